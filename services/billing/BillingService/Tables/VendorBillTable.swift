// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import SQLite
import Store

/// Tables: vendor_bill and its lines; a supplier's number comes once.
enum VendorBillTable {
    private static let columns = """
        bill_number, supplier_id, supplier_number, purchase_order_id, currency, net, tax, state,
        variances, variance, received_at_ms, due_at_ms, paid_at_ms, reason
        """

    static func nextNumber(in queries: some Queries) throws -> Int64 {
        try queries.first("SELECT coalesce(max(bill_number), 0) + 1 FROM vendor_bill") {
            $0.int(0)
        } ?? 1
    }

    static func insert(_ bill: VendorBill, in tx: Transaction) throws {
        try tx.run(
            """
            INSERT INTO vendor_bill (bill_number, supplier_id, supplier_number, purchase_order_id,
                currency, net, tax, state, variances, variance, received_at_ms, due_at_ms,
                paid_at_ms, reason)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 0, '')
            """,
            bill.number,
            bill.supplierID,
            bill.supplierNumber,
            bill.purchaseOrderID,
            bill.currency.code,
            bill.net.minorUnits,
            bill.tax.minorUnits,
            bill.state.rawValue,
            bill.variances.joined(separator: "\n"),
            bill.variance,
            bill.receivedAt,
            bill.dueAt
        )
        for (position, line) in bill.lines.enumerated() {
            try tx.run(
                """
                INSERT INTO vendor_bill_line (line_key, sku, quantity, unit_price)
                VALUES ($1, $2, $3, $4)
                """,
                bill.number * 1024 + Int64(position),
                line.sku.description,
                line.quantity.units,
                line.unitPrice.minorUnits
            )
        }
    }

    /// Writes what became of a bill.
    static func save(_ bill: VendorBill, in tx: Transaction) throws {
        try tx.run(
            """
            UPDATE vendor_bill SET state = $2, variance = $3, paid_at_ms = $4, reason = $5
            WHERE bill_number = $1
            """,
            bill.number,
            bill.state.rawValue,
            bill.variance,
            bill.paidAt?.milliseconds ?? 0,
            bill.reason
        )
    }

    static func find(number: Int64, in queries: some Queries) throws -> VendorBill? {
        let sql = SQL(composed: "SELECT \(self.columns) FROM vendor_bill WHERE bill_number = $1")
        return try queries.first(sql, number) { try self.bill($0, queries) }
    }

    static func find(
        supplier: String,
        supplierNumber: String,
        in queries: some Queries
    ) throws -> VendorBill? {
        let sql = SQL(
            composed: """
                SELECT \(self.columns) FROM vendor_bill
                WHERE supplier_id = $1 AND supplier_number = $2
                """
        )
        return try queries.first(sql, supplier, supplierNumber) { try self.bill($0, queries) }
    }

    /// Up to `limit` bills after the number `after`; nil and empty mean any.
    static func page(
        after: Int64,
        state: BillState?,
        supplier: String,
        order: String,
        limit: Int,
        in queries: some Queries
    ) throws -> [VendorBill] {
        var conditions = "bill_number > $1"
        conditions += state == nil ? " AND $3 = ''" : " AND state = $3"
        conditions += supplier.isEmpty ? " AND $4 = ''" : " AND supplier_id = $4"
        conditions += order.isEmpty ? " AND $5 = ''" : " AND purchase_order_id = $5"
        let sql = SQL(
            composed: """
                SELECT \(self.columns) FROM vendor_bill WHERE \(conditions)
                ORDER BY bill_number LIMIT $2
                """
        )
        return try queries.all(sql, after, limit, state?.rawValue ?? "", supplier, order) {
            try self.bill($0, queries)
        }
    }

    private static func bill(_ row: Row, _ queries: some Queries) throws -> VendorBill {
        let number = row.int(0)
        let currency = try stored(Currency(row.text(4)), "vendor_bill.currency")
        return VendorBill(
            number: number,
            supplierID: row.text(1),
            supplierNumber: row.text(2),
            purchaseOrderID: row.text(3),
            lines: try self.lines(of: number, currency, queries),
            net: Money(minorUnits: row.int(5), currency: currency),
            tax: Money(minorUnits: row.int(6), currency: currency),
            receivedAt: row.time(10),
            dueAt: row.time(11),
            state: try stored(BillState(rawValue: row.text(7)), "vendor_bill.state"),
            variances: row.text(8).split(separator: "\n").map(String.init),
            variance: row.int(9),
            paidAt: row.int(12) == 0 ? nil : row.time(12),
            reason: row.text(13)
        )
    }

    private static func lines(
        of number: Int64,
        _ currency: Currency,
        _ queries: some Queries
    ) throws -> [BilledLine] {
        try queries.all(
            """
            SELECT sku, quantity, unit_price FROM vendor_bill_line
            WHERE line_key >= $1 AND line_key < $2 ORDER BY line_key
            """,
            number * 1024,
            (number + 1) * 1024
        ) { row in
            BilledLine(
                sku: try stored(SKU(row.text(0)), "vendor_bill_line.sku"),
                quantity: try stored(Quantity(row.int(1)), "vendor_bill_line.quantity"),
                unitPrice: Money(minorUnits: row.int(2), currency: currency)
            )
        }
    }
}
