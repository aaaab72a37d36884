// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import RPC
import Testing

@testable import OrderService

/// Shipments of an order, from the pick to their end.
@Suite struct ShipmentTests {
    typealias Methods = OrderV1.OrderService

    @Test func chargesItsShareAndTheFreightWithTheFirst() async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: .confirmed)
            let first = try await orders.begin(id, "1", [("TEA", 1), ("CUP", 1)])
            #expect(first.lines.map(\.lineNumber) == [1, 2] && first.freight == .usd(500))
            #expect(first.lines.map { $0.net?.minorUnits } == [1400, 799])
            #expect(first.lines.map { $0.gross?.minorUnits } == [1400, 999])
            #expect(first.total == .usd(2699) && first.net == .usd(2199) && first.tax == .usd(0))
            let second = try await orders.begin(id, "2", [("TEA", 2), ("CUP", 1)])
            #expect(second.freight == .usd(0) && second.total == .usd(3599))
            #expect(try await orders.order(id).total == .usd(6298))
        }
    }

    @Test func givesTheSameChargeToARepetition() async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: .confirmed)
            let first = try await orders.begin(id, "1", [("TEA", 2)])
            let again = try await orders.begin(id, "1", [("TEA", 2)])
            #expect(again == first)
            #expect(try await orders.order(id).lines.map(\.inShipment) == [2, 0])
        }
    }

    @Test func refusesMoreUnitsThanAreOpenAndTakesNone() async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: .confirmed)
            let error = try await orders.refusal(
                Methods.beginFulfillment,
                .init(orderID: id, shipmentID: "SH-1", lines: .of([("TEA", 3), ("CUP", 3)]))
            )
            #expect(error.code == .failedPrecondition && error.reason == "SHORT_OF_UNITS")
            #expect(error.field == "CUP")
            let order = try await orders.order(id)
            #expect(order.state == .confirmed && order.lines.allSatisfy { $0.inShipment == 0 })
        }
    }

    /// Bug class 2: the same SKU on two lines is one pool of units.
    @Test func spreadsASKUOverItsLines() async throws {
        try await withOrders { orders in
            let request = OrderV1.PlaceOrderRequest.sample().with { $0.lines[1].sku = "TEA" }
            let id = try await orders.call(Methods.placeOrder, request).orderID
            _ = try await orders.call(Methods.confirmOrder, .init(orderID: id))
            let first = try await orders.begin(id, "1", [("TEA", 2), ("TEA", 2)])
            #expect(first.lines.map(\.lineNumber) == [1, 2])
            #expect(first.lines.map(\.quantity) == [3, 1])
            let error = try await orders.refusal(
                Methods.beginFulfillment,
                .init(orderID: id, shipmentID: "SH-2", lines: .of([("TEA", 1), ("TEA", 1)]))
            )
            #expect(error.reason == "SHORT_OF_UNITS")
            let second = try await orders.begin(id, "2", [("TEA", 1)])
            #expect((first.total?.minorUnits ?? 0) + (second.total?.minorUnits ?? 0) == 6298)
        }
    }

    @Test func opensTheUnitsOfAnAbandonedShipment() async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: .confirmed)
            try await orders.begin(id, "1", [("TEA", 3)])
            #expect(try await orders.abandon(id) == .inFulfillment)
            #expect(try await orders.order(id).lines.map(\.open) == [3, 2])
            // The freight goes with the next one, and the first one has ended.
            #expect(try await orders.begin(id, "2", [("TEA", 1)]).freight == .usd(500))
            #expect(try await orders.abandon(id) == .inFulfillment)
            let error = try await orders.refusal(
                Methods.recordShipped,
                .init(orderID: id, shipmentID: "SH-100001-1")
            )
            #expect(error.reason == "SHIPMENT_ENDED")
        }
    }

    @Test func tellsHowFarTheOrderIs() async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: .confirmed)
            try await orders.begin(id, "1", [("TEA", 3)])
            try await orders.begin(id, "2", [("CUP", 2)])
            #expect(try await orders.ship(id) == .inFulfillment)
            var order = try await orders.order(id)
            #expect(order.shipped == .partial && order.delivered == .none)
            #expect(order.lines.map(\.shipped) == [3, 0])
            #expect(order.allowedVerbs == ["cancel", "hold"])
            #expect(try await orders.deliver(id) == .inFulfillment)
            try await orders.ship(id, "2")
            order = try await orders.order(id)
            #expect(order.shipped == .full && order.delivered == .partial)
            #expect(order.allowedVerbs == ["hold", "return"])
            #expect(try await orders.deliver(id, "2", [("CUP", 1), ("CUP", 1)]) == .completed)
            order = try await orders.order(id)
            #expect(order.delivered == .full && order.allowedVerbs == ["return"])
            let listed = try await orders.call(Methods.listOrders, .init()).orders
            #expect(listed.map(\.allowedVerbs) == [["return"]] && listed[0].delivered == .full)
            let events = try await orders.call(Methods.timeline, .init(orderID: id)).events
            #expect(
                events.map(\.type) == [
                    "order.placed", "order.confirmed", "order.in_fulfillment", "order.picked",
                    "order.shipped", "order.delivered", "order.shipped", "order.completed",
                ]
            )
        }
    }

    /// Bug class 10: late and repeated news changes nothing.
    @Test func takesLateAndRepeatedNewsOnce() async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: .inFulfillment)
            // The delivery overtakes the hand-over.
            #expect(try await orders.deliver(id) == .completed)
            let version = try await orders.order(id).version
            #expect(try await orders.ship(id) == .completed)
            #expect(try await orders.deliver(id) == .completed)
            #expect(try await orders.deliver(id, "1", [("TEA", 3), ("CUP", 2)]) == .completed)
            let order = try await orders.order(id)
            #expect(order.version == version && order.lines.map(\.delivered) == [3, 2])
            let error = try await orders.refusal(
                Methods.recordUndelivered,
                .init(orderID: id, shipmentID: "SH-100001-1")
            )
            #expect(error.reason == "SHIPMENT_ENDED")
        }
    }

    @Test func refusesOtherUnitsThanTheShipmentHolds() async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: .inFulfillment)
            let error = try await orders.refusal(
                Methods.recordDelivery,
                .init(orderID: id, shipmentID: "SH-100001-1", lines: .of([("TEA", 3)]))
            )
            #expect(error.code == .failedPrecondition && error.reason == "OTHER_UNITS")
            let unknown = try await orders.refusal(
                Methods.recordDelivery,
                .init(orderID: id, shipmentID: "SH-7")
            )
            #expect(unknown.code == .notFound && unknown.reason == "UNKNOWN_SHIPMENT")
            #expect(try await orders.order(id).lines.allSatisfy { $0.delivered == 0 })
        }
    }

    @Test func knowsNoShipmentOfAnotherOrder() async throws {
        try await withOrders { orders in
            let id = try await orders.place("1", until: .inFulfillment)
            let other = try await orders.place("2", until: .confirmed)
            let error = try await orders.refusal(
                Methods.beginFulfillment,
                .init(orderID: other, shipmentID: Orders.name(id, "1"), lines: .of([("TEA", 1)]))
            )
            #expect(error.reason == "UNKNOWN_SHIPMENT")
        }
    }

    // MARK: What does not arrive

    @Test func givesBackAllWhenNothingArrived() async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: .inFulfillment)
            try await orders.ship(id)
            let charge = try await orders.lose(id)
            #expect(charge.total == .usd(6298) && charge.freight == .usd(500))
            #expect(try await orders.lose(id) == charge)
            let order = try await orders.order(id)
            #expect(order.state == .completed && order.lines.map(\.lost) == [3, 2])
            #expect(order.delivered == .none && order.shipped == .full)
        }
    }

    @Test func aLossIsCreditedWhatReturnsBeforeLeftOfTheInvoice() async throws {
        try await withOrders { orders in
            let place = OrderV1.PlaceOrderRequest.sample().with {
                $0.lines = [.init(sku: "TEA", quantity: 3, unitPrice: .usd(333), discount: "0.001")]
                $0.freight = .usd(0)
            }
            let id = try await orders.call(Methods.placeOrder, place).orderID
            _ = try await orders.call(Methods.confirmOrder, .init(orderID: id))
            #expect(try await orders.begin(id, "1", [("TEA", 2)]).total == .usd(665))
            try await orders.ship(id)
            #expect(try await orders.begin(id, "2", [("TEA", 1)]).total == .usd(333))
            _ = try await orders.deliver(id, "2")
            let rma = try await orders.inspected(id, [("TEA", 1)])
            let settled = try await orders.call(
                ReturnsV1.ReturnService.settleReturn,
                .init(returnID: rma.returnID)
            )
            #expect(settled.charge?.total == .usd(332))
            let lost = try await orders.lose(id)
            #expect(lost.total == .usd(666) && lost.lines.map(\.quantity) == [2])
            #expect(try await orders.lose(id) == lost)
        }
    }

    @Test func keepsTheFreightWhileSomethingMayArrive() async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: .confirmed)
            try await orders.begin(id, "1", [("TEA", 3)])
            try await orders.ship(id)
            #expect(try await orders.lose(id).total == .usd(4200))
            #expect(try await orders.order(id).state == .inFulfillment)
            let next = try await orders.begin(id, "2", [("CUP", 2)])
            #expect(next.freight == .usd(0))
            try await orders.ship(id, "2")
            // The last of it: now the freight comes back, though the first shipment carried it.
            let last = try await orders.lose(id, "2")
            #expect(last.total == .usd(2098) && last.freight == .usd(500))
            #expect(try await orders.order(id).state == .completed)
        }
    }

    @Test func keepsTheFreightWhenSomethingArrived() async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: .confirmed)
            try await orders.begin(id, "1", [("TEA", 3)])
            try await orders.begin(id, "2", [("CUP", 2)])
            _ = try await orders.deliver(id, "2")
            #expect(try await orders.lose(id).freight == .usd(0))
            let order = try await orders.order(id)
            #expect(order.state == .completed && order.delivered == .partial)
        }
    }

    @Test(arguments: [OrderState.rejected, .completed, .pending, .cancelling, .cancelled])
    func beginsNothingForAnOrderThatIsNotUnderWay(state: OrderState) async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: state)
            let error = try await orders.refusal(
                Methods.beginFulfillment,
                .init(orderID: id, shipmentID: "SH-9", lines: .of([("TEA", 1)]))
            )
            #expect(error.code == .failedPrecondition && error.reason == "ILLEGAL_TRANSITION")
            #expect(error.details.first?.value.contains("from \(state.name)") == true)
            #expect(error.details.first?.value.contains("wanted IN_FULFILLMENT") == true)
            #expect(try await orders.order(id).state == state.proto)
        }
    }
}
