// SPDX-License-Identifier: MIT
import Ambient

// What comes from outside: signals, cancels and the verbs of an operator.
extension SagaInstance {
    /// Stores a signal, early or not, and goes on if the saga waits for it.
    mutating func receive(_ signal: ReceivedSignal, _ turn: inout Turn) -> SagaAnswer {
        if self.signals.contains(where: { $0.id == signal.id }) {
            return .ignored(.duplicateSignal)
        }
        guard !self.state.isEnded else { return .ignored(.ended) }
        guard self.signals.count < Self.signalsMax,
            signal.payload.count <= Self.signalPayloadBytesMax
        else { return .refused(.signalLimit) }
        self.signals.append(signal)
        turn.note(.signalled, nil, .forward, 0, signal.name)
        // Acknowledged outward, so it may not be lost.
        turn.durable = true
        if self.definition.cancelledBy.contains(signal.name) {
            let answer = self.cancel(Self.reason(of: signal), &turn)
            // Past the pivot a wait may still want it.
            if case .refused = answer { return self.goOnIfWaiting(&turn) }
            return .accepted
        }
        return self.goOnIfWaiting(&turn)
    }

    /// `cancel` reads `CANCELLED` in an operator's list, and `cancelled` too.
    private static func reason(of signal: ReceivedSignal) -> String {
        signal.name == "cancel" ? "CANCELLED" : signal.name.uppercased()
    }

    private mutating func goOnIfWaiting(_ turn: inout Turn) -> SagaAnswer {
        if self.state == .waiting { self.advance(&turn) }
        return .accepted
    }

    /// Ends a wait with the first signal it accepts, in order of arrival.
    mutating func takeSignal(for step: SagaStep, _ turn: inout Turn) -> Bool {
        guard
            let index = self.signals.firstIndex(where: {
                !$0.isTaken && step.signals.contains($0.name)
            })
        else { return false }
        let payload = self.signals[index].payload
        self.signals[index].isTaken = true
        self.signals[index].payload = []
        self.learn([self.signals[index].name])
        self.stopWaiting(turn)
        self.leave(.done, reply: payload, &turn)
        return true
    }

    /// Turns back, unless the pivot has happened; while it is in doubt its outcome decides.
    mutating func cancel(_ reason: String, _ turn: inout Turn) -> SagaAnswer {
        guard !self.state.isEnded else { return .ignored(.ended) }
        guard self.state != .compensating, self.state != .parkedCompensation else {
            return .ignored(.alreadyCompensating)
        }
        guard self.cursor <= self.definition.pivotIndex else { return .refused(.pastPivot) }
        guard self.canTurnBack else {
            self.pendingCancel = reason.cut(toBytes: 200)
            turn.note(.cancelAsked, nil, .forward, 0, reason)
            turn.durable = true
            return .deferred
        }
        // It is known not to have happened, which is more than turning back can tell of a parked step.
        if self.isRefusedPivot { self.steps[self.cursor].state = .failed }
        self.turnBack(reason, &turn)
        return .accepted
    }

    /// Tries again what is parked or backing off.
    mutating func retry(_ reason: String, _ turn: inout Turn) -> SagaAnswer {
        guard !reason.isEmpty else { return .refused(.evidenceMissing) }
        guard self.allowedVerbs.contains(.retry) else {
            return self.state.isEnded ? .refused(.ended) : .refused(.nothingToRetry)
        }
        turn.note(.retried, nil, .forward, 0, reason)
        turn.durable = true
        switch self.state {
        case .parkedForward: self.retryForward(&turn)
        case .parkedCompensation: self.retryCompensation(&turn)
        default: self.tryAgain(&turn)
        }
        return .accepted
    }

    private mutating func retryForward(_ turn: inout Turn) {
        // The refusal is stored under the old key and would only be replayed.
        if self.parkReason == .decisionNeeded {
            self.steps[self.cursor].generation = self.steps[self.cursor].generation.oneMore
        }
        self.parkReason = nil
        self.steps[self.cursor].tryingSince = nil
        self.advance(&turn)
    }

    private mutating func retryCompensation(_ turn: inout Turn) {
        self.parkReason = nil
        self.state = .compensating
        for index in self.steps.indices where self.steps[index].state == .parked {
            self.steps[index].state = .unknown
            self.steps[index].tryingSince = nil
            self.steps[index].refusals = 0
        }
        self.undoNext(&turn)
    }

    /// Settles a parked step by what a human found out.
    mutating func resolve(
        _ name: String,
        ok: Bool,
        evidence: String,
        _ turn: inout Turn
    ) -> SagaAnswer {
        guard !evidence.isEmpty else { return .refused(.evidenceMissing) }
        guard let index = self.definition.steps.firstIndex(where: { $0.name == name }) else {
            return .refused(.noSuchStep)
        }
        guard self.steps[index].state == .parked else { return .refused(.stepNotParked) }
        guard self.state == .parkedForward else {
            return self.resolveCompensation(index, ok: ok, evidence: evidence, &turn)
        }
        guard ok || index <= self.definition.pivotIndex else { return .refused(.pastPivot) }
        guard !ok || !self.definition.steps[index].keepsReply else {
            return .refused(.replyNeeded)
        }
        turn.durable = true
        turn.note(ok ? .resolvedOK : .resolvedFailed, index, .forward, 0, evidence)
        self.parkReason = nil
        if ok {
            self.leave(.done, &turn)
            self.advance(&turn)
        } else {
            self.steps[index].state = .failed
            self.steps[index].finishedAt = turn.now
            self.turnBack(self.pendingCancel ?? "RESOLVED_FAILED", &turn)
        }
        return .accepted
    }

    private mutating func resolveCompensation(
        _ index: Int,
        ok: Bool,
        evidence: String,
        _ turn: inout Turn
    ) -> SagaAnswer {
        guard ok else { return .refused(.alreadyCompensating) }
        turn.durable = true
        turn.note(.resolvedOK, index, .compensate, 0, evidence)
        self.steps[index].state = .compensated
        self.steps[index].finishedAt = turn.now
        // While others are still being undone, theirs is the next move.
        if self.state == .parkedCompensation { self.undoNext(&turn) }
        return .accepted
    }

    /// What an operator may do now.
    public var allowedVerbs: [SagaVerb] {
        switch self.state {
        case .completed, .compensated, .waiting:
            return []
        case .running, .compensating:
            return self.retryAt == nil ? [] : [.retry]
        case .parkedForward:
            let needsReply = self.definition.steps[self.cursor].keepsReply
            let canFail = self.cursor <= self.definition.pivotIndex
            return [.retry] + (needsReply ? [] : [.resolveOK]) + (canFail ? [.resolveFailed] : [])
        case .parkedCompensation:
            return [.retry, .resolveOK]
        }
    }
}

/// A signal the saga has seen; the payload goes once it is taken.
struct ReceivedSignal: Hashable, Sendable {
    let id: String
    let name: String
    var payload: [UInt8]
    var isTaken = false
}
