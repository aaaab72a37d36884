// SPDX-License-Identifier: MIT
import Ambient

/// One line on standard error that shows how far long work is; silent when that is no terminal.
struct ProgressBar {
    private let terminal: Terminal
    private let title: String
    var total: Int
    private let time: any TimeSource
    private let started: MonotonicInstant
    private var drawn: MonotonicInstant?

    init(_ title: String, total: Int, terminal: Terminal, time: any TimeSource) {
        self.title = title
        self.total = total
        self.terminal = terminal
        self.time = time
        self.started = time.monotonic
    }

    /// Draws at most twenty times a second, and always at the end.
    mutating func update(_ done: Int) {
        guard self.terminal.showsProgress else { return }
        let now = self.time.monotonic
        if done < self.total, let drawn = self.drawn, now - drawn < .milliseconds(50) { return }
        self.drawn = now
        self.terminal.writeError(
            Self.line(self.title, done: done, total: self.total, elapsed: now - self.started)
        )
        if done >= self.total { self.terminal.writeError("\n") }
    }

    /// One drawing of the bar, with the rate and the time left.
    static func line(_ title: String, done: Int, total: Int, elapsed: Duration) -> String {
        let cells = 30
        let filled = total == 0 ? cells : min(cells, done * cells / total)
        let bar =
            String(repeating: "█", count: filled) + String(repeating: "░", count: cells - filled)
        let milliseconds = max(1, elapsed.wholeMilliseconds)
        let rate = Int64(done) * 1000 / milliseconds
        let left =
            done == 0 ? "" : "  \(Int64(total - done) * milliseconds / Int64(done) / 1000) s left"
        return "\r\u{1B}[K\(title) \(bar) \(done)/\(total)  \(rate)/s\(left)"
    }
}
