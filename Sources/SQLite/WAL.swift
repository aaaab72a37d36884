// SPDX-License-Identifier: MIT
import CWALRecovery
import CSQLite

/// The write-ahead log of a file that no connection has open.
public enum WAL {
    /// What a WAL is like.
    public enum Finding: Equatable, Sendable {
        /// It ends with its last transaction.
        ///
        /// - Parameter frames: Pages in it.
        case whole(frames: Int)
        /// What is damaged, in words; it was left as it is.
        case damaged(String)
    }

    /// Looks at the WAL that a process left which did not close it, and cuts off what follows its last
    /// transaction, without a sync.
    ///
    /// Before any connection is opened. SQLite takes a WAL to end where a checksum does not hold; this
    /// tells the end that a power cut makes from damage to what was committed. Damage to the last
    /// transaction of a WAL looks like the end, and undoes it. Reads the WAL into memory.
    ///
    /// - Parameters:
    ///   - path: The database file.
    ///   - vfs: The VFS that connections open it with; nil for SQLite's own.
    /// - Returns: What was found.
    /// - Throws: `SQLITE_IOERR`, `SQLITE_CANTOPEN` or `SQLITE_NOMEM`.
    public static func trim(
        of path: String,
        vfs: String?
    ) throws(SQLiteError) -> Finding {
        _ = Connection.librarySettings
        var found = wal_found()
        let code = wal_trim(vfs, path, &found)
        guard code == SQLITE_OK else {
            throw SQLiteError(code: SQLiteCode(rawValue: code), message: "\(path)-wal")
        }
        switch found.damaged {
        case ..<0: return .whole(frames: Int(found.frames))
        case 0: return .damaged("the header of the WAL")
        default: return .damaged("frame \(found.damaged) of the WAL")
        }
    }
}
