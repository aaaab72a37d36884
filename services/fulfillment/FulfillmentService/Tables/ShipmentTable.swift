// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos
import SQLite
import Store

/// Tables: shipment and shipment_line.
enum ShipmentTable {
    private static let columns = """
        shipment_key, carrier_id, state, addressee, street, city, region, postal_code, country,
        boxes, weight_grams, tracking_number, driver, proof_of_delivery, handed_over_at_ms,
        delivered_at_ms, last_event_at_ms, version
        """
    private static let byKey = SQL(
        composed: "SELECT \(columns) FROM shipment WHERE shipment_key = $1"
    )
    private static let byTracking = SQL(
        composed: """
            SELECT \(columns) FROM shipment WHERE carrier_id = $1 AND tracking_number = $2
              AND tracking_number <> ''
            """
    )
    private static let byOrder = SQL(
        composed: """
            SELECT \(columns) FROM shipment WHERE shipment_key >= $1 AND shipment_key <= $2
            ORDER BY shipment_key
            """
    )

    /// Adds a planned shipment; false when it is there, its carrier is not, or its order is stopped.
    ///
    /// One statement, for it is on the way of every order; the caller finds out why it did nothing.
    static func insert(
        _ plan: ShipmentPlan,
        carrierID: String,
        in tx: Transaction
    ) throws -> Bool {
        let changed = try tx.run(
            """
            INSERT INTO shipment (shipment_key, carrier_id, state, addressee, street, city, region,
                postal_code, country, terms)
            SELECT $1, carrier_id, 'PLANNED', $2, $3, $4, $5, $6, $7, $8 FROM carrier
            WHERE carrier_id = $9
              AND NOT EXISTS (SELECT 1 FROM stopped_order WHERE order_number = $10)
            ON CONFLICT (shipment_key) DO NOTHING
            """,
            plan.id.key,
            plan.shipTo.name,
            plan.shipTo.street,
            plan.shipTo.city,
            plan.shipTo.region,
            plan.shipTo.postalCode,
            plan.shipTo.country,
            plan.terms,
            carrierID,
            plan.id.order.number
        )
        guard changed == 1 else { return false }
        for (position, line) in plan.lines.enumerated() {
            try tx.run(
                "INSERT INTO shipment_line (line_key, sku, quantity) VALUES ($1, $2, $3)",
                self.lineKey(plan.id.key, Int64(position)),
                line.sku,
                line.quantity
            )
        }
        return true
    }

    private static func lineKey(_ shipment: Int64, _ position: Int64) -> Int64 {
        shipment * 1024 + position
    }

    static func find(_ id: ShipmentID, in queries: some Queries) throws -> Shipment? {
        try self.withLines(try queries.first(self.byKey, id.key, row: self.shipment), queries)
    }

    static func find(
        carrier: String,
        tracking: String,
        in queries: some Queries
    ) throws -> Shipment? {
        let found = try queries.first(self.byTracking, carrier, tracking, row: self.shipment)
        return try self.withLines(found, queries)
    }

    /// The shipments of an order, in order of their index.
    static func ofOrder(_ order: OrderID, in queries: some Queries) throws -> [Shipment] {
        let heads = try queries.all(
            self.byOrder,
            order.number * 1000,
            order.number * 1000 + ShipmentID.indexMax,
            row: self.shipment
        )
        return try heads.compactMap { try self.withLines($0, queries) }
    }

    /// What the shipment's saga is to be given.
    static func terms(of id: ShipmentID, in queries: some Queries) throws -> [UInt8] {
        try queries.first("SELECT terms FROM shipment WHERE shipment_key = $1", id.key) {
            $0.bytes(0)
        } ?? []
    }

    /// Writes what changed since it was read in this transaction.
    static func save(_ shipment: inout Shipment, in tx: Transaction) throws {
        let changed = try tx.run(
            """
            UPDATE shipment SET state = $3, boxes = $4, weight_grams = $5, tracking_number = $6,
                driver = $7, proof_of_delivery = $8, handed_over_at_ms = $9, delivered_at_ms = $10,
                last_event_at_ms = $11, version = version + 1
            WHERE shipment_key = $1 AND version = $2
            """,
            shipment.id.key,
            shipment.version,
            shipment.state.rawValue,
            shipment.boxes,
            shipment.weightGrams,
            shipment.trackingNumber,
            shipment.driver,
            shipment.proofOfDelivery,
            shipment.handedOverAt,
            shipment.deliveredAt,
            shipment.lastEventAt
        )
        precondition(changed == 1, "\(shipment.id) changed within one transaction")
        shipment.version += 1
    }

    /// Up to `limit` shipments after the key `after`; nil and empty filters mean any.
    static func page(
        after: Int64,
        state: ShipmentState?,
        carrier: String,
        order: OrderID?,
        limit: Int,
        in queries: some Queries
    ) throws -> [Shipment] {
        var conditions = "shipment_key > $1 AND shipment_key <= $3"
        conditions += state == nil ? " AND $4 = ''" : " AND state = $4"
        conditions += carrier.isEmpty ? " AND $5 = ''" : " AND carrier_id = $5"
        let sql = SQL(
            composed: """
                SELECT \(self.columns) FROM shipment WHERE \(conditions)
                ORDER BY shipment_key LIMIT $2
                """
        )
        let heads = try queries.all(
            sql,
            max(after, (order?.number ?? 0) * 1000),
            limit,
            order.map { $0.number * 1000 + ShipmentID.indexMax } ?? .max,
            state?.rawValue ?? "",
            carrier,
            row: self.shipment
        )
        return try heads.compactMap { try self.withLines($0, queries) }
    }

    private static func withLines(
        _ shipment: Shipment?,
        _ queries: some Queries
    ) throws -> Shipment? {
        guard var shipment else { return nil }
        shipment.lines = try queries.all(
            """
            SELECT sku, quantity FROM shipment_line
            WHERE line_key >= $1 AND line_key < $2 ORDER BY line_key
            """,
            self.lineKey(shipment.id.key, 0),
            self.lineKey(shipment.id.key + 1, 0)
        ) { FulfillmentV1.ShipmentLine(sku: $0.text(0), quantity: $0.int(1)) }
        return shipment
    }

    private static func shipment(_ row: Row) throws -> Shipment {
        var shipment = Shipment(
            id: try stored(ShipmentID(key: row.int(0)), "shipment.shipment_key"),
            carrierID: row.text(1),
            shipTo: CommonV1.Address(
                name: row.text(3),
                street: row.text(4),
                city: row.text(5),
                region: row.text(6),
                postalCode: row.text(7),
                country: row.text(8)
            ),
            state: try stored(ShipmentState(rawValue: row.text(2)), "shipment.state")
        )
        shipment.boxes = UInt32(truncatingIfNeeded: row.int(9))
        shipment.weightGrams = row.int(10)
        shipment.trackingNumber = row.text(11)
        shipment.driver = row.text(12)
        shipment.proofOfDelivery = row.text(13)
        shipment.handedOverAt = row.optionalTime(14)
        shipment.deliveredAt = row.optionalTime(15)
        shipment.lastEventAt = row.optionalTime(16)
        shipment.version = row.int(17)
        return shipment
    }
}
