// SPDX-License-Identifier: MIT
import OMSProtos

/// Sends a shop's data through the services, so that a second run changes nothing.
///
/// Master data is upserted, opening stock is received once per SKU under a key of its own, and orders
/// attach by client reference.
struct Importer: Sendable {
    /// How many calls of one kind are under way at once.
    private static let concurrency = 32

    let run: Invocation
    let shop: ShopData

    /// Refuses rows that mention what is neither imported nor in the services yet.
    ///
    /// - Throws: A `Failure` that names file, line and value; nothing has been sent then.
    func checkReferences() async throws {
        for kind in Set(self.shop.references.map(\.kind)) {
            let brought = self.shop.keys(of: kind)
            let open = self.shop.references.filter {
                $0.kind == kind && !brought.contains($0.value)
            }
            if open.isEmpty { continue }
            let known = try await self.knownKeys(of: kind)
            if let stranger = open.first(where: { !known.contains($0.value) }) {
                throw stranger.missing
            }
        }
    }

    private func knownKeys(of kind: ShopData.Reference.Kind) async throws -> Set<String> {
        switch kind {
        case .customer: Set(try await self.run.customers(text: "").map(\.customerID))
        case .product: Set(try await self.run.products(text: "").map(\.sku))
        case .supplier: Set(try await self.run.suppliers().map(\.supplierID))
        case .carrier: Set(try await self.run.carriers().map(\.carrierID))
        }
    }

    /// Sends master data and opening stock.
    func sendMasterData() async throws {
        try await self.each("customers", self.shop.customers) { customer in
            let request = CustomerV1.UpsertCustomerRequest(customer: customer)
            _ = try await self.run.call(
                .order,
                CustomerV1.CustomerService.upsertCustomer,
                request,
                key: RequestID.fresh()
            )
        }
        try await self.each("suppliers", self.shop.suppliers) { supplier in
            let request = InventoryV1.UpsertSupplierRequest(supplier: supplier)
            let method = InventoryV1.InventoryService.upsertSupplier
            _ = try await self.run.call(.inventory, method, request, key: RequestID.fresh())
        }
        try await self.each("products", self.shop.products) { product in
            let request = InventoryV1.UpsertProductRequest(product: product)
            let method = InventoryV1.InventoryService.upsertProduct
            _ = try await self.run.call(.inventory, method, request, key: RequestID.fresh())
        }
        try await self.each("carriers", self.shop.carriers) { carrier in
            let request = FulfillmentV1.UpsertCarrierRequest(carrier: carrier)
            let method = FulfillmentV1.FulfillmentService.upsertCarrier
            _ = try await self.run.call(.fulfillment, method, request, key: RequestID.fresh())
        }
        try await self.each("opening stock", self.shop.openingStock, self.receive)
    }

    private func receive(_ stock: ShopData.OpeningStock) async throws {
        let request = InventoryV1.ReceiveRequest(
            lines: [InventoryV1.StockLine(sku: stock.sku, quantity: stock.quantity)],
            reference: "opening stock"
        )
        do {
            let method = InventoryV1.InventoryService.receive
            _ = try await self.run.call(
                .inventory,
                method,
                request,
                key: "opening-stock:\(self.shop.source):\(stock.sku)"
            )
        } catch let failure as Failure
            where failure.details.contains(where: { $0.contains("KEY_CONFLICT") })
        {
            throw Failure(
                status: .refused,
                message:
                    "the opening stock of \(stock.sku) was imported before with another quantity",
                remedy: "bring the difference in with 'omsctl stock receive'"
            )
        }
    }

    /// Places an order, or attaches to the one placed before under its reference.
    ///
    /// - Parameters:
    ///   - order: What to place.
    ///   - waitMs: How long the service holds its answer for the saga's decision.
    /// - Returns: The reply; PENDING when the saga needed longer.
    /// - Throws: A `Failure` that names the client reference.
    func place(
        _ order: ShopData.HistoricOrder,
        waitMs: UInt32
    ) async throws -> OrderV1.PlaceOrderReply {
        var request = order.request
        request.waitMs = waitMs
        // A fresh key each time: the client reference makes the order attach, and a refusal for a
        // customer who was missing must not outlive the customer's arrival.
        let key = RequestID.fresh()
        do {
            let timeout = try self.run.timeout() + .milliseconds(Int64(waitMs))
            let method = OrderV1.OrderService.placeOrder
            return try await self.run.call(.order, method, request, key: key, timeout: timeout)
        } catch var failure as Failure {
            failure.details.insert("in order \(request.clientReference)", at: 0)
            throw failure
        }
    }

    /// Does `work` for all rows, a bounded number at once, under a progress bar if it has a title.
    ///
    /// - Throws: The first failure; rows not begun by then are left.
    func each<Row: Sendable>(
        _ title: String?,
        _ rows: [Row],
        concurrency: Int = Importer.concurrency,
        _ work: @escaping @Sendable (Row) async throws -> Void
    ) async throws {
        guard !rows.isEmpty else { return }
        var bar = title.map {
            ProgressBar($0, total: rows.count, terminal: self.run.terminal, time: self.run.time)
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            var done = 0
            for (index, row) in rows.enumerated() {
                if index >= concurrency {
                    try await group.next()
                    done += 1
                    bar?.update(done)
                }
                group.addTask { try await work(row) }
            }
            while try await group.next() != nil {
                done += 1
                bar?.update(done)
            }
        }
    }
}
