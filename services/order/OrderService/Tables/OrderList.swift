// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import SQLite
import Store

/// Which orders a list holds: every filter that is set must hold.
struct OrderFilter: Sendable {
    var state: Int64 = 0
    var channel: Int64 = 0
    var customerID = ""
    var carrierID = ""
    var sku = ""
    var orderedFromMs: Int64 = 0
    /// 0 means unbounded.
    var orderedBeforeMs: Int64 = 0
    /// What id, reference, customer or addressee is to hold.
    var text = ""
    /// In the order of the last change, not of the number.
    var byChange = false

    /// The filter whose index is walked; the others are tested on its rows.
    ///
    /// Chosen by how few orders it usually leaves, the fewest first.
    private var driver: OrderList.Driver {
        if self.byChange { return .change }
        if !self.customerID.isEmpty { return .customer }
        if !self.sku.isEmpty { return .sku }
        if self.state != 0 { return .state }
        if self.orderedFromMs != 0 || self.orderedBeforeMs != 0 { return .orderedAt }
        if !self.carrierID.isEmpty { return .carrier }
        if self.channel != 0 { return .channel }
        return .number
    }

    /// The statements that list the orders of this filter.
    var statements: OrderList.Statements { OrderList.statements[self.driver.rawValue] }
}

/// Table: orders and order_lines, as lists and single orders are read.
enum OrderList {
    enum Driver: Int, CaseIterable {
        case number, customer, sku, state, orderedAt, carrier, channel, change
    }

    struct Statements {
        /// Selects a page of orders.
        let ordersText: String
        let linesText: String
        /// Selects where the units of each of them are.
        let totalsText: String

        var orders: SQL { SQL(composed: self.ordersText) }
        var lines: SQL { SQL(composed: self.linesText) }
        var totals: SQL { SQL(composed: self.totalsText) }
    }

    /// The statements of each driver, made once: so every list is prepared once, and no filter
    /// that is off can keep the planner from the index of one that is on.
    static let statements: [Statements] = Driver.allCases.map { driver in
        func test(_ own: Driver, _ off: String, _ condition: String) -> String {
            own == driver ? condition : "(\(off) OR \(condition))"
        }
        // A unary plus hides a column from the planner: it must not walk the wrong index.
        let orderedAt = driver == .orderedAt ? "o.ordered_at_ms" : "+o.ordered_at_ms"
        let position = driver == .change ? "change_sequence" : "order_number"
        let page = """
            FROM orders o WHERE o.\(position) > $1
              AND \(test(.state, "$2 = 0", "\(driver == .change ? "+" : "")o.state = $2"))
              AND \(test(.channel, "$3 = 0", "o.channel = $3"))
              AND \(test(.customer, "$4 = ''", "o.customer_id = $4"))
              AND \(test(.carrier, "$5 = ''", "o.carrier_id = $5"))
              AND \(test(.sku, "$6 = ''", """
                o.order_number IN (SELECT line_key / 1024 FROM order_lines WHERE sku = $6)
                """))
              AND \(orderedAt) >= $7 AND \(orderedAt) < $8
              AND ($9 = '' OR lower('so-' || o.order_number) LIKE lower($9) ESCAPE '\\'
                OR lower(o.client_reference) LIKE lower($9) ESCAPE '\\'
                OR lower(o.customer_id) LIKE lower($9) ESCAPE '\\'
                OR lower(o.addressee) LIKE lower($9) ESCAPE '\\')
            ORDER BY \(driver == .orderedAt ? "+" : "")o.\(position) LIMIT $10
            """
        let lines = """
            FROM (SELECT o.order_number, o.\(position) AS place, o.currency, o.prices_include_tax
                \(page)) o
            CROSS JOIN order_lines l
                ON l.line_key BETWEEN o.order_number * 1024 AND o.order_number * 1024 + 1023
            """
        return Statements(
            ordersText: "SELECT \(columns) \(page)",
            linesText: "SELECT \(LineTable.columns) \(lines) ORDER BY o.place, l.line_key",
            totalsText: """
                SELECT o.order_number, SUM(l.quantity), SUM(l.in_shipment), SUM(l.shipped),
                    SUM(l.cancelled), SUM(l.delivered), SUM(l.lost), SUM(l.returned)
                \(lines) GROUP BY o.order_number
                """
        )
    }

    /// The head's columns come first.
    private static let columns = """
        \(OrderTable.headColumns), channel, client_reference, carrier_id, addressee, street, city,
        region, postal_code, country, payment_method, ordered_at_ms, placed_at_ms, tenders,
        shortage_policy, invoice_policy, ship_complete, prices_include_tax, counter_sale,
        exchange_of, change_sequence
        """
    private static let one = SQL(
        composed: "SELECT \(columns) FROM orders o WHERE o.order_number = $1"
    )

