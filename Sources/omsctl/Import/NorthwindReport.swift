// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos

/// What the services hold after a Northwind import, read back from them.
struct NorthwindReport {
    struct Carrier {
        var orders = 0
        var freightMinor: Int64 = 0
    }

    private(set) var orders = 0
    private(set) var lines = 0
    private(set) var units: Int64 = 0
    private(set) var netMinor: Int64 = 0
    private(set) var freightMinor: Int64 = 0
    private(set) var carriers: [String: Carrier] = [:]
    private(set) var states: [OrderV1.OrderState: Int] = [:]
    private(set) var rejectedForStock = 0
    private(set) var invoices = 0
    private(set) var receivableMinor: Int64 = 0
    private(set) var trialBalanceMinor: Int64 = 0
    private(set) var reservedUnits: Int64 = 0
    /// Products whose stock is not what the source and the open orders say.
    private(set) var disagreements: [String] = []

    /// Products whose stock at the end of the history is at or below their reorder point.
    private(set) var lowProducts = 0
    /// How many of them purchasing was told of.
    private(set) var requisitioned = 0
    /// What came back; nil when nothing was to.
    private(set) var returns: ReturnsDriver.Outcome?

    /// Reads everything back.
    init(
        _ run: Invocation,
        _ shop: ShopData,
        references: Set<String>,
        returns: ReturnsDriver.Outcome?
    ) async throws {
        self.returns = returns
        let orders = try await Self.orders(run).filter { references.contains($0.clientReference) }
        for order in orders { self.count(order) }
        self.invoices = try await Self.invoices(run)
        let balance = try await run.call(
            .billing,
            BillingV1.BillingService.trialBalance,
            BillingV1.TrialBalanceRequest()
        )
        self.trialBalanceMinor = balance.differenceMinor
        self.receivableMinor = balance.accounts.first { $0.account == 1100 }?.balanceMinor ?? 0
        try await self.compareStock(run, shop.closingStock, orders)
        try await self.readPurchasing(run, shop)
    }

    private mutating func readPurchasing(_ run: Invocation, _ shop: ShopData) async throws {
        let low = shop.products.filter {
            !$0.discontinued && $0.reorderLevel > 0
                && shop.closingStock[$0.sku] ?? 0 <= $0.reorderLevel
        }
        let requisitions = try await run.pages(limit: nil) {
            (reply: PurchasingV1.ListRequisitionsReply) in
            (reply.requisitions, reply.nextPageToken)
        } fetch: { page in
            let method = PurchasingV1.PurchasingService.listRequisitions
            let request = PurchasingV1.ListRequisitionsRequest(page: page)
            return try await run.call(.inventory, method, request)
        }
        let known = Set(requisitions.map(\.sku))
        self.lowProducts = low.count
        self.requisitioned = low.filter { known.contains($0.sku) }.count
    }

    /// Whether stock and books are what they must be.
    var isConsistent: Bool {
        self.disagreements.isEmpty && self.trialBalanceMinor == 0
            && self.requisitioned == self.lowProducts
    }

    private mutating func count(_ order: OrderV1.Order) {
        self.orders += 1
        self.lines += order.lines.count
        self.units += order.lines.reduce(0) { $0 + $1.quantity }
        self.netMinor += order.net?.minorUnits ?? 0
        self.freightMinor += order.freight?.minorUnits ?? 0
        self.states[order.state, default: 0] += 1
        if order.state == .rejected, order.reason == "INSUFFICIENT_STOCK" {
            self.rejectedForStock += 1
        }
        self.carriers[order.carrierID, default: Carrier()].orders += 1
        self.carriers[order.carrierID, default: Carrier()].freightMinor +=
            order.freight?.minorUnits ?? 0
    }

    private static func orders(_ run: Invocation) async throws -> [OrderV1.Order] {
        try await run.pages(limit: nil) { (reply: OrderV1.ListOrdersReply) in
            (reply.orders, reply.nextPageToken)
        } fetch: { page in
            let request = OrderV1.ListOrdersRequest(
                page: page,
                channel: .online,
                includeLines: true
            )
            return try await run.call(.order, OrderV1.OrderService.listOrders, request)
        }
    }

