// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

/// What every call that moves an order on has in common.
extension OrderService {
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

    /// Answers those who wait for the order to be decided, or to wait for somebody itself.
    func announce(_ head: OrderHead, _ tx: Transaction) throws {
        try self.announceDraft(head, tx)
        for attached in [false, true] {
            tx.resolve(
                subject: Self.decision(of: head.id, attached: attached),
                reply: head.placeReply(attached: attached).encoded()
            )
        }
    }

    /// Tells the buyer; `order` and `total` are told of every order.
    func notify(
        _ kind: String,
        of head: OrderHead,
        with parameters: [(String, String)] = [],
        _ tx: Transaction,
        _ context: CallContext
    ) throws {
        try Mail.queue(
            kind: kind,
            customerID: head.customerID,
            subjectID: head.id.description,
            parameters: [("order", head.id.description), ("total", head.total.description)]
                + parameters,
            tx,
            context
        )
    }

    /// The order as GetOrder tells it, for calls that answer with it.
    func order(_ id: OrderID, _ queries: some Queries) throws -> OrderV1.Order {
        guard let order = try OrderList.order(id, in: queries) else { throw CorruptRow() }
        return order
    }

    /// Ends an order none of whose units can arrive any more; false when it is not so far.
    func completeIfDone(
        _ head: inout OrderHead,
        _ lines: [OrderLine],
        at time: Timestamp,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Bool {
        let life = head.lifecycle
        guard life.isUnderWay, lines.totals.isDone, life.state != .confirmed,
            life.heldFrom != .confirmed, try head.apply(.complete, at: tx.time)
        else { return false }
        head.completedAt = time
        let whole = lines.totals.delivered == lines.totals.quantity
        try self.save(
            head,
            "completed",
            whole ? "completed: every unit delivered" : "completed: nothing more will arrive",
            tx,
            context
        )
        return true
    }
}

extension OrderHead {
    /// Moves the order on; false when that was already done.
    ///
    /// Throws `illegalTransition`.
    mutating func apply(_ trigger: OrderTrigger, at time: Timestamp) throws(OrderError) -> Bool {
        let before = self.lifecycle.state
        do {
            guard try self.lifecycle.apply(trigger) else { return false }
        } catch {
            throw .illegalTransition(self.id, error)
        }
        if self.lifecycle.state != before {
            self.awaitingSince = self.lifecycle.state.isAwaiting ? time : nil
        }
        if self.lifecycle.heldFrom == nil { self.hold = nil }
        return true
    }

    /// Takes over what the order comes to after units were cancelled or added.
    ///
    /// An order of which nothing remains shows what it was worth. Freight that no shipment carries
    /// and none will is not charged any more.
    mutating func settle(_ lines: [OrderLine], chargedFreight: Int64) {
        let totals = lines.totals
        guard totals.cancelled < totals.quantity else { return }
        let worth = lines.worth
        self.net.minorUnits = worth.net
        self.tax.minorUnits = worth.tax
        if totals.open == 0, chargedFreight == 0 { self.freight.minorUnits = 0 }
    }
}
