// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos
import SQLite
import Store

/// Table: orders, as the handlers that change an order use them.
enum OrderTable {
    /// How far apart the line keys of neighbouring orders are; above `Placement.linesMax`.
    static let lineStride: Int64 = 1024

    /// Buyers know their orders by it.
    static let number = BusinessNumber(table: "orders", column: "order_number")

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
        exchangeOf: String,
        in tx: Transaction
    ) throws -> OrderHead? {
        // Not RETURNING, for which SQLite builds a table each time.
        let number = try tx.next(Self.number, after: 100_000)
        let policies = placement.policies
        let added = try tx.run(
            """
            INSERT INTO orders (
                order_number, channel, client_reference, customer_id, state, currency, net, tax,
                freight, placed_freight, total, carrier_id, addressee, street, city, region,
                postal_code, country, payment_method, payment_token, tenders, shortage_policy,
                invoice_policy, ship_complete, prices_include_tax, wait_for_payment, counter_sale,
                preferred_location, exchange_of, change_sequence, ordered_at_ms, placed_at_ms)
            VALUES (
                $1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10, $11, $12, $13, $14, $15, $16, $17,
                $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31)
            ON CONFLICT (client_reference, channel) DO NOTHING
            """,
            number,
            placement.channel.rawValue,
            placement.clientReference,
            placement.customerID,
            OrderState.pending.rawValue,
            placement.currency.code,
            placement.net.minorUnits,
            placement.tax.minorUnits,
            placement.freight.minorUnits,
            placement.total.minorUnits,
            placement.carrierID,
            shipTo.name,
            shipTo.street,
            shipTo.city,
            shipTo.region,
            shipTo.postalCode,
            shipTo.country,
            placement.payment.method.rawValue,
            placement.payment.token,
            placement.payment.tenders.column,
            policies.shortage.rawValue,
            policies.invoice.rawValue,
            policies.shipComplete,
            placement.pricesIncludeTax,
            policies.waitForPayment,
            policies.counterSale,
            policies.preferredLocation,
            exchangeOf,
            tx.nextSequence,
            placement.orderedAt ?? tx.time,
            tx.time
        )
        guard added > 0, let id = OrderID(number: number) else { return nil }
        for (index, line) in placement.lines.enumerated() {
            try LineTable.insert(line, key: number * Self.lineStride + Int64(index) + 1, in: tx)
        }
        return OrderHead(
            id: id,
            lifecycle: Lifecycle(),
            cancellations: 0,
            reason: "",
            customerID: placement.customerID,
            net: placement.net,
            tax: placement.tax,
            freight: placement.freight,
            version: 1
        )
    }

    /// The columns that `head(_:from:)` reads, in its order.
    static let headColumns = """
        order_number, state, interrupted_state, held_from, cancellations, reason, customer_id,
        currency, net, tax, freight, decided_at_ms, completed_at_ms, awaiting_since_ms, hold_kind,
        hold_reason, changes, changing, version
        """
    private static let headStatement = SQL(
        composed: "SELECT \(headColumns) FROM orders WHERE order_number = $1"
    )

    /// The head of an order; nil when there is none of this number.
    static func head(_ id: OrderID, in queries: some Queries) throws -> OrderHead? {
        try queries.first(self.headStatement, id.number) { try self.head($0) }
    }

    /// The head in a row that starts with `headColumns`.
    static func head(_ row: Row) throws -> OrderHead {
        guard let id = OrderID(number: row.int(0)), let state = OrderState(rawValue: row.int(1)),
            let currency = Currency(row.text(7))
        else { throw CorruptRow() }
        func time(_ column: Int) -> Timestamp? {
            row.int(column) == 0 ? nil : row.time(column)
        }
        func money(_ column: Int) -> Money {
            Money(minorUnits: row.int(column), currency: currency)
        }
        let kind = OrderV1.HoldKind(rawValue: Int32(truncatingIfNeeded: row.int(14)))
        return OrderHead(
            id: id,
            lifecycle: Lifecycle(
                state: state,
                interrupted: OrderState(rawValue: row.int(2)),
                heldFrom: OrderState(rawValue: row.int(3))
            ),
            cancellations: row.int(4),
            reason: row.text(5),
            customerID: row.text(6),
            net: money(8),
            tax: money(9),
            freight: money(10),
            decidedAt: time(11),
            completedAt: time(12),
            awaitingSince: time(13),
            hold: kind == .unspecified ? nil : .init(kind: kind, reason: row.text(15)),
            changes: row.int(16),
            isChanging: row.bool(17),
            version: row.int(18)
        )
    }

    /// Writes what can change in a head, as a new version and as the order's last change.
    static func update(_ head: OrderHead, in tx: Transaction) throws {
        try tx.run(
            """
            UPDATE orders SET state = $2, interrupted_state = $3, held_from = $4,
                cancellations = $5, reason = $6, net = $7, tax = $8, freight = $9, total = $10,
                decided_at_ms = $11, completed_at_ms = $12, awaiting_since_ms = $13,
                hold_kind = $14, hold_reason = $15, changes = $16, changing = $17,
                change_sequence = $18, version = version + 1
            WHERE order_number = $1
            """,
            head.id.number,
            head.lifecycle.state.rawValue,
            head.lifecycle.interrupted?.rawValue ?? 0,
            head.lifecycle.heldFrom?.rawValue ?? 0,
            head.cancellations,
            head.reason,
            head.net.minorUnits,
            head.tax.minorUnits,
            head.freight.minorUnits,
            head.total.minorUnits,
            head.decidedAt?.milliseconds ?? 0,
            head.completedAt?.milliseconds ?? 0,
            head.awaitingSince?.milliseconds ?? 0,
            (head.hold?.kind ?? .unspecified).rawValue,
            head.hold?.reason ?? "",
            head.changes,
            head.isChanging,
            tx.nextSequence
        )
    }

    /// Orders that have been in an AWAITING state since `time` or longer, at most `limit`.
    static func awaiting(
        _ state: OrderState,
        until time: Timestamp,
        limit: Int,
        in queries: some Queries
    ) throws -> [OrderID] {
        try queries.all(
            """
            SELECT order_number FROM orders
            WHERE state = $1 AND awaiting_since_ms > 0 AND awaiting_since_ms <= $2
            ORDER BY awaiting_since_ms LIMIT $3
            """,
            state.rawValue,
            time,
            limit
        ) { OrderID(number: $0.int(0)) }.compactMap(\.self)
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
}

/// A row that no version of this service could have written.
struct CorruptRow: Error {}
