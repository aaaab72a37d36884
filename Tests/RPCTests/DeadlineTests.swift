// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import Testing

@testable import RPC

/// The time for a call, at both ends.
@Suite(.timeLimit(.minutes(20))) struct DeadlineTests {
    @Test(arguments: Transport.allCases)
    func endsACallThatTheHandlerForgets(transport: Transport) async throws {
        try await withHarness(transport) { harness in
            let start = harness.clientLoop.now
            let (_, outcomes) = harness.start(
                Harness.hold,
                [],
                CallOptions(timeout: .milliseconds(100))
            )
            let call = await harness.held.next()
            let cancelled = Mailbox<Bool>()
            call.responder.onCancel { cancelled.put(true) }
            let error = await outcomes.next().failure
            #expect(error?.code == .deadlineExceeded)
            #expect(error?.processed == .maybe)
            #expect(harness.clientLoop.now - start >= .milliseconds(100))
            #expect(await cancelled.next())
            #expect(call.context.isCancelled)
            #expect(call.context.remaining <= .zero)
            call.responder.reply([1])
            #expect(await harness.call(Harness.echo, [2]) == .success([2]))
            #expect(outcomes.count == 0)
        }
    }

    @Test(arguments: Transport.allCases)
    func aHandlerToldOfTheDeadlineDoesNotAnswerInItsPlace(transport: Transport) async throws {
        // The server's own limit ends the call: the caller's clock is far from its deadline.
        var options = ServerOptions()
        options.limits.timeoutMax = .milliseconds(50)
        try await withHarness(transport, server: options) { harness in
            let (_, outcomes) = harness.start(Harness.hold)
            let held = await harness.held.next()
            let told = Mailbox<Bool>()
            held.responder.onCancel {
                held.responder.fail(RPCError(.cancelled, "stopped"))
                told.put(true)
            }
            #expect(await outcomes.next().failure?.code == .deadlineExceeded)
            #expect(await told.next())
        }
    }

    @Test(arguments: Transport.allCases, [Duration.zero, .seconds(-1), .nanoseconds(1)])
    func doesNotSendWhatIsOutOfTime(transport: Transport, timeout: Duration) async throws {
        try await withHarness(transport) { harness in
            let error = await harness.call(Harness.hold, [], CallOptions(timeout: timeout)).failure
            #expect(error?.code == .deadlineExceeded)
            #expect(error?.processed == .no)
            #expect(await harness.call(Harness.echo, [1]) == .success([1]))
            #expect(harness.held.count == 0)
        }
    }

    @Test(arguments: Transport.allCases)
    func cutsAnEndlessTimeoutToTheLongest(transport: Transport) async throws {
        try await withHarness(transport) { harness in
            let forever = CallOptions(timeout: .seconds(Int64.max))
            let (_, outcomes) = harness.start(Harness.hold, [], forever)
            let call = await harness.held.next()
            #expect(call.context.remaining <= CallOptions.unaryTimeoutMax)
            call.responder.reply([])
            #expect(await outcomes.next() == .success([]))
        }
    }

    @Test(arguments: Transport.allCases)
    func endsACallThatWaitsForAFreeStream(transport: Transport) async throws {
        var options = ServerOptions()
        options.limits.streamsMax = 1
        try await withHarness(transport, server: options) { harness in
            let first = harness.start(Harness.hold, [1]).outcomes
            let call = await harness.held.next()
            let short = CallOptions(timeout: .milliseconds(30))
            let error = await harness.call(Harness.hold, [2], short).failure
            #expect(error?.code == .deadlineExceeded)
            #expect(error?.processed == .no)
            call.responder.reply([3])
            #expect(await first.next() == .success([3]))
            #expect(await harness.call(Harness.echo, [4]) == .success([4]))
            #expect(harness.held.count == 0)
        }
    }

    @Test func freesTheStreamOfAForgottenCall() async throws {
        var options = ServerOptions()
        options.limits.streamsMax = 1
        try await withHarness(server: options) { harness in
            let short = CallOptions(timeout: .milliseconds(30))
            #expect(await harness.call(Harness.hold, [], short).failure?.code == .deadlineExceeded)
            #expect(await harness.call(Harness.echo, [1]) == .success([1]))
        }
    }

    @Test func endsACallThatWaitsForAServer() async throws {
        let loop = try EventLoop(name: "client")
        defer { loop.stop() }
        let channel = Channel(to: try await Self.deadEndpoint(), loop: loop, identity: "test")
        var options = CallOptions(timeout: .milliseconds(60))
        options.waitForReady = true
        let outcome = Mailbox<Result<[UInt8], RPCError>>()
        channel.callRaw(path: "a/b", payload: [], options: options) { outcome.put($0) }
        let error = await outcome.next().failure
        #expect(error?.code == .deadlineExceeded)
        #expect(error?.processed == .no)
        channel.close()
    }

    /// Where nothing listens: the port was the system's choice a moment ago.
    static func deadEndpoint() async throws -> Endpoint {
        let listener = try Socket.listen(on: ownAddress())
        let endpoint = try Socket.localEndpoint(of: listener)
        listener.close()
        return endpoint
    }

    @Test func cascadesNineTenthsOfWhatIsLeft() async throws {
        try await withHarness { harness in
            let (_, outcomes) = harness.start(
                Harness.hold,
                [],
                CallOptions(timeout: .seconds(50))
            )
            let call = await harness.held.next()
            let cascaded = call.context.cascade(atMost: .seconds(60))
            #expect(cascaded.timeout <= .seconds(45))
            #expect(cascaded.timeout > .zero)
            #expect(call.context.cascade(atMost: .milliseconds(1)).timeout == .milliseconds(1))
            call.responder.reply([])
            _ = await outcomes.next()
        }
    }

    @Test func aContextMadeByHandIsNotInAHurry() {
        let context = CallContext(traceID: 9, actor: "ann")
        let cascaded = context.cascade(atMost: .seconds(5))
        #expect(cascaded.timeout == .seconds(5))
        #expect(cascaded.traceID == 9)
        #expect(cascaded.actor == "ann")
        #expect(!context.isCancelled)
    }
}

