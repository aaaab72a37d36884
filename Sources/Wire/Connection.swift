// SPDX-License-Identifier: MIT
import Ambient

/// Which side of a connection this is.
public enum Role: Hashable, Sendable {
    /// It connected, and opens calls.
    case client
    /// It accepted, and answers them.
    case server
}

/// One connection's protocol: bytes in, events out; commands in, bytes out.
///
/// It knows no socket, clock or thread. Its owner feeds what it reads to `next`, writes what
/// `withOutput` gives, and calls `tick` when `nextDeadline` has come. All calls come from one
/// thread. Commands may be given at any time, also between two events of one `next` loop; those
/// to a stream that is over do nothing.
///
/// No input traps: what breaks a rule ends the stream or the connection, as docs/PROTOCOL.md says.
public struct Connection: ~Copyable {
    enum Phase { case preface, hello, ready, closing }

    /// A stream that ended without the peer's END, not yet told to the owner.
    struct Orphan {
        var id: UInt32
        var code = Status.unavailable
        var text: StaticString = "the connection was lost"
        var processed: Processed
    }

    /// How far this side's own drain is.
    enum Drain {
        case none
        /// GOAWAY without a last stream and a ping are out.
        case announced(since: MonotonicInstant, ping: UInt64)
        /// GOAWAY with the last stream is out; later ones are not looked at.
        case final(last: UInt32)
    }

    let role: Role
    let limits: WireLimits
    let hello: Hello
    let created: MonotonicInstant
    let timeoutMaxMicros: Int64

    var phase = Phase.preface
    /// What the peer said about itself; nil until it did.
    public internal(set) var peer: Hello?
    /// The peer's GOAWAY; nil until one came.
    public internal(set) var peerGoAway: GoAway?
    /// Why the connection is over; nil while it is not.
    public internal(set) var closeReason: CloseReason?

    // What both sides' HELLOs allow.
    var sentMessageBytesMax = 0
    var pieceBytes = 0
    var streamsMax = 0

    // Input.
    var partial = GrowableBytes()
    var partialSince: MonotonicInstant?
    var isPartialDone = false
    /// Whether what is left of the input is less than a frame.
    var needsInput = false
    var lent: Bulk?
    var assembledBytes = 0
    /// Bytes of messages that wait for credit or for the socket, over all streams.
    var outgoingBytes = 0

    // Streams.
    var streams = StreamTable<Stream>()
    /// Client: the number of the next stream.
    var nextStream: UInt32 = 1
    /// Server: the highest number seen.
    var lastStream: UInt32 = 0
    /// How many streams this module must expire itself: those receiving or ending.
    var expiringStreams = 0

    // Events that no input brought.
    var orphans: [Orphan] = []
    var writable: [UInt32] = []
    var isClosedTold = false

    /// Server: the statuses of calls refused here, not yet asked for by `takeRefused`.
    var refused: [UInt8] = []

    // Life.
    var out = OutputQueue()
    var drain = Drain.none
    var lastReceived: MonotonicInstant
    var idleSince: MonotonicInstant
    var pingCount: UInt64 = 0
    var ping: (token: UInt64, sentAt: MonotonicInstant)?
    var lastPing: MonotonicInstant?
    var cancels: TokenBucket
    var idleFrames: TokenBucket
    var peerPings: TokenBucket

    /// Starts a connection whose transport is there; a client's preface and HELLO are pending.
    ///
    /// `hello` says who this side is; make it from the same `limits`.
    public init(
        role: Role,
        limits: WireLimits = WireLimits(),
        hello: Hello,
        now: MonotonicInstant
    ) {
        self.role = role
        self.limits = limits
        self.hello = hello
        self.created = now
        self.timeoutMaxMicros = max(0, limits.timeoutMax.clampedNanoseconds / 1000)
        self.lastReceived = now
        self.idleSince = now
        self.cancels = TokenBucket(capacity: limits.cancelsMax, per: limits.rateWindow, now: now)
        self.idleFrames = TokenBucket(
            capacity: limits.idleFramesMax,
            per: limits.rateWindow,
            now: now
        )
        // Renewed at twice the permitted rhythm, so that jitter is never punished.
        let burst = max(1, limits.pingBurstMax)
        self.peerPings = TokenBucket(
            capacity: burst,
            per: limits.pingIntervalMin * burst / 2,
            now: now
        )
        if role == .client { self.sayHello() }
    }

    /// Whether both sides have said HELLO and the connection is not over.
    public var isReady: Bool { self.phase == .ready }

    /// Whether the connection is over: read no more, write what output is left, then close.
    public var isClosing: Bool { self.phase == .closing }

    /// Whether the connection is over and nothing is left to write.
    public var isFinished: Bool { self.isClosing && !self.hasOutput }

    /// Whether either side has said that no more calls should come.
    public var isDraining: Bool {
        if case .none = self.drain { return self.peerGoAway != nil }
        return true
    }

    /// How many calls run: of a server those not ended, of a client those without their END.
    public var openStreams: Int { self.streams.count }

    /// Hands out the statuses of the calls that this side has refused by itself since the last time.
    ///
    /// A server's owner hears of such a call nowhere else: it broke a rule before it was one.
    public mutating func takeRefused(_ body: (UInt8) -> Void) {
        if self.refused.isEmpty { return }
        for code in self.refused { body(code) }
        self.refused.removeAll(keepingCapacity: true)
    }

    /// Bytes of unfinished incoming messages.
    public var unfinishedBytes: Int { self.assembledBytes + self.partial.count }

    /// Bytes of messages that have not come or not gone whole, for a bound over all connections of a
    /// process.
    public var heldBytes: Int { self.unfinishedBytes + self.outgoingBytes + self.out.ready.count }

    /// Whether `open` would take a small call now.
    public var canOpen: Bool {
        self.isReady && !self.isDraining && self.role == .client
            && self.nextStream <= StreamID.last.rawValue
            && self.streams.count < self.streamsMax
            && self.out.hasRoom(self.limits)
    }

    /// Bytes that wait to be written.
    public var outputBytes: Int { self.out.waitingBytes }

    /// Whether there is something to write.
    public var hasOutput: Bool { !self.out.isEmpty }

    /// Whether the owner should go on reading the transport.
    ///
    /// A server stops while the peer leaves its replies unread; a client never stops.
    public var acceptsInput: Bool {
        !self.isClosing && (self.role == .client || self.out.hasRoom(self.limits))
    }
}
