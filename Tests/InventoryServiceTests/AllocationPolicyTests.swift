// SPDX-License-Identifier: MIT
import Ambient
import Testing

@testable import InventoryService

/// Where units are taken from, as a value.
@Suite struct AllocationPolicyTests {
    typealias Place = AllocationPolicy.Place

    private func taken(
        _ wanted: [Int64],
        _ places: [Place],
        _ preferred: String = ""
    ) -> [String] {
        AllocationPolicy.allocate(wanted, from: places, preferring: preferred).map {
            "\($0.line):\($0.units)@\($0.location)"
        }
    }

    private let three = [
        Place(location: "A", rank: 1, available: [5, 0]),
        Place(location: "B", rank: 2, available: [5, 5]),
        Place(location: "C", rank: 3, available: [9, 9]),
    ]

    @Test func takesAllFromTheLowestRankThatHasAll() {
        #expect(self.taken([2, 2], self.three) == ["0:2@B", "1:2@B"])
        #expect(self.taken([2], [self.three[2], self.three[0]]) == ["0:2@A"])
    }

    @Test func takesAllFromThePreferredLocationWhenItHasAll() {
        #expect(self.taken([2, 2], self.three, "C") == ["0:2@C", "1:2@C"])
        // It has not all of it, and another location has.
        #expect(self.taken([2, 2], self.three, "A") == ["0:2@B", "1:2@B"])
    }

    @Test func splitsAmongAsFewAsPossible() {
        // A and C would do; A, B and C would be by rank alone.
        #expect(self.taken([14, 1], self.three) == ["0:5@A", "0:9@C", "1:1@C"])
        #expect(self.taken([14, 1], self.three, "C") == ["0:9@C", "0:5@A", "1:1@C"])
    }

    @Test func takesWhatThereIsWhenThereIsTooLittle() {
        #expect(
            self.taken([50, 1], self.three)
                == ["0:5@A", "0:5@B", "0:9@C", "1:1@B"]
        )
        #expect(self.taken([1], []).isEmpty)
        #expect(self.taken([1], [Place(location: "A", rank: 0, available: [0])]).isEmpty)
    }

    @Test func breaksTiesByName() {
        let places = ["B", "A"].map { Place(location: $0, rank: 0, available: [1]) }
        #expect(self.taken([1], places) == ["0:1@A"])
    }

    @Test func addsUpTheLargestStocksThereAre() {
        let places = ["A", "B"].map {
            Place(location: $0, rank: 0, available: [Balance.onHandMax, .max])
        }
        #expect(self.taken([.max / 2, 1], places).count == 3)
    }

    /// The fewest locations that have all that can be had, found by trying every choice.
    private func fewest(_ wanted: [Int64], _ places: [Place]) -> Int {
        func covered(_ choice: [Place]) -> [Int64] {
            wanted.indices.map { line in
                min(wanted[line], choice.reduce(0) { $0 + $1.available[line] })
            }
        }
        return (0..<(1 << places.count)).map { bits in
            places.indices.filter { bits >> $0 & 1 == 1 }.map { places[$0] }
        }
        .filter { covered($0) == covered(places) }.map(\.count).min() ?? 0
    }

    @Test(arguments: 1...200 as ClosedRange<UInt64>)
    func neverTakesMoreThanThereIsAndSplitsLeast(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let lines = Int.random(in: 1...4, using: &random)
        let places = (0..<Int.random(in: 0...7, using: &random)).map { index in
            Place(
                location: "L\(index)",
                rank: Int64.random(in: 0...2, using: &random),
                available: (0..<lines).map { _ in Int64.random(in: 0...6, using: &random) }
            )
        }
        let wanted = (0..<lines).map { _ in Int64.random(in: 1...12, using: &random) }
        let preferred = ["", "L0", "L3"].randomElement(using: &random) ?? ""
        let takes = AllocationPolicy.allocate(wanted, from: places, preferring: preferred)
        for line in 0..<lines {
            let sum = takes.filter { $0.line == line }.reduce(0) { $0 + $1.units }
            let there = places.reduce(0) { $0 + $1.available[line] }
            #expect(sum == min(wanted[line], there))
            for place in places {
                let here = takes.filter { $0.line == line && $0.location == place.location }
                #expect(here.count <= 1)
                #expect(here.allSatisfy { $0.units > 0 && $0.units <= place.available[line] })
            }
        }
        #expect(Set(takes.map(\.location)).count == self.fewest(wanted, places))
        // The order of the places is nobody's business.
        let shuffled = places.shuffled(using: &random)
        #expect(
            AllocationPolicy.allocate(wanted, from: shuffled, preferring: preferred) == takes
        )
    }

    @Test func takesAllThatIsThereFromManyLocations() {
        let places = (0..<40).map { index in
            Place(location: "L\(index)", rank: 0, available: [index == 17 ? 30 : 1, 1])
        }
        let takes = AllocationPolicy.allocate([50, 12], from: places)
        #expect(takes.filter { $0.line == 0 }.reduce(0) { $0 + $1.units } == 50)
        #expect(takes.filter { $0.line == 1 }.reduce(0) { $0 + $1.units } == 12)
        // 30 of one and 20 single ones.
        #expect(Set(takes.map(\.location)).count == 21)
    }
}

/// When a SKU is to be ordered again, as a value.
@Suite struct ReorderPolicyTests {
    @Test(
        arguments: [
            (11, 10, true), (11, 0, true), (10, 9, false), (12, 11, false), (0, 0, false),
        ] as [(Int64, Int64, Bool)]
    )
    func isCrossedDownwardsOnce(before: Int64, after: Int64, crossed: Bool) {
        let policy = ReorderPolicy(level: 10, quantity: 0)
        #expect(policy.crossed(from: before, to: after) == crossed)
        #expect(!ReorderPolicy(level: 0, quantity: 5).crossed(from: before, to: after))
    }

    @Test(
        arguments: [
            (10, 0, true), (4, 6, true), (4, 7, false), (11, 0, false), (1, .max, false),
        ] as [(Int64, Int64, Bool)]
    )
    func countsWhatIsOnOrder(available: Int64, incoming: Int64, isDue: Bool) {
        let policy = ReorderPolicy(level: 10, quantity: 0)
        #expect(policy.isDue(available: available, incoming: incoming) == isDue)
        #expect(!ReorderPolicy(level: 0, quantity: 5).isDue(available: 0, incoming: 0))
    }

    @Test func ordersTwiceThePointUnlessTold() {
        #expect(ReorderPolicy(level: 10, quantity: 0).orderQuantity == 20)
        #expect(ReorderPolicy(level: 10, quantity: 7).orderQuantity == 7)
        #expect(ReorderPolicy(level: Balance.onHandMax, quantity: 0).orderQuantity == 2_147_483_647)
    }
}
