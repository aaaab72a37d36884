// SPDX-License-Identifier: MIT
import Commerce
import RPC
import ServiceKit

/// Why the order service refused a call.
///
/// Nothing changed.
enum OrderError: Error, Hashable {
    /// A field of the request is wrong; the caller must change it.
    case invalid(field: String, value: String, remedy: String)
    /// An amount does not fit 64 bits of minor units.
    case amountOverflow(field: String, value: String)
    /// No customer has this id.
    case unknownCustomer(String)
    /// No order has this id or reference.
    case unknownOrder(String)
    /// The (channel, client reference) was placed before, with other content in `field`.
    case keyConflict(OrderID, reference: String, field: String, value: String)
    /// The order is not in a state for this.
    case illegalTransition(OrderID, IllegalTransition)
    /// The order is not in a state for an action that moves it to no other state.
    case wrongState(OrderID, OrderState, action: String, allowed: [OrderState])
    /// Somebody else changed the order first.
    case orderVersionConflict(OrderID, expected: Int64, found: Int64)
    /// Somebody else changed the tax class first.
    case taxClassConflict(String, expected: Int64, found: Int64)
    /// Somebody else changed the customer first; read it again.
    case versionConflict(customer: String, expected: Int64, found: Int64)
}

extension OrderError: RPCErrorConvertible {
    /// The status and the reason a client sees.
    var rpcError: RPCError {
        switch self {
        case .invalid(let field, let value, let remedy):
            Refusal(
                .invalidArgument,
                "\(field) is not acceptable: \(remedy)",
                reason: "INVALID",
                field: field,
                value: value,
                remedy: remedy
            ).rpcError
        case .amountOverflow(let field, let value):
            Refusal(
                .invalidArgument,
                "\(field) does not fit: amounts end at 9,223,372,036,854,775,807 minor units",
                reason: "AMOUNT_OVERFLOW",
                field: field,
                value: value,
                remedy: "Check price and quantity, or split the order."
            ).rpcError
        case .unknownCustomer(let id):
            Refusal(
                .notFound,
                "No customer \(id.prefix(64))",
                reason: "UNKNOWN_CUSTOMER",
                field: "customer_id",
                value: id,
                remedy: "Add the customer with UpsertCustomer, or correct the id."
            ).rpcError
        case .unknownOrder(let id):
            Refusal(
                .notFound,
                "No order \(id.prefix(80))",
                reason: "UNKNOWN_ORDER",
                field: "order_id",
                value: id,
                remedy: "Look the order up with ListOrders."
            ).rpcError
        case .keyConflict(let order, let reference, let field, let value):
            Refusal(
                .alreadyExists,
                "Reference \(reference) is order \(order) with another \(field)",
                reason: "KEY_CONFLICT",
                field: field,
                value: value,
                remedy: "Send the first content to attach, or use a new client_reference."
            ).rpcError
        case .illegalTransition(let order, let transition):
            Self.illegal(order, transition)
        case .wrongState(let order, let state, let action, let allowed):
            Refusal(
                .failedPrecondition,
                "Order \(order) is \(state.name); \(action) needs "
                    + allowed.map(\.name).joined(separator: ", "),
                reason: "ILLEGAL_TRANSITION",
                field: "state",
                value: "from \(state.name), wanted \(action), allowed "
                    + allowed.map(\.name).joined(separator: ", "),
                remedy: "Wait until the order has moved on, or leave it."
            ).rpcError
        case .orderVersionConflict(let order, let expected, let found):
            Refusal(
                .aborted,
                "Order \(order) is at version \(found), not \(expected)",
                reason: "VERSION_CONFLICT",
                field: "expected_version",
                value: String(expected),
                remedy: "Read the order again and repeat the change."
            ).rpcError
        case .taxClassConflict(let name, let expected, let found):
            Refusal(
                .aborted,
                "Tax class \(name) is at version \(found), not \(expected)",
                reason: "VERSION_CONFLICT",
                field: "tax_class.version",
                value: String(expected),
                remedy: "Read the class again and repeat the change."
            ).rpcError
        case .versionConflict(let customer, let expected, let found):
            Refusal(
                .aborted,
                "Customer \(customer) is at version \(found), not \(expected)",
                reason: "VERSION_CONFLICT",
                field: "customer.version",
                value: String(expected),
                remedy: "Read the customer again and repeat the change."
            ).rpcError
        }
    }

    private static func illegal(_ order: OrderID, _ transition: IllegalTransition) -> RPCError {
        let allowed = transition.allowed.map(\.name).joined(separator: ", ")
        return Refusal(
            .failedPrecondition,
            "Order \(order) is \(transition.from.name) and cannot become "
                + "\(transition.wanted.name); "
                + (allowed.isEmpty ? "nothing follows it" : "it can become \(allowed)"),
            reason: "ILLEGAL_TRANSITION",
            field: "state",
            value: "from \(transition.from.name), wanted \(transition.wanted.name), "
                + "allowed \(allowed.isEmpty ? "none" : allowed)",
            remedy: allowed.isEmpty
                ? "The order has ended; place a new one."
                : "Wait until the order has moved on, or leave it."
        ).rpcError
    }
}
