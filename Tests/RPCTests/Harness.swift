// SPDX-License-Identifier: MIT
import Ambient
import Glibc
import LinuxIO
import Synchronization
import Testing

@testable import RPC

/// How the bytes travel: the same tests run over both.
enum Transport: CaseIterable, Sendable {
    case tcp, memory
}

/// Values that one side hands over and the other awaits, in order.
final class Mailbox<Value: Sendable>: Sendable {
    private struct State {
        var values: [Value] = []
        var waiting: [CheckedContinuation<Value, Never>] = []
    }

    private let state = Mutex(State())

    func put(_ value: Value) {
        let waiter = self.state.withLock { state in
            if !state.waiting.isEmpty { return state.waiting.removeFirst() as CheckedContinuation? }
            state.values.append(value)
            return nil
        }
        waiter?.resume(returning: value)
    }

    func next() async -> Value {
        await withCheckedContinuation { waiter in
            let value = self.state.withLock { state in
                if !state.values.isEmpty { return state.values.removeFirst() as Value? }
                state.waiting.append(waiter)
                return nil
            }
            if let value { waiter.resume(returning: value) }
        }
    }

    var count: Int { self.state.withLock { $0.values.count } }
}

/// A call that the server holds until the test answers it.
struct HeldCall: Sendable {
    let context: CallContext
    let request: [UInt8]
    let responder: Responder
}

/// A server that does what the test says, and a channel to it.
final class Harness: Sendable {
    /// Answers with the request.
    static let echo = "test.Control/Echo"
    /// Hands the call to the test.
    static let hold = "test.Control/Hold"
    /// The same for a stream.
    static let holdStream = "test.Control/HoldStream"
    /// Fails with an error that nobody knows.
    static let stumble = "test.Control/Stumble"

    let loop: EventLoop
    let clientLoop: EventLoop
    let server: Server
    let endpoint: Endpoint
    let channel: Channel
    let held = Mailbox<HeldCall>()
    let lines = Lines()

    /// What the server calls itself.
    static let identity = ServerIdentity(service: "control", cluster: "test")

    struct Secret: Error {
        let password = "swordfish"
    }

    init(
        _ transport: Transport,
        server serverOptions: ServerOptions,
        channel channelOptions: ChannelOptions
    ) throws {
        self.loop = try EventLoop(name: "server")
        self.clientLoop = transport == .tcp ? try EventLoop(name: "client") : self.loop
        let lines = self.lines
        self.server = Server(loop: self.loop, identity: Self.identity.text, options: serverOptions)
        {
            lines.append($0)
        }
        let held = self.held
        self.server.handle(path: Self.echo, kind: .unary) { _, request, responder in
            responder.reply(Array(request))
        }
        self.server.handle(path: Self.hold, kind: .unary) { context, request, responder in
            held.put(HeldCall(context: context, request: Array(request), responder: responder))
        }
        self.server.handle(path: Self.holdStream, kind: .serverStreaming) {
            context,
            request,
            responder in
            held.put(HeldCall(context: context, request: Array(request), responder: responder))
        }
        self.server.handle(path: Self.stumble, kind: .unary) { _, _, responder in
            responder.fail(Secret() as any Error)
        }
        switch transport {
        case .tcp:
            self.endpoint = try self.server.listen(on: .loopback(port: 0))
            self.channel = Channel(
                to: self.endpoint,
                loop: self.clientLoop,
                identity: "test",
                options: channelOptions
            )
        case .memory:
            self.endpoint = .loopback(port: 0)
            self.channel = self.server.inProcessChannel(identity: "test", options: channelOptions)
        }
    }

    func call(
        _ path: String,
        _ payload: [UInt8] = [],
        _ options: CallOptions = .patient
    ) async -> Result<[UInt8], RPCError> {
        await withCheckedContinuation { continuation in
            self.channel.callRaw(path: path, payload: payload, options: options) {
                continuation.resume(returning: $0)
            }
        }
    }

