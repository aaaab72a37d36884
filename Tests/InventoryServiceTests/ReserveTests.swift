// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Testing

@testable import InventoryService

/// Setting stock aside.
@Suite struct ReserveTests {
    @Test func takesAllLinesAndKeepsThemFromOthers() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 5)
            try await house.stock("CUP", 2)
            let reply = try await house.reserve("SO-1", [("TEA", 5), ("CUP", 1)])
            #expect(reply.reservationID == "RES-100001" && reply.state == .held)
            #expect(try await house.level("TEA") == [5, 5])
            #expect(try await house.level("CUP") == [2, 1])
            let held = try #require(try await house.reservation("SO-1"))
            #expect(held.lines.map(\.sku) == ["CUP", "TEA"])
            #expect(held.expiresAtMs == 1_700_000_000_000 + 900_000)
        }
    }

    @Test func takesNothingWhenOneLineIsShort() async throws {
        try await withWarehouse { house in
            try await house.stock("CUP", 9)
            try await house.stock("TEA", 3)
            try await house.stock("POT", 0)
            let error = await #expect(throws: RPCError.self) {
                try await house.reserve("SO-1", [("TEA", 5), ("CUP", 1), ("POT", 2)])
            }
            #expect(error?.code == .failedPrecondition)
            #expect(error?.details.map(\.reason) == ["INSUFFICIENT_STOCK", "INSUFFICIENT_STOCK"])
            #expect(error?.details.map(\.field) == ["POT", "TEA"])
            #expect(error?.details.last?.value == "wanted 5, available 3")
            let cups = try await house.level("CUP")
            #expect(cups == [9, 0])
            #expect(try await house.reservation("SO-1") == nil)
        }
    }

    @Test func mergesLinesOfOneSKUBeforeItTakesAny() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 5)
            let error = await #expect(throws: RPCError.self) {
                try await house.reserve("SO-1", [("TEA", 3), ("TEA", 3)])
            }
            #expect(error?.details.map(\.value) == ["wanted 6, available 5"])
            _ = try await house.reserve("SO-2", [("TEA", 2), ("TEA", 3)])
            #expect(try await house.level("TEA") == [5, 5])
            #expect(try await house.movements(.init(reference: "SO-2")).count == 1)
        }
    }

    @Test func refusesAnUnknownSKUAndTakesNothing() async throws {
        try await withWarehouse { house in
            try await house.stock("CUP", 5)
            let error = await #expect(throws: RPCError.self) {
                try await house.reserve("SO-1", [("CUP", 1), ("NONE", 1), ("NIL", 1)])
            }
            #expect(error?.code == .notFound && error?.reason == "UNKNOWN_SKU")
            #expect(error?.details.map(\.value) == ["NIL", "NONE"])
            let cups = try await house.level("CUP")
            #expect(cups == [5, 0])
        }
    }

    static let refusals: [(String, InventoryV1.ReserveRequest)] = [
        ("order_id", .init(lines: Warehouse.lines([("TEA", 1)]))),
        ("lines", .init(orderID: "SO-1")),
        (
            "lines",
            .init(orderID: "SO-1", lines: Warehouse.lines(Array(repeating: ("TEA", 1), count: 501)))
        ),
        ("lines[0].quantity", .init(orderID: "SO-1", lines: Warehouse.lines([("TEA", 0)]))),
        (
            "lines[1].quantity",
            .init(orderID: "SO-1", lines: Warehouse.lines([("A", 1), ("B", -1)]))
        ),
        (
            "lines[0].quantity",
            .init(orderID: "SO-1", lines: Warehouse.lines([("TEA", 2_147_483_648)]))
        ),
        ("lines[0].sku", .init(orderID: "SO-1", lines: Warehouse.lines([("T A", 1)]))),
        (
            "location",
            .init(orderID: "SO-1", lines: Warehouse.lines([("TEA", 1)]), location: "no where")
        ),
        ("ttl_ms", .init(orderID: "SO-1", lines: Warehouse.lines([("TEA", 1)]), ttlMs: -1)),
        ("ttl_ms", .init(orderID: "SO-1", lines: Warehouse.lines([("TEA", 1)]), ttlMs: .max)),
    ]

    @Test(arguments: refusals.indices)
    func namesTheFieldAtFault(index: Int) async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 5)
            let (field, request) = Self.refusals[index]
            let error = await #expect(throws: RPCError.self) {
                try await house.call(InventoryV1.InventoryService.reserve, request)
            }
            #expect(error?.code == .invalidArgument && error?.field == field)
        }
    }

    @Test func attachesToTheReservationOfTheOrder() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 9)
            let first = try await house.reserve("SO-1", [("TEA", 3)])
            let again = try await house.reserve("SO-1", [("TEA", 1), ("TEA", 2)])
            #expect(again.reservationID == first.reservationID)
            #expect(try await house.level("TEA") == [9, 3])
            let error = await #expect(throws: RPCError.self) {
                try await house.reserve("SO-1", [("TEA", 4)])
            }
            #expect(error?.code == .alreadyExists && error?.reason == "KEY_CONFLICT")
        }
    }

    @Test func takesNothingAgainForAnOrderThatGaveBack() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 9)
            _ = try await house.reserve("SO-1", [("TEA", 3)])
            _ = try await house.release("SO-1")
            let error = await #expect(throws: RPCError.self) {
                try await house.reserve("SO-1", [("TEA", 3)])
            }
            #expect(error?.code == .failedPrecondition && error?.reason == "ILLEGAL_TRANSITION")
            #expect(try await house.level("TEA") == [9, 0])
        }
    }

    @Test func letsExactlyTheRightNumberOfBuyersWin() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 20)
            try await house.stock("CUP", 1000)
            // 64 buyers want 3 of 20 in two lines, with a second SKU before and after it.
            let won = try await withThrowingTaskGroup(of: Bool.self) { group in
                for buyer in 0..<64 {
                    group.addTask {
                        do {
                            _ = try await house.reserve(
                                "SO-\(buyer)",
                                [("TEA", 2), ("CUP", 1), ("TEA", 1)]
                            )
                            return true
                        } catch let error as RPCError where error.reason == "INSUFFICIENT_STOCK" {
                            return false
                        }
                    }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(won == 6)
            #expect(try await house.level("TEA") == [20, 18])
            #expect(try await house.level("CUP") == [1000, 6])
        }
    }
}

