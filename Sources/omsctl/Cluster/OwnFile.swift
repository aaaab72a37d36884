// SPDX-License-Identifier: MIT
import Glibc
import LinuxIO

/// The small files of a cluster's folder, read with words for who may not.
enum OwnFile {
    /// Reads a file.
    ///
    /// - Throws: A `Failure` that names the file and what the system says.
    static func read(_ path: String, atMost bytesMax: Int) throws -> [UInt8] {
        do throws(SystemError) {
            return try Files.read(path, atMost: bytesMax)
        } catch {
            throw Failure(
                status: .refused,
                message: "\(path) cannot be read: \(error)",
                remedy: "run this as the user whose cluster it is"
            )
        }
    }

    /// The same; nil when there is no such file.
    static func readIfThere(_ path: String, atMost bytesMax: Int) throws -> [UInt8]? {
        var status = stat()
        if lstat(path, &status) != 0, errno == ENOENT || errno == ENOTDIR { return nil }
        return try Self.read(path, atMost: bytesMax)
    }
}
