// SPDX-License-Identifier: MIT
import OMSProtos

/// What is not done yet: orders by state, shipments by state, units that orders wait for.
struct Backlog {
    struct Row {
        let what: String
        let state: String
        let count: Int
        let units: Int64
        let oldestMs: Int64
    }

    let rows: [Row]

    static let command = Command(
        path: ["report", "backlog"],
        summary: "What is not done yet: orders, shipments and backorders, and since when"
    ) { run in
        let backlog = try await Backlog(run)
        run.terminal.write(run.wantsJSON ? backlog.json : backlog.table)
    }

    private static let openStates: [OrderV1.OrderState] = [
        .pending, .awaitingStock, .awaitingCustomer, .awaitingPayment, .onHold, .confirmed,
        .inFulfillment, .cancelling,
    ]

    init(_ run: Invocation) async throws {
        self.rows =
            try await Self.orders(run) + Self.shipments(run) + Self.backorders(run)
    }

    private static func orders(_ run: Invocation) async throws -> [Row] {
        var rows: [Row] = []
        for state in Self.openStates {
            let orders = try await run.orders(in: state)
            guard !orders.isEmpty else { continue }
            rows.append(
                Row(
                    what: "orders",
                    state: Show.word(state.name),
                    count: orders.count,
                    units: orders.reduce(0) { sum, order in
                        order.lines.reduce(sum) { $0 + $1.open + $1.inShipment }
                    },
                    oldestMs: orders.map(\.placedAtMs).min() ?? 0
                )
            )
        }
        return rows
    }

    private static func shipments(_ run: Invocation) async throws -> [Row] {
        let reply = try await run.call(
            .fulfillment,
            FulfillmentV1.FulfillmentService.board,
            FulfillmentV1.BoardRequest()
        )
        let ended: [FulfillmentV1.ShipmentState] = [.delivered, .cancelled, .returned, .lost]
        return reply.rows.filter { !ended.contains($0.state) }.map {
            Row(
                what: "shipments at \($0.location)",
                state: Show.word($0.state.name),
                count: Int($0.shipments),
                units: $0.units,
                oldestMs: $0.oldestSinceMs
            )
        }
    }

    private static func backorders(_ run: Invocation) async throws -> [Row] {
        let lines = try await run.backorders()
        return Dictionary(grouping: lines, by: \.sku).sorted { $0.key < $1.key }.map { sku, lines in
            Row(
                what: "backorders of \(sku)",
                state: "waiting",
                count: lines.count,
                units: lines.reduce(0) { $0 + $1.quantity - $1.filled },
                oldestMs: lines.map(\.createdAtMs).min() ?? 0
            )
        }
    }

    private var table: String {
        Table(
            [
                .left("WHAT"), .left("STATE"), .right("COUNT"), .right("UNITS"),
                .left("OLDEST SINCE"),
            ],
            self.rows
        ) { [$0.what, $0.state, String($0.count), String($0.units), Show.time($0.oldestMs)] }.text
    }

    private var json: String {
        JSONArray.text(
            self.rows.map { row in
                var object = JSONObject()
                object.add("what", row.what)
                object.add("state", row.state)
                object.add("count", row.count)
                object.add("units", row.units)
                object.add("oldest_since_ms", row.oldestMs)
                return object
            }
        )
    }
}

extension Invocation {
    /// All orders in a state, with their lines.
    func orders(in state: OrderV1.OrderState) async throws -> [OrderV1.Order] {
        try await self.pages(limit: nil) { (reply: OrderV1.ListOrdersReply) in
            (reply.orders, reply.nextPageToken)
        } fetch: { page in
            let request = OrderV1.ListOrdersRequest(page: page, state: state, includeLines: true)
            return try await self.call(.order, OrderV1.OrderService.listOrders, request)
        }
    }

    /// Everything that orders wait for.
    func backorders() async throws -> [InventoryV1.BackorderLine] {
        try await self.pages(limit: nil) { (reply: InventoryV1.ListBackordersReply) in
            (reply.backorders, reply.nextPageToken)
        } fetch: { page in
            let request = InventoryV1.ListBackordersRequest(page: page)
            let method = InventoryV1.InventoryService.listBackorders
            return try await self.call(.inventory, method, request)
        }
    }
}
