// SPDX-License-Identifier: MIT
import Ambient
import Glibc
import LinuxIO

/// Accepts connections on one port, and pauses when the process has no descriptors left.
///
/// Safe to send because it is touched only on the loop's thread.
final class Listener: @unchecked Sendable {
    private static let acceptsPerTurn = 64
    private static let pause: Duration = .milliseconds(100)

    private let loop: EventLoop
    private let userTimeout: Duration
    private let accepted: (TCPLink) -> Void
    private var descriptor: FileDescriptor?
    private let raw: Int32
    private var registration: Registration?
    let endpoint: Endpoint

    init(
        on endpoint: Endpoint,
        loop: EventLoop,
        userTimeout: Duration,
        accepted: @escaping (TCPLink) -> Void
    ) throws(SystemError) {
        let descriptor = try Socket.listen(on: endpoint)
        self.endpoint = try Socket.localEndpoint(of: descriptor)
        self.raw = descriptor.raw
        self.descriptor = consume descriptor
        self.loop = loop
        self.userTimeout = userTimeout
        self.accepted = accepted
        self.registration = try loop.register(raw: self.raw, interest: .readable) { _ in
            self.acceptSome()
        }
    }

    private func acceptSome() {
        for _ in 0..<Self.acceptsPerTurn {
            do {
                guard let connection = try Socket.accept(rawDescriptor: self.raw) else { return }
                let peer = Socket.peer(of: connection)
                let link = TCPLink(
                    connection,
                    isConnecting: false,
                    userTimeout: self.userTimeout,
                    peerName: peer.map { "\($0)" } ?? "a peer that is gone",
                    loop: self.loop
                )
                self.accepted(link)
            } catch {
                return self.pauseAccepting()
            }
            if self.registration == nil { return }
        }
    }

    /// The connection stays in the system's queue, so without a pause epoll would report it for ever.
    private func pauseAccepting() {
        guard let registration else { return }
        try? self.loop.update(registration, interest: [])
        self.loop.schedule(at: self.loop.now + Self.pause) {
            guard let registration = self.registration else { return }
            try? self.loop.update(registration, interest: .readable)
        }
    }

    func close() {
        if let registration = self.registration.take() { self.loop.unregister(registration) }
        self.descriptor.take()?.close()
    }
}
