// SPDX-License-Identifier: MIT
import Commerce
import Store

/// Tables: goods_receipt, so that a receipt counts once, and received_goods, a row per purchase order
/// and SKU.
enum ReceivedGoodsTable {
    /// Whether the receipt is new; nil when it came before with other content.
    static func insert(
        receipt: String,
        order: String,
        content: String,
        in tx: Transaction
    ) throws -> Bool? {
        let known = try tx.first(
            "SELECT content FROM goods_receipt WHERE receipt_id = $1",
            receipt
        ) { $0.text(0) }
        if let known { return known == content ? false : nil }
        try tx.run(
            """
            INSERT INTO goods_receipt (receipt_id, purchase_order_id, content) VALUES ($1, $2, $3)
            """,
            receipt,
            order,
            content
        )
        return true
    }

    static func find(
        order: String,
        sku: SKU,
        currency: Currency,
        in queries: some Queries
    ) throws -> ReceivedGoods? {
        try queries.first(
            """
            SELECT received, received_value, billed, billed_value FROM received_goods
            WHERE purchase_order_id = $1 AND sku = $2 AND currency = $3
            """,
            order,
            sku.description,
            currency.code
        ) { row in
            ReceivedGoods(
                received: row.int(0),
                receivedValue: row.int(1),
                billed: row.int(2),
                billedValue: row.int(3)
            )
        }
    }

    /// The supplier and the currency of what was received of an order; nil when nothing was.
    static func owner(
        order: String,
        in queries: some Queries
    ) throws -> (supplier: String, currency: Currency)? {
        try queries.first(
            """
            SELECT supplier_id, currency FROM received_goods
            WHERE purchase_order_id = $1 ORDER BY sku LIMIT 1
            """,
            order
        ) { ($0.text(0), try stored(Currency($0.text(1)), "received_goods.currency")) }
    }

    static func save(
        _ goods: ReceivedGoods,
        order: String,
        supplier: String,
        sku: SKU,
        currency: Currency,
        in tx: Transaction
    ) throws {
        try tx.run(
            """
            INSERT INTO received_goods (purchase_order_id, sku, supplier_id, currency, received,
                received_value, billed, billed_value)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            ON CONFLICT (purchase_order_id, sku) DO UPDATE SET
                received = excluded.received, received_value = excluded.received_value,
                billed = excluded.billed, billed_value = excluded.billed_value
            """,
            order,
            sku.description,
            supplier,
            currency.code,
            goods.received,
            goods.receivedValue,
            goods.billed,
            goods.billedValue
        )
    }
}
