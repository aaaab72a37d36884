// SPDX-License-Identifier: MIT
import Testing

@testable import Store

/// When a checkpoint is due.
@Suite struct CheckpointPlanTests {
    @Test func isDueWhenSoManyFramesCameSinceTheLast() {
        var plan = CheckpointPlan(every: 160)
        #expect(!plan.isDue(at: 159))
        #expect(plan.isDue(at: 160))
        plan.made(at: 160)
        #expect(!plan.isDue(at: 319))
        #expect(plan.isDue(at: 320))
    }

    @Test func isDueSoonAgainAfterOneThatFailed() {
        var plan = CheckpointPlan(every: 160)
        plan.failed(at: 160)
        #expect(!plan.isDue(at: 169))
        #expect(plan.isDue(at: 170))
        plan.failed(at: 170)
        #expect(!plan.isDue(at: 179))
        #expect(plan.isDue(at: 180))
    }

    @Test func countsFromTheStartWhenTheWALWasStartedOver() {
        var plan = CheckpointPlan(every: 160)
        plan.made(at: 200)
        #expect(!plan.isDue(at: 3))
        #expect(!plan.isDue(at: 159))
        #expect(plan.isDue(at: 160))
    }

    @Test func oneThatFailedEarlyMakesNoneDueEarly() {
        var plan = CheckpointPlan(every: 160)
        plan.failed(at: 5)
        #expect(!plan.isDue(at: 159))
        #expect(plan.isDue(at: 160))
    }

    @Test func aShortDistanceIsStillOne() {
        var plan = CheckpointPlan(every: 1)
        #expect(plan.isDue(at: 1))
        plan.failed(at: 1)
        #expect(!plan.isDue(at: 1))
        #expect(plan.isDue(at: 2))
    }
}
