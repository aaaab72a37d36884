// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

/// Changes after confirmation: asked for here, carried out by a saga, decided by its pivot.
extension OrderService {
    /// Asks for a change: checked whole, recorded as APPLYING, and given to a saga.
    ///
    /// The old content stays valid until the saga applies it.
    func changeOrder(
        _ request: OrderV1.ChangeOrderRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<OrderV1.ChangeOrderReply> {
        let reason = try boundedText(request.reason, field: "reason")
        let content = request.change ?? OrderV1.OrderChange()
        var head = try self.head(request.orderID, tx)
        try Self.checkChangeable(head, expectedVersion: request.expectedVersion)
        let rates = try TaxTable.rates(for: content.added, in: tx)
        let base = try self.changeBase(head, tx)
        let plan = try ChangePlan(content, of: base, rates: rates)
        guard plan.changesSomething else { throw ChangeError.nothingChanges(head.id) }
        guard plan.leavesSomething else { throw ShipmentError.nothingLeft(head.id) }
        let after = try self.amounts(head, after: plan, tx)
        if base.terms.invoicedBeforeShipment {
            try Self.checkWithinInvoice(head, base, plan, after: after.total)
        }
        if request.dryRun {
            return .reply(
                OrderV1.ChangeOrderReply(
                    oldTotal: head.total.proto,
                    newTotal: after.total.proto
                )
            )
        }
        head.changes += 1
        head.isChanging = true
        let change = RecordedChange(
            order: head.id,
            number: head.changes,
            state: .applying,
            reason: reason,
            content: content,
            rates: rates,
            oldTotal: head.total,
            newTotal: after.total
        )
        try ChangeTable.insert(change, in: tx)
        try tx.enqueue(
            .start(
                OrderHead.changeSaga,
                key: change.id,
                order: head.id.description,
                input: Self.sagaInput(change, plan, freight: after.freight).encoded(),
                context
            )
        )
        let why = reason.isEmpty ? "" : ": \(reason)"
        try self.save(
            head,
            "change_requested",
            "is to change from \(change.oldTotal) to \(change.newTotal)\(why)",
            tx,
            context
        )
        return Self.answer(change, waitMs: request.waitMs)
    }

    /// A repeat of ChangeOrder under the same request id: what became of the change by now.
    func replayChangeOrder(
        _ request: OrderV1.ChangeOrderRequest,
        _ stored: OrderV1.ChangeOrderReply,
        _ tx: Transaction
    ) throws -> Answer<OrderV1.ChangeOrderReply> {
        guard let change = try ChangeTable.find(stored.changeID, in: tx) else {
            return .reply(stored)
        }
        return Self.answer(change, waitMs: request.waitMs)
    }

    /// A change and what became of it.
    func getChange(
        _ request: OrderV1.GetChangeRequest,
        _ reader: Reader
    ) throws -> OrderV1.GetChangeReply {
        let change = try self.change(request.changeID, reader)
        return OrderV1.GetChangeReply(change: change.reply, content: change.content)
    }

    /// The pivot of a change: the order has the new content from here on.
    ///
    /// `committed` is what picked shipments hold by SKU, some of which may not have been begun here.
    func applyChange(
        _ request: OrderV1.ApplyChangeRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<OrderV1.ApplyChangeReply> {
        var change = try self.change(request.changeID, tx)
        var head = try self.head(change.order.description, tx)
        switch change.state {
        case .applying: break
        case .applied: return .reply(OrderV1.ApplyChangeReply(total: change.newTotal.proto))
        default: throw ChangeError.changeRefused(change.id)
        }
        guard head.lifecycle.isUnderWay else { throw Self.notChangeable(head) }
        let base = try self.changeBase(head, tx)
        let plan = try ChangePlan(change.content, of: base, rates: change.rates)
        let after = plan.linesAfter(of: head.id)
        try Self.checkCommitted(request.committed, against: after)
        try LineTable.update(from: base.lines, to: plan.lines, in: tx)
        for (line, key) in zip(plan.added, after.dropFirst(plan.lines.count).map(\.key)) {
            try LineTable.insert(line, key: key, addedBy: change.number, in: tx)
        }
        try OrderTable.redirect(
            head.id,
            shipTo: change.content.shipTo,
            carrierID: change.content.carrierID,
            in: tx
        )
        head = try self.amounts(head, after: plan, tx)
        head.isChanging = false
        try self.creditFreight(of: head, after, tx, context)
        change.newTotal = head.total
        try self.decide(&change, .applied, tx)
        if try !self.completeIfDone(&head, after, at: tx.time, tx, context) {
            try self.save(head, "changed", "changed to \(head.total)", tx, context)
        }
        try self.notify(
            "order-changed",
            of: head,
            with: [("lines", readable(after.live))],
            tx,
            context
        )
        return .reply(OrderV1.ApplyChangeReply(total: head.total.proto))
    }

    /// The change could not be done, and what its saga did for it is undone.
    ///
    /// One that a cancellation refused keeps its reason, and the order may be changed again.
    func refuseChange(
        _ request: OrderV1.RefuseChangeRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<OrderV1.RefuseChangeReply> {
        var change = try self.change(request.changeID, tx)
        if change.state == .applying {
            change.reason = brief(request.reason)
            try self.decide(&change, .refused, tx)
        }
        var head = try self.head(change.order.description, tx)
        if change.state == .refused, head.isChanging, head.changeID == change.id {
            head.isChanging = false
            try self.save(
                head,
                "change_refused",
                "stays as it is, the change was refused: \(change.reason)",
                tx,
                context
            )
        }
        return .reply(OrderV1.RefuseChangeReply(state: change.state))
    }
}
