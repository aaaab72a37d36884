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

    @Test func aReplyThatCannotBeReadIsUnknownAndBringsNoFacts() throws {
        let path = try #require(Paths.place.first { $0.name == "asks: partial" })
        let entry = try #require(SagaTypes.all.named(path.type))
        let input = try entry.decode(path.input)
        let saga = SagaInstance(
            id: path.id,
            definition: entry.definition,
            facts: input.facts,
            at: Timestamp(milliseconds: 0)
        )
        let live = LiveSaga(
            number: 1,
            type: path.type,
            input: input,
            saga: saga,
            new: nil,
            storedState: .running,
            version: 1
        )
        var rng = SeededGenerator(seed: 1)
        _ = live.saga.on(.start, now: Timestamp(milliseconds: 0), rng: &rng)
        let reserve = try #require(live.saga.flight)
        let read = OutcomeRules.outcome(of: .success(Paths.short), reserve, live)
        #expect(read == .ok(Paths.short, facts: ["short", "ask"]))
        let unread = OutcomeRules.outcome(of: .success([0xFF]), reserve, live)
        #expect(unread == .unknown(reason: "MALFORMED_REPLY"))
        let refused = RPCError(.failedPrecondition, "", details: [ErrorReason("NO")])
        let outcome = OutcomeRules.outcome(of: .failure(refused), reserve, live)
        #expect(outcome == .failed(reason: "NO"))
    }

    /// A saga whose first call is on its way.
    private func started(_ number: Int64, isBacklog: Bool) throws -> (LiveSaga, SagaCall) {
        let path = try #require(Paths.place.first)
        let entry = try #require(SagaTypes.all.named(path.type))
        let input = try entry.decode(path.input)
        let live = LiveSaga(
            number: number,
            type: path.type,
            input: input,
            saga: SagaInstance(
                id: "\(path.id)-\(number)",
                definition: entry.definition,
                facts: input.facts,
                at: Timestamp(milliseconds: 0)
            ),
            new: nil,
            storedState: .running,
            version: 1
        )
        live.isBacklog = isBacklog
        var rng = SeededGenerator(seed: 1)
        _ = live.saga.on(.start, now: Timestamp(milliseconds: 0), rng: &rng)
        return (live, try #require(live.saga.flight))
    }

    @Test func aBacklogKeepsNobodyWaitingAndIsNotForgotten() throws {
        let network = try ServiceNetwork()
        defer { network.close() }
        var sent: [Int64] = []
        var ends: [(Result<[UInt8], RPCError>) -> Void] = []
        let lane = ParticipantLane(
            name: "inventory",
            windowMax: 1,
            scheduler: network.scheduler,
            seed: 1,
            send: { live, _, ended in
                sent.append(live.number)
                ends.append(ended)
            },
            ended: { _, _, _ in }
        )
        for number: Int64 in 1...100 {
            let (live, call) = try self.started(number, isBacklog: true)
            lane.submit(live, call)
        }
        for number: Int64 in 201...210 {
            let (live, call) = try self.started(number, isBacklog: false)
            lane.submit(live, call)
        }
        while sent.count < 16 { ends.removeFirst()(.success([])) }
        #expect(
            sent == [1, 201, 202, 203, 204, 2, 205, 206, 207, 208, 3, 209, 210, 4, 5, 6]
        )
    }

    @Test func everyActionOfEveryDefinitionBecomesACallToItsParticipant() throws {
        for path in Paths.all {
            let entry = try #require(SagaTypes.all.named(path.type))
            let input = try entry.decode(path.input)
            let saga = SagaInstance(
                id: path.id,
                definition: entry.definition,
                at: Timestamp(milliseconds: 0)
            )
            for step in entry.definition.steps {
                let action = input.action(of: step.name, in: saga)
                let compensation = input.compensation(of: step.name, in: saga)
                Self.expect(action, step.action)
                Self.expect(compensation, step.compensation)
            }
            #expect(input.action(of: "no-such", in: saga) == nil)
            #expect(input.compensation(of: "no-such", in: saga) == nil)
        }
        #expect(OrchestratorService.peers == ["billing", "fulfillment", "inventory", "order"])
    }

    /// The order service serves returns too.
    private static func expect(_ invocation: Invocation?, _ action: String?) {
        let parts = (action ?? "").split(separator: ".")
        let packages =
            parts.first == "order" ? ["order", "returns"] : parts.prefix(1).map(String.init)
        let isTheSame =
            packages.contains { invocation?.path.hasPrefix("oms.\($0).v1.") == true }
            && invocation?.path.hasSuffix("/\(parts[1])") == true
        #expect(action == nil ? invocation == nil : isTheSame, "\(action ?? "no action")")
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
