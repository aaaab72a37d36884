// SPDX-License-Identifier: MIT
import Commerce

/// What goods are worth, by currency: each product at its own standard cost.
///
/// A product without a cost is worth nothing. No amount goes beyond `Money.minorUnitsMax`, the most one
/// line of the books takes.
struct StockValue: Hashable, Sendable {
    /// By currency code; never 0.
    private(set) var amounts: [Currency: Int64] = [:]

    /// Whether there is nothing to post.
    var isZero: Bool { self.amounts.isEmpty }

    /// The amounts in the order of their currencies.
    var sorted: [Money] {
        self.amounts.sorted { $0.key.code < $1.key.code }
            .map { Money(minorUnits: $0.value, currency: $0.key) }
    }

    /// Adds `units` at `cost` each; units below zero take away.
    ///
    /// Throws `overflow` naming the SKU.
    mutating func add(_ units: Int64, at cost: Money?, of sku: String) throws(InventoryError) {
        guard let cost else { return }
        let (amount, overflow) = cost.minorUnits.multipliedReportingOverflow(by: units)
        let (sum, carry) = (self.amounts[cost.currency] ?? 0).addingReportingOverflow(amount)
        guard !overflow, !carry, (-Money.minorUnitsMax...Money.minorUnitsMax).contains(sum) else {
            throw .overflow(field: "cost", value: sku)
        }
        self.amounts[cost.currency] = sum == 0 ? nil : sum
    }
}
