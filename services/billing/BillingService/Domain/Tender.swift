// SPDX-License-Identifier: MIT

/// One part of a payment: what is held, taken and given back by one means, and the caps on each.
///
/// Table: payment_tender, one row. `captured + capturing + receivable + voided + releasing <=
/// authorized` and `refunded + refunding + lost <= captured` hold before and after every method. Amounts
/// that end in -ing are claimed by an open intent.
struct Tender: Hashable, Sendable {
    enum State: String, CaseIterable, Sendable {
        /// Not asked for yet: its payment is held, or the money is to be paid in.
        case waiting
        /// The provider's word is due.
        case authorizing
        /// The provider could not be asked what it did.
        case unknown
        case granted
        /// Refused; another means may take its place while the payment waits.
        case declined
        /// Given up before it was granted.
        case ended
    }

    /// From 1, in the order they came.
    let position: Int64
    /// The change of the order that asked for it; empty for what the order began with.
    let change: String
    var method: PaymentMethod
    var token: String
    var requested: Int64
    /// Which authorization of the payment this one's hold is, from 1; 0 before one is asked for.
    var authorization: Int64 = 0
    var state: State = .waiting

    var authorized: Int64 = 0
    var captured: Int64 = 0
    var capturing: Int64 = 0
    var voided: Int64 = 0
    /// Of the hold: on its way to be given up.
    var releasing: Int64 = 0
    /// A void of the whole hold is on its way: nothing more may be captured.
    var isVoiding = false
    var refunded: Int64 = 0
    var refunding: Int64 = 0
    /// By card: captured, disputed and lost.
    var lost: Int64 = 0
    /// On account: what was delivered against this promise.
    var receivable: Int64 = 0
    /// On account: what was invoiced of it, credited or not.
    var invoiced: Int64 = 0
    /// Paid in, and not taken by a shipment yet; part of `captured`.
    var unassigned: Int64 = 0

    init(
        position: Int64,
        method: PaymentMethod,
        token: String,
        requested: Int64,
        change: String = ""
    ) {
        self.position = position
        self.method = method
        self.token = token
        self.requested = requested
        self.change = change
    }

    /// Whether the provider's word on the authorization is still due.
    var isUndecided: Bool { self.state == .authorizing || self.state == .unknown }

    /// Whether the order cannot be paid before somebody pays this part.
    var isWanting: Bool {
        self.change.isEmpty && (self.state == .waiting || self.state == .declined)
    }

    /// What is held and neither taken nor given up.
    var open: Int64 {
        self.isVoiding
            ? 0
            : self.authorized - self.captured - self.capturing - self.receivable - self.voided
                - self.releasing
    }

    /// What a shipment may still take: out of the hold, or of what was paid in.
    var capturable: Int64 { self.open + self.unassigned }

    /// What may still be refunded.
    var refundable: Int64 { self.captured - self.refunded - self.refunding - self.lost }

    /// Promised on account and not invoiced yet.
    var committed: Int64 {
        self.method == .onAccount ? max(0, self.authorized - self.voided - self.invoiced) : 0
    }

    /// On account: what was invoiced and not given up again; what is given up was credited.
    var invoicedLeft: Int64 { min(self.invoiced, self.authorized - self.voided) }

    // MARK: Authorization

    mutating func grant() {
        self.state = .granted
        self.authorized = self.requested
    }

    /// Takes back a grant that nothing was done with: another part of the payment was refused.
    mutating func retract() {
        self.state = .ended
        self.authorized = 0
    }

    // MARK: Money

    /// Takes money that was paid in for it: `amount` is held and captured at once.
    mutating func payIn(_ amount: Int64) {
        self.captured += amount
        self.unassigned += amount
    }

    mutating func captureSettled(_ amount: Int64, isApproved: Bool) {
        self.capturing -= amount
        if isApproved { self.captured += amount }
    }

    /// The provider gave up what is left of the hold, or will never grant it.
    mutating func voidSettled(isApproved: Bool) {
        self.isVoiding = false
        guard isApproved else { return }
        if self.isUndecided {
            self.state = .ended
        } else {
            self.voided += self.open
        }
    }

    mutating func releaseSettled(_ amount: Int64, isApproved: Bool) {
        self.releasing -= amount
        if isApproved { self.voided += amount }
    }

    mutating func beginRefund(_ amount: Int64, fromDeposit: Int64) {
        self.refunding += amount
        // What was paid in and is given back cannot be taken by a shipment any more.
        self.unassigned = min(self.unassigned - min(self.unassigned, fromDeposit), self.refundable)
    }

    mutating func refundSettled(_ amount: Int64, isApproved: Bool) {
        self.refunding -= amount
        if isApproved { self.refunded += amount }
    }
}
