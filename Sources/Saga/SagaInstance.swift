// SPDX-License-Identifier: MIT
import Ambient

/// One saga, as a value: events go in, effects come out, and nothing else ever happens.
///
/// The rules, in the words of the sagas literature (Garcia-Molina and Salem, "Sagas", 1987):
/// steps run in order; the pivot decides; before it, a refusal, the deadline or a cancel turns
/// the saga back, and then every step that happened or may have happened is undone in strict
/// reverse order; after it, the saga only goes forward. An attempt whose outcome is unknown is
/// repeated under the same key. Whatever cannot be settled by repeating is parked for a human.
///
/// Times are saga time: the civil time of the process's start, carried on monotonically, so that
/// a jump of the clock moves no timer.
public struct SagaInstance: Hashable, Sendable {
    /// Identity across the system, for example `place-order:SO-100001`.
    public let id: String
    /// The table it follows.
    public let definition: SagaDefinition
    /// When it was started.
    public let startedAt: Timestamp
    /// Where it stands.
    public internal(set) var state = SagaState.running
    /// Where its steps stand, by index of the definition.
    public internal(set) var steps: [StepStatus]
    /// Words that conditions ask for: those of the start, those that replies brought, and the
    /// signals taken since.
    public internal(set) var facts: [String]
    /// Why it turned back or was cancelled; empty while it goes well.
    public internal(set) var reason = ""
    /// Why it is parked.
    public internal(set) var parkReason: ParkReason?
    /// When it ended.
    public internal(set) var finishedAt: Timestamp?
    /// The step it is at; the number of steps once all are behind it.
    public internal(set) var cursor = 0
    /// The call whose outcome it waits for.
    public internal(set) var flight: SagaCall?
    /// When the next attempt is due.
    public internal(set) var retryAt: Timestamp?
    /// All signals ever received; the bound makes the memory of their ids complete.
    var signals: [ReceivedSignal] = []
    /// A cancel that the pivot in doubt will decide.
    var pendingCancel: String?
    /// Resumed from a snapshot that may be older than the truth: the pivot may have happened.
    var isReplaying = false
    /// Milliseconds spent at waits before the pivot, which the deadline does not count.
    var waited: Int64 = 0
    /// Since when it has been at the present wait before the pivot.
    var waitingSince: Timestamp?
    var isAwake = false
    private var announcedWake: Timestamp?

    /// The most facts one saga knows.
    public static let factsMax = 256
    /// The most signals one saga takes in its life.
    public static let signalsMax = 64
    /// The largest payload of a signal.
    public static let signalPayloadBytesMax = 4096

    /// Makes a saga that has not begun; feed `start` once it is stored.
    public init(id: String, definition: SagaDefinition, facts: [String] = [], at now: Timestamp) {
        self.id = id
        self.definition = definition
        self.facts = Array(facts.prefix(Self.factsMax))
        self.startedAt = now
        self.steps = Array(repeating: StepStatus(), count: definition.steps.count)
    }

    /// Takes one event; see `SagaEffect` for what the caller owes in return.
    public mutating func on(
        _ event: SagaEvent,
        now: Timestamp,
        rng: inout SeededGenerator
    ) -> SagaReaction {
        var turn = Turn(now: now, rng: rng)
        let answer = self.take(event, &turn)
        rng = turn.rng
        let wake = self.nextWake
        if wake != self.announcedWake {
            self.announcedWake = wake
            if let wake { turn.effects.append(.setTimer(wake)) }
        }
        return SagaReaction(answer: answer, effects: turn.ordered)
    }

    private mutating func take(_ event: SagaEvent, _ turn: inout Turn) -> SagaAnswer {
        switch event {
        case .start: return self.wake(isNew: true, &turn)
        case .resume: return self.wake(isNew: false, &turn)
        default: break
        }
        guard self.isAwake else { return .refused(.asleep) }
        switch event {
        case .start, .resume: return .ignored(.alreadyAwake)
        case .outcome(let call, let outcome): return self.settle(call, outcome, &turn)
        case .timer: return self.timerFired(&turn)
        case .signal(let id, let name, let payload):
            return self.receive(ReceivedSignal(id: id, name: name, payload: payload), &turn)
        case .retry(let reason): return self.retry(reason, &turn)
        case .resolve(let step, let ok, let evidence):
            return self.resolve(step, ok: ok, evidence: evidence, &turn)
        case .cancel(let reason): return self.cancel(reason, &turn)
        }
    }

    /// When the saga wants a `timer` event, if nothing else happens.
    public var nextWake: Timestamp? {
        guard self.isAwake else { return nil }
        guard let deadline = self.deadlineAt else { return self.retryAt }
        guard let retryAt = self.retryAt else { return deadline }
        return min(retryAt, deadline)
    }

    /// When the saga turns back by itself; nil once that is decided or no longer possible, and while
    /// it waits: how long an answer may take is not the saga's to say.
    private var deadlineAt: Timestamp? {
        guard let deadline = self.definition.deadline, self.state == .running, self.canTurnBack
        else { return nil }
        return self.startedAt.later(by: .milliseconds(self.waited)).later(by: deadline)
    }

