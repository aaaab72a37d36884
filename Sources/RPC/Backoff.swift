// SPDX-License-Identifier: MIT
import Ambient

/// Growing waits between attempts, each drawn from zero to its bound ("full jitter").
///
/// The first wait is drawn too: after an outage all clients start at the same instant.
public struct Backoff: Hashable, Sendable {
    /// The bound of the first wait.
    public var initial: Duration
    /// What no bound exceeds.
    public var maximum: Duration
    /// Attempts since the last success.
    public private(set) var failures = 0

    /// Makes a series; the bounds double from `initial` up to `maximum`.
    public init(initial: Duration = .milliseconds(100), maximum: Duration = .seconds(10)) {
        self.initial = initial
        self.maximum = maximum
    }

    /// Draws the wait before the next attempt and counts the failure.
    public mutating func next(_ generator: inout some RandomNumberGenerator) -> Duration {
        let bound = self.bound
        self.failures += 1
        return .nanoseconds(Int64.random(in: 0...bound, using: &generator))
    }

    /// The bound of the next wait in nanoseconds.
    var bound: Int64 {
        let first = max(0, self.initial.clampedNanoseconds)
        let most = max(first, self.maximum.clampedNanoseconds)
        guard self.failures < 32 else { return most }
        let (bound, overflow) = first.multipliedReportingOverflow(by: 1 << self.failures)
        return overflow ? most : min(bound, most)
    }

    /// Starts over; after a success only.
    public mutating func reset() {
        self.failures = 0
    }
}
