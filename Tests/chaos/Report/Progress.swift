// SPDX-License-Identifier: MIT
import Ambient
import Synchronization

/// The report as it grows, so that a run which is ended before its end still says what it has.
final class Progress: Sendable {
    private struct State {
        var report: Report
        /// The case under way.
        var present: String?
    }

    let begin = Clock.now
    private let state: Mutex<State>

    init(_ report: Report) {
        self.state = Mutex(State(report: report))
    }

    func start(_ name: String) { self.state.withLock { $0.present = name } }

    func end(_ outcome: Outcome) {
        self.state.withLock {
            $0.present = nil
            $0.report.outcomes.append(outcome)
        }
    }

    /// Shows the cases that have ended, and names one that has not; false when there are findings.
    func show() -> Bool {
        var (report, present) = self.state.withLock { ($0.report, $0.present) }
        if let present {
            var outcome = Outcome(present)
            outcome.notRun = ["was under way when the run was ended"]
            report.outcomes.append(outcome)
        }
        report.seconds = (Clock.now - self.begin).seconds
        report.show()
        return report.passes
    }
}
