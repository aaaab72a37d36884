// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

extension PaymentHandlers {
    /// A checked wish to authorize more.
    private struct Wish: Sendable {
        let change: String
        let amount: Int64
    }

    /// Holds more money for an order that costs more: a further tender, once per change.
    func authorizeMore(
        _ request: BillingV1.AuthorizeMoreRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<BillingV1.AuthorizeMoreReply> {
        let orderID = try checkedKey(request.orderID, "order_id")
        let change = try checkedKey(request.changeID, "change_id")
        let amount = try checkedMoney(request.amount, "amount")
        guard amount.minorUnits > 0 else {
            throw BillingError.invalid(
                field: "amount",
                value: "0",
                remedy: "an amount above zero is required"
            )
        }
        guard let payment = try PaymentTable.find(order: orderID, in: tx) else {
            throw BillingError.noPayment(order: orderID)
        }
        try requireCurrency(amount, "amount", of: payment)
        let wish = Wish(change: change, amount: amount.minorUnits)
        return try self.settleAuthorizations(of: payment, by: context.cause, tx) { settled, tx in
            try self.increase(settled, wish, tx, by: context.cause)
        }
    }

    private func increase(
        _ payment: Payment,
        _ wish: Wish,
        _ tx: Transaction,
        by actor: String
    ) throws -> Answer<BillingV1.AuthorizeMoreReply> {
        let known = payment.tenders.first { $0.change == wish.change }
        if let known {
            guard known.requested == wish.amount else {
                throw BillingError.payment(.changeDiffers(change: wish.change))
            }
            guard known.authorized == 0 || known.voided < known.authorized else {
                // Undone already: what comes late stays undone.
                throw BillingError.notAuthorized(payment: payment.paymentID, state: .voided)
            }
            if known.state == .granted {
                return .reply(BillingV1.AuthorizeMoreReply(state: payment.state.message))
            }
        }
        guard payment.state.isGranted else {
            throw BillingError.payment(
                .illegalTransition(
                    payment: payment.paymentID,
                    from: payment.state,
                    to: .authorized,
                    allowed: PaymentState.allCases.filter(\.isGranted)
                )
            )
        }
        var payment = payment
        let tender = try known ?? payment.appendAnother(wish.amount, change: wish.change)
        payment.begin(tender.position)
        try self.requireFunds(for: tender, payment, tx)
        try PaymentTable.save(&payment, in: tx)
        if !tender.method.asksProvider {
            let amount = payment.money(wish.amount)
            try Settlement(actor: actor)
                .publish("increased", payment, "\(amount) more authorized", tx)
        }
        return try self.settleAuthorizations(of: payment, by: actor, isNew: true, tx) {
            settled,
            _ in
            guard settled.tender(tender.position)?.state == .granted else {
                let error = BillingError.declined(
                    payment: settled.paymentID,
                    code: settled.declineCode
                )
                return .refuse(error.rpcError)
            }
            return .reply(BillingV1.AuthorizeMoreReply(state: settled.state.message))
        }
    }

    /// Refuses what the customer's credit, or store credit, does not cover.
    private func requireFunds(
        for tender: Tender,
        _ payment: Payment,
        _ tx: Transaction
    ) throws {
        let (customer, amount) = (payment.customerID, payment.money(tender.requested))
        switch tender.method {
        case .onAccount:
            let rules = try Credit.rulesBroken(by: amount, customer: customer, in: tx)
            guard rules.isEmpty else {
                throw BillingError.payment(.creditLimit(customer: customer, rules: rules))
            }
        case .storeCredit:
            let isReserved = try StoreCredit.reserve(
                customer: customer,
                amount: amount.minorUnits,
                currency: amount.currency,
                in: tx
            )
            guard isReserved else {
                throw BillingError.payment(
                    .insufficientStoreCredit(customer: customer, wanted: amount)
                )
            }
        case .card, .cash, .bankTransfer, .mixed: break
        }
    }
}

/// Refuses an amount in another currency than the payment's.
func requireCurrency(
    _ amount: Money,
    _ field: String,
    of payment: Payment
) throws(BillingError) {
    guard amount.currency == payment.currency else {
        throw .invalid(
            field: "\(field).currency",
            value: amount.currency.code,
            remedy: "the payment is in \(payment.currency)"
        )
    }
}

extension Payment {
    /// Adds a tender of the same kind as the last that was granted.
    ///
    /// Money that was paid in took the place of what was promised on account: what is more is promised
    /// as well. A transfer that must be there first is not there.
    fileprivate mutating func appendAnother(
        _ amount: Int64,
        change: String
    ) throws(BillingError) -> Tender {
        let last = self.tenders.last { $0.state == .granted } ?? self.tenders.last
        var method = last?.method ?? self.method
        if method == .bankTransfer, self.method == .onAccount { method = .onAccount }
        guard method != .bankTransfer || !self.waits else {
            throw .payment(.notPaidIn(payment: self.paymentID, wanted: self.money(amount)))
        }
        return try self.append(
            method,
            token: last?.token ?? "",
            requested: amount,
            change: change
        )
    }
}
