// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import ServiceKit
import Store

extension PaymentHandlers {
    /// Holds the money of an order, once per order: a repeat attaches to the payment there is.
    func authorize(
        _ request: BillingV1.AuthorizeRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<BillingV1.AuthorizeReply> {
        var intent = try PaymentIntent(request, provider: self.provider)
        intent.customerID = try Signposts.customer(now: intent.customerID, in: tx)
        var draft = intent.payment(number: 0, at: tx.time)
        draft.begin()
        if let number = try PaymentTable.insert(draft, in: tx) {
            return try self.begin(draft.numbered(number), tx, by: context.cause)
        }
        guard let payment = try PaymentTable.find(order: intent.orderID, in: tx),
            intent.isSame(as: payment)
        else { throw BillingError.paymentDiffers(order: intent.orderID) }
        return try self.settleAuthorizations(of: payment, by: context.cause, tx) { settled, _ in
            Self.authorizeAnswer(settled)
        }
    }

    /// The payment's row was just written, as if nothing stood in the way.
    private func begin(
        _ written: Payment,
        _ tx: Transaction,
        by actor: String
    ) throws -> Answer<BillingV1.AuthorizeReply> {
        var payment = written
        let settlement = Settlement(actor: actor)
        try self.screening.screen(&payment, in: tx)
        if payment.state != .held {
            try settlement.reserveStoreCredit(of: &payment, since: [], in: tx)
        }
        if payment == written {
            try TenderTable.save(&payment, in: tx)
        } else {
            try PaymentTable.save(&payment, in: tx)
        }
        if payment.undecided == nil { try settlement.publishState(payment, in: tx) }
        return try self.settleAuthorizations(of: payment, by: actor, isNew: true, tx) {
            settled,
            _ in
            Self.authorizeAnswer(settled)
        }
    }

    private static func authorizeAnswer(
        _ payment: Payment
    ) -> Answer<BillingV1.AuthorizeReply> {
        switch payment.state {
        case .authorized, .captured, .refunded, .held, .awaiting:
            return .reply(
                BillingV1.AuthorizeReply(
                    paymentID: payment.paymentID,
                    state: payment.state.message,
                    declineCode: payment.declineCode,
                    holdKind: payment.holdKind?.message ?? .unspecified,
                    rules: payment.rules
                )
            )
        case .authorizing, .unknown, .voided, .declined:
            return .refuse(payment.refusal.rpcError)
        }
    }

    // MARK: Approval

    /// Authorizes what was held for a person, without screening.
    func approve(
        _ request: BillingV1.ApprovePaymentRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<BillingV1.ApprovePaymentReply> {
        let orderID = try checkedKey(request.orderID, "order_id")
        guard var payment = try PaymentTable.find(order: orderID, in: tx) else {
            throw BillingError.noPayment(order: orderID)
        }
        let isHeld = payment.state == .held
        if isHeld {
            let before = payment.tenders
            payment.holdKind = nil
            payment.rules = []
            payment.begin()
            let settlement = Settlement(actor: context.cause)
            try settlement.reserveStoreCredit(of: &payment, since: before, in: tx)
            try PaymentTable.save(&payment, in: tx)
            try settlement.publish("approved", payment, "approved", tx)
            if payment.undecided == nil { try settlement.publishState(payment, in: tx) }
        }
        return try self.settleAuthorizations(
            of: payment,
            by: context.cause,
            isNew: isHeld,
            tx
        ) { settled, _ in
            switch settled.state {
            case .authorized, .captured, .refunded, .awaiting:
                return .reply(
                    BillingV1.ApprovePaymentReply(
                        state: settled.state.message,
                        declineCode: settled.declineCode
                    )
                )
            case .held, .authorizing, .unknown, .voided, .declined:
                return .refuse(settled.refusal.rpcError)
            }
        }
    }
}

extension Payment {
    /// The same payment under the number it got.
    fileprivate func numbered(_ number: Int64) -> Payment {
        var payment = Payment(
            number: number,
            orderID: self.orderID,
            customerID: self.customerID,
            method: self.method,
            currency: self.currency,
            asked: self.asked,
            waits: self.waits,
            createdAt: self.createdAt,
            state: self.state,
            tenders: self.tenders
        )
        payment.authorizationCount = self.authorizationCount
        payment.isAwaited = self.isAwaited
        payment.hasAwaited = self.hasAwaited
        return payment
    }

    /// Why there is no money.
    fileprivate var refusal: BillingError {
        self.state == .declined
            ? .declined(payment: self.paymentID, code: self.declineCode)
            : .notAuthorized(payment: self.paymentID, state: self.state)
    }
}
