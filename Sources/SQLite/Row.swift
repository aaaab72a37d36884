// SPDX-License-Identifier: MIT
import CSQLite

/// The present row of a running query; valid only inside the closure that is given it.
///
/// A column that is NULL, of another type or no valid UTF-8 reads as empty, and the query throws
/// `SQLITE_MISMATCH` or `SQLITE_CORRUPT` as soon as the closure returns: nothing wrong gets out.
public struct Row {
    @usableFromInline let statement: Statement

    @usableFromInline init(_ statement: Statement) {
        self.statement = statement
    }

    /// Whether the column is NULL.
    ///
    /// The C function is `sqlite3_column_type`.
    public func isNull(_ column: Int) -> Bool {
        self.type(column) == SQLITE_NULL
    }

    /// An integer.
    ///
    /// The C function is `sqlite3_column_int64`.
    public func int(_ column: Int) -> Int64 {
        guard self.type(column) == SQLITE_INTEGER else {
            self.fail(.mismatch, "no integer", column)
            return 0
        }
        return sqlite3_column_int64(self.statement.handle, Int32(truncatingIfNeeded: column))
    }

    /// True for any integer but 0.
    public func bool(_ column: Int) -> Bool { self.int(column) != 0 }

    /// Text.
    ///
    /// The C function is `sqlite3_column_blob`, which spares SQLite a copy for the NUL.
    public func text(_ column: Int) -> String {
        guard self.type(column) == SQLITE_TEXT else {
            self.fail(.mismatch, "no text", column)
            return ""
        }
        let bytes = self.rawBytes(column).assumingMemoryBound(to: UInt8.self)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            self.fail(.corrupt, "no valid UTF-8", column)
            return ""
        }
        return text
    }

    /// A blob.
    ///
    /// The C function is `sqlite3_column_blob`.
    public func bytes(_ column: Int) -> [UInt8] {
        guard self.type(column) == SQLITE_BLOB else {
            self.fail(.mismatch, "no blob", column)
            return []
        }
        return [UInt8](self.rawBytes(column))
    }

    /// An integer, or nil for NULL.
    public func optionalInt(_ column: Int) -> Int64? {
        self.isNull(column) ? nil : self.int(column)
    }

    /// Text, or nil for NULL.
    public func optionalText(_ column: Int) -> String? {
        self.isNull(column) ? nil : self.text(column)
    }

    /// The bytes of a text or blob column, valid until the next row.
    ///
    /// The C functions are `sqlite3_column_blob` and `sqlite3_column_bytes`.
    public func rawBytes(_ column: Int) -> UnsafeRawBufferPointer {
        let index = Int32(truncatingIfNeeded: column)
        let start = sqlite3_column_blob(self.statement.handle, index)
        let count = Int(sqlite3_column_bytes(self.statement.handle, index))
        return UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count)
    }

    private func type(_ column: Int) -> Int32 {
        sqlite3_column_type(self.statement.handle, Int32(truncatingIfNeeded: column))
    }

    private func fail(_ code: SQLiteCode, _ what: String, _ column: Int) {
        guard self.statement.rowFailure == nil else { return }
        let sql = sqlite3_sql(self.statement.handle).map { String(cString: $0) } ?? ""
        self.statement.rowFailure = SQLiteError(
            code: code,
            message: "\(what) in \(column) of \(sql)"
        )
    }
}
