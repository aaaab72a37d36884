// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import Saga

// Sagas as callers see them.
extension LiveSaga {
    var view: OrchestratorV1.Saga { self.saga.view(type: self.type, version: self.version) }
}

extension SagaInstance {
    func view(type: String, version: Int64) -> OrchestratorV1.Saga {
        let steps = zip(self.definition.steps, self.steps).enumerated().map { index, pair in
            pair.1.view(of: pair.0, nextAttempt: index == self.cursor ? self.retryAt : nil)
        }
        return OrchestratorV1.Saga(
            sagaID: self.id,
            type: type,
            businessKey: SagaIDs.key(of: self.id),
            state: self.state.view,
            steps: steps,
            reason: self.shownReason,
            startedAtMs: self.startedAt.milliseconds,
            finishedAtMs: self.finishedAt?.milliseconds ?? 0,
            version: version,
            allowedVerbs: self.allowedVerbs.map(\.rawValue)
        )
    }
}

extension SagaInstance {
    /// Why it turned back or is parked, or both.
    var shownReason: String {
        guard let park = self.parkReason else { return self.reason }
        return self.reason.isEmpty ? park.word : "\(park.word): \(self.reason)"
    }

    /// The step an operator has to look at; of several the last, which was to be undone first.
    var parkedStep: Int? {
        guard self.state.isParked else { return nil }
        return self.steps.lastIndex { $0.state == .parked }
    }
}

extension StepStatus {
    func view(of step: SagaStep, nextAttempt: Timestamp?) -> OrchestratorV1.SagaStep {
        OrchestratorV1.SagaStep(
            name: step.name,
            kind: step.kind.letter,
            state: self.state.view,
            attempts: self.attempts,
            lastError: self.lastError,
            startedAtMs: self.startedAt?.milliseconds ?? 0,
            finishedAtMs: self.finishedAt?.milliseconds ?? 0,
            nextAttemptAtMs: nextAttempt?.milliseconds ?? 0
        )
    }
}

extension SagaState {
    /// The contract gives the same numbers.
    var view: OrchestratorV1.SagaState {
        OrchestratorV1.SagaState(rawValue: Int32(self.rawValue))
    }

    init?(_ state: OrchestratorV1.SagaState) {
        guard let raw = UInt8(exactly: state.rawValue), let value = SagaState(rawValue: raw) else {
            return nil
        }
        self = value
    }
}

extension StepState {
    /// The contract gives the same numbers.
    var view: OrchestratorV1.StepState {
        OrchestratorV1.StepState(rawValue: Int32(self.rawValue))
    }
}

extension SagaRow {
    /// The saga of a row; only what the row says when its definition is not known here.
    func view(_ types: SagaTypes) -> OrchestratorV1.Saga {
        let stored = try? SagaInstance.decode(self.snapshot) { types.entry($0, $1)?.definition }
        if case .instance(let saga)? = stored {
            return saga.view(type: self.type, version: self.version)
        }
        return OrchestratorV1.Saga(
            sagaID: self.id,
            type: self.type,
            businessKey: self.businessKey,
            state: self.state.view,
            reason: ParkReason.versionMissing.word,
            startedAtMs: self.startedAt.milliseconds,
            version: self.version
        )
    }

    func steps(_ types: SagaTypes) -> [SagaStep] {
        types.entry(self.type, self.hash)?.definition.steps ?? []
    }
}

extension SagaRecord {
    /// A line of history; `sequence` counts within the saga.
    func view(_ sequence: Int, of id: String, steps: [SagaStep]) -> CommonV1.Event {
        var subject = id
        if let step = self.step {
            subject = step < steps.count ? steps[step].name : "step \(step)"
        }
        return CommonV1.Event(
            sequence: Int64(sequence),
            occurredAtMs: self.at.milliseconds,
            type: "\(self.step == nil ? "saga" : "step").\(self.kind.word)",
            subject: subject,
            summary: self.summary,
            actor: self.kind.isByOperator ? "operator" : "saga:\(id)"
        )
    }

    private var summary: String {
        var words = self.operation == .compensate && self.step != nil ? ["compensation"] : []
        words.append(self.kind.phrase)
        if self.attempt > 1 { words.append("(attempt \(self.attempt))") }
        if !self.text.isEmpty { words.append(": \(self.text)") }
        return words.joined(separator: " ").replacing(" : ", with: ": ")
    }
}

extension SagaRecord.Kind {
    var isByOperator: Bool {
        switch self {
        case .retried, .resolvedOK, .resolvedFailed: true
        default: false
        }
    }

    /// The second half of an event's type.
    var word: String {
        switch self {
        case .started: "started"
        case .resumed: "resumed"
        case .called: "called"
        case .succeeded: "succeeded"
        case .refused: "refused"
        case .unknown: "unknown"
        case .skipped: "skipped"
        case .waiting: "waiting"
        case .signalled: "signalled"
        case .cancelAsked: "cancel-asked"
        case .cancelTooLate: "cancel-too-late"
        case .compensationBegan: "compensating"
        case .parked: "parked"
        case .retried: "retried"
        case .resolvedOK: "resolved-ok"
        case .resolvedFailed: "resolved-failed"
        case .completed: "completed"
        case .compensated: "compensated"
        }
    }

    var phrase: String {
        switch self {
        case .started: "started"
        case .resumed: "resumed after a restart"
        case .called: "called"
        case .succeeded: "succeeded"
        case .refused: "was refused"
        case .unknown: "has no certain outcome"
        case .skipped: "skipped"
        case .waiting: "waits for"
        case .signalled: "got the signal"
        case .cancelAsked: "asked to cancel; the pivot decides"
        case .cancelTooLate: "could not be cancelled: the pivot has happened"
        case .compensationBegan: "turned back"
        case .parked: "waits for an operator"
        case .retried: "retried by an operator"
        case .resolvedOK: "resolved as done by an operator"
        case .resolvedFailed: "resolved as failed by an operator"
        case .completed: "completed"
        case .compensated: "undone completely"
        }
    }
}
