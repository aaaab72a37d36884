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
        let intent = try PaymentIntent(request, provider: self.provider)
        if let payment = try PaymentTable.insert(intent, in: tx) {
            if payment.state.isUndecided {
                return self.decide(payment, by: context.cause, isNew: true)
            }
            try Settlement(actor: context.cause).publishAuthorization(payment, in: tx)
            return try Self.authorizeAnswer(payment)
        }
        guard let payment = try PaymentTable.find(order: intent.orderID, in: tx),
            intent.isSame(as: payment)
        else { throw BillingError.paymentDiffers(order: intent.orderID) }
        if payment.state.isUndecided && !payment.isVoiding {
            return self.decide(payment, by: context.cause, isNew: false)
        }
        return try Self.authorizeAnswer(payment)
    }

    private func decide(
        _ payment: Payment,
        by actor: String,
        isNew: Bool
    ) -> Answer<BillingV1.AuthorizeReply> {
        self.settleAuthorization(of: payment, by: actor, isNew: isNew) { settled, _ in
            try Self.authorizeAnswer(settled)
        }
    }

    private static func authorizeAnswer(
        _ payment: Payment
    ) throws -> Answer<BillingV1.AuthorizeReply> {
        switch payment.state {
        case .authorized, .captured, .refunded:
            return .reply(
                BillingV1.AuthorizeReply(
                    paymentID: payment.paymentID,
                    state: payment.state.message
                )
            )
        case .declined:
            let error = BillingError.declined(
                payment: payment.paymentID,
                code: payment.declineCode
            )
            return .refuse(error.rpcError)
        case .authorizing, .unknown, .voided:
            let error = BillingError.notAuthorized(
                payment: payment.paymentID,
                state: payment.state
            )
            return .refuse(error.rpcError)
        }
    }
}
