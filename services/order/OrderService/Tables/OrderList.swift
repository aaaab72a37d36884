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

    /// The filter whose index is walked; the others are tested on its rows.
    ///
    /// Chosen by how few orders it usually leaves, the fewest first.
    private var driver: OrderList.Driver {
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
        case number, customer, sku, state, orderedAt, carrier, channel
    }

    struct Statements {
        /// Selects a page of orders.
        let ordersText: String
        let linesText: String

        var orders: SQL { SQL(composed: self.ordersText) }
        var lines: SQL { SQL(composed: self.linesText) }
    }

    /// One pair of statements per driver, made once: so every list is prepared once, and no filter
    /// that is off can keep the planner from the index of one that is on.
    static let statements: [Statements] = Driver.allCases.map { driver in
        func test(_ own: Driver, _ off: String, _ condition: String) -> String {
            own == driver ? condition : "(\(off) OR \(condition))"
        }
        // A unary plus hides a column from the planner: it must not walk the wrong index.
        let orderedAt = driver == .orderedAt ? "o.ordered_at_ms" : "+o.ordered_at_ms"
        let page = """
            FROM orders o WHERE o.order_number > $1
              AND \(test(.state, "$2 = 0", "o.state = $2"))
              AND \(test(.channel, "$3 = 0", "o.channel = $3"))
              AND \(test(.customer, "$4 = ''", "o.customer_id = $4"))
              AND \(test(.carrier, "$5 = ''", "o.carrier_id = $5"))
              AND \(test(.sku, "$6 = ''", """
                o.order_number IN (SELECT line_key / 1024 FROM order_lines WHERE sku = $6)
                """))
              AND \(orderedAt) >= $7 AND \(orderedAt) < $8
            ORDER BY \(driver == .orderedAt ? "+" : "")o.order_number LIMIT $9
            """
        return Statements(
            ordersText: "SELECT \(columns) \(page)",
            linesText: """
                SELECT l.line_key, l.sku, l.quantity, l.unit_price, l.discount_billionths, l.net,
                    p.currency
                FROM (SELECT o.order_number, o.currency \(page)) p
                CROSS JOIN order_lines l
                    ON l.line_key BETWEEN p.order_number * 1024 AND p.order_number * 1024 + 1023
                ORDER BY l.line_key
                """
        )
    }

    private static let columns = """
        o.order_number, o.channel, o.client_reference, o.customer_id, o.state, o.interrupted_state,
        o.cancellations, o.reason, o.currency, o.net, o.freight, o.total, o.carrier_id,
        o.addressee, o.street, o.city, o.region, o.postal_code, o.country, o.payment_method,
        o.ordered_at_ms, o.placed_at_ms, o.decided_at_ms, o.completed_at_ms, o.version
        """
    private static let one = SQL(
        composed: "SELECT \(columns) FROM orders o WHERE o.order_number = $1"
    )

    /// Up to `limit` orders above the number `after`, by number; lines only when asked for.
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
                limit,
                row: decode
            )
        }
        var orders = try rows(filter.statements.orders, self.decodeOrder)
        guard includeLines else { return orders.map(\.order) }
        var next = 0
        let lines = try rows(filter.statements.lines, self.decodeLine)
        for index in orders.indices {
            let number = orders[index].number
            while next < lines.count, lines[next].order == number {
                orders[index].order.lines.append(lines[next].line)
                next += 1
            }
        }
        return orders.map(\.order)
    }

    /// One order with its lines.
    static func order(_ id: OrderID, in reader: some Queries) throws -> OrderV1.Order? {
        guard var order = try reader.first(self.one, id.number, row: self.decodeOrder)?.order else {
            return nil
        }
        let keys = OrderTable.lineKeys(of: id.number)
        let currency = order.net?.currency ?? ""
        order.lines = try reader.all(
            """
            SELECT line_key, sku, quantity, unit_price, discount_billionths, net, $3
            FROM order_lines WHERE line_key BETWEEN $1 AND $2 ORDER BY line_key
            """,
            keys.lowerBound,
            keys.upperBound,
            currency
        ) { try self.decodeLine($0).line }
        return order
    }

    private static func decodeOrder(_ row: Row) throws -> (number: Int64, order: OrderV1.Order) {
        guard let id = OrderID(number: row.int(0)), let state = OrderState(rawValue: row.int(4)),
            let currency = Currency(row.text(8))
        else { throw CorruptRow() }
        func money(_ column: Int) -> Money {
            Money(minorUnits: row.int(column), currency: currency)
        }
        let head = OrderHead(
            id: id,
            lifecycle: Lifecycle(state: state, interrupted: OrderState(rawValue: row.int(5))),
            cancellations: row.int(6),
            reason: row.text(7),
            net: money(9),
            total: money(11)
        )
        let order = OrderV1.Order(
            orderID: id.description,
            channel: OrderV1.Channel(rawValue: Int32(truncatingIfNeeded: row.int(1))),
            clientReference: row.text(2),
            customerID: row.text(3),
            state: state.proto,
            reason: head.reason,
            net: head.net.proto,
            freight: money(10).proto,
            total: head.total.proto,
            carrierID: row.text(12),
            shipTo: address(row, from: 13),
            paymentMethod: OrderV1.PaymentMethod(rawValue: Int32(truncatingIfNeeded: row.int(19))),
            orderedAtMs: row.int(20),
            placedAtMs: row.int(21),
            decidedAtMs: row.int(22),
            completedAtMs: row.int(23),
            version: row.int(24),
            sagaID: head.sagaID
        )
        return (id.number, order)
    }

    private static func decodeLine(_ row: Row) throws -> (order: Int64, line: OrderV1.Line) {
        guard let currency = Currency(row.text(6)),
            let discount = DecimalFraction(billionths: row.int(4))
        else { throw CorruptRow() }
        let (order, number) = row.int(0).quotientAndRemainder(dividingBy: OrderTable.lineStride)
        let line = OrderV1.Line(
            lineNumber: UInt32(truncatingIfNeeded: number),
            sku: row.text(1),
            quantity: row.int(2),
            unitPrice: Money(minorUnits: row.int(3), currency: currency).proto,
            discount: discount.description,
            net: Money(minorUnits: row.int(5), currency: currency).proto
        )
        return (order, line)
    }
}
