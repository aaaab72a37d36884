// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

/// The steps of the place-order saga.
extension OrderService {
    /// The pivot of place-order: from here the order is only undone by another saga.
    func confirm(
        _ request: OrderV1.ConfirmOrderRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<OrderV1.ConfirmOrderReply> {
        var head = try self.head(request.orderID, tx)
        if try head.apply(.confirm, at: tx.time) {
            head.decidedAt = tx.time
            try self.save(head, "confirmed", "confirmed, \(head.total)", tx, context)
            try self.notify("order-confirmed", of: head, tx, context)
            try self.announce(head, tx)
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
        if try head.apply(.reject, at: tx.time) {
            head.decidedAt = tx.time
            if head.lifecycle.state == .rejected {
                head.reason = reason
                try self.save(head, "rejected", "rejected: \(reason)", tx, context)
                try self.notify("order-rejected", of: head, with: [("reason", reason)], tx, context)
            } else {
                try self.save(head, "cancelled", "cancelled before it was confirmed", tx, context)
                try self.notify(
                    "order-cancelled",
                    of: head,
                    with: [("reason", head.reason)],
                    tx,
                    context
                )
            }
            try self.announce(head, tx)
        }
        return .reply(OrderV1.RejectOrderReply(state: head.lifecycle.state.proto))
    }

    /// Not all of it is in stock: the buyer chooses what becomes of the order.
    func askCustomer(
        _ request: OrderV1.AskCustomerRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<OrderV1.AskCustomerReply> {
        let short = readable(try unitsBySKU(request.shortLines, field: "short_lines"))
        let head = try self.wait(
            request.orderID,
            .askCustomer,
            "awaiting_customer",
            "asks the buyer: short of \(short)",
            tx,
            context
        )
        try self.notify("order-short", of: head, with: [("lines", short)], tx, context)
        return .reply(OrderV1.AskCustomerReply(state: head.lifecycle.state.proto))
    }

    /// The order waits until all of it is in stock.
    func awaitStock(
        _ request: OrderV1.AwaitStockRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<OrderV1.AwaitStockReply> {
        let short = readable(try unitsBySKU(request.shortLines, field: "short_lines"))
        let head = try self.wait(
            request.orderID,
            .awaitStock,
            "awaiting_stock",
            "waits for \(short)",
            tx,
            context
        )
        try self.notify("order-waiting", of: head, with: [("lines", short)], tx, context)
        return .reply(OrderV1.AwaitStockReply(state: head.lifecycle.state.proto))
    }

    /// The order waits for the money.
    func awaitPayment(
        _ request: OrderV1.AwaitPaymentRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<OrderV1.AwaitPaymentReply> {
        let reason = brief(request.reason)
        let head = try self.wait(
            request.orderID,
            .awaitPayment,
            "awaiting_payment",
            reason.isEmpty ? "waits for its payment" : "waits for its payment: \(reason)",
            reason: reason,
            tx,
            context
        )
        try self.notify("payment-wanted", of: head, with: [("reason", reason)], tx, context)
        return .reply(OrderV1.AwaitPaymentReply(state: head.lifecycle.state.proto))
    }

    /// What the order waited for is there.
    func continueOrder(
        _ request: OrderV1.ContinueOrderRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<OrderV1.ContinueOrderReply> {
        var head = try self.head(request.orderID, tx)
        if try head.apply(.proceed, at: tx.time) {
            head.reason = ""
            try self.save(head, "continued", "goes on", tx, context)
        }
        return .reply(OrderV1.ContinueOrderReply(state: head.lifecycle.state.proto))
    }

    /// A rule stops the order until an operator releases it.
    func holdBySaga(
        _ request: OrderV1.HoldBySagaRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<OrderV1.HoldBySagaReply> {
        guard request.kind == .credit || request.kind == .risk else {
            throw OrderError.invalid(
                field: "kind",
                value: request.kind.name,
                remedy: "Send CREDIT or RISK."
            )
        }
        let reason = brief(request.reason)
        var head = try self.head(request.orderID, tx)
        if try head.apply(.holdByRule, at: tx.time) {
            head.hold = .init(kind: request.kind, reason: reason)
            try self.save(head, "held", "is on hold, \(request.kind.name): \(reason)", tx, context)
            try self.announce(head, tx)
        }
        return .reply(OrderV1.HoldBySagaReply(state: head.lifecycle.state.proto))
    }

    /// Cancels units that cannot be had, of later lines first.
    func reduce(
        _ request: OrderV1.ReduceOrderRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<OrderV1.ReduceOrderReply> {
        let units = try unitsBySKU(request.lines)
        var head = try self.head(request.orderID, tx)
        guard head.lifecycle.state == .pending else {
            throw OrderError.wrongState(
                head.id,
                head.lifecycle.state,
                action: "REDUCE",
                allowed: [.pending]
            )
        }
        let before = try LineTable.lines(of: head.id, in: tx)
        var lines = before
        do {
            for (index, count) in try lines.spread(units, for: .cancel, backwards: true) {
                try lines[index].units.apply(.cancel, count)
            }
        } catch let short as ShortOfUnits {
            throw ShipmentError.shortOfUnits(head.id, .cancel, short)
        }
        guard lines.totals.open > 0 else { throw ShipmentError.nothingLeft(head.id) }
        try LineTable.update(from: before, to: lines, in: tx)
        head.settle(lines, chargedFreight: 0)
        let reason = brief(request.reason)
        try self.save(
            head,
            "reduced",
            "goes on without \(readable(units))" + (reason.isEmpty ? "" : ": \(reason)"),
            tx,
            context
        )
        return .reply(
            OrderV1.ReduceOrderReply(
                state: head.lifecycle.state.proto,
                total: head.total.proto
            )
        )
    }

    /// Moves a pending order to a state in which it waits, and answers those who wait for it.
    private func wait(
        _ id: String,
        _ trigger: OrderTrigger,
        _ event: String,
        _ what: String,
        reason: String = "",
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> OrderHead {
        var head = try self.head(id, tx)
        if try head.apply(trigger, at: tx.time) {
            head.reason = reason
            try self.save(head, event, what, tx, context)
            try self.announce(head, tx)
        }
        return head
    }
}
