// SPDX-License-Identifier: MIT
import Ambient

/// What a request says besides its message.
public struct RequestMeta: Hashable, Sendable {
    /// The full method name, `oms.order.v1.OrderService/PlaceOrder`; at most 256 bytes.
    public var method: String
    /// The time left for the call; zero or less is expired.
    ///
    /// Sent in whole microseconds.
    public var timeout: Duration
    /// The idempotency key, at most 128 bytes; empty when the call needs none.
    public var requestID: String
    /// Which try this is, from 1.
    public var attempt: UInt32
    /// Ties the calls of one cause together; 0 is none.
    public var traceID: UInt64
    /// On whose behalf, at most 128 bytes; empty when nobody's.
    public var actor: String
    /// The saga step that the call belongs to, if it belongs to one.
    public var saga: SagaStepKey?

    /// Makes the meta of a call.
    public init(
        method: String,
        timeout: Duration,
        requestID: String = "",
        attempt: UInt32 = 1,
        traceID: UInt64 = 0,
        actor: String = "",
        saga: SagaStepKey? = nil
    ) {
        self.method = method
        self.timeout = timeout
        self.requestID = requestID
        self.attempt = attempt
        self.traceID = traceID
        self.actor = actor
        self.saga = saga
    }

    /// Copies what a received request says; the time-out is what is left at `now`.
    public init(_ head: RequestHead, now: MonotonicInstant) {
        self.init(
            method: String(wire: head.method),
            timeout: head.deadline - now,
            requestID: String(wire: head.requestID),
            attempt: head.attempt,
            traceID: head.traceID,
            actor: String(wire: head.actor),
            saga: head.saga.map(SagaStepKey.init)
        )
    }
}

/// Which step of which saga a call is, so that a participant does it once.
public struct SagaStepKey: Hashable, Sendable {
    /// Whether a step is done or undone.
    public enum Operation: UInt8, Hashable, Sendable {
        /// The action of the step.
        case forward = 1
        /// The undoing of the action.
        case compensate = 2
    }

    /// The saga, at most 128 bytes: `place-order:SO-100001`.
    public var sagaID: String
    /// The step in it, at most 64 bytes: `reserve`.
    public var step: String
    /// Done or undone.
    public var operation: Operation
    /// The orchestrator instance that asks; a participant refuses an older one.
    public var epoch: Int64

    /// Makes a key.
    public init(sagaID: String, step: String, operation: Operation, epoch: Int64) {
        self.sagaID = sagaID
        self.step = step
        self.operation = operation
        self.epoch = epoch
    }

    /// Copies a received key.
    public init(_ head: SagaStepHead) {
        self.init(
            sagaID: String(wire: head.sagaID),
            step: String(wire: head.step),
            operation: head.operation,
            epoch: head.epoch
        )
    }
}

extension String {
    /// Copies text out of a receive buffer; broken UTF-8 becomes U+FFFD.
    init(wire bytes: UnsafeRawBufferPointer) {
        self.init(decoding: bytes, as: UTF8.self)
    }
}
