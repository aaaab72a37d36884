// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import RPC
import SQLite
import Store
import Testing

@testable import InventoryService

/// Products, suppliers, deliveries, and what operators read.
@Suite struct CatalogTests {
    typealias Methods = InventoryV1.InventoryService

    @Test func changesNothingWhenNothingIsNew() async throws {
        try await withWarehouse { house in
            let product = InventoryV1.Product(sku: "TEA", name: "Tea", price: .usd(5))
            let first = try await house.call(Methods.upsertProduct, .init(product: product))
            #expect(first.created && first.product?.version == 1)
            let same = try await house.call(Methods.upsertProduct, .init(product: product))
            #expect(!same.created && same.product?.version == 1)
            var changed = product
            changed.price = .usd(6)
            let second = try await house.call(Methods.upsertProduct, .init(product: changed))
            #expect(!second.created && second.product?.version == 2)
            #expect(try await house.level("TEA") == [0, 0])
        }
    }

    static let refusals: [(String, InventoryV1.Product)] = [
        ("product.sku", .init(name: "x")),
        ("product.sku", .init(sku: "a b", name: "x")),
        ("product.name", .init(sku: "a")),
        ("product.price.minor_units", .init(sku: "a", name: "x", price: .usd(-1))),
        (
            "product.price.minor_units",
            .init(sku: "a", name: "x", price: .usd(Money.minorUnitsMax + 1))
        ),
        (
            "product.cost.minor_units",
            .init(sku: "a", name: "x", cost: .usd(Money.minorUnitsMax + 1))
        ),
        (
            "product.cost.currency",
            .init(sku: "a", name: "x", cost: .init(minorUnits: 1, currency: "$"))
        ),
        (
            "product.cost.currency",
            .init(sku: "a", name: "x", cost: .init(minorUnits: 1, currency: "ZZZ"))
        ),
        (
            "product.price.currency",
            .init(sku: "a", name: "x", price: .init(minorUnits: 1, currency: "ZZZ"))
        ),
        ("product.reorder_level", .init(sku: "a", name: "x", reorderLevel: -1)),
        ("product.reorder_quantity", .init(sku: "a", name: "x", reorderQuantity: -1)),
        ("product.weight_grams", .init(sku: "a", name: "x", weightGrams: -1)),
        ("product.tax_class", .init(sku: "a", name: "x", taxClass: "two words")),
        ("product.supplier_id", .init(sku: "a", name: "x", supplierID: "NOBODY")),
        ("product.version", .init(sku: "a", name: "x", version: 3)),
        (
            "product.category",
            .init(sku: "a", name: "x", category: String(repeating: "c", count: 4097))
        ),
    ]

