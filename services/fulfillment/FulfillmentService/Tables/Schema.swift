// SPDX-License-Identifier: MIT
import Store

/// The fulfillment service's tables, oldest change first; a released migration is never edited.
let fulfillmentMigrations = [
    Migration(
        version: 1,
        statements: [
            """
            CREATE TABLE carrier (
                carrier_id TEXT PRIMARY KEY,
                name TEXT NOT NULL,
                kind TEXT NOT NULL,
                phone TEXT NOT NULL,
                version BIGINT NOT NULL
            )
            """,
            // shipment_key is the order's number * 1000 + the shipment's index, so that the key
            // finds a shipment and an order's shipments alike, without an index of their own.
            """
            CREATE TABLE shipment (
                shipment_key INTEGER PRIMARY KEY,
                carrier_id TEXT NOT NULL,
                state TEXT NOT NULL,
                addressee TEXT NOT NULL, street TEXT NOT NULL, city TEXT NOT NULL,
                region TEXT NOT NULL, postal_code TEXT NOT NULL, country TEXT NOT NULL,
                boxes BIGINT NOT NULL DEFAULT 0 CHECK (boxes >= 0),
                weight_grams BIGINT NOT NULL DEFAULT 0 CHECK (weight_grams >= 0),
                tracking_number TEXT NOT NULL DEFAULT '',
                driver TEXT NOT NULL DEFAULT '',
                proof_of_delivery TEXT NOT NULL DEFAULT '',
                handed_over_at_ms BIGINT,
                delivered_at_ms BIGINT,
                last_event_at_ms BIGINT,
                terms BLOB NOT NULL,
                version BIGINT NOT NULL DEFAULT 1
            )
            """,
            "CREATE INDEX shipment_state ON shipment (state, shipment_key)",
            "CREATE INDEX shipment_carrier ON shipment (carrier_id, shipment_key)",
            """
            CREATE UNIQUE INDEX shipment_tracking ON shipment (carrier_id, tracking_number)
            WHERE tracking_number <> ''
            """,
            // line_key is shipment_key * 1024 + position.
            """
            CREATE TABLE shipment_line (
                line_key INTEGER PRIMARY KEY,
                sku TEXT NOT NULL,
                quantity BIGINT NOT NULL CHECK (quantity > 0)
            )
            """,
            // What carriers told, applied or not; a repeat finds its row.
            """
            CREATE TABLE carrier_event (
                carrier_id TEXT NOT NULL,
                event_id TEXT NOT NULL,
                shipment_key BIGINT NOT NULL,
                status TEXT NOT NULL,
                occurred_at_ms BIGINT NOT NULL,
                note TEXT NOT NULL,
                ignored_because TEXT NOT NULL,
                PRIMARY KEY (carrier_id, event_id)
            )
            """,
            // Orders that were cancelled before they had a shipment: none may be planned any more.
            """
            CREATE TABLE stopped_order (
                order_number INTEGER PRIMARY KEY,
                reason TEXT NOT NULL,
                stopped_at_ms BIGINT NOT NULL
            )
            """,
        ]
    )
]

/// A value this service wrote and cannot read back: the file was changed by someone else.
struct StoredValueError: Error {
    let column: String
}

/// Unwraps a value of a column that only this service writes.
func stored<Value>(_ value: Value?, _ column: String) throws -> Value {
    guard let value else { throw StoredValueError(column: column) }
    return value
}
