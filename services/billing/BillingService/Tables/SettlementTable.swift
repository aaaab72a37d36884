// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import SQLite
import Store

/// Why something of an invoice is no longer to be paid.
enum SettlementKind: String, CaseIterable, Sendable {
    case payment = "PAYMENT"
    /// Puts a payment back: its amount is below zero.
    case unapplied = "UNAPPLIED"
    case creditNote = "CREDIT_NOTE"
    case writeOff = "WRITE_OFF"
    case rounding = "ROUNDING"
}

/// One change of what is left of a receivable.
struct InvoiceSettlement: Hashable, Sendable {
    let kind: SettlementKind
    /// The payment, credit note or invoice that it comes from.
    let reference: String
    /// Of a payment, its rounding, and what is taken back of it.
    var payment: Int64?
    let amount: Int64
    let at: Timestamp
}

/// Table: settlement, and `settled` of the invoice, which is always the sum of its rows.
///
/// Whatever credits account 1100 writes one, at the time of its posting, so that the receivables of
/// any moment are those of the books.
enum SettlementTable {
    /// Settles a part of an invoice; refused by the table when more is settled than is to be paid.
    ///
    /// The row's number names the posting of a later allocation.
    @discardableResult
    static func add(
        _ settlement: InvoiceSettlement,
        to invoice: Invoice,
        in tx: Transaction
    ) throws -> Int64 {
        try tx.run(
            "UPDATE invoice SET settled = settled + $2 WHERE invoice_number = $1",
            invoice.number,
            settlement.amount
        )
        let id = try tx.first(
            """
            INSERT INTO settlement (settlement_id, invoice_number, customer_id, currency, kind,
                reference, payment_number, amount, at_ms)
            VALUES ((SELECT coalesce(max(settlement_id), 0) + 1 FROM settlement),
                $1, $2, $3, $4, $5, $6, $7, $8)
            RETURNING settlement_id
            """,
            invoice.number,
            invoice.customerID,
            invoice.currency.code,
            settlement.kind.rawValue,
            settlement.reference,
            settlement.payment,
            settlement.amount,
            settlement.at
        ) { $0.int(0) }
        return try stored(id, "settlement.settlement_id")
    }

    /// What a payment settles, by invoice; what was taken back is not in it.
    static func allocations(
        of payment: Int64,
        in queries: some Queries
    ) throws -> [(invoice: Int64, amount: Int64)] {
        try queries.all(
            """
            SELECT invoice_number, sum(amount) FROM settlement
            WHERE payment_number = $1 AND kind <> 'ROUNDING' GROUP BY invoice_number
            HAVING sum(amount) <> 0 ORDER BY invoice_number
            """,
            payment
        ) { ($0.int(0), $0.int(1)) }
    }

    /// What a payment's rounding settles of an invoice.
    static func rounded(
        by payment: Int64,
        invoice: Int64,
        in queries: some Queries
    ) throws -> Int64 {
        try queries.first(
            """
            SELECT coalesce(sum(amount), 0) FROM settlement
            WHERE payment_number = $1 AND invoice_number = $2 AND kind = 'ROUNDING'
            """,
            payment,
            invoice
        ) { $0.int(0) } ?? 0
    }
}
