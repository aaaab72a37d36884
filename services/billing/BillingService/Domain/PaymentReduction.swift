// SPDX-License-Identifier: MIT

/// What a payment gives up when its order costs less.
extension Payment {
    /// How much less the payment is to come to.
    ///
    /// At least what is still held of what the change had authorized more: a cancellation may have
    /// lowered the payment below `total` before the change added to it.
    ///
    /// - Parameters:
    ///   - total: What the order costs after the change, or without it when it is undone.
    ///   - change: Only the undoing of an increase finds a tender of its own.
    /// - Returns: Zero or less when there is nothing to give up.
    func excess(over total: Int64, change: String) -> Int64 {
        let added = self.tenders.filter { $0.change == change }.reduce(0) { $0 + $1.open }
        return max(self.worth - total, added)
    }

    /// Asks for less of what was not granted yet, last first; returns how much less.
    mutating func askForLess(_ amount: Int64) -> Int64 {
        var left = amount
        for index in self.tenders.indices.reversed() where self.tenders[index].isWanting {
            let part = min(left, self.tenders[index].requested)
            guard part > 0 else { continue }
            self.tenders[index].requested -= part
            if self.tenders[index].requested == 0 { self.tenders[index].state = .ended }
            left -= part
        }
        if !self.tenders.contains(where: \.isWanting) {
            self.holdKind = nil
            self.rules = []
        }
        return amount - left
    }

    /// What of the holds an amount is, last first; less when less is held.
    func shares(ofRelease amount: Int64) -> [TenderShare] {
        var left = amount
        return self.tenders.reversed().compactMap { tender in
            let part = min(left, tender.open)
            guard part > 0 else { return nil }
            left -= part
            return TenderShare(
                position: tender.position,
                method: tender.method,
                amount: part,
                fromDeposit: 0
            )
        }
    }

    /// Claims a part of a hold that the provider must give up, or gives it up at once.
    mutating func beginRelease(_ share: TenderShare) {
        _ = self.change(share.position) { tender in
            if tender.method.asksProvider {
                tender.releasing += share.amount
            } else {
                tender.voided += share.amount
            }
        }
        if share.method.asksProvider { self.releaseCount += 1 }
    }

    /// Takes back what was charged on account and not invoiced.
    ///
    /// - Parameters:
    ///   - amount: At most how much.
    ///   - unshipped: What was invoiced before shipment and has not left: it is credited, and so
    ///     counts as not invoiced.
    /// - Returns: How much it took back.
    mutating func uncharge(_ amount: Int64, unshipped: Int64) -> Int64 {
        var left = amount
        var unshipped = unshipped
        for index in self.tenders.indices.reversed() {
            let tender = self.tenders[index]
            let part = min(left, tender.receivable - max(0, tender.invoicedLeft - unshipped))
            guard part > 0 else { continue }
            unshipped -= max(0, part - max(0, tender.receivable - tender.invoicedLeft))
            self.tenders[index].receivable -= part
            self.tenders[index].voided += part
            left -= part
        }
        return amount - left
    }
}
