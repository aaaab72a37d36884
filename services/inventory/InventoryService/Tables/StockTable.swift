// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos
import SQLite
import Store

/// Why and by whom stock changes: what all movements of one call have in common.
struct MovementCause: Sendable {
    let kind: MovementKind
    let location: String
    /// The order, shipment or delivery note behind it.
    let reference: String
    let actor: String
    let at: Timestamp
}

/// Table: stock and movements.
///
/// Invariant: `0 <= reserved <= on_hand <= Balance.onHandMax`, and both equal the sums of the movements.
enum StockTable {
    /// Moves a balance and writes the movement; the only way either table changes.
    ///
    /// Nil, and nothing written, when there is no such row or a balance would leave its bounds.
    static func move(
        _ sku: String,
        onHand: Int64,
        reserved: Int64,
        _ cause: MovementCause,
        in tx: Transaction
    ) throws -> InventoryV1.StockLevel? {
        // One writer, so what is read here still holds below. RETURNING would do both at once, but
        // SQLite builds a table for it each time, which costs more than the second look-up.
        let before = try tx.first(
            "SELECT on_hand, reserved, version FROM stock WHERE sku = $1 AND location = $2",
            sku,
            cause.location
        ) { Balance(onHand: $0.int(0), reserved: $0.int(1), version: $0.int(2)) }
        guard let after = before?.moved(onHand: onHand, reserved: reserved) else { return nil }
        try tx.run(
            """
            UPDATE stock SET on_hand = $3, reserved = $4, version = $5
            WHERE sku = $1 AND location = $2
            """,
            sku,
            cause.location,
            after.onHand,
            after.reserved,
            after.version
        )
        try tx.run(
            """
            INSERT INTO movements (
                occurred_at_ms, kind, sku, location, on_hand_delta, reserved_delta, on_hand,
                reserved, reference, actor)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
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
            cause.actor
        )
        return InventoryV1.StockLevel(
            sku: sku,
            location: cause.location,
            onHand: after.onHand,
            reserved: after.reserved,
            available: after.onHand - after.reserved,
            version: after.version
        )
    }

    /// Makes a row without stock, unless there is one.
    static func open(_ sku: String, at location: String, in tx: Transaction) throws {
        try tx.run(
            """
            INSERT INTO stock (sku, location, on_hand, reserved, version) VALUES ($1, $2, 0, 0, 1)
            ON CONFLICT (sku, location) DO NOTHING
            """,
            sku,
            location
        )
    }

    /// What can be reserved; nil when the SKU was never at this location.
    static func available(
        _ sku: String,
        at location: String,
        in queries: some Queries
    ) throws -> Int64? {
        try queries.first(
            "SELECT on_hand - reserved FROM stock WHERE sku = $1 AND location = $2",
            sku,
            location
        ) { $0.int(0) }
    }

    /// Up to `limit` levels after (`sku`, `location`), in that order; empty filters take all.
    static func page(
        sku: String,
        location: String,
        after: (sku: String, location: String),
        limit: Int,
        in reader: some Queries
    ) throws -> [InventoryV1.StockLevel] {
        func level(_ row: Row) -> InventoryV1.StockLevel {
            InventoryV1.StockLevel(
                sku: row.text(0),
                location: row.text(1),
                onHand: row.int(2),
                reserved: row.int(3),
                available: row.int(2) - row.int(3),
                version: row.int(4)
            )
        }
        if !sku.isEmpty {
            return try reader.all(
                """
                SELECT sku, location, on_hand, reserved, version FROM stock
                WHERE sku = $1 AND ($2 = '' OR location = $2) AND (sku, location) > ($3, $4)
                ORDER BY sku, location LIMIT $5
                """,
                sku,
                location,
                after.sku,
                after.location,
                limit,
                row: level
            )
        }
        return try reader.all(
            """
            SELECT sku, location, on_hand, reserved, version FROM stock
            WHERE (sku, location) > ($2, $3) AND ($1 = '' OR location = $1)
            ORDER BY sku, location LIMIT $4
            """,
            location,
            after.sku,
            after.location,
            limit,
            row: level
        )
    }
}
