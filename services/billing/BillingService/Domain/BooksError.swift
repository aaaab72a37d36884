// SPDX-License-Identifier: MIT
import Commerce
import RPC
import ServiceKit

/// Why the books refused a call; what payments refuse is `BillingError`.
enum BooksError: Error, Hashable {
    case notFound(String, field: String, value: String)
    /// The key was used for other content.
    case keyConflict(field: String, value: String, known: String)
    /// An amount beyond what is left of something.
    case exceeds(field: String, wanted: Money, left: Money, of: String)
    /// More of one kind of amount would be credited than the order was invoiced for.
    case creditExceedsInvoiced(part: String, wanted: Money, left: Money)
    /// More units than there are.
    case exceedsUnits(sku: String, wanted: Int64, left: Int64)
    case illegalTransition(String, from: String, to: String, allowed: [String])
    /// The entry belongs to a document, or was taken back already.
    case notReversible(entry: Int64, why: String, remedy: String)
    /// Only documents and their payments may post to this account.
    case controlAccount(field: String, Account)
    /// Nothing of the invoice is left to be paid.
    case nothingOpen(String)
    /// The order was cancelled whole: there is nothing to invoice.
    case orderCancelled(order: String)
    /// The claim was not accepted yet.
    case claimNotAccepted(shipment: String)
    /// The answer would be longer than a reply may be.
    case tooManyRows(Int)
}

extension BooksError: RPCErrorConvertible {
    /// The status a client sees.
    var rpcError: RPCError {
        let (code, reason, message, field, value, remedy) = self.words
        return Refusal(code, message, reason: reason, field: field, value: value, remedy: remedy)
            .rpcError
    }

    private typealias Words = (
        code: StatusCode, reason: String, message: String, field: String, value: String,
        remedy: String
    )

    private var words: Words {
        switch self {
        case .notFound(let what, let field, let value):
            (
                .notFound, "\(what.uppercased().replacing(" ", with: "_"))_NOT_FOUND",
                "there is no \(what) \(value)", field, value, "list what there is"
            )
        case .keyConflict(let field, let value, let known):
            (
                .alreadyExists, "KEY_CONFLICT", "\(value) is \(known), of other content", field,
                value, "repeat a request unchanged, or give a new one a new \(field)"
            )
        case .exceeds(let field, let wanted, let left, let what):
            (
                .failedPrecondition, "AMOUNT_EXCEEDS", "\(wanted) is more than the \(left) \(what)",
                field, wanted.description, "give at most \(left)"
            )
        case .creditExceedsInvoiced(let part, let wanted, let left):
            (
                .failedPrecondition, "CREDIT_EXCEEDS_INVOICED",
                "\(part) \(wanted) is more than the \(left) invoiced and not credited", part,
                wanted.description, "credit at most \(left)"
            )
        case .exceedsUnits(let sku, let wanted, let left):
            (
                .failedPrecondition, "UNITS_EXCEED_RECEIVED",
                "\(wanted) units of \(sku) are more than the \(left) received", "lines", sku,
                "give at most \(left) units"
            )
        case .illegalTransition(let what, let from, let to, let allowed):
            (
                .failedPrecondition, "ILLEGAL_TRANSITION",
                "\(what) is \(from) and cannot become \(to)", "state", from,
                allowed.isEmpty
                    ? "none: \(from) is an end" : "from \(from): \(allowed.joined(separator: ", "))"
            )
        case .notReversible(let entry, let why, let remedy):
            (
                .failedPrecondition, "NOT_REVERSIBLE", "entry \(entry) \(why)", "entry_id",
                String(entry), remedy
            )
        case .controlAccount(let field, let account):
            (
                .failedPrecondition, "CONTROL_ACCOUNT",
                "\(account.rawValue) \(account.name) is the sum of documents", field,
                String(account.rawValue), "use invoices, credit notes, payments and write-offs"
            )
        case .nothingOpen(let invoice):
            (
                .failedPrecondition, "NOTHING_OPEN", "nothing of \(invoice) is left to be paid",
                "invoice_number", invoice, "list what is open with ListInvoices"
            )
        case .orderCancelled(let order):
            (
                .failedPrecondition, "ORDER_CANCELLED", "order \(order) was cancelled", "order_id",
                order, "there is nothing to invoice"
            )
        case .claimNotAccepted(let shipment):
            (
                .failedPrecondition, "CLAIM_NOT_ACCEPTED", "no claim for \(shipment) was accepted",
                "shipment_id", shipment, "record its acceptance first"
            )
        case .tooManyRows(let most):
            (
                .outOfRange, "TOO_MANY_ROWS", "the answer has more than \(most) rows", "", "",
                "narrow the request"
            )
        }
    }
}
