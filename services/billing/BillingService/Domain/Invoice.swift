// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos

/// An invoice as it was issued; never changed.
struct Invoice: Hashable, Sendable {
    let number: Int64
    let orderID: String
    let shipmentID: String
    let customerID: String
    let method: PaymentMethod
    let net: Money
    let freight: Money
    let total: Money
    let issuedAt: Timestamp
    var lines: [InvoicedLine] = []

    /// `INV-000001`, and more digits when six are used up.
    var text: String {
        let digits = String(self.number)
        return "INV-" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }

    /// The number of a text such as `INV-000001`; nil for any other spelling.
    static func number(_ text: String) -> Int64? {
        guard text.hasPrefix("INV-"), text.utf8.count >= 10,
            text.utf8.dropFirst(4).allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        return Int64(text.dropFirst(4))
    }

    init(
        number: Int64,
        orderID: String,
        shipmentID: String,
        customerID: String,
        method: PaymentMethod,
        net: Money,
        freight: Money,
        total: Money,
        issuedAt: Timestamp
    ) {
        self.number = number
        self.orderID = orderID
        self.shipmentID = shipmentID
        self.customerID = customerID
        self.method = method
        self.net = net
        self.freight = freight
        self.total = total
        self.issuedAt = issuedAt
    }

    init(number: Int64, _ draft: InvoiceDraft, issuedAt: Timestamp) {
        self.init(
            number: number,
            orderID: draft.orderID,
            shipmentID: draft.shipmentID,
            customerID: draft.customerID,
            method: draft.method,
            net: draft.net,
            freight: draft.freight,
            total: draft.total,
            issuedAt: issuedAt
        )
        self.lines = draft.lines
    }

    /// Whether the draft would be this invoice again.
    func isSame(as draft: InvoiceDraft) -> Bool {
        self == Invoice(number: self.number, draft, issuedAt: self.issuedAt)
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
            method: self.method.message
        )
    }
}

extension InvoicedLine {
    var message: BillingV1.InvoiceLine {
        BillingV1.InvoiceLine(
            sku: self.sku.description,
            quantity: self.quantity.units,
            unitPrice: CommonV1.Money(self.unitPrice),
            discount: self.discount.description,
            gross: CommonV1.Money(self.amount.gross),
            net: CommonV1.Money(self.amount.net)
        )
    }
}
