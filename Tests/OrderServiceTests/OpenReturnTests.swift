// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Store
import Testing

@testable import OrderService

/// Which returns are opened.
@Suite struct OpenReturnTests {
    typealias Methods = ReturnsV1.ReturnService

    @Test func callersAtOnceNeverReturnMoreThanWasDelivered() async throws {
        try await withOrders { orders in
            let order = try await orders.delivered { $0.lines[0].quantity = 10 }
            let results = await withTaskGroup(of: Int64.self) { group in
                for index in 0..<64 {
                    group.addTask {
                        do throws(RPCError) {
                            let units = Int64(index % 3 + 1)
                            _ = try await orders.openReturn(order, [("TEA", units)])
                            return units
                        } catch {
                            return error.reason == "OVER_RETURN" ? 0 : -1000
                        }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(results.count == 64 && results.reduce(0, +) == 10)
            #expect(try orders.number("SELECT SUM(quantity) FROM return_lines") == 10)
        }
    }

    @Test func countsOnlyWhatReturnsStillClaim() async throws {
        try await withOrders { orders in
            let order = try await orders.delivered()
            let first = try await orders.openReturn(order, [("TEA", 3)]).returnID
            let none = try await orders.refusal(
                Methods.openReturn,
                .init(orderID: order, lines: [.init(sku: "TEA", quantity: 1)], resolution: .refund)
            )
            #expect(none.reason == "OVER_RETURN" && none.code == .failedPrecondition)
            // Denied: all three can come back again, and of those that come only two are accepted.
            _ = try await orders.call(Methods.denyReturn, .init(returnID: first, reason: "no"))
            let second = try await orders.inspected(order, [("TEA", 2)]).returnID
            _ = try await orders.openReturn(order, [("TEA", 1)])
            let full = try await orders.refusal(
                Methods.openReturn,
                .init(orderID: order, lines: [.init(sku: "TEA", quantity: 1)], resolution: .refund)
            )
            #expect(full.reason == "OVER_RETURN")
            // Settled units are counted by the line, and only there.
            _ = try await orders.call(Methods.settleReturn, .init(returnID: second))
            let still = try await orders.refusal(
                Methods.openReturn,
                .init(orderID: order, lines: [.init(sku: "TEA", quantity: 1)], resolution: .refund)
            )
            #expect(still.reason == "OVER_RETURN")
        }
    }

    static let refusals: [(String, ReturnsV1.OpenReturnRequest)] = [
        ("resolution", .init(lines: [.init(sku: "TEA", quantity: 1)])),
        ("lines", .init(resolution: .refund)),
        ("lines[0].sku", .init(lines: [.init(sku: "POT", quantity: 1)], resolution: .refund)),
        (
            "lines[0].reason",
            .init(lines: [.init(sku: "TEA", quantity: 1, reason: "UGLY")], resolution: .refund)
        ),
        (
            "lines[1].reason",
            .init(
                lines: [
                    .init(lineNumber: 1, quantity: 1, reason: "DAMAGED"),
                    .init(sku: "TEA", quantity: 1, reason: "WRONG_ITEM"),
                ],
                resolution: .refund
            )
        ),
        ("exchange_lines", .init(lines: [.init(sku: "TEA", quantity: 1)], resolution: .exchange)),
        (
            "exchange_lines",
            .init(
                lines: [.init(sku: "TEA", quantity: 1)],
                resolution: .refund,
                exchangeLines: [.init(sku: "POT", quantity: 1, unitPrice: .usd(1))]
            )
        ),
        (
            "exchange_lines[0].quantity",
            .init(
                lines: [.init(sku: "TEA", quantity: 1)],
                resolution: .exchange,
                exchangeLines: [.init(sku: "POT", quantity: 0, unitPrice: .usd(1))]
            )
        ),
        (
            "exchange_lines[0].unit_price.currency",
            .init(
                lines: [.init(sku: "TEA", quantity: 1)],
                resolution: .exchange,
                exchangeLines: [
                    .init(sku: "P", quantity: 1, unitPrice: .init(minorUnits: 1, currency: "EUR"))
                ]
            )
        ),
        (
            "payment_token",
            .init(
                lines: [.init(sku: "TEA", quantity: 1)],
                resolution: .exchange,
                exchangeLines: [.init(sku: "POT", quantity: 1, unitPrice: .usd(1))],
                paymentMethod: .card,
                paymentToken: "4111 1111 1111 1111"
            )
        ),
    ]

    @Test(arguments: refusals.indices)
    func refusesABadWish(index: Int) async throws {
        try await withOrders { orders in
            var (field, request) = Self.refusals[index]
            request.orderID = try await orders.delivered()
            let error = try await orders.refusal(Methods.openReturn, request)
            #expect(error.code == .invalidArgument && error.field == field)
            #expect(try orders.number("SELECT COUNT(*) FROM returns") == 0)
        }
    }

    @Test func refusesWhatWasNotDelivered() async throws {
        try await withOrders { orders in
            let order = try await orders.place()
            let error = try await orders.refusal(
                Methods.openReturn,
                .init(orderID: order, lines: [.init(sku: "TEA", quantity: 1)], resolution: .refund)
            )
            #expect(error.reason == "OVER_RETURN")
            let nothing = try await orders.refusal(Methods.openReturn, .init(orderID: "SO-9"))
            #expect(nothing.reason == "UNKNOWN_ORDER")
            let unknown = try await orders.refusal(Methods.getReturn, .init(returnID: "RMA-1"))
            #expect(unknown.reason == "UNKNOWN_RETURN" && unknown.code == .notFound)
        }
    }
}
