// SPDX-License-Identifier: MIT
import Ambient
import Testing

@testable import Saga

/// The shape of place-order: two steps with effects to undo, one marker, a pivot, one after it.
let buying = SagaDefinition(
    "buying",
    deadline: .seconds(600),
    cancelledBy: ["cancel"],
    steps: [
        .compensatable("accept", undo: "shop.reject"),
        .compensatable("reserve", "stock.reserve", undo: "stock.release"),
        .compensatable("pay", "bank.authorize", undo: "bank.void"),
        .pivot("confirm", "shop.confirm"),
        .retriable("plan", "truck.plan", moot: ["CANCELLED"]),
    ]
)

/// The shape of a shipment: waits on both sides of the pivot.
let shipping = SagaDefinition(
    "shipping",
    cancelledBy: ["cancelled"],
    steps: [
        .compensatable("begin", "shop.begin"),
        .wait("packed", for: "packed"),
        .pivot("capture", "bank.capture"),
        .wait("handed-over", for: "handed-over", "cancelled"),
        .retriable(
            "invoice",
            "bank.invoice",
            when: .unknown("cancelled"),
            keepsReply: true
        ),
    ]
)

/// A pivot that an operator decides about when it is refused.
let charging = SagaDefinition(
    "charging",
    cancelledBy: ["cancel"],
    steps: [
        .compensatable("reserve", "stock.reserve", undo: "stock.release"),
        .pivot("charge", "bank.charge", parksOnRefusal: true),
    ]
)

/// The shape of an order that may be short and unpaid: facts of replies, and waits before the pivot.
let choosing = SagaDefinition(
    "choosing",
    deadline: .seconds(600),
    cancelledBy: ["cancel"],
    steps: [
        .compensatable("accept", undo: "shop.reject"),
        .compensatable("reserve", "stock.reserve", undo: "stock.release", keepsReply: true),
        .compensatable("ask", "shop.ask", when: .known("short")),
        .wait("choice", for: "less", "later", when: .known("short")),
        .compensatable("queue", "stock.queue", undo: "stock.drop", when: .any(["later", "late"])),
        .wait("stock", for: "stock", when: .any(["later", "late"])),
        .compensatable("pay", "bank.authorize", undo: "bank.void"),
        .wait("paid", for: "paid", when: .known("unpaid")),
        .pivot("confirm", "shop.confirm"),
        .retriable("sorry", "shop.excuse", when: .all([.known("short"), .unknown("later")])),
        .retriable("plan", "truck.plan", moot: ["CANCELLED"]),
    ]
)

/// One saga under test, its clock, and all the effects it asked for.
final class Bench {
    var saga: SagaInstance
    var now = Timestamp(milliseconds: 1_000_000)
    var rng = SeededGenerator(seed: 7)
    var calls: [SagaCall] = []
    var records: [SagaRecord] = []
    var last: [SagaEffect] = []

    init(_ definition: SagaDefinition, facts: [String] = []) {
        self.saga = SagaInstance(
            id: "\(definition.name):1",
            definition: definition,
            facts: facts,
            at: self.now
        )
    }

    /// A second bench whose saga stands where this one's does.
    init(copying other: Bench) {
        self.saga = other.saga
    }

    /// A bench whose saga has begun.
    static func begun(_ definition: SagaDefinition, facts: [String] = []) -> Bench {
        let bench = Bench(definition, facts: facts)
        bench.on(.start)
        return bench
    }

    @discardableResult
    func on(_ event: SagaEvent) -> SagaAnswer {
        let reaction = self.saga.on(event, now: self.now, rng: &self.rng)
        self.last = reaction.effects
        for effect in reaction.effects {
            switch effect {
            case .call(let call): self.calls.append(call)
            case .persist(_, let records): self.records += records
            case .setTimer, .finished, .parked: break
            }
        }
        return reaction.answer
    }

    /// Ends the call in flight.
    func end(_ outcome: Outcome) throws {
        let call = try #require(self.saga.flight)
        self.on(.outcome(call, outcome))
    }

    /// Moves to the time the saga asked for, and tells it.
    func passTimer() throws {
        self.now = try #require(self.saga.nextWake)
        self.on(.timer)
    }

    /// Writes the instance down and reads it back, as a restart does.
    func restart() throws {
        let stored = try SagaInstance.decode(self.saga.encoded()) { name, hash in
            [buying, shipping, choosing].first { $0.name == name && $0.hash == hash }
        }
        guard case .instance(let saga) = stored else {
            Issue.record("the definition is known")
            return
        }
        self.saga = saga
        self.on(.resume)
    }

    /// What was called, in words: `reserve`, `-reserve` for its compensation.
    var story: [String] {
        self.calls.map { ($0.operation == .compensate ? "-" : "") + $0.key }
    }

    var isLastPersistDurable: Bool {
        guard case .persist(let durable, _)? = self.last.first else { return false }
        return durable
    }
}
