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
            let id = try await orders.place(until: .completed)
            let order = try await orders.order(id)
            #expect(order.state == .completed && order.completedAtMs > 0 && order.decidedAtMs > 0)
            let events = try await orders.call(Methods.timeline, .init(orderID: id)).events
            #expect(
                events.map(\.type) == [
                    "order.placed", "order.confirmed", "order.in_fulfillment", "order.shipped",
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
                    shipmentID: Orders.name(id, "1"),
                    deliveredAtMs: 1_650_000_000_000
                )
            )
            #expect(try await orders.order(id).completedAtMs == 1_650_000_000_000)
        }
    }

    @Test(arguments: [-1, 1_700_000_000_000 + 86_400_001, .max] as [Int64])
    func recordsNoFactOfTheDayAfterTomorrow(time: Int64) async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: .inFulfillment)
            let shipment = Orders.name(id, "1")
            let delivery = try await orders.refusal(
                Methods.recordDelivery,
                .init(orderID: id, shipmentID: shipment, deliveredAtMs: time)
            )
            #expect(delivery.reason == "INVALID" && delivery.field == "delivered_at_ms")
            let loss = try await orders.refusal(
                Methods.recordUndelivered,
                .init(orderID: id, shipmentID: shipment, occurredAtMs: time)
            )
            #expect(loss.reason == "INVALID" && loss.field == "occurred_at_ms")
            #expect(loss.details.first?.value == String(time))
            let arrival = try await orders.refusal(
                ReturnsV1.ReturnService.receiveReturn,
                .init(returnID: "RMA-100001", occurredAtMs: time)
            )
            #expect(arrival.reason == "INVALID" && arrival.field == "occurred_at_ms")
        }
    }

    @Test(arguments: [[("TEA", 0)], [("TEA", -1)]] as [[(String, Int64)]])
    func refusesADeliveryOfNothing(lines: [(String, Int64)]) async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: .inFulfillment)
            let error = await #expect(throws: RPCError.self) {
                try await orders.deliver(id, "1", lines)
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

    @Test(arguments: ["SO-1", "", "SO-01", "nonsense", "SO-99999999999999999999"])
    func knowsNoOrderOfAnotherID(id: String) async throws {
        try await withOrders { orders in
            let error = await #expect(throws: RPCError.self) {
                try await orders.call(Methods.confirmOrder, .init(orderID: id))
            }
            #expect(error?.code == .notFound && error?.reason == "UNKNOWN_ORDER")
        }
    }
}
