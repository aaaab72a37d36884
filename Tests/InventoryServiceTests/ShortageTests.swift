// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Testing

@testable import InventoryService

/// What becomes of what is not there.
@Suite struct ShortageTests {
    typealias Methods = InventoryV1.InventoryService

    @Test func holdsWhatIsThereAndTellsWhatIsNot() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 3)
            try await house.stock("CUP", 5)
            let reply = try await house.reserve("SO-1", [("TEA", 5), ("CUP", 1)], .partial)
            #expect(reply.held.map(\.text) == ["1 CUP@MAIN", "3 TEA@MAIN"])
            #expect(reply.shortLines.map(\.text) == ["2 TEA"])
            // Nobody waits: what comes is for others.
            try await house.receive([("TEA", 4)])
            #expect(try await house.level("TEA") == [7, 3])
            #expect(try await house.commit("SO-1") == .committed)
        }
    }

    @Test(arguments: [InventoryV1.Shortage.partial, .refuse, .unspecified])
    func refusesWhenNothingCanBeHeld(shortage: InventoryV1.Shortage) async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 0)
            let error = await #expect(throws: RPCError.self) {
                try await house.reserve("SO-1", [("TEA", 5)], shortage)
            }
            #expect(error?.reason == "INSUFFICIENT_STOCK")
            #expect(try await house.reservation("SO-1") == nil)
        }
    }

    @Test func refusesAShortageItDoesNotKnow() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 5)
            let error = await #expect(throws: RPCError.self) {
                try await house.reserve("SO-1", [("TEA", 5)], .unrecognized(9))
            }
            #expect(error?.field == "shortage")
        }
    }

    @Test func holdsEvenNothingWhileSomebodyChooses() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 0)
            let reply = try await house.reserve("SO-1", [("TEA", 5)], .hold)
            #expect(reply.held.isEmpty && reply.shortLines.map(\.text) == ["5 TEA"])
            // Not in the queue yet.
            try await house.receive([("TEA", 2)])
            #expect(try await house.level("TEA") == [2, 0])
            #expect(try await house.reservation("SO-1")?.backordered.isEmpty == true)
            // What came in the meantime is taken at once, the rest waits.
            let queued = try await house.call(Methods.backorder, .init(orderID: "SO-1"))
            #expect(queued.backordered.map(\.text) == ["3 TEA"])
            #expect(try await house.level("TEA") == [2, 2])
            #expect(try house.signals().isEmpty)
            try await house.receive([("TEA", 9)])
            #expect(try await house.level("TEA") == [11, 5])
            #expect(try house.signals() == ["place-order:SO-1"])
        }
    }

    @Test func forgetsWhatTheCustomerDoesNotWant() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 2)
            _ = try await house.reserve("SO-1", [("TEA", 5)], .hold)
            let reply = try await house.call(Methods.dropShortage, .init(orderID: "SO-1"))
            #expect(reply.dropped.map(\.text) == ["3 TEA"])
            #expect(try await house.call(Methods.dropShortage, .init(orderID: "SO-1")) == .init())
            #expect(try await house.reservation("SO-1")?.lines.map(\.text) == ["2 TEA"])
            try await house.receive([("TEA", 9)])
            #expect(try await house.level("TEA") == [11, 2])
        }
    }

    @Test func dropsNothingWhenNothingIsHeld() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 0)
            _ = try await house.reserve("SO-1", [("TEA", 5)], .hold)
            let error = await #expect(throws: RPCError.self) {
                try await house.call(Methods.dropShortage, .init(orderID: "SO-1"))
            }
            #expect(error?.reason == "INSUFFICIENT_STOCK")
        }
    }

    @Test func asksNothingOfAnEndedReservation() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 2)
            _ = try await house.reserve("SO-1", [("TEA", 5)], .hold)
            _ = try await house.release("SO-1")
            for error in [
                await #expect(throws: RPCError.self) {
                    try await house.call(Methods.backorder, .init(orderID: "SO-1"))
                },
                await #expect(throws: RPCError.self) {
                    try await house.call(Methods.dropShortage, .init(orderID: "SO-1"))
                },
            ] {
                #expect(error?.reason == "ILLEGAL_TRANSITION")
            }
        }
    }

    @Test func attachesToAShortReservation() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 2)
            let first = try await house.reserve("SO-1", [("TEA", 5)], .backorder)
            let again = try await house.reserve("SO-1", [("TEA", 4), ("TEA", 1)], .backorder)
            #expect(again == first)
            let error = await #expect(throws: RPCError.self) {
                try await house.reserve("SO-1", [("TEA", 2)], .backorder)
            }
            #expect(error?.reason == "KEY_CONFLICT")
        }
    }
    // MARK: Committed orders that wait

    @Test func startsAShipmentForEachDelivery() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 1)
            try await house.stock("CUP", 0)
            _ = try await house.reserve("SO-1", [("TEA", 3), ("CUP", 1)], .backorder)
            let reply = try await house.call(
                Methods.commitReservation,
                .init(orderID: "SO-1")
            )
            #expect(reply.held.map(\.text) == ["1 TEA@MAIN"])
            #expect(reply.backordered.map(\.text) == ["1 CUP", "2 TEA"])
            try await house.receive([("TEA", 1)])
            try await house.receive([("TEA", 9), ("CUP", 9)])
            #expect(
                try house.fills() == [
                    "SO-1/1": ["1 TEA@MAIN"], "SO-1/2": ["1 CUP@MAIN", "1 TEA@MAIN"],
                ]
            )
            #expect(try house.signals().isEmpty)
        }
    }

    @Test func shipsCompleteWhenNothingIsBackorderedAnyMore() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 1)
            try await house.stock("CUP", 0)
            _ = try await house.reserve(
                "SO-1",
                [("TEA", 3), ("CUP", 1)],
                .backorder,
                shipComplete: true
            )
            let reply = try await house.call(
                Methods.commitReservation,
                .init(orderID: "SO-1")
            )
            #expect(reply.held.isEmpty && reply.backordered.count == 2)
            try await house.receive([("TEA", 9)])
            #expect(try house.fills().isEmpty)
            try await house.receive([("CUP", 1)])
            #expect(try house.fills() == ["SO-1/1": ["3 TEA@MAIN", "1 CUP@MAIN"]])
            // Another commit tells what may be shipped by now.
            let again = try await house.call(Methods.commitReservation, .init(orderID: "SO-1"))
            #expect(again.held.map(\.text) == ["3 TEA@MAIN", "1 CUP@MAIN"])
        }
    }

    @Test func isIssuedOnlyWhenNothingIsOutstanding() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 1)
            _ = try await house.reserve("SO-1", [("TEA", 2)], .backorder)
            _ = try await house.commit("SO-1")
            _ = try await house.issue("SO-1", [("TEA", 1)])
            #expect(try await house.reservation("SO-1")?.state == .committed)
            try await house.receive([("TEA", 1)])
            _ = try await house.issue("SO-1", [("TEA", 1)], shipment: "SH-2")
            #expect(try await house.reservation("SO-1")?.state == .issued)
        }
    }

    // MARK: Ends

    @Test func waitsForNothingAfterARelease() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 1)
            _ = try await house.reserve("SO-1", [("TEA", 2)], .backorder)
            _ = try await house.release("SO-1")
            try await house.receive([("TEA", 5)])
            #expect(try await house.level("TEA") == [6, 0])
            #expect(try house.signals().isEmpty)
        }
    }

    @Test func leavesTheQueueWhenTheHoldRunsOutAndComesBack() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 1)
            try await house.stock("CUP", 0)
            _ = try await house.reserve("SO-1", [("TEA", 2), ("CUP", 1)], ttlMs: 1, .backorder)
            house.network.advance(by: .seconds(1))
            try house.host.runChores()
            let queue = try await house.call(Methods.listBackorders, .init()).backorders
            #expect(queue.isEmpty)
            try await house.receive([("TEA", 2)])
            #expect(try await house.level("TEA") == [3, 0])
            // The tea is there by now, the cup is waited for again.
            let reply = try await house.call(
                Methods.commitReservation,
                .init(orderID: "SO-1")
            )
            #expect(reply.held.map(\.text) == ["2 TEA@MAIN"])
            #expect(reply.backordered.map(\.text) == ["1 CUP"])
            try await house.receive([("CUP", 1)])
            #expect(try house.fills() == ["SO-1/1": ["1 CUP@MAIN"]])
        }
    }

    // MARK: Locations

    @Test func takesFromAsFewLocationsAsPossible() async throws {
        try await withWarehouse { house in
            try await house.location("NORTH", rank: 1)
            try await house.location("SOUTH", rank: 2)
            for sku in ["TEA", "CUP"] { try await house.stock(sku, 2) }
            try await house.receive([("TEA", 9), ("CUP", 9)], at: "SOUTH")
            try await house.receive([("TEA", 9), ("CUP", 9)], at: "NORTH")
            let one = try await house.reserve("SO-1", [("TEA", 1), ("CUP", 3)])
            #expect(one.held.map(\.text) == ["3 CUP@NORTH", "1 TEA@NORTH"])
            let other = await #expect(throws: RPCError.self) {
                try await house.reserve("SO-1", [("TEA", 1), ("CUP", 3)], at: "SOUTH")
            }
            #expect(other?.reason == "KEY_CONFLICT" && other?.field == "location")
            let near = try await house.reserve("SO-2", [("TEA", 1), ("CUP", 3)], at: "SOUTH")
            #expect(near.held.map(\.text) == ["3 CUP@SOUTH", "1 TEA@SOUTH"])
            let split = try await house.reserve("SO-3", [("TEA", 10)])
            #expect(split.held.map(\.text) == ["2 TEA@MAIN", "8 TEA@NORTH"])
            #expect(try await house.reservation("SO-3")?.location.isEmpty == true)
            let error = await #expect(throws: RPCError.self) {
                try await house.reserve("SO-4", [("TEA", 1)], at: "WEST")
            }
            #expect(error?.code == .notFound && error?.reason == "UNKNOWN_LOCATION")
            // Each shipment leaves from where its goods are.
            _ = try await house.commit("SO-3")
            let wrong = await #expect(throws: RPCError.self) {
                try await house.issue("SO-3", [("TEA", 10)], at: "NORTH")
            }
            #expect(wrong?.reason == "NOT_RESERVED")
            _ = try await house.issue("SO-3", [("TEA", 8)], at: "NORTH")
            _ = try await house.issue("SO-3", [("TEA", 2)], shipment: "SH-2")
            #expect(try await house.reservation("SO-3")?.state == .issued)
        }
    }
}
