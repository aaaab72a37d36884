// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import Testing

@testable import OrchestratorService

/// What is shipped anew after a change.
@Suite struct ReplanningTests {
    private func planned(
        withdrawn: [(String, Int64)] = [],
        committed: [(String, Int64)] = [],
        more: Int64 = 0,
        less: Int64 = 0,
        waitedBefore: Int64 = 0,
        held: [(String, Int64)],
        waitsAfter: Int64 = 0
    ) -> [String: Int64] {
        let lines: (Int64) -> [InventoryV1.StockLine] = {
            $0 == 0 ? [] : [.init(sku: "TEA", quantity: $0)]
        }
        let shipped: ([(String, Int64)]) -> [FulfillmentV1.PlannedLine] = { lines in
            lines.map { .init(sku: "TEA", location: $0.0, quantity: $0.1) }
        }
        let replanning = Replanning(
            shipments: .init(withdrawn: shipped(withdrawn), committed: shipped(committed)),
            increases: lines(more),
            decreases: lines(less),
            before: .init(backordered: lines(waitedBefore)),
            after: .init(
                held: held.map { .init(sku: "TEA", location: $0.0, quantity: $0.1) },
                backordered: lines(waitsAfter)
            )
        )
        return Dictionary(
            replanning.lines.map { ($0.location, $0.quantity) },
            uniquingKeysWith: +
        )
    }

    @Test func whatWasWithdrawnAndAddedIsShipped() {
        let planned = self.planned(
            withdrawn: [("EAST", 2)],
            more: 1,
            held: [("EAST", 2), ("MAIN", 1)]
        )
        #expect(planned == ["EAST": 2, "MAIN": 1])
    }

    @Test func pickedUnitsAreNotShippedTwice() {
        let planned = self.planned(
            withdrawn: [("EAST", 2)],
            committed: [("EAST", 3)],
            held: [("EAST", 5)]
        )
        #expect(planned == ["EAST": 2])
    }

    @Test func issuedUnitsDoNotHideThoseThatAreLeft() {
        let planned = self.planned(
            withdrawn: [("EAST", 2)],
            committed: [("EAST", 4)],
            less: 1,
            held: [("EAST", 1)]
        )
        #expect(planned == ["EAST": 1])
    }

    @Test func backorderedUnitsGoBeforeThoseThatAreThere() {
        let planned = self.planned(
            withdrawn: [("EAST", 3)],
            committed: [("EAST", 4)],
            less: 4,
            waitedBefore: 3,
            held: [("EAST", 2)]
        )
        #expect(planned == ["EAST": 2])
    }

    @Test func unitsOfABackorderThatIsJustFilledAreLeftToItsOwnPlan() {
        let planned = self.planned(withdrawn: [("EAST", 1)], held: [("EAST", 6)])
        #expect(planned == ["EAST": 1])
    }

    @Test func nothingIsShippedThatIsNotSetAside() {
        #expect(self.planned(withdrawn: [("EAST", 2)], less: 5, held: []).isEmpty)
        #expect(self.planned(withdrawn: [("EAST", 2)], held: [("EAST", 1)]) == ["EAST": 1])
    }

    /// The reservation of a real order: some units shipped, some picked, some planned, some awaited.
    @Test func everyUnitThatIsLeftIsShippedOnce() {
        var rng = SeededGenerator(seed: 11)
        for _ in 0..<5000 {
            func some() -> Int64 { Int64.random(in: 0...5, using: &rng) }
            let (east, main) = (some(), some())
            let (picked, issued, waiting, more) = (some(), some(), some(), some())
            let less = Int64.random(in: 0...(east + waiting), using: &rng)
            let fromWaiting = min(less, waiting)
            let fromEast = less - fromWaiting
            let planned = self.planned(
                withdrawn: [("EAST", east), ("MAIN", main)],
                committed: [("WEST", picked + issued)],
                more: more,
                less: less,
                waitedBefore: waiting,
                held: [
                    ("EAST", east - fromEast), ("MAIN", main), ("NORTH", more), ("WEST", picked),
                ],
                waitsAfter: waiting - fromWaiting
            )
            let total = planned.values.reduce(0, +)
            #expect(total == east + main + more - fromEast)
            #expect((planned["EAST"] ?? 0) <= east - fromEast)
        }
    }
}
