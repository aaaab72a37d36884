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
