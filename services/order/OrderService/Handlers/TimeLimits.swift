// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import RPC
import ServiceKit
import Store

/// How long an order may wait for somebody; after that it is cancelled.
extension OrderService {
    /// How long an order may wait for stock.
    ///
    /// Less than the 30 days that the reservation of an undecided order lasts: what is set aside for
    /// it meanwhile is still there when the rest comes. An order that asked its buyer first may wait
    /// longer in all; when its reservation is gone by then, its saga rejects it.
    static let stockWaitDays: Int64 = 28

    /// The states with a limit, the limit, and the reason of the cancellation.
    static let timeLimits: [(state: OrderState, days: Int64, reason: String)] = [
        (.awaitingCustomer, 7, "CHOICE_TIMEOUT"),
        (.awaitingPayment, 7, "PAYMENT_TIMEOUT"),
        (.awaitingStock, Self.stockWaitDays, "STOCK_TIMEOUT"),
    ]

    /// Cancels orders that waited too long, at most `limit` of each state; the next run takes more.
    func cancelOverdue(atMost limit: Int, _ tx: Transaction) throws {
        let context = CallContext(actor: "time limit")
        for (state, days, reason) in Self.timeLimits {
            let since = Timestamp(milliseconds: tx.time.milliseconds - days * 86_400_000)
            for id in try OrderTable.awaiting(state, until: since, limit: limit, in: tx) {
                guard var head = try OrderTable.head(id, in: tx) else { continue }
                try self.beginCancelling(&head, reason: reason, tx, context)
            }
        }
    }
}
