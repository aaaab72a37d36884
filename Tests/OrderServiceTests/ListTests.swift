// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import SQLite
import Store
import Testing

@testable import OrderService

/// Reading orders and customers back.
@Suite struct ListTests {
    typealias Methods = OrderV1.OrderService

    /// Ten orders: odd ones by BONAP with SLOW by phone, every third with a POT, one day apart.
    private func withTen(_ body: (Orders) async throws -> Void) async throws {
        try await withOrders { orders in
            for number in 0..<10 {
                let request = OrderV1.PlaceOrderRequest.sample("R\(number)").with {
                    $0.orderedAtMs = 1_600_000_000_000 + Int64(number) * 86_400_000
                    if number % 2 == 1 {
                        $0.customerID = "BONAP"
                        $0.carrierID = "SLOW"
                        $0.channel = .phone
                    }
                    if number % 3 == 0 { $0.lines[0].sku = "POT" }
                }
                _ = try await orders.call(Methods.placeOrder, request)
            }
            _ = try await orders.call(Methods.confirmOrder, .init(orderID: "SO-100002"))
            try await body(orders)
        }
    }

    private func references(
        _ orders: Orders,
        _ request: OrderV1.ListOrdersRequest
    ) async throws -> [Int] {
        try await orders.call(Methods.listOrders, request).orders.map {
            Int($0.clientReference.dropFirst()) ?? -1
        }
    }

    @Test func filtersByEachFieldAndByAllOfThem() async throws {
        let odd = [1, 3, 5, 7, 9]
        let day: Int64 = 86_400_000
        let start: Int64 = 1_600_000_000_000
        let all = OrderV1.ListOrdersRequest(
            state: .pending,
            channel: .phone,
            customerID: "BONAP",
            carrierID: "SLOW",
            orderedFromMs: start + 4 * day,
            sku: "POT"
        )
        let cases: [(OrderV1.ListOrdersRequest, [Int])] = [
            (.init(), Array(0..<10)), (.init(customerID: "BONAP"), odd),
            (.init(carrierID: "SLOW"), odd), (.init(channel: .phone), odd),
            (.init(state: .confirmed), [1]), (.init(sku: "POT"), [0, 3, 6, 9]),
            (.init(orderedFromMs: start + 2 * day, orderedBeforeMs: start + 4 * day), [2, 3]),
            (all, [9]), (.init(customerID: "NOBODY"), []),
            (.init(text: "so-10000"), Array(0..<9)), (.init(text: "100003"), [2]),
            (.init(text: "bona"), odd), (.init(text: "r7"), [7]), (.init(text: "%"), []),
            (.init(state: .pending, byChange: true, text: "MARIA"), [0] + Array(2..<10)),
            (.init(byChange: true), [0] + Array(2..<10) + [1]),
        ]
        try await self.withTen { orders in
            for (request, expected) in cases {
                let found = try await self.references(orders, request)
                #expect(found == expected, "\(request)")
            }
        }
    }

    @Test(arguments: [
        OrderV1.ListOrdersRequest(), .init(customerID: "ALFKI"), .init(sku: "POT"),
        .init(state: .pending), .init(orderedFromMs: 1), .init(carrierID: "SPEEDY"),
        .init(channel: .online),
    ])
    func pagesWithoutGapOrRepeat(filter: OrderV1.ListOrdersRequest) async throws {
        try await self.withTen { orders in
            let whole = try await references(orders, filter)
            var paged: [Int] = []
            var request = filter
            request.page = .init(pageSize: 3)
            request.includeLines = true
            repeat {
                let reply = try await orders.call(Methods.listOrders, request)
                #expect(reply.orders.allSatisfy { $0.lines.map(\.lineNumber) == [1, 2] })
                #expect(reply.orders.count <= 3)
                paged += reply.orders.compactMap { Int($0.clientReference.dropFirst()) }
                request.page?.pageToken = reply.nextPageToken
            } while request.page?.pageToken.isEmpty == false
            #expect(paged == whole && !whole.isEmpty)
        }
    }

