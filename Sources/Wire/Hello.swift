// SPDX-License-Identifier: MIT
import Ambient

/// What each side says first: who it is and what it allows.
///
/// Wire: the meta of a HELLO frame; see docs/PROTOCOL.md.
public struct Hello: Hashable, Sendable {
    /// The largest frame body the sender takes, in bytes.
    public var frameBytesMax: UInt32
    /// The largest message the sender takes, in bytes.
    public var messageBytesMax: UInt32
    /// How many calls the sender serves at once on this connection; of a server.
    public var streamsMax: UInt32
    /// The credit every stream starts with; of a client.
    public var initialCredit: UInt32
    /// The shortest spacing of pings the sender accepts, in milliseconds.
    public var pingIntervalMs: UInt32
    /// Optional abilities, one bit each; 1.0 knows none.
    ///
    /// Both sides' bits, and-ed, are in force.
    public var features: UInt64
    /// The name of the service or program, at most 128 bytes of UTF-8 without NUL.
    public var identity: String

    /// The smallest `frameBytesMax` a peer may announce: any END fits.
    public static let frameBytesMin: UInt32 = 32 << 10
    /// The longest identity in bytes.
    public static let identityBytesMax = 128

    /// What `limits` promise, under the given name.
    public init(identity: String, limits: WireLimits = WireLimits(), features: UInt64 = 0) {
        self.frameBytesMax = UInt32(clamping: max(limits.frameBytesMax, Int(Self.frameBytesMin)))
        self.messageBytesMax = UInt32(clamping: limits.messageBytesMax)
        self.streamsMax = UInt32(clamping: max(1, limits.streamsMax))
        self.initialCredit = UInt32(clamping: min(max(1, limits.initialCredit), Int(Int32.max)))
        self.pingIntervalMs = UInt32(clamping: limits.pingIntervalMin.wireMilliseconds)
        self.features = features
        self.identity = identity
    }
}

extension Duration {
    /// Whole milliseconds for the wire: never negative, at most 2^32 - 1.
    var wireMilliseconds: UInt32 {
        UInt32(clamping: self.clampedNanoseconds / 1_000_000)
    }
}
