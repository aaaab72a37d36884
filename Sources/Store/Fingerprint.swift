// SPDX-License-Identifier: MIT
import SQLite

/// SHA-256 of a method and its encoded request: what makes two calls under one key the same call.
public struct Fingerprint: Hashable, Sendable, SQLBindable {
    private var words: SHA256.Words = (0, 0, 0, 0)

    /// Hashes a call.
    public init(method: String, body: UnsafeRawBufferPointer) {
        var hash = SHA256()
        hash.add(method)
        hash.add(body)
        self.words = hash.finish()
    }

    /// Hashes a call.
    public init(method: String, body: [UInt8]) {
        self = body.withUnsafeBytes { Self(method: method, body: $0) }
    }

    /// The 32 bytes as stored; nil for any other number of bytes.
    init?(stored: UnsafeRawBufferPointer) {
        guard stored.count == 32 else { return nil }
        withUnsafeMutableBytes(of: &self.words) { $0.copyMemory(from: stored) }
    }

    /// Binds the 32 bytes.
    public func bind(to statement: Statement) {
        withUnsafeBytes(of: self.words) { statement.bind($0) }
    }

    /// Whether the 32 bytes are the same.
    public static func == (lhs: Self, rhs: Self) -> Bool { lhs.words == rhs.words }

    /// Feeds the first 8 bytes, which are as good as random.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(self.words.0)
    }
}
