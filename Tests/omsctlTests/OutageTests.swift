// SPDX-License-Identifier: MIT
import Ambient
import Testing

@testable import omsctl

/// What a follower does while its service is away.
@Suite struct OutageTests {
    private var generator = SeededGenerator(seed: 11)

    @Test mutating func isToldOnceAndTriedAgainUntilTheLimit() {
        var outage = Outage(limit: .seconds(60))
        var now = MonotonicInstant(nanoseconds: 5)
        var tries = 0
        var told = 0
        while case .pause(let pause, let isNews) = outage.failed(now: now, using: &self.generator) {
            #expect(pause >= .zero && pause <= Outage.pauseMax)
            tries += 1
            told += isNews ? 1 : 0
            now = now + max(pause, .milliseconds(1))
        }
        #expect(told == 1)
        #expect(tries > 30)
        #expect(now - MonotonicInstant(nanoseconds: 5) >= .seconds(60))
        #expect(now - MonotonicInstant(nanoseconds: 5) < .seconds(60) + Outage.pauseMax)
    }

    @Test mutating func aServiceThatServedMeanwhileHasANewOutage() {
        var outage = Outage(limit: .seconds(10))
        let start = MonotonicInstant(nanoseconds: 0)
        for seconds in stride(from: 0, to: 100, by: 9) {
            let step = outage.failed(now: start + .seconds(seconds), using: &self.generator)
            guard case .pause(let pause, isNews: true) = step else {
                Issue.record("\(step) after \(seconds) s")
                return
            }
            #expect(pause <= .milliseconds(100))
            outage.ended()
        }
    }

    @Test mutating func withoutPatienceItGivesUpAtOnce() {
        var outage = Outage(limit: .zero)
        let now = MonotonicInstant(nanoseconds: 0)
        #expect(outage.failed(now: now, using: &self.generator) == .giveUp)
    }
}
