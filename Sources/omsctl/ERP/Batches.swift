// SPDX-License-Identifier: MIT
import OMSProtos

/// What other systems bring in batches: docs/IMPORT.md describes the columns.
enum Batches {
    static let all = [products, prices, receipts, payments]

    static let products = BatchImport(
        noun: "products",
        required: ["sku", "name", "price", "currency"],
        optional: [
            "cost", "category", "supplier_id", "unit", "reorder_level", "reorder_quantity",
            "tax_class", "weight_grams", "discontinued",
        ]
    ) { run, file, row, key in
        let currency = row["currency"]
        let product = InventoryV1.Product(
            sku: try file.key(row, "sku"),
            name: try file.text(row, "name"),
            category: row["category"],
            supplierID: row["supplier_id"],
            price: try file.money(row, "price", currency),
            cost: try file.money(row, "cost", currency),
            unit: row["unit"],
            reorderLevel: try file.integer(row, "reorder_level", in: 0...Int64(Int32.max)),
            discontinued: ["1", "true", "yes"].contains(row["discontinued"].lowercased()),
            taxClass: row["tax_class"],
            reorderQuantity: try file.integer(row, "reorder_quantity", in: 0...Int64(Int32.max)),
            weightGrams: try file.integer(row, "weight_grams", in: 0...1_000_000_000)
        )
        try await Self.store(product, run, key)
    }

    static let prices = BatchImport(
        noun: "prices",
        required: ["sku", "price", "currency"],
        optional: ["cost"]
    ) { run, file, row, key in
        let request = InventoryV1.GetProductRequest(sku: try file.key(row, "sku"))
        let method = InventoryV1.InventoryService.getProduct
        guard var product = try await run.call(.inventory, method, request).product else { return }
        let before = product
        // Not the version that was read: the same row must always be the same request.
        product.version = 0
        product.price = try file.money(row, "price", row["currency"])
        if let cost = try file.money(row, "cost", row["currency"]) { product.cost = cost }
        do {
            try await Self.store(product, run, key)
        } catch let failure as Failure
            where product.price == before.price && product.cost == before.cost
            && failure.details.contains(where: { $0.contains("KEY_CONFLICT") })
        {
            // The row acted before, and something else of the product has changed since.
        }
    }

    private static func store(
        _ product: InventoryV1.Product,
        _ run: Invocation,
        _ key: String
    ) async throws {
        let request = InventoryV1.UpsertProductRequest(product: product)
        let method = InventoryV1.InventoryService.upsertProduct
        _ = try await run.call(.inventory, method, request, key: key)
    }

    static let receipts = BatchImport(
        noun: "receipts",
        required: ["sku", "quantity", "reference"],
        optional: ["location", "received_at", "purchase_order"]
    ) { run, file, row, key in
        let sku = try file.key(row, "sku")
        let quantity = try file.integer(row, "quantity", in: 1...Int64(Int32.max))
        let at = try file.date(row, "received_at")
        guard row["purchase_order"].isEmpty else {
            let request = PurchasingV1.ReceivePurchaseOrderRequest(
                purchaseOrderID: row["purchase_order"],
                lines: [PurchasingV1.ReceiptLine(sku: sku, quantity: quantity)],
                // A note of several products has a row, and so a number, for each.
                deliveryNote: try file.text(row, "reference") + "/" + sku,
                occurredAtMs: at
            )
            let method = PurchasingV1.PurchasingService.receivePurchaseOrder
            _ = try await run.call(.inventory, method, request, key: key)
            return
        }
        let request = InventoryV1.ReceiveRequest(
            location: row["location"],
            lines: [InventoryV1.StockLine(sku: sku, quantity: quantity)],
            reference: try file.text(row, "reference"),
            occurredAtMs: at
        )
        _ = try await run.call(
            .inventory,
            InventoryV1.InventoryService.receive,
            request,
            key: key
        )
    }

    static let payments = BatchImport(
        noun: "payments",
        required: ["customer_id", "amount", "currency", "reference"],
        optional: ["method", "received_at", "invoice_number", "order_id"]
    ) { run, file, row, key in
        let amount = try file.money(row, "amount", row["currency"])
        let method =
            row["method"].isEmpty
            ? OrderV1.PaymentMethod.bankTransfer
            : try file.choice(row, "method", [("cash", .cash), ("bank_transfer", .bankTransfer)])
        let invoice = row["invoice_number"]
        let request = AccountingV1.RecordPaymentRequest(
            customerID: try file.key(row, "customer_id"),
            amount: amount,
            method: method,
            reference: try file.text(row, "reference"),
            allocations: invoice.isEmpty
                ? [] : [AccountingV1.Allocation(invoiceNumber: invoice, amount: amount)],
            receivedAtMs: try file.date(row, "received_at"),
            orderID: row["order_id"]
        )
        try await run.requireCustomer(request.customerID)
        let call = AccountingV1.AccountingService.recordPayment
        _ = try await run.call(.billing, call, request, key: key)
    }

    /// The verb that sends a batch of this kind.
    static func command(_ batch: BatchImport) -> Command {
        Command(
            path: ["import", batch.noun],
            summary: "Take \(batch.noun) from a CSV file, row by row (docs/IMPORT.md)",
            positionals: [Positional(name: "FILE", help: "the file")],
            options: [
                .text(
                    "batch",
                    "the batch's key; the same again acts on no row twice",
                    isRequired: true
                ),
                Option(
                    name: "rejects",
                    value: "FILE",
                    help: "where refused rows go, with their reasons; default: FILE.rejects.csv"
                ),
            ],
            examples: ["omsctl import \(batch.noun) \(batch.noun).csv --batch 2026-11-25"]
        ) { run in try await Self.run(batch, run) }
    }
}
