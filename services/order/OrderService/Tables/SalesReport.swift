// SPDX-License-Identifier: MIT
import OMSProtos
import SQLite
import Store

/// What the sales and the service report group by; each grouping is a statement of its own.
enum ReportGrouping: Int, CaseIterable, Sendable {
    case day, month, year, customer, sku, channel, carrier

    /// Checks a grouping of the contract.
    init(_ grouping: OrderV1.SalesGrouping) throws(OrderError) {
        switch grouping {
        case .day: self = .day
        case .month: self = .month
        case .year: self = .year
        case .customer: self = .customer
        case .sku: self = .sku
        case .channel: self = .channel
        case .carrier: self = .carrier
        case .unspecified, .unrecognized:
            throw .invalid(
                field: "group_by",
                value: grouping.name,
                remedy: "Send DAY, MONTH, YEAR, CUSTOMER, SKU, CHANNEL or CARRIER."
            )
        }
    }

    /// The key as an expression over an order `o`, and for SKU its line `l`.
    var key: String {
        switch self {
        case .day: period("%Y-%m-%d", of: "o.ordered_at_ms")
        case .month: period("%Y-%m", of: "o.ordered_at_ms")
        case .year: period("%Y", of: "o.ordered_at_ms")
        case .customer: "o.customer_id"
        case .sku: "l.sku"
        case .channel: "CAST(o.channel AS TEXT)"
        case .carrier: "o.carrier_id"
        }
    }

    /// The key as people read it.
    func name(_ key: String) -> String {
        guard self == .channel else { return key }
        return OrderV1.Channel(rawValue: Int32(key) ?? 0).name
    }
}

/// Tables: orders and order_lines, as the reports sum them up.
enum SalesReport {
    static let lines = """
        order_lines l
            ON l.line_key BETWEEN o.order_number * 1024 AND o.order_number * 1024 + 1023
        """

    /// Sums per order (and SKU) first, which fit; then over orders, in halves.
    ///
    /// Freight belongs to no SKU. The unary plus keeps the planner from walking all orders by number
    /// for the sake of the grouping.
    static let statements: [String] = ReportGrouping.allCases.map { grouping in
        """
        SELECT key, currency, COUNT(*), SUM(lines), SUM(units), \(halves("net")),
            \(halves("tax")), \(halves("freight")), \(halves("returned_net")), SUM(returned_units)
        FROM (
            SELECT \(grouping.key) AS key, o.currency AS currency,
                SUM(CASE WHEN l.quantity > l.cancelled THEN 1 ELSE 0 END) AS lines,
                SUM(l.quantity - l.cancelled) AS units,
                SUM(\(lineShare("net"))) AS net, SUM(\(lineShare("tax"))) AS tax,
                \(grouping == .sku ? "0" : "o.freight") AS freight,
                SUM(l.credited_net) AS returned_net, SUM(l.returned) AS returned_units
            FROM orders o CROSS JOIN \(lines)
            WHERE o.ordered_at_ms >= $1 AND o.ordered_at_ms < $2
                AND +o.state NOT IN (\(OrderState.notSold))
            GROUP BY +o.order_number\(grouping == .sku ? ", l.sku" : "")
        ) t
        GROUP BY key, currency ORDER BY key, currency LIMIT $3
        """
    }

    /// Up to `limit` rows, by key.
    static func rows(
        _ grouping: ReportGrouping,
        _ period: ReportPeriod,
        limit: Int,
        in reader: some Queries
    ) throws -> [OrderV1.SalesRow] {
        try reader.all(
            SQL(composed: self.statements[grouping.rawValue]),
            period.from,
            period.before,
            limit
        ) { row in
            OrderV1.SalesRow(
                key: grouping.name(row.text(0)),
                currency: row.text(1),
                orders: row.int(2),
                lines: row.int(3),
                units: row.int(4),
                netMinor: row.halves(5),
                taxMinor: row.halves(7),
                freightMinor: row.halves(9),
                returnedNetMinor: row.halves(11),
                returnedUnits: row.int(13)
            )
        }
    }
}
