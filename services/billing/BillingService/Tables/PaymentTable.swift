// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import SQLite
import Store

/// Table: payment, one row per order; every write is a compare-and-set of `version`, and writes the
/// tenders with it.
enum PaymentTable {
    private static let columns = """
        payment.payment_number, order_id, customer_id, payment.method, currency, asked, waits,
        created_at_ms, payment.state, deposit, deposit_refunded, decline_code, hold_kind, rules,
        awaited, authorization_count, refund_count, release_count, version, has_awaited
        """
    private static let tenderColumn = 20
    private static let byOrder = Self.select("order_id = $1")
    private static let byOrderAndShipment = Self.select(
        "order_id = $1",
        and: """
            , EXISTS (SELECT 1 FROM payment_operation AS operation
                WHERE operation.payment_number = payment.payment_number
                AND operation.kind = 'capture' AND operation.reference = $2)
            """
    )
    private static let shipmentColumn = 39
    private static let byNumber = Self.select("payment.payment_number = $1")
    private static let anyPage = Self.select(page: "payment_number > $1")
    private static let statePage = Self.select(page: "state = $3 AND payment_number > $1")

    /// Payments with their tenders, a row for each of those.
    private static func select(_ condition: String, and more: String = "") -> SQL {
        SQL(
            composed: """
                SELECT \(self.columns), \(TenderTable.columns)\(more)
                FROM payment JOIN payment_tender AS tender
                  ON tender.payment_number = payment.payment_number
                WHERE \(condition) ORDER BY payment.payment_number, tender.position
                """
        )
    }

    private static func select(page condition: String) -> SQL {
        Self.select(
            """
            payment.payment_number IN (SELECT payment_number FROM payment WHERE \(condition)
                ORDER BY payment_number LIMIT $2)
            """
        )
    }

    /// The provider knows a payment by its number for ever.
    static let number = BusinessNumber(table: "payment", column: "payment_number")

    /// Adds the payment of an order that has none, without its tenders; nil when it has one already.
    static func insert(_ draft: Payment, in tx: Transaction) throws -> Int64? {
        try tx.first(
            """
            INSERT INTO payment (
                payment_number, order_id, customer_id, method, currency, asked, waits,
                created_at_ms, state, requested, authorized, captured, capturing, voided, releasing,
                refunded, refunding, receivable, committed, deposit, deposit_refunded, decline_code,
                hold_kind, rules, awaited, authorization_count, refund_count, release_count, version,
                has_awaited)
            VALUES ($15, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0, 0, 0, 0, 0, 0, 0, $11, 0, 0, '', '', '',
                $12, $13, 0, 0, 1, $14)
            ON CONFLICT (order_id) DO NOTHING
            RETURNING payment_number
            """,
            draft.orderID,
            draft.customerID,
            draft.method.rawValue,
            draft.currency.code,
            draft.asked,
            draft.waits,
            draft.createdAt,
            draft.state.rawValue,
            draft.requested,
            draft.authorized,
            draft.committed,
            draft.isAwaited,
            draft.authorizationCount,
            draft.hasAwaited,
            try tx.next(Self.number, after: 100_000)
        ) { $0.int(0) }
    }

    static func find(order: String, in queries: some Queries) throws -> Payment? {
        try self.payments { try queries.all(self.byOrder, order, row: $0) }.first
    }

    /// The payment of an order, and whether a capture for the shipment was ever begun.
    static func find(
        order: String,
        shipment: String,
        in queries: some Queries
    ) throws -> (payment: Payment, isCaptured: Bool)? {
        var isCaptured = false
        let payments = try self.payments { take in
            try queries.all(self.byOrderAndShipment, order, shipment) { row in
                isCaptured = row.bool(self.shipmentColumn)
                try take(row)
            }
        }
        return payments.first.map { ($0, isCaptured) }
    }

    static func find(number: Int64, in queries: some Queries) throws -> Payment? {
        try self.payments { try queries.all(self.byNumber, number, row: $0) }.first
    }

    /// The payments of a query's rows, each with its tenders.
    private static func payments(
        _ read: ((Row) throws -> Void) throws -> [Void]
    ) throws -> [Payment] {
        var payments: [Payment] = []
        _ = try read { row in
            if payments.last?.number != row.int(0) { payments.append(try self.payment(row)) }
            let tender = try TenderTable.tender(row, from: self.tenderColumn)
            payments[payments.count - 1].tenders.append(tender)
        }
        for index in payments.indices { payments[index].storedTenders = payments[index].tenders }
        return payments
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
            UPDATE payment SET state = $3, requested = $4, authorized = $5, captured = $6,
                capturing = $7, voided = $8, releasing = $9, refunded = $10, refunding = $11,
                receivable = $12, committed = $13, deposit = $14, deposit_refunded = $15,
                decline_code = $16, hold_kind = $17, rules = $18, awaited = $19,
                authorization_count = $20, refund_count = $21, release_count = $22,
                has_awaited = $23, version = version + 1
            WHERE payment_number = $1 AND version = $2
            """,
            payment.number,
            payment.version,
            payment.state.rawValue,
            payment.requested,
            payment.authorized,
            payment.captured,
            payment.capturing,
            payment.voided,
            payment.releasing,
            payment.refunded,
            payment.refunding,
            payment.receivable,
            payment.committed,
            payment.deposit,
            payment.depositRefunded,
            payment.declineCode,
            payment.holdKind?.rawValue ?? "",
            payment.rules.joined(separator: ","),
            payment.isAwaited,
            payment.authorizationCount,
            payment.refundCount,
            payment.releaseCount,
            payment.hasAwaited
        )
        guard changed == 1 else { return false }
        payment.version += 1
        try TenderTable.save(&payment, in: tx)
        return true
    }

    /// Up to `limit` payments after the number `after`, in order of their numbers.
    static func page(
        after: Int64,
        state: PaymentState?,
        limit: Int,
        in queries: some Queries
    ) throws -> [Payment] {
        try self.payments { row in
            if let state {
                try queries.all(self.statePage, after, limit, state.rawValue, row: row)
            } else {
                try queries.all(self.anyPage, after, limit, row: row)
            }
        }
    }

    private static func payment(_ row: Row) throws -> Payment {
        var payment = Payment(
            number: row.int(0),
            orderID: row.text(1),
            customerID: row.text(2),
            method: try stored(PaymentMethod(rawValue: row.text(3)), "payment.method"),
            currency: try stored(Currency(row.text(4)), "payment.currency"),
            asked: row.int(5),
            waits: row.bool(6),
            createdAt: row.time(7),
            state: try stored(PaymentState(rawValue: row.text(8)), "payment.state"),
            tenders: []
        )
        payment.deposit = row.int(9)
        payment.depositRefunded = row.int(10)
        payment.declineCode = row.text(11)
        payment.holdKind = try Self.holdKind(row.text(12))
        payment.rules = row.text(13).split(separator: ",").map(String.init)
        payment.isAwaited = row.bool(14)
        payment.authorizationCount = row.int(15)
        payment.refundCount = row.int(16)
        payment.releaseCount = row.int(17)
        payment.version = row.int(18)
        payment.hasAwaited = row.bool(19)
        return payment
    }

    private static func holdKind(_ text: String) throws -> HoldKind? {
        text.isEmpty ? nil : try stored(HoldKind(rawValue: text), "payment.hold_kind")
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
