// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import RPC
import Synchronization

/// Sends the replies of a stream one after another, as fast as the reader and the pauses allow.
///
/// Runs on the server's thread; kept alive by what it waits for.
final class ReplyProducer: Sendable {
    private struct State {
        var next = 0
        var isSending = false
        var pause: TimerToken?
        var limit: TimerToken?
    }

    private let state = Mutex(State())
    private let responder: Responder
    private let scheduler: any Scheduler
    private let delay: Duration
    private let count: Int
    private let reply: @Sendable (Int) -> [UInt8]
    private let end: @Sendable () -> Void

    /// Prepares a stream.
    ///
    /// - Parameters:
    ///   - responder: Where the replies go.
    ///   - scheduler: The server's.
    ///   - delay: The time before each reply, and before the end.
    ///   - count: How many replies there are.
    ///   - reply: The reply of a number, from 0.
    ///   - end: Ends the stream.
    init(
        _ responder: Responder,
        scheduler: any Scheduler,
        delay: Duration = .zero,
        count: Int,
        reply: @escaping @Sendable (Int) -> [UInt8],
        end: @escaping @Sendable () -> Void
    ) {
        self.responder = responder
        self.scheduler = scheduler
        self.delay = delay
        self.count = count
        self.reply = reply
        self.end = end
    }

    /// Begins; with a limit the stream ends after that time, whatever it has sent.
    func start(limit: Duration? = nil) {
        self.responder.onWritable { self.goOn() }
        self.responder.onCancel { self.stop() }
        if let limit {
            let timer = self.scheduler.schedule(at: self.scheduler.now + limit) { self.end() }
            self.state.withLock { $0.limit = timer }
        }
        self.goOn()
    }

    private func goOn() {
        // A `send` may call back that there is room; `sendAll` then goes on by itself.
        if self.state.withLock({ $0.isSending }) { return }
        if self.delay == .zero { return self.sendAll() }
        let timer = self.scheduler.schedule(at: self.scheduler.now + self.delay) { self.sendAll() }
        self.state.withLock { $0.pause = timer }
    }

    private func sendAll() {
        var number = self.state.withLock { state in
            state.isSending = true
            return state.next
        }
        if number == self.count { return self.end() }
        var isTaken = true
        repeat {
            isTaken = self.responder.send(self.reply(number))
            number += 1
        } while isTaken && self.delay == .zero && number < self.count
        self.state.withLock { [number] state in
            state.isSending = false
            state.next = number
        }
        // The end need not wait for room. Else, when not taken, `onWritable` comes, or nobody waits.
        if number == self.count && self.delay == .zero {
            self.end()
        } else if isTaken {
            self.goOn()
        }
    }

    private func stop() {
        let timers = self.state.withLock { [$0.pause.take(), $0.limit.take()] }
        for timer in timers.compactMap(\.self) { self.scheduler.cancel(timer) }
    }
}
