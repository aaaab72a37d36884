// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import SQLite
import Store

/// Tables: credit_note and its lines; numbers are 1, 2, 3, … without a gap, one per reference.
enum CreditNoteTable {
    private static let columns = """
        credit_note_number, order_id, customer_id, reference, currency, net, tax, freight, fee,
        credit_to, owed, paid_out, reason, issued_at_ms, \(BillTo.columns)
        """

    static func insert(
        _ draft: CreditNoteDraft,
        owed: Int64,
        billTo: BillTo,
        issuedAt: Timestamp,
        in tx: Transaction
    ) throws -> CreditNote {
        let number = try tx.first(
            """
            INSERT INTO credit_note (credit_note_number, order_id, customer_id, reference,
                currency, net, tax, freight, fee, total, credit_to, owed, paid_out, reason,
                issued_at_ms, bill_name, bill_street, bill_city, bill_region, bill_postal_code,
                bill_country)
            VALUES ((SELECT coalesce(max(credit_note_number), 0) + 1 FROM credit_note),
                $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 0, $12, $13,
                $14, $15, $16, $17, $18, $19)
            RETURNING credit_note_number
            """,
            draft.orderID,
            draft.customerID,
            draft.reference,
            draft.currency.code,
            draft.net.minorUnits,
            draft.tax.minorUnits,
            draft.freight.minorUnits,
            draft.fee.minorUnits,
            draft.total.minorUnits,
            draft.creditTo.rawValue,
            owed,
            draft.reason,
            issuedAt,
            billTo.name,
            billTo.street,
            billTo.city,
            billTo.region,
            billTo.postalCode,
            billTo.country
        ) { $0.int(0) }
        let known = try stored(number, "credit_note.credit_note_number")
        try LineTable.creditNotes.insert(draft.lines, of: known, in: tx)
        return CreditNote(
            number: known,
            draft: draft,
            issuedAt: issuedAt,
            owed: owed,
            paidOut: 0,
            billTo: billTo
        )
    }

    static func find(number: Int64, in queries: some Queries) throws -> CreditNote? {
        try self.first("credit_note_number = $1", number, queries)
    }

    static func find(reference: String, in queries: some Queries) throws -> CreditNote? {
        try self.first("reference = $1", reference, queries)
    }

    private static func first<Key: SQLBindable>(
        _ condition: String,
        _ key: Key,
        _ queries: some Queries
    ) throws -> CreditNote? {
        let sql = SQL(composed: "SELECT \(self.columns) FROM credit_note WHERE \(condition)")
        return try queries.first(sql, key) { try self.creditNote($0, queries) }
    }

    /// Up to `limit` credit notes after the number `after`; an empty order or customer means any.
    static func page(
        after: Int64,
        order: String,
        customer: String,
        limit: Int,
        in queries: some Queries
    ) throws -> [CreditNote] {
        var conditions = "credit_note_number > $1"
        conditions += order.isEmpty ? " AND $3 = ''" : " AND order_id = $3"
        conditions += customer.isEmpty ? " AND $4 = ''" : " AND customer_id = $4"
        let sql = SQL(
            composed: """
                SELECT \(self.columns) FROM credit_note WHERE \(conditions)
                ORDER BY credit_note_number LIMIT $2
                """
        )
        return try queries.all(sql, after, limit, order, customer) {
            try self.creditNote($0, queries)
        }
    }

    /// What was invoiced for an order and not credited, by part.
    static func creditable(
        order: String,
        _ currency: Currency,
        in queries: some Queries
    ) throws -> (net: Int64, tax: Int64, freight: Int64) {
        let parts = try queries.first(
            """
            SELECT sum(net), sum(tax), sum(freight) FROM (
                SELECT net, tax, freight FROM invoice WHERE order_id = $1 AND currency = $2
                UNION ALL
                SELECT -net, -tax, -freight FROM credit_note WHERE order_id = $1 AND currency = $2)
            """,
            order,
            currency.code
        ) { ($0.optionalInt(0) ?? 0, $0.optionalInt(1) ?? 0, $0.optionalInt(2) ?? 0) }
        return parts ?? (0, 0, 0)
    }

    /// Adds to what was paid out; the table refuses more than is owed.
    static func addPaidOut(_ amount: Int64, to number: Int64, in tx: Transaction) throws {
        try tx.run(
            "UPDATE credit_note SET paid_out = paid_out + $2 WHERE credit_note_number = $1",
            number,
            amount
        )
    }

    private static func creditNote(_ row: Row, _ queries: some Queries) throws -> CreditNote {
        let number = row.int(0)
        let currency = try stored(Currency(row.text(4)), "credit_note.currency")
        func money(_ column: Int) -> Money {
            Money(minorUnits: row.int(column), currency: currency)
        }
        return CreditNote(
            number: number,
            draft: CreditNoteDraft(
                orderID: row.text(1),
                customerID: row.text(2),
                reference: row.text(3),
                lines: try LineTable.creditNotes.lines(of: number, currency, in: queries),
                net: money(5),
                tax: money(6),
                freight: money(7),
                fee: money(8),
                creditTo: try stored(CreditTo(rawValue: row.text(9)), "credit_note.credit_to"),
                reason: row.text(12)
            ),
            issuedAt: row.time(13),
            owed: row.int(10),
            paidOut: row.int(11),
            billTo: BillTo(row, from: 14)
        )
    }
}
