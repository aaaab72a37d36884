// SPDX-License-Identifier: MIT
import Ambient
import SQLite
import Store

/// Table: payment_operation, one row per capture, void and refund.
enum OperationTable {
    private static let columns = """
        provider_key, payment_number, kind, reference, amount, from_deposit, occurred_at_ms, state,
        code
        """
    private static let byReference = SQL(
        composed: """
            SELECT \(columns) FROM payment_operation
            WHERE payment_number = $1 AND kind = $2 AND reference = $3
            """
    )
    private static let byKey = SQL(
        composed: "SELECT \(columns) FROM payment_operation WHERE provider_key = $1"
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
                from_deposit, occurred_at_ms, state, code)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '')
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
            operation.state.rawValue
        )
    }

    /// Opens a refused capture anew, under the key of `next`.
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

    static func find(
        _ kind: ProviderFact.Kind,
        of payment: Payment,
        reference: String,
        in queries: some Queries
    ) throws -> PaymentOperation? {
        try queries.first(
            self.byReference,
            payment.number,
            kind.rawValue,
            reference,
            row: self.operation
        )
    }

    static func find(
        _ key: ProviderKey,
        in queries: some Queries
    ) throws -> PaymentOperation? {
        try queries.first(self.byKey, key.description, row: self.operation)
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

    private static func operation(_ row: Row) throws -> PaymentOperation {
        PaymentOperation(
            key: ProviderKey(description: row.text(0)),
            payment: row.int(1),
            kind: try stored(ProviderFact.Kind(rawValue: row.text(2)), "payment_operation.kind"),
            reference: row.text(3),
            amount: row.int(4),
            fromDeposit: row.int(5),
            occurredAt: row.time(6),
            state: try stored(
                PaymentOperation.State(rawValue: row.text(7)),
                "payment_operation.state"
            ),
            code: row.text(8)
        )
    }
}
