// SPDX-License-Identifier: MIT
import Ambient
import Testing

@testable import Saga

/// A life without luck: participants answer the same each time, and the process dies at one point.
struct PlainLife {
    let definition: SagaDefinition
    let answers: [String: Outcome]
    let choice: String
    var saga: SagaInstance
    var stored: [UInt8]
    var rng = SeededGenerator(seed: 1)
    var now = Timestamp(milliseconds: 0)
    /// Whether only what had to be stored was.
    let losesTheRest: Bool

    init(
        _ definition: SagaDefinition,
        _ answers: [String: Outcome],
        choice: String = "",
        losesTheRest: Bool = true
    ) {
        self.definition = definition
        self.answers = answers
        self.choice = choice
        self.losesTheRest = losesTheRest
        self.saga = SagaInstance(id: "x:1", definition: definition, at: self.now)
        self.stored = self.saga.encoded()
    }

    mutating func feed(_ event: SagaEvent) {
        let reaction = self.saga.on(event, now: self.now, rng: &self.rng)
        for case .persist(let durable, _) in reaction.effects where durable || !self.losesTheRest {
            self.stored = self.saga.encoded()
        }
    }

    /// Ends the call in flight, gives the signal waited for, or lets time pass.
    mutating func step() {
        self.now = Timestamp(milliseconds: self.now.milliseconds + 1000)
        if let call = self.saga.flight {
            let name = self.definition.steps[call.step].name
            let answer = call.operation == .forward ? self.answers[name] : nil
            return self.feed(.outcome(call, answer ?? .ok([1])))
        }
        guard self.saga.state == .waiting else { return self.feed(.timer) }
        // People take their time: far longer than the deadline.
        self.now = Timestamp(milliseconds: self.now.milliseconds + 86_400_000)
        let wanted = self.definition.steps[self.saga.cursor].signals
        let name = wanted.contains(self.choice) ? self.choice : wanted[0]
        self.feed(.signal(id: name, name: name, payload: [2]))
    }

    mutating func crash() throws {
        // Back after a night.
        self.now = Timestamp(milliseconds: self.now.milliseconds + 40_000_000)
        let stored = try SagaInstance.decode(self.stored) { _, _ in self.definition }
        guard case .instance(let saga) = stored else { return }
        self.saga = saga
        self.feed(.resume)
    }

    /// Where it ends when it dies before its `crashAt`th step.
    mutating func run(crashAt: Int? = nil) throws -> End {
        self.feed(.start)
        for count in 0..<100 {
            if count == crashAt { try self.crash() }
            if self.saga.state.isEnded { break }
            self.step()
        }
        return End(
            state: self.saga.state,
            steps: self.saga.steps.map(\.state),
            facts: Set(self.saga.facts),
            reason: self.saga.reason
        )
    }

    struct End: Equatable {
        let state: SagaState
        let steps: [StepState]
        let facts: Set<String>
        let reason: String
    }
}

/// A crash at any point ends where none would have ended.
@Suite struct CrashPointTests {
    static let answers: [[String: Outcome]] = [
        [:],
        ["reserve": .ok([1], facts: ["short"])],
        ["reserve": .ok([1], facts: ["late"])],
        ["pay": .ok([1], facts: ["unpaid"])],
        ["reserve": .ok([1], facts: ["short"]), "pay": .ok([1], facts: ["unpaid"])],
        ["reserve": .ok([1], facts: ["late"]), "pay": .failed(reason: "DECLINED")],
        ["reserve": .ok([1], facts: ["short"]), "confirm": .failed(reason: "TOO_LATE")],
        ["plan": .failed(reason: "CANCELLED")],
    ]

    @Test(arguments: Self.answers.indices, ["less", "later"])
    func everyCrashPointReachesTheSameEnd(index: Int, choice: String) throws {
        for losesTheRest in [true, false] {
            func life() -> PlainLife {
                PlainLife(
                    choosing,
                    Self.answers[index],
                    choice: choice,
                    losesTheRest: losesTheRest
                )
            }
            var whole = life()
            let end = try whole.run()
            #expect(end.state.isEnded)
            for point in 0..<20 {
                var broken = life()
                #expect(try broken.run(crashAt: point) == end, "crash at \(point)")
            }
        }
    }
}
