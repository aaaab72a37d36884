// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

extension InventoryService {
    /// The most lines of a purchase order, and the most requisitions it can cover.
    static let purchaseLinesMax = 1000

    /// Writes a purchase order by hand; a price left empty is the product's cost.
    func createPurchaseOrder(
        _ request: PurchasingV1.CreatePurchaseOrderRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<PurchasingV1.CreatePurchaseOrderReply> {
        let supplier = try knownSupplier(request.supplierID, tx)
        let (lines, currency) = try Self.lines(of: request, tx)
        let ids = try distinct(
            request.requisitionIDs + request.lines.flatMap(\.requisitionIDs),
            atMost: Self.purchaseLinesMax,
            field: "requisition_ids"
        )
        let requisitions = try ids.map { try RequisitionTable.find(id: $0, in: tx) }
        try Self.checkCovered(requisitions, by: lines)
        let order = try self.place(
            PurchaseOrder(
                number: try PurchaseTable.nextNumber(in: tx),
                supplierID: supplier,
                currency: currency,
                createdAt: tx.time,
                lines: lines
            ),
            covering: requisitions,
            tx,
            context
        )
        return .reply(
            PurchasingV1.CreatePurchaseOrderReply(purchaseOrder: try self.proto(order, tx))
        )
    }

    /// Writes a draft, gives it its requisitions, and tells of it.
    func place(
        _ order: PurchaseOrder,
        covering requisitions: [Requisition],
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> PurchaseOrder {
        // Refuses an order that is more than the books take, before anything is written.
        let total = try order.total()
        try PurchaseTable.insert(order, covering: requisitions, in: tx)
        for var requisition in requisitions {
            try requisition.order(with: order.number)
            try self.save(requisition, "ordered", "ordered with \(order.id)", tx, context)
        }
        try self.publish(
            "created",
            order,
            "drafted for \(order.supplierID), \(total)",
            tx,
            context
        )
        return order
    }

    private static func lines(
        of request: PurchasingV1.CreatePurchaseOrderRequest,
        _ tx: Transaction
    ) throws -> ([PurchaseLine], Currency) {
        guard (1...self.purchaseLinesMax).contains(request.lines.count) else {
            throw InventoryError.invalid(
                field: "lines",
                value: "\(request.lines.count) lines",
                remedy: "Send 1 to \(self.purchaseLinesMax) lines."
            )
        }
        var lines: [PurchaseLine] = []
        var places: Set<Place> = []
        var currencies: Set<Currency> = []
        var unknown: [String] = []
        for (index, line) in request.lines.enumerated() {
            let path = "lines[\(index)]"
            let sku = try key(line.sku, field: "\(path).sku")
            guard try ProductTable.exists(sku, in: tx) else {
                unknown.append(sku)
                continue
            }
            let price = try self.price(of: line, sku, field: "\(path).unit_price", tx)
            let place = Place(
                sku: sku,
                location: try location(line.location, field: "\(path).location", in: tx)
            )
            guard places.insert(place).inserted else {
                throw InventoryError.invalid(
                    field: "\(path).sku",
                    value: "\(sku) at \(place.location)",
                    remedy: "Send each SKU and location once."
                )
            }
            currencies.insert(price.currency)
            lines.append(
                PurchaseLine(
                    sku: sku,
                    location: place.location,
                    quantity: try quantity(line.quantity, field: "\(path).quantity"),
                    unitPrice: price.minorUnits
                )
            )
        }
        guard unknown.isEmpty else { throw InventoryError.unknownSKUs(unknown) }
        guard let currency = currencies.first, currencies.count == 1 else {
            throw PurchasingError.mixedCurrencies(
                field: "lines.unit_price",
                currencies.map(\.code).sorted()
            )
        }
        return (lines, currency)
    }

    private static func price(
        of line: PurchasingV1.PurchaseOrderLine,
        _ sku: String,
        field: String,
        _ tx: Transaction
    ) throws -> Money {
        if let price = try listedAmount(line.unitPrice, field: field) { return price }
        guard let cost = try ProductTable.cost(of: sku, in: tx) else {
            throw PurchasingError.noPrice(sku: sku, field: field)
        }
        return cost
    }

    /// Refuses an order with fewer units for a SKU and location than its requisitions want.
    private static func checkCovered(
        _ requisitions: [Requisition],
        by lines: [PurchaseLine]
    ) throws(PurchasingError) {
        var ordered: [Place: Int64] = [:]
        for line in lines {
            ordered[Place(sku: line.sku, location: line.location)] = line.quantity
        }
        // At most 1000 × (2^31 − 1), which cannot overflow.
        var wanted: [Place: Int64] = [:]
        for requisition in requisitions {
            let place = Place(sku: requisition.sku, location: requisition.location)
            wanted[place, default: 0] += requisition.quantity
            let (want, have) = (wanted[place] ?? 0, ordered[place] ?? 0)
            guard want <= have else {
                throw .notCovered(
                    sku: place.sku,
                    location: place.location,
                    wanted: want,
                    ordered: have
                )
            }
        }
    }
}
