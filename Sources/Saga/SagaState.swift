// SPDX-License-Identifier: MIT
import Ambient

/// Where a saga stands.
///
/// The numbers are stored and never change their meaning.
public enum SagaState: UInt8, Hashable, Sendable, CaseIterable {
    /// Going forward → waiting, completed, compensating, parkedForward.
    case running = 1
    /// At a step that waits for a signal → running, compensating.
    case waiting = 2
    /// All steps are done or skipped; the end.
    case completed = 3
    /// Undoing what was done, last first → compensated, parkedCompensation.
    case compensating = 4
    /// All that was done is undone; the end.
    case compensated = 5
    /// A forward step needs an operator → running, compensating.
    case parkedForward = 6
    /// One or more compensations need an operator → compensating, compensated.
    case parkedCompensation = 7

    /// Whether nothing will ever happen again.
    public var isEnded: Bool { self == .completed || self == .compensated }

    /// Whether only an operator or a signal can move the saga.
    public var isAtRest: Bool { self != .running && self != .compensating }
}

/// Where a step stands.
///
/// The numbers are stored and never change their meaning.
public enum StepState: UInt8, Hashable, Sendable, CaseIterable {
    /// Not reached.
    case pending = 1
    /// Called, or waiting for its signal.
    case running = 2
    /// Happened.
    case done = 3
    /// Definitely did not happen.
    case failed = 4
    /// Called, and nobody knows whether it happened.
    case unknown = 5
    /// Being undone.
    case compensating = 6
    /// Undone, or nothing was there to undo.
    case compensated = 7
    /// Waits for an operator.
    case parked = 8
    /// Left out: its condition did not hold, it had nothing to do, or the saga turned back first.
    case skipped = 9
}

/// Why a saga waits for an operator.
public enum ParkReason: UInt8, Hashable, Sendable, CaseIterable {
    /// Nobody knows whether a step that can still be undone has happened.
    case unknownOutcome = 1
    /// A step after the pivot was tried for too long.
    case retriesExhausted = 2
    /// A compensation was refused, or tried for too long.
    case compensationFailed = 3
    /// A step after the pivot was refused, or a pivot that parks: someone has to say how to go on.
    case decisionNeeded = 4
    /// This program does not hold the definition the saga was started with.
    case versionMissing = 5

    /// The word operators see, for example `UNKNOWN_OUTCOME`.
    public var word: String {
        switch self {
        case .unknownOutcome: "UNKNOWN_OUTCOME"
        case .retriesExhausted: "RETRIES_EXHAUSTED"
        case .compensationFailed: "COMPENSATION_FAILED"
        case .decisionNeeded: "DECISION_NEEDED"
        case .versionMissing: "VERSION_MISSING"
        }
    }
}

/// What an operator may do to a saga as it stands.
public enum SagaVerb: String, Hashable, Sendable, CaseIterable {
    /// Try again now.
    case retry
    /// The parked step has happened (or is undone); evidence is required.
    case resolveOK = "resolve-ok"
    /// The parked step has not happened and will not; evidence is required.
    case resolveFailed = "resolve-failed"
}

/// One step of one saga.
public struct StepStatus: Hashable, Sendable {
    /// Where it stands.
    public internal(set) var state = StepState.pending
    /// Forward calls made, this process's view; a crash may lose the last few.
    public internal(set) var attempts: UInt32 = 0
    /// Compensation calls made.
    public internal(set) var compensationAttempts: UInt32 = 0
    /// Definite refusals of the compensation since an operator last looked.
    var refusals: UInt32 = 0
    /// Counts keys: a refused retriable step is retried under a new one.
    var generation: UInt32 = 0
    /// First attempt since the operation began or an operator asked again; starts the age.
    var tryingSince: Timestamp?
    /// Attempts at which the present trying began.
    var triesBefore: UInt32 = 0
    /// When the step was first reached.
    public internal(set) var startedAt: Timestamp?
    /// When it was done, failed, undone or skipped.
    public internal(set) var finishedAt: Timestamp?
    /// What the last attempt that did not succeed said; at most 200 bytes.
    public internal(set) var lastError = ""
    /// The reply or the signal's payload, where the definition keeps it.
    public internal(set) var reply: [UInt8] = []
}
