// SPDX-License-Identifier: MIT
import Ambient
import Commerce

/// A capture, void or refund of a payment: an open one is a promise that will be settled.
///
/// Table: payment_operation. open → done | failed. A failed capture may be
/// opened anew under another key, and a void under its own; only `open` has claims in the payment.
struct PaymentOperation: Hashable, Sendable {
    enum State: String, Sendable {
        case open, done, failed
    }

    let key: ProviderKey
    let payment: Int64
    let kind: ProviderFact.Kind
    /// The shipment of a capture, the request of a refund, empty for a void.
    let reference: String
    let amount: Int64
    /// Of a refund: how much of it was not invoiced yet.
    let fromDeposit: Int64
    let occurredAt: Timestamp
    var state: State
    /// Why the provider refused; empty unless failed.
    var code = ""

    static func capture(
        _ amount: Int64,
        of payment: Payment,
        shipment: String,
        at time: Timestamp
    ) -> Self {
        Self(
            key: .capture(payment: payment.paymentID, shipmentID: shipment),
            payment: payment.number,
            kind: .capture,
            reference: shipment,
            amount: amount,
            fromDeposit: 0,
            occurredAt: time,
            state: payment.method.asksProvider ? .open : .done
        )
    }

    /// The same capture once more, under a key the provider has not decided yet.
    func anew(of payment: Payment) -> Self {
        Self(
            key: .capture(
                payment: payment.paymentID,
                shipmentID: self.reference,
                attempt: self.key.captureAttempt + 1
            ),
            payment: self.payment,
            kind: self.kind,
            reference: self.reference,
            amount: self.amount,
            fromDeposit: self.fromDeposit,
            occurredAt: self.occurredAt,
            state: .open
        )
    }

    static func void(of payment: Payment, at time: Timestamp) -> Self {
        Self(
            key: .void(payment: payment.paymentID),
            payment: payment.number,
            kind: .void,
            reference: "",
            amount: 0,
            fromDeposit: 0,
            occurredAt: time,
            state: .open
        )
    }

    /// A refund whose claim `payment` already holds.
    static func refund(
        _ amount: Int64,
        fromDeposit: Int64,
        of payment: Payment,
        request: String,
        at time: Timestamp
    ) -> Self {
        Self(
            key: .refund(payment: payment.paymentID, index: payment.refundCount),
            payment: payment.number,
            kind: .refund,
            reference: request,
            amount: amount,
            fromDeposit: fromDeposit,
            occurredAt: time,
            state: .open
        )
    }

    /// The fact its postings are keyed by: `capture:SH-100001-1`, `refund:PAY-100001:1`.
    var event: String {
        guard self.kind == .refund else { return "\(self.kind.rawValue):\(self.reference)" }
        let index = self.key.description.split(separator: ":").last ?? ""
        return "refund:PAY-\(self.payment):\(index)"
    }

    /// What to ask the provider for it.
    func call(on payment: Payment) -> ProviderCall {
        let authorization = ProviderKey.authorize(payment: payment.paymentID)
        let operation: ProviderCall.Operation =
            switch self.kind {
            case .authorize: .authorize(token: payment.token)
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
    /// What to ask the provider for the authorization, whose promise is the payment's own row.
    var authorizeCall: ProviderCall {
        ProviderCall(
            key: .authorize(payment: self.paymentID),
            operation: .authorize(token: self.token),
            amount: self.money(self.requested)
        )
    }
}
