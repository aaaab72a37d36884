// SPDX-License-Identifier: MIT
import OMSProtos

/// The verbs of `omsctl product`.
enum ProductCommands {
    static let all = [add, show, list]

    static let add = Command(
        path: ["product", "add"],
        summary: "Add a product, or change what is given of the one with this SKU",
        method: InventoryV1.InventoryService.upsertProduct.path,
        positionals: [Positional(name: "SKU", help: "the stock keeping unit, without spaces")],
        options: [
            .text("name", "what it is called; required for a new product"),
            .amount("price", "list price of one unit; required for a new product"),
            Option(name: "cost", value: "AMOUNT", help: "standard cost of one unit"),
            Option(name: "currency", value: "CODE", help: "ISO 4217", defaultValue: "USD"),
            Option(name: "category", value: "TEXT", help: "category"),
            Option(name: "supplier", value: "ID", help: "who supplies it"),
            Option(name: "unit", value: "TEXT", help: "what one unit is"),
            Option(name: "reorder-level", value: "N", help: "reorder point"),
            Option(
                name: "reorder-quantity",
                value: "N",
                help: "how many to order then; default: twice the reorder point"
            ),
            Option(name: "tax-class", value: "CLASS", help: "see 'omsctl tax list'"),
            Option(name: "weight", value: "GRAMS", help: "of one unit"),
            .flag("discontinued", "no longer bought"), .flag("continued", "bought again"),
        ]
    ) { run in
        let product = try await Self.product(run)
        try await Self.requireTaxClass(run, product.taxClass)
        let request = InventoryV1.UpsertProductRequest(product: product)
        let reply = try await run.call(
            .inventory,
            InventoryV1.InventoryService.upsertProduct,
            request
        )
        run.show(reply) { "\(run.positional(0)) \(reply.created ? "added" : "stored")\n" }
    }

    /// The product as it is, with what the options give; a new one from nothing.
    private static func product(_ run: Invocation) async throws -> InventoryV1.Product {
        let sku = run.positional(0)
        let known = try await run.ifKnown {
            let request = InventoryV1.GetProductRequest(sku: sku)
            let method = InventoryV1.InventoryService.getProduct
            return try await run.call(.inventory, method, request).product
        }
        guard known != nil || (run.value("name") != nil && run.value("price") != nil) else {
            throw Failure.usage("a new product needs --name and --price")
        }
        var product = known ?? InventoryV1.Product(sku: sku)
        // Not the version that was read: the same line must always be the same request.
        product.version = 0
        run.overlay("name", &product.name)
        run.overlay("category", &product.category)
        run.overlay("supplier", &product.supplierID)
        run.overlay("unit", &product.unit)
        run.overlay("tax-class", &product.taxClass)
        product.price = try run.amount("price") ?? product.price
        product.cost = try run.amount("cost") ?? product.cost
        let most = Int64(Int32.max)
        product.reorderLevel =
            try run.integer("reorder-level", in: 0...most) ?? product.reorderLevel
        product.reorderQuantity =
            try run.integer("reorder-quantity", in: 1...most) ?? product.reorderQuantity
        product.weightGrams =
            try run.integer("weight", in: 0...1_000_000_000) ?? product.weightGrams
        if run.flag("discontinued") { product.discontinued = true }
        if run.flag("continued") { product.discontinued = false }
        return product
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
        method: InventoryV1.InventoryService.getProduct.path,
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
        method: InventoryV1.InventoryService.listProducts.path,
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
