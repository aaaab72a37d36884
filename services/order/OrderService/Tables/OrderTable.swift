// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos
import SQLite
import Store

/// Table: orders and order_lines, as the handlers that change an order use them.
enum OrderTable {
    /// How far apart the line keys of neighbouring orders are; above `Placement.linesMax`.
    static let lineStride: Int64 = 1024

    /// The line keys that an order can have.
    static func lineKeys(of number: Int64) -> ClosedRange<Int64> {
        number * self.lineStride...number * self.lineStride + self.lineStride - 1
    }

    /// Adds a pending order and its lines under the next number.
    ///
    /// Nil, and nothing written, when the channel has an order of this client reference already.
    static func insert(
        _ placement: Placement,
        shipTo: CommonV1.Address,
        in tx: Transaction
    ) throws -> OrderHead? {
        // Not RETURNING, for which SQLite builds a table each time.
        let last = try tx.first("SELECT MAX(order_number) FROM orders") { $0.optionalInt(0) }
        let number = (last.flatMap(\.self) ?? 100_000) + 1
        let added = try tx.run(
            """
            INSERT INTO orders (
                order_number, channel, client_reference, customer_id, state, currency, net,
                freight, total, carrier_id, addressee, street, city, region, postal_code, country,
                payment_method, payment_token, ordered_at_ms, placed_at_ms)
            VALUES (
                $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
                $19, $20)
            ON CONFLICT (client_reference, channel) DO NOTHING
            """,
            number,
            placement.channel.rawValue,
            placement.clientReference,
            placement.customerID,
            OrderState.pending.rawValue,
            placement.currency.code,
            placement.net.minorUnits,
            placement.freight.minorUnits,
            placement.total.minorUnits,
            placement.carrierID,
            shipTo.name,
            shipTo.street,
            shipTo.city,
            shipTo.region,
            shipTo.postalCode,
            shipTo.country,
            placement.method.rawValue,
            placement.paymentToken,
            placement.orderedAt ?? tx.time,
            tx.time
        )
        guard added > 0, let id = OrderID(number: number) else { return nil }
        for (index, line) in placement.lines.enumerated() {
            try tx.run(
                """
                INSERT INTO order_lines (
                    line_key, sku, quantity, unit_price, discount_billionths, net)
                VALUES ($1, $2, $3, $4, $5, $6)
                """,
                number * Self.lineStride + Int64(index) + 1,
                line.sku.description,
                line.quantity.units,
                line.unitPrice.minorUnits,
                line.discount.billionths,
                line.amount.net.minorUnits
            )
        }
        return OrderHead(
            id: id,
            lifecycle: Lifecycle(),
            cancellations: 0,
            reason: "",
            net: placement.net,
            total: placement.total
        )
    }

    /// The head of an order; nil when there is none of this number.
    static func head(_ id: OrderID, in queries: some Queries) throws -> OrderHead? {
        try queries.first(
            """
            SELECT state, interrupted_state, cancellations, reason, currency, net, total,
                decided_at_ms, completed_at_ms
            FROM orders WHERE order_number = $1
            """,
            id.number
        ) { row in
            guard let state = OrderState(rawValue: row.int(0)), let currency = Currency(row.text(4))
            else { throw CorruptRow() }
            return OrderHead(
                id: id,
                lifecycle: Lifecycle(
                    state: state,
                    interrupted: OrderState(rawValue: row.int(1))
                ),
                cancellations: row.int(2),
                reason: row.text(3),
                net: Money(minorUnits: row.int(5), currency: currency),
                total: Money(minorUnits: row.int(6), currency: currency),
                decidedAt: row.int(7) == 0 ? nil : row.time(7),
                completedAt: row.int(8) == 0 ? nil : row.time(8)
            )
        }
    }

    /// Writes what can change in a head, as a new version.
    static func update(_ head: OrderHead, in tx: Transaction) throws {
        try tx.run(
            """
            UPDATE orders SET state = $2, interrupted_state = $3, cancellations = $4, reason = $5,
                decided_at_ms = $6, completed_at_ms = $7, version = version + 1
            WHERE order_number = $1
            """,
            head.id.number,
            head.lifecycle.state.rawValue,
            head.lifecycle.interrupted?.rawValue ?? 0,
            head.cancellations,
            head.reason,
            head.decidedAt?.milliseconds ?? 0,
            head.completedAt?.milliseconds ?? 0
        )
    }

    /// The number of the order of a reference in a channel.
    static func find(
        _ channel: OrderV1.Channel,
        _ reference: String,
        in queries: some Queries
    ) throws -> OrderID? {
        try queries.first(
            "SELECT order_number FROM orders WHERE client_reference = $1 AND channel = $2",
            reference,
            channel.rawValue
        ) { OrderID(number: $0.int(0)) }?.flatMap(\.self)
    }

    /// How far the lines of an order are delivered, in line order.
    static func deliveries(of id: OrderID, in queries: some Queries) throws -> [DeliveryLine] {
        let keys = self.lineKeys(of: id.number)
        return try queries.all(
            """
            SELECT line_key, sku, quantity, delivered FROM order_lines
            WHERE line_key BETWEEN $1 AND $2 ORDER BY line_key
            """,
            keys.lowerBound,
            keys.upperBound
        ) {
            DeliveryLine(key: $0.int(0), sku: $0.text(1), quantity: $0.int(2), delivered: $0.int(3))
        }
    }

    /// Writes how far a line is delivered.
    static func update(_ line: DeliveryLine, in tx: Transaction) throws {
        try tx.run(
            "UPDATE order_lines SET delivered = $2 WHERE line_key = $1",
            line.key,
            line.delivered
        )
    }

    /// What was placed, for comparison with a placement of the same reference.
    static func content(of id: OrderID, in queries: some Queries) throws -> PlacedContent? {
        let keys = self.lineKeys(of: id.number)
        let lines = try queries.all(
            """
            SELECT sku, quantity, unit_price, discount_billionths FROM order_lines
            WHERE line_key BETWEEN $1 AND $2 ORDER BY line_key
            """,
            keys.lowerBound,
            keys.upperBound
        ) { row in
            PlacedContent.Line(
                sku: row.text(0),
                quantity: row.int(1),
                unitPrice: row.int(2),
                discountBillionths: row.int(3)
            )
        }
        return try queries.first(
            """
            SELECT customer_id, payment_method, payment_token, carrier_id, currency, freight,
                addressee, street, city, region, postal_code, country, ordered_at_ms
            FROM orders WHERE order_number = $1
            """,
            id.number
        ) { row in
            PlacedContent(
                customerID: row.text(0),
                method: row.int(1),
                paymentToken: row.text(2),
                carrierID: row.text(3),
                currency: row.text(4),
                freight: row.int(5),
                shipTo: address(row, from: 6),
                orderedAtMs: row.int(12),
                lines: lines
            )
        }
    }
}

/// A row that no version of this service could have written.
struct CorruptRow: Error {}
