// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos

/// Net and tax of something, in minor units of the order's currency.
struct Amounts: Hashable, Sendable {
    var net: Int64 = 0
    var tax: Int64 = 0

    static func + (lhs: Amounts, rhs: Amounts) -> Amounts {
        Amounts(net: lhs.net + rhs.net, tax: lhs.tax + rhs.tax)
    }

    static func - (lhs: Amounts, rhs: Amounts) -> Amounts {
        Amounts(net: lhs.net - rhs.net, tax: lhs.tax - rhs.tax)
    }

    /// The larger of each.
    func atLeast(_ other: Amounts) -> Amounts {
        Amounts(net: max(self.net, other.net), tax: max(self.tax, other.tax))
    }
}

/// One line of an order: what was agreed, where its units are, and what they came to so far.
///
/// Sums of amounts cannot overflow: an order comes to at most `Money.minorUnitsMax`.
struct OrderLine: Hashable, Sendable {
    /// The row: order number × 1024 + line number.
    let key: Int64
    let sku: String
    let unitPrice: Int64
    let discount: DecimalFraction
    let taxClass: String
    let taxRate: DecimalFraction
    /// Of the whole quantity ordered, whatever was cancelled since.
    let ordered: Amounts
    /// Of the whole quantity, before discount and without tax.
    let gross: Int64
    var units: LineUnits
    /// What shipments that were not handed over are to be charged.
    var packing = Amounts()
    /// What the shipped units were invoiced for.
    var invoiced = Amounts()
    /// What was credited of it.
    var credited = Amounts()

    /// The line's number in its order, from 1.
    var number: Int64 { self.key % OrderTable.lineStride }

    /// What the shipments of the line are charged together.
    var charged: Amounts { self.packing + self.invoiced }

    /// What is still ordered comes to: the first units of the line that were not cancelled.
    ///
    /// At least what its shipments are charged already, so that the shipments of the line come to
    /// exactly this in the end, whatever was abandoned in between.
    var worth: Amounts { self.firstUnits(self.units.live).atLeast(self.charged) }

    /// What `count` more units in a shipment come to.
    ///
    /// They bring what is charged to the worth of the first units of the line, so any split of the
    /// line into shipments sums to exactly the line.
    func charge(of count: Int64) -> Amounts {
        let after = self.firstUnits(self.units.taken + count).atLeast(self.charged)
        return after - self.charged
    }

    /// What is to be credited when `count` more of the shipped units are lost.
    func credit(of count: Int64) throws(MoneyError) -> Amounts {
        try creditDue(
            of: self.invoiced,
            gone: self.units.lost + self.units.returned + count,
            of: self.units.shipped,
            beyond: self.credited
        )
    }

    /// The discount on `count` more units in a shipment: gross less net.
    func discountShare(of count: Int64) -> Int64 {
        self.part(self.gross - self.ordered.net, self.units.taken + count)
            - self.part(self.gross - self.ordered.net, self.units.taken)
    }

    private func firstUnits(_ count: Int64) -> Amounts {
        Amounts(net: self.part(self.ordered.net, count), tax: self.part(self.ordered.tax, count))
    }

    /// The share of the first `count` units; nothing for a count that the line does not have.
    private func part(_ amount: Int64, _ count: Int64) -> Int64 {
        (try? share(of: amount, units: count, of: self.units.quantity, after: 0)) ?? 0
    }
}

/// The lines of an order moved together, each SKU in the order of its lines.
extension [OrderLine] {
    /// Spreads units over the lines of each SKU that can take a step, and tells what went where.
    ///
    /// Earlier lines come first, or later ones when `backwards`. All or nothing; the error names the
    /// first SKU, in byte order, of which there are not enough.
    func spread(
        _ units: [String: Int64],
        for move: UnitMove,
        backwards: Bool = false
    ) throws(ShortOfUnits) -> [(index: Int, count: Int64)] {
        var left = units
        var parts: [(index: Int, count: Int64)] = []
        for index in backwards ? self.indices.reversed() : Swift.Array(self.indices) {
            guard let wanted = left[self[index].sku], wanted > 0 else { continue }
            let count = Swift.min(wanted, self[index].units.available(for: move))
            if count > 0 { parts.append((index, count)) }
            left[self[index].sku] = wanted - count
        }
        guard let (sku, missing) = left.filter({ $0.value > 0 }).min(by: { $0.key < $1.key })
        else { return parts }
        let wanted = units[sku] ?? 0
        throw ShortOfUnits(sku: sku, wanted: wanted, there: wanted - missing)
    }

    /// Where all units of the order are.
    var totals: UnitTotals { self.reduce(into: UnitTotals()) { $0.add($1.units) } }

    /// By SKU, what is ordered and not cancelled.
    var live: [String: Int64] {
        self.reduce(into: [:]) { $0[$1.sku, default: 0] += $1.units.live }
    }

    /// What the order's lines come to, less what was cancelled.
    var worth: Amounts { self.reduce(Amounts()) { $0 + $1.worth } }

    /// The same by tax rate.
    private var worthByRate: [DecimalFraction: Amounts] {
        Dictionary(self.map { ($0.taxRate, $0.worth) }, uniquingKeysWith: +)
    }

    /// The lowest tax rate of which there is more, net or tax, than in other lines; nil when of none.
    func firstRateAbove(_ other: [OrderLine]) -> DecimalFraction? {
        let others = other.worthByRate
        return self.worthByRate.filter { rate, worth in
            let most = others[rate, default: Amounts()]
            return worth.net > most.net || worth.tax > most.tax
        }.keys.min { $0.billionths < $1.billionths }
    }

    /// What the lines come to by tax rate, lowest first, and the freight.
    func breakdown(freight: Money) -> CommonV1.TaxBreakdown {
        func money(_ minorUnits: Int64) -> CommonV1.Money {
            Money(minorUnits: minorUnits, currency: freight.currency).proto
        }
        return CommonV1.TaxBreakdown(
            subtotals: self.worthByRate.sorted { $0.key.billionths < $1.key.billionths }.map {
                rate,
                sum in
                CommonV1.TaxSubtotal(
                    taxRate: rate.description,
                    net: money(sum.net),
                    tax: money(sum.tax)
                )
            },
            freight: freight.proto
        )
    }
}

/// Fewer units of a SKU can take a step than should.
struct ShortOfUnits: Error, Hashable {
    let sku: String
    let wanted: Int64
    let there: Int64
}
