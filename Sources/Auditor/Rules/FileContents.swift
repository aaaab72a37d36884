// SPDX-License-Identifier: MIT
import Audit
import SQLite

extension OutsideRule {
    /// SQLite keeps any value in any column; a fraction would be read as none.
    static let integers = OutsideRule(
        .ledger,
        name: "files-integers",
        demand: "every column of whole numbers, amounts above all, holds whole numbers"
    ) { evidence in
        try Evidence.names.flatMap { service in
            try evidence.integerColumns(of: service).flatMap { table, columns in
                try columns.flatMap { column in
                    try evidence.rows(
                        of: service,
                        SQL(
                            composed: """
                                SELECT count(*) FROM "\(table)" NOT INDEXED
                                WHERE typeof("\(column)") NOT IN ('integer', 'null')
                                HAVING count(*) > 0
                                """
                        )
                    ) { ("\(service).\(table)", "\($0.int(0)) rows with no whole \(column)") }
                }
            }
        }
    }
}

extension Evidence {
    /// The tables of a service with their columns declared as whole numbers.
    fileprivate func integerColumns(of service: String) throws -> [(String, [String])] {
        let columns = try self.rows(
            of: service,
            """
            SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c
            WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'
                AND c.type IN ('BIGINT', 'INTEGER')
            ORDER BY t.name, c.cid
            """
        ) { (table: $0.text(0), column: $0.text(1)) }
        return Dictionary(grouping: columns, by: \.table).sorted { $0.key < $1.key }
            .map { ($0.key, $0.value.map(\.column)) }
    }
}
