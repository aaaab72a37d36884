// SPDX-License-Identifier: MIT
import OMSProtos
import Store

/// Table: reservation_changes and extended_units, so that a change of a reservation is made once.
enum ChangeTable {
    /// What a change did; the raw value is in the table.
    enum Kind: Int64, Sendable {
        case extend = 1
        case shrink = 2
        /// It is under way, and nothing is set aside of what the order waits for.
        case pause = 3
    }

    /// Remembers a change; false when it was made before.
    static func add(_ kind: Kind, _ change: String, of order: String, in tx: Transaction) throws
        -> Bool
    {
        try tx.run(
            """
            INSERT INTO reservation_changes (order_id, change_id, kind) VALUES ($1, $2, $3)
            ON CONFLICT (order_id, change_id, kind) DO NOTHING
            """,
            order,
            change,
            kind.rawValue
        ) > 0
    }

    /// Forgets a change of a kind; false when there was none.
    static func delete(_ kind: Kind, _ change: String, of order: String, in tx: Transaction) throws
        -> Bool
    {
        try tx.run(
            """
            DELETE FROM reservation_changes WHERE order_id = $1 AND change_id = $2 AND kind = $3
            """,
            order,
            change,
            kind.rawValue
        ) > 0
    }

    /// Whether there is a change of a kind.
    static func contains(_ kind: Kind, of order: String, in queries: some Queries) throws -> Bool {
        try queries.first(
            "SELECT 1 FROM reservation_changes WHERE order_id = $1 AND kind = $2 LIMIT 1",
            order,
            kind.rawValue
        ) { _ in true } ?? false
    }

    /// Remembers what an extension took.
    static func add(
        _ units: [AllocatedUnits],
        to change: String,
        of order: String,
        in tx: Transaction
    ) throws {
        for taken in units {
            try tx.run(
                """
                INSERT INTO extended_units (order_id, change_id, sku, location, units)
                VALUES ($1, $2, $3, $4, $5)
                """,
                order,
                change,
                taken.sku,
                taken.location,
                taken.units
            )
        }
    }

    /// What an extension took and nobody gave back.
    static func extended(
        by change: String,
        of order: String,
        in queries: some Queries
    ) throws -> [AllocatedUnits] {
        try queries.all(
            """
            SELECT sku, location, units FROM extended_units
            WHERE order_id = $1 AND change_id = $2 ORDER BY sku, location
            """,
            order,
            change
        ) { AllocatedUnits(sku: $0.text(0), location: $0.text(1), units: $0.int(2)) }
    }

    /// Forgets what an extension took: it was given back.
    static func deleteExtended(by change: String, of order: String, in tx: Transaction) throws {
        try tx.run(
            "DELETE FROM extended_units WHERE order_id = $1 AND change_id = $2",
            order,
            change
        )
    }
}
