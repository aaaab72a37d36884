// SPDX-License-Identifier: MIT
import OMSProtos
import SQLite
import Store

/// What a customer ordered over time; rejected and cancelled orders are left out of the months.
enum CustomerHistory {
    private static let monthly = SQL(
        composed: """
            SELECT month, currency, COUNT(*), SUM(units),
                \(halves("net")), \(halves("returned"))
            FROM (
                SELECT \(period("%Y-%m", of: "o.ordered_at_ms")) AS month, o.currency AS currency,
                    SUM(l.quantity - l.cancelled) AS units,
                    SUM(\(lineShare("net"))) AS net, SUM(l.credited_net) AS returned
                FROM orders o
                CROSS JOIN order_lines l
                    ON l.line_key BETWEEN o.order_number * 1024 AND o.order_number * 1024 + 1023
                WHERE o.customer_id = $1 AND +o.ordered_at_ms >= $2 AND +o.ordered_at_ms < $3
                    AND +o.state NOT IN (\(OrderState.notSold))
                GROUP BY o.order_number
            ) t
            GROUP BY month, currency ORDER BY month, currency LIMIT $4
            """
    )

    /// By month and currency, oldest first.
    static func months(
        of id: String,
        from: Int64,
        before: Int64,
        limit: Int,
        in reader: some Queries
    ) throws -> [CustomerV1.PeriodVolume] {
        try reader.all(self.monthly, id, from, before, limit) { row in
            CustomerV1.PeriodVolume(
                period: row.text(0),
                currency: row.text(1),
                orders: row.int(2),
                units: row.int(3),
                netMinor: row.halves(4),
                returnedNetMinor: row.halves(6)
            )
        }
    }

    /// How the customer paid, most often first.
    static func methods(
        of id: String,
        from: Int64,
        before: Int64,
        in reader: some Queries
    ) throws -> [CustomerV1.MethodUse] {
        try reader.all(
            """
            SELECT payment_method, COUNT(*) FROM orders
            WHERE customer_id = $1 AND +ordered_at_ms >= $2 AND +ordered_at_ms < $3
            GROUP BY payment_method ORDER BY COUNT(*) DESC, payment_method
            """,
            id,
            from,
            before
        ) { row in
            CustomerV1.MethodUse(
                method: OrderV1.PaymentMethod(rawValue: Int32(truncatingIfNeeded: row.int(0))),
                orders: row.int(1)
            )
        }
    }

    /// How many orders of whatever fate, and when the first and the last were ordered; 0 for never.
    static func span(
        of id: String,
        from: Int64,
        before: Int64,
        in reader: some Queries
    ) throws -> (orders: Int64, first: Int64, last: Int64) {
        try reader.first(
            """
            SELECT COUNT(*), MIN(ordered_at_ms), MAX(ordered_at_ms) FROM orders
            WHERE customer_id = $1 AND +ordered_at_ms >= $2 AND +ordered_at_ms < $3
            """,
            id,
            from,
            before
        ) { ($0.int(0), $0.optionalInt(1) ?? 0, $0.optionalInt(2) ?? 0) } ?? (0, 0, 0)
    }

    /// How many returns were asked for.
    static func returns(
        of id: String,
        from: Int64,
        before: Int64,
        in reader: some Queries
    ) throws -> Int64 {
        try reader.first(
            """
            SELECT COUNT(*) FROM returns
            WHERE customer_id = $1 AND +requested_at_ms >= $2 AND +requested_at_ms < $3
            """,
            id,
            from,
            before
        ) { $0.int(0) } ?? 0
    }
}

extension OrderState {
    /// The numbers of the states in which nothing was sold, for an `IN`.
    static let notSold = "\(OrderState.rejected.rawValue), \(OrderState.cancelled.rawValue)"
}
