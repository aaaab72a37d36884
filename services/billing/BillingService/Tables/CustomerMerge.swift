// SPDX-License-Identifier: MIT
import Commerce
import Store

/// Makes a duplicate customer's payments and store credit the other's, and what comes later in its
/// name.
///
/// Table: signpost, one row per duplicate, with the customer that took its place.
enum CustomerMerge {
    /// Who took the place of a customer; the customer itself when it was not merged.
    ///
    /// Sagas that began before a merge go on in the duplicate's name.
    static func customer(now customer: String, in queries: some Queries) throws -> String {
        try queries.first(
            "SELECT customer_id FROM signpost WHERE duplicate_id = $1",
            customer
        ) { $0.text(0) } ?? customer
    }

    /// Leaves a signpost at `duplicate`; `customer` must not have been merged itself.
    ///
    /// Those that lead to the duplicate lead on, so that no way is longer than one step.
    static func leaveSignpost(
        at duplicate: String,
        to customer: String,
        in tx: Transaction
    ) throws {
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

    /// Moves everything that payments own; a repeat finds nothing left to move.
    ///
    /// The terms of `customer` stay as they are; the duplicate's are forgotten.
    static func mergePayments(
        of duplicate: String,
        into customer: String,
        in tx: Transaction
    ) throws {
        // The version moves on, so that nobody writes by what the payment was before.
        try tx.run(
            """
            UPDATE payment SET customer_id = $2, version = version + 1 WHERE customer_id = $1
            """,
            duplicate,
            customer
        )
        for code in try StoreCredit.currencies(customer: duplicate, in: tx) {
            let currency = try stored(Currency(code), "store_credit.currency")
            try StoreCredit.move(from: duplicate, to: customer, currency, in: tx)
        }
        try tx.run("DELETE FROM credit_terms WHERE customer_id = $1", duplicate)
    }
}
