// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos

/// What an order comes to by tax rate, and its freight; in minor units of its currency.
struct TaxBreakdown: Hashable, Sendable {
    /// Net and tax of the lines of one rate.
    struct Subtotal: Hashable, Sendable {
        var net: Int64 = 0
        var tax: Int64 = 0
    }

    /// An order has at most 500 lines.
    static let ratesMax = 500

    private(set) var subtotals: [DecimalFraction: Subtotal] = [:]
    private(set) var freight: Int64 = 0

    init() {}

    /// Checks what was sent: amounts of zero or more in one currency, each rate once, that come to
    /// `total`; nil when none was sent.
    init?(_ sent: CommonV1.TaxBreakdown?, of total: Money, _ field: String) throws(BillingError) {
        guard let sent else { return nil }
        guard sent.subtotals.count <= Self.ratesMax else {
            throw .invalid(
                field: "\(field).subtotals",
                value: String(sent.subtotals.count),
                remedy: "at most \(Self.ratesMax) rates are allowed"
            )
        }
        let currency = total.currency
        self.freight = try checkedMoney(sent.freight, "\(field).freight", orZeroIn: currency)
            .minorUnits
        // 500 rates of at most two times 10^13: the sum fits.
        var sum = self.freight
        for (index, sent) in sent.subtotals.enumerated() {
            let path = "\(field).subtotals[\(index)]"
            let rate = try checkedFraction(sent.taxRate, "\(path).tax_rate")
            guard self.subtotals[rate] == nil else {
                throw .invalid(
                    field: "\(path).tax_rate",
                    value: sent.taxRate,
                    remedy: "name each rate once"
                )
            }
            let net = try checkedMoney(sent.net, "\(path).net", orZeroIn: currency).minorUnits
            let tax = try checkedMoney(sent.tax, "\(path).tax", orZeroIn: currency).minorUnits
            self.subtotals[rate] = Subtotal(net: net, tax: tax)
            sum += net + tax
        }
        guard sum == total.minorUnits else {
            throw .invalid(
                field: field,
                value: String(sum),
                remedy: "its parts come to the total, which is \(total.minorUnits)"
            )
        }
    }

    /// Rates, lowest first.
    var rates: [DecimalFraction] {
        self.subtotals.keys.sorted { $0.billionths < $1.billionths }
    }

    /// Adds the lines of a document, or with a `sign` of -1 takes them off.
    mutating func add(_ lines: [InvoicedLine], freight: Int64, sign: Int64 = 1) {
        for line in lines {
            self.subtotals[line.taxRate, default: .init()].net += sign * line.net.minorUnits
            self.subtotals[line.taxRate, default: .init()].tax += sign * line.tax.minorUnits
        }
        self.freight += sign * freight
    }

    /// Splits what an order costs less over the parts that became less.
    ///
    /// Exact when nothing became more: then the parts differ by `amount` together. A change that
    /// takes of one rate and adds to another comes to less than what it takes: that is shared.
    ///
    /// - Returns: Parts that come to `amount`, none of them more than what became less; nil when
    ///   all of it does not come to that much.
    func decrease(to after: TaxBreakdown, by amount: Int64) throws(MoneyError) -> TaxBreakdown? {
        let rates = self.rates
        func less(_ part: KeyPath<Subtotal, Int64>) -> [Int64] {
            rates.map { rate in
                let before = self.subtotals[rate, default: .init()][keyPath: part]
                return max(0, before - after.subtotals[rate, default: .init()][keyPath: part])
            }
        }
        let weights = less(\.net) + less(\.tax) + [max(0, self.freight - after.freight)]
        guard weights.reduce(0, +) >= amount else { return nil }
        let parts = try largestRemainder(total: amount, weights: weights)
        return TaxBreakdown(
            rates,
            nets: Array(parts[..<rates.count]),
            taxes: Array(parts[rates.count..<2 * rates.count]),
            freight: parts[2 * rates.count]
        )
    }

    /// Splits an amount of net and freight, and one of tax, in proportion to what there is.
    func share(deposit: Int64, tax: Int64) throws(MoneyError) -> TaxBreakdown {
        let rates = self.rates
        let sums = rates.map { self.subtotals[$0, default: .init()] }
        let nets = try largestRemainder(
            total: deposit,
            weights: sums.map { max(0, $0.net) } + [max(0, self.freight)]
        )
        let taxes = try largestRemainder(total: tax, weights: sums.map { max(0, $0.tax) })
        return TaxBreakdown(
            rates,
            nets: Array(nets.dropLast()),
            taxes: taxes,
            freight: nets.last ?? 0
        )
    }

    private init(
        _ rates: [DecimalFraction],
        nets: [Int64],
        taxes: [Int64],
        freight: Int64
    ) {
        for (rate, (net, tax)) in zip(rates, zip(nets, taxes)) {
            self.subtotals[rate] = Subtotal(net: net, tax: tax)
        }
        self.freight = freight
    }

    var net: Int64 { self.subtotals.values.reduce(0) { $0 + $1.net } }
    var tax: Int64 { self.subtotals.values.reduce(0) { $0 + $1.tax } }
}
