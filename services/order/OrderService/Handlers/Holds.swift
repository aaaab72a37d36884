// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

/// Holds and choices: what people decide about an order on its way.
extension OrderService {
    /// An operator stops a confirmed order, and those of its shipments that are still in the house.
    func hold(
        _ request: OrderV1.HoldOrderRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<OrderV1.HoldOrderReply> {
        let reason = try boundedText(request.reason, field: "reason")
        var head = try self.head(request.orderID, tx)
        if try head.apply(.hold, at: tx.time) {
            head.hold = .init(kind: .operator, reason: reason)
            try tx.enqueue(.holdShipments(of: head.id.description, reason: reason, context))
            try self.save(head, "held", "is on hold, OPERATOR: \(reason)", tx, context)
        }
        return .reply(OrderV1.HoldOrderReply(order: try self.order(head.id, tx)))
    }

    /// An operator approves what was held: the order goes back to where it was.
    func release(
        _ request: OrderV1.ReleaseOrderRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<OrderV1.ReleaseOrderReply> {
        let reason = try boundedText(request.reason, field: "reason")
        var head = try self.head(request.orderID, tx)
        if try head.apply(.release, at: tx.time) {
            let id = head.id.description
            if head.lifecycle.isBeingPlaced {
                try tx.enqueue(
                    .signal("released", id: "released", saga: head.placeSagaID, order: id, context)
                )
            } else {
                try tx.enqueue(.releaseShipments(of: id, context))
            }
            let why = reason.isEmpty ? "" : ": \(reason)"
            let state = head.lifecycle.state.name
            try self.save(head, "released", "is released and \(state)\(why)", tx, context)
            // Units may have arrived while it was stopped.
            let lines = try LineTable.lines(of: head.id, in: tx)
            _ = try self.completeIfDone(&head, lines, at: tx.time, tx, context)
        }
        return .reply(OrderV1.ReleaseOrderReply(order: try self.order(head.id, tx)))
    }

    /// The buyer chose what becomes of a short order.
    func answerChoice(
        _ request: OrderV1.AnswerChoiceRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<OrderV1.AnswerChoiceReply> {
        let reason = try boundedText(request.reason, field: "reason")
        let signal: String? =
            switch request.choice {
            case .partial: "choose-partial"
            case .backorder: "choose-backorder"
            case .wait: "choose-wait"
            case .cancel: nil
            case .unspecified, .unrecognized:
                throw OrderError.invalid(
                    field: "choice",
                    value: request.choice.name,
                    remedy: "Send PARTIAL, BACKORDER, WAIT or CANCEL."
                )
            }
        var head = try self.head(request.orderID, tx)
        var answered = head
        _ = try answered.apply(.answer, at: tx.time)
        if let signal {
            // The version makes the signal unique, should the buyer ever be asked again.
            try tx.enqueue(
                .signal(
                    signal,
                    id: "\(signal)/\(head.version)",
                    saga: head.placeSagaID,
                    order: head.id.description,
                    context
                )
            )
            let why = reason.isEmpty ? "" : ": \(reason)"
            try self.save(
                answered,
                "answered",
                "goes on, the buyer chose \(request.choice.name)\(why)",
                tx,
                context
            )
        } else {
            try self.beginCancelling(&head, reason: reason, tx, context)
        }
        return .reply(OrderV1.AnswerChoiceReply(order: try self.order(head.id, tx)))
    }
}
