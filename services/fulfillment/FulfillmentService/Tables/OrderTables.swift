// SPDX-License-Identifier: MIT
import Commerce
import Store

/// Table: stopped_order, one row per order that was cancelled.
enum StoppedOrderTable {
    static func insert(_ order: OrderID, reason: String, in tx: Transaction) throws {
        try tx.run(
            """
            INSERT INTO stopped_order (order_number, reason, stopped_at_ms) VALUES ($1, $2, $3)
            ON CONFLICT (order_number) DO NOTHING
            """,
            order.number,
            reason,
            tx.time
        )
    }

    static func contains(_ order: OrderID, in queries: some Queries) throws -> Bool {
        try queries.first(
            "SELECT 1 FROM stopped_order WHERE order_number = $1",
            order.number
        ) { _ in true } ?? false
    }
}

/// Table: held_order, one row per order that is on hold.
enum HeldOrderTable {
    /// False when the order was held already.
    static func insert(_ order: OrderID, reason: String, in tx: Transaction) throws -> Bool {
        try tx.run(
            """
            INSERT INTO held_order (order_number, reason, held_at_ms) VALUES ($1, $2, $3)
            ON CONFLICT (order_number) DO NOTHING
            """,
            order.number,
            reason,
            tx.time
        ) == 1
    }

    /// False when the order was not held.
    static func delete(_ order: OrderID, in tx: Transaction) throws -> Bool {
        try tx.run("DELETE FROM held_order WHERE order_number = $1", order.number) == 1
    }

    static func contains(_ order: OrderID, in queries: some Queries) throws -> Bool {
        try queries.first("SELECT 1 FROM held_order WHERE order_number = $1", order.number) { _ in
            true
        } ?? false
    }
}

/// Table: later_plan, one row per plan of an order after its first.
enum LaterPlanTable {
    static func insert(_ plan: String, of order: OrderID, in tx: Transaction) throws {
        try tx.run(
            "INSERT INTO later_plan (order_number, plan_id) VALUES ($1, $2)",
            order.number,
            plan
        )
    }

    static func contains(
        _ plan: String,
        of order: OrderID,
        in queries: some Queries
    ) throws -> Bool {
        try queries.first(
            "SELECT 1 FROM later_plan WHERE order_number = $1 AND plan_id = $2",
            order.number,
            plan
        ) { _ in true } ?? false
    }
}

/// Table: withdrawal, one row per change that withdrew shipments of an order, or was taken back
/// before it did.
enum WithdrawalTable {
    /// Whether the change was taken back; nil when nothing is known of it.
    static func takenBack(
        _ change: String,
        of order: OrderID,
        in queries: some Queries
    ) throws -> Bool? {
        try queries.first(
            "SELECT taken_back FROM withdrawal WHERE order_number = $1 AND change_id = $2",
            order.number,
            change
        ) { $0.bool(0) }
    }

    /// The changes of the order that withdrew and were not taken back.
    static func standing(of order: OrderID, in queries: some Queries) throws -> [String] {
        try queries.all(
            """
            SELECT change_id FROM withdrawal WHERE order_number = $1 AND taken_back = 0
            ORDER BY change_id
            """,
            order.number
        ) { $0.text(0) }
    }

    static func save(
        _ change: String,
        of order: OrderID,
        takenBack: Bool,
        in tx: Transaction
    ) throws {
        try tx.run(
            """
            INSERT INTO withdrawal (order_number, change_id, taken_back) VALUES ($1, $2, $3)
            ON CONFLICT (order_number, change_id) DO UPDATE SET taken_back = excluded.taken_back
            """,
            order.number,
            change,
            takenBack
        )
    }
}
