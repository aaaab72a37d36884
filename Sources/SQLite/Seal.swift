// SPDX-License-Identifier: MIT
import CPageSeal
import CSQLite

/// Checksums of pages, by a VFS over another one that gives out no page which is not as it was written.
///
/// A page of a database file ends in its seal once `Connection.keepRoomForSeals()` was called for the
/// file while it was new; a page in a WAL is checked by SQLite's own checksum. What does not hold
/// gives `SQLITE_IOERR_DATA`.
enum Seal {
    /// The VFS with seals over SQLite's own for the system.
    static let systemVFS: String = {
        _ = Connection.librarySettings
        return String(cString: seal_system_vfs())
    }()
}

extension Connection {
    /// Keeps room for seals at the end of each page of a new file, before anything is written to it.
    ///
    /// A file that has pages stays as it is; so does one of a VFS without seals. The C function is
    /// `sqlite3_file_control`.
    ///
    /// - Throws: `SQLiteError`.
    public func keepRoomForSeals() throws(SQLiteError) {
        let code = seal_keep_room(self.handle)
        guard code == SQLITE_OK else { throw self.error(code) }
    }
}
