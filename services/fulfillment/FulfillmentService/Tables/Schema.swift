// SPDX-License-Identifier: MIT
import ServiceKit
import Store

/// The fulfillment service's tables, oldest change first; a released migration is never edited.
let fulfillmentMigrations = [
    Migration(version: 1, statements: carrierTables + orderTables + shipmentTables),
    // Who took the place of a customer that was merged.
    Migration(version: 2, statements: Signposts.tables),
]

private let carrierTables: [String] = [
    // currency is empty for a carrier without a rate.
    """
    CREATE TABLE carrier (
        carrier_id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        kind TEXT NOT NULL,
        phone TEXT NOT NULL,
        base_minor BIGINT NOT NULL,
        per_kg_minor BIGINT NOT NULL,
        currency TEXT NOT NULL,
        version BIGINT NOT NULL
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
    "CREATE INDEX carrier_event_shipment ON carrier_event (shipment_key)",
    """
    CREATE TABLE manifest (
        manifest_number INTEGER PRIMARY KEY,
        carrier_id TEXT NOT NULL,
        driver TEXT NOT NULL,
        handed_over_at_ms BIGINT NOT NULL
    )
    """,
    "CREATE INDEX manifest_carrier ON manifest (carrier_id, manifest_number)",
]

private let orderTables: [String] = [
    // What the shipments of an order have in common, from its first plan on.
    """
    CREATE TABLE order_plan (
        order_number INTEGER PRIMARY KEY,
        plan_id TEXT NOT NULL,
        customer_id TEXT NOT NULL,
        carrier_id TEXT NOT NULL,
        addressee TEXT NOT NULL, street TEXT NOT NULL, city TEXT NOT NULL,
        region TEXT NOT NULL, postal_code TEXT NOT NULL, country TEXT NOT NULL,
        terms BLOB NOT NULL
    )
    """,
    "CREATE INDEX order_plan_customer ON order_plan (customer_id, order_number)",
    // The plans after the first, so that a repeat finds itself, also one without lines.
    """
    CREATE TABLE later_plan (
        order_number BIGINT NOT NULL,
        plan_id TEXT NOT NULL,
        PRIMARY KEY (order_number, plan_id)
    )
    """,
    // Orders that were cancelled: nothing may be planned of them any more.
    """
    CREATE TABLE stopped_order (
        order_number INTEGER PRIMARY KEY,
        reason TEXT NOT NULL,
        stopped_at_ms BIGINT NOT NULL
    )
    """,
    """
    CREATE TABLE held_order (
        order_number INTEGER PRIMARY KEY,
        reason TEXT NOT NULL,
        held_at_ms BIGINT NOT NULL
    )
    """,
    // Changes that withdrew shipments; one taken back never withdraws again.
    """
    CREATE TABLE withdrawal (
        order_number BIGINT NOT NULL,
        change_id TEXT NOT NULL,
        taken_back BIGINT NOT NULL,
        PRIMARY KEY (order_number, change_id)
    )
    """,
]

private let shipmentTables: [String] = [
    // shipment_key is the order's number * 1000 + the shipment's index, so that the key finds a
    // shipment and an order's shipments alike, without an index of their own. lines and short_lines
    // have a line `QUANTITY SKU` for each SKU; units is the sum of lines.
    """
    CREATE TABLE shipment (
        shipment_key INTEGER PRIMARY KEY,
        plan_id TEXT NOT NULL,
        location TEXT NOT NULL,
        counter_sale BIGINT NOT NULL,
        carrier_id TEXT NOT NULL,
        state TEXT NOT NULL,
        state_since_ms BIGINT NOT NULL,
        held BIGINT NOT NULL,
        addressee TEXT NOT NULL, street TEXT NOT NULL, city TEXT NOT NULL,
        region TEXT NOT NULL, postal_code TEXT NOT NULL, country TEXT NOT NULL,
        lines TEXT NOT NULL,
        short_lines TEXT NOT NULL DEFAULT '',
        units BIGINT NOT NULL CHECK (units >= 0),
        boxes BIGINT NOT NULL DEFAULT 0 CHECK (boxes >= 0),
        weight_grams BIGINT NOT NULL DEFAULT 0 CHECK (weight_grams >= 0),
        tracking_number TEXT NOT NULL DEFAULT '',
        numbers_made BIGINT NOT NULL DEFAULT 0,
        freight_minor BIGINT NOT NULL DEFAULT 0,
        freight_currency TEXT NOT NULL DEFAULT '',
        driver TEXT NOT NULL DEFAULT '',
        manifest_number BIGINT NOT NULL DEFAULT 0,
        proof_of_delivery TEXT NOT NULL DEFAULT '',
        exception_kind TEXT NOT NULL DEFAULT '',
        exception_note TEXT NOT NULL DEFAULT '',
        claim_state TEXT NOT NULL DEFAULT '',
        claim_minor BIGINT NOT NULL DEFAULT 0,
        claim_currency TEXT NOT NULL DEFAULT '',
        claim_reference TEXT NOT NULL DEFAULT '',
        claim_note TEXT NOT NULL DEFAULT '',
        handed_over_at_ms BIGINT,
        delivered_at_ms BIGINT,
        last_event_at_ms BIGINT,
        withdrawn_by TEXT NOT NULL DEFAULT '',
        restores_key BIGINT NOT NULL DEFAULT 0,
        version BIGINT NOT NULL DEFAULT 1
    )
    """,
    "CREATE INDEX shipment_state ON shipment (state, shipment_key)",
    "CREATE INDEX shipment_carrier ON shipment (carrier_id, shipment_key)",
    "CREATE INDEX shipment_location ON shipment (location, shipment_key)",
    """
    CREATE UNIQUE INDEX shipment_tracking ON shipment (carrier_id, tracking_number)
    WHERE tracking_number <> ''
    """,
    // What may be handed over, which is little: a manifest walks only this.
    """
    CREATE INDEX shipment_ready ON shipment (carrier_id, held, shipment_key)
    WHERE state = 'READY'
    """,
    """
    CREATE INDEX shipment_manifest ON shipment (manifest_number, shipment_key)
    WHERE manifest_number > 0
    """,
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
