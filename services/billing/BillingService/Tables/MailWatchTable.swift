// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import Store

/// Reads the outbox for mails that have not arrived; table: mail_watch, how far was told of them.
enum MailWatchTable {
    /// A mail and what became of it.
    struct Mail {
        let message: Int64
        let at: Timestamp
        /// The number of the invoice or credit note.
        let document: String
        /// Empty while it waits.
        let reason: String
    }

    private static let method = OrderV1.OrderService.queueMail.path

    /// The waiting message and the time of death up to which all was told.
    static func told(in queries: some Queries) throws -> (waiting: Int64, dead: Timestamp) {
        try queries.first("SELECT waiting_id, dead_ms FROM mail_watch WHERE id = 1") {
            ($0.int(0), $0.time(1))
        } ?? (0, Timestamp(milliseconds: 0))
    }

    static func setTold(waiting: Int64, dead: Timestamp, in tx: Transaction) throws {
        try tx.run(
            """
            INSERT INTO mail_watch (id, waiting_id, dead_ms) VALUES (1, $1, $2)
            ON CONFLICT (id) DO UPDATE SET waiting_id = excluded.waiting_id,
                dead_ms = excluded.dead_ms
            """,
            waiting,
            dead
        )
    }

    /// Messages of any kind after one that wait since `before`, oldest first: ids grow with time.
    static func waiting(
        after id: Int64,
        before: Timestamp,
        limit: Int,
        in queries: some Queries
    ) throws -> [Mail] {
        try queries.all(
            """
            SELECT id, at_ms, payload, method FROM outbox WHERE id > $1 AND at_ms <= $3
            ORDER BY id LIMIT $2
            """,
            id,
            limit,
            before
        ) { row in
            Mail(
                message: row.int(0),
                at: row.time(1),
                document: row.text(3) == self.method ? try self.document(row.bytes(2)) : "",
                reason: ""
            )
        }
    }

    /// Mails that were refused after one time and before another.
    static func refused(
        after: Timestamp,
        before: Timestamp,
        in queries: some Queries
    ) throws -> [Mail] {
        try queries.all(
            """
            SELECT id, died_at_ms, payload, reason FROM outbox_dead
            WHERE died_at_ms > $1 AND died_at_ms < $2 AND method = $3 ORDER BY id
            """,
            after,
            before,
            self.method
        ) { row in
            Mail(
                message: row.int(0),
                at: row.time(1),
                document: try self.document(row.bytes(2)),
                reason: row.text(3)
            )
        }
    }

    private static func document(_ payload: [UInt8]) throws -> String {
        try OrderV1.QueueMailRequest.decode(payload).subjectID
    }
}
