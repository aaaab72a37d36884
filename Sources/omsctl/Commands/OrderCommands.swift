// SPDX-License-Identifier: MIT
import OMSProtos

/// The verbs of `omsctl order`.
enum OrderCommands {
    static let all = [place, show, list, timeline, cancel, wait, watch]

    static let place = Command(
        path: ["order", "place"],
        summary: "Place an order and wait until its saga has decided",
        options: [
            Option(name: "customer", value: "ID", help: "the customer", isRequired: true),
            Option(
                name: "line",
                value: "SKU:QTY[:PRICE[:DISCOUNT]]",
                help:
                    "a line; without PRICE the product's list price, DISCOUNT as a fraction such as 0.1",
                isRequired: true,
                isRepeated: true
            ),
            Option(
                name: "channel",
                value: "CHANNEL",
                help: "where the order came in",
                choices: ShopData.channels.map(\.0),
                defaultValue: "online"
            ),
            Option(
                name: "payment",
                value: "METHOD",
                help: "how it is paid; default: the customer's preference, else card",
                choices: ShopData.paymentMethods.map(\.0)
            ),
            Option(name: "token", value: "TOKEN", help: "the card's token at the payment provider"),
            Option(name: "carrier", value: "ID", help: "who delivers; default: the first carrier"),
            Option(
                name: "freight",
                value: "AMOUNT",
                help: "freight charged, in the lines' currency"
            ),
            Option(
                name: "reference",
                value: "TEXT",
                help: "the shop's own number, unique per channel; default: a fresh one"
            ),
            Option(
                name: "currency",
                value: "CODE",
                help: "of prices given here",
                defaultValue: "USD"
            ),
            Option(
                name: "wait",
                value: "SECONDS",
                help: "how long to wait for the decision; 0 answers at once",
                defaultValue: "10"
            ),
        ],
        examples: [
            "omsctl order place --customer C-1001 --line TEA-EARL:2 --token tok_approve",
            "omsctl order place --customer C-1001 --line TEA-EARL:2:4.50:0.1 --payment on_account",
        ]
    ) { run in
        let request = try await OrderDraft(run).request()
        let wait = try run.timeout() + .milliseconds(Int64(request.waitMs))
        let reply = try await run.call(
            .order,
            OrderV1.OrderService.placeOrder,
            request,
            timeout: wait
        )
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
        positionals: [Positional(name: "ORDER", help: "an order id such as SO-100001")]
    ) { run in
        let order = try await run.order(run.positional(0))
        run.show(order) { Self.page(order) }
    }

    static let list = Command(
        path: ["order", "list"],
        summary: "List orders",
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
            Option(name: "from", value: "DATE", help: "ordered on or after"),
            Option(name: "before", value: "DATE", help: "ordered before"),
            Option(name: "limit", value: "N", help: "at most so many rows", defaultValue: "100"),
            .flag("lines", "with their lines (in JSON)"),
        ]
    ) { run in
        var request = OrderV1.ListOrdersRequest(
            state: run.value("state").flatMap { OrderV1.OrderState(name: Self.contractName($0)) }
                ?? .unspecified,
            channel: run.value("channel").flatMap { OrderV1.Channel(name: Self.contractName($0)) }
                ?? .unspecified,
            customerID: run.value("customer") ?? "",
            carrierID: run.value("carrier") ?? "",
            orderedFromMs: try run.date("from"),
            orderedBeforeMs: try run.date("before"),
            includeLines: run.flag("lines"),
            sku: run.value("sku") ?? ""
        )
        let limit = try run.integer("limit", in: 1...1_000_000)
        let orders = try await run.pages(limit: limit) { (reply: OrderV1.ListOrdersReply) in
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
        positionals: [Positional(name: "ORDER", help: "an order id")]
    ) { run in
        let request = OrderV1.TimelineRequest(orderID: run.positional(0))
        let reply = try await run.call(.order, OrderV1.OrderService.timeline, request)
        run.show(reply.events) { EventRows.table(reply.events) }
    }

    static let cancel = Command(
        path: ["order", "cancel"],
        summary: "Cancel an order that has not been handed over, and wait until it is decided",
        positionals: [Positional(name: "ORDER", help: "an order id")],
        options: [
            Option(name: "reason", value: "TEXT", help: "why", isRequired: true), Poll.option,
        ]
    ) { run in
        let id = run.positional(0)
        let request = OrderV1.CancelOrderRequest(orderID: id, reason: run.value("reason") ?? "")
        let asked = try await run.call(.order, OrderV1.OrderService.cancelOrder, request)
        let order = try await Poll(run).until("\(id) is cancelled or goes on") {
            let order = try await run.order(id)
            return (
                order, order.state != .cancelling, "cancelling, see 'saga show \(asked.sagaID)'"
            )
        }
        run.show(order) {
            Show.facts([
                ("Order", id), ("State", Show.word(order.state.name)), ("Saga", asked.sagaID),
            ])
        }
        guard order.state == .cancelled else {
            throw Failure(
                status: .refused,
                message: "\(id) could not be cancelled; it is \(Show.word(order.state.name))",
                remedy: "'omsctl saga show \(asked.sagaID)' tells why"
            )
        }
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
        run.show(order) { Self.page(order) }
    }

    static let watch = Command(
        path: ["order", "watch"],
        summary: "Follow what happens to orders until interrupted",
        positionals: [Positional(name: "ORDER", help: "only this order", isRequired: false)],
        options: [
            Option(name: "from", value: "SEQUENCE", help: "start at this event; default: now"),
            .flag("no-follow", "stop at the present end"),
        ]
    ) { run in
        try await EventRows.follow(
            run,
            .order,
            OrderV1.OrderService.watch,
            subject: run.positional(0)
        )
    }

    static let states = OrderV1.OrderState.allCases.filter { $0 != .unspecified }
        .map { Show.word($0.name) }

    /// `in-fulfillment` as the contract has it: `IN_FULFILLMENT`.
    static func contractName(_ word: String) -> String {
        String(word.uppercased().map { $0 == "-" ? "_" : $0 })
    }

    private static func page(_ order: OrderV1.Order) -> String {
        var table = Table([
            .right("#"), .left("SKU"), .right("QTY"), .right("UNIT PRICE"), .right("DISCOUNT"),
            .right("NET"),
        ])
        for line in order.lines {
            table.add(
                String(line.lineNumber),
                line.sku,
                String(line.quantity),
                Show.money(line.unitPrice),
                Show.dash(line.discount),
                Show.money(line.net)
            )
        }
        return Show.facts([
            ("Order", order.orderID), ("State", Show.word(order.state.name)),
            ("Reason", Show.dash(order.reason)),
            ("Channel", "\(Show.word(order.channel.name)), reference \(order.clientReference)"),
            ("Customer", order.customerID), ("Ship to", Show.address(order.shipTo)),
            ("Carrier", Show.dash(order.carrierID)),
            ("Payment", Show.word(order.paymentMethod.name)),
            ("Ordered", Show.time(order.orderedAtMs)), ("Decided", Show.time(order.decidedAtMs)),
            ("Completed", Show.time(order.completedAtMs)), ("Net", Show.money(order.net)),
            ("Freight", Show.money(order.freight)), ("Total", Show.money(order.total)),
            ("Saga", order.sagaID),
        ]) + "\n" + table.text
    }
}

extension Invocation {
    /// One order by its id.
    func order(_ id: String) async throws -> OrderV1.Order {
        let request = OrderV1.GetOrderRequest(orderID: id)
        let reply = try await self.call(.order, OrderV1.OrderService.getOrder, request)
        return reply.order ?? OrderV1.Order()
    }
}