    @Test func goesOnWithChangesWhereItStopped() async throws {
        try await self.withTen { orders in
            var request = OrderV1.ListOrdersRequest(page: .init(pageSize: 4), byChange: true)
            request.includeLines = true
            var seen: [Int] = []
            for _ in 0..<4 {
                let reply = try await orders.call(Methods.listOrders, request)
                seen += reply.orders.compactMap { Int($0.clientReference.dropFirst()) }
                #expect(reply.orders.allSatisfy { $0.lines.map(\.lineNumber) == [1, 2] })
                request.page?.pageToken = reply.nextPageToken
            }
            #expect(seen == [0] + Array(2..<10) + [1])
            // Nothing new, and the place is kept.
            let token = try #require(request.page?.pageToken)
            #expect(try await orders.call(Methods.listOrders, request).nextPageToken == token)
            _ = try await orders.call(Methods.confirmOrder, .init(orderID: "SO-100005"))
            let next = try await orders.call(Methods.listOrders, request).orders
            #expect(next.map(\.orderID) == ["SO-100005"])
            #expect(next.allSatisfy { $0.changeSequence > Int64(token) ?? .max })
        }
    }

    @Test func refusesACursorOfAnotherGeneration() async throws {
        try await withOrders { orders in
            _ = try await orders.place("WEB-7")
            let own = OrderV1.ListOrdersRequest(byChange: true, generation: 1)
            #expect(try await orders.call(Methods.listOrders, own).orders.count == 1)
            let error = await #expect(throws: RPCError.self) {
                try await orders.call(Methods.listOrders, .init(byChange: true, generation: 2))
            }
            #expect(error?.code == .failedPrecondition && error?.field == "generation")
        }
    }

    @Test(arguments: ["x", "-1", "1.5", "99999999999999999999"])
    func refusesATokenNoPageHad(token: String) async throws {
        try await withOrders { orders in
            let error = await #expect(throws: RPCError.self) {
                try await orders.call(
                    Methods.listOrders,
                    .init(page: .init(pageToken: token))
                )
            }
            #expect(error?.code == .invalidArgument && error?.field == "page.page_token")
        }
    }

    @Test func findsAnOrderByItsReference() async throws {
        try await withOrders { orders in
            let id = try await orders.place("WEB-7")
            let found = try await orders.call(
                Methods.getOrder,
                .init(channel: .online, clientReference: "WEB-7")
            )
            #expect(found.order?.orderID == id && found.order?.lines.count == 2)
            let error = await #expect(throws: RPCError.self) {
                try await orders.call(
                    Methods.getOrder,
                    .init(channel: .phone, clientReference: "WEB-7")
                )
            }
            #expect(error?.code == .notFound)
            let nothing = await #expect(throws: RPCError.self) {
                try await orders.call(Methods.getOrder, .init(channel: .phone))
            }
            #expect(nothing?.code == .invalidArgument && nothing?.field == "order_id")
        }
    }

    @Test func walksAnIndexForEveryFilter() async throws {
        try await withOrders { orders in
            for filter in [
                OrderFilter(state: 1), OrderFilter(channel: 1), OrderFilter(customerID: "A"),
                OrderFilter(carrierID: "C"), OrderFilter(sku: "S"), OrderFilter(orderedFromMs: 1),
                OrderFilter(), OrderFilter(state: 1, byChange: true), OrderFilter(text: "a"),
            ] {
                let plan = try orders.host.store.readAndWait { reader in
                    try reader.all(
                        SQL(composed: "EXPLAIN QUERY PLAN \(filter.statements.ordersText)"),
                        0,
                        1,
                        1,
                        "A",
                        "C",
                        "S",
                        1,
                        2,
                        "",
                        10
                    ) { $0.text(3) }
                }
                #expect(!plan.contains { $0.contains("SCAN") }, "\(filter): \(plan)")
            }
        }
    }
}

/// Customers.
@Suite struct CustomerTests {
    typealias Methods = CustomerV1.CustomerService

    @Test func changesNothingWhenNothingIsNew() async throws {
        try await withOrders { orders in
            let before = try await orders.call(Methods.getCustomer, .init(customerID: "ALFKI"))
            var customer = try #require(before.customer)
            #expect(customer.version == 1)
            let same = try await orders.call(Methods.upsertCustomer, .init(customer: customer))
            #expect(!same.created && same.customer == customer)

            customer.preferredPayment = .onAccount
            let changed = try await orders.call(Methods.upsertCustomer, .init(customer: customer))
            #expect(!changed.created && changed.customer?.version == 2)
            #expect(changed.customer?.createdAtMs == customer.createdAtMs)
        }
    }

