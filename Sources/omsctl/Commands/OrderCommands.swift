// SPDX-License-Identifier: MIT
import OMSProtos

/// The verbs of `omsctl order`.
enum OrderCommands {
    static let all = [place, show, list, timeline, OrderCancelCommand.cancel, wait, watch]

    static let place = Command(
        path: ["order", "place"],
        summary: "Place an order and wait until its saga has decided, or waits for somebody",
        method: OrderV1.OrderService.placeOrder.path,
        options: [
            Option(name: "customer", value: "ID", help: "the customer", isRequired: true),
            OrderDraft.line,
        ] + OrderDraft.options + [
            Option(
                name: "wait",
                value: "SECONDS",
                help: "how long to wait for the decision; 0 answers at once",
                defaultValue: "10"
            )
        ],
        examples: [
            "omsctl order place --customer C-1001 --line TEA-EARL:2 --token tok_approve",
            "omsctl order place --customer C-1001 --line TEA-EARL:2:4.50:0.1 --payment on_account",
            "omsctl order place --customer C-1001 --line TEA-EARL:2 --shortage backorder "
                + "--tender store_credit:5.00 --tender card::tok_approve",
        ]
    ) { run in
        try await Self.place(run, try await OrderDraft(run).request())
    }

    /// Places an order and shows what became of it; a rejected one ends with status 1.
    static func place(_ run: Invocation, _ request: OrderV1.PlaceOrderRequest) async throws {
        let reply = try await run.call(
            .order,
            OrderV1.OrderService.placeOrder,
            request,
            timeout: try run.timeout() + .milliseconds(Int64(request.waitMs))
        )
        try Self.placed(run, reply)
    }

    static func placed(_ run: Invocation, _ reply: OrderV1.PlaceOrderReply) throws {
        run.show(reply) {
            Show.facts([
                ("Order", reply.orderID), ("State", Show.word(reply.state.name)),
                ("Reason", Show.dash(reply.reason)), ("Net", Show.money(reply.net)),
                ("Total", Show.money(reply.total)), ("Saga", reply.sagaID),
            ]) + (reply.attached ? "This reference was placed before; nothing was changed.\n" : "")
        }
        if reply.state == .rejected {
            throw Failure(
                status: .refused,
                message: "\(reply.orderID) was rejected: \(reply.reason)",
                remedy: "'omsctl saga show \(reply.sagaID)' tells what was undone"
            )
        }
    }

    static let show = Command(
        path: ["order", "show"],
        summary: "Show an order with its lines",
        method: OrderV1.OrderService.getOrder.path,
        positionals: [Positional(name: "ORDER", help: "an order id such as SO-100001")]
    ) { run in
        let order = try await run.order(run.positional(0))
        run.show(order) { OrderPage.text(order) }
    }

    static let list = Command(
        path: ["order", "list"],
        summary: "List orders",
        method: OrderV1.OrderService.listOrders.path,
        options: [
            Option(
                name: "state",
                value: "STATE",
                help: "only orders in this state",
                choices: states
            ),
            Option(
                name: "channel",
                value: "CHANNEL",
                help: "only of this channel",
                choices: ShopData.channels.map(\.0)
            ),
            Option(name: "customer", value: "ID", help: "only of this customer"),
            Option(name: "carrier", value: "ID", help: "only by this carrier"),
            Option(name: "sku", value: "SKU", help: "only with this product"),
            .text("text", "only whose id, reference, customer or addressee holds this"),
            Option(name: "from", value: "DATE", help: "ordered on or after"),
            Option(name: "before", value: "DATE", help: "ordered before"),
            .limit,
            .flag("lines", "with their lines (in JSON)"),
        ]
    ) { run in
        var request = OrderV1.ListOrdersRequest(
            state: run.value("state").flatMap { OrderV1.OrderState(name: Words.contractName($0)) }
                ?? .unspecified,
            channel: run.value("channel").flatMap { OrderV1.Channel(name: Words.contractName($0)) }
                ?? .unspecified,
            customerID: run.value("customer") ?? "",
            carrierID: run.value("carrier") ?? "",
            orderedFromMs: try run.date("from"),
            orderedBeforeMs: try run.date("before"),
            includeLines: run.flag("lines"),
            sku: run.value("sku") ?? "",
            text: run.value("text") ?? ""
        )
        let orders = try await run.listing { (reply: OrderV1.ListOrdersReply) in
            (reply.orders, reply.nextPageToken)
        } fetch: { page in
            request.page = page
            return try await run.call(.order, OrderV1.OrderService.listOrders, request)
        }
        run.show(orders) {
            var table = Table([
                .left("ORDER"), .left("STATE"), .left("CHANNEL"), .left("CUSTOMER"),
                .right("TOTAL"),
                .left("ORDERED"), .left("REFERENCE"), .left("REASON"),
            ])
            for order in orders {
                table.add(
                    order.orderID,
                    Show.word(order.state.name),
                    Show.word(order.channel.name),
                    order.customerID,
                    Show.money(order.total),
                    Show.time(order.orderedAtMs),
                    order.clientReference,
                    Show.dash(order.reason)
                )
            }
            return table.text
        }
    }

    static let timeline = Command(
        path: ["order", "timeline"],
        summary: "Show what happened to an order, oldest first",
        method: OrderV1.OrderService.timeline.path,
        positionals: [Positional(name: "ORDER", help: "an order id")]
    ) { run in
        let request = OrderV1.TimelineRequest(orderID: run.positional(0))
        let reply = try await run.call(.order, OrderV1.OrderService.timeline, request)
        run.show(reply.events) { EventRows.table(reply.events) }
    }

    static let wait = Command(
        path: ["order", "wait"],
        summary: "Wait until an order is in a state",
        positionals: [Positional(name: "ORDER", help: "an order id")],
        options: [
            Option(
                name: "for",
                value: "STATE",
                help: "the state",
                isRequired: true,
                choices: states
            ),
            Poll.option,
        ]
    ) { run in
        let wanted = run.value("for") ?? ""
        let order = try await Poll(run).until("\(run.positional(0)) is \(wanted)") {
            let order = try await run.order(run.positional(0))
            let state = Show.word(order.state.name)
            let isEnd = [.completed, .cancelled, .rejected].contains(order.state)
            guard state == wanted || !isEnd else {
                throw Failure(
                    status: .refused,
                    message: "\(run.positional(0)) is \(state) and will never be \(wanted)"
                )
            }
            return (order, state == wanted, state)
        }
        run.show(order) { OrderPage.text(order) }
    }

    static let watch = Command(
        path: ["order", "watch"],
        summary: "Follow what happens to orders until interrupted",
        method: OrderV1.OrderService.watch.path,
        positionals: [Positional(name: "ORDER", help: "only this order", isRequired: false)],
        options: [
            Option(name: "from", value: "SEQUENCE", help: "start at this event; default: now"),
            .flag("no-follow", "stop at the present end"), EventFeed.giveUp,
        ]
    ) { run in
        try await EventRows.print(run, .order, subject: run.positional(0))
    }

    static let states = OrderV1.OrderState.allCases.filter { $0 != .unspecified }
        .map { Show.word($0.name) }
}

extension Invocation {
    /// One order by its id.
    func order(_ id: String) async throws -> OrderV1.Order {
        let request = OrderV1.GetOrderRequest(orderID: id)
        let reply = try await self.call(.order, OrderV1.OrderService.getOrder, request)
        return reply.order ?? OrderV1.Order()
    }
}
