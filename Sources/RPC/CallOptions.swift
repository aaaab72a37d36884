// SPDX-License-Identifier: MIT
import Ambient
import Wire

/// What goes with one call besides its request.
public struct CallOptions: Sendable {
    /// The longest a unary call may take; longer wishes are cut to it.
    public static let unaryTimeoutMax: Duration = .seconds(60)
    /// The longest a stream may last; a follower opens the next one where this one ended.
    public static let streamTimeoutMax: Duration = .seconds(3600)

    /// How long the caller waits, over all retries and queues; at most `unaryTimeoutMax`.
    public var timeout: Duration = .seconds(5)
    /// When the caller gives up, on the monotonic clock; nil means `timeout` from now.
    public var deadline: MonotonicInstant?
    /// The idempotency key; a mutation refuses to go without one.
    ///
    /// A repeat carries the same.
    public var requestID = ""
    /// Which try this is, from 1; retries of the channel count on from here.
    public var attempt: UInt32 = 1
    /// Ties the calls of one cause together; 0 is none.
    public var traceID: UInt64 = 0
    /// On whose behalf: an operator, `saga:ID`, or a service.
    public var actor = ""
    /// The saga step the call belongs to; it is the idempotency key then.
    public var saga: SagaStepKey?
    /// Whether the call waits for a server that cannot be reached, up to its deadline.
    ///
    /// When false it fails at once with UNAVAILABLE while the channel waits to reconnect.
    public var waitForReady = false
    /// What the channel does by itself about UNAVAILABLE.
    public var retry: RetryPolicy = .none
    /// Whether a repeat does no harm although neither a request id nor a saga step is set.
    public var isIdempotent = false

    /// The defaults: five seconds, no key, fail fast, no retry.
    public init() {}

    /// Options with the given time-out and key.
    public init(timeout: Duration, requestID: String = "") {
        self.timeout = timeout
        self.requestID = requestID
    }

    /// Whether the server will recognise a repeat of the call.
    var mayRepeat: Bool { self.isIdempotent || !self.requestID.isEmpty || self.saga != nil }
}
