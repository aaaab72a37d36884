// SPDX-License-Identifier: MIT
import Store

/// Who took the place of customers that were merged, for services that are told their customers' keys.
///
/// Sagas that began before a merge go on in the duplicate's name. Table: signpost, one row per duplicate,
/// with the customer that took its place; no way is longer than one step.
public enum Signposts {
    /// Makes the table; for a migration of the service.
    public static let tables = [
        """
        CREATE TABLE signpost (
            duplicate_id TEXT PRIMARY KEY,
            customer_id TEXT NOT NULL CHECK (customer_id <> duplicate_id)
        )
        """,
        "CREATE INDEX signpost_customer ON signpost (customer_id)",
    ]

    /// Who took the place of a customer; the customer itself when it was not merged.
    ///
    /// - Throws: `SQLiteError`.
    public static func customer(now customer: String, in queries: some Queries) throws -> String {
        try queries.first(
            "SELECT customer_id FROM signpost WHERE duplicate_id = $1",
            customer
        ) { $0.text(0) } ?? customer
    }

    /// Leaves a signpost at `duplicate`; `customer` must not have been merged itself.
    ///
    /// Those that lead to the duplicate lead on.
    ///
    /// - Throws: `SQLiteError`.
    public static func leave(at duplicate: String, to customer: String, in tx: Transaction) throws {
        try tx.run(
            "UPDATE signpost SET customer_id = $2 WHERE customer_id = $1",
            duplicate,
            customer
        )
        try tx.run(
            """
            INSERT INTO signpost (duplicate_id, customer_id) VALUES ($1, $2)
            ON CONFLICT (duplicate_id) DO UPDATE SET customer_id = excluded.customer_id
            """,
            duplicate,
            customer
        )
    }
}
