// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Testing

@testable import InventoryService

/// Orders that ship complete: what is set aside of them waits for the rest, whatever changes.
@Suite struct CompleteOrderTests {
    @Test func shipsTheRestOfACompleteOrderThatWaitsForNothingMore() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 3)
            try await house.stock("CUP", 0)
            _ = try await house.reserve(
                "SO-1",
                [("TEA", 3), ("CUP", 1)],
                .backorder,
                shipComplete: true
            )
            _ = try await house.commit("SO-1")
            #expect(try await house.shrink([], change: "CH-0").held.isEmpty)
            let reply = try await house.shrink([("CUP", 1)])
            #expect(reply.held.map(\.text) == ["3 TEA@MAIN"])
            #expect(try house.fills() == ["SO-1/1": ["3 TEA@MAIN"]])
        }
    }

    /// 3 TEA are set aside, and 2 CUP are waited for; of TEA there is more.
    private func waiting(_ house: Warehouse) async throws {
        try await house.stock("TEA", 6)
        try await house.stock("CUP", 0)
        let lines: [(String, Int64)] = [("TEA", 3), ("CUP", 2)]
        _ = try await house.reserve("SO-1", lines, .backorder, shipComplete: true)
        _ = try await house.commit("SO-1")
    }

    @Test func shipsWhatIsAddedToACompleteOrderWithTheRest() async throws {
        try await withWarehouse { house in
            try await self.waiting(house)
            #expect(try await house.extend([("TEA", 1)]) == ["1 TEA@MAIN"])
            for _ in 0..<2 {
                let asked = try await house.shrink([])
                #expect(asked.held.isEmpty && asked.details == .init())
            }
            try await house.receive([("CUP", 2)])
            #expect(try house.fills() == ["SO-1/1": ["4 TEA@MAIN", "2 CUP@MAIN"]])
            // It waits for nothing more, and what is added now is shipped.
            _ = try await house.extend([("TEA", 1)], change: "CH-2")
            let more = try await house.shrink([], change: "CH-2")
            #expect(more.held.map(\.text) == ["5 TEA@MAIN", "2 CUP@MAIN"])
            #expect(more.details == .init())
        }
    }

    @Test func tellsWhatTheSameChangeGaveAFill() async throws {
        try await withWarehouse { house in
            try await self.waiting(house)
            _ = try await house.extend([("TEA", 1)])
            let reply = try await house.shrink([("CUP", 2)])
            #expect(reply.held.map(\.text) == ["4 TEA@MAIN"])
            #expect(reply.details?.told.map(\.text) == ["4 TEA@MAIN"])
            #expect(try house.fills() == ["SO-1/1": ["4 TEA@MAIN"]])
        }
    }

    @Test func undoesAnExtensionAndNothingThatWaits() async throws {
        try await withWarehouse { house in
            try await self.waiting(house)
            let lines: [(String, Int64)] = [("TEA", 1)]
            _ = try await house.reserveMore(lines)
            try await house.undoReserveMore(lines)
            try await house.receive([("CUP", 2)])
            #expect(try house.fills() == ["SO-1/1": ["3 TEA@MAIN", "2 CUP@MAIN"]])
        }
    }

    /// Two of three at MAIN are not there; of these one comes to NORTH, where three are planned.
    private func shortAtMain(_ house: Warehouse) async throws {
        try await house.location("NORTH", rank: 1)
        try await house.stock("TEA", 3)
        try await house.receive([("TEA", 3)], at: "NORTH")
        _ = try await house.reserve("SO-1", [("TEA", 6)], .backorder, shipComplete: true)
        _ = try await house.commit("SO-1")
        _ = try await house.reallocate([("TEA", 2)])
        try await house.receive([("TEA", 1)], at: "NORTH")
        #expect(try house.fills().isEmpty)
    }

    @Test func tellsWhatItGaveUpThatNobodyPlanned() async throws {
        try await withWarehouse { house in
            try await self.shortAtMain(house)
            let main = InventoryV1.AllocatedLine(sku: "TEA", location: "MAIN", quantity: 1)
            let less = try await house.shrink([("TEA", 2)], sparing: [main])
            #expect(less.held.map(\.text) == ["1 TEA@MAIN", "3 TEA@NORTH"])
            #expect(less.details?.unplanned == [.init(sku: "TEA", quantity: 1)])
            #expect(less.details?.told.isEmpty == true && less.backordered.isEmpty)
            #expect(try house.fills().isEmpty)
            // A planned one.
            let planned = try await house.shrink([("TEA", 1)], change: "CH-2")
            #expect(planned.details == .init())
        }
    }

    /// The unit that came is in no shipment, and goes with the last ones.
    @Test func aShortPickTakesNoUnitThatWaits() async throws {
        try await withWarehouse { house in
            try await self.shortAtMain(house)
            _ = try await house.reallocate([("TEA", 1)], of: "SH-2", at: "NORTH")
            let held = try await house.shrink([]).held.map(\.text)
            #expect(held == ["1 TEA@MAIN", "2 TEA@NORTH"])
            try await house.receive([("TEA", 2)])
            #expect(try house.fills() == ["SO-1/1": ["2 TEA@MAIN", "1 TEA@NORTH"]])
        }
    }
}
