// SPDX-License-Identifier: MIT
import OMSProtos

/// The verbs of `omsctl return`.
enum ReturnCommands {
    static let all = [open, authorize, deny, receive, inspect, wait, show, list]

    private static let rma = Positional(name: "RETURN", help: "a return such as RMA-100001")

    static let open = Command(
        path: ["return", "open"],
        summary: "Open a return of delivered goods: for a refund, store credit or an exchange",
        method: ReturnsV1.ReturnService.openReturn.path,
        positionals: [Positional(name: "ORDER", help: "an order id")],
        options: [
            .units("line", "what comes back", isRequired: true),
            .word("resolution", ReturnsV1.Resolution.self, "what the buyer gets", isRequired: true),
            Option(
                name: "cause",
                value: "WORD",
                help: "why it comes back",
                choices: [
                    "damaged", "wrong-item", "not-as-described", "no-longer-wanted", "other",
                ],
                defaultValue: "other"
            ),
            Option(
                name: "exchange",
                value: "SKU:QTY[:PRICE[:DISCOUNT]]",
                help: "what is sent instead",
                isRepeated: true
            ),
            Option(
                name: "payment",
                value: "METHOD",
                help: "how the rest of a dearer exchange is paid",
                choices: ShopData.paymentMethods.map(\.0)
            ),
            Option(name: "token", value: "TOKEN", help: "the card's token"), .currency,
            .text("reason", "the buyer's words"),
        ],
        examples: [
            "omsctl return open SO-100001 --line TEA-EARL:1 --resolution refund --cause damaged",
            "omsctl return open SO-100001 --line KIT-CUP:1 --resolution exchange --exchange KIT-POT:1",
        ]
    ) { run in
        let reply = try await run.call(
            .order,
            ReturnsV1.ReturnService.openReturn,
            try await Self.request(run)
        )
        run.show(reply) { Self.page(reply.rma) }
    }

    private static func request(_ run: Invocation) async throws -> ReturnsV1.OpenReturnRequest {
        let cause = Words.contractName(run.text("cause"))
        var exchange: [OrderV1.OrderLine] = []
        for text in run.values("exchange") { exchange.append(try await OrderDraft(run).line(text)) }
        return ReturnsV1.OpenReturnRequest(
            orderID: run.positional(0),
            lines: try run.units("line").map {
                ReturnsV1.ReturnLine(sku: $0.sku, quantity: $0.quantity, reason: cause)
            },
            resolution: run.word("resolution", ReturnsV1.Resolution.self),
            exchangeLines: exchange,
            paymentMethod: ShopData.paymentMethods.first { $0.0 == run.value("payment") }?.1
                ?? .unspecified,
            paymentToken: run.text("token"),
            reason: run.text("reason")
        )
    }

    static let authorize = Command.verb(
        "return authorize",
        "Let the buyer send the goods",
        [rma],
        [Option(name: "days", value: "N", help: "how long it may take", defaultValue: "30")],
        .order,
        ReturnsV1.ReturnService.authorizeReturn
    ) { run in
        ReturnsV1.AuthorizeReturnRequest(
            returnID: run.positional(0),
            days: UInt32(clamping: try run.integer("days", in: 1...365) ?? 30)
        )
    } show: { reply in
        Self.page(reply.rma)
    }

    static let deny = Command.verb(
        "return deny",
        "Refuse a return",
        [rma],
        [.reason],
        .order,
        ReturnsV1.ReturnService.denyReturn
    ) { run in
        ReturnsV1.DenyReturnRequest(returnID: run.positional(0), reason: run.text("reason"))
    } show: { reply in
        Self.page(reply.rma)
    }

    static let receive = Command.verb(
        "return receive",
        "Count in what came back; it waits in quarantine to be inspected",
        [rma],
        [.units("line", "what came, when it is less than announced"), .location, .at],
        .order,
        ReturnsV1.ReturnService.receiveReturn
    ) { run in
        var lines = try run.units("line").map {
            ReturnsV1.CountedLine(sku: $0.sku, quantity: $0.quantity)
        }
        if lines.isEmpty {
            let present = try await Self.find(run, run.positional(0))
            lines = present.lines.map {
                ReturnsV1.CountedLine(
                    lineNumber: $0.lineNumber,
                    sku: $0.sku,
                    quantity: $0.quantity
                )
            }
        }
        try await run.requireLocation(run.text("location"))
        return ReturnsV1.ReceiveReturnRequest(
            returnID: run.positional(0),
            lines: lines,
            location: run.text("location"),
            occurredAtMs: try run.date("at")
        )
    } show: { reply in
        Self.page(reply.rma)
    }

