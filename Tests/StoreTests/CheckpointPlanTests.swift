// SPDX-License-Identifier: MIT
import Testing

@testable import Store

/// When a checkpoint is due.
@Suite struct CheckpointPlanTests {
    private var plan = CheckpointPlan(every: 160)

    /// The lengths at which one is due, asked in this order.
    private mutating func due(_ lengths: Int...) -> [Int] {
        lengths.filter { self.plan.isDue(at: $0) }
    }

    @Test mutating func isDueWhenSoManyFramesCameSinceTheLast() {
        let first = self.due(159, 160)
        self.plan.made(at: 160)
        let second = self.due(161, 319, 320)
        #expect(first == [160])
        #expect(second == [320])
    }

    @Test mutating func isDueSoonAgainAfterOneThatFailed() {
        self.plan.failed(at: 160)
        let first = self.due(160, 169, 170)
        self.plan.failed(at: 170)
        let second = self.due(179, 180)
        #expect(first == [170])
        #expect(second == [180])
    }

    @Test mutating func countsFromTheStartWhenTheWALWasStartedOver() {
        self.plan.made(at: 160)
        let found = self.due(3, 159, 160)
        #expect(found == [160])
    }

    @Test mutating func oneThatFailedEarlyMakesNoneDueEarly() {
        self.plan.failed(at: 5)
        let found = self.due(6, 15, 159, 160)
        #expect(found == [160])
    }

    @Test mutating func aShortDistanceIsStillOne() {
        self.plan = CheckpointPlan(every: 1)
        self.plan.failed(at: 1)
        let found = self.due(1, 2)
        #expect(found == [2])
    }
}
