// SPDX-License-Identifier: MIT
import Ambient
import Commerce

/// One payment intent of one order: its tenders, what they come to, and the caps on the whole.
///
/// Table: payment, one row, beside one of payment_tender for each part. `captured + capturing +
/// receivable + voided + releasing <= authorized` and `refunded + refunding + deposit <= captured`
/// hold before and after every method; a method that would break one throws and changes nothing.
struct Payment: Hashable, Sendable {
    /// The most parts a payment may grow to by changes of its order and by money paid in.
    static let tendersMax = 100

    let number: Int64
    let orderID: String
    let customerID: String
    /// What the order asked for; what is paid with is said by the tenders.
    let method: PaymentMethod
    let currency: Currency
    /// What the order asked for in the beginning.
    let asked: Int64
    /// Whether a decline leaves it waiting for another means.
    let waits: Bool
    let createdAt: Timestamp

    var state: PaymentState = .authorized
    var tenders: [Tender]
    /// The tenders as they are in the table.
    var storedTenders: [Tender] = []
    /// What was captured and is neither invoiced nor given back: the order's part of account 2200.
    var deposit: Int64 = 0
    /// How much was given back, or is about to be, out of the deposit.
    var depositRefunded: Int64 = 0
    var declineCode = ""
    /// While held.
    var holdKind: HoldKind?
    /// Which rules held it.
    var rules: [String] = []
    /// A saga waits to be told that it is paid.
    var isAwaited = false
    /// It was awaited once, and may be paid by now.
    var hasAwaited = false
    /// How many authorizations, refunds and releases were begun; they number the provider keys.
    var authorizationCount: Int64 = 0
    var refundCount: Int64 = 0
    var releaseCount: Int64 = 0
    var version: Int64 = 1

    var paymentID: String { "PAY-\(self.number)" }

    /// The name of a tender's hold at the provider: `PAY-100001`, `PAY-100001.2`.
    func holdID(of tender: Tender) -> String {
        tender.authorization <= 1 ? self.paymentID : "\(self.paymentID).\(tender.authorization)"
    }

    func money(_ minorUnits: Int64) -> Money {
        Money(minorUnits: minorUnits, currency: self.currency)
    }

    // MARK: Sums

    private func sum(_ part: (Tender) -> Int64) -> Int64 {
        self.tenders.reduce(0) { $0 + part($1) }
    }

    var requested: Int64 { self.sum(\.requested) }
    var authorized: Int64 { self.sum(\.authorized) }
    var captured: Int64 { self.sum(\.captured) }
    var capturing: Int64 { self.sum(\.capturing) }
    var voided: Int64 { self.sum(\.voided) }
    var releasing: Int64 { self.sum(\.releasing) }
    var refunded: Int64 { self.sum(\.refunded) }
    var refunding: Int64 { self.sum(\.refunding) }
    var receivable: Int64 { self.sum(\.receivable) }
    var committed: Int64 { self.sum(\.committed) }
    var unassigned: Int64 { self.sum(\.unassigned) }
    /// What may still be captured.
    var capturable: Int64 { self.sum(\.capturable) }
    /// What may still be refunded.
    var refundable: Int64 { self.sum(\.refundable) }
    /// What of the order is paid for, promised or still to be paid.
    var worth: Int64 {
        self.sum {
            $0.isWanting ? $0.requested : $0.authorized - $0.voided - $0.releasing
        } - self.depositRefunded
    }

    // MARK: Tenders

    /// Changes the tender at a position; nothing when there is none.
    mutating func change<T>(_ position: Int64, _ body: (inout Tender) -> T) -> T? {
        guard let index = self.tenders.firstIndex(where: { $0.position == position }) else {
            return nil
        }
        return body(&self.tenders[index])
    }

    func tender(_ position: Int64) -> Tender? {
        self.tenders.first { $0.position == position }
    }

    /// The first tender whose authorization is not decided, and is not being given up either.
    var undecided: Tender? { self.tenders.first { $0.isUndecided && !$0.isVoiding } }

    /// The tender that another means of payment would replace.
    var wanting: Tender? {
        self.tenders.first { $0.isWanting && $0.state == .declined }
            ?? self.tenders.first { $0.isWanting }
    }

    /// Adds a tender behind the others.
    mutating func append(
        _ method: PaymentMethod,
        token: String,
        requested: Int64,
        change: String = ""
    ) throws(BillingError) -> Tender {
        guard self.tenders.count < Self.tendersMax else {
            throw .payment(.tooManyTenders(payment: self.paymentID))
        }
        let tender = Tender(
            position: Int64(self.tenders.count) + 1,
            method: method,
            token: token,
            requested: requested,
            change: change
        )
        self.tenders.append(tender)
        return tender
    }

    // MARK: State

    /// The state is a function of the tenders.
    mutating func settleState() {
        let parts = self.tenders.filter(\.change.isEmpty)
        if self.holdKind != nil {
            self.state = .held
        } else if parts.contains(where: { $0.state == .authorizing }) {
            self.state = .authorizing
        } else if parts.contains(where: { $0.state == .unknown }) {
            self.state = .unknown
        } else if parts.contains(where: \.isWanting) {
            self.state = self.waits ? .awaiting : .declined
        } else {
            self.state = self.stateOfAmounts
        }
        if self.state == .awaiting {
            self.isAwaited = true
            self.hasAwaited = true
        }
    }

    private var stateOfAmounts: PaymentState {
        let hasEnded = self.tenders.contains { $0.change.isEmpty && $0.state == .ended }
        if self.captured > 0 {
            guard self.refunded == self.captured else { return .captured }
            return hasEnded ? .voided : .refunded
        }
        guard self.authorized > 0 else { return hasEnded ? .voided : .authorized }
        return self.voided == self.authorized ? .voided : .authorized
    }
}
