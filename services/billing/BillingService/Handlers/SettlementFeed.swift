// SPDX-License-Identifier: MIT
import Store

/// What the change feed tells of payments.
extension Settlement {
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

    func publishVoid(_ payment: Payment, _ amount: Int64, _ tx: Transaction) throws {
        try self.publish(
            "voided",
            payment,
            "authorization of \(payment.money(amount)) given up",
            tx
        )
    }

    /// Tells what became of the `number`-th authorization.
    func publishAuthorization(
        _ number: Int64,
        of payment: Payment,
        in tx: Transaction
    ) throws {
        guard
            let tender = payment.tenders.first(where: { $0.authorization == number }),
            !tender.change.isEmpty
        else { return try self.publishState(payment, in: tx) }
        let amount = payment.money(tender.requested)
        switch tender.state {
        case .granted:
            try self.publish("increased", payment, "\(amount) more authorized", tx)
        case .declined:
            try self.publish("increase-declined", payment, "\(amount) more declined", tx)
        case .authorizing, .unknown, .waiting, .ended: break
        }
    }

    /// Tells where a payment stands after it was asked for.
    func publishState(_ payment: Payment, in tx: Transaction) throws {
        let amount = payment.money(payment.requested)
        let means = payment.means
        let sentence: String
        switch payment.state {
        case .held:
            sentence = "\(amount) held for approval: \(payment.rules.joined(separator: ", "))"
        case .awaiting:
            sentence =
                payment.declineCode.isEmpty
                ? "\(amount) by \(means) is to be paid in"
                : "\(amount) by \(means) declined: \(payment.declineCode); waits for another means"
        case .declined:
            sentence = "\(amount) by \(means) declined: \(payment.declineCode)"
        case .unknown:
            sentence = "whether \(amount) is held is not known; the provider will be asked again"
        case .captured:
            sentence = "\(amount) paid"
        case .authorizing, .authorized, .voided, .refunded:
            sentence = "\(amount) authorized, \(means)"
        }
        try self.publish(payment.state.rawValue.lowercased(), payment, sentence, tx)
    }
}

extension Payment {
    /// By what it is paid, in words.
    fileprivate var means: String {
        self.tenders.filter(\.change.isEmpty).map(\.method.words).joined(separator: ", ")
    }
}
