// SPDX-License-Identifier: MIT

/// What others take of a payment: a dispute that was lost, an invoice.
extension Payment {
    // MARK: Chargeback

    /// What of the card payments is still the company's to give back.
    var refundableByCard: Int64 {
        self.tenders.reduce(0) { $0 + ($1.method == .card ? $1.refundable : 0) }
    }

    /// Notes a dispute that was lost, at most `refundableByCard`: it cannot be refunded any more.
    mutating func lose(_ amount: Int64) {
        var left = amount
        for index in self.tenders.indices where self.tenders[index].method == .card {
            let part = min(left, self.tenders[index].refundable)
            self.tenders[index].lost += part
            left -= part
        }
    }

    // MARK: Invoice

    /// Turns deposit into revenue, for an invoice of `total`.
    ///
    /// What the deposit does not cover is on account: at most what was promised, when `isBounded`.
    @discardableResult
    mutating func invoice(
        _ total: Int64,
        isBounded: Bool = true
    ) throws(BillingError) -> (prepaid: Int64, onAccount: Int64) {
        guard !isBounded || total <= self.deposit + self.committed else {
            throw .invoiceExceedsDeposit(
                wanted: self.money(total),
                left: self.money(self.deposit + self.committed)
            )
        }
        let prepaid = min(total, self.deposit)
        self.deposit -= prepaid
        self.invoiceOnAccount(total - prepaid)
        return (prepaid, total - prepaid)
    }

    /// What was invoiced on account is no longer a promise; at most what was promised.
    mutating func invoiceOnAccount(_ amount: Int64) {
        var left = amount
        for index in self.tenders.indices where left > 0 {
            let part = min(left, self.tenders[index].committed)
            self.tenders[index].invoiced += part
            left -= part
        }
    }
}
