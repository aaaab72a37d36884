// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

extension OrderService {
    /// Takes an order in.
    func placeOrder(
        _ request: OrderV1.PlaceOrderRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<OrderV1.PlaceOrderReply> {
        let (head, attached) = try self.place(self.placement(of: request, tx), tx, context)
        return Self.answer(head, attached: attached, waitMs: request.waitMs)
    }

    /// The request, checked whole, at the tax rates of today.
    func placement(
        of request: OrderV1.PlaceOrderRequest,
        _ queries: some Queries
    ) throws -> Placement {
        try Placement(request, rates: try TaxTable.rates(for: request.lines, in: queries))
    }

    /// Writes an order, its event and the start of its saga; in the transaction of the caller.
    ///
    /// - Parameters:
    ///   - placement: The order, checked.
    ///   - exchangeOf: The id of the order whose returned goods this one replaces; empty for none.
    ///   - tx: Where everything is written.
    ///   - context: On whose behalf.
    /// - Returns: The head of the order, and whether the reference was placed before: then nothing
    ///   was written.
    /// - Throws: `OrderError`: an unknown or refused customer, or other content under the reference.
    func place(
        _ placement: Placement,
        exchangeOf: String = "",
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> (head: OrderHead, attached: Bool) {
        // A replacement has the currency of its order, which may be of before this was asked.
        if exchangeOf.isEmpty { try placement.checkCurrency() }
        guard let buyer = try Buyer.find(placement.customerID, in: tx) else {
            throw OrderError.unknownCustomer(placement.customerID)
        }
        if buyer.isRefused {
            // What was placed before can still be asked for.
            if let head = try self.attach(placement, tx) { return (head, true) }
            let standing = try CustomerTable.standing(of: placement.customerID, in: tx)
            guard let refusal = standing?.refusal(of: placement.customerID) else {
                throw CorruptRow()
            }
            throw refusal
        }
        if let orderedAt = placement.orderedAt {
            _ = try recordedTime(orderedAt.milliseconds, field: "ordered_at_ms", now: tx.time)
        }
        let shipTo = placement.shipTo ?? buyer.home
        guard
            let head = try OrderTable.insert(
                placement,
                shipTo: shipTo,
                exchangeOf: exchangeOf,
                in: tx
            )
        else {
            guard let head = try self.attach(placement, tx) else { throw CorruptRow() }
            return (head, true)
        }
        let id = head.id.description
        try tx.publish(
            type: "order.placed",
            subject: id,
            summary: "Order \(id) of \(placement.customerID) placed \(placement.channel.name): "
                + "\(placement.lines.count) lines, \(placement.total), "
                + placement.payment.method.name,
            actor: actor(context)
        )
        try tx.enqueue(
            .start(
                OrderHead.placeSaga,
                key: id,
                order: id,
                input: Self.sagaInput(id, placement, shipTo, billTo: buyer.billTo).encoded(),
                context
            )
        )
        return (head, false)
    }

    /// A repeat of PlaceOrder under the same request id: the order as it is now, or its decision.
    func replayPlaceOrder(
        _ request: OrderV1.PlaceOrderRequest,
        _ stored: OrderV1.PlaceOrderReply,
        _ tx: Transaction
    ) throws -> Answer<OrderV1.PlaceOrderReply> {
        guard let id = OrderID(stored.orderID), let head = try OrderTable.head(id, in: tx) else {
            return .reply(stored)
        }
        return Self.answer(head, attached: stored.attached, waitMs: request.waitMs)
    }

    /// The order of a reference that was placed before; nil when it was not.
    ///
    /// The same content attaches, other content is refused.
    private func attach(_ placement: Placement, _ tx: Transaction) throws -> OrderHead? {
        let (channel, reference) = (placement.channel, placement.clientReference)
        guard let id = try OrderTable.find(channel, reference, in: tx) else { return nil }
        guard let head = try OrderTable.head(id, in: tx),
            let content = try OrderTable.content(of: id, in: tx)
        else { throw CorruptRow() }
        if let (field, value) = content.conflict(with: placement) {
            throw OrderError.keyConflict(id, reference: reference, field: field, value: value)
        }
        return head
    }

    /// The present state, held back until the saga decides, or waits for somebody, when the caller
    /// wants to wait.
    private static func answer(
        _ head: OrderHead,
        attached: Bool,
        waitMs: UInt32
    ) -> Answer<OrderV1.PlaceOrderReply> {
        let reply = head.placeReply(attached: attached)
        guard waitMs > 0, head.isUndecided else { return .reply(reply) }
        return .hold(
            reply,
            until: self.decision(of: head.id, attached: attached),
            atMost: .milliseconds(Int64(waitMs))
        )
    }

    /// What callers wait for.
    ///
    /// Those who attached get a reply that says so.
    static func decision(of id: OrderID, attached: Bool) -> String {
        attached ? "\(id)+attached" : id.description
    }

    private static func sagaInput(
        _ id: String,
        _ placement: Placement,
        _ shipTo: CommonV1.Address,
        billTo: CommonV1.Address
    ) -> OrchestratorV1.PlaceOrderInput {
        OrchestratorV1.PlaceOrderInput(
            orderID: id,
            customerID: placement.customerID,
            lines: placement.lines.map(\.invoiceLine),
            freight: placement.freight.proto,
            total: placement.total.proto,
            carrierID: placement.carrierID,
            shipTo: shipTo,
            paymentMethod: placement.payment.method,
            paymentToken: placement.payment.token,
            tenders: placement.payment.tenders,
            waitForPayment: placement.policies.waitForPayment,
            shortagePolicy: placement.policies.shortage,
            invoicePolicy: placement.policies.invoice,
            shipComplete: placement.policies.shipComplete,
            counterSale: placement.policies.counterSale,
            preferredLocation: placement.policies.preferredLocation,
            billTo: billTo
        )
    }
}
