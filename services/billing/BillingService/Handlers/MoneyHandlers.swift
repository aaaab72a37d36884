// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

/// Money that moves without a document: chargebacks, pay-outs, claims, suppliers without a bill.
///
/// Each has a reference of the world outside, and happens once: the same again attaches.
struct MoneyHandlers: Sendable {
    /// A card payment was disputed and lost.
    func recordChargeback(
        _ request: AccountingV1.RecordChargebackRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<AccountingV1.RecordChargebackReply> {
        let order = try checkedKey(request.orderID, "order_id")
        let amount = try checkedAmount(request.amount, "amount")
        let reference = try checkedReference(request.reference, "reference")
        let time = try checkedTime(request.occurredAtMs, "occurred_at_ms", now: tx.time)
        let posting = try self.post(
            .chargeback,
            "chargeback:\(reference)",
            order: order,
            [.amount: amount.minorUnits],
            amount.currency,
            memo: "\(order), \(reference)",
            at: time,
            tx
        )
        if let known = try ChargebackTable.order(of: reference, in: tx) {
            guard known == order else {
                throw BooksError.keyConflict(
                    field: "reference",
                    value: reference,
                    known: "a chargeback of \(known)"
                )
            }
            return .reply(AccountingV1.RecordChargebackReply(entryID: posting.id))
        }
        guard var payment = try PaymentTable.find(order: order, in: tx) else {
            throw BillingError.noPayment(order: order)
        }
        let left = payment.currency == amount.currency ? payment.refundableByCard : 0
        guard amount.minorUnits <= left else {
            throw BooksError.exceeds(
                field: "amount",
                wanted: amount,
                left: Money(minorUnits: left, currency: amount.currency),
                of: "captured by card and not given back"
            )
        }
        payment.lose(amount.minorUnits)
        try PaymentTable.save(&payment, in: tx)
        try ChargebackTable.insert(reference: reference, order: order, amount, in: tx)
        try tx.publish(
            type: "payment.charged-back",
            subject: order,
            summary: "\(amount) of \(payment.paymentID) lost to \(reference)",
            actor: context.cause
        )
        return .reply(AccountingV1.RecordChargebackReply(entryID: posting.id))
    }

    /// The payment provider paid out what was captured, less its fee.
    func recordPayout(
        _ request: AccountingV1.RecordPayoutRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<AccountingV1.RecordPayoutReply> {
        let amount = try checkedAmount(request.amount, "amount")
        let fee = try checkedMoney(request.fee, "fee", orZeroIn: amount.currency)
        let reference = try checkedReference(request.reference, "reference")
        let time = try checkedTime(request.occurredAtMs, "occurred_at_ms", now: tx.time)
        let cleared = amount.minorUnits + fee.minorUnits
        let posting = try self.post(
            .payout,
            "payout:\(reference)",
            [.amount: amount.minorUnits, .fee: fee.minorUnits, .billed: cleared],
            amount.currency,
            memo: reference,
            at: time,
            tx
        )
        guard posting.isNew else {
            return .reply(AccountingV1.RecordPayoutReply(entryID: posting.id))
        }
        let left = try Ledger.balance(of: .cardClearing, amount.currency, in: tx)
        guard left >= 0 else {
            throw BooksError.exceeds(
                field: "amount",
                wanted: Money(minorUnits: cleared, currency: amount.currency),
                left: Money(minorUnits: left + cleared, currency: amount.currency),
                of: "that the provider has"
            )
        }
        try tx.publish(
            type: "ledger.payout",
            subject: reference,
            summary: "\(amount) paid out by the provider, \(fee) kept",
            actor: context.cause
        )
        return .reply(AccountingV1.RecordPayoutReply(entryID: posting.id))
    }

    /// The carrier accepted a claim for a lost parcel, then paid at most that; once each.
    func recordClaim(
        _ request: AccountingV1.RecordClaimRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<AccountingV1.RecordClaimReply> {
        let shipment = try checkedKey(request.shipmentID, "shipment_id")
        let amount = try checkedAmount(request.amount, "amount")
        let time = try postingTime(request.occurredAtMs, "occurred_at_ms", tx, context)
        let event = "claim:\(shipment)"
        if request.paid { try self.requireAccepted(amount, event, shipment, tx) }
        let posting = try self.post(
            request.paid ? .claimPaid : .claimAccepted,
            event,
            [.amount: amount.minorUnits],
            amount.currency,
            memo: shipment,
            at: time,
            tx
        )
        if posting.isNew {
            try tx.publish(
                type: request.paid ? "claim.paid" : "claim.accepted",
                subject: shipment,
                summary: "\(amount) for \(shipment)",
                actor: context.cause
            )
        }
        return .reply(AccountingV1.RecordClaimReply(entryID: posting.id))
    }

    private func requireAccepted(
        _ amount: Money,
        _ event: String,
        _ shipment: String,
        _ tx: Transaction
    ) throws {
        let lines = try Journal.lines(event: event, rule: .claimAccepted, in: tx)
        guard let accepted = lines?.first else {
            throw BooksError.claimNotAccepted(shipment: shipment)
        }
        let left = Money(minorUnits: accepted.debit, currency: accepted.currency)
        guard amount.currency == left.currency, amount.minorUnits <= left.minorUnits else {
            throw BooksError.exceeds(
                field: "amount",
                wanted: amount,
                left: left,
                of: "the carrier accepted"
            )
        }
    }

    /// Pays what is owed without a bill, such as freight that was accrued.
    func paySupplier(
        _ request: AccountingV1.PaySupplierRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<AccountingV1.PaySupplierReply> {
        let supplier = try checkedKey(request.supplierID, "supplier_id")
        let amount = try checkedAmount(request.amount, "amount")
        let reference = try checkedReference(request.reference, "reference")
        let time = try checkedTime(request.occurredAtMs, "occurred_at_ms", now: tx.time)
        let posting = try self.post(
            .supplierPaid,
            "supplier-payment:\(supplier) \(reference)",
            [.amount: amount.minorUnits],
            amount.currency,
            memo: "\(supplier), \(reference)",
            at: time,
            tx
        )
        guard posting.isNew else {
            return .reply(AccountingV1.PaySupplierReply(entryID: posting.id))
        }
        let balance = try Ledger.balance(of: .payables, amount.currency, in: tx)
        guard balance <= 0 else {
            throw BooksError.exceeds(
                field: "amount",
                wanted: amount,
                left: Money(minorUnits: amount.minorUnits - balance, currency: amount.currency),
                of: "owed to suppliers"
            )
        }
        try tx.publish(
            type: "supplier.paid",
            subject: supplier,
            summary: "\(amount) paid to \(supplier), \(reference)",
            actor: context.cause
        )
        return .reply(AccountingV1.PaySupplierReply(entryID: posting.id))
    }

    /// Posts a fact whose amount is above zero.
    private func post(
        _ rule: PostingRule,
        _ event: String,
        order: String = "",
        _ amounts: [PostingRule.Part: Int64],
        _ currency: Currency,
        memo: String,
        at time: Timestamp,
        _ tx: Transaction
    ) throws -> (id: Int64, isNew: Bool) {
        try stored(
            try Ledger.post(
                rule,
                event: event,
                order: order,
                amounts,
                currency,
                memo: memo,
                at: time,
                in: tx
            ),
            "journal_entry.entry_id"
        )
    }
}
