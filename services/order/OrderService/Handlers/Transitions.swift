// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

/// The calls that move an order on, most of them made by its sagas.
extension OrderService {
    /// The pivot of place-order: from here the order is only undone by another saga.
    func confirm(
        _ request: OrderV1.ConfirmOrderRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<OrderV1.ConfirmOrderReply> {
        var head = try self.head(request.orderID, tx)
        if try head.apply(.confirm) {
            head.decidedAt = tx.time
            try self.save(head, "confirmed", "confirmed, \(head.total)", tx, context)
            try self.announceDecision(head, tx)
        }
        return .reply(OrderV1.ConfirmOrderReply(state: head.lifecycle.state.proto))
    }

    /// Everything the place-order saga did is undone: rejected, or cancelled when the buyer wished so.
    func reject(
        _ request: OrderV1.RejectOrderRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<OrderV1.RejectOrderReply> {
        let reason = brief(request.reason)
        var head = try self.head(request.orderID, tx)
        if try head.apply(.reject) {
            head.decidedAt = tx.time
            if head.lifecycle.state == .rejected {
                head.reason = reason
                try self.save(head, "rejected", "rejected: \(reason)", tx, context)
            } else {
                try self.save(head, "cancelled", "cancelled before it was confirmed", tx, context)
            }
            try self.announceDecision(head, tx)
        }
        return .reply(OrderV1.RejectOrderReply(state: head.lifecycle.state.proto))
    }

    /// A warehouse began to work on a shipment of the order.
    func beginFulfillment(
        _ request: OrderV1.BeginFulfillmentRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<OrderV1.BeginFulfillmentReply> {
        let shipment = try key(request.shipmentID, field: "shipment_id")
        var head = try self.head(request.orderID, tx)
        if try head.apply(.beginFulfillment) {
            try self.save(head, "in_fulfillment", "being picked as \(shipment)", tx, context)
        }
        return .reply(OrderV1.BeginFulfillmentReply(state: head.lifecycle.state.proto))
    }

    /// Everything the cancel-order saga had to undo is undone.
    func markCancelled(
        _ request: OrderV1.MarkCancelledRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<OrderV1.MarkCancelledReply> {
        var head = try self.head(request.orderID, tx)
        if try head.apply(.markCancelled) {
            try self.save(head, "cancelled", "cancelled", tx, context)
        }
        return .reply(OrderV1.MarkCancelledReply(state: head.lifecycle.state.proto))
    }

    /// The cancellation was refused: the order goes on from where it was interrupted.
    func resume(
        _ request: OrderV1.ResumeOrderRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<OrderV1.ResumeOrderReply> {
        let reason = brief(request.reason)
        var head = try self.head(request.orderID, tx)
        if try head.apply(.resume) {
            head.reason = ""
            let state = head.lifecycle.state.name
            try self.save(head, "resumed", "is \(state) again: \(reason)", tx, context)
            // Units may have arrived while the cancellation was being decided.
            if head.lifecycle.state == .inFulfillment,
                try OrderTable.deliveries(of: head.id, in: tx).allSatisfy(\.isDone)
            {
                try self.complete(&head, at: tx.time, tx, context)
            }
        }
        return .reply(OrderV1.ResumeOrderReply(state: head.lifecycle.state.proto))
    }

    // MARK: What they share

    /// The order of an id; throws `unknownOrder` for any text that is none.
    func head(_ id: String, _ queries: some Queries) throws -> OrderHead {
        guard let number = OrderID(id), let head = try OrderTable.head(number, in: queries) else {
            throw OrderError.unknownOrder(id)
        }
        return head
    }

    /// Writes the head and tells the feed.
    ///
    /// `what` follows the order's id in the sentence.
    func save(
        _ head: OrderHead,
        _ event: String,
        _ what: String,
        _ tx: Transaction,
        _ context: CallContext
    ) throws {
        try OrderTable.update(head, in: tx)
        try tx.publish(
            type: "order.\(event)",
            subject: head.id.description,
            summary: "Order \(head.id) \(what)",
            actor: actor(context)
        )
    }

    /// Answers those who wait for the order to be decided.
    private func announceDecision(_ head: OrderHead, _ tx: Transaction) throws {
        for attached in [false, true] {
            tx.resolve(
                subject: Self.decision(of: head.id, attached: attached),
                reply: head.placeReply(attached: attached).encoded()
            )
        }
        try self.announceDraft(head, tx)
    }
}

extension OrderHead {
    /// Moves the order on; false when that was already done.
    ///
    /// Throws `illegalTransition`.
    mutating func apply(_ trigger: OrderTrigger) throws(OrderError) -> Bool {
        do {
            return try self.lifecycle.apply(trigger)
        } catch {
            throw .illegalTransition(self.id, error)
        }
    }
}
