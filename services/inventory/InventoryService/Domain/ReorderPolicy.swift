// SPDX-License-Identifier: MIT
import Commerce

/// When a SKU is to be ordered again, and how much of it.
struct ReorderPolicy: Hashable, Sendable {
    /// The reorder point; 0 means none.
    let level: Int64
    /// How many to order; 0 means twice the reorder point.
    let quantity: Int64

    /// Whether `available` fell from above the reorder point to it or below.
    func crossed(from before: Int64, to after: Int64) -> Bool {
        self.level > 0 && before > self.level && after <= self.level
    }

    /// Whether what is there and what is coming are no more than the reorder point.
    func isDue(available: Int64, incoming: Int64) -> Bool {
        guard self.level > 0 else { return false }
        let (sum, overflow) = available.addingReportingOverflow(incoming)
        return !overflow && sum <= self.level
    }

    /// What a requisition asks for: 1 to `Quantity.max`.
    var orderQuantity: Int64 {
        // The level is at most `Balance.onHandMax`, so its double fits.
        min(self.quantity > 0 ? self.quantity : 2 * self.level, Quantity.max)
    }
}
