// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Store
import Testing

@testable import OrderService

/// Returns, from the wish to the credit.
@Suite struct ReturnTests {
    typealias Methods = ReturnsV1.ReturnService

    private func rma(_ orders: Orders, _ id: String) async throws -> ReturnsV1.Return {
        try #require(try await orders.call(Methods.getReturn, .init(returnID: id)).rma)
    }

    @Test func goesFromTheWishToTheCredit() async throws {
        try await withOrders { orders in
            let order = try await orders.delivered()
            let opened = try await orders.openReturn(order, [("TEA", 2)])
            #expect(opened.returnID == "RMA-100001" && opened.state == .requested)
            #expect(opened.lines.map(\.lineNumber) == [1] && opened.customerID == "ALFKI")
            let id = opened.returnID
            let authorized = try await orders.call(
                Methods.authorizeReturn,
                .init(returnID: id)
            ).rma
            #expect(
                authorized?.expiresAtMs == orders.network.time.now.milliseconds + 30 * 86_400_000
            )
            let received = try await orders.call(
                Methods.receiveReturn,
                .init(returnID: id, lines: [.init(sku: "TEA", quantity: 2)])
            ).rma
            #expect(received?.sagaID == "return-goods:RMA-100001" && received?.credited == nil)
            let inspected = try await orders.call(
                Methods.inspectReturn,
                .init(
                    returnID: id,
                    lines: [
                        .init(sku: "TEA", quantity: 1, disposition: .restock),
                        .init(lineNumber: 1, quantity: 1, disposition: .scrap),
                    ],
                    restockingFee: .usd(500)
                )
            ).rma
            #expect(inspected?.state == .settling && inspected?.credited == .usd(2860))
            #expect(inspected?.lines.first?.net == .usd(2800))
            let settled = try await orders.call(Methods.settleReturn, .init(returnID: id))
            #expect(settled.charge?.total == .usd(3360) && settled.restockingFee == .usd(500))
            #expect(settled.orderPaymentMethod == .card)
            #expect(settled.charge?.lines.first?.quantity == 2)
            #expect(settled.charge?.lines.first?.taxRate == "0.2")
            let closed = try await orders.call(
                Methods.closeReturn,
                .init(returnID: id, creditNoteNumber: "CN-7")
            )
            #expect(closed.state == .closed)
            let end = try await self.rma(orders, id)
            #expect(end.creditNoteNumber == "CN-7" && end.allowedVerbs == [])
            #expect(
                try orders.events(id) == [
                    "return.opened", "return.authorized", "return.received", "return.inspected",
                    "return.closed",
                ]
            )
            #expect(try orders.events(order).last == "order.returned")
            #expect(
                try await orders.mail(.init(subjectID: id)).map(\.kind) == [
                    "return-authorized", "return-received", "return-settled",
                ]
            )
        }
    }

    @Test func startsItsSagaAndTellsItOfTheInspection() async throws {
        try await withOrders { orders in
            let order = try await orders.delivered()
            let rma = try await orders.inspected(order, [("TEA", 1), ("CUP", 2)])
            let start = try orders.queued(OrchestratorV1.OrchestratorService.start)
                .filter { $0.type == "return-goods" }
            #expect(start.map(\.businessKey) == [rma.returnID])
            let input = try OrchestratorV1.ReturnInput.decode(start.first?.input ?? [])
            #expect(input.orderID == order && input.location == "MAIN")
            #expect(
                input.lines == [.init(sku: "CUP", quantity: 2), .init(sku: "TEA", quantity: 1)]
            )
            let signal = try #require(
                try orders.queued(OrchestratorV1.OrchestratorService.signal).first
            )
            #expect(signal.sagaID == rma.sagaID && signal.name == "inspected")
            let found = try OrchestratorV1.InspectedSignal.decode(signal.payload)
            #expect(found.restocked == input.lines && found.scrapped == [] && found.rejected == [])
        }
    }

    @Test func callersAtOnceNeverReturnMoreThanWasDelivered() async throws {
        try await withOrders { orders in
            let order = try await orders.delivered { $0.lines[0].quantity = 10 }
            let results = await withTaskGroup(of: Int64.self) { group in
                for index in 0..<64 {
                    group.addTask {
                        do throws(RPCError) {
                            let units = Int64(index % 3 + 1)
                            _ = try await orders.openReturn(order, [("TEA", units)])
                            return units
                        } catch {
                            return error.reason == "OVER_RETURN" ? 0 : -1000
                        }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(results.count == 64 && results.reduce(0, +) == 10)
            #expect(try orders.number("SELECT SUM(quantity) FROM return_lines") == 10)
        }
    }

    @Test func countsOnlyWhatReturnsStillClaim() async throws {
        try await withOrders { orders in
            let order = try await orders.delivered()
            let first = try await orders.openReturn(order, [("TEA", 3)]).returnID
            let none = try await orders.refusal(
                Methods.openReturn,
                .init(orderID: order, lines: [.init(sku: "TEA", quantity: 1)], resolution: .refund)
            )
            #expect(none.reason == "OVER_RETURN" && none.code == .failedPrecondition)
            // Denied: all three can come back again, and of those that come only two are accepted.
            _ = try await orders.call(Methods.denyReturn, .init(returnID: first, reason: "no"))
            let second = try await orders.inspected(order, [("TEA", 2)]).returnID
            _ = try await orders.openReturn(order, [("TEA", 1)])
            let full = try await orders.refusal(
                Methods.openReturn,
                .init(orderID: order, lines: [.init(sku: "TEA", quantity: 1)], resolution: .refund)
            )
            #expect(full.reason == "OVER_RETURN")
            // Settled units are counted by the line, and only there.
            _ = try await orders.call(Methods.settleReturn, .init(returnID: second))
            let still = try await orders.refusal(
                Methods.openReturn,
                .init(orderID: order, lines: [.init(sku: "TEA", quantity: 1)], resolution: .refund)
            )
            #expect(still.reason == "OVER_RETURN")
        }
    }

    static let refusals: [(String, ReturnsV1.OpenReturnRequest)] = [
        ("resolution", .init(lines: [.init(sku: "TEA", quantity: 1)])),
        ("lines", .init(resolution: .refund)),
        ("lines[0].sku", .init(lines: [.init(sku: "POT", quantity: 1)], resolution: .refund)),
        (
            "lines[0].reason",
            .init(lines: [.init(sku: "TEA", quantity: 1, reason: "UGLY")], resolution: .refund)
        ),
        (
            "lines[1].reason",
            .init(
                lines: [
                    .init(lineNumber: 1, quantity: 1, reason: "DAMAGED"),
                    .init(sku: "TEA", quantity: 1, reason: "WRONG_ITEM"),
                ],
                resolution: .refund
            )
        ),
        ("exchange_lines", .init(lines: [.init(sku: "TEA", quantity: 1)], resolution: .exchange)),
        (
            "exchange_lines",
            .init(
                lines: [.init(sku: "TEA", quantity: 1)],
                resolution: .refund,
                exchangeLines: [.init(sku: "POT", quantity: 1, unitPrice: .usd(1))]
            )
        ),
        (
            "exchange_lines[0].quantity",
            .init(
                lines: [.init(sku: "TEA", quantity: 1)],
                resolution: .exchange,
                exchangeLines: [.init(sku: "POT", quantity: 0, unitPrice: .usd(1))]
            )
        ),
        (
            "exchange_lines[0].unit_price.currency",
            .init(
                lines: [.init(sku: "TEA", quantity: 1)],
                resolution: .exchange,
                exchangeLines: [
                    .init(sku: "P", quantity: 1, unitPrice: .init(minorUnits: 1, currency: "EUR"))
                ]
            )
        ),
        (
            "payment_token",
            .init(
                lines: [.init(sku: "TEA", quantity: 1)],
                resolution: .exchange,
                exchangeLines: [.init(sku: "POT", quantity: 1, unitPrice: .usd(1))],
                paymentMethod: .card,
                paymentToken: "4111 1111 1111 1111"
            )
        ),
    ]

    @Test(arguments: refusals.indices)
    func refusesABadWish(index: Int) async throws {
        try await withOrders { orders in
            var (field, request) = Self.refusals[index]
            request.orderID = try await orders.delivered()
            let error = try await orders.refusal(Methods.openReturn, request)
            #expect(error.code == .invalidArgument && error.field == field)
            #expect(try orders.number("SELECT COUNT(*) FROM returns") == 0)
        }
    }

    @Test func refusesWhatWasNotDelivered() async throws {
        try await withOrders { orders in
            let order = try await orders.place()
            let error = try await orders.refusal(
                Methods.openReturn,
                .init(orderID: order, lines: [.init(sku: "TEA", quantity: 1)], resolution: .refund)
            )
            #expect(error.reason == "OVER_RETURN")
            let nothing = try await orders.refusal(Methods.openReturn, .init(orderID: "SO-9"))
            #expect(nothing.reason == "UNKNOWN_ORDER")
            let unknown = try await orders.refusal(Methods.getReturn, .init(returnID: "RMA-1"))
            #expect(unknown.reason == "UNKNOWN_RETURN" && unknown.code == .notFound)
        }
    }

    @Test func takesFewerThanAnnouncedAndRefusesMoreAndNothing() async throws {
        try await withOrders { orders in
            let order = try await orders.delivered()
            let id = try await orders.openReturn(order, [("TEA", 2), ("CUP", 2)]).returnID
            let early = try await orders.refusal(
                Methods.receiveReturn,
                .init(returnID: id, lines: [.init(sku: "TEA", quantity: 1)])
            )
            #expect(early.reason == "ILLEGAL_TRANSITION")
            _ = try await orders.call(Methods.authorizeReturn, .init(returnID: id, days: 5))
            let more = try await orders.refusal(
                Methods.receiveReturn,
                .init(returnID: id, lines: [.init(sku: "TEA", quantity: 3)])
            )
            #expect(more.reason == "OVER_RECEIPT" && more.field == "lines[0].quantity")
            let nothing = try await orders.refusal(
                Methods.receiveReturn,
                .init(returnID: id, lines: [.init(sku: "TEA", quantity: 0)])
            )
            #expect(nothing.field == "lines")
            let received = try await orders.call(
                Methods.receiveReturn,
                .init(
                    returnID: id,
                    lines: [.init(sku: "TEA", quantity: 1), .init(sku: "CUP", quantity: 0)],
                    location: "EAST"
                )
            ).rma
            #expect(received?.lines.map(\.received) == [1, 0] && received?.state == .received)
        }
    }

    @Test func everyUnitGetsExactlyOneDisposition() async throws {
        try await withOrders { orders in
            let order = try await orders.delivered()
            let id = try await orders.openReturn(order, [("TEA", 3)]).returnID
            _ = try await orders.call(Methods.authorizeReturn, .init(returnID: id))
            _ = try await orders.call(
                Methods.receiveReturn,
                .init(returnID: id, lines: [.init(sku: "TEA", quantity: 2)])
            )
            func inspect(
                _ units: [(Int64, ReturnsV1.Disposition)],
                fee: Int64 = 0
            ) -> ReturnsV1.InspectReturnRequest {
                .init(
                    returnID: id,
                    lines: units.map { .init(sku: "TEA", quantity: $0.0, disposition: $0.1) },
                    restockingFee: .usd(fee)
                )
            }
            let few = try await orders.refusal(Methods.inspectReturn, inspect([(1, .restock)]))
            #expect(few.field == "lines" && few.code == .invalidArgument)
            let many = try await orders.refusal(
                Methods.inspectReturn,
                inspect([(1, .restock), (2, .scrap)])
            )
            #expect(many.reason == "OVER_INSPECTION" && many.field == "lines[1].quantity")
            let vague = try await orders.refusal(
                Methods.inspectReturn,
                inspect([(2, .unspecified)])
            )
            #expect(vague.field == "lines[0].disposition")
            // One unit accepted: 14.00 and 2.80 tax.
            let dear = try await orders.refusal(
                Methods.inspectReturn,
                inspect([(1, .restock), (1, .reject)], fee: 1681)
            )
            #expect(dear.field == "restocking_fee.minor_units")
            let done = try await orders.call(
                Methods.inspectReturn,
                inspect([(1, .restock), (1, .reject)], fee: 1680)
            ).rma
            #expect(done?.credited == .usd(0) && done?.lines.first?.rejected == 1)
        }
    }

    @Test func whatIsRejectedIsWorthNothingThoughSharesGrewSinceALoss() async throws {
        try await withOrders { orders in
            typealias Methods = ReturnsV1.ReturnService
            // 1.50 for four units. Two were lost when three were invoiced: 1.12 × 2 / 3 = 0.74, a
            // cent less than two of four units come to.
            let order = try await orders.delivered {
                $0.lines = [.init(sku: "TEA", quantity: 4, unitPrice: .usd(50), discount: "0.25")]
            }
            try orders.sql("UPDATE order_lines SET delivered = 2, lost = 2, credited_net = 74")
            let id = try await orders.openReturn(order, [("TEA", 1)]).returnID
            _ = try await orders.call(Methods.authorizeReturn, .init(returnID: id))
            _ = try await orders.call(
                Methods.receiveReturn,
                .init(returnID: id, lines: [.init(sku: "TEA", quantity: 1)])
            )
            let reply = try await orders.call(
                Methods.inspectReturn,
                .init(returnID: id, lines: [.init(sku: "TEA", quantity: 1, disposition: .reject)])
            )
            let rma = try #require(reply.rma)
            #expect(rma.credited == .usd(0))
            #expect(rma.lines.allSatisfy { ($0.net?.minorUnits ?? 0) == 0 })
        }
    }

    @Test func partsOfALineAreCreditedExactlyWhatWasInvoiced() async throws {
        try await withOrders { orders in
            // 10.00 for three units: 3.33, 3.33 and 3.34.
            let order = try await orders.delivered {
                $0.lines = [
                    .init(sku: "TEA", quantity: 3, unitPrice: .usd(334), discount: "0.002")
                ]
            }
            #expect(try orders.number("SELECT SUM(invoiced_net) FROM order_lines") == 1000)
            var nets: [Int64] = []
            for _ in 0..<3 {
                let rma = try await orders.inspected(order, [("TEA", 1)])
                let reply = try await orders.call(
                    Methods.settleReturn,
                    .init(returnID: rma.returnID)
                )
                nets.append(reply.charge?.net?.minorUnits ?? -1)
                // A repetition of the step gives the same and books nothing.
                let again = try await orders.call(
                    Methods.settleReturn,
                    .init(returnID: rma.returnID)
                )
                #expect(again == reply)
            }
            #expect(nets == [333, 333, 334])
            #expect(try orders.number("SELECT SUM(credited_net) FROM order_lines") == 1000)
            #expect(
                try orders.number("SELECT SUM(credited_tax - invoiced_tax) FROM order_lines") == 0
            )
            #expect(try orders.number("SELECT SUM(returned) FROM order_lines") == 3)
        }
    }

    @Test(arguments: [[1, 1, 1, 1, 1, 1, 1], [2, 5], [3, 1, 3], [7]] as [[Int64]])
    func partsOfADiscountedLineWithTaxInItsPriceSumToWhatWasInvoiced(parts: [Int64]) async throws {
        try await withOrders { orders in
            let order = try await orders.delivered {
                $0.pricesIncludeTax = true
                $0.lines = [
                    .init(sku: "TEA", quantity: 7, unitPrice: .usd(999), discount: "0.333333333")
                ]
            }
            let net = try orders.number("SELECT SUM(invoiced_net) FROM order_lines")
            let tax = try orders.number("SELECT SUM(invoiced_tax) FROM order_lines")
            var (credited, fees, told) = (Int64(0), Int64(0), Int64(0))
            for (number, units) in parts.enumerated() {
                let fee = Int64(number) * 7
                let rma = try await orders.inspected(order, [("TEA", units)], fee: fee)
                let reply = try await orders.call(
                    Methods.settleReturn,
                    .init(returnID: rma.returnID)
                )
                let charge = try #require(reply.charge)
                #expect(charge.freight == .usd(0) && reply.restockingFee == .usd(fee))
                #expect(
                    charge.lines.allSatisfy {
                        ($0.gross?.minorUnits ?? 0) >= ($0.net?.minorUnits ?? 0)
                    }
                )
                credited += charge.total?.minorUnits ?? 0
                fees += fee
                told += try await self.rma(orders, rma.returnID).credited?.minorUnits ?? 0
            }
            #expect(credited == net + tax && told == net + tax - fees)
            #expect(try orders.number("SELECT SUM(credited_net) FROM order_lines") == net)
            #expect(try orders.number("SELECT SUM(credited_tax) FROM order_lines") == tax)
        }
    }

    @Test func settlesAndClosesOnlyWhatWasInspected() async throws {
        try await withOrders { orders in
            let order = try await orders.delivered()
            let id = try await orders.openReturn(order, [("TEA", 1)]).returnID
            let early = try await orders.refusal(Methods.settleReturn, .init(returnID: id))
            #expect(early.reason == "ILLEGAL_TRANSITION")
            let closed = try await orders.refusal(Methods.closeReturn, .init(returnID: id))
            #expect(closed.reason == "ILLEGAL_TRANSITION")
            let other = try await orders.inspected(order, [("TEA", 1)]).returnID
            let unsettled = try await orders.refusal(Methods.closeReturn, .init(returnID: other))
            #expect(unsettled.reason == "NOT_SETTLED")
            let noExchange = try await orders.refusal(
                Methods.placeExchange,
                .init(returnID: other)
            )
            #expect(noExchange.reason == "NOT_SETTLED")
        }
    }

    @Test func expiresWhenTheGoodsDoNotCome() async throws {
        try await withOrders { orders in
            let order = try await orders.delivered()
            let id = try await orders.openReturn(order, [("TEA", 3)]).returnID
            _ = try await orders.call(Methods.authorizeReturn, .init(returnID: id, days: 2))
            orders.network.time.advance(by: .seconds(2 * 86_400 - 1))
            try orders.host.runChores()
            #expect(try await self.rma(orders, id).state == .authorized)
            orders.network.time.advance(by: .seconds(1))
            try orders.host.runChores()
            #expect(try await self.rma(orders, id).state == .expired)
            #expect(try orders.events(id).last == "return.expired")
            let late = try await orders.refusal(
                Methods.receiveReturn,
                .init(returnID: id, lines: [.init(sku: "TEA", quantity: 1)])
            )
            #expect(late.reason == "ILLEGAL_TRANSITION")
            // Its units can be asked for again.
            _ = try await orders.openReturn(order, [("TEA", 3)])
        }
    }

    @Test func authorizesForADayUpToAYear() async throws {
        try await withOrders { orders in
            let order = try await orders.delivered()
            let id = try await orders.openReturn(order, [("TEA", 1)]).returnID
            let long = try await orders.refusal(
                Methods.authorizeReturn,
                .init(returnID: id, days: 366)
            )
            #expect(long.field == "days")
            _ = try await orders.call(Methods.authorizeReturn, .init(returnID: id, days: 365))
            let twice = try await orders.refusal(Methods.authorizeReturn, .init(returnID: id))
            #expect(twice.reason == "ILLEGAL_TRANSITION")
            let silent = try await orders.refusal(Methods.denyReturn, .init(returnID: id))
            #expect(silent.field == "reason")
        }
    }

    @Test func exchangesForAnOrderPaidWithTheCredit() async throws {
        try await withOrders { orders in
            let order = try await orders.delivered()
            let rma = try await orders.inspected(order, [("TEA", 1)], .exchange)
            _ = try await orders.call(Methods.settleReturn, .init(returnID: rma.returnID))
            let placed = try await orders.call(
                Methods.placeExchange,
                .init(returnID: rma.returnID)
            )
            let replacement = try await orders.order(placed.orderID)
            #expect(replacement.clientReference == "EXCHANGE-\(rma.returnID)")
            #expect(replacement.paymentMethod == .storeCredit && replacement.customerID == "ALFKI")
            #expect(replacement.lines.map(\.sku) == ["POT"])
            #expect(replacement.shipTo?.city == "Berlin")
            let again = try await orders.call(
                Methods.placeExchange,
                .init(returnID: rma.returnID)
            )
            #expect(again == placed)
            #expect(try await orders.count() == 2)
            #expect(try await self.rma(orders, rma.returnID).exchangeOrderID == placed.orderID)
        }
    }

    /// A free replacement that broke again: there is no credit, so the new order is paid whole.
    @Test func exchangesWhatCostNothing() async throws {
        try await withOrders { orders in
            let order = try await orders.delivered { $0.lines[0].discount = "1" }
            let rma = try await orders.inspected(order, [("TEA", 1)], .exchange)
            let settled = try await orders.call(
                Methods.settleReturn,
                .init(returnID: rma.returnID)
            )
            #expect(settled.charge?.total == .usd(0))
            #expect(settled.charge?.lines.map(\.quantity) == [1])
            let placed = try await orders.call(
                Methods.placeExchange,
                .init(returnID: rma.returnID)
            )
            #expect(try await orders.order(placed.orderID).paymentMethod == .card)
        }
    }

    @Test func exchangesNothingForNothing() async throws {
        try await withOrders { orders in
            let order = try await orders.delivered()
            let id = try await orders.openReturn(order, [("TEA", 1)], .exchange).returnID
            _ = try await orders.call(Methods.authorizeReturn, .init(returnID: id))
            _ = try await orders.call(
                Methods.receiveReturn,
                .init(returnID: id, lines: [.init(sku: "TEA", quantity: 1)])
            )
            _ = try await orders.call(
                Methods.inspectReturn,
                .init(returnID: id, lines: [.init(sku: "TEA", quantity: 1, disposition: .reject)])
            )
            let settled = try await orders.call(Methods.settleReturn, .init(returnID: id))
            #expect(settled.charge?.total == .usd(0) && settled.charge?.lines == [])
            let placed = try await orders.call(Methods.placeExchange, .init(returnID: id))
            #expect(placed.orderID == "")
            #expect(try await orders.count() == 1)
            _ = try await orders.call(Methods.closeReturn, .init(returnID: id))
        }
    }

    @Test func listsByEachFilterAndByAllOfThem() async throws {
        try await withOrders { orders in
            let first = try await orders.delivered("1")
            let second = try await orders.delivered("2") { $0.customerID = "BONAP" }
            var ids: [String] = []
            for order in [first, second, first, second, first] {
                ids.append(try await orders.openReturn(order, [("CUP", 1)]).returnID)
                guard let last = ids.last, [3, 4].contains(ids.count) else { continue }
                _ = try await orders.call(
                    Methods.denyReturn,
                    .init(returnID: last, reason: "no")
                )
            }
            let cases: [(ReturnsV1.ListReturnsRequest, [Int])] = [
                (.init(), [0, 1, 2, 3, 4]), (.init(orderID: first), [0, 2, 4]),
                (.init(customerID: "BONAP"), [1, 3]), (.init(state: .denied), [2, 3]),
                (.init(state: .denied, orderID: first, customerID: "ALFKI"), [2]),
                (.init(orderID: "SO-9"), []), (.init(orderID: "x"), []),
            ]
            for (request, expected) in cases {
                let found = try await orders.call(Methods.listReturns, request).returns
                #expect(found.map(\.returnID) == expected.map { ids[$0] }, "\(request)")
                #expect(found.allSatisfy { $0.lines.map(\.sku) == ["CUP"] })
            }
            var request = ReturnsV1.ListReturnsRequest(page: .init(pageSize: 2))
            var paged: [String] = []
            repeat {
                let reply = try await orders.call(Methods.listReturns, request)
                paged += reply.returns.map(\.returnID)
                request.page?.pageToken = reply.nextPageToken
            } while request.page?.pageToken.isEmpty == false
            #expect(paged == ids)
            let bad = try await orders.refusal(
                Methods.listReturns,
                .init(page: .init(pageToken: "x"))
            )
            #expect(bad.field == "page.page_token")
        }
    }
}
