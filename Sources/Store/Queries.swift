// SPDX-License-Identifier: MIT
import Ambient
import SQLite

/// What a snapshot (`Reader`) and a command (`Transaction`) can both ask.
public protocol Queries {
    /// The connection under it. Services use the methods below instead.
    var connection: Connection { get }
}

extension Queries {
    /// Reads the first row; `values` stand for `$1`, `$2`, ….
    ///
    /// A statement that writes (`INSERT … RETURNING`) runs to its end; on a `Reader` it is refused
    /// with `SQLITE_READONLY`.
    ///
    /// - Parameters:
    ///   - sql: The query, a literal.
    ///   - values: As many as the query has parameters.
    ///   - decode: Makes a value of the row, which is valid only inside.
    /// - Returns: What `decode` made; nil when there was no row.
    /// - Throws: `SQLiteError`, or what `decode` throws.
    @inlinable
    public func first<each Value: SQLBindable, T>(
        _ sql: SQL,
        _ values: repeat each Value,
        row decode: (Row) throws -> T
    ) throws -> T? {
        try self.connection.first(sql, repeat each values, row: decode)
    }

    /// Reads every row in order; `values` stand for `$1`, `$2`, ….
    ///
    /// - Parameters:
    ///   - sql: The query, a literal, with a bound on its rows.
    ///   - values: As many as the query has parameters.
    ///   - decode: Makes a value of each row, which is valid only inside.
    /// - Returns: What `decode` made of each row.
    /// - Throws: `SQLiteError`, or what `decode` throws.
    @inlinable
    public func all<each Value: SQLBindable, T>(
        _ sql: SQL,
        _ values: repeat each Value,
        row decode: (Row) throws -> T
    ) throws -> [T] {
        try self.connection.all(sql, repeat each values, row: decode)
    }
}

extension Timestamp: SQLBindable {
    /// Binds the milliseconds since the epoch; the column is a `BIGINT` named `…_ms`.
    @inlinable public func bind(to statement: Statement) { statement.bind(self.milliseconds) }
}

extension Row {
    /// A column of milliseconds since the epoch.
    public func time(_ column: Int) -> Timestamp { Timestamp(milliseconds: self.int(column)) }

    /// A column of milliseconds since the epoch, or nil for NULL.
    public func optionalTime(_ column: Int) -> Timestamp? {
        self.optionalInt(column).map(Timestamp.init(milliseconds:))
    }
}

/// A consistent view of the data at one moment, given to the body of `Store.read`.
public final class Reader: Queries {
    /// The connection under it; it refuses to write.
    public let connection: Connection

    /// Reads through a connection that no store has, such as one to a copy of a file.
    public init(connection: Connection) {
        self.connection = connection
    }
}
