// SPDX-License-Identifier: MIT
import Synchronization

/// A clock that stands still until it is told to advance; for tests and simulation.
public final class ManualTime: TimeSource {
    private struct State {
        var monotonic: MonotonicInstant
        /// Nanoseconds of civil time that `now` does not show, 0 to 999,999: many small steps make
        /// as much civil time as one large one.
        var fraction: Int64
        var now: Timestamp
    }

    private let state: Mutex<State>

    /// Starts at the given civil time and monotonic zero.
    public init(now: Timestamp = Timestamp(milliseconds: 1_700_000_000_000)) {
        self.state = Mutex(
            State(monotonic: MonotonicInstant(nanoseconds: 0), fraction: 0, now: now)
        )
    }

    /// The monotonic reading, moved only by `advance(by:)`.
    public var monotonic: MonotonicInstant { self.state.withLock { $0.monotonic } }

    /// The civil time, moved by `advance(by:)` and `jump(to:)`.
    public var now: Timestamp { self.state.withLock { $0.now } }

    /// Moves both clocks forward.
    ///
    /// - Parameter duration: How far; negative is a mistake of the caller and traps.
    public func advance(by duration: Duration) {
        precondition(duration >= .zero, "a monotonic clock cannot go back by \(duration)")
        let (milliseconds, nanoseconds) = duration.clampedNanoseconds
            .quotientAndRemainder(dividingBy: 1_000_000)
        self.state.withLock {
            $0.monotonic = $0.monotonic + duration
            let fraction = $0.fraction + nanoseconds
            $0.fraction = fraction % 1_000_000
            $0.now.milliseconds += milliseconds + fraction / 1_000_000
        }
    }

    /// Sets civil time alone, as an operator or NTP may; the monotonic clock does not notice.
    public func jump(to now: Timestamp) {
        self.state.withLock {
            $0.now = now
            $0.fraction = 0
        }
    }
}