    private static func invoices(_ run: Invocation) async throws -> Int {
        try await run.pages(limit: nil) { (reply: BillingV1.ListInvoicesReply) in
            (reply.invoices, reply.nextPageToken)
        } fetch: { page in
            let request = BillingV1.ListInvoicesRequest(page: page)
            return try await run.call(.billing, BillingV1.BillingService.listInvoices, request)
        }.count
    }

    private mutating func compareStock(
        _ run: Invocation,
        _ closingStock: [String: Int64],
        _ orders: [OrderV1.Order]
    ) async throws {
        var held: [String: Int64] = [:]
        for order in orders where order.state == .confirmed || order.state == .inFulfillment {
            for line in order.lines { held[line.sku, default: 0] += line.quantity }
        }
        let levels = try await run.pages(limit: nil) { (reply: InventoryV1.GetStockReply) in
            (reply.levels, reply.nextPageToken)
        } fetch: { page in
            let request = InventoryV1.GetStockRequest(page: page)
            return try await run.call(.inventory, InventoryV1.InventoryService.getStock, request)
        }
        let bySKU = Dictionary(grouping: levels, by: \.sku)
        for (sku, expected) in closingStock.sorted(by: { $0.key < $1.key }) {
            let expected = expected + (self.returns?.stockDeltas[sku] ?? 0)
            let onHand = (bySKU[sku] ?? []).reduce(0) { $0 + $1.onHand }
            let reserved = (bySKU[sku] ?? []).reduce(0) { $0 + $1.reserved }
            self.reservedUnits += reserved
            if onHand != expected || reserved != held[sku] ?? 0 {
                self.disagreements.append(
                    "product \(sku): on hand \(onHand) of \(expected), reserved \(reserved) of \(held[sku] ?? 0)"
                )
            }
        }
    }

    /// One JSON object on one line.
    var json: String {
        var object = JSONObject()
        object.add("orders", self.orders)
        object.add("lines", self.lines)
        object.add("units", self.units)
        object.add("net_minor", self.netMinor)
        object.add("freight_minor", self.freightMinor)
        var carriers = JSONObject()
        for (id, carrier) in self.carriers.sorted(by: { $0.key < $1.key }) {
            var one = JSONObject()
            one.add("orders", carrier.orders)
            one.add("freight_minor", carrier.freightMinor)
            carriers.add(id, one)
        }
        object.add("carriers", carriers)
        object.add("completed", self.states[.completed] ?? 0)
        object.add("confirmed", self.states[.confirmed] ?? 0)
        object.add("rejected", self.states[.rejected] ?? 0)
        object.add("rejected_for_stock", self.rejectedForStock)
        object.add("reserved_units", self.reservedUnits)
        object.add("invoices", self.invoices)
        object.add("receivable_minor", self.receivableMinor)
        object.add("trial_balance_minor", self.trialBalanceMinor)
        object.add("stock_disagreements", self.disagreements.count)
        object.add("low_products", self.lowProducts)
        object.add("low_products_requisitioned", self.requisitioned)
        if let returns = self.returns {
            object.add("returns", returns.returns)
            object.add("exchanges", returns.exchanges)
            object.add("credited_minor", returns.creditedMinor)
        }
        return object.text
    }

    var table: String {
        Show.facts([
            ("Orders", "\(self.orders) with \(self.lines) lines and \(self.units) units"),
            ("Net", Show.money(CommonV1.Money(minorUnits: self.netMinor, currency: "USD"))),
            ("Freight", Show.money(CommonV1.Money(minorUnits: self.freightMinor, currency: "USD"))),
            ("Completed", String(self.states[.completed] ?? 0)),
            ("Confirmed", String(self.states[.confirmed] ?? 0)),
            ("Rejected", "\(self.states[.rejected] ?? 0), \(self.rejectedForStock) for stock"),
            ("Reserved units", String(self.reservedUnits)), ("Invoices", String(self.invoices)),
            ("Debits less credits", String(self.trialBalanceMinor)),
            ("Stock disagreements", String(self.disagreements.count)),
        ])
    }
}
