// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Testing

@testable import InventoryService

/// An order that waits for units while it is changed.
@Suite struct PausingTests {
    typealias Methods = InventoryV1.InventoryService

    private func pause(
        _ house: Warehouse,
        _ change: String = "CH-1"
    ) async throws(RPCError) -> UInt32 {
        try await house.call(Methods.pauseFills, .init(orderID: "SO-1", changeID: change)).fills
    }

    private func resume(
        _ house: Warehouse,
        _ change: String = "CH-1"
    ) async throws(RPCError) {
        _ = try await house.call(Methods.resumeFills, .init(orderID: "SO-1", changeID: change))
    }

    /// Two orders wait for TEA, SO-1 for longer.
    private func waiting(_ body: (Warehouse) async throws -> Void) async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 0)
            for order in ["SO-1", "SO-2"] {
                _ = try await house.reserve(order, [("TEA", 2)], .backorder)
                _ = try await house.commit(order)
            }
            try await body(house)
        }
    }

    @Test func nothingIsSetAsideForAnOrderThatIsBeingChanged() async throws {
        try await self.waiting { house in
            try await house.receive([("TEA", 1)])
            for _ in 0..<2 { #expect(try await self.pause(house) == 1) }
            // Whoever is next is served.
            try await house.receive([("TEA", 3)])
            #expect(try house.fills() == ["SO-1/1": ["1 TEA@MAIN"], "SO-2/1": ["2 TEA@MAIN"]])
            // It still waits, and a look says so.
            let look = try await house.call(Methods.shrinkReservation, .init(orderID: "SO-1"))
            #expect(look.backordered.map(\.text) == ["1 TEA"])
            for _ in 0..<2 { try await self.resume(house) }
            #expect(try house.fills()["SO-1/2"] == ["1 TEA@MAIN"])
            #expect(try await house.level("TEA") == [4, 4])
        }
    }

    @Test func itGoesOnWhenAllItsChangesAreThrough() async throws {
        try await self.waiting { house in
            _ = try await self.pause(house)
            _ = try await self.pause(house, "CH-2")
            try await self.resume(house)
            try await house.receive([("TEA", 4)])
            #expect(try house.fills().keys.sorted() == ["SO-2/1"])
            try await self.resume(house, "CH-2")
            #expect(try house.fills()["SO-1/1"] == ["2 TEA@MAIN"])
        }
    }

    @Test func whatAShortPickLeavesWaitsToo() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 2)
            _ = try await house.reserve("SO-1", [("TEA", 2)], .backorder)
            _ = try await house.commit("SO-1")
            _ = try await self.pause(house)
            let request = InventoryV1.ReallocateRequest(
                orderID: "SO-1",
                shipmentID: "SH-1",
                location: "MAIN",
                lines: Warehouse.lines([("TEA", 1)])
            )
            _ = try await house.call(Methods.reallocate, request)
            try await house.receive([("TEA", 5)])
            #expect(try house.fills().isEmpty)
            try await self.resume(house)
            #expect(try house.fills() == ["SO-1/1": ["1 TEA@MAIN"]])
        }
    }

    @Test func refusesAnOrderThatHasNoReservationAndAChangeWithoutAName() async throws {
        try await self.waiting { house in
            let unknown = await #expect(throws: RPCError.self) {
                try await house.call(Methods.pauseFills, .init(orderID: "SO-9", changeID: "CH-1"))
            }
            #expect(unknown?.code == .notFound)
            let nameless = await #expect(throws: RPCError.self) {
                try await self.resume(house, "")
            }
            #expect(nameless?.details.first?.field == "change_id")
        }
    }
}
