// SPDX-License-Identifier: MIT
import OMSProtos

/// The verbs of `omsctl product`.
enum ProductCommands {
    static let all = [add, show, list]

    static let add = Command(
        path: ["product", "add"],
        summary: "Add a product, or change the one with this SKU",
        positionals: [Positional(name: "SKU", help: "the stock keeping unit, without spaces")],
        options: [
            Option(name: "name", value: "TEXT", help: "what it is called", isRequired: true),
            Option(
                name: "price",
                value: "AMOUNT",
                help: "list price of one unit",
                isRequired: true
            ),
            Option(name: "cost", value: "AMOUNT", help: "standard cost of one unit"),
            Option(name: "currency", value: "CODE", help: "ISO 4217", defaultValue: "USD"),
            Option(name: "category", value: "TEXT", help: "category"),
            Option(name: "supplier", value: "ID", help: "who supplies it"),
            Option(name: "unit", value: "TEXT", help: "what one unit is"),
            Option(name: "reorder-level", value: "N", help: "reorder point", defaultValue: "0"),
            Option(
                name: "reorder-quantity",
                value: "N",
                help: "how many to order then; default: twice the reorder point"
            ),
            Option(name: "tax-class", value: "CLASS", help: "see 'omsctl tax list'"),
            Option(name: "weight", value: "GRAMS", help: "of one unit"),
            .flag("discontinued", "no longer bought"),
        ]
    ) { run in
        let product = InventoryV1.Product(
            sku: run.positional(0),
            name: run.value("name") ?? "",
            category: run.value("category") ?? "",
            supplierID: run.value("supplier") ?? "",
            price: try run.amount("price"),
            cost: try run.amount("cost"),
            unit: run.value("unit") ?? "",
            reorderLevel: try run.integer("reorder-level", in: 0...Int64(Int32.max)) ?? 0,
            discontinued: run.flag("discontinued"),
            taxClass: run.text("tax-class"),
            reorderQuantity: try run.integer("reorder-quantity", in: 1...Int64(Int32.max)) ?? 0,
            weightGrams: try run.integer("weight", in: 0...1_000_000_000) ?? 0
        )
        try await Self.requireTaxClass(run, product.taxClass)
        let request = InventoryV1.UpsertProductRequest(product: product)
        let reply = try await run.call(
            .inventory,
            InventoryV1.InventoryService.upsertProduct,
            request
        )
        run.show(reply) { "\(run.positional(0)) \(reply.created ? "added" : "stored")\n" }
    }

    /// Refuses a tax class that does not exist: orders of the product would be.
    private static func requireTaxClass(_ run: Invocation, _ wanted: String) async throws {
        guard !wanted.isEmpty else { return }
        let request = OrderV1.ListTaxClassesRequest()
        let classes = try await run.call(.order, OrderV1.OrderService.listTaxClasses, request)
            .taxClasses.map(\.taxClass)
        guard classes.contains(wanted) else {
            throw Failure(
                status: .refused,
                message: "no tax class '\(wanted)'",
                remedy: "use one of \(classes.joined(separator: ", ")), or 'omsctl tax set'"
            )
        }
    }

    static let show = Command(
        path: ["product", "show"],
        summary: "Show a product",
        positionals: [Positional(name: "SKU", help: "the stock keeping unit")]
    ) { run in
        let request = InventoryV1.GetProductRequest(sku: run.positional(0))
        let reply = try await run.call(.inventory, InventoryV1.InventoryService.getProduct, request)
        let product = reply.product ?? InventoryV1.Product()
        run.show(product) {
            Show.facts([
                ("SKU", product.sku), ("Name", product.name),
                ("Category", Show.dash(product.category)),
                ("Supplier", Show.dash(product.supplierID)), ("Price", Show.money(product.price)),
                ("Cost", Show.money(product.cost)), ("Unit", Show.dash(product.unit)),
                ("Tax class", Show.dash(product.taxClass)),
                ("Reorder level", String(product.reorderLevel)),
                ("Discontinued", product.discontinued ? "yes" : "no"),
            ])
        }
    }

    static let list = Command(
        path: ["product", "list"],
        summary: "List products",
        options: [
            Option(name: "text", value: "TEXT", help: "only whose SKU or name holds this"),
            .limit,
        ]
    ) { run in
        let limit = try run.integer("limit", in: 1...1_000_000)
        let products = try await run.products(text: run.value("text") ?? "", limit: limit)
        run.show(products) {
            var table = Table([
                .left("SKU"), .left("NAME"), .left("CATEGORY"), .right("PRICE"),
                .right("REORDER AT"),
            ])
            for product in products {
                table.add(
                    product.sku,
                    product.name,
                    product.category,
                    Show.money(product.price),
                    String(product.reorderLevel)
                )
            }
            return table.text
        }
    }
}

extension Invocation {
    /// Products whose SKU or name holds the text; all for "".
    func products(text: String, limit: Int64? = nil) async throws -> [InventoryV1.Product] {
        try await self.pages(limit: limit) { (reply: InventoryV1.ListProductsReply) in
            (reply.products, reply.nextPageToken)
        } fetch: { page in
            let request = InventoryV1.ListProductsRequest(page: page, text: text)
            return try await self.call(
                .inventory,
                InventoryV1.InventoryService.listProducts,
                request
            )
        }
    }

    /// All suppliers.
    func suppliers() async throws -> [InventoryV1.Supplier] {
        try await self.pages(limit: nil) { (reply: InventoryV1.ListSuppliersReply) in
            (reply.suppliers, reply.nextPageToken)
        } fetch: { page in
            let request = InventoryV1.ListSuppliersRequest(page: page)
            return try await self.call(
                .inventory,
                InventoryV1.InventoryService.listSuppliers,
                request
            )
        }
    }
}
