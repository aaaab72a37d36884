// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

extension OrderService {
    /// Takes an order in: one transaction for the order, its event and the start of its saga.
    func placeOrder(
        _ request: OrderV1.PlaceOrderRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<OrderV1.PlaceOrderReply> {
        let placement = try Placement(request)
        guard let home = try CustomerTable.findAddress(placement.customerID, in: tx) else {
            throw OrderError.unknownCustomer(placement.customerID)
        }
        let shipTo = placement.shipTo ?? home
        guard let head = try OrderTable.insert(placement, shipTo: shipTo, in: tx) else {
            return try self.attach(placement, waitMs: request.waitMs, tx)
        }
        let id = head.id.description
        try tx.publish(
            type: "order.placed",
            subject: id,
            summary: "Order \(id) of \(placement.customerID) placed \(placement.channel.name): "
                + "\(placement.lines.count) lines, \(placement.total), \(placement.method.name)",
            actor: actor(context)
        )
        try tx.enqueue(
            .start(
                OrderHead.placeSaga,
                key: id,
                order: id,
                input: Self.sagaInput(id, placement, shipTo).encoded(),
                context
            )
        )
        return Self.answer(head, attached: false, waitMs: request.waitMs)
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

    /// The reference was placed before: the same content attaches, other content is refused.
    private func attach(
        _ placement: Placement,
        waitMs: UInt32,
        _ tx: Transaction
    ) throws -> Answer<OrderV1.PlaceOrderReply> {
        let (channel, reference) = (placement.channel, placement.clientReference)
        guard let id = try OrderTable.find(channel, reference, in: tx),
            let head = try OrderTable.head(id, in: tx),
            let content = try OrderTable.content(of: id, in: tx)
        else { throw CorruptRow() }
        if let (field, value) = content.conflict(with: placement) {
            throw OrderError.keyConflict(id, reference: reference, field: field, value: value)
        }
        return Self.answer(head, attached: true, waitMs: waitMs)
    }

    /// The present state, held back until the saga decides when the caller wants to wait.
    private static func answer(
        _ head: OrderHead,
        attached: Bool,
        waitMs: UInt32
    ) -> Answer<OrderV1.PlaceOrderReply> {
        let reply = head.placeReply(attached: attached)
        guard waitMs > 0, head.decidedAt == nil else { return .reply(reply) }
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
        _ shipTo: CommonV1.Address
    ) -> OrchestratorV1.PlaceOrderInput {
        OrchestratorV1.PlaceOrderInput(
            orderID: id,
            customerID: placement.customerID,
            lines: placement.lines.map(\.invoiceLine),
            freight: placement.freight.proto,
            total: placement.total.proto,
            carrierID: placement.carrierID,
            shipTo: shipTo,
            paymentMethod: placement.method,
            paymentToken: placement.paymentToken
        )
    }
}
