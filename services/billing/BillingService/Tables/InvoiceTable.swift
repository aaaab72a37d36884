// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import SQLite
import Store

/// Tables: invoice and invoice_line; numbers are 1, 2, 3, … without a gap, one per shipment.
enum InvoiceTable {
    private static let columns = """
        invoice_number, order_id, shipment_id, customer_id, method, currency, net, freight, total,
        issued_at_ms
        """
    private static let byNumber = SQL(
        composed: "SELECT \(columns) FROM invoice WHERE invoice_number = $1"
    )
    private static let byShipment = SQL(
        composed: "SELECT \(columns) FROM invoice WHERE shipment_id = $1"
    )

    /// Gives the draft the next number; nil when its shipment has an invoice.
    ///
    /// The number is the last one plus one, in the transaction: what is rolled back leaves no gap.
    static func insert(
        _ draft: InvoiceDraft,
        issuedAt: Timestamp,
        in tx: Transaction
    ) throws -> Invoice? {
        let number = try tx.first(
            """
            INSERT INTO invoice (invoice_number, order_id, shipment_id, customer_id, method,
                currency, net, freight, total, cost, issued_at_ms)
            VALUES ((SELECT coalesce(max(invoice_number), 0) + 1 FROM invoice),
                $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            ON CONFLICT (shipment_id) DO NOTHING
            RETURNING invoice_number
            """,
            draft.orderID,
            draft.shipmentID,
            draft.customerID,
            draft.method.rawValue,
            draft.currency.code,
            draft.net.minorUnits,
            draft.freight.minorUnits,
            draft.total.minorUnits,
            draft.cost.minorUnits,
            issuedAt
        ) { $0.int(0) }
        guard let number else { return nil }
        for (position, line) in draft.lines.enumerated() {
            try self.insert(line, key: self.lineKey(number, Int64(position)), in: tx)
        }
        return Invoice(number: number, draft, issuedAt: issuedAt)
    }

    private static func lineKey(_ number: Int64, _ position: Int64) -> Int64 {
        number * 1024 + position
    }

    private static func insert(_ line: InvoicedLine, key: Int64, in tx: Transaction) throws {
        try tx.run(
            """
            INSERT INTO invoice_line (line_key, sku, quantity, unit_price, discount_billionths,
                gross, net)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """,
            key,
            line.sku.description,
            line.quantity.units,
            line.unitPrice.minorUnits,
            line.discount.billionths,
            line.amount.gross.minorUnits,
            line.amount.net.minorUnits
        )
    }

    static func find(number: Int64, in queries: some Queries) throws -> Invoice? {
        try self.withLines(try queries.first(self.byNumber, number, row: self.invoice), queries)
    }

    static func find(shipment: String, in queries: some Queries) throws -> Invoice? {
        try self.withLines(try queries.first(self.byShipment, shipment, row: self.invoice), queries)
    }

    /// Up to `limit` invoices after the number `after`; an empty order or customer means any.
    static func page(
        after: Int64,
        order: String,
        customer: String,
        limit: Int,
        in queries: some Queries
    ) throws -> [Invoice] {
        // The narrowest index leads; the other condition is checked on its few rows.
        var conditions = "invoice_number > $1"
        conditions += order.isEmpty ? " AND $3 = ''" : " AND order_id = $3"
        conditions += customer.isEmpty ? " AND $4 = ''" : " AND customer_id = $4"
        let sql = SQL(
            composed: """
                SELECT \(self.columns) FROM invoice WHERE \(conditions)
                ORDER BY invoice_number LIMIT $2
                """
        )
        let heads = try queries.all(sql, after, limit, order, customer, row: self.invoice)
        return try heads.compactMap { try self.withLines($0, queries) }
    }

    private static func withLines(
        _ invoice: Invoice?,
        _ queries: some Queries
    ) throws -> Invoice? {
        guard var invoice else { return nil }
        let currency = invoice.total.currency
        invoice.lines = try queries.all(
            """
            SELECT sku, quantity, unit_price, discount_billionths FROM invoice_line
            WHERE line_key >= $1 AND line_key < $2 ORDER BY line_key
            """,
            self.lineKey(invoice.number, 0),
            self.lineKey(invoice.number + 1, 0)
        ) { try self.line($0, currency) }
        return invoice
    }

    private static func line(_ row: Row, _ currency: Currency) throws -> InvoicedLine {
        let quantity = try stored(Quantity(row.int(1)), "invoice_line.quantity")
        let price = Money(minorUnits: row.int(2), currency: currency)
        let discount = try stored(
            DecimalFraction(billionths: row.int(3)),
            "invoice_line.discount_billionths"
        )
        return InvoicedLine(
            sku: try stored(SKU(row.text(0)), "invoice_line.sku"),
            quantity: quantity,
            unitPrice: price,
            discount: discount,
            amount: try LineAmount(unitPrice: price, quantity: quantity, discount: discount)
        )
    }

    private static func invoice(_ row: Row) throws -> Invoice {
        let currency = try stored(Currency(row.text(5)), "invoice.currency")
        return Invoice(
            number: row.int(0),
            orderID: row.text(1),
            shipmentID: row.text(2),
            customerID: row.text(3),
            method: try stored(PaymentMethod(rawValue: row.text(4)), "invoice.method"),
            net: Money(minorUnits: row.int(6), currency: currency),
            freight: Money(minorUnits: row.int(7), currency: currency),
            total: Money(minorUnits: row.int(8), currency: currency),
            issuedAt: row.time(9)
        )
    }
}
