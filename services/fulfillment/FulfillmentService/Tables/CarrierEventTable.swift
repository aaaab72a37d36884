// SPDX-License-Identifier: MIT
import Ambient
import Commerce
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

    /// Forgets what carriers said of the people an order went to.
    static func eraseNotes(of order: OrderID, in tx: Transaction) throws {
        try tx.run(
            "UPDATE carrier_event SET note = '' WHERE shipment_key >= $1 AND shipment_key <= $2",
            ShipmentID.firstKey(of: order),
            ShipmentID.lastKey(of: order)
        )
    }
}
