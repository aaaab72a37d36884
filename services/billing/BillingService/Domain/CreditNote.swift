// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos

/// Where the amount of a credit note goes.
enum CreditTo: String, CaseIterable, Sendable {
    /// What is open of the order first; the rest is owed until it is paid out.
    case refund = "REFUND"
    case storeCredit = "STORE_CREDIT"

    init(_ sent: BillingV1.CreditTo, _ field: String) throws(BillingError) {
        guard let known = Self(rawValue: sent.name) else {
            throw .invalid(
                field: field,
                value: sent.name,
                remedy: "use one of \(Self.allCases.map(\.rawValue).joined(separator: ", "))"
            )
        }
        self = known
    }

    var message: BillingV1.CreditTo { self == .refund ? .refund : .storeCredit }
}

/// A checked credit note that has no number yet.
struct CreditNoteDraft: Hashable, Sendable {
    let orderID: String
    var customerID: String
    let reference: String
    let lines: [InvoicedLine]
    let net: Money
    let tax: Money
    let freight: Money
    let fee: Money
    let creditTo: CreditTo
    let reason: String

    var currency: Currency { self.net.currency }
    /// Zero or more; sums of at most 501 amounts of at most 10^13.
    var total: Money {
        Money(
            minorUnits: self.net.minorUnits + self.tax.minorUnits + self.freight.minorUnits
                - self.fee.minorUnits,
            currency: self.currency
        )
    }
}

extension CreditNoteDraft {
    init(_ request: BillingV1.CreateCreditNoteRequest) throws(BillingError) {
        let content = try InvoicedLines(request.lines, orFreight: request.freight)
        self.orderID = try checkedKey(request.orderID, "order_id")
        self.customerID = try checkedKey(request.customerID, "customer_id")
        self.reference = try checkedKey(request.reference, "reference")
        self.lines = content.lines
        self.net = content.money(content.net)
        self.tax = content.money(content.tax)
        self.freight = try checkedMoney(request.freight, "freight", orZeroIn: content.currency)
        self.fee = try checkedMoney(request.fee, "fee", orZeroIn: content.currency)
        self.creditTo = try CreditTo(request.creditTo, "credit_to")
        self.reason = try checkedText(request.reason, "reason")
        guard self.total.minorUnits >= 0 else {
            throw .invalid(
                field: "fee",
                value: String(self.fee.minorUnits),
                remedy: "the fee is at most what is credited"
            )
        }
    }
}

/// A credit note as it was issued; only what was paid out of it grows.
struct CreditNote: Hashable, Sendable {
    static let prefix = "CN-"

    let number: Int64
    let draft: CreditNoteDraft
    let issuedAt: Timestamp
    /// What Refund has to pay out in all: the part that was not on account.
    let owed: Int64
    var paidOut: Int64
    var billTo: BillTo

    /// `CN-000001`, and more digits when six are used up.
    var text: String { documentText(self.number, prefix: Self.prefix) }
    var currency: Currency { self.draft.currency }

    static func number(_ text: String) -> Int64? {
        documentNumber(text, prefix: self.prefix, digitsMin: 6)
    }

    func money(_ minorUnits: Int64) -> Money {
        Money(minorUnits: minorUnits, currency: self.currency)
    }

    var message: BillingV1.CreditNote {
        BillingV1.CreditNote(
            creditNoteNumber: self.text,
            orderID: self.draft.orderID,
            customerID: self.draft.customerID,
            reference: self.draft.reference,
            issuedAtMs: self.issuedAt.milliseconds,
            lines: self.draft.lines.map(\.message),
            net: CommonV1.Money(self.draft.net),
            tax: CommonV1.Money(self.draft.tax),
            freight: CommonV1.Money(self.draft.freight),
            fee: CommonV1.Money(self.draft.fee),
            total: CommonV1.Money(self.draft.total),
            creditTo: self.draft.creditTo.message,
            billTo: self.billTo.message,
            paidOut: CommonV1.Money(self.money(self.paidOut)),
            reason: self.draft.reason
        )
    }
}

/// What of a credit note is to be paid out, for Refund.
struct CreditNotePayable: Hashable, Sendable {
    let orderID: String
    let currency: Currency
    /// In all; `paidOut` of it went out already.
    let owed: Int64
    let paidOut: Int64
}
