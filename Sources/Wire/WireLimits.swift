// SPDX-License-Identifier: MIT

/// What one side of a connection allows the other, and itself.
///
/// Every limit is on by default. docs/PROTOCOL.md says what happens beyond each.
public struct WireLimits: Hashable, Sendable {
    /// The largest frame body taken, in bytes; told to the peer.
    ///
    /// At least `Hello.frameBytesMin`.
    public var frameBytesMax = 1 << 20
    /// The largest message taken or sent, in bytes; told to the peer.
    public var messageBytesMax = 4 << 20
    /// How many calls may run at once; told to the peer.
    public var streamsMax = 128
    /// The bytes of messages a server may stream before the client gives credit; told to the peer.
    public var initialCredit = 256 << 10
    /// The shortest spacing of the peer's pings; told to the peer.
    public var pingIntervalMin: Duration = .seconds(5)
    /// How long the peer may take for its preface and HELLO.
    public var handshakeTimeout: Duration = .seconds(3)
    /// How long a begun frame may take to become whole.
    public var frameTimeout: Duration = .seconds(10)
    /// After how long a silence the peer is pinged; never less than what the peer permits.
    public var keepAliveIdle: Duration = .seconds(30)
    /// How long a pinged peer may stay silent before the connection is given up.
    public var keepAliveTimeout: Duration = .seconds(10)
    /// After how long without a call a server drains the connection; nil keeps it.
    public var idleTimeout: Duration? = .seconds(300)
    /// At what age a server drains the connection; nil keeps it.
    ///
    /// The owner adds jitter, lest all clients come back at once.
    public var ageMax: Duration? = .seconds(3600)
    /// How long a drain waits for the answer to its ping before it names the last stream.
    public var drainTimeout: Duration = .seconds(1)
    /// The longest time-out a request may ask for; longer ones are cut to it.
    public var timeoutMax: Duration = .seconds(3600)
    /// The size of the pieces that large messages travel in, so that small calls slip between.
    public var fragmentBytes = 16 << 10
    /// Bytes of unfinished incoming messages over all streams of the connection.
    public var assemblyBytesMax = 16 << 20
    /// Bytes of frames waiting to be written beyond which a client opens nothing and a server stops
    /// reading.
    public var outputBytesMax = 1 << 20
    /// The same for messages that wait in their streams until there is room for frames.
    ///
    /// More than one largest message, so that one does not keep small calls waiting; so little more
    /// that what is under way besides stays within the peer's `assemblyBytesMax` by default.
    public var bulkBytesMax: Int { self.messageBytesMax + self.outputBytesMax }
    /// Bytes of one stream's replies that may wait for credit or for the socket.
    public var streamQueueBytesMax = 256 << 10
    /// Bytes of all replies of a connection that may wait, beyond which a unary call ends without its.
    public var repliesBytesMax = 16 << 20
    /// How many CANCEL frames may come at once, and in `rateWindow` after that.
    public var cancelsMax = 200
    /// How many frames without effect may come at once, and in `rateWindow` after that.
    public var idleFramesMax = 1000
    /// How many pings may come at once, beyond the permitted rhythm.
    public var pingBurstMax = 10
    /// The time over which `cancelsMax` and `idleFramesMax` renew themselves.
    public var rateWindow: Duration = .seconds(30)
    /// Whether frames that carry meta or payload end in a CRC of them.
    ///
    /// A receiver checks the CRC of every frame that has one, whatever this says.
    public var checksumsBodies = true

    /// The defaults.
    public init() {}
}
