// SPDX-License-Identifier: MIT
import OMSProtos

/// How the buyer pays.
enum PaymentMethod: String, CaseIterable, Sendable {
    case card = "CARD"
    case cash = "CASH"
    case bankTransfer = "BANK_TRANSFER"
    /// Delivered against an invoice that is paid later: a receivable, no money moves here.
    case onAccount = "ON_ACCOUNT"

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
        }
    }
}
