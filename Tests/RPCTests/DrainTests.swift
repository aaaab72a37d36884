// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import OMSProtos
import Testing

@testable import RPC

/// A server that goes away politely.
@Suite(.timeLimit(.minutes(20))) struct DrainTests {
    @Test(arguments: Transport.allCases)
    func letsCallsUnderWayFinish(transport: Transport) async throws {
        try await withHarness(transport) { harness in
            let outcomes = (0..<50).map { _ in harness.start(Harness.hold).outcomes }
            var held: [HeldCall] = []
            for _ in outcomes { held.append(await harness.held.next()) }
            let drained = Mailbox<Bool>()
            harness.server.drain(grace: .seconds(30)) { drained.put(true) }
            harness.settle()
            #expect(drained.count == 0)
            for call in held { call.responder.reply([7]) }
            for outcome in outcomes { #expect(await outcome.next() == .success([7])) }
            #expect(await drained.next())
            #expect(harness.lines.all.isEmpty)
        }
    }

    @Test(arguments: Transport.allCases)
    func losesNoCallOfAClientThatGoesOnCalling(transport: Transport) async throws {
        try await withHarness(transport) { harness in
            let outcomes = Mailbox<Result<[UInt8], RPCError>>()
            for _ in 0..<500 {
                harness.channel.callRaw(path: Harness.echo, payload: [1], options: .patient) {
                    outcomes.put($0)
                }
            }
            #expect(await outcomes.next() == .success([1]))
            let drained = Mailbox<Bool>()
            harness.server.drain(grace: .seconds(30)) { drained.put(true) }
            var failures = 0
            for _ in 1..<500 {
                if let error = await outcomes.next().failure {
                    failures += 1
                    #expect(error.code == .unavailable)
                    #expect(error.processed == .no)
                }
            }
            #expect(await drained.next())
            #expect(outcomes.count == 0)
            // All that the server took, it answered.
            #expect(500 - failures == harness.server.counters.callCount)
        }
    }

    @Test func endsStreamsAtOnce() async throws {
        try await withHarness { harness in
            let stream = harness.channel.stream(Streams.held, CommonV1.WatchRequest())
            let held = await harness.held.next()
            held.responder.send(CommonV1.Event(sequence: 1).encoded())
            var reader = stream.makeAsyncIterator()
            let first = try await reader.next()
            #expect(first?.sequence == 1)
            let drained = Mailbox<Bool>()
            harness.server.drain(grace: .seconds(30)) { drained.put(true) }
            let error = await failureOfNext(&reader)
            #expect(error?.code == .unavailable)
            #expect(await drained.next())
            #expect(held.context.isCancelled)
        }
    }

    @Test func aStreamToldOfTheDrainDoesNotEndItInItsPlace() async throws {
        try await withHarness { harness in
            let stream = harness.channel.stream(Streams.held, CommonV1.WatchRequest())
            let held = await harness.held.next()
            held.responder.onCancel { held.responder.finish() }
            let drained = Mailbox<Bool>()
            harness.server.drain(grace: .seconds(30)) { drained.put(true) }
            var reader = stream.makeAsyncIterator()
            #expect(await failureOfNext(&reader)?.code == .unavailable)
            #expect(await drained.next())
        }
    }

    @Test func cutsOffWhatOutlastsTheGrace() async throws {
        try await withHarness { harness in
            let outcome = harness.start(Harness.hold).outcomes
            let held = await harness.held.next()
            let drained = Mailbox<Bool>()
            harness.server.drain(grace: .milliseconds(20)) { drained.put(true) }
            #expect(await drained.next())
            #expect(held.context.isCancelled)
            #expect(await outcome.next().failure?.code == .unavailable)
        }
    }

    @Test func drainsAtOnceWithoutConnections() async throws {
        let loop = try EventLoop(name: "server")
        defer { loop.stop() }
        let server = Server(loop: loop, identity: "server")
        let endpoint = try server.listen(on: ownAddress())
        let drained = Mailbox<Bool>()
        server.drain(grace: .seconds(30)) { drained.put(true) }
        #expect(await drained.next())
        // The port is free again.
        let other = try Socket.listen(on: endpoint)
        #expect(try Socket.localEndpoint(of: other) == endpoint)
    }
}
