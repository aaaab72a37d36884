// SPDX-License-Identifier: MIT
import CPageSeal
import CSQLite

extension Connection {
    /// Copies this connection's database into another one, whose content is replaced.
    ///
    /// In a transaction it copies what that sees, whatever others write meanwhile. The C functions are
    /// `sqlite3_backup_init`, `sqlite3_backup_step` and `sqlite3_backup_finish`.
    ///
    /// - Parameters:
    ///   - destination: A connection to another file, which gets seals if this one has them.
    ///   - pagesPerStep: How many pages are copied at a time; above 0.
    ///   - progress: Called after each step with the bytes copied and those of all; what it throws
    ///     ends the copy, and leaves the destination unusable.
    /// - Throws: `SQLiteError`, such as `SQLITE_FULL` of the destination; what `progress` throws.
    public func copy(
        to destination: Connection,
        pagesPerStep: Int,
        progress: (_ done: Int, _ total: Int) throws -> Void
    ) throws {
        let pageBytes = Int(try self.first("PRAGMA page_size") { $0.int(0) } ?? 4096)
        // Pages may reach the file before the first one does, which says that they have seals.
        let sealing = seal_as(destination.handle, self.handle)
        guard sealing == SQLITE_OK else {
            let message = "pages with seals and without in one file"
            throw SQLiteError(code: SQLiteCode(rawValue: sealing), message: message)
        }
        guard let backup = sqlite3_backup_init(destination.handle, "main", self.handle, "main")
        else { throw destination.error(sqlite3_errcode(destination.handle)) }
        var code = SQLITE_OK
        do {
            repeat {
                code = sqlite3_backup_step(backup, Int32(clamping: max(1, pagesPerStep)))
                let total = Int(sqlite3_backup_pagecount(backup))
                let left = Int(sqlite3_backup_remaining(backup))
                if code == SQLITE_OK || code == SQLITE_DONE {
                    try progress((total - left) * pageBytes, total * pageBytes)
                }
            } while code == SQLITE_OK
        } catch {
            sqlite3_backup_finish(backup)
            throw error
        }
        let end = sqlite3_backup_finish(backup)
        // A step that could not go on says why by its own code alone.
        if code != SQLITE_DONE { throw destination.error(end == SQLITE_OK ? code : end) }
        if end != SQLITE_OK { throw destination.error(end) }
    }
}
