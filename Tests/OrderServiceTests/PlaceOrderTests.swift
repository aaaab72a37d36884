// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import SQLite
import Store
import Testing

@testable import OrderService

/// Taking orders in.
@Suite struct PlaceOrderTests {
    typealias Methods = OrderV1.OrderService

    @Test func writesTheOrderItsEventAndItsSagaTogether() async throws {
        try await withOrders { orders in
            let reply = try await orders.call(Methods.placeOrder, .sample())
            #expect(reply.orderID == "SO-100001")
            #expect(reply.state == .pending)
            #expect(reply.sagaID == "place-order:SO-100001")
            #expect(reply.net == .usd(5798) && reply.total == .usd(6298))
            #expect(!reply.attached)

            let order = try await orders.order(reply.orderID)
            #expect(order.lines.map(\.sku) == ["TEA", "CUP"])
            #expect(order.lines.map { $0.net?.minorUnits } == [4200, 1598])
            #expect(order.lines.map(\.discount) == ["0", "0.2"])
            #expect(order.freight == .usd(500))
            #expect(order.orderedAtMs == 1_600_000_000_000)
            #expect(order.version == 1)

            let message = try #require(try orders.outbox().first)
            #expect(message.peer == "orchestrator")
            #expect(message.orderingKey == "SO-100001")
            let start = try OrchestratorV1.StartRequest.decode(message.payload)
            #expect(start.type == "place-order" && start.businessKey == "SO-100001")
            let input = try OrchestratorV1.PlaceOrderInput.decode(start.input)
            #expect(input.total == .usd(6298) && input.freight == .usd(500))
            #expect(input.lines.map { $0.gross?.minorUnits } == [4200, 1998])
            #expect(input.shipTo?.city == "Berlin")
            #expect(input.paymentToken == "tok_approve")

            let events = try await orders.call(
                Methods.timeline,
                .init(orderID: reply.orderID)
            ).events
            #expect(events.map(\.type) == ["order.placed"])
            #expect(events[0].actor == "ayse")
            // The order names the fact that changed it last.
            #expect(order.changeSequence == events[0].sequence)
            _ = try await orders.call(Methods.confirmOrder, .init(orderID: reply.orderID))
            let after = try await orders.call(Methods.timeline, .init(orderID: reply.orderID))
            let confirmed = try await orders.order(reply.orderID)
            #expect(confirmed.changeSequence == after.events.last?.sequence)
        }
    }

