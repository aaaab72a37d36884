// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Store
import Testing

@testable import OrderService

/// Returns, from the wish to the credit.
@Suite struct ReturnTests {
    typealias Methods = ReturnsV1.ReturnService

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
            let end = try await orders.rma(id)
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
            #expect(try await orders.rma(id).state == .authorized)
            orders.network.time.advance(by: .seconds(1))
            try orders.host.runChores()
            #expect(try await orders.rma(id).state == .expired)
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
