// SPDX-License-Identifier: MIT
import Ambient

/// When a channel repeats a call that ended UNAVAILABLE.
///
/// Only calls that were certainly not processed, or that the server recognises when they come again
/// (request id, saga step, declared idempotent), are repeated; within the call's deadline and the
/// channel's retry budget. Calls that a closing connection never processed are repeated besides.
public struct RetryPolicy: Hashable, Sendable {
    /// How often the call may be sent in all; 1 means no retry.
    public var attemptsMax: Int
    /// The waits between attempts.
    public var backoff: Backoff

    /// The caller gets every failure.
    public static let none = RetryPolicy(attemptsMax: 1)
    /// Three attempts, the waits drawn up to 50 ms, then 100 ms.
    public static let standard = RetryPolicy(attemptsMax: 3)

    /// Makes a policy.
    public init(
        attemptsMax: Int,
        backoff: Backoff = Backoff(initial: .milliseconds(50), maximum: .seconds(2))
    ) {
        self.attemptsMax = attemptsMax
        self.backoff = backoff
    }

    /// What to do about a failed attempt.
    enum Decision: Hashable {
        case giveUp
        case retry(after: Duration)
    }

    /// Decides about attempt number `attempt` (from 1), which failed with `error`.
    func decide(
        _ error: RPCError,
        attempt: Int,
        mayRepeat: Bool,
        remaining: Duration,
        generator: inout some RandomNumberGenerator
    ) -> Decision {
        guard attempt < self.attemptsMax, error.code == .unavailable,
            error.processed == .no || mayRepeat
        else { return .giveUp }
        var backoff = self.backoff
        for _ in 1..<attempt { _ = backoff.next(&generator) }
        let wait = max(backoff.next(&generator), error.retryAfter ?? .zero)
        // A retry that starts at the deadline only adds load.
        return wait < remaining ? .retry(after: wait) : .giveUp
    }
}

/// Keeps retries to a share of the calls, so that they cannot prolong an outage (gRFC A6).
///
/// A bucket of tokens: a failure takes one, a success gives a tenth back; retries stop while it is
/// half empty. Scaled integers: a token is 1000.
public struct RetryBudget: Hashable, Sendable {
    private let fullMilliTokens: Int
    private let gainMilliTokens: Int
    private var milliTokens: Int

    /// A full bucket.
    ///
    /// - Parameters:
    ///   - tokens: How many failures empty it, 1 to 1,000,000.
    ///   - gainPerSuccess: Thousandths of a token that a success gives back.
    public init(tokens: Int = 100, gainPerSuccess: Int = 100) {
        precondition((1...1_000_000).contains(tokens), "a budget of \(tokens) tokens")
        precondition((0...1000).contains(gainPerSuccess), "a gain of \(gainPerSuccess)")
        self.fullMilliTokens = tokens * 1000
        self.milliTokens = tokens * 1000
        self.gainMilliTokens = gainPerSuccess
    }

    /// Whether a retry may be sent now.
    public var permitsRetry: Bool { self.milliTokens > self.fullMilliTokens / 2 }

    /// Counts a call that the server answered.
    public mutating func recordSuccess() {
        self.milliTokens = min(self.fullMilliTokens, self.milliTokens + self.gainMilliTokens)
    }

    /// Counts a call that ended UNAVAILABLE.
    public mutating func recordFailure() {
        self.milliTokens = max(0, self.milliTokens - 1000)
    }
}
