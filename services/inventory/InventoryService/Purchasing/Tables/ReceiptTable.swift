// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import SQLite
import Store

/// What came with one delivery note.
struct Receipt: Hashable, Sendable {
    let number: Int64
    let purchaseOrder: Int64
    let deliveryNote: String
    let receivedAt: Timestamp
    /// By SKU, each once.
    var lines: [StockUnits] = []
    /// The orders that got units of it, in the order in which they were served.
    var rescued: [RescuedUnits] = []

    /// The id as it travels: `RCV-1`.
    var id: String { DocumentKind.receipt.id(self.number) }

    /// The receipt as the contract carries it.
    var proto: PurchasingV1.Receipt {
        PurchasingV1.Receipt(
            receiptID: self.id,
            purchaseOrderID: DocumentKind.purchaseOrder.id(self.purchaseOrder),
            deliveryNote: self.deliveryNote,
            lines: self.lines.map { PurchasingV1.ReceiptLine(sku: $0.sku, quantity: $0.units) },
            receivedAtMs: self.receivedAt.milliseconds,
            rescued: self.rescued.map {
                PurchasingV1.RescuedOrder(
                    orderID: $0.orderID,
                    sku: $0.sku,
                    quantity: $0.units,
                    complete: $0.isComplete
                )
            }
        )
    }
}

/// Table: receipts, receipt_lines and receipt_rescues; append-only.
///
/// Invariant: one receipt per supplier and delivery note.
enum ReceiptTable {
    /// The most rescued orders that a receipt remembers; the movements know all.
    static let rescuedMax = 1000

    /// Adds a receipt with its lines; the rescued orders follow once the stock was served.
    static func insert(
        _ lines: [StockUnits],
        of order: PurchaseOrder,
        deliveryNote: String,
        receivedAt: Timestamp,
        in tx: Transaction
    ) throws -> Receipt {
        let last = try tx.first("SELECT MAX(receipt_number) FROM receipts") { $0.optionalInt(0) }
        let receipt = Receipt(
            number: (last.flatMap(\.self) ?? 0) + 1,
            purchaseOrder: order.number,
            deliveryNote: deliveryNote,
            receivedAt: receivedAt,
            lines: lines
        )
        try tx.run(
            """
            INSERT INTO receipts (receipt_number, purchase_order_number, supplier_id,
                delivery_note, received_at_ms)
            VALUES ($1, $2, $3, $4, $5)
            """,
            receipt.number,
            receipt.purchaseOrder,
            order.supplierID,
            deliveryNote,
            receivedAt
        )
        for line in lines {
            try tx.run(
                "INSERT INTO receipt_lines (receipt_number, sku, quantity) VALUES ($1, $2, $3)",
                receipt.number,
                line.sku,
                line.units
            )
        }
        return receipt
    }

    /// Remembers the first `rescuedMax` of the orders that got units.
    static func add(_ rescued: [RescuedUnits], to number: Int64, in tx: Transaction) throws {
        for (place, units) in rescued.prefix(self.rescuedMax).enumerated() {
            try tx.run(
                """
                INSERT INTO receipt_rescues (receipt_number, place, order_id, sku, quantity,
                    complete)
                VALUES ($1, $2, $3, $4, $5, $6)
                """,
                number,
                place,
                units.orderID,
                units.sku,
                units.units,
                units.isComplete
            )
        }
    }

    /// The receipt of a supplier's delivery note.
    static func find(
        supplier: String,
        deliveryNote: String,
        in queries: some Queries
    ) throws -> Receipt? {
        try queries.first(
            """
            SELECT receipt_number, purchase_order_number, delivery_note, received_at_ms
            FROM receipts WHERE supplier_id = $1 AND delivery_note = $2
            """,
            supplier,
            deliveryNote,
            row: self.receipt
        ).map { try self.complete($0, in: queries) }
    }

    /// The last `limit` receipts of an order, oldest first.
    static func last(
        _ limit: Int,
        of purchaseOrder: Int64,
        in queries: some Queries
    ) throws -> [Receipt] {
        try queries.all(
            """
            SELECT receipt_number, purchase_order_number, delivery_note, received_at_ms
            FROM receipts WHERE purchase_order_number = $1
            ORDER BY receipt_number DESC LIMIT $2
            """,
            purchaseOrder,
            limit,
            row: self.receipt
        ).reversed().map { try self.complete($0, in: queries) }
    }

    private static func receipt(_ row: Row) -> Receipt {
        Receipt(
            number: row.int(0),
            purchaseOrder: row.int(1),
            deliveryNote: row.text(2),
            receivedAt: row.time(3)
        )
    }

    private static func complete(_ head: Receipt, in queries: some Queries) throws -> Receipt {
        var receipt = head
        receipt.lines = try queries.all(
            """
            SELECT sku, quantity FROM receipt_lines WHERE receipt_number = $1
            ORDER BY sku LIMIT 1000
            """,
            head.number
        ) { StockUnits(sku: $0.text(0), units: $0.int(1)) }
        receipt.rescued = try queries.all(
            """
            SELECT order_id, sku, quantity, complete FROM receipt_rescues
            WHERE receipt_number = $1 ORDER BY place LIMIT 1000
            """,
            head.number
        ) { row in
            RescuedUnits(
                orderID: row.text(0),
                sku: row.text(1),
                units: row.int(2),
                isComplete: row.bool(3)
            )
        }
        return receipt
    }
}
