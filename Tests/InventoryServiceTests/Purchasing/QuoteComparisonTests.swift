// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import Testing

@testable import InventoryService

/// Comparing quotes, without a service.
@Suite struct QuoteComparisonTests {
    private let now = Timestamp(milliseconds: 1000)
    private let wanted = [StockUnits(sku: "CUP", units: 10), StockUnits(sku: "TEA", units: 4)]

    private func quote(
        _ number: Int64,
        _ lines: [(String, Int64, Int64)],
        days: UInt32 = 7,
        until: Int64? = nil,
        currency: String = "USD"
    ) throws -> Quote {
        Quote(
            number: number,
            rfq: 1,
            supplierID: "S\(number)",
            reference: "Q",
            currency: try #require(Currency(currency)),
            leadTimeDays: days,
            validUntil: until.map(Timestamp.init(milliseconds:)),
            recordedAt: self.now,
            lines: lines.map { QuotedLine(sku: $0.0, unitPrice: $0.1, minimum: $0.2) }
        )
    }

    private func ranks(_ quotes: [Quote]) throws -> [UInt32] {
        try QuoteComparison.verdicts(on: quotes, wanted: self.wanted, at: self.now).map(\.rank)
    }

    @Test func theCheapestWinsByItsTotalWithMinimums() throws {
        let quotes = [
            // 10 × 100 + 4 × 100, and the same with 50 cups to buy.
            try self.quote(1, [("CUP", 100, 1), ("TEA", 100, 1)]),
            try self.quote(2, [("CUP", 90, 50), ("TEA", 10, 1)]),
            try self.quote(3, [("CUP", 100, 10), ("TEA", 99, 4)]),
        ]
        let verdicts = try QuoteComparison.verdicts(on: quotes, wanted: self.wanted, at: self.now)
        let totals = verdicts.map { $0.total?.minorUnits }
        #expect(totals == [1400, 4540, 1396])
        #expect(verdicts.map(\.rank) == [2, 3, 1])
        #expect(verdicts.allSatisfy { $0.isEligible })
    }

    @Test func equalTotalsAreRankedByLeadTimeThenByAge() throws {
        let lines: [(String, Int64, Int64)] = [("CUP", 100, 1), ("TEA", 100, 1)]
        let quotes = [
            try self.quote(4, lines, days: 9), try self.quote(3, lines, days: 2),
            try self.quote(2, lines, days: 9),
        ]
        #expect(try self.ranks(quotes) == [3, 1, 2])
    }

    @Test func aQuoteThatLacksALineIsNotEligible() throws {
        let quotes = [
            try self.quote(1, [("CUP", 1, 1)]),
            try self.quote(2, [("CUP", 100, 1), ("TEA", 100, 1)]),
        ]
        let verdicts = try QuoteComparison.verdicts(on: quotes, wanted: self.wanted, at: self.now)
        #expect(verdicts[0] == QuoteVerdict(total: nil, isEligible: false, rank: 0))
        #expect(verdicts[1].rank == 1)
    }

    @Test func validityEndsAtItsInstant() throws {
        let lines: [(String, Int64, Int64)] = [("CUP", 100, 1), ("TEA", 100, 1)]
        let quotes = [
            try self.quote(1, lines, until: 1000), try self.quote(2, lines, until: 1001),
            try self.quote(3, lines),
        ]
        let verdicts = try QuoteComparison.verdicts(on: quotes, wanted: self.wanted, at: self.now)
        #expect(verdicts.map(\.isEligible) == [false, true, true])
        #expect(verdicts.map(\.rank) == [0, 1, 2])
        #expect(verdicts[0].total?.minorUnits == 1400)
    }

    @Test func currenciesAreNotMixed() throws {
        let lines: [(String, Int64, Int64)] = [("CUP", 100, 1), ("TEA", 100, 1)]
        let quotes = [
            try self.quote(1, lines), try self.quote(2, lines, currency: "EUR"),
        ]
        #expect(throws: PurchasingError.mixedCurrencies(field: "quotes", ["EUR", "USD"])) {
            try self.ranks(quotes)
        }
        #expect(try self.ranks([quotes[1]]) == [1])
    }

    @Test func aTotalBeyondTheBooksIsRefused() throws {
        let lines: [(String, Int64, Int64)] = [("CUP", Money.minorUnitsMax, 1), ("TEA", 1, 1)]
        #expect(throws: InventoryError.self) { try self.ranks([self.quote(1, lines)]) }
        let most =
            [("CUP", Money.minorUnitsMax / 10 - 1, 1), ("TEA", 1, 1)] as [(String, Int64, Int64)]
        #expect(try self.ranks([self.quote(1, most)]) == [1])
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func theOrderOfTheQuotesDoesNotMatter(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let quotes = try (1...20).map { number in
            try self.quote(
                number,
                [("CUP", Int64.random(in: 1...3, using: &random), 1), ("TEA", 2, 1)],
                days: UInt32.random(in: 1...2, using: &random),
                until: Bool.random(using: &random) ? 5000 : 500
            )
        }
        let shuffled = quotes.shuffled(using: &random)
        func byNumber(_ quotes: [Quote]) throws -> [UInt32] {
            let ranks = Dictionary(
                zip(quotes.map(\.number), try self.ranks(quotes)),
                uniquingKeysWith: { first, _ in first }
            )
            return (1...20).compactMap { ranks[$0] }
        }
        let ranks = try byNumber(quotes)
        let shuffledRanks = try byNumber(shuffled)
        #expect(ranks == shuffledRanks)
        let eligible = quotes.filter { $0.isValid(at: self.now) }.count
        let given = ranks.filter { $0 > 0 }.sorted().map(Int.init)
        #expect(given == Array(1...eligible))
    }

    @Test func theAwardRaisesTheFirstLocationToTheMinimumOfTheSKU() throws {
        let asked = [
            RFQLine(sku: "CUP", location: "EAST", quantity: 3),
            RFQLine(sku: "CUP", location: "MAIN", quantity: 4),
            RFQLine(sku: "TEA", location: "MAIN", quantity: 9),
        ]
        let quote = try self.quote(1, [("CUP", 5, 12), ("TEA", 6, 2)])
        let lines = try quote.ordered(asked)
        #expect(lines.map(\.quantity) == [8, 4, 9])
        #expect(lines.map(\.unitPrice) == [5, 5, 6])
        #expect(lines.map(\.location) == ["EAST", "MAIN", "MAIN"])
    }
}
