// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos

/// One line of an order, checked and computed.
struct PlacedLine: Hashable, Sendable {
    let sku: SKU
    let quantity: Quantity
    /// The line's own price: later changes of the catalogue do not touch it.
    let unitPrice: Money
    let discount: DecimalFraction
    let amount: LineAmount
}

/// What a buyer orders: a request that was checked whole, so that nothing behind it can fail.
struct Placement: Hashable, Sendable {
    /// The most lines one order can have.
    static let linesMax = 500

    let channel: OrderV1.Channel
    let clientReference: String
    let customerID: String
    let lines: [PlacedLine]
    /// Zero when the request names none.
    let freight: Money
    let carrierID: String
    /// Nil when the request names none: the customer's address is taken.
    let shipTo: CommonV1.Address?
    let method: OrderV1.PaymentMethod
    let paymentToken: String
    /// When the buyer ordered; nil means now.
    let orderedAt: Timestamp?
    /// The sum of the lines, net of discount.
    let net: Money
    /// Net and freight.
    let total: Money

    /// The currency of every amount.
    var currency: Currency { self.net.currency }

    /// Checks a request; the error names the first field at fault, in the order of the message.
    init(_ request: OrderV1.PlaceOrderRequest) throws(OrderError) {
        self.channel = try Self.channel(request.channel)
        guard isKey(request.customerID) else {
            throw .invalid(
                field: "customer_id",
                value: request.customerID,
                remedy: "Send the customer's key, 1 to 64 characters without spaces."
            )
        }
        self.customerID = request.customerID
        self.lines = try Self.lines(request.lines)
        let currency = self.lines[0].unitPrice.currency
        self.freight = try Self.freight(request.freight, in: currency)
        guard request.carrierID.isEmpty || isKey(request.carrierID) else {
            throw .invalid(
                field: "carrier_id",
                value: request.carrierID,
                remedy: "Send the key of a carrier, or nothing for the first one."
            )
        }
        self.carrierID = request.carrierID
        self.shipTo = try request.shipTo.map { address throws(OrderError) in
            try boundedAddress(address, field: "ship_to")
        }
        self.method = try paymentMethod(request.paymentMethod, field: "payment_method")
        self.paymentToken = try Self.token(request)
        guard isLabel(request.clientReference) else {
            throw .invalid(
                field: "client_reference",
                value: request.clientReference,
                remedy: "Send the shop's own order number, 1 to 64 characters."
            )
        }
        self.clientReference = request.clientReference
        self.orderedAt = try Self.orderedAt(request.orderedAtMs)
        let gross: Money
        do {
            var sums = (gross: self.freight, net: Money(minorUnits: 0, currency: currency))
            for line in self.lines {
                sums.gross = try sums.gross.adding(line.amount.gross)
                sums.net = try sums.net.adding(line.amount.net)
            }
            gross = sums.gross
            self.net = sums.net
            self.total = try sums.net.adding(self.freight)
        } catch {
            throw .amountOverflow(field: "lines", value: "total of \(self.lines.count) lines")
        }
        // Before discounts, since the books hold that too.
        guard gross.minorUnits <= Money.minorUnitsMax else {
            throw .invalid(
                field: "lines",
                value: gross.description,
                remedy: "An order and its freight, before discounts, come to at most "
                    + "\(Money.minorUnitsMax) minor units. Check the prices, or split the order."
            )
        }
    }

    private static func channel(_ channel: OrderV1.Channel) throws(OrderError) -> OrderV1.Channel {
        switch channel {
        case .online, .store, .phone: return channel
        case .unspecified, .unrecognized:
            throw .invalid(
                field: "channel",
                value: channel.name,
                remedy: "Send ONLINE, STORE or PHONE."
            )
        }
    }

    private static func lines(_ lines: [OrderV1.OrderLine]) throws(OrderError) -> [PlacedLine] {
        guard (1...Self.linesMax).contains(lines.count) else {
            throw .invalid(
                field: "lines",
                value: "\(lines.count) lines",
                remedy: "Send 1 to \(Self.linesMax) lines; split a larger order."
            )
        }
        var placed: [PlacedLine] = []
        placed.reserveCapacity(lines.count)
        for (index, line) in lines.enumerated() {
            let next = try PlacedLine(line, index: index)
            if let first = placed.first, first.unitPrice.currency != next.unitPrice.currency {
                throw .invalid(
                    field: "lines[\(index)].unit_price.currency",
                    value: next.unitPrice.currency.code,
                    remedy: "Use one currency per order; the first line is in "
                        + "\(first.unitPrice.currency)."
                )
            }
            placed.append(next)
        }
        return placed
    }

