// SPDX-License-Identifier: MIT
import Ambient
import CLinux
import Glibc
import Synchronization

/// One thread that waits for descriptors, timers and work from other threads, and runs all three.
///
/// Handlers run on the loop's thread and must not block. A turn is: ready descriptors, due timers,
/// queued work, then `atEndOfTurn`, where everything that the turn produced is sent in one go.
public final class EventLoop: Sendable {
    /// A piece of work for the loop's thread.
    public typealias Work = @Sendable () -> Void

    private struct Inbox {
        var work: [Work] = []
        var isAsleep = false
        var isStopped = false
    }

    private let inbox = Mutex(Inbox())
    private let thread = Atomic<UInt>(0)
    private let timerIDs = Atomic<UInt64>(1)
    private let wakeUp: FileDescriptor
    let core: LoopCore
    private let clock = SystemTime()
    private let ended = Mutex<pthread_t?>(nil)

    /// Starts the thread.
    ///
    /// - Parameter name: Of the thread, for `top` and profilers; cut to 15 bytes.
    /// - Throws: EMFILE or ENFILE when descriptors run out, EAGAIN when threads do.
    public init(name: String) throws(SystemError) {
        self.wakeUp = FileDescriptor(owning: try system("eventfd") { clinux_eventfd() })
        self.core = try LoopCore(wakeUp: self.wakeUp.raw)
        signal(SIGPIPE, SIG_IGN)
        var thread = pthread_t()
        let start = Unmanaged.passRetained(ThreadStart(loop: self, name: name))
        do {
            try systemReturningCode("pthread_create") {
                pthread_create(
                    &thread,
                    nil,
                    { argument in
                        guard let argument else { return nil }
                        let start = Unmanaged<ThreadStart>.fromOpaque(argument).takeRetainedValue()
                        clinux_name_thread(start.name)
                        start.loop.run()
                        return nil
                    },
                    start.toOpaque()
                )
            }
        } catch {
            start.release()
            throw error
        }
        let started = thread
        self.ended.withLock { $0 = started }
    }

    /// What is passed to the thread; keeps the loop alive while it runs.
    private final class ThreadStart: Sendable {
        let loop: EventLoop
        let name: String

        init(loop: EventLoop, name: String) {
            self.loop = loop
            self.name = String(decoding: name.utf8.prefix(15), as: UTF8.self)
        }
    }

    /// Whether the caller runs on the loop's thread.
    public var isCurrent: Bool { self.thread.load(ordering: .relaxed) == UInt(pthread_self()) }

    /// The monotonic clock, the one `schedule` goes by.
    public var now: MonotonicInstant { self.clock.monotonic }

    /// Queues work for the loop's thread; any thread may call it.
    ///
    /// Work of one thread runs in order. The loop is woken once per burst. After `stop` the work is
    /// dropped.
    public func execute(_ work: @escaping Work) {
        let mustWake = self.inbox.withLock { inbox in
            if inbox.isStopped { return false }
            inbox.work.append(work)
            defer { inbox.isAsleep = false }
            return inbox.isAsleep
        }
        if mustWake { self.wake() }
    }

    /// Runs `body` on the loop's thread and waits for it.
    ///
    /// Not from the loop itself, nor after `stop`.
    public func runAndWait<Value: Sendable, Failure: Error>(
        _ body: @escaping @Sendable () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        precondition(!self.isCurrent, "the loop would wait for itself")
        let done = OneShot<Result<Value, Failure>>()
        self.execute { () in
            do throws(Failure) {
                done.set(.success(try body()))
            } catch {
                done.set(.failure(error))
            }
        }
        return try done.wait().get()
    }

    /// Runs `work` at an instant of `now`'s clock, or as soon after it as the loop gets to it.
    ///
    /// Any thread may call it. The resolution is a millisecond, never early.
    ///
    /// - Parameters:
    ///   - at: When; the past means the next turn.
    ///   - work: What.
    /// - Returns: A token for `cancel`.
    @discardableResult
    public func schedule(at: MonotonicInstant, _ work: @escaping Work) -> TimerToken {
        let token = TimerToken(
            id: self.timerIDs.wrappingAdd(1, ordering: .relaxed).oldValue
        )
        if self.isCurrent {
            self.core.timers.insert(work, at: at, token: token)
        } else {
            self.execute { self.core.timers.insert(work, at: at, token: token) }
        }
        return token
    }

