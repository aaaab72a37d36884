// SPDX-License-Identifier: MIT
import Ambient
import Testing

@testable import Saga

/// Participants as the barrier makes them: what happened under a key happened once, a refusal is
/// final, and an action after its compensation is refused.
struct Participants {
    enum Fate { case done, refused, undone, tombstone }
    private(set) var fates: [String: Fate] = [:]
    /// What the reply of a key brings, the same at each repeat.
    var facts: [String: [String]] = [:]

    /// What a call does and what the caller learns; `doubt` loses the answer, before or after.
    mutating func take(_ call: SagaCall, _ rng: inout SeededGenerator, calm: Bool) -> Outcome {
        let dice = calm ? 99 : Int.random(in: 0..<100, using: &rng)
        if dice < 10 { return .unknown(reason: "LOST_REQUEST") }
        let outcome = call.operation == .forward ? self.act(call, dice) : self.undo(call, dice)
        return dice >= 90 && dice < 97 ? .unknown(reason: "LOST_REPLY") : outcome
    }

    private mutating func act(_ call: SagaCall, _ dice: Int) -> Outcome {
        switch self.fates[call.key] {
        case .done: return .ok([1], facts: self.facts[call.key] ?? [])
        case .refused: return .failed(reason: "REFUSED")
        case .undone, .tombstone: return .failed(reason: "TOMBSTONED")
        case nil:
            self.fates[call.key] = dice < 25 ? .refused : .done
            return dice < 25
                ? .failed(reason: "REFUSED") : .ok([1], facts: self.facts[call.key] ?? [])
        }
    }

    private mutating func undo(_ call: SagaCall, _ dice: Int) -> Outcome {
        if dice < 20 { return .failed(reason: "STUCK") }
        switch self.fates[call.key] {
        case .done: self.fates[call.key] = .undone
        case nil: self.fates[call.key] = .tombstone
        case .refused, .undone, .tombstone: break
        }
        return .ok([])
    }
}

/// One random life of a saga, with crashes, and the rules checked at every event.
struct RandomLife {
    let definition: SagaDefinition
    var saga: SagaInstance
    var stored: [UInt8]
    var rng: SeededGenerator
    var now = Timestamp(milliseconds: 0)
    var world = Participants()
    var old: [SagaCall] = []
    var trace: [SagaEffect] = []
    var undoOrder: [Int] = []
    var signals = 0
    var resolved = false

    init(_ definition: SagaDefinition, seed: UInt64) {
        self.definition = definition
        self.rng = SeededGenerator(seed: seed)
        self.saga = SagaInstance(id: "x:1", definition: definition, at: self.now)
        self.stored = self.saga.encoded()
        for (step, words) in [("reserve", ["short", "late", ""]), ("pay", ["unpaid", ""])] {
            let word = words[Int.random(in: words.indices, using: &self.rng)]
            self.world.facts[step] = word.isEmpty ? [] : [word]
        }
    }

    mutating func feed(_ event: SagaEvent) {
        let wasBack = self.isBack
        let before = self.saga
        let reaction = self.saga.on(event, now: self.now, rng: &self.rng)
        self.trace += reaction.effects
        for effect in reaction.effects {
            switch effect {
            case .persist(let durable, _):
                if durable || Bool.random(using: &self.rng) { self.stored = self.saga.encoded() }
            case .call(let call):
                self.old.append(call)
                #expect(!(wasBack || self.isBack) || call.operation == .compensate)
                if call.operation == .compensate, self.undoOrder.last != call.step {
                    self.undoOrder.append(call.step)
                }
            case .setTimer, .finished, .parked: break
            }
        }
        switch reaction.answer {
        case .ignored, .refused: #expect(before.encoded() == self.saga.encoded())
        case .accepted, .deferred: break
        }
        self.checkProgress()
    }

    var isBack: Bool {
        [.compensating, .compensated, .parkedCompensation].contains(self.saga.state)
    }

    func checkProgress() {
        guard self.saga.isAwake, !self.saga.state.isAtRest else { return }
        #expect(self.saga.flight != nil || self.saga.retryAt != nil)
    }

