// SPDX-License-Identifier: MIT
import OMSProtos
import Protobuf
import RPC
import Testing

@testable import InventoryService

/// More units, fewer units, and units that were not on the shelf.
@Suite struct ChangeTests {
    typealias Methods = InventoryV1.InventoryService

    private func extend(
        _ house: Warehouse,
        _ lines: [(String, Int64)],
        change: String = "CH-1"
    ) async throws(RPCError) -> [String] {
        try await house.call(
            Methods.extendReservation,
            .init(orderID: "SO-1", changeID: change, lines: Warehouse.lines(lines))
        ).held.map(\.text)
    }

    private func shrink(
        _ house: Warehouse,
        _ lines: [(String, Int64)],
        change: String = "CH-1",
        sparing committed: [InventoryV1.AllocatedLine] = []
    ) async throws(RPCError) -> InventoryV1.ShrinkReservationReply {
        try await house.call(
            Methods.shrinkReservation,
            .init(
                orderID: "SO-1",
                changeID: change,
                lines: Warehouse.lines(lines),
                committed: committed
            )
        )
    }

    /// Does or undoes the step `reserve-more` of a change, as its saga would.
    private func step<Request: Message, Reply: Message>(
        _ house: Warehouse,
        _ operation: SagaStepKey.Operation,
        _ method: Method<Request, Reply>,
        _ request: Request
    ) async throws -> Reply {
        var options = CallOptions(timeout: .seconds(30))
        options.saga = SagaStepKey(
            sagaID: "change-order:CH-1",
            step: "reserve-more",
            operation: operation,
            epoch: 1
        )
        return try await house.host.channel.unary(method, request, options: options)
    }

    private func committed(_ house: Warehouse, _ lines: [(String, Int64)]) async throws {
        _ = try await house.reserve("SO-1", lines, .backorder)
        _ = try await house.commit("SO-1")
    }

