// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Store
import Testing

@testable import OrderService

/// Reports over orders and returns.
@Suite struct ReportTests {
    typealias Methods = OrderV1.OrderService

    /// 2020-09-13T12:26:40Z.
    private static let start: Int64 = 1_600_000_000_000
    private static let day: Int64 = 86_400_000

    /// Three delivered orders, two of ALFKI and one of BONAP by phone; a rejected and an open one.
    private func withSales(_ body: (Orders) async throws -> Void) async throws {
        try await withOrders { orders in
            _ = try await orders.delivered("1")
            _ = try await orders.delivered("2") { $0.orderedAtMs = Self.start + Self.day }
            _ = try await orders.delivered("3") {
                $0.orderedAtMs = Self.start + 40 * Self.day
                ($0.customerID, $0.channel, $0.carrierID) = ("BONAP", .phone, "SLOW")
                $0.lines = [.init(sku: "TEA", quantity: 1, unitPrice: .usd(1000))]
                $0.freight = nil
            }
            _ = try await orders.place("4", until: .rejected)
            try await body(orders)
        }
    }

    private func sales(
        _ orders: Orders,
        _ grouping: OrderV1.SalesGrouping
    ) async throws -> [OrderV1.SalesRow] {
        try await orders.call(Methods.reportSales, .init(groupBy: grouping)).rows
    }

    @Test func salesByEachGrouping() async throws {
        try await self.withSales { orders in
            let cases: [(OrderV1.SalesGrouping, [String], [Int64])] = [
                (.day, ["2020-09-13", "2020-09-14", "2020-10-23"], [5798, 5798, 1000]),
                (.month, ["2020-09", "2020-10"], [11_596, 1000]), (.year, ["2020"], [12_596]),
                (.customer, ["ALFKI", "BONAP"], [11_596, 1000]),
                (.sku, ["CUP", "TEA"], [3196, 9400]),
                (.channel, ["ONLINE", "PHONE"], [11_596, 1000]),
                (.carrier, ["SLOW", "SPEEDY"], [1000, 11_596]),
            ]
            for (grouping, keys, nets) in cases {
                let rows = try await self.sales(orders, grouping)
                #expect(rows.map(\.key) == keys, "\(grouping)")
                #expect(rows.map(\.netMinor) == nets, "\(grouping)")
                #expect(rows.allSatisfy { $0.currency == "USD" })
                #expect(rows.reduce(0) { $0 + $1.units } == 11)
                #expect(rows.reduce(0) { $0 + $1.freightMinor } == (grouping == .sku ? 0 : 1000))
            }
            let year = try #require(try await self.sales(orders, .year).first)
            #expect(year.orders == 3 && year.lines == 5 && year.taxMinor == 840 * 2 + 320 * 2 + 200)
            let sku = try await self.sales(orders, .sku)
            #expect(sku.map(\.orders) == [2, 3])
        }
    }

    @Test func salesAreNetOfWhatWasCancelledAndTellWhatCameBack() async throws {
        try await withOrders { orders in
            let id = try await orders.delivered()
            let rma = try await orders.inspected(id, [("CUP", 1)])
            _ = try await orders.call(
                ReturnsV1.ReturnService.settleReturn,
                .init(returnID: rma.returnID)
            )
            // One of three TEA was cancelled instead of delivered: two thirds of 42.00 remain.
            try orders.sql(
                """
                UPDATE order_lines SET cancelled = 1, shipped = 2, delivered = 2,
                    invoiced_net = 2800, invoiced_tax = 560 WHERE sku = 'TEA'
                """
            )
            let row = try #require(try await self.sales(orders, .month).first)
            #expect(row.netMinor == 2800 + 1598 && row.units == 4 && row.lines == 2)
            #expect(row.returnedUnits == 1 && row.returnedNetMinor == 799)
        }
    }

    @Test func aPeriodIsHalfOpen() async throws {
        try await self.withSales { orders in
            let rows = try await orders.call(
                Methods.reportSales,
                .init(
                    fromMs: Self.start + Self.day,
                    beforeMs: Self.start + 40 * Self.day,
                    groupBy: .day
                )
            ).rows
            #expect(rows.map(\.key) == ["2020-09-14"])
        }
    }

    @Test func refusesNoGroupingAndNoTime() async throws {
        try await withOrders { orders in
            let grouping = try await orders.refusal(Methods.reportSales, .init())
            #expect(grouping.field == "group_by" && grouping.code == .invalidArgument)
            let service = try await orders.refusal(Methods.reportService, .init())
            #expect(service.field == "group_by")
            let returns = try await orders.refusal(
                ReturnsV1.ReturnService.reportReturns,
                .init()
            )
            #expect(returns.field == "group_by")
            let before = try await orders.refusal(
                Methods.reportSales,
                .init(fromMs: 5, beforeMs: 5, groupBy: .day)
            )
            #expect(before.field == "before_ms")
            let from = try await orders.refusal(
                Methods.reportSales,
                .init(fromMs: -1, groupBy: .day)
            )
            #expect(from.field == "from_ms")
        }
    }

