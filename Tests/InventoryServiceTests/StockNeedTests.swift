// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Testing

@testable import InventoryService

/// What stock asks purchasing to buy.
@Suite struct StockNeedTests {
    typealias Methods = InventoryV1.InventoryService

    /// The requisitions so far, as `CAUSE quantity SKU@location orders`.
    private func needs(_ house: Warehouse) async throws -> [String] {
        let reply = try await house.call(
            PurchasingV1.PurchasingService.listRequisitions,
            .init()
        )
        return reply.requisitions.map {
            "\($0.cause) \($0.quantity) \($0.sku)@\($0.location) "
                + $0.orderIDs.joined(separator: ",")
        }
    }

    private func product(_ house: Warehouse, _ level: Int64, units: Int64) async throws {
        let product = InventoryV1.Product(sku: "TEA", name: "Tea", reorderLevel: level)
        _ = try await house.call(Methods.upsertProduct, .init(product: product))
        try await house.receive([("TEA", units)])
    }

    @Test func buysWhatIsBackordered() async throws {
        try await withWarehouse { house in
            try await self.product(house, 0, units: 2)
            _ = try await house.reserve("SO-1", [("TEA", 5)], .partial)
            _ = try await house.reserve("SO-2", [("TEA", 4)], .hold)
            #expect(try await self.needs(house).isEmpty)
            _ = try await house.reserve("SO-3", [("TEA", 7)], .backorder)
            #expect(try await self.needs(house) == ["SHORTAGE 7 TEA@MAIN SO-3"])
            _ = try await house.call(Methods.backorder, .init(orderID: "SO-2"))
            #expect(try await self.needs(house) == ["SHORTAGE 11 TEA@MAIN SO-2,SO-3"])
        }
    }

    @Test func buysWhatFellToItsReorderPointOnce() async throws {
        try await withWarehouse { house in
            try await self.product(house, 5, units: 8)
            _ = try await house.reserve("SO-1", [("TEA", 2)])
            #expect(try await self.needs(house).isEmpty)
            _ = try await house.reserve("SO-2", [("TEA", 1)])
            _ = try await house.reserve("SO-3", [("TEA", 1)])
            _ = try await house.call(Methods.adjust, .init(sku: "TEA", delta: -1, reason: "LOST"))
            #expect(try await self.needs(house) == ["REORDER_POINT 10 TEA@MAIN "])
            let low = try await house.call(Methods.lowStock, .init()).lines
            #expect(low.map(\.suggested) == [0])
        }
    }

    @Test func buysNothingWhenAnAdjustmentUpOrAnIssueLeavesItLow() async throws {
        try await withWarehouse { house in
            try await self.product(house, 5, units: 3)
            _ = try await house.call(Methods.adjust, .init(sku: "TEA", delta: 1, reason: "FOUND"))
            #expect(try await self.needs(house).isEmpty)
        }
    }
}
