// SPDX-License-Identifier: MIT
import OMSProtos

/// What the five services hold at one quiet moment, in the contract's own messages.
///
/// Quiet means that no message is on its way between them: otherwise what one has done and the other
/// not yet heard of looks like a fault.
public struct Snapshot: Sendable {
    /// With their lines.
    public var orders: [OrderV1.Order] = []
    /// Every return.
    public var returns: [ReturnsV1.Return] = []
    /// Every product.
    public var products: [InventoryV1.Product] = []
    /// Every SKU at every location.
    public var levels: [InventoryV1.StockLevel] = []
    /// In the order of their numbers.
    public var movements: [InventoryV1.Movement] = []
    /// Of all states.
    public var reservations: [InventoryV1.Reservation] = []
    /// What orders wait for.
    public var backorders: [InventoryV1.BackorderLine] = []
    /// Of all states.
    public var purchaseOrders: [PurchasingV1.PurchaseOrder] = []
    /// Of all states.
    public var shipments: [FulfillmentV1.Shipment] = []
    /// One per order.
    public var payments: [BillingV1.Payment] = []
    /// In the order of their numbers.
    public var invoices: [BillingV1.Invoice] = []
    /// In the order of their numbers.
    public var creditNotes: [BillingV1.CreditNote] = []
    /// In the order of their numbers.
    public var entries: [BillingV1.JournalEntry] = []
    /// The sums the ledger keeps.
    public var balances: [BillingV1.AccountBalance] = []
    /// Money that came in outside of orders.
    public var customerPayments: [AccountingV1.CustomerPayment] = []
    /// Where customers stand, each once.
    public var accounts: [AccountingV1.GetAccountReply] = []
    /// Who took the place of each customer that was merged.
    public var mergedInto: [String: String] = [:]
    /// How many messages of a service its peers refused for good, by the service's name.
    public var refusedMessages: [String: Int64] = [:]
    /// Sagas that have not ended.
    public var openSagas: [OrchestratorV1.Saga] = []

    /// Nothing at all.
    public init() {}

    /// Each order by its id.
    var ordersByID: [String: OrderV1.Order] {
        Dictionary(self.orders.map { ($0.orderID, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

/// Units of one SKU at one location.
struct Place: Hashable, Comparable, CustomStringConvertible {
    let sku: String
    let location: String

    var description: String { "\(self.sku) at \(self.location)" }

    static func < (lhs: Place, rhs: Place) -> Bool {
        (lhs.sku, lhs.location) < (rhs.sku, rhs.location)
    }
}

extension Sequence {
    /// Sums by key; sums that leave 64 bits wrap, and then differ from what they are compared with.
    func sums<Key: Hashable>(_ entry: (Element) -> (Key, Int64)) -> [Key: Int64] {
        var sums: [Key: Int64] = [:]
        for element in self {
            let (key, value) = entry(element)
            sums[key, default: 0] &+= value
        }
        return sums
    }

    func sum(_ value: (Element) -> Int64) -> Int64 { self.reduce(0) { $0 &+ value($1) } }
}

/// Where two tallies differ, in the order of their keys.
func differences<Key: Hashable & Comparable>(
    _ found: [Key: Int64],
    _ expected: [Key: Int64]
) -> [(key: Key, found: Int64, expected: Int64)] {
    Set(found.keys).union(expected.keys).sorted().compactMap { key in
        let (left, right) = (found[key] ?? 0, expected[key] ?? 0)
        return left == right ? nil : (key, left, right)
    }
}
