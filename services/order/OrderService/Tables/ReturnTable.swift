// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos
import SQLite
import Store

/// Tables: returns and return_lines.
enum ReturnTable {
    /// How far apart the keys of the lines of neighbouring returns are; an order has fewer lines.
    static let lineStride = OrderTable.lineStride

    private static let columns = """
        return_number, order_number, customer_id, state, resolution, currency, exchange_lines,
        payment_method, payment_token, reason, fee, credit_note_number, exchange_order_number,
        requested_at_ms, expires_at_ms, settled_at_ms, version
        """
    private static let one = SQL(
        composed: "SELECT \(columns) FROM returns WHERE return_number = $1"
    )
    private static let lineColumns = """
        return_key, order_line_key, sku, quantity, reason, received, restocked, scrapped,
        rejected, net, tax
        """
    private static let linesOfOne = SQL(
        composed: """
            SELECT \(lineColumns) FROM return_lines
            WHERE return_key BETWEEN $1 * 1024 AND $1 * 1024 + 1023 ORDER BY return_key
            """
    )

    /// Buyers know their returns by it.
    static let number = BusinessNumber(table: "returns", column: "return_number")

    /// The number of the next return.
    static func nextNumber(in tx: Transaction) throws -> Int64 {
        try tx.next(Self.number, after: 100_000)
    }

    /// Adds a return as it is.
    static func insert(_ rma: Return, in tx: Transaction) throws {
        try tx.run(
            """
            INSERT INTO returns (
                return_number, order_number, customer_id, state, resolution, currency,
                exchange_lines, payment_method, payment_token, reason, requested_at_ms)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            """,
            rma.id.number,
            rma.order.number,
            rma.customerID,
            rma.state.rawValue,
            rma.resolution.rawValue,
            rma.currency.code,
            ReturnsV1.OpenReturnRequest(exchangeLines: rma.exchangeLines).encoded(),
            rma.paymentMethod.rawValue,
            rma.paymentToken,
            rma.reason,
            rma.requestedAt
        )
        for (index, line) in rma.lines.enumerated() {
            try tx.run(
                """
                INSERT INTO return_lines (return_key, order_line_key, sku, quantity, reason)
                VALUES ($1, $2, $3, $4, $5)
                """,
                rma.id.number * self.lineStride + Int64(index) + 1,
                line.orderLineKey,
                line.sku,
                line.quantity,
                line.reason
            )
        }
    }

    /// Writes what can change in a return and its lines, as a new version.
    static func save(_ rma: inout Return, in tx: Transaction) throws {
        rma.version += 1
        try tx.run(
            """
            UPDATE returns SET state = $2, reason = $3, fee = $4, credit_note_number = $5,
                exchange_order_number = $6, expires_at_ms = $7, settled_at_ms = $8, version = $9
            WHERE return_number = $1
            """,
            rma.id.number,
            rma.state.rawValue,
            rma.reason,
            rma.fee,
            rma.creditNoteNumber,
            rma.exchangeOrder?.number ?? 0,
            rma.expiresAt?.milliseconds ?? 0,
            rma.settledAt?.milliseconds ?? 0,
            rma.version
        )
    }

    /// Writes the counts and amounts of the lines.
    static func saveLines(_ rma: Return, in tx: Transaction) throws {
        for (index, line) in rma.lines.enumerated() {
            try tx.run(
                """
                UPDATE return_lines SET received = $2, restocked = $3, scrapped = $4,
                    rejected = $5, net = $6, tax = $7
                WHERE return_key = $1
                """,
                rma.id.number * self.lineStride + Int64(index) + 1,
                line.received,
                line.restocked,
                line.scrapped,
                line.rejected,
                line.net,
                line.tax
            )
        }
    }

    /// The return of a number.
    static func find(_ id: ReturnID, in queries: some Queries) throws -> Return? {
        guard var rma = try queries.first(self.one, id.number, row: self.decode) else { return nil }
        rma.lines = try queries.all(self.linesOfOne, id.number) { self.decodeLine($0).line }
        return rma
    }

    /// Authorized returns whose time is over, the longest first.
    static func expired(at time: Timestamp, limit: Int, in tx: Transaction) throws -> [ReturnID] {
        try tx.all(
            """
            SELECT return_number FROM returns
            WHERE state = 3 AND expires_at_ms <= $1 ORDER BY expires_at_ms LIMIT $2
            """,
            time,
            limit
        ) { ReturnID(number: $0.int(0)) }
    }

