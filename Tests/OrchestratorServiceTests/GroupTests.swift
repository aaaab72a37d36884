// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Testing

@testable import OrchestratorService

/// Parked sagas by their cause.
@Suite struct GroupTests {
    /// SO-1 to SO-4 have no carrier, SO-5 is refused otherwise, SO-6 gets its stock not back.
    private func park(_ shop: Shop) async throws {
        for order in 1...6 {
            shop.say { step, _ in
                switch step {
                case "plan" where order < 5: .refuse("NO_CARRIER")
                case "plan" where order == 5: .refuse("BAD_ADDRESS")
                case "authorize" where order == 6: .refuse("PAYMENT_DECLINED")
                case "-reserve" where order == 6: .refuse("STUCK")
                default: .ok
                }
            }
            try await shop.place("SO-\(order)")
            try await shop.reach(
                "place-order:SO-\(order)",
                .parkedForward,
                .parkedCompensation
            )
            shop.network.advance(by: .seconds(5))
        }
    }

    @Test func parkedSagasAreCountedByCauseWithTheOldestAsSample() async throws {
        try await Shop.with { shop in
            #expect(try await shop.groups().isEmpty)
            try await self.park(shop)
            let groups = try await shop.groups()
            #expect(groups.map(\.step) == ["plan", "plan", "reserve"])
            #expect(groups.map(\.lastError) == ["BAD_ADDRESS", "NO_CARRIER", "STUCK"])
            #expect(groups.map(\.count) == [1, 4, 1])
            #expect(groups[1].type == "place-order")
            #expect(groups[1].reason == "DECISION_NEEDED")
            #expect(groups[1].sampleSagaID == "place-order:SO-1")
            #expect(groups[1].allowedVerbs == ["retry", "resolve-ok"])
            #expect(groups[1].oldestAtMs < groups[0].oldestAtMs)
            #expect(groups[2].reason == "COMPENSATION_FAILED: PAYMENT_DECLINED")
        }
    }

    @Test func aSagaLeavesItsGroupWhenItGoesOnAndTheLastTakesTheGroupAway() async throws {
        try await Shop.with { shop in
            try await self.park(shop)
            shop.say { _, _ in .ok }
            for order in [1, 5] {
                _ = try await shop.retry("place-order:SO-\(order)", id: "retry-\(order)")
                try await shop.reach("place-order:SO-\(order)", .completed)
            }
            let groups = try await shop.groups()
            #expect(groups.map(\.lastError) == ["NO_CARRIER", "STUCK"])
            #expect(groups[0].count == 3)
            #expect(groups[0].sampleSagaID == "place-order:SO-2")
        }
    }

    @Test func groupsOutliveARestartAndASignalChangesNothing() async throws {
        try await Shop.with { shop in
            try await self.park(shop)
            let before = try await shop.groups()
            shop.crash()
            try shop.open()
            #expect(try await shop.groups() == before)
            try await shop.signal("place-order:SO-1", "anything")
            #expect(try await shop.groups() == before)
        }
    }

    @Test func theSameCauseTwiceIsOneGroupAndParkedAnew() async throws {
        try await Shop.with { shop in
            shop.say { step, _ in step.hasPrefix("plan") ? .refuse("NO_CARRIER") : .ok }
            try await shop.place()
            try await shop.reach("place-order:SO-1", .parkedForward)
            let first = try await shop.groups()
            shop.network.advance(by: .seconds(60))
            _ = try await shop.retry("place-order:SO-1")
            try await shop.reachCall("plan~1")
            try await shop.reach("place-order:SO-1", .parkedForward)
            let second = try await shop.groups()
            #expect(second.map(\.count) == [1])
            #expect(second[0].oldestAtMs >= first[0].oldestAtMs + 60_000)
        }
    }
}
