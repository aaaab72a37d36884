// SPDX-License-Identifier: MIT
import OMSProtos
import SQLite
import Store

/// Tables: orders and order_lines, as the report on the service sums them up.
enum ServiceReport {
    private static let completed = OrderState.completed.rawValue
    private static let rejected = OrderState.rejected.rawValue
    private static let cancelled = OrderState.cancelled.rawValue

    private static func count(_ condition: String) -> String {
        "SUM(CASE WHEN \(condition) THEN 1 ELSE 0 END)"
    }

    /// The fates of orders: once per order (and SKU), then over orders.
    static let fates: [String] = ReportGrouping.allCases.map { grouping in
        """
        SELECT key, COUNT(*),
            \(count("state NOT IN (\(completed), \(rejected), \(cancelled))")),
            \(count("state = \(completed)")), \(count("state = \(rejected)")),
            \(count("state = \(cancelled)")), SUM(ordered), SUM(delivered),
            SUM(lines), SUM(whole)
        FROM (
            SELECT \(grouping.key) AS key, o.state AS state, SUM(l.quantity) AS ordered,
                SUM(l.delivered) AS delivered,
                CASE WHEN o.state IN (\(completed), \(rejected)) THEN COUNT(*) ELSE 0 END AS lines,
                CASE WHEN o.state IN (\(completed), \(rejected))
                    THEN \(count("l.delivered = l.quantity")) ELSE 0 END AS whole
            FROM orders o CROSS JOIN \(SalesReport.lines)
            WHERE o.ordered_at_ms >= $1 AND o.ordered_at_ms < $2
            GROUP BY +o.order_number\(grouping == .sku ? ", l.sku" : "")
        ) t
        GROUP BY key ORDER BY key LIMIT $3
        """
    }

    /// The cycle times of completed orders: nearest rank, the smallest with at least the share of
    /// all at or below it.
    static let cycles: [String] = ReportGrouping.allCases.map { grouping in
        let sku = grouping == .sku
        return """
            SELECT key, MAX(CASE WHEN place = (total * 50 + 99) / 100 THEN cycle ELSE 0 END),
                MAX(CASE WHEN place = (total * 90 + 99) / 100 THEN cycle ELSE 0 END), MAX(cycle)
            FROM (
                SELECT key, cycle, ROW_NUMBER() OVER (PARTITION BY key ORDER BY cycle) AS place,
                    COUNT(*) OVER (PARTITION BY key) AS total
                FROM (
                    SELECT \(sku ? "DISTINCT o.order_number, " : "")\(grouping.key) AS key,
                        CASE WHEN o.completed_at_ms > o.ordered_at_ms
                            THEN o.completed_at_ms - o.ordered_at_ms ELSE 0 END AS cycle
                    FROM orders o \(sku ? "CROSS JOIN \(SalesReport.lines)" : "")
                    WHERE o.ordered_at_ms >= $1 AND o.ordered_at_ms < $2
                        AND +o.state = \(completed)
                ) c
            ) t
            GROUP BY key ORDER BY key LIMIT $3
            """
    }

    /// Up to `limit` rows, by key.
    static func rows(
        _ grouping: ReportGrouping,
        _ period: ReportPeriod,
        limit: Int,
        in reader: some Queries
    ) throws -> [OrderV1.ServiceRow] {
        let cycles = try reader.all(
            SQL(composed: self.cycles[grouping.rawValue]),
            period.from,
            period.before,
            limit
        ) { (key: $0.text(0), p50: $0.int(1), p90: $0.int(2), max: $0.int(3)) }
        let byKey = Dictionary(uniqueKeysWithValues: cycles.map { ($0.key, $0) })
        return try reader.all(
            SQL(composed: self.fates[grouping.rawValue]),
            period.from,
            period.before,
            limit
        ) { row in
            let cycle = byKey[row.text(0)]
            return OrderV1.ServiceRow(
                key: grouping.name(row.text(0)),
                placed: row.int(1),
                open: row.int(2),
                completed: row.int(3),
                rejected: row.int(4),
                cancelled: row.int(5),
                unitsOrdered: row.int(6),
                unitsDelivered: row.int(7),
                lines: row.int(8),
                linesDeliveredWhole: row.int(9),
                cycleP50Ms: cycle?.p50 ?? 0,
                cycleP90Ms: cycle?.p90 ?? 0,
                cycleMaxMs: cycle?.max ?? 0
            )
        }
    }
}
