// SPDX-License-Identifier: MIT
import Commerce
import SQLite
import Store

/// Tables: order_shipments and shipment_charges, the shipments that were begun.
enum ShipmentTable {
    /// Adds a shipment with its parts.
    static func insert(_ shipment: OrderShipment, in tx: Transaction) throws {
        try tx.run(
            """
            INSERT INTO order_shipments (shipment_id, order_number, stage, freight)
            VALUES ($1, $2, $3, $4)
            """,
            shipment.id,
            shipment.orderNumber,
            shipment.stage.rawValue,
            shipment.freight
        )
        for part in shipment.parts {
            try tx.run(
                """
                INSERT INTO shipment_charges (
                    shipment_id, line_key, quantity, net, tax, discount)
                VALUES ($1, $2, $3, $4, $5, $6)
                """,
                shipment.id,
                part.lineKey,
                part.quantity,
                part.charge.net,
                part.charge.tax,
                part.discount
            )
        }
    }

    /// Writes how far a shipment is, and what freight was given back with it.
    static func update(_ shipment: OrderShipment, in tx: Transaction) throws {
        try tx.run(
            "UPDATE order_shipments SET stage = $2, credited_freight = $3 WHERE shipment_id = $1",
            shipment.id,
            shipment.stage.rawValue,
            shipment.creditedFreight
        )
    }

    /// Writes what was given back for each part of a shipment that did not arrive.
    static func credit(_ shipment: OrderShipment, in tx: Transaction) throws {
        for part in shipment.parts {
            try tx.run(
                """
                UPDATE shipment_charges SET credited_net = $3, credited_tax = $4
                WHERE shipment_id = $1 AND line_key = $2
                """,
                shipment.id,
                part.lineKey,
                part.credited.net,
                part.credited.tax
            )
        }
    }

    /// A shipment with its parts, of whatever order.
    static func find(_ id: String, in queries: some Queries) throws -> OrderShipment? {
        let found = try queries.first(
            """
            SELECT shipment_id, order_number, stage, freight, credited_freight
            FROM order_shipments WHERE shipment_id = $1
            """,
            id
        ) { try self.shipment($0) }
        guard var shipment = found else { return nil }
        shipment.parts = try self.parts(of: id, in: queries)
        return shipment
    }

    /// What a shipment holds, in line order.
    static func parts(of id: String, in queries: some Queries) throws -> [OrderShipment.Part] {
        try queries.all(
            """
            SELECT line_key, quantity, net, tax, discount, credited_net, credited_tax
            FROM shipment_charges WHERE shipment_id = $1 ORDER BY line_key
            """,
            id
        ) { row in
            OrderShipment.Part(
                lineKey: row.int(0),
                quantity: row.int(1),
                charge: Amounts(net: row.int(2), tax: row.int(3)),
                discount: row.int(4),
                credited: Amounts(net: row.int(5), tax: row.int(6))
            )
        }
    }

    /// The shipments of an order, by id, without their parts.
    static func shipments(of id: OrderID, in queries: some Queries) throws -> [OrderShipment] {
        try queries.all(
            """
            SELECT shipment_id, order_number, stage, freight, credited_freight
            FROM order_shipments WHERE order_number = $1 ORDER BY shipment_id
            """,
            id.number
        ) { try self.shipment($0) }
    }

    private static func shipment(_ row: Row) throws -> OrderShipment {
        guard let stage = ShipmentStage(rawValue: row.int(2)) else { throw CorruptRow() }
        return OrderShipment(
            id: row.text(0),
            orderNumber: row.int(1),
            stage: stage,
            freight: row.int(3),
            creditedFreight: row.int(4),
            parts: []
        )
    }
}
