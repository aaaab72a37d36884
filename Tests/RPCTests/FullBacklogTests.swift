// SPDX-License-Identifier: MIT
import Ambient
import Glibc
import LinuxIO
import Synchronization
import Testing
import WireCases

@testable import RPC

/// A port that listens but whose queue is full and is never emptied: attempts to connect hang, as the
/// system drops what would begin them.
@Suite(.timeLimit(.minutes(20))) struct FullBacklogTests {
    typealias Outcome = Result<[UInt8], RPCError>

    /// Counts the attempts on their way to TCP.
    private final class CountingConnector: Connector {
        private let tcp: TCPConnector
        private let attempts = Atomic<Int>(0)
        private let latest = Mutex(WeakLink())

        init(_ endpoint: Endpoint, _ loop: EventLoop) {
            self.tcp = TCPConnector(endpoint: endpoint, userTimeout: .seconds(10), loop: loop)
        }

        var destination: String { self.tcp.destination }
        var count: Int { self.attempts.load(ordering: .relaxed) }

        func connect() throws(SystemError) -> any Link {
            let link = try self.tcp.connect()
            self.attempts.add(1, ordering: .relaxed)
            self.latest.withLock { $0 = WeakLink(link: link) }
            return link
        }

        /// Whether the latest attempt has been given up: what cannot be said to a peer is held for a moment.
        var hasLetGo: Bool { self.latest.withLock { $0.link == nil } }
    }

    /// Safe to send because only whether the link is there is asked.
    private struct WeakLink: @unchecked Sendable {
        weak var link: (any Link)?
    }

    /// A listener with as many connections in its queue as fit, and what holds them there.
    private final class FullPort {
        let listener: FileDescriptor
        let endpoint: Endpoint
        private let filling: [TCPPeer]

        init() throws {
            // The system lets one more wait than is asked for.
            let listener = try Socket.listen(on: ownAddress(), backlog: 1)
            let endpoint = try Socket.localEndpoint(of: listener)
            self.filling = try (0..<2).map { _ in try TCPPeer(to: endpoint) }
            self.endpoint = endpoint
            self.listener = listener
        }

        /// Whether another one hangs; it stays in the system's care for a moment and is let go of.
        func isFull() throws -> Bool {
            let another = try Socket.connect(to: self.endpoint)
            var request = pollfd(fd: another.raw, events: Int16(POLLOUT), revents: 0)
            return poll(&request, 1, 50) == 0
        }
    }

    private func start(_ channel: Channel, _ options: CallOptions) -> Mailbox<Outcome> {
        let outcome = Mailbox<Outcome>()
        channel.callRaw(path: "a/b", payload: [], options: options) { outcome.put($0) }
        return outcome
    }

    /// Runs `body` with a channel to a full port.
    private func withFullPort(
        connectTimeout: Duration,
        backoff: Backoff = Backoff(initial: .milliseconds(10), maximum: .milliseconds(40)),
        _ body: (FullPort, Channel, CountingConnector) async throws -> Void
    ) async throws {
        let port = try FullPort()
        try #require(try port.isFull())
        let loop = try EventLoop(name: "client")
        let connector = CountingConnector(port.endpoint, loop)
        var options = ChannelOptions()
        options.connectTimeout = connectTimeout
        options.backoff = backoff
        let channel = Channel(
            through: connector,
            scheduler: loop,
            identity: "test",
            options: options
        )
        try await body(port, channel, connector)
        channel.close()
        // A loop that stops before leaves the connection and its channel to each other.
        #expect(await eventually { connector.hasLetGo })
        loop.stop()
    }

    @Test(arguments: [false, true])
    func aCallEndsAtItsDeadlineWhileTheAttemptHangs(waitsForReady: Bool) async throws {
        // Nothing but the call's own deadline ends anything here.
        try await self.withFullPort(connectTimeout: .seconds(600)) { _, channel, connector in
            var options = CallOptions(timeout: .milliseconds(60))
            options.waitForReady = waitsForReady
            let error = await self.start(channel, options).next().failure
            #expect(error?.code == .deadlineExceeded)
            #expect(error?.processed == .no)
            #expect(connector.count == 1)
        }
    }

    @Test func theTimeOutOfAnAttemptFailsWhoDoesNotWait() async throws {
        let rarely = Backoff(initial: .seconds(600), maximum: .seconds(600))
        try await self.withFullPort(connectTimeout: .milliseconds(50), backoff: rarely) {
            port,
            channel,
            _ in
            var patient = CallOptions.patient
            patient.waitForReady = true
            let waiting = self.start(channel, patient)
            let error = await self.start(channel, .patient).next().failure
            #expect(error?.code == .unavailable)
            #expect(error?.processed == .no)
            let reason = "no answer in time (no handshake in time)"
            #expect(error?.message == "cannot reach \(port.endpoint): \(reason)")
            // The wait before the next attempt has begun: nobody who does not wait makes another.
            for _ in 0..<3 {
                #expect(
                    await self.start(channel, .patient).next().failure?.message == error?.message
                )
            }
            #expect(waiting.count == 0)
        }
    }

    @Test func whoWaitsSeesAttemptAfterAttemptUntilItsDeadline() async throws {
        try await self.withFullPort(connectTimeout: .milliseconds(50)) { _, channel, connector in
            var options = CallOptions(timeout: .seconds(1))
            options.waitForReady = true
            let error = await self.start(channel, options).next().failure
            #expect(error?.code == .deadlineExceeded)
            #expect(error?.processed == .no)
            // None begins before the one before has had its time.
            #expect((2...20).contains(connector.count))
        }
    }
}
