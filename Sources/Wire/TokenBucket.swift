// SPDX-License-Identifier: MIT
import Ambient

/// Allows `capacity` things at once and `capacity` more per `period`, evenly spread.
struct TokenBucket {
    private let capacity: Int64
    private let nanosecondsPerToken: Int64
    private var tokens: Int64
    private var since: MonotonicInstant

    init(capacity: Int, per period: Duration, now: MonotonicInstant) {
        self.capacity = Int64(max(1, capacity))
        self.nanosecondsPerToken = max(1, period.clampedNanoseconds / self.capacity)
        self.tokens = self.capacity
        self.since = now
    }

    /// Takes one; false when none is left.
    mutating func take(now: MonotonicInstant) -> Bool {
        let gained = max(0, (now - self.since).clampedNanoseconds) / self.nanosecondsPerToken
        if gained >= self.capacity - self.tokens {
            self.tokens = self.capacity
            self.since = now
        } else {
            self.tokens += gained
            self.since.nanoseconds += gained * self.nanosecondsPerToken
        }
        guard self.tokens > 0 else { return false }
        self.tokens -= 1
        return true
    }
}
