// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import RPC

/// Why the billing service refused a call.
enum BillingError: Error, Hashable {
    /// The request itself is wrong; the sender must change it.
    case invalid(field: String, value: String, remedy: String)
    /// The provider cannot have made the token.
    ///
    /// It is not repeated: a client that errs here may have sent a secret.
    case unknownToken(String)
    /// The order has no payment.
    case noPayment(order: String)
    /// The order has a payment of another amount, method or customer.
    case paymentDiffers(order: String)
    /// The provider refused to hold the money. A retry cannot help; another card may.
    case declined(payment: String, code: String)
    /// The provider refused a later step of a payment that it had authorized.
    case stepDeclined(ProviderFact.Kind, payment: String, code: String)
    /// The payment is in a state that has nothing to capture.
    case notAuthorized(payment: String, state: PaymentState)
    case captureExceedsAuthorized(wanted: Money, left: Money)
    /// The shipment was captured with another amount.
    case captureDiffers(shipment: String)
    case refundExceedsCaptured(wanted: Money, left: Money)
    /// The provider did not act, or cannot say whether it did; the same call settles it later.
    case providerUnavailable(String)

    /// The invoice is for more than the buyer has paid in and not got back.
    case invoiceExceedsDeposit(wanted: Money, left: Money)
    /// The shipment has an invoice of other content.
    case invoiceDiffers(shipment: String, number: String)
    case noInvoice(number: String)

    /// The event was posted by this rule with other lines.
    case entryDiffers(event: String, rule: String)
    /// Debits and credits are not the same.
    case unbalanced(currency: Currency, debit: Int64, credit: Int64)
    /// The posting's time lies before the date the books are open from.
    case periodClosed(Timestamp, openFrom: Timestamp)
    /// An account would hold more than 64 bits of minor units.
    case ledgerOverflow(account: UInt32)
    /// Why a command on a payment, store credit or terms was refused.
    case payment(PaymentRefusal)
    /// The provider has acted, and our books could not take it: neither done nor refused.
    case notBooked(ProviderKey, why: String)
}

extension BillingError: RPCErrorConvertible {
    /// The status a client sees.
    var rpcError: RPCError {
        let (reason, message, field, value, remedy) = self.words
        return RPCError(
            self.code,
            message,
            details: [
                ErrorReason(
                    reason,
                    field: field,
                    value: String(value.prefix(120)),
                    remedy: remedy
                )
            ],
            processed: self.code == .internalError ? .maybe : .yes
        )
    }

    private var code: StatusCode {
        switch self {
        case .invalid, .unknownToken, .unbalanced: .invalidArgument
        case .noPayment, .noInvoice: .notFound
        case .paymentDiffers, .captureDiffers, .invoiceDiffers, .entryDiffers: .alreadyExists
        case .declined, .stepDeclined, .notAuthorized, .captureExceedsAuthorized,
            .refundExceedsCaptured, .invoiceExceedsDeposit, .ledgerOverflow, .periodClosed:
            .failedPrecondition
        case .providerUnavailable: .unavailable
        case .payment(let refusal): refusal.code
        // Not a definite refusal: it is not stored, and nobody may take it for "did not happen".
        case .notBooked: .internalError
        }
    }

    typealias Words = (
        reason: String, message: String, field: String, value: String, remedy: String
    )

    private var words: Words {
        switch self {
        case .invalid(let field, let value, let remedy):
            ("INVALID", "\(field): \(remedy)", field, value, remedy)
        case .unknownToken(let remedy):
            ("UNKNOWN_PAYMENT_TOKEN", "payment_token: \(remedy)", "payment_token", "", remedy)
        case .noPayment(let order):
            (
                "PAYMENT_NOT_FOUND", "order \(order) has no payment", "order_id", order,
                "authorize a payment first"
            )
        case .paymentDiffers(let order):
            (
                "PAYMENT_DIFFERS",
                "order \(order) has a payment of another amount or method", "order_id",
                order, "an order has one payment; show it with GetPayment"
            )
        case .declined(let payment, let code):
            (
                "PAYMENT_DECLINED", "\(payment) was declined: \(code)", "payment_token", code,
                "ask the buyer for another means of payment"
            )
        case .stepDeclined(let kind, let payment, let code):
            (
                "\(kind.rawValue.uppercased())_DECLINED",
                "the provider refused to \(kind.rawValue) \(payment): \(code)", "", code,
                "settle it with the provider by hand"
            )
        case .notAuthorized(let payment, let state):
            (
                "NOT_AUTHORIZED", "\(payment) is \(state.rawValue): nothing can be captured",
                "order_id", state.rawValue, "only an authorized payment can be captured"
            )
        case .captureExceedsAuthorized(let wanted, let left):
            (
                "CAPTURE_EXCEEDS_AUTHORIZED", "\(wanted) is more than the \(left) left to capture",
                "amount", wanted.description, "capture at most \(left)"
            )
        case .captureDiffers(let shipment):
            (
                "CAPTURE_DIFFERS", "shipment \(shipment) was captured with another amount",
                "shipment_id", shipment, "a shipment is captured once"
            )
        case .refundExceedsCaptured(let wanted, let left):
            (
                "REFUND_EXCEEDS_CAPTURED", "\(wanted) is more than the \(left) left to refund",
                "amount", wanted.description, "refund at most \(left)"
            )
        case .payment(let refusal): refusal.words
        case .providerUnavailable(let why):
            ("PROVIDER_UNAVAILABLE", why, "", "", "send the same call again")
        case .invoiceExceedsDeposit(let wanted, let left):
            (
                "INVOICE_EXCEEDS_PAYMENT", "\(wanted) is more than the \(left) paid in advance",
                "lines", wanted.description, "capture the payment before the invoice"
            )
        case .invoiceDiffers(let shipment, let number):
            (
                "INVOICE_DIFFERS", "shipment \(shipment) has \(number), of other content",
                "shipment_id", shipment, "a shipment is invoiced once; show it with GetInvoice"
            )
        case .noInvoice(let number):
            (
                "INVOICE_NOT_FOUND", "there is no invoice \(number)", "invoice_number", number,
                "list the invoices with ListInvoices"
            )
        case .entryDiffers(let event, let rule):
            (
                "KEY_CONFLICT", "\(event) was posted by \(rule) with other lines", "event_id",
                event, "an event is posted once by a rule; correct it by a reversal"
            )
        case .unbalanced(let currency, let debit, let credit):
            (
                "UNBALANCED", "debits \(debit) and credits \(credit) differ in \(currency)",
                "lines", currency.code, "debits and credits must be equal in each currency"
            )
        case .periodClosed(let time, let openFrom):
            (
                "PERIOD_CLOSED", "the books are closed before \(openFrom)", "occurred_at_ms",
                time.description, "post at \(openFrom) or later"
            )
        case .ledgerOverflow(let account):
            (
                "LEDGER_OVERFLOW", "account \(account) would exceed 64 bits of minor units",
                "lines", String(account), "close the books of this currency"
            )
        case .notBooked(let key, let why):
            (
                "NOT_BOOKED", "the provider acted on \(key), but the books refuse it: \(why)", "",
                key.description, "free the books; the same call then settles it"
            )
        }
    }
}
