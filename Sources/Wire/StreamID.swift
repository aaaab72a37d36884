// SPDX-License-Identifier: MIT

/// The number of one call on its connection.
///
/// The client opens every stream, with odd numbers that only grow.
///
/// Wire: offset 8 of the frame header, four bytes, big-endian; 0 is the connection itself.
public struct StreamID: RawRepresentable, Hashable, Comparable, Sendable {
    /// The number as on the wire.
    public let rawValue: UInt32

    /// Wraps a number; whether it is a legal stream is for the connection to say.
    public init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    /// The last number a client may use; then it needs a new connection.
    public static let last = StreamID(rawValue: 0x7FFF_FFFD)

    /// No stream: the connection itself.
    static let connection = StreamID(rawValue: 0)

    /// Whether `lhs` was opened before `rhs`.
    public static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
}
