// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import SQLite
import Store

/// Tables: invoice and its lines; numbers are 1, 2, 3, … without a gap, one per shipment, and one
/// per order before shipment.
enum InvoiceTable {
    private static let columns = """
        invoice_number, order_id, shipment_id, customer_id, method, currency, net, tax, freight,
        total, issued_at_ms, receivable, due_at_ms, settled, sent_at_ms, \(BillTo.columns)
        """

    /// Gives the draft the next number.
    ///
    /// The number is the last one plus one, in the transaction: what is rolled back leaves no gap. It
    /// counts as sent: its caller queues the mail.
    static func insert(
        _ draft: InvoiceDraft,
        receivable: Int64,
        dueAt: Timestamp?,
        issuedAt: Timestamp,
        in tx: Transaction
    ) throws -> Invoice {
        let number = try tx.first(
            """
            INSERT INTO invoice (invoice_number, order_id, shipment_id, customer_id, method,
                currency, net, tax, freight, total, cost, receivable, settled, issued_at_ms,
                due_at_ms, sent_at_ms, bill_name, bill_street, bill_city, bill_region,
                bill_postal_code, bill_country)
            VALUES ((SELECT coalesce(max(invoice_number), 0) + 1 FROM invoice),
                $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 0, $12, $13, $14,
                $15, $16, $17, $18, $19, $20)
            RETURNING invoice_number
            """,
            draft.orderID,
            draft.shipmentID,
            draft.customerID,
            draft.method.rawValue,
            draft.currency.code,
            draft.content.net,
            draft.content.tax,
            draft.freight.minorUnits,
            draft.total.minorUnits,
            draft.cost.minorUnits,
            receivable,
            issuedAt,
            dueAt?.milliseconds ?? 0,
            tx.time,
            draft.billTo.name,
            draft.billTo.street,
            draft.billTo.city,
            draft.billTo.region,
            draft.billTo.postalCode,
            draft.billTo.country
        ) { $0.int(0) }
        let known = try stored(number, "invoice.invoice_number")
        try LineTable.invoices.insert(draft.content.lines, of: known, in: tx)
        return Invoice(
            number: known,
            orderID: draft.orderID,
            shipmentID: draft.shipmentID,
            customerID: draft.customerID,
            method: draft.method,
            net: draft.content.money(draft.content.net),
            tax: draft.content.money(draft.content.tax),
            freight: draft.freight,
            total: draft.total,
            issuedAt: issuedAt,
            receivable: receivable,
            dueAt: dueAt,
            settled: 0,
            billTo: draft.billTo,
            sentAt: tx.time,
            lines: draft.content.lines
        )
    }

    static func find(number: Int64, in queries: some Queries) throws -> Invoice? {
        try self.first("invoice_number = $1", number, queries)
    }

    /// The invoice that a draft is, or a shipment's part of: before shipment, or its own.
    static func find(
        like draft: InvoiceDraft,
        in queries: some Queries
    ) throws -> Invoice? {
        let sql = SQL(
            composed: """
                SELECT \(self.columns) FROM invoice
                WHERE (order_id = $1 AND shipment_id = '')
                   OR (shipment_id = $2 AND shipment_id <> '')
                ORDER BY shipment_id LIMIT 1
                """
        )
        return try self.withLines(
            try queries.first(sql, draft.orderID, draft.shipmentID, row: self.invoice),
            queries
        )
    }

    /// The order's invoice before shipment.
    static func find(advanceOf order: String, in queries: some Queries) throws -> Invoice? {
        try self.first("order_id = $1 AND shipment_id = ''", order, queries)
    }

    /// The cost that the shipment of an invoice was booked at.
    static func cost(of number: Int64, in queries: some Queries) throws -> Int64 {
        try queries.first("SELECT cost FROM invoice WHERE invoice_number = $1", number) {
            $0.int(0)
        } ?? 0
    }