    /// Whether it is certain that the pivot has not happened and is not in the air.
    var canTurnBack: Bool {
        guard !self.isReplaying, self.cursor <= self.definition.pivotIndex else { return false }
        guard self.cursor == self.definition.pivotIndex, self.definition.hasPivot else {
            return true
        }
        return self.steps[self.cursor].attempts == 0 || self.isRefusedPivot
    }

    /// Whether the pivot was refused, and an operator is to say how to go on.
    var isRefusedPivot: Bool {
        self.state == .parkedForward && self.parkReason == .decisionNeeded
            && self.cursor == self.definition.pivotIndex
    }

    private mutating func wake(isNew: Bool, _ turn: inout Turn) -> SagaAnswer {
        guard !self.isAwake else { return .ignored(.alreadyAwake) }
        self.isAwake = true
        self.retryAt = nil
        switch self.state {
        case .running:
            // Forward outcomes are not made durable one by one: a crash may have lost that of
            // the pivot. Until the pivot answers again under its key, only forward.
            self.isReplaying =
                !isNew && self.definition.hasPivot && self.cursor <= self.definition.pivotIndex
            turn.note(isNew ? .started : .resumed)
            self.advance(&turn)
        case .compensating:
            turn.note(.resumed)
            self.undoNext(&turn)
        case .waiting, .parkedForward, .parkedCompensation, .completed, .compensated:
            break
        }
        return .accepted
    }

    private mutating func timerFired(_ turn: inout Turn) -> SagaAnswer {
        self.announcedWake = nil
        if let deadline = self.deadlineAt, deadline <= turn.now {
            self.turnBack("DEADLINE_EXCEEDED", &turn)
            return .accepted
        }
        guard let retryAt = self.retryAt, retryAt <= turn.now else { return .ignored(.notDue) }
        self.tryAgain(&turn)
        return .accepted
    }

    /// Repeats the attempt that is backing off.
    mutating func tryAgain(_ turn: inout Turn) {
        self.retryAt = nil
        if self.state == .compensating { self.undoNext(&turn) } else { self.advance(&turn) }
    }

    private mutating func settle(
        _ call: SagaCall,
        _ outcome: Outcome,
        _ turn: inout Turn
    ) -> SagaAnswer {
        #if OMS_PLANTED_BUGS
            let isLate = call != self.flight && !PlantedBug.lateOutcomeCounts.isOn
        #else
            let isLate = call != self.flight
        #endif
        guard !isLate else { return .ignored(.lateOutcome) }
        self.flight = nil
        switch call.operation {
        case .forward: self.settleForward(call, outcome, &turn)
        case .compensate: self.settleCompensation(call, outcome, &turn)
        }
        return .accepted
    }

    /// Makes the next attempt at an operation of a step.
    mutating func call(_ operation: StepOperation, _ index: Int, _ turn: inout Turn) {
        let attempt: UInt32
        if operation == .forward {
            attempt = self.steps[index].attempts.oneMore
            self.steps[index].attempts = attempt
            self.steps[index].state = .running
        } else {
            attempt = self.steps[index].compensationAttempts.oneMore
            self.steps[index].compensationAttempts = attempt
            self.steps[index].state = .compensating
        }
        if self.steps[index].startedAt == nil { self.steps[index].startedAt = turn.now }
        if self.steps[index].tryingSince == nil {
            self.steps[index].tryingSince = turn.now
            self.steps[index].triesBefore = attempt - 1
        }
        let call = SagaCall(
            step: index,
            operation: operation,
            attempt: attempt,
            key: self.key(of: index)
        )
        self.flight = call
        if attempt.isWorthALine { turn.note(.called, index, operation, attempt) }
        turn.effects.append(.call(call))
        turn.changed = true
    }

    private func key(of index: Int) -> String {
        let generation = self.steps[index].generation
        let name = self.definition.steps[index].name
        return generation == 0 ? name : "\(name)~\(generation)"
    }

    /// Whether a step's present operation has been tried for too long.
    func isExhausted(_ index: Int, attempt: UInt32, _ turn: Turn) -> Bool {
        let status = self.steps[index]
        return self.definition.steps[index].retry.isExhausted(
            attempts: attempt - min(attempt, status.triesBefore),
            since: status.tryingSince ?? turn.now,
            now: turn.now
        )
    }

    /// Plans the next attempt after one that did not settle anything.
    mutating func backOff(_ index: Int, after attempt: UInt32, _ turn: inout Turn) {
        let tries = attempt - min(attempt, self.steps[index].triesBefore)
        let delay = self.definition.steps[index].retry.delay(after: tries, rng: &turn.rng)
        self.retryAt = turn.now.later(by: delay)
        turn.changed = true
    }
}

extension UInt32 {
    /// One more, held at the end of the range.
    var oneMore: UInt32 { self == .max ? .max : self + 1 }

    /// The first ten attempts are told one by one, later ones by tens: history stays readable.
    var isWorthALine: Bool { self <= 10 || self % 10 == 0 }
}
