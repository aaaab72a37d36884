// SPDX-License-Identifier: MIT
import Glibc

/// An exclusive lock between processes, held as long as this value lives.
///
/// The system drops it when the process ends, however it ends. The C function is `flock`.
public final class FileLock: Sendable {
    private let file: FileDescriptor

    private init(holding file: consuming FileDescriptor) {
        self.file = file
    }

    /// Takes the lock of a file, which is made when missing (mode 0600); does not wait.
    ///
    /// - Parameter path: Of the lock file; it stays when the lock is dropped.
    /// - Returns: The lock, or nil when another process holds it.
    /// - Throws: EACCES, ENOENT or ENOSPC when the file cannot be opened.
    public static func acquire(_ path: String) throws(SystemError) -> FileLock? {
        let file = FileDescriptor(
            owning: try system("open") { open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600) }
        )
        let raw = file.raw
        do throws(SystemError) {
            _ = try system("flock") { flock(raw, LOCK_EX | LOCK_NB) }
        } catch  where error.code == EWOULDBLOCK {
            return nil
        }
        return FileLock(holding: file)
    }

    /// The same, and tries for a second, blocking the thread.
    ///
    /// A process that is just ending, a child of this one between fork and exec, or one that only looks
    /// who has the lock may hold it for a moment more.
    public static func acquireWithinASecond(_ path: String) throws(SystemError) -> FileLock? {
        let pause = OneShot<Void>()
        for _ in 0..<100 {
            if let lock = try Self.acquire(path) { return lock }
            _ = pause.wait(atMost: .milliseconds(10))
        }
        return nil
    }
}
