// SPDX-License-Identifier: MIT
import OMSProtos
import SQLite
import Store

/// Table: notes.
enum NoteTable {
    /// Adds a note under the next number.
    static func insert(
        subject: String,
        customerID: String,
        text: String,
        author: String,
        in tx: Transaction
    ) throws -> OrderV1.Note {
        let last = try tx.first("SELECT MAX(note_id) FROM notes") { $0.optionalInt(0) }
        let note = OrderV1.Note(
            noteID: (last.flatMap(\.self) ?? 0) + 1,
            subject: subject,
            text: text,
            author: author,
            writtenAtMs: tx.time.milliseconds
        )
        try tx.run(
            """
            INSERT INTO notes (note_id, subject, customer_id, text, author, written_at_ms)
            VALUES ($1, $2, $3, $4, $5, $6)
            """,
            note.noteID,
            subject,
            customerID,
            text,
            author,
            tx.time
        )
        return note
    }

    /// The note of a number.
    static func find(_ id: Int64, in queries: some Queries) throws -> OrderV1.Note? {
        try queries.first(
            "SELECT note_id, subject, text, author, written_at_ms FROM notes WHERE note_id = $1",
            id,
            row: self.decode
        )
    }

    /// Up to `limit` notes on a subject above the number `after`; an empty subject means any.
    static func page(
        subject: String,
        after: Int64,
        limit: Int,
        in reader: some Queries
    ) throws -> [OrderV1.Note] {
        if subject.isEmpty {
            return try reader.all(
                """
                SELECT note_id, subject, text, author, written_at_ms FROM notes
                WHERE note_id > $1 ORDER BY note_id LIMIT $2
                """,
                after,
                limit,
                row: self.decode
            )
        }
        return try reader.all(
            """
            SELECT note_id, subject, text, author, written_at_ms FROM notes
            WHERE subject = $1 AND note_id > $2 ORDER BY note_id LIMIT $3
            """,
            subject,
            after,
            limit,
            row: self.decode
        )
    }

    private static func decode(_ row: Row) -> OrderV1.Note {
        OrderV1.Note(
            noteID: row.int(0),
            subject: row.text(1),
            text: row.text(2),
            author: row.text(3),
            writtenAtMs: row.int(4)
        )
    }
}
