// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Testing

@testable import OrderService

/// Changes after confirmation.
@Suite struct ChangeTests {
    typealias Methods = OrderV1.OrderService
    typealias Request = OrderV1.ChangeOrderRequest

    private static let newTotal: Int64 = 7000 + 799 + 300 + 500

    @Test func givesTheChangeToASagaAndKeepsTheOrderAsItIs() async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: .confirmed)
            let reply = try await orders.call(Methods.changeOrder, Request.moreGuests(id))
            #expect(reply.changeID == "\(id)/1" && reply.state == .applying)
            #expect(reply.sagaID == "change-order:\(id)/1" && reply.oldTotal == .usd(6298))
            #expect(reply.newTotal == .usd(Self.newTotal))
            let message = try #require(try orders.outbox().last)
            #expect(message.peer == "orchestrator" && message.orderingKey == id)
            let start = try OrchestratorV1.StartRequest.decode(message.payload)
            #expect(start.type == "change-order" && start.businessKey == "\(id)/1")
            let input = try OrchestratorV1.ChangeOrderInput.decode(start.input)
            #expect(input.changeID == "\(id)/1" && input.orderID == id)
            #expect(input.increases.map(\.sku) == ["POT", "TEA"])
            #expect(input.increases.map(\.quantity) == [3, 2])
            #expect(input.decreases == [.init(sku: "CUP", quantity: 1)])
            #expect(input.oldTotal == .usd(6298) && input.newTotal == .usd(Self.newTotal))
            let parts = try #require(input.newBreakdown)
            #expect(parts.subtotals.map(\.net) == [.usd(Self.newTotal - 500)])
            #expect(parts.freight == .usd(500))
            let order = try await orders.order(id)
            #expect(order.lines.count == 2 && order.total == .usd(6298))
            #expect(!order.allowedVerbs.contains("change"))
            let again = try await orders.refusal(Methods.changeOrder, Request.moreGuests(id))
            #expect(again.reason == "CHANGE_IN_PROGRESS")
        }
    }

    @Test func appliesTheChangeOnce() async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: .confirmed)
            let change = try await orders.call(Methods.changeOrder, Request.moreGuests(id)).changeID
            for _ in 0..<2 {
                let reply = try await orders.call(Methods.applyChange, .init(changeID: change))
                #expect(reply.total == .usd(Self.newTotal))
            }
            let order = try await orders.order(id)
            #expect(order.lines.map(\.sku) == ["TEA", "CUP", "TEA", "POT"])
            #expect(order.lines.map(\.lineNumber) == [1, 2, 3, 4])
            #expect(order.lines.map(\.open) == [3, 1, 2, 3])
            #expect(order.total == .usd(Self.newTotal) && order.allowedVerbs.contains("change"))
            let got = try await orders.call(Methods.getChange, .init(changeID: change))
            #expect(got.change?.state == .applied && got.content == Request.moreGuests(id).change)
            // Undone too late: it stays applied.
            let undo = try await orders.call(Methods.refuseChange, .init(changeID: change))
            #expect(undo.state == .applied)
            // The shop's number still means the same order.
            #expect(try await orders.call(Methods.placeOrder, .sample()).attached)
            // All of it leaves at exactly its worth.
            let charge = try await orders.begin(id, "1", [("TEA", 5), ("CUP", 1), ("POT", 3)])
            #expect(charge.total == .usd(Self.newTotal))
        }
    }

    @Test func forgetsARefusedChange() async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: .confirmed)
            let change = try await orders.call(Methods.changeOrder, Request.moreGuests(id)).changeID
            let refused = try await orders.call(
                Methods.refuseChange,
                .init(changeID: change, reason: "NO_STOCK")
            )
            #expect(refused.state == .refused)
            let late = try await orders.refusal(Methods.applyChange, .init(changeID: change))
            #expect(late.reason == "CHANGE_REFUSED")
            let got = try await orders.call(Methods.getChange, .init(changeID: change)).change
            #expect(got?.state == .refused && got?.reason == "NO_STOCK")
            #expect(try await orders.order(id).lines.count == 2)
            let next = try await orders.call(Methods.changeOrder, Request.moreGuests(id))
            #expect(next.changeID == "\(id)/2")
        }
    }

    @Test func tellsWhatItWouldComeToAndDoesNothing() async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: .confirmed)
            let before = try await orders.order(id)
            let messages = try orders.outbox().count
            var request = Request.moreGuests(id)
            request.dryRun = true
            let reply = try await orders.call(Methods.changeOrder, request)
            #expect(reply.changeID.isEmpty && reply.newTotal == .usd(Self.newTotal))
            #expect(try await orders.order(id) == before)
            #expect(try orders.outbox().count == messages)
        }
    }

    @Test func sendsItElsewhere() async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: .confirmed)
            let address = CommonV1.Address(
                name: "Jo",
                street: "Ring 1",
                city: "Wien",
                country: "AT"
            )
            let change = try await orders.call(
                Methods.changeOrder,
                Request(orderID: id, change: .init(shipTo: address, carrierID: "SLOW"))
            )
            #expect(change.newTotal == change.oldTotal)
            _ = try await orders.call(Methods.applyChange, .init(changeID: change.changeID))
            let order = try await orders.order(id)
            #expect(order.shipTo == address && order.carrierID == "SLOW")
            #expect(try await orders.call(Methods.placeOrder, .sample()).attached)
        }
    }

    @Test func holdsTheAnswerUntilItIsDecided() async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: .confirmed)
            var request = Request.moreGuests(id)
            request.waitMs = 20_000
            let waited = request
            async let waiting = orders.call(Methods.changeOrder, waited, key: "c1")
            try await orders.untilHeld(1)
            async let repeated = orders.call(Methods.changeOrder, waited, key: "c1")
            try await orders.untilHeld(2)
            _ = try await orders.call(Methods.applyChange, .init(changeID: "\(id)/1"))
            #expect(try await waiting.state == .applied)
            #expect(try await repeated.state == .applied)
        }
    }

    @Test func keepsWhatShipmentsHold() async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: .confirmed)
            try await orders.begin(id, "1", [("TEA", 2)])
            let low = Request(
                orderID: id,
                change: .init(lines: [.init(lineNumber: 1, quantity: 1)])
            )
            let error = try await orders.refusal(Methods.changeOrder, low)
            #expect(error.code == .failedPrecondition && error.reason == "COMMITTED_UNITS")
            #expect(error.field == "change.lines[0].quantity")
            // A shipment that was picked since, and is not begun here yet.
            let two = Request(
                orderID: id,
                change: .init(lines: [.init(lineNumber: 1, quantity: 2)])
            )
            let change = try await orders.call(Methods.changeOrder, two).changeID
            let late = try await orders.refusal(
                Methods.applyChange,
                .init(changeID: change, committed: .of([("TEA", 3)]))
            )
            #expect(late.reason == "COMMITTED_UNITS")
            let reply = try await orders.call(
                Methods.applyChange,
                .init(changeID: change, committed: .of([("TEA", 2)]))
            )
            #expect(reply.total == .usd(2800 + 1598 + 500))
        }
    }

    /// Bug class 10: a cancellation that comes between a change and its pivot wins.
    @Test func appliesNothingToAnOrderThatIsBeingCancelled() async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: .confirmed)
            var request = Request.moreGuests(id)
            request.waitMs = 20_000
            let waited = request
            async let waiting = orders.call(Methods.changeOrder, waited)
            try await orders.untilHeld(1)
            let change = "\(id)/1"
            _ = try await orders.call(Methods.cancelOrder, .init(orderID: id))
            // Whoever waits knows at once.
            let answer = try await waiting
            #expect(answer.state == .refused && answer.reason.contains("cancelled"))
            let late = try await orders.refusal(Methods.applyChange, .init(changeID: change))
            #expect(late.reason == "CHANGE_REFUSED")
            let undo = try await orders.call(Methods.refuseChange, .init(changeID: change))
            #expect(undo.state == .refused)
        }
    }

    /// Nor is it applied to what a cancellation, or its refusal, left of the order.
    @Test(arguments: [true, false])
    func appliesNothingAfterACancellationThatEnded(isPartial: Bool) async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: .confirmed)
            try await orders.begin(id, "1", [("TEA", 2)])
            try await orders.ship(id, "1")
            let change = try await orders.call(Methods.changeOrder, Request.moreGuests(id)).changeID
            _ = try await orders.call(Methods.cancelOrder, .init(orderID: id))
            if isPartial {
                _ = try await orders.call(Methods.cancelUnits, .init(orderID: id))
                _ = try await orders.call(Methods.markCancelled, .init(orderID: id))
            } else {
                _ = try await orders.call(Methods.resumeOrder, .init(orderID: id))
            }
            let before = try await orders.order(id)
            #expect(before.state == .inFulfillment)
            let late = try await orders.refusal(Methods.applyChange, .init(changeID: change))
            #expect(late.reason == "CHANGE_REFUSED")
            #expect(try await orders.order(id) == before)
            // What its saga did is not undone yet.
            let more = Request(
                orderID: id,
                change: .init(added: [.init(sku: "POT", quantity: 1, unitPrice: .usd(100))])
            )
            let early = try await orders.refusal(Methods.changeOrder, more)
            #expect(early.reason == "CHANGE_IN_PROGRESS")
            let undo = OrderV1.RefuseChangeRequest(changeID: change, reason: "CHANGE_REFUSED")
            for _ in 0..<2 {
                #expect(try await orders.call(Methods.refuseChange, undo).state == .refused)
            }
            let got = try await orders.call(Methods.getChange, .init(changeID: change)).change
            #expect(got?.state == .refused && got?.reason.contains("cancelled") == true)
            let next = try await orders.call(Methods.changeOrder, more)
            #expect(next.changeID == "\(id)/2" && next.state == .applying)
            // The old one ends no other.
            _ = try await orders.call(Methods.refuseChange, undo)
            let second = try await orders.refusal(Methods.changeOrder, more)
            #expect(second.reason == "CHANGE_IN_PROGRESS")
        }
    }

    @Test func setsAQuantityOnceAndNeverAboveWhatTheLineHas() async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: .confirmed)
            func set(_ quantity: Int64) -> Request {
                Request(
                    orderID: id,
                    change: .init(lines: [.init(lineNumber: 1, quantity: quantity)])
                )
            }
            let change = try await orders.call(Methods.changeOrder, set(2)).changeID
            _ = try await orders.call(Methods.applyChange, .init(changeID: change))
            // Asked again: it is so already, and nothing is added or given up.
            let again = try await orders.refusal(Methods.changeOrder, set(2))
            #expect(again.code == .failedPrecondition && again.reason == "NOTHING_CHANGES")
            // What was given up does not come back.
            let more = try await orders.refusal(Methods.changeOrder, set(3))
            #expect(more.code == .invalidArgument && more.field == "change.lines[0].quantity")
            #expect(more.details.first?.value == "3")
            #expect(more.details.first?.remedy.contains("added line") == true)
            let order = try await orders.order(id)
            #expect(order.lines.map(\.open) == [2, 2] && order.lines.count == 2)
        }
    }

    /// The saga refuses what fulfillment does not know: the order is as it was.
    @Test func keepsItsCarrierWhenTheOtherIsUnknown() async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: .confirmed)
            let before = try await orders.order(id)
            let change = try await orders.call(
                Methods.changeOrder,
                Request(orderID: id, change: .init(carrierID: "NOPE"))
            ).changeID
            let input = try OrchestratorV1.ChangeOrderInput.decode(
                OrchestratorV1.StartRequest.decode(
                    try #require(try orders.outbox().last).payload
                ).input
            )
            #expect(input.carrierID == "NOPE")
            _ = try await orders.call(
                Methods.refuseChange,
                .init(changeID: change, reason: "UNKNOWN_CARRIER")
            )
            let got = try await orders.call(Methods.getChange, .init(changeID: change)).change
            #expect(got?.state == .refused && got?.reason == "UNKNOWN_CARRIER")
            let after = try await orders.order(id)
            #expect(after.carrierID == "SPEEDY" && after.lines == before.lines)
            #expect(after.state == before.state && after.total == before.total)
            #expect(after.allowedVerbs == before.allowedVerbs)
        }
    }

    @Test func completesWhenTheChangeGivesUpAllThatIsLeft() async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: .confirmed)
            try await orders.begin(id, "1", [("TEA", 3)])
            #expect(try await orders.deliver(id) == .inFulfillment)
            let change = try await orders.call(
                Methods.changeOrder,
                Request(
                    orderID: id,
                    change: .init(lines: [.init(lineNumber: 2, quantity: 0)])
                )
            ).changeID
            _ = try await orders.call(Methods.applyChange, .init(changeID: change))
            let order = try await orders.order(id)
            #expect(order.state == .completed && order.total == .usd(4700))
        }
    }

    @Test(arguments: ["", "SO-100001", "SO-100001/2", "SO-100001/01", "x/1", "SO-100001/1/1"])
    func knowsNoOtherChange(id: String) async throws {
        try await withOrders { orders in
            let order = try await orders.place(until: .confirmed)
            _ = try await orders.call(Methods.changeOrder, Request.moreGuests(order))
            let error = try await orders.refusal(Methods.getChange, .init(changeID: id))
            #expect(error.code == .notFound && error.reason == "UNKNOWN_CHANGE")
        }
    }
}

extension OrderV1.ChangeOrderRequest {
    /// Two more TEA at the price of the others, one CUP fewer, and three POTs.
    static func moreGuests(_ id: String) -> Self {
        Self(
            orderID: id,
            change: .init(
                lines: [.init(lineNumber: 2, quantity: 1)],
                added: [
                    .init(sku: "TEA", quantity: 2, unitPrice: .usd(1400)),
                    .init(sku: "POT", quantity: 3, unitPrice: .usd(100)),
                ]
            ),
            reason: "more guests"
        )
    }
}
