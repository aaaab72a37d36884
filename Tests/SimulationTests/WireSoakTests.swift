// SPDX-License-Identifier: MIT
import Testing

@testable import Simulation

/// The wire alone, under trouble, in virtual time.
@Suite(.timeLimit(.minutes(3))) struct WireSoakTests {
    private func soak(
        seed: UInt64 = 1,
        seconds: Int64 = 60,
        isCanary: Bool = false
    ) -> WireSoak {
        let soak = WireSoak(seed: seed, callsPerSecond: 10, isCanary: isCanary)
        soak.run(for: .seconds(seconds))
        return soak
    }

    @Test func everyCallOfTenMinutesEndsOnceAndNothingIsLeft() {
        let soak = self.soak(seconds: 600)
        #expect(soak.look().connections > 0)
        #expect(soak.end() == [])
        let tally = soak.tally
        #expect(tally.started >= 6000)
        #expect(tally.succeeded > tally.started / 2)
        #expect(!tally.failed.isEmpty, "no call met trouble")
        #expect(tally.latest <= WireSoak.timeout + .milliseconds(5))
        for (trouble, count) in soak.troubles { #expect(count > 0, "\(trouble)") }
    }

    @Test func theSameSeedIsTheSameSoak() {
        let traces = [1, 1, 2].map { self.soak(seed: $0).trace }
        #expect(traces[0] == traces[1])
        #expect(traces[0] != traces[2])
    }

    @Test func aWrongAnswerIsFound() {
        let findings = self.soak(isCanary: true).end()
        #expect(findings.map(\.rule) == ["content"])
    }

    @Test func aCallThatHasNotEndedIsFound() {
        let soak = self.soak()
        // The clients stand still beyond every deadline and the end of the soak.
        soak.stopClients(for: .seconds(10_000))
        soak.run(for: .seconds(1))
        let rules = Set(soak.end().map(\.rule))
        #expect(rules.isSuperset(of: ["deadline", "liveness", "leak"]), "\(rules)")
    }
}
