// SPDX-License-Identifier: MIT
import OMSProtos

/// The verbs of `omsctl order` with which people decide: holds, choices, changes, payment, notes.
enum OrderDecisionCommands {
    static let all = [hold, release, answer, pay, change, note, notes, reorder]

    private static let order = Positional(name: "ORDER", help: "an order id such as SO-100001")

    static let hold = Command.verb(
        "order hold",
        "Stop an order: nothing of it is picked or handed over until it is released",
        [order],
        [.reason],
        .order,
        OrderV1.OrderService.holdOrder
    ) { run in
        OrderV1.HoldOrderRequest(orderID: run.positional(0), reason: run.text("reason"))
    } show: { reply in
        Self.state(reply.order)
    }

    static let release = Command.verb(
        "order release",
        "Approve an order that is held (credit, risk, operator): it goes on where it was",
        [order],
        [.reason],
        .order,
        OrderV1.OrderService.releaseOrder
    ) { run in
        OrderV1.ReleaseOrderRequest(orderID: run.positional(0), reason: run.text("reason"))
    } show: { reply in
        Self.state(reply.order)
    }

    static let answer = Command.verb(
        "order answer",
        "Record what the customer chose for an order that is short",
        [
            order,
            Positional(name: "CHOICE", help: "partial, backorder, wait or cancel"),
        ],
        [.text("reason", "the customer's words")],
        .order,
        OrderV1.OrderService.answerChoice
    ) { run in
        typealias Choice = OrderV1.AnswerChoiceRequest.Choice
        let word = run.positional(1)
        guard let choice = Choice(name: Words.contractName(word)), choice != .unspecified else {
            throw Failure.usage(
                "CHOICE cannot be '\(word)'",
                remedy: "use one of \(Words.of(Choice.self).joined(separator: ", "))"
            )
        }
        return OrderV1.AnswerChoiceRequest(
            orderID: run.positional(0),
            choice: choice,
            reason: run.text("reason")
        )
    } show: { reply in
        Self.state(reply.order)
    }

    static let pay = Command.verb(
        "order pay",
        "Try another payment for an order that awaits payment",
        [order],
        [
            Option(
                name: "payment",
                value: "METHOD",
                help: "how",
                choices: ShopData.paymentMethods.map(\.0),
                defaultValue: "card"
            ),
            Option(name: "token", value: "TOKEN", help: "the card's token"),
        ],
        .billing,
        BillingV1.BillingService.pay
    ) { run in
        BillingV1.PayRequest(
            orderID: run.positional(0),
            method: ShopData.paymentMethods.first { $0.0 == run.value("payment") }?.1 ?? .card,
            paymentToken: run.text("token")
        )
    } show: { reply in
        let code = reply.declineCode.isEmpty ? "" : ": \(reply.declineCode)"
        return "\(Show.word(reply.state.name))\(code)\n"
    }

    static let change = Command(
        path: ["order", "change"],
        summary: "Change an order after it was confirmed: quantities, products, address, carrier",
        method: OrderV1.OrderService.changeOrder.path,
        positionals: [order],
        options: [
            Option(
                name: "set",
                value: "LINE:QTY",
                help: "the new quantity of a line, at most what it has; 0 cancels it",
                isRepeated: true
            ),
            Option(
                name: "add",
                value: "SKU:QTY[:PRICE[:DISCOUNT]]",
                help: "a further line",
                isRepeated: true
            ),
            Option(name: "ship-to", value: "NAME|STREET|CITY|REGION|CODE|COUNTRY", help: "address"),
            Option(name: "carrier", value: "ID", help: "another carrier"),
            .currency, .reason,
            .flag("dry-run", "only tell what it would come to"),
            Option(
                name: "wait",
                value: "SECONDS",
                help: "how long to wait for the decision; exit status 75 without one by then",
                defaultValue: "10"
            ),
        ],
        examples: [
            "omsctl order change SO-100001 --set 1:3 --add PAN-HONEY:2 --reason 'asked by phone'"
        ]
    ) { run in
        try await Self.change(run, try await Self.changeRequest(run))
    }

    /// Sends a change and shows what became of it; a refused one ends with status 1, one that is not
    /// decided in time with 75, as an order that is still being cancelled does.
    static func change(_ run: Invocation, _ request: OrderV1.ChangeOrderRequest) async throws {
        let reply = try await run.call(
            .order,
            OrderV1.OrderService.changeOrder,
            request,
            timeout: try run.timeout() + .milliseconds(Int64(request.waitMs))
        )
        run.show(reply) {
            Show.facts([
                ("Change", Show.dash(reply.changeID)), ("State", Show.word(reply.state.name)),
                ("Reason", Show.dash(reply.reason)), ("Total before", Show.money(reply.oldTotal)),
                ("Total after", Show.money(reply.newTotal)), ("Saga", Show.dash(reply.sagaID)),
            ])
        }
        if let failure = Self.failure(of: reply, waitedMs: request.waitMs) { throw failure }
    }

