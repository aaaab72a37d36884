// SPDX-License-Identifier: MIT
import OMSProtos
import Protobuf
import RPC
import Saga

/// What a saga was started with, and how its steps become calls.
protocol SagaInput: Sendable {
    /// What the saga is about, such as the order's id.
    var businessKey: String { get }

    /// Facts known from the start.
    var facts: [String] { get }

    /// Whether a saga of this input may have the key: by default its own and no other.
    func isAbout(_ key: String) -> Bool

    /// The call a step makes; nil for one that makes none.
    ///
    /// The same saga must always make the same bytes of a step, since participants take a repeat
    /// with another body for another call: nothing goes in but the input, kept replies and the
    /// payloads of signals.
    func action(of step: String, in saga: SagaInstance) -> Invocation?

    /// The call that undoes a step; nil for one that has none.
    func compensation(of step: String, in saga: SagaInstance) -> Invocation?

    /// The facts that a step's reply brings, read from the reply alone and what the saga has kept.
    ///
    /// - Throws: What decoding throws.
    func facts(of step: String, reply: [UInt8], in saga: SagaInstance) throws -> [String]
}

extension SagaInput {
    var facts: [String] { [] }

    func isAbout(_ key: String) -> Bool { key == self.businessKey }

    func compensation(of step: String, in saga: SagaInstance) -> Invocation? { nil }

    func facts(of step: String, reply: [UInt8], in saga: SagaInstance) throws -> [String] { [] }

    /// What a participant is told of a step that an operator settled by hand; nil for nothing.
    ///
    /// Fulfillment lets no change withdraw shipments before the plans made before it have come. One
    /// that was settled never comes: it gets the plan without lines, and without the carrier, which
    /// may be why it was refused.
    func settlement(of step: String, in saga: SagaInstance) -> Invocation? {
        let plan = FulfillmentV1.FulfillmentService.planShipments
        guard let action = self.action(of: step, in: saga), action.path == plan.path,
            var request = try? FulfillmentV1.PlanShipmentsRequest.decode(action.payload)
        else { return nil }
        request.lines = []
        request.carrierID = ""
        return Invocation(plan, request)
    }

    func invocation(of call: SagaCall, in saga: SagaInstance) -> Invocation? {
        let step = saga.definition.steps[call.step].name
        switch call.operation {
        case .forward: return self.action(of: step, in: saga)
        case .compensate: return self.compensation(of: step, in: saga)
        }
    }
}

/// One call to a participant, ready to send.
struct Invocation: Sendable {
    let path: String
    let payload: [UInt8]

    init<Request, Reply>(_ method: Method<Request, Reply>, _ request: Request) {
        self.path = method.path
        self.payload = request.encoded()
    }
}

extension SagaInstance {
    /// The reply a step kept, or the payload a wait took; an empty message when there is none.
    func kept<Kept: Message>(_ step: String, _ type: Kept.Type = Kept.self) -> Kept {
        guard let index = self.definition.steps.firstIndex(where: { $0.name == step }),
            let kept = try? Kept.decode(self.steps[index].reply)
        else { return Kept() }
        return kept
    }

    /// Whether a fact is known.
    func knows(_ fact: String) -> Bool { self.facts.contains(fact) }
}

extension [String] {
    /// The fact, when it holds.
    static func fact(_ name: String, if holds: Bool) -> [String] { holds ? [name] : [] }
}

extension CommonV1.Money? {
    /// Whether there is an amount above zero.
    var isSomething: Bool { (self?.minorUnits ?? 0) > 0 }
}
