// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import Simulation

/// Each story once for each time that a failpoint is passed in it, failing just there.
final class Sweep {
    /// What happens at a place.
    enum Way: String, CaseIterable {
        case kill, stall, error
        /// Killed there, and again as it resumes.
        case twice

        /// The values of `OMS_FAILPOINT` for each time that a place is passed.
        func settings(_ place: String, _ count: Int) -> [String] {
            let parts = place.split(separator: "/")
            guard parts.count == 2, count > 0,
                let failpoint = Failpoint(rawValue: String(parts[1])),
                self != .error || failpoint.canRefuse
            else { return [] }
            let action = self == .twice ? Self.kill : self
            let again = self == .twice ? ",\(parts[0])/recover.after:kill" : ""
            return (1...count).map { "\(place):\(action.rawValue)@\($0)\(again)" }
        }
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
        var places: [(place: String, count: Int)] = []
        let isRun = self.run([""], scenario) { _, ended in
            places = ended.lines.filter { $0.count == 3 && $0[0] == "passes" }.map {
                (String($0[1]), Int($0[2]) ?? 0)
            }
        }
        guard isRun else { return false }
        for way in self.command.way.map({ [$0] }) ?? Way.allCases {
            let settings = places.sorted { $0.place < $1.place }
                .flatMap { way.settings($0.place, $0.count) }
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
