// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import SQLite
import Store

/// Table: customer_payment; what a payment pays is in `settlement`.
enum CustomerPaymentTable {
    private static let columns = """
        payment_number, customer_id, currency, amount, unapplied, method, reference, order_id,
        received_at_ms
        """

    static func insert(
        _ receipt: PaymentReceipt,
        unapplied: Int64,
        receivedAt: Timestamp,
        in tx: Transaction
    ) throws -> CustomerPayment {
        let number = try tx.first(
            """
            INSERT INTO customer_payment (payment_number, customer_id, currency, amount, unapplied,
                method, reference, order_id, received_at_ms)
            VALUES ((SELECT coalesce(max(payment_number), 0) + 1 FROM customer_payment),
                $1, $2, $3, $4, $5, $6, $7, $8)
            RETURNING payment_number
            """,
            receipt.customerID,
            receipt.amount.currency.code,
            receipt.amount.minorUnits,
            unapplied,
            receipt.method.rawValue,
            receipt.reference,
            receipt.orderID,
            receivedAt
        ) { $0.int(0) }
        return CustomerPayment(
            number: try stored(number, "customer_payment.payment_number"),
            customerID: receipt.customerID,
            amount: receipt.amount,
            method: receipt.method,
            reference: receipt.reference,
            orderID: receipt.orderID,
            receivedAt: receivedAt,
            unapplied: unapplied
        )
    }

    /// Adds to what is kept of a payment, or takes from it; the table refuses to go below zero.
    static func addUnapplied(_ amount: Int64, to number: Int64, in tx: Transaction) throws {
        try tx.run(
            "UPDATE customer_payment SET unapplied = unapplied + $2 WHERE payment_number = $1",
            number,
            amount
        )
    }

    static func find(number: Int64, in queries: some Queries) throws -> CustomerPayment? {
        try self.first("payment_number = $1", number, queries)
    }

    static func find(reference: String, in queries: some Queries) throws -> CustomerPayment? {
        try self.first("reference = $1", reference, queries)
    }

    private static func first<Key: SQLBindable>(
        _ condition: String,
        _ key: Key,
        _ queries: some Queries
    ) throws -> CustomerPayment? {
        let sql = SQL(composed: "SELECT \(self.columns) FROM customer_payment WHERE \(condition)")
        return try queries.first(sql, key) { try self.payment($0, queries) }
    }

    /// Up to `limit` payments after the number `after`; an empty customer means any.
    static func page(
        after: Int64,
        customer: String,
        unappliedOnly: Bool,
        limit: Int,
        in queries: some Queries
    ) throws -> [CustomerPayment] {
        var conditions = "payment_number > $1"
        conditions += customer.isEmpty ? " AND $3 = ''" : " AND customer_id = $3"
        if unappliedOnly { conditions += " AND unapplied > 0" }
        let sql = SQL(
            composed: """
                SELECT \(self.columns) FROM customer_payment WHERE \(conditions)
                ORDER BY payment_number LIMIT $2
                """
        )
        return try queries.all(sql, after, limit, customer) { try self.payment($0, queries) }
    }

    private static func payment(_ row: Row, _ queries: some Queries) throws -> CustomerPayment {
        let number = row.int(0)
        let currency = try stored(Currency(row.text(2)), "customer_payment.currency")
        return CustomerPayment(
            number: number,
            customerID: row.text(1),
            amount: Money(minorUnits: row.int(3), currency: currency),
            method: try stored(PaymentMethod(rawValue: row.text(5)), "customer_payment.method"),
            reference: row.text(6),
            orderID: row.text(7),
            receivedAt: row.time(8),
            unapplied: row.int(4),
            shares: try SettlementTable.allocations(of: number, in: queries).map { share in
                CustomerPayment.Share(invoice: share.invoice, amount: share.amount)
            }
        )
    }
}
