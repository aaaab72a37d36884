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
            "\(level.location): \(level.onHand) on hand, \(level.reserved) reserved, "
                + "\(level.quarantine) in quarantine, \(level.incoming) incoming"
        }
    }

    private var holders: [String] {
        self.facts.held.map { "\($0.order): \($0.line.quantity) at \($0.line.location)" }
    }

    private var waiters: [String] {
        self.facts.backorders.map { line in
            "\(line.orderID): \(line.quantity - line.filled), rank \(line.rank), since "
                + Show.time(line.createdAtMs)
        }
    }

    private var coming: [String] {
        let orders = self.facts.purchaseOrders.flatMap { order in
            order.lines.filter { $0.sku == self.facts.product.sku && $0.quantity > $0.received }.map
            {
                "\(order.purchaseOrderID) of \(order.supplierID), \(Show.word(order.state.name)): "
                    + "\($0.quantity - $0.received), promised \(Show.time(order.promisedAtMs))"
            }
        }
        let requisitions = self.facts.requisitions.map {
            "\($0.requisitionID), \(Show.word($0.state.name)): \($0.quantity), because of "
                + Show.word($0.cause)
        }
        return orders + requisitions
    }

    private var last: [String] {
        self.facts.movements.suffix(10).map { row in
            "\(Show.time(row.occurredAtMs))  \(row.kind) at \(row.location): on hand "
                + "\(Self.signed(row.onHandDelta)), reserved \(Self.signed(row.reservedDelta)), for "
                + "\(Show.dash(row.reference)), by \(Show.dash(row.actor))"
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
        let waiting = InventoryV1.ListBackordersRequest(sku: sku)
        self.backorders = try await run.call(.inventory, Inventory.listBackorders, waiting)
            .backorders
        for state in [
            PurchasingV1.PurchaseOrderState.sent, .acknowledged, .partReceived,
        ] {
            let request = PurchasingV1.ListPurchaseOrdersRequest(state: state)
            self.purchaseOrders += try await run.call(
                .inventory,
                Purchasing.listPurchaseOrders,
                request
            ).purchaseOrders
        }
        let needed = PurchasingV1.ListRequisitionsRequest(sku: sku)
        self.requisitions = try await run.call(.inventory, Purchasing.listRequisitions, needed)
            .requisitions.filter { ![.closed, .rejected, .ordered].contains($0.state) }
        self.movements = try await run.pages(limit: nil) {
            (reply: InventoryV1.ListMovementsReply) in
            (reply.movements, reply.nextPageToken)
        } fetch: { page in
            let request = InventoryV1.ListMovementsRequest(page: page, sku: sku)
            return try await run.call(.inventory, Inventory.listMovements, request)
        }
    }
}
