// SPDX-License-Identifier: MIT
import Commerce
import Store

/// Table: chargeback, card payments that were disputed and lost.
enum ChargebackTable {
    static func insert(
        reference: String,
        order: String,
        _ amount: Money,
        in tx: Transaction
    ) throws {
        try tx.run(
            """
            INSERT INTO chargeback (reference, order_id, currency, amount)
            VALUES ($1, $2, $3, $4)
            """,
            reference,
            order,
            amount.currency.code,
            amount.minorUnits
        )
    }

    static func order(of reference: String, in queries: some Queries) throws -> String? {
        try queries.first("SELECT order_id FROM chargeback WHERE reference = $1", reference) {
            $0.text(0)
        }
    }

    /// What of an order's payment was lost; its payment has one currency.
    static func total(order: String, in queries: some Queries) throws -> Int64 {
        try queries.first(
            "SELECT coalesce(sum(amount), 0) FROM chargeback WHERE order_id = $1",
            order
        ) { $0.int(0) } ?? 0
    }
}
