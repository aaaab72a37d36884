// SPDX-License-Identifier: MIT
import SQLite

/// Why the store refused.
///
/// An error thrown by a body reaches its caller as it is.
public enum StoreError: Error, Hashable, Sendable {
    /// The queue is full. Nothing was done; the caller may try again a little later.
    case overloaded
    /// The store is closed, or closing. Nothing was done.
    case closed
    /// No space left. Nothing of the transaction was kept; writes work again once there is space.
    case diskFull
    /// SQLite could not go on, and the transaction was rolled back.
    case failed(SQLiteError)
    /// The commit itself failed: whether it is durable shows after the restart.
    case commitUnknown(SQLiteError)
    /// The file was removed or replaced while it was open: whether the next start finds what was written
    /// to it last is not known.
    case lost(path: String)
    /// Another process has the file open.
    case inUse(path: String)
    /// The file is a database, but not one of this program.
    case foreignFile(path: String)
    /// The file belongs to another service.
    case wrongService(path: String, expected: String, found: String)
    /// The file belongs to another cluster.
    case wrongCluster(path: String, expected: String, found: String)
    /// The file is of another life, or has not come as far as it was seen to be: an old one was put back,
    /// or its write-ahead log is gone.
    case stale(path: String, expected: StorePosition, found: StorePosition)
    /// There is no file, and it was not said that one may be made.
    case missing(path: String)
    /// A life of a database must have a higher number than every one before it.
    case oldGeneration(path: String, found: Int64, asked: Int64)
    /// A newer program wrote the file. Run that one, or restore an older backup.
    case newerSchema(path: String, found: Int, known: Int)
    /// A file that is only to be read has a schema older than this program's: it must be served once,
    /// which brings it up to date, or be read by the program that wrote it.
    case olderSchema(path: String, found: Int, known: Int)
    /// The versions of `owner` are not 1, 2, 3, …: a mistake in the program.
    case migrationOrder(owner: String)
    /// A setting that durability rests on did not hold when it was read back.
    case notDurable(setting: String, found: String)
    /// A page is not as it was written, or `quick_check` found damage: its first line. Restore a backup.
    case corrupt(path: String, finding: String)
    /// A file or directory of the store could not be opened: `errno`.
    case cannotOpen(path: String, errno: Int32)
    /// `complete` was called for a key that is neither claimed here nor in progress.
    case notClaimed(BarrierKey)
}
