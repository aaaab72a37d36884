// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import RPC
import Testing

@testable import InventoryService

/// What operators buy by, and what accountants read.
@Suite struct ReportTests {
    typealias Methods = InventoryV1.InventoryService

    private func product(
        _ house: Warehouse,
        _ sku: String,
        level: Int64,
        quantity: Int64 = 0,
        units: Int64
    ) async throws {
        let product = InventoryV1.Product(
            sku: sku,
            name: "The \(sku)",
            reorderLevel: level,
            reorderQuantity: quantity
        )
        _ = try await house.call(Methods.upsertProduct, .init(product: product))
        if units > 0 { try await house.receive([(sku, units)]) }
    }

    @Test func tellsOnceWhenAReorderPointIsCrossed() async throws {
        try await withWarehouse { house in
            try await house.location("NORTH")
            try await self.product(house, "TEA", level: 5, units: 4)
            try await house.receive([("TEA", 4)], at: "NORTH")
            _ = try await house.reserve("SO-1", [("TEA", 2)])
            #expect(try house.events("alert.low_stock").isEmpty)
            // 5 of 8 are left, at both locations together.
            _ = try await house.reserve("SO-2", [("TEA", 1)])
            #expect(try house.events("alert.low_stock") == ["TEA"])
            _ = try await house.reserve("SO-3", [("TEA", 1)])
            #expect(try house.events("alert.low_stock") == ["TEA"])
            _ = try await house.release("SO-1")
            _ = try await house.call(
                Methods.adjust,
                .init(sku: "TEA", location: "NORTH", delta: -3, reason: "LOST")
            )
            #expect(try house.events("alert.low_stock") == ["TEA", "TEA"])
            // Transfers and issues change nothing of what is available.
            _ = try await house.commit("SO-2")
            _ = try await house.issue("SO-2", [("TEA", 1)])
            #expect(try house.events("alert.low_stock").count == 2)
        }
    }

    @Test func listsProductsAtOrBelowTheirReorderPoint() async throws {
        try await withWarehouse { house in
            try await self.product(house, "A", level: 5, units: 5)
            try await self.product(house, "B", level: 5, units: 6)
            try await self.product(house, "C", level: 0, units: 0)
            try await self.product(house, "D", level: 3, quantity: 50, units: 0)
            _ = try await house.reserve("SO-1", [("D", 2)], .backorder)
            let page = try await house.call(
                Methods.lowStock,
                .init(page: .init(pageSize: 1))
            )
            #expect(page.lines.map(\.sku) == ["A"] && page.lines.first?.suggested == 10)
            let rest = try await house.call(
                Methods.lowStock,
                .init(page: .init(pageToken: page.nextPageToken))
            )
            #expect(rest.lines.map(\.sku) == ["D"] && rest.nextPageToken.isEmpty)
            #expect(rest.lines.first?.available == 0 && rest.lines.first?.backordered == 2)
            #expect(rest.lines.first?.suggested == 50)
        }
    }

    @Test func tellsWhatCameAndWentInAPeriod() async throws {
        try await withWarehouse { house in
            try await house.location("NORTH")
            try await house.stock("TEA", 10, cost: 5)
            try await house.stock("CUP", 0)
            let begin = house.network.time.now.milliseconds + 1
            house.network.advance(by: .seconds(1))
            try await house.receive([("TEA", 6)])
            _ = try await house.reserve("SO-1", [("TEA", 5)])
            _ = try await house.commit("SO-1")
            _ = try await house.issue("SO-1", [("TEA", 5)])
            _ = try await house.call(
                Methods.receiveReturned,
                .init(reference: "RMA-1", lines: Warehouse.lines([("TEA", 2)]))
            )
            _ = try await house.call(
                Methods.disposeReturned,
                .init(reference: "RMA-1", restocked: Warehouse.lines([("TEA", 2)]))
            )
            _ = try await house.call(
                Methods.adjust,
                .init(sku: "TEA", delta: -1, reason: "LOST")
            )
            _ = try await house.call(
                Methods.transfer,
                .init(from: "MAIN", to: "NORTH", lines: Warehouse.lines([("TEA", 3)]))
            )
            house.network.advance(by: .seconds(1))
            let end = house.network.time.now.milliseconds
            try await house.receive([("TEA", 100)])
            let rows = try await house.call(
                Methods.reportTurnover,
                .init(fromMs: begin, beforeMs: end)
            ).rows
            #expect(
                rows == [
                    .init(
                        sku: "TEA",
                        opening: 10,
                        received: 6,
                        issued: 5,
                        returned: 2,
                        adjusted: -1,
                        closing: 12,
                        currency: "USD",
                        costIssuedMinor: 25,
                        turns: "0.45"
                    )
                ]
            )
            let error = await #expect(throws: RPCError.self) {
                try await house.call(Methods.reportTurnover, .init(fromMs: 5, beforeMs: 5))
            }
            #expect(error?.code == .invalidArgument)
        }
    }

    @Test(
        arguments: [
            (0, 0, ""), (10, 5, "0.67"), (2, 1, "0.67"), (1, 1, "2.00"), (1, 0, "0.00"),
            (200, 1, "0.01"), (400, 1, "0.00"), (-5, 2, ""),
        ] as [(Int64, Int64, String)]
    )
    func roundsTurnsToTwoPlaces(opening: Int64, issued: Int64, turns: String) {
        let turnover = Turnover(
            sku: "A",
            opening: opening,
            received: 0,
            issued: issued,
            returned: 0,
            adjusted: 0,
            cost: nil
        )
        #expect(turnover.turns == turns)
    }

    @Test(
        arguments: [
            (.max, 0, 1, nil), (.min, 1, 0, nil), (.max, -1, 0, nil), (.max, 1, 1, .max),
            (.max / 2 + 1, 1, 1, .max / 2 + 1),
        ] as [(Int64, Int64, Int64, Int64?)]
    )
    func saysNothingOfSumsThatDoNotFit(
        opening: Int64,
        issued: Int64,
        received: Int64,
        closing: Int64?
    ) {
        let turnover = Turnover(
            sku: "A",
            opening: opening,
            received: received,
            issued: issued,
            returned: 0,
            adjusted: 0,
            cost: nil
        )
        #expect(turnover.closing == closing)
        #expect(turnover.turns == "")
    }
}
