// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import SQLite
import Store

/// Why and by whom stock changes: what all movements of one call have in common.
struct MovementCause: Sendable {
    var kind: MovementKind
    var location: String
    /// The order, shipment, return or delivery note behind it.
    let reference: String
    let actor: String
    let at: Timestamp
    /// In words; empty when the reference says it all.
    var reason = ""

    /// The same cause for another kind of movement, or at another location.
    func with(_ kind: MovementKind, at location: String? = nil) -> MovementCause {
        var cause = self
        cause.kind = kind
        cause.location = location ?? self.location
        return cause
    }
}

/// The stock of a SKU everywhere, with what a decision about it needs of the product.
struct SKUStock: Sendable {
    /// The stock at one location.
    struct Row: Sendable {
        let location: String
        let balance: Balance
    }

    let sku: String
    let reorder: ReorderPolicy
    /// By location.
    var rows: [Row] = []

    /// What can be reserved anywhere.
    var available: Int64 { self.rows.reduce(0) { $0 + $1.balance.available } }
}

/// Table: stock and movements.
///
/// Invariant: `0 <= reserved <= on_hand <= Balance.onHandMax` and `quarantine >= 0`, and all three
/// equal the sums of the movements.
enum StockTable {
    /// Moves a balance and writes the movement.
    ///
    /// Nil, and nothing written, when there is no such row or a balance would leave its bounds.
    static func move(
        _ sku: String,
        onHand: Int64 = 0,
        reserved: Int64 = 0,
        quarantine: Int64 = 0,
        _ cause: MovementCause,
        in tx: Transaction
    ) throws -> InventoryV1.StockLevel? {
        // One writer, so what is read here still holds below. RETURNING would do both at once, but
        // SQLite builds a table for it each time, which costs more than the second look-up.
        guard let before = try self.balance(sku, at: cause.location, in: tx) else { return nil }
        return try self.move(
            sku,
            from: before,
            onHand: onHand,
            reserved: reserved,
            quarantine: quarantine,
            cause,
            in: tx
        )
    }

    /// Moves a balance that this transaction has read; the only way either table changes.
    ///
    /// Nil, and nothing written, when a balance would leave its bounds.
    static func move(
        _ sku: String,
        from before: Balance,
        onHand: Int64 = 0,
        reserved: Int64 = 0,
        quarantine: Int64 = 0,
        _ cause: MovementCause,
        in tx: Transaction
    ) throws -> InventoryV1.StockLevel? {
        guard
            let after = before.moved(onHand: onHand, reserved: reserved, quarantine: quarantine)
        else { return nil }
        try tx.run(
            """
            UPDATE stock SET on_hand = $3, reserved = $4, quarantine = $5, version = $6
            WHERE sku = $1 AND location = $2
            """,
            sku,
            cause.location,
            after.onHand,
            after.reserved,
            after.quarantine,
            after.version
        )
        try tx.run(
            """
            INSERT INTO movements (
                occurred_at_ms, kind, sku, location, on_hand_delta, reserved_delta, on_hand,
                reserved, reference, actor, quarantine_delta, quarantine, reason)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            """,
            cause.at,
            cause.kind.rawValue,
            sku,
            cause.location,
            onHand,
            reserved,
            after.onHand,
            after.reserved,
            cause.reference,
            cause.actor,
            quarantine,
            after.quarantine,
            cause.reason
        )
        return self.level(sku, cause.location, after)
    }

    /// Makes a row without stock, unless there is one.
    static func open(_ sku: String, at location: String, in tx: Transaction) throws {
        try tx.run(
            """
            INSERT INTO stock (sku, location, on_hand, reserved, quarantine, version)
            VALUES ($1, $2, 0, 0, 0, 1)
            ON CONFLICT (sku, location) DO NOTHING
            """,
            sku,
            location
        )
    }

    /// The balance of a SKU at a location; nil when it was never there.
    static func balance(
        _ sku: String,
        at location: String,
        in queries: some Queries
    ) throws -> Balance? {
        try queries.first(
            """
            SELECT on_hand, reserved, quarantine, version FROM stock
            WHERE sku = $1 AND location = $2
            """,
            sku,
            location
        ) { self.balance($0, 0) }
    }

    /// What can be reserved; nil when the SKU was never at this location.
    static func available(
        _ sku: String,
        at location: String,
        in queries: some Queries
    ) throws -> Int64? {
        try self.balance(sku, at: location, in: queries)?.available
    }

    /// The stock of a SKU at all locations; nil when there is no such product.
    static func everywhere(_ sku: String, in queries: some Queries) throws -> SKUStock? {
        // The product comes first and once; its stock rows lie side by side.
        var stock: SKUStock?
        _ = try queries.all(
            """
            SELECT p.reorder_level, p.reorder_quantity, s.location, s.on_hand, s.reserved,
                s.quarantine, s.version
            FROM products p CROSS JOIN stock s ON s.sku = p.sku
            WHERE p.sku = $1 ORDER BY s.location
            """,
            sku
        ) { row in
            if stock == nil {
                let reorder = ReorderPolicy(level: row.int(0), quantity: row.int(1))
                stock = SKUStock(sku: sku, reorder: reorder)
            }
            stock?.rows.append(
                SKUStock.Row(location: row.text(2), balance: self.balance(row, 3))
            )
        }
        return stock
    }

    private static func balance(_ row: Row, _ column: Int) -> Balance {
        Balance(
            onHand: row.int(column),
            reserved: row.int(column + 1),
            quarantine: row.int(column + 2),
            version: row.int(column + 3)
        )
    }

    /// A balance as the contract carries it.
    static func level(
        _ sku: String,
        _ location: String,
        _ balance: Balance
    ) -> InventoryV1.StockLevel {
        InventoryV1.StockLevel(
            sku: sku,
            location: location,
            onHand: balance.onHand,
            reserved: balance.reserved,
            available: balance.available,
            version: balance.version,
            quarantine: balance.quarantine
        )
    }

    // What waits for a SKU is told with the first of its locations.
    private static let columns = """
        sku, location, on_hand, reserved, quarantine, version,
        CASE WHEN location = (SELECT MIN(f.location) FROM stock f WHERE f.sku = stock.sku)
            THEN (SELECT COALESCE(SUM(b.quantity - b.filled), 0) FROM backorders b
                WHERE b.sku = stock.sku AND b.state = 2)
            ELSE 0 END
        """
    private static let pageOfSKU = SQL(
        composed: """
            SELECT \(columns) FROM stock
            WHERE sku = $1 AND ($2 = '' OR location = $2) AND (sku, location) > ($3, $4)
            ORDER BY sku, location LIMIT $5
            """
    )
    private static let page = SQL(
        composed: """
            SELECT \(columns) FROM stock
            WHERE (sku, location) > ($2, $3) AND ($1 = '' OR location = $1)
            ORDER BY sku, location LIMIT $4
            """
    )

    /// Up to `limit` levels after (`sku`, `location`), in that order; empty filters take all.
    static func page(
        sku: String,
        location: String,
        after: (sku: String, location: String),
        limit: Int,
        in reader: some Queries
    ) throws -> [InventoryV1.StockLevel] {
        func level(_ row: Row) -> InventoryV1.StockLevel {
            var level = self.level(row.text(0), row.text(1), self.balance(row, 2))
            level.backordered = row.int(6)
            return level
        }
        if !sku.isEmpty {
            return try reader.all(
                self.pageOfSKU,
                sku,
                location,
                after.sku,
                after.location,
                limit,
                row: level
            )
        }
        return try reader.all(
            self.page,
            location,
            after.sku,
            after.location,
            limit,
            row: level
        )
    }
}
