// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Store
import Testing

@testable import OrderService

/// Holds, choices and waiting.
@Suite struct HoldTests {
    typealias Methods = OrderV1.OrderService

    private func signal(_ message: OutboxMessage?) throws -> OrchestratorV1.SignalRequest {
        let message = try #require(message)
        #expect(message.method == OrchestratorV1.OrchestratorService.signal.path)
        return try OrchestratorV1.SignalRequest.decode(message.payload)
    }

    @Test(arguments: [OrderState.confirmed, .inFulfillment])
    func stopsAndReleasesAConfirmedOrder(state: OrderState) async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: state)
            let held = try await orders.call(
                Methods.holdOrder,
                .init(orderID: id, reason: "address?")
            ).order
            #expect(held?.state == .onHold && held?.holdKind == .operator)
            #expect(
                held?.holdReason == "address?" && held?.allowedVerbs.contains("release") == true
            )
            let stop = try #require(try orders.outbox().last)
            #expect(stop.peer == "fulfillment" && stop.orderingKey == id)
            #expect(stop.method == FulfillmentV1.FulfillmentService.holdShipments.path)
            let request = try FulfillmentV1.HoldShipmentsRequest.decode(stop.payload)
            #expect(request.orderID == id && request.reason == "address?")

            let back = try await orders.call(Methods.releaseOrder, .init(orderID: id)).order
            #expect(back?.state == state.proto && back?.holdKind == .unspecified)
            let go = try #require(try orders.outbox().last)
            #expect(go.method == FulfillmentV1.FulfillmentService.releaseShipments.path)
            let again = try await orders.refusal(Methods.releaseOrder, .init(orderID: id))
            #expect(again.reason == "ILLEGAL_TRANSITION")
        }
    }

    @Test(arguments: [OrderState.pending, .awaitingCustomer, .onHold, .completed, .cancelling])
    func refusesToHoldWhatIsNotConfirmed(state: OrderState) async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: state)
            let error = try await orders.refusal(Methods.holdOrder, .init(orderID: id))
            #expect(error.code == .failedPrecondition && error.reason == "ILLEGAL_TRANSITION")
            #expect(try await orders.order(id).state == state.proto)
        }
    }

    @Test func goesOnWithWhatHappensMeanwhile() async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: .confirmed)
            _ = try await orders.call(Methods.holdOrder, .init(orderID: id))
            // Picked before the hold got to the warehouse.
            try await orders.begin(id, "1", [("TEA", 3)])
            #expect(try await orders.order(id).state == .onHold)
            let back = try await orders.call(Methods.releaseOrder, .init(orderID: id)).order
            #expect(back?.state == .inFulfillment)
        }
    }

    @Test func completesAHeldOrderWhoseLastUnitArrives() async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: .inFulfillment)
            try await orders.ship(id)
            _ = try await orders.call(Methods.holdOrder, .init(orderID: id))
            #expect(try await orders.deliver(id) == .completed)
            let order = try await orders.order(id)
            #expect(order.holdKind == .unspecified && order.allowedVerbs == ["return"])
        }
    }

    @Test func tellsTheSagaThatARuleIsOverruled() async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: .onHold)
            let held = try await orders.order(id)
            #expect(held.holdKind == .credit && held.holdReason == "over the limit")
            let back = try await orders.call(Methods.releaseOrder, .init(orderID: id)).order
            #expect(back?.state == .pending)
            let signal = try self.signal(try orders.outbox().last)
            #expect(signal.name == "released" && signal.sagaID == "place-order:\(id)")
        }
    }

    @Test func takesNoHoldOfASagaWithoutItsKind() async throws {
        try await withOrders { orders in
            let id = try await orders.place()
            let error = try await orders.refusal(
                Methods.holdBySaga,
                .init(orderID: id, kind: .operator)
            )
            #expect(error.code == .invalidArgument && error.field == "kind")
        }
    }

    @Test(
        arguments: [
            (OrderV1.AnswerChoiceRequest.Choice.partial, "choose-partial"),
            (.backorder, "choose-backorder"), (.wait, "choose-wait"),
        ]
    )
    func tellsTheSagaWhatTheBuyerChose(
        choice: OrderV1.AnswerChoiceRequest.Choice,
        name: String
    ) async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: .awaitingCustomer)
            let order = try await orders.call(
                Methods.answerChoice,
                .init(orderID: id, choice: choice)
            ).order
            #expect(order?.state == .pending)
            let first = try self.signal(try orders.outbox().last)
            #expect(first.name == name && first.sagaID == "place-order:\(id)")
            let again = try await orders.refusal(
                Methods.answerChoice,
                .init(orderID: id, choice: choice)
            )
            #expect(again.reason == "ILLEGAL_TRANSITION")
            // Asked again, the answer is another signal.
            _ = try await orders.call(
                Methods.askCustomer,
                .init(orderID: id, shortLines: .of([("CUP", 1)]))
            )
            _ = try await orders.call(Methods.answerChoice, .init(orderID: id, choice: choice))
            #expect(try self.signal(try orders.outbox().last).signalID != first.signalID)
        }
    }

    @Test func cancelsWhenTheBuyerChoosesSo() async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: .awaitingCustomer)
            let order = try await orders.call(
                Methods.answerChoice,
                .init(orderID: id, choice: .cancel, reason: "too late")
            ).order
            #expect(order?.state == .cancelling && order?.reason == "too late")
            #expect(try self.signal(try orders.outbox().last).name == "cancel")
            let other = try await orders.place("2")
            for choice in [OrderV1.AnswerChoiceRequest.Choice.cancel, .wait] {
                let error = try await orders.refusal(
                    Methods.answerChoice,
                    .init(orderID: other, choice: choice)
                )
                #expect(error.reason == "ILLEGAL_TRANSITION")
            }
            let error = try await orders.refusal(Methods.answerChoice, .init(orderID: other))
            #expect(error.field == "choice")
        }
    }

    @Test(arguments: [OrderState.awaitingStock, .awaitingPayment])
    func goesOnWhenWhatItWaitedForIsThere(state: OrderState) async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: state)
            let back = try await orders.call(Methods.continueOrder, .init(orderID: id))
            #expect(back.state == .pending)
            #expect(try await orders.order(id).reason.isEmpty)
            let again = try await orders.refusal(Methods.continueOrder, .init(orderID: id))
            #expect(again.reason == "ILLEGAL_TRANSITION")
            #expect(
                try await orders.call(Methods.confirmOrder, .init(orderID: id)).state == .confirmed
            )
        }
    }

    /// Bug class 4: whichever of cancel and continue comes first, the other one is refused.
    @Test(
        arguments: [
            OrderState.awaitingStock, .awaitingCustomer, .awaitingPayment, .onHold, .pending,
        ]
    )
    func letsACancelWinOverTheSagasNextStep(state: OrderState) async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: state)
            let reply = try await orders.call(Methods.cancelOrder, .init(orderID: id))
            #expect(reply.state == .cancelling && reply.sagaID == "place-order:\(id)")
            #expect(try self.signal(try orders.outbox().last).name == "cancel")
            let late: [RPCError?] = [
                try await orders.refusal(Methods.continueOrder, .init(orderID: id)),
                try await orders.refusal(Methods.confirmOrder, .init(orderID: id)),
                try await orders.refusal(Methods.awaitPayment, .init(orderID: id)),
                try await orders.refusal(Methods.holdBySaga, .init(orderID: id, kind: .risk)),
                try await orders.refusal(Methods.releaseOrder, .init(orderID: id)),
                try await orders.refusal(Methods.cancelUnits, .init(orderID: id)),
                try await orders.refusal(Methods.markCancelled, .init(orderID: id)),
            ]
            #expect(late.allSatisfy { $0?.reason == "ILLEGAL_TRANSITION" })
            let end = try await orders.call(Methods.rejectOrder, .init(orderID: id))
            #expect(end.state == .cancelled)
        }
    }

    @Test(
        arguments: [
            OrderState.awaitingStock, .awaitingCustomer, .awaitingPayment, .onHold,
        ]
    )
    func answersThoseWhoWaitWhenSomebodyElseMustAct(state: OrderState) async throws {
        try await withOrders { orders in
            async let waiting = orders.call(
                Methods.placeOrder,
                .sample("W").with { $0.waitMs = 20_000 }
            )
            try await orders.untilHeld(1)
            let id = "SO-100001"
            switch state {
            case .awaitingStock:
                _ = try await orders.call(
                    Methods.awaitStock,
                    .init(orderID: id, shortLines: .of([("TEA", 1)]))
                )
            case .awaitingCustomer:
                _ = try await orders.call(
                    Methods.askCustomer,
                    .init(orderID: id, shortLines: .of([("TEA", 1)]))
                )
            case .awaitingPayment:
                _ = try await orders.call(Methods.awaitPayment, .init(orderID: id))
            default: _ = try await orders.call(Methods.holdBySaga, .init(orderID: id, kind: .risk))
            }
            #expect(try await waiting.state == state.proto)
            // Who comes now need not wait either.
            let again = try await orders.call(
                Methods.placeOrder,
                .sample("W").with { $0.waitMs = 20_000 }
            )
            #expect(again.attached && again.state == state.proto)
        }
    }

    @Test func cancelsWhatWaitedTooLong() async throws {
        try await withOrders { orders in
            let customer = try await orders.place("1", until: .awaitingCustomer)
            let money = try await orders.place("2", until: .awaitingPayment)
            let stock = try await orders.place("3", until: .awaitingStock)
            let held = try await orders.place("4", until: .onHold)
            try orders.host.runChores()
            orders.network.time.advance(by: .seconds(7 * 86_400 - 1))
            try orders.host.runChores()
            #expect(try await orders.order(customer).state == .awaitingCustomer)
            orders.network.time.advance(by: .seconds(1))
            try orders.host.runChores()
            #expect(try await orders.order(customer).reason == "CHOICE_TIMEOUT")
            #expect(try await orders.order(money).reason == "PAYMENT_TIMEOUT")
            #expect(try await orders.order(money).state == .cancelling)
            #expect(try await orders.order(stock).state == .awaitingStock)
            orders.network.time.advance(by: .seconds(21 * 86_400 - 1))
            try orders.host.runChores()
            #expect(try await orders.order(stock).state == .awaitingStock)
            orders.network.time.advance(by: .seconds(1))
            try orders.host.runChores()
            #expect(try await orders.order(stock).reason == "STOCK_TIMEOUT")
            #expect(try await orders.order(held).state == .onHold)
        }
    }

    @Test func startsTheClockAnewWithEachWait() async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: .awaitingPayment)
            orders.network.time.advance(by: .seconds(6 * 86_400))
            _ = try await orders.call(Methods.continueOrder, .init(orderID: id))
            _ = try await orders.call(Methods.awaitPayment, .init(orderID: id))
            orders.network.time.advance(by: .seconds(6 * 86_400))
            try orders.host.runChores()
            #expect(try await orders.order(id).state == .awaitingPayment)
        }
    }

    // MARK: Reducing

    @Test func goesOnWithoutWhatCannotBeHad() async throws {
        try await withOrders { orders in
            let id = try await orders.place()
            let reply = try await orders.call(
                Methods.reduceOrder,
                .init(orderID: id, lines: .of([("TEA", 1), ("CUP", 2)]), reason: "short")
            )
            #expect(reply.state == .pending && reply.total == .usd(3300))
            let order = try await orders.order(id)
            #expect(order.lines.map(\.cancelled) == [1, 2] && order.net == .usd(2800))
            // A line tells what was ordered.
            #expect(order.lines.map { $0.net?.minorUnits } == [4200, 1598])
            // The same order attaches all the same.
            #expect(try await orders.call(Methods.placeOrder, .sample()).attached)
        }
    }

    @Test func refusesToReduceToNothingOrAtAnotherTime() async throws {
        try await withOrders { orders in
            let id = try await orders.place()
            let all = OrderV1.ReduceOrderRequest(
                orderID: id,
                lines: .of([("TEA", 3), ("CUP", 2)])
            )
            #expect(try await orders.refusal(Methods.reduceOrder, all).reason == "NOTHING_LEFT")
            let more = OrderV1.ReduceOrderRequest(orderID: id, lines: .of([("TEA", 4)]))
            #expect(try await orders.refusal(Methods.reduceOrder, more).reason == "SHORT_OF_UNITS")
            #expect(try await orders.order(id).lines.allSatisfy { $0.cancelled == 0 })
            _ = try await orders.call(Methods.confirmOrder, .init(orderID: id))
            let late = OrderV1.ReduceOrderRequest(orderID: id, lines: .of([("TEA", 1)]))
            #expect(
                try await orders.refusal(Methods.reduceOrder, late).reason == "ILLEGAL_TRANSITION"
            )
        }
    }
}
