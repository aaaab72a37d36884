// SPDX-License-Identifier: MIT
import Synchronization

/// A clock that stands still until it is told to advance; for tests and simulation.
public final class ManualTime: TimeSource {
    private let state: Mutex<(monotonic: MonotonicInstant, now: Timestamp)>

    /// Starts at the given civil time and monotonic zero.
    public init(now: Timestamp = Timestamp(milliseconds: 1_700_000_000_000)) {
        self.state = Mutex((MonotonicInstant(nanoseconds: 0), now))
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
        self.state.withLock {
            $0.monotonic = $0.monotonic + duration
            $0.now.milliseconds += duration.wholeMilliseconds
        }
    }

    /// Sets civil time alone, as an operator or NTP may; the monotonic clock does not notice.
    public func jump(to now: Timestamp) {
        self.state.withLock { $0.now = now }
    }
}
