// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Store
import Testing

@testable import OrderService

/// Returns of goods for other goods.
@Suite struct ExchangeTests {
    typealias Methods = ReturnsV1.ReturnService

    @Test func exchangesForAnOrderPaidWithTheCredit() async throws {
        try await withOrders { orders in
            let order = try await orders.delivered()
            let rma = try await orders.inspected(order, [("TEA", 1)], .exchange)
            _ = try await orders.call(Methods.settleReturn, .init(returnID: rma.returnID))
            let placed = try await orders.call(
                Methods.placeExchange,
                .init(returnID: rma.returnID)
            )
            let replacement = try await orders.order(placed.orderID)
            #expect(replacement.clientReference == "EXCHANGE-\(rma.returnID)")
            #expect(replacement.paymentMethod == .storeCredit && replacement.customerID == "ALFKI")
            #expect(replacement.lines.map(\.sku) == ["POT"])
            #expect(replacement.shipTo?.city == "Berlin")
            let again = try await orders.call(
                Methods.placeExchange,
                .init(returnID: rma.returnID)
            )
            #expect(again == placed)
            #expect(try await orders.count() == 2)
            #expect(try await orders.rma(rma.returnID).exchangeOrderID == placed.orderID)
        }
    }

    /// A free replacement that broke again: there is no credit, so the new order is paid whole.
    @Test func exchangesWhatCostNothing() async throws {
        try await withOrders { orders in
            let order = try await orders.delivered { $0.lines[0].discount = "1" }
            let rma = try await orders.inspected(order, [("TEA", 1)], .exchange)
            let settled = try await orders.call(
                Methods.settleReturn,
                .init(returnID: rma.returnID)
            )
            #expect(settled.charge?.total == .usd(0))
            #expect(settled.charge?.lines.map(\.quantity) == [1])
            let placed = try await orders.call(
                Methods.placeExchange,
                .init(returnID: rma.returnID)
            )
            #expect(try await orders.order(placed.orderID).paymentMethod == .card)
        }
    }

    @Test func exchangesNothingForNothing() async throws {
        try await withOrders { orders in
            let order = try await orders.delivered()
            let id = try await orders.openReturn(order, [("TEA", 1)], .exchange).returnID
            _ = try await orders.call(Methods.authorizeReturn, .init(returnID: id))
            _ = try await orders.call(
                Methods.receiveReturn,
                .init(returnID: id, lines: [.init(sku: "TEA", quantity: 1)])
            )
            _ = try await orders.call(
                Methods.inspectReturn,
                .init(returnID: id, lines: [.init(sku: "TEA", quantity: 1, disposition: .reject)])
            )
            let settled = try await orders.call(Methods.settleReturn, .init(returnID: id))
            #expect(settled.charge?.total == .usd(0) && settled.charge?.lines == [])
            let placed = try await orders.call(Methods.placeExchange, .init(returnID: id))
            #expect(placed.orderID == "")
            #expect(try await orders.count() == 1)
            _ = try await orders.call(Methods.closeReturn, .init(returnID: id))
        }
    }
}
