// SPDX-License-Identifier: MIT
import Ambient
import SQLite
import Store

/// Table: payment_operation, one row per tender of each capture, void and refund.
enum OperationTable {
    private static let columns = """
        provider_key, payment_number, kind, reference, amount, from_deposit, occurred_at_ms, state,
        code, tender, credit_note
        """
    private static let byReference = SQL(
        composed: """
            SELECT \(columns) FROM payment_operation
            WHERE payment_number = $1 AND kind = $2 AND reference = $3 ORDER BY tender
            """
    )
    private static let openPage = SQL(
        composed: """
            SELECT \(columns) FROM payment_operation WHERE state = 'open'
            ORDER BY provider_key LIMIT $1
            """
    )
    private static let openCaptureOf = SQL(
        composed: """
            SELECT \(columns) FROM payment_operation
            WHERE payment_number = $1 AND kind = 'capture' AND state = 'open' LIMIT 1
            """
    )

    /// Adds an operation; a void that was refused before is opened anew.
    static func insert(_ operation: PaymentOperation, in tx: Transaction) throws {
        try tx.run(
            """
            INSERT INTO payment_operation (provider_key, payment_number, kind, reference, amount,
                from_deposit, occurred_at_ms, state, code, tender, credit_note)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '', $9, $10)
            ON CONFLICT (provider_key) DO UPDATE SET state = excluded.state, code = ''
            WHERE payment_operation.kind = 'void'
            """,
            operation.key.description,
            operation.payment,
            operation.kind.rawValue,
            operation.reference,
            operation.amount,
            operation.fromDeposit,
            operation.occurredAt,
            operation.state.rawValue,
            operation.tender,
            operation.creditNote
        )
    }

    /// Opens a refused operation anew, under the key of `next`.
    static func reopen(
        _ refused: PaymentOperation,
        as next: PaymentOperation,
        in tx: Transaction
    ) throws {
        try tx.run(
            """
            UPDATE payment_operation SET provider_key = $2, state = $3, code = ''
            WHERE provider_key = $1 AND state = 'failed'
            """,
            refused.key.description,
            next.key.description,
            next.state.rawValue
        )
    }

    /// Ends an open operation; false when somebody ended it before.
    static func end(
        _ operation: PaymentOperation,
        as state: PaymentOperation.State,
        code: String = "",
        in tx: Transaction
    ) throws -> Bool {
        try tx.run(
            """
            UPDATE payment_operation SET state = $2, code = $3
            WHERE provider_key = $1 AND state = 'open'
            """,
            operation.key.description,
            state.rawValue,
            code
        ) == 1
    }

    /// Whether an operation is done or failed.
    static func isEnded(_ key: ProviderKey, in queries: some Queries) throws -> Bool {
        try queries.first(
            "SELECT state = 'open' FROM payment_operation WHERE provider_key = $1",
            key.description
        ) { !$0.bool(0) } ?? false
    }

    /// The operations of one command, by tender.
    static func all(
        _ kind: ProviderFact.Kind,
        of payment: Int64,
        reference: String,
        in queries: some Queries
    ) throws -> [PaymentOperation] {
        try queries.all(self.byReference, payment, kind.rawValue, reference, row: self.operation)
    }

    /// Up to `limit` open operations.
    static func open(limit: Int, in queries: some Queries) throws -> [PaymentOperation] {
        try queries.all(self.openPage, limit, row: self.operation)
    }

    /// A capture of the payment that is still open.
    static func openCapture(
        of payment: Payment,
        in queries: some Queries
    ) throws -> PaymentOperation? {
        // The amount in the payment's row says whether there is one, without a look.
        guard payment.capturing > 0 else { return nil }
        return try queries.first(self.openCaptureOf, payment.number, row: self.operation)
    }

    /// What refunds are about to pay out of a credit note; what they did is in the credit note.
    static func underWay(
        ofCreditNote number: String,
        in queries: some Queries
    ) throws -> Int64 {
        try queries.first(
            """
            SELECT coalesce(sum(amount), 0) FROM payment_operation
            WHERE credit_note = $1 AND credit_note <> '' AND state = 'open'
            """,
            number
        ) { $0.int(0) } ?? 0
    }

    private static func operation(_ row: Row) throws -> PaymentOperation {
        PaymentOperation(
            key: ProviderKey(description: row.text(0)),
            payment: row.int(1),
            kind: try stored(ProviderFact.Kind(rawValue: row.text(2)), "payment_operation.kind"),
            reference: row.text(3),
            tender: row.int(9),
            amount: row.int(4),
            fromDeposit: row.int(5),
            creditNote: row.text(10),
            occurredAt: row.time(6),
            state: try stored(
                PaymentOperation.State(rawValue: row.text(7)),
                "payment_operation.state"
            ),
            code: row.text(8)
        )
    }
}