/// Merging lines, as a value.
@Suite struct MergeTests {
    @Test func addsUpAndSortsByBytes() throws {
        let lines = Warehouse.lines([("b", 1), ("a", 2), ("B", 3), ("a", 4)])
        #expect(
            try merged(lines, atMost: 4)
                == [
                    StockUnits(sku: "B", units: 3), StockUnits(sku: "a", units: 6),
                    StockUnits(sku: "b", units: 1),
                ]
        )
    }

    @Test func holdsTheLargestMergeThereIs() throws {
        let lines = Warehouse.lines(Array(repeating: ("a", 2_147_483_647), count: 500))
        #expect(try merged(lines, atMost: 500) == [StockUnits(sku: "a", units: 1_073_741_823_500)])
        #expect(throws: InventoryError.self) { try merged(lines, atMost: 499) }
    }

    @Test func endsEveryReservationState() {
        for state in ReservationState.allCases {
            let terminal = state == .released || state == .issued
            #expect(state.next.isEmpty == terminal)
            #expect(!state.next.contains(state))
        }
    }
}

/// The hard rule of stock, as a value.
@Suite struct BalanceTests {
    static let moves: [(Int64, Int64, [Int64]?)] = [
        (0, 3, [5, 5]), (0, 4, nil), (0, -2, [5, 0]), (0, -3, nil), (-3, 0, [2, 2]), (-4, 0, nil),
        (-5, -2, [0, 0]), (-6, -2, nil), (-2, -2, [3, 0]), (7, 0, [12, 2]), (.max, 0, nil),
        (.min, 0, nil), (0, .max, nil), (0, .min, nil),
        (Balance.onHandMax - 5, 0, [Balance.onHandMax, 2]), (Balance.onHandMax - 4, 0, nil),
    ]

    @Test(arguments: moves)
    func staysWithinItsBounds(onHand: Int64, reserved: Int64, after: [Int64]?) {
        let before = Balance(onHand: 5, reserved: 2, version: 1)
        let moved = before.moved(onHand: onHand, reserved: reserved)
        #expect(moved.map { [$0.onHand, $0.reserved] } == after)
        #expect(moved == nil || moved?.version == 2)
    }
}
