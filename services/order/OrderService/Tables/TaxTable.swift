// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import SQLite
import Store

/// Table: tax_classes, one row per class.
enum TaxTable {
    /// The class of this key.
    static func find(_ taxClass: String, in queries: some Queries) throws -> OrderV1.TaxClass? {
        try queries.first(
            "SELECT tax_class, name, rate_billionths, version FROM tax_classes WHERE tax_class = $1",
            taxClass
        ) { try self.taxClass($0) }
    }

    /// Up to `limit` classes, by key.
    static func all(limit: Int, in queries: some Queries) throws -> [OrderV1.TaxClass] {
        try queries.all(
            """
            SELECT tax_class, name, rate_billionths, version FROM tax_classes
            ORDER BY tax_class LIMIT $1
            """,
            limit
        ) { try self.taxClass($0) }
    }

    /// How many classes there are.
    static func count(in queries: some Queries) throws -> Int64 {
        try queries.first("SELECT COUNT(*) FROM tax_classes") { $0.int(0) } ?? 0
    }

    /// Writes the class as it is, new or not.
    static func save(
        _ taxClass: OrderV1.TaxClass,
        rate: DecimalFraction,
        in tx: Transaction
    ) throws {
        try tx.run(
            """
            INSERT INTO tax_classes (tax_class, name, rate_billionths, version)
            VALUES ($1, $2, $3, $4)
            ON CONFLICT (tax_class) DO UPDATE SET name = excluded.name,
                rate_billionths = excluded.rate_billionths, version = excluded.version
            """,
            taxClass.taxClass,
            taxClass.name,
            rate.billionths,
            taxClass.version
        )
    }

    /// The rates of the classes that lines name; a class that there is not has none.
    ///
    /// One statement for each class named, and none for an untaxed order.
    static func rates(
        for lines: [OrderV1.OrderLine],
        in queries: some Queries
    ) throws -> TaxRates {
        var rates: TaxRates = [:]
        var seen: Set<String> = [""]
        for line in lines.prefix(Placement.linesMax) where seen.insert(line.taxClass).inserted {
            rates[line.taxClass] = try queries.first(
                "SELECT rate_billionths FROM tax_classes WHERE tax_class = $1",
                line.taxClass
            ) { DecimalFraction(billionths: $0.int(0)) }?.flatMap(\.self)
        }
        return rates
    }

    private static func taxClass(_ row: Row) throws -> OrderV1.TaxClass {
        guard let rate = DecimalFraction(billionths: row.int(2)) else { throw CorruptRow() }
        return OrderV1.TaxClass(
            taxClass: row.text(0),
            name: row.text(1),
            rate: rate.description,
            version: row.int(3)
        )
    }
}
