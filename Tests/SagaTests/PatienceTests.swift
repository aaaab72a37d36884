// SPDX-License-Identifier: MIT
import Ambient
import Testing

@testable import Saga

/// Back-off and the circuit breaker.
@Suite struct PatienceTests {
    @Test(arguments: [(1, 100), (2, 200), (3, 400), (9, 25_600), (10, 30_000), (.max, 30_000)])
    func theCeilingDoublesUpToTheCap(attempt: UInt32, milliseconds: Int64) {
        #expect(RetrySchedule().ceiling(after: attempt) == .milliseconds(milliseconds))
    }

    @Test func delaysAreSpreadOverTheWholeCeiling() {
        var rng = SeededGenerator(seed: 1)
        let delays = (0..<1000).map { _ in
            RetrySchedule().delay(after: 4, rng: &rng).wholeMilliseconds
        }
        #expect(delays.allSatisfy { (1...800).contains($0) })
        #expect(delays.contains { $0 < 100 } && delays.contains { $0 > 700 })
    }

    @Test func patienceEndsByAttemptsOrByAge() {
        let start = Timestamp(milliseconds: 0)
        let schedule = RetrySchedule(attemptsMax: 3, ageMax: .seconds(10))
        let early = Timestamp(milliseconds: 9_999)
        #expect(!schedule.isExhausted(attempts: 2, since: start, now: early))
        #expect(schedule.isExhausted(attempts: 3, since: start, now: early))
        let late = Timestamp(milliseconds: 10_000)
        #expect(schedule.isExhausted(attempts: 1, since: start, now: late))
        let endless = RetrySchedule(ageMax: nil)
        #expect(!endless.isExhausted(attempts: .max, since: start, now: late))
    }

    @Test func theBreakerOpensAfterFailuresInARowOnly() {
        var breaker = CircuitBreaker(failuresMax: 3)
        var rng = SeededGenerator(seed: 1)
        let now = MonotonicInstant(nanoseconds: 0)
        for _ in 0..<2 { breaker.failed(now: now, rng: &rng) }
        breaker.answered()
        for _ in 0..<2 { breaker.failed(now: now, rng: &rng) }
        expect(&breaker, admits: true, at: now)
        breaker.failed(now: now, rng: &rng)
        expect(&breaker, admits: false, at: now)
        #expect(breaker.reopensAt != nil)
    }

    @Test(arguments: [true, false]) func oneProbeDecides(isWell: Bool) throws {
        var breaker = CircuitBreaker(failuresMax: 1)
        var rng = SeededGenerator(seed: 1)
        breaker.failed(now: MonotonicInstant(nanoseconds: 0), rng: &rng)
        let later = try #require(breaker.reopensAt)
        expect(&breaker, admits: true, at: later)
        expect(&breaker, admits: false, at: later)
        if isWell { breaker.answered() } else { breaker.failed(now: later, rng: &rng) }
        expect(&breaker, admits: isWell, at: later)
    }

    @Test func thePauseNeverPassesItsCap() throws {
        var breaker = CircuitBreaker(failuresMax: 1, cap: .seconds(2))
        var rng = SeededGenerator(seed: 9)
        var now = MonotonicInstant(nanoseconds: 0)
        for _ in 0..<200 {
            breaker.failed(now: now, rng: &rng)
            let reopens = try #require(breaker.reopensAt)
            #expect(reopens - now <= .seconds(2))
            now = reopens
            expect(&breaker, admits: true, at: now)
        }
    }

    private func expect(
        _ breaker: inout CircuitBreaker,
        admits: Bool,
        at now: MonotonicInstant
    ) {
        let answer = breaker.admits(now: now)
        #expect(answer == admits)
    }
}
