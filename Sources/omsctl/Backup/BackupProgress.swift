// SPDX-License-Identifier: MIT
import Synchronization

/// One bar for what several services do at the same time, in MiB.
final class BackupProgress: Sendable {
    private struct State {
        var done: [ServiceName: Int64] = [:]
        var total: [ServiceName: Int64] = [:]
        var bar: ProgressBar?
    }

    private let title: String
    private let run: Invocation
    private let state = Mutex(State())

    init(_ title: String, _ run: Invocation) {
        self.title = title
        self.run = run
    }

    /// A service is so far.
    func update(_ name: ServiceName, done: Int64, total: Int64) {
        self.state.withLock { state in
            state.done[name] = done
            state.total[name] = total
            self.draw(&state, atEnd: false)
        }
    }

    /// All is done.
    func finish() {
        self.state.withLock { state in
            state.done = state.total
            self.draw(&state, atEnd: true)
        }
    }

    private func draw(_ state: inout State, atEnd: Bool) {
        let total = Int(state.total.values.reduce(0, +) >> 20) + 1
        let done = Int(state.done.values.reduce(0, +) >> 20)
        // The total grows as services begin, so that the bar is made anew.
        var bar =
            state.bar
            ?? ProgressBar(
                "\(self.title) MiB",
                total: total,
                terminal: self.run.terminal,
                time: self.run.time
            )
        bar.total = total
        bar.update(atEnd ? total : min(done, total - 1))
        state.bar = bar
    }
}
