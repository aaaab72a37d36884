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
        waitsAfter: Int64 = 0,
        details: InventoryV1.ReservationDetails? = nil
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
                backordered: lines(waitsAfter),
                details: details
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

    private func tea(_ location: String, _ units: Int64) -> InventoryV1.AllocatedLine {
        InventoryV1.AllocatedLine(sku: "TEA", location: location, quantity: units)
    }

    /// The shipment from WEST left and that from MAIN is picked; what was withdrawn is at WEST.
    @Test func pickedUnitsAreNotPlannedForThoseThatIssuedOnesHide() {
        let planned = self.planned(
            withdrawn: [("WEST", 2)],
            committed: [("MAIN", 2), ("WEST", 2)],
            held: [("MAIN", 2), ("WEST", 2)],
            details: .init(issued: [self.tea("WEST", 2)])
        )
        #expect(planned == ["WEST": 2])
        // More left than the change knew of.
        let less = self.planned(
            withdrawn: [("WEST", 2)],
            committed: [("MAIN", 2), ("WEST", 2)],
            held: [("WEST", 2)],
            details: .init(issued: [self.tea("MAIN", 2), self.tea("WEST", 2)])
        )
        #expect(less == ["WEST": 2])
    }

    @Test func whatWaitsForTheWholeOrderIsNotPlanned() {
        // What was added waits, and is not among what may be shipped; the rest at MAIN is picked.
        let planned = self.planned(
            withdrawn: [("EAST", 2)],
            committed: [("MAIN", 2)],
            more: 1,
            held: [("EAST", 2), ("MAIN", 2)],
            details: .init()
        )
        #expect(planned == ["EAST": 2])
    }

    @Test func whatAFillPlansIsNotPlanned() {
        let planned = self.planned(
            withdrawn: [("MAIN", 1)],
            more: 1,
            held: [("EAST", 3), ("MAIN", 2)],
            details: .init(told: [self.tea("EAST", 3), self.tea("MAIN", 1)])
        )
        #expect(planned == ["MAIN": 1])
    }

    @Test func unitsThatNobodyPlannedGoBeforeThoseThatWereWithdrawn() {
        let planned = self.planned(
            withdrawn: [("EAST", 3)],
            committed: [("MAIN", 1)],
            less: 2,
            waitedBefore: 1,
            held: [("EAST", 3), ("MAIN", 1)],
            details: .init(unplanned: [.init(sku: "TEA", quantity: 1)])
        )
        #expect(planned == ["EAST": 3])
    }

    /// As an older inventory tells it.
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
                waitsAfter: waiting - fromWaiting,
                details: .init(issued: issued == 0 ? [] : [self.tea("WEST", issued)])
            )
            #expect(planned["WEST"] == nil)
            let total = planned.values.reduce(0, +)
            #expect(total == east + main + more - fromEast)
            #expect((planned["EAST"] ?? 0) <= east - fromEast)
        }
    }
}
