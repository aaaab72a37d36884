// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import SQLite
import Store

/// Units of one SKU for one location that suppliers are asked for.
struct RFQLine: Hashable, Sendable {
    let sku: String
    let location: String
    let quantity: Int64
}

/// A request for quotes.
struct RFQ: Hashable, Sendable {
    let number: Int64
    private(set) var state: RFQState
    /// The quote that won; 0 for none.
    private(set) var awarded: Int64
    let sentAt: Timestamp

    /// A request as it is in the table, or a new one.
    init(number: Int64, state: RFQState = .sent, awarded: Int64 = 0, sentAt: Timestamp) {
        self.number = number
        self.state = state
        self.awarded = awarded
        self.sentAt = sentAt
    }

    /// The id as it travels: `RFQ-1`.
    var id: String { DocumentKind.rfq.id(self.number) }

    /// Ends it with a winner.
    mutating func award(_ quote: Int64) throws(PurchasingError) {
        try self.move(to: .awarded)
        self.awarded = quote
    }

    /// Ends it without one.
    mutating func cancel() throws(PurchasingError) { try self.move(to: .cancelled) }

    private mutating func move(to wanted: RFQState) throws(PurchasingError) {
        guard self.state.next.contains(wanted) else {
            throw .illegalTransition(
                self.id,
                from: self.state.name,
                to: wanted.name,
                allowed: self.state.next.map(\.name)
            )
        }
        self.state = wanted
    }
}

/// Table: rfqs, rfq_lines, rfq_suppliers and rfq_requisitions.
///
/// Invariant: the lines are the sums of the requisitions by SKU and location at the time of sending.
enum RFQTable {
    private static func rfq(_ row: Row) throws -> RFQ {
        guard let state = RFQState(rawValue: row.int(1)) else { throw CorruptRow() }
        return RFQ(number: row.int(0), state: state, awarded: row.int(2), sentAt: row.time(3))
    }

    /// Adds a request that was just sent.
    static func insert(
        requisitions: [Requisition],
        lines: [RFQLine],
        suppliers: [String],
        in tx: Transaction
    ) throws -> RFQ {
        let last = try tx.first("SELECT MAX(rfq_number) FROM rfqs") { $0.optionalInt(0) }
        let rfq = RFQ(number: (last.flatMap(\.self) ?? 0) + 1, sentAt: tx.time)
        try tx.run(
            "INSERT INTO rfqs (rfq_number, state, awarded_quote, sent_at_ms) VALUES ($1, $2, 0, $3)",
            rfq.number,
            rfq.state.rawValue,
            rfq.sentAt
        )
        for line in lines {
            try tx.run(
                "INSERT INTO rfq_lines (rfq_number, sku, location, quantity) VALUES ($1, $2, $3, $4)",
                rfq.number,
                line.sku,
                line.location,
                line.quantity
            )
        }
        for supplier in suppliers {
            try tx.run(
                "INSERT INTO rfq_suppliers (rfq_number, supplier_id) VALUES ($1, $2)",
                rfq.number,
                supplier
            )
        }
        for requisition in requisitions {
            try tx.run(
                "INSERT INTO rfq_requisitions (rfq_number, requisition_number) VALUES ($1, $2)",
                rfq.number,
                requisition.number
            )
        }
        return rfq
    }

    /// Writes the state and the winner.
    static func update(_ rfq: RFQ, in tx: Transaction) throws {
        try tx.run(
            "UPDATE rfqs SET state = $2, awarded_quote = $3 WHERE rfq_number = $1",
            rfq.number,
            rfq.state.rawValue,
            rfq.awarded
        )
    }

    /// The request of a number; throws `unknown`.
    static func find(_ number: Int64, in queries: some Queries) throws -> RFQ {
        let found = try queries.first(
            "SELECT rfq_number, state, awarded_quote, sent_at_ms FROM rfqs WHERE rfq_number = $1",
            number,
            row: self.rfq
        )
        guard let found else { throw PurchasingError.unknown(.rfq, DocumentKind.rfq.id(number)) }
        return found
    }

    /// The lines, by SKU and location.
    static func lines(of number: Int64, in queries: some Queries) throws -> [RFQLine] {
        try queries.all(
            """
            SELECT sku, location, quantity FROM rfq_lines WHERE rfq_number = $1
            ORDER BY sku, location LIMIT 1000
            """,
            number
        ) { RFQLine(sku: $0.text(0), location: $0.text(1), quantity: $0.int(2)) }
    }

    /// The suppliers that were asked, by id.
    static func suppliers(of number: Int64, in queries: some Queries) throws -> [String] {
        try queries.all(
            """
            SELECT supplier_id FROM rfq_suppliers WHERE rfq_number = $1
            ORDER BY supplier_id LIMIT 1000
            """,
            number
        ) { $0.text(0) }
    }

    /// The numbers of its requisitions, oldest first.
    static func requisitions(of number: Int64, in queries: some Queries) throws -> [Int64] {
        try queries.all(
            """
            SELECT requisition_number FROM rfq_requisitions WHERE rfq_number = $1
            ORDER BY requisition_number LIMIT 1000
            """,
            number
        ) { $0.int(0) }
    }

    private static let all = page("$2 = 0")
    private static let ofState = page("state = $2")

    private static func page(_ filter: String) -> SQL {
        SQL(
            composed: """
                SELECT rfq_number, state, awarded_quote, sent_at_ms FROM rfqs
                WHERE rfq_number > $1 AND \(filter) ORDER BY rfq_number LIMIT $3
                """
        )
    }

    /// Up to `limit` requests above the number `after`; 0 is any state.
    static func page(
        state: Int64,
        after: Int64,
        limit: Int,
        in reader: some Queries
    ) throws -> [RFQ] {
        try reader.all(
            state == 0 ? self.all : self.ofState,
            after,
            state,
            limit,
            row: self.rfq
        )
    }
}