    @Test func refusesAChangeOfAnOldVersion() async throws {
        try await withOrders { orders in
            let old = CustomerV1.Customer(customerID: "ALFKI", name: "New", version: 7)
            let error = await #expect(throws: RPCError.self) {
                try await orders.call(Methods.upsertCustomer, .init(customer: old))
            }
            #expect(error?.code == .aborted && error?.reason == "VERSION_CONFLICT")
        }
    }

    static let refusals: [(String, CustomerV1.Customer)] = [
        ("customer.customer_id", .init(name: "x")),
        ("customer.customer_id", .init(customerID: "a b", name: "x")),
        ("customer.name", .init(customerID: "a")),
        (
            "customer.phone",
            .init(customerID: "a", name: "x", phone: String(repeating: "1", count: 4097))
        ),
        (
            "customer.preferred_payment",
            .init(customerID: "a", name: "x", preferredPayment: .unrecognized(50))
        ),
    ]

    @Test(arguments: refusals.indices)
    func refusesABadProfile(index: Int) async throws {
        try await withOrders { orders in
            let (field, customer) = Self.refusals[index]
            let error = await #expect(throws: RPCError.self) {
                try await orders.call(Methods.upsertCustomer, .init(customer: customer))
            }
            #expect(error?.code == .invalidArgument && error?.field == field)
        }
    }

    @Test func tellsCountAndVolume() async throws {
        try await withOrders { orders in
            _ = try await orders.place("1", until: .confirmed)
            _ = try await orders.place("2", until: .rejected)
            let euro = OrderV1.PlaceOrderRequest.sample("3").with {
                $0.lines = [
                    .init(sku: "A", quantity: 1, unitPrice: .init(minorUnits: 7, currency: "EUR"))
                ]
                $0.freight = nil
            }
            _ = try await orders.call(OrderV1.OrderService.placeOrder, euro)
            let reply = try await orders.call(Methods.getCustomer, .init(customerID: "ALFKI"))
            #expect(reply.orders == 3)
            #expect(reply.volume == [.init(minorUnits: 7, currency: "EUR"), .usd(5798)])
            let other = try await orders.call(Methods.getCustomer, .init(customerID: "BONAP"))
            #expect(other.orders == 0 && other.volume.isEmpty)
        }
    }

    @Test func staysReadableWhenTheVolumeDoesNotFit() async throws {
        try await withOrders { orders in
            for reference in ["1", "2"] { _ = try await orders.place(reference) }
            // No order is so large; a million of the largest would be.
            try orders.host.store.writeAndWait { tx in
                _ = try tx.run(
                    """
                    UPDATE orders SET net = 9223372036854775807 - freight,
                      total = 9223372036854775807
                    """
                )
            }
            let reply = try await orders.call(Methods.getCustomer, .init(customerID: "ALFKI"))
            #expect(reply.volume == [.usd(.max)])
        }
    }

    @Test func findsCustomersByAPartOfKeyOrName() async throws {
        try await withOrders { orders in
            // Signs of the pattern language stand for themselves.
            let cases = [
                ("", ["ALFKI", "BONAP"]), ("house b", ["BONAP"]), ("alf", ["ALFKI"]), ("%", []),
                ("_LFKI", []),
            ]
            for (text, expected) in cases {
                let found = try await orders.call(Methods.listCustomers, .init(text: text))
                #expect(found.customers.map(\.customerID) == expected, "\(text)")
            }
            let page = try await orders.call(
                Methods.listCustomers,
                .init(page: .init(pageSize: 1))
            )
            #expect(page.nextPageToken == "ALFKI")
        }
    }

    @Test func knowsNoOtherCustomer() async throws {
        try await withOrders { orders in
            let error = await #expect(throws: RPCError.self) {
                try await orders.call(Methods.getCustomer, .init(customerID: "NOBODY"))
            }
            #expect(error?.code == .notFound && error?.reason == "UNKNOWN_CUSTOMER")
        }
    }
}
