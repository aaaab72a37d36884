// SPDX-License-Identifier: MIT
import Ambient

/// Holds calls to a participant back while it does not answer (Nygard, "Release It!").
///
/// Closed, all calls pass. After `failuresMax` failures in a row it opens for a jittered, growing
/// time; then one probe passes at a time (half-open), and its success closes the breaker.
public struct CircuitBreaker: Sendable {
    private enum State {
        case closed(failures: Int)
        case open(until: MonotonicInstant)
        case halfOpen
    }

    private var state = State.closed(failures: 0)
    private var openings: UInt32 = 0
    private let failuresMax: Int
    private let pause: RetrySchedule

    /// Makes a closed breaker; the pause never passes `cap`, so that recovery begins within it.
    public init(
        failuresMax: Int = 8,
        initial: Duration = .milliseconds(100),
        cap: Duration = .seconds(2)
    ) {
        self.failuresMax = failuresMax
        self.pause = RetrySchedule(initial: initial, cap: cap)
    }

    /// Whether a call may leave now; a true answer in half-open is the one probe.
    public mutating func admits(now: MonotonicInstant) -> Bool {
        switch self.state {
        case .closed: return true
        case .halfOpen: return false
        case .open(let until):
            guard now >= until else { return false }
            self.state = .halfOpen
            return true
        }
    }

    /// When to ask again; nil unless the breaker is open.
    public var reopensAt: MonotonicInstant? {
        guard case .open(let until) = self.state else { return nil }
        return until
    }

    /// The participant answered, whatever it said.
    public mutating func answered() {
        self.state = .closed(failures: 0)
        self.openings = 0
    }

    /// The participant did not answer, or said that it could not.
    public mutating func failed(now: MonotonicInstant, rng: inout SeededGenerator) {
        switch self.state {
        case .closed(let failures) where failures + 1 < self.failuresMax:
            self.state = .closed(failures: failures + 1)
        case .closed, .halfOpen:
            self.openings = self.openings.oneMore
            let pause = self.pause.delay(after: self.openings, rng: &rng)
            self.state = .open(until: now + pause)
        case .open:
            // Of a call that left before the breaker opened.
            break
        }
    }
}
