// SPDX-License-Identifier: MIT

/// Why a side goes away, in a GOAWAY frame.
///
/// Wire: one byte. A number unknown to the receiver counts as `internalError`.
public enum ErrorCode: UInt8, Hashable, Sendable {
    /// Nothing is wrong: the side drains.
    case noError = 0
    /// The peer broke a rule of the protocol.
    case protocolError = 1
    /// The peer speaks another major version.
    case unsupportedVersion = 2
    /// A frame was longer than allowed.
    case frameTooLarge = 3
    /// A CRC did not fit: bytes were damaged.
    case checksumMismatch = 4
    /// Credit went past its largest value.
    case flowControl = 5
    /// The peer sent too many frames of a kind that is cheap to send.
    case enhanceYourCalm = 6
    /// The peer was too slow with its handshake, a frame, or the answer to a ping.
    case timeout = 7
    /// The sender is at fault.
    case internalError = 8
}

/// A peer's announcement that it goes away.
public struct GoAway: Hashable, Sendable {
    /// Why.
    public var code: ErrorCode
    /// The last stream it did or will work on; later ones were not touched.
    public var lastStream: StreamID
    /// For people, at most 256 bytes.
    public var text: String

    /// The longest text in bytes.
    public static let textBytesMax = 256

    /// Makes an announcement.
    public init(code: ErrorCode, lastStream: StreamID, text: String = "") {
        self.code = code
        self.lastStream = lastStream
        self.text = text
    }
}

/// Why a connection is over.
public enum CloseReason: Hashable, Sendable {
    /// The first bytes were not this protocol's; nothing was answered.
    case notThisProtocol
    /// The peer speaks major version `major`.
    case unsupportedVersion(major: UInt8)
    /// This side closed, for the given reason: the peer's fault unless `noError`.
    case here(ErrorCode, String)
    /// The peer closed with an error.
    case peer(GoAway)
    /// All calls were done after a drain.
    case drained
    /// The peer closed the transport.
    case endOfInput
}
