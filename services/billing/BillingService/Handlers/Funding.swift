// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import Store

/// Who waits for money, and where store credit stands behind it.
extension Settlement {
    /// Reserves the store credit that a payment counts on; declines those tenders that find too
    /// little.
    func reserveStoreCredit(
        of payment: inout Payment,
        since before: [Tender],
        in tx: Transaction
    ) throws {
        for tender in payment.tenders where tender.method == .storeCredit {
            guard tender.state == .granted, tender.captured == 0, tender.requested > 0 else {
                continue
            }
            let was = before.first { $0.position == tender.position }
            if was?.state == .granted, was?.method == .storeCredit { continue }
            let isReserved = try StoreCredit.reserve(
                customer: payment.customerID,
                amount: tender.requested,
                currency: payment.currency,
                in: tx
            )
            if isReserved { continue }
            let granted = payment
            payment.decline(tender.position, code: "insufficient_store_credit")
            try self.releaseStoreCredit(
                from: granted,
                to: payment,
                before: tender.position,
                in: tx
            )
            if !payment.waits { return }
        }
    }

    /// Gives up the reserved store credit of tenders that were taken back; those from `position` on
    /// have none reserved yet.
    func releaseStoreCredit(
        from before: Payment,
        to after: Payment,
        before position: Int64 = .max,
        in tx: Transaction
    ) throws {
        for (was, tender) in zip(before.tenders, after.tenders)
        where was.method == .storeCredit && was.position < position {
            guard was.state == .granted, tender.state != .granted else { continue }
            try StoreCredit.release(
                customer: after.customerID,
                amount: was.open,
                currency: after.currency,
                in: tx
            )
        }
    }

    /// Tells the saga that waits for it that the money is there.
    func signalPaid(_ payment: Payment, in tx: Transaction) throws {
        let saga = "place-order:\(payment.orderID)"
        let request = OrchestratorV1.SignalRequest(
            sagaID: saga,
            name: "paid",
            signalID: "paid"
        )
        try tx.enqueue(
            OutboxMessage(
                peer: "orchestrator",
                method: OrchestratorV1.OrchestratorService.signal.path,
                orderingKey: saga,
                payload: request.encoded(),
                actor: self.actor
            )
        )
    }

    /// Gives the customer as store credit what was paid in for an order that ended.
    func giveBackPaidIn(_ payment: inout Payment, in tx: Transaction) throws {
        let amount = payment.giveBackPaidIn()
        guard amount > 0 else { return }
        let event = "paid-in:\(payment.paymentID):\(payment.version)"
        try StoreCredit.add(
            customer: payment.customerID,
            amount: amount,
            currency: payment.currency,
            reference: event,
            in: tx
        )
        try Ledger.post(
            .paidInKept,
            event: event,
            order: payment.orderID,
            [.amount: amount],
            payment.currency,
            memo: "paid in for \(payment.paymentID)",
            at: tx.time,
            in: tx
        )
        try self.publish(
            "paid-in-kept",
            payment,
            "\(payment.money(amount)) that was paid in became store credit",
            tx
        )
    }
}

extension Payment {
    /// Whether the money that a saga waits for is there now; true once.
    mutating func becomesPaid() -> Bool {
        guard self.isAwaited, self.state.isGranted else { return false }
        self.isAwaited = false
        return true
    }
}