    private static func freight(
        _ freight: CommonV1.Money?,
        in currency: Currency
    ) throws(OrderError) -> Money {
        guard let freight, !(freight.currency.isEmpty && freight.minorUnits == 0) else {
            return Money(minorUnits: 0, currency: currency)
        }
        guard freight.currency == currency.code else {
            throw .invalid(
                field: "freight.currency",
                value: freight.currency,
                remedy: "Send freight in the lines' currency, \(currency)."
            )
        }
        guard freight.minorUnits >= 0 else {
            throw .invalid(
                field: "freight.minor_units",
                value: String(freight.minorUnits),
                remedy: "Send 0 or more."
            )
        }
        guard freight.minorUnits <= Money.minorUnitsMax else {
            throw .invalid(
                field: "freight.minor_units",
                value: String(freight.minorUnits),
                remedy: "Send at most \(Money.minorUnitsMax)."
            )
        }
        return Money(minorUnits: freight.minorUnits, currency: currency)
    }

    private static func token(_ request: OrderV1.PlaceOrderRequest) throws(OrderError) -> String {
        guard request.paymentMethod != .card || !request.paymentToken.isEmpty else {
            throw .invalid(
                field: "payment_token",
                value: "",
                remedy: "Send the payment provider's token; it is required for CARD."
            )
        }
        guard request.paymentToken.utf8.count <= textBytesMax else {
            // The token itself is not repeated: it may be a secret.
            throw .invalid(
                field: "payment_token",
                value: "\(request.paymentToken.utf8.count) bytes",
                remedy: "Send at most \(textBytesMax) bytes."
            )
        }
        if let masked = maskedCardNumber(request.paymentToken) {
            throw .invalid(
                field: "payment_token",
                value: masked,
                remedy: "This looks like a card number, which is never stored here. "
                    + "Send the token the payment provider gave for the card."
            )
        }
        return request.paymentToken
    }

    private static func orderedAt(_ milliseconds: Int64) throws(OrderError) -> Timestamp? {
        // The last millisecond of the year 9999, the end of RFC 3339.
        guard (0...253_402_300_799_999).contains(milliseconds) else {
            throw .invalid(
                field: "ordered_at_ms",
                value: String(milliseconds),
                remedy: "Send milliseconds since 1970, or 0 for now."
            )
        }
        return milliseconds == 0 ? nil : Timestamp(milliseconds: milliseconds)
    }
}

extension PlacedLine {
    /// Checks one line of a request; `index` is its place in the request, for the error.
    init(_ line: OrderV1.OrderLine, index: Int) throws(OrderError) {
        func invalid(_ field: String, _ value: String, _ remedy: String) -> OrderError {
            .invalid(field: "lines[\(index)].\(field)", value: value, remedy: remedy)
        }
        guard let sku = SKU(line.sku) else {
            throw invalid("sku", line.sku, "Send 1 to 64 characters without spaces.")
        }
        guard let quantity = Quantity(line.quantity) else {
            throw invalid("quantity", String(line.quantity), "Send 1 to \(Quantity.max).")
        }
        guard let price = line.unitPrice else {
            throw invalid("unit_price", "", "Send the price of one unit.")
        }
        guard let currency = Currency(price.currency) else {
            throw invalid("unit_price.currency", price.currency, "Send three capitals of ISO 4217.")
        }
        guard price.minorUnits >= 0 else {
            throw invalid("unit_price.minor_units", String(price.minorUnits), "Send 0 or more.")
        }
        guard price.minorUnits <= Money.minorUnitsMax else {
            throw invalid(
                "unit_price.minor_units",
                String(price.minorUnits),
                "Send at most \(Money.minorUnitsMax)."
            )
        }
        guard let discount = line.discount.isEmpty ? .zero : DecimalFraction(line.discount) else {
            throw invalid("discount", line.discount, "Send a decimal from 0 to 1, such as 0.15.")
        }
        let unitPrice = Money(minorUnits: price.minorUnits, currency: currency)
        do {
            self.init(
                sku: sku,
                quantity: quantity,
                unitPrice: unitPrice,
                discount: discount,
                amount: try LineAmount(
                    unitPrice: unitPrice,
                    quantity: quantity,
                    discount: discount
                )
            )
        } catch {
            throw .amountOverflow(
                field: "lines[\(index)]",
                value: "\(price.minorUnits) x \(line.quantity)"
            )
        }
    }
}
