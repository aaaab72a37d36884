// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import SQLite
import Store

/// Table: purchase_orders, purchase_order_lines and purchase_order_requisitions.
///
/// Invariant: `0 <= returned <= received <= quantity` per line, and `expected` is what the supplier
/// still owes of it; the order is due at its promised date as long as it owes something.
enum PurchaseTable {
    /// How far apart the line keys of neighbouring orders are; above the most lines.
    static let lineStride: Int64 = 1024

    private static let columns = """
        purchase_order_number, state, supplier_id, currency, quote_number, created_at_ms,
            sent_at_ms, promised_at_ms, reason, version
        """

    private static func statement(_ filter: String) -> SQL {
        SQL(composed: "SELECT \(self.columns) FROM purchase_orders WHERE \(filter)")
    }

    private static func order(_ row: Row) throws -> PurchaseOrder {
        guard let state = PurchaseOrderState(rawValue: row.int(1)),
            let currency = Currency(row.text(3))
        else { throw CorruptRow() }
        return PurchaseOrder(
            number: row.int(0),
            state: state,
            supplierID: row.text(2),
            currency: currency,
            quote: row.int(4),
            createdAt: row.time(5),
            sentAt: row.setTime(6),
            promisedAt: row.setTime(7),
            reason: row.text(8),
            version: row.int(9),
            lines: []
        )
    }

    /// Suppliers know their orders by it.
    static let number = BusinessNumber(table: "purchase_orders", column: "purchase_order_number")

    /// The number of the next order.
    static func nextNumber(in tx: Transaction) throws -> Int64 {
        try tx.next(Self.number, after: 100_000)
    }

    /// Adds a draft and the requisitions it covers.
    static func insert(
        _ order: PurchaseOrder,
        covering requisitions: [Requisition],
        in tx: Transaction
    ) throws {
        try tx.run(
            """
            INSERT INTO purchase_orders (purchase_order_number, state, supplier_id, currency,
                quote_number, created_at_ms, sent_at_ms, promised_at_ms, due_at_ms, late_told, reason,
                version)
            VALUES ($1, $2, $3, $4, $5, $6, 0, 0, 0, 0, $7, $8)
            """,
            order.number,
            order.state.rawValue,
            order.supplierID,
            order.currency.code,
            order.quote,
            order.createdAt,
            order.reason,
            order.version
        )
        for (place, line) in order.lines.enumerated() {
            try tx.run(
                """
                INSERT INTO purchase_order_lines (line_key, sku, location, quantity, unit_price,
                    received, returned, expected)
                VALUES ($1, $2, $3, $4, $5, 0, 0, 0)
                """,
                order.number * self.lineStride + Int64(place),
                line.sku,
                line.location,
                line.quantity,
                line.unitPrice
            )
        }
        for requisition in requisitions {
            try tx.run(
                """
                INSERT INTO purchase_order_requisitions (purchase_order_number, requisition_number)
                VALUES ($1, $2)
                """,
                order.number,
                requisition.number
            )
        }
    }

    /// Writes what may change, as the next version, and returns that.
    ///
    /// A promise other than the one before may be told to be late again.
    static func update(_ order: PurchaseOrder, in tx: Transaction) throws -> PurchaseOrder {
        try tx.run(
            """
            UPDATE purchase_orders SET state = $2, sent_at_ms = $3, reason = $6,
                late_told = CASE WHEN promised_at_ms = $4 THEN late_told ELSE 0 END,
                promised_at_ms = $4, due_at_ms = $5, version = version + 1
            WHERE purchase_order_number = $1
            """,
            order.number,
            order.state.rawValue,
            order.sentAt?.milliseconds ?? 0,
            order.promisedAt?.milliseconds ?? 0,
            order.state.expectsGoods ? order.promisedAt?.milliseconds ?? 0 : 0,
            order.reason
        )
        for (place, line) in order.lines.enumerated() {
            try tx.run(
                """
                UPDATE purchase_order_lines SET received = $2, returned = $3, expected = $4
                WHERE line_key = $1
                """,
                order.number * self.lineStride + Int64(place),
                line.received,
                line.returned,
                order.state.expectsGoods ? line.open : 0
            )
        }
        return try self.find(order.number, in: tx)
    }

    private static let byNumber = statement("purchase_order_number = $1")

    private static func find(_ number: Int64, in queries: some Queries) throws -> PurchaseOrder {
        guard let head = try queries.first(self.byNumber, number, row: self.order) else {
            throw PurchasingError.unknown(.purchaseOrder, DocumentKind.purchaseOrder.id(number))
        }
        return try self.complete(head, in: queries)
    }

