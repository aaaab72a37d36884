// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import SQLite
import Store

/// Table: quotes and quote_lines; a quote never changes.
///
/// Invariant: one quote per supplier and reference.
enum QuoteTable {
    private static let columns = """
        quote_number, rfq_number, supplier_id, reference, currency, lead_time_days,
            valid_until_ms, recorded_at_ms
        """

    private static func statement(_ filter: String) -> SQL {
        SQL(composed: "SELECT \(self.columns) FROM quotes WHERE \(filter)")
    }

    private static let byNumber = statement("quote_number = $1")
    private static let byReference = statement("supplier_id = $1 AND reference = $2")
    private static let ofRFQ = statement("rfq_number = $1 ORDER BY quote_number LIMIT $2")

    /// The number of the next quote.
    static func nextNumber(in tx: Transaction) throws -> Int64 {
        let last = try tx.first("SELECT MAX(quote_number) FROM quotes") { $0.optionalInt(0) }
        return (last.flatMap(\.self) ?? 0) + 1
    }

    /// Adds a quote.
    static func insert(_ quote: Quote, in tx: Transaction) throws {
        try tx.run(
            """
            INSERT INTO quotes (quote_number, rfq_number, supplier_id, reference, currency,
                lead_time_days, valid_until_ms, recorded_at_ms)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            quote.number,
            quote.rfq,
            quote.supplierID,
            quote.reference,
            quote.currency.code,
            quote.leadTimeDays,
            quote.validUntil?.milliseconds ?? 0,
            quote.recordedAt
        )
        for line in quote.lines {
            try tx.run(
                """
                INSERT INTO quote_lines (quote_number, sku, unit_price, minimum_quantity)
                VALUES ($1, $2, $3, $4)
                """,
                quote.number,
                line.sku,
                line.unitPrice,
                line.minimum
            )
        }
    }

    /// The quote of an id; throws `unknown`.
    static func find(id: String, in queries: some Queries) throws -> Quote {
        let number = try DocumentKind.quote.number(id)
        let head = try queries.first(self.byNumber, number, row: self.quote)
        guard let head else { throw PurchasingError.unknown(.quote, id) }
        return try self.complete(head, in: queries)
    }

    /// The quote a supplier gave under its own number.
    static func find(
        supplier: String,
        reference: String,
        in queries: some Queries
    ) throws -> Quote? {
        try queries.first(self.byReference, supplier, reference, row: self.quote)
            .map { try self.complete($0, in: queries) }
    }

    /// The quotes for a request, oldest first.
    static func all(of rfq: Int64, limit: Int, in queries: some Queries) throws -> [Quote] {
        try queries.all(self.ofRFQ, rfq, limit, row: self.quote)
            .map { try self.complete($0, in: queries) }
    }

    private static func quote(_ row: Row) throws -> Quote {
        guard let currency = Currency(row.text(4)) else { throw CorruptRow() }
        return Quote(
            number: row.int(0),
            rfq: row.int(1),
            supplierID: row.text(2),
            reference: row.text(3),
            currency: currency,
            leadTimeDays: UInt32(clamping: row.int(5)),
            validUntil: row.setTime(6),
            recordedAt: row.time(7),
            lines: []
        )
    }

    /// The quote with its lines, by SKU.
    private static func complete(_ head: Quote, in queries: some Queries) throws -> Quote {
        var quote = head
        quote.lines = try queries.all(
            """
            SELECT sku, unit_price, minimum_quantity FROM quote_lines WHERE quote_number = $1
            ORDER BY sku LIMIT 1000
            """,
            head.number
        ) { QuotedLine(sku: $0.text(0), unitPrice: $0.int(1), minimum: $0.int(2)) }
        return quote
    }
}
