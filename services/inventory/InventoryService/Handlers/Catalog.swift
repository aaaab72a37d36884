// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

/// Suppliers and products.
///
/// Saving the same content again changes nothing, not even the version.
extension InventoryService {
    func upsertSupplier(
        _ request: InventoryV1.UpsertSupplierRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<InventoryV1.UpsertSupplierReply> {
        var supplier = request.supplier ?? InventoryV1.Supplier()
        _ = try key(supplier.supplierID, field: "supplier.supplier_id")
        _ = try named(supplier.name, field: "supplier.name")
        _ = try boundedText(supplier.contact, field: "supplier.contact")
        _ = try boundedText(supplier.phone, field: "supplier.phone")
        supplier.address = try boundedAddress(supplier.address, field: "supplier.address")

        let before = try SupplierTable.find(supplier.supplierID, in: tx)
        supplier.version = try current(supplier.version, before?.version, "supplier.version")
        if supplier != before {
            supplier.version += 1
            try SupplierTable.save(supplier, in: tx)
            let event = before == nil ? "created" : "updated"
            try tx.publish(
                type: "supplier.\(event)",
                subject: supplier.supplierID,
                summary: "Supplier \(supplier.supplierID) \(event): \(supplier.name)",
                actor: actor(context)
            )
        }
        return .reply(
            InventoryV1.UpsertSupplierReply(supplier: supplier, created: before == nil)
        )
    }

    func upsertProduct(
        _ request: InventoryV1.UpsertProductRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<InventoryV1.UpsertProductReply> {
        var product = try Self.complete(request.product ?? InventoryV1.Product())
        if !product.supplierID.isEmpty,
            try SupplierTable.find(product.supplierID, in: tx) == nil
        {
            throw InventoryError.unknownSupplier(product.supplierID)
        }
        let before = try ProductTable.find(product.sku, in: tx)
        product.version = try current(product.version, before?.version, "product.version")
        if product != before {
            product.version += 1
            try ProductTable.save(product, in: tx)
            // So that a product without stock is seen as such, not as unknown.
            if before == nil { try StockTable.open(product.sku, at: defaultLocation, in: tx) }
            let event = before == nil ? "created" : "updated"
            let sequence = try tx.publish(
                type: "product.\(event)",
                subject: product.sku,
                summary: "Product \(product.sku) \(event): \(product.name)",
                actor: actor(context)
            )
            if let before, before.cost != product.cost {
                try self.revalue(product, from: before, "product:\(sequence)", tx, context)
            }
        }
        return .reply(InventoryV1.UpsertProductReply(product: product, created: before == nil))
    }

    /// Posts what stock and quarantine are worth more at the new standard cost than at the old.
    private func revalue(
        _ product: InventoryV1.Product,
        from before: InventoryV1.Product,
        _ event: String,
        _ tx: Transaction,
        _ context: CallContext
    ) throws {
        guard let stock = try StockTable.everywhere(product.sku, in: tx) else { return }
        let changes = Self.change(
            from: try amount(before.cost, field: "product.cost"),
            to: try amount(product.cost, field: "product.cost")
        )
        func post(_ rule: StockBooks.Rule, _ units: (Balance) -> Int64) throws {
            var value = StockValue()
            for row in stock.rows {
                for change in changes {
                    try value.add(units(row.balance), at: change, of: product.sku)
                }
            }
            try StockBooks.post(
                rule,
                value,
                event: event,
                memo: "Standard cost of \(product.sku)",
                at: tx.time,
                actor: actor(context),
                in: tx
            )
        }
        try post(.revaluedInventory, \.onHand)
        try post(.revaluedQuarantine, \.quarantine)
    }

    /// What one unit is worth more in each currency; both costs are from 0 to `Money.minorUnitsMax`.
    private static func change(from old: Money?, to new: Money?) -> [Money] {
        if let old, let new, old.currency == new.currency {
            return [
                Money(minorUnits: new.minorUnits - old.minorUnits, currency: new.currency)
            ]
        }
        let lost = old.map { Money(minorUnits: -$0.minorUnits, currency: $0.currency) }
        return [lost, new].compactMap(\.self)
    }

    func listSuppliers(
        _ request: InventoryV1.ListSuppliersRequest,
        _ reader: Reader
    ) throws -> InventoryV1.ListSuppliersReply {
        let size = request.page.size()
        let after = try boundedText(request.page?.pageToken ?? "", field: "page.page_token")
        var suppliers = try SupplierTable.page(after: after, limit: size + 1, in: reader)
        let more = cut(&suppliers, to: size)
        return InventoryV1.ListSuppliersReply(
            suppliers: suppliers,
            nextPageToken: more ? suppliers.last?.supplierID ?? "" : ""
        )
    }

    func getProduct(
        _ request: InventoryV1.GetProductRequest,
        _ reader: Reader
    ) throws -> InventoryV1.GetProductReply {
        guard let product = try ProductTable.find(request.sku, in: reader) else {
            throw InventoryError.unknownSKUs([request.sku])
        }
        return InventoryV1.GetProductReply(product: product)
    }

    func listProducts(
        _ request: InventoryV1.ListProductsRequest,
        _ reader: Reader
    ) throws -> InventoryV1.ListProductsReply {
        let size = request.page.size()
        var products = try ProductTable.page(
            after: try boundedText(request.page?.pageToken ?? "", field: "page.page_token"),
            text: try boundedText(request.text, field: "text"),
            limit: size + 1,
            in: reader
        )
        let more = cut(&products, to: size)
        return InventoryV1.ListProductsReply(
            products: products,
            nextPageToken: more ? products.last?.sku ?? "" : ""
        )
    }

    /// The product, checked, as the table has it.
    private static func complete(
        _ product: InventoryV1.Product
    ) throws(InventoryError) -> InventoryV1.Product {
        _ = try key(product.sku, field: "product.sku")
        _ = try named(product.name, field: "product.name")
        _ = try boundedText(product.category, field: "product.category")
        _ = try boundedText(product.unit, field: "product.unit")
        guard (0...Balance.onHandMax).contains(product.reorderLevel) else {
            throw .invalid(
                field: "product.reorder_level",
                value: String(product.reorderLevel),
                remedy: "Send 0 or more."
            )
        }
        guard (0...Balance.onHandMax).contains(product.reorderQuantity) else {
            throw .invalid(
                field: "product.reorder_quantity",
                value: String(product.reorderQuantity),
                remedy: "Send 0 or more."
            )
        }
        guard (0...Balance.onHandMax).contains(product.weightGrams) else {
            throw .invalid(
                field: "product.weight_grams",
                value: String(product.weightGrams),
                remedy: "Send 0 or more."
            )
        }
        if !product.taxClass.isEmpty { _ = try key(product.taxClass, field: "product.tax_class") }
        var complete = product
        complete.price = try listedAmount(product.price, field: "product.price")?.proto
        complete.cost = try listedAmount(product.cost, field: "product.cost")?.proto
        return complete
    }
}
