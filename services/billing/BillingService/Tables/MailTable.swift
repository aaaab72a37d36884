// SPDX-License-Identifier: MIT
import Ambient
import Store

/// Table: invoice_mail, the outbox messages of invoices that are not known to have arrived.
enum MailTable {
    enum Fate {
        case arrived
        case refused(String)
        case waiting(since: Timestamp)
    }

    struct Mail {
        let message: Int64
        let invoice: Int64
        let isAlerted: Bool
        let fate: Fate
    }

    static func insert(message: Int64, invoice: Int64, in tx: Transaction) throws {
        try tx.run(
            "INSERT INTO invoice_mail (message_id, invoice_number, alerted) VALUES ($1, $2, 0)",
            message,
            invoice
        )
    }

    static func delete(message: Int64, in tx: Transaction) throws {
        try tx.run("DELETE FROM invoice_mail WHERE message_id = $1", message)
    }

    static func setAlerted(message: Int64, in tx: Transaction) throws {
        try tx.run("UPDATE invoice_mail SET alerted = 1 WHERE message_id = $1", message)
    }

    /// Up to `limit` mails, oldest first, each with what the outbox knows of it.
    static func undelivered(limit: Int, in queries: some Queries) throws -> [Mail] {
        try queries.all(
            """
            SELECT message_id, invoice_number, alerted, outbox.at_ms, outbox_dead.reason
            FROM invoice_mail
            LEFT JOIN outbox ON outbox.id = message_id
            LEFT JOIN outbox_dead ON outbox_dead.id = message_id
            ORDER BY message_id LIMIT $1
            """,
            limit
        ) { row in
            let fate: Fate
            if let reason = row.optionalText(4) {
                fate = .refused(reason)
            } else if let since = row.optionalTime(3) {
                fate = .waiting(since: since)
            } else {
                fate = .arrived
            }
            return Mail(
                message: row.int(0),
                invoice: row.int(1),
                isAlerted: row.bool(2),
                fate: fate
            )
        }
    }
}
