// SPDX-License-Identifier: MIT
import OMSProtos

/// Where a payment stands.
///
/// The arrows are those of `Payment`.
enum PaymentState: String, CaseIterable, Sendable {
    /// A person must approve it first, nothing is authorized: → authorizing, authorized, awaiting, voided.
    case held = "HELD"
    /// The intent is durable, the provider's answer is not: → authorized, declined, awaiting,
    /// unknown, voided.
    case authorizing = "AUTHORIZING"
    /// The provider could not be asked what it did: → authorized, declined, awaiting, voided.
    case unknown = "UNKNOWN"
    /// Declined or not paid in yet, and may be paid otherwise: → authorizing, authorized, captured,
    /// voided.
    case awaiting = "AWAITING"
    /// Money is held, or promised: → captured, voided.
    case authorized = "AUTHORIZED"
    /// The end: the provider refused.
    case declined = "DECLINED"
    /// Some of what was held is taken: → refunded.
    case captured = "CAPTURED"
    /// The end: nothing was taken, nothing is held.
    case voided = "VOIDED"
    /// All that was taken is given back; → captured when a later shipment is captured.
    case refunded = "REFUNDED"

    var message: BillingV1.PaymentState {
        switch self {
        case .held: .held
        case .authorizing: .authorizing
        case .unknown: .unknown
        case .awaiting: .awaiting
        case .authorized: .authorized
        case .declined: .declined
        case .captured: .captured
        case .voided: .voided
        case .refunded: .refunded
        }
    }

    /// Whether the money of the order was granted once.
    var isGranted: Bool {
        switch self {
        case .authorized, .captured, .refunded: true
        case .held, .authorizing, .unknown, .awaiting, .declined, .voided: false
        }
    }
}

/// Why a payment is held for a person.
enum HoldKind: String, CaseIterable, Sendable {
    case credit = "CREDIT"
    case risk = "RISK"

    var message: OrderV1.HoldKind {
        switch self {
        case .credit: .credit
        case .risk: .risk
        }
    }
}
