// SPDX-License-Identifier: MIT
import Commerce
import SQLite
import Store

/// Table: carrier, one row per carrier.
enum CarrierTable {
    static func find(_ id: String, in queries: some Queries) throws -> Carrier? {
        try queries.first(
            """
            SELECT carrier_id, name, kind, phone, base_minor, per_kg_minor, currency, version
            FROM carrier WHERE carrier_id = $1
            """,
            id,
            row: self.carrier
        )
    }

    /// The carrier that is taken when nobody names one: the first by id.
    static func defaultID(in queries: some Queries) throws -> String? {
        try queries.first("SELECT carrier_id FROM carrier ORDER BY carrier_id LIMIT 1") {
            $0.text(0)
        }
    }

    /// Writes the carrier as it is, new or not.
    static func save(_ carrier: Carrier, in tx: Transaction) throws {
        try tx.run(
            """
            INSERT INTO carrier (carrier_id, name, kind, phone, base_minor, per_kg_minor, currency,
                version)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            ON CONFLICT (carrier_id) DO UPDATE SET name = excluded.name, kind = excluded.kind,
                phone = excluded.phone, base_minor = excluded.base_minor,
                per_kg_minor = excluded.per_kg_minor, currency = excluded.currency,
                version = excluded.version
            """,
            carrier.id,
            carrier.name,
            carrier.kind.rawValue,
            carrier.phone,
            carrier.rate?.base.minorUnits ?? 0,
            carrier.rate?.perKilogram.minorUnits ?? 0,
            carrier.rate?.base.currency.code ?? "",
            carrier.version
        )
    }

    /// Up to `limit` carriers after the id `after`, by id.
    static func page(
        after: String,
        limit: Int,
        in queries: some Queries
    ) throws -> [Carrier] {
        try queries.all(
            """
            SELECT carrier_id, name, kind, phone, base_minor, per_kg_minor, currency, version
            FROM carrier WHERE carrier_id > $1 ORDER BY carrier_id LIMIT $2
            """,
            after,
            limit,
            row: self.carrier
        )
    }

    private static func carrier(_ row: Row) throws -> Carrier {
        let currency = row.text(6)
        return Carrier(
            id: row.text(0),
            name: row.text(1),
            kind: try stored(Carrier.Kind(rawValue: row.text(2)), "carrier.kind"),
            phone: row.text(3),
            rate: currency.isEmpty
                ? nil
                : CarrierRate(
                    base: row.int(4),
                    perKilogram: row.int(5),
                    currency: try stored(Currency(currency), "carrier.currency")
                ),
            version: row.int(7)
        )
    }
}
