// SPDX-License-Identifier: MIT
import OMSProtos
import SQLite
import Store

/// Table: locations, one row per place where stock lies; MAIN is always there.
enum LocationTable {
    private static func location(_ row: Row) -> InventoryV1.Location {
        InventoryV1.Location(
            location: row.text(0),
            name: row.text(1),
            rank: UInt32(clamping: row.int(2)),
            version: row.int(3)
        )
    }

    /// The location of this key.
    static func find(_ key: String, in queries: some Queries) throws -> InventoryV1.Location? {
        try queries.first(
            "SELECT location, name, rank, version FROM locations WHERE location = $1",
            key,
            row: self.location
        )
    }

    /// Every location by its key; there are as many as there are buildings.
    static func all(in queries: some Queries) throws -> [InventoryV1.Location] {
        try queries.all(
            "SELECT location, name, rank, version FROM locations ORDER BY location LIMIT 1000",
            row: self.location
        )
    }

    /// How many there are.
    static func count(in queries: some Queries) throws -> Int64 {
        try queries.first("SELECT COUNT(*) FROM locations") { $0.int(0) } ?? 0
    }

    /// The rank of each location.
    static func ranks(in queries: some Queries) throws -> [String: Int64] {
        let pairs = try queries.all("SELECT location, rank FROM locations LIMIT 1000") {
            ($0.text(0), $0.int(1))
        }
        return Dictionary(pairs) { first, _ in first }
    }

    /// Writes the location as it is, new or not.
    static func save(_ location: InventoryV1.Location, in tx: Transaction) throws {
        try tx.run(
            """
            INSERT INTO locations (location, name, rank, version) VALUES ($1, $2, $3, $4)
            ON CONFLICT (location) DO UPDATE SET
                name = excluded.name, rank = excluded.rank, version = excluded.version
            """,
            location.location,
            location.name,
            Int64(location.rank),
            location.version
        )
    }
}
