// SPDX-License-Identifier: MIT
import Ambient
import SQLite
import Store

/// Table: requisitions and requisition_orders.
///
/// Invariant: a requisition that is RFQ_SENT names its RFQ, one that is ORDERED its purchase order.
enum RequisitionTable {
    /// The most orders a requisition remembers.
    static let ordersMax = 100

    private static let columns = """
        requisition_number, state, sku, quantity, location, cause, note, raised_at_ms,
            need_by_ms, rfq_number, purchase_order_number, version
        """

    private static func requisition(_ row: Row) throws -> Requisition {
        guard let state = RequisitionState(rawValue: row.int(1)),
            let cause = RequisitionCause(rawValue: row.int(5))
        else { throw CorruptRow() }
        return Requisition(
            number: row.int(0),
            state: state,
            sku: row.text(2),
            quantity: row.int(3),
            location: row.text(4),
            cause: cause,
            note: row.text(6),
            raisedAt: row.time(7),
            needBy: row.setTime(8),
            rfq: row.int(9),
            purchaseOrder: row.int(10),
            version: row.int(11)
        )
    }

    /// The number of the next requisition.
    static func nextNumber(in tx: Transaction) throws -> Int64 {
        let last = try tx.first("SELECT MAX(requisition_number) FROM requisitions") {
            $0.optionalInt(0)
        }
        return (last.flatMap(\.self) ?? 0) + 1
    }

    /// Adds a new requisition.
    static func insert(_ requisition: Requisition, in tx: Transaction) throws {
        try tx.run(
            """
            INSERT INTO requisitions (requisition_number, state, sku, quantity, location, cause,
                note, raised_at_ms, need_by_ms, rfq_number, purchase_order_number, version)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            """,
            requisition.number,
            requisition.state.rawValue,
            requisition.sku,
            requisition.quantity,
            requisition.location,
            requisition.cause.rawValue,
            requisition.note,
            requisition.raisedAt,
            requisition.needBy?.milliseconds ?? 0,
            requisition.rfq,
            requisition.purchaseOrder,
            requisition.version
        )
    }

    /// Writes what may change, as the next version, and returns that.
    @discardableResult
    static func update(_ requisition: Requisition, in tx: Transaction) throws -> Requisition {
        try tx.run(
            """
            UPDATE requisitions SET state = $2, quantity = $3, note = $4, rfq_number = $5,
                purchase_order_number = $6, version = version + 1
            WHERE requisition_number = $1
            """,
            requisition.number,
            requisition.state.rawValue,
            requisition.quantity,
            requisition.note,
            requisition.rfq,
            requisition.purchaseOrder
        )
        return try self.find(requisition.number, in: tx)
    }

    private static let byNumber = statement("requisition_number = $1")

    private static func statement(_ filter: String) -> SQL {
        SQL(composed: "SELECT \(self.columns) FROM requisitions WHERE \(filter)")
    }

    /// The requisition of a number; throws `unknown`.
    static func find(_ number: Int64, in queries: some Queries) throws -> Requisition {
        guard let found = try queries.first(self.byNumber, number, row: self.requisition) else {
            throw PurchasingError.unknown(.requisition, DocumentKind.requisition.id(number))
        }
        return found
    }

    /// The requisition of an id; throws `unknown`.
    static func find(id: String, in queries: some Queries) throws -> Requisition {
        try self.find(try DocumentKind.requisition.number(id), in: queries)
    }

    // The index holds open ones only, and its own condition must be repeated to be used.
    private static let proposedShortage = statement(
        """
        sku = $1 AND cause = 1 AND state = 1 AND state IN (1, 2, 4, 5) AND location = $2
        ORDER BY requisition_number LIMIT 1
        """
    )

    /// The shortage requisition of a SKU and location that nobody has decided on yet.
    static func proposedShortage(
        of sku: String,
        at location: String,
        in queries: some Queries
    ) throws -> Requisition? {
        try queries.first(self.proposedShortage, sku, location, row: self.requisition)
    }

    /// Whether a requisition of this SKU and cause is neither rejected nor closed.
    static func isOpen(
        sku: String,
        cause: RequisitionCause,
        in queries: some Queries
    ) throws -> Bool {
        try queries.first(
            """
            SELECT 1 FROM requisitions
            WHERE sku = $1 AND cause = $2 AND state IN (1, 2, 4, 5) LIMIT 1
            """,
            sku,
            cause.rawValue
        ) { _ in true } ?? false
    }

    private static let all = statement(
        "requisition_number > $1 AND $2 = 0 AND $3 = '' ORDER BY requisition_number LIMIT $4"
    )
    private static let ofState = statement(
        "requisition_number > $1 AND state = $2 AND $3 = '' ORDER BY requisition_number LIMIT $4"
    )
    private static let ofSKU = statement(
        """
        requisition_number > $1 AND sku = $3 AND ($2 = 0 OR state = $2)
        ORDER BY requisition_number LIMIT $4
        """
    )

    /// Up to `limit` requisitions above the number `after`; 0 is any state, an empty SKU any SKU.
    static func page(
        state: Int64,
        sku: String,
        after: Int64,
        limit: Int,
        in reader: some Queries
    ) throws -> [Requisition] {
        let sql = !sku.isEmpty ? self.ofSKU : state != 0 ? self.ofState : self.all
        return try reader.all(sql, after, state, sku, limit, row: self.requisition)
    }

    private static let ofPurchaseOrder = statement(
        """
        requisition_number IN (SELECT requisition_number FROM purchase_order_requisitions
            WHERE purchase_order_number = $1)
        ORDER BY requisition_number LIMIT 1000
        """
    )

    /// The requisitions that were ever given to a purchase order, oldest first.
    static func all(of purchaseOrder: Int64, in queries: some Queries) throws -> [Requisition] {
        try queries.all(self.ofPurchaseOrder, purchaseOrder, row: self.requisition)
    }

    /// Remembers orders it was raised for, up to `ordersMax` of them.
    static func add(_ orders: [String], to number: Int64, in tx: Transaction) throws {
        var left = self.ordersMax - (try self.orders(of: number, in: tx)).count
        for order in orders where left > 0 {
            left -= try tx.run(
                """
                INSERT INTO requisition_orders (requisition_number, order_id) VALUES ($1, $2)
                ON CONFLICT (requisition_number, order_id) DO NOTHING
                """,
                number,
                order
            )
        }
    }

    /// The orders it was raised for, by id.
    static func orders(of number: Int64, in queries: some Queries) throws -> [String] {
        try queries.all(
            """
            SELECT order_id FROM requisition_orders WHERE requisition_number = $1
            ORDER BY order_id LIMIT 100
            """,
            number
        ) { $0.text(0) }
    }
}

extension Row {
    /// A column of milliseconds since the epoch, or nil for 0.
    func setTime(_ column: Int) -> Timestamp? {
        let milliseconds = self.int(column)
        return milliseconds == 0 ? nil : Timestamp(milliseconds: milliseconds)
    }
}
