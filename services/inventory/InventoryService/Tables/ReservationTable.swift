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
    let location: String
    let expiresAt: Timestamp

    /// The id as it travels: `RES-100001`.
    var id: String { "RES-\(self.number)" }
}

/// One SKU of a reservation.
struct ReservedLine: Hashable, Sendable {
    let key: Int64
    let sku: String
    let quantity: Int64
    var issued: Int64

    /// What is reserved and has not left the house.
    var open: Int64 { self.quantity - self.issued }
}

/// Table: reservations and reservation_lines.
///
/// Invariant: per SKU and location, the sum of `open` over reservations that hold stock is the
/// `reserved` of the stock.
enum ReservationTable {
    /// How far apart the line keys of neighbouring reservations are; above the most lines.
    static let lineStride: Int64 = 1024

    /// Adds a held reservation under the next number.
    ///
    /// Nil, and nothing written, when the order has one already.
    static func insert(
        order: String,
        location: String,
        expiresAt: Timestamp,
        in tx: Transaction
    ) throws -> Reservation? {
        // Not RETURNING, for which SQLite builds a table each time.
        let last = try tx.first("SELECT MAX(reservation_number) FROM reservations") {
            $0.optionalInt(0)
        }
        let number = (last.flatMap(\.self) ?? 100_000) + 1
        let added = try tx.run(
            """
            INSERT INTO reservations (reservation_number, order_id, state, location, expires_at_ms)
            VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (order_id) DO NOTHING
            """,
            number,
            order,
            ReservationState.held.rawValue,
            location,
            expiresAt
        )
        guard added > 0 else { return nil }
        return Reservation(
            number: number,
            orderID: order,
            state: .held,
            location: location,
            expiresAt: expiresAt
        )
    }

    /// Adds the lines of a new reservation.
    static func insert(_ lines: [StockUnits], of number: Int64, in tx: Transaction) throws {
        for (index, line) in lines.enumerated() {
            try tx.run(
                "INSERT INTO reservation_lines (line_key, sku, quantity) VALUES ($1, $2, $3)",
                number * self.lineStride + Int64(index),
                line.sku,
                line.units
            )
        }
    }

    /// The reservation of an order.
    static func find(order: String, in queries: some Queries) throws -> Reservation? {
        try queries.first(
            """
            SELECT reservation_number, order_id, state, location, expires_at_ms
            FROM reservations WHERE order_id = $1
            """,
            order,
            row: self.reservation
        )
    }

    /// Writes the state.
    static func update(_ reservation: Reservation, in tx: Transaction) throws {
        try tx.run(
            "UPDATE reservations SET state = $2 WHERE reservation_number = $1",
            reservation.number,
            reservation.state.rawValue
        )
    }

    /// The lines of a reservation, in the order of their SKUs.
    static func lines(of number: Int64, in queries: some Queries) throws -> [ReservedLine] {
        try queries.all(
            """
            SELECT line_key, sku, quantity, issued FROM reservation_lines
            WHERE line_key BETWEEN $1 AND $2 ORDER BY line_key
            """,
            number * self.lineStride,
            number * self.lineStride + self.lineStride - 1,
            row: self.line
        )
    }

    /// Writes how much of a line was issued.
    static func update(_ line: ReservedLine, in tx: Transaction) throws {
        try tx.run(
            "UPDATE reservation_lines SET issued = $2 WHERE line_key = $1",
            line.key,
            line.issued
        )
    }

    /// Held reservations whose time ran out at `now`, the longest overdue first.
    static func overdue(
        at now: Timestamp,
        limit: Int,
        in queries: some Queries
    ) throws -> [Reservation] {
        try queries.all(
            """
            SELECT reservation_number, order_id, state, location, expires_at_ms
            FROM reservations WHERE state = 1 AND expires_at_ms <= $1
            ORDER BY expires_at_ms LIMIT $2
            """,
            now,
            limit,
            row: self.reservation
        )
    }

    private static let all = page("$2 = 0")
    private static let ofState = page("state = $2")
    private static let allLines = pageLines("$2 = 0")
    private static let ofStateLines = pageLines("state = $2")

    private static func selection(_ columns: String, _ filter: String) -> String {
        """
        SELECT \(columns) FROM reservations WHERE reservation_number > $1 AND \(filter)
        ORDER BY reservation_number LIMIT $3
        """
    }

    private static func page(_ filter: String) -> SQL {
        let columns = "reservation_number, order_id, state, location, expires_at_ms"
        return SQL(composed: self.selection(columns, filter))
    }

    private static func pageLines(_ filter: String) -> SQL {
        SQL(
            composed: """
                SELECT l.line_key, l.sku, l.quantity, l.issued
                FROM (\(self.selection("reservation_number", filter))) p
                CROSS JOIN reservation_lines l
                    ON l.line_key BETWEEN p.reservation_number * 1024
                        AND p.reservation_number * 1024 + 1023
                ORDER BY l.line_key
                """
        )
    }

    /// Up to `limit` reservations above the number `after` with their lines; 0 is any state.
    static func page(
        state: Int64,
        after: Int64,
        limit: Int,
        in reader: some Queries
    ) throws -> [(Reservation, [ReservedLine])] {
        let (heads, lines) =
            state == 0 ? (self.all, self.allLines) : (self.ofState, self.ofStateLines)
        let reservations = try reader.all(heads, after, state, limit, row: self.reservation)
        let linesByNumber = Dictionary(
            grouping: try reader.all(lines, after, state, limit, row: self.line)
        ) { $0.key / self.lineStride }
        return reservations.map { ($0, linesByNumber[$0.number] ?? []) }
    }

    private static func reservation(_ row: Row) throws -> Reservation {
        guard let state = ReservationState(rawValue: row.int(2)) else { throw CorruptRow() }
        return Reservation(
            number: row.int(0),
            orderID: row.text(1),
            state: state,
            location: row.text(3),
            expiresAt: row.time(4)
        )
    }

    private static func line(_ row: Row) -> ReservedLine {
        ReservedLine(key: row.int(0), sku: row.text(1), quantity: row.int(2), issued: row.int(3))
    }
}

/// A row that no version of this service could have written.
struct CorruptRow: Error {}