    private static func first<Key: SQLBindable>(
        _ condition: String,
        _ key: Key,
        _ queries: some Queries
    ) throws -> Invoice? {
        let sql = SQL(composed: "SELECT \(self.columns) FROM invoice WHERE \(condition)")
        return try self.withLines(try queries.first(sql, key, row: self.invoice), queries)
    }

    /// Which invoices a page shows; an empty order or customer means any.
    struct Filter {
        var order = ""
        var customer = ""
        var openOnly = false
        var unsentOnly = false

        /// Conditions that each lead with an index; what is left is checked on its few rows.
        fileprivate var conditions: String {
            var conditions = self.order.isEmpty ? " AND $3 = ''" : " AND order_id = $3"
            conditions += self.customer.isEmpty ? " AND $4 = ''" : " AND customer_id = $4"
            if self.openOnly { conditions += " AND settled < receivable" }
            if self.unsentOnly { conditions += " AND sent_at_ms = 0" }
            return conditions
        }
    }

    /// Up to `limit` invoices after the number `after`.
    static func page(
        after: Int64,
        _ filter: Filter,
        limit: Int,
        in queries: some Queries
    ) throws -> [Invoice] {
        let sql = SQL(
            composed: """
                SELECT \(self.columns) FROM invoice WHERE invoice_number > $1\(filter.conditions)
                ORDER BY invoice_number LIMIT $2
                """
        )
        let heads = try queries.all(
            sql,
            after,
            limit,
            filter.order,
            filter.customer,
            row: self.invoice
        )
        return try heads.compactMap { try self.withLines($0, queries) }
    }

    /// A customer's or an order's invoices with something left to be paid, oldest first, without
    /// their lines.
    static func open(
        customer: String,
        _ currency: Currency,
        limit: Int,
        in queries: some Queries
    ) throws -> [Invoice] {
        let sql = SQL(
            composed: """
                SELECT \(self.columns) FROM invoice
                WHERE customer_id = $1 AND currency = $2 AND settled < receivable
                ORDER BY issued_at_ms, invoice_number LIMIT $3
                """
        )
        return try queries.all(sql, customer, currency.code, limit, row: self.invoice)
    }

    static func open(order: String, in queries: some Queries) throws -> [Invoice] {
        let sql = SQL(
            composed: """
                SELECT \(self.columns) FROM invoice
                WHERE order_id = $1 AND settled < receivable ORDER BY invoice_number
                """
        )
        return try queries.all(sql, order, row: self.invoice)
    }

    static func setSent(_ number: Int64, at time: Timestamp?, in tx: Transaction) throws {
        try tx.run(
            "UPDATE invoice SET sent_at_ms = $2 WHERE invoice_number = $1",
            number,
            time?.milliseconds ?? 0
        )
    }

    private static func withLines(_ invoice: Invoice?, _ queries: some Queries) throws -> Invoice? {
        guard var invoice else { return nil }
        invoice.lines = try LineTable.invoices.lines(
            of: invoice.number,
            invoice.currency,
            in: queries
        )
        return invoice
    }

    private static func invoice(_ row: Row) throws -> Invoice {
        let currency = try stored(Currency(row.text(5)), "invoice.currency")
        func money(_ column: Int) -> Money {
            Money(minorUnits: row.int(column), currency: currency)
        }
        func time(_ column: Int) -> Timestamp? { row.int(column) == 0 ? nil : row.time(column) }
        return Invoice(
            number: row.int(0),
            orderID: row.text(1),
            shipmentID: row.text(2),
            customerID: row.text(3),
            method: try stored(PaymentMethod(rawValue: row.text(4)), "invoice.method"),
            net: money(6),
            tax: money(7),
            freight: money(8),
            total: money(9),
            issuedAt: row.time(10),
            receivable: row.int(11),
            dueAt: time(12),
            settled: row.int(13),
            billTo: BillTo(row, from: 15),
            sentAt: time(14)
        )
    }
}
