// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import Wire

/// Who acts on the events of a connection.
protocol ConnectionOwner: AnyObject {
    /// One event; what it points to is valid during the call.
    func handle(_ event: Event, from driver: ConnectionDriver)
    /// Asks for what waited for room in the connection; true when there is output for it.
    func settle() -> Bool
}

/// Carries bytes between one connection and one link, and time to the connection.
///
/// The output of a turn leaves in one write at its end; when it is much, the first of it earlier.
///
/// Safe to send because it is touched only on the scheduler's thread.
final class ConnectionDriver: LinkOwner, TurnEnd, @unchecked Sendable {
    private static let lastWordsTime: Duration = .seconds(1)
    /// The same where the last words are replies: nobody did anything wrong.
    private static let lastRepliesTime: Duration = .seconds(10)
    /// What one connection writes in a turn while it has more: a small part of a millisecond.
    private static let turnBytes = 32 << 10
    /// Output that is written before the end of the turn, so that the peer works on it meanwhile.
    private static let earlyBytes = 1 << 10

    private let scheduler: any Scheduler
    private var link: (any Link)?
    private var owner: (any ConnectionOwner)?
    private var isAwaited = false
    private var isBlocked = false
    private var isLeaving = false
    /// Runs once when the link is no longer the driver's: all is written, or never will be.
    var whenLetGo: (() -> Void)?
    private var armed: (at: MonotonicInstant, token: TimerToken)?
    /// What the link said when it ended.
    private(set) var linkFailure: String?
    // What has passed, for statistics.
    private(set) var bytesReceived = 0
    private(set) var bytesSent = 0
    private(set) var lastReceived: MonotonicInstant
    var connection: Connection
    let peerName: String

    init(
        role: Role,
        limits: WireLimits,
        hello: Hello,
        link: any Link,
        owner: any ConnectionOwner,
        scheduler: any Scheduler
    ) {
        self.connection = Connection(role: role, limits: limits, hello: hello, now: scheduler.now)
        self.peerName = link.peerName
        self.link = link
        self.owner = owner
        self.scheduler = scheduler
        self.lastReceived = scheduler.now
    }

    var now: MonotonicInstant { self.scheduler.now }

    /// Whether what the connection wrote may still be on its way into the link.
    var hasLink: Bool { self.link != nil }

    func start() {
        self.link?.start(owner: self)
        self.touch()
    }

    /// Must follow every command to `connection`: sees to its output and events.
    func touch() {
        if self.isAwaited { return }
        self.isAwaited = true
        self.scheduler.atEndOfTurn(self)
    }

    func linkReceived(_ bytes: UnsafeRawBufferPointer) {
        let now = self.scheduler.now
        self.lastReceived = now
        self.bytesReceived += bytes.count
        var input = bytes
        // The step doubles: much output still leaves in few writes.
        var early = Self.earlyBytes
        while let event = self.connection.next(&input, now: now) {
            self.owner?.handle(event, from: self)
            if self.connection.outputBytes >= early {
                _ = self.flush(atMost: Self.turnBytes)
                early *= 2
            }
        }
        self.touch()
    }

    func linkWritable() {
        self.isBlocked = false
        self.touch()
    }

    func linkEnded(_ reason: String?) {
        self.linkFailure = reason
        self.link = nil
        self.connection.receivedEndOfInput(now: self.scheduler.now)
        self.deliverEvents()
        self.turnEnded()
    }

    /// Lets go of the link without another word; the owner hears of the end.
    func abort(_ reason: String) {
        guard let link = self.link.take() else { return }
        link.abort()
        self.linkEnded(reason)
    }

    func turnEnded() {
        self.isAwaited = false
        var hasMore = true
        while hasMore {
            self.deliverEvents()
            let hasSent = self.owner?.settle() ?? false
            let isSpent = self.flush(atMost: Self.turnBytes)
            // Room in the output lets streams go on, and calls that waited.
            hasMore = self.connection.hasEvents || (hasSent && !self.isBlocked)
            if isSpent {
                self.goOnNextTurn()
                break
            }
        }
        if let link = self.link {
            if self.connection.isFinished {
                self.link = nil
                link.finish()
            } else {
                link.setReading(self.connection.acceptsInput)
                if self.connection.closeReason != nil { self.letGoSoon() }
            }
        }
        self.link == nil ? self.retire() : self.arm()
    }

    private func deliverEvents() {
        while self.connection.hasEvents {
            guard let event = self.connection.nextEvent(now: self.scheduler.now) else { return }
            self.owner?.handle(event, from: self)
        }
    }

    /// Writes what there is, but not much more than `limit`; true when there is more for the link.
    private func flush(atMost limit: Int) -> Bool {
        var total = 0
        while let link = self.link, !self.isBlocked, self.connection.hasOutput {
            if total >= limit { return true }
            self.connection.withOutput { bytes in
                let written = link.write(bytes)
                self.bytesSent += written
                if written < bytes.count { self.isBlocked = true }
                total += written
                return written
            }
        }
        return false
    }

    /// Others have their turn before this connection writes on.
    private func goOnNextTurn() {
        if self.isAwaited { return }
        self.isAwaited = true
        self.scheduler.execute { self.turnEnded() }
    }

    /// The last words are for a peer that may not read them: it gets a moment.
    private func letGoSoon() {
        if self.isLeaving { return }
        self.isLeaving = true
        let isDrained = self.connection.closeReason == .drained
        let time = isDrained ? Self.lastRepliesTime : Self.lastWordsTime
        self.scheduler.schedule(at: self.scheduler.now + time) {
            self.abort("the peer did not read")
        }
    }

    private func retire() {
        self.owner = nil
        if let armed = self.armed.take() { self.scheduler.cancel(armed.token) }
        self.whenLetGo.take()?()
    }

    /// Keeps one timer that is never too late; one that proves early is armed again.
    private func arm() {
        guard let due = self.connection.nextDeadline else { return }
        if let armed {
            if armed.at <= due { return }
            self.scheduler.cancel(armed.token)
        }
        self.armed = (due, self.scheduler.schedule(at: due) { self.timeHasCome() })
    }

    private func timeHasCome() {
        self.armed = nil
        self.connection.tick(now: self.scheduler.now)
        self.turnEnded()
    }
}