    static func decode(_ row: Row) throws -> Return {
        guard let order = OrderID(number: row.int(1)),
            let state = ReturnState(rawValue: row.int(3)),
            let currency = Currency(row.text(5))
        else { throw CorruptRow() }
        func moment(_ column: Int) -> Timestamp? { row.int(column) == 0 ? nil : row.time(column) }
        return Return(
            id: ReturnID(number: row.int(0)),
            order: order,
            customerID: row.text(2),
            state: state,
            resolution: ReturnsV1.Resolution(rawValue: Int32(truncatingIfNeeded: row.int(4))),
            currency: currency,
            exchangeLines: try ReturnsV1.OpenReturnRequest.decode(row.bytes(6)).exchangeLines,
            paymentMethod: OrderV1.PaymentMethod(rawValue: Int32(truncatingIfNeeded: row.int(7))),
            paymentToken: row.text(8),
            reason: row.text(9),
            fee: row.int(10),
            creditNoteNumber: row.text(11),
            exchangeOrder: OrderID(number: row.int(12)),
            requestedAt: row.time(13),
            expiresAt: moment(14),
            settledAt: moment(15),
            version: row.int(16),
            lines: []
        )
    }

    static func decodeLine(_ row: Row) -> (number: Int64, line: ReturnedLine) {
        let line = ReturnedLine(
            orderLineKey: row.int(1),
            sku: row.text(2),
            quantity: row.int(3),
            reason: row.text(4),
            received: row.int(5),
            restocked: row.int(6),
            scrapped: row.int(7),
            rejected: row.int(8),
            net: row.int(9),
            tax: row.int(10)
        )
        return (row.int(0) / self.lineStride, line)
    }
}

// MARK: Lists

/// Which returns a list holds: every filter that is set must hold.
struct ReturnFilter: Sendable {
    var state: Int64 = 0
    /// 0 for none; below 0 for an id that no order has.
    var orderNumber: Int64 = 0
    var customerID = ""
}

extension ReturnTable {
    private enum Driver: Int, CaseIterable {
        case number, order, customer, state
    }

    /// Per driver the page of returns and that of their lines, so that each walks its index.
    static let pages: [(returns: String, lines: String)] = Driver.allCases.map { driver in
        func test(_ own: Driver, _ off: String, _ condition: String) -> String {
            own == driver ? condition : "(\(off) OR \(condition))"
        }
        let page = """
            FROM returns WHERE return_number > $1
              AND \(test(.order, "$2 = 0", "order_number = $2"))
              AND \(test(.customer, "$3 = ''", "customer_id = $3"))
              AND \(test(.state, "$4 = 0", "state = $4"))
            ORDER BY return_number LIMIT $5
            """
        return (
            "SELECT \(columns) \(page)",
            """
            SELECT \(lineColumns) FROM (SELECT return_number AS number \(page)) p
            CROSS JOIN return_lines l
                ON l.return_key BETWEEN p.number * 1024 AND p.number * 1024 + 1023
            ORDER BY l.return_key
            """
        )
    }

    /// Up to `limit` returns above the number `after`, by number.
    static func page(
        _ filter: ReturnFilter,
        after: Int64,
        limit: Int,
        in reader: some Queries
    ) throws -> [Return] {
        let driver: Driver =
            if filter.orderNumber != 0 {
                .order
            } else if !filter.customerID.isEmpty {
                .customer
            } else if filter.state != 0 { .state } else { .number }
        func rows<T>(_ sql: String, _ decode: (Row) throws -> T) throws -> [T] {
            try reader.all(
                SQL(composed: sql),
                after,
                filter.orderNumber,
                filter.customerID,
                filter.state,
                limit,
                row: decode
            )
        }
        let page = self.pages[driver.rawValue]
        var returns = try rows(page.returns, self.decode)
        let lines = Dictionary(
            grouping: try rows(page.lines) { self.decodeLine($0) },
            by: \.number
        )
        for index in returns.indices {
            returns[index].lines = lines[returns[index].id.number]?.map(\.line) ?? []
        }
        return returns
    }
}
