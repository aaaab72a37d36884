// SPDX-License-Identifier: MIT
import Ambient
import Store

/// What the books say of captures and refunds.
extension Settlement {
    /// Books a refund that was begun as money owed: what was invoiced as a return, the rest not.
    ///
    /// What a credit note owes is in the books already.
    func postOwed(
        _ operation: PaymentOperation,
        _ payment: Payment,
        isReversal: Bool = false,
        _ tx: Transaction
    ) throws {
        guard operation.creditNote.isEmpty else { return }
        let parts: [(PostingRule, Int64)] = [
            (.cancelledAfterCapture, operation.fromDeposit),
            (.returnAccepted, operation.amount - operation.fromDeposit),
        ]
        for (rule, amount) in parts {
            try self.post(isReversal ? rule.reversal : rule, operation, payment, amount, tx)
        }
    }

    /// Refuses what the books could not take, before anybody outside acts on it.
    ///
    /// What was begun while its period was open goes on in the next one: `isBegun`.
    func requireRoom(
        for operation: PaymentOperation,
        by method: PaymentMethod,
        of payment: Payment,
        isBegun: Bool = false,
        in tx: Transaction
    ) throws {
        let rule: PostingRule? =
            operation.kind == .capture ? .capturing(by: method) : .refunding(by: method)
        guard let rule else { return }
        try Ledger.requireRoom(
            for: rule.lines([.amount: operation.amount], payment.currency),
            at: isBegun ? tx.time : operation.occurredAt,
            in: tx
        )
    }

    /// Posts what an operation moved, keyed by its event; nothing without a rule.
    ///
    /// The provider may have acted before a period was closed, and tell it after: such a fact is
    /// posted at the first moment that is open.
    func post(
        _ rule: PostingRule?,
        _ operation: PaymentOperation,
        _ payment: Payment,
        _ amount: Int64,
        _ tx: Transaction
    ) throws {
        guard let rule else { return }
        func post(at time: Timestamp) throws {
            try Ledger.post(
                rule,
                event: operation.event,
                order: payment.orderID,
                [.amount: amount],
                payment.currency,
                memo: "\(operation.kind.rawValue) of \(payment.paymentID)",
                at: time,
                in: tx
            )
        }
        do {
            try post(at: operation.occurredAt)
        } catch BillingError.periodClosed(_, let end) {
            try post(at: end)
        }
    }
}
