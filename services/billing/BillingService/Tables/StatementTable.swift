// SPDX-License-Identifier: MIT
import Ambient
import SQLite
import Store

/// Reads a customer's receivables over time: invoices, and what settled them.
enum StatementTable {
    struct Row {
        let at: Timestamp
        let kind: String
        let reference: String
        /// Above zero what is owed more.
        let amount: Int64
        let currency: String
    }

    /// What was owed before a time, by currency.
    static func opening(
        of customer: String,
        before time: Timestamp,
        in queries: some Queries
    ) throws -> [String: Int64] {
        let sums = try queries.all(
            """
            SELECT currency, sum(amount) FROM (
                SELECT currency, receivable AS amount FROM invoice
                WHERE customer_id = $1 AND issued_at_ms < $2
                UNION ALL
                SELECT currency, -amount FROM settlement WHERE customer_id = $1 AND at_ms < $2)
            GROUP BY currency ORDER BY currency
            """,
            customer,
            time
        ) { ($0.text(0), $0.int(1)) }
        return Dictionary(uniqueKeysWithValues: sums.filter { $0.1 != 0 })
    }

    /// Up to `limit` rows, oldest first; what happened at one time in the order of the numbers.
    static func rows(
        of customer: String,
        from: Timestamp,
        before: Timestamp?,
        limit: Int,
        in queries: some Queries
    ) throws -> [Row] {
        try queries.all(
            """
            SELECT issued_at_ms AS at, 'INVOICE', invoice_number, '', receivable, currency,
                0 AS step
            FROM invoice
            WHERE customer_id = $1 AND issued_at_ms >= $2 AND issued_at_ms < $3 AND receivable > 0
            UNION ALL
            SELECT at_ms, kind, settlement_id, reference, -amount, currency, 1 FROM settlement
            WHERE customer_id = $1 AND at_ms >= $2 AND at_ms < $3
            ORDER BY 1, 7, 3 LIMIT $4
            """,
            customer,
            from,
            before?.milliseconds ?? .max,
            limit
        ) { row in
            let isInvoice = row.int(6) == 0
            return Row(
                at: row.time(0),
                kind: row.text(1),
                reference: isInvoice
                    ? documentText(row.int(2), prefix: Invoice.prefix) : row.text(3),
                amount: row.int(4),
                currency: row.text(5)
            )
        }
    }
}
