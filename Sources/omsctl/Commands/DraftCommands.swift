// SPDX-License-Identifier: MIT
import OMSProtos

/// The verbs of `omsctl draft`: orders that an agent is still writing.
enum DraftCommands {
    static let all = [create, edit, submit, discard, show, list]

    private static let draft = Positional(name: "DRAFT", help: "a draft such as DR-1")
    private static let content: [Option] =
        [
            Option(name: "customer", value: "ID", help: "the customer"),
            Option(
                name: "line",
                value: OrderDraft.line.value,
                help: OrderDraft.line.help,
                isRepeated: true
            ),
            .text("note", "for the colleague who goes on with it"),
        ] + OrderDraft.options

    static let create = Command.verb(
        "draft create",
        "Begin an order on the phone or in the store; it is checked when it is submitted",
        [],
        content,
        .order,
        OrderV1.OrderService.createDraft
    ) { run in
        OrderV1.CreateDraftRequest(order: try await Self.order(run), note: run.text("note"))
    } show: { reply in
        Self.page(reply.draft)
    }

    static let edit = Command.verb(
        "draft edit",
        "Write a draft anew",
        [draft],
        content,
        .order,
        OrderV1.OrderService.updateDraft
    ) { run in
        OrderV1.UpdateDraftRequest(
            draftID: run.positional(0),
            order: try await Self.order(run),
            note: run.text("note")
        )
    } show: { reply in
        Self.page(reply.draft)
    }

    /// A draft's reference stays open unless it is given: the draft's own id then stands for it.
    private static func order(_ run: Invocation) async throws -> OrderV1.PlaceOrderRequest {
        var order = try await OrderDraft(run).request()
        order.clientReference = run.text("reference")
        return order
    }

    static let submit = Command(
        path: ["draft", "submit"],
        summary: "Place the order of a draft, and wait until its saga has decided",
        method: OrderV1.OrderService.submitDraft.path,
        positionals: [draft],
        options: [
            Option(
                name: "wait",
                value: "SECONDS",
                help: "how long to wait for the decision; 0 answers at once",
                defaultValue: "10"
            )
        ]
    ) { run in
        let wait = try run.integer("wait", in: 0...600) ?? 0
        let request = OrderV1.SubmitDraftRequest(
            draftID: run.positional(0),
            waitMs: UInt32(clamping: wait * 1000)
        )
        let reply = try await run.call(
            .order,
            OrderV1.OrderService.submitDraft,
            request,
            timeout: try run.timeout() + .seconds(wait)
        )
        try OrderCommands.placed(run, reply.order ?? OrderV1.PlaceOrderReply())
    }

    static let discard = Command.verb(
        "draft discard",
        "Give a draft up",
        [draft],
        [.reason],
        .order,
        OrderV1.OrderService.discardDraft
    ) { run in
        OrderV1.DiscardDraftRequest(draftID: run.positional(0), reason: run.text("reason"))
    } show: { reply in
        Self.page(reply.draft)
    }

    static let show = Command.verb(
        "draft show",
        "Show a draft and what keeps it from being submitted",
        [draft],
        [],
        .order,
        OrderV1.OrderService.getDraft
    ) { run in
        OrderV1.GetDraftRequest(draftID: run.positional(0))
    } show: { reply in
        Self.page(reply.draft)
    }

    static let list = Command.list(
        "draft list",
        "List drafts",
        [],
        [.word("state", OrderV1.DraftState.self, "only in this state")],
        .order,
        OrderV1.OrderService.listDrafts
    ) { run, page in
        OrderV1.ListDraftsRequest(page: page, state: run.word("state", OrderV1.DraftState.self))
    } rows: { reply in
        (reply.drafts, reply.nextPageToken)
    } table: { drafts in
        Table(
            [
                .left("DRAFT"), .left("STATE"), .left("CUSTOMER"), .right("LINES"), .left("ORDER"),
                .left("BEGUN"), .left("NOTE"),
            ],
            drafts
        ) { draft in
            [
                draft.draftID, Show.word(draft.state.name),
                Show.dash(draft.order?.customerID ?? ""),
                String(draft.order?.lines.count ?? 0), Show.dash(draft.orderID),
                Show.time(draft.createdAtMs), Show.dash(draft.note),
            ]
        }.text
    }

    private static func page(_ draft: OrderV1.Draft?) -> String {
        let draft = draft ?? OrderV1.Draft()
        let lines = (draft.order?.lines ?? []).map { "\($0.quantity) × \($0.sku)" }
        return Show.facts([
            ("Draft", draft.draftID), ("State", Show.word(draft.state.name)),
            ("Customer", Show.dash(draft.order?.customerID ?? "")),
            ("Lines", Show.dash(lines.joined(separator: ", "))), ("Note", Show.dash(draft.note)),
            ("Order", Show.dash(draft.orderID)),
        ]) + draft.problems.map { "Problem: \(Table.printable($0))\n" }.joined()
    }
}
