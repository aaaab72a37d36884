// SPDX-License-Identifier: MIT
import Ambient
import SQLite
import Store

/// Table: manifest, one row per manifest.
enum ManifestTable {
    /// The number the next manifest gets.
    static func nextNumber(in queries: some Queries) throws -> Int64 {
        let last = try queries.first(
            "SELECT manifest_number FROM manifest ORDER BY manifest_number DESC LIMIT 1"
        ) { $0.int(0) }
        return (last ?? 0) + 1
    }

    static func insert(_ manifest: Manifest, in tx: Transaction) throws {
        try tx.run(
            """
            INSERT INTO manifest (manifest_number, carrier_id, driver, handed_over_at_ms)
            VALUES ($1, $2, $3, $4)
            """,
            manifest.number,
            manifest.carrierID,
            manifest.driver,
            manifest.handedOverAt
        )
    }

    /// Up to `limit` manifests after the number `after`; an empty carrier means any.
    static func page(
        after: Int64,
        carrier: String,
        limit: Int,
        in queries: some Queries
    ) throws -> [Manifest] {
        let manifests =
            carrier.isEmpty
            ? try queries.all(
                """
                SELECT manifest_number, carrier_id, driver, handed_over_at_ms FROM manifest
                WHERE manifest_number > $1 ORDER BY manifest_number LIMIT $2
                """,
                after,
                limit,
                row: Self.manifest
            )
            : try queries.all(
                """
                SELECT manifest_number, carrier_id, driver, handed_over_at_ms FROM manifest
                WHERE carrier_id = $3 AND manifest_number > $1 ORDER BY manifest_number LIMIT $2
                """,
                after,
                limit,
                carrier,
                row: Self.manifest
            )
        return try manifests.map { manifest in
            var manifest = manifest
            manifest.shipments = try self.shipments(of: manifest.number, in: queries)
            return manifest
        }
    }

    private static func shipments(
        of number: Int64,
        in queries: some Queries
    ) throws -> [ShipmentID] {
        try queries.all(
            """
            SELECT shipment_key FROM shipment
            WHERE manifest_number = $1 AND manifest_number > 0 ORDER BY shipment_key
            """,
            number
        ) { try stored(ShipmentID(key: $0.int(0)), "shipment.shipment_key") }
    }

    private static func manifest(_ row: Row) -> Manifest {
        Manifest(
            number: row.int(0),
            carrierID: row.text(1),
            driver: row.text(2),
            handedOverAt: row.time(3)
        )
    }
}
