// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos

/// One SKU of a purchase order for one location.
struct PurchaseLine: Hashable, Sendable {
    let sku: String
    let location: String
    var quantity: Int64
    /// In minor units of the order's currency.
    let unitPrice: Int64
    var received: Int64 = 0
    var returned: Int64 = 0

    /// What was ordered and has not come.
    var open: Int64 { self.quantity - self.received }
    /// What came and has not gone back.
    var returnable: Int64 { self.received - self.returned }
}

/// What was ordered from one supplier.
struct PurchaseOrder: Hashable, Sendable {
    let number: Int64
    private(set) var state: PurchaseOrderState
    let supplierID: String
    let currency: Currency
    /// The quote it was made of; 0 for none.
    let quote: Int64
    let createdAt: Timestamp
    var sentAt: Timestamp?
    var promisedAt: Timestamp?
    var reason: String
    let version: Int64
    /// Each SKU and location once.
    var lines: [PurchaseLine]

    /// An order as it is in the table, or a new draft.
    init(
        number: Int64,
        state: PurchaseOrderState = .draft,
        supplierID: String,
        currency: Currency,
        quote: Int64 = 0,
        createdAt: Timestamp,
        sentAt: Timestamp? = nil,
        promisedAt: Timestamp? = nil,
        reason: String = "",
        version: Int64 = 1,
        lines: [PurchaseLine]
    ) {
        self.number = number
        self.state = state
        self.supplierID = supplierID
        self.currency = currency
        self.quote = quote
        self.createdAt = createdAt
        self.sentAt = sentAt
        self.promisedAt = promisedAt
        self.reason = reason
        self.version = version
        self.lines = lines
    }

    /// The id as it travels: `PO-100001`.
    var id: String { DocumentKind.purchaseOrder.id(self.number) }

    /// Moves on by a verb to one of the states it leads to; throws `illegalTransition`.
    mutating func apply(
        _ verb: PurchaseVerb,
        to wanted: PurchaseOrderState
    ) throws(PurchasingError) {
        guard self.state.states(after: verb).contains(wanted) else {
            throw .illegalTransition(
                self.id,
                from: self.state.name,
                to: wanted.name,
                allowed: self.state.next.map(\.name)
            )
        }
        self.state = wanted
    }

    /// Counts delivered units in, and says how many came for each line; all or none.
    mutating func receive(_ units: [StockUnits]) throws(PurchasingError) -> [TakenUnits] {
        // A complete order can take nothing more, whatever its state is called.
        if self.state != .received { try self.apply(.receive, to: .partReceived) }
        let (taken, excess) = spread(units, over: self.lines) { $0.open }
        guard excess.isEmpty else { throw .overReceipt(self.id, excess) }
        for units in taken { self.lines[units.line].received += units.units }
        let isComplete = self.lines.allSatisfy { $0.open == 0 }
        if isComplete { try self.apply(.receive, to: .received) }
        return taken
    }

    /// What the lines cost; throws `overflow` when it is more than the books take.
    func total() throws -> Money {
        try cost(of: self.lines.map { ($0.unitPrice, $0.quantity) }, in: self.currency)
    }

    /// The order as the contract carries it; `requisitions` are those of each line.
    func proto(requisitions: [[String]]) throws -> PurchasingV1.PurchaseOrder {
        let canGoBack = self.lines.contains { $0.returnable > 0 }
        return PurchasingV1.PurchaseOrder(
            purchaseOrderID: self.id,
            state: self.state.proto,
            supplierID: self.supplierID,
            lines: zip(self.lines, requisitions).map { line, requisitions in
                PurchasingV1.PurchaseOrderLine(
                    sku: line.sku,
                    quantity: line.quantity,
                    unitPrice: Money(minorUnits: line.unitPrice, currency: self.currency).proto,
                    location: line.location,
                    received: line.received,
                    requisitionIDs: requisitions,
                    returned: line.returned
                )
            },
            total: try self.total().proto,
            createdAtMs: self.createdAt.milliseconds,
            sentAtMs: self.sentAt?.milliseconds ?? 0,
            promisedAtMs: self.promisedAt?.milliseconds ?? 0,
            quoteID: DocumentKind.quote.id(self.quote),
            reason: self.reason,
            version: self.version,
            allowedVerbs: self.state.verbs.filter { $0 != .sendBack || canGoBack }.map(\.rawValue)
        )
    }
}

/// What units at prices cost; throws `overflow` when it is more than the books take.
func cost(of lines: [(price: Int64, units: Int64)], in currency: Currency) throws -> Money {
    var total: Int64 = 0
    for (price, units) in lines {
        let (amount, overflow) = price.multipliedReportingOverflow(by: units)
        let (sum, carry) = total.addingReportingOverflow(amount)
        guard !overflow, !carry, sum <= Money.minorUnitsMax else {
            throw InventoryError.overflow(field: "lines", value: "\(units) units at \(price)")
        }
        total = sum
    }
    return Money(minorUnits: total, currency: currency)
}
