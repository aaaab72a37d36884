// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import Testing
import WireCases

@testable import RPC

/// What outsiders do to a port, and what the others notice of it: nothing.
@Suite(.timeLimit(.minutes(20))) struct HostilePeerTests {
    private static let preface: [UInt8] = [0x8F, 0x4F, 0x4D, 0x53, 1, 0, 0, 0]
    /// A preface, and the header of a HELLO as long as 32 bits can say.
    private static var fourGigabytes: [UInt8] {
        let header: [UInt8] = [0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 1, 0, 0, 0, 0, 0]
        let crc = Self.crc32c(header)
        return Self.preface + header
            + (0..<4).map { UInt8(truncatingIfNeeded: crc >> (24 - 8 * $0)) }
    }

    private static func crc32c(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~0) { crc, byte in
            (0..<8).reduce(crc ^ UInt32(byte)) { crc, _ in
                crc & 1 == 1 ? crc >> 1 ^ 0x82F6_3B78 : crc >> 1
            }
        }
    }

    private static let tlsHello: [UInt8] =
        [0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xFC, 0x03, 0x03]
        + [UInt8](repeating: 0x5A, count: 500)

    static let strangers: [[UInt8]] = [
        Array("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8), tlsHello,
        [UInt8](repeating: 0, count: 64 << 10), fourGigabytes, [0],
    ]

    @Test(arguments: strangers)
    func closesAForeignConnectionAndNoOther(bytes: [UInt8]) async throws {
        try await withHarness { harness in
            #expect(await harness.call(Harness.echo, [1]) == .success([1]))
            let (_, outcomes) = harness.start(Harness.hold)
            let held = await harness.held.next()
            let stranger = try RawPeer(to: harness.endpoint)
            stranger.send(bytes)
            #expect(stranger.readToEnd() != nil)
            held.responder.reply([2])
            #expect(await outcomes.next() == .success([2]))
            #expect(await harness.call(Harness.echo, [3]) == .success([3]))
            #expect(harness.server.counters.connectionCount == 2)
            #expect(harness.server.counters.protocolErrorCount == 1)
        }
    }

    @Test(arguments: [0, 3])
    func closesAConnectionThatNeverSaysHello(bytes: Int) async throws {
        var options = ServerOptions()
        options.limits.handshakeTimeout = .milliseconds(50)
        try await withHarness(server: options) { harness in
            let silent = try RawPeer(to: harness.endpoint)
            silent.send(Array(Self.preface.prefix(bytes)))
            #expect(silent.readToEnd() != nil)
            #expect(await harness.call(Harness.echo, [1]) == .success([1]))
        }
    }

    /// For a caller whose connection was closed the moment it was made: it waits for the next.
    private static var waiting: CallOptions {
        var options = CallOptions.patient
        options.waitForReady = true
        return options
    }

    @Test func refusesOneConnectionTooMany() async throws {
        var options = ServerOptions()
        options.connectionsMax = 2
        try await withHarness(server: options) { harness in
            let (call, _) = harness.start(Harness.hold, [1])
            _ = await harness.held.next()
            let second = try RawPeer(to: harness.endpoint)
            let third = try RawPeer(to: harness.endpoint)
            #expect(third.readToEnd() == [])
            #expect(await harness.call(Harness.echo, [2]) == .success([2]))
            #expect(harness.server.counters.connectionRefusedCount == 1)
            call.cancel()
            withExtendedLifetime(second) {}
        }
    }

    @Test func aConnectionWithoutACallMakesRoom() async throws {
        var options = ServerOptions()
        options.connectionsMax = 2
        try await withHarness(server: options) { harness in
            #expect(await harness.call(Harness.echo, [1]) == .success([1]))
            let other = Channel(to: harness.endpoint, loop: harness.clientLoop, identity: "other")
            let third = Channel(to: harness.endpoint, loop: harness.clientLoop, identity: "third")
            let outcome = Mailbox<Result<[UInt8], RPCError>>()
            for (number, channel) in [other, third].enumerated() {
                let payload = [UInt8(number)]
                channel.callRaw(path: Harness.echo, payload: payload, options: .patient) {
                    outcome.put($0)
                }
                #expect(await outcome.next() == .success(payload))
            }
            #expect(harness.server.counters.connectionRefusedCount == 1)
            // Who made room comes back when it has something to ask.
            #expect(await harness.call(Harness.echo, [3], Self.waiting) == .success([3]))
            for channel in [other, third] { channel.close() }
        }
    }

    @Test func whoHoldsMostMemoryGoesAndTheOthersStay() async throws {
        var options = ServerOptions()
        options.heldBytesMax = 1 << 20
        try await withHarness(server: options) { harness in
            let greedy = try RawPeer(to: harness.endpoint)
            greedy.send(WireCase.handshake)
            // Requests that never become whole: 3 MiB in pieces of 512 KiB.
            for stream in [1, 3, 5, 7, 9, 11] {
                let payload = String(repeating: "00", count: 512 << 10)
                greedy.send(try WireCase.bytes("REQUEST \(stream) MORE payload=\(payload)"))
            }
            #expect(greedy.readToEnd() != nil)
            #expect(await harness.call(Harness.echo, [2]) == .success([2]))
            #expect(harness.server.counters.connectionRefusedCount == 1)
        }
    }

    @Test func silentConnectionsDoNotKeepARealClientOut() async throws {
        var options = ServerOptions()
        options.handshakesMax = 4
        try await withHarness(server: options) { harness in
            let silent = try (0..<20).map { _ in try RawPeer(to: harness.endpoint) }
            #expect(await harness.call(Harness.echo, [1]) == .success([1]))
            #expect(silent[0].readToEnd() != nil)
            // All but the last four made room for another.
            #expect(harness.server.counters.connectionRefusedCount >= 16)
        }
    }

    @Test func boundsTheConnectionsOfOneIdentity() async throws {
        var options = ServerOptions()
        options.connectionsPerIdentityMax = 1
        try await withHarness(server: options) { harness in
            let (call, _) = harness.start(Harness.hold, [1])
            _ = await harness.held.next()
            let twin = Channel(to: harness.endpoint, loop: harness.clientLoop, identity: "test")
            let outcome = Mailbox<Result<[UInt8], RPCError>>()
            twin.callRaw(path: Harness.echo, payload: [], options: .patient) { outcome.put($0) }
            #expect(await outcome.next().failure?.code == .unavailable)
            twin.close()
            let other = Channel(to: harness.endpoint, loop: harness.clientLoop, identity: "other")
            other.callRaw(path: Harness.echo, payload: [2], options: .patient) { outcome.put($0) }
            #expect(await outcome.next() == .success([2]))
            other.close()
            call.cancel()
        }
    }

    @Test func aNamesakeWithoutACallMakesRoom() async throws {
        var options = ServerOptions()
        options.connectionsPerIdentityMax = 1
        try await withHarness(server: options) { harness in
            #expect(await harness.call(Harness.echo, [1]) == .success([1]))
            let twin = Channel(to: harness.endpoint, loop: harness.clientLoop, identity: "test")
            let outcome = Mailbox<Result<[UInt8], RPCError>>()
            twin.callRaw(path: Harness.echo, payload: [2], options: .patient) { outcome.put($0) }
            #expect(await outcome.next() == .success([2]))
            #expect(await harness.call(Harness.echo, [3], Self.waiting) == .success([3]))
            twin.close()
        }
    }

    /// Thousands of requests lie ready when another's comes: its turn is after one read of them.
    @Test func aBurstOfOneConnectionLetsAnothersCallBetween() async throws {
        var options = ServerOptions()
        options.limits.streamsMax = 8000
        try await withHarness(server: options) { harness in
            #expect(await harness.call(Harness.echo, [1]) == .success([1]))
            let busy = try RawPeer(to: harness.endpoint)
            busy.send(WireCase.handshake)
            let count = 4000
            let burst = try WireCase.bytes(
                "REQUEST 1 END_STREAM method=\(Harness.hold) payload=07 count=\(count) step=2"
            )
            // The loop stands still until both have sent.
            let gate = OneShot<Void>()
            harness.loop.execute { gate.wait() }
            busy.send(burst)
            let (_, outcomes) = harness.start(Harness.hold, [9])
            for _ in 0..<3 { harness.clientLoop.runAndWait {} }
            gate.set(())
            var before = 0
            var held = await harness.held.next()
            while held.request != [9] {
                before += 1
                held = await harness.held.next()
            }
            held.responder.reply([2])
            #expect(await outcomes.next() == .success([2]))
            let readBytes = 64 << 10
            #expect(before <= 2 * readBytes / (burst.count / count), "\(before) came before")
            for _ in before..<count { _ = await harness.held.next() }
        }
    }

    @Test(arguments: [
        Array("HTTP/1.1 400 Bad Request\r\n\r\n".utf8), [UInt8](repeating: 0, count: 99),
    ])
    func aForeignServerIsUnavailable(bytes: [UInt8]) async throws {
        let listener = try Socket.listen(on: .loopback(port: 0))
        let loop = try EventLoop(name: "client")
        defer { loop.stop() }
        let endpoint = try Socket.localEndpoint(of: listener)
        let channel = Channel(to: endpoint, loop: loop, identity: "test")
        let outcome = Mailbox<Result<[UInt8], RPCError>>()
        channel.callRaw(path: "a/b", payload: [], options: .patient) { outcome.put($0) }
        var accepted = try Socket.accept(listener)
        while accepted == nil {
            await Task.yield()
            accepted = try Socket.accept(listener)
        }
        if let connection = accepted.take() {
            _ = try bytes.withUnsafeBytes { try Socket.send($0, on: connection) }
            let error = await outcome.next().failure
            #expect(error?.code == .unavailable)
            #expect(error?.processed == .no)
        }
        channel.close()
    }
}
