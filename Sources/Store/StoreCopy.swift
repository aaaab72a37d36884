// SPDX-License-Identifier: MIT
import SQLite

/// A service's file that is read and not served: a backup, or what a stopped service left.
public enum StoreCopy {
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
}