    @Test func takesMoreAllOrNoneAndOnce() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 5)
            try await house.stock("CUP", 1)
            try await self.committed(house, [("TEA", 2)])
            #expect(
                try await self.extend(house, [("TEA", 1), ("CUP", 1)]) == [
                    "1 CUP@MAIN", "1 TEA@MAIN",
                ]
            )
            #expect(try await self.extend(house, [("TEA", 1), ("CUP", 1)]).count == 2)
            #expect(try await house.level("TEA") == [5, 3])
            let error = await #expect(throws: RPCError.self) {
                try await self.extend(house, [("TEA", 1), ("CUP", 1)], change: "CH-2")
            }
            #expect(error?.reason == "INSUFFICIENT_STOCK")
            #expect(try await house.level("TEA") == [5, 3])
            // The refused change may come again.
            try await house.receive([("CUP", 1)])
            _ = try await self.extend(house, [("TEA", 1), ("CUP", 1)], change: "CH-2")
            #expect(try await house.reservation("SO-1")?.lines.map(\.text) == ["2 CUP", "4 TEA"])
        }
    }

    @Test func refusesALineThereIsNoPlaceFor() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 5)
            try await house.stock("CUP", 5)
            try await self.committed(house, [("TEA", 2)])
            func move(by places: Int64) throws {
                _ = try house.host.store.writeAndWait { tx in
                    try tx.run("UPDATE reservation_lines SET line_key = line_key + $1", places)
                }
            }
            try move(by: ReservationLineTable.stride - 1)
            let error = await #expect(throws: RPCError.self) {
                try await self.extend(house, [("CUP", 1)])
            }
            #expect(error?.code == .outOfRange)
            // More of what has a line needs no place; and one place is enough for one line.
            #expect(try await self.extend(house, [("TEA", 1)]).count == 1)
            try move(by: -1)
            #expect(try await self.extend(house, [("CUP", 1)], change: "CH-2").count == 1)
        }
    }

    @Test func extendsOnlyWhatIsCommitted() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 5)
            _ = try await house.reserve("SO-1", [("TEA", 2)])
            let error = await #expect(throws: RPCError.self) {
                try await self.extend(house, [("TEA", 1)])
            }
            #expect(error?.reason == "ILLEGAL_TRANSITION")
        }
    }

    @Test func undoesExactlyWhatAnExtensionTook() async throws {
        try await withWarehouse { house in
            try await house.location("NORTH", rank: 1)
            try await house.stock("TEA", 3)
            try await house.receive([("TEA", 5)], at: "NORTH")
            try await self.committed(house, [("TEA", 2)])
            let lines = Warehouse.lines([("TEA", 4)])
            let more = try await self.step(
                house,
                .forward,
                Methods.extendReservation,
                .init(orderID: "SO-1", changeID: "CH-1", lines: lines)
            )
            #expect(more.held.map(\.text) == ["4 TEA@NORTH"])
            let undone = try await self.step(
                house,
                .compensate,
                Methods.shrinkReservation,
                .init(orderID: "SO-1", changeID: "CH-1", lines: lines)
            )
            #expect(undone.held.map(\.text) == ["2 TEA@MAIN"])
            #expect(try await house.level("TEA", at: "NORTH") == [5, 0])
            #expect(try await house.level("TEA") == [3, 2])
        }
    }

    @Test func undoesNothingThatWasNotTaken() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 2)
            try await self.committed(house, [("TEA", 2)])
            let lines = Warehouse.lines([("TEA", 1)])
            await #expect(throws: RPCError.self) {
                try await self.step(
                    house,
                    .forward,
                    Methods.extendReservation,
                    .init(orderID: "SO-1", changeID: "CH-1", lines: lines)
                )
            }
            _ = try await self.step(
                house,
                .compensate,
                Methods.shrinkReservation,
                .init(orderID: "SO-1", changeID: "CH-1", lines: lines)
            )
            #expect(try await house.level("TEA") == [2, 2])
        }
    }

    @Test func givesUpBackorderedUnitsFirst() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 3)
            try await self.committed(house, [("TEA", 5)])
            let less = try await self.shrink(house, [("TEA", 1)])
            #expect(less.held.map(\.text) == ["3 TEA@MAIN"])
            #expect(less.backordered.map(\.text) == ["1 TEA"])
            // Once per change.
            #expect(try await self.shrink(house, [("TEA", 1)]) == less)
            let least = try await self.shrink(house, [("TEA", 2)], change: "CH-2")
            #expect(least.held.map(\.text) == ["2 TEA@MAIN"] && least.backordered.isEmpty)
            #expect(try await house.level("TEA") == [3, 2])
            // No lines only asks.
            #expect(try await self.shrink(house, [], change: "CH-3") == least)
        }
    }

    /// The shipment from NORTH is on its way, and not issued yet.
    @Test func sparesTheUnitsOfShipmentsThatGoOn() async throws {
        try await withWarehouse { house in
            try await house.location("NORTH", rank: 1)
            try await house.stock("TEA", 2)
            try await house.receive([("TEA", 4)], at: "NORTH")
            try await self.committed(house, [("TEA", 5)])
            _ = try await house.reserve("SO-2", [("TEA", 1)], .refuse)
            let north = InventoryV1.AllocatedLine(sku: "TEA", location: "NORTH", quantity: 3)
            let less = try await self.shrink(house, [("TEA", 1)], sparing: [north])
            #expect(less.held.map(\.text) == ["1 TEA@MAIN", "3 TEA@NORTH"])
            _ = try await house.issue("SO-1", [("TEA", 3)], at: "NORTH")
            // What was issued is in the shipment: nothing more of NORTH is spared.
            let none = try await self.shrink(house, [("TEA", 1)], change: "CH-2", sparing: [north])
            #expect(none.held.isEmpty)
            #expect(try await house.reservation("SO-1")?.state == .issued)
        }
    }

    @Test func givesUpSparedUnitsWhenThereAreNoOthers() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 3)
            try await self.committed(house, [("TEA", 3)])
            let main = InventoryV1.AllocatedLine(sku: "TEA", location: "MAIN", quantity: 3)
            let less = try await self.shrink(house, [("TEA", 2)], sparing: [main])
            #expect(less.held.map(\.text) == ["1 TEA@MAIN"])
        }
    }

    @Test func refusesToSpareTheSameTwice() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 3)
            try await self.committed(house, [("TEA", 3)])
            let main = InventoryV1.AllocatedLine(sku: "TEA", location: "MAIN", quantity: 1)
            let none = InventoryV1.AllocatedLine(sku: "TEA", location: "MAIN", quantity: 0)
            let bad = [([main, main], "committed[1]"), ([none], "committed[0].quantity")]
            for (lines, field) in bad {
                let error = await #expect(throws: RPCError.self) {
                    try await self.shrink(house, [("TEA", 1)], sparing: lines)
                }
                #expect(error?.details.first?.field == field)
            }
            #expect(try await house.level("TEA") == [3, 3])
        }
    }

    @Test func refusesToGiveUpWhatWasIssued() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 3)
            try await self.committed(house, [("TEA", 3)])
            _ = try await house.issue("SO-1", [("TEA", 2)])
            let error = await #expect(throws: RPCError.self) {
                try await self.shrink(house, [("TEA", 2)])
            }
            #expect(error?.reason == "NOT_RESERVED")
            #expect(error?.details.first?.value == "wanted 2, reserved 1")
            #expect(try await self.shrink(house, [("TEA", 1)]).held.isEmpty)
            #expect(try await house.reservation("SO-1")?.state == .issued)
        }
    }

    @Test func isReleasedWhenNothingIsLeft() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 3)
            try await self.committed(house, [("TEA", 5)])
            _ = try await self.shrink(house, [("TEA", 5)])
            #expect(try await house.reservation("SO-1")?.state == .released)
            #expect(try await house.level("TEA") == [3, 0])
            let error = await #expect(throws: RPCError.self) {
                try await self.shrink(house, [("TEA", 1)], change: "CH-2")
            }
            #expect(error?.reason == "ILLEGAL_TRANSITION")
        }
    }

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
            #expect(try await self.shrink(house, [], change: "CH-0").held.isEmpty)
            let reply = try await self.shrink(house, [("CUP", 1)])
            #expect(reply.held.map(\.text) == ["3 TEA@MAIN"])
            #expect(try house.fills() == ["SO-1/1": ["3 TEA@MAIN"]])
        }
    }

    @Test func tellsWhatWasIssued() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 3)
            try await self.committed(house, [("TEA", 3)])
            let none = try await self.shrink(house, [])
            #expect(none.details == .init())
            _ = try await house.issue("SO-1", [("TEA", 2)])
            let some = try await self.shrink(house, [])
            #expect(some.details?.issued.map(\.text) == ["2 TEA@MAIN"])
            #expect(some.held.map(\.text) == ["1 TEA@MAIN"])
        }
    }

    // MARK: Orders that ship complete

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
            #expect(try await self.extend(house, [("TEA", 1)]) == ["1 TEA@MAIN"])
            for _ in 0..<2 {
                let asked = try await self.shrink(house, [])
                #expect(asked.held.isEmpty && asked.details == .init())
            }
            try await house.receive([("CUP", 2)])
            #expect(try house.fills() == ["SO-1/1": ["4 TEA@MAIN", "2 CUP@MAIN"]])
            // It waits for nothing more, and what is added now is shipped.
            _ = try await self.extend(house, [("TEA", 1)], change: "CH-2")
            let more = try await self.shrink(house, [], change: "CH-2")
            #expect(more.held.map(\.text) == ["5 TEA@MAIN", "2 CUP@MAIN"])
            #expect(more.details == .init())
        }
    }

    @Test func tellsWhatTheSameChangeGaveAFill() async throws {
        try await withWarehouse { house in
            try await self.waiting(house)
            _ = try await self.extend(house, [("TEA", 1)])
            let reply = try await self.shrink(house, [("CUP", 2)])
            #expect(reply.held.map(\.text) == ["4 TEA@MAIN"])
            #expect(reply.details?.told.map(\.text) == ["4 TEA@MAIN"])
            #expect(try house.fills() == ["SO-1/1": ["4 TEA@MAIN"]])
        }
    }

    @Test func undoesAnExtensionAndNothingThatWaits() async throws {
        try await withWarehouse { house in
            try await self.waiting(house)
            let lines = Warehouse.lines([("TEA", 1)])
            _ = try await self.step(
                house,
                .forward,
                Methods.extendReservation,
                .init(orderID: "SO-1", changeID: "CH-1", lines: lines)
            )
            _ = try await self.step(
                house,
                .compensate,
                Methods.shrinkReservation,
                .init(orderID: "SO-1", changeID: "CH-1", lines: lines)
            )
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
        _ = try await self.reallocate(house, [("TEA", 2)])
        try await house.receive([("TEA", 1)], at: "NORTH")
        #expect(try house.fills().isEmpty)
    }

    @Test func tellsWhatItGaveUpThatNobodyPlanned() async throws {
        try await withWarehouse { house in
            try await self.shortAtMain(house)
            let main = InventoryV1.AllocatedLine(sku: "TEA", location: "MAIN", quantity: 1)
            let less = try await self.shrink(house, [("TEA", 2)], sparing: [main])
            #expect(less.held.map(\.text) == ["1 TEA@MAIN", "3 TEA@NORTH"])
            #expect(less.details?.unplanned == [.init(sku: "TEA", quantity: 1)])
            #expect(less.details?.told.isEmpty == true && less.backordered.isEmpty)
            #expect(try house.fills().isEmpty)
            // A planned one.
            let planned = try await self.shrink(house, [("TEA", 1)], change: "CH-2")
            #expect(planned.details == .init())
        }
    }

    /// The unit that came is in no shipment, and goes with the last ones.
    @Test func aShortPickTakesNoUnitThatWaits() async throws {
        try await withWarehouse { house in
            try await self.shortAtMain(house)
            _ = try await house.call(
                Methods.reallocate,
                .init(
                    orderID: "SO-1",
                    shipmentID: "SH-2",
                    location: "NORTH",
                    lines: Warehouse.lines([("TEA", 1)])
                )
            )
            let held = try await self.shrink(house, []).held.map(\.text)
            #expect(held == ["1 TEA@MAIN", "2 TEA@NORTH"])
            try await house.receive([("TEA", 2)])
            #expect(try house.fills() == ["SO-1/1": ["2 TEA@MAIN", "1 TEA@NORTH"]])
        }
    }

    // MARK: Short picks

    private func reallocate(
        _ house: Warehouse,
        _ lines: [(String, Int64)],
        at location: String = "MAIN"
    ) async throws(RPCError) -> InventoryV1.ReallocateReply {
        try await house.call(
            Methods.reallocate,
            .init(
                orderID: "SO-1",
                shipmentID: "SH-1",
                location: location,
                lines: Warehouse.lines(lines)
            )
        )
    }

    @Test func findsOtherUnitsForThoseNotOnTheShelf() async throws {
        try await withWarehouse { house in
            try await house.location("NORTH", rank: 1)
            try await house.stock("TEA", 9, cost: 10)
            try await house.receive([("TEA", 1)], at: "NORTH")
            try await self.committed(house, [("TEA", 5)])
            let reply = try await self.reallocate(house, [("TEA", 3)])
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
            try await self.committed(house, [("TEA", 5)])
            for (units, location) in [(6, "MAIN"), (1, "NORTH")] as [(Int64, String)] {
                let error = await #expect(throws: RPCError.self) {
                    try await self.reallocate(house, [("TEA", units)], at: location)
                }
                #expect(error?.reason == "NOT_RESERVED")
            }
            #expect(try await house.level("TEA") == [9, 5])
        }
    }

    /// Gives units up as a cancellation does that knows of the short pick of `SH-1`.
    private func cancel(
        _ house: Warehouse,
        _ lines: [(String, Int64)],
        short: [(String, Int64)],
        change: String = "cancel-order:SO-1",
        sparing committed: [InventoryV1.AllocatedLine] = []
    ) async throws(RPCError) -> InventoryV1.ShrinkReservationReply {
        try await house.call(
            Methods.shrinkReservation,
            .init(
                orderID: "SO-1",
                changeID: change,
                lines: Warehouse.lines(lines),
                committed: committed,
                shortPicks: [
                    .init(shipmentID: "SH-1", location: "MAIN", lines: Warehouse.lines(short))
                ]
            )
        )
    }

    /// They are not on the shelf, so nobody else gets them.
    @Test func writesOffWhatACancellationGivesUpBeforeItsShortPickIsTold() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 2, cost: 10)
            try await self.committed(house, [("TEA", 2)])
            _ = try await house.reserve("SO-2", [("TEA", 1)], .backorder)
            _ = try await house.commit("SO-2")
            let left = try await self.cancel(house, [("TEA", 2)], short: [("TEA", 2)])
            #expect(left.held.isEmpty && left.backordered.isEmpty)
            #expect(try await house.level("TEA") == [0, 0])
            #expect(try house.fills().isEmpty)
            #expect(try house.postings().last == "stock-adjusted: 5020/1200 20")
            #expect(try await house.reservation("SO-1")?.state == .released)
            // The short pick's own saga comes late, and once more under another key.
            for _ in 0..<2 {
                #expect(try await self.reallocate(house, [("TEA", 2)]) == .init())
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
            try await self.committed(house, [("TEA", 5)])
            if isIssued { _ = try await house.issue("SO-1", [("TEA", 3)]) }
            let main = InventoryV1.AllocatedLine(sku: "TEA", location: "MAIN", quantity: 3)
            let left = try await self.cancel(
                house,
                [("TEA", 2)],
                short: [("TEA", 2)],
                sparing: [main]
            )
            #expect(left.held.map(\.text) == (isIssued ? [] : ["3 TEA@MAIN"]))
            #expect(try await self.reallocate(house, [("TEA", 2)]) == .init())
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
            try await self.committed(house, [("TEA", 3)])
            #expect(try await self.reallocate(house, [("TEA", 2)]).held.count == 1)
            let left = try await self.cancel(house, [("TEA", 3)], short: [("TEA", 2)])
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
            try await self.committed(house, [("TEA", 3)])
            let left = try await self.cancel(house, [("TEA", 1)], short: [("TEA", 2)])
            #expect(left.held.map(\.text) == ["1 TEA@MAIN"])
            #expect(left.backordered.map(\.text) == ["1 TEA"])
        }
    }

    @Test func refusesToWriteOffTwiceOrWhatIsNotReservedThere() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 3)
            try await self.committed(house, [("TEA", 3)])
            let more = await #expect(throws: RPCError.self) {
                try await self.cancel(house, [("TEA", 3)], short: [("TEA", 4)])
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

    @Test func issuesWhatLeftThoughTheOtherUnitsWereCancelled() async throws {
        try await withWarehouse { house in
            try await house.location("NORTH", rank: 1)
            try await house.stock("TEA", 3)
            try await house.receive([("TEA", 2)], at: "NORTH")
            try await self.committed(house, [("TEA", 5)])
            // Those at NORTH are in a shipment; the cancellation of 3 cannot know.
            #expect(try await self.shrink(house, [("TEA", 3)]).held.map(\.text) == ["2 TEA@MAIN"])
            _ = try await house.issue("SO-1", [("TEA", 2)], at: "NORTH")
            #expect(try await house.level("TEA", at: "NORTH") == [0, 0])
            #expect(try await house.level("TEA") == [3, 0])
            #expect(try await house.reservation("SO-1")?.state == .issued)
        }
    }
}
