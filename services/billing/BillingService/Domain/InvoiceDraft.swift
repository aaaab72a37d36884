// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos

/// A checked line of an invoice.
struct InvoicedLine: Hashable, Sendable {
    let sku: SKU
    let quantity: Quantity
    let unitPrice: Money
    let discount: DecimalFraction
    let amount: LineAmount
}

/// A checked invoice that has no number yet: its lines add up, and net is what the prices say.
struct InvoiceDraft: Hashable, Sendable {
    static let linesMax = 500

    let orderID: String
    let shipmentID: String
    let customerID: String
    let method: PaymentMethod
    let lines: [InvoicedLine]
    let net: Money
    let freight: Money
    let total: Money
    let cost: Money
    /// Before discount.
    let gross: Money

    var currency: Currency { self.total.currency }

    init(_ request: BillingV1.CreateInvoiceRequest) throws(BillingError) {
        self.orderID = try checkedKey(request.orderID, "order_id")
        self.shipmentID = try checkedKey(request.shipmentID, "shipment_id")
        self.customerID = try checkedKey(request.customerID, "customer_id")
        self.method = try checkedMethod(request.method, "method")
        guard (1...Self.linesMax).contains(request.lines.count), let first = request.lines.first
        else {
            throw .invalid(
                field: "lines",
                value: String(request.lines.count),
                remedy: "1 to \(Self.linesMax) lines are required"
            )
        }
        let currency = try checkedMoney(first.unitPrice, "lines[0].unit_price").currency
        var lines: [InvoicedLine] = []
        for (index, line) in request.lines.enumerated() {
            lines.append(try InvoicedLine(line, at: "lines[\(index)]", currency))
        }
        self.lines = lines
        self.freight = try checkedMoney(request.freight, "freight", orZeroIn: currency)
        self.cost = try checkedMoney(request.cost, "cost", orZeroIn: currency)
        do {
            let zero = Money(minorUnits: 0, currency: currency)
            self.gross = try lines.reduce(zero) { try $0.adding($1.amount.gross) }
            self.net = try lines.reduce(zero) { try $0.adding($1.amount.net) }
            self.total = try self.net.adding(self.freight)
        } catch {
            throw .invalid(
                field: "lines",
                value: String(lines.count),
                remedy: "the total must fit 64 bits of minor units"
            )
        }
    }

    /// What each part of the postings carries.
    var postedAmounts: [PostingRule.Part: Int64] {
        [
            .gross: self.gross.minorUnits,
            // 0 <= net <= gross on every line, and gross fits.
            .discount: self.gross.minorUnits - self.net.minorUnits,
            .freight: self.freight.minorUnits,
            .total: self.total.minorUnits,
            .cost: self.cost.minorUnits,
        ]
    }
}

extension InvoicedLine {
    /// Checks a line against the arithmetic that prices it: what is sent must be what it comes to.
    fileprivate init(
        _ line: BillingV1.InvoiceLine,
        at path: String,
        _ currency: Currency
    ) throws(BillingError) {
        guard let sku = SKU(line.sku) else {
            throw .invalid(field: "\(path).sku", value: line.sku, remedy: "a SKU is required")
        }
        guard let quantity = Quantity(line.quantity) else {
            throw .invalid(
                field: "\(path).quantity",
                value: String(line.quantity),
                remedy: "1 to \(Quantity.max) units are required"
            )
        }
        guard let discount = line.discount.isEmpty ? .zero : DecimalFraction(line.discount) else {
            throw .invalid(
                field: "\(path).discount",
                value: line.discount,
                remedy: "a decimal from 0 to 1 with at most nine decimals is required"
            )
        }
        self.sku = sku
        self.quantity = quantity
        self.discount = discount
        self.unitPrice = try checkedMoney(
            line.unitPrice,
            "\(path).unit_price",
            orZeroIn: currency
        )
        do {
            self.amount = try LineAmount(
                unitPrice: self.unitPrice,
                quantity: quantity,
                discount: discount
            )
        } catch {
            throw .invalid(
                field: path,
                value: line.sku,
                remedy: "unit price × quantity must fit 64 bits of minor units"
            )
        }
        try Self.require(line.gross, is: self.amount.gross, "\(path).gross")
        try Self.require(line.net, is: self.amount.net, "\(path).net")
    }

    private static func require(
        _ sent: CommonV1.Money?,
        is amount: Money,
        _ field: String
    ) throws(BillingError) {
        let sent = try checkedMoney(sent, field, orZeroIn: amount.currency)
        guard sent == amount else {
            throw .invalid(
                field: field,
                value: String(sent.minorUnits),
                remedy:
                    "price × quantity × (1 − discount), rounded half up, is \(amount.minorUnits)"
            )
        }
    }
}
