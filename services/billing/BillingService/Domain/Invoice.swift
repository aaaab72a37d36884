// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos

/// An invoice as it was issued; only what became of it changes: settled, sent, erased.
struct Invoice: Hashable, Sendable {
    static let prefix = "INV-"

    let number: Int64
    let orderID: String
    let shipmentID: String
    let customerID: String
    let method: PaymentMethod
    let net: Money
    let tax: Money
    let freight: Money
    let total: Money
    let issuedAt: Timestamp
    /// What is paid after the invoice; the rest of the total was paid in before it.
    let receivable: Int64
    /// Nil without a receivable.
    let dueAt: Timestamp?
    /// What was paid, credited or written off of the receivable.
    var settled: Int64
    var billTo: BillTo
    var sentAt: Timestamp?
    var lines: [InvoicedLine] = []

    /// `INV-000001`, and more digits when six are used up.
    var text: String { documentText(self.number, prefix: Self.prefix) }
    var currency: Currency { self.total.currency }
    var isBeforeShipment: Bool { self.shipmentID.isEmpty }
    /// What is left to be paid.
    var open: Int64 { self.receivable - self.settled }

    /// The number of a text such as `INV-000001`; nil for any other spelling.
    static func number(_ text: String) -> Int64? {
        documentNumber(text, prefix: self.prefix, digitsMin: 6)
    }

    func money(_ minorUnits: Int64) -> Money {
        Money(minorUnits: minorUnits, currency: self.currency)
    }

    /// Whether the draft would be this invoice again.
    ///
    /// Whom it was made out to does not count: that may have been erased meanwhile.
    func isSame(as draft: InvoiceDraft) -> Bool {
        self.orderID == draft.orderID && self.shipmentID == draft.shipmentID
            && self.method == draft.method && self.freight == draft.freight
            && self.lines == draft.content.lines
    }

    var message: BillingV1.Invoice {
        BillingV1.Invoice(
            invoiceNumber: self.text,
            orderID: self.orderID,
            shipmentID: self.shipmentID,
            customerID: self.customerID,
            issuedAtMs: self.issuedAt.milliseconds,
            lines: self.lines.map(\.message),
            net: CommonV1.Money(self.net),
            freight: CommonV1.Money(self.freight),
            total: CommonV1.Money(self.total),
            method: self.method.message,
            tax: CommonV1.Money(self.tax),
            dueAtMs: self.dueAt?.milliseconds ?? 0,
            settled: CommonV1.Money(self.money(self.settled)),
            billTo: self.billTo.message,
            sentAtMs: self.sentAt?.milliseconds ?? 0,
            beforeShipment: self.isBeforeShipment
        )
    }
}
