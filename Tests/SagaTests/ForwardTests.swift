// SPDX-License-Identifier: MIT
import Ambient
import Testing

@testable import Saga

/// A saga that goes well, and one that does not know.
@Suite struct ForwardTests {
    @Test func aRefusedPivotThatParksIsRetriedOrTurnsBackOnACancel() throws {
        let bench = Bench.begun(charging)
        try bench.end(.ok([]))
        try bench.end(.failed(reason: "DECLINED"))
        #expect(bench.saga.state == .parkedForward)
        #expect(bench.saga.parkReason == .decisionNeeded)
        #expect(bench.saga.allowedVerbs == [.retry, .resolveOK, .resolveFailed])
        let other = Bench(copying: bench)
        bench.on(.retry(reason: "another card"))
        try bench.end(.ok([]))
        #expect(bench.saga.state == .completed)
        #expect(bench.story == ["reserve", "charge", "charge~1"])
        other.on(.signal(id: "1", name: "cancel", payload: []))
        #expect(other.saga.state == .compensating)
        #expect(other.saga.steps[1].state == .failed)
        #expect(other.story == ["-reserve"])
    }

    @Test func aPivotInTheAirIsNotAssumedRefusedAndACancelDecidesOverParking() throws {
        let bench = Bench.begun(charging)
        try bench.end(.ok([]))
        try bench.end(.failed(reason: "DECLINED"))
        bench.on(.retry(reason: "another card"))
        // In the air again: its outcome decides.
        #expect(bench.on(.cancel(reason: "NO")) == .deferred)
        try bench.end(.failed(reason: "DECLINED"))
        #expect(bench.saga.state == .compensating)
        #expect(bench.saga.reason == "NO")
    }

    @Test func parkingIsPartOfTheMeaning() {
        let turning = SagaDefinition("charging", steps: [.pivot("charge", "bank.charge")])
        let parking = SagaDefinition(
            "charging",
            steps: [.pivot("charge", "bank.charge", parksOnRefusal: true)]
        )
        #expect(turning.hash != parking.hash)
    }

    @Test func runsEveryStepInOrderAndCompletes() throws {
        let bench = Bench.begun(buying)
        for _ in 0..<4 { try bench.end(.ok([])) }
        #expect(bench.story == ["reserve", "pay", "confirm", "plan"])
        #expect(bench.saga.state == .completed)
        #expect(bench.saga.steps.allSatisfy { $0.state == .done })
        #expect(bench.last.last == .finished(.completed))
        #expect(bench.isLastPersistDurable)
    }

    @Test func aHappyForwardStepNeedsNoDurableWrite() throws {
        let bench = Bench.begun(buying)
        try bench.end(.ok([]))
        #expect(!bench.isLastPersistDurable)
    }

    @Test func anUnknownOutcomeIsRepeatedUnderTheSameKeyAfterABackOff() throws {
        let bench = Bench.begun(buying)
        try bench.end(.unknown(reason: "UNAVAILABLE"))
        #expect(bench.saga.flight == nil)
        #expect(bench.on(.timer) == .ignored(.notDue))
        try bench.passTimer()
        #expect(bench.story == ["reserve", "reserve"])
        #expect(bench.calls.map(\.attempt) == [1, 2])
    }

    @Test func startIsTakenOnce() {
        let bench = Bench.begun(buying)
        #expect(bench.on(.start) == .ignored(.alreadyAwake))
        #expect(bench.on(.resume) == .ignored(.alreadyAwake))
        #expect(bench.story == ["reserve"])
    }

    @Test func nothingHappensBeforeItIsAwake() {
        let bench = Bench(buying)
        #expect(bench.on(.timer) == .refused(.asleep))
        #expect(bench.last.isEmpty)
    }

    @Test func aLateOutcomeChangesNothing() throws {
        let bench = Bench.begun(buying)
        let first = try #require(bench.saga.flight)
        try bench.end(.unknown(reason: "DEADLINE_EXCEEDED"))
        try bench.passTimer()
        let before = bench.saga
        #expect(bench.on(.outcome(first, .failed(reason: "LATE"))) == .ignored(.lateOutcome))
        #expect(bench.saga == before)
    }

    @Test func aRefusedRetriableStepParksAndIsRetriedUnderANewKey() throws {
        let bench = Bench.begun(buying)
        for _ in 0..<3 { try bench.end(.ok([])) }
        try bench.end(.failed(reason: "NO_CARRIER"))
        #expect(bench.saga.state == .parkedForward)
        #expect(bench.saga.parkReason == .decisionNeeded)
        #expect(bench.saga.allowedVerbs == [.retry, .resolveOK])
        #expect(bench.on(.retry(reason: "carrier added")) == .accepted)
        try bench.end(.ok([]))
        #expect(bench.story.suffix(2) == ["plan", "plan~1"])
        #expect(bench.saga.state == .completed)
    }

    @Test func aMootRefusalSkipsTheStep() throws {
        let bench = Bench.begun(buying)
        for _ in 0..<3 { try bench.end(.ok([])) }
        try bench.end(.failed(reason: "CANCELLED"))
        #expect(bench.saga.steps[4].state == .skipped)
        #expect(bench.saga.state == .completed)
    }

    @Test func keepsOnlyTheRepliesLaterStepsRead() throws {
        let bench = Bench.begun(shipping)
        try bench.end(.ok([1]))
        bench.on(.signal(id: "a", name: "packed", payload: [2]))
        try bench.end(.ok([3]))
        #expect(bench.saga.steps.map(\.reply) == [[], [2], [], [], []])
        let other = Bench.begun(choosing)
        try other.end(.ok([4]))
        try other.end(.ok([5]))
        #expect(other.saga.steps.prefix(7).map(\.reply) == [[], [4], [], [], [], [], []])
    }

    @Test(arguments: [true, false]) func anEndedSagaKeepsNoReplyAndNoPayload(goes: Bool) throws {
        let bench = Bench.begun(choosing)
        bench.on(.signal(id: "a", name: "less", payload: [7]))
        bench.on(.signal(id: "b", name: "never-taken", payload: [8]))
        try bench.end(.ok([9], facts: ["short"]))
        try bench.end(.ok([]))
        #expect(bench.saga.steps[3].reply == [7])
        try bench.end(goes ? .ok([]) : .failed(reason: "DECLINED"))
        while !bench.saga.state.isEnded { try bench.end(.ok([])) }
        #expect(bench.saga.state == (goes ? .completed : .compensated))
        #expect(bench.saga.steps.allSatisfy { $0.reply.isEmpty })
        #expect(bench.saga.signals.allSatisfy { $0.payload.isEmpty })
    }
}
