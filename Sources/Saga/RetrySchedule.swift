// SPDX-License-Identifier: MIT
import Ambient

/// When a step is tried again, and when it is left to a human.
///
/// Exponential with full jitter (Brooker, "Exponential Backoff And Jitter", 2015): the delay is
/// uniform between 1 ms and `min(cap, initial * 2^(attempt - 1))`, so that sagas which failed
/// together do not come back together.
public struct RetrySchedule: Hashable, Sendable {
    /// Ceiling of the delay after the first attempt.
    public var initial: Duration
    /// Ceiling of every later delay.
    public var cap: Duration
    /// How many attempts may fail before the step is parked; 0 means no limit.
    public var attemptsMax: UInt32
    /// How long a step may be tried before it is parked; nil means no limit.
    public var ageMax: Duration?
    /// How many definite refusals of a compensation are believed before it is parked.
    public var refusalsMax: UInt32

    /// Makes a schedule.
    public init(
        initial: Duration = .milliseconds(100),
        cap: Duration = .seconds(30),
        attemptsMax: UInt32 = 0,
        ageMax: Duration? = .seconds(86_400),
        refusalsMax: UInt32 = 3
    ) {
        self.initial = initial
        self.cap = cap
        self.attemptsMax = attemptsMax
        self.ageMax = ageMax
        self.refusalsMax = refusalsMax
    }

    /// The ceiling of the delay after `attempt` (1 is the first).
    public func ceiling(after attempt: UInt32) -> Duration {
        let doublings = attempt > 31 ? 30 : max(0, Int(attempt) - 1)
        let (whole, overflow) = self.initial.wholeMilliseconds.multipliedReportingOverflow(
            by: Int64(1) << doublings
        )
        let cap = self.cap.wholeMilliseconds
        return .milliseconds(overflow ? cap : min(cap, whole))
    }

    /// A delay after `attempt`, never below a millisecond.
    public func delay(after attempt: UInt32, rng: inout SeededGenerator) -> Duration {
        let ceiling = self.ceiling(after: attempt).wholeMilliseconds
        return .milliseconds(Int64.random(in: 1...max(1, ceiling), using: &rng))
    }

    /// Whether a step that failed `attempts` times since `since` should go to a human.
    public func isExhausted(attempts: UInt32, since: Timestamp, now: Timestamp) -> Bool {
        if self.attemptsMax > 0, attempts >= self.attemptsMax { return true }
        guard let ageMax = self.ageMax else { return false }
        return now >= since.later(by: ageMax)
    }
}

extension Timestamp {
    /// The time `duration` later, held at the ends of the range.
    func later(by duration: Duration) -> Timestamp {
        let (sum, overflow) = self.milliseconds.addingReportingOverflow(duration.wholeMilliseconds)
        guard overflow else { return Timestamp(milliseconds: sum) }
        return Timestamp(milliseconds: duration < .zero ? .min : .max)
    }

    /// Milliseconds from `start` to this time, held at the ends of the range.
    func milliseconds(since start: Timestamp) -> Int64 {
        let (gap, overflow) = self.milliseconds.subtractingReportingOverflow(start.milliseconds)
        guard overflow else { return gap }
        return self.milliseconds < start.milliseconds ? .min : .max
    }
}

extension Int64 {
    /// The sum, held at the end of the range; both are zero or more.
    func plus(_ other: Int64) -> Int64 {
        let (sum, overflow) = self.addingReportingOverflow(other)
        return overflow ? .max : sum
    }
}
