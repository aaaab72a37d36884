// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import SQLite
import Store

/// Table: order_lines, as the handlers that move its units use them.
enum LineTable {
    /// The columns that `line` reads, in its order; of `l`, except the last two of the order `o`.
    static let columns = """
        l.line_key, l.sku, l.quantity, l.unit_price, l.discount_billionths, l.net, l.tax,
        l.tax_class, l.tax_rate_billionths, l.in_shipment, l.shipped, l.cancelled, l.delivered,
        l.lost, l.returned, l.packing_net, l.packing_tax, l.invoiced_net, l.invoiced_tax,
        l.credited_net, l.credited_tax, o.prices_include_tax, o.currency
        """
    private static let ofOrder = SQL(
        composed: """
            SELECT \(columns) FROM orders o CROSS JOIN order_lines l
            WHERE o.order_number = $1
              AND l.line_key BETWEEN o.order_number * 1024 AND o.order_number * 1024 + 1023
            ORDER BY l.line_key
            """
    )

    /// Adds a line as it was placed, or as the change `addedBy` of its order added it.
    static func insert(
        _ line: PlacedLine,
        key: Int64,
        addedBy change: Int64 = 0,
        in tx: Transaction
    ) throws {
        try tx.run(
            """
            INSERT INTO order_lines (
                line_key, sku, quantity, unit_price, discount_billionths, net, tax, tax_class,
                tax_rate_billionths, added_by)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """,
            key,
            line.sku.description,
            line.quantity.units,
            line.unitPrice.minorUnits,
            line.discount.billionths,
            line.net.minorUnits,
            line.tax.minorUnits,
            line.taxClass,
            line.taxRate.billionths,
            change
        )
    }

    /// The lines of an order, in line order.
    static func lines(of id: OrderID, in queries: some Queries) throws -> [OrderLine] {
        try queries.all(self.ofOrder, id.number) { try self.line($0) }
    }

    /// The line in a row of `columns`.
    static func line(_ row: Row) throws -> OrderLine {
        guard let discount = DecimalFraction(billionths: row.int(4)),
            let rate = DecimalFraction(billionths: row.int(8)),
            let units = LineUnits(
                quantity: row.int(2),
                inShipment: row.int(9),
                shipped: row.int(10),
                cancelled: row.int(11),
                delivered: row.int(12),
                lost: row.int(13),
                returned: row.int(14)
            )
        else { throw CorruptRow() }
        // It fitted when the line was placed.
        let (whole, overflow) = row.int(3).multipliedReportingOverflow(by: units.quantity)
        guard !overflow else { throw CorruptRow() }
        return OrderLine(
            key: row.int(0),
            sku: row.text(1),
            unitPrice: row.int(3),
            discount: discount,
            taxClass: row.text(7),
            taxRate: rate,
            ordered: Amounts(net: row.int(5), tax: row.int(6)),
            gross: row.bool(21) ? whole - rate.tax(within: whole) : whole,
            units: units,
            packing: Amounts(net: row.int(15), tax: row.int(16)),
            invoiced: Amounts(net: row.int(17), tax: row.int(18)),
            credited: Amounts(net: row.int(19), tax: row.int(20))
        )
    }

    /// Writes those lines of `after` that differ from `before`, which has the same lines.
    static func update(from before: [OrderLine], to after: [OrderLine], in tx: Transaction) throws {
        for (old, new) in zip(before, after) where old != new { try self.update(new, in: tx) }
    }

    /// Writes where the units of a line are, and what they came to.
    private static func update(_ line: OrderLine, in tx: Transaction) throws {
        try tx.run(
            """
            UPDATE order_lines SET in_shipment = $2, shipped = $3, cancelled = $4, delivered = $5,
                lost = $6, returned = $7, packing_net = $8, packing_tax = $9, invoiced_net = $10,
                invoiced_tax = $11, credited_net = $12, credited_tax = $13
            WHERE line_key = $1
            """,
            line.key,
            line.units.inShipment,
            line.units.shipped,
            line.units.cancelled,
            line.units.delivered,
            line.units.lost,
            line.units.returned,
            line.packing.net,
            line.packing.tax,
            line.invoiced.net,
            line.invoiced.tax,
            line.credited.net,
            line.credited.tax
        )
    }
}
