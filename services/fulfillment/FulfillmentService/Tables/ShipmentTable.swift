// SPDX-License-Identifier: MIT
import Commerce
import SQLite
import Store

/// Table: shipment, one row per shipment.
enum ShipmentTable {
    private static let byKey = SQL(
        composed: "SELECT \(ShipmentRow.columns) FROM shipment WHERE shipment_key = $1"
    )
    private static let byTracking = SQL(
        composed: """
            SELECT \(ShipmentRow.columns) FROM shipment
            WHERE carrier_id = $1 AND tracking_number = $2 AND tracking_number <> ''
            """
    )
    private static let byOrder = SQL(
        composed: """
            SELECT \(ShipmentRow.columns) FROM shipment
            WHERE shipment_key >= $1 AND shipment_key <= $2 ORDER BY shipment_key
            """
    )
    static let readyText = """
        SELECT \(ShipmentRow.columns) FROM shipment
        WHERE state = 'READY' AND carrier_id = $1 AND ($2 = '' OR location = $2)
        ORDER BY held, shipment_key LIMIT $3
        """
    private static let readyOfCarrier = SQL(composed: Self.readyText)

    /// Adds a shipment, held when its order is; false when its carrier is not there.
    ///
    /// One statement, for it is on the way of every order.
    static func insert(_ shipment: Shipment, in tx: Transaction) throws -> Bool {
        try tx.run(
            """
            INSERT INTO shipment (shipment_key, plan_id, location, counter_sale, carrier_id, state,
                state_since_ms, held, addressee, street, city, region, postal_code, country, lines,
                units, restores_key)
            SELECT $1, $2, $3, $4, $5, $6, $7,
                EXISTS (SELECT 1 FROM held_order WHERE order_number = $16),
                $8, $9, $10, $11, $12, $13, $14, $15, $17
            WHERE $5 = '' OR EXISTS (SELECT 1 FROM carrier WHERE carrier_id = $5)
            """,
            shipment.id.key,
            shipment.planID,
            shipment.location,
            shipment.isCounterSale,
            shipment.carrierID,
            shipment.state.rawValue,
            shipment.stateSince,
            shipment.shipTo.name,
            shipment.shipTo.street,
            shipment.shipTo.city,
            shipment.shipTo.region,
            shipment.shipTo.postalCode,
            shipment.shipTo.country,
            shipment.lines.text,
            shipment.lines.units,
            shipment.id.order.number,
            shipment.restores?.key ?? 0
        ) == 1
    }

    static func find(_ id: ShipmentID, in queries: some Queries) throws -> Shipment? {
        try queries.first(self.byKey, id.key, row: ShipmentRow.shipment)
    }

    static func find(
        carrier: String,
        tracking: String,
        in queries: some Queries
    ) throws -> Shipment? {
        try queries.first(self.byTracking, carrier, tracking, row: ShipmentRow.shipment)
    }

    /// The shipments of an order, in order of their index.
    static func ofOrder(_ order: OrderID, in queries: some Queries) throws -> [Shipment] {
        try queries.all(
            self.byOrder,
            ShipmentID.firstKey(of: order),
            ShipmentID.lastKey(of: order),
            row: ShipmentRow.shipment
        )
    }

    /// What a carrier may take, those that are held last; an empty location means any.
    static func ready(
        carrier: String,
        location: String,
        limit: Int,
        in queries: some Queries
    ) throws -> [Shipment] {
        try queries.all(
            self.readyOfCarrier,
            carrier,
            location,
            limit,
            row: ShipmentRow.shipment
        )
    }

    /// Up to `limit` shipments after the key `after`; nil and empty filters mean any.
    static func page(
        after: Int64,
        filter: ShipmentFilter,
        limit: Int,
        in queries: some Queries
    ) throws -> [Shipment] {
        try queries.all(
            SQL(composed: self.pageText(filter)),
            max(after, filter.order.map { ShipmentID.firstKey(of: $0) - 1 } ?? 0),
            limit,
            filter.order.map { ShipmentID.lastKey(of: $0) } ?? .max,
            filter.state?.rawValue ?? "",
            filter.carrier,
            filter.location,
            row: ShipmentRow.shipment
        )
    }

    static func pageText(_ filter: ShipmentFilter) -> String {
        var conditions = "shipment_key > $1 AND shipment_key <= $3"
        conditions += filter.state == nil ? " AND $4 = ''" : " AND state = $4"
        // With a state its index is walked, for little is in the states where the work is; an
        // expression keeps the others out.
        let other = filter.state == nil ? "" : " || ''"
        conditions += filter.carrier.isEmpty ? " AND $5 = ''" : " AND carrier_id\(other) = $5"
        conditions += filter.location.isEmpty ? " AND $6 = ''" : " AND location\(other) = $6"
        return """
            SELECT \(ShipmentRow.columns) FROM shipment WHERE \(conditions)
            ORDER BY shipment_key LIMIT $2
            """
    }

    /// Writes what changed since it was read in this transaction.
    static func save(_ shipment: inout Shipment, in tx: Transaction) throws {
        let changed = try ShipmentRow.update(shipment, in: tx)
        precondition(changed == 1, "\(shipment.id) changed within one transaction")
        shipment.version += 1
    }
}

/// Which shipments are listed; nil and empty mean any.
struct ShipmentFilter: Hashable, Sendable {
    var state: ShipmentState?
    var carrier = ""
    var location = ""
    var order: OrderID?
}
