// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import SQLite
import Store

/// What a return needs to know of the order whose goods come back.
struct ReturnableOrder: Sendable {
    let id: OrderID
    let channel: OrderV1.Channel
    let customerID: String
    let currency: Currency
    let shipTo: CommonV1.Address
    let paymentMethod: OrderV1.PaymentMethod
    let paymentToken: String
    let pricesIncludeTax: Bool
}

/// Table: orders and order_lines, as returns see and change them.
enum InvoicedLines {
    /// The order of goods that come back.
    static func order(_ id: OrderID, in queries: some Queries) throws -> ReturnableOrder? {
        try queries.first(
            """
            SELECT customer_id, currency, channel, payment_method, payment_token,
                addressee, street, city, region, postal_code, country, prices_include_tax
            FROM orders WHERE order_number = $1
            """,
            id.number
        ) { row in
            guard let currency = Currency(row.text(1)) else { throw CorruptRow() }
            return ReturnableOrder(
                id: id,
                channel: OrderV1.Channel(rawValue: Int32(truncatingIfNeeded: row.int(2))),
                customerID: row.text(0),
                currency: currency,
                shipTo: address(row, from: 5),
                paymentMethod: OrderV1.PaymentMethod(
                    rawValue: Int32(truncatingIfNeeded: row.int(3))
                ),
                paymentToken: row.text(4),
                pricesIncludeTax: row.bool(11)
            )
        }
    }

    /// The lines of an order, in line order.
    static func lines(of id: OrderID, in queries: some Queries) throws -> [InvoicedLine] {
        let keys = OrderTable.lineKeys(of: id.number)
        return try queries.all(
            """
            SELECT line_key, sku, unit_price, discount_billionths, tax_rate_billionths, shipped,
                delivered, lost, returned, invoiced_net, invoiced_tax, credited_net, credited_tax
            FROM order_lines WHERE line_key BETWEEN $1 AND $2 ORDER BY line_key
            """,
            keys.lowerBound,
            keys.upperBound
        ) { row in
            guard let discount = DecimalFraction(billionths: row.int(3)),
                let taxRate = DecimalFraction(billionths: row.int(4))
            else { throw CorruptRow() }
            return InvoicedLine(
                key: row.int(0),
                sku: row.text(1),
                unitPrice: row.int(2),
                discount: discount,
                taxRate: taxRate,
                shipped: row.int(5),
                delivered: row.int(6),
                lost: row.int(7),
                returned: row.int(8),
                invoicedNet: row.int(9),
                invoicedTax: row.int(10),
                creditedNet: row.int(11),
                creditedTax: row.int(12)
            )
        }
    }

    /// Writes what of a line came back and what was credited for it.
    static func save(_ line: InvoicedLine, in tx: Transaction) throws {
        try tx.run(
            """
            UPDATE order_lines SET returned = $2, credited_net = $3, credited_tax = $4
            WHERE line_key = $1
            """,
            line.key,
            line.returned,
            line.creditedNet,
            line.creditedTax
        )
    }

    /// The units of an order's lines that returns under way lay claim to, by line key.
    ///
    /// As announced until they are counted in, then as received, then as accepted until the order's
    /// line has them as returned.
    static func claimed(of id: OrderID, in queries: some Queries) throws -> [Int64: Int64] {
        let rows = try queries.all(
            """
            SELECT l.order_line_key, SUM(CASE r.state
                WHEN 5 THEN l.received
                WHEN 6 THEN l.restocked + l.scrapped
                ELSE l.quantity END)
            FROM returns r
            CROSS JOIN return_lines l
                ON l.return_key BETWEEN r.return_number * 1024 AND r.return_number * 1024 + 1023
            WHERE r.order_number = $1 AND r.state IN (1, 3, 5, 6) AND r.settled_at_ms = 0
            GROUP BY l.order_line_key
            """,
            id.number
        ) { (key: $0.int(0), units: $0.int(1)) }
        return Dictionary(uniqueKeysWithValues: rows.map { ($0.key, $0.units) })
    }
}
