// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Testing

@testable import InventoryService

/// Locations, transfers, counts, adjustments, and what they are worth.
@Suite struct CorrectionTests {
    typealias Methods = InventoryV1.InventoryService

    @Test func keepsLocations() async throws {
        try await withWarehouse { house in
            let north = InventoryV1.Location(location: "NORTH", name: "North", rank: 3)
            let first = try await house.call(Methods.upsertLocation, .init(location: north))
            #expect(first.created && first.location?.version == 1)
            let same = try await house.call(Methods.upsertLocation, .init(location: north))
            #expect(!same.created && same.location?.version == 1)
            let all = try await house.call(Methods.listLocations, .init()).locations
            #expect(all.map(\.location) == ["MAIN", "NORTH"] && all.map(\.rank) == [0, 3])
            var stale = north
            stale.version = 7
            for (field, location) in [
                ("location.location", .init(location: "a b", name: "x")),
                ("location.name", .init(location: "a")), ("location.version", stale),
            ] as [(String, InventoryV1.Location)] {
                let error = await #expect(throws: RPCError.self) {
                    try await house.call(Methods.upsertLocation, .init(location: location))
                }
                #expect(error?.field == field)
            }
        }
    }

    @Test func keepsNoMoreLocationsThanFitInOneAnswer() async throws {
        try await withWarehouse { house in
            _ = try house.host.store.writeAndWait { tx in
                try tx.run(
                    """
                    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 998)
                    INSERT INTO locations (location, name, rank, version)
                    SELECT 'L' || i, 'x', 0, 1 FROM n
                    """
                )
            }
            try await house.location("LAST")
            let error = await #expect(throws: RPCError.self) {
                try await house.location("ONE-MORE")
            }
            #expect(error?.field == "location.location")
            try await house.location("L1", rank: 7)
            let all = try await house.call(Methods.listLocations, .init()).locations
            #expect(all.count == 1000)
        }
    }

    @Test func movesStockBetweenLocationsAllLinesOrNone() async throws {
        try await withWarehouse { house in
            try await house.location("NORTH")
            try await house.stock("TEA", 5, cost: 10)
            try await house.stock("CUP", 1)
            _ = try await house.reserve("SO-1", [("TEA", 2)])
            func move(_ lines: [(String, Int64)], to: String = "NORTH") async throws -> [Int64] {
                try await house.call(
                    Methods.transfer,
                    .init(from: "MAIN", to: to, lines: Warehouse.lines(lines), reason: "shop")
                ).levels.map(\.onHand)
            }
            #expect(try await move([("TEA", 3), ("CUP", 1)]) == [0, 1, 2, 3])
            let kinds = try await house.movements(.init(sku: "CUP")).map(\.kind)
            #expect(kinds == ["RECEIVE", "TRANSFER_OUT", "TRANSFER_IN"])
            for (lines, reason) in [
                ([("TEA", 1)], "INSUFFICIENT_STOCK"), ([("NONE", 1)], "UNKNOWN_SKU"),
            ] as [([(String, Int64)], String)] {
                let error = await #expect(throws: RPCError.self) { try await move(lines) }
                #expect(error?.reason == reason)
            }
            for (to, reason) in [("MAIN", "INVALID"), ("WEST", "UNKNOWN_LOCATION")] {
                let error = await #expect(throws: RPCError.self) {
                    try await move([("TEA", 1)], to: to)
                }
                #expect(error?.reason == reason && error?.field == "to")
            }
            #expect(try await house.level("TEA") == [2, 2])
            #expect(try house.postings() == ["goods-received: 1200/2010 50"])
        }
    }

    @Test func sendsBackToASupplierOnlyWhatIsNotReserved() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 5)
            try await house.stock("CUP", 5)
            _ = try await house.reserve("SO-1", [("TEA", 3)])
            let service = house.host.service
            let context = CallContext(peer: "test")
            func back(_ units: Int64) throws {
                try house.host.store.writeAndWait { tx in
                    try tx.attempt {
                        try service.returnToSupplier(
                            [
                                StockUnits(sku: "CUP", units: 1),
                                StockUnits(sku: "TEA", units: units),
                            ],
                            at: "MAIN",
                            reference: "SR-1",
                            occurredAt: tx.time,
                            tx,
                            context
                        )
                    }
                }
            }
            try back(2)
            #expect(
                throws: InventoryError.notAvailable(
                    location: "MAIN",
                    [Shortage(sku: "TEA", wanted: 1, available: 0)]
                )
            ) { try back(1) }
            #expect(try await house.level("CUP") == [4, 0])
            let kinds = try await house.movements(.init(reference: "SR-1")).map(\.kind)
            #expect(kinds == ["SUPPLIER_RETURN", "SUPPLIER_RETURN"])
        }
    }

    @Test func setsOnHandToWhatWasCounted() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 5, cost: 10)
            try await house.stock("CUP", 5, cost: 100)
            try await house.stock("POT", 0)
            _ = try await house.reserve("SO-1", [("TEA", 2)])
            func count(_ lines: [(String, Int64)]) async throws -> [Int64] {
                try await house.call(
                    Methods.count,
                    .init(lines: lines.map { .init(sku: $0.0, counted: $0.1) }, reason: "yearly")
                ).levels.map(\.onHand)
            }
            #expect(try await count([("TEA", 2), ("CUP", 6), ("POT", 0)]) == [6, 0, 2])
            // One more cup for 100, three teas fewer for 30.
            #expect(try house.postings().last == "stock-adjusted: 1200/5020 70")
            let movements = try await house.movements(.init(sku: "TEA"))
            #expect(movements.last?.reason == "yearly" && movements.last?.onHandDelta == -3)
            #expect(try await house.movements(.init(sku: "POT")).isEmpty)
            let error = await #expect(throws: RPCError.self) { try await count([("TEA", 1)]) }
            #expect(error?.reason == "BELOW_RESERVED")
            #expect(error?.details.first?.value == "wanted 1, reserved 2")
            for lines in [[("TEA", 1), ("TEA", 2)], [("TEA", -1)], []] as [[(String, Int64)]] {
                let error = await #expect(throws: RPCError.self) { try await count(lines) }
                #expect(error?.code == .invalidArgument)
            }
        }
    }

    @Test func adjustsWithAReasonAndNeverBelowReserved() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 5, cost: 10)
            _ = try await house.reserve("SO-1", [("TEA", 2)])
            func adjust(_ delta: Int64, _ reason: String) async throws -> Int64? {
                try await house.call(
                    Methods.adjust,
                    .init(sku: "TEA", delta: delta, reason: reason)
                ).level?.onHand
            }
            #expect(try await adjust(-3, "DAMAGED") == 2)
            #expect(try await adjust(1, "FOUND") == 3)
            #expect(
                try house.postings().suffix(2) == [
                    "stock-adjusted: 5020/1200 30", "stock-adjusted: 1200/5020 10",
                ]
            )
            for (delta, reason, word) in [
                (-2, "LOST", "BELOW_RESERVED"), (0, "LOST", "INVALID"), (1, "", "INVALID"),
                (1, "  ", "INVALID"), (.min, "LOST", "INVALID"),
                (1, String(repeating: "x", count: 201), "INVALID"),
            ] as [(Int64, String, String)] {
                let error = await #expect(throws: RPCError.self) {
                    try await adjust(delta, reason)
                }
                #expect(error?.reason == word)
            }
            #expect(try await house.level("TEA") == [3, 2])
        }
    }

    @Test func postsNothingForGoodsWithoutACost() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 5)
            _ = try await house.call(
                Methods.adjust,
                .init(sku: "TEA", delta: -1, reason: "LOST")
            )
            #expect(try house.postings().isEmpty)
        }
    }

    @Test func postsEachDeliveryUnderAnEventOfItsOwn() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 5, cost: 10)
            try await house.receive([("TEA", 5)])
            let events = try house.told(BillingV1.BillingService.post).map(\.eventID)
            #expect(Set(events).count == 2)
            #expect(try house.posted(1200) == 100)
        }
    }

    @Test func refusesADeliveryTheBooksCannotTake() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 0, cost: 10_000_000_000_000)
            let error = await #expect(throws: RPCError.self) {
                try await house.receive([("TEA", 2)])
            }
            #expect(error?.code == .outOfRange)
            #expect(try await house.level("TEA") == [0, 0])
        }
    }

    // MARK: Standard costs

    private func cost(_ house: Warehouse, _ cost: CommonV1.Money?) async throws {
        let product = InventoryV1.Product(sku: "TEA", name: "Tea", cost: cost)
        _ = try await house.call(Methods.upsertProduct, .init(product: product))
    }

    @Test func revaluesWhatIsThereWhenACostChanges() async throws {
        try await withWarehouse { house in
            try await house.location("NORTH")
            try await self.cost(house, .usd(10))
            try await self.cost(house, .usd(11))
            #expect(try house.postings().isEmpty)
            try await house.receive([("TEA", 3)])
            try await house.receive([("TEA", 2)], at: "NORTH")
            _ = try await house.call(
                Methods.receiveReturned,
                .init(reference: "RMA-1", lines: Warehouse.lines([("TEA", 4)]))
            )
            try await self.cost(house, .usd(15))
            #expect(
                try house.postings().suffix(2) == [
                    "inventory-revalued: 1200/5010 20", "quarantine-revalued: 1210/5010 16",
                ]
            )
            try await self.cost(house, .usd(5))
            #expect(
                try house.postings().suffix(2) == [
                    "inventory-revalued: 5010/1200 50", "quarantine-revalued: 5010/1210 40",
                ]
            )
            #expect(try house.posted(1200) == 25 && house.posted(1210) == 20)
            // Nothing is known any more: worth nothing.
            try await self.cost(house, nil)
            #expect(try house.posted(1200) == 0 && house.posted(1210) == 0)
        }
    }

    @Test func revaluesIntoAnotherCurrency() async throws {
        try await withWarehouse { house in
            try await self.cost(house, .usd(10))
            try await house.receive([("TEA", 3)])
            try await self.cost(house, .init(minorUnits: 7, currency: "EUR"))
            let lines = try house.told(BillingV1.BillingService.post).flatMap(\.lines)
                .filter { $0.account == 1200 }
            #expect(lines.map(\.currency) == ["USD", "EUR", "USD"])
            #expect(lines.map { $0.debitMinor - $0.creditMinor } == [30, 21, -30])
        }
    }
}
