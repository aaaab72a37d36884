// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import RPC
import ServiceKit
import Store

extension PaymentHandlers {
    /// Gives up what is authorized and not captured, and ends what was not authorized yet.
    ///
    /// Nothing to give up is success. What was paid in becomes store credit.
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
        #if OMS_PLANTED_BUGS
            if PlantedBug.voidForgotten.isOn { return .reply(BillingV1.VoidReply(state: .voided)) }
        #endif
        return try self.void(payment, tx, by: context.cause)
    }

    /// Asks of each authorization that is due, from the one after `asked` on, then voids.
    ///
    /// The books should say what was held before it was given up; when the provider has not heard
    /// of it, or cannot tell, the void bars it.
    private func void(
        _ payment: Payment,
        asked: Int64 = 0,
        _ tx: Transaction,
        by actor: String
    ) throws -> Answer<BillingV1.VoidReply> {
        let due = payment.tenders.first {
            $0.isUndecided && !$0.isVoiding && $0.authorization > asked
        }
        guard let due else {
            // What is being captured is not known to be captured: that comes first.
            return try self.settleCaptures(of: payment, by: actor, tx) { settled, tx in
                try self.giveUp(settled, tx, by: actor)
            }
        }
        let (provider, number) = (self.provider, due.authorization)
        return .perform(
            Effect(
                run: { provider.query(payment.authorizeCall(due).key, answer: $0) },
                then: { truth, tx in
                    let known = try Settlement(actor: actor).truth(truth, number, payment, tx)
                    return try self.void(known, asked: number, tx, by: actor)
                }
            )
        )
    }

    private func giveUp(
        _ payment: Payment,
        _ tx: Transaction,
        by actor: String
    ) throws -> Answer<BillingV1.VoidReply> {
        guard payment.hasSomethingToVoid else {
            return .reply(BillingV1.VoidReply(state: payment.state.message))
        }
        var payment = payment
        let isNew = !payment.tenders.contains(where: \.isVoiding)
        let settlement = Settlement(actor: actor)
        var local: Int64 = 0
        for tender in payment.tenders {
            local += try self.giveUp(tender, &payment, tx)
        }
        payment.holdKind = nil
        payment.rules = []
        try settlement.giveBackPaidIn(&payment, in: tx)
        payment.settleState()
        try PaymentTable.save(&payment, in: tx)
        let asksProvider = payment.tenders.contains(where: \.isVoiding)
        if local > 0 {
            try settlement.publishVoid(payment, local, tx)
        } else if payment.state == .voided {
            try settlement.publish("voided", payment, "ended before it was authorized", tx)
        }
        guard asksProvider else {
            return .reply(BillingV1.VoidReply(state: payment.state.message))
        }
        return try self.settle(.void, "", of: payment, by: actor, isNew: isNew, tx) {
            settled,
            _ in
            .reply(BillingV1.VoidReply(state: settled.state.message))
        }
    }

    /// Gives up one tender, or promises to; returns how much was given up at once.
    private func giveUp(
        _ tender: Tender,
        _ payment: inout Payment,
        _ tx: Transaction
    ) throws -> Int64 {
        if tender.isVoiding { return 0 }
        if tender.isWanting, payment.state != .declined {
            _ = payment.change(tender.position) { $0.state = .ended }
            return 0
        }
        let open = tender.open
        guard open > 0 || tender.isUndecided else { return 0 }
        if tender.method.asksProvider {
            try OperationTable.insert(.void(of: tender, payment, at: tx.time), in: tx)
            _ = payment.change(tender.position) { $0.isVoiding = true }
            return 0
        }
        if tender.method == .storeCredit {
            try StoreCredit.release(
                customer: payment.customerID,
                amount: open,
                currency: payment.currency,
                in: tx
            )
        }
        _ = payment.change(tender.position) { $0.voided += open }
        return open
    }
}

extension Settlement {
    /// What the provider says of an authorization when asked; the payment as it then is.
    fileprivate func truth(
        _ truth: ProviderTruth,
        _ number: Int64,
        _ payment: Payment,
        _ tx: Transaction
    ) throws -> Payment {
        switch truth {
        case .approved:
            return try self.authorization(number, of: payment, .approved, in: tx)
        case .declined(let code):
            return try self.authorization(number, of: payment, .declined(code: code), in: tx)
        case .neverActed, .unknown:
            return try PaymentTable.find(number: payment.number, in: tx) ?? payment
        }
    }
}
