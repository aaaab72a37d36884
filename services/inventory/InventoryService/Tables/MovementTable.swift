// SPDX-License-Identifier: MIT
import OMSProtos
import SQLite
import Store

/// Table: movements, as operators read it.
enum MovementTable {
    private static func movement(_ row: Row) -> InventoryV1.Movement {
        InventoryV1.Movement(
            movementID: row.int(0),
            occurredAtMs: row.int(1),
            kind: MovementKind(rawValue: row.int(2))?.name ?? String(row.int(2)),
            sku: row.text(3),
            location: row.text(4),
            onHandDelta: row.int(5),
            reservedDelta: row.int(6),
            onHand: row.int(7),
            reserved: row.int(8),
            reference: row.text(9),
            actor: row.text(10),
            quarantineDelta: row.int(11),
            quarantine: row.int(12),
            reason: row.text(13)
        )
    }

    /// One statement per filter whose index is walked, so that no list scans the table.
    private static let all = statement("$2 = '' AND $3 = ''")
    private static let ofSKU = statement("sku = $2 AND ($3 = '' OR reference = $3)")
    private static let ofReference = statement("reference = $3 AND ($2 = '' OR sku = $2)")

    private static func statement(_ filter: String) -> SQL {
        SQL(
            composed: """
                SELECT movement_id, occurred_at_ms, kind, sku, location, on_hand_delta,
                    reserved_delta, on_hand, reserved, reference, actor, quarantine_delta,
                    quarantine, reason
                FROM movements WHERE movement_id > $1 AND \(filter)
                ORDER BY movement_id LIMIT $4
                """
        )
    }

    /// The number of the newest movement.
    static func last(in queries: some Queries) throws -> Int64 {
        try queries.first("SELECT MAX(movement_id) FROM movements") { $0.optionalInt(0) }
            .flatMap(\.self) ?? 0
    }

    /// What `reference` brought to quarantine at a location, less what left it again.
    static func quarantined(
        _ sku: String,
        at location: String,
        by reference: String,
        in queries: some Queries
    ) throws -> Int64 {
        try queries.first(
            """
            SELECT SUM(quarantine_delta) FROM movements
            WHERE reference = $1 AND sku = $2 AND location = $3
            """,
            reference,
            sku,
            location
        ) { $0.optionalInt(0) }.flatMap(\.self) ?? 0
    }

    /// Whether a short pick of the shipment is in the books.
    static func hasShortPick(of shipment: String, in queries: some Queries) throws -> Bool {
        try queries.first(
            "SELECT 1 FROM movements WHERE reference = $1 AND kind = $2 AND reason = $3 LIMIT 1",
            shipment,
            MovementKind.countAdjust.rawValue,
            ShortPick.reason
        ) { _ in true } ?? false
    }

    /// Up to `limit` movements after the number `after`, oldest first; empty filters take all.
    static func page(
        sku: String,
        reference: String,
        after: Int64,
        limit: Int,
        in reader: some Queries
    ) throws -> [InventoryV1.Movement] {
        // A reference names a handful of movements, a SKU may name millions.
        let sql = !reference.isEmpty ? self.ofReference : !sku.isEmpty ? self.ofSKU : self.all
        return try reader.all(sql, after, sku, reference, limit, row: self.movement)
    }
}
