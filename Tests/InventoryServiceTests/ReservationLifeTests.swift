// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos
import RPC
import Testing

@testable import InventoryService

/// Committing, releasing, issuing and expiring what was reserved.
@Suite struct ReservationLifeTests {
    @Test func everyReservationCanEnd() {
        let ends = ReservationState.allCases.filter(\.next.isEmpty)
        #expect(ends == [.released, .issued])
        for state in ReservationState.allCases {
            var reached: Set<ReservationState> = [state]
            var open = [state]
            while let next = open.popLast() {
                for one in next.next where reached.insert(one).inserted { open.append(one) }
            }
            #expect(!reached.isDisjoint(with: ends), "\(state.name)")
        }
    }

    @Test func commitsOnceAndForAll() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 5)
            _ = try await house.reserve("SO-1", [("TEA", 2)])
            #expect(try await house.commit("SO-1") == .committed)
            #expect(try await house.commit("SO-1") == .committed)
            house.network.advance(by: .seconds(3600))
            try house.host.runChores()
            #expect(try await house.reservation("SO-1")?.state == .committed)
            #expect(try await house.level("TEA") == [5, 2])
        }
    }

    @Test(arguments: [false, true])
    func givesBackFromHeldAndFromCommitted(commit: Bool) async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 5)
            _ = try await house.reserve("SO-1", [("TEA", 2)])
            if commit { _ = try await house.commit("SO-1") }
            #expect(try await house.release("SO-1") == .released)
            #expect(try await house.release("SO-1") == .released)
            #expect(try await house.level("TEA") == [5, 0])
            let kinds = try await house.movements(.init(reference: "SO-1")).map(\.kind)
            #expect(kinds == ["RESERVE", "RELEASE"])
            let error = await #expect(throws: RPCError.self) { try await house.commit("SO-1") }
            #expect(error?.code == .failedPrecondition && error?.reason == "ILLEGAL_TRANSITION")
        }
    }

    @Test func findsNothingToGiveBack() async throws {
        try await withWarehouse { house in
            let state = try await house.release("SO-404")
            #expect(state == .released)
        }
    }

    @Test func commitsNothingThatWasNeverReserved() async throws {
        try await withWarehouse { house in
            let error = await #expect(throws: RPCError.self) { try await house.commit("SO-404") }
            #expect(error?.code == .notFound && error?.reason == "UNKNOWN_RESERVATION")
            try await house.stock("TEA", 1)
        }
    }

    // MARK: Expiry

    @Test func givesStockBackWhenTheHoldRunsOut() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 5)
            _ = try await house.reserve("SO-1", [("TEA", 2)], ttlMs: 60_000)
            _ = try await house.reserve("SO-2", [("TEA", 1)])
            house.network.advance(by: .milliseconds(59_999))
            try house.host.runChores()
            #expect(try await house.level("TEA") == [5, 3])
            house.network.advance(by: .milliseconds(1))
            try house.host.runChores()
            #expect(try await house.level("TEA") == [5, 1])
            #expect(try await house.reservation("SO-1")?.state == .expired)
            #expect(try await house.reservation("SO-2")?.state == .held)
        }
    }

    @Test func takesExpiredStockAgainOnCommit() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 5)
            _ = try await house.reserve("SO-1", [("TEA", 2)], ttlMs: 1)
            house.network.advance(by: .seconds(1))
            try house.host.runChores()
            #expect(try await house.level("TEA") == [5, 0])
            #expect(try await house.commit("SO-1") == .committed)
            #expect(try await house.level("TEA") == [5, 2])
        }
    }

    @Test func refusesToCommitWhenExpiredStockIsGone() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 5)
            _ = try await house.reserve("SO-1", [("TEA", 4)], ttlMs: 1)
            house.network.advance(by: .seconds(1))
            try house.host.runChores()
            _ = try await house.reserve("SO-2", [("TEA", 3)])
            let error = await #expect(throws: RPCError.self) { try await house.commit("SO-1") }
            #expect(error?.code == .failedPrecondition && error?.reason == "EXPIRED")
            #expect(error?.details.first?.value == "wanted 4, available 2")
            #expect(try await house.level("TEA") == [5, 3])
            #expect(try await house.release("SO-1") == .released)
            #expect(try await house.level("TEA") == [5, 3])
        }
    }

    @Test func endsAFewOverdueHoldsAtATime() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 9)
            for order in 1...3 {
                _ = try await house.reserve("SO-\(order)", [("TEA", 1)], ttlMs: Int64(order))
            }
            // Civil time alone: the service's own timer must not come first.
            house.network.time.jump(to: Timestamp(milliseconds: 1_700_000_001_000))
            let service = house.host.service
            try house.host.store.writeAndWait { try service.expire(atMost: 2, $0) }
            #expect(try await house.reservation("SO-2")?.state == .expired)
            #expect(try await house.reservation("SO-3")?.state == .held)
        }
    }

    // MARK: Issue

    @Test func booksGoodsOutAtTheirCost() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 5, cost: 250)
            try await house.stock("CUP", 5, cost: 100)
            try await house.stock("BAG", 5)
            _ = try await house.reserve("SO-1", [("TEA", 3), ("CUP", 2), ("BAG", 1)])
            _ = try await house.commit("SO-1")
            #expect(try await house.issue("SO-1", [("TEA", 1)]) == .usd(250))
            #expect(try await house.reservation("SO-1")?.state == .committed)
            #expect(try await house.level("TEA") == [4, 2])
            // The rest, one SKU in two lines; a product without a cost adds nothing.
            let cost = try await house.issue(
                "SO-1",
                [("TEA", 1), ("CUP", 2), ("TEA", 1), ("BAG", 1)],
                shipment: "SH-2"
            )
            #expect(cost == .usd(700))
            #expect(try await house.reservation("SO-1")?.state == .issued)
            #expect(try await house.level("TEA") == [2, 0])
            let movements = try await house.movements(.init(reference: "SH-2"))
            #expect(movements.map(\.sku) == ["BAG", "CUP", "TEA"])
            #expect(movements.last?.onHandDelta == -2 && movements.last?.reservedDelta == -2)
            #expect(movements.last?.onHand == 2 && movements.last?.reserved == 0)
            // Nothing is left to give back, and that is no failure.
            #expect(try await house.release("SO-1") == .issued)
        }
    }

    @Test(arguments: [[("TEA", 3)], [("TEA", 2), ("TEA", 1)], [("TEA", 1), ("CUP", 1)]])
    func refusesToIssueWhatIsNotReserved(lines: [(String, Int64)]) async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 9)
            try await house.stock("CUP", 9)
            _ = try await house.reserve("SO-1", [("TEA", 2)])
            _ = try await house.commit("SO-1")
            let error = await #expect(throws: RPCError.self) {
                try await house.issue("SO-1", lines)
            }
            #expect(error?.code == .failedPrecondition && error?.reason == "NOT_RESERVED")
            #expect(try await house.level("TEA") == [9, 2])
            #expect(try await house.level("CUP") == [9, 0])
        }
    }

    @Test func refusesToIssueWhatIsNotCommitted() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 9)
            _ = try await house.reserve("SO-1", [("TEA", 2)])
            let error = await #expect(throws: RPCError.self) {
                try await house.issue("SO-1", [("TEA", 2)])
            }
            #expect(error?.reason == "ILLEGAL_TRANSITION")
            #expect(try await house.level("TEA") == [9, 2])
        }
    }

    @Test func refusesCostsInTwoCurrencies() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 9, cost: 1)
            let euro = InventoryV1.Product(
                sku: "CUP",
                name: "Cup",
                cost: .init(minorUnits: 1, currency: "EUR")
            )
            _ = try await house.call(Warehouse.Methods.upsertProduct, .init(product: euro))
            try await house.receive([("CUP", 1)])
            _ = try await house.reserve("SO-1", [("TEA", 2), ("CUP", 1)])
            _ = try await house.commit("SO-1")
            let error = await #expect(throws: RPCError.self) {
                try await house.issue("SO-1", [("TEA", 2), ("CUP", 1)])
            }
            #expect(error?.reason == "MIXED_CURRENCIES")
            #expect(try await house.level("TEA") == [9, 2])
        }
    }

    @Test func refusesACostThatDoesNotFit() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 0, cost: Money.minorUnitsMax)
            for _ in 0..<9 { try await house.receive([("TEA", 1)]) }
            _ = try await house.reserve("SO-1", [("TEA", 2)])
            _ = try await house.commit("SO-1")
            let error = await #expect(throws: RPCError.self) {
                try await house.issue("SO-1", [("TEA", 2)])
            }
            #expect(error?.code == .outOfRange)
            #expect(try await house.level("TEA") == [9, 2])
        }
    }

    @Test func issuesOnceUnderOneKey() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 9)
            _ = try await house.reserve("SO-1", [("TEA", 4)])
            _ = try await house.commit("SO-1")
            let request = InventoryV1.IssueRequest(
                orderID: "SO-1",
                shipmentID: "SH-1",
                lines: Warehouse.lines([("TEA", 2)])
            )
            for _ in 0..<3 {
                _ = try await house.call(Warehouse.Methods.issue, request, key: "same")
            }
            #expect(try await house.level("TEA") == [7, 2])
        }
    }
}
