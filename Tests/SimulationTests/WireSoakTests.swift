// SPDX-License-Identifier: MIT
import Testing

@testable import Simulation

/// The wire alone, under trouble, in virtual time.
@Suite(.timeLimit(.minutes(20))) struct WireSoakTests {
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

    private func series(_ look: (Int) -> (WireSoak.Look, residentKiB: Int64)) -> WireSeries {
        var series = WireSeries(rate: 50)
        for number in 0..<40 {
            let (look, residentKiB) = look(number)
            series.add(look, residentBytes: residentKiB << 10)
        }
        return series
    }

    @Test func whatComesAndGoesDoesNotGrow() {
        let series = self.series { number in
            let busy = number % 10 == 0 ? 50 : 0
            let look = WireSoak.Look(
                openCalls: busy,
                servedCalls: busy,
                connections: 8,
                pendingEvents: 100 + busy
            )
            return (look, 20_000 + Int64(number % 3) * 1000)
        }
        #expect(series.findings == [])
        #expect(series.rows.contains("connections: 8.0 at first, 8.0 at last"))
    }

    @Test(arguments: [
        "resident KiB", "open calls", "served calls", "connections", "pending events",
    ])
    func whateverGrowsIsFound(name: String) {
        let series = self.series { number in
            let look = WireSoak.Look(
                openCalls: name == "open calls" ? 2 * number : 0,
                servedCalls: name == "served calls" ? 2 * number : 0,
                connections: name == "connections" ? number / 10 : 0,
                pendingEvents: name == "pending events" ? 2 * number : 0
            )
            return (look, name == "resident KiB" ? 200 * Int64(number) : 0)
        }
        #expect(series.findings.map(\.rule) == ["flat"])
        #expect(series.findings.first?.words.hasPrefix("\(name): ") == true)
    }
}
