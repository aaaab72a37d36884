// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import Store

/// What a customer's payments come to.
extension PaymentTable {
    /// How many payments of a customer are younger than `time`.
    static func count(
        customer: String,
        after time: Timestamp,
        in queries: some Queries
    ) throws -> Int64 {
        try queries.first(
            "SELECT count(*) FROM payment WHERE customer_id = $1 AND created_at_ms > $2",
            customer,
            time
        ) { $0.int(0) } ?? 0
    }

    /// What a customer's payments promise on account that is not invoiced yet.
    static func committed(
        customer: String,
        _ currency: Currency,
        except number: Int64 = 0,
        in queries: some Queries
    ) throws -> Int64 {
        try queries.first(
            """
            SELECT coalesce(sum(committed), 0) FROM payment
            WHERE customer_id = $1 AND currency = $2 AND committed > 0 AND payment_number <> $3
            """,
            customer,
            currency.code,
            number
        ) { $0.int(0) } ?? 0
    }

    /// The currencies a customer has paid in.
    static func currencies(customer: String, in queries: some Queries) throws -> [String] {
        try queries.all(
            "SELECT DISTINCT currency FROM payment WHERE customer_id = $1",
            customer
        ) { $0.text(0) }
    }
}
