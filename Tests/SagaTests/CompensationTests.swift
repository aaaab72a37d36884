// SPDX-License-Identifier: MIT
import Ambient
import Testing

@testable import Saga

/// A saga that turns back.
@Suite struct CompensationTests {
    @Test func aRefusalUndoesWhatWasDoneInStrictReverse() throws {
        let bench = Bench.begun(buying)
        try bench.end(.ok([]))
        try bench.end(.failed(reason: "PAYMENT_DECLINED"))
        #expect(bench.isLastPersistDurable)
        try bench.end(.ok([]))
        try bench.end(.ok([]))
        #expect(bench.story == ["reserve", "pay", "-reserve", "-accept"])
        #expect(bench.saga.state == .compensated)
        #expect(bench.saga.reason == "PAYMENT_DECLINED")
        #expect(
            bench.saga.steps.map(\.state) == [
                .compensated, .compensated, .failed, .skipped, .skipped,
            ]
        )
    }

    @Test func aRefusedPivotTurnsBack() throws {
        let bench = Bench.begun(buying)
        try bench.end(.ok([]))
        try bench.end(.ok([]))
        try bench.end(.failed(reason: "ORDER_CANCELLING"))
        #expect(bench.story.last == "-pay")
    }

    @Test func aStepInTheAirIsCompensatedTooWhenCancelled() throws {
        let bench = Bench.begun(buying)
        try bench.end(.ok([]))
        let paying = try #require(bench.saga.flight)
        #expect(bench.on(.cancel(reason: "BUYER")) == .accepted)
        #expect(bench.story.last == "-pay")
        #expect(bench.on(.outcome(paying, .ok([]))) == .ignored(.lateOutcome))
        for _ in 0..<3 { try bench.end(.ok([])) }
        #expect(bench.story == ["reserve", "pay", "-pay", "-reserve", "-accept"])
        #expect(bench.saga.state == .compensated)
    }

    @Test(arguments: [true, false]) func thePivotInTheAirDecidesACancel(wins: Bool) throws {
        let bench = Bench.begun(buying)
        try bench.end(.ok([]))
        try bench.end(.ok([]))
        #expect(bench.on(.cancel(reason: "BUYER")) == .deferred)
        #expect(bench.story.last == "confirm")
        try bench.end(.unknown(reason: "UNAVAILABLE"))
        #expect(bench.on(.cancel(reason: "BUYER")) == .deferred)
        try bench.passTimer()
        try bench.end(wins ? .ok([]) : .failed(reason: "ORDER_CANCELLING"))
        #expect(bench.story.last == (wins ? "plan" : "-pay"))
        #expect(bench.saga.reason == (wins ? "" : "BUYER"))
    }

    @Test func aCancelAfterThePivotIsRefused() throws {
        let bench = Bench.begun(buying)
        for _ in 0..<3 { try bench.end(.ok([])) }
        #expect(bench.on(.cancel(reason: "BUYER")) == .refused(.pastPivot))
        #expect(bench.saga.state == .running)
    }

    @Test func theDeadlineTurnsBackBeforeThePivot() throws {
        let bench = Bench.begun(buying)
        bench.now = Timestamp(milliseconds: 1_000_000 + 599_999)
        #expect(bench.on(.timer) == .ignored(.notDue))
        #expect(bench.last == [.setTimer(Timestamp(milliseconds: 1_600_000))])
        bench.now = Timestamp(milliseconds: 1_600_000)
        #expect(bench.on(.timer) == .accepted)
        #expect(bench.saga.state == .compensating)
        #expect(bench.saga.reason == "DEADLINE_EXCEEDED")
    }

    @Test func theDeadlineNeverTurnsBackAPivotInDoubt() throws {
        let bench = Bench.begun(buying)
        try bench.end(.ok([]))
        try bench.end(.ok([]))
        try bench.end(.unknown(reason: "DEADLINE_EXCEEDED"))
        bench.now = Timestamp(milliseconds: 9_000_000)
        bench.on(.timer)
        #expect(bench.story.suffix(2) == ["confirm", "confirm"])
        #expect(bench.saga.state == .running)
    }

    @Test func aRefusedCompensationParksAloneAndTheRestIsStillUndone() throws {
        let bench = Bench.begun(buying)
        try bench.end(.ok([]))
        try bench.end(.ok([]))
        try bench.end(.failed(reason: "NO"))
        for attempt in 1...3 {
            try bench.end(.failed(reason: "VOID_REFUSED"))
            if attempt < 3 { try bench.passTimer() }
        }
        #expect(bench.saga.steps[2].state == .parked)
        try bench.end(.ok([]))
        try bench.end(.ok([]))
        #expect(bench.saga.state == .parkedCompensation)
        #expect(bench.last.last == .parked(.compensationFailed))
        #expect(bench.story.suffix(5) == ["-pay", "-pay", "-pay", "-reserve", "-accept"])
    }

    @Test func aStepWithNothingToUndoIsCompensatedWithoutACall() throws {
        let bench = Bench.begun(shipping)
        try bench.end(.ok([]))
        #expect(bench.on(.signal(id: "1", name: "cancelled", payload: [])) == .accepted)
        #expect(bench.story == ["begin"])
        #expect(bench.saga.state == .compensated)
        #expect(bench.saga.reason == "CANCELLED")
    }
}
