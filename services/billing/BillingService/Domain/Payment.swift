// SPDX-License-Identifier: MIT
import Commerce

/// One payment intent of one order: what is held, taken and given back, and the caps on each.
///
/// Table: payment, one row. `captured + capturing + receivable + voided <= authorized` and
/// `refunded + refunding <= captured` hold before and after every method; a method that would break
/// one throws and changes nothing. Amounts that end in -ing are claimed by an open intent.
struct Payment: Hashable, Sendable {
    let number: Int64
    let orderID: String
    let customerID: String
    let method: PaymentMethod
    let currency: Currency
    let token: String
    /// What was asked for; `authorized` once it is granted.
    let requested: Int64

    var state: PaymentState
    var authorized: Int64 = 0
    var captured: Int64 = 0
    var capturing: Int64 = 0
    var voided: Int64 = 0
    /// A void is on its way: nothing more may be captured.
    var isVoiding = false
    var refunded: Int64 = 0
    var refunding: Int64 = 0
    /// On account: what was delivered against this promise.
    var receivable: Int64 = 0
    /// What was captured and is neither invoiced nor given back: the order's part of account 2200.
    var deposit: Int64 = 0
    var declineCode = ""
    /// How many refunds were begun; numbers their provider keys.
    var refundCount: Int64 = 0
    var version: Int64 = 1

    var paymentID: String { "PAY-\(self.number)" }
    /// What may still be captured.
    var capturable: Int64 {
        self.isVoiding
            ? 0 : self.authorized - self.captured - self.capturing - self.receivable - self.voided
    }
    /// What may still be refunded.
    var refundable: Int64 { self.captured - self.refunded - self.refunding }

    func money(_ minorUnits: Int64) -> Money {
        Money(minorUnits: minorUnits, currency: self.currency)
    }

    // MARK: Authorization

    mutating func authorizationGranted() {
        guard self.state.isUndecided else { return }
        self.authorized = self.requested
        self.settleState()
    }

    mutating func authorizationDeclined(code: String) {
        guard self.state.isUndecided else { return }
        self.declineCode = code
        self.state = .declined
    }

    mutating func authorizationInDoubt() {
        if self.state == .authorizing { self.state = .unknown }
    }

    // MARK: Capture

    /// Claims an amount for a capture; `amount` is above zero.
    mutating func beginCapture(_ amount: Int64) throws(BillingError) {
        try self.requireCapturable(amount)
        self.capturing += amount
    }

    mutating func captureSettled(_ amount: Int64, isApproved: Bool) {
        self.capturing -= amount
        guard isApproved else { return }
        self.captured += amount
        self.deposit += amount
        self.settleState()
    }

    /// On account: delivers against the promise; no money moves.
    mutating func charge(_ amount: Int64) throws(BillingError) {
        try self.requireCapturable(amount)
        self.receivable += amount
    }

    private func requireCapturable(_ amount: Int64) throws(BillingError) {
        switch self.state {
        case .authorized, .captured, .refunded: break
        case .authorizing, .unknown, .declined, .voided:
            throw .notAuthorized(payment: self.paymentID, state: self.state)
        }
        guard amount <= self.capturable else {
            throw .captureExceedsAuthorized(
                wanted: self.money(amount),
                left: self.money(self.capturable)
            )
        }
    }

    // MARK: Void

    /// Whether anything is held, or may turn out to be, that a void would give up.
    var hasSomethingToVoid: Bool {
        self.isVoiding || self.state.isUndecided || self.capturable > 0
    }

    mutating func beginVoid() {
        self.isVoiding = true
    }

    /// The provider gave up the rest of the hold, or will never grant it.
    mutating func voidSettled(isApproved: Bool) {
        self.isVoiding = false
        guard isApproved else { return }
        if self.state.isUndecided {
            self.state = .voided
        } else {
            self.voided += self.capturable
            self.settleState()
        }
    }

    // MARK: Refund

    /// Claims an amount for a refund, `amount` above zero.
    ///
    /// Returns how much of it comes out of the deposit; the rest was invoiced already.
    mutating func beginRefund(_ amount: Int64) throws(BillingError) -> Int64 {
        guard amount <= self.refundable else {
            throw .refundExceedsCaptured(
                wanted: self.money(amount),
                left: self.money(self.refundable)
            )
        }
        let fromDeposit = min(amount, self.deposit)
        self.refunding += amount
        self.deposit -= fromDeposit
        self.refundCount += 1
        return fromDeposit
    }

    mutating func refundSettled(_ amount: Int64, fromDeposit: Int64, isApproved: Bool) {
        self.refunding -= amount
        guard isApproved else {
            self.deposit += fromDeposit
            return
        }
        self.refunded += amount
        self.settleState()
    }

    // MARK: Invoice

    /// Turns deposit into revenue, for an invoice of `total`.
    mutating func invoice(_ total: Int64) throws(BillingError) {
        guard total <= self.deposit else {
            throw .invoiceExceedsDeposit(
                wanted: self.money(total),
                left: self.money(self.deposit)
            )
        }
        self.deposit -= total
    }

    /// The state is a function of the amounts once the authorization is granted.
    private mutating func settleState() {
        if self.captured > 0 {
            self.state = self.refunded == self.captured ? .refunded : .captured
        } else {
            self.state = self.voided > 0 && self.voided == self.authorized ? .voided : .authorized
        }
    }
}
