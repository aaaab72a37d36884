// SPDX-License-Identifier: MIT
import Ambient
import Commerce

/// A capture, void or refund of one tender: an open one is a promise that will be settled.
///
/// Table: payment_operation. open → done | failed. A failed capture or refund may be opened anew
/// under another key, and a void under its own; only `open` has claims in the payment. The
/// operations of one command share their reference.
struct PaymentOperation: Hashable, Sendable {
    enum State: String, Sendable {
        case open, done, failed
    }

    let key: ProviderKey
    let payment: Int64
    let kind: ProviderFact.Kind
    /// The shipment of a capture, the request of a refund, the change of a release, empty for a void.
    let reference: String
    /// The position of the tender; 0 for none.
    let tender: Int64
    /// Zero for a void of all that is left.
    let amount: Int64
    /// What of a refund was not invoiced yet; what of a capture was paid in before.
    let fromDeposit: Int64
    /// Of a refund: the credit note it pays out; empty for none.
    var creditNote = ""
    let occurredAt: Timestamp
    var state: State
    /// Why the provider refused; empty unless failed.
    var code = ""

    static func capture(
        _ share: TenderShare,
        of tender: Tender,
        _ payment: Payment,
        shipment: String,
        at time: Timestamp
    ) -> Self {
        let hold = payment.holdID(of: tender)
        return Self(
            // What the provider does not hear of is named by its position.
            key: share.method.asksProvider
                ? .capture(payment: hold, shipmentID: shipment)
                : .local(payment: payment.paymentID, tender: tender.position, "capture", shipment),
            payment: payment.number,
            kind: .capture,
            reference: shipment,
            tender: tender.position,
            amount: share.amount,
            fromDeposit: share.fromDeposit,
            occurredAt: time,
            state: share.method.asksProvider ? .open : .done
        )
    }

    /// Gives up the whole hold of a tender.
    static func void(of tender: Tender, _ payment: Payment, at time: Timestamp) -> Self {
        Self(
            key: .void(payment: payment.holdID(of: tender)),
            payment: payment.number,
            kind: .void,
            reference: "",
            tender: tender.position,
            amount: 0,
            fromDeposit: 0,
            occurredAt: time,
            state: .open
        )
    }

    /// Gives up a part of a hold; `payment` has counted it.
    static func release(
        _ amount: Int64,
        of tender: Tender,
        _ payment: Payment,
        change: String,
        at time: Timestamp
    ) -> Self {
        Self(
            key: .release(payment: payment.holdID(of: tender), index: payment.releaseCount),
            payment: payment.number,
            kind: .void,
            reference: change,
            tender: tender.position,
            amount: amount,
            fromDeposit: 0,
            occurredAt: time,
            state: .open
        )
    }

    /// A refund whose claim `payment` already holds.
    static func refund(
        _ share: TenderShare,
        of tender: Tender,
        _ payment: Payment,
        reference: String,
        creditNote: String,
        at time: Timestamp
    ) -> Self {
        Self(
            key: .refund(payment: payment.holdID(of: tender), index: payment.refundCount),
            payment: payment.number,
            kind: .refund,
            reference: reference,
            tender: tender.position,
            amount: share.amount,
            fromDeposit: share.fromDeposit,
            creditNote: creditNote,
            occurredAt: time,
            state: .open
        )
    }

    /// A refund of what was paid on the invoice, by transfer: of no tender, and done at once.
    static func payBack(
        _ amount: Int64,
        of payment: Payment,
        reference: String,
        creditNote: String,
        at time: Timestamp
    ) -> Self {
        Self(
            key: .refund(payment: payment.paymentID, index: payment.refundCount),
            payment: payment.number,
            kind: .refund,
            reference: reference,
            tender: 0,
            amount: amount,
            fromDeposit: 0,
            creditNote: creditNote,
            occurredAt: time,
            state: .done
        )
    }

    /// The same operation once more, under a key the provider has not decided yet.
    func anew(of payment: Payment) -> Self {
        guard let tender = payment.tender(self.tender) else { return self }
        let hold = payment.holdID(of: tender)
        let key: ProviderKey =
            switch self.kind {
            case .capture:
                .capture(
                    payment: hold,
                    shipmentID: self.reference,
                    attempt: self.key.captureAttempt + 1
                )
            case .refund: .refund(payment: hold, index: payment.refundCount)
            case .void where self.amount > 0: .release(payment: hold, index: payment.releaseCount)
            case .void, .authorize: self.key
            }
        return Self(
            key: key,
            payment: self.payment,
            kind: self.kind,
            reference: self.reference,
            tender: self.tender,
            amount: self.amount,
            fromDeposit: self.fromDeposit,
            creditNote: self.creditNote,
            occurredAt: self.occurredAt,
            state: .open
        )
    }

    /// The fact its postings are keyed by: `capture:SH-100001-1`, of a further tender
    /// `capture:SH-100001-1/2`, `refund:PAY-100001:1`.
    var event: String {
        guard self.kind == .refund else {
            let fact = "\(self.kind.rawValue):\(self.reference)"
            return self.tender == 1 ? fact : "\(fact)/\(self.tender)"
        }
        let index = self.key.description.split(separator: ":").last ?? ""
        return "refund:PAY-\(self.payment):\(index)"
    }

    /// What to ask the provider for it.
    func call(on payment: Payment) throws -> ProviderCall {
        let tender = try stored(payment.tender(self.tender), "payment_operation.tender")
        let authorization = ProviderKey.authorize(payment: payment.holdID(of: tender))
        let operation: ProviderCall.Operation =
            switch self.kind {
            case .authorize: .authorize(token: tender.token)
            case .capture: .capture(authorization: authorization)
            case .void: .void(authorization: authorization)
            case .refund: .refund(authorization: authorization)
            }
        return ProviderCall(
            key: self.key,
            operation: operation,
            amount: payment.money(self.amount)
        )
    }
}

extension Payment {
    /// What to ask the provider for an authorization, whose promise is the tender's own row.
    func authorizeCall(_ tender: Tender) -> ProviderCall {
        ProviderCall(
            key: .authorize(payment: self.holdID(of: tender)),
            operation: .authorize(token: tender.token),
            amount: self.money(tender.requested)
        )
    }
}
