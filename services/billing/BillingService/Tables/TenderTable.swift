// SPDX-License-Identifier: MIT
import SQLite
import Store

/// Table: payment_tender, the parts of a payment side by side; written with the payment's row only.
enum TenderTable {
    /// To be read along with the payment's own.
    static let columns = """
        tender.position, tender.change_id, tender.method, tender.token, tender.state,
        tender.authorization_number, tender.requested, tender.authorized, tender.captured,
        tender.capturing, tender.voided, tender.releasing, tender.voiding, tender.refunded,
        tender.refunding, tender.receivable, tender.invoiced, tender.unassigned, tender.lost
        """

    /// The numbers of up to `limit` payments that wait for the provider's word.
    static func undecided(limit: Int, in queries: some Queries) throws -> [Int64] {
        try queries.all(
            """
            SELECT DISTINCT payment_number FROM payment_tender
            WHERE state IN ('authorizing', 'unknown') ORDER BY payment_number LIMIT $1
            """,
            limit
        ) { $0.int(0) }
    }

    /// Whether the provider was asked for anything, or may have been.
    static func askedProvider(_ queries: some Queries) throws -> Bool {
        try queries.first(
            """
            SELECT 1 FROM payment_tender
            WHERE method = $1 AND authorization_number > 0 LIMIT 1
            """,
            PaymentMethod.card.rawValue
        ) { _ in true } ?? false
    }

    /// Writes the tenders of a payment that are not in the table as they are.
    static func save(_ payment: inout Payment, in tx: Transaction) throws {
        for (index, tender) in payment.tenders.enumerated() {
            if index < payment.storedTenders.count, payment.storedTenders[index] == tender {
                continue
            }
            try self.write(tender, of: payment, in: tx)
        }
        payment.storedTenders = payment.tenders
    }

    private static func write(
        _ tender: Tender,
        of payment: Payment,
        in tx: Transaction
    ) throws {
        try tx.run(
            """
            INSERT INTO payment_tender (payment_number, position, change_id, method, token, state,
                authorization_number, requested, authorized, captured, capturing, voided, releasing,
                voiding, refunded, refunding, receivable, invoiced, unassigned, lost)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
                $18, $19, $20)
            ON CONFLICT (payment_number, position) DO UPDATE SET
                method = excluded.method, token = excluded.token, state = excluded.state,
                authorization_number = excluded.authorization_number,
                requested = excluded.requested, authorized = excluded.authorized,
                captured = excluded.captured, capturing = excluded.capturing,
                voided = excluded.voided, releasing = excluded.releasing,
                voiding = excluded.voiding, refunded = excluded.refunded,
                refunding = excluded.refunding, receivable = excluded.receivable,
                invoiced = excluded.invoiced, unassigned = excluded.unassigned,
                lost = excluded.lost
            """,
            payment.number,
            tender.position,
            tender.change,
            tender.method.rawValue,
            tender.token,
            tender.state.rawValue,
            tender.authorization,
            tender.requested,
            tender.authorized,
            tender.captured,
            tender.capturing,
            tender.voided,
            tender.releasing,
            tender.isVoiding,
            tender.refunded,
            tender.refunding,
            tender.receivable,
            tender.invoiced,
            tender.unassigned,
            tender.lost
        )
    }

    /// The tender in the columns from `first` on.
    static func tender(_ row: Row, from first: Int) throws -> Tender {
        func text(_ column: Int) -> String { row.text(first + column) }
        func int(_ column: Int) -> Int64 { row.int(first + column) }
        var tender = Tender(
            position: int(0),
            method: try stored(PaymentMethod(rawValue: text(2)), "payment_tender.method"),
            token: text(3),
            requested: int(6),
            change: text(1)
        )
        tender.state = try stored(Tender.State(rawValue: text(4)), "payment_tender.state")
        tender.authorization = int(5)
        tender.authorized = int(7)
        tender.captured = int(8)
        tender.capturing = int(9)
        tender.voided = int(10)
        tender.releasing = int(11)
        tender.isVoiding = row.bool(first + 12)
        tender.refunded = int(13)
        tender.refunding = int(14)
        tender.receivable = int(15)
        tender.invoiced = int(16)
        tender.unassigned = int(17)
        tender.lost = int(18)
        return tender
    }
}
