// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO

/// One thread's clock, timers and queue: what channels and servers run on.
///
/// `EventLoop` is the real one; a simulator implements it in one thread with virtual time.
public protocol Scheduler: AnyObject, Sendable {
    /// The monotonic clock that `schedule` and every deadline go by.
    var now: MonotonicInstant { get }
    /// Whether the caller runs on the scheduler's thread.
    var isCurrent: Bool { get }
    /// Queues work for the scheduler's thread; any thread may call it, work of one runs in order.
    func execute(_ work: @escaping @Sendable () -> Void)
    /// Runs work at an instant, or soon after; any thread may call it.
    @discardableResult
    func schedule(at: MonotonicInstant, _ work: @escaping @Sendable () -> Void) -> TimerToken
    /// Keeps a timer from firing, if it has not.
    func cancel(_ token: TimerToken)
    /// Runs work that takes long on another thread, where there is one, and what it gives on this.
    ///
    /// A simulator runs both in its own queue, so that a seed stays a seed.
    func offload(_ work: @escaping @Sendable () -> EventLoop.Work)
    /// Calls `turnEnded` once when the present turn's work is done; only on the scheduler's thread.
    func atEndOfTurn(_ object: any TurnEnd)
}

extension Scheduler {
    /// Runs both in the scheduler's own queue.
    public func offload(_ work: @escaping @Sendable () -> EventLoop.Work) {
        self.execute { work()() }
    }
}

extension EventLoop: Scheduler {}
