// SPDX-License-Identifier: MIT
import Ambient

// Going forward: from the cursor on, until a call, a wait or the end.
extension SagaInstance {
    /// Runs on until the saga needs something from outside.
    mutating func advance(_ turn: inout Turn) {
        self.state = .running
        while self.cursor < self.definition.steps.count {
            let step = self.definition.steps[self.cursor]
            if let condition = step.condition, !condition.holds(self.facts) {
                self.leave(.skipped, &turn)
                turn.note(.skipped, self.cursor - 1)
            } else if step.kind == .wait {
                guard self.takeSignal(for: step, &turn) else { return self.wait(step, &turn) }
            } else if step.action == nil {
                self.leave(.done, &turn)
            } else {
                return self.call(.forward, self.cursor, &turn)
            }
        }
        self.end(.completed, .completed, &turn)
    }

    /// Marks the step at the cursor and goes past it.
    mutating func leave(_ state: StepState, reply: [UInt8] = [], _ turn: inout Turn) {
        self.steps[self.cursor].state = state
        self.steps[self.cursor].reply = reply
        self.steps[self.cursor].finishedAt = turn.now
        if self.steps[self.cursor].startedAt == nil {
            self.steps[self.cursor].startedAt = turn.now
        }
        self.cursor += 1
        turn.changed = true
        if self.cursor > self.definition.pivotIndex { self.passPivot(&turn) }
    }

    private mutating func passPivot(_ turn: inout Turn) {
        self.isReplaying = false
        guard let reason = self.pendingCancel else { return }
        self.pendingCancel = nil
        turn.note(.cancelTooLate, nil, .forward, 0, reason)
    }

    mutating func settleForward(_ call: SagaCall, _ outcome: Outcome, _ turn: inout Turn) {
        let step = self.definition.steps[call.step]
        switch outcome {
        case .ok(let reply, let facts):
            turn.note(.succeeded, call.step, .forward, call.attempt)
            self.steps[call.step].lastError = ""
            self.learn(facts)
            self.leave(.done, reply: step.keepsReply ? reply : [], &turn)
            self.advance(&turn)
        case .failed(let reason) where step.moot.contains(reason):
            turn.note(.skipped, call.step, .forward, call.attempt, reason)
            self.leave(.skipped, &turn)
            self.advance(&turn)
        case .failed(let reason):
            turn.note(.refused, call.step, .forward, call.attempt, reason)
            self.steps[call.step].lastError = reason.cut(toBytes: 200)
            self.refused(call.step, reason, &turn)
        case .unknown(let reason):
            if call.attempt.isWorthALine {
                turn.note(.unknown, call.step, .forward, call.attempt, reason)
            }
            self.steps[call.step].lastError = reason.cut(toBytes: 200)
            self.steps[call.step].state = .unknown
            if self.isExhausted(call.step, attempt: call.attempt, turn) {
                let isRetriable = step.kind == .retriable
                self.parkForward(isRetriable ? .retriesExhausted : .unknownOutcome, &turn)
            } else {
                self.backOff(call.step, after: call.attempt, &turn)
            }
        }
    }

    /// A step definitely did not happen: up to the pivot the saga turns back, after it someone
    /// has to decide; so at a pivot whose definition says so.
    private mutating func refused(_ index: Int, _ reason: String, _ turn: inout Turn) {
        self.steps[index].state = .failed
        self.steps[index].finishedAt = turn.now
        if self.definition.steps[index].parksOnRefusal, self.pendingCancel == nil {
            self.isReplaying = false
            self.parkForward(.decisionNeeded, &turn)
        } else if index <= self.definition.pivotIndex {
            self.turnBack(self.pendingCancel ?? reason, &turn)
        } else {
            self.parkForward(.decisionNeeded, &turn)
        }
    }

    private mutating func parkForward(_ reason: ParkReason, _ turn: inout Turn) {
        self.steps[self.cursor].state = .parked
        self.state = .parkedForward
        self.parkReason = reason
        self.retryAt = nil
        turn.note(.parked, self.cursor, .forward, 0, reason.word)
        turn.durable = true
        turn.effects.append(.parked(reason))
    }

    private mutating func wait(_ step: SagaStep, _ turn: inout Turn) {
        self.state = .waiting
        self.steps[self.cursor].state = .running
        if self.steps[self.cursor].startedAt == nil {
            self.steps[self.cursor].startedAt = turn.now
        }
        let signals = step.signals.joined(separator: " | ")
        turn.note(.waiting, self.cursor, .forward, 0, signals)
        guard self.cursor <= self.definition.pivotIndex else { return }
        if self.waitingSince == nil { self.waitingSince = turn.now }
        // How much of the time before the crash was spent at this wait is lost: none is counted.
        if self.isReplaying {
            self.waited = max(self.waited, turn.now.milliseconds(since: self.startedAt))
        }
        // A signal is stored before anything follows from it: no signal, so no pivot either.
        self.isReplaying = false
        if let reason = self.pendingCancel { self.turnBack(reason, &turn) }
    }

    /// The end: stored before anything follows from it.
    mutating func end(_ state: SagaState, _ kind: SagaRecord.Kind, _ turn: inout Turn) {
        self.state = state
        self.finishedAt = turn.now
        self.retryAt = nil
        self.parkReason = nil
        self.forgetContents()
        turn.note(kind, nil, .forward, 0, self.reason)
        turn.durable = true
        turn.effects.append(.finished(state))
    }

    /// Nobody reads replies and payloads any more, and they may tell of people.
    private mutating func forgetContents() {
        for index in self.steps.indices { self.steps[index].reply = [] }
        for index in self.signals.indices { self.signals[index].payload = [] }
    }

    /// Adds facts that are not known yet.
    mutating func learn(_ facts: [String]) {
        for fact in facts where !self.facts.contains(fact) && self.facts.count < Self.factsMax {
            self.facts.append(fact)
        }
    }

    /// A wait before the pivot is over: the deadline goes on from here.
    mutating func stopWaiting(_ turn: Turn) {
        guard let since = self.waitingSince else { return }
        self.waitingSince = nil
        self.waited = self.waited.plus(max(0, turn.now.milliseconds(since: since)))
    }
}
