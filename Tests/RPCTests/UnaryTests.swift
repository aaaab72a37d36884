// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import Synchronization
import Testing

@testable import RPC

/// One request, one reply.
@Suite(.timeLimit(.minutes(20))) struct UnaryTests {
    @Test(arguments: Transport.allCases, [0, 1, 100, 300_000, 4 << 20])
    func bringsTheReply(transport: Transport, bytes: Int) async throws {
        try await withHarness(transport) { harness in
            let payload = (0..<bytes).map { UInt8(truncatingIfNeeded: $0 &* 31) }
            #expect(await harness.call(Harness.echo, payload) == .success(payload))
        }
    }

    @Test(arguments: Transport.allCases)
    func refusesARequestThatIsTooLargeAndGoesOn(transport: Transport) async throws {
        try await withHarness(transport) { harness in
            let large = [UInt8](repeating: 0, count: 4 << 20 | 1)
            let error = await harness.call(Harness.echo, large).failure
            #expect(error?.code == .resourceExhausted)
            #expect(error?.processed == .no)
            #expect(await harness.call(Harness.echo, [1]) == .success([1]))
        }
    }

    @Test(arguments: Transport.allCases)
    func tellsTheHandlerWhatGoesWithTheCall(transport: Transport) async throws {
        try await withHarness(transport) { harness in
            var options = CallOptions(timeout: .seconds(59), requestID: "key-1")
            options.attempt = 3
            options.traceID = 0xFEED
            options.actor = "operator ann"
            options.saga = SagaStepKey(
                sagaID: "place-order:SO-100001",
                step: "reserve",
                operation: .compensate,
                epoch: 7
            )
            let (_, outcomes) = harness.start(Harness.hold, [5], options)
            let call = await harness.held.next()
            #expect(call.request == [5])
            #expect(call.context.method == Harness.hold)
            #expect(call.context.requestID == "key-1")
            #expect(call.context.attempt == 3)
            #expect(call.context.traceID == 0xFEED)
            #expect(call.context.actor == "operator ann")
            #expect(call.context.saga == options.saga)
            #expect(call.context.peer == "test")
            #expect(call.context.remaining > .seconds(1) && call.context.remaining <= .seconds(59))
            #expect(!call.context.isCancelled)
            call.responder.reply([6])
            #expect(await outcomes.next() == .success([6]))
        }
    }

    @Test(arguments: Transport.allCases)
    func bringsARefusalWithItsReasons(transport: Transport) async throws {
        try await withHarness(transport) { harness in
            let (_, outcomes) = harness.start(Harness.hold)
            let reason = ErrorReason(
                "INSUFFICIENT_STOCK",
                field: "lines[3].quantity",
                value: "12",
                remedy: "order at most 5"
            )
            let error = RPCError(.failedPrecondition, "too few left", details: [reason])
            await harness.held.next().responder.fail(error)
            #expect(await outcomes.next() == .failure(error))
        }
    }

    @Test(arguments: Transport.allCases)
    func keepsAnUnknownErrorToTheLog(transport: Transport) async throws {
        try await withHarness(transport) { harness in
            let error = try #require(await harness.call(Harness.stumble).failure)
            #expect(error.code == .internalError)
            #expect(!error.message.contains("swordfish"))
            let line = try #require(harness.lines.all.first)
            #expect(line.contains("swordfish"))
            let id = try #require(error.message.split(separator: " ").last)
            #expect(line.contains(id))
        }
    }

    @Test(arguments: Transport.allCases, ["test.Control/Nothing", "no.Service/Echo", "x"])
    func refusesAMethodThatIsNotThere(transport: Transport, path: String) async throws {
        try await withHarness(transport) { harness in
            let error = await harness.call(path).failure
            #expect(error?.code == .unimplemented)
            #expect(error?.processed == .no)
        }
    }

    @Test(arguments: ["", "a\0b", String(repeating: "x", count: 100_000)])
    func refusesANameThatCannotBe(path: String) async throws {
        try await withHarness { harness in
            #expect(await harness.call(path).failure?.code == .invalidArgument)
            #expect(await harness.call(Harness.echo, [1]) == .success([1]))
        }
    }

    @Test(arguments: Transport.allCases)
    func carriesMoreCallsThanStreamsAndEndsEachOnce(transport: Transport) async throws {
        try await withHarness(transport) { harness in
            let outcomes = Mailbox<(Int, Result<[UInt8], RPCError>)>()
            for number in 0..<2000 {
                let payload = Array("\(number)".utf8)
                harness.channel.callRaw(path: Harness.echo, payload: payload, options: .patient) {
                    outcomes.put((number, $0))
                }
            }
            var seen = Set<Int>()
            for _ in 0..<2000 {
                let (number, result) = await outcomes.next()
                #expect(result == .success(Array("\(number)".utf8)))
                seen.insert(number)
            }
            #expect(seen.count == 2000)
            harness.settle()
            #expect(outcomes.count == 0)
        }
    }

    @Test(arguments: Transport.allCases)
    func takesAnswersFromOtherThreadsAndOnlyTheFirst(transport: Transport) async throws {
        try await withHarness(transport) { harness in
            let calls = (0..<100).map { _ in harness.start(Harness.hold).outcomes }
            for _ in calls {
                let call = await harness.held.next()
                call.responder.reply([1])
                call.responder.reply([2])
                call.responder.fail(RPCError(.aborted, "late"))
                call.responder.finish()
            }
            for outcomes in calls { #expect(await outcomes.next() == .success([1])) }
            harness.settle()
            #expect(calls.allSatisfy { $0.count == 0 })
        }
    }

    @Test(arguments: Transport.allCases)
    func speaksInMessagesOfTheContract(transport: Transport) async throws {
        try await withHarness(transport) { harness in
            let method = Method<CommonV1.HealthReply, CommonV1.HealthReply>(
                path: Harness.echo,
                kind: .unary
            )
            let message = CommonV1.HealthReply(state: .serving, service: "order", pid: 7)
            let reply = try await harness.channel.unary(method, message, options: .patient)
            #expect(reply == message)
        }
    }

    @Test(arguments: Transport.allCases)
    func aHandlerThatEndsWithoutAReplyIsAtFault(transport: Transport) async throws {
        try await withHarness(transport) { harness in
            let (_, outcomes) = harness.start(Harness.hold)
            await harness.held.next().responder.finish()
            let error = await outcomes.next().failure
            #expect(error?.code == .internalError)
            #expect(error?.processed == .maybe)
            #expect(await harness.call(Harness.echo, [1]) == .success([1]))
        }
    }

    @Test func saysSoWhenTheReplyIsNotWhatItShouldBe() async throws {
        try await withHarness { harness in
            let method = Method<CommonV1.HealthRequest, CommonV1.HealthReply>(
                path: Harness.hold,
                kind: .unary
            )
            let outcome = Mailbox<Result<CommonV1.HealthReply, RPCError>>()
            harness.channel.call(method, CommonV1.HealthRequest(), options: .patient) {
                outcome.put($0)
            }
            await harness.held.next().responder.reply([0xFF, 0xFF])
            #expect(await outcome.next().failure?.code == .internalError)
        }
    }

    @Test(arguments: Transport.allCases)
    func aGateRefusesBeforeTheHandler(transport: Transport) async throws {
        let server = ServerOptions.gated { .milliseconds(250) }
        try await withHarness(transport, server: server) { harness in
            let error = await harness.call(Harness.hold).failure
            #expect(error?.code == .unavailable)
            #expect(error?.processed == .no)
            #expect(error?.retryAfter == .milliseconds(250))
            #expect(harness.held.count == 0)
        }
    }
}
