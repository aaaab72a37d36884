// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Testing

@testable import OrchestratorService

/// Forward steps retried after compensation began; compensation errors swallowed.
@Suite("Bug class 6: nothing goes forward once a saga turns back") struct BugClass6Tests {
    private let saga = "place-order:SO-1"

    @Test func aLateYesOfACancelledStepMovesNothingAndIsUndone() async throws {
        try await Shop.with { shop in
            // The first answer to authorize is lost; what follows would be the yes to the repeat.
            shop.say { step, nth in step == "authorize" && nth == 1 ? .lose : .ok }
            try await shop.place()
            try await shop.reachCall("authorize")
            try await shop.signal(self.saga, "cancel")
            let saga = try await shop.reach(self.saga, .compensated)
            let back = try #require(shop.story.firstIndex { $0.hasPrefix("-") })
            #expect(shop.story[back...].allSatisfy { $0.hasPrefix("-") })
            #expect(shop.story[back...] == ["-authorize", "-reserve", "-accept"])
            #expect(saga.step("authorize")?.state == .compensated)
            #expect(saga.step("commit-stock")?.state == .skipped)
        }
    }

    @Test func aCallThatStillWaitsForItsParticipantNeverLeaves() async throws {
        try await Shop.with { shop in
            shop.network.disconnect("billing")
            // Enough of them to open the breaker: the calls of the later ones wait in the lane.
            for order in 1...20 { try await shop.place("SO-\(order)") }
            try await shop.reachCall("reserve", times: 20)
            for order in 1...20 { try await shop.signal("place-order:SO-\(order)", "cancel") }
            shop.connectBilling()
            for order in 1...20 { try await shop.reach("place-order:SO-\(order)", .compensated) }
            #expect(!shop.story.contains("authorize"))
            #expect(shop.story.count { $0 == "-authorize" } == 20)
        }
    }

    @Test func anUndoingThatFailsStopsNoOtherAndEndsNothingEarly() async throws {
        let script: Shop.Script = { step, _ in
            switch step {
            case "confirm": .refuse("ORDER_CANCELLING")
            case "-authorize": .refuse("STUCK")
            default: .ok
            }
        }
        try await Shop.with(script) { shop in
            try await shop.place()
            let saga = try await shop.reach(self.saga, .parkedCompensation)
            for step in saga.steps where step.startedAtMs > 0 && step.kind == "C" {
                let isSettled =
                    [.compensated, .skipped].contains(step.state)
                    || (step.state == .parked && step.name == "authorize")
                #expect(isSettled, "\(step.name) is \(step.state)")
            }
            #expect(
                shop.firstCalls.suffix(4) == ["-commit-stock", "-authorize", "-reserve", "-accept"]
            )
        }
    }
}

/// Hot loops, back-off that outlives the outage, one poison saga in the way of all.
@Suite("Bug class 7: one poison saga delays no other") struct BugClass7Tests {
    private let poison = "place-order:SO-0"

    @Test func aPoisonSagaIsTriedEverLessOftenWhileOthersGoOn() async throws {
        try await Shop.with { shop in
            shop.hear { key in
                key.sagaID == "place-order:SO-0" && key.step == "plan" ? .choke : .ok
            }
            try await shop.place("SO-0")
            try await shop.reachCall("plan", times: 3)
            for order in 1...20 { try await shop.place("SO-\(order)") }
            for order in 1...20 {
                try await shop.reach("place-order:SO-\(order)", .completed, step: .milliseconds(1))
            }
            let soon = shop.story.count
            // Ten minutes: at the cap of 30 seconds with full jitter about 40 tries.
            for _ in 0..<600 { shop.network.advance(by: .seconds(1)) }
            let tries = shop.story.count - soon
            #expect((15...120).contains(tries), "\(tries) tries in ten minutes")
            #expect(try await shop.get(self.poison).saga?.state == .running)
        }
    }

    @Test func anOutageEndsForAllWithoutAStormAndSoonAfter() async throws {
        try await Shop.with { shop in
            shop.network.disconnect("inventory")
            for order in 1...40 { try await shop.place("SO-\(order)") }
            for _ in 0..<60 { shop.network.advance(by: .seconds(1)) }
            shop.connectInventory()
            var waited = 0
            while try await shop.counts()[.completed] != 40, waited < 1000 {
                shop.network.advance(by: .milliseconds(100))
                waited += 1
            }
            // The caps of breaker and back-off, once more for an answer that a busy machine loses.
            #expect(waited <= 670, "\(waited) tenths of a second")
            #expect(Set(shop.keys).count == 200)
            #expect(shop.story.count < 300)
            let attempts = try await shop.list(.init(type: "place-order")).sagas
                .compactMap { $0.step("reserve")?.attempts }
            // A hot loop would try thousands of times in a minute.
            #expect(attempts.allSatisfy { $0 <= 20 })
        }
    }
}
