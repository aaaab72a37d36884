// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos
import SQLite
import Store

/// Table: drafts.
enum DraftTable {
    /// Adds an open draft under the next number.
    static func insert(
        _ content: OrderV1.PlaceOrderRequest,
        note: String,
        in tx: Transaction
    ) throws -> Draft {
        let last = try tx.first("SELECT MAX(draft_number) FROM drafts") { $0.optionalInt(0) }
        let draft = Draft(
            number: (last.flatMap(\.self) ?? 0) + 1,
            state: .open,
            content: content,
            note: note,
            createdAt: tx.time,
            version: 1
        )
        try tx.run(
            """
            INSERT INTO drafts (draft_number, state, customer_id, content, note, created_at_ms)
            VALUES ($1, $2, $3, $4, $5, $6)
            """,
            draft.number,
            draft.state.rawValue,
            content.customerID,
            content.encoded(),
            note,
            tx.time
        )
        return draft
    }

    /// Writes the draft as it is, as a new version.
    static func save(_ draft: inout Draft, in tx: Transaction) throws {
        draft.version += 1
        try tx.run(
            """
            UPDATE drafts SET state = $2, customer_id = $3, content = $4, note = $5,
                order_number = $6, version = $7
            WHERE draft_number = $1
            """,
            draft.number,
            draft.state.rawValue,
            draft.content.customerID,
            draft.content.encoded(),
            draft.note,
            draft.order?.number ?? 0,
            draft.version
        )
    }

    /// The draft of a number.
    static func find(_ number: Int64, in queries: some Queries) throws -> Draft? {
        try queries.first(
            """
            SELECT draft_number, state, customer_id, content, note, order_number, created_at_ms,
                version
            FROM drafts WHERE draft_number = $1
            """,
            number,
            row: self.decode
        )
    }

    /// The draft that became an order.
    static func find(of order: OrderID, in queries: some Queries) throws -> Draft? {
        try queries.first(
            """
            SELECT draft_number, state, customer_id, content, note, order_number, created_at_ms,
                version
            FROM drafts WHERE order_number = $1 AND order_number > 0
            """,
            order.number,
            row: self.decode
        )
    }

    /// Up to `limit` drafts above the number `after`, by number; a state of 0 means any.
    static func page(
        state: Int64,
        after: Int64,
        limit: Int,
        in reader: some Queries
    ) throws -> [Draft] {
        if state == 0 {
            return try reader.all(
                """
                SELECT draft_number, state, customer_id, content, note, order_number,
                    created_at_ms, version
                FROM drafts WHERE draft_number > $1 ORDER BY draft_number LIMIT $2
                """,
                after,
                limit,
                row: self.decode
            )
        }
        return try reader.all(
            """
            SELECT draft_number, state, customer_id, content, note, order_number, created_at_ms,
                version
            FROM drafts WHERE state = $1 AND draft_number > $2 ORDER BY draft_number LIMIT $3
            """,
            state,
            after,
            limit,
            row: self.decode
        )
    }

    /// Empties the drafts of a customer; open ones are discarded.
    static func erase(customer id: String, in tx: Transaction) throws {
        try tx.run(
            """
            UPDATE drafts SET content = $2, note = '', version = version + 1,
                state = CASE state WHEN 1 THEN 3 ELSE state END
            WHERE customer_id = $1
            """,
            id,
            OrderV1.PlaceOrderRequest(customerID: id).encoded()
        )
    }

    private static func decode(_ row: Row) throws -> Draft {
        guard let state = DraftState(rawValue: row.int(1)) else { throw CorruptRow() }
        var content = try OrderV1.PlaceOrderRequest.decode(row.bytes(3))
        // A merge changes the column alone.
        content.customerID = row.text(2)
        return Draft(
            number: row.int(0),
            state: state,
            content: content,
            note: row.text(4),
            order: OrderID(number: row.int(5)),
            createdAt: row.time(6),
            version: row.int(7)
        )
    }
}
