// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

extension PaymentHandlers {
    /// A checked wish to pay by another means.
    private struct Means: Sendable {
        let method: PaymentMethod
        let token: String
    }

    /// Tries another means for what an order waits for, as often as wanted.
    func pay(
        _ request: BillingV1.PayRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<BillingV1.PayReply> {
        let orderID = try checkedKey(request.orderID, "order_id")
        let means = Means(
            method: try checkedTenderMethod(request.method, "method"),
            token: try checkedText(request.paymentToken, "payment_token")
        )
        if means.method.asksProvider, let refusal = self.provider.refusal(ofToken: means.token) {
            throw BillingError.unknownToken(refusal)
        }
        guard let payment = try PaymentTable.find(order: orderID, in: tx) else {
            throw BillingError.noPayment(order: orderID)
        }
        // A try under way is decided first: it may have paid already.
        return try self.settleAuthorizations(of: payment, by: context.cause, tx) { settled, tx in
            try self.pay(means, settled, tx, by: context.cause)
        }
    }

    private func pay(
        _ means: Means,
        _ payment: Payment,
        _ tx: Transaction,
        by actor: String
    ) throws -> Answer<BillingV1.PayReply> {
        // A repetition: what was waited for is there.
        if payment.hasAwaited, payment.state.isGranted { return .reply(Self.payReply(payment)) }
        guard payment.state == .awaiting, let tender = payment.wanting else {
            throw BillingError.payment(
                .illegalTransition(
                    payment: payment.paymentID,
                    from: payment.state,
                    to: .authorized,
                    allowed: [.awaiting]
                )
            )
        }
        var payment = payment
        try Self.requireCredit(for: means.method, tender, payment, tx)
        let before = payment.tenders
        _ = payment.change(tender.position) { tender in
            tender.method = means.method
            tender.token = means.token
            tender.state = .waiting
        }
        payment.declineCode = ""
        // A transfer goes on waiting, for the money itself.
        if means.method != .bankTransfer { payment.begin(tender.position) }
        let settlement = Settlement(actor: actor)
        try settlement.reserveStoreCredit(of: &payment, since: before, in: tx)
        payment.settleState()
        let isPaid = payment.becomesPaid()
        try PaymentTable.save(&payment, in: tx)
        if isPaid { try settlement.signalPaid(payment, in: tx) }
        if payment.undecided == nil { try settlement.publishState(payment, in: tx) }
        return try self.settleAuthorizations(of: payment, by: actor, isNew: true, tx) {
            settled,
            _ in
            .reply(Self.payReply(settled))
        }
    }

    private static func requireCredit(
        for method: PaymentMethod,
        _ tender: Tender,
        _ payment: Payment,
        _ tx: Transaction
    ) throws {
        guard method == .onAccount else { return }
        let rules = try Credit.rulesBroken(
            by: payment.money(tender.requested),
            customer: payment.customerID,
            in: tx
        )
        guard rules.isEmpty else {
            throw BillingError.payment(.creditLimit(customer: payment.customerID, rules: rules))
        }
    }

    private static func payReply(_ payment: Payment) -> BillingV1.PayReply {
        BillingV1.PayReply(state: payment.state.message, declineCode: payment.declineCode)
    }
}
