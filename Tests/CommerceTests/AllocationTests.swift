// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import Testing

/// Sharing an amount among lines.
@Suite struct AllocationTests {
    static let shares: [(Int64, [Int64], [Int64])] = [
        (100, [1, 1, 1], [34, 33, 33]), (5, [3, 3, 1], [2, 2, 1]), (0, [5, 5], [0, 0]),
        (2, [0, 0, 0], [1, 1, 0]), (0, [], []), (7, [0, 1], [0, 7]), (1, [1, 2, 1], [0, 1, 0]),
        (.max, [.max], [.max]),
        (.max, [1, 1], [4_611_686_018_427_387_904, 4_611_686_018_427_387_903]),
    ]

    @Test(arguments: Self.shares)
    func sharesByLargestRemainder(total: Int64, weights: [Int64], parts: [Int64]) throws {
        #expect(try largestRemainder(total: total, weights: weights) == parts)
    }

    @Test func refusesWhatCannotBeShared() {
        #expect(throws: MoneyError.negative) { try largestRemainder(total: -1, weights: [1]) }
        #expect(throws: MoneyError.negative) { try largestRemainder(total: 1, weights: [2, -1]) }
        #expect(throws: MoneyError.overflow) { try largestRemainder(total: 1, weights: [.max, 1]) }
        #expect(throws: MoneyError.noShares) { try largestRemainder(total: 1, weights: []) }
    }

    @Test func losesNothingAndStraysByLessThanOneUnit() throws {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<5000 {
            let total = Int64.random(in: 0...1_000_000, using: &random)
            let weights = (0..<Int.random(in: 1...20, using: &random)).map { _ in
                Int64.random(in: 0...5000, using: &random)
            }
            let sum = weights.reduce(0, +)
            let parts = try largestRemainder(total: total, weights: weights)
            #expect(parts.reduce(0, +) == total)
            guard sum > 0 else { continue }
            for (part, weight) in zip(parts, weights) {
                #expect(abs(part * sum - total * weight) < sum)
            }
        }
    }
}

/// Keys and ids.
@Suite struct IdentifierTests {
    @Test(arguments: ["A", "TEA-001", "çay/250g", String(repeating: "x", count: 64)])
    func takesKeys(text: String) {
        #expect(SKU(text)?.description == text)
        #expect(isLabel(text))
    }

    @Test(arguments: [
        "", " ", "A B", "A\u{A0}B", "A\tB", "A\nB", "A\0", "\u{7F}", "\u{9B}31m",
        String(repeating: "x", count: 65),
    ])
    func refusesOtherTextAsKey(text: String) {
        #expect(SKU(text) == nil)
    }

    @Test func letsALabelHoldSpacesButNotOnlySpaces() {
        #expect(isLabel("web order 17"))
        #expect(!isLabel("   ") && !isLabel("\u{A0}") && !isLabel("") && !isLabel("a\u{1B}[0m"))
    }

    @Test func ordersSKUsByBytes() throws {
        let skus = try ["b", "B", "a1", "a", "é"].map { try #require(SKU($0)) }
        #expect(skus.sorted().map(\.description) == ["B", "a", "a1", "b", "é"])
    }

    @Test func readsAndWritesOrderIDs() {
        #expect(OrderID("SO-100001")?.number == 100_001)
        #expect(OrderID(number: 100_001)?.description == "SO-100001")
    }

    @Test(arguments: [
        "", "SO-", "SO-0", "SO--1", "SO-+1", "SO-01", "so-1", "SO-1 ", "SO-1x", "PO-1",
        "SO-9223372036854775808",
    ])
    func refusesOtherOrderIDs(text: String) {
        #expect(OrderID(text) == nil)
    }
}
