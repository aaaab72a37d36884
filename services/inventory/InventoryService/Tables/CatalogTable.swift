// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import SQLite
import Store

/// Table: suppliers, one row per supplier id.
enum SupplierTable {
    private static func supplier(_ row: Row) -> InventoryV1.Supplier {
        InventoryV1.Supplier(
            supplierID: row.text(0),
            name: row.text(1),
            contact: row.text(2),
            phone: row.text(3),
            address: CommonV1.Address(
                name: row.text(4),
                street: row.text(5),
                city: row.text(6),
                region: row.text(7),
                postalCode: row.text(8),
                country: row.text(9)
            ),
            version: row.int(10)
        )
    }

    /// The supplier of this id.
    static func find(_ id: String, in queries: some Queries) throws -> InventoryV1.Supplier? {
        try queries.first(
            """
            SELECT supplier_id, name, contact, phone, addressee, street, city, region, postal_code,
                country, version
            FROM suppliers WHERE supplier_id = $1
            """,
            id,
            row: self.supplier
        )
    }

    /// Writes the supplier as it is, new or not.
    static func save(_ supplier: InventoryV1.Supplier, in tx: Transaction) throws {
        let address = supplier.address ?? CommonV1.Address()
        try tx.run(
            """
            INSERT INTO suppliers (
                supplier_id, name, contact, phone, addressee, street, city, region, postal_code,
                country, version)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            ON CONFLICT (supplier_id) DO UPDATE SET
                name = excluded.name, contact = excluded.contact, phone = excluded.phone,
                addressee = excluded.addressee, street = excluded.street, city = excluded.city,
                region = excluded.region, postal_code = excluded.postal_code,
                country = excluded.country, version = excluded.version
            """,
            supplier.supplierID,
            supplier.name,
            supplier.contact,
            supplier.phone,
            address.name,
            address.street,
            address.city,
            address.region,
            address.postalCode,
            address.country,
            supplier.version
        )
    }

    /// Up to `limit` suppliers after the key `after`, by key.
    static func page(
        after: String,
        limit: Int,
        in reader: some Queries
    ) throws -> [InventoryV1.Supplier] {
        try reader.all(
            """
            SELECT supplier_id, name, contact, phone, addressee, street, city, region, postal_code,
                country, version
            FROM suppliers WHERE supplier_id > $1 ORDER BY supplier_id LIMIT $2
            """,
            after,
            limit,
            row: self.supplier
        )
    }
}

/// Table: products, one row per SKU.
enum ProductTable {
    private static func money(_ row: Row, _ amount: Int, _ currency: Int) -> CommonV1.Money? {
        let code = row.text(currency)
        return code.isEmpty ? nil : CommonV1.Money(minorUnits: row.int(amount), currency: code)
    }

    private static func product(_ row: Row) -> InventoryV1.Product {
        InventoryV1.Product(
            sku: row.text(0),
            name: row.text(1),
            category: row.text(2),
            supplierID: row.text(3),
            price: self.money(row, 4, 5),
            cost: self.money(row, 6, 7),
            unit: row.text(8),
            reorderLevel: row.int(9),
            discontinued: row.bool(10),
            version: row.int(11),
            taxClass: row.text(12),
            reorderQuantity: row.int(13),
            weightGrams: row.int(14)
        )
    }

    /// The product of this SKU.
    static func find(_ sku: String, in queries: some Queries) throws -> InventoryV1.Product? {
        try queries.first(
            """
            SELECT sku, name, category, supplier_id, price, price_currency, cost, cost_currency,
                unit, reorder_level, discontinued, version, tax_class, reorder_quantity,
                weight_grams
            FROM products WHERE sku = $1
            """,
            sku,
            row: self.product
        )
    }

    /// Whether there is a product of this SKU.
    static func exists(_ sku: String, in queries: some Queries) throws -> Bool {
        try queries.first("SELECT 1 FROM products WHERE sku = $1", sku) { _ in true } ?? false
    }

    /// The standard cost of one unit; nil when it is not known.
    static func cost(of sku: String, in queries: some Queries) throws -> Money? {
        try queries.first("SELECT cost, cost_currency FROM products WHERE sku = $1", sku) { row in
            Currency(row.text(1)).map { Money(minorUnits: row.int(0), currency: $0) }
        }?.flatMap(\.self)
    }

    /// Writes the product as it is, new or not.
    static func save(_ product: InventoryV1.Product, in tx: Transaction) throws {
        try tx.run(
            """
            INSERT INTO products (
                sku, name, category, supplier_id, price, price_currency, cost, cost_currency, unit,
                reorder_level, discontinued, version, tax_class, reorder_quantity, weight_grams)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
            ON CONFLICT (sku) DO UPDATE SET
                name = excluded.name, category = excluded.category,
                supplier_id = excluded.supplier_id, price = excluded.price,
                price_currency = excluded.price_currency, cost = excluded.cost,
                cost_currency = excluded.cost_currency, unit = excluded.unit,
                reorder_level = excluded.reorder_level, discontinued = excluded.discontinued,
                version = excluded.version, tax_class = excluded.tax_class,
                reorder_quantity = excluded.reorder_quantity, weight_grams = excluded.weight_grams
            """,
            product.sku,
            product.name,
            product.category,
            product.supplierID,
            product.price?.minorUnits ?? 0,
            product.price?.currency ?? "",
            product.cost?.minorUnits ?? 0,
            product.cost?.currency ?? "",
            product.unit,
            product.reorderLevel,
            product.discontinued,
            product.version,
            product.taxClass,
            product.reorderQuantity,
            product.weightGrams
        )
    }

    /// Up to `limit` products after `after`, by SKU; `text` is looked for in SKU and name.
    static func page(
        after: String,
        text: String,
        limit: Int,
        in reader: some Queries
    ) throws -> [InventoryV1.Product] {
        try reader.all(
            """
            SELECT sku, name, category, supplier_id, price, price_currency, cost, cost_currency,
                unit, reorder_level, discontinued, version, tax_class, reorder_quantity,
                weight_grams
            FROM products
            WHERE sku > $1 AND ($2 = '' OR lower(sku) LIKE lower($3) ESCAPE '\\'
                OR lower(name) LIKE lower($3) ESCAPE '\\')
            ORDER BY sku LIMIT $4
            """,
            after,
            text,
            likePattern(holding: text),
            limit,
            row: self.product
        )
    }
}

/// A LIKE pattern for texts that hold `text` literally, with `\` as the escape character.
func likePattern(holding text: String) -> String {
    var pattern = "%"
    for character in text {
        if character == "%" || character == "_" || character == "\\" { pattern.append("\\") }
        pattern.append(character)
    }
    return pattern + "%"
}
