// SPDX-License-Identifier: MIT
import Commerce

/// What is posted when something happens: one row of the table below.
struct PostingRule: Hashable, Sendable {
    /// The amount a leg of a posting carries.
    enum Part: Hashable, Sendable {
        /// The money that moved.
        case amount
        /// Of an invoice: before discount, the discount, freight, tax.
        case gross, discount, freight, tax
        /// Of an invoice: what was paid in before it, and what is paid after it.
        case deposit, receivable
        /// Of an invoice before shipment: the revenue that waits for the goods, and tax that its
        /// shipments carry beyond it, or short of it.
        case deferred, taxShort, taxOver
        /// What the goods had cost.
        case cost
        /// Of a credit note: net and freight, the fee kept, and where the rest goes.
        case credited, fee, owed, storeCredit
        /// Of money that came in: kept for the customer, and what rounding took or gave.
        case unapplied, roundingLoss, roundingGain
        /// Of purchasing: the order's price, input tax, what is owed, and dearer or cheaper than that.
        case ordered, inputTax, billed, dearer, cheaper
    }

    struct Leg: Hashable, Sendable {
        let account: Account
        let part: Part
    }

    /// The word in the journal.
    let name: String
    let debits: [Leg]
    let credits: [Leg]

    // MARK: Payments

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
    /// Money captured for goods that were never invoiced is owed back.
    static let cancelledAfterCapture = Self(
        "cancelled-after-capture",
        debit: (.customerDeposits, .amount),
        credit: (.refundsPayable, .amount)
    )
    /// Money for goods that were invoiced is owed back, without a credit note.
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

    // MARK: Sales

    static let salePrepaid = Self.sale("sale-prepaid")
    static let saleOnAccount = Self.sale("sale-on-account")
    /// Paid in part before and in part after.
    static let saleMixed = Self.sale("sale-mixed")
    /// An invoice before anything was shipped: the revenue waits for the goods.
    static let invoicedInAdvance = Self(
        "invoiced-in-advance",
        debit: (.customerDeposits, .deposit),
        (.receivables, .receivable),
        credit: (.customerDeposits, .deferred),
        (.salesTaxPayable, .tax)
    )
    /// Goods of an invoice before shipment were handed over.
    static let advanceShipped = Self(
        "advance-shipped",
        debit: (.customerDeposits, .deposit),
        (.discounts, .discount),
        (.salesTaxPayable, .taxShort),
        credit: (.sales, .gross),
        (.shippingIncome, .freight),
        (.salesTaxPayable, .taxOver)
    )
    static let goodsIssued = Self(
        "goods-issued",
        debit: (.costOfGoodsSold, .cost),
        credit: (.inventory, .cost)
    )
    static let creditNote = Self(
        "credit-note",
        debit: (.salesReturns, .credited),
        (.salesTaxPayable, .tax),
        credit: (.restockingFees, .fee),
        (.receivables, .receivable),
        (.refundsPayable, .owed),
        (.storeCredit, .storeCredit)
    )
    /// Less will be shipped than was invoiced before shipment.
    static let advanceCredited = Self(
        "advance-credited",
        debit: (.customerDeposits, .credited),
        (.salesTaxPayable, .tax),
        credit: (.receivables, .receivable),
        (.refundsPayable, .owed)
    )

    // MARK: Receivables

    static let paymentReceived = Self(
        "payment-received",
        debit: (.cash, .amount),
        (.rounding, .roundingLoss),
        credit: (.receivables, .receivable),
        (.customerDeposits, .unapplied),
        (.rounding, .roundingGain)
    )
    static let paymentApplied = Self(
        "payment-applied",
        debit: (.customerDeposits, .amount),
        (.rounding, .roundingLoss),
        credit: (.receivables, .receivable)
    )
    static let writeOff = Self(
        "write-off",
        debit: (.badDebt, .amount),
        credit: (.receivables, .amount)
    )
    static let chargeback = Self(
        "chargeback",
        debit: (.chargebacks, .amount),
        credit: (.cardClearing, .amount)
    )
    static let payout = Self(
        "payout",
        debit: (.cash, .amount),
        (.paymentFees, .fee),
        credit: (.cardClearing, .billed)
    )
    static let claimAccepted = Self(
        "claim-accepted",
        debit: (.carrierClaims, .amount),
        credit: (.shrinkage, .amount)
    )
    static let claimPaid = Self(
        "claim-paid",
        debit: (.cash, .amount),
        credit: (.carrierClaims, .amount)
    )

    // MARK: Payables

    static let goodsReceived = Self(
        "goods-received",
        debit: (.inventory, .cost),
        (.priceVariance, .dearer),
        credit: (.goodsReceivedNotInvoiced, .ordered),
        (.priceVariance, .cheaper)
    )
    static let vendorBill = Self(
        "vendor-bill",
        debit: (.goodsReceivedNotInvoiced, .ordered),
        (.inputTax, .inputTax),
        (.priceVariance, .dearer),
        credit: (.payables, .billed),
        (.priceVariance, .cheaper)
    )
    static let billPaid = Self(
        "bill-paid",
        debit: (.payables, .amount),
        credit: (.cash, .amount)
    )
    static let supplierPaid = Self(
        "supplier-paid",
        debit: (.payables, .amount),
        credit: (.cash, .amount)
    )

    /// What this service posts of its own accord.
    ///
    /// Inventory and fulfillment send their facts (returns counted in, scrap, adjustments, lost
    /// parcels, freight) with their lines, through Post.
    static let all = [
        captureByCard, captureByCash, cancelledAfterCapture, returnAccepted, refundByCard,
        refundByCash, salePrepaid, saleOnAccount, saleMixed, invoicedInAdvance, advanceShipped,
        goodsIssued, creditNote, advanceCredited, paymentReceived, paymentApplied, writeOff,
        chargeback, payout, claimAccepted, claimPaid, goodsReceived, vendorBill, billPaid,
        supplierPaid, captureByStoreCredit, refundToStoreCredit, paidInKept, goodwill,
    ]

    /// The rules whose entries no document stands behind, so that Reverse may take them back.
    static let reversible = [payout, supplierPaid]

    // MARK: Use

    private static func sale(_ name: String) -> Self {
        Self(
            name,
            debit: (.customerDeposits, .deposit),
            (.receivables, .receivable),
            (.discounts, .discount),
            credit: (.sales, .gross),
            (.shippingIncome, .freight),
            (.salesTaxPayable, .tax)
        )
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
