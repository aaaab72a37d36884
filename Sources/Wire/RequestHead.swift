// SPDX-License-Identifier: MIT
import Ambient

/// A received request's meta, still in the receive buffer: valid until the connection's next event.
///
/// All texts are UTF-8 without control characters and within their limits. Small, because every
/// event is copied a few times on its way: texts are kept as offsets.
public struct RequestHead {
    /// A part of the meta.
    struct Slice {
        var offset: UInt16 = 0
        var count: UInt16 = 0

        var isEmpty: Bool { self.count == 0 }
    }

    let meta: UnsafeRawPointer?
    /// When the call expires on this process's clock.
    public var deadline: MonotonicInstant
    /// Ties the calls of one cause together; 0 is none.
    public var traceID: UInt64 = 0
    var epoch: Int64 = 0
    /// Which try this is, from 1.
    public var attempt: UInt32 = 1
    var methodSlice = Slice()
    var requestIDSlice = Slice()
    var actorSlice = Slice()
    var sagaIDSlice = Slice()
    var stepSlice = Slice()
    var operation: UInt8 = 0

    init(meta: UnsafeRawPointer?, deadline: MonotonicInstant) {
        self.meta = meta
        self.deadline = deadline
    }

    /// The full method name; look it up with `MethodTable` rather than making a String.
    public var method: UnsafeRawBufferPointer { self.text(self.methodSlice) }

    /// The idempotency key; may be empty.
    public var requestID: UnsafeRawBufferPointer { self.text(self.requestIDSlice) }

    /// On whose behalf; may be empty.
    public var actor: UnsafeRawBufferPointer { self.text(self.actorSlice) }

    /// The saga step, if the call belongs to one.
    public var saga: SagaStepHead? {
        guard let operation = SagaStepKey.Operation(rawValue: self.operation) else { return nil }
        return SagaStepHead(
            sagaID: self.text(self.sagaIDSlice),
            step: self.text(self.stepSlice),
            operation: operation,
            epoch: self.epoch
        )
    }

    @inline(__always)
    func text(_ slice: Slice) -> UnsafeRawBufferPointer {
        guard let meta else { return .none }
        return UnsafeRawBufferPointer(start: meta + Int(slice.offset), count: Int(slice.count))
    }
}

/// A received saga step key, still in the receive buffer.
public struct SagaStepHead {
    /// The saga.
    public var sagaID: UnsafeRawBufferPointer
    /// The step in it.
    public var step: UnsafeRawBufferPointer
    /// Done or undone.
    public var operation: SagaStepKey.Operation
    /// The orchestrator instance that asks.
    public var epoch: Int64
}
