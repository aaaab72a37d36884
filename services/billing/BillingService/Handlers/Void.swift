// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import ServiceKit
import Store

extension PaymentHandlers {
    /// Gives up what is authorized and not captured.
    ///
    /// Nothing to give up is success.
    func void(
        _ request: BillingV1.VoidRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<BillingV1.VoidReply> {
        let orderID = try checkedKey(request.orderID, "order_id")
        _ = try checkedText(request.reason, "reason")
        guard let payment = try PaymentTable.find(order: orderID, in: tx) else {
            return .reply(BillingV1.VoidReply(state: .voided))
        }
        if payment.state.isUndecided && !payment.isVoiding {
            return self.askThenVoid(payment, by: context.cause)
        }
        return try self.void(payment, tx, by: context.cause)
    }

    /// The books should say what was held before it was given up; when the provider has not heard
    /// of it, or cannot tell, the void bars it.
    private func askThenVoid(
        _ payment: Payment,
        by actor: String
    ) -> Answer<BillingV1.VoidReply> {
        let provider = self.provider
        return .perform(
            Effect(
                run: { provider.query(payment.authorizeCall.key, answer: $0) },
                then: { truth, tx in
                    let settlement = Settlement(actor: actor)
                    let known: Payment
                    switch truth {
                    case .approved:
                        known = try settlement.authorization(of: payment, .approved, in: tx)
                    case .declined(let code):
                        known = try settlement.authorization(
                            of: payment,
                            .declined(code: code),
                            in: tx
                        )
                    case .neverActed, .unknown:
                        known = try PaymentTable.find(number: payment.number, in: tx) ?? payment
                    }
                    return try self.void(known, tx, by: actor)
                }
            )
        )
    }

    private func void(
        _ payment: Payment,
        _ tx: Transaction,
        by actor: String
    ) throws -> Answer<BillingV1.VoidReply> {
        if let capture = try OperationTable.openCapture(of: payment, in: tx) {
            // What is being captured is not known to be captured: that comes first.
            return self.settle(capture, of: payment, by: actor) { settled, tx in
                try self.void(settled, tx, by: actor)
            }
        }
        guard payment.hasSomethingToVoid else {
            return .reply(BillingV1.VoidReply(state: payment.state.message))
        }
        var payment = payment
        if !payment.method.asksProvider {
            try Settlement(actor: actor).void(&payment, tx)
            try PaymentTable.save(&payment, in: tx)
            return .reply(BillingV1.VoidReply(state: payment.state.message))
        }
        let isNew = !payment.isVoiding
        let operation = PaymentOperation.void(of: payment, at: tx.time)
        if isNew {
            try OperationTable.insert(operation, in: tx)
            payment.beginVoid()
            try PaymentTable.save(&payment, in: tx)
        }
        return self.settle(operation, of: payment, by: actor, isNew: isNew) { settled, _ in
            .reply(BillingV1.VoidReply(state: settled.state.message))
        }
    }
}
