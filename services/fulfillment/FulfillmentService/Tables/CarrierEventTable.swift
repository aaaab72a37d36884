// SPDX-License-Identifier: MIT
import Ambient
import Store

/// Table: carrier_event, one row per event of a carrier, also of those that were ignored.
enum CarrierEventTable {
    /// Records an event; false when the carrier sent it before.
    static func insert(
        carrier: String,
        event: String,
        shipment: ShipmentID,
        status: ShipmentState,
        at time: Timestamp,
        note: String,
        ignoredBecause: String,
        in tx: Transaction
    ) throws -> Bool {
        try tx.run(
            """
            INSERT INTO carrier_event (carrier_id, event_id, shipment_key, status, occurred_at_ms,
                note, ignored_because)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (carrier_id, event_id) DO NOTHING
            """,
            carrier,
            event,
            shipment.key,
            status.rawValue,
            time,
            note,
            ignoredBecause
        ) == 1
    }
}

/// Table: stopped_order, one row per order that was cancelled before it had a shipment.
enum StoppedOrderTable {
    static func insert(
        _ number: Int64,
        reason: String,
        in tx: Transaction
    ) throws {
        try tx.run(
            """
            INSERT INTO stopped_order (order_number, reason, stopped_at_ms) VALUES ($1, $2, $3)
            ON CONFLICT (order_number) DO NOTHING
            """,
            number,
            reason,
            tx.time
        )
    }

    static func contains(_ number: Int64, in queries: some Queries) throws -> Bool {
        try queries.first(
            "SELECT 1 FROM stopped_order WHERE order_number = $1",
            number
        ) { _ in true } ?? false
    }
}
