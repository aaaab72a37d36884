// SPDX-License-Identifier: MIT
import RPC
import ServiceKit

/// A line that wants more than there is.
struct Shortage: Hashable, Sendable {
    let sku: String
    let wanted: Int64
    let available: Int64
}

/// Why the inventory service refused a call.
///
/// Nothing changed.
enum InventoryError: Error, Hashable {
    /// A field of the request is wrong; the caller must change it.
    case invalid(field: String, value: String, remedy: String)
    /// No product has these SKUs.
    case unknownSKUs([String])
    /// No supplier has this id.
    case unknownSupplier(String)
    /// No reservation was made for this order.
    case unknownReservation(order: String)
    /// No location has this key.
    case unknownLocation(field: String, String)
    /// A location has fewer units that are not reserved.
    case notAvailable(location: String, [Shortage])
    /// The count or adjustment would leave less than is reserved.
    case belowReserved(sku: String, location: String, wanted: Int64, reserved: Int64)
    /// Fewer units of this return are in quarantine.
    case notInQuarantine(reference: String, [Shortage])
    /// Not all of the lines can be had, so none was taken.
    case insufficientStock(order: String, [Shortage])
    /// The hold ran out, and the stock is no longer there.
    case expired(order: String, [Shortage])
    /// The order's reservation has other content.
    case keyConflict(order: String, field: String, value: String)
    /// The reservation is not in a state for this.
    case illegalTransition(order: String, from: ReservationState, to: ReservationState)
    /// More units than the order has reserved and not yet issued.
    case notReserved(order: String, sku: String, wanted: Int64, open: Int64)
    /// The goods of one issue or return have costs in several currencies.
    case mixedCosts(reference: String, currencies: [String])
    /// A total that does not fit.
    case overflow(field: String, value: String)
    /// Somebody else changed it first; read it again.
    case versionConflict(field: String, expected: Int64, found: Int64)
}

extension InventoryError: RPCErrorConvertible {
    /// The most reasons one refusal carries: they travel in a frame's 64 KiB of meta.
    private static let reasonsMax = 100

    /// The status and the reasons a client sees.
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
        case .unknownSKUs(let skus):
            RPCError(
                .notFound,
                "No product \(skus.prefix(3).joined(separator: ", "))",
                details: skus.prefix(Self.reasonsMax).map {
                    ErrorReason(
                        "UNKNOWN_SKU",
                        field: "sku",
                        value: $0,
                        remedy: "Add the product with UpsertProduct, or correct the SKU."
                    )
                }
            )
        case .unknownSupplier(let id):
            Refusal(
                .notFound,
                "No supplier \(id)",
                reason: "UNKNOWN_SUPPLIER",
                field: "product.supplier_id",
                value: id,
                remedy: "Add the supplier with UpsertSupplier first, or leave it empty."
            ).rpcError
        case .unknownLocation(let field, let location):
            Refusal(
                .notFound,
                "No location \(location)",
                reason: "UNKNOWN_LOCATION",
                field: field,
                value: location,
                remedy: "Add the location with UpsertLocation first, or correct it."
            ).rpcError
        case .notAvailable(let location, let lines):
            Self.short(
                "Not enough that is not reserved at \(location)",
                "INSUFFICIENT_STOCK",
                lines,
                remedy: "Take fewer units, or release reservations first."
            )
        case .belowReserved(let sku, let location, let wanted, let reserved):
            Refusal(
                .failedPrecondition,
                "\(reserved) of \(sku) are reserved at \(location), so \(wanted) cannot be on hand",
                reason: "BELOW_RESERVED",
                field: sku,
                value: "wanted \(wanted), reserved \(reserved)",
                remedy: "Reallocate or cancel the orders that have them reserved first."
            ).rpcError
        case .notInQuarantine(let reference, let lines):
            Self.short(
                "\(reference) has not that much in quarantine",
                "NOT_IN_QUARANTINE",
                lines,
                remedy: "Dispose of what was received for this return, at its location."
            )
        case .unknownReservation(let order):
            Refusal(
                .notFound,
                "No reservation for order \(order)",
                reason: "UNKNOWN_RESERVATION",
                field: "order_id",
                value: order,
                remedy: "Reserve first."
            ).rpcError
        case .insufficientStock(let order, let lines):
            Self.short("Not enough stock for order \(order)", "INSUFFICIENT_STOCK", lines)
        case .expired(let order, let lines):
            Self.short(
                "The hold for order \(order) ran out and its stock is gone",
                "EXPIRED",
                lines
            )
        case .keyConflict(let order, let field, let value):
            Refusal(
                .alreadyExists,
                "Order \(order) has a reservation with another \(field)",
                reason: "KEY_CONFLICT",
                field: field,
                value: value,
                remedy: "An order has one reservation; release it, or send the first content."
            ).rpcError
        case .illegalTransition(let order, let from, let to): Self.illegal(order, from, to)
        case .notReserved(let order, let sku, let wanted, let open):
            Refusal(
                .failedPrecondition,
                "Order \(order) has \(open) of \(sku) reserved and not issued, not \(wanted)",
                reason: "NOT_RESERVED",
                field: sku,
                value: "wanted \(wanted), reserved \(open)",
                remedy: "Issue only what was reserved for the order."
            ).rpcError
        case .mixedCosts(let reference, let currencies):
            Refusal(
                .failedPrecondition,
                "The goods of \(reference) have costs in \(currencies.joined(separator: ", "))",
                reason: "MIXED_CURRENCIES",
                field: "product.cost",
                value: currencies.joined(separator: ", "),
                remedy: "Give these products costs in one currency."
            ).rpcError
        case .overflow(let field, let value):
            Refusal(
                .outOfRange,
                "\(field) would grow beyond what can be counted",
                reason: "OVERFLOW",
                field: field,
                value: value,
                remedy: "Check the quantity, and the cost in the catalogue."
            ).rpcError
        case .versionConflict(let field, let expected, let found):
            Refusal(
                .aborted,
                "\(field) is \(found), not \(expected)",
                reason: "VERSION_CONFLICT",
                field: field,
                value: String(expected),
                remedy: "Read it again and repeat the change."
            ).rpcError
        }
    }

    private static func short(
        _ what: String,
        _ reason: String,
        _ lines: [Shortage],
        remedy: String = "Receive stock or order less."
    ) -> RPCError {
        let named = lines.prefix(3).map {
            "\($0.sku) wanted \($0.wanted), available \($0.available)"
        }
        let more = lines.count > 3 ? " and \(lines.count - 3) more" : ""
        return RPCError(
            .failedPrecondition,
            "\(what): \(named.joined(separator: "; "))\(more)",
            details: lines.prefix(Self.reasonsMax).map {
                ErrorReason(
                    reason,
                    field: $0.sku,
                    value: "wanted \($0.wanted), available \($0.available)",
                    remedy: remedy
                )
            }
        )
    }

    private static func illegal(
        _ order: String,
        _ from: ReservationState,
        _ to: ReservationState
    ) -> RPCError {
        let allowed = from.next.map(\.name).joined(separator: ", ")
        return Refusal(
            .failedPrecondition,
            "The reservation of order \(order) is \(from.name) and cannot become \(to.name)",
            reason: "ILLEGAL_TRANSITION",
            field: "state",
            value: "from \(from.name), wanted \(to.name), "
                + "allowed \(allowed.isEmpty ? "none" : allowed)",
            remedy: "Look at the reservation with ListReservations."
        ).rpcError
    }
}
