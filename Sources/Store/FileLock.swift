// SPDX-License-Identifier: MIT
import Glibc

/// Keeps every other process away from a file; the kernel lets go when this process ends.
final class FileLock: Sendable {
    private let descriptor: Int32

    /// Takes the lock.
    ///
    /// - Parameters:
    ///   - path: The file of the lock; created, never deleted, never read.
    ///   - guarded: The file it stands for, for the error.
    /// - Throws: `StoreError.inUse` when another has it; `cannotOpen`.
    init(path: String, guarding guarded: String) throws(StoreError) {
        let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .cannotOpen(path: path, errno: errno) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let code = errno
            close(descriptor)
            if code == EWOULDBLOCK { throw .inUse(path: guarded) }
            throw .cannotOpen(path: path, errno: code)
        }
        self.descriptor = descriptor
    }

    deinit {
        close(self.descriptor)
    }
}
