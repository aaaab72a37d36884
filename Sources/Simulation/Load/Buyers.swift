// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import RPC

/// The people who order: each places an order, and may change, hold, cancel or return it.
final class Buyers {
    /// What a buyer was told of an order.
    struct Acknowledged {
        let reference: String
        let orderID: String
        let state: OrderV1.OrderState
    }

    private typealias Orders = OrderV1.OrderService

    private let caller: Caller
    private var shop: Shop
    private(set) var acknowledged: [Acknowledged] = []
    /// Intents by order, for what comes after the delivery.
    private(set) var intents: [String: Shop.Intent] = [:]
    private(set) var placed = 0
    private var wanted = 0

    init(_ caller: Caller, _ shop: Shop) {
        self.caller = caller
        self.shop = shop
    }

    /// Whether every order was placed and every wish answered.
    var areDone: Bool { self.placed == self.wanted && self.caller.open == 0 }

    /// Places so many orders, spread over a time.
    func order(_ count: Int, within span: Duration) {
        self.wanted += count
        let milliseconds = max(1, span.wholeMilliseconds)
        for number in 0..<count {
            let intent = self.shop.intent(number)
            let at = Int64(self.caller.draw(Int(milliseconds)))
            self.caller.after(.milliseconds(at)) { self.place(intent, number, key: 0) }
        }
    }

    /// Under a fresh key, or, where the answer was in doubt, the same order under another key.
    private func place(_ intent: Shop.Intent, _ number: Int, key: Int) {
        let name = "place-\(number)-\(key)"
        // A buyer who lost patience orders again: the reference makes it the same order.
        if key == 0, self.caller.draw(20) == 0 {
            self.caller.ask(
                "order",
                Orders.placeOrder,
                intent.request,
                key: name,
                timeout: .milliseconds(80)
            ) { _ in
                self.place(intent, number, key: 1)
            }
            return
        }
        self.caller.settle("order", Orders.placeOrder, intent.request, key: name) { outcome in
            self.placed += 1
            guard case .done(let reply) = outcome else { return }
            self.acknowledged.append(
                Acknowledged(
                    reference: intent.request.clientReference,
                    orderID: reply.orderID,
                    state: reply.state
                )
            )
            self.intents[reply.orderID] = intent
            self.follow(reply.orderID, intent)
        }
    }

    private func follow(_ order: String, _ intent: Shop.Intent) {
        if let wait = intent.cancelsAfter {
            self.caller.after(wait) {
                let request = OrderV1.CancelOrderRequest(orderID: order, reason: "changed my mind")
                self.caller.settle("order", Orders.cancelOrder, request, key: "cancel-\(order)") {
                    _ in
                }
            }
        }
        if let wait = intent.changesAfter, let line = intent.request.lines.first {
            self.caller.after(wait) { self.change(order, line, carrier: intent.carrierWanted) }
        }
        if let wait = intent.holdAfter {
            self.caller.after(wait) {
                let request = OrderV1.HoldOrderRequest(orderID: order, reason: "to be looked at")
                self.caller.settle("order", Orders.holdOrder, request, key: "hold-\(order)") { _ in
                }
            }
        }
    }

    /// A part of an order is being handed over: its buyer may not want the rest any more.
    func thinkAgain(_ order: String) {
        guard self.intents[order]?.thinksAgain == true else { return }
        self.intents[order]?.thinksAgain = false
        let request = OrderV1.CancelOrderRequest(orderID: order, reason: "it takes too long")
        // About when the others hear of it, or a little later.
        let wait = Duration.microseconds(Int64(self.caller.draw(20_000)))
        self.caller.after(wait) {
            self.caller.settle("order", Orders.cancelOrder, request, key: "rest-\(order)") { _ in }
        }
    }

    /// One unit less of the first line, and one of another product; with another carrier of the dearest,
    /// so that the order costs more.
    private func change(_ order: String, _ line: OrderV1.OrderLine, carrier: String) {
        var change = OrderV1.OrderChange(
            lines: [OrderV1.LineChange(lineNumber: 1, quantity: line.quantity - 1)],
            carrierID: carrier
        )
        if line.quantity == 1 || !carrier.isEmpty || self.caller.draw(2) == 0 {
            let index =
                carrier.isEmpty
                ? Shop.scarce + self.caller.draw(Shop.products - Shop.scarce) : Shop.products - 1
            change.added = [
                OrderV1.OrderLine(
                    sku: Shop.sku(index),
                    quantity: 1,
                    unitPrice: Shop.money(Shop.price(index))
                )
            ]
        }
        let request = OrderV1.ChangeOrderRequest(
            orderID: order,
            change: change,
            reason: "rather so"
        )
        self.caller.settle("order", Orders.changeOrder, request, key: "change-\(order)") { _ in }
    }

    /// Sends a unit of the first line back, if the buyer of the order wants to.
    func delivered(_ order: String) {
        guard let intent = self.intents[order], intent.returns,
            let line = intent.request.lines.first
        else { return }
        self.intents[order]?.returns = false
        let request = ReturnsV1.OpenReturnRequest(
            orderID: order,
            lines: [
                ReturnsV1.ReturnLine(sku: line.sku, quantity: 1, reason: "NO_LONGER_WANTED")
            ],
            resolution: self.caller.draw(4) == 0 ? .storeCredit : .refund,
            reason: "no longer wanted"
        )
        typealias Returns = ReturnsV1.ReturnService
        self.caller.settle("order", Returns.openReturn, request, key: "return-\(order)") {
            outcome in
            guard case .done(let reply) = outcome, let rma = reply.rma else { return }
            let request = ReturnsV1.AuthorizeReturnRequest(returnID: rma.returnID)
            self.caller.settle(
                "order",
                Returns.authorizeReturn,
                request,
                key: "authorize-\(rma.returnID)"
            ) {
                if case .done = $0 { self.sendBack(rma.returnID, line.sku) }
            }
        }
    }

    private func sendBack(_ rma: String, _ sku: String) {
        typealias Returns = ReturnsV1.ReturnService
        let counted = ReturnsV1.ReceiveReturnRequest(
            returnID: rma,
            lines: [ReturnsV1.CountedLine(sku: sku, quantity: 1)]
        )
        self.caller.settle("order", Returns.receiveReturn, counted, key: "receive-\(rma)") {
            outcome in
            guard case .done = outcome else { return }
            let inspected = ReturnsV1.InspectReturnRequest(
                returnID: rma,
                lines: [
                    ReturnsV1.InspectedLine(
                        sku: sku,
                        quantity: 1,
                        disposition: self.caller.draw(3) == 0 ? .scrap : .restock
                    )
                ]
            )
            self.caller.settle("order", Returns.inspectReturn, inspected, key: "inspect-\(rma)") {
                _ in
            }
        }
    }
}
