// SPDX-License-Identifier: MIT
import OMSProtos

/// `omsctl order explain` and `omsctl stock why`.
enum ExplainCommands {
    static let all = [order, stock]

    static let order = Command(
        path: ["order", "explain"],
        summary:
            "Tell in plain words what happened to an order, what it waits for, what may be done",
        positionals: [Positional(name: "ORDER", help: "an order id such as SO-100001")]
    ) { run in
        let facts = try await Self.facts(run, run.positional(0))
        let explanation = OrderExplanation(facts)
        guard run.wantsJSON else { return run.terminal.write(explanation.text) }
        var object = JSONObject()
        object.add("order_id", facts.order.orderID)
        object.add("state", facts.order.state.name)
        object.add("waits_for", explanation.waits)
        object.add("allowed_verbs", facts.order.allowedVerbs)
        run.terminal.write(object.text + "\n")
    }

    private static func facts(
        _ run: Invocation,
        _ id: String
    ) async throws -> OrderExplanation.Facts {
        var facts = OrderExplanation.Facts(order: try await run.order(id))
        facts.events = try await Self.events(run, id)
        facts.shipments = try await run.call(
            .fulfillment,
            FulfillmentV1.FulfillmentService.listShipments,
            FulfillmentV1.ListShipmentsRequest(orderID: id)
        ).shipments
        facts.returns = try await run.call(
            .order,
            ReturnsV1.ReturnService.listReturns,
            ReturnsV1.ListReturnsRequest(orderID: id)
        ).returns
        facts.backorders = try await run.call(
            .inventory,
            InventoryV1.InventoryService.listBackorders,
            InventoryV1.ListBackordersRequest(
                page: CommonV1.PageRequest(pageSize: 1000),
                orderID: id
            )
        ).backorders
        do {
            facts.payment = try await run.call(
                .billing,
                BillingV1.BillingService.getPayment,
                BillingV1.GetPaymentRequest(orderID: id)
            ).payment
        } catch let failure as Failure where failure.status == .refused {
            // Rejected before it came to money.
        }
        let keys = [id] + facts.shipments.map(\.shipmentID) + facts.returns.map(\.returnID)
        // A saga of a change, a fill or a second cancellation has a key of its own; what it did names it.
        var ids =
            facts.events.map(\.actor).filter { $0.hasPrefix("saga:") }
            .map { String($0.dropFirst("saga:".count)) } + [facts.order.sagaID]
        for key in keys { ids += try await Self.sagas(run, key) }
        facts.sagas = try await Self.stories(run, ids)
        return facts
    }

    /// What all services tell of the order, oldest first.
    private static func events(_ run: Invocation, _ id: String) async throws -> [CommonV1.Event] {
        let timeline = OrderV1.TimelineRequest(orderID: id)
        var events = try await run.call(.order, OrderV1.OrderService.timeline, timeline).events
        for feed in [EventFeed.inventory, .billing, .fulfillment] {
            try await feed.read(run, of: id) { events.append($0) }
        }
        return events.sorted { ($0.occurredAtMs, $0.sequence) < ($1.occurredAtMs, $1.sequence) }
    }

    /// The ids of the sagas of a key.
    private static func sagas(_ run: Invocation, _ key: String) async throws -> [String] {
        try await run.call(
            .orchestrator,
            OrchestratorV1.OrchestratorService.listSagas,
            OrchestratorV1.ListSagasRequest(businessKey: key)
        ).sagas.map(\.sagaID)
    }

    /// Each saga once, in the order of their starts.
    private static func stories(
        _ run: Invocation,
        _ ids: [String]
    ) async throws -> [OrchestratorV1.GetSagaReply] {
        var replies: [OrchestratorV1.GetSagaReply] = []
        for id in Set(ids) where !id.isEmpty {
            let request = OrchestratorV1.GetSagaRequest(sagaID: id)
            let method = OrchestratorV1.OrchestratorService.getSaga
            do {
                replies.append(try await run.call(.orchestrator, method, request))
            } catch let failure as Failure where failure.status == .refused {
                // Named by the order, and not started yet.
            }
        }
        return replies.sorted {
            ($0.saga?.startedAtMs ?? 0, $0.saga?.sagaID ?? "") < (
                $1.saga?.startedAtMs ?? 0, $1.saga?.sagaID ?? ""
            )
        }
    }

    static let stock = Command(
        path: ["stock", "why"],
        summary:
            "Tell in plain words why so much of a product is available, and what changes it next",
        positionals: [Positional(name: "SKU", help: "the product")]
    ) { run in
        let facts = try await StockExplanation.Facts(run, run.positional(0))
        run.show(facts.levels) { StockExplanation(facts).text }
    }
}