    /// Why a change is no success; nil when it was applied, or only asked for with `--dry-run`.
    static func failure(of reply: OrderV1.ChangeOrderReply, waitedMs: UInt32) -> Failure? {
        switch reply.state {
        case .refused:
            Failure(
                status: .refused,
                message: "the change was refused: \(reply.reason)",
                remedy: "'omsctl saga show \(reply.sagaID)' tells what was undone"
            )
        case .applying:
            Failure(
                status: .temporary,
                message: "waited \(waitedMs / 1000) s until \(reply.changeID) is decided; "
                    + "now: applying",
                remedy: "'omsctl saga show \(reply.sagaID)' tells how far it is"
            )
        default: nil
        }
    }

    private static func changeRequest(
        _ run: Invocation
    ) async throws -> OrderV1.ChangeOrderRequest {
        let lines = try run.units("set").map { line in
            guard let number = UInt32(line.sku) else {
                throw Failure.usage("--set cannot be '\(line.sku)'", remedy: "write LINE:QTY")
            }
            return OrderV1.LineChange(lineNumber: number, quantity: line.quantity)
        }
        var added: [OrderV1.OrderLine] = []
        for text in run.values("add") { added.append(try await OrderDraft(run).line(text)) }
        return OrderV1.ChangeOrderRequest(
            orderID: run.positional(0),
            change: OrderV1.OrderChange(
                lines: lines,
                added: added,
                shipTo: try run.value("ship-to").map(Self.address),
                carrierID: run.text("carrier")
            ),
            reason: run.text("reason"),
            dryRun: run.flag("dry-run"),
            waitMs: UInt32(clamping: (try run.integer("wait", in: 0...600) ?? 0) * 1000)
        )
    }

    /// An address on one line, its parts separated by bars.
    static func address(_ text: String) throws -> CommonV1.Address {
        let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 6 else {
            throw Failure.usage(
                "an address cannot be '\(text)'",
                remedy: "write NAME|STREET|CITY|REGION|CODE|COUNTRY; parts may be empty"
            )
        }
        return CommonV1.Address(
            name: parts[0],
            street: parts[1],
            city: parts[2],
            region: parts[3],
            postalCode: parts[4],
            country: parts[5]
        )
    }

    static let note = Command.verb(
        "order note",
        "Write a note to an order, a customer or a return",
        [
            Positional(name: "SUBJECT", help: "an order, customer or return"),
            Positional(name: "TEXT", help: "what to remember"),
        ],
        [],
        .order,
        OrderV1.OrderService.addNote
    ) { run in
        OrderV1.AddNoteRequest(subject: run.positional(0), text: run.positional(1))
    } show: { reply in
        "note \(reply.note?.noteID ?? 0) stored\n"
    }

    static let notes = Command.list(
        "order notes",
        "List the notes to an order, a customer or a return",
        [Positional(name: "SUBJECT", help: "an order, customer or return")],
        [],
        .order,
        OrderV1.OrderService.listNotes
    ) { run, page in
        OrderV1.ListNotesRequest(page: page, subject: run.positional(0))
    } rows: { reply in
        (reply.notes, reply.nextPageToken)
    } table: { notes in
        Table([.left("TIME"), .left("BY"), .left("NOTE")], notes) {
            [Show.time($0.writtenAtMs), Show.dash($0.author), $0.text]
        }.text
    }

    static let reorder = Command(
        path: ["order", "reorder"],
        summary: "Place an order with the lines of an earlier one, at today's list prices",
        positionals: [order],
        options: [
            Option(name: "token", value: "TOKEN", help: "the card's token"),
            Option(name: "reference", value: "TEXT", help: "the shop's own number"),
            Option(
                name: "wait",
                value: "SECONDS",
                help: "how long to wait for the decision",
                defaultValue: "10"
            ),
        ]
    ) { run in
        let earlier = try await run.order(run.positional(0))
        var request = OrderV1.PlaceOrderRequest(
            channel: earlier.channel,
            customerID: earlier.customerID,
            carrierID: earlier.carrierID,
            shipTo: earlier.shipTo,
            paymentMethod: earlier.paymentMethod == .mixed ? .card : earlier.paymentMethod,
            paymentToken: run.text("token"),
            clientReference: run.value("reference") ?? run.value("request-id") ?? RequestID.fresh()
        )
        request.waitMs = UInt32(clamping: (try run.integer("wait", in: 0...600) ?? 0) * 1000)
        request.shortagePolicy = earlier.shortagePolicy
        for line in earlier.lines {
            request.lines.append(try await OrderDraft(run).line("\(line.sku):\(line.quantity)"))
        }
        try await OrderCommands.place(run, request)
    }

    private static func state(_ order: OrderV1.Order?) -> String {
        let order = order ?? OrderV1.Order()
        return Show.facts([
            ("Order", order.orderID), ("State", Show.word(order.state.name)),
            ("May be done now", Show.dash(order.allowedVerbs.joined(separator: ", "))),
        ])
    }
}
