// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Testing

@testable import InventoryService

/// More units and fewer units of an order that is changed or cancelled in part.
@Suite struct ChangeTests {
    typealias Methods = InventoryV1.InventoryService

    @Test func takesMoreAllOrNoneAndOnce() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 5)
            try await house.stock("CUP", 1)
            try await house.committed([("TEA", 2)])
            #expect(
                try await house.extend([("TEA", 1), ("CUP", 1)]) == [
                    "1 CUP@MAIN", "1 TEA@MAIN",
                ]
            )
            #expect(try await house.extend([("TEA", 1), ("CUP", 1)]).count == 2)
            #expect(try await house.level("TEA") == [5, 3])
            let error = await #expect(throws: RPCError.self) {
                try await house.extend([("TEA", 1), ("CUP", 1)], change: "CH-2")
            }
            #expect(error?.reason == "INSUFFICIENT_STOCK")
            #expect(try await house.level("TEA") == [5, 3])
            // The refused change may come again.
            try await house.receive([("CUP", 1)])
            _ = try await house.extend([("TEA", 1), ("CUP", 1)], change: "CH-2")
            #expect(try await house.reservation("SO-1")?.lines.map(\.text) == ["2 CUP", "4 TEA"])
        }
    }

    @Test func refusesALineThereIsNoPlaceFor() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 5)
            try await house.stock("CUP", 5)
            try await house.committed([("TEA", 2)])
            func move(by places: Int64) throws {
                _ = try house.host.store.writeAndWait { tx in
                    try tx.run("UPDATE reservation_lines SET line_key = line_key + $1", places)
                }
            }
            try move(by: ReservationLineTable.stride - 1)
            let error = await #expect(throws: RPCError.self) {
                try await house.extend([("CUP", 1)])
            }
            #expect(error?.code == .outOfRange)
            // More of what has a line needs no place; and one place is enough for one line.
            #expect(try await house.extend([("TEA", 1)]).count == 1)
            try move(by: -1)
            #expect(try await house.extend([("CUP", 1)], change: "CH-2").count == 1)
        }
    }

    @Test func extendsOnlyWhatIsCommitted() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 5)
            _ = try await house.reserve("SO-1", [("TEA", 2)])
            let error = await #expect(throws: RPCError.self) {
                try await house.extend([("TEA", 1)])
            }
            #expect(error?.reason == "ILLEGAL_TRANSITION")
        }
    }

    @Test func undoesExactlyWhatAnExtensionTook() async throws {
        try await withWarehouse { house in
            try await house.location("NORTH", rank: 1)
            try await house.stock("TEA", 3)
            try await house.receive([("TEA", 5)], at: "NORTH")
            try await house.committed([("TEA", 2)])
            let lines: [(String, Int64)] = [("TEA", 4)]
            let more = try await house.reserveMore(lines)
            #expect(more.held.map(\.text) == ["4 TEA@NORTH"])
            let undone = try await house.undoReserveMore(lines)
            #expect(undone.held.map(\.text) == ["2 TEA@MAIN"])
            #expect(try await house.level("TEA", at: "NORTH") == [5, 0])
            #expect(try await house.level("TEA") == [3, 2])
        }
    }

    @Test func undoesNothingThatWasNotTaken() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 2)
            try await house.committed([("TEA", 2)])
            let lines: [(String, Int64)] = [("TEA", 1)]
            await #expect(throws: RPCError.self) {
                try await house.reserveMore(lines)
            }
            try await house.undoReserveMore(lines)
            #expect(try await house.level("TEA") == [2, 2])
        }
    }

    @Test func givesUpBackorderedUnitsFirst() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 3)
            try await house.committed([("TEA", 5)])
            let less = try await house.shrink([("TEA", 1)])
            #expect(less.held.map(\.text) == ["3 TEA@MAIN"])
            #expect(less.backordered.map(\.text) == ["1 TEA"])
            // Once per change.
            #expect(try await house.shrink([("TEA", 1)]) == less)
            let least = try await house.shrink([("TEA", 2)], change: "CH-2")
            #expect(least.held.map(\.text) == ["2 TEA@MAIN"] && least.backordered.isEmpty)
            #expect(try await house.level("TEA") == [3, 2])
            // No lines only asks.
            #expect(try await house.shrink([], change: "CH-3") == least)
        }
    }

    /// The shipment from NORTH is on its way, and not issued yet.
    @Test func sparesTheUnitsOfShipmentsThatGoOn() async throws {
        try await withWarehouse { house in
            try await house.location("NORTH", rank: 1)
            try await house.stock("TEA", 2)
            try await house.receive([("TEA", 4)], at: "NORTH")
            try await house.committed([("TEA", 5)])
            _ = try await house.reserve("SO-2", [("TEA", 1)], .refuse)
            let north = InventoryV1.AllocatedLine(sku: "TEA", location: "NORTH", quantity: 3)
            let less = try await house.shrink([("TEA", 1)], sparing: [north])
            #expect(less.held.map(\.text) == ["1 TEA@MAIN", "3 TEA@NORTH"])
            _ = try await house.issue("SO-1", [("TEA", 3)], at: "NORTH")
            // What was issued is in the shipment: nothing more of NORTH is spared.
            let none = try await house.shrink([("TEA", 1)], change: "CH-2", sparing: [north])
            #expect(none.held.isEmpty)
            #expect(try await house.reservation("SO-1")?.state == .issued)
        }
    }

    @Test func givesUpSparedUnitsWhenThereAreNoOthers() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 3)
            try await house.committed([("TEA", 3)])
            let main = InventoryV1.AllocatedLine(sku: "TEA", location: "MAIN", quantity: 3)
            let less = try await house.shrink([("TEA", 2)], sparing: [main])
            #expect(less.held.map(\.text) == ["1 TEA@MAIN"])
        }
    }

    @Test func refusesToSpareTheSameTwice() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 3)
            try await house.committed([("TEA", 3)])
            let main = InventoryV1.AllocatedLine(sku: "TEA", location: "MAIN", quantity: 1)
            let none = InventoryV1.AllocatedLine(sku: "TEA", location: "MAIN", quantity: 0)
            let bad = [([main, main], "committed[1]"), ([none], "committed[0].quantity")]
            for (lines, field) in bad {
                let error = await #expect(throws: RPCError.self) {
                    try await house.shrink([("TEA", 1)], sparing: lines)
                }
                #expect(error?.details.first?.field == field)
            }
            #expect(try await house.level("TEA") == [3, 3])
        }
    }

    @Test func refusesToGiveUpWhatWasIssued() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 3)
            try await house.committed([("TEA", 3)])
            _ = try await house.issue("SO-1", [("TEA", 2)])
            let error = await #expect(throws: RPCError.self) {
                try await house.shrink([("TEA", 2)])
            }
            #expect(error?.reason == "NOT_RESERVED")
            #expect(error?.details.first?.value == "wanted 2, reserved 1")
            #expect(try await house.shrink([("TEA", 1)]).held.isEmpty)
            #expect(try await house.reservation("SO-1")?.state == .issued)
        }
    }

    @Test func isReleasedWhenNothingIsLeft() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 3)
            try await house.committed([("TEA", 5)])
            _ = try await house.shrink([("TEA", 5)])
            #expect(try await house.reservation("SO-1")?.state == .released)
            #expect(try await house.level("TEA") == [3, 0])
            let error = await #expect(throws: RPCError.self) {
                try await house.shrink([("TEA", 1)], change: "CH-2")
            }
            #expect(error?.reason == "ILLEGAL_TRANSITION")
        }
    }

    @Test func tellsWhatWasIssued() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 3)
            try await house.committed([("TEA", 3)])
            let none = try await house.shrink([])
            #expect(none.details == .init())
            _ = try await house.issue("SO-1", [("TEA", 2)])
            let some = try await house.shrink([])
            #expect(some.details?.issued.map(\.text) == ["2 TEA@MAIN"])
            #expect(some.held.map(\.text) == ["1 TEA@MAIN"])
        }
    }

    @Test func issuesWhatLeftThoughTheOtherUnitsWereCancelled() async throws {
        try await withWarehouse { house in
            try await house.location("NORTH", rank: 1)
            try await house.stock("TEA", 3)
            try await house.receive([("TEA", 2)], at: "NORTH")
            try await house.committed([("TEA", 5)])
            // Those at NORTH are in a shipment; the cancellation of 3 cannot know.
            #expect(try await house.shrink([("TEA", 3)]).held.map(\.text) == ["2 TEA@MAIN"])
            _ = try await house.issue("SO-1", [("TEA", 2)], at: "NORTH")
            #expect(try await house.level("TEA", at: "NORTH") == [0, 0])
            #expect(try await house.level("TEA") == [3, 0])
            #expect(try await house.reservation("SO-1")?.state == .issued)
        }
    }
}
