// SPDX-License-Identifier: MIT
import LinuxIO
import RPC
import TestProtos
import Testing
import Wire

/// A channel of ours calls a Python server, written from docs/PROTOCOL.md alone.
///
/// Each behaviour of the server (`Python/behaviours.py`) has one case here: what the channel makes of
/// it. Afterwards the server says whether the channel did as the document tells clients to.
@Suite(.timeLimit(.minutes(20))) struct PythonServerTests {
    @Test func aSwiftChannelPassesEveryCaseAtAPythonServer() async throws {
        let loop = try EventLoop(name: "interop")
        defer { loop.stop() }
        let peer = try PythonPeer("server.py", loop: loop)
        let ports = try await Self.ports(of: peer)
        #expect(ports.keys.sorted() == ServerCase.all.map(\.name).sorted(), "a case for each")
        for serverCase in ServerCase.all {
            let port = try #require(ports[serverCase.name], "\(serverCase.name) is not served")
            let ground = ServerGround(serverCase, port: port, loop: loop)
            await ground.run(serverCase)
            try peer.tell("verdict \(serverCase.name)")
            #expect(await peer.nextLine() == "ok \(serverCase.name)")
        }
        #expect(peer.end() == .exited(0))
    }

    /// The server's judgement is not a matter of course.
    @Test func theServerFindsAClientThatNeverCame() async throws {
        let loop = try EventLoop(name: "interop")
        defer { loop.stop() }
        let peer = try PythonPeer("server.py", loop: loop)
        _ = try await Self.ports(of: peer)
        try peer.tell("verdict plain")
        let line = await peer.nextLine()
        #expect(line?.hasPrefix("failed plain") == true, "\(line ?? "nothing")")
        #expect(peer.end() == .exited(0))
    }

    private static func ports(of peer: PythonPeer) async throws -> [String: UInt16] {
        var ports: [String: UInt16] = [:]
        while let line = await peer.nextLine(), line != "ready" {
            let words = line.split(separator: " ")
            try #require(words.count == 3 && words[0] == "port", "\(line)")
            ports[String(words[1])] = UInt16(words[2])
        }
        return ports
    }
}

/// What a channel does at a server of one behaviour.
struct ServerCase: Sendable {
    /// The behaviour.
    let name: String
    /// What the channel allows.
    var limits = WireLimits()
    let run: @Sendable (ServerGround) async throws -> Void

    static let all = calls + habits + lives + refusals
}

/// Where a case runs: a channel to one behaviour of the server.
final class ServerGround: Sendable {
    let channel: Channel

    init(_ serverCase: ServerCase, port: UInt16, loop: EventLoop) {
        var options = ChannelOptions()
        options.limits = serverCase.limits
        self.channel = Channel(
            to: .loopback(port: port),
            loop: loop,
            identity: "swift",
            options: options
        )
    }

    func run(_ serverCase: ServerCase) async {
        do {
            try await serverCase.run(self)
        } catch {
            Issue.record(error, "\(serverCase.name)")
        }
        self.channel.close()
    }

    func echo(_ order: TestingV1.Order, _ options: CallOptions = .patient) async throws {
        let reply = try await self.channel.unary(
            TestingV1.TestService.echo,
            order,
            options: options
        )
        #expect(reply == order)
    }

    func control(
        _ request: TestingV1.ControlRequest = .init(),
        _ options: CallOptions = .patient
    ) async -> Result<TestingV1.ControlReply, RPCError> {
        do throws(RPCError) {
            let method = TestingV1.TestService.control
            return .success(try await self.channel.unary(method, request, options: options))
        } catch {
            return .failure(error)
        }
    }

    /// The replies of a stream, and the error that ended it.
    func stream(
        _ request: TestingV1.ControlRequest = .init(),
        _ options: CallOptions = .patient
    ) async -> (replies: [TestingV1.ControlReply], error: RPCError?) {
        var replies: [TestingV1.ControlReply] = []
        let method = TestingV1.TestService.controlStream
        do throws(RPCError) {
            for try await reply in self.channel.stream(method, request, options: options) {
                replies.append(reply)
            }
            return (replies, nil)
        } catch {
            return (replies, error)
        }
    }

    /// The connection, or the next, serves calls.
    func works() async throws {
        try await self.echo(TestingV1.Order(orderID: "SO-1"))
    }

    /// The call fails like this.
    func fails(
        _ result: Result<TestingV1.ControlReply, RPCError>,
        _ code: StatusCode,
        _ processed: Processed,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        switch result {
        case .success:
            Issue.record("succeeded instead of \(code.name)", sourceLocation: sourceLocation)
        case .failure(let error):
            #expect(error.code == code, "\(error)", sourceLocation: sourceLocation)
            #expect(error.processed == processed, "\(error)", sourceLocation: sourceLocation)
        }
    }
}

extension CallOptions {
    /// A time-out that no slow machine reaches.
    static let patient = CallOptions(timeout: .seconds(60))
}
