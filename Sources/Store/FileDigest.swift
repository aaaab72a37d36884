// SPDX-License-Identifier: MIT
import CMessageDigest
import Glibc
import LinuxIO

/// SHA-256 of files, to tell later whether they are as they were.
public enum FileDigest {
    private static let chunkBytes = 1 << 20

    /// Reads a file and hashes it.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - progress: Called now and then with the bytes read so far.
    /// - Returns: The hash in hexadecimal, 64 small letters and digits, and the bytes there are.
    /// - Throws: ENOENT, EACCES, EIO.
    public static func sha256(
        of path: String,
        progress: (Int) -> Void = { _ in }
    ) throws(SystemError) -> (hash: String, bytes: Int) {
        let raw = open(path, O_RDONLY | O_CLOEXEC)
        guard raw >= 0 else { throw SystemError(call: "open", code: errno) }
        let file = FileDescriptor(owning: raw)
        var context = SHA2_CTX()
        SHA256Init(&context)
        let chunk = UnsafeMutableRawBufferPointer.allocate(
            byteCount: Self.chunkBytes,
            alignment: 16
        )
        defer { chunk.deallocate() }
        var bytes = 0
        while let count = try file.read(into: chunk), count > 0 {
            SHA256Update(
                &context,
                chunk.baseAddress?.assumingMemoryBound(to: UInt8.self),
                count
            )
            bytes += count
            progress(bytes)
        }
        var digest = [UInt8](repeating: 0, count: 32)
        SHA256Final(&digest, &context)
        return (digest.map(Self.hex).joined(), bytes)
    }

    private static func hex(_ byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
}
