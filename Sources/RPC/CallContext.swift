// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import Wire

/// What a handler knows of the call it answers, besides the request.
public struct CallContext: Sendable {
    /// The full name of the method: `oms.order.v1.OrderService/PlaceOrder`.
    public let method: String
    /// When the caller gives up, on the monotonic clock of this process.
    public private(set) var deadline: MonotonicInstant
    /// The idempotency key; may be empty.
    public let requestID: String
    /// Which try this is, from 1.
    public let attempt: UInt32
    /// Ties the calls of one cause together; 0 is none.
    public let traceID: UInt64
    /// On whose behalf; may be empty.
    public let actor: String
    /// The saga step, if the call is one.
    public let saga: SagaStepKey?
    /// What the caller's process calls itself; not proven.
    public let peer: String
    /// The call itself; nil before there is one, and in a context made by hand.
    var call: ServerCall?
    private let clock: (any Scheduler)?

    /// Makes a context by hand, for tests and for work that no call caused.
    public init(
        method: String = "",
        deadline: MonotonicInstant = MonotonicInstant(nanoseconds: .max),
        requestID: String = "",
        attempt: UInt32 = 1,
        traceID: UInt64 = 0,
        actor: String = "",
        saga: SagaStepKey? = nil,
        peer: String = ""
    ) {
        self.method = method
        self.deadline = deadline
        self.requestID = requestID
        self.attempt = attempt
        self.traceID = traceID
        self.actor = actor
        self.saga = saga
        self.peer = peer
        self.call = nil
        self.clock = nil
    }

    init(
        method: String,
        head: RequestHead,
        deadline: MonotonicInstant,
        peer: String,
        clock: any Scheduler
    ) {
        self.method = method
        self.deadline = deadline
        self.requestID = String(decoding: head.requestID, as: UTF8.self)
        self.attempt = head.attempt
        self.traceID = head.traceID
        self.actor = String(decoding: head.actor, as: UTF8.self)
        self.saga = head.saga.map(SagaStepKey.init)
        self.peer = peer
        self.clock = clock
    }

    /// Whether nobody waits for the answer any more: cancelled, out of time, or the caller is gone.
    public var isCancelled: Bool { self.call?.isCancelled ?? false }

    /// The time left; negative when it is over.
    ///
    /// Unlimited in a context made by hand.
    public var remaining: Duration {
        guard let clock else { return .seconds(Int64.max / 1_000_000_000) }
        return self.deadline - clock.now
    }

    /// Brings the deadline forward to at most `duration` from now; for interceptors.
    ///
    /// Once the handler runs, the server goes by the deadline that was there before it.
    public mutating func limitTime(to duration: Duration) {
        guard let clock else { return }
        self.deadline = min(self.deadline, clock.now + duration)
    }

    /// Options for a call that this one causes: nine tenths of the time left, trace and actor.
    ///
    /// The tenth stays for this process to answer its own caller in time.
    ///
    /// - Parameter timeout: The longest the new call may take; the smaller of both is used.
    /// - Returns: Options without a request id or saga step: those are the caller's to choose.
    public func cascade(atMost timeout: Duration = .seconds(5)) -> CallOptions {
        let left = self.remaining.clampedNanoseconds
        var options = CallOptions(timeout: min(timeout, .nanoseconds(left - left / 10)))
        options.traceID = self.traceID
        options.actor = self.actor
        return options
    }
}
