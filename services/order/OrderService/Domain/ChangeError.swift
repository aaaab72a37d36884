// SPDX-License-Identifier: MIT
import Commerce
import RPC
import ServiceKit

/// Why an order could not be changed.
///
/// Nothing changed.
enum ChangeError: Error, Hashable {
    /// The order is already what it should become.
    case nothingChanges(OrderID)
    /// The order was invoiced whole when it was confirmed, and would come to more than that.
    case invoicedBeforeShipment(OrderID, total: Money, wanted: Money)
    /// The order was invoiced whole when it was confirmed, with less at this tax rate.
    case invoicedAtOtherRates(OrderID, rate: DecimalFraction)
    /// Another change of the order is being applied.
    case changeInProgress(String)
    /// No change has this id.
    case unknownChange(String)
    /// A change that was refused cannot be applied any more.
    case changeRefused(String)
    /// A change takes units that shipments hold.
    case committedUnits(field: String, sku: String, wanted: Int64, committed: Int64)
}

extension ChangeError: RPCErrorConvertible {
    /// The status and the reason a client sees.
    var rpcError: RPCError {
        switch self {
        case .nothingChanges(let order):
            Refusal(
                .failedPrecondition,
                "Order \(order) already is what it should become",
                reason: "NOTHING_CHANGES",
                field: "change",
                value: "",
                remedy: "Send a line's lower quantity, an added line, or another ship_to or "
                    + "carrier_id; more of a line is an added line."
            ).rpcError
        case .invoicedBeforeShipment(let order, let total, let wanted):
            Refusal(
                .failedPrecondition,
                "Order \(order) was invoiced for \(total) when it was confirmed and cannot come "
                    + "to \(wanted)",
                reason: "INVOICED_BEFORE_SHIPMENT",
                field: "change",
                value: wanted.description,
                remedy: "Place a further order for what is wanted more."
            ).rpcError
        case .invoicedAtOtherRates(let order, let rate):
            Refusal(
                .failedPrecondition,
                "Order \(order) was invoiced when it was confirmed and cannot come to more at the "
                    + "tax rate \(rate)",
                reason: "INVOICED_BEFORE_SHIPMENT",
                field: "change.added",
                value: rate.description,
                remedy: "Place a further order for what is wanted more."
            ).rpcError
        case .changeInProgress(let change):
            Refusal(
                .failedPrecondition,
                "Change \(change) is being applied",
                reason: "CHANGE_IN_PROGRESS",
                field: "order_id",
                value: change,
                remedy: "Wait until GetChange tells that it is decided."
            ).rpcError
        case .unknownChange(let id):
            Refusal(
                .notFound,
                "No change \(id.prefix(80))",
                reason: "UNKNOWN_CHANGE",
                field: "change_id",
                value: id,
                remedy: "Send the change_id that ChangeOrder answered."
            ).rpcError
        case .changeRefused(let id):
            Refusal(
                .failedPrecondition,
                "Change \(id) was refused",
                reason: "CHANGE_REFUSED",
                field: "change_id",
                value: id,
                remedy: "Ask for the change again with ChangeOrder."
            ).rpcError
        case .committedUnits(let field, let sku, let wanted, let committed):
            Refusal(
                .failedPrecondition,
                "Shipments hold \(committed) of \(sku), so no fewer can remain; \(wanted) should",
                reason: "COMMITTED_UNITS",
                field: field,
                value: "wanted \(wanted), committed \(committed)",
                remedy:
                    "Leave at least what is picked; before the hand-over the whole order can be "
                    + "cancelled."
            ).rpcError
        }
    }
}