    /// The order of an id, with its lines; throws `unknown`.
    static func find(id: String, in queries: some Queries) throws -> PurchaseOrder {
        try self.find(try DocumentKind.purchaseOrder.number(id), in: queries)
    }

    private static func complete(
        _ head: PurchaseOrder,
        in queries: some Queries
    ) throws -> PurchaseOrder {
        var order = head
        order.lines = try queries.all(
            """
            SELECT sku, location, quantity, unit_price, received, returned
            FROM purchase_order_lines WHERE line_key BETWEEN $1 AND $2 ORDER BY line_key
            """,
            head.number * self.lineStride,
            head.number * self.lineStride + self.lineStride - 1
        ) { row in
            PurchaseLine(
                sku: row.text(0),
                location: row.text(1),
                quantity: row.int(2),
                unitPrice: row.int(3),
                received: row.int(4),
                returned: row.int(5)
            )
        }
        return order
    }

    // MARK: Lists

    /// Which orders a list holds; 0 and the empty text take all.
    struct Filter: Sendable {
        var state: Int64 = 0
        var supplier: String = ""
        /// Only those whose promised date passed before this instant without the goods.
        var lateAt: Timestamp?
    }

    private static let late = page("late_told IN (0, 1) AND due_at_ms > 0 AND due_at_ms < $4")
    private static let ofSupplier = page("supplier_id = $3")
    private static let ofState = page("state = $2")
    private static let all = page("$2 = 0")

    private static func page(_ indexed: String) -> SQL {
        self.statement(
            """
            purchase_order_number > $1 AND \(indexed) AND ($2 = 0 OR state = $2)
                AND ($3 = '' OR supplier_id = $3)
                AND ($4 = 0 OR due_at_ms BETWEEN 1 AND $4 - 1)
            ORDER BY purchase_order_number LIMIT $5
            """
        )
    }

    /// Up to `limit` orders above the number `after`, with their lines.
    static func page(
        _ filter: Filter,
        after: Int64,
        limit: Int,
        in reader: some Queries
    ) throws -> [PurchaseOrder] {
        let sql =
            filter.lateAt != nil
            ? self.late
            : !filter.supplier.isEmpty
                ? self.ofSupplier : filter.state != 0 ? self.ofState : self.all
        return try reader.all(
            sql,
            after,
            filter.state,
            filter.supplier,
            filter.lateAt?.milliseconds ?? 0,
            limit,
            row: self.order
        ).map { try self.complete($0, in: reader) }
    }

    // MARK: What is to come

    /// The earliest promised date of an order that still owes units of the SKU, in milliseconds.
    ///
    /// Nil when nothing is promised.
    static func promised(sku: String, in queries: some Queries) throws -> Int64? {
        try queries.first(
            """
            SELECT MIN(o.promised_at_ms)
            FROM purchase_order_lines l CROSS JOIN purchase_orders o
                ON o.purchase_order_number = l.line_key / 1024
            WHERE l.sku = $1 AND l.expected > 0 AND o.promised_at_ms > 0
            """,
            sku
        ) { $0.optionalInt(0) }.flatMap(\.self)
    }

    /// The units of a SKU that suppliers still owe for a location.
    static func incoming(
        sku: String,
        location: String,
        in queries: some Queries
    ) throws -> Int64 {
        try queries.first(
            """
            SELECT COALESCE(SUM(expected), 0) FROM purchase_order_lines
            WHERE sku = $1 AND location = $2 AND expected > 0
            """,
            sku,
            location
        ) { $0.int(0) } ?? 0
    }

    /// The units of a SKU that suppliers still owe, for all locations.
    static func incoming(sku: String, in queries: some Queries) throws -> Int64 {
        try queries.first(
            """
            SELECT COALESCE(SUM(expected), 0) FROM purchase_order_lines
            WHERE sku = $1 AND expected > 0
            """,
            sku
        ) { $0.int(0) } ?? 0
    }

    private static let due = statement(
        """
        late_told = 0 AND due_at_ms > 0 AND due_at_ms < $1
        ORDER BY due_at_ms LIMIT $2
        """
    )

    /// Orders late at `now` of which nobody was told, the longest overdue first; without lines.
    static func untoldLate(
        at now: Timestamp,
        limit: Int,
        in queries: some Queries
    ) throws -> [PurchaseOrder] {
        try queries.all(self.due, now, limit, row: self.order)
    }

    /// Remembers that somebody was told.
    static func setLateTold(_ number: Int64, in tx: Transaction) throws {
        try tx.run(
            "UPDATE purchase_orders SET late_told = 1 WHERE purchase_order_number = $1",
            number
        )
    }
}
