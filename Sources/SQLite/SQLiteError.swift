// SPDX-License-Identifier: MIT
import CSQLite

/// Why SQLite refused: its own code and its own words.
public struct SQLiteError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The extended result code.
    public var code: SQLiteCode
    /// SQLite's message, in English, for the log.
    public var message: String

    /// Makes an error.
    public init(code: SQLiteCode, message: String) {
        self.code = code
        self.message = message
    }

    /// `SQLITE_FULL: database or disk is full`.
    public var description: String { "\(self.code.name): \(self.message)" }
}

/// One of SQLite's result codes.
public struct SQLiteCode: RawRepresentable, Hashable, Sendable {
    /// The number in `sqlite3.h`.
    public var rawValue: Int32

    /// Any code, known here or not.
    public init(rawValue: Int32) {
        self.rawValue = rawValue
    }

    /// The code without its extension: `SQLITE_IOERR` for `SQLITE_IOERR_FSYNC`.
    public var primary: SQLiteCode { SQLiteCode(rawValue: self.rawValue & 0xff) }

    /// `SQLITE_MISUSE`: the statement and its values do not fit together.
    public static let misuse = SQLiteCode(rawValue: SQLITE_MISUSE)
    /// `SQLITE_MISMATCH`: a column does not hold the type that was asked for.
    public static let mismatch = SQLiteCode(rawValue: SQLITE_MISMATCH)
    /// `SQLITE_CORRUPT`: the file is damaged.
    public static let corrupt = SQLiteCode(rawValue: SQLITE_CORRUPT)
    /// `SQLITE_NOTADB`: the file is something else.
    public static let notADatabase = SQLiteCode(rawValue: SQLITE_NOTADB)
    /// `SQLITE_FULL`: no space for the change.
    public static let full = SQLiteCode(rawValue: SQLITE_FULL)
    /// `SQLITE_IOERR`: the operating system failed.
    public static let ioError = SQLiteCode(rawValue: SQLITE_IOERR)
    /// `SQLITE_IOERR_READ`: the system could not read.
    public static let ioErrorRead = SQLiteCode(rawValue: SQLITE_IOERR | 1 << 8)
    /// `SQLITE_IOERR_SHORT_READ`: the file is shorter than it should be.
    public static let ioErrorShortRead = SQLiteCode(rawValue: SQLITE_IOERR | 2 << 8)
    /// `SQLITE_IOERR_NOMEM`: an allocation failed during I/O.
    public static let ioErrorNoMemory = SQLiteCode(rawValue: SQLITE_IOERR | 12 << 8)
    /// `SQLITE_IOERR_DATA`: a page is not as it was written.
    public static let ioErrorData = SQLiteCode(rawValue: SQLITE_IOERR | 32 << 8)
    /// `SQLITE_IOERR_SHMSIZE`: no space for the index of the WAL.
    public static let ioErrorSharedMemorySize = SQLiteCode(rawValue: SQLITE_IOERR | 19 << 8)
    /// `SQLITE_CANTOPEN`: a file of the database could not be opened.
    public static let cannotOpen = SQLiteCode(rawValue: SQLITE_CANTOPEN)
    /// `SQLITE_PROTOCOL`: the locks of the WAL are in disorder.
    public static let protocolError = SQLiteCode(rawValue: SQLITE_PROTOCOL)
    /// `SQLITE_NOMEM`: an allocation failed.
    public static let noMemory = SQLiteCode(rawValue: SQLITE_NOMEM)
    /// `SQLITE_BUSY`: another connection is in the way.
    public static let busy = SQLiteCode(rawValue: SQLITE_BUSY)
    /// `SQLITE_READONLY`: this connection may not write.
    public static let readOnly = SQLiteCode(rawValue: SQLITE_READONLY)
    /// `SQLITE_INTERRUPT`: the statement was stopped from outside.
    public static let interrupt = SQLiteCode(rawValue: SQLITE_INTERRUPT)
    /// `SQLITE_CONSTRAINT`: a rule of the schema refused the row.
    public static let constraint = SQLiteCode(rawValue: SQLITE_CONSTRAINT)
    /// `SQLITE_CONSTRAINT_UNIQUE`: a UNIQUE column already holds the value.
    public static let constraintUnique = SQLiteCode(rawValue: SQLITE_CONSTRAINT | 8 << 8)
    /// `SQLITE_CONSTRAINT_PRIMARYKEY`: the primary key already exists.
    public static let constraintPrimaryKey = SQLiteCode(rawValue: SQLITE_CONSTRAINT | 6 << 8)
    /// `SQLITE_CONSTRAINT_CHECK`: a CHECK expression was false.
    public static let constraintCheck = SQLiteCode(rawValue: SQLITE_CONSTRAINT | 1 << 8)
    /// `SQLITE_CONSTRAINT_FOREIGNKEY`: the row it refers to does not exist.
    public static let constraintForeignKey = SQLiteCode(rawValue: SQLITE_CONSTRAINT | 3 << 8)
    /// `SQLITE_CONSTRAINT_NOTNULL`: a NOT NULL column got NULL.
    public static let constraintNotNull = SQLiteCode(rawValue: SQLITE_CONSTRAINT | 5 << 8)

