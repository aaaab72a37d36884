// SPDX-License-Identifier: MIT
import Ambient

extension Connection {
    /// Acts on a frame that is whole and keeps the rules of its type.
    mutating func handle(
        _ type: FrameType,
        _ header: FrameHeader,
        _ meta: UnsafeRawBufferPointer,
        _ payload: UnsafeRawBufferPointer,
        now: MonotonicInstant
    ) throws(Violation) -> Event? {
        if self.phase == .hello && type != .hello && type != .goAway {
            throw Violation("frame type \(header.type) before HELLO")
        }
        switch type {
        case .request: return try self.handleRequest(header, meta, payload, now: now)
        case .data:
            return self.role == .server
                ? try self.handleRequestData(header, payload, now: now)
                : try self.handleReplyData(header, payload, now: now)
        case .end: return try self.handleEnd(header, meta, payload, now: now)
        case .cancel: return try self.handleCancel(header.stream, now: now)
        case .credit:
            try self.handleCredit(header.stream, payload.wireInteger() ?? 0, now: now)
            return nil
        case .hello: return try self.handleHello(meta, now: now)
        case .ping:
            guard self.peerPings.take(now: now) else {
                throw Violation("pings too often", .enhanceYourCalm)
            }
            self.out.appendControl(.pong, payload: payload, checksum: self.limits.checksumsBodies)
            return nil
        case .pong: return try self.handlePong(payload.wireInteger() ?? 0, now: now)
        case .goAway: return try self.handleGoAway(try GoAway.read(meta), now: now)
        }
    }

    /// Counts a frame without effect; throws when there have been too many.
    mutating func countIdleFrame(now: MonotonicInstant) throws(Violation) {
        guard self.idleFrames.take(now: now) else {
            throw Violation("too many frames without effect", .enhanceYourCalm)
        }
    }

    /// Puts this side's preface and HELLO in the output.
    mutating func sayHello() {
        Preface.bytes.withUnsafeBytes { self.out.appendPreface($0) }
        self.out.ready.appendFrame(
            .hello,
            checksum: self.limits.checksumsBodies,
            metaBytesMax: self.hello.wireBytesMax,
            meta: { [hello] in hello.write(to: $0) }
        )
        self.out.keepGreetingFirst()
    }

    private mutating func handleHello(
        _ meta: UnsafeRawBufferPointer,
        now: MonotonicInstant
    ) throws(Violation) -> Event? {
        if self.phase == .ready { throw Violation("a second HELLO") }
        let peer = try Hello.read(meta)
        self.peer = peer
        self.phase = .ready
        self.idleSince = now
        self.sentMessageBytesMax = min(self.limits.messageBytesMax, Int(peer.messageBytesMax))
        // Beside the piece, an END's meta must fit into the peer's frame.
        let room = min(Int(peer.frameBytesMax), self.limits.frameBytesMax) - (12 << 10)
        self.pieceBytes = min(max(1 << 10, self.limits.fragmentBytes), max(1 << 10, room))
        self.streamsMax =
            self.role == .client
            ? min(self.limits.streamsMax, Int(peer.streamsMax)) : self.limits.streamsMax
        return .opened
    }

    private mutating func handlePong(
        _ token: UInt64,
        now: MonotonicInstant
    ) throws(Violation) -> Event? {
        if case .announced(_, token) = self.drain {
            self.nameLastStream()
            return nil
        }
        guard let ping = self.ping, ping.token == token else {
            try self.countIdleFrame(now: now)
            return nil
        }
        self.ping = nil
        return .pong(now - ping.sentAt)
    }

    /// Sends a PING whose answer comes as `pong`.
    ///
    /// Returns false, and sends nothing, when one is under way or the peer permits none yet.
    @discardableResult
    public mutating func ping(now: MonotonicInstant) -> Bool {
        guard self.isReady, self.ping == nil, let peer = self.peer else { return false }
        if let lastPing, now - lastPing < .milliseconds(Int64(peer.pingIntervalMs)) { return false }
        self.ping = (self.sendPing(now: now), now)
        return true
    }

    mutating func sendPing(now: MonotonicInstant) -> UInt64 {
        self.pingCount &+= 1
        self.lastPing = now
        let token = self.pingCount
        withUnsafeBytes(of: token.bigEndian) {
            self.out.appendControl(.ping, payload: $0, checksum: self.limits.checksumsBodies)
        }
        return token
    }
}
