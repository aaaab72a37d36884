// SPDX-License-Identifier: MIT
import Ambient

/// Forward or back.
public enum StepOperation: UInt8, Hashable, Sendable {
    /// The action.
    case forward = 1
    /// What undoes it.
    case compensate = 2
}

/// One attempt to call a participant.
public struct SagaCall: Hashable, Sendable {
    /// Index of the step in the definition.
    public let step: Int
    /// Forward or back.
    public let operation: StepOperation
    /// Counts from 1 over the life of the step and operation.
    public let attempt: UInt32
    /// The step as the participant's barrier knows it: the name, with `~N` after a refused
    /// retriable step was retried by an operator (the old key would replay the old refusal).
    public let key: String
}

/// What is known after an attempt.
public enum Outcome: Hashable, Sendable {
    /// It happened; the reply's bytes, and the facts it brings.
    ///
    /// A repeat under the same key must bring the same facts: a crash may lose an outcome, and the
    /// saga then learns them again.
    case ok([UInt8], facts: [String] = [])
    /// It definitely did not happen: a business refusal.
    case failed(reason: String)
    /// Time-out, broken link, crash: it may have happened.
    case unknown(reason: String)
}

/// What can happen to a saga.
public enum SagaEvent: Hashable, Sendable {
    /// A new saga that was just stored begins.
    case start
    /// A stored saga was loaded into memory and goes on.
    case resume
    /// An attempt ended.
    case outcome(SagaCall, Outcome)
    /// The time asked for with `setTimer` has come; spurious ones are harmless.
    case timer
    /// Something the saga waits for, or will, happened outside. Deduplicated by `id`.
    case signal(id: String, name: String, payload: [UInt8])
    /// An operator asks to try again now.
    case retry(reason: String)
    /// An operator has found out what became of a parked step.
    case resolve(step: String, ok: Bool, evidence: String)
    /// Turn back, as long as the pivot has not happened.
    case cancel(reason: String)
}

/// What the caller must do, in this order.
public enum SagaEffect: Hashable, Sendable {
    /// Store the instance and append the records; when durable, before any later effect.
    case persist(durable: Bool, records: [SagaRecord])
    /// Make a call and feed its outcome back, exactly once, unless the process ends.
    case call(SagaCall)
    /// Feed `timer` at this time; replaces the time asked for earlier.
    case setTimer(Timestamp)
    /// The saga has ended.
    case finished(SagaState)
    /// The saga waits for an operator.
    case parked(ParkReason)
}

/// What became of an event.
///
/// Nothing a caller sends is a trap.
public enum SagaAnswer: Hashable, Sendable {
    /// It was taken.
    case accepted
    /// A cancel that the pivot's outcome will decide.
    case deferred
    /// It changed nothing, and need not be repeated.
    case ignored(SagaIssue)
    /// It may not be done to the saga as it stands.
    case refused(SagaIssue)
}

/// Why an event changed nothing.
public enum SagaIssue: Hashable, Sendable {
    /// The saga is over.
    case ended
    /// Already in memory and going.
    case alreadyAwake
    /// Loaded, but not yet told to resume.
    case asleep
    /// Of an attempt the saga no longer waits for.
    case lateOutcome
    /// A signal with this id came before.
    case duplicateSignal
    /// No timer is due.
    case notDue
    /// It is turning back already.
    case alreadyCompensating
    /// The pivot has happened: only forward.
    case pastPivot
    /// Nothing is parked or waiting for its next attempt.
    case nothingToRetry
    /// The definition has no such step.
    case noSuchStep
    /// Only parked steps can be resolved.
    case stepNotParked
    /// Later steps read the reply of this one, and an operator has none: it can only be retried.
    case replyNeeded
    /// An operator's verb must say why.
    case evidenceMissing
    /// The saga has as many signals as it can hold, or the payload is too large.
    case signalLimit
}

/// Answer and effects of one event.
public struct SagaReaction: Hashable, Sendable {
    /// What became of the event.
    public let answer: SagaAnswer
    /// What to do, in order.
    public let effects: [SagaEffect]
}
