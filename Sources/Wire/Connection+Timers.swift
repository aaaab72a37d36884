// SPDX-License-Identifier: MIT
import Ambient

// What becomes due by time alone.
extension Connection {
    /// When `tick` should be called next; nil when nothing can become due.
    ///
    /// It may become later without notice: an owner may keep the earlier timer, since a `tick` too
    /// many does nothing. After every turn it should look whether it has become earlier.
    public var nextDeadline: MonotonicInstant? {
        if self.isClosing { return nil }
        guard self.isReady else {
            return self.earlier(self.created + self.limits.handshakeTimeout, self.frameDeadline)
        }
        var next = self.keepAliveDeadline
        next = self.earlier(next, self.frameDeadline)
        if self.expiringStreams > 0 {
            self.streams.forEach { if $0.isExpiring { next = min(next, $0.deadline) } }
        }
        if case .announced(let since, _) = self.drain {
            return min(next, since + self.limits.drainTimeout)
        }
        if case .none = self.drain, self.role == .server {
            next = self.earlier(next, self.idleDeadline)
            next = self.earlier(next, self.limits.ageMax.map { self.created + $0 })
        }
        return next
    }

    /// Does what is due at `now`.
    ///
    /// Take events and output afterwards.
    public mutating func tick(now: MonotonicInstant) {
        if self.isClosing { return }
        if !self.isReady && now >= self.created + self.limits.handshakeTimeout {
            return self.fail(Violation("no handshake in time", .timeout), now: now)
        }
        if let deadline = self.frameDeadline, now >= deadline {
            return self.fail(Violation("a frame took too long", .timeout), now: now)
        }
        guard self.isReady else { return }
        if now >= self.keepAliveDeadline {
            if self.ping != nil {
                return self.fail(Violation("no sign of life after a ping", .timeout), now: now)
            }
            self.ping = (self.sendPing(now: now), now)
        }
        self.expireStreams(now: now)
        self.drainIfDue(now: now)
    }

    private var frameDeadline: MonotonicInstant? {
        self.partialSince.map { $0 + self.limits.frameTimeout }
    }

    /// When to ping, or while a ping is out, when to give up.
    private var keepAliveDeadline: MonotonicInstant {
        if let ping {
            return max(ping.sentAt, self.lastReceived) + self.limits.keepAliveTimeout
        }
        let permitted = Duration.milliseconds(Int64(self.peer?.pingIntervalMs ?? 0))
        return self.lastReceived + max(self.limits.keepAliveIdle, permitted)
    }

    private var idleDeadline: MonotonicInstant? {
        guard self.streams.count == 0 else { return nil }
        return self.limits.idleTimeout.map { self.idleSince + $0 }
    }

    private func earlier(_ a: MonotonicInstant, _ b: MonotonicInstant?) -> MonotonicInstant {
        b.map { min(a, $0) } ?? a
    }

    /// Ends the streams that the owner cannot end: not yet whole, or ended but not yet written.
    private mutating func expireStreams(now: MonotonicInstant) {
        guard self.expiringStreams > 0 else { return }
        for id in self.streams.ids(where: { $0.isExpiring && $0.deadline <= now }) {
            guard let slot = self.streams.find(id) else { continue }
            if self.streams[slot].phase == .receiving {
                let text: StaticString = "the request took too long to arrive"
                self.refuse(slot: slot, Status.deadlineExceeded, text)
            } else {
                self.dropOutgoing(slot)
                let text = "the reply waited too long for the client to take it"
                self.writeEnd(
                    slot,
                    EndMeta(code: Status.deadlineExceeded, message: text, processed: .yes)
                )
            }
        }
    }

    private mutating func drainIfDue(now: MonotonicInstant) {
        switch self.drain {
        case .announced(let since, _):
            if now >= since + self.limits.drainTimeout { self.nameLastStream() }
        case .final: break
        case .none:
            guard self.role == .server, self.isReady else { return }
            let isIdle = self.idleDeadline.map { now >= $0 } ?? false
            let isOld = self.limits.ageMax.map { now >= self.created + $0 } ?? false
            if isIdle || isOld { self.drain(now: now) }
        }
    }
}
