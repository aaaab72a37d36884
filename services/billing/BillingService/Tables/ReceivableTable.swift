// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import SQLite
import Store

/// Reads what customers owe, from the invoices and what settles them.
enum Receivables {
    /// What a customer has to pay in a currency, over the open invoices.
    static func open(
        customer: String,
        currency: Currency,
        in queries: some Queries
    ) throws -> Int64 {
        try queries.first(
            """
            SELECT coalesce(sum(receivable - settled), 0) FROM invoice
            WHERE customer_id = $1 AND currency = $2 AND settled < receivable
            """,
            customer,
            currency.code
        ) { $0.int(0) } ?? 0
    }

    /// What of it was due before a time.
    static func overdue(
        customer: String,
        currency: Currency,
        at time: Timestamp,
        in queries: some Queries
    ) throws -> Int64 {
        try queries.first(
            """
            SELECT coalesce(sum(receivable - settled), 0) FROM invoice
            WHERE customer_id = $1 AND currency = $2 AND settled < receivable AND due_at_ms < $3
            """,
            customer,
            currency.code,
            time
        ) { $0.int(0) } ?? 0
    }

    /// What a customer paid in and nobody allocated yet.
    static func unapplied(
        customer: String,
        currency: Currency,
        in queries: some Queries
    ) throws -> Int64 {
        try queries.first(
            """
            SELECT coalesce(sum(unapplied), 0) FROM customer_payment
            WHERE customer_id = $1 AND currency = $2 AND unapplied > 0
            """,
            customer,
            currency.code
        ) { $0.int(0) } ?? 0
    }

    /// The currencies a customer was invoiced or has paid in.
    static func currencies(customer: String, in queries: some Queries) throws -> [Currency] {
        try queries.all(
            """
            SELECT currency FROM invoice WHERE customer_id = $1
            UNION SELECT currency FROM customer_payment WHERE customer_id = $1
            ORDER BY currency
            """,
            customer
        ) { try stored(Currency($0.text(0)), "invoice.currency") }
    }

    /// An invoice's open part at some time.
    struct Item: Hashable, Sendable {
        let customer: String
        let currency: Currency
        let dueAt: Timestamp
        let open: Int64
    }

    /// What was open before `time`; nil means all that is known.
    ///
    /// Walks what is open now and what happened since; the rest was settled before. An invoice that
    /// was settled before it was issued (both may be dated back) is below zero in between.
    static func items(
        before time: Timestamp?,
        customer: String,
        limit: Int,
        in queries: some Queries
    ) throws -> [Item] {
        let end = time?.milliseconds ?? .max
        return try queries.all(
            """
            SELECT customer_id, currency, due_at_ms,
                CASE WHEN issued_at_ms < $1 THEN receivable ELSE 0 END - settled + (
                    SELECT coalesce(sum(amount), 0) FROM settlement
                    WHERE settlement.invoice_number = invoice.invoice_number AND at_ms >= $1)
                AS open
            FROM invoice
            WHERE invoice_number IN (
                SELECT invoice_number FROM invoice WHERE settled < receivable
                UNION SELECT invoice_number FROM settlement WHERE at_ms >= $1
                UNION SELECT invoice_number FROM invoice WHERE issued_at_ms >= $1)
              AND ($2 = '' OR customer_id = $2) AND open <> 0
            ORDER BY customer_id, currency, invoice_number LIMIT $3
            """,
            end,
            customer,
            limit
        ) { row in
            Item(
                customer: row.text(0),
                currency: try stored(Currency(row.text(1)), "invoice.currency"),
                dueAt: row.time(2),
                open: row.int(3)
            )
        }
    }
}
