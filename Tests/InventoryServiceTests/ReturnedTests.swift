// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Testing

@testable import InventoryService

/// Goods that came back.
@Suite struct ReturnedTests {
    typealias Methods = InventoryV1.InventoryService

    private func back(
        _ house: Warehouse,
        _ lines: [(String, Int64)],
        reference: String = "RMA-1"
    ) async throws(RPCError) -> CommonV1.Money? {
        try await house.call(
            Methods.receiveReturned,
            .init(reference: reference, lines: Warehouse.lines(lines))
        ).cost
    }

    private func dispose(
        _ house: Warehouse,
        restocked: [(String, Int64)] = [],
        scrapped: [(String, Int64)] = [],
        rejected: [(String, Int64)] = [],
        reference: String = "RMA-1"
    ) async throws(RPCError) {
        _ = try await house.call(
            Methods.disposeReturned,
            .init(
                reference: reference,
                restocked: Warehouse.lines(restocked),
                scrapped: Warehouse.lines(scrapped),
                rejected: Warehouse.lines(rejected)
            )
        )
    }

    private func quarantine(_ house: Warehouse, _ sku: String) async throws -> Int64? {
        try await house.call(Methods.getStock, .init(sku: sku)).levels.first?.quarantine
    }

    @Test func waitsInQuarantineUntilInspected() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 1, cost: 10)
            #expect(try await self.back(house, [("TEA", 2), ("TEA", 4)]) == .usd(60))
            #expect(try await self.quarantine(house, "TEA") == 6)
            // Nobody can have it yet.
            #expect(try await house.level("TEA") == [1, 0])
            try await self.dispose(
                house,
                restocked: [("TEA", 3)],
                scrapped: [("TEA", 1)],
                rejected: [("TEA", 2)]
            )
            #expect(try await house.level("TEA") == [4, 0])
            #expect(try await self.quarantine(house, "TEA") == 0)
            let movements = try await house.movements(.init(reference: "RMA-1"))
            #expect(movements.map(\.kind) == ["RETURN", "RESTOCK", "SCRAP", "RETURN"])
            #expect(movements.map(\.quarantineDelta) == [6, -3, -1, -2])
            #expect(
                try house.postings().dropFirst() == [
                    "goods-returned: 1210/5000 60", "return-restocked: 1200/1210 30",
                    "return-scrapped: 5020/1210 10", "return-rejected: 5000/1210 20",
                ]
            )
            #expect(try house.posted(1210) == 0 && house.posted(1200) == 40)
        }
    }

    @Test func disposesOnlyOfWhatTheReturnBrought() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 0)
            _ = try await self.back(house, [("TEA", 2)])
            _ = try await self.back(house, [("TEA", 5)], reference: "RMA-2")
            let error = await #expect(throws: RPCError.self) {
                try await self.dispose(house, restocked: [("TEA", 2)], scrapped: [("TEA", 1)])
            }
            #expect(error?.code == .failedPrecondition && error?.reason == "NOT_IN_QUARANTINE")
            #expect(error?.details.first?.value == "wanted 3, available 2")
            try await self.dispose(house, restocked: [("TEA", 1)])
            let again = await #expect(throws: RPCError.self) {
                try await self.dispose(house, restocked: [("TEA", 2)])
            }
            #expect(again?.reason == "NOT_IN_QUARANTINE")
            #expect(try await self.quarantine(house, "TEA") == 6)
        }
    }

    @Test func refusesWhatItDoesNotKnow() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 0)
            let unknown = await #expect(throws: RPCError.self) {
                try await self.back(house, [("NONE", 1)])
            }
            #expect(unknown?.reason == "UNKNOWN_SKU")
            let nameless = await #expect(throws: RPCError.self) {
                try await self.back(house, [("TEA", 1)], reference: "")
            }
            #expect(nameless?.field == "reference")
            let place = await #expect(throws: RPCError.self) {
                try await house.call(
                    Methods.receiveReturned,
                    .init(
                        reference: "RMA-1",
                        lines: Warehouse.lines([("TEA", 1)]),
                        location: "WEST"
                    )
                )
            }
            #expect(place?.reason == "UNKNOWN_LOCATION")
            let field = await #expect(throws: RPCError.self) {
                try await self.dispose(house, scrapped: [("TEA", 0)])
            }
            #expect(field?.field == "scrapped[0].quantity")
        }
    }
}
