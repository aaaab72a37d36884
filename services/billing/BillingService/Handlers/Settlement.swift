// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos
import Store

/// Turns the provider's answers into rows, postings and events, whoever asked and however often.
///
/// Each function may run any number of times for one answer: only the first changes anything. They
/// return the payment as it then is.
struct Settlement: Sendable {
    /// Who is named in the change feed.
    let actor: String

    /// The provider's word on the `number`-th authorization; `payment` as it was when asked, or
    /// older.
    func authorization(
        _ number: Int64,
        of payment: Payment,
        _ answer: ProviderAnswer,
        in tx: Transaction
    ) throws -> Payment {
        let before = payment
        var payment = payment
        payment.take(authorization: number, answer)
        if payment == before { return payment }
        let isPaid = payment.becomesPaid()
        guard try PaymentTable.saveIfUnchanged(&payment, in: tx) else {
            // Somebody wrote since: the answer is for the payment as it is now.
            let present = try stored(
                try PaymentTable.find(number: payment.number, in: tx),
                "payment.payment_number"
            )
            return try self.authorization(number, of: present, answer, in: tx)
        }
        try self.releaseStoreCredit(from: before, to: payment, in: tx)
        if isPaid { try self.signalPaid(payment, in: tx) }
        try self.publishAuthorization(number, of: payment, in: tx)
        return payment
    }

    /// The payment after the provider's word, and the operation if that word ended it just now.
    typealias Settled = (payment: Payment, ended: PaymentOperation?)

    /// The provider's word on a capture, void or refund; nothing for a word that decides nothing.
    func operation(
        _ operation: PaymentOperation,
        _ answer: ProviderAnswer,
        in tx: Transaction
    ) throws -> Settled {
        var ended = operation
        var payment = try stored(
            try PaymentTable.find(number: operation.payment, in: tx),
            "payment_operation.payment_number"
        )
        switch answer {
        case .temporaryFailure, .unknown:
            return (payment, nil)
        case .approved:
            guard try OperationTable.end(operation, as: .done, in: tx) else {
                return (payment, nil)
            }
            ended.state = .done
            try self.approved(operation, &payment, tx)
        case .declined(let code):
            guard try OperationTable.end(operation, as: .failed, code: code, in: tx) else {
                return (payment, nil)
            }
            ended.state = .failed
            ended.code = code
            try self.declined(operation, code, &payment, tx)
        }
        try PaymentTable.save(&payment, in: tx)
        return (payment, ended)
    }

    /// What an approved operation means for the payment and the books.
    func approved(
        _ operation: PaymentOperation,
        _ payment: inout Payment,
        _ tx: Transaction
    ) throws {
        let tender = try stored(payment.tender(operation.tender), "payment_operation.tender")
        let amount = payment.money(operation.amount)
        switch operation.kind {
        case .authorize: break
        case .capture:
            try self.captured(operation, tender, &payment, tx)
        case .void:
            try self.gaveUp(operation.amount, of: tender, &payment, tx)
        case .refund:
            payment.refundSettled(
                operation.tender,
                operation.amount,
                fromDeposit: operation.fromDeposit,
                isApproved: true
            )
            try self.post(.refunding(by: tender.method), operation, payment, operation.amount, tx)
            if !operation.creditNote.isEmpty {
                try CreditNotes.paid(
                    number: operation.creditNote,
                    amount: operation.amount,
                    in: tx
                )
            }
            if tender.method == .storeCredit {
                try StoreCredit.add(
                    customer: payment.customerID,
                    amount: operation.amount,
                    currency: payment.currency,
                    reference: operation.event,
                    in: tx
                )
            }
            try self.publish("refunded", payment, "\(amount) refunded", tx)
        }
    }

    /// Money was taken; what of it was paid in before is in the books already.
    private func captured(
        _ operation: PaymentOperation,
        _ tender: Tender,
        _ payment: inout Payment,
        _ tx: Transaction
    ) throws {
        let amount = operation.amount - operation.fromDeposit
        if tender.method == .storeCredit {
            try StoreCredit.spend(
                customer: payment.customerID,
                amount: amount,
                currency: payment.currency,
                reference: "\(payment.paymentID)/\(operation.event)",
                in: tx
            )
        }
        payment.captureSettled(operation.tender, amount, isApproved: true)
        try self.post(.capturing(by: tender.method), operation, payment, amount, tx)
        try self.publish(
            "captured",
            payment,
            "\(payment.money(operation.amount)) captured by \(tender.method.words)"
                + " for \(operation.reference)",
            tx
        )
    }

    /// The hold of a tender, or an amount of it, is given up.
    private func gaveUp(
        _ amount: Int64,
        of tender: Tender,
        _ payment: inout Payment,
        _ tx: Transaction
    ) throws {
        let held =
            tender.isUndecided
            ? tender.requested
            : tender.authorized - tender.captured - tender.receivable - tender.voided
        _ = payment.change(tender.position) { tender in
            if amount > 0 {
                tender.releaseSettled(amount, isApproved: true)
            } else {
                tender.voidSettled(isApproved: true)
            }
        }
        payment.settleState()
        try self.publishVoid(payment, amount > 0 ? amount : held, tx)
    }

    private func declined(
        _ operation: PaymentOperation,
        _ code: String,
        _ payment: inout Payment,
        _ tx: Transaction
    ) throws {
        switch operation.kind {
        case .authorize: break
        case .capture:
            payment.captureSettled(operation.tender, operation.amount, isApproved: false)
        case .void:
            _ = payment.change(operation.tender) { tender in
                if operation.amount > 0 {
                    tender.releaseSettled(operation.amount, isApproved: false)
                } else {
                    tender.voidSettled(isApproved: false)
                }
            }
        case .refund:
            payment.refundSettled(
                operation.tender,
                operation.amount,
                fromDeposit: operation.fromDeposit,
                isApproved: false
            )
            try self.postOwed(operation, payment, isReversal: true, tx)
        }
        try self.publish(
            "\(operation.kind.rawValue)-declined",
            payment,
            "the provider refused to \(operation.kind.rawValue)"
                + " \(payment.money(operation.amount)): \(code)",
            tx
        )
    }
}

extension Payment {
    /// The provider's word on an authorization; a late one changes nothing.
    fileprivate mutating func take(authorization number: Int64, _ answer: ProviderAnswer) {
        guard
            let tender = self.tenders.first(where: { $0.authorization == number }),
            tender.isUndecided
        else { return }
        switch answer {
        case .approved:
            self.declineCode = ""
            _ = self.change(tender.position) { $0.grant() }
        case .declined(let code): self.decline(tender.position, code: code)
        case .temporaryFailure: return
        case .unknown: _ = self.change(tender.position) { $0.state = .unknown }
        }
        self.settleState()
    }
}
