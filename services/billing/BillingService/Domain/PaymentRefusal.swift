// SPDX-License-Identifier: MIT
import Commerce
import RPC

/// Why a command on tenders, store credit, terms or screening was refused.
enum PaymentRefusal: Hashable, Sendable {
    /// The payment is in a state that the command cannot start from.
    case illegalTransition(
        payment: String,
        from: PaymentState,
        to: PaymentState,
        allowed: [PaymentState]
    )
    /// More on account than the customer's terms allow.
    case creditLimit(customer: String, rules: [String])
    /// The customer has less store credit that is not reserved.
    case insufficientStoreCredit(customer: String, wanted: Money)
    /// The reference moved store credit of another amount.
    case storeCreditDiffers(reference: String)
    /// The change asked for another amount.
    case changeDiffers(change: String)
    case tooManyTenders(payment: String)
    /// More than was paid in, of a payment whose transfer is waited for.
    case notPaidIn(payment: String, wanted: Money)
    /// More than the credit note still owes.
    case creditNoteExceeded(number: String, wanted: Money, left: Money)
    /// The credit note is of another order.
    case creditNoteOfOther(number: String, order: String)
    /// Somebody else changed it first.
    case versionConflict(field: String, expected: Int64, found: Int64)

    /// The status a client sees.
    var code: StatusCode {
        switch self {
        case .illegalTransition, .creditLimit, .insufficientStoreCredit, .tooManyTenders,
            .notPaidIn, .creditNoteExceeded:
            .failedPrecondition
        case .storeCreditDiffers, .changeDiffers: .alreadyExists
        case .creditNoteOfOther: .invalidArgument
        case .versionConflict: .aborted
        }
    }

    /// What a client reads.
    var words: BillingError.Words {
        switch self {
        case .illegalTransition(let payment, let from, let to, let allowed):
            (
                "ILLEGAL_TRANSITION",
                "\(payment) is \(from.rawValue)\(from == to ? " already" : "") and cannot become"
                    + " \(to.rawValue)", "order_id", from.rawValue,
                "allowed from \(allowed.map(\.rawValue).joined(separator: ", "))"
            )
        case .creditLimit(let customer, let rules):
            (
                "CREDIT_LIMIT",
                "\(customer) may not owe more: \(rules.joined(separator: ", "))", "amount",
                customer, "use another means of payment, or change the terms with SetTerms"
            )
        case .insufficientStoreCredit(let customer, let wanted):
            (
                "INSUFFICIENT_STORE_CREDIT", "\(customer) has less than \(wanted) of store credit",
                "amount", wanted.description, "use another means of payment for the rest"
            )
        case .storeCreditDiffers(let reference):
            (
                "STORE_CREDIT_DIFFERS", "\(reference) moved another amount of store credit",
                "reference", reference, "a reference moves store credit once"
            )
        case .changeDiffers(let change):
            (
                "CHANGE_DIFFERS", "change \(change) asked for another amount", "change_id", change,
                "a change raises a payment once"
            )
        case .tooManyTenders(let payment):
            (
                "TOO_MANY_TENDERS", "\(payment) has \(Payment.tendersMax) tenders", "order_id",
                payment, "place a further order instead"
            )
        case .notPaidIn(let payment, let wanted):
            (
                "NOT_PAID_IN", "\(payment) is by transfer, and \(wanted) more was not paid in",
                "amount", wanted.description, "place a further order for what is wanted more"
            )
        case .creditNoteExceeded(let number, let wanted, let left):
            (
                "CREDIT_NOTE_EXCEEDED", "\(wanted) is more than the \(left) that \(number) owes",
                "amount", wanted.description, "refund at most \(left)"
            )
        case .creditNoteOfOther(let number, let order):
            (
                "CREDIT_NOTE_OF_OTHER_ORDER", "\(number) is of order \(order)",
                "credit_note_number", number, "name a credit note of the order"
            )
        case .versionConflict(let field, let expected, let found):
            (
                "VERSION_CONFLICT", "version \(expected) was expected, \(found) is there", field,
                String(expected), "read it again, then repeat the change"
            )
        }
    }
}
