// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Testing

@testable import InventoryService

/// Units that were not on the shelf: booked once, whatever becomes of their order.
@Suite struct ShortPickTests {
    typealias Methods = InventoryV1.InventoryService

    @Test func findsOtherUnitsForThoseNotOnTheShelf() async throws {
        try await withWarehouse { house in
            try await house.location("NORTH", rank: 1)
            try await house.stock("TEA", 9, cost: 10)
            try await house.receive([("TEA", 1)], at: "NORTH")
            try await house.committed([("TEA", 5)])
            let reply = try await house.reallocate([("TEA", 3)])
            #expect(reply.held.map(\.text) == ["1 TEA@NORTH"])
            #expect(reply.backordered.map(\.text) == ["2 TEA"])
            // The other units at the place are not tried; a count may find them.
            #expect(
                try await house.reservation("SO-1")?.held.map(\.text) == [
                    "2 TEA@MAIN", "1 TEA@NORTH",
                ]
            )
            let movements = try await house.movements(.init(reference: "SH-1"))
            #expect(movements.map(\.kind) == ["COUNT_ADJUST"])
            #expect(movements.first?.reason == "short pick")
            #expect(movements.first?.onHandDelta == -3)
            #expect(try house.postings().last == "stock-adjusted: 5020/1200 30")
            // The count says that the others are there after all.
            _ = try await house.call(
                Methods.count,
                .init(lines: [.init(sku: "TEA", counted: 6)])
            )
            #expect(try house.fills() == ["SO-1/1": ["2 TEA@MAIN"]])
        }
    }

    @Test func refusesAShortPickOfWhatIsNotReservedThere() async throws {
        try await withWarehouse { house in
            try await house.location("NORTH", rank: 1)
            try await house.stock("TEA", 9)
            try await house.committed([("TEA", 5)])
            for (units, location) in [(6, "MAIN"), (1, "NORTH")] as [(Int64, String)] {
                let error = await #expect(throws: RPCError.self) {
                    try await house.reallocate([("TEA", units)], at: location)
                }
                #expect(error?.reason == "NOT_RESERVED")
            }
            #expect(try await house.level("TEA") == [9, 5])
        }
    }

    /// They are not on the shelf, so nobody else gets them.
    @Test func writesOffWhatACancellationGivesUpBeforeItsShortPickIsTold() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 2, cost: 10)
            try await house.committed([("TEA", 2)])
            _ = try await house.reserve("SO-2", [("TEA", 1)], .backorder)
            _ = try await house.commit("SO-2")
            let left = try await house.giveUp([("TEA", 2)], short: [("TEA", 2)])
            #expect(left.held.isEmpty && left.backordered.isEmpty)
            #expect(try await house.level("TEA") == [0, 0])
            #expect(try house.fills().isEmpty)
            #expect(try house.postings().last == "stock-adjusted: 5020/1200 20")
            #expect(try await house.reservation("SO-1")?.state == .released)
            // The short pick's own saga comes late, and once more under another key.
            for _ in 0..<2 {
                #expect(try await house.reallocate([("TEA", 2)]) == .init())
            }
            #expect(try await house.level("TEA") == [0, 0])
            #expect(try await house.movements(.init(reference: "SH-1")).count == 1)
        }
    }

    /// The other shipment of MAIN is on its way, and not issued yet, or issued.
    @Test(arguments: [false, true])
    func leavesTheUnitsOfAShipmentThatGoesOnToIt(isIssued: Bool) async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 5)
            try await house.committed([("TEA", 5)])
            if isIssued { _ = try await house.issue("SO-1", [("TEA", 3)]) }
            let main = InventoryV1.AllocatedLine(sku: "TEA", location: "MAIN", quantity: 3)
            let left = try await house.giveUp(
                [("TEA", 2)],
                short: [("TEA", 2)],
                sparing: [main]
            )
            #expect(left.held.map(\.text) == (isIssued ? [] : ["3 TEA@MAIN"]))
            #expect(try await house.reallocate([("TEA", 2)]) == .init())
            if !isIssued { _ = try await house.issue("SO-1", [("TEA", 3)]) }
            #expect(try await house.level("TEA") == [0, 0])
            #expect(try await house.reservation("SO-1")?.state == .issued)
        }
    }

    @Test func givesUpWhatAShortPickFoundWhenThatCameFirst() async throws {
        try await withWarehouse { house in
            try await house.location("NORTH", rank: 1)
            try await house.stock("TEA", 3)
            try await house.receive([("TEA", 1)], at: "NORTH")
            try await house.committed([("TEA", 3)])
            #expect(try await house.reallocate([("TEA", 2)]).held.count == 1)
            let left = try await house.giveUp([("TEA", 3)], short: [("TEA", 2)])
            #expect(left.held.isEmpty && left.backordered.isEmpty)
            #expect(try await house.level("TEA") == [1, 0])
            #expect(try await house.level("TEA", at: "NORTH") == [1, 0])
            #expect(try await house.movements(.init(reference: "SH-1")).count == 1)
            #expect(try await house.reservation("SO-1")?.state == .released)
        }
    }

    @Test func leavesToTheOrderWhatIsShortAndNotGivenUp() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 3)
            try await house.committed([("TEA", 3)])
            let left = try await house.giveUp([("TEA", 1)], short: [("TEA", 2)])
            #expect(left.held.map(\.text) == ["1 TEA@MAIN"])
            #expect(left.backordered.map(\.text) == ["1 TEA"])
        }
    }

    @Test func refusesToWriteOffTwiceOrWhatIsNotReservedThere() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 3)
            try await house.committed([("TEA", 3)])
            let more = await #expect(throws: RPCError.self) {
                try await house.giveUp([("TEA", 3)], short: [("TEA", 4)])
            }
            #expect(more?.reason == "NOT_RESERVED")
            let pick = InventoryV1.ShortPick(
                shipmentID: "SH-1",
                location: "MAIN",
                lines: Warehouse.lines([("TEA", 1)])
            )
            let twice = await #expect(throws: RPCError.self) {
                try await house.call(
                    Methods.shrinkReservation,
                    .init(
                        orderID: "SO-1",
                        lines: Warehouse.lines([("TEA", 3)]),
                        shortPicks: [pick, pick]
                    )
                )
            }
            #expect(twice?.details.first?.field == "short_picks")
            #expect(try await house.level("TEA") == [3, 3])
        }
    }
}
