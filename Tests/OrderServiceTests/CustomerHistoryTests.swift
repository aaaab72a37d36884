// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Store
import Testing

@testable import OrderService
/// What a customer has bought.
@Suite struct CustomerHistoryTests {
    typealias Methods = CustomerV1.CustomerService

    @Test func tellsTheHistoryByMonth() async throws {
        try await withOrders { orders in
            let id = try await orders.delivered("1")
            _ = try await orders.delivered("2") {
                $0.orderedAtMs = 1_604_188_800_000  // 2020-11-01
                $0.paymentMethod = .onAccount
                $0.paymentToken = ""
            }
            _ = try await orders.place("3", until: .rejected)
            let rma = try await orders.inspected(id, [("TEA", 1)])
            _ = try await orders.call(
                ReturnsV1.ReturnService.settleReturn,
                .init(returnID: rma.returnID)
            )
            let history = try await orders.call(
                Methods.customerHistory,
                .init(customerID: "ALFKI")
            )
            #expect(
                history.months == [
                    .init(
                        period: "2020-09",
                        currency: "USD",
                        orders: 1,
                        units: 5,
                        netMinor: 5798,
                        returnedNetMinor: 1400
                    ),
                    .init(period: "2020-11", currency: "USD", orders: 1, units: 5, netMinor: 5798),
                ]
            )
            #expect(history.methods.map(\.method) == [.card, .onAccount])
            #expect(history.methods.map(\.orders) == [2, 1])
            #expect(history.orders == 3 && history.returns == 1)
            #expect(history.firstOrderAtMs == 1_600_000_000_000)
            #expect(history.lastOrderAtMs == 1_604_188_800_000)
            let later = try await orders.call(
                Methods.customerHistory,
                .init(customerID: "ALFKI", fromMs: 1_604_188_800_000)
            )
            #expect(later.months.map(\.period) == ["2020-11"] && later.orders == 1)
        }
    }

    @Test func tellsNoHistoryOfNobodyOrOfNoTime() async throws {
        try await withOrders { orders in
            let nobody = try await orders.refusal(
                Methods.customerHistory,
                .init(customerID: "NOBODY")
            )
            #expect(nobody.reason == "UNKNOWN_CUSTOMER")
            let noTime = try await orders.refusal(
                Methods.customerHistory,
                .init(customerID: "ALFKI", fromMs: 10, beforeMs: 10)
            )
            #expect(noTime.field == "before_ms")
        }
    }
}
