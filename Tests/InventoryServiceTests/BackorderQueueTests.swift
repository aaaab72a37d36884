// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Testing

@testable import InventoryService
/// Who gets what comes, when several wait for it.
@Suite struct BackorderQueueTests {
    typealias Methods = InventoryV1.InventoryService

    @Test func servesTheOldestFirstAndBeforeAnybodyElse() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 0)
            _ = try await house.reserve("SO-1", [("TEA", 3)], .backorder)
            house.network.advance(by: .milliseconds(5))
            _ = try await house.reserve("SO-2", [("TEA", 3)], .backorder)
            try await house.receive([("TEA", 4)])
            #expect(try await house.level("TEA") == [4, 4])
            let queue = try await house.call(Methods.listBackorders, .init(sku: "TEA")).backorders
            #expect(queue.map(\.orderID) == ["SO-2"])
            #expect(queue.first?.quantity == 3 && queue.first?.filled == 1)
            #expect(try house.signals() == ["place-order:SO-1"])
            let error = await #expect(throws: RPCError.self) {
                try await house.reserve("SO-3", [("TEA", 1)])
            }
            #expect(error?.reason == "INSUFFICIENT_STOCK")
            try await house.receive([("TEA", 3)])
            #expect(try await house.level("TEA") == [7, 6])
            #expect(try house.signals() == ["place-order:SO-1", "place-order:SO-2"])
        }
    }

    @Test func servesALowerRankBeforeAnOlderOne() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 0)
            for order in 1...3 {
                _ = try await house.reserve("SO-\(order)", [("TEA", 2)], .backorder)
                house.network.advance(by: .milliseconds(5))
            }
            let reply = try await house.call(
                Methods.prioritise,
                .init(orderID: "SO-3", rank: 5, reason: "hospital")
            )
            #expect(reply.backorders.map(\.rank) == [5])
            #expect(try house.events("backorder.prioritised") == ["SO-3"])
            let queue = try await house.call(Methods.listBackorders, .init()).backorders
            #expect(queue.map(\.orderID) == ["SO-3", "SO-1", "SO-2"])
            try await house.receive([("TEA", 3)])
            #expect(try house.signals() == ["place-order:SO-3"])
        }
    }

    @Test(arguments: [("SO-1", ""), ("SO-2", "why"), ("SO-404", "why")])
    func refusesToPrioritiseWithoutReasonOrBackorder(order: String, reason: String) async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 1)
            _ = try await house.reserve("SO-2", [("TEA", 1)])
            _ = try await house.reserve("SO-1", [("TEA", 1)], .backorder)
            await #expect(throws: RPCError.self) {
                try await house.call(
                    Methods.prioritise,
                    .init(orderID: order, rank: 5, reason: reason)
                )
            }
        }
    }

    @Test func pagesThroughTheQueues() async throws {
        try await withWarehouse { house in
            for sku in ["A", "B:1"] { try await house.stock(sku, 0) }
            for order in 1...3 {
                _ = try await house.reserve("SO-\(order)", [("A", 1), ("B:1", 1)], .backorder)
            }
            var seen: [String] = []
            var request = InventoryV1.ListBackordersRequest(page: .init(pageSize: 2))
            repeat {
                let reply = try await house.call(Methods.listBackorders, request)
                seen += reply.backorders.map { "\($0.sku) \($0.orderID)" }
                request.page?.pageToken = reply.nextPageToken
            } while request.page?.pageToken.isEmpty == false
            #expect(seen == ["A SO-1", "A SO-2", "A SO-3", "B:1 SO-1", "B:1 SO-2", "B:1 SO-3"])
            let own = try await house.call(
                Methods.listBackorders,
                .init(sku: "A", orderID: "SO-2")
            )
            #expect(own.backorders.map(\.sku) == ["A"])
            let stock = try await house.call(Methods.getStock, .init()).levels
            #expect(stock.map(\.backordered) == [3, 3])
            for token in ["x", "1 2 3", "1 x 3 A"] {
                let error = await #expect(throws: RPCError.self) {
                    try await house.call(
                        Methods.listBackorders,
                        .init(page: .init(pageToken: token))
                    )
                }
                #expect(error?.field == "page.page_token")
            }
        }
    }

    // MARK: Whatever makes stock available serves the queue

    enum Supply: String, CaseIterable {
        case receive, restock, release, shrink, adjust, count, expire, transfer
    }

    @Test(arguments: Supply.allCases)
    func isServedBy(supply: Supply) async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 2)
            try await house.location("NORTH", rank: 1)
            _ = try await house.reserve("SO-1", [("TEA", 2)], ttlMs: 1000)
            if supply == .shrink { _ = try await house.commit("SO-1") }
            if supply == .restock {
                _ = try await house.call(
                    Methods.receiveReturned,
                    .init(reference: "RMA-1", lines: Warehouse.lines([("TEA", 2)]))
                )
            }
            _ = try await house.reserve("SO-2", [("TEA", 2)], ttlMs: 60_000, .backorder)
            #expect(try house.signals().isEmpty)
            switch supply {
            case .receive: try await house.receive([("TEA", 2)])
            case .restock:
                _ = try await house.call(
                    Methods.disposeReturned,
                    .init(reference: "RMA-1", restocked: Warehouse.lines([("TEA", 2)]))
                )
            case .release: _ = try await house.release("SO-1")
            case .shrink:
                _ = try await house.call(
                    Methods.shrinkReservation,
                    .init(orderID: "SO-1", changeID: "C", lines: Warehouse.lines([("TEA", 2)]))
                )
            case .adjust:
                _ = try await house.call(
                    Methods.adjust,
                    .init(sku: "TEA", location: "NORTH", delta: 2, reason: "FOUND")
                )
            case .count:
                _ = try await house.call(
                    Methods.count,
                    .init(lines: [.init(sku: "TEA", counted: 4)])
                )
            case .expire:
                house.network.advance(by: .seconds(2))
                try house.host.runChores()
            case .transfer:
                // Behind the service's back: by the house's own rules nothing is available now.
                _ = try house.host.store.writeAndWait { tx in
                    try tx.run("UPDATE backorders SET state = 1")
                }
                try await house.receive([("TEA", 2)])
                _ = try house.host.store.writeAndWait { tx in
                    try tx.run("UPDATE backorders SET state = 2")
                }
                _ = try await house.call(
                    Methods.transfer,
                    .init(from: "MAIN", to: "NORTH", lines: Warehouse.lines([("TEA", 2)]))
                )
            }
            #expect(try house.signals() == ["place-order:SO-2"])
            #expect(try await house.reservation("SO-2")?.backordered.isEmpty == true)
        }
    }
}
