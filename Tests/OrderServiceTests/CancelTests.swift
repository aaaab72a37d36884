// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Testing

@testable import OrderService

/// Undoing orders, whole or what is still in the house.
@Suite struct CancelTests {
    typealias Methods = OrderV1.OrderService

    @Test func tellsThePlacingSagaToTurnBack() async throws {
        try await withOrders { orders in
            let id = try await orders.place()
            let reply = try await orders.call(
                Methods.cancelOrder,
                .init(orderID: id, reason: "twice")
            )
            #expect(reply.state == .cancelling && reply.sagaID == "place-order:\(id)")
            let signal = try OrchestratorV1.SignalRequest.decode(
                try #require(try orders.outbox().last).payload
            )
            #expect(signal.sagaID == reply.sagaID && signal.name == "cancel")

            let late = await #expect(throws: RPCError.self) {
                try await orders.call(Methods.confirmOrder, .init(orderID: id))
            }
            #expect(late?.code == .failedPrecondition)
            let end = try await orders.call(
                Methods.rejectOrder,
                .init(orderID: id, reason: "cancelled")
            )
            #expect(end.state == .cancelled)
            #expect(try await orders.order(id).reason == "twice")
        }
    }

    @Test(arguments: [OrderState.confirmed, .inFulfillment])
    func startsASagaThatTakesAnOrderBack(state: OrderState) async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: state)
            let reply = try await orders.call(
                Methods.cancelOrder,
                .init(orderID: id, reason: "late")
            )
            #expect(reply.state == .cancelling && reply.sagaID == "cancel-order:\(id)")
            let start = try OrchestratorV1.StartRequest.decode(
                try #require(try orders.outbox().last).payload
            )
            #expect(start.type == "cancel-order" && start.businessKey == id)
            let input = try OrchestratorV1.CancelOrderInput.decode(start.input)
            #expect(input.orderID == id && input.reason == "late")
            #expect(input.hasOpenUnits == (state == .confirmed))
            if state == .confirmed {
                let early = try await orders.refusal(Methods.markCancelled, .init(orderID: id))
                #expect(early.reason == "OPEN_UNITS")
            }
            let units = try await orders.call(Methods.cancelUnits, .init(orderID: id))
            #expect(units.cancelled == .of([("CUP", 2), ("TEA", 3)]) && units.total == .usd(0))
            let done = try await orders.call(Methods.markCancelled, .init(orderID: id))
            #expect(done.state == .cancelled)
            let order = try await orders.order(id)
            // What it was worth stays to be seen.
            #expect(order.total == .usd(6298) && order.lines.map(\.cancelled) == [3, 2])
            let kinds = try await orders.mail().map(\.kind)
            #expect(kinds.contains("order-cancelled") && !kinds.contains("order-changed"))
        }
    }

    @Test(arguments: [OrderState.confirmed, .inFulfillment])
    func resumesWhereItWasAndCanBeCancelledAgain(state: OrderState) async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: state)
            _ = try await orders.call(Methods.cancelOrder, .init(orderID: id, reason: "late"))
            let back = try await orders.call(
                Methods.resumeOrder,
                .init(orderID: id, reason: "handed over")
            )
            #expect(back.state == state.proto)
            #expect(try await orders.order(id).reason.isEmpty)
            let again = try await orders.call(Methods.cancelOrder, .init(orderID: id))
            // A start attaches to the saga of its key, and the first one has ended.
            #expect(again.sagaID == "cancel-order:\(id)/2")
            let messages = try orders.outbox()
            #expect(messages.count == 3)
            // The pair the orchestrator takes: the key ORDER/2 and an input about that order.
            let start = try OrchestratorV1.StartRequest.decode(try #require(messages.last).payload)
            let input = try OrchestratorV1.CancelOrderInput.decode(start.input)
            #expect(start.type == "cancel-order" && start.businessKey == "\(input.orderID)/2")
            #expect(input.orderID == id)
        }
    }

    @Test func givesTheSameAnswerToASecondCancel() async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: .cancelling)
            let messages = try orders.outbox().count
            let again = try await orders.call(Methods.cancelOrder, .init(orderID: id))
            #expect(again.state == .cancelling)
            _ = try await orders.call(Methods.cancelUnits, .init(orderID: id))
            _ = try await orders.call(Methods.markCancelled, .init(orderID: id))
            let after = try await orders.call(Methods.cancelOrder, .init(orderID: id))
            #expect(after.state == .cancelled && after.sagaID == again.sagaID)
            #expect(try orders.outbox().count == messages)
        }
    }

    @Test(arguments: [OrderState.rejected, .completed])
    func refusesToCancelWhatHasEnded(state: OrderState) async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: state)
            let error = await #expect(throws: RPCError.self) {
                try await orders.call(Methods.cancelOrder, .init(orderID: id))
            }
            #expect(error?.code == .failedPrecondition && error?.reason == "ILLEGAL_TRANSITION")
            #expect(try await orders.order(id).state == state.proto)
        }
    }

    @Test func completesOnResumeWhenEverythingArrivedMeanwhile() async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: .cancelling)
            #expect(try await orders.deliver(id) == .cancelling)
            let back = try await orders.call(Methods.resumeOrder, .init(orderID: id))
            #expect(back.state == .completed)
        }
    }

    /// Bug class 10: a cancellation undoes what is in the house, and what left goes on.
    @Test func goesOnWithWhatWasHandedOver() async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: .confirmed)
            try await orders.begin(id, "1", [("TEA", 2)])
            try await orders.begin(id, "2", [("TEA", 1)])
            try await orders.ship(id, "1")
            _ = try await orders.call(Methods.cancelOrder, .init(orderID: id))
            let units = try await orders.call(Methods.cancelUnits, .init(orderID: id))
            #expect(units.cancelled == .of([("CUP", 2), ("TEA", 1)]))
            #expect(units.total == .usd(2800 + 500))
            let breakdown = try #require(units.breakdown)
            #expect(breakdown.subtotals.map(\.taxRate) == ["0"])
            #expect(breakdown.subtotals.map(\.net) == [.usd(2800)])
            #expect(breakdown.freight == .usd(500))
            // The shipment saga of what was stopped compensates: nothing opens again.
            #expect(try await orders.abandon(id, "2") == .cancelling)
            let end = try await orders.call(Methods.markCancelled, .init(orderID: id))
            #expect(end.state == .inFulfillment)
            let order = try await orders.order(id)
            #expect(order.total == .usd(3300) && order.lines.map(\.cancelled) == [1, 2])
            #expect(order.shipped == .full && order.lines.map(\.open) == [0, 0])
            // The buyer still gets a part of it, and is told which.
            let kinds = try await orders.mail().map(\.kind)
            #expect(kinds.contains("order-changed") && !kinds.contains("order-cancelled"))
            #expect(try await orders.deliver(id, "1") == .completed)
        }
    }

    /// Bug class 10: the hand-over was decided before the cancellation, and is recorded after it.
    @Test func keepsUnitsWhoseHandOverIsNotRecordedYet() async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: .confirmed)
            try await orders.begin(id, "1", [("TEA", 3)])
            _ = try await orders.call(Methods.cancelOrder, .init(orderID: id))
            let units = try await orders.call(
                Methods.cancelUnits,
                .init(orderID: id, handedOver: [Orders.name(id, "1")])
            )
            #expect(units.cancelled == .of([("CUP", 2)]) && units.total == .usd(4700))
            let end = try await orders.call(Methods.markCancelled, .init(orderID: id))
            #expect(end.state == .inFulfillment)
            #expect(try await orders.ship(id) == .inFulfillment)
            #expect(try await orders.deliver(id) == .completed)
        }
    }

    @Test func completesWhenWhatLeftHasArrived() async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: .confirmed)
            try await orders.begin(id, "1", [("CUP", 2)])
            _ = try await orders.call(Methods.cancelOrder, .init(orderID: id))
            #expect(try await orders.deliver(id) == .cancelling)
            _ = try await orders.call(Methods.cancelUnits, .init(orderID: id))
            let end = try await orders.call(Methods.markCancelled, .init(orderID: id))
            #expect(end.state == .completed)
            let order = try await orders.order(id)
            #expect(order.completedAtMs > 0 && order.delivered == .full)
        }
    }

    @Test func chargesNoFreightThatNoShipmentCarries() async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: .confirmed)
            try await orders.begin(id, "1", [("TEA", 3)])
            try await orders.begin(id, "2", [("CUP", 2)])
            try await orders.ship(id, "2")
            _ = try await orders.call(Methods.cancelOrder, .init(orderID: id))
            // The first shipment would have carried it, and is stopped.
            let units = try await orders.call(Methods.cancelUnits, .init(orderID: id))
            #expect(units.total == .usd(1598))
            #expect(try await orders.order(id).freight == .usd(0))
            #expect(try await orders.call(Methods.placeOrder, .sample()).attached)
        }
    }

    @Test func resumesAHoldThatItInterrupted() async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: .confirmed)
            _ = try await orders.call(Methods.holdOrder, .init(orderID: id, reason: "why"))
            let reply = try await orders.call(Methods.cancelOrder, .init(orderID: id))
            #expect(reply.sagaID == "cancel-order:\(id)")
            let back = try await orders.call(Methods.resumeOrder, .init(orderID: id))
            #expect(back.state == .onHold)
            #expect(try await orders.order(id).holdReason == "why")
        }
    }

    /// Bug class 4: of cancel and confirm exactly one wins, and the other one is told so.
    @Test(arguments: [true, false])
    func letsExactlyOneOfCancelAndConfirmWin(confirmFirst: Bool) async throws {
        try await withOrders { orders in
            let id = try await orders.place()
            if confirmFirst { _ = try await orders.call(Methods.confirmOrder, .init(orderID: id)) }
            let reply = try await orders.call(Methods.cancelOrder, .init(orderID: id))
            if confirmFirst {
                #expect(reply.sagaID == "cancel-order:\(id)")
                let late = try await orders.refusal(Methods.rejectOrder, .init(orderID: id))
                #expect(late.reason == "ILLEGAL_TRANSITION")
                // The place-order saga had passed its pivot, so it confirms nothing again.
                let again = try await orders.refusal(Methods.confirmOrder, .init(orderID: id))
                #expect(again.reason == "ILLEGAL_TRANSITION")
            } else {
                #expect(reply.sagaID == "place-order:\(id)")
                let late = try await orders.refusal(Methods.confirmOrder, .init(orderID: id))
                #expect(late.reason == "ILLEGAL_TRANSITION")
                _ = try await orders.call(Methods.rejectOrder, .init(orderID: id))
                #expect(try await orders.order(id).state == .cancelled)
            }
        }
    }
}
