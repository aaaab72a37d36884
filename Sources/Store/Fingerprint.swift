// SPDX-License-Identifier: MIT
import CMessageDigest
import SQLite

/// SHA-256 of a method and its encoded request: what makes two calls under one key the same call.
public struct Fingerprint: Hashable, Sendable, SQLBindable {
    private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

    /// Hashes a call.
    ///
    /// The C functions are `SHA256Init`, `SHA256Update` and `SHA256Final` of libmd.
    public init(method: String, body: UnsafeRawBufferPointer) {
        var context = SHA2_CTX()
        SHA256Init(&context)
        var method = method
        // The length first, so that no method and body can be cut apart at another place.
        var length = UInt64(method.utf8.count).littleEndian
        withUnsafeBytes(of: &length) { Self.update(&context, $0) }
        method.withUTF8 { Self.update(&context, UnsafeRawBufferPointer($0)) }
        Self.update(&context, body)
        withUnsafeMutableBytes(of: &self.words) { digest in
            SHA256Final(digest.baseAddress?.assumingMemoryBound(to: UInt8.self), &context)
        }
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

    private static func update(_ context: inout SHA2_CTX, _ bytes: UnsafeRawBufferPointer) {
        guard let start = bytes.baseAddress, bytes.count > 0 else { return }
        SHA256Update(&context, start.assumingMemoryBound(to: UInt8.self), bytes.count)
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
