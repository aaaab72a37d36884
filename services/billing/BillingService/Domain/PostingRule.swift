// SPDX-License-Identifier: MIT
import Commerce

/// What is posted when something happens: one row of the table below.
struct PostingRule: Hashable, Sendable {
    /// The amount a leg of a posting carries.
    enum Part: Hashable, Sendable {
        /// The money that moved.
        case amount
        /// Of an invoice: before discount, the discount, freight, what the buyer owes in all.
        case gross, discount, freight, total
        /// What the goods issued had cost.
        case cost
    }

    struct Leg: Hashable, Sendable {
        let account: Account
        let part: Part
    }

    /// The word in the journal.
    let name: String
    let debits: [Leg]
    let credits: [Leg]

    // MARK: The table

    static let captureByCard = Self(
        "capture-card",
        debit: (.cardClearing, .amount),
        credit: (.customerDeposits, .amount)
    )
    static let captureByCash = Self(
        "capture-cash",
        debit: (.cash, .amount),
        credit: (.customerDeposits, .amount)
    )
    static let salePrepaid = Self(
        "sale-prepaid",
        debit: (.customerDeposits, .total),
        (.discounts, .discount),
        credit: (.sales, .gross),
        (.shippingIncome, .freight)
    )
    static let saleOnAccount = Self(
        "sale-on-account",
        debit: (.receivables, .total),
        (.discounts, .discount),
        credit: (.sales, .gross),
        (.shippingIncome, .freight)
    )
    static let goodsIssued = Self(
        "goods-issued",
        debit: (.costOfGoodsSold, .cost),
        credit: (.inventory, .cost)
    )
    /// Money captured for goods that were never invoiced is owed back.
    static let cancelledAfterCapture = Self(
        "cancelled-after-capture",
        debit: (.customerDeposits, .amount),
        credit: (.refundsPayable, .amount)
    )
    /// Money for goods that were invoiced is owed back.
    static let returnAccepted = Self(
        "return-accepted",
        debit: (.salesReturns, .amount),
        credit: (.refundsPayable, .amount)
    )
    static let refundByCard = Self(
        "refund-card",
        debit: (.refundsPayable, .amount),
        credit: (.cardClearing, .amount)
    )
    static let refundByCash = Self(
        "refund-cash",
        debit: (.refundsPayable, .amount),
        credit: (.cash, .amount)
    )

    static let all = [
        captureByCard, captureByCash, salePrepaid, saleOnAccount, goodsIssued,
        cancelledAfterCapture, returnAccepted, refundByCard, refundByCash,
    ]

    // MARK: Use

    static func capture(by method: PaymentMethod) -> Self {
        method.asksProvider ? .captureByCard : .captureByCash
    }

    static func sale(by method: PaymentMethod) -> Self {
        method.isPrepaid ? .salePrepaid : .saleOnAccount
    }

    static func refund(by method: PaymentMethod) -> Self {
        method.asksProvider ? .refundByCard : .refundByCash
    }

    /// The rule that takes this one back.
    var reversal: Self {
        Self(name: "\(self.name)-reversed", debits: self.credits, credits: self.debits)
    }

    /// The journal lines for these amounts; a part that is missing or zero has no line.
    func lines(_ amounts: [Part: Int64], _ currency: Currency) -> [JournalLine] {
        let debits = self.debits.map { ($0.account, amounts[$0.part] ?? 0, Int64(0)) }
        let credits = self.credits.map { ($0.account, Int64(0), amounts[$0.part] ?? 0) }
        return (debits + credits).filter { $0.1 != 0 || $0.2 != 0 }.map {
            JournalLine(account: $0.0.rawValue, debit: $0.1, credit: $0.2, currency: currency)
        }
    }

    private init(name: String, debits: [Leg], credits: [Leg]) {
        self.name = name
        self.debits = debits
        self.credits = credits
    }

    init(
        _ name: String,
        debit: (Account, Part)...,
        credit: (Account, Part)...
    ) {
        self.init(
            name: name,
            debits: debit.map { Leg(account: $0.0, part: $0.1) },
            credits: credit.map { Leg(account: $0.0, part: $0.1) }
        )
    }
}
