// SPDX-License-Identifier: MIT
import Glibc
import LinuxIO

/// What a store's files lie on: the system's file systems, or a pretended one in a simulation.
public protocol Disk: Sendable {
    /// The name of the SQLite VFS that connections open files with; nil for SQLite's own, with seals
    /// over it.
    var vfs: String? { get }

    /// The bytes in a file; 0 when there is none.
    func size(of path: String) -> Int

    /// Which file a path names now.
    ///
    /// - Parameter path: Of a file; a symbolic link is followed.
    /// - Returns: Its identity, which no other file has as long as it is open; nil when there is none.
    /// - Throws: What the system said, such as EIO or EACCES.
    func identity(of path: String) throws(SystemError) -> FileIdentity?

    /// Makes the names in a directory durable, of new files above all.
    ///
    /// - Parameter path: The directory.
    /// - Throws: What the system said, such as ENOENT or EIO.
    func syncDirectory(_ path: String) throws(SystemError)

    /// Writes what a file holds over itself and syncs it, so that what is read from it is durable.
    ///
    /// A sync alone is not enough: after one that failed, the system may take bytes for written that
    /// the disk does not have.
    ///
    /// - Parameter path: Of the file, which nobody has open; what it holds stays the same.
    /// - Throws: What the system said, such as EIO or ENOENT; the file then reads as before.
    func rewrite(_ path: String) throws(SystemError)

    /// Takes the exclusive lock of a file, which is made when missing.
    ///
    /// - Parameter path: Of the lock file; it stays when the lock is dropped.
    /// - Returns: The lock, held as long as it lives; nil when another holds it and did not let go
    ///   within the time this disk waits.
    /// - Throws: What the system said, such as EACCES, ENOENT or ENOSPC.
    func lock(_ path: String) throws(SystemError) -> (any DiskLock)?
}

/// Tells files apart that are there at the same time, whatever they are called.
public struct FileIdentity: Hashable, Sendable {
    /// What the file lies on (`st_dev`).
    public var device: UInt64
    /// Its number there (`st_ino`).
    public var number: UInt64

    /// Makes an identity.
    public init(device: UInt64, number: UInt64) {
        self.device = device
        self.number = number
    }
}

/// An exclusive lock, held as long as the value lives.
public protocol DiskLock: AnyObject, Sendable {}

extension FileLock: DiskLock {}

/// The system's file systems.
public struct SystemDisk: Disk {
    /// Makes the value; it has no state.
    public init() {}

    /// SQLite's own VFS for the system, with seals over it.
    public var vfs: String? { nil }

    /// The bytes in a file; 0 when there is none.
    public func size(of path: String) -> Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : 0
    }

    /// Calls `stat`.
    public func identity(of path: String) throws(SystemError) -> FileIdentity? {
        var status = stat()
        guard stat(path, &status) == 0 else {
            let code = errno
            if code == ENOENT || code == ENOTDIR { return nil }
            throw SystemError(call: "stat", code: code)
        }
        return FileIdentity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
    }

    /// Calls `fsync` on the directory.
    public func syncDirectory(_ path: String) throws(SystemError) {
        try Files.syncDirectory(path)
    }

    /// Reads and writes in place, then calls `fsync`.
    public func rewrite(_ path: String) throws(SystemError) { try Files.rewrite(path) }

    /// Takes the lock, waiting for a second.
    public func lock(_ path: String) throws(SystemError) -> (any DiskLock)? {
        try FileLock.acquireWithinASecond(path)
    }
}