    @Test func numbersOrdersWithoutAGap() async throws {
        try await withOrders { orders in
            for number in 1...3 {
                let id = try await orders.place("WEB-\(number)")
                #expect(id == "SO-10000\(number)")
                await #expect(throws: RPCError.self) {
                    try await orders.call(
                        Methods.placeOrder,
                        .sample("BAD").with { $0.customerID = "NOBODY" }
                    )
                }
            }
        }
    }

    @Test func takesTheCustomersAddressWhenNoneIsGiven() async throws {
        try await withOrders { orders in
            let request = OrderV1.PlaceOrderRequest.sample().with { $0.shipTo = nil }
            let id = try await orders.call(Methods.placeOrder, request).orderID
            #expect(try await orders.order(id).shipTo?.street == "Obere Str. 57")
        }
    }

    @Test func refusesAnUnknownCustomerAndChangesNothing() async throws {
        try await withOrders { orders in
            let error = await #expect(throws: RPCError.self) {
                try await orders.call(
                    Methods.placeOrder,
                    .sample().with { $0.customerID = "NOBODY" }
                )
            }
            #expect(error?.code == .notFound)
            #expect(error?.reason == "UNKNOWN_CUSTOMER" && error?.field == "customer_id")
            try await orders.expectNothing()
        }
    }

    @Test func refusesABadRequestAndChangesNothing() async throws {
        try await withOrders { orders in
            let error = await #expect(throws: RPCError.self) {
                try await orders.call(
                    Methods.placeOrder,
                    .sample().with { $0.lines[1].quantity = 0 }
                )
            }
            #expect(error?.code == .invalidArgument && error?.field == "lines[1].quantity")
            try await orders.expectNothing()
        }
    }

    @Test func takesNoOrderOfTheDayAfterTomorrow() async throws {
        try await withOrders { orders in
            let tomorrow = orders.network.time.now.milliseconds + 86_400_000
            func at(_ time: Int64) -> OrderV1.PlaceOrderRequest {
                .sample().with { $0.orderedAtMs = time }
            }
            let error = try await orders.refusal(Methods.placeOrder, at(tomorrow + 1))
            #expect(error.code == .invalidArgument && error.field == "ordered_at_ms")
            #expect(error.details.first?.value == String(tomorrow + 1))
            #expect(try await orders.count() == 0)
            let id = try await orders.call(Methods.placeOrder, at(tomorrow)).orderID
            #expect(try await orders.order(id).orderedAtMs == tomorrow)
        }
    }

    @Test func attachesTheSameContentAndStartsNothingAgain() async throws {
        try await withOrders { orders in
            let id = try await orders.place("WEB-1", until: .confirmed)
            // The same order in other words: the discount, the time and the address left open.
            let again = OrderV1.PlaceOrderRequest.sample("WEB-1").with {
                $0.lines[0].discount = "0.000"
                $0.lines[1].discount = "0.20"
                $0.orderedAtMs = 0
                $0.shipTo = nil
            }
            let reply = try await orders.call(Methods.placeOrder, again)
            #expect(reply.attached && reply.orderID == id && reply.state == .confirmed)
            #expect(try orders.outbox().count == 1)
            #expect(try await orders.count() == 1)
        }
    }

    @Test func keepsTheRateOfTheDay() async throws {
        try await withOrders { orders in
            func rate(_ rate: String) async throws {
                _ = try await orders.call(
                    Methods.upsertTaxClass,
                    .init(taxClass: .init(taxClass: "FOOD", name: "Food", rate: rate))
                )
            }
            try await rate("0.10")
            let request = OrderV1.PlaceOrderRequest.sample("T").with {
                $0.lines[0].taxClass = "FOOD"
            }
            let reply = try await orders.call(Methods.placeOrder, request)
            #expect(reply.net == .usd(5798) && reply.total == .usd(6718))
            try await rate("0.2")
            let order = try await orders.order(reply.orderID)
            #expect(order.tax == .usd(420) && order.total == .usd(6718))
            #expect(order.lines.map(\.taxRate) == ["0.1", "0"])
            #expect(order.lines.map(\.taxClass) == ["FOOD", ""])
            // The same order attaches though the rate is another one now.
            #expect(try await orders.call(Methods.placeOrder, request).attached)
            let start = try OrchestratorV1.StartRequest.decode(
                try #require(try orders.outbox().last).payload
            )
            let input = try OrchestratorV1.PlaceOrderInput.decode(start.input)
            #expect(input.lines.map { $0.tax?.minorUnits } == [420, 0])
            #expect(input.lines.map(\.taxRate) == ["0.1", "0"])
            // Its shipments come to exactly its total.
            _ = try await orders.call(Methods.confirmOrder, .init(orderID: reply.orderID))
            let one = try await orders.begin(reply.orderID, "1", [("TEA", 1)])
            let two = try await orders.begin(reply.orderID, "2", [("TEA", 2), ("CUP", 2)])
            #expect(one.tax == .usd(140) && two.tax == .usd(280))
            #expect((one.total?.minorUnits ?? 0) + (two.total?.minorUnits ?? 0) == 6718)
        }
    }

    @Test func tellsTheSagaHowToCarryItOut() async throws {
        try await withOrders { orders in
            let request = OrderV1.PlaceOrderRequest.sample().with {
                $0.channel = .store
                $0.mixed([
                    .init(method: .card, amount: .usd(98), paymentToken: "tok"),
                    .init(method: .cash),
                ])
                $0.shortagePolicy = .ask
                $0.shipComplete = true
                $0.waitForPayment = true
                $0.counterSale = true
                $0.carrierID = ""
                $0.preferredLocation = "EAST"
            }
            let id = try await orders.call(Methods.placeOrder, request).orderID
            let start = try OrchestratorV1.StartRequest.decode(
                try #require(try orders.outbox().last).payload
            )
            let input = try OrchestratorV1.PlaceOrderInput.decode(start.input)
            #expect(input.paymentMethod == .mixed && input.tenders == request.tenders)
            #expect(input.shortagePolicy == .ask && input.invoicePolicy == .onShipment)
            #expect(input.shipComplete && input.waitForPayment && input.counterSale)
            #expect(input.preferredLocation == "EAST")
            #expect(input.billTo?.name == "House ALFKI" && input.billTo?.city == "Berlin")
            let order = try await orders.order(id)
            #expect(order.shortagePolicy == .ask && order.invoicePolicy == .onShipment)
            #expect(order.shipComplete && order.counterSale && !order.pricesIncludeTax)
            #expect(order.tenders.map(\.method) == [.card, .cash])
            // A token may be a secret.
            #expect(order.tenders.allSatisfy { $0.paymentToken.isEmpty })
        }
    }

    static let standings: [(String, String)] = [
        ("CUSTOMER_BLOCKED", "blocked = 1, block_reason = 'owes'"),
        ("CUSTOMER_MERGED", "merged_into = 'BONAP'"), ("CUSTOMER_ANONYMISED", "anonymised = 1"),
    ]

    @Test(arguments: standings)
    func takesNothingOfACustomerWhoMayNotOrder(reason: String, columns: String) async throws {
        try await withOrders { orders in
            _ = try await orders.place("OLD")
            try orders.host.store.writeAndWait { tx in
                _ = try tx.run(
                    SQL(
                        composed: "UPDATE customers SET \(columns) WHERE customer_id = 'ALFKI'"
                    )
                )
            }
            let error = try await orders.refusal(Methods.placeOrder, .sample("NEW"))
            #expect(error.code == .failedPrecondition && error.reason == reason)
            #expect(error.field == "customer_id")
            #expect(try await orders.count() == 1)
            // What was placed before can still be asked for.
            #expect(try await orders.call(Methods.placeOrder, .sample("OLD")).attached)
        }
    }

    @Test func keepsReferencesPerChannel() async throws {
        try await withOrders { orders in
            let first = try await orders.place("1")
            let second = try await orders.call(
                Methods.placeOrder,
                .sample("1").with { $0.channel = .phone }
            )
            #expect(!second.attached && second.orderID != first)
        }
    }

    @Test func takesNoCurrencyThatNobodyHas() async throws {
        try await withOrders { orders in
            func order(_ currency: String) -> OrderV1.PlaceOrderRequest {
                .sample().with {
                    for index in $0.lines.indices {
                        $0.lines[index].unitPrice?.currency = currency
                    }
                    $0.freight?.currency = currency
                }
            }
            let error = try await orders.refusal(Methods.placeOrder, order("ZZZ"))
            #expect(error.reason == "INVALID" && error.field == "lines[0].unit_price.currency")
            #expect(try await orders.count() == 0)
            _ = try await orders.call(Methods.placeOrder, order("CHF"))
        }
    }

    static let conflicts: [(String, @Sendable (inout OrderV1.PlaceOrderRequest) -> Void)] = [
        ("customer_id", { $0.customerID = "BONAP" }),
        ("lines", { $0.lines.removeLast() }),
        ("lines[0].sku", { $0.lines[0].sku = "POT" }),
        ("lines[1].quantity", { $0.lines[1].quantity = 3 }),
        ("lines[1].unit_price.minor_units", { $0.lines[1].unitPrice = .usd(998) }),
        ("lines[1].discount", { $0.lines[1].discount = "0.21" }),
        ("freight.minor_units", { $0.freight = nil }),
        ("carrier_id", { $0.carrierID = "SLOW" }),
        ("ship_to", { $0.shipTo?.city = "Bonn" }),
        ("payment_method", { $0.paymentMethod = .cash }),
        ("payment_token", { $0.paymentToken = "tok_other" }),
        ("tenders", { $0.tenders[0].amount = .usd(2) }),
        ("shortage_policy", { $0.shortagePolicy = .wait }),
        ("ship_complete", { $0.shipComplete = true }),
        ("wait_for_payment", { $0.waitForPayment = true }),
        ("preferred_location", { $0.preferredLocation = "EAST" }),
        ("prices_include_tax", { $0.pricesIncludeTax = true }),
        ("ordered_at_ms", { $0.orderedAtMs = 1 }),
        (
            "lines[0].unit_price.currency",
            {
                for index in $0.lines.indices { $0.lines[index].unitPrice?.currency = "EUR" }
                $0.freight?.currency = "EUR"
            }
        ),
    ]

    @Test(arguments: conflicts.indices)
    func refusesOtherContentUnderAReference(index: Int) async throws {
        try await withOrders { orders in
            let (field, change) = Self.conflicts[index]
            let first = OrderV1.PlaceOrderRequest.sample("WEB-1").with {
                guard field == "tenders" else { return }
                $0.mixed([.init(method: .cash, amount: .usd(1)), .init(method: .onAccount)])
            }
            let id = try await orders.call(Methods.placeOrder, first).orderID
            let error = try await orders.refusal(Methods.placeOrder, first.with { change(&$0) })
            #expect(error.code == .alreadyExists)
            #expect(error.reason == "KEY_CONFLICT" && error.field == field)
            #expect(error.description.contains("tok_other") == false)
            #expect(try await orders.order(id).version == 1)
            #expect(try orders.outbox().count == 1)
        }
    }

    @Test func repeatsItsAnswerUnderTheSameRequestID() async throws {
        try await withOrders { orders in
            let first = try await orders.call(Methods.placeOrder, .sample(), key: "k1")
            _ = try await orders.call(Methods.confirmOrder, .init(orderID: first.orderID))
            let again = try await orders.call(Methods.placeOrder, .sample(), key: "k1")
            #expect(again.orderID == first.orderID && !again.attached)
            // A repeat asks how the order stands, not how it stood.
            #expect(again.state == .confirmed)
            #expect(try await orders.count() == 1)
        }
    }

    @Test func holdsTheAnswerUntilTheSagaDecides() async throws {
        try await withOrders { orders in
            async let waiting = orders.call(
                Methods.placeOrder,
                .sample().with { $0.waitMs = 20_000 }
            )
            try await orders.untilHeld(1)
            // Somebody who places the same order waits for the same decision.
            async let attached = orders.call(
                Methods.placeOrder,
                .sample().with { $0.waitMs = 20_000 }
            )
            try await orders.untilHeld(2)
            _ = try await orders.call(
                Methods.rejectOrder,
                .init(orderID: "SO-100001", reason: "INSUFFICIENT_STOCK")
            )
            let reply = try await waiting
            #expect(reply.state == .rejected && reply.reason == "INSUFFICIENT_STOCK")
            #expect(!reply.attached && reply.total == .usd(6298))
            let second = try await attached
            #expect(second.state == .rejected && second.attached)
        }
    }

    @Test func answersPendingWhenTheWaitIsOver() async throws {
        try await withOrders { orders in
            async let waiting = orders.call(
                Methods.placeOrder,
                .sample().with { $0.waitMs = 2000 }
            )
            try await orders.untilHeld(1)
            // The wait may begin a moment after it is counted.
            for _ in 0..<20 where orders.host.heldCount > 0 {
                orders.network.advance(by: .seconds(1))
            }
            #expect(try await waiting.state == .pending)
        }
    }
}

extension Orders {
    /// Neither an order nor a message was written.
    func expectNothing() async throws {
        #expect(try await self.count() == 0)
        #expect(try self.outbox().isEmpty)
    }

    /// Waits until so many callers are on hold.
    func untilHeld(_ count: Int) async throws {
        // Bounded: each turn lets the service's threads finish what they have.
        for _ in 0..<100_000 {
            if self.host.heldCount == count { return }
            await Task.yield()
        }
        Issue.record("\(self.host.heldCount) on hold, not \(count)")
    }
}
