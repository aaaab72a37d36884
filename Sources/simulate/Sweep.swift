// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import Simulation

/// Each story once for each time that a failpoint is passed in it, failing just there; and once for
/// each two failpoints.
final class Sweep {
    /// What happens at a place.
    enum Way: String, CaseIterable {
        case kill, stall, error
        /// Killed there, and again as it resumes.
        case twice
        /// Killed where it is passed first, and whoever passes another place, or the same, last.
        case pair

        /// The values of `OMS_FAILPOINT` for each time that a place is passed, or for each two places.
        func settings(_ places: [Place]) -> [String] {
            guard self == .pair else { return places.flatMap { self.settings($0) } }
            return places.flatMap { first in
                places.map { "\(first.name):kill@1,\($0.name):kill@\($0.count)" }
            }
        }

        private func settings(_ place: Place) -> [String] {
            let parts = place.name.split(separator: "/")
            guard parts.count == 2, let failpoint = Failpoint(rawValue: String(parts[1])),
                self != .error || failpoint.canRefuse
            else { return [] }
            let action = self == .twice ? Self.kill : self
            let again = self == .twice ? ",\(parts[0])/recover.after:kill" : ""
            return (1...place.count).map { "\(place.name):\(action.rawValue)@\($0)\(again)" }
        }
    }

    /// A failpoint of a service, `billing/commit.after`, and how often the story passes it when nothing
    /// fails: at least once.
    struct Place {
        let name: String
        let count: Int
    }

    private typealias Ended = ProcessPool<String>.Ended

    private let command: Arguments
    private var found = 0

    init(_ command: Arguments) {
        self.command = command
    }

    func run() -> Int32 {
        guard Failpoints.areBuiltIn else {
            writeToStandardError(
                "simulate: this build has no failpoints; build it with -Xswiftc -DOMS_FAILPOINTS\n"
            )
            return 64
        }
        for scenario in self.command.scenario.map({ [$0] }) ?? Scenario.allCases {
            guard self.sweep(scenario) else { return 70 }
        }
        return self.found == 0 ? 0 : 1
    }

    /// False when a process could not be started.
    private func sweep(_ scenario: Scenario) -> Bool {
        var places: [Place] = []
        let isRun = self.run([""], scenario) { _, ended in
            places = ended.lines.filter { $0.count == 3 && $0[0] == "passes" }
                .compactMap { line in
                    Int(line[2]).flatMap { $0 > 0 ? Place(name: String(line[1]), count: $0) : nil }
                }
                .sorted { $0.name < $1.name }
        }
        guard isRun else { return false }
        for way in self.command.way.map({ [$0] }) ?? Way.allCases {
            let settings = way.settings(places)
            let before = self.found
            var strikes = 0
            let isRun = self.run(settings, scenario) { _, ended in
                let line = ended.lines.first { $0.count == 2 && $0[0] == "strikes" }
                strikes += line.flatMap { Int($0[1]) } ?? 0
            }
            guard isRun else { return false }
            print(
                "\(scenario.rawValue) \(way.rawValue): \(settings.count) runs at \(places.count) "
                    + "places, \(strikes) failures, \(self.found - before) runs with findings"
            )
            flushOutput()
        }
        return true
    }

    /// Runs a story once for each of some settings.
    private func run(
        _ settings: [String],
        _ scenario: Scenario,
        _ tell: (String, Ended) -> Void
    ) -> Bool {
        let seed = "\(self.command.seed)"
        let pool = ProcessPool<String>(limit: self.command.jobs) { setting in
            ["--scenario", scenario.rawValue, "--seed", seed, "--once", "--terse"]
                + (setting.isEmpty ? [] : ["--failpoints", setting])
        }
        return pool.run(settings) { setting, ended in
            self.report(setting, scenario, ended)
            tell(setting, ended)
        }
    }

    private func report(_ setting: String, _ scenario: Scenario, _ ended: Ended) {
        let findings = ended.lines.filter { $0.count == 3 && $0[0] == "found" }
        let isWhole = ended.lines.contains { $0.count == 6 && $0[0] == "run" }
        guard !isWhole || !findings.isEmpty else { return }
        self.found += 1
        let first = findings.first.map { String($0[2]) } ?? "the process ended with \(ended.end)"
        var line = "simulate --scenario \(scenario.rawValue) --seed \(self.command.seed)"
        if !setting.isEmpty { line += " --failpoints \(setting)" }
        print("FOUND \(first), \(findings.count) in all: \(line)")
        flushOutput()
    }
}
