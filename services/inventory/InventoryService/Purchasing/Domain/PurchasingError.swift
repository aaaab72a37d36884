// SPDX-License-Identifier: MIT
import RPC
import ServiceKit

/// Why purchasing refused a call.
///
/// Nothing changed.
enum PurchasingError: Error, Hashable {
    /// No paper has this id.
    case unknown(DocumentKind, String)
    /// No supplier has this id.
    case unknownSupplier(String)
    /// The paper is not in a state for this.
    case illegalTransition(String, from: String, to: String, allowed: [String])
    /// The product is not bought any more.
    case discontinued(sku: String)
    /// Nobody was named and these products have no supplier of their own.
    case noSupplier(skus: [String])
    /// The supplier was not asked in this RFQ.
    case notAsked(supplier: String, rfq: String)
    /// The RFQ asks for none of these SKUs.
    case notInRFQ(skus: [String], rfq: String)
    /// The reference belongs to a paper with other content.
    case keyConflict(field: String, value: String, of: String)
    /// Amounts of several currencies met.
    case mixedCurrencies(field: String, [String])
    /// The quote cannot win.
    case notEligible(quote: String, why: String)
    /// Neither the line nor the product says what a unit costs.
    case noPrice(sku: String, field: String)
    /// The order's line has fewer units than the requisitions it is to cover.
    case notCovered(sku: String, location: String, wanted: Int64, ordered: Int64)
    /// More came than is open on the order.
    case overReceipt(String, [ExcessUnits])
    /// More is to go back than came and is still here.
    case overReturn(String, [ExcessUnits])
    /// A bound on how many there can be.
    case limit(field: String, max: Int)
}

extension PurchasingError: RPCErrorConvertible {
    /// The most reasons one refusal carries: they travel in a frame's 64 KiB of meta.
    private static let reasonsMax = 100

    /// The status and the reasons a client sees.
    var rpcError: RPCError {
        switch self {
        case .unknown(let kind, let id):
            Refusal(
                .notFound,
                "No \(kind.word) \(id.prefix(80))",
                reason: kind.unknownReason,
                field: kind.field,
                value: id,
                remedy: "Look for its id, such as \(kind.id(1)), in the list."
            ).rpcError
        case .unknownSupplier(let id):
            Refusal(
                .notFound,
                "No supplier \(id.prefix(80))",
                reason: "UNKNOWN_SUPPLIER",
                field: "supplier_id",
                value: id,
                remedy: "Add the supplier with UpsertSupplier first."
            ).rpcError
        case .illegalTransition(let id, let from, let to, let allowed):
            Refusal(
                .failedPrecondition,
                "\(id) is \(from) and cannot become \(to)",
                reason: "ILLEGAL_TRANSITION",
                field: "state",
                value: "from \(from), wanted \(to), "
                    + "allowed \(allowed.isEmpty ? "none" : allowed.joined(separator: ", "))",
                remedy: "Read it again and do what its state allows."
            ).rpcError
        case .discontinued(let sku):
            Refusal(
                .failedPrecondition,
                "\(sku) is discontinued",
                reason: "DISCONTINUED",
                field: "sku",
                value: sku,
                remedy: "Order another product, or take the mark off with UpsertProduct."
            ).rpcError
        case .noSupplier(let skus):
            Self.each(
                skus,
                .failedPrecondition,
                "These products have no supplier of their own",
                "NO_SUPPLIER",
                "Name suppliers in supplier_ids, or give the product a supplier."
            )
        case .notAsked(let supplier, let rfq):
            Refusal(
                .failedPrecondition,
                "\(rfq) was not sent to \(supplier)",
                reason: "NOT_ASKED",
                field: "supplier_id",
                value: supplier,
                remedy: "Quote for a supplier of the RFQ, or send an RFQ to this one."
            ).rpcError
        case .notInRFQ(let skus, let rfq):
            Self.each(
                skus,
                .notFound,
                "\(rfq) does not ask for these products",
                "UNKNOWN_SKU",
                "Quote only the SKUs of the RFQ."
            )
        case .keyConflict(let field, let value, let other):
            Refusal(
                .alreadyExists,
                "\(field) \(value) belongs to \(other), which has other content",
                reason: "KEY_CONFLICT",
                field: field,
                value: value,
                remedy: "Send the first content again, or a number of its own."
            ).rpcError
        case .mixedCurrencies(let field, let currencies):
            Refusal(
                .failedPrecondition,
                "\(field) has amounts in \(currencies.joined(separator: ", "))",
                reason: "MIXED_CURRENCIES",
                field: field,
                value: currencies.joined(separator: ", "),
                remedy: "Use one currency."
            ).rpcError
        case .notEligible(let quote, let why):
            Refusal(
                .failedPrecondition,
                "\(quote) cannot win: \(why)",
                reason: "NOT_ELIGIBLE",
                field: "quote_id",
                value: quote,
                remedy: "Award a quote that GetRFQ shows as eligible."
            ).rpcError
        case .noPrice(let sku, let field):
            Refusal(
                .invalidArgument,
                "Nothing says what a unit of \(sku) costs",
                reason: "NO_PRICE",
                field: field,
                value: sku,
                remedy: "Send a unit_price, or give the product a cost."
            ).rpcError
        case .notCovered(let sku, let location, let wanted, let ordered):
            Refusal(
                .failedPrecondition,
                "The order has \(ordered) of \(sku) for \(location), its requisitions \(wanted)",
                reason: "NOT_COVERED",
                field: "requisition_ids",
                value: "\(sku) at \(location): wanted \(wanted), ordered \(ordered)",
                remedy: "Order what the requisitions want, or leave some out."
            ).rpcError
        case .overReceipt(let order, let excess):
            Self.beyond("More than is open on \(order)", "OVER_RECEIPT", "open", excess)
        case .overReturn(let order, let excess):
            Self.beyond(
                "More than came and is still here of \(order)",
                "OVER_RETURN",
                "here",
                excess
            )
        case .limit(let field, let max):
            Refusal(
                .failedPrecondition,
                "There are \(max) \(field) already",
                reason: "LIMIT",
                field: field,
                value: "at most \(max)",
                remedy: "Begin another."
            ).rpcError
        }
    }

    private static func each(
        _ skus: [String],
        _ code: StatusCode,
        _ what: String,
        _ reason: String,
        _ remedy: String
    ) -> RPCError {
        RPCError(
            code,
            "\(what): \(skus.prefix(3).joined(separator: ", "))",
            details: skus.prefix(Self.reasonsMax).map {
                ErrorReason(reason, field: "sku", value: $0, remedy: remedy)
            }
        )
    }

    private static func beyond(
        _ what: String,
        _ reason: String,
        _ room: String,
        _ excess: [ExcessUnits]
    ) -> RPCError {
        let named = excess.prefix(3).map { "\($0.sku) \($0.wanted), \(room) \($0.room)" }
        let more = excess.count > 3 ? " and \(excess.count - 3) more" : ""
        return RPCError(
            .failedPrecondition,
            "\(what): \(named.joined(separator: "; "))\(more)",
            details: excess.prefix(Self.reasonsMax).map {
                ErrorReason(
                    reason,
                    field: $0.sku,
                    value: "wanted \($0.wanted), \(room) \($0.room)",
                    remedy: "Look at the order with GetPurchaseOrder and send what it has."
                )
            }
        )
    }
}
