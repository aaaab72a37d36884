// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import SQLite
import Store

/// What went back to a supplier.
struct SupplierReturn: Hashable, Sendable {
    let number: Int64
    let purchaseOrder: Int64
    /// The supplier's number for it; may be empty.
    let reference: String
    let reason: String
    /// What the supplier owes for it, in minor units of the order's currency.
    let credit: Int64
    let returnedAt: Timestamp
    /// By SKU, each once.
    var lines: [StockUnits] = []

    /// The id under which stock and books know it: `RTS-1`.
    var id: String { DocumentKind.supplierReturn.id(self.number) }
}

/// Table: supplier_returns and supplier_return_lines; append-only.
///
/// Invariant: one return per supplier and reference that is not empty.
enum SupplierReturnTable {
    /// The number of the next return.
    static func nextNumber(in tx: Transaction) throws -> Int64 {
        let last = try tx.first("SELECT MAX(return_number) FROM supplier_returns") {
            $0.optionalInt(0)
        }
        return (last.flatMap(\.self) ?? 0) + 1
    }

    /// Adds a return.
    static func insert(
        _ goods: SupplierReturn,
        to supplier: String,
        in tx: Transaction
    ) throws {
        try tx.run(
            """
            INSERT INTO supplier_returns (return_number, purchase_order_number, supplier_id,
                reference, reason, credit, returned_at_ms)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """,
            goods.number,
            goods.purchaseOrder,
            supplier,
            goods.reference,
            goods.reason,
            goods.credit,
            goods.returnedAt
        )
        for line in goods.lines {
            try tx.run(
                "INSERT INTO supplier_return_lines (return_number, sku, quantity) VALUES ($1, $2, $3)",
                goods.number,
                line.sku,
                line.units
            )
        }
    }

    /// The return a supplier knows by a reference.
    static func find(
        supplier: String,
        reference: String,
        in queries: some Queries
    ) throws -> SupplierReturn? {
        let found = try queries.first(
            """
            SELECT return_number, purchase_order_number, reference, reason, credit, returned_at_ms
            FROM supplier_returns
            WHERE supplier_id = $1 AND reference = $2 AND reference <> ''
            """,
            supplier,
            reference
        ) { row in
            SupplierReturn(
                number: row.int(0),
                purchaseOrder: row.int(1),
                reference: row.text(2),
                reason: row.text(3),
                credit: row.int(4),
                returnedAt: row.time(5)
            )
        }
        guard var found else { return nil }
        found.lines = try queries.all(
            """
            SELECT sku, quantity FROM supplier_return_lines WHERE return_number = $1
            ORDER BY sku LIMIT 1000
            """,
            found.number
        ) { StockUnits(sku: $0.text(0), units: $0.int(1)) }
        return found
    }
}
