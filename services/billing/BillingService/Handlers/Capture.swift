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
        guard let payment = try PaymentTable.find(order: orderID, in: tx) else {
            throw BillingError.noPayment(order: orderID)
        }
        let wish = Wish(
            shipmentID: try checkedKey(request.shipmentID, "shipment_id"),
            amount: try checkedMoney(request.amount, "amount", orZeroIn: payment.currency),
            occurredAt: try checkedTime(request.occurredAtMs, "occurred_at_ms", now: tx.time)
        )
        if payment.state.isUndecided && !payment.isVoiding {
            return self.settleAuthorization(of: payment, by: context.cause) { payment, tx in
                try self.capture(wish, of: payment, tx, context)
            }
        }
        return try self.capture(wish, of: payment, tx, context)
    }

    private func capture(
        _ wish: Wish,
        of payment: Payment,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<BillingV1.CaptureReply> {
        let known = try OperationTable.find(
            .capture,
            of: payment,
            reference: wish.shipmentID,
            in: tx
        )
        if let known {
            return try self.attach(to: known, wish, of: payment, tx, by: context.cause)
        }
        if wish.amount.minorUnits == 0 {
            // An order that costs nothing is captured in full by capturing nothing.
            guard payment.requested == 0 else {
                throw BillingError.invalid(
                    field: "amount",
                    value: "0",
                    remedy: "an amount above zero is required"
                )
            }
            return .reply(Self.captureReply(payment))
        }
        return try self.begin(wish, of: payment, tx, by: context.cause)
    }

    private func begin(
        _ wish: Wish,
        of payment: Payment,
        _ tx: Transaction,
        by actor: String
    ) throws -> Answer<BillingV1.CaptureReply> {
        var payment = payment
        let amount = wish.amount.minorUnits
        let operation = PaymentOperation.capture(
            amount,
            of: payment,
            shipment: wish.shipmentID,
            at: wish.occurredAt
        )
        try OperationTable.insert(operation, in: tx)
        switch payment.method {
        case .onAccount:
            try payment.charge(amount)
            try Settlement(actor: actor).publish(
                "charged",
                payment,
                "\(wish.amount) on account for \(wish.shipmentID)",
                tx
            )
        case .cash, .bankTransfer:
            try payment.beginCapture(amount)
            try Settlement(actor: actor).approved(operation, &payment, tx)
        case .card:
            try payment.beginCapture(amount)
            try Settlement(actor: actor).requireRoom(for: operation, of: payment, in: tx)
        }
        try PaymentTable.save(&payment, in: tx)
        guard payment.method.asksProvider else { return .reply(Self.captureReply(payment)) }
        return self.settle(operation, of: payment, by: actor, isNew: true) { settled, _ in
            .reply(Self.captureReply(settled))
        }
    }

    /// A capture of this shipment was begun before.
    ///
    /// One that was refused is tried anew: its refusal is stored under the request's key, so this
    /// request has another, and its sender wants it tried again.
    private func attach(
        to operation: PaymentOperation,
        _ wish: Wish,
        of payment: Payment,
        _ tx: Transaction,
        by actor: String
    ) throws -> Answer<BillingV1.CaptureReply> {
        guard operation.amount == wish.amount.minorUnits else {
            throw BillingError.captureDiffers(shipment: wish.shipmentID)
        }
        switch operation.state {
        case .done: return .reply(Self.captureReply(payment))
        case .failed: return try self.tryAgain(operation, of: payment, tx, by: actor)
        case .open:
            return self.settle(operation, of: payment, by: actor) { settled, _ in
                .reply(Self.captureReply(settled))
            }
        }
    }

    private func tryAgain(
        _ refused: PaymentOperation,
        of payment: Payment,
        _ tx: Transaction,
        by actor: String
    ) throws -> Answer<BillingV1.CaptureReply> {
        var payment = payment
        let operation = refused.anew(of: payment)
        try payment.beginCapture(operation.amount)
        try Settlement(actor: actor).requireRoom(for: operation, of: payment, in: tx)
        try OperationTable.reopen(refused, as: operation, in: tx)
        try PaymentTable.save(&payment, in: tx)
        return self.settle(operation, of: payment, by: actor, isNew: true) { settled, _ in
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
