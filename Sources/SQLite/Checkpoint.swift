// SPDX-License-Identifier: MIT
import CSQLite

extension Connection {
    /// How far a checkpoint goes.
    public enum CheckpointMode: Sendable {
        /// Copies what it can without waiting for anybody.
        case passive
        /// Also waits for readers, so that the next writer starts the WAL over.
        case restart
        /// Also cuts the WAL file to length 0.
        case truncate
    }

    /// Copies the WAL into the database file.
    ///
    /// The C function is `sqlite3_wal_checkpoint_v2`.
    ///
    /// - Parameter mode: How far to go.
    /// - Returns: Frames in the WAL, and how many of them are in the database file now.
    /// - Throws: `SQLITE_BUSY` when readers kept it from finishing; `SQLITE_IOERR` and
    ///   `SQLITE_FULL`, after which the WAL is whole and still the truth.
    @discardableResult
    public func checkpoint(
        _ mode: CheckpointMode
    ) throws(SQLiteError) -> (frames: Int, copied: Int) {
        let flag =
            switch mode {
            case .passive: SQLITE_CHECKPOINT_PASSIVE
            case .restart: SQLITE_CHECKPOINT_RESTART
            case .truncate: SQLITE_CHECKPOINT_TRUNCATE
            }
        var frames: Int32 = 0
        var copied: Int32 = 0
        let code = sqlite3_wal_checkpoint_v2(self.handle, nil, flag, &frames, &copied)
        guard code == SQLITE_OK else { throw self.error(code) }
        return (Int(frames), Int(copied))
    }
}
