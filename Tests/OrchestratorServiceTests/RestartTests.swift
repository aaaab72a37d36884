// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Testing

@testable import OrchestratorService

/// A crash at any step ends where no crash would have ended.
@Suite struct RestartTests {
    private let saga = "place-order:SO-1"

    @Test(arguments: ["reserve", "authorize", "commit-stock", "confirm", "plan"])
    func aCrashWhileAStepIsInDoubtReachesTheSameEnd(step: String) async throws {
        let script: Shop.Script = { called, nth in called == step && nth == 1 ? .lose : .ok }
        try await Shop.with(script) { shop in
            try await shop.place()
            try await shop.reachCall(step)
            shop.crash()
            try shop.open()
            try await shop.reach(self.saga, .completed)
            #expect(!shop.story.contains { $0.hasPrefix("-") })
            #expect(Set(shop.keys.map(\.epoch)) == [1, 2])
        }
    }

    @Test(arguments: ["-commit-stock", "-authorize", "-reserve", "-accept"])
    func aCrashWhileACompensationIsInDoubtReachesTheSameEnd(step: String) async throws {
        let script: Shop.Script = { called, nth in
            if called == "confirm" { return .refuse("ORDER_CANCELLING") }
            return called == step && nth == 1 ? .lose : .ok
        }
        try await Shop.with(script) { shop in
            try await shop.place()
            try await shop.reachCall(step)
            shop.crash()
            try shop.open()
            let saga = try await shop.reach(self.saga, .compensated)
            #expect(saga.reason == "ORDER_CANCELLING")
            let firstBack = try #require(shop.story.firstIndex { $0.hasPrefix("-") })
            #expect(shop.story[firstBack...].allSatisfy { $0.hasPrefix("-") })
        }
    }

    @Test func manyOpenSagasGoOnWithoutNewTraffic() async throws {
        let script: Shop.Script = { step, nth in step == "authorize" && nth == 1 ? .lose : .ok }
        try await Shop.with(script) { shop in
            for order in 1...300 { try await shop.place("SO-\(order)") }
            shop.crash()
            try shop.open()
            for order in 1...300 { try await shop.reach("place-order:SO-\(order)", .completed) }
            #expect(try await shop.counts() == [.completed: 300])
        }
    }

    /// The new one stands in the place of the stored one while the unfinished are read.
    @Test func aSagaThatIsStartedAgainWhileItIsReadGoesOn() async throws {
        let script: Shop.Script = { step, nth in step == "authorize" && nth == 1 ? .lose : .ok }
        try await Shop.with(script) { shop in
            for order in 1...20 { try await shop.place("SO-\(order)") }
            shop.crash()
            try shop.open()
            for order in 1...20 { #expect(try await shop.place("SO-\(order)")) }
            for order in 1...20 { try await shop.reach("place-order:SO-\(order)", .completed) }
        }
    }

    @Test func theEpochCountsTheStarts() async throws {
        try await Shop.with { shop in
            for round in 1...3 {
                try await shop.place("SO-\(round)")
                try await shop.reach("place-order:SO-\(round)", .completed)
                #expect(shop.keys.last?.epoch == Int64(round))
                shop.crash()
                try shop.open()
            }
        }
    }
}
