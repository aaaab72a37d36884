// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import SQLite
import Store

/// One order's reservation, without its lines.
struct Reservation: Hashable, Sendable {
    let number: Int64
    let orderID: String
    var state: ReservationState
    /// Where to take from first; empty for none.
    let location: String
    let expiresAt: Timestamp
    /// Backordered units are told only when all of them are there.
    let shipComplete: Bool
    /// Whether it ever wanted more than was there; else it has no backorders.
    var wasShort: Bool
    /// How many fill-backorder sagas it started.
    var fills: Int64

    /// The id as it travels: `RES-100001`.
    var id: String { "RES-\(self.number)" }
}

/// Table: reservations; its lines are in `ReservationLineTable`.
enum ReservationTable {
    private static let columns = """
        reservation_number, order_id, state, location, expires_at_ms, ship_complete, was_short, fills
        """

    /// Adds a held reservation under the next number.
    ///
    /// Nil, and nothing written, when the order has one already.
    static func insert(
        order: String,
        location: String,
        expiresAt: Timestamp,
        shipComplete: Bool,
        in tx: Transaction
    ) throws -> Reservation? {
        // Not RETURNING, for which SQLite builds a table each time.
        let last = try tx.first("SELECT MAX(reservation_number) FROM reservations") {
            $0.optionalInt(0)
        }
        let number = (last.flatMap(\.self) ?? 100_000) + 1
        let added = try tx.run(
            """
            INSERT INTO reservations (
                reservation_number, order_id, state, location, expires_at_ms, ship_complete)
            VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (order_id) DO NOTHING
            """,
            number,
            order,
            ReservationState.held.rawValue,
            location,
            expiresAt,
            shipComplete
        )
        guard added > 0 else { return nil }
        return Reservation(
            number: number,
            orderID: order,
            state: .held,
            location: location,
            expiresAt: expiresAt,
            shipComplete: shipComplete,
            wasShort: false,
            fills: 0
        )
    }

    private static let ofOrder = SQL(
        composed: "SELECT \(columns) FROM reservations WHERE order_id = $1"
    )

    /// The reservation of an order.
    static func find(order: String, in queries: some Queries) throws -> Reservation? {
        try queries.first(self.ofOrder, order, row: self.reservation)
    }

    /// Writes the state.
    static func update(_ reservation: Reservation, in tx: Transaction) throws {
        try tx.run(
            "UPDATE reservations SET state = $2 WHERE reservation_number = $1",
            reservation.number,
            reservation.state.rawValue
        )
    }

    /// Writes that it wanted more than was there, and how many fills it started.
    static func updateWaiting(_ reservation: Reservation, in tx: Transaction) throws {
        try tx.run(
            "UPDATE reservations SET was_short = $2, fills = $3 WHERE reservation_number = $1",
            reservation.number,
            reservation.wasShort,
            reservation.fills
        )
    }

    private static let due = SQL(
        composed: """
            SELECT \(columns) FROM reservations WHERE state = 1 AND expires_at_ms <= $1
            ORDER BY expires_at_ms LIMIT $2
            """
    )

    /// Held reservations whose time ran out at `now`, the longest overdue first.
    static func overdue(
        at now: Timestamp,
        limit: Int,
        in queries: some Queries
    ) throws -> [Reservation] {
        try queries.all(self.due, now, limit, row: self.reservation)
    }

    private static let all = page("$2 = 0")
    private static let ofState = page("state = $2")

    private static func page(_ filter: String) -> SQL {
        SQL(
            composed: """
                SELECT \(columns) FROM reservations WHERE reservation_number > $1 AND \(filter)
                ORDER BY reservation_number LIMIT $3
                """
        )
    }

    /// Up to `limit` reservations above the number `after`; 0 is any state.
    static func page(
        state: Int64,
        after: Int64,
        limit: Int,
        in reader: some Queries
    ) throws -> [Reservation] {
        let sql = state == 0 ? self.all : self.ofState
        return try reader.all(sql, after, state, limit, row: self.reservation)
    }

    private static func reservation(_ row: Row) throws -> Reservation {
        guard let state = ReservationState(rawValue: row.int(2)) else { throw CorruptRow() }
        return Reservation(
            number: row.int(0),
            orderID: row.text(1),
            state: state,
            location: row.text(3),
            expiresAt: row.time(4),
            shipComplete: row.bool(5),
            wasShort: row.bool(6),
            fills: row.int(7)
        )
    }
}

/// A row that no version of this service could have written.
struct CorruptRow: Error {}