    /// Starts a call whose outcomes gather in a mailbox: there must be exactly one.
    func start(
        _ path: String,
        _ payload: [UInt8] = [],
        _ options: CallOptions = .patient
    ) -> (call: ClientCall, outcomes: Mailbox<Result<[UInt8], RPCError>>) {
        let outcomes = Mailbox<Result<[UInt8], RPCError>>()
        let call = self.channel.callRaw(path: path, payload: payload, options: options) {
            outcomes.put($0)
        }
        return (call, outcomes)
    }

    /// Lets everything that is under way on the loops take place.
    func settle() {
        for _ in 0..<4 {
            self.clientLoop.runAndWait {}
            self.loop.runAndWait {}
        }
    }

    func close() {
        self.channel.close()
        self.server.close()
        self.settle()
        let core = self.server.core
        let open = self.loop.runAndWait { (core.openConnections, core.deadlines.count) }
        #expect(open == (0, 0), "connections and calls left at the server")
        self.clientLoop.stop()
        self.loop.stop()
    }
}

/// What was logged.
final class Lines: Sendable {
    private let lines = Mutex<[String]>([])

    func append(_ line: String) { self.lines.withLock { $0.append(line) } }

    var all: [String] { self.lines.withLock { $0 } }
}

/// Runs `body` with a server and a channel to it, and lets go of both.
func withHarness(
    _ transport: Transport = .tcp,
    server: ServerOptions = ServerOptions(),
    channel: ChannelOptions = ChannelOptions(),
    _ body: (Harness) async throws -> Void
) async throws {
    let harness = try Harness(transport, server: server, channel: channel)
    defer { harness.close() }
    try await body(harness)
}

extension CallOptions {
    /// A time-out that no slow machine reaches: a test that needs one says so itself.
    static let patient = CallOptions(timeout: CallOptions.unaryTimeoutMax)
}

extension Result {
    /// The error of a failure.
    var failure: Failure? {
        if case .failure(let error) = self { error } else { nil }
    }

    /// The value of a success.
    var value: Success? { try? self.get() }
}

/// A peer that sends whatever bytes a test likes.
final class RawPeer {
    private let descriptor: FileDescriptor

    init(to endpoint: Endpoint) throws {
        self.descriptor = try Socket.connect(to: endpoint)
        self.wait(for: Int16(POLLOUT))
    }

    func send(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            self.wait(for: Int16(POLLOUT))
            guard let sent = try? rest.withUnsafeBytes({ try Socket.send($0, on: self.descriptor) })
            else { return }
            rest = rest.dropFirst(sent)
        }
    }

    /// Everything that comes until the other side ends the connection; nil when it does not.
    func readToEnd(within milliseconds: Int32 = 10_000) -> [UInt8]? {
        var all: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while self.wait(for: Int16(POLLIN), milliseconds) {
            do {
                let count = try chunk.withUnsafeMutableBytes {
                    try Socket.receive(into: $0, from: self.descriptor)
                }
                guard let count else { continue }
                if count == 0 { return all }
                all += chunk[..<count]
            } catch {
                return all
            }
        }
        return nil
    }

    @discardableResult
    private func wait(for events: Int16, _ milliseconds: Int32 = 10_000) -> Bool {
        var request = pollfd(fd: self.descriptor.raw, events: events, revents: 0)
        while true {
            let count = poll(&request, 1, milliseconds)
            if count >= 0 { return count > 0 }
        }
    }
}

/// An address of the loopback range that no other listener or caller of these tests uses, so that a
/// port of it that was let go can be taken again; port 0.
func ownAddress() throws -> Endpoint {
    let number = addressesTaken.wrappingAdd(1, ordering: .relaxed).newValue
    return try #require(Endpoint(host: "127.83.0.\(number)", port: 0))
}

private let addressesTaken = Atomic<UInt8>(0)
