// SPDX-License-Identifier: MIT
import CMessageDigest

/// SHA-256 over fields, each so that no two lists of fields give the same bytes.
///
/// The C functions are `SHA256Init`, `SHA256Update` and `SHA256Final` of libmd.
struct SHA256 {
    typealias Words = (UInt64, UInt64, UInt64, UInt64)

    private var context = SHA2_CTX()

    init() {
        SHA256Init(&self.context)
    }

    /// Adds bytes as they are: only the last field, or one of a fixed length, may come so.
    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        guard let start = bytes.baseAddress, bytes.count > 0 else { return }
        SHA256Update(&self.context, start.assumingMemoryBound(to: UInt8.self), bytes.count)
    }

    /// Adds a text with its length before it, so that two texts cannot be cut apart elsewhere.
    mutating func add(_ text: String) {
        var text = text
        self.add(Int64(text.utf8.count))
        text.withUTF8 { self.add(UnsafeRawBufferPointer($0)) }
    }

    /// Adds a number as eight bytes.
    mutating func add(_ number: Int64) {
        var number = number.littleEndian
        withUnsafeBytes(of: &number) { self.add($0) }
    }

    /// The 32 bytes; nothing may be added any more.
    mutating func finish() -> Words {
        var words: Words = (0, 0, 0, 0)
        withUnsafeMutableBytes(of: &words) { digest in
            SHA256Final(digest.baseAddress?.assumingMemoryBound(to: UInt8.self), &self.context)
        }
        return words
    }
}
