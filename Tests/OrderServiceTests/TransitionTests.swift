// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Testing

@testable import OrderService

/// Moving orders on, as the sagas and operators do.
@Suite struct TransitionTests {
    typealias Methods = OrderV1.OrderService

    @Test func goesFromPlacedToCompleted() async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: .inFulfillment)
            #expect(try await orders.deliver(id, [("TEA", 3)]) == .inFulfillment)
            #expect(try await orders.deliver(id, [("CUP", 1), ("CUP", 1)]) == .completed)
            let order = try await orders.order(id)
            #expect(order.state == .completed && order.completedAtMs > 0 && order.decidedAtMs > 0)
            let events = try await orders.call(Methods.timeline, .init(orderID: id)).events
            #expect(
                events.map(\.type) == [
                    "order.placed", "order.confirmed", "order.in_fulfillment", "order.delivered",
                    "order.completed",
                ]
            )
            #expect(events.allSatisfy { $0.summary.contains(id) && $0.subject == id })
        }
    }

    @Test func takesTheTimeOfDeliveryFromTheCarrier() async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: .inFulfillment)
            _ = try await orders.call(
                Methods.recordDelivery,
                .init(
                    orderID: id,
                    shipmentID: "SH-1",
                    lines: [.init(sku: "TEA", quantity: 3), .init(sku: "CUP", quantity: 2)],
                    deliveredAtMs: 1_650_000_000_000
                )
            )
            #expect(try await orders.order(id).completedAtMs == 1_650_000_000_000)
        }
    }

    @Test func refusesMoreUnitsThanAreLeftAndBooksNone() async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: .inFulfillment)
            let error = await #expect(throws: RPCError.self) {
                try await orders.deliver(id, [("TEA", 2), ("CUP", 3)])
            }
            #expect(error?.code == .failedPrecondition && error?.reason == "OVER_DELIVERY")
            #expect(error?.field == "CUP")
            #expect(try await orders.deliver(id, [("TEA", 3), ("CUP", 2)]) == .completed)
        }
    }

    @Test(arguments: [[], [("TEA", 0)], [("TEA", -1)]] as [[(String, Int64)]])
    func refusesADeliveryOfNothing(lines: [(String, Int64)]) async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: .inFulfillment)
            let error = await #expect(throws: RPCError.self) {
                try await orders.deliver(id, lines)
            }
            #expect(error?.code == .invalidArgument)
        }
    }

    @Test func rejectsWithTheReasonOfTheSaga() async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: .rejected)
            let order = try await orders.order(id)
            #expect(order.state == .rejected && order.reason == "NO_STOCK")
            let again = try await orders.call(Methods.placeOrder, .sample("WEB-1"))
            #expect(again.attached && again.state == .rejected && again.reason == "NO_STOCK")
        }
    }

    @Test(arguments: [OrderState.rejected, .completed, .pending])
    func refusesAStepOutOfTurn(state: OrderState) async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: state)
            let error = await #expect(throws: RPCError.self) {
                try await orders.call(
                    Methods.beginFulfillment,
                    .init(orderID: id, shipmentID: "SH-1")
                )
            }
            #expect(error?.code == .failedPrecondition && error?.reason == "ILLEGAL_TRANSITION")
            #expect(error?.details.first?.value.contains("from \(state.name)") == true)
            #expect(error?.details.first?.value.contains("wanted IN_FULFILLMENT") == true)
            #expect(try await orders.order(id).state == state.proto)
        }
    }

    @Test(arguments: ["SO-1", "", "SO-01", "nonsense", "SO-99999999999999999999"])
    func knowsNoOrderOfAnotherID(id: String) async throws {
        try await withOrders { orders in
            let error = await #expect(throws: RPCError.self) {
                try await orders.call(Methods.confirmOrder, .init(orderID: id))
            }
            #expect(error?.code == .notFound && error?.reason == "UNKNOWN_ORDER")
        }
    }

    // MARK: Cancelling

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
            let done = try await orders.call(Methods.markCancelled, .init(orderID: id))
            #expect(done.state == .cancelled)
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
            #expect(try await orders.deliver(id, [("TEA", 3), ("CUP", 2)]) == .cancelling)
            let back = try await orders.call(Methods.resumeOrder, .init(orderID: id))
            #expect(back.state == .completed)
        }
    }
}
