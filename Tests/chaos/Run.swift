// SPDX-License-Identifier: MIT
import Ambient
import CChaos
import Glibc
import LinuxIO

/// All cases that were asked for, one after the other, and the report.
struct Run {
    private let arguments: Arguments
    private let isIsolated: Bool
    private let cleanup = Cleanup()

    init(_ arguments: Arguments, isIsolated: Bool) {
        self.arguments = arguments
        self.isIsolated = isIsolated
    }

    /// Whether there were no findings.
    func run() -> Bool {
        Signals.block([SIGINT, SIGTERM])
        if self.isIsolated {
            let code = chaos_settle_inside()
            if code != 0 { return self.giveUp("the namespaces cannot be used: errno \(code)") }
        }
        defer { self.cleanup.undoAll() }
        do {
            return try self.runAll()
        } catch {
            return self.giveUp("\(error)")
        }
    }

    private func giveUp(_ why: String) -> Bool {
        tell("chaos: \(why)")
        return false
    }

    /// A signal shows what there is, undoes everything and ends the process, whatever the main thread
    /// waits for.
    private func watchSignals(_ progress: Progress) throws {
        let cleanup = self.cleanup
        let loop = try EventLoop(name: "signals")
        try Signals.watch([SIGINT, SIGTERM], on: loop) { signal in
            tell("chaos: signal \(signal), cleaning up")
            _ = progress.show()
            cleanup.undoAll()
            _exit(128 + signal)
        }
    }

    /// How much of a full run is for faults; the rest is for starts, ends and audits.
    private static let faultPercent = 75

    private func runAll() throws -> Bool {
        let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        let folder = "\(parent)/oms-chaos.\(Clock.system.now.milliseconds)"
        try Files.makeDirectory(folder)
        let keeps = self.arguments.keeps
        _ = self.cleanup.add {
            if keeps { return tell("kept: \(folder)") }
            _ = Tool.run("/bin/rm", ["-rf", "--one-file-system", folder])
        }
        let capabilities = Capabilities(folder: folder, isIsolated: self.isIsolated)
        Self.show(capabilities)
        let progress = Progress(
            Report(
                isFull: self.arguments.isFull,
                seed: self.arguments.seed,
                missing: capabilities.missing
            )
        )
        try self.watchSignals(progress)
        let begin = progress.begin
        let minutes = Duration.seconds(Int64(self.arguments.minutes) * 60)
        let cases = self.arguments.names.compactMap { name in
            Registry.cases.first { $0.name == name }
        }
        var shares = cases.reduce(0) { $0 + $1.share }
        for chaos in cases {
            // Of what is left: a case that took longer than its share takes from all that follow.
            let left = max(.zero, begin + minutes - Clock.now)
            let name = chaos.name
            let trial = Trial(
                name,
                self.arguments,
                capabilities,
                self.cleanup,
                folder: "\(folder)/\(name)",
                time: left * Self.faultPercent / 100 * chaos.share / max(1, shares)
            )
            shares -= chaos.share
            let isTime = Clock.now + .seconds(Int64(chaos.seconds)) <= begin + minutes
            progress.start(name)
            self.run(chaos, trial, isTime: isTime)
            progress.end(trial.outcome)
        }
        return progress.show()
    }

    private func run(_ chaos: ChaosCase, _ trial: Trial, isTime: Bool) {
        let missing = chaos.needs.filter { trial.capabilities.missing[$0] != nil }
        if !missing.isEmpty {
            trial.outcome.notRun = missing.map {
                "needs \($0.meaning): \(trial.capabilities.missing[$0] ?? "")"
            }
            return
        }
        guard isTime else {
            trial.outcome.notRun = ["no time left of \(self.arguments.minutes) minutes"]
            return
        }
        tell("\(chaos.name) …")
        let begin = Clock.now
        let mark = self.cleanup.mark
        defer { self.cleanup.undo(since: mark) }
        do {
            try Files.makeDirectory(trial.folder)
            try chaos.run(trial)
        } catch {
            trial.find("\(error)")
        }
        trial.outcome.seconds = (Clock.now - begin).seconds
        let outcome = trial.outcome
        tell(
            "\(chaos.name) \(outcome.verdict.rawValue): \(outcome.faultCount) faults, "
                + "\(outcome.decided) of \(outcome.accepted) accepted orders decided, "
                + "\(outcome.seconds) s"
        )
    }

    private static func show(_ capabilities: Capabilities) {
        for capability in Capability.allCases {
            let state = capabilities.missing[capability].map { "no: \($0)" } ?? "yes"
            tell("\(capability.rawValue) (\(capability.meaning)): \(state)")
        }
    }
}
