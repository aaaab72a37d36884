// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import Synchronization
import Testing
import WireCases

@testable import RPC

/// Connections that are lost, and come back.
@Suite(.timeLimit(.minutes(20))) struct ConnectionTests {
    @Test(arguments: Transport.allCases)
    func aLostServerEndsEveryCallOnce(transport: Transport) async throws {
        try await withHarness(transport) { harness in
            let outcomes = (0..<100).map { _ in harness.start(Harness.hold).outcomes }
            var held: [HeldCall] = []
            for _ in outcomes { held.append(await harness.held.next()) }
            harness.server.close()
            for outcome in outcomes {
                let error = await outcome.next().failure
                #expect(error?.code == .unavailable)
                #expect(error?.processed == .maybe)
            }
            harness.settle()
            #expect(outcomes.allSatisfy { $0.count == 0 })
            #expect(held.allSatisfy { $0.context.isCancelled })
        }
    }

    @Test func saysWhereNobodyListens() async throws {
        let loop = try EventLoop(name: "client")
        defer { loop.stop() }
        let endpoint = try await DeadlineTests.deadEndpoint()
        let channel = Channel(to: endpoint, loop: loop, identity: "test")
        let outcome = Mailbox<Result<[UInt8], RPCError>>()
        channel.callRaw(path: "a/b", payload: [], options: .patient) { outcome.put($0) }
        let error = try #require(await outcome.next().failure)
        #expect(error.code == .unavailable)
        #expect(error.processed == .no)
        #expect(error.message == "cannot reach \(endpoint): connect: Connection refused")
        channel.close()
    }

    @Test(arguments: [
        ("END 3 MESSAGE payload=07", "END on stream 3, which is not open"),
        ("END 1 payload=07", "END with a payload but no message"),
        ("GOAWAY 0 code=1 last=1", "the server closed: "),
    ])
    func saysWhyACallLostItsConnection(frame: String, reason: String) async throws {
        let door = try TCPDoor()
        let loop = try EventLoop(name: "client")
        defer { loop.stop() }
        let channel = Channel(to: door.endpoint, loop: loop, identity: "test")
        let outcome = Mailbox<Result<[UInt8], RPCError>>()
        channel.callRaw(path: "a/b", payload: [], options: .patient) { outcome.put($0) }
        let peer = try await door.next()
        peer.send(WireCase.handshake)
        var reader = FrameReader()
        while let frame = await peer.nextFrame(&reader), !frame.hasPrefix("REQUEST") {}
        peer.send(try WireCase.bytes(frame))
        let error = try #require(await outcome.next().failure)
        #expect(error.code == .unavailable)
        #expect(error.processed == .maybe)
        #expect(error.message == "the connection was lost: \(reason)")
        channel.close()
    }

    /// Each failure begins the next call, as a careless client does: the stack must not grow.
    @Test func failsAsOftenAsItIsAskedWithinOneTurn() async throws {
        let loop = try EventLoop(name: "client")
        defer { loop.stop() }
        let channel = Channel(
            to: try await DeadlineTests.deadEndpoint(),
            loop: loop,
            identity: "test"
        )
        let done = Mailbox<Int>()
        @Sendable func call(_ left: Int) {
            channel.callRaw(path: "a/b", payload: [], options: .patient) { _ in
                if left == 0 { done.put(0) } else { call(left - 1) }
            }
        }
        call(50_000)
        #expect(await done.next() == 0)
        channel.close()
    }

    @Test func reconnectsWhenTheServerIsBack() async throws {
        let endpoint = try await DeadlineTests.deadEndpoint()
        let loop = try EventLoop(name: "test")
        defer { loop.stop() }
        let channel = Channel(to: endpoint, loop: loop, identity: "test")
        var patient = CallOptions.patient
        patient.waitForReady = true
        for round in UInt8(0)..<3 {
            let outcome = Mailbox<Result<[UInt8], RPCError>>()
            channel.callRaw(path: "a/b", payload: [], options: patient) { outcome.put($0) }
            let server = Server(loop: loop, identity: "server")
            server.handle(path: "a/b", kind: .unary) { _, _, responder in
                responder.reply([round])
            }
            _ = try server.listen(on: endpoint)
            #expect(await outcome.next() == .success([round]))
            server.close()
            loop.runAndWait {}
        }
        channel.close()
    }

    @Test func givesUpAPeerThatAcceptsAndSaysNothing() async throws {
        let listener = try Socket.listen(on: .loopback(port: 0))
        let loop = try EventLoop(name: "client")
        defer { loop.stop() }
        var options = ChannelOptions()
        options.connectTimeout = .milliseconds(50)
        let channel = Channel(
            to: try Socket.localEndpoint(of: listener),
            loop: loop,
            identity: "test",
            options: options
        )
        let outcome = Mailbox<Result<[UInt8], RPCError>>()
        channel.callRaw(path: "a/b", payload: [], options: .patient) { outcome.put($0) }
        let error = await outcome.next().failure
        #expect(error?.code == .unavailable)
        #expect(error?.processed == .no)
        channel.close()
    }

    @Test func aChannelThatIsLetGoOfFinishesItsCallsAndThenCloses() async throws {
        try await withHarness { harness in
            let outcome = Mailbox<Result<[UInt8], RPCError>>()
            Channel(to: harness.endpoint, loop: harness.clientLoop, identity: "brief")
                .callRaw(path: Harness.hold, payload: [], options: .patient) { outcome.put($0) }
            let drained = Mailbox<Bool>()
            await harness.held.next().responder.reply([1])
            #expect(await outcome.next() == .success([1]))
            // Nothing is left to wait for but the end of the connection.
            harness.server.drain(grace: .seconds(30)) { drained.put(true) }
            #expect(await drained.next())
        }
    }

    @Test func boundsWhatWaits() async throws {
        var options = ChannelOptions()
        options.pendingCallsMax = 10
        let loop = try EventLoop(name: "client")
        defer { loop.stop() }
        let channel = Channel(
            to: try await DeadlineTests.deadEndpoint(),
            loop: loop,
            identity: "test",
            options: options
        )
        var patient = CallOptions.patient
        patient.waitForReady = true
        let outcomes = (0..<11).map { _ in
            let outcome = Mailbox<Result<[UInt8], RPCError>>()
            channel.callRaw(path: "a/b", payload: [], options: patient) { outcome.put($0) }
            return outcome
        }
        let error = await outcomes[10].next().failure
        #expect(error?.code == .resourceExhausted)
        #expect(error?.processed == .no)
        channel.close()
        for outcome in outcomes[..<10] { #expect(await outcome.next().failure?.code == .cancelled) }
    }
}

/// What the channel repeats by itself.
@Suite(.timeLimit(.minutes(20))) struct RetryTests {
    @Test(arguments: Transport.allCases)
    func repeatsWhatWasNotProcessed(transport: Transport) async throws {
        let left = Counter(refusals: 2)
        let server = ServerOptions.gated { left.takeOne() ? .milliseconds(1) : nil }
        try await withHarness(transport, server: server) { harness in
            var options = CallOptions.patient
            options.retry = .standard
            #expect(await harness.call(Harness.echo, [1], options) == .success([1]))
            #expect(left.count == 0)
        }
    }

    @Test func givesUpAfterTheLastAttempt() async throws {
        let left = Counter(refusals: 100)
        let server = ServerOptions.gated { left.takeOne() ? .zero : nil }
        try await withHarness(server: server) { harness in
            var options = CallOptions.patient
            options.retry = .standard
            #expect(await harness.call(Harness.echo, [1], options).failure?.code == .unavailable)
            #expect(left.count == 97)
        }
    }

    @Test func repeatsAMaybeOnlyUnderAKey() async throws {
        try await withHarness { harness in
            var options = CallOptions.patient
            options.retry = .standard
            let without = harness.start(Harness.hold, [], options).outcomes
            let first = await harness.held.next()
            first.responder.fail(RPCError(.unavailable, "later", processed: .maybe))
            #expect(await without.next().failure?.processed == .maybe)

            options.requestID = "key"
            let with = harness.start(Harness.hold, [], options).outcomes
            let second = await harness.held.next()
            second.responder.fail(RPCError(.unavailable, "later", processed: .maybe))
            let third = await harness.held.next()
            #expect(third.context.attempt == 2)
            #expect(third.context.requestID == "key")
            third.responder.reply([3])
            #expect(await with.next() == .success([3]))
        }
    }

    @Test func neverRepeatsARefusal() async throws {
        try await withHarness { harness in
            var options = CallOptions(timeout: .seconds(60), requestID: "key")
            options.retry = .standard
            let outcome = harness.start(Harness.hold, [], options).outcomes
            await harness.held.next().responder.fail(RPCError(.failedPrecondition, "no"))
            #expect(await outcome.next().failure?.code == .failedPrecondition)
            #expect(harness.held.count == 0)
        }
    }

    @Test func stopsRepeatingWhenTheBudgetIsSpent() async throws {
        var channelOptions = ChannelOptions()
        channelOptions.retryBudget = RetryBudget(tokens: 4)
        let left = Counter(refusals: 1000)
        let server = ServerOptions.gated { left.takeOne() ? .zero : nil }
        try await withHarness(server: server, channel: channelOptions) { harness in
            var options = CallOptions.patient
            options.retry = RetryPolicy(attemptsMax: 10, backoff: Backoff(initial: .zero))
            #expect(await harness.call(Harness.echo, [], options).failure?.code == .unavailable)
            // The second failure leaves the bucket half empty.
            #expect(left.count == 998)
        }
    }

    /// Refusals that are left.
    private final class Counter: Sendable {
        private let left: Mutex<Int>

        init(refusals: Int) {
            self.left = Mutex(refusals)
        }

        func takeOne() -> Bool {
            self.left.withLock { left in
                if left == 0 { return false }
                left -= 1
                return true
            }
        }

        var count: Int { self.left.withLock { $0 } }
    }
}
