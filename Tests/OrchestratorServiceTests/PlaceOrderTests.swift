// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Testing

@testable import OrchestratorService

/// Place order against participants that accept, refuse, get lost and come back.
@Suite struct PlaceOrderTests {
    @Test func completesStepByStep() async throws {
        try await Shop.with { shop in
            try await shop.place()
            let saga = try await shop.reach("place-order:SO-1", .completed)
            #expect(shop.story == ["reserve", "authorize", "commit-stock", "confirm", "plan"])
            let done = saga.steps.filter { $0.state == .done }.map(\.name)
            #expect(done == ["accept"] + shop.story)
            #expect(saga.steps.allSatisfy { $0.state == .done || $0.state == .skipped })
            #expect(saga.steps.map(\.kind).joined() == "CCCWCCWCCCCCWCCWCCCPRR")
            #expect(saga.allowedVerbs.isEmpty)
            #expect(shop.keys.allSatisfy { $0.sagaID == "place-order:SO-1" && $0.epoch == 1 })
        }
    }

    @Test func withoutStockNothingGoesForwardAndTheOrderIsRejected() async throws {
        let script: Shop.Script = { step, _ in
            step == "reserve" ? .refuse("INSUFFICIENT_STOCK") : .ok
        }
        try await Shop.with(script) { shop in
            try await shop.place()
            let saga = try await shop.reach("place-order:SO-1", .compensated)
            #expect(shop.story == ["reserve", "-accept"])
            #expect(saga.reason == "INSUFFICIENT_STOCK")
            #expect(saga.step("authorize")?.state == .skipped)
        }
    }

    @Test func aDeclinedPaymentReleasesTheStockInReverse() async throws {
        let script: Shop.Script = { step, _ in
            step == "authorize" ? .refuse("PAYMENT_DECLINED") : .ok
        }
        try await Shop.with(script) { shop in
            try await shop.place()
            let saga = try await shop.reach("place-order:SO-1", .compensated)
            #expect(shop.story == ["reserve", "authorize", "-reserve", "-accept"])
            #expect(saga.reason == "PAYMENT_DECLINED")
        }
    }

    @Test func aRefusedConfirmationUndoesEverythingInReverse() async throws {
        let script: Shop.Script = { step, _ in
            step == "confirm" ? .refuse("ORDER_CANCELLING") : .ok
        }
        try await Shop.with(script) { shop in
            try await shop.place()
            try await shop.reach("place-order:SO-1", .compensated)
            let back = ["-commit-stock", "-authorize", "-reserve", "-accept"]
            #expect(shop.story.suffix(4) == back[...])
            #expect(shop.story.prefix(4) == ["reserve", "authorize", "commit-stock", "confirm"])
        }
    }

    @Test func aLostAnswerIsAskedForAgainUnderTheSameKey() async throws {
        let script: Shop.Script = { step, nth in step == "authorize" && nth < 3 ? .lose : .ok }
        try await Shop.with(script) { shop in
            try await shop.place()
            let saga = try await shop.reach("place-order:SO-1", .completed)
            #expect(saga.step("authorize")?.attempts == 3)
            let keys = shop.keys.filter { $0.step == "authorize" }
            #expect(keys.count == 3 && Set(keys).count == 1)
        }
    }

    @Test func aParticipantThatIsDownHoldsTheSagaUntilItIsBack() async throws {
        try await Shop.with { shop in
            shop.network.disconnect("inventory")
            try await shop.place()
            for _ in 0..<20 { shop.network.advance(by: .milliseconds(500)) }
            #expect(shop.story.isEmpty)
            shop.connectInventory()
            try await shop.reach("place-order:SO-1", .completed)
        }
    }

    @Test func theDeadlineTurnsBackASagaThatGetsNowhere() async throws {
        try await Shop.with { shop in
            shop.network.disconnect("billing")
            try await shop.place()
            try await shop.reachCall("reserve")
            let saga = try await shop.reach(
                "place-order:SO-1",
                .compensating,
                step: .seconds(10)
            )
            #expect(saga.reason == "DEADLINE_EXCEEDED")
            #expect(!shop.story.contains("confirm"))
        }
    }

    @Test func aCancelBeforeThePivotTurnsBack() async throws {
        let script: Shop.Script = { step, nth in step == "authorize" && nth == 1 ? .lose : .ok }
        try await Shop.with(script) { shop in
            try await shop.place()
            try await shop.reachCall("authorize")
            #expect(try await shop.signal("place-order:SO-1", "cancel"))
            let saga = try await shop.reach("place-order:SO-1", .compensated)
            #expect(saga.reason == "CANCELLED")
            #expect(shop.story.suffix(3) == ["-authorize", "-reserve", "-accept"])
            #expect(!shop.story.contains("confirm"))
        }
    }

    @Test(arguments: [true, false]) func aCancelThatRacesThePivotIsDecidedByIt(
        wins: Bool
    ) async throws {
        let script: Shop.Script = { step, nth in
            guard step == "confirm" else { return .ok }
            if nth == 1 { return .lose }
            return wins ? .ok : .refuse("ORDER_CANCELLING")
        }
        try await Shop.with(script) { shop in
            try await shop.place()
            try await shop.reachCall("confirm")
            #expect(try await shop.signal("place-order:SO-1", "cancel"))
            let saga = try await shop.reach("place-order:SO-1", .completed, .compensated)
            #expect(saga.state == (wins ? .completed : .compensated))
            #expect(shop.story.contains("-reserve") == !wins)
        }
    }

    @Test func aSignalToAnEndedSagaIsNotAccepted() async throws {
        try await Shop.with { shop in
            try await shop.place()
            try await shop.reach("place-order:SO-1", .completed)
            #expect(try await shop.signal("place-order:SO-1", "cancel") == false)
        }
    }
}
