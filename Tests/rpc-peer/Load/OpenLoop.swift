// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import RPC

/// Calls begun at a fixed rate, however long they take.
///
/// Safe to send because what is not a constant is touched only on the loop's thread.
final class OpenLoop: @unchecked Sendable {
    /// Begins a call, and says how it ended.
    typealias Call =
        @Sendable (_ number: Int, _ ended: @escaping @Sendable (StatusCode) -> Void) -> Void

    /// What has ended since the last look.
    struct Tally: Sendable {
        var ended: [StatusCode: Int] = [:]
        /// Of calls that went well.
        var good = Histogram()
        /// Of all calls, in milliseconds.
        var longestMs: Double = 0
        var seconds: Double = 0
        var openMost = 0
        var open = 0
        /// Begun since the last look.
        var begun = 0

        var okCount: Int { self.ended[.ok, default: 0] }
        var failures: Int { self.ended.values.reduce(0, +) - self.okCount }
        var p99: Double { self.good.microseconds(at: 0.99) / 1000 }
        var okPerSecond: Double { Double(self.okCount) / self.seconds }
    }

    private static let tick: Duration = .milliseconds(1)

    private let loop: EventLoop
    private let rate: Int
    private let openMax: Int
    private let call: Call
    private var tally = Tally()
    private var looked = Measure.now
    private var start = Measure.now
    private var begun = 0
    private var open = 0
    private var isStopped = true

    /// - Parameters:
    ///   - loop: Where calls begin and end.
    ///   - rate: Calls a second.
    ///   - openMax: Beyond so many unended calls none begin; those are left out.
    ///   - call: Begins a call.
    init(on loop: EventLoop, rate: Int, openMax: Int = .max, call: @escaping Call) {
        self.loop = loop
        self.rate = rate
        self.openMax = openMax
        self.call = call
    }

    /// Calls of `Echo` on a channel.
    static func echo(_ channel: Channel, on loop: EventLoop, rate: Int = 200) -> OpenLoop {
        OpenLoop(on: loop, rate: rate) { _, ended in
            channel.call(TestingEcho.method, TestingEcho.order) { ended($0.code) }
        }
    }

    /// Begins anew.
    func run() {
        self.loop.execute {
            self.isStopped = false
            self.start = Measure.now
            self.begun = 0
            self.goOn()
        }
    }

    private func goOn() {
        if self.isStopped { return }
        let passed = Measure.now.nanoseconds - self.start.nanoseconds
        let due = Int(Double(passed) * Double(self.rate) / 1e9)
        while self.begun < due {
            self.begun += 1
            if self.open < self.openMax { self.begin() }
        }
        self.loop.schedule(at: self.loop.now + Self.tick) { self.goOn() }
    }

    private func begin() {
        self.open += 1
        self.tally.begun += 1
        self.tally.openMost = max(self.tally.openMost, self.open)
        let begin = Measure.now
        self.call(self.begun) { code in
            self.open -= 1
            let nanoseconds = Measure.now.nanoseconds - begin.nanoseconds
            self.tally.ended[code, default: 0] += 1
            self.tally.longestMs = max(self.tally.longestMs, Double(nanoseconds) / 1e6)
            if code == .ok { self.tally.good.add(nanoseconds) }
        }
    }

    /// Begins no more calls; those under way end.
    func stop() { self.loop.execute { self.isStopped = true } }

    /// What has ended since the last look.
    func look() -> Tally {
        self.loop.runAndWait { () -> Tally in
            var taken = self.tally
            let now = Measure.now
            taken.seconds = Double(now.nanoseconds - self.looked.nanoseconds) / 1e9
            taken.open = self.open
            self.tally = Tally()
            self.tally.openMost = self.open
            self.looked = now
            return taken
        }
    }

    /// What ends in a time from now.
    func look(over time: Duration) -> Tally {
        _ = self.look()
        Load.pause(time)
        return self.look()
    }
}

extension Result where Failure == RPCError {
    /// How the call ended.
    var code: StatusCode {
        switch self {
        case .success: .ok
        case .failure(let error): error.code
        }
    }
}