    static let inspect = Command.verb(
        "return inspect",
        "Say what becomes of each unit that came back; without lines, all goes back on the shelf",
        [rma],
        [
            .units("restock", "back on the shelf"), .units("scrap", "thrown away, still credited"),
            .units("reject", "not accepted: goes back to the buyer"),
            .amount("fee", "restocking fee kept from the credit"), .currency,
        ],
        .order,
        ReturnsV1.ReturnService.inspectReturn
    ) { run in
        var lines: [ReturnsV1.InspectedLine] = []
        let kinds: [(String, ReturnsV1.Disposition)] = [
            ("restock", .restock), ("scrap", .scrap), ("reject", .reject),
        ]
        for (option, disposition) in kinds {
            lines += try run.units(option).map {
                ReturnsV1.InspectedLine(
                    sku: $0.sku,
                    quantity: $0.quantity,
                    disposition: disposition
                )
            }
        }
        if lines.isEmpty {
            lines = try await Self.find(run, run.positional(0)).lines.filter { $0.received > 0 }
                .map {
                    ReturnsV1.InspectedLine(
                        lineNumber: $0.lineNumber,
                        sku: $0.sku,
                        quantity: $0.received,
                        disposition: .restock
                    )
                }
        }
        return ReturnsV1.InspectReturnRequest(
            returnID: run.positional(0),
            lines: lines,
            restockingFee: try run.amount("fee")
        )
    } show: { reply in
        Self.page(reply.rma)
    }

    static let show = Command(
        path: ["return", "show"],
        summary: "Show a return",
        method: ReturnsV1.ReturnService.getReturn.path,
        positionals: [rma]
    ) { run in
        let rma = try await Self.find(run, run.positional(0))
        run.show(rma) { Self.page(rma) }
    }

    static let wait = Command(
        path: ["return", "wait"],
        summary: "Wait until a return is in a state",
        positionals: [rma],
        options: [
            .word("for", ReturnsV1.ReturnState.self, "the state", isRequired: true), Poll.option,
        ]
    ) { run in
        let wanted = run.word("for", ReturnsV1.ReturnState.self)
        let rma = try await Poll(run).until("\(run.positional(0)) is \(run.text("for"))") {
            let rma = try await Self.find(run, run.positional(0))
            let isEnd = [.closed, .denied, .expired].contains(rma.state)
            guard rma.state == wanted || !isEnd else {
                throw Failure(
                    status: .refused,
                    message: "\(rma.returnID) is \(Show.word(rma.state.name)) for good"
                )
            }
            return (rma, rma.state == wanted, Show.word(rma.state.name))
        }
        run.show(rma) { Self.page(rma) }
    }

    static let list = Command.list(
        "return list",
        "List returns",
        [],
        [
            .word("state", ReturnsV1.ReturnState.self, "only in this state"),
            Option(name: "order", value: "ID", help: "only of this order"),
            Option(name: "customer", value: "ID", help: "only of this customer"),
        ],
        .order,
        ReturnsV1.ReturnService.listReturns
    ) { run, page in
        ReturnsV1.ListReturnsRequest(
            page: page,
            state: run.word("state", ReturnsV1.ReturnState.self),
            orderID: run.text("order"),
            customerID: run.text("customer")
        )
    } rows: { reply in
        (reply.returns, reply.nextPageToken)
    } table: { returns in
        Table(
            [
                .left("RETURN"), .left("ORDER"), .left("CUSTOMER"), .left("STATE"),
                .left("RESOLUTION"), .right("UNITS"), .right("CREDITED"), .left("REQUESTED"),
            ],
            returns
        ) { rma in
            [
                rma.returnID, rma.orderID, rma.customerID, Show.word(rma.state.name),
                Show.word(rma.resolution.name),
                String(rma.lines.reduce(0) { $0 + $1.quantity }), Show.money(rma.credited),
                Show.time(rma.requestedAtMs),
            ]
        }.text
    }

    static func find(_ run: Invocation, _ id: String) async throws -> ReturnsV1.Return {
        let request = ReturnsV1.GetReturnRequest(returnID: id)
        let reply = try await run.call(.order, ReturnsV1.ReturnService.getReturn, request)
        return reply.rma ?? ReturnsV1.Return()
    }

    private static func page(_ rma: ReturnsV1.Return?) -> String {
        let rma = rma ?? ReturnsV1.Return()
        var facts = [
            ("Return", rma.returnID), ("Order", rma.orderID), ("Customer", rma.customerID),
            ("State", Show.word(rma.state.name)), ("Resolution", Show.word(rma.resolution.name)),
            ("Reason", Show.dash(rma.reason)), ("Expires", Show.time(rma.expiresAtMs)),
            ("Credited", Show.money(rma.credited)),
            ("Credit note", Show.dash(rma.creditNoteNumber)),
        ]
        if !rma.exchangeOrderID.isEmpty { facts.append(("Sent instead", rma.exchangeOrderID)) }
        return Show.facts(facts) + "\n"
            + Table(
                [
                    .right("#"), .left("SKU"), .right("QTY"), .left("CAUSE"), .right("RECEIVED"),
                    .right("RESTOCKED"), .right("SCRAPPED"), .right("REJECTED"), .right("NET"),
                    .right("TAX"),
                ],
                rma.lines
            ) { line in
                [
                    String(line.lineNumber), line.sku, String(line.quantity),
                    Show.word(line.reason), String(line.received), String(line.restocked),
                    String(line.scrapped), String(line.rejected), Show.money(line.net),
                    Show.money(line.tax),
                ]
            }.text
            + NextStep.list(rma.allowedVerbs.map { NextStep.rma($0, rma.returnID) })
    }
}
