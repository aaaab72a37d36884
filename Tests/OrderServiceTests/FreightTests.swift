// SPDX-License-Identifier: MIT
import OMSProtos
import Testing

@testable import OrderService

/// Freight of orders of which nothing arrives, when the rest is given up after a loss.
@Suite struct FreightTests {
    typealias Methods = OrderV1.OrderService

    /// The sagas that give freight back.
    private func started(_ orders: Orders) throws -> [OrchestratorV1.StartRequest] {
        try orders.queued(OrchestratorV1.OrchestratorService.start)
            .filter { $0.type == "credit-freight" }
    }

    /// Three TEA left with the freight, and what became of them; two CUP are still to come.
    private func half(_ orders: Orders, arrives: Bool) async throws -> String {
        let id = try await orders.place(until: .confirmed)
        #expect(try await orders.begin(id, "1", [("TEA", 3)]).freight == .usd(500))
        try await orders.ship(id)
        if arrives {
            _ = try await orders.deliver(id)
        } else {
            #expect(try await orders.lose(id).freight == .usd(0))
        }
        return id
    }

    private func cancelTheRest(_ id: String, _ orders: Orders) async throws {
        _ = try await orders.call(Methods.cancelOrder, .init(orderID: id))
        for _ in 0..<2 { _ = try await orders.call(Methods.cancelUnits, .init(orderID: id)) }
        let end = try await orders.call(Methods.markCancelled, .init(orderID: id))
        #expect(end.state == .completed)
    }

    private func changeAwayTheRest(_ id: String, _ orders: Orders) async throws {
        let change = try await orders.call(
            Methods.changeOrder,
            .init(orderID: id, change: .init(lines: [.init(lineNumber: 2, quantity: 0)]))
        )
        let apply = OrderV1.ApplyChangeRequest(changeID: change.changeID)
        _ = try await orders.call(Methods.applyChange, apply)
        #expect(try await orders.order(id).state == .completed)
    }

    @Test func comesBackWhenTheRestIsCancelled() async throws {
        try await withOrders { orders in
            let id = try await self.half(orders, arrives: false)
            try await self.cancelTheRest(id, orders)
            let starts = try self.started(orders)
            // Cancelled twice, with one key: one saga.
            #expect(!starts.isEmpty && starts.allSatisfy { $0.businessKey == id })
            let input = try OrchestratorV1.CreditFreightInput.decode(starts.first?.input ?? [])
            #expect(input.orderID == id && input.freight == .usd(500))
            let order = try await orders.order(id)
            #expect(input.customerID == order.customerID)
            #expect(Set(starts.map(\.input)).count == 1)
        }
    }

    @Test func comesBackWhenAChangeGivesUpTheRest() async throws {
        try await withOrders { orders in
            let id = try await self.half(orders, arrives: false)
            try await self.changeAwayTheRest(id, orders)
            #expect(try self.started(orders).map(\.businessKey) == [id])
        }
    }

    @Test func isKeptWhenSomethingArrived() async throws {
        for isCancelled in [true, false] {
            try await withOrders { orders in
                let id = try await self.half(orders, arrives: true)
                if isCancelled {
                    try await self.cancelTheRest(id, orders)
                } else {
                    try await self.changeAwayTheRest(id, orders)
                }
                #expect(try self.started(orders).isEmpty)
            }
        }
    }

    @Test func isInTheCreditOfTheShipmentThatIsLostLast() async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: .confirmed)
            try await orders.begin(id, "1", [("TEA", 3)])
            try await orders.ship(id)
            _ = try await orders.call(Methods.cancelOrder, .init(orderID: id))
            _ = try await orders.call(Methods.cancelUnits, .init(orderID: id))
            _ = try await orders.call(Methods.markCancelled, .init(orderID: id))
            #expect(try await orders.lose(id).freight == .usd(500))
            #expect(try self.started(orders).isEmpty)
        }
    }
}
