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
}
