// SPDX-License-Identifier: MIT
import Store

/// Table: signpost, one row per customer that was merged, with the one that took its place.
///
/// `OrderPlanTable.insert` follows it: sagas that began before a merge go on in the duplicate's name.
enum SignpostTable {
    /// Who took the place of a customer; the customer itself when it was not merged.
    static func customer(now customer: String, in queries: some Queries) throws -> String {
        try queries.first(
            "SELECT customer_id FROM signpost WHERE duplicate_id = $1",
            customer
        ) { $0.text(0) } ?? customer
    }

    /// Leaves a signpost at `duplicate`; `customer` must not have been merged itself.
    ///
    /// Those that lead to the duplicate lead on, so that no way is longer than one step.
    static func insert(at duplicate: String, to customer: String, in tx: Transaction) throws {
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
