// SPDX-License-Identifier: MIT

/// A reading of the monotonic clock: only differences mean anything, and only within one process.
public struct MonotonicInstant: Hashable, Comparable, Sendable {
    /// Nanoseconds since an arbitrary start.
    public var nanoseconds: Int64

    /// Makes a reading.
    public init(nanoseconds: Int64) {
        self.nanoseconds = nanoseconds
    }

    /// Whether `lhs` was read before `rhs`.
    public static func < (lhs: Self, rhs: Self) -> Bool { lhs.nanoseconds < rhs.nanoseconds }

    /// The instant `duration` later, held at the ends of the range.
    public static func + (instant: Self, duration: Duration) -> Self {
        let (sum, overflow) = instant.nanoseconds.addingReportingOverflow(
            duration.clampedNanoseconds
        )
        guard overflow else { return Self(nanoseconds: sum) }
        return Self(nanoseconds: duration < .zero ? .min : .max)
    }

    /// The time from `rhs` to `lhs`, held at the ends of the range.
    public static func - (lhs: Self, rhs: Self) -> Duration {
        let (gap, overflow) = lhs.nanoseconds.subtractingReportingOverflow(rhs.nanoseconds)
        return .nanoseconds(overflow ? (lhs < rhs ? .min : .max) : gap)
    }
}

/// A point of civil time: milliseconds since 1970-01-01T00:00:00Z, leap seconds left out (POSIX).
public struct Timestamp: Hashable, Comparable, Sendable {
    /// Milliseconds since the epoch.
    public var milliseconds: Int64

    /// Makes a timestamp.
    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// Whether `lhs` is before `rhs`.
    public static func < (lhs: Self, rhs: Self) -> Bool { lhs.milliseconds < rhs.milliseconds }
}

extension Duration {
    /// Whole nanoseconds, held at the ends of Int64.
    public var clampedNanoseconds: Int64 {
        let (seconds, attoseconds) = self.components
        let (whole, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        let (sum, carry) = whole.addingReportingOverflow(attoseconds / 1_000_000_000)
        guard overflow || carry else { return sum }
        return seconds < 0 ? .min : .max
    }

    /// Whole milliseconds, rounded towards zero.
    public var wholeMilliseconds: Int64 { self.clampedNanoseconds / 1_000_000 }
}

/// Where a component gets its time from.
///
/// The core never asks the system.
public protocol TimeSource: Sendable {
    /// Time that never goes back, for deadlines and timers.
    var monotonic: MonotonicInstant { get }
    /// Civil time, for records that people read. May jump.
    var now: Timestamp { get }
}
