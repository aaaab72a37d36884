// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Store
import Testing

@testable import OrderService

/// What returned goods are worth, once they were inspected.
@Suite struct InspectionTests {
    typealias Methods = ReturnsV1.ReturnService

    @Test func everyUnitGetsExactlyOneDisposition() async throws {
        try await withOrders { orders in
            let order = try await orders.delivered()
            let id = try await orders.openReturn(order, [("TEA", 3)]).returnID
            _ = try await orders.call(Methods.authorizeReturn, .init(returnID: id))
            _ = try await orders.call(
                Methods.receiveReturn,
                .init(returnID: id, lines: [.init(sku: "TEA", quantity: 2)])
            )
            func inspect(
                _ units: [(Int64, ReturnsV1.Disposition)],
                fee: Int64 = 0
            ) -> ReturnsV1.InspectReturnRequest {
                .init(
                    returnID: id,
                    lines: units.map { .init(sku: "TEA", quantity: $0.0, disposition: $0.1) },
                    restockingFee: .usd(fee)
                )
            }
            let few = try await orders.refusal(Methods.inspectReturn, inspect([(1, .restock)]))
            #expect(few.field == "lines" && few.code == .invalidArgument)
            let many = try await orders.refusal(
                Methods.inspectReturn,
                inspect([(1, .restock), (2, .scrap)])
            )
            #expect(many.reason == "OVER_INSPECTION" && many.field == "lines[1].quantity")
            let vague = try await orders.refusal(
                Methods.inspectReturn,
                inspect([(2, .unspecified)])
            )
            #expect(vague.field == "lines[0].disposition")
            // One unit accepted: 14.00 and 2.80 tax.
            let dear = try await orders.refusal(
                Methods.inspectReturn,
                inspect([(1, .restock), (1, .reject)], fee: 1681)
            )
            #expect(dear.field == "restocking_fee.minor_units")
            let done = try await orders.call(
                Methods.inspectReturn,
                inspect([(1, .restock), (1, .reject)], fee: 1680)
            ).rma
            #expect(done?.credited == .usd(0) && done?.lines.first?.rejected == 1)
        }
    }

    @Test func whatIsRejectedIsWorthNothingThoughSharesGrewSinceALoss() async throws {
        try await withOrders { orders in
            typealias Methods = ReturnsV1.ReturnService
            // 1.50 for four units. Two were lost when three were invoiced: 1.12 × 2 / 3 = 0.74, a
            // cent less than two of four units come to.
            let order = try await orders.delivered {
                $0.lines = [.init(sku: "TEA", quantity: 4, unitPrice: .usd(50), discount: "0.25")]
            }
            try orders.sql("UPDATE order_lines SET delivered = 2, lost = 2, credited_net = 74")
            let id = try await orders.openReturn(order, [("TEA", 1)]).returnID
            _ = try await orders.call(Methods.authorizeReturn, .init(returnID: id))
            _ = try await orders.call(
                Methods.receiveReturn,
                .init(returnID: id, lines: [.init(sku: "TEA", quantity: 1)])
            )
            let reply = try await orders.call(
                Methods.inspectReturn,
                .init(returnID: id, lines: [.init(sku: "TEA", quantity: 1, disposition: .reject)])
            )
            let rma = try #require(reply.rma)
            #expect(rma.credited == .usd(0))
            #expect(rma.lines.allSatisfy { ($0.net?.minorUnits ?? 0) == 0 })
        }
    }

    @Test func partsOfALineAreCreditedExactlyWhatWasInvoiced() async throws {
        try await withOrders { orders in
            // 10.00 for three units: 3.33, 3.33 and 3.34.
            let order = try await orders.delivered {
                $0.lines = [
                    .init(sku: "TEA", quantity: 3, unitPrice: .usd(334), discount: "0.002")
                ]
            }
            #expect(try orders.number("SELECT SUM(invoiced_net) FROM order_lines") == 1000)
            var nets: [Int64] = []
            for _ in 0..<3 {
                let rma = try await orders.inspected(order, [("TEA", 1)])
                let reply = try await orders.call(
                    Methods.settleReturn,
                    .init(returnID: rma.returnID)
                )
                nets.append(reply.charge?.net?.minorUnits ?? -1)
                // A repetition of the step gives the same and books nothing.
                let again = try await orders.call(
                    Methods.settleReturn,
                    .init(returnID: rma.returnID)
                )
                #expect(again == reply)
            }
            #expect(nets == [333, 333, 334])
            #expect(try orders.number("SELECT SUM(credited_net) FROM order_lines") == 1000)
            #expect(
                try orders.number("SELECT SUM(credited_tax - invoiced_tax) FROM order_lines") == 0
            )
            #expect(try orders.number("SELECT SUM(returned) FROM order_lines") == 3)
        }
    }

    @Test(arguments: [[1, 1, 1, 1, 1, 1, 1], [2, 5], [3, 1, 3], [7]] as [[Int64]])
    func partsOfADiscountedLineWithTaxInItsPriceSumToWhatWasInvoiced(parts: [Int64]) async throws {
        try await withOrders { orders in
            let order = try await orders.delivered {
                $0.pricesIncludeTax = true
                $0.lines = [
                    .init(sku: "TEA", quantity: 7, unitPrice: .usd(999), discount: "0.333333333")
                ]
            }
            let net = try orders.number("SELECT SUM(invoiced_net) FROM order_lines")
            let tax = try orders.number("SELECT SUM(invoiced_tax) FROM order_lines")
            var (credited, fees, told) = (Int64(0), Int64(0), Int64(0))
            for (number, units) in parts.enumerated() {
                let fee = Int64(number) * 7
                let rma = try await orders.inspected(order, [("TEA", units)], fee: fee)
                let reply = try await orders.call(
                    Methods.settleReturn,
                    .init(returnID: rma.returnID)
                )
                let charge = try #require(reply.charge)
                #expect(charge.freight == .usd(0) && reply.restockingFee == .usd(fee))
                #expect(
                    charge.lines.allSatisfy {
                        ($0.gross?.minorUnits ?? 0) >= ($0.net?.minorUnits ?? 0)
                    }
                )
                credited += charge.total?.minorUnits ?? 0
                fees += fee
                told += try await orders.rma(rma.returnID).credited?.minorUnits ?? 0
            }
            #expect(credited == net + tax && told == net + tax - fees)
            #expect(try orders.number("SELECT SUM(credited_net) FROM order_lines") == net)
            #expect(try orders.number("SELECT SUM(credited_tax) FROM order_lines") == tax)
        }
    }
}
