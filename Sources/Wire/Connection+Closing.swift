// SPDX-License-Identifier: MIT
import Ambient

// How a connection ends: by drain, by error, by the peer.
extension Connection {
    /// Lets the calls that run end, takes no new ones, then closes.
    ///
    /// A server announces it, waits for a ping to come back (or `drainTimeout`), and only then names
    /// the last stream it looked at, so that no request under way is lost. A client just opens no
    /// more. `closed` follows when the last call has ended; the owner bounds how long that may take.
    public mutating func drain(now: MonotonicInstant) {
        if self.isClosing { return }
        guard self.isReady else { return self.close(.noError, "", now: now) }
        guard case .none = self.drain else { return }
        if self.role == .client {
            self.drain = .final(last: 0)
            // In order: no REQUEST may come after it.
            self.sendGoAway(GoAway(code: .noError, lastStream: .connection), inOrder: true)
            self.finishDrain()
        } else {
            self.sendGoAway(GoAway(code: .noError, lastStream: .last))
            self.drain = .announced(since: now, ping: self.sendPing(now: now))
        }
    }

    /// The second step of a server's drain.
    mutating func nameLastStream() {
        self.drain = .final(last: self.lastStream)
        self.sendGoAway(
            GoAway(code: .noError, lastStream: StreamID(rawValue: self.lastStream))
        )
        self.finishDrain()
    }

    /// Closes a draining connection once no call is left.
    mutating func finishDrain() {
        guard self.isReady, self.streams.count == 0 else { return }
        switch self.drain {
        case .final: break
        case .announced, .none: if self.peerGoAway == nil { return }
        }
        self.shutDown(.drained)
    }

    /// Ends the connection at once: running calls end, the peer is told why.
    ///
    /// Replies that wait in the output still go out.
    public mutating func close(
        _ code: ErrorCode = .noError,
        _ text: String = "",
        now: MonotonicInstant
    ) {
        self.fail(Violation(text, code), now: now)
    }

    /// The peer broke a rule, or the owner wants to close.
    mutating func fail(_ violation: Violation, now: MonotonicInstant) {
        if self.isClosing { return }
        let mayTell = self.phase != .preface || self.role == .client
        if self.role == .client { self.out.keepOnlyBegunFrame() }
        self.shutDown(.here(violation.code, violation.text), sentUpTo: self.out.readyEnd)
        self.out.dropRound()
        guard mayTell else { return }
        let last = StreamID(rawValue: self.lastStream)
        self.sendGoAway(
            GoAway(code: violation.code, lastStream: last, text: violation.text),
            inOrder: true
        )
    }

    /// Answers a preface of another major version.
    mutating func refuseVersion(_ major: UInt8) {
        if self.role == .server {
            Preface.bytes.withUnsafeBytes { self.out.appendPreface($0) }
            let text = "this side speaks version \(Preface.major), not \(major)"
            self.sendGoAway(
                GoAway(code: .unsupportedVersion, lastStream: .connection, text: text),
                inOrder: true
            )
        }
        self.shutDown(.unsupportedVersion(major: major))
    }

    mutating func handleGoAway(
        _ goAway: GoAway,
        now: MonotonicInstant
    ) throws(Violation) -> Event? {
        guard goAway.code == .noError, self.isReady else {
            self.peerGoAway = goAway
            self.shutDown(.peer(goAway), lastProcessed: goAway.lastStream.rawValue)
            self.out.dropAll()
            return nil
        }
        let isFirst = self.peerGoAway == nil
        // Control frames may overtake each other, so the lower number is the later one.
        let last = min(goAway.lastStream, self.peerGoAway?.lastStream ?? .last)
        if last == self.peerGoAway?.lastStream { try self.countIdleFrame(now: now) }
        self.peerGoAway = GoAway(code: .noError, lastStream: last, text: goAway.text)
        if self.role == .client {
            for id in self.streams.ids(where: { $0.id > last.rawValue }) {
                self.orphan(id, processed: .no, "the server is going away")
            }
        }
        self.finishDrain()
        return isFirst ? .goAway : nil
    }

    /// Ends everything: all streams become orphans, and `closed` follows them.
    ///
    /// A request was sent if it ends at or before `sentUpTo` in the output; by default before what
    /// is written, for a peer that is gone took no frame of which it has only a part.
    mutating func shutDown(
        _ reason: CloseReason,
        lastProcessed: UInt32 = .max,
        sentUpTo: UInt64? = nil
    ) {
        if self.isClosing { return }
        let sent = sentUpTo ?? self.out.written
        for id in self.streams.ids(where: { _ in true }) {
            guard let slot = self.streams.find(id) else { continue }
            let isOut = self.streams[slot].requestEnd <= sent && id <= lastProcessed
            self.orphan(id, processed: isOut ? .maybe : .no, "the connection was lost")
        }
        self.phase = .closing
        self.closeReason = reason
        self.isPartialDone = true
        self.partialSince = nil
        self.writable.removeAll()
        self.ping = nil
    }

    private mutating func sendGoAway(_ goAway: GoAway, inOrder: Bool = false) {
        let checksum = self.limits.checksumsBodies
        if inOrder {
            self.out.ready.appendFrame(
                .goAway,
                checksum: checksum,
                metaBytesMax: GoAway.wireBytesMax,
                meta: { goAway.write(to: $0) }
            )
        } else {
            self.out.appendControl(
                .goAway,
                checksum: checksum,
                metaBytesMax: GoAway.wireBytesMax,
                meta: { goAway.write(to: $0) }
            )
        }
    }
}
