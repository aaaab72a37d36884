// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import Testing

/// What some units of a line come to.
@Suite struct ShareTests {
    @Test(arguments: [(100, 3, [33, 33, 34]), (0, 2, [0, 0]), (1, 3, [0, 0, 1]), (7, 1, [7])])
    func unitsOneByOne(amount: Int64, units: Int64, expected: [Int64]) throws {
        let parts = try (0..<units).map { try share(of: amount, units: 1, of: units, after: $0) }
        #expect(parts == expected)
    }

    @Test func everyPartitionSumsToTheAmount() throws {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<2000 {
            let amount = Int64.random(in: 0...10_000_000_000_000, using: &random)
            let total = Int64.random(in: 1...50, using: &random)
            var before: Int64 = 0
            var sum: Int64 = 0
            while before < total {
                let units = Int64.random(in: 1...(total - before), using: &random)
                sum += try share(of: amount, units: units, of: total, after: before)
                before += units
            }
            #expect(sum == amount)
        }
    }

    @Test func theLargestAmountsFit() throws {
        #expect(try share(of: .max, units: .max, of: .max, after: 0) == .max)
        #expect(try share(of: .max, units: 1, of: .max, after: .max - 1) == 1)
    }

    @Test func refusesMoreUnitsThanThereAre() {
        #expect(throws: MoneyError.noShares) { try share(of: 10, units: 2, of: 3, after: 2) }
        #expect(throws: MoneyError.noShares) { try share(of: 10, units: 0, of: 0, after: 0) }
        #expect(throws: MoneyError.noShares) { try share(of: 10, units: .max, of: 3, after: 2) }
        #expect(throws: MoneyError.negative) { try share(of: -1, units: 1, of: 3, after: 0) }
        #expect(throws: MoneyError.negative) { try share(of: 1, units: -1, of: 3, after: 1) }
    }
}
