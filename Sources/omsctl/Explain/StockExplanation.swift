// SPDX-License-Identifier: MIT
import OMSProtos

/// Why so much of a product is available, who holds the rest, and what will change it.
struct StockExplanation {
    struct Facts {
        var product: InventoryV1.Product
        var levels: [InventoryV1.StockLevel]
        var held: [(order: String, line: InventoryV1.AllocatedLine)] = []
        var backorders: [InventoryV1.BackorderLine] = []
        var purchaseOrders: [PurchasingV1.PurchaseOrder] = []
        var requisitions: [PurchasingV1.Requisition] = []
        var movements: [InventoryV1.Movement] = []
    }

    private let facts: Facts

    init(_ facts: Facts) {
        self.facts = facts
    }

    var text: String {
        let sections = [
            ("Where it is", self.places), ("Who has it reserved", self.holders),
            ("Who waits for it", self.waiters), ("What is coming", self.coming),
            ("What happened last", self.last),
        ]
        return self.headline + "\n"
            + sections.filter { !$0.1.isEmpty }.map { title, lines in
                "\n\(title)\n" + lines.map { "  \(Table.printable($0))\n" }.joined()
            }.joined()
    }

    private var headline: String {
        let levels = self.facts.levels
        let available = levels.reduce(0) { $0 + $1.available }
        let onHand = levels.reduce(0) { $0 + $1.onHand }
        let reserved = levels.reduce(0) { $0 + $1.reserved }
        let product = self.facts.product
        let low =
            product.reorderLevel > 0 && available <= product.reorderLevel
            ? " That is at or below its reorder point of \(product.reorderLevel)." : ""
        return "\(available) of \(product.sku) (\(product.name)) are available: \(onHand) on hand, "
            + "\(reserved) of them reserved.\(low)"
    }

    private var places: [String] {
        self.facts.levels.map { level in
            "At \(level.location) \(level.onHand) are on hand, \(level.reserved) of them reserved; "
                + "\(level.quarantine) are in quarantine and \(level.incoming) are to come."
        }
    }

    private var holders: [String] {
        self.facts.held.map { "\($0.order) holds \($0.line.quantity) at \($0.line.location)." }
    }

    private var waiters: [String] {
        self.facts.backorders.map { line in
            "\(line.orderID) has waited for \(line.quantity - line.filled) since "
                + "\(Show.time(line.createdAtMs)), with rank \(line.rank)."
        }
    }

    private var coming: [String] {
        let orders = self.facts.purchaseOrders.flatMap { order in
            order.lines.filter { $0.sku == self.facts.product.sku && $0.quantity > $0.received }.map
            {
                "\(order.supplierID) still owes \($0.quantity - $0.received) of "
                    + "\(order.purchaseOrderID), "
                    + (order.promisedAtMs == 0
                        ? "without a promised date."
                        : "promised for \(Show.time(order.promisedAtMs)).")
            }
        }
        let requisitions = self.facts.requisitions.map {
            "\($0.requisitionID) asks for \($0.quantity) because of "
                + "\(Self.cause($0.cause)); it is \(Sentence.words($0.state.name))."
        }
        return orders + requisitions
    }

    private var last: [String] {
        self.facts.movements.suffix(10).map { row in
            var deltas = [("on hand", row.onHandDelta), ("reserved", row.reservedDelta)]
            deltas.append(("in quarantine", row.quarantineDelta))
            let changes = deltas.filter { $0.1 != 0 }.map { "\(Self.signed($0.1)) \($0.0)" }
            let words = [
                "\(Self.verb(row)) at \(row.location)",
                row.reference.isEmpty ? "" : " for \(row.reference)",
                row.reason.isEmpty ? "" : " because of \(row.reason)",
                row.actor.isEmpty ? "" : ", by \(Sentence.actor(row.actor))",
                ": \(changes.joined(separator: ", ")).",
            ]
            return "\(Show.time(row.occurredAtMs))  \(words.joined())"
        }
    }

