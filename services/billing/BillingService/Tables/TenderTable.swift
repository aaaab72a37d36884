// SPDX-License-Identifier: MIT
import SQLite
import Store

/// Table: payment_tender, the parts of a payment side by side; written with the payment's row only.
enum TenderTable {
    private static let columns = """
        position, change_id, method, token, state, authorization_number, requested, authorized,
        captured, capturing, voided, releasing, voiding, refunded, refunding, receivable, invoiced,
        unassigned, lost
        """
    private static let ofPayment = SQL(
        composed: """
            SELECT \(columns) FROM payment_tender WHERE payment_number = $1 ORDER BY position
            """
    )

    static func all(of payment: Int64, in queries: some Queries) throws -> [Tender] {
        try queries.all(self.ofPayment, payment, row: self.tender)
    }

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

    private static func tender(_ row: Row) throws -> Tender {
        var tender = Tender(
            position: row.int(0),
            method: try stored(PaymentMethod(rawValue: row.text(2)), "payment_tender.method"),
            token: row.text(3),
            requested: row.int(6),
            change: row.text(1)
        )
        tender.state = try stored(Tender.State(rawValue: row.text(4)), "payment_tender.state")
        tender.authorization = row.int(5)
        tender.authorized = row.int(7)
        tender.captured = row.int(8)
        tender.capturing = row.int(9)
        tender.voided = row.int(10)
        tender.releasing = row.int(11)
        tender.isVoiding = row.bool(12)
        tender.refunded = row.int(13)
        tender.refunding = row.int(14)
        tender.receivable = row.int(15)
        tender.invoiced = row.int(16)
        tender.unassigned = row.int(17)
        tender.lost = row.int(18)
        return tender
    }
}
