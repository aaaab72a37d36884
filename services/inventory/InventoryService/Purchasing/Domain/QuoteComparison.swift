// SPDX-License-Identifier: MIT
import Ambient
import Commerce

/// What a supplier asks for one SKU.
struct QuotedLine: Hashable, Sendable {
    let sku: String
    /// In minor units of the quote's currency.
    let unitPrice: Int64
    /// The least units the supplier sells, 1 or more.
    let minimum: Int64
}

/// A supplier's answer to a request for quotes.
struct Quote: Hashable, Sendable {
    let number: Int64
    let rfq: Int64
    let supplierID: String
    /// The supplier's own number.
    let reference: String
    let currency: Currency
    let leadTimeDays: UInt32
    /// Exclusive; nil is for ever.
    let validUntil: Timestamp?
    let recordedAt: Timestamp
    /// By SKU, each once.
    var lines: [QuotedLine]

    /// The id as it travels: `QT-1`.
    var id: String { DocumentKind.quote.id(self.number) }

    /// Whether the supplier still stands by it.
    func isValid(at now: Timestamp) -> Bool { self.validUntil.map { now < $0 } ?? true }

    /// What is wanted and not offered, by SKU.
    func lacks(of wanted: [StockUnits]) -> [String] {
        let offered = Set(self.lines.map(\.sku))
        return wanted.map(\.sku).filter { !offered.contains($0) }
    }

    /// Whether it says the same, whatever number and time it got here.
    func saysTheSame(as other: Quote) -> Bool {
        self.rfq == other.rfq && self.currency == other.currency && self.lines == other.lines
            && self.leadTimeDays == other.leadTimeDays && self.validUntil == other.validUntil
    }
}

/// What the comparison says of one quote.
struct QuoteVerdict: Hashable, Sendable {
    /// What everything wanted would cost, with minimum quantities; nil when a SKU is lacking.
    let total: Money?
    /// Covers every line and is valid now.
    let isEligible: Bool
    /// 1 is the best eligible one; 0 for those that are not.
    var rank: UInt32 = 0
}

/// Compares the quotes of one request, without a table or a clock.
enum QuoteComparison {
    /// The verdict on each quote, in the order of the quotes.
    ///
    /// Eligible ones are ranked by their total, then the shorter lead time, then the older quote.
    ///
    /// - Parameters:
    ///   - quotes: The quotes, in one currency.
    ///   - wanted: The units of each SKU, over all locations.
    ///   - now: When the quotes must be valid.
    /// - Returns: As many verdicts as quotes.
    /// - Throws: `mixedCurrencies`, or `overflow` when a total is more than the books take.
    static func verdicts(
        on quotes: [Quote],
        wanted: [StockUnits],
        at now: Timestamp
    ) throws -> [QuoteVerdict] {
        let currencies = Set(quotes.map(\.currency.code)).sorted()
        guard currencies.count <= 1 else {
            throw PurchasingError.mixedCurrencies(field: "quotes", currencies)
        }
        var verdicts = try quotes.map { quote in
            let total = try self.total(of: quote, wanted: wanted)
            return QuoteVerdict(total: total, isEligible: total != nil && quote.isValid(at: now))
        }
        func merit(_ index: Int) -> (Int64, UInt32, Int64) {
            let total = verdicts[index].total?.minorUnits ?? .max
            return (total, quotes[index].leadTimeDays, quotes[index].number)
        }
        let ranked = verdicts.indices.filter { verdicts[$0].isEligible }
            .sorted { merit($0) < merit($1) }
        for (place, index) in ranked.enumerated() { verdicts[index].rank = UInt32(place + 1) }
        return verdicts
    }

    /// What everything wanted would cost by one quote; nil when it lacks a SKU.
    static func total(of quote: Quote, wanted: [StockUnits]) throws -> Money? {
        let offered = Dictionary(
            quote.lines.map { ($0.sku, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        var lines: [(price: Int64, units: Int64)] = []
        for want in wanted {
            guard let line = offered[want.sku] else { return nil }
            lines.append((line.unitPrice, max(want.units, line.minimum)))
        }
        return try cost(of: lines, in: quote.currency)
    }
}
