// SPDX-License-Identifier: MIT
import Ambient
import SQLite

/// A call to another service that a transaction decided on; it is made after the commit.
///
/// Table: `outbox`. Invariant: ids grow in commit order and are never used twice, so that the
/// receiver can tell a repetition by `outbox/SERVICE/ID`.
public struct OutboxMessage: Hashable, Sendable {
    /// Given by `enqueue`; 0 before.
    public var id: Int64 = 0
    /// Whom to call, such as `orchestrator`.
    public var peer: String
    /// The method's full path.
    public var method: String
    /// Messages of one key are sent in order, each after the one before was answered.
    public var orderingKey: String
    /// The encoded request.
    public var payload: [UInt8]
    /// On whose behalf; empty for the service itself.
    public var actor: String
    /// The trace of the call that decided it; 0 for none.
    public var traceID: UInt64

    /// Makes a message for `Transaction.enqueue`.
    public init(
        peer: String,
        method: String,
        orderingKey: String,
        payload: [UInt8],
        actor: String = "",
        traceID: UInt64 = 0
    ) {
        self.peer = peer
        self.method = method
        self.orderingKey = orderingKey
        self.payload = payload
        self.actor = actor
        self.traceID = traceID
    }

    init(_ row: Row) {
        self.id = row.int(0)
        self.peer = row.text(1)
        self.method = row.text(2)
        self.orderingKey = row.text(3)
        self.payload = row.bytes(4)
        self.actor = row.text(5)
        self.traceID = UInt64(bitPattern: row.int(6))
    }
}

extension Transaction {
    /// Records a call to be made after the commit.
    ///
    /// - Parameter message: The call; its `id` is ignored.
    /// - Returns: The id it got.
    /// - Throws: `SQLiteError`.
    @discardableResult
    public func enqueue(_ message: OutboxMessage) throws -> Int64 {
        var message = message
        message.id = try self.outbox.nextID(self.connection)
        try self.connection.run(
            """
            INSERT INTO outbox(id, peer, method, ordering_key, payload, actor, trace, at_ms)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            message.id,
            message.peer,
            message.method,
            message.orderingKey,
            message.payload,
            message.actor,
            Int64(bitPattern: message.traceID),
            self.time
        )
        self.outbox.committing.append(message)
        return message.id
    }

    /// Forgets messages that were answered.
    ///
    /// Unknown ids are none of its business.
    public func deleteOutbox(_ ids: some Sequence<Int64>) throws {
        for id in ids { try self.connection.run("DELETE FROM outbox WHERE id = $1", id) }
    }

    /// Moves a message that was definitely refused to `outbox_dead`, for an operator to read.
    ///
    /// - Parameters:
    ///   - id: The message.
    ///   - reason: What the peer said.
    /// - Returns: Whether the message was still in the outbox.
    /// - Throws: `SQLiteError`.
    @discardableResult
    public func buryOutbox(_ id: Int64, reason: String) throws -> Bool {
        try self.connection.run(
            """
            INSERT INTO outbox_dead(id, peer, method, ordering_key, payload, actor, trace, at_ms,
                reason, died_at_ms)
            SELECT id, peer, method, ordering_key, payload, actor, trace, at_ms, $2, $3
            FROM outbox WHERE id = $1
            """,
            id,
            reason,
            self.time
        )
        return try self.connection.run("DELETE FROM outbox WHERE id = $1", id) > 0
    }
}

extension Queries {
    /// Messages not yet answered, in order of their ids, at most `limit`; for a restart.
    public func pendingOutbox(after id: Int64, limit: Int) throws -> [OutboxMessage] {
        try self.all(
            """
            SELECT id, peer, method, ordering_key, payload, actor, trace FROM outbox
            WHERE id > $1 ORDER BY id LIMIT $2
            """,
            id,
            max(0, limit),
            row: OutboxMessage.init
        )
    }

    /// The messages that were definitely refused, oldest first, each with what the peer said.
    public func deadOutbox(
        after id: Int64,
        limit: Int
    ) throws -> [(message: OutboxMessage, reason: String)] {
        try self.all(
            """
            SELECT id, peer, method, ordering_key, payload, actor, trace, reason FROM outbox_dead
            WHERE id > $1 ORDER BY id LIMIT $2
            """,
            id,
            max(0, limit)
        ) { (OutboxMessage($0), $0.text(7)) }
    }
}

/// Gives the messages their ids and hands them over after the commit without reading them again.
///
/// Rows are deleted, so the largest id in the table says nothing. `store_counter` holds an id that
/// was never used; it moves ahead by a block at a time, and a crash skips what is left of one.
struct OutboxWriter {
    struct Mark {
        var next: Int64
        var end: Int64
        var committing: Int
    }

    static let block: Int64 = 1024

    private var next: Int64
    private var end: Int64
    var committing: [OutboxMessage] = []

    init(_ connection: Connection) throws {
        let next = try connection.first(
            "SELECT value FROM store_counter WHERE name = 'outbox'"
        ) { $0.int(0) }
        self.next = next ?? 1
        self.end = self.next
    }

    mutating func nextID(_ connection: Connection) throws -> Int64 {
        if self.next == self.end {
            try connection.run(
                """
                INSERT INTO store_counter(name, value) VALUES ('outbox', $1)
                ON CONFLICT (name) DO UPDATE SET value = excluded.value
                """,
                self.end + Self.block
            )
            self.end += Self.block
        }
        defer { self.next += 1 }
        return self.next
    }

    var mark: Mark {
        Mark(next: self.next, end: self.end, committing: self.committing.count)
    }

    mutating func restore(_ mark: Mark) {
        self.next = mark.next
        self.end = mark.end
        self.committing.removeSubrange(mark.committing...)
    }
}
