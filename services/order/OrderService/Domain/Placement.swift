// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos

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
    let payment: PaymentTerms
    let policies: Policies
    let pricesIncludeTax: Bool
    /// When the buyer ordered; nil means now.
    let orderedAt: Timestamp?
    /// The sum of the lines, net of discount and of tax.
    let net: Money
    /// The tax of the lines; freight is untaxed.
    let tax: Money
    /// Net, tax and freight.
    let total: Money

    /// The currency of every amount.
    var currency: Currency { self.net.currency }

    /// Checks a request; the error names a field at fault.
    ///
    /// `rates` has the tax classes that there are, of those the lines name.
    init(
        _ request: OrderV1.PlaceOrderRequest,
        rates: TaxRates = [:]
    ) throws(OrderError) {
        self.channel = try Self.channel(request.channel)
        guard isKey(request.customerID) else {
            throw .invalid(
                field: "customer_id",
                value: request.customerID,
                remedy: "Send the customer's key, 1 to 64 characters without spaces."
            )
        }
        self.customerID = request.customerID
        self.pricesIncludeTax = request.pricesIncludeTax
        self.lines = try Self.lines(
            request.lines,
            rates: rates,
            pricesIncludeTax: request.pricesIncludeTax
        )
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
        self.policies = try Policies(request)
        guard isLabel(request.clientReference) else {
            throw .invalid(
                field: "client_reference",
                value: request.clientReference,
                remedy: "Send the shop's own order number, 1 to 64 characters."
            )
        }
        self.clientReference = request.clientReference
        self.orderedAt = try Self.orderedAt(request.orderedAtMs)
        (self.net, self.tax, self.total) = try Self.sums(self.lines, freight: self.freight)
        self.payment = try PaymentTerms(request, total: self.total)
    }

    /// Refuses a currency that ISO 4217 does not list.
    func checkCurrency() throws(OrderError) {
        let currency = self.freight.currency
        guard currency.isListed else {
            throw .invalid(
                field: "lines[0].unit_price.currency",
                value: currency.code,
                remedy: "Send a code that ISO 4217 lists, such as USD."
            )
        }
    }

    /// What lines and freight come to; refused when that is more than an order may be worth.
    private static func sums(
        _ lines: [PlacedLine],
        freight: Money
    ) throws(OrderError) -> (net: Money, tax: Money, total: Money) {
        let zero = Money(minorUnits: 0, currency: freight.currency)
        var (gross, net, tax) = (freight, zero, zero)
        let total: Money
        do {
            for line in lines {
                gross = try gross.adding(line.gross).adding(line.tax)
                net = try net.adding(line.net)
                tax = try tax.adding(line.tax)
            }
            total = try net.adding(tax).adding(freight)
        } catch {
            throw .amountOverflow(field: "lines", value: "total of \(lines.count) lines")
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
        return (net, tax, total)
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

    private static func lines(
        _ lines: [OrderV1.OrderLine],
        rates: TaxRates,
        pricesIncludeTax: Bool
    ) throws(OrderError) -> [PlacedLine] {
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
            let next = try PlacedLine(
                line,
                at: "lines[\(index)]",
                rates: rates,
                pricesIncludeTax: pricesIncludeTax
            )
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
