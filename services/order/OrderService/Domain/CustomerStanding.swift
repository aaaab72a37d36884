// SPDX-License-Identifier: MIT
import RPC
import ServiceKit

/// Whether a customer may place orders.
enum CustomerStanding: Hashable, Sendable {
    /// Yes.
    case good
    /// No, until an operator says otherwise.
    case blocked(reason: String)
    /// No: it is a signpost to the customer that took its place.
    case merged(into: String)
    /// No, never again: it is nobody any more.
    case anonymised

    /// Why the customer `id` is refused; nil when it is not.
    func refusal(of id: String) -> Refusal? {
        switch self {
        case .good: nil
        case .blocked(let reason):
            Refusal(
                .failedPrecondition,
                "Customer \(id.prefix(64)) is blocked: \(brief(reason))",
                reason: "CUSTOMER_BLOCKED",
                field: "customer_id",
                value: id,
                remedy: "Unblock the customer with UnblockCustomer, or refuse the order."
            )
        case .merged, .anonymised: self.endRefusal(of: id)
        }
    }

    /// Why nothing can be changed on the customer `id`; nil when it lives, blocked or not.
    func endRefusal(of id: String) -> Refusal? {
        switch self {
        case .good, .blocked: nil
        case .merged(let into):
            Refusal(
                .failedPrecondition,
                "Customer \(id.prefix(64)) was merged into \(into)",
                reason: "CUSTOMER_MERGED",
                field: "customer_id",
                value: id,
                remedy: "Use the customer \(into)."
            )
        case .anonymised:
            Refusal(
                .failedPrecondition,
                "Customer \(id.prefix(64)) was anonymised",
                reason: "CUSTOMER_ANONYMISED",
                field: "customer_id",
                value: id,
                remedy: "Add the person as a new customer under another key."
            )
        }
    }
}