    /// Keeps a timer from firing; nothing happens when it has fired already.
    ///
    /// Any thread.
    public func cancel(_ token: TimerToken) {
        if self.isCurrent, self.core.timers.cancel(token) { return }
        // Another thread's timer may still wait in the inbox, ahead of this.
        self.execute { _ = self.core.timers.cancel(token) }
    }

    /// Calls `turnEnded` once, when the present turn's work is done.
    ///
    /// Only on the loop's thread.
    public func atEndOfTurn(_ object: any TurnEnd) {
        self.core.turnEnds.append(object)
    }

    /// True while somebody waits for the end of a turn: what earlier turns began goes on in this one.
    ///
    /// Only on the loop's thread.
    public var hasUnfinishedTurn: Bool { self.core.hasUnfinishedTurn }

    /// Ends the thread after the work queued so far, and waits for that unless called on it.
    ///
    /// Registered descriptors are forgotten, not closed. A second call does nothing.
    public func stop() {
        let mustWake = self.inbox.withLock { inbox in
            inbox.isStopped = true
            return inbox.isAsleep
        }
        if mustWake { self.wake() }
        if self.isCurrent { return }
        if let thread = self.ended.withLock({ $0.take() }) { pthread_join(thread, nil) }
    }

    private func wake() {
        var one: UInt64 = 1
        // EAGAIN means the counter is full, so the loop is awake anyway.
        _ = withUnsafeBytes(of: &one) { try? self.wakeUp.write($0) }
    }

    // MARK: The loop's thread

    private func run() {
        self.thread.store(UInt(pthread_self()), ordering: .relaxed)
        var work: [Work] = []
        var polling = IdlePolling()
        while true {
            let mayBlock = !self.core.hasUnfinishedTurn
            let (isIdle, isStopped) = self.inbox.withLock { inbox in
                inbox.isAsleep = mayBlock && inbox.work.isEmpty && !inbox.isStopped
                return (inbox.isAsleep, inbox.isStopped && inbox.work.isEmpty)
            }
            if isStopped { break }
            isIdle ? self.waitIdle(&polling) : self.core.waitForEvents(0)
            self.inbox.withLock { inbox in
                inbox.isAsleep = false
                swap(&inbox.work, &work)
            }
            self.core.handleEvents()
            self.runDueTimers()
            for item in work { item() }
            work.removeAll(keepingCapacity: work.count <= 4096)
            self.core.endTurn()
        }
        self.core.clear()
    }

    /// Waits for events with nothing else to do: polls for a moment if that pays, then sleeps.
    private func waitIdle(_ polling: inout IdlePolling) {
        let start = self.now.nanoseconds
        if polling.isOn {
            repeat {
                self.core.waitForEvents(0)
                if self.core.hasEvents { return polling.polled(found: true) }
            } while self.now.nanoseconds - start < IdlePolling.longest
            polling.polled(found: false)
            self.core.waitForEvents(self.timeoutMilliseconds())
        } else {
            self.core.waitForEvents(self.timeoutMilliseconds())
            polling.slept(self.now.nanoseconds - start)
        }
    }

    private func timeoutMilliseconds() -> Int32 {
        guard let due = self.core.timers.nextDue() else { return -1 }
        let gap = (due - self.now).clampedNanoseconds
        // Rounded up: waking early would only spin.
        return gap <= 0 ? 0 : Int32(clamping: gap / 1_000_000 + 1)
    }

    private func runDueTimers() {
        if self.core.timers.count == 0 { return }
        let now = self.now
        while let work = self.core.timers.popDue(at: now) { work() }
    }
}

/// Something that gathers during a turn what it sends at its end.
public protocol TurnEnd: AnyObject {
    /// Called once for every `atEndOfTurn`, on the loop's thread.
    func turnEnded()
}
