// SPDX-License-Identifier: MIT
import Commerce
import SQLite
import Store

/// Tables: invoice_line and credit_note_line, keyed by document number and position.
struct LineTable: Sendable {
    static let invoices = LineTable("invoice_line")
    static let creditNotes = LineTable("credit_note_line")

    private let insertion: SQL
    private let selection: SQL

    private init(_ table: String) {
        self.insertion = SQL(
            composed: """
                INSERT INTO \(table) (line_key, sku, quantity, unit_price, discount_billionths,
                    gross, net, tax_rate_billionths, tax)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                """
        )
        self.selection = SQL(
            composed: """
                SELECT sku, quantity, unit_price, discount_billionths, gross, net,
                    tax_rate_billionths, tax
                FROM \(table) WHERE line_key >= $1 AND line_key < $2 ORDER BY line_key
                """
        )
    }

    private static func key(_ number: Int64, _ position: Int) -> Int64 {
        number * 1024 + Int64(position)
    }

    func insert(_ lines: [InvoicedLine], of number: Int64, in tx: Transaction) throws {
        for (position, line) in lines.enumerated() {
            try tx.run(
                self.insertion,
                Self.key(number, position),
                line.sku.description,
                line.quantity.units,
                line.unitPrice.minorUnits,
                line.discount.billionths,
                line.gross.minorUnits,
                line.net.minorUnits,
                line.taxRate.billionths,
                line.tax.minorUnits
            )
        }
    }

    func lines(
        of number: Int64,
        _ currency: Currency,
        in queries: some Queries
    ) throws -> [InvoicedLine] {
        try queries.all(self.selection, Self.key(number, 0), Self.key(number + 1, 0)) { row in
            func money(_ column: Int) -> Money {
                Money(minorUnits: row.int(column), currency: currency)
            }
            func fraction(_ column: Int) throws -> DecimalFraction {
                try stored(DecimalFraction(billionths: row.int(column)), "line.billionths")
            }
            return InvoicedLine(
                sku: try stored(SKU(row.text(0)), "line.sku"),
                quantity: try stored(Quantity(row.int(1)), "line.quantity"),
                unitPrice: money(2),
                discount: try fraction(3),
                gross: money(4),
                net: money(5),
                taxRate: try fraction(6),
                tax: money(7)
            )
        }
    }
}
