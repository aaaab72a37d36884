// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import RPC
import Synchronization

/// A scheduler whose clock is a `ManualTime`: work runs at once on a thread of its own, timers only
/// when somebody advances the time.
public final class ManualScheduler: Scheduler {
    /// The clock.
    public let time: ManualTime
    /// The thread that the work runs on.
    public let loop: EventLoop
    private let timers = Mutex(TimerHeap<@Sendable () -> Void>())
    private let ids = Atomic<UInt64>(1)

    /// Starts the thread.
    ///
    /// - Parameter time: The clock to go by.
    /// - Throws: What `EventLoop` throws when threads or descriptors run out.
    public init(time: ManualTime) throws {
        self.time = time
        self.loop = try EventLoop(name: "manual")
    }

    /// The manual clock's reading.
    public var now: MonotonicInstant { self.time.monotonic }

    /// Whether the caller runs on the scheduler's thread.
    public var isCurrent: Bool { self.loop.isCurrent }

    /// Queues work for the thread.
    public func execute(_ work: @escaping @Sendable () -> Void) {
        self.loop.execute(work)
    }

    /// Keeps work until `advance` has reached the instant.
    @discardableResult
    public func schedule(
        at: MonotonicInstant,
        _ work: @escaping @Sendable () -> Void
    ) -> TimerToken {
        let token = TimerToken(id: self.ids.wrappingAdd(1, ordering: .relaxed).oldValue)
        self.timers.withLock { $0.insert(work, at: at, token: token) }
        if at <= self.now { self.loop.execute { self.runDue() } }
        return token
    }

    /// Drops a timer.
    public func cancel(_ token: TimerToken) {
        self.timers.withLock { _ = $0.cancel(token) }
    }

    /// Hands on to the thread's loop.
    public func atEndOfTurn(_ object: any TurnEnd) {
        self.loop.atEndOfTurn(object)
    }

    /// Moves the clock, timer by timer, and settles at each: what one sets off comes before the next.
    public func advance(by duration: Duration) {
        let end = self.time.monotonic + duration
        while let due = self.timers.withLock({ $0.nextDue() }), due <= end {
            self.time.advance(by: max(.zero, due - self.time.monotonic))
            self.settle()
        }
        self.time.advance(by: max(.zero, end - self.time.monotonic))
        self.settle()
    }

    /// Waits until the thread has done what was queued so far, what is due, and what those left for
    /// the ends of turns.
    ///
    /// Without the ends it were up to the machine how far the work has come when the clock moves on.
    public func settle() {
        let quiet = QuietTurn(self.loop)
        self.loop.execute {
            self.runDue()
            self.loop.atEndOfTurn(quiet)
        }
        quiet.wait()
    }

    /// Ends the thread, and drops the timers with all that they keep.
    public func stop() {
        self.loop.stop()
        self.timers.withLock { $0 = TimerHeap() }
    }

    private func runDue() {
        while let work = self.timers.withLock({ $0.popDue(at: self.now) }) { work() }
    }
}

/// The end of the first turn that leaves nothing to the next.
private final class QuietTurn: TurnEnd, Sendable {
    private let loop: EventLoop
    private let reached = OneShot<Void>()

    init(_ loop: EventLoop) { self.loop = loop }

    func turnEnded() {
        self.loop.hasUnfinishedTurn ? self.loop.atEndOfTurn(self) : self.reached.set(())
    }

    func wait() { self.reached.wait() }
}