/// Calls that are given up.
@Suite(.timeLimit(.minutes(20))) struct CancelTests {
    @Test(arguments: Transport.allCases)
    func stopsTheHandlerAndLeavesTheConnection(transport: Transport) async throws {
        try await withHarness(transport) { harness in
            let (call, outcomes) = harness.start(Harness.hold)
            let held = await harness.held.next()
            let cancelled = Mailbox<Bool>()
            held.responder.onCancel { cancelled.put(true) }
            call.cancel()
            call.cancel()
            #expect(await outcomes.next().failure?.code == .cancelled)
            #expect(await cancelled.next())
            held.responder.reply([1])
            #expect(await harness.call(Harness.echo, [2]) == .success([2]))
            #expect(outcomes.count == 0)
            #expect(harness.server.counters.connectionCount == 1)
        }
    }

    @Test func tellsALateOnCancelAtOnce() async throws {
        try await withHarness { harness in
            let (call, outcomes) = harness.start(Harness.hold)
            let held = await harness.held.next()
            let cancelled = Mailbox<Bool>()
            held.responder.onCancel { cancelled.put(true) }
            call.cancel()
            #expect(await cancelled.next())
            held.responder.onCancel { cancelled.put(true) }
            #expect(await cancelled.next())
            _ = await outcomes.next()
        }
    }

    @Test func aCallThatWasNeverSentIsNotProcessed() async throws {
        let loop = try EventLoop(name: "client")
        defer { loop.stop() }
        let channel = Channel(
            to: try await DeadlineTests.deadEndpoint(),
            loop: loop,
            identity: "test"
        )
        var options = CallOptions.patient
        options.waitForReady = true
        let outcome = Mailbox<Result<[UInt8], RPCError>>()
        let call = channel.callRaw(path: "a/b", payload: [], options: options) { outcome.put($0) }
        call.cancel()
        let error = await outcome.next().failure
        #expect(error?.code == .cancelled)
        #expect(error?.processed == .no)
        channel.close()
    }

    @Test(arguments: Transport.allCases)
    func aCancelAfterTheReplyDoesNothing(transport: Transport) async throws {
        try await withHarness(transport) { harness in
            let (call, outcomes) = harness.start(Harness.echo, [1])
            #expect(await outcomes.next() == .success([1]))
            call.cancel()
            harness.settle()
            #expect(outcomes.count == 0)
            #expect(await harness.call(Harness.echo, [2]) == .success([2]))
        }
    }

    @Test func cancellingTheTaskCancelsTheCall() async throws {
        try await withHarness { harness in
            let method = Method<NoMessage, NoMessage>(path: Harness.hold, kind: .unary)
            let task = Task { () async -> RPCError? in
                do throws(RPCError) {
                    _ = try await harness.channel.unary(method, NoMessage(), options: .patient)
                    return nil
                } catch {
                    return error
                }
            }
            _ = await harness.held.next()
            task.cancel()
            #expect(await task.value?.code == .cancelled)
        }
    }

    @Test func closingTheChannelEndsWhatIsOpenOnce() async throws {
        try await withHarness { harness in
            let outcomes = (0..<200).map { _ in harness.start(Harness.hold).outcomes }
            _ = await harness.held.next()
            harness.channel.close()
            for outcome in outcomes { #expect(await outcome.next().failure?.code == .cancelled) }
            #expect(await harness.call(Harness.echo).failure?.code == .cancelled)
            harness.settle()
            #expect(outcomes.allSatisfy { $0.count == 0 })
        }
    }
}
