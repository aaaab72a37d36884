// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

extension PaymentHandlers {
    /// A checked wish to capture.
    private struct Wish: Sendable {
        let shipmentID: String
        let amount: Money
        let occurredAt: Timestamp
    }

    /// Takes a shipment's money out of what is authorized, once per shipment.
    func capture(
        _ request: BillingV1.CaptureRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<BillingV1.CaptureReply> {
        let orderID = try checkedKey(request.orderID, "order_id")
        let shipmentID = try checkedKey(request.shipmentID, "shipment_id")
        guard
            let (payment, isKnown) = try PaymentTable.find(
                order: orderID,
                shipment: shipmentID,
                in: tx
            )
        else { throw BillingError.noPayment(order: orderID) }
        let wish = Wish(
            shipmentID: shipmentID,
            amount: try checkedMoney(request.amount, "amount", orZeroIn: payment.currency),
            occurredAt: try postingTime(request.occurredAtMs, "occurred_at_ms", tx, context)
        )
        // A further tender in doubt holds no shipment up, nor anything one that costs nothing.
        if payment.state.isGranted || wish.amount.minorUnits == 0 {
            return isKnown
                ? try self.capture(wish, of: payment, tx, context)
                : try self.begin(wish, of: payment, tx, by: context.cause)
        }
        return try self.settleAuthorizations(of: payment, by: context.cause, tx) { settled, tx in
            try self.capture(wish, of: settled, tx, context)
        }
    }

    private func capture(
        _ wish: Wish,
        of payment: Payment,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<BillingV1.CaptureReply> {
        let known = try OperationTable.all(
            .capture,
            of: payment.number,
            reference: wish.shipmentID,
            in: tx
        )
        if !known.isEmpty {
            return try self.attach(to: known, wish, of: payment, tx, by: context.cause)
        }
        return try self.begin(wish, of: payment, tx, by: context.cause)
    }

    /// Takes a shipment's money for the first time; nothing for one that costs nothing.
    private func begin(
        _ wish: Wish,
        of payment: Payment,
        _ tx: Transaction,
        by actor: String
    ) throws -> Answer<BillingV1.CaptureReply> {
        if wish.amount.minorUnits == 0 { return .reply(Self.captureReply(payment)) }
        let postsAtOnce = payment.tenders.contains {
            !$0.method.asksProvider && $0.method != .onAccount
        }
        if postsAtOnce, wish.occurredAt < tx.time {
            // Of a card, the books are asked together with the room in them.
            try PeriodTable.requireOpen(wish.occurredAt, in: tx)
        }
        var payment = payment
        let operations = try payment.shares(ofCapture: wish.amount.minorUnits).map {
            try self.begin($0, wish, &payment, tx, by: actor)
        }
        try PaymentTable.save(&payment, in: tx)
        guard payment.capturing > 0 else { return .reply(Self.captureReply(payment)) }
        return try self.settleCapture(
            wish.shipmentID,
            of: payment,
            tx,
            by: actor,
            isNew: true,
            known: operations
        )
    }

    /// Writes one tender's part of a capture: as a promise when the provider must be asked.
    private func begin(
        _ share: TenderShare,
        _ wish: Wish,
        _ payment: inout Payment,
        _ tx: Transaction,
        by actor: String
    ) throws -> PaymentOperation {
        let settlement = Settlement(actor: actor)
        let tender = try stored(payment.tender(share.position), "payment_tender.position")
        let operation = PaymentOperation.capture(
            share,
            of: tender,
            payment,
            shipment: wish.shipmentID,
            at: wish.occurredAt
        )
        try OperationTable.insert(operation, in: tx)
        payment.beginCapture(share)
        switch share.method {
        case .card:
            try settlement.requireRoom(for: operation, by: .card, of: payment, in: tx)
        case .onAccount:
            try settlement.publish(
                "charged",
                payment,
                "\(payment.money(share.amount)) on account for \(wish.shipmentID)",
                tx
            )
        case .cash, .bankTransfer, .storeCredit, .mixed:
            try settlement.approved(operation, &payment, tx)
        }
        return operation
    }

    /// A capture of this shipment was begun before.
    ///
    /// What was refused of it is tried anew: its refusal is stored under the request's key, so this
    /// request has another, and its sender wants it tried again.
    private func attach(
        to known: [PaymentOperation],
        _ wish: Wish,
        of payment: Payment,
        _ tx: Transaction,
        by actor: String
    ) throws -> Answer<BillingV1.CaptureReply> {
        guard known.reduce(0, { $0 + $1.amount }) == wish.amount.minorUnits else {
            throw BillingError.captureDiffers(shipment: wish.shipmentID)
        }
        var payment = payment
        let refused = known.filter { $0.state == .failed }
        for operation in refused {
            let next = operation.anew(of: payment)
            try payment.beginCaptureAnew(operation.tender, operation.amount)
            try Settlement(actor: actor).requireRoom(
                for: next,
                by: .card,
                of: payment,
                isBegun: true,
                in: tx
            )
            try OperationTable.reopen(operation, as: next, in: tx)
        }
        if !refused.isEmpty { try PaymentTable.save(&payment, in: tx) }
        return try self.settleCapture(
            wish.shipmentID,
            of: payment,
            tx,
            by: actor,
            isNew: !refused.isEmpty
        )
    }

    private func settleCapture(
        _ shipmentID: String,
        of payment: Payment,
        _ tx: Transaction,
        by actor: String,
        isNew: Bool,
        known: [PaymentOperation]? = nil
    ) throws -> Answer<BillingV1.CaptureReply> {
        try self.settle(
            .capture,
            shipmentID,
            of: payment,
            by: actor,
            isNew: isNew,
            known: known,
            tx
        ) { settled, _ in
            .reply(Self.captureReply(settled))
        }
    }

    private static func captureReply(_ payment: Payment) -> BillingV1.CaptureReply {
        BillingV1.CaptureReply(
            state: payment.state.message,
            captured: CommonV1.Money(payment.money(payment.captured))
        )
    }
}
