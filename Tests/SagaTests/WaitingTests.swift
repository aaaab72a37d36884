// SPDX-License-Identifier: MIT
import Ambient
import Testing

@testable import Saga

/// Waits before the pivot, and the deadline that does not count them.
@Suite struct WaitingTests {
    /// A saga that waits for a choice, ten seconds after it began.
    private func asked() throws -> Bench {
        let bench = Bench.begun(choosing)
        try bench.end(.ok([], facts: ["short"]))
        bench.now = Timestamp(milliseconds: 1_010_000)
        try bench.end(.ok([]))
        #expect(bench.saga.state == .waiting)
        return bench
    }

    @Test func aWaitingSagaHasNoDeadline() throws {
        let bench = try self.asked()
        #expect(bench.saga.nextWake == nil)
        bench.now = Timestamp(milliseconds: 900_000_000_000)
        #expect(bench.on(.timer) == .ignored(.notDue))
        #expect(bench.saga.state == .waiting)
    }

    @Test(arguments: [false, true]) func theDeadlineGoesOnWhereTheWaitBegan(
        restarts: Bool
    ) throws {
        let bench = try self.asked()
        bench.now = Timestamp(milliseconds: 61_010_000)
        if restarts { try bench.restart() }
        bench.on(.signal(id: "1", name: "less", payload: []))
        #expect(bench.story.last == "pay")
        // 10 of 600 seconds were its own.
        #expect(bench.saga.nextWake == Timestamp(milliseconds: 61_600_000))
        bench.now = Timestamp(milliseconds: 61_599_999)
        #expect(bench.on(.timer) == .ignored(.notDue))
        bench.now = Timestamp(milliseconds: 61_600_000)
        bench.on(.timer)
        #expect(bench.saga.reason == "DEADLINE_EXCEEDED")
    }

    @Test func severalWaitsAddUpAndASignalForNoneEndsNone() throws {
        let bench = try self.asked()
        bench.now = Timestamp(milliseconds: 2_010_000)
        bench.on(.signal(id: "1", name: "noise", payload: []))
        bench.now = Timestamp(milliseconds: 3_010_000)
        bench.on(.signal(id: "2", name: "later", payload: []))
        try bench.end(.ok([]))
        bench.now = Timestamp(milliseconds: 8_010_000)
        bench.on(.signal(id: "3", name: "stock", payload: []))
        #expect(bench.story.last == "pay")
        #expect(bench.saga.nextWake == Timestamp(milliseconds: 1_600_000 + 7_000_000))
    }

    @Test func aSignalWakesAWaitBeforeThePivotAfterARestart() throws {
        let bench = try self.asked()
        try bench.restart()
        #expect(bench.last.isEmpty)
        #expect(bench.saga.nextWake == nil)
        bench.on(.signal(id: "1", name: "less", payload: []))
        for _ in 0..<4 { try bench.end(.ok([])) }
        #expect(bench.saga.state == .completed)
    }

    @Test func aSignalThatCameBeforeItsWaitIsTakenThere() throws {
        let bench = Bench.begun(choosing)
        bench.on(.signal(id: "1", name: "paid", payload: [3]))
        try bench.end(.ok([]))
        try bench.end(.ok([], facts: ["unpaid"]))
        #expect(bench.story.last == "confirm")
        #expect(bench.saga.steps[7].reply == [3])
    }

    @Test func aCancelEndsAWaitBeforeThePivot() throws {
        let bench = try self.asked()
        bench.on(.signal(id: "1", name: "cancel", payload: []))
        while !bench.saga.state.isEnded { try bench.end(.ok([])) }
        #expect(bench.saga.state == .compensated)
        #expect(bench.story == ["reserve", "ask", "-reserve", "-accept"])
    }

    @Test func timeThatACrashTookFromAWaitIsNotCounted() throws {
        let bench = Bench.begun(choosing)
        let stale = bench.saga
        try bench.end(.ok([], facts: ["short"]))
        try bench.end(.ok([]))
        // It waited, and died before that was stored; a day later it is back.
        bench.saga = stale
        bench.now = Timestamp(milliseconds: 87_400_000)
        try bench.restart()
        try bench.end(.ok([], facts: ["short"]))
        try bench.end(.ok([]))
        bench.on(.signal(id: "1", name: "less", payload: []))
        #expect(bench.saga.nextWake == Timestamp(milliseconds: 87_400_000 + 600_000))
    }
}
