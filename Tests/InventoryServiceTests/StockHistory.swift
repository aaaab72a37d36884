// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import RPC
import Testing

@testable import InventoryService

/// A random history over all calls that move stock; refusals are part of it.
struct StockHistory {
    typealias Methods = InventoryV1.InventoryService

    private let house: Warehouse
    private var random: SeededGenerator
    private let costs: [String: Int64] = ["A": 7, "B": 100, "C": 0]
    private let locations = ["MAIN", "NORTH", "SOUTH"]
    /// Short picks leave stock in doubt; without them nobody ever waits for what is available.
    private let hasShortPicks: Bool
    private(set) var accepted = 0
    private var number = 0

    init(_ house: Warehouse, seed: UInt64) {
        self.house = house
        self.random = SeededGenerator(seed: seed)
        self.hasShortPicks = seed.isMultiple(of: 2)
    }

    mutating func open() async throws {
        try await self.house.location("NORTH", rank: 1)
        try await self.house.location("SOUTH", rank: 1)
        for sku in ["A", "B", "C"] {
            try await self.house.stock(sku, 12, cost: self.costs[sku] ?? 0)
        }
    }

    /// Does one thing; returns what it was.
    mutating func step() async -> String {
        self.number += 1
        let operation = Int.random(in: 0...19, using: &self.random)
        do {
            try await self.act(operation)
            self.accepted += 1
            return "\(operation)"
        } catch {
            return "\(operation) refused: \(error)"
        }
    }

    private mutating func units(_ most: Int64 = 4) -> Int64 {
        Int64.random(in: 1...most, using: &self.random)
    }

    private mutating func sku() -> String {
        ["A", "B", "C"][Int.random(in: 0...2, using: &self.random)]
    }

    private mutating func place() -> String {
        self.locations[Int.random(in: 0...2, using: &self.random)]
    }

    private mutating func order() -> String { "SO-\(Int.random(in: 1...30, using: &self.random))" }

    private mutating func lines(_ most: Int64 = 4) -> [InventoryV1.StockLine] {
        (0..<Int.random(in: 1...3, using: &self.random)).map { _ in
            InventoryV1.StockLine(sku: self.sku(), quantity: self.units(most))
        }
    }

    private mutating func act(_ operation: Int) async throws {
        switch operation {
        case 0...4: try await self.reserve()
        case 5...13: try await self.changeReservation(operation)
        default: try await self.moveStock(operation)
        }
    }

    private mutating func reserve() async throws {
        let shortages: [InventoryV1.Shortage] = [.refuse, .partial, .backorder, .hold]
        let location = Bool.random(using: &self.random) ? "" : self.place()
        _ = try await self.house.call(
            Methods.reserve,
            .init(
                orderID: "SO-\(self.number % 30 + 1)",
                lines: self.lines(6),
                location: location,
                ttlMs: Bool.random(using: &self.random) ? 2000 : 0,
                shortage: shortages[Int.random(in: 0...3, using: &self.random)],
                shipComplete: Bool.random(using: &self.random)
            )
        )
    }

    private mutating func changeReservation(_ operation: Int) async throws {
        let order = self.order()
        switch operation {
        case 5, 6:
            _ = try await self.house.call(Methods.commitReservation, .init(orderID: order))
        case 7: _ = try await self.house.call(Methods.releaseReservation, .init(orderID: order))
        case 8: _ = try await self.house.call(Methods.backorder, .init(orderID: order))
        case 9: _ = try await self.house.call(Methods.dropShortage, .init(orderID: order))
        case 10:
            _ = try await self.house.call(
                Methods.extendReservation,
                .init(orderID: order, changeID: "CH-\(self.number)", lines: self.lines(2))
            )
        case 11:
            _ = try await self.house.call(
                Methods.shrinkReservation,
                .init(orderID: order, changeID: "CH-\(self.number)", lines: self.some(of: order))
            )
        case 12:
            guard self.hasShortPicks else { return }
            let part = try await self.some(of: order)
            _ = try await self.house.call(
                Methods.reallocate,
                .init(
                    orderID: order,
                    shipmentID: "SH-\(self.number)",
                    location: self.place(),
                    lines: part
                )
            )
        default:
            for line in try await self.house.reservation(order)?.held ?? [] {
                _ = try await self.house.call(
                    Methods.issue,
                    .init(
                        orderID: order,
                        shipmentID: "SH-\(self.number)",
                        lines: [.init(sku: line.sku, quantity: line.quantity)],
                        location: line.location
                    )
                )
            }
        }
    }

    /// One unit of something the order has.
    private mutating func some(of order: String) async throws -> [InventoryV1.StockLine] {
        let lines = try await self.house.reservation(order)?.lines ?? []
        guard let line = lines.randomElement(using: &self.random) else { return self.lines(1) }
        return [.init(sku: line.sku, quantity: 1)]
    }

    private mutating func moveStock(_ operation: Int) async throws {
        let (location, at) = (self.place(), self.number)
        switch operation {
        case 14, 15:
            _ = try await self.house.call(
                Methods.receive,
                .init(location: location, lines: self.lines())
            )
        case 16:
            _ = try await self.house.call(
                Methods.transfer,
                .init(from: location, to: self.place(), lines: self.lines(2))
            )
        case 17:
            let delta = self.units() - 2
            _ = try await self.house.call(
                Methods.adjust,
                .init(sku: self.sku(), location: location, delta: delta, reason: "FOUND")
            )
        case 18:
            let counted = InventoryV1.CountedStock(sku: self.sku(), counted: self.units(9))
            _ = try await self.house.call(
                Methods.count,
                .init(location: location, lines: [counted])
            )
        default:
            let line = InventoryV1.StockLine(sku: self.sku(), quantity: self.units())
            _ = try await self.house.call(
                Methods.receiveReturned,
                .init(reference: "RMA-\(at)", lines: [line], location: location)
            )
            let way = Int.random(in: 0...3, using: &self.random)
            _ = try await self.house.call(
                Methods.disposeReturned,
                .init(
                    reference: "RMA-\(at)",
                    location: location,
                    restocked: way == 0 ? [line] : [],
                    scrapped: way == 1 ? [line] : [],
                    rejected: way == 2 ? [line] : []
                )
            )
            self.house.network.advance(by: .milliseconds(500))
            try self.house.host.runChores()
        }
    }

    /// The ledger's stock accounts are what is there at standard cost; issues are posted with their
    /// invoices, which nobody wrote here.
    func checkBooks() throws {
        let sums = try self.house.host.store.readAndWait { reader in
            try reader.all(
                """
                SELECT s.sku, SUM(s.on_hand), SUM(s.quarantine),
                    (SELECT COALESCE(SUM(on_hand_delta), 0) FROM movements m
                     WHERE m.sku = s.sku AND kind = 4)
                FROM stock s GROUP BY s.sku
                """
            ) { ($0.text(0), $0.int(1), $0.int(2), $0.int(3)) }
        }
        func value(_ units: ((String, Int64, Int64, Int64)) -> Int64) -> Int64 {
            sums.reduce(0) { $0 + units($1) * (self.costs[$1.0] ?? 0) }
        }
        let (inventory, quarantine) = (value { $0.1 - $0.3 }, value { $0.2 })
        #expect(try self.house.posted(1200) == inventory)
        #expect(try self.house.posted(1210) == quarantine)
    }
}