    mutating func crash() {
        guard
            case .instance(let saga)? = try? SagaInstance.decode(
                self.stored,
                definition: { _, _ in self.definition }
            )
        else {
            Issue.record("a snapshot is readable")
            return
        }
        // A stale snapshot may not know of compensations begun; the decision itself is durable.
        if self.isBack { #expect(saga.state != .running && saga.state != .waiting) }
        self.saga = saga
        self.feed(.resume)
    }

    mutating func deliver(calm: Bool) {
        guard let call = self.saga.flight else { return }
        self.feed(.outcome(call, self.world.take(call, &self.rng, calm: calm)))
    }

    mutating func randomEvent() {
        switch Int.random(in: 0..<100, using: &self.rng) {
        case 0..<50: self.deliver(calm: false)
        case 50..<60:
            if let call = self.old.randomElement(using: &self.rng), call != self.saga.flight {
                self.feed(.outcome(call, .ok([])))
            }
        case 60..<72:
            if let wake = self.saga.nextWake, Bool.random(using: &self.rng) {
                self.now = max(self.now, wake)
            }
            self.feed(.timer)
        case 72..<80:
            let waits = self.definition.steps.flatMap(\.signals)
            let names = waits + ["cancelled", "cancel", "noise"]
            self.signal(names[Int.random(in: names.indices, using: &self.rng)])
        case 80..<82: self.feed(.cancel(reason: "CANCELLED"))
        case 82..<88: self.feed(.retry(reason: "again"))
        case 88..<90: self.feed(.start)
        default: self.crash()
        }
    }

    mutating func signal(_ name: String) {
        // One in four repeats an id.
        if Int.random(in: 0..<4, using: &self.rng) > 0 { self.signals += 1 }
        self.feed(.signal(id: "\(self.signals)", name: name, payload: [1]))
    }

    /// Nothing fails any more: the saga must reach an end.
    mutating func settle() {
        for _ in 0..<400 where !self.saga.state.isEnded {
            switch self.saga.state {
            case .parkedForward, .parkedCompensation: self.feed(.retry(reason: "all is well"))
            case .waiting:
                self.signals += 1
                let wanted = self.definition.steps[self.saga.cursor].signals
                let name = wanted[Int(self.signals) % wanted.count]
                self.feed(.signal(id: "\(self.signals)", name: name, payload: []))
            default:
                if self.saga.flight != nil {
                    self.deliver(calm: true)
                } else if let wake = self.saga.nextWake {
                    self.now = max(self.now, wake)
                    self.feed(.timer)
                }
            }
        }
    }

    /// At the end the world agrees with the saga.
    func checkEnd() {
        #expect(self.saga.state.isEnded)
        let isCompleted = self.saga.state == .completed
        for (index, step) in self.definition.steps.enumerated() where step.action != nil {
            let fate = self.world.fates[step.name]
            switch step.kind {
            case _ where self.saga.steps[index].state == .skipped && isCompleted:
                #expect(fate != .done)
            case .compensatable where isCompleted: #expect(fate == .done)
            case .compensatable where step.compensation != nil: #expect(fate != .done)
            case .pivot where !isCompleted: #expect(fate != .done)
            default: break
            }
            if !isCompleted, step.kind == .compensatable {
                let ends: [StepState] = [.compensated, .failed, .skipped]
                #expect(ends.contains(self.saga.steps[index].state))
            }
        }
        if isCompleted { #expect(self.undoOrder.isEmpty) }
    }
}

/// Random histories keep the rules of compensation, whatever is lost and whenever it crashes.
@Suite struct PropertyTests {
    @Test(arguments: [buying, shipping, choosing]) func everyHistoryEndsWithTheWorldInAgreement(
        definition: SagaDefinition
    ) {
        for seed in 0..<3000 {
            var life = RandomLife(definition, seed: UInt64(seed))
            life.feed(.start)
            for _ in 0..<Int.random(in: 0..<60, using: &life.rng) { life.randomEvent() }
            life.settle()
            life.checkEnd()
        }
    }

    @Test(arguments: [buying, choosing]) func everyPrefixSurvivesARestart(
        definition: SagaDefinition
    ) {
        for seed in 0..<40 {
            for length in 0..<30 {
                var life = RandomLife(definition, seed: UInt64(seed))
                life.feed(.start)
                for _ in 0..<length { life.randomEvent() }
                life.crash()
                life.settle()
                life.checkEnd()
            }
        }
    }

    @Test func sameSeedSameEffects() {
        for seed in 0..<200 {
            var traces: [[SagaEffect]] = []
            for _ in 0..<2 {
                var life = RandomLife(choosing, seed: UInt64(seed))
                life.feed(.start)
                for _ in 0..<50 { life.randomEvent() }
                traces.append(life.trace)
            }
            #expect(traces[0] == traces[1])
        }
    }

    @Test(arguments: [buying, choosing]) func compensationsAreFirstCalledInStrictReverse(
        definition: SagaDefinition
    ) {
        for seed in 0..<2000 {
            var life = RandomLife(definition, seed: UInt64(seed))
            life.feed(.start)
            var firsts: [Int] = []
            for _ in 0..<80 { life.randomEvent() }
            life.settle()
            for step in life.undoOrder where !firsts.contains(step) { firsts.append(step) }
            #expect(firsts == firsts.sorted(by: >))
        }
    }
}
