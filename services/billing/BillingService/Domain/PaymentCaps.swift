// SPDX-License-Identifier: MIT
import Commerce

/// The part of an amount that one tender bears.
struct TenderShare: Hashable, Sendable {
    let position: Int64
    let method: PaymentMethod
    let amount: Int64
    /// What of a capture was paid in before; what of a refund was not invoiced yet.
    let fromDeposit: Int64
}

/// What each command claims of the tenders, within the caps.
extension Payment {
    // MARK: Authorization

    /// Asks for every tender that was not asked for yet; what is paid in later goes on waiting.
    ///
    /// Store credit counts as granted: the caller reserves it, or calls `decline`.
    mutating func begin() {
        for index in self.tenders.indices where self.tenders[index].state == .waiting {
            if self.tenders[index].method == .bankTransfer, self.waits,
                self.tenders[index].requested > 0
            {
                continue
            }
            self.begin(at: index)
        }
        self.settleState()
    }

    /// Asks for one tender.
    mutating func begin(_ position: Int64) {
        guard let index = self.tenders.firstIndex(where: { $0.position == position }) else {
            return
        }
        self.begin(at: index)
        self.settleState()
    }

    private mutating func begin(at index: Int) {
        guard self.tenders[index].method.asksProvider, self.tenders[index].requested > 0 else {
            return self.tenders[index].grant()
        }
        self.authorizationCount += 1
        self.tenders[index].authorization = self.authorizationCount
        self.tenders[index].state = .authorizing
    }

    /// A tender was refused; without another chance the others are taken back.
    mutating func decline(_ position: Int64, code: String) {
        let isFurther = self.change(position) { tender in
            tender.state = .declined
            tender.authorized = 0
            return !tender.change.isEmpty
        }
        self.declineCode = code
        guard isFurther == false else { return }
        if !self.waits {
            for index in self.tenders.indices where self.tenders[index].state == .granted {
                self.tenders[index].retract()
            }
            for index in self.tenders.indices where self.tenders[index].state == .authorizing {
                // Not asked for: the local tenders are decided before the provider is asked.
                self.tenders[index].retract()
            }
        }
        self.settleState()
    }

    // MARK: Capture

    /// How a capture is shared out among the tenders; `amount` is above zero.
    func shares(ofCapture amount: Int64) throws(BillingError) -> [TenderShare] {
        guard self.state.isGranted else {
            throw .notAuthorized(payment: self.paymentID, state: self.state)
        }
        guard amount <= self.capturable else {
            throw .captureExceedsAuthorized(
                wanted: self.money(amount),
                left: self.money(self.capturable)
            )
        }
        var left = amount
        return self.inCaptureOrder.compactMap { tender in
            let part = min(left, tender.capturable)
            left -= part
            guard part > 0 else { return nil }
            return TenderShare(
                position: tender.position,
                method: tender.method,
                amount: part,
                fromDeposit: min(part, tender.unassigned)
            )
        }
    }

    private var inCaptureOrder: [Tender] {
        guard self.tenders.count > 1 else { return self.tenders }
        return PaymentMethod.captureOrder.flatMap { method in
            self.tenders.filter { $0.method == method }
        }
    }

    /// Claims a share of a capture, or takes it at once when it was paid in or is on account.
    mutating func beginCapture(_ share: TenderShare) {
        _ = self.change(share.position) { tender in
            if tender.method == .onAccount {
                tender.receivable += share.amount
            } else {
                tender.unassigned -= share.fromDeposit
                tender.capturing += share.amount - share.fromDeposit
            }
        }
    }

    mutating func captureSettled(_ position: Int64, _ amount: Int64, isApproved: Bool) {
        _ = self.change(position) { $0.captureSettled(amount, isApproved: isApproved) }
        guard isApproved else { return }
        self.deposit += amount
        self.settleState()
    }

    /// Claims a capture that was refused once more.
    mutating func beginCaptureAnew(_ position: Int64, _ amount: Int64) throws(BillingError) {
        guard self.state.isGranted else {
            throw .notAuthorized(payment: self.paymentID, state: self.state)
        }
        let left = self.tender(position)?.open ?? 0
        guard amount <= left else {
            throw .captureExceedsAuthorized(wanted: self.money(amount), left: self.money(left))
        }
        _ = self.change(position) { $0.capturing += amount }
    }

    // MARK: Void

    /// Whether anything is held, or may turn out to be, that a void would give up.
    var hasSomethingToVoid: Bool {
        self.state == .held || self.state == .awaiting || self.unassigned > 0
            || self.tenders.contains { $0.isVoiding || $0.isUndecided || $0.open > 0 }
    }

    /// Gives what was paid in, and no shipment took, back out of the deposit; returns how much.
    mutating func giveBackPaidIn() -> Int64 {
        let amount = min(self.unassigned, self.deposit)
        var left = amount
        for index in self.tenders.indices where left > 0 {
            let part = min(left, self.tenders[index].unassigned)
            self.tenders[index].unassigned -= part
            self.tenders[index].refunded += part
            left -= part
        }
        self.deposit -= amount
        self.depositRefunded += amount
        return amount
    }

    // MARK: Refund

    /// What a refund that is owed already may take: not what is kept for invoices to come.
    var refundableIfOwed: Int64 { max(0, self.refundable - self.deposit) }

    /// How a refund is shared out among the tenders, the other way round than a capture.
    ///
    /// Out of the deposit first, unless it `isOwed` already: then what was not invoiced is kept for
    /// the invoices to come, and no more of what was paid in than that: an invoice before shipment
    /// drew on the rest.
    func shares(ofRefund amount: Int64, isOwed: Bool) throws(BillingError) -> [TenderShare] {
        let most = isOwed ? self.refundableIfOwed : self.refundable
        guard amount <= most else {
            throw .refundExceedsCaptured(wanted: self.money(amount), left: self.money(most))
        }
        var (left, deposit) = (amount, isOwed ? 0 : self.deposit)
        var kept = isOwed ? min(self.unassigned, self.deposit) : 0
        return self.inCaptureOrder.reversed().compactMap { tender in
            let stays = min(tender.unassigned, kept)
            kept -= stays
            let part = min(left, tender.refundable - stays)
            guard part > 0 else { return nil }
            let fromDeposit = min(part, deposit)
            left -= part
            deposit -= fromDeposit
            return TenderShare(
                position: tender.position,
                method: tender.method,
                amount: part,
                fromDeposit: fromDeposit
            )
        }
    }

    mutating func beginRefund(_ share: TenderShare) {
        _ = self.change(share.position) {
            $0.beginRefund(share.amount, fromDeposit: share.fromDeposit)
        }
        self.deposit -= share.fromDeposit
        self.depositRefunded += share.fromDeposit
        self.refundCount += 1
    }

    mutating func refundSettled(
        _ position: Int64,
        _ amount: Int64,
        fromDeposit: Int64,
        isApproved: Bool
    ) {
        _ = self.change(position) { $0.refundSettled(amount, isApproved: isApproved) }
        guard isApproved else {
            self.deposit += fromDeposit
            self.depositRefunded -= fromDeposit
            return
        }
        self.settleState()
    }
}
