// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

extension PaymentHandlers {
    /// Gives back captured money: the amount of the request, or all that is left.
    ///
    /// The money is booked as owed with the promise, and as paid with the provider's word.
    func refund(
        _ request: BillingV1.RefundRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<BillingV1.RefundReply> {
        let orderID = try checkedKey(request.orderID, "order_id")
        _ = try checkedText(request.reason, "reason")
        let wanted = try Self.wantedAmount(request)
        guard let payment = try PaymentTable.find(order: orderID, in: tx) else {
            if wanted == nil { return .reply(BillingV1.RefundReply(state: .voided)) }
            throw BillingError.noPayment(order: orderID)
        }
        return try self.refund(wanted, of: payment, tx, context)
    }

    /// Nil means all that is left.
    private static func wantedAmount(
        _ request: BillingV1.RefundRequest
    ) throws(BillingError) -> Money? {
        guard let amount = request.amount, amount != CommonV1.Money() else { return nil }
        let wanted = try checkedMoney(amount, "amount")
        guard wanted.minorUnits > 0 else {
            throw .invalid(
                field: "amount",
                value: "0",
                remedy: "an amount above zero is required, or none for all that is left"
            )
        }
        return wanted
    }

    private func refund(
        _ wanted: Money?,
        of payment: Payment,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<BillingV1.RefundReply> {
        let actor = context.cause
        if let capture = try OperationTable.openCapture(of: payment, in: tx) {
            return self.settle(capture, of: payment, by: actor) { settled, tx in
                try self.refund(wanted, of: settled, tx, context)
            }
        }
        let known = try OperationTable.find(
            .refund,
            of: payment,
            reference: context.requestKey,
            in: tx
        )
        if let known { return self.attach(to: known, of: payment, by: actor) }
        if let wanted, wanted.currency != payment.currency {
            throw BillingError.invalid(
                field: "amount.currency",
                value: wanted.currency.code,
                remedy: "the payment is in \(payment.currency)"
            )
        }
        let amount = wanted?.minorUnits ?? payment.refundable
        if amount == 0 { return .reply(Self.refundReply(payment)) }
        return try self.begin(amount, of: payment, tx, context)
    }

    private func begin(
        _ amount: Int64,
        of payment: Payment,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<BillingV1.RefundReply> {
        var payment = payment
        let settlement = Settlement(actor: context.cause)
        let fromDeposit = try payment.beginRefund(amount)
        let operation = PaymentOperation.refund(
            amount,
            fromDeposit: fromDeposit,
            of: payment,
            request: context.requestKey,
            at: tx.time
        )
        try OperationTable.insert(operation, in: tx)
        try settlement.postOwed(operation, payment, tx)
        if payment.method.asksProvider {
            try settlement.requireRoom(for: operation, of: payment, in: tx)
            try PaymentTable.save(&payment, in: tx)
            return self.settle(operation, of: payment, by: context.cause, isNew: true) {
                settled,
                _ in
                .reply(Self.refundReply(settled))
            }
        }
        _ = try OperationTable.end(operation, as: .done, in: tx)
        try settlement.approved(operation, &payment, tx)
        try PaymentTable.save(&payment, in: tx)
        return .reply(Self.refundReply(payment))
    }

    /// This request began a refund before.
    private func attach(
        to operation: PaymentOperation,
        of payment: Payment,
        by actor: String
    ) -> Answer<BillingV1.RefundReply> {
        if operation.state == .done { return .reply(Self.refundReply(payment)) }
        return self.settle(operation, of: payment, by: actor) { settled, _ in
            .reply(Self.refundReply(settled))
        }
    }

    private static func refundReply(_ payment: Payment) -> BillingV1.RefundReply {
        BillingV1.RefundReply(
            state: payment.state.message,
            refunded: CommonV1.Money(payment.money(payment.refunded))
        )
    }
}
