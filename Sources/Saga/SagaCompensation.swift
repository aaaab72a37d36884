// SPDX-License-Identifier: MIT
import Ambient

// Turning back: every step that happened or may have happened, last first.
extension SagaInstance {
    /// Decides to compensate.
    ///
    /// From here on no forward call leaves, and late outcomes are ignored.
    mutating func turnBack(_ reason: String, _ turn: inout Turn) {
        self.reason = reason.cut(toBytes: 200)
        self.state = .compensating
        self.parkReason = nil
        self.pendingCancel = nil
        self.isReplaying = false
        self.flight = nil
        self.retryAt = nil
        self.waitingSince = nil
        turn.note(.compensationBegan, nil, .compensate, 0, self.reason)
        turn.durable = true
        self.abandonForward(&turn)
        self.undoNext(&turn)
    }

    /// What was in the air may still happen, so it counts as unknown; the rest never will.
    private mutating func abandonForward(_ turn: inout Turn) {
        for index in self.steps.indices {
            switch self.steps[index].state {
            case .pending:
                self.steps[index].state = .skipped
            case .running where self.definition.steps[index].kind == .wait:
                self.steps[index].state = .skipped
            case .running, .parked, .unknown:
                self.steps[index].state = .unknown
            default:
                continue
            }
            self.steps[index].finishedAt = turn.now
        }
        for index in self.steps.indices {
            self.steps[index].tryingSince = nil
            self.steps[index].refusals = 0
        }
    }

    /// Calls the compensation of the last step that still needs one, or ends.
    mutating func undoNext(_ turn: inout Turn) {
        #if OMS_PLANTED_BUGS
            let order =
                PlantedBug.compensationUnordered.isOn
                ? Array(self.steps.indices) : self.steps.indices.reversed()
        #else
            let order = self.steps.indices.reversed()
        #endif
        for index in order where self.needsUndo(index) {
            guard self.definition.steps[index].compensation == nil else {
                return self.call(.compensate, index, &turn)
            }
            self.steps[index].state = .compensated
            self.steps[index].finishedAt = turn.now
            turn.changed = true
        }
        guard self.steps.contains(where: { $0.state == .parked }) else {
            return self.end(.compensated, .compensated, &turn)
        }
        self.state = .parkedCompensation
        self.parkReason = .compensationFailed
        self.retryAt = nil
        turn.durable = true
        turn.effects.append(.parked(.compensationFailed))
    }

    private func needsUndo(_ index: Int) -> Bool {
        guard self.definition.steps[index].kind == .compensatable else { return false }
        switch self.steps[index].state {
        case .done, .unknown, .compensating: return true
        case .pending, .running, .failed, .compensated, .parked, .skipped: return false
        }
    }

    /// A compensation that will not succeed is parked alone: the steps before it are still undone.
    mutating func settleCompensation(_ call: SagaCall, _ outcome: Outcome, _ turn: inout Turn) {
        let reason: String
        switch outcome {
        case .ok:
            turn.note(.succeeded, call.step, .compensate, call.attempt)
            self.steps[call.step].state = .compensated
            self.steps[call.step].finishedAt = turn.now
            self.steps[call.step].lastError = ""
            return self.undoNext(&turn)
        case .failed(let refusal):
            reason = refusal
            self.steps[call.step].refusals = self.steps[call.step].refusals.oneMore
            turn.note(.refused, call.step, .compensate, call.attempt, reason)
        case .unknown(let doubt):
            reason = doubt
            if call.attempt.isWorthALine {
                turn.note(.unknown, call.step, .compensate, call.attempt, reason)
            }
        }
        self.steps[call.step].lastError = reason.cut(toBytes: 200)
        let retry = self.definition.steps[call.step].retry
        guard
            self.isExhausted(call.step, attempt: call.attempt, turn)
                || self.steps[call.step].refusals >= retry.refusalsMax
        else { return self.backOff(call.step, after: call.attempt, &turn) }
        self.steps[call.step].state = .parked
        turn.note(.parked, call.step, .compensate, 0, ParkReason.compensationFailed.word)
        self.undoNext(&turn)
    }
}