    @Test func refusesMoreRowsThanAReplyHolds() throws {
        let most = Array(repeating: 0, count: ReportPeriod.rowsMax)
        #expect(try ReportPeriod.bounded(most).count == ReportPeriod.rowsMax)
        let error = #expect(throws: OrderError.self) { try ReportPeriod.bounded(most + [0]) }
        #expect(error?.rpcError.details.first?.remedy.contains("shorter period") == true)
    }

    @Test func staysReadableWhenASumDoesNotFit() async throws {
        try await withOrders { orders in
            for reference in ["1", "2"] { _ = try await orders.delivered(reference) }
            try orders.sql(
                "UPDATE order_lines SET net = 9000000000000000000, quantity = 3 WHERE sku = 'TEA'"
            )
            try orders.sql(
                """
                UPDATE order_lines SET net = 0, packing_net = 0, invoiced_net = 0
                WHERE sku = 'CUP'
                """
            )
            #expect(try await self.sales(orders, .year).first?.netMinor == .max)
        }
    }

    @Test func tellsHowOrdersFared() async throws {
        try await self.withSales { orders in
            _ = try await orders.place("5")
            // Cycles of 1, 2, … 10 days: the median is the fifth, the ninetieth the ninth.
            for number in 1...10 {
                let id = try await orders.delivered("C\(number)") {
                    $0.orderedAtMs = Self.start + 400 * Self.day
                }
                try orders.sql(
                    """
                    UPDATE orders SET completed_at_ms = ordered_at_ms + \(Int64(number) * Self.day)
                    WHERE order_number = \(id.dropFirst(3))
                    """
                )
            }
            let rows = try await orders.call(Methods.reportService, .init(groupBy: .year)).rows
            #expect(
                rows == [
                    .init(
                        key: "2020",
                        placed: 5,
                        open: 1,
                        completed: 3,
                        rejected: 1,
                        unitsOrdered: 21,
                        unitsDelivered: 11,
                        lines: 7,
                        linesDeliveredWhole: 5,
                        cycleP50Ms: Self.day,
                        cycleP90Ms: Self.day,
                        cycleMaxMs: Self.day
                    ),
                    .init(
                        key: "2021",
                        placed: 10,
                        completed: 10,
                        unitsOrdered: 50,
                        unitsDelivered: 50,
                        lines: 20,
                        linesDeliveredWhole: 20,
                        cycleP50Ms: 5 * Self.day,
                        cycleP90Ms: 9 * Self.day,
                        cycleMaxMs: 10 * Self.day
                    ),
                ]
            )
            let skus = try await orders.call(Methods.reportService, .init(groupBy: .sku)).rows
            #expect(skus.map(\.key) == ["CUP", "TEA"] && skus.map(\.placed) == [14, 15])
            #expect(skus.map(\.cycleMaxMs) == [10 * Self.day, 10 * Self.day])
            let none = try await orders.call(
                Methods.reportService,
                .init(fromMs: Self.start + 1000 * Self.day, groupBy: .channel)
            )
            #expect(none.rows.isEmpty)
        }
    }

    @Test func returnsByEachGrouping() async throws {
        try await withOrders { orders in
            let first = try await orders.delivered("1")
            let second = try await orders.delivered("2") { $0.customerID = "BONAP" }
            for (order, lines) in [
                (first, [("TEA", Int64(2)), ("CUP", 1)]), (second, [("TEA", 1)]),
            ] {
                let rma = try await orders.inspected(order, lines)
                _ = try await orders.call(
                    ReturnsV1.ReturnService.settleReturn,
                    .init(returnID: rma.returnID)
                )
            }
            // Denied: it does not count.
            let denied = try await orders.openReturn(first, [("TEA", 1)]).returnID
            _ = try await orders.call(
                ReturnsV1.ReturnService.denyReturn,
                .init(returnID: denied, reason: "no")
            )
            let cases: [(ReturnsV1.ReturnGrouping, [String], [Int64], [Int64])] = [
                (.reason, ["DAMAGED"], [2], [4]), (.sku, ["CUP", "TEA"], [1, 2], [1, 3]),
                (.customer, ["ALFKI", "BONAP"], [1, 1], [3, 1]),
            ]
            for (grouping, keys, returns, units) in cases {
                let rows = try await orders.call(
                    ReturnsV1.ReturnService.reportReturns,
                    .init(groupBy: grouping)
                ).rows
                #expect(rows.map(\.key) == keys && rows.map(\.returns) == returns)
                #expect(rows.map(\.units) == units && rows.map(\.restocked) == units)
                // 3 TEA at 16.80 and one CUP at 7.99 and 1.60 tax.
                #expect(rows.reduce(0) { $0 + $1.creditedMinor } == 3 * 1680 + 959)
            }
            let month = try await orders.call(
                ReturnsV1.ReturnService.reportReturns,
                .init(groupBy: .month)
            ).rows
            #expect(month.count == 1 && month.first?.units == 4)
        }
    }
}
