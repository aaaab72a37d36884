// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos

/// A checked line of an invoice or a credit note.
struct InvoicedLine: Hashable, Sendable {
    let sku: SKU
    let quantity: Quantity
    let unitPrice: Money
    let discount: DecimalFraction
    /// Before discount; like net without the tax, so that gross less net is the discount.
    let gross: Money
    let net: Money
    let taxRate: DecimalFraction
    let tax: Money

    var message: BillingV1.InvoiceLine {
        BillingV1.InvoiceLine(
            sku: self.sku.description,
            quantity: self.quantity.units,
            unitPrice: CommonV1.Money(self.unitPrice),
            discount: self.discount.description,
            gross: CommonV1.Money(self.gross),
            net: CommonV1.Money(self.net),
            taxRate: self.taxRate.description,
            tax: CommonV1.Money(self.tax)
        )
    }
}

extension InvoicedLine {
    /// Checks a line by itself: amounts of zero or more in one currency, and net at most gross.
    ///
    /// Whether they are what price × quantity × (1 − discount) comes to is not checked: a line is
    /// the share of an order's line, rounded so that all shares sum to exactly that line, and with
    /// prices that include tax its net is what the tax leaves. Only the order knows.
    init(
        _ line: BillingV1.InvoiceLine,
        at path: String,
        _ currency: Currency
    ) throws(BillingError) {
        self.sku = try checkedSKU(line.sku, "\(path).sku")
        self.quantity = try checkedQuantity(line.quantity, "\(path).quantity")
        self.discount = try checkedFraction(line.discount, "\(path).discount")
        self.unitPrice = try checkedMoney(
            line.unitPrice,
            "\(path).unit_price",
            orZeroIn: currency
        )
        self.gross = try checkedMoney(line.gross, "\(path).gross", orZeroIn: currency)
        self.net = try checkedMoney(line.net, "\(path).net", orZeroIn: currency)
        self.taxRate = try checkedFraction(line.taxRate, "\(path).tax_rate")
        self.tax = try checkedMoney(line.tax, "\(path).tax", orZeroIn: currency)
        guard self.net.minorUnits <= self.gross.minorUnits else {
            throw .invalid(
                field: "\(path).net",
                value: String(self.net.minorUnits),
                remedy: "net is at most gross, which is \(self.gross.minorUnits)"
            )
        }
    }
}

/// The checked lines of a document and what they sum to.
struct InvoicedLines: Hashable, Sendable {
    static let countMax = 500

    let lines: [InvoicedLine]
    let currency: Currency
    let gross: Int64
    let net: Int64
    let tax: Int64

    /// Checks lines; none are taken only where there is freight that stands by itself.
    init(
        _ sent: [BillingV1.InvoiceLine],
        orFreight freight: CommonV1.Money? = nil
    ) throws(BillingError) {
        let isFreightAlone = sent.isEmpty && (freight?.minorUnits ?? 0) > 0
        guard isFreightAlone || (1...Self.countMax).contains(sent.count) else {
            throw .invalid(
                field: "lines",
                value: String(sent.count),
                remedy: "1 to \(Self.countMax) lines are required"
            )
        }
        let currency =
            try isFreightAlone
            ? checkedMoney(freight, "freight").currency
            : checkedMoney(sent[0].unitPrice, "lines[0].unit_price").currency
        var lines: [InvoicedLine] = []
        // 500 lines of at most 10^13 each: sums fit.
        var (gross, net, tax) = (Int64(0), Int64(0), Int64(0))
        for (index, sent) in sent.enumerated() {
            let line = try InvoicedLine(sent, at: "lines[\(index)]", currency)
            lines.append(line)
            gross += line.gross.minorUnits
            net += line.net.minorUnits
            tax += line.tax.minorUnits
        }
        self.lines = lines
        self.currency = currency
        (self.gross, self.net, self.tax) = (gross, net, tax)
    }

    func money(_ minorUnits: Int64) -> Money {
        Money(minorUnits: minorUnits, currency: self.currency)
    }
}

func checkedFraction(
    _ text: String,
    _ field: String
) throws(BillingError) -> DecimalFraction {
    guard let fraction = text.isEmpty ? .zero : DecimalFraction(text) else {
        throw .invalid(
            field: field,
            value: text,
            remedy: "a decimal from 0 to 1 with at most nine decimals is required"
        )
    }
    return fraction
}
