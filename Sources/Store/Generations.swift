// SPDX-License-Identifier: MIT
import Ambient
import SQLite

/// The lives of a database: one until it is restored from a backup, then a further one each time.
///
/// What a lost life named after the backup was taken may be known to others: an outbox message, an
/// order, a payment. A new life therefore names nothing as the lost one may have: its outbox ids carry
/// its number, and its business numbers begin behind those the lost life can have reached. Numbers
/// without gaps (sequences of the feed, invoices, entries, movements) are handed out anew, so who keeps
/// one as a cursor keeps the life with it.
///
/// Table: `store_generation`. Invariant: generations and first outbox ids grow together.
public struct Generations: Hashable, Sendable {
    struct Life: Hashable, Sendable {
        var generation: Int64
        var firstOutboxID: Int64
    }

    /// Oldest first; the first life of a database is not in it.
    private let lives: [Life]

    init(_ connection: Connection) throws {
        self.lives = try connection.all(
            "SELECT generation, first_outbox_id FROM store_generation ORDER BY generation"
        ) { Life(generation: $0.int(0), firstOutboxID: $0.int(1)) }
    }

    init(lives: [Life]) {
        self.lives = lives
    }

    /// The present life: 1, or the number of the last restore.
    public var current: Int64 { self.lives.last?.generation ?? 1 }

    /// The request id under which a message of the outbox is sent, the same for ever.
    ///
    /// - Parameters:
    ///   - message: The id of the message.
    ///   - service: The sender.
    /// - Returns: `outbox/order/17`; `outbox/order/1795656000/17` in a later life.
    public func requestID(ofOutbox message: Int64, from service: String) -> String {
        guard let life = self.lives.last(where: { $0.firstOutboxID <= message }) else {
            return "outbox/\(service)/\(message)"
        }
        return "outbox/\(service)/\(life.generation)/\(message)"
    }
}

/// A table whose numbers people outside know, such as those of orders.
public struct BusinessNumber: Hashable, Sendable {
    /// The name of its floor in `store_counter`.
    let counter: String
    let newest: SQL

    /// Names a column.
    ///
    /// - Parameters:
    ///   - table: Its name.
    ///   - column: Its name; a whole number.
    public init(table: StaticString, column: StaticString) {
        self.counter = "number/\(table)"
        self.newest = SQL(composed: "SELECT max(\(column)) FROM \(table)")
    }

    /// Two of one table are the same.
    public static func == (lhs: Self, rhs: Self) -> Bool { lhs.counter == rhs.counter }

    /// Feeds the table.
    public func hash(into hasher: inout Hasher) { hasher.combine(self.counter) }
}

extension Transaction {
    /// The next number of a table; one more than the last, but none that a lost life may have given.
    ///
    /// - Parameters:
    ///   - number: Of what; must be among the store's `StoreOptions.numbers`.
    ///   - start: What comes before the first.
    /// - Returns: The number, above `start`.
    /// - Throws: `SQLiteError`.
    public func next(_ number: BusinessNumber, after start: Int64) throws -> Int64 {
        let newest = try self.first(number.newest) { $0.optionalInt(0) } ?? nil
        return max(newest ?? start, self.numberFloors[number.counter] ?? start) + 1
    }

    /// The present life of the database: 1, or the number of the last restore.
    public var generation: Int64 { self.generations.current }
}

extension Reader {
    /// The present life of the database: 1, or the number of the last restore.
    public var generation: Int64 {
        get throws { try StoreMeta.generation(self.connection) }
    }
}

extension StoreFile {
    /// Begins the life that a restore has asked for, if one has.
    func beginLife(_ connection: Connection, now: Timestamp) throws {
        guard let skip = try StoreMeta.value(of: .restored, connection).flatMap({ Int64($0) })
        else { return }
        try self.transaction(connection) {
            let firstOutboxID =
                try connection.first(
                    "SELECT value FROM store_counter WHERE name = 'outbox'"
                ) { $0.int(0) } ?? 1
            try connection.run(
                """
                INSERT INTO store_generation(generation, first_outbox_id, began_at_ms)
                VALUES ($1, $2, $3)
                """,
                try StoreMeta.generation(connection),
                firstOutboxID,
                now
            )
            for number in self.options.numbers {
                let newest = try connection.first(number.newest) { $0.optionalInt(0) } ?? nil
                try connection.run(
                    """
                    INSERT INTO store_counter(name, value) VALUES ($1, $2)
                    ON CONFLICT (name) DO UPDATE SET value = max(value, excluded.value)
                    """,
                    number.counter,
                    (newest ?? 0) + skip
                )
            }
            try StoreMeta.remove(.restored, connection)
        }
    }
}
