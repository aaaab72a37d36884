// SPDX-License-Identifier: MIT
import Ambient
import Synchronization

/// Refuses calls of a server that is behind, before they wait: UNAVAILABLE, not processed, with a
/// time to come back.
///
/// What a call would wait is foreseen from the calls that run and the pace at which they end
/// (Little's law), so the bound follows what the work costs just now. A few calls are always let in:
/// they are how a server that was slow finds out that it no longer is.
///
/// For methods whose calls queue for something: a processor, a writer. Calls that run side by side
/// and only take long, and streams, do not belong under it. Must be the last interceptor: it does
/// not learn of calls that a later one refuses.
public final class OverloadLimit: ServerInterceptor {
    private struct Pace {
        var running = 0
        /// When the last call ended, or the first began to run after none had.
        var since: MonotonicInstant
        /// The mean time between ends while calls ran, in nanoseconds; 0 while unknown.
        var gap: Int64 = 0
    }

    /// An end counts so much in the mean.
    private static let weight: Int64 = 32

    private let runningFree: Int
    private let runningMax: Int
    private let waitMax: Duration
    private let clock: any TimeSource
    private let counts: @Sendable (String) -> Bool
    private let pace: Mutex<Pace>

    /// Makes a limit; one for each server.
    ///
    /// - Parameters:
    ///   - waitMax: The longest a call is foreseen to take when it is let in.
    ///   - runningMax: Calls that run at once, whatever their pace; at least `runningFree`.
    ///   - runningFree: Calls that run at once and are let in whatever the pace.
    ///   - clock: The server's.
    ///   - counts: Whether a method, by its full name, is under the limit.
    public init(
        waitMax: Duration = .milliseconds(100),
        runningMax: Int = 1024,
        runningFree: Int = 8,
        clock: any TimeSource,
        counts: @escaping @Sendable (String) -> Bool
    ) {
        precondition((1...runningMax).contains(runningFree), "\(runningFree) free of \(runningMax)")
        self.waitMax = waitMax
        self.runningMax = runningMax
        self.runningFree = runningFree
        self.clock = clock
        self.counts = counts
        self.pace = Mutex(Pace(since: clock.monotonic))
    }

    /// Refuses the call if it would wait too long.
    public func admit(_ call: inout CallContext) throws(RPCError) {
        guard self.counts(call.method) else { return }
        let now = self.clock.monotonic
        let isAdmitted = self.pace.withLock { pace in
            if pace.running >= self.runningFree, self.isBehind(pace, now) { return false }
            if pace.running == 0 { pace.since = now }
            pace.running += 1
            return true
        }
        if isAdmitted { return }
        throw RPCError(
            .unavailable,
            "the server is overloaded",
            processed: .no,
            retryAfter: self.waitMax
        )
    }

    private func isBehind(_ pace: Pace, _ now: MonotonicInstant) -> Bool {
        if pace.running >= self.runningMax { return true }
        let stalled = max(0, now.nanoseconds - pace.since.nanoseconds - pace.gap)
        let work = pace.gap.multipliedReportingOverflow(by: Int64(pace.running))
        return work.overflow
            || .nanoseconds(work.partialValue) + .nanoseconds(stalled) > self.waitMax
    }

    /// Takes the pace from calls that were worked on to their end.
    public func ended(_ call: EndedCall) {
        guard self.counts(call.method) else { return }
        let now = self.clock.monotonic
        self.pace.withLock { pace in
            pace.running -= 1
            // Nobody waited for these any more; they may have ended in the queue.
            if call.code == .deadlineExceeded || call.code == .cancelled { return }
            let gap = max(0, now.nanoseconds - pace.since.nanoseconds)
            pace.since = now
            pace.gap = pace.gap == 0 ? gap : pace.gap + (gap - pace.gap) / Self.weight
        }
    }
}
