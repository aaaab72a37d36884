// SPDX-License-Identifier: MIT
import Commerce
import SQLite
import Store

/// A product whose stock is low.
struct LowStock: Hashable, Sendable {
    let sku: String
    let name: String
    let available: Int64
    let reorder: ReorderPolicy
}

/// Table: products and stock, as the low-stock list reads them.
enum LowStockTable {
    /// Up to `limit` products after `after` that have a reorder point and no more than it, by SKU.
    static func page(
        after: String,
        limit: Int,
        in reader: some Queries
    ) throws -> [LowStock] {
        try reader.all(
            """
            SELECT sku, name, reorder_level, reorder_quantity,
                (SELECT COALESCE(SUM(on_hand - reserved), 0) FROM stock s
                 WHERE s.sku = products.sku) AS available
            FROM products WHERE reorder_level > 0 AND sku > $1 AND available <= reorder_level
            ORDER BY sku LIMIT $2
            """,
            after,
            limit
        ) { row in
            LowStock(
                sku: row.text(0),
                name: row.text(1),
                available: row.int(4),
                reorder: ReorderPolicy(level: row.int(2), quantity: row.int(3))
            )
        }
    }
}

/// Table: movements, as the turnover report reads them.
enum TurnoverTable {
    /// What happened to each SKU from `from` until before `before`, by SKU; those of which nothing was
    /// there and nothing moved are left out.
    ///
    /// Opening stock is the stock of today less all that moved since, so that only the movements since
    /// the begin of the period are read.
    static func all(
        from: Int64,
        before: Int64,
        in reader: some Queries
    ) throws -> [Turnover] {
        try reader.all(
            """
            SELECT p.sku, p.cost, p.cost_currency, s.on_hand - COALESCE(m.since, 0),
                COALESCE(m.received, 0), COALESCE(m.issued, 0), COALESCE(m.returned, 0),
                COALESCE(m.adjusted, 0)
            FROM (SELECT sku, SUM(on_hand) AS on_hand FROM stock GROUP BY sku) s
            JOIN products p ON p.sku = s.sku
            LEFT JOIN (
                SELECT sku, SUM(on_hand_delta) AS since,
                    SUM(CASE WHEN occurred_at_ms < $2 AND kind IN (1, 11)
                        THEN on_hand_delta ELSE 0 END) AS received,
                    SUM(CASE WHEN occurred_at_ms < $2 AND kind = 4
                        THEN -on_hand_delta ELSE 0 END) AS issued,
                    SUM(CASE WHEN occurred_at_ms < $2 AND kind = 9
                        THEN on_hand_delta ELSE 0 END) AS returned,
                    SUM(CASE WHEN occurred_at_ms < $2 AND kind = 5
                        THEN on_hand_delta ELSE 0 END) AS adjusted
                FROM movements INDEXED BY movements_time
                WHERE occurred_at_ms >= $1 AND on_hand_delta <> 0
                GROUP BY sku
            ) m ON m.sku = s.sku
            WHERE s.on_hand <> COALESCE(m.since, 0) OR m.sku IS NOT NULL
            ORDER BY p.sku
            """,
            from,
            before
        ) { row in
            Turnover(
                sku: row.text(0),
                opening: row.int(3),
                received: row.int(4),
                issued: row.int(5),
                returned: row.int(6),
                adjusted: row.int(7),
                cost: Currency(row.text(2)).map {
                    Money(minorUnits: row.int(1), currency: $0)
                }
            )
        }
    }
}
