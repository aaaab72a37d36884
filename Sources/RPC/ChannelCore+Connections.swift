// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import Wire

// The life of a channel's connections: made when first needed, again after a wait when lost.
extension ChannelCore {
    func connect() {
        do throws(SystemError) {
            let link = try self.connector.connect()
            var limits = self.options.limits
            limits.handshakeTimeout = self.options.connectTimeout
            let connection = ClientConnection(core: self)
            let driver = ConnectionDriver(
                role: .client,
                limits: limits,
                hello: Hello(identity: self.identity, limits: limits),
                link: link,
                owner: connection,
                scheduler: self.scheduler
            )
            self.state = .connecting(connection)
            connection.start(driver)
        } catch {
            self.lost(failure: "\(error)")
        }
    }

    func connectionOpened(_ connection: ClientConnection) {
        guard case .connecting(let own) = self.state, own === connection else { return }
        self.state = .ready(connection)
    }

    /// The connection takes no more calls; those it has may finish.
    func connectionRetired(_ connection: ClientConnection) {
        guard case .ready(let own) = self.state, own === connection else { return }
        self.retired.append(connection)
        self.leave(connection, failure: nil)
    }

    func connectionClosed(_ connection: ClientConnection, _ reason: String) {
        self.retired.removeAll { $0 === connection }
        switch self.state {
        case .connecting(let own) where own === connection:
            self.lost(failure: reason)
        case .ready(let own) where own === connection:
            self.leave(connection, failure: reason)
        default:
            break
        }
    }

    /// A connection that had worked is no more.
    private func leave(_ connection: ClientConnection, failure: String?) {
        let life = connection.openedAt.map { self.scheduler.now - $0 } ?? .zero
        if life < Self.shortLife {
            // It said HELLO and left at once; reconnecting at once would go round in a circle.
            self.lost(failure: failure ?? "the server closed the connection right away")
        } else {
            self.backoff.reset()
            self.lost(failure: nil)
        }
    }

    /// Waits before the next attempt; calls that do not want to wait fail when one has failed.
    private func lost(failure: String?) {
        self.state = .waiting(failure: failure)
        let wait = self.backoff.next(&self.generator)
        self.scheduler.schedule(at: self.scheduler.now + wait) { self.reconnect() }
        if let failure { self.failImpatient(failure) }
    }

    private func failImpatient(_ failure: String) {
        var patient: [CallState] = []
        while let call = self.pending.popFirst() {
            if call.options.waitForReady {
                patient.append(call)
            } else {
                self.failed(call, self.unreachable(failure), connectionIsGone: false)
            }
        }
        for call in patient { self.wait(call) }
    }

    private func reconnect() {
        guard case .waiting = self.state else { return }
        if self.pending.count == 0 {
            self.state = .idle
        } else {
            self.connect()
        }
    }

    func unreachable(_ failure: String) -> RPCError {
        RPCError(
            .unavailable,
            "cannot reach \(self.connector.destination): \(failure)",
            processed: .no
        )
    }

    static let channelClosed = RPCError(
        .cancelled,
        "the channel was closed",
        processed: .no
    )

    func closeNow() {
        var connections = self.retired
        switch self.state {
        case .closed: return
        case .connecting(let connection), .ready(let connection): connections.append(connection)
        case .idle, .waiting: break
        }
        self.state = .closed
        while let call = self.pending.popFirst() {
            self.conclude(call, .failed(Self.channelClosed))
        }
        for connection in connections { connection.close() }
        self.deadlines.stop()
    }
}
