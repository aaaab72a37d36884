// SPDX-License-Identifier: MIT
import OMSProtos

/// How the buyer pays.
enum PaymentMethod: String, CaseIterable, Sendable {
    case card = "CARD"
    case cash = "CASH"
    case bankTransfer = "BANK_TRANSFER"
    /// Delivered against an invoice that is paid later: a receivable, no money moves here.
    case onAccount = "ON_ACCOUNT"
    /// Out of what the company owes the customer.
    case storeCredit = "STORE_CREDIT"
    /// Several tenders; of a payment or an invoice, never of a tender.
    case mixed = "MIXED"

    /// What one tender may be.
    static let tenderMethods = Self.allCases.filter { $0 != .mixed }

    /// The order in which a capture takes the tenders; refunds go the other way.
    static let captureOrder: [Self] = [.storeCredit, .cash, .bankTransfer, .card, .onAccount]

    /// Reads what a caller sent; nil for `UNSPECIFIED` and for a method newer than this build.
    init?(_ method: OrderV1.PaymentMethod) {
        self.init(rawValue: method.name)
    }

    var message: OrderV1.PaymentMethod {
        switch self {
        case .card: .card
        case .cash: .cash
        case .bankTransfer: .bankTransfer
        case .onAccount: .onAccount
        case .storeCredit: .storeCredit
        case .mixed: .mixed
        }
    }

    /// Whether an outside party must be asked.
    var asksProvider: Bool { self == .card }

    /// Whether the money comes before the goods, so that it is a deposit until the invoice.
    var isPrepaid: Bool { self != .onAccount }

    var words: String {
        switch self {
        case .card: "card"
        case .cash: "cash"
        case .bankTransfer: "bank transfer"
        case .onAccount: "on account"
        case .storeCredit: "store credit"
        case .mixed: "mixed"
        }
    }
}
