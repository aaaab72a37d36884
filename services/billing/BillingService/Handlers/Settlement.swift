// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import Store

/// Turns the provider's answers into rows, postings and events, whoever asked and however often.
///
/// Each function may run any number of times for one answer: only the first changes anything. They
/// return the payment as it then is.
struct Settlement: Sendable {
    /// Who is named in the change feed.
    let actor: String

    /// The provider's word on an authorization; `payment` as it was when asked, or older.
    func authorization(
        of payment: Payment,
        _ answer: ProviderAnswer,
        in tx: Transaction
    ) throws -> Payment {
        let before = payment
        var payment = payment
        payment.take(authorization: answer)
        if payment == before { return payment }
        guard try PaymentTable.saveIfUnchanged(&payment, in: tx) else {
            // Somebody wrote since: the answer is for the payment as it is now.
            let present = try stored(
                try PaymentTable.find(number: payment.number, in: tx),
                "payment.payment_number"
            )
            return try self.authorization(of: present, answer, in: tx)
        }
        try self.publishAuthorization(payment, in: tx)
        return payment
    }

    /// The provider's word on a capture, void or refund; nothing for a word that decides nothing.
    func operation(
        _ operation: PaymentOperation,
        _ answer: ProviderAnswer,
        in tx: Transaction
    ) throws -> Payment {
        var payment = try stored(
            try PaymentTable.find(number: operation.payment, in: tx),
            "payment_operation.payment_number"
        )
        switch answer {
        case .temporaryFailure, .unknown:
            return payment
        case .approved:
            guard try OperationTable.end(operation, as: .done, in: tx) else { return payment }
            try self.approved(operation, &payment, tx)
        case .declined(let code):
            guard try OperationTable.end(operation, as: .failed, code: code, in: tx) else {
                return payment
            }
            try self.declined(operation, code, &payment, tx)
        }
        try PaymentTable.save(&payment, in: tx)
        return payment
    }

    /// What an approved operation means for the payment and the books.
    func approved(
        _ operation: PaymentOperation,
        _ payment: inout Payment,
        _ tx: Transaction
    ) throws {
        let amount = payment.money(operation.amount)
        switch operation.kind {
        case .authorize: break
        case .capture:
            payment.captureSettled(operation.amount, isApproved: true)
            try self.post(.capture(by: payment.method), operation, payment, operation.amount, tx)
            try self.publish(
                "captured",
                payment,
                "\(amount) captured by \(payment.method.words) for \(operation.reference)",
                tx
            )
        case .void:
            try self.void(&payment, tx)
        case .refund:
            payment.refundSettled(
                operation.amount,
                fromDeposit: operation.fromDeposit,
                isApproved: true
            )
            try self.post(.refund(by: payment.method), operation, payment, operation.amount, tx)
            try self.publish("refunded", payment, "\(amount) refunded", tx)
        }
    }

    /// Gives up what is held and not captured.
    func void(_ payment: inout Payment, _ tx: Transaction) throws {
        let held = payment.money(
            payment.state.isUndecided
                ? payment.requested
                : payment.authorized - payment.captured - payment.receivable
        )
        payment.voidSettled(isApproved: true)
        try self.publish("voided", payment, "authorization of \(held) given up", tx)
    }

    private func declined(
        _ operation: PaymentOperation,
        _ code: String,
        _ payment: inout Payment,
        _ tx: Transaction
    ) throws {
        switch operation.kind {
        case .authorize: break
        case .capture: payment.captureSettled(operation.amount, isApproved: false)
        case .void: payment.voidSettled(isApproved: false)
        case .refund:
            payment.refundSettled(
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

    /// Books a refund that was begun as money owed: what was invoiced as a return, the rest not.
    func postOwed(
        _ operation: PaymentOperation,
        _ payment: Payment,
        isReversal: Bool = false,
        _ tx: Transaction
    ) throws {
        let parts: [(PostingRule, Int64)] = [
            (.cancelledAfterCapture, operation.fromDeposit),
            (.returnAccepted, operation.amount - operation.fromDeposit),
        ]
        for (rule, amount) in parts {
            try self.post(isReversal ? rule.reversal : rule, operation, payment, amount, tx)
        }
    }

    /// Refuses what the books could not take, before anybody outside acts on it.
    func requireRoom(
        for operation: PaymentOperation,
        of payment: Payment,
        in tx: Transaction
    ) throws {
        let rule: PostingRule =
            operation.kind == .capture ? .capture(by: payment.method) : .refund(by: payment.method)
        try Ledger.requireRoom(
            for: rule.lines([.amount: operation.amount], payment.currency),
            in: tx
        )
    }

    private func post(
        _ rule: PostingRule,
        _ operation: PaymentOperation,
        _ payment: Payment,
        _ amount: Int64,
        _ tx: Transaction
    ) throws {
        try Ledger.post(
            rule,
            event: operation.event,
            order: payment.orderID,
            [.amount: amount],
            payment.currency,
            memo: "\(operation.kind.rawValue) of \(payment.paymentID)",
            at: operation.occurredAt,
            in: tx
        )
    }

    // MARK: The change feed

    /// Tells the operators; the subject is the order, so that one subject tells its whole story.
    func publish(
        _ what: String,
        _ payment: Payment,
        _ sentence: String,
        _ tx: Transaction
    ) throws {
        try tx.publish(
            type: "payment.\(what)",
            subject: payment.orderID,
            summary: "\(payment.paymentID) of \(payment.orderID): \(sentence)",
            actor: self.actor
        )
    }

    func publishAuthorization(_ payment: Payment, in tx: Transaction) throws {
        let amount = payment.money(payment.requested)
        let sentence: String
        switch payment.state {
        case .declined:
            sentence = "\(amount) by \(payment.method.words) declined: \(payment.declineCode)"
        case .unknown:
            sentence = "whether \(amount) is held is not known; the provider will be asked again"
        default:
            sentence = "\(amount) authorized, \(payment.method.words)"
        }
        try self.publish(payment.state.rawValue.lowercased(), payment, sentence, tx)
    }
}

extension Payment {
    /// The provider's word on the authorization; a late one changes nothing.
    fileprivate mutating func take(authorization answer: ProviderAnswer) {
        switch answer {
        case .approved: self.authorizationGranted()
        case .declined(let code): self.authorizationDeclined(code: code)
        case .temporaryFailure: break
        case .unknown: self.authorizationInDoubt()
        }
    }
}
