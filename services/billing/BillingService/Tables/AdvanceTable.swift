// SPDX-License-Identifier: MIT
import Commerce
import Store

/// What is still to be shipped of an invoice before shipment.
///
/// `deposit` is its part of account 2200: net and freight. `total` has the tax as well.
struct AdvanceRest: Hashable, Sendable {
    let deposit: Int64
    let total: Int64

    /// What a shipment takes out of it; nil when it comes to more than is left.
    ///
    /// The last shipment takes the whole deposit, and no other takes more than there is: what an
    /// earlier credit split between net and tax otherwise than the lines do goes to or from tax.
    func taking(_ draft: InvoiceDraft) -> (deposit: Int64, tax: Int64, rest: AdvanceRest)? {
        let total = draft.total.minorUnits
        guard total <= self.total else { return nil }
        let revenue = total - draft.content.tax
        let isLast = total == self.total
        let mustStay = self.deposit - (self.total - total)
        let deposit = isLast ? self.deposit : max(mustStay, min(revenue, self.deposit))
        return (
            deposit, revenue - deposit,
            AdvanceRest(deposit: self.deposit - deposit, total: self.total - total)
        )
    }
}

/// Tables: advance_invoice, one row per invoice before shipment, and advance_shipment.
enum AdvanceTable {
    static func insert(_ invoice: Invoice, in tx: Transaction) throws {
        try tx.run(
            """
            INSERT INTO advance_invoice (invoice_number, deposit_left, total_left)
            VALUES ($1, $2, $3)
            """,
            invoice.number,
            invoice.net.minorUnits + invoice.freight.minorUnits,
            invoice.total.minorUnits
        )
    }

    static func rest(of number: Int64, in queries: some Queries) throws -> AdvanceRest {
        let rest = try queries.first(
            "SELECT deposit_left, total_left FROM advance_invoice WHERE invoice_number = $1",
            number
        ) { AdvanceRest(deposit: $0.int(0), total: $0.int(1)) }
        return try stored(rest, "advance_invoice.invoice_number")
    }

    static func save(_ rest: AdvanceRest, of number: Int64, in tx: Transaction) throws {
        try tx.run(
            """
            UPDATE advance_invoice SET deposit_left = $2, total_left = $3
            WHERE invoice_number = $1
            """,
            number,
            rest.deposit,
            rest.total
        )
    }

    /// Whether the shipment is new; throws `invoiceDiffers` when it came before with other content.
    static func add(
        _ draft: InvoiceDraft,
        to invoice: Invoice,
        in tx: Transaction
    ) throws -> Bool {
        let content = draft.content
        let amounts = [
            content.gross, content.net, content.tax, draft.freight.minorUnits,
            draft.cost.minorUnits,
        ]
        let known = try tx.first(
            """
            SELECT gross, net, tax, freight, cost FROM advance_shipment WHERE shipment_id = $1
            """,
            draft.shipmentID
        ) { row in (0..<5).map { row.int($0) } }
        if let known {
            guard known == amounts else {
                throw BillingError.invoiceDiffers(
                    shipment: draft.shipmentID,
                    number: invoice.text
                )
            }
            return false
        }
        try tx.run(
            """
            INSERT INTO advance_shipment (shipment_id, invoice_number, gross, net, tax, freight,
                cost)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """,
            draft.shipmentID,
            invoice.number,
            amounts[0],
            amounts[1],
            amounts[2],
            amounts[3],
            amounts[4]
        )
        return true
    }
}
