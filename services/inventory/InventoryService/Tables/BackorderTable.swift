// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import SQLite
import Store

/// What becomes of units that a reservation wants and does not have; the raw value is in the table.
enum BackorderState: Int64, Sendable {
    /// Somebody will choose; nothing is set aside for it.
    case undecided = 1
    /// In the queue of the SKU.
    case queued = 2
    /// The hold ran out; a commit puts it back into the queue.
    case lapsed = 3
    /// The order is being changed; the end of the change puts it back into the queue.
    case paused = 4

    /// Whether the order waits for it, now or when its change is through.
    var isWaited: Bool { self == .queued || self == .paused }
}

/// Units of one SKU that an order waits for.
struct Backorder: Hashable, Sendable {
    let id: Int64
    let orderID: String
    let sku: String
    let state: BackorderState
    let quantity: Int64
    let filled: Int64
    let rank: Int64
    let createdAt: Timestamp

    /// What is still missing.
    var missing: Int64 { self.quantity - self.filled }

    /// What is missing, as lines have it.
    var units: StockUnits { StockUnits(sku: self.sku, units: self.missing) }
}

/// Table: backorders, one row per order and SKU.
///
/// Invariant: while units of a SKU are queued, none of it is available anywhere, for whatever makes stock
/// available serves the queue in the same transaction. The one exception is a location that a short
/// pick left in doubt; the next count there, or the next supply anywhere, ends it.
enum BackorderTable {
    /// Where a backorder stands unless somebody changes it.
    static let defaultRank: Int64 = 100
    private static let columns =
        "backorder_id, order_id, sku, state, quantity, filled, rank, created_at_ms"

    private static func backorder(_ row: Row) throws -> Backorder {
        guard let state = BackorderState(rawValue: row.int(3)) else { throw CorruptRow() }
        return Backorder(
            id: row.int(0),
            orderID: row.text(1),
            sku: row.text(2),
            state: state,
            quantity: row.int(4),
            filled: row.int(5),
            rank: row.int(6),
            createdAt: row.time(7)
        )
    }

    /// Adds units to what an order wants of a SKU.
    static func add(
        _ units: StockUnits,
        for order: String,
        _ state: BackorderState,
        in tx: Transaction
    ) throws {
        try tx.run(
            """
            INSERT INTO backorders (order_id, sku, state, quantity, filled, rank, created_at_ms)
            VALUES ($1, $2, $3, $4, 0, $5, $6)
            ON CONFLICT (order_id, sku) DO UPDATE SET quantity = quantity + excluded.quantity
            """,
            order,
            units.sku,
            state.rawValue,
            units.units,
            self.defaultRank,
            tx.time
        )
    }

    private static let ofOrder = SQL(
        composed: "SELECT \(columns) FROM backorders WHERE order_id = $1 ORDER BY sku"
    )

    /// What an order wants and does not have, by SKU.
    static func of(order: String, in queries: some Queries) throws -> [Backorder] {
        try queries.all(self.ofOrder, order, row: self.backorder)
    }

    private static let head = SQL(
        composed: """
            SELECT \(columns) FROM backorders WHERE sku = $1 AND state = 2
            ORDER BY rank, created_at_ms, backorder_id LIMIT 1
            """
    )

    /// The next one in the queue of a SKU.
    static func next(_ sku: String, in queries: some Queries) throws -> Backorder? {
        try queries.first(self.head, sku, row: self.backorder)
    }

    /// What waits for a SKU in all.
    static func queued(_ sku: String, in queries: some Queries) throws -> Int64 {
        try queries.first(
            "SELECT SUM(quantity - filled) FROM backorders WHERE sku = $1 AND state = 2",
            sku
        ) { $0.optionalInt(0) }.flatMap(\.self) ?? 0
    }

    /// Writes that units came, and forgets the backorder when they were the last.
    static func fill(_ backorder: Backorder, _ units: Int64, in tx: Transaction) throws {
        if units == backorder.missing {
            try self.delete(backorder, in: tx)
        } else {
            try tx.run(
                "UPDATE backorders SET filled = filled + $2 WHERE backorder_id = $1",
                backorder.id,
                units
            )
        }
    }

    /// Writes that fewer units are wanted, and forgets the backorder when none is missing any more.
    static func reduce(_ backorder: Backorder, by units: Int64, in tx: Transaction) throws {
        if units == backorder.missing {
            try self.delete(backorder, in: tx)
        } else {
            try tx.run(
                "UPDATE backorders SET quantity = quantity - $2 WHERE backorder_id = $1",
                backorder.id,
                units
            )
        }
    }

    /// Forgets a backorder.
    static func delete(_ backorder: Backorder, in tx: Transaction) throws {
        try tx.run("DELETE FROM backorders WHERE backorder_id = $1", backorder.id)
    }

    /// Forgets all that an order wants and does not have.
    static func delete(order: String, in tx: Transaction) throws {
        try tx.run("DELETE FROM backorders WHERE order_id = $1", order)
    }

    /// Puts what nobody had decided on into the queues, as old as now.
    static func enqueue(order: String, in tx: Transaction) throws {
        try tx.run(
            """
            UPDATE backorders SET state = 2, created_at_ms = $2 WHERE order_id = $1 AND state = 1
            """,
            order,
            tx.time
        )
    }

    /// Takes what an order waits for out of the queues while the order is changed.
    static func pause(order: String, in tx: Transaction) throws {
        try tx.run("UPDATE backorders SET state = 4 WHERE order_id = $1 AND state = 2", order)
    }

    /// Puts what was paused back in its old place in the queues.
    static func resume(order: String, in tx: Transaction) throws {
        try tx.run("UPDATE backorders SET state = 2 WHERE order_id = $1 AND state = 4", order)
    }

    /// Takes what an order waits for out of the queues.
    static func lapse(order: String, in tx: Transaction) throws {
        try tx.run("UPDATE backorders SET state = 3 WHERE order_id = $1", order)
    }

    /// Writes the rank of everything an order waits for.
    static func rank(order: String, _ rank: Int64, in tx: Transaction) throws {
        try tx.run("UPDATE backorders SET rank = $2 WHERE order_id = $1", order, rank)
    }

    /// Where a page of the queue begins: behind this one.
    struct Position: Sendable {
        var sku = ""
        var rank: Int64 = 0
        var createdAt: Int64 = 0
        var id: Int64 = 0
    }

    private static let after = "(sku, rank, created_at_ms, backorder_id) > ($2, $3, $4, $5)"
    private static let order = "ORDER BY sku, rank, created_at_ms, backorder_id LIMIT $6"
    private static let page = queue("$1 = ''")
    private static let pageOfSKU = queue("sku = $1")
    private static let pageOfOrder = queue("order_id = $1")

    private static func queue(_ filter: String) -> SQL {
        SQL(
            composed: """
                SELECT \(columns) FROM backorders WHERE state = 2 AND \(filter) AND \(after) \(order)
                """
        )
    }

    /// Up to `limit` queued ones behind a position, by SKU in the order of serving.
    static func page(
        sku: String,
        order: String,
        after: Position,
        limit: Int,
        in reader: some Queries
    ) throws -> [Backorder] {
        let sql = !order.isEmpty ? self.pageOfOrder : !sku.isEmpty ? self.pageOfSKU : self.page
        let filter = !order.isEmpty ? order : sku
        return try reader.all(
            sql,
            filter,
            after.sku,
            after.rank,
            after.createdAt,
            after.id,
            limit,
            row: self.backorder
        )
    }
}