    /// Whether the file is not as it was written, or does not make sense.
    public var isDamage: Bool { self.primary == .corrupt || self == .ioErrorData }

    /// Whether what is in a file could not be had: it is damaged, or its disk is.
    public var isUnreadable: Bool {
        self.isDamage || self.primary == .notADatabase || self == .ioErrorRead
            || self == .ioErrorShortRead
    }

    /// The name in `sqlite3.h`, such as `SQLITE_CONSTRAINT_UNIQUE`.
    ///
    /// An extended code without an entry here shows its primary name and its number.
    public var name: String {
        let primary = Self.primaryNames[self.rawValue & 0xff] ?? "SQLITE_UNKNOWN"
        let extension_ = self.rawValue >> 8
        if extension_ == 0 { return primary }
        if let suffix = Self.extensions[self.rawValue] { return "\(primary)_\(suffix)" }
        return "\(primary) (\(self.rawValue))"
    }

    private static let primaryNames: [Int32: String] = [
        SQLITE_OK: "SQLITE_OK", SQLITE_ERROR: "SQLITE_ERROR", SQLITE_INTERNAL: "SQLITE_INTERNAL",
        SQLITE_PERM: "SQLITE_PERM", SQLITE_ABORT: "SQLITE_ABORT", SQLITE_BUSY: "SQLITE_BUSY",
        SQLITE_LOCKED: "SQLITE_LOCKED", SQLITE_NOMEM: "SQLITE_NOMEM",
        SQLITE_READONLY: "SQLITE_READONLY", SQLITE_INTERRUPT: "SQLITE_INTERRUPT",
        SQLITE_IOERR: "SQLITE_IOERR", SQLITE_CORRUPT: "SQLITE_CORRUPT",
        SQLITE_NOTFOUND: "SQLITE_NOTFOUND", SQLITE_FULL: "SQLITE_FULL",
        SQLITE_CANTOPEN: "SQLITE_CANTOPEN", SQLITE_PROTOCOL: "SQLITE_PROTOCOL",
        SQLITE_SCHEMA: "SQLITE_SCHEMA", SQLITE_TOOBIG: "SQLITE_TOOBIG",
        SQLITE_CONSTRAINT: "SQLITE_CONSTRAINT", SQLITE_MISMATCH: "SQLITE_MISMATCH",
        SQLITE_MISUSE: "SQLITE_MISUSE", SQLITE_NOLFS: "SQLITE_NOLFS", SQLITE_AUTH: "SQLITE_AUTH",
        SQLITE_RANGE: "SQLITE_RANGE", SQLITE_NOTADB: "SQLITE_NOTADB",
    ]

    /// What stands behind the primary name, for the extended codes an operator may meet.
    private static let extensions: [Int32: String] = [
        SQLITE_IOERR | 1 << 8: "READ", SQLITE_IOERR | 2 << 8: "SHORT_READ",
        SQLITE_IOERR | 3 << 8: "WRITE", SQLITE_IOERR | 4 << 8: "FSYNC",
        SQLITE_IOERR | 5 << 8: "DIR_FSYNC", SQLITE_IOERR | 6 << 8: "TRUNCATE",
        SQLITE_IOERR | 7 << 8: "FSTAT", SQLITE_IOERR | 10 << 8: "DELETE",
        SQLITE_IOERR | 12 << 8: "NOMEM", SQLITE_IOERR | 15 << 8: "LOCK",
        SQLITE_IOERR | 18 << 8: "SHMOPEN", SQLITE_IOERR | 19 << 8: "SHMSIZE",
        SQLITE_IOERR | 20 << 8: "SHMLOCK", SQLITE_IOERR | 21 << 8: "SHMMAP",
        SQLITE_IOERR | 32 << 8: "DATA",
        SQLITE_BUSY | 1 << 8: "RECOVERY", SQLITE_BUSY | 2 << 8: "SNAPSHOT",
        SQLITE_CANTOPEN | 2 << 8: "ISDIR", SQLITE_CORRUPT | 3 << 8: "INDEX",
        SQLITE_CONSTRAINT | 1 << 8: "CHECK", SQLITE_CONSTRAINT | 3 << 8: "FOREIGNKEY",
        SQLITE_CONSTRAINT | 5 << 8: "NOTNULL", SQLITE_CONSTRAINT | 6 << 8: "PRIMARYKEY",
        SQLITE_CONSTRAINT | 7 << 8: "TRIGGER", SQLITE_CONSTRAINT | 8 << 8: "UNIQUE",
        SQLITE_CONSTRAINT | 10 << 8: "ROWID",
    ]
}
