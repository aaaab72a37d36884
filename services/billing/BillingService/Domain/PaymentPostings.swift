// SPDX-License-Identifier: MIT

/// What is posted when a payment moves money.
extension PostingRule {
    /// Store credit pays for an order.
    static let captureByStoreCredit = Self(
        "capture-store-credit",
        debit: (.storeCredit, .amount),
        credit: (.customerDeposits, .amount)
    )
    /// Money goes back to where store credit came from.
    static let refundToStoreCredit = Self(
        "refund-store-credit",
        debit: (.refundsPayable, .amount),
        credit: (.storeCredit, .amount)
    )
    /// Paid in for an order that ended before anything was delivered: kept for the customer.
    static let paidInKept = Self(
        "paid-in-kept",
        debit: (.customerDeposits, .amount),
        credit: (.storeCredit, .amount)
    )
    /// Store credit given without a return.
    static let goodwill = Self(
        "goodwill",
        debit: (.salesReturns, .amount),
        credit: (.storeCredit, .amount)
    )

    /// What a capture posts; nil for what is on account, where no money moves.
    static func capturing(by method: PaymentMethod) -> Self? {
        switch method {
        case .card: .captureByCard
        case .cash, .bankTransfer: .captureByCash
        case .storeCredit: .captureByStoreCredit
        case .onAccount, .mixed: nil
        }
    }

    /// What a refund that was paid posts; nil for what is on account, where none was captured.
    static func refunding(by method: PaymentMethod) -> Self? {
        switch method {
        case .card: .refundByCard
        case .cash, .bankTransfer: .refundByCash
        case .storeCredit: .refundToStoreCredit
        case .onAccount, .mixed: nil
        }
    }
}
