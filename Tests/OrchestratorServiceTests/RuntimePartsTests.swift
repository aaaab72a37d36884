// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import RPC
import Saga
import ServiceKit
import Testing

@testable import OrchestratorService

/// The parts of the runtime that need no service around them.
@Suite struct RuntimePartsTests {
    @Test(arguments: [
        (StatusCode.failedPrecondition, "INSUFFICIENT_STOCK"),
        (.invalidArgument, ""), (.notFound, ""), (.alreadyExists, "TAKEN"), (.outOfRange, ""),
        (.permissionDenied, ""), (.unimplemented, ""), (.aborted, "VERSION_CONFLICT"),
    ])
    func aDefiniteRefusalIsAFailure(code: StatusCode, reason: String) {
        let details = reason.isEmpty ? [] : [ErrorReason(reason)]
        let outcome = OutcomeRules.outcome(of: .failure(RPCError(code, "", details: details)))
        #expect(outcome == .failed(reason: reason.isEmpty ? code.name : reason))
    }

    @Test(arguments: [
        (StatusCode.unavailable, ""), (.deadlineExceeded, ""), (.resourceExhausted, ""),
        (.internalError, ""), (.unknown, ""), (.cancelled, ""), (.aborted, "IN_PROGRESS"),
        (.aborted, ""), (.failedPrecondition, "FENCED"), (.alreadyExists, "KEY_CONFLICT"),
    ])
    func whatDecidesNothingIsUnknown(code: StatusCode, reason: String) {
        let details = reason.isEmpty ? [] : [ErrorReason(reason)]
        let outcome = OutcomeRules.outcome(of: .failure(RPCError(code, "", details: details)))
        #expect(outcome == .unknown(reason: reason.isEmpty ? code.name : reason))
    }

    @Test func everyActionOfEveryDefinitionBecomesACallToItsParticipant() throws {
        let inputs: [(String, any SagaInput)] = [
            ("place-order", OrchestratorV1.PlaceOrderInput(orderID: "SO-1")),
            ("shipment", OrchestratorV1.ShipmentInput(shipmentID: "SH-1-1")),
            ("cancel-order", OrchestratorV1.CancelOrderInput(orderID: "SO-1")),
        ]
        for (type, input) in inputs {
            let definition = try #require(SagaTypes.all.named(type)).definition
            let saga = SagaInstance(
                id: "\(type):1",
                definition: definition,
                at: Timestamp(milliseconds: 0)
            )
            for action in definition.steps.flatMap({ [$0.action, $0.compensation] }) {
                guard let action else { continue }
                let call = try #require(input.invocation(of: action, in: saga))
                let parts = action.split(separator: ".")
                #expect(call.path.hasPrefix("oms.\(parts[0]).v1."))
                #expect(call.path.hasSuffix("/\(parts[1])"))
            }
            #expect(input.invocation(of: "no.Such", in: saga) == nil)
        }
        #expect(OrchestratorService.peers == ["billing", "fulfillment", "inventory", "order"])
    }

    @Test func timersFireInOrderAndTheDeadOnesGo() {
        var timers = SagaTimers()
        var rng = SeededGenerator(seed: 5)
        for number in 0..<20_000 {
            let due = Timestamp(milliseconds: Int64.random(in: 0..<1000, using: &rng))
            timers.insert(Int64(number), at: due)
        }
        timers.compact(living: 10) { number, _ in number < 100 }
        #expect(timers.count == 100)
        var last = Timestamp(milliseconds: -1)
        while let (_, due) = timers.popDue(now: Timestamp(milliseconds: 500)) {
            #expect(due >= last && due.milliseconds <= 500)
            last = due
        }
        #expect(timers.earliest.map { $0.milliseconds > 500 } ?? true)
    }
}
