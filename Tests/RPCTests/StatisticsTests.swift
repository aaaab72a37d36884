// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import Testing

@testable import RPC

/// What a server knows of its calls and connections.
@Suite(.timeLimit(.minutes(20))) struct StatisticsTests {
    private func snapshot(_ harness: Harness) async -> ServerSnapshot {
        harness.settle()
        return await withCheckedContinuation { continuation in
            harness.server.snapshot { continuation.resume(returning: $0) }
        }
    }

    private func method(_ path: String, _ harness: Harness) async throws -> MethodSnapshot {
        try #require(await self.snapshot(harness).methods.first { $0.path == path })
    }

    @Test(arguments: Transport.allCases)
    func countsTheCallsOfEachMethodByTheirEnd(transport: Transport) async throws {
        try await withHarness(transport) { harness in
            for _ in 0..<3 { _ = await harness.call(Harness.echo) }
            _ = await harness.call(Harness.stumble)
            let echo = try await self.method(Harness.echo, harness)
            #expect(echo.started == 3)
            #expect(echo.ended == [.ok: 3])
            #expect(echo.latency.total == 3)
            #expect(echo.open == 0)
            #expect(try await self.method(Harness.stumble, harness).ended == [.internalError: 1])
            #expect(try await self.method(Harness.hold, harness).started == 0)
        }
    }

    @Test(arguments: Transport.allCases)
    func knowsWhatIsOpen(transport: Transport) async throws {
        try await withHarness(transport) { harness in
            let (_, outcomes) = harness.start(Harness.hold)
            let held = await harness.held.next()
            #expect(try await self.method(Harness.hold, harness).open == 1)
            let connection = try #require(await self.snapshot(harness).connections.first)
            #expect(connection.started == 1 && connection.open == 1)
            held.responder.fail(RPCError(.notFound, "not here"))
            _ = await outcomes.next()
            let ended = try await self.method(Harness.hold, harness)
            #expect(ended.ended == [.notFound: 1])
            #expect(ended.open == 0)
            let after = try #require(await self.snapshot(harness).connections.first)
            #expect(after.failed == 1 && after.open == 0 && after.succeeded == 0)
        }
    }

    @Test(arguments: Transport.allCases)
    func knowsEachConnection(transport: Transport) async throws {
        try await withHarness(transport) { harness in
            let payload = [UInt8](repeating: 7, count: 1000)
            for _ in 0..<5 { _ = await harness.call(Harness.echo, payload) }
            let snapshot = await self.snapshot(harness)
            #expect(snapshot.connections.count == 1)
            let connection = try #require(snapshot.connections.first)
            #expect(connection.id == 1)
            #expect(connection.identity == "test")
            #expect(connection.succeeded == 5 && connection.failed == 0)
            #expect(connection.messagesSent == 5)
            // Frame headers come on top; nothing is near twice the payload.
            #expect((5000..<10_000).contains(connection.bytesReceived))
            #expect((5000..<10_000).contains(connection.bytesSent))
            #expect(connection.outputBytes == 0)
            #expect(connection.opened <= connection.lastReceived)
            #expect(connection.lastReceived <= snapshot.at)
            #expect(!connection.isDraining && !snapshot.isDraining)
        }
    }

    @Test(arguments: Transport.allCases)
    func aLostConnectionEndsItsCallsAndIsGone(transport: Transport) async throws {
        try await withHarness(transport) { harness in
            _ = harness.start(Harness.hold)
            let held = await harness.held.next()
            harness.channel.close()
            let cancelled = Mailbox<Bool>()
            held.responder.onCancel { cancelled.put(true) }
            _ = await cancelled.next()
            let hold = try await self.method(Harness.hold, harness)
            #expect(hold.open == 0)
            #expect(hold.ended == [.cancelled: 1])
            #expect(await self.snapshot(harness).connections.isEmpty)
            held.responder.reply([])
            #expect(try await self.method(Harness.hold, harness).ended == [.cancelled: 1])
        }
    }

    @Test func countsTheMessagesOfAStream() async throws {
        try await withHarness { harness in
            let stream = harness.channel.stream(Streams.held, CommonV1.WatchRequest())
            let held = await harness.held.next()
            for sequence in Int64(1)...3 {
                held.responder.send(CommonV1.Event(sequence: sequence).encoded())
            }
            held.responder.finish()
            for try await _ in stream {}
            let connection = try #require(await self.snapshot(harness).connections.first)
            #expect(connection.messagesSent == 3)
            #expect(connection.succeeded == 1)
        }
    }

    @Test func countsARefusalBeforeTheHandlerWithoutATime() async throws {
        try await withHarness(server: .gated { .milliseconds(1) }) { harness in
            harness.settle()
            #expect(await harness.call(Harness.echo).failure?.code == .unavailable)
            let echo = try await self.method(Harness.echo, harness)
            #expect(echo.started == 1 && echo.ended == [.unavailable: 1])
            #expect(echo.latency.total == 0)
            let connection = try #require(await self.snapshot(harness).connections.first)
            #expect(connection.started == 0)
        }
    }

    @Test(arguments: [
        (Int64(-1), 0), (0, 0), (999, 0), (1000, 1), (1999, 1), (2000, 2), (3999, 2), (4000, 3),
        (8_388_607_999, 23), (8_388_608_000, 24), (.max, 24),
    ])
    func bucketsDouble(nanoseconds: Int64, bucket: Int) {
        #expect(LatencyHistogram.bucket(nanoseconds: nanoseconds) == bucket)
        if let limit = LatencyHistogram.limit(ofBucket: bucket) {
            #expect(.nanoseconds(nanoseconds) < limit)
        } else {
            #expect(bucket == LatencyHistogram.bucketCount - 1)
        }
    }
}
