// SPDX-License-Identifier: MIT
import Commerce

/// What becomes of money that came in.
///
/// `applied + unapplied + prepaid + gained` is the amount; `rounded` comes on top of what it pays.
struct AllocationPlan: Sendable {
    var shares: [(invoice: Invoice, amount: Int64)] = []
    /// A difference so small that it closes its invoice: too little was paid.
    var rounded: (invoice: Invoice, amount: Int64)?
    /// A difference so small that nobody keeps it for the customer: too much was paid.
    var gained: Int64 = 0
    /// Kept for the customer.
    var unapplied: Int64 = 0
    /// The deposit of an order.
    var prepaid: Int64 = 0

    var applied: Int64 { self.shares.reduce(0) { $0 + $1.amount } }

    init(unapplied: Int64, prepaid: Int64 = 0) {
        self.unapplied = unapplied
        self.prepaid = prepaid
    }

    /// Applies an amount as wanted; differences up to `rounding` are rounded away.
    ///
    /// Too little is rounded on the last invoice it pays, when that leaves it nearly closed; too much
    /// when invoices were paid and all of them are closed.
    init(
        _ amount: Money,
        wanted: [(invoice: Invoice, amount: Int64)],
        rounding: Int64
    ) throws(BooksError) {
        self.shares = wanted
        let left = amount.minorUnits - self.applied
        guard left >= 0 else {
            throw .exceeds(
                field: "allocations",
                wanted: Money(minorUnits: self.applied, currency: amount.currency),
                left: amount,
                of: "that came in"
            )
        }
        if left > 0, left <= rounding, !wanted.isEmpty,
            wanted.allSatisfy({ $0.amount == $0.invoice.open })
        {
            self.gained = left
            return
        }
        self.unapplied = left
        if left == 0, let last = wanted.last {
            let missing = last.invoice.open - last.amount
            if missing > 0, missing <= rounding { self.rounded = (last.invoice, missing) }
        }
    }
}
