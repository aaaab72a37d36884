// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos

/// What an invoice or a credit note says to a person, before anything is laid out.
struct Document: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case invoice, creditNote
    }

    /// A part of the total; the fee lessens it.
    enum Part: Hashable, Sendable {
        case net, freight, tax, fee, total
    }

    struct Line: Hashable, Sendable {
        let sku: String
        let quantity: Int64
        let unitPrice: Money
        /// Per cent with the decimals it needs, for example `15` or `12.5`; empty for none.
        let discount: String
        let taxRate: String
        let net: Money
    }

    let kind: Kind
    let number: String
    let orderID: String
    /// The shipment of an invoice, the reference of a credit note; may be empty.
    let reference: String
    let customerID: String
    let issuedAt: Timestamp
    let dueAt: Timestamp?
    let billTo: [String]
    let lines: [Line]
    let parts: [Part: Money]
    let reason: String

    var total: Money {
        self.parts[.total] ?? Money(minorUnits: 0, currency: self.currency)
    }
    let currency: Currency

    init(_ invoice: Invoice) {
        self.kind = .invoice
        self.number = invoice.text
        self.orderID = invoice.orderID
        self.reference = invoice.shipmentID
        self.customerID = invoice.customerID
        self.issuedAt = invoice.issuedAt
        self.dueAt = invoice.dueAt
        self.billTo = invoice.billTo.lines
        self.lines = invoice.lines.map(Line.init)
        self.parts = [
            .net: invoice.net, .freight: invoice.freight, .tax: invoice.tax,
            .total: invoice.total,
        ]
        self.reason = ""
        self.currency = invoice.currency
    }

    init(_ note: CreditNote) {
        self.kind = .creditNote
        self.number = note.text
        self.orderID = note.draft.orderID
        self.reference = note.draft.reference
        self.customerID = note.draft.customerID
        self.issuedAt = note.issuedAt
        self.dueAt = nil
        self.billTo = note.billTo.lines
        self.lines = note.draft.lines.map(Line.init)
        self.parts = [
            .net: note.draft.net, .freight: note.draft.freight, .tax: note.draft.tax,
            .fee: note.draft.fee, .total: note.draft.total,
        ]
        self.reason = note.draft.reason
        self.currency = note.currency
    }

    /// The parts below the lines, in order; freight, tax and fee only when there are any.
    var totals: [(part: Part, amount: Money)] {
        [Part.net, .freight, .tax, .fee, .total].compactMap { part in
            guard let amount = self.parts[part] else { return nil }
            let isOptional = part != .net && part != .total
            return isOptional && amount.minorUnits == 0 ? nil : (part, amount)
        }
    }

    func fileName(_ format: DocumentFormat) -> String { "\(self.number).\(format.suffix)" }

    func rendered(as format: DocumentFormat, in words: DocumentWords) -> String {
        switch format {
        case .text: DocumentText(self, words).text
        case .html: DocumentHTML(self, words).text
        }
    }
}

extension Document.Line {
    init(_ line: InvoicedLine) {
        self.sku = line.sku.description
        self.quantity = line.quantity.units
        self.unitPrice = line.unitPrice
        self.discount = line.discount == .zero ? "" : line.discount.perCent
        self.taxRate = line.taxRate.perCent
        self.net = line.net
    }
}

/// What a document can be rendered as.
enum DocumentFormat: CaseIterable, Sendable {
    case text, html

    init?(_ format: BillingV1.DocumentFormat) {
        switch format {
        case .text: self = .text
        case .html: self = .html
        case .unspecified, .unrecognized: return nil
        }
    }

    var contentType: String {
        switch self {
        case .text: "text/plain; charset=utf-8"
        case .html: "text/html; charset=utf-8"
        }
    }

    var suffix: String { self == .text ? "txt" : "html" }
}

extension DecimalFraction {
    /// Hundredths with the decimals they need: 0.15 is `15`, 0.125 is `12.5`.
    fileprivate var perCent: String {
        let (whole, rest) = self.billionths.quotientAndRemainder(dividingBy: 10_000_000)
        if rest == 0 { return String(whole) }
        let digits = String(rest)
        var decimals = Substring(String(repeating: "0", count: 7 - digits.count) + digits)
        while decimals.last == "0" { decimals.removeLast() }
        return "\(whole).\(decimals)"
    }
}

extension Timestamp {
    /// The day in UTC, for example `2026-11-25`.
    var date: String { String(self.description.prefix { $0 != "T" }) }
}
