// SPDX-License-Identifier: MIT
import OMSProtos
import SQLite
import Store

/// What the report on returns groups by; each grouping is a statement of its own.
enum ReturnReportGrouping: Int, CaseIterable, Sendable {
    case reason, sku, customer, month

    /// Checks a grouping of the contract.
    init(_ grouping: ReturnsV1.ReturnGrouping) throws(OrderError) {
        switch grouping {
        case .reason: self = .reason
        case .sku: self = .sku
        case .customer: self = .customer
        case .month: self = .month
        case .unspecified, .unrecognized:
            throw .invalid(
                field: "group_by",
                value: grouping.name,
                remedy: "Send REASON, SKU, CUSTOMER or MONTH."
            )
        }
    }

    /// The key as an expression over a return `r` and its line `l`.
    var key: String {
        switch self {
        case .reason: "l.reason"
        case .sku: "l.sku"
        // The plus keeps the planner from walking all returns by customer.
        case .customer: "+r.customer_id"
        case .month: period("%Y-%m", of: "r.requested_at_ms")
        }
    }
}

/// Tables: returns and return_lines, as the report sums them up.
enum ReturnReport {
    /// Without denied and expired returns, of which nothing came.
    static let statements: [String] = ReturnReportGrouping.allCases.map { grouping in
        """
        SELECT \(grouping.key) AS key, r.currency, COUNT(DISTINCT r.return_number),
            SUM(l.quantity), SUM(l.restocked), SUM(l.scrapped), SUM(l.rejected),
            \(halves("CASE WHEN r.settled_at_ms > 0 THEN l.net + l.tax ELSE 0 END"))
        FROM returns r
        CROSS JOIN return_lines l
            ON l.return_key BETWEEN r.return_number * 1024 AND r.return_number * 1024 + 1023
        WHERE r.requested_at_ms >= $1 AND r.requested_at_ms < $2
            AND +r.state NOT IN (\(ReturnState.denied.rawValue), \(ReturnState.expired.rawValue))
        GROUP BY key, r.currency ORDER BY key, r.currency LIMIT $3
        """
    }

    /// Up to `limit` rows, by key.
    static func rows(
        _ grouping: ReturnReportGrouping,
        _ period: ReportPeriod,
        limit: Int,
        in reader: some Queries
    ) throws -> [ReturnsV1.ReturnsRow] {
        try reader.all(
            SQL(composed: self.statements[grouping.rawValue]),
            period.from,
            period.before,
            limit
        ) { row in
            ReturnsV1.ReturnsRow(
                key: row.text(0),
                currency: row.text(1),
                returns: row.int(2),
                units: row.int(3),
                restocked: row.int(4),
                scrapped: row.int(5),
                rejected: row.int(6),
                creditedMinor: row.halves(7)
            )
        }
    }
}
