// SPDX-License-Identifier: MIT
import OMSProtos

/// Where a payment stands.
///
/// The arrows are those of `Payment`.
enum PaymentState: String, CaseIterable, Sendable {
    /// The intent is durable, the provider's answer is not: → authorized, declined, unknown, voided.
    case authorizing = "AUTHORIZING"
    /// The provider could not be asked what it did: → authorized, declined, voided.
    case unknown = "UNKNOWN"
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
        case .authorizing: .authorizing
        case .unknown: .unknown
        case .authorized: .authorized
        case .declined: .declined
        case .captured: .captured
        case .voided: .voided
        case .refunded: .refunded
        }
    }

    /// Whether the provider's word on the authorization is still due.
    var isUndecided: Bool { self == .authorizing || self == .unknown }
}