    /// Up to `limit` orders after the number (or change) `after`; lines only when asked for.
    ///
    /// Two statements, however many orders.
    static func page(
        _ filter: OrderFilter,
        after: Int64,
        limit: Int,
        lines includeLines: Bool,
        in reader: some Queries
    ) throws -> [OrderV1.Order] {
        func rows<T>(_ sql: SQL, _ decode: (Row) throws -> T) throws -> [T] {
            try reader.all(
                sql,
                after,
                filter.state,
                filter.channel,
                filter.customerID,
                filter.carrierID,
                filter.sku,
                filter.orderedFromMs,
                filter.orderedBeforeMs == 0 ? .max : filter.orderedBeforeMs,
                filter.text.isEmpty ? "" : likePattern(holding: filter.text),
                limit,
                row: decode
            )
        }
        let orders = try rows(filter.statements.orders, self.decodeOrder)
        guard includeLines else {
            let totals = Dictionary(
                uniqueKeysWithValues: try rows(filter.statements.totals, self.decodeTotals)
            )
            return orders.map { $0.proto(totals[$0.head.id.number] ?? UnitTotals()) }
        }
        let lines = Dictionary(
            grouping: try rows(filter.statements.lines, LineTable.line),
            by: { $0.key / OrderTable.lineStride }
        )
        return orders.map { $0.proto(lines: lines[$0.head.id.number] ?? []) }
    }

    /// One order with its lines.
    static func order(_ id: OrderID, in reader: some Queries) throws -> OrderV1.Order? {
        try reader.first(self.one, id.number, row: self.decodeOrder)?
            .proto(lines: try LineTable.lines(of: id, in: reader))
    }

    private static func decodeTotals(_ row: Row) -> (Int64, UnitTotals) {
        (
            row.int(0),
            UnitTotals(
                quantity: row.int(1),
                inShipment: row.int(2),
                shipped: row.int(3),
                cancelled: row.int(4),
                delivered: row.int(5),
                lost: row.int(6),
                returned: row.int(7)
            )
        )
    }

    private static func decodeOrder(_ row: Row) throws -> ListedOrder {
        let head = try OrderTable.head(row)
        return ListedOrder(
            head: head,
            order: OrderV1.Order(
                channel: OrderV1.Channel(rawValue: Int32(truncatingIfNeeded: row.int(19))),
                clientReference: row.text(20),
                carrierID: row.text(21),
                shipTo: address(row, from: 22),
                paymentMethod: OrderV1.PaymentMethod(
                    rawValue: Int32(truncatingIfNeeded: row.int(28))
                ),
                orderedAtMs: row.int(29),
                placedAtMs: row.int(30),
                shortagePolicy: OrderV1.ShortagePolicy(
                    rawValue: Int32(truncatingIfNeeded: row.int(32))
                ),
                invoicePolicy: OrderV1.InvoicePolicy(
                    rawValue: Int32(truncatingIfNeeded: row.int(33))
                ),
                shipComplete: row.bool(34),
                pricesIncludeTax: row.bool(35),
                counterSale: row.bool(36),
                exchangeOf: row.text(37),
                changeSequence: row.int(38),
                tenders: try [OrderV1.Tender](column: row.bytes(31)).withoutTokens
            )
        )
    }
}

/// An order as a list reads it: its head, and the fields that its head does not have.
private struct ListedOrder {
    let head: OrderHead
    let order: OrderV1.Order

    /// The order with its lines.
    func proto(lines: [OrderLine]) -> OrderV1.Order {
        var order = self.proto(lines.totals)
        order.lines = lines.map { $0.proto(self.head.net.currency) }
        return order
    }

    /// The order without lines, whose units are as in `totals`.
    func proto(_ totals: UnitTotals) -> OrderV1.Order {
        let (head, life) = (self.head, self.head.lifecycle)
        var order = self.order
        order.orderID = head.id.description
        order.customerID = head.customerID
        order.state = life.state.proto
        order.reason = head.reason
        order.net = head.net.proto
        order.tax = head.tax.proto
        order.freight = head.freight.proto
        order.total = head.total.proto
        order.decidedAtMs = head.decidedAt?.milliseconds ?? 0
        order.completedAtMs = head.completedAt?.milliseconds ?? 0
        order.version = head.version
        order.sagaID = head.sagaID
        if life.state == .onHold {
            order.holdKind = head.hold?.kind ?? .unspecified
            order.holdReason = head.hold?.reason ?? ""
        }
        order.shipped = totals.shippedExtent
        order.delivered = totals.deliveredExtent
        order.returned = totals.returnedExtent
        order.allowedVerbs = allowedVerbs(life, totals, changing: head.isChanging)
        return order
    }
}
