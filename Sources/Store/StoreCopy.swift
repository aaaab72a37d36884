// SPDX-License-Identifier: MIT
import LinuxIO
import SQLite

/// A database at rest that no service has open: one of a backup, or one that is being restored.
public enum StoreCopy {
    /// Reads all of a database and looks for damage; changes nothing.
    ///
    /// Takes the time to read the file, and some more.
    ///
    /// - Parameter path: The file; must not be in use.
    /// - Returns: What it says of itself.
    /// - Throws: `StoreError`: `.foreignFile` for what is no store, `.corrupt` with the first finding,
    ///   `.cannotOpen`; `SQLiteError`.
    public static func check(_ path: String) throws -> StoreFacts {
        try Self.withConnection(path) { connection in
            try connection.run("PRAGMA query_only = ON")
            try Self.expectNothing(path, connection, "PRAGMA integrity_check(1)") {
                $0.text(0) == "ok" ? nil : $0.text(0)
            }
            try Self.expectNothing(path, connection, "PRAGMA foreign_key_check") {
                "a row of \($0.text(0)) refers to one of \($0.text(2)) that is not there"
            }
            return try StoreFacts(connection)
        }
    }

    /// What a database says of itself, without a look at the rest of it; changes nothing.
    ///
    /// Its service may have it open.
    ///
    /// - Parameter path: The file.
    /// - Returns: The facts.
    /// - Throws: As `check`.
    public static func facts(_ path: String) throws -> StoreFacts {
        try Self.withConnection(path) { connection in
            connection.disableCheckpointOnClose()
            return try StoreFacts(connection)
        }
    }

    /// Begins a new life of a restored database: nothing it names from now on was named before.
    ///
    /// The rest is done by the first start of the service on it.
    ///
    /// - Parameters:
    ///   - path: The file; must not be in use.
    ///   - generation: The number of the new life, above every one before it.
    ///   - numbersToSkip: How many business numbers of each kind the lost life can have given.
    /// - Returns: What the database says of itself now.
    /// - Throws: As `check`; `StoreError.oldGeneration`. The file is then as it was.
    public static func beginLife(
        of path: String,
        generation: Int64,
        numbersToSkip: Int64
    ) throws -> StoreFacts {
        let facts = try Self.withConnection(path) { connection in
            let last = try StoreMeta.generation(connection)
            guard last < generation else {
                throw StoreError.oldGeneration(path: path, found: last, asked: generation)
            }
            try connection.run("PRAGMA synchronous = FULL")
            try connection.run("BEGIN IMMEDIATE")
            try StoreMeta.set(.generation, String(generation), connection)
            try StoreMeta.set(.restored, String(numbersToSkip), connection)
            try connection.run("COMMIT")
            return try StoreFacts(connection)
        }
        try StoreFile.sync(path)
        return facts
    }

    /// Makes sure whose file it is and that this program knows its tables, and writes nothing.
    ///
    /// - Parameters:
    ///   - connection: To the file; from here on it refuses to write.
    ///   - path: The file, for errors.
    ///   - service: Whose it must be.
    ///   - migrations: The schema of the service, as the program knows it.
    /// - Returns: A reader over the connection.
    /// - Throws: `StoreError.foreignFile`, `.wrongService`, `.newerSchema`, `.olderSchema`;
    ///   `SQLiteError` when it cannot be read.
    public static func reader(
        over connection: Connection,
        path: String,
        of service: String,
        migrations: [Migration]
    ) throws -> Reader {
        try connection.run("PRAGMA query_only = ON")
        try connection.run("PRAGMA trusted_schema = OFF")
        try connection.run("PRAGMA cell_size_check = ON")
        let id = try connection.first("PRAGMA application_id") { $0.int(0) }
        guard id == StoreSchema.applicationID else { throw StoreError.foreignFile(path: path) }
        let found = try connection.first(
            "SELECT value FROM store_meta WHERE name = 'service'"
        ) { $0.text(0) }
        guard let found, found == service else {
            throw StoreError.wrongService(path: path, expected: service, found: found ?? "")
        }
        for (owner, known) in [("store", StoreSchema.migrations), ("service", migrations)] {
            let version =
                try connection.first(
                    "SELECT coalesce(max(version), 0) FROM store_migration WHERE owner = $1",
                    owner
                ) { Int($0.int(0)) } ?? 0
            if version > known.count {
                throw StoreError.newerSchema(path: path, found: version, known: known.count)
            }
            if version < known.count {
                throw StoreError.olderSchema(path: path, found: version, known: known.count)
            }
        }
        return Reader(connection: connection)
    }

    private static func withConnection<T>(
        _ path: String,
        _ body: (Connection) throws -> T
    ) throws -> T {
        try StoreFile.refusingDamage(path) {
            let connection = try Connection(path: path, create: false)
            let id = try connection.first("PRAGMA application_id") { $0.int(0) }
            guard id == StoreSchema.applicationID else { throw StoreError.foreignFile(path: path) }
            return try body(connection)
        }
    }

    private static func expectNothing(
        _ path: String,
        _ connection: Connection,
        _ check: SQL,
        _ finding: (Row) -> String?
    ) throws {
        let found = try connection.first(check) { finding($0) } ?? nil
        if let found { throw StoreError.corrupt(path: path, finding: found) }
    }
}
