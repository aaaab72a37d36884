// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import RPC
import Testing

@testable import InventoryService

/// The bugs of other shops: overselling, lines of one SKU, counters that drift.
@Suite struct StockRaceTests {
    typealias Methods = InventoryV1.InventoryService

    /// 500 buyers race for 50 units at three locations.
    @Test func fiftyOfFiveHundredBuyersWinAndTheOthersLeaveNothing() async throws {
        try await withWarehouse { house in
            try await house.location("NORTH", rank: 1)
            try await house.location("SOUTH", rank: 2)
            try await house.stock("TEA", 20)
            try await house.receive([("TEA", 20)], at: "NORTH")
            try await house.receive([("TEA", 10)], at: "SOUTH")
            let won = try await withThrowingTaskGroup(of: Bool.self) { group in
                for buyer in 0..<500 {
                    group.addTask {
                        do {
                            _ = try await house.reserve("SO-\(buyer)", [("TEA", 1)])
                            if buyer % 25 == 0 { try house.audit("buyer \(buyer)") }
                            return true
                        } catch let error as RPCError where error.reason == "INSUFFICIENT_STOCK" {
                            return false
                        }
                    }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(won == 50)
            for (location, units) in [("MAIN", 20), ("NORTH", 20), ("SOUTH", 10)] {
                let level = try await house.level("TEA", at: location)
                #expect(level == [Int64(units), Int64(units)])
            }
            // Neither a reservation, nor a line, nor a place in a queue, nor a movement.
            let rows = try house.host.store.readAndWait { reader in
                try reader.all(
                    """
                    SELECT (SELECT COUNT(*) FROM reservations),
                        (SELECT COUNT(*) FROM reservation_lines),
                        (SELECT COUNT(*) FROM backorders),
                        (SELECT COUNT(*) FROM movements WHERE kind = 2)
                    """
                ) { [$0.int(0), $0.int(1), $0.int(2), $0.int(3)] }
            }
            #expect(rows == [[50, 50, 0, 50]])
        }
    }

    /// However lines are cut and ordered, they compete for the same stock.
    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func linesOfOneSKUAreOneWish(seed: UInt64) async throws {
        try await withWarehouse { house in
            var random = SeededGenerator(seed: seed)
            try await house.location("NORTH", rank: 1)
            let wanted: [String: Int64] = [
                "A": Int64.random(in: 1...9, using: &random),
                "B": Int64.random(in: 1...9, using: &random),
            ]
            for sku in ["A", "B"] {
                try await house.stock(sku, Int64.random(in: 0...6, using: &random))
                try await house.receive(
                    [(sku, Int64.random(in: 1...6, using: &random))],
                    at: "NORTH"
                )
            }
            // Cut into single units and shuffled, and whole.
            let cut = wanted.flatMap { sku, units in
                Array(repeating: (sku, Int64(1)), count: Int(units))
            }.shuffled(using: &random)
            let whole = wanted.map { ($0.key, $0.value) }.sorted { $0.0 > $1.0 }
            let first = try await house.reserve("SO-1", cut, .hold)
            _ = try await house.release("SO-1")
            let second = try await house.reserve("SO-2", whole, .hold)
            #expect(first.held == second.held && first.shortLines == second.shortLines)
            for (sku, units) in wanted {
                let held = first.held.filter { $0.sku == sku }.reduce(0) { $0 + $1.quantity }
                let short = first.shortLines.filter { $0.sku == sku }
                    .reduce(0) { $0 + $1.quantity }
                #expect(held + short == units)
            }
        }
    }

    /// Counters equal their rows after every step of random histories over all operations.
    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func countersEqualTheirRowsAfterEachStep(seed: UInt64) async throws {
        try await withWarehouse { house in
            var history = StockHistory(house, seed: seed)
            try await history.open()
            for step in 0..<250 {
                let what = await history.step()
                try house.audit("seed \(seed) step \(step): \(what)")
            }
            try history.checkBooks()
            // Most steps must be legal, or the history says nothing.
            #expect(history.accepted > 80, "\(history.accepted) accepted")
        }
    }
}
