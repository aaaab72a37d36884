// SPDX-License-Identifier: MIT
import Commerce
import SQLite
import Store

/// Table: payment, one row per order; every write is a compare-and-set of `version`.
enum PaymentTable {
    private static let columns = """
        payment_number, order_id, customer_id, method, currency, token, state, requested,
        authorized, captured, capturing, voided, voiding, refunded, refunding, receivable, deposit,
        decline_code, refund_count, version
        """
    private static let byOrder = SQL(
        composed: "SELECT \(columns) FROM payment WHERE order_id = $1"
    )
    private static let byNumber = SQL(
        composed: "SELECT \(columns) FROM payment WHERE payment_number = $1"
    )
    private static let anyPage = SQL(
        composed: """
            SELECT \(columns) FROM payment WHERE payment_number > $1
            ORDER BY payment_number LIMIT $2
            """
    )
    private static let statePage = SQL(
        composed: """
            SELECT \(columns) FROM payment WHERE state = $3 AND payment_number > $1
            ORDER BY payment_number LIMIT $2
            """
    )

    /// Adds an intent for an order that has none; nil when it has one already.
    static func insert(_ intent: PaymentIntent, in tx: Transaction) throws -> Payment? {
        let state: PaymentState = intent.asksProvider ? .authorizing : .authorized
        let granted = intent.asksProvider ? 0 : intent.amount.minorUnits
        let number = try tx.first(
            """
            INSERT INTO payment (
                payment_number, order_id, customer_id, method, currency, token, state, requested,
                authorized, captured, capturing, voided, voiding, refunded, refunding, receivable,
                deposit, decline_code, refund_count, version)
            VALUES ((SELECT coalesce(max(payment_number), 100000) + 1 FROM payment),
                $1, $2, $3, $4, $5, $6, $7, $8, 0, 0, 0, 0, 0, 0, 0, 0, '', 0, 1)
            ON CONFLICT (order_id) DO NOTHING
            RETURNING payment_number
            """,
            intent.orderID,
            intent.customerID,
            intent.method.rawValue,
            intent.amount.currency.code,
            intent.token,
            state.rawValue,
            intent.amount.minorUnits,
            granted
        ) { $0.int(0) }
        return number.map { intent.payment(number: $0, state: state, authorized: granted) }
    }

    static func find(order: String, in queries: some Queries) throws -> Payment? {
        try queries.first(self.byOrder, order, row: self.payment)
    }

    static func find(number: Int64, in queries: some Queries) throws -> Payment? {
        try queries.first(self.byNumber, number, row: self.payment)
    }

    /// Writes what changed since it was read in this transaction.
    static func save(_ payment: inout Payment, in tx: Transaction) throws {
        let isWritten = try self.saveIfUnchanged(&payment, in: tx)
        precondition(isWritten, "\(payment.paymentID) changed within one transaction")
    }

    /// Writes what changed, if nobody wrote since it was read; `payment` then has its new version.
    static func saveIfUnchanged(_ payment: inout Payment, in tx: Transaction) throws -> Bool {
        let changed = try tx.run(
            """
            UPDATE payment SET state = $3, authorized = $4, captured = $5, capturing = $6,
                voided = $7, voiding = $8, refunded = $9, refunding = $10, receivable = $11,
                deposit = $12, decline_code = $13, refund_count = $14, version = version + 1
            WHERE payment_number = $1 AND version = $2
            """,
            payment.number,
            payment.version,
            payment.state.rawValue,
            payment.authorized,
            payment.captured,
            payment.capturing,
            payment.voided,
            payment.isVoiding,
            payment.refunded,
            payment.refunding,
            payment.receivable,
            payment.deposit,
            payment.declineCode,
            payment.refundCount
        )
        if changed == 1 { payment.version += 1 }
        return changed == 1
    }

    /// Up to `limit` payments after the number `after`, in order of their numbers.
    static func page(
        after: Int64,
        state: PaymentState?,
        limit: Int,
        in queries: some Queries
    ) throws -> [Payment] {
        guard let state else {
            return try queries.all(self.anyPage, after, limit, row: self.payment)
        }
        return try queries.all(self.statePage, after, limit, state.rawValue, row: self.payment)
    }

    private static func payment(_ row: Row) throws -> Payment {
        var payment = Payment(
            number: row.int(0),
            orderID: row.text(1),
            customerID: row.text(2),
            method: try stored(PaymentMethod(rawValue: row.text(3)), "payment.method"),
            currency: try stored(Currency(row.text(4)), "payment.currency"),
            token: row.text(5),
            requested: row.int(7),
            state: try stored(PaymentState(rawValue: row.text(6)), "payment.state")
        )
        payment.authorized = row.int(8)
        payment.captured = row.int(9)
        payment.capturing = row.int(10)
        payment.voided = row.int(11)
        payment.isVoiding = row.bool(12)
        payment.refunded = row.int(13)
        payment.refunding = row.int(14)
        payment.receivable = row.int(15)
        payment.deposit = row.int(16)
        payment.declineCode = row.text(17)
        payment.refundCount = row.int(18)
        payment.version = row.int(19)
        return payment
    }
}

/// A value this service wrote and cannot read back: the file was changed by someone else.
struct StoredValueError: Error {
    let column: String
}

/// Unwraps a value of a column that only this service writes.
func stored<Value>(_ value: Value?, _ column: String) throws -> Value {
    guard let value else { throw StoredValueError(column: column) }
    return value
}
