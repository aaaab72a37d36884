// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import Simulation

/// Hours of virtual time of the wire alone: channels, a server, and connections that break.
struct WireDay {
    /// From one look to the next, in virtual time: no multiple of the time between two calls, so that
    /// looks fall on calls of every kind.
    private static let step: Duration = .milliseconds(60_013)

    private let hours: Int
    private let command: Arguments

    init(hours: Int, _ command: Arguments) {
        self.hours = hours
        self.command = command
    }

    func run() -> Int32 {
        let soak = WireSoak(
            seed: self.command.seed,
            callsPerSecond: self.command.rate,
            isCanary: self.command.isCanary
        )
        var series = WireSeries(rate: self.command.rate)
        let minutes = self.hours * 60
        for minute in 1...minutes {
            soak.run(for: Self.step)
            series.add(soak.look(), residentBytes: ProcessStats.own?.residentBytes ?? 0)
            if minute % 10 == 0 {
                let line = "\r\(minute / 60) h \(minute % 60) min of \(self.hours) h, "
                writeToStandardError(line + "\(soak.tally.started) calls ")
            }
        }
        writeToStandardError("\n")
        let findings = soak.end() + series.findings
        self.show(soak, series, findings)
        return findings.isEmpty ? 0 : 1
    }

    private func show(_ soak: WireSoak, _ series: WireSeries, _ findings: [SimulationFinding]) {
        let tally = soak.tally
        let failed = tally.failed.values.reduce(0, +)
        print("wire, seed \(self.command.seed), \(self.hours) h, trace \(hex(soak.trace))")
        print("  calls    \(tally.started) = \(tally.succeeded) succeeded + \(failed) failed")
        for (code, count) in tally.failed.sorted(by: { $0.key.name < $1.key.name }) {
            print("  failed   \(code.name): \(count)")
        }
        let latest = tally.latest.components
        print("  latest   \(latest.seconds * 1000 + latest.attoseconds / 1_000_000_000_000_000) ms")
        for (name, count) in soak.troubles.sorted(by: { $0.key < $1.key }) {
            print("  fault    \(name): \(count)")
        }
        for row in series.rows { print("  held     \(row)") }
        for finding in findings { print("  FOUND    \(finding)") }
        if findings.isEmpty { return print("nothing found") }
        let line = "swift run -c release simulate --wire \(self.hours) --seed \(self.command.seed)"
        print(line + " --rate \(self.command.rate)" + (self.command.isCanary ? " --canary" : ""))
    }
}
