// SPDX-License-Identifier: MIT
import OMSProtos

/// `omsctl order cancel`: the whole order, or units of it.
enum OrderCancelCommand {
    static let cancel = Command(
        path: ["order", "cancel"],
        summary: "Cancel what has not been handed over of an order, and wait until it is decided",
        method: OrderV1.OrderService.cancelOrder.path,
        positionals: [Positional(name: "ORDER", help: "an order id")],
        options: [
            .reason,
            .units("line", "only so many units of a product; without it, the whole order"),
            Poll.option,
        ],
        examples: ["omsctl order cancel SO-100001 --line TEA-EARL:2 --reason 'ordered too many'"]
    ) { run in
        guard run.values("line").isEmpty else { return try await Self.cancelUnits(run) }
        let id = run.positional(0)
        let before = try await run.order(id)
        let request = OrderV1.CancelOrderRequest(orderID: id, reason: run.text("reason"))
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
        guard Self.hasCancelled(before, order) else {
            throw Failure(
                status: .refused,
                message: "\(id) is \(Show.word(order.state.name)) and cannot become cancelled",
                remedy: order.allowedVerbs.isEmpty
                    ? "nothing follows it; " + Self.why(asked.sagaID)
                    : "it can be: \(order.allowedVerbs.joined(separator: ", ")); "
                        + Self.why(asked.sagaID),
                details: []
            )
        }
    }

    private static func why(_ saga: String) -> String { "'omsctl saga show \(saga)' tells why" }

    /// Whether something was given up between two looks at an order, whatever was given up earlier.
    static func hasCancelled(_ before: OrderV1.Order, _ after: OrderV1.Order) -> Bool {
        func cancelled(_ order: OrderV1.Order) -> Int64 {
            order.lines.reduce(0) { $0 + $1.cancelled }
        }
        return after.state == .cancelled || cancelled(after) > cancelled(before)
    }

    /// A part of an order is cancelled by a change to fewer units.
    private static func cancelUnits(_ run: Invocation) async throws {
        let order = try await run.order(run.positional(0))
        let wait = try run.integer("wait", in: 0...3600) ?? 30
        let request = OrderV1.ChangeOrderRequest(
            orderID: order.orderID,
            change: OrderV1.OrderChange(
                lines: try Self.changes(of: order, without: try run.units("line"))
            ),
            reason: run.text("reason"),
            expectedVersion: order.version,
            waitMs: UInt32(clamping: wait * 1000)
        )
        try await OrderDecisionCommands.change(run, request)
    }

    /// What lines become when units of products are given up: open ones, of the last lines first.
    static func changes(
        of order: OrderV1.Order,
        without units: [SKUUnits]
    ) throws -> [OrderV1.LineChange] {
        var left: [String: Int64] = [:]
        for unit in units {
            let (sum, overflow) = (left[unit.sku] ?? 0).addingReportingOverflow(unit.quantity)
            guard unit.quantity > 0, !overflow else {
                throw Failure.usage(
                    "--line cannot be '\(unit.sku):\(unit.quantity)'",
                    remedy: "give a number of units above zero"
                )
            }
            left[unit.sku] = sum
        }
        var changes: [OrderV1.LineChange] = []
        for line in order.lines.reversed() {
            let taken = min(left[line.sku] ?? 0, line.open)
            guard taken > 0 else { continue }
            left[line.sku, default: 0] -= taken
            changes.append(
                OrderV1.LineChange(
                    lineNumber: line.lineNumber,
                    quantity: line.quantity - line.cancelled - taken
                )
            )
        }
        for (sku, missing) in left.sorted(by: { $0.key < $1.key }) where missing > 0 {
            throw Self.tooFew(missing, of: sku, in: order)
        }
        return changes
    }

    /// The refusal when a product has `missing` open units fewer than are to be given up.
    private static func tooFew(_ missing: Int64, of sku: String, in order: OrderV1.Order) -> Failure
    {
        let lines = order.lines.filter { $0.sku == sku }
        let open = lines.reduce(0) { $0 + $1.open }
        let picked = lines.reduce(0) { $0 + $1.inShipment }
        let held = picked > 0 ? "; \(picked) are picked for a shipment" : ""
        return Failure(
            status: .refused,
            message: "\(order.orderID) has \(open) open units of \(sku), "
                + "\(missing) fewer than were to be cancelled\(held)",
            remedy: picked > 0
                ? "'omsctl ship list --order \(order.orderID)' shows where they are; until the "
                    + "hand-over 'omsctl order cancel \(order.orderID)' gives up all of the order"
                : "'omsctl order show \(order.orderID)' lists its lines"
        )
    }
}