    @Test(arguments: refusals.indices)
    func refusesABadProduct(index: Int) async throws {
        try await withWarehouse { house in
            let (field, product) = Self.refusals[index]
            let error = await #expect(throws: RPCError.self) {
                try await house.call(Methods.upsertProduct, .init(product: product))
            }
            #expect(error?.field == field)
            let products = try await house.call(Methods.listProducts, .init()).products
            #expect(products.isEmpty)
        }
    }

    @Test func takesTheLargestPriceAndCost() async throws {
        try await withWarehouse { house in
            let most = CommonV1.Money.usd(Money.minorUnitsMax)
            let product = InventoryV1.Product(sku: "TEA", name: "Tea", price: most, cost: most)
            let reply = try await house.call(Methods.upsertProduct, .init(product: product))
            #expect(reply.product?.price == most && reply.product?.cost == most)
        }
    }

    @Test func keepsSuppliers() async throws {
        try await withWarehouse { house in
            for id in ["2", "1", "3"] {
                let supplier = InventoryV1.Supplier(supplierID: id, name: "House \(id)")
                _ = try await house.call(Methods.upsertSupplier, .init(supplier: supplier))
            }
            let page = try await house.call(
                Methods.listSuppliers,
                .init(page: .init(pageSize: 2))
            )
            #expect(page.suppliers.map(\.supplierID) == ["1", "2"])
            let rest = try await house.call(
                Methods.listSuppliers,
                .init(page: .init(pageSize: 2, pageToken: page.nextPageToken))
            )
            #expect(rest.suppliers.map(\.supplierID) == ["3"] && rest.nextPageToken.isEmpty)
            let product = InventoryV1.Product(sku: "TEA", name: "Tea", supplierID: "3")
            _ = try await house.call(Methods.upsertProduct, .init(product: product))
            let found = try await house.call(Methods.getProduct, .init(sku: "TEA"))
            #expect(found.product?.supplierID == "3")
        }
    }

    // MARK: Deliveries

    @Test func receivesAllLinesOrNone() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 0)
            try await house.stock("CUP", 0)
            let reply = try await house.call(
                Methods.receive,
                .init(
                    lines: Warehouse.lines([("TEA", 2), ("CUP", 7), ("TEA", 3)]),
                    reference: "DN-7",
                    occurredAtMs: 1_600_000_000_000
                )
            )
            #expect(reply.levels.map(\.onHand) == [7, 5])
            let movements = try await house.movements(.init(reference: "DN-7"))
            #expect(movements.map(\.kind) == ["RECEIVE", "RECEIVE"])
            #expect(movements.allSatisfy { $0.occurredAtMs == 1_600_000_000_000 })
            #expect(movements.allSatisfy { $0.actor == "ayse" })

            let error = await #expect(throws: RPCError.self) {
                try await house.receive([("TEA", 1), ("NONE", 1)])
            }
            #expect(error?.code == .notFound && error?.reason == "UNKNOWN_SKU")
            #expect(try await house.level("TEA") == [5, 0])
        }
    }

    @Test func keepsLocationsApart() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 1)
            try await house.location("NORTH", rank: 1)
            try await house.receive([("TEA", 4)], at: "NORTH")
            let levels = try await house.call(Methods.getStock, .init(sku: "TEA")).levels
            #expect(levels.map(\.location) == ["MAIN", "NORTH"])
            #expect(levels.map(\.onHand) == [1, 4])
            _ = try await house.call(
                Methods.reserve,
                .init(orderID: "SO-1", lines: Warehouse.lines([("TEA", 4)]), location: "NORTH")
            )
            let error = await #expect(throws: RPCError.self) {
                try await house.reserve("SO-2", [("TEA", 2)])
            }
            #expect(error?.details.first?.value == "wanted 2, available 1")
        }
    }

    @Test func refusesMoreThanCanBeCounted() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 1)
            _ = try house.host.store.writeAndWait { tx in
                // As if by a billion deliveries; the books are put right again below.
                try tx.run("UPDATE stock SET on_hand = 9007199254740990")
            }
            let error = await #expect(throws: RPCError.self) {
                try await house.receive([("TEA", 2)])
            }
            #expect(error?.code == .outOfRange)
            _ = try house.host.store.writeAndWait { tx in
                try tx.run("UPDATE stock SET on_hand = 1")
            }
        }
    }

    @Test func theTableItselfRefusesToOversell() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 1)
            for sql: SQL in [
                "UPDATE stock SET reserved = 2", "UPDATE stock SET reserved = -1",
                "UPDATE stock SET on_hand = -1",
            ] {
                #expect(throws: (any Error).self) {
                    try house.host.store.writeAndWait { tx in try tx.run(sql) }
                }
            }
        }
    }

    // MARK: Reading

    @Test func pagesThroughStockWithoutGapOrRepeat() async throws {
        try await withWarehouse { house in
            let skus = ["A", "B:1", "C/2", "çay", "d"]
            for sku in skus { try await house.stock(sku, 1) }
            try await house.location("NORTH")
            try await house.receive([("B:1", 4)], at: "NORTH")
            var seen: [String] = []
            var request = InventoryV1.GetStockRequest(page: .init(pageSize: 1))
            repeat {
                let reply = try await house.call(Methods.getStock, request)
                seen += reply.levels.map { "\($0.sku)@\($0.location)" }
                request.page?.pageToken = reply.nextPageToken
            } while request.page?.pageToken.isEmpty == false
            #expect(seen == ["A@MAIN", "B:1@MAIN", "B:1@NORTH", "C/2@MAIN", "d@MAIN", "çay@MAIN"])
            let north = try await house.call(Methods.getStock, .init(location: "NORTH"))
            #expect(north.levels.map(\.sku) == ["B:1"])
        }
    }

    @Test func knowsNoStockOfAnUnknownSKU() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 1)
            let error = await #expect(throws: RPCError.self) {
                try await house.call(Methods.getStock, .init(sku: "NONE"))
            }
            #expect(error?.code == .notFound && error?.reason == "UNKNOWN_SKU")
            let product = await #expect(throws: RPCError.self) {
                try await house.call(Methods.getProduct, .init(sku: "NONE"))
            }
            #expect(product?.code == .notFound)
        }
    }

    @Test func filtersReservationsAndMovements() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 9)
            try await house.stock("CUP", 9)
            for order in 1...4 {
                _ = try await house.reserve("SO-\(order)", [("TEA", 1), ("CUP", 1)])
            }
            _ = try await house.commit("SO-2")
            _ = try await house.release("SO-3")
            func orders(_ request: InventoryV1.ListReservationsRequest) async throws -> [String] {
                let reply = try await house.call(Methods.listReservations, request)
                #expect(reply.reservations.allSatisfy { $0.lines.map(\.sku) == ["CUP", "TEA"] })
                return reply.reservations.map(\.orderID)
            }
            let all = try await orders(.init())
            #expect(all == ["SO-1", "SO-2", "SO-3", "SO-4"])
            #expect(try await orders(.init(state: .held)) == ["SO-1", "SO-4"])
            #expect(try await orders(.init(state: .held, orderID: "SO-2")).isEmpty)
            #expect(try await orders(.init(page: .init(pageSize: 2))) == ["SO-1", "SO-2"])

            #expect(try await house.movements(.init(sku: "TEA")).count == 6)
            #expect(try await house.movements(.init(reference: "SO-3")).count == 4)
            #expect(try await house.movements(.init(sku: "TEA", reference: "SO-3")).count == 2)
            let page = try await house.call(
                Methods.listMovements,
                .init(page: .init(pageSize: 3))
            )
            #expect(page.movements.map(\.movementID) == [1, 2, 3] && page.nextPageToken == "3")
        }
    }

    @Test func refusesACursorOfAnotherGeneration() async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 1)
            #expect(try await house.movements(.init(generation: 1)).count == 1)
            let error = await #expect(throws: RPCError.self) {
                try await house.movements(.init(generation: 2))
            }
            #expect(error?.code == .failedPrecondition && error?.field == "generation")
        }
    }

    @Test(arguments: ["x", "-1", "99999999999999999999"])
    func refusesATokenNoPageHad(token: String) async throws {
        try await withWarehouse { house in
            try await house.stock("TEA", 1)
            let page = CommonV1.PageRequest(pageToken: token)
            for error in [
                await #expect(throws: RPCError.self) {
                    try await house.call(Methods.getStock, .init(page: page))
                },
                await #expect(throws: RPCError.self) {
                    try await house.call(Methods.listMovements, .init(page: page))
                },
            ] {
                #expect(error?.code == .invalidArgument && error?.field == "page.page_token")
            }
        }
    }
}