    /// What a movement did, in the past tense.
    private static func verb(_ row: InventoryV1.Movement) -> String {
        switch row.kind {
        case "RECEIVE": "Received"
        case "RESERVE": "Set aside"
        case "RELEASE": "No longer set aside"
        case "ISSUE": "Handed over"
        case "COUNT_ADJUST": "Corrected"
        case "TRANSFER_OUT": "Sent to another location"
        case "TRANSFER_IN": "Arrived from another location"
        case "RETURN": row.quarantineDelta < 0 ? "Sent back to the buyer" : "Came back"
        case "RESTOCK": "Put back on the shelf"
        case "SCRAP": "Thrown away"
        case "SUPPLIER_RETURN": "Sent back to the supplier"
        default: Sentence.words(row.kind)
        }
    }

    private static func cause(_ cause: String) -> String {
        switch cause {
        case "SHORTAGE": "a shortage"
        case "REORDER_POINT": "the reorder point"
        case "MANUAL": "somebody's wish"
        default: Sentence.words(cause)
        }
    }

    private static func signed(_ delta: Int64) -> String { delta > 0 ? "+\(delta)" : String(delta) }
}

extension StockExplanation.Facts {
    /// Asks the inventory service for all of it.
    init(_ run: Invocation, _ sku: String) async throws {
        typealias Inventory = InventoryV1.InventoryService
        typealias Purchasing = PurchasingV1.PurchasingService
        let product = InventoryV1.GetProductRequest(sku: sku)
        self.product =
            try await run.call(.inventory, Inventory.getProduct, product).product ?? .init()
        let stock = InventoryV1.GetStockRequest(sku: sku)
        self.levels = try await run.call(.inventory, Inventory.getStock, stock).levels
        for state in [InventoryV1.ReservationState.held, .committed] {
            let reservations = try await run.pages(limit: nil) {
                (reply: InventoryV1.ListReservationsReply) in
                (reply.reservations, reply.nextPageToken)
            } fetch: { page in
                let request = InventoryV1.ListReservationsRequest(page: page, state: state)
                return try await run.call(.inventory, Inventory.listReservations, request)
            }
            for reservation in reservations {
                self.held += reservation.held.filter { $0.sku == sku }
                    .map { (reservation.orderID, $0) }
            }
        }
        self.backorders = try await run.pages(limit: nil) {
            (reply: InventoryV1.ListBackordersReply) in
            (reply.backorders, reply.nextPageToken)
        } fetch: { page in
            let request = InventoryV1.ListBackordersRequest(page: page, sku: sku)
            return try await run.call(.inventory, Inventory.listBackorders, request)
        }
        for state in [
            PurchasingV1.PurchaseOrderState.sent, .acknowledged, .partReceived,
        ] {
            self.purchaseOrders += try await run.pages(limit: nil) {
                (reply: PurchasingV1.ListPurchaseOrdersReply) in
                (reply.purchaseOrders, reply.nextPageToken)
            } fetch: { page in
                let request = PurchasingV1.ListPurchaseOrdersRequest(page: page, state: state)
                return try await run.call(.inventory, Purchasing.listPurchaseOrders, request)
            }
        }
        self.requisitions = try await run.pages(limit: nil) {
            (reply: PurchasingV1.ListRequisitionsReply) in
            (reply.requisitions, reply.nextPageToken)
        } fetch: { page in
            let request = PurchasingV1.ListRequisitionsRequest(page: page, sku: sku)
            return try await run.call(.inventory, Purchasing.listRequisitions, request)
        }.filter { ![.closed, .rejected, .ordered].contains($0.state) }
        self.movements = try await run.pages(limit: nil) {
            (reply: InventoryV1.ListMovementsReply) in
            (reply.movements, reply.nextPageToken)
        } fetch: { page in
            let request = InventoryV1.ListMovementsRequest(page: page, sku: sku)
            return try await run.call(.inventory, Inventory.listMovements, request)
        }
    }
}
