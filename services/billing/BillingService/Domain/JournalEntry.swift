// SPDX-License-Identifier: MIT
import Ambient
import Commerce

/// One side of a posting; exactly one of debit and credit is above zero, in minor units.
struct JournalLine: Hashable, Sendable {
    let account: UInt32
    let debit: Int64
    let credit: Int64
    let currency: Currency
}

/// A posting that is about to be written; `check` says whether it may be.
struct JournalEntry: Hashable, Sendable {
    static let linesMax = 100

    /// The fact that caused it, for example `invoice:INV-000001`; unique with `rule`.
    let eventID: String
    let rule: String
    /// The order it belongs to; empty when there is none.
    let orderID: String
    let lines: [JournalLine]
    let memo: String
    let postedAt: Timestamp
    /// Sent with its lines through Post, so that no document of this service stands behind it.
    var isByHand = false
    /// The entry this one takes back.
    var reverses: Int64?

    /// The one place where the books are kept in balance.
    ///
    /// Throws unless there are 2 to 100 lines, each of an account of the chart with one side above
    /// zero and none below, and debits equal credits in each currency.
    func check() throws(BillingError) {
        guard (2...Self.linesMax).contains(self.lines.count) else {
            throw .invalid(
                field: "lines",
                value: String(self.lines.count),
                remedy: "an entry has 2 to \(Self.linesMax) lines"
            )
        }
        var sums: [Currency: (debit: Int64, credit: Int64)] = [:]
        for (index, line) in self.lines.enumerated() {
            try line.check(at: index)
            let sum = sums[line.currency, default: (0, 0)]
            let (debit, tooMuch) = sum.debit.addingReportingOverflow(line.debit)
            let (credit, tooMuchToo) = sum.credit.addingReportingOverflow(line.credit)
            guard !tooMuch, !tooMuchToo else { throw .ledgerOverflow(account: line.account) }
            sums[line.currency] = (debit, credit)
        }
        for (currency, sum) in sums where sum.debit != sum.credit {
            throw .unbalanced(currency: currency, debit: sum.debit, credit: sum.credit)
        }
    }
}

extension JournalLine {
    fileprivate func check(at index: Int) throws(BillingError) {
        guard Account(rawValue: self.account) != nil else {
            throw .invalid(
                field: "lines[\(index)].account",
                value: String(self.account),
                remedy: "use an account of the chart, for example 1000"
            )
        }
        guard self.debit >= 0, self.credit >= 0, (self.debit > 0) != (self.credit > 0) else {
            throw .invalid(
                field: "lines[\(index)]",
                value: "debit \(self.debit), credit \(self.credit)",
                remedy: "exactly one side is above zero, none is below"
            )
        }
    }
}
