// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

/// Cancelling an order, and the steps of the cancel-order saga.
extension OrderService {
    /// Begins to undo an order at the buyer's wish; a saga ends it, or resumes the order.
    ///
    /// An order that is cancelling or cancelled already gives the same answer.
    func cancel(
        _ request: OrderV1.CancelOrderRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<OrderV1.CancelOrderReply> {
        let reason = try boundedText(request.reason, field: "reason")
        var head = try self.head(request.orderID, tx)
        try self.beginCancelling(&head, reason: reason, tx, context)
        return .reply(
            OrderV1.CancelOrderReply(
                orderID: head.id.description,
                state: head.lifecycle.state.proto,
                sagaID: head.sagaID
            )
        )
    }

    /// While the place-order saga still decides, that saga is told to turn back; later, a cancel-order
    /// saga is started, and a change that is under way is refused.
    func beginCancelling(
        _ head: inout OrderHead,
        reason: String,
        _ tx: Transaction,
        _ context: CallContext
    ) throws {
        guard try head.apply(.cancel, at: tx.time) else { return }
        head.reason = reason
        let id = head.id.description
        if head.lifecycle.isBeingPlaced {
            try tx.enqueue(
                .signal("cancel", id: "cancel", saga: head.placeSagaID, order: id, context)
            )
        } else {
            head.cancellations += 1
            try self.refuseChangeUnderWay(of: head, tx)
            let input = OrchestratorV1.CancelOrderInput(
                orderID: id,
                reason: reason,
                hasOpenUnits: try LineTable.lines(of: head.id, in: tx).totals.open > 0
            )
            try tx.enqueue(
                .start(
                    OrderHead.cancelSaga,
                    key: head.cancelKey,
                    order: id,
                    input: input.encoded(),
                    context
                )
            )
        }
        let why = reason.isEmpty ? "no reason given" : reason
        try self.save(head, "cancelling", "is being cancelled: \(why)", tx, context)
    }

    /// Cancels every unit that was not handed over; the reply tells which, and what the rest comes to.
    func cancelUnits(
        _ request: OrderV1.CancelUnitsRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<OrderV1.CancelUnitsReply> {
        var head = try self.head(request.orderID, tx)
        guard head.lifecycle.state == .cancelling, !head.lifecycle.isBeingPlaced else {
            throw OrderError.wrongState(
                head.id,
                head.lifecycle.state,
                action: "CANCEL_UNITS",
                allowed: [.cancelling]
            )
        }
        let before = try LineTable.lines(of: head.id, in: tx)
        var lines = before
        var shipments = try ShipmentTable.shipments(of: head.id, in: tx)
        #if OMS_PLANTED_BUGS
            let handedOver =
                PlantedBug.handedOverIsCancelled.isOn ? [] : Set(request.handedOver)
        #else
            let handedOver = Set(request.handedOver)
        #endif
        for index in shipments.indices
        where shipments[index].stage == .begun && !handedOver.contains(shipments[index].id) {
            shipments[index].parts = try ShipmentTable.parts(of: shipments[index].id, in: tx)
            try shipments[index].move(.stop, on: &lines)
            shipments[index].stage = .stopped
            try ShipmentTable.update(shipments[index], in: tx)
        }
        for index in lines.indices {
            try lines[index].units.apply(.cancel, lines[index].units.open)
        }
        var cancelled: [String: Int64] = [:]
        for (old, new) in zip(before, lines) {
            cancelled[new.sku, default: 0] += new.units.cancelled - old.units.cancelled
        }
        try LineTable.update(from: before, to: lines, in: tx)
        head.settle(lines, chargedFreight: shipments.chargedFreight)
        try self.creditFreight(of: head, lines, tx, context)
        try self.save(
            head,
            "units_cancelled",
            "gives up \(cancelled.values.contains { $0 > 0 } ? readable(cancelled) : "nothing")",
            tx,
            context
        )
        let zero = Money(minorUnits: 0, currency: head.net.currency)
        let remains = lines.totals.cancelled < lines.totals.quantity
        return .reply(
            OrderV1.CancelUnitsReply(
                cancelled: unitLines(cancelled),
                total: (remains ? head.total : zero).proto,
                breakdown: lines.breakdown(freight: remains ? head.freight : zero)
            )
        )
    }

    /// Everything the cancel-order saga had to undo is undone.
    ///
    /// What was handed over before is out of reach: with a part of it on its way the order goes on.
    func markCancelled(
        _ request: OrderV1.MarkCancelledRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<OrderV1.MarkCancelledReply> {
        var head = try self.head(request.orderID, tx)
        let lines = try LineTable.lines(of: head.id, in: tx)
        let totals = lines.totals
        let part = totals.shipped + totals.inShipment > 0
        let trigger: OrderTrigger =
            !part ? .markCancelled : totals.isDone ? .keepDelivered : .keepShipped
        if try head.apply(trigger, at: tx.time) {
            guard totals.open == 0 else { throw ShipmentError.openUnits(head.id, totals.open) }
            let reason = head.reason
            switch trigger {
            case .keepShipped:
                try self.save(head, "part_cancelled", "goes on with what left", tx, context)
            case .keepDelivered:
                head.completedAt = tx.time
                try self.save(head, "completed", "completed: the rest is cancelled", tx, context)
            default: try self.save(head, "cancelled", "cancelled", tx, context)
            }
            // What left still arrives: to the buyer the order is another one.
            try self.notify(
                part ? "order-changed" : "order-cancelled",
                of: head,
                with: [part ? ("lines", readable(lines.live)) : ("reason", reason)],
                tx,
                context
            )
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
        if try head.apply(.resume, at: tx.time) {
            head.reason = ""
            let state = head.lifecycle.state.name
            try self.save(head, "resumed", "is \(state) again: \(reason)", tx, context)
            // Units may have arrived while the cancellation was being decided.
            let lines = try LineTable.lines(of: head.id, in: tx)
            _ = try self.completeIfDone(&head, lines, at: tx.time, tx, context)
        }
        return .reply(OrderV1.ResumeOrderReply(state: head.lifecycle.state.proto))
    }
}
