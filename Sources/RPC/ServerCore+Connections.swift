// SPDX-License-Identifier: MIT
import Ambient
import Wire

// Which connections a server has, on its scheduler's thread: how many, whose, and what they hold.
extension ServerCore {
    func accept(_ link: any Link) {
        self.counters.connections.add(1, ordering: .relaxed)
        let isFull = self.connections.count >= self.options.connectionsMax
        if self.isDraining || (isFull && !self.makeRoom(among: { _ in true })) {
            self.counters.connectionsRefused.add(1, ordering: .relaxed)
            self.logRarely("refused a connection from \(link.peerName): too many are open")
            return link.abort()
        }
        self.makeRoomForHandshake()
        self.connectionNumber += 1
        let connection = ServerConnection(
            server: self,
            number: self.connectionNumber,
            now: self.scheduler.now
        )
        let driver = ConnectionDriver(
            role: .server,
            limits: self.limitsWithJitteredAge(),
            hello: Hello(identity: self.identity, limits: self.options.limits),
            link: link,
            owner: connection,
            scheduler: self.scheduler
        )
        self.connections[ObjectIdentifier(connection)] = connection
        self.handshaking.append(connection)
        connection.start(driver)
    }

    /// Connections made together are not to end together.
    private func limitsWithJitteredAge() -> WireLimits {
        var limits = self.options.limits
        guard let age = limits.ageMax?.clampedNanoseconds else { return limits }
        let spread = age / 10
        let jitter = Int64.random(in: -spread...spread, using: &self.generator)
        limits.ageMax = .nanoseconds(age) + .nanoseconds(jitter)
        return limits
    }

    /// The oldest that has not said HELLO goes: a real client needs a moment, a stalling one forever.
    private func makeRoomForHandshake() {
        if self.handshaking.count < self.options.handshakesMax { return }
        self.handshaking.removeAll { $0.identity != nil || $0.driver == nil }
        if self.handshaking.count < self.options.handshakesMax { return }
        let oldest = self.handshaking.removeFirst()
        self.counters.connectionsRefused.add(1, ordering: .relaxed)
        oldest.driver?.abort("made room for a newer connection")
    }

    func opened(_ connection: ServerConnection) {
        let identity = connection.identity ?? ""
        let count = self.connectionsByIdentity[identity, default: 0] + 1
        self.connectionsByIdentity[identity] = count
        guard count > self.options.connectionsPerIdentityMax, let driver = connection.driver
        else { return }
        let namesakes = { (other: ServerConnection) in
            other !== connection && other.identity == identity
        }
        if self.makeRoom(among: namesakes) { return }
        self.counters.connectionsRefused.add(1, ordering: .relaxed)
        self.logRarely("refused a connection of \(identity): \(count - 1) are open")
        driver.connection.close(.enhanceYourCalm, "too many connections", now: driver.now)
        driver.touch()
    }

    /// Closes the connection longest without a call, so that who has named itself and does nothing
    /// keeps nobody out; false when all have calls.
    private func makeRoom(among candidates: (ServerConnection) -> Bool) -> Bool {
        let idle = self.connections.values.filter { $0.isIdle && candidates($0) }
        let longest = idle.min { $0.idleOrder < $1.idleOrder }
        guard let driver = longest?.driver else { return false }
        self.counters.connectionsRefused.add(1, ordering: .relaxed)
        driver.connection.close(.noError, "made room for another connection", now: driver.now)
        driver.touch()
        return true
    }

    /// A connection holds more or less than it has told before.
    func heldBytes(changedBy bytes: Int) {
        self.heldBytes += bytes
        guard self.heldBytes > self.options.heldBytesMax, !self.isClosingGreedy else { return }
        self.isClosingGreedy = true
        // Not within the turn of a connection, which may be the one.
        self.scheduler.execute { self.closeGreedy() }
    }

    private func closeGreedy() {
        self.isClosingGreedy = false
        while self.heldBytes > self.options.heldBytesMax {
            let most = self.connections.values.max { $0.greedOrder < $1.greedOrder }
            guard let most, most.heldBytes > 0, let driver = most.driver else { return }
            self.counters.connectionsRefused.add(1, ordering: .relaxed)
            self.logRarely("closed the connection of \(driver.peerName): it holds most memory")
            driver.abort("the server's memory for messages is full")
        }
    }

    func closed(_ connection: ServerConnection, _ driver: ConnectionDriver) {
        self.connections[ObjectIdentifier(connection)] = nil
        if let identity = connection.identity {
            let count = self.connectionsByIdentity[identity, default: 1] - 1
            self.connectionsByIdentity[identity] = count > 0 ? count : nil
        }
        self.counters.closed(CloseCause(driver.connection.closeReason))
        if let offence = driver.connection.closeReason?.offence {
            self.counters.protocolErrors.add(1, ordering: .relaxed)
            self.logRarely("closed the connection of \(driver.peerName): \(offence)")
        }
        self.letLeave(driver)
        self.tellWhenDrained()
    }

    /// A drain is not over while a reply is not written: whoever waits for it may end the process.
    private func letLeave(_ driver: ConnectionDriver) {
        guard driver.hasLink else { return }
        let key = ObjectIdentifier(driver)
        self.leaving[key] = driver
        driver.whenLetGo = {
            self.leaving[key] = nil
            self.tellWhenDrained()
        }
    }

    var openConnections: Int { self.connections.count }

    private func logRarely(_ line: @autoclosure () -> String) {
        if self.logLimit.permits(at: self.scheduler.now) { self.log(line()) }
    }
}
