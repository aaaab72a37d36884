// SPDX-License-Identifier: MIT
import Ambient
import RPC
import Saga
import Store

/// A saga in memory: the engine's value and what the runtime owes it.
///
/// A class, since the maps, the queues and the calls of the runtime share it. `@unchecked
/// Sendable`: safe because only the loop's thread touches it after it was made.
final class LiveSaga: @unchecked Sendable {
    /// How soon the instance must reach the disk.
    enum Dirt: Comparable {
        case clean
        /// Within a second or so; nothing depends on it.
        case lazy
        /// With the next write.
        case urgent
    }

    let number: Int64
    let type: String
    /// Whether it was found unfinished after a start and nobody has asked for it since: there may be
    /// many thousands of these, behind which no other is to wait.
    var isBacklog = false
    let input: any SagaInput
    var saga: SagaInstance
    /// The row to insert, until it is.
    var new: SagaWrite.New?
    /// What the row says.
    var storedState: SagaState
    var version: Int64

    /// History that is not stored yet, encoded.
    var records: [UInt8] = []
    /// What participants are to be told with the next write.
    var messages: [OutboxMessage] = []
    var dirt = Dirt.clean
    /// When it became lazy, for its turn.
    var dirtySince = MonotonicInstant(nanoseconds: 0)
    var isWriting = false
    /// What is still to be done, in order.
    var effects: [SagaEffect] = []
    var isPerforming = false
    /// Whether the effects wait until what they follow from is stored.
    var isHeld = false
    /// Whether the write under way carries what they wait for.
    var releasesHeld = false
    /// Told once everything up to now is stored.
    var waiters: [Waiter] = []
    /// Those whose part is in the write under way.
    var waitersInWrite: [Waiter] = []
    /// The time the engine last asked for.
    var timerDue: Timestamp?

    /// Somebody who waits for the disk; gets whether the saga was there before, or why not.
    typealias Waiter = @Sendable (Result<SagaWriteResult, any Error>) -> Void

    init(
        number: Int64,
        type: String,
        input: any SagaInput,
        saga: SagaInstance,
        new: SagaWrite.New?,
        storedState: SagaState,
        version: Int64
    ) {
        self.number = number
        self.type = type
        self.input = input
        self.saga = saga
        self.new = new
        self.storedState = storedState
        self.version = version
    }

    var id: String { self.saga.id }

    /// What fulfillment is to be told when the event resolves a step; nil for nothing.
    func settlement(by event: SagaEvent, _ context: CallContext) -> OutboxMessage? {
        guard case .resolve(let step, _, _) = event,
            let call = self.input.settlement(of: step, in: self.saga)
        else { return nil }
        return OutboxMessage(
            peer: "fulfillment",
            method: call.path,
            orderingKey: self.id,
            payload: call.payload,
            actor: context.actor,
            traceID: context.traceID
        )
    }

    /// Whether nothing but an outside event can move the saga, and the row has all of it.
    var isEvictable: Bool {
        self.saga.state.isAtRest && self.dirt == .clean && !self.isWriting && !self.isHeld
            && self.waiters.isEmpty && self.saga.nextWake == nil
    }

    /// Takes out what the disk does not have yet.
    func takeWrite() -> SagaWrite {
        let write = SagaWrite(
            number: self.number,
            id: self.id,
            type: self.type,
            new: self.new,
            from: self.storedState,
            to: self.saga.state,
            version: self.version + 1,
            snapshot: self.saga.encoded(),
            records: self.records.isEmpty ? nil : self.records,
            fact: self.fact,
            parked: self.parkedCause,
            messages: self.messages
        )
        self.records = []
        self.messages = []
        self.dirt = .clean
        self.isWriting = true
        self.releasesHeld = self.isHeld
        self.waitersInWrite += self.waiters
        self.waiters = []
        return write
    }

    private var parkedCause: ParkedCause? {
        guard let step = self.saga.parkedStep else { return nil }
        return ParkedCause(
            type: self.type,
            step: self.saga.definition.steps[step].name,
            reason: self.saga.shownReason,
            lastError: self.saga.steps[step].lastError,
            verbs: self.saga.allowedVerbs
        )
    }

    /// What the change feed says of the change; nothing for the steps on the way.
    private var fact: SagaWrite.Fact? {
        guard self.saga.state != self.storedState else { return nil }
        switch self.saga.state {
        case .running, .waiting: return nil
        case .completed: return SagaWrite.Fact(type: "saga.completed", summary: "completed")
        case .compensating:
            return SagaWrite.Fact(
                type: "saga.compensating",
                summary: "turned back: \(self.saga.reason)"
            )
        case .compensated:
            return SagaWrite.Fact(
                type: "saga.compensated",
                summary: "undone: \(self.saga.reason)"
            )
        case .parkedForward, .parkedCompensation:
            let word = self.saga.parkReason?.word ?? ""
            return SagaWrite.Fact(type: "saga.parked", summary: "waits for an operator: \(word)")
        }
    }
}
