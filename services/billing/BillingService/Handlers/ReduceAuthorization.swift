// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

extension PaymentHandlers {
    /// A checked wish to pay less.
    private struct Wish: Sendable {
        let change: String
        let total: Money
        let breakdown: TaxBreakdown?

        /// What its operations are found by.
        var reference: String { "change:\(self.change)" }
    }

    /// Lowers a payment to what its order costs now, once per change: gives up what is held above
    /// it, last tenders first, then refunds what was captured and not invoiced.
    func reduce(
        _ request: BillingV1.ReduceAuthorizationRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<BillingV1.ReduceAuthorizationReply> {
        let orderID = try checkedKey(request.orderID, "order_id")
        let total = try checkedMoney(request.total, "total")
        let wish = Wish(
            change: try checkedKey(request.changeID, "change_id"),
            total: total,
            breakdown: try TaxBreakdown(request.breakdown, of: total, "breakdown")
        )
        guard let payment = try PaymentTable.find(order: orderID, in: tx) else {
            return .reply(BillingV1.ReduceAuthorizationReply(state: .voided))
        }
        try requireCurrency(wish.total, "total", of: payment)
        if payment.state == .declined {
            return .reply(BillingV1.ReduceAuthorizationReply(state: payment.state.message))
        }
        return try self.settleWhatIsUnderWay(of: payment, by: context.cause, tx) { settled, tx in
            try self.reduce(settled, wish, tx, by: context.cause)
        }
    }

    private func reduce(
        _ payment: Payment,
        _ wish: Wish,
        _ tx: Transaction,
        by actor: String
    ) throws -> Answer<BillingV1.ReduceAuthorizationReply> {
        var payment = payment
        let known = try PaymentChangeTable.total(of: wish.change, payment, in: tx)
        if let known {
            guard known == wish.total.minorUnits else {
                throw BillingError.payment(.changeDiffers(change: wish.change))
            }
            try self.reduceAnew(&payment, wish, tx, by: actor)
        } else {
            try PaymentChangeTable.insert(
                wish.change,
                of: payment,
                total: wish.total.minorUnits,
                in: tx
            )
            try self.begin(wish, &payment, tx, by: actor)
            let note = try Invoicing.reduceBeforeShipment(
                of: payment,
                by: Invoicing.Reduction(
                    change: wish.change,
                    total: wish.total,
                    breakdown: wish.breakdown
                ),
                actor: actor,
                in: tx
            )
            if let note { try self.payBack(note, wish, &payment, tx, by: actor) }
        }
        let isNew = known == nil
        return try self.settle(.void, wish.reference, of: payment, by: actor, isNew: isNew, tx) {
            settled,
            tx in
            try self.settle(.refund, wish.reference, of: settled, by: actor, isNew: isNew, tx) {
                settled,
                _ in
                .reply(BillingV1.ReduceAuthorizationReply(state: settled.state.message))
            }
        }
    }

    /// What was paid for the invoice before shipment goes back, as nobody asks for it: what was paid on
    /// it by transfer, what was paid in before the way it came.
    private func payBack(
        _ note: CreditNote,
        _ wish: Wish,
        _ payment: inout Payment,
        _ tx: Transaction,
        by actor: String
    ) throws {
        guard note.owed > 0 else { return }
        let paid = try OperationTable.paidOnInvoices(of: payment, in: tx)
        let amount = min(note.owed, payment.refundableIfOwed + paid)
        guard amount > 0 else { return }
        let back = try self.payBack(
            amount,
            creditNote: note.text,
            reference: wish.reference,
            &payment,
            tx,
            by: actor
        )
        try self.beginRefund(
            try payment.shares(ofRefund: amount - back, isOwed: true),
            &payment,
            reference: wish.reference,
            creditNote: note.text,
            tx,
            by: actor
        )
        try PaymentTable.save(&payment, in: tx)
    }

    /// Writes what is to be given up and given back.
    private func begin(
        _ wish: Wish,
        _ payment: inout Payment,
        _ tx: Transaction,
        by actor: String
    ) throws {
        var excess = payment.excess(over: wish.total.minorUnits, change: wish.change)
        guard excess > 0 else { return }
        let all = excess
        excess -= payment.askForLess(excess)
        excess -= try self.release(excess, wish, &payment, tx)
        let unshipped = try Invoicing.unshippedBeforeShipment(order: payment.orderID, in: tx)
        excess -= payment.uncharge(excess, unshipped: unshipped)
        let shares = try payment.shares(
            ofRefund: min(excess, payment.deposit, payment.refundable),
            isOwed: false
        )
        try self.beginRefund(shares, &payment, reference: wish.reference, tx, by: actor)
        excess -= shares.reduce(0) { $0 + $1.amount }
        payment.settleState()
        let settlement = Settlement(actor: actor)
        let isPaid = payment.becomesPaid()
        try PaymentTable.save(&payment, in: tx)
        if isPaid { try settlement.signalPaid(payment, in: tx) }
        guard excess < all else { return }
        try settlement.publish(
            "reduced",
            payment,
            "\(payment.money(all - excess)) less, to \(wish.total)",
            tx
        )
    }

    /// Gives up a part of what is held, or promises to; returns how much that is.
    private func release(
        _ amount: Int64,
        _ wish: Wish,
        _ payment: inout Payment,
        _ tx: Transaction
    ) throws -> Int64 {
        let shares = payment.shares(ofRelease: amount)
        for share in shares {
            let tender = try stored(payment.tender(share.position), "payment_tender.position")
            payment.beginRelease(share)
            if share.method.asksProvider {
                let operation = PaymentOperation.release(
                    share.amount,
                    of: tender,
                    payment,
                    change: wish.reference,
                    at: tx.time
                )
                try OperationTable.insert(operation, in: tx)
            } else if share.method == .storeCredit {
                try StoreCredit.release(
                    customer: payment.customerID,
                    amount: share.amount,
                    currency: payment.currency,
                    in: tx
                )
            }
        }
        return shares.reduce(0) { $0 + $1.amount }
    }

    /// Begins again what the provider refused of a reduction.
    private func reduceAnew(
        _ payment: inout Payment,
        _ wish: Wish,
        _ tx: Transaction,
        by actor: String
    ) throws {
        let voids = try OperationTable.all(
            .void,
            of: payment.number,
            reference: wish.reference,
            in: tx
        )
        let refused = voids.filter { $0.state == .failed }
        for operation in refused {
            let tender = try stored(payment.tender(operation.tender), "payment_operation.tender")
            payment.beginRelease(
                TenderShare(
                    position: tender.position,
                    method: tender.method,
                    amount: operation.amount,
                    fromDeposit: 0
                )
            )
            try OperationTable.reopen(operation, as: operation.anew(of: payment), in: tx)
        }
        if !refused.isEmpty { try PaymentTable.save(&payment, in: tx) }
        let refunds = try OperationTable.all(
            .refund,
            of: payment.number,
            reference: wish.reference,
            in: tx
        )
        try self.refundAnew(refunds, &payment, tx, by: actor)
    }
}
