// SPDX-License-Identifier: MIT
import Glibc
import Simulation

/// One seed, run twice: what happened, and whether it happened twice.
struct Single {
    private let command: Arguments

    init(_ command: Arguments) {
        self.command = command
    }

    func run() -> Int32 {
        Simulation.claimProcess()
        do {
            let report = try self.once()
            let again = self.command.runsTwice ? try self.once() : report
            let findings = report.findings + Self.difference(report, again)
            self.command.isTerse ? self.tell(report, findings) : self.show(report, findings)
            return findings.isEmpty ? 0 : 1
        } catch {
            print("seed \(self.command.seed): the simulation itself failed: \(error)")
            return 70
        }
    }

    private func once() throws -> RunReport {
        try Simulation(self.command.options(seed: self.command.seed)).run()
    }

    private static func difference(_ one: RunReport, _ other: RunReport) -> [SimulationFinding] {
        guard one.trace != other.trace else { return [] }
        let words = "traces \(hex(one.trace)) and \(hex(other.trace)) of the same seed"
        return [SimulationFinding(rule: "determinism", subject: "seed \(one.seed)", words: words)]
    }

    private func show(_ report: RunReport, _ findings: [SimulationFinding]) {
        print("seed \(report.seed), \(report.orders) orders, trace \(hex(report.trace))")
        print("virtual time \(report.virtualTime), \(report.events) events")
        for (name, count) in report.faults.sorted(by: { $0.key < $1.key }) {
            print("  fault    \(name): \(count)")
        }
        for (name, count) in report.outcomes.sorted(by: { $0.key < $1.key }) {
            print("  outcome  \(name): \(count)")
        }
        self.show(findings)
        if let files = report.files { print("files in \(files)") }
        if findings.isEmpty { return print("nothing found") }
        print(Repro.line(seed: report.seed, self.command))
    }

    /// A few of each rule: one fault often breaks a rule for every order.
    private func show(_ findings: [SimulationFinding]) {
        var shown: [String: Int] = [:]
        for finding in findings {
            shown[finding.rule, default: 0] += 1
            if shown[finding.rule, default: 0] <= 5 { print("  FOUND    \(finding)") }
        }
        for (rule, count) in shown.sorted(by: { $0.key < $1.key }) where count > 5 {
            print("  FOUND    \(rule): \(count) in all")
        }
    }

    /// One line for a campaign: words, separated by tabs.
    private func tell(_ report: RunReport, _ findings: [SimulationFinding]) {
        let faults = report.faults.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: ",")
        let head = [
            "run", "\(report.seed)", "\(report.orders)", "\(report.virtualTime.components.seconds)",
            "\(report.events)", faults,
        ]
        print(head.joined(separator: "\t"))
        if report.strikes > 0 { print("strikes\t\(report.strikes)") }
        for (place, count) in report.passes where self.command.scenario != nil {
            print("passes\t\(place)\t\(count)")
        }
        for finding in findings { print("found\t\(report.seed)\t\(finding)") }
    }
}

/// How to see a seed's run again.
enum Repro {
    static func line(seed: UInt64, _ command: Arguments) -> String {
        var line = "swift run -c release simulate --seed \(seed) --orders \(command.orders)"
        if let faults = command.faults {
            let names = faults.map(\.rawValue).joined(separator: ",")
            line += " --faults \(names.isEmpty ? "none" : names)"
        }
        if let bug = command.bug { line += " --bug \(bug)" }
        if command.isCanary { line += " --canary" }
        return line
    }
}

/// A number in base 16.
func hex(_ value: UInt64) -> String { String(value, radix: 16) }
