// SPDX-License-Identifier: MIT
import Store

/// Writes what is to be given back before anybody is asked to.
extension PaymentHandlers {
    /// Writes a refund, tender by tender; what needs no provider is paid at once.
    func beginRefund(
        _ shares: [TenderShare],
        _ payment: inout Payment,
        reference: String,
        creditNote: String = "",
        _ tx: Transaction,
        by actor: String
    ) throws {
        for share in shares {
            let tender = try stored(payment.tender(share.position), "payment_tender.position")
            payment.beginRefund(share)
            let operation = PaymentOperation.refund(
                share,
                of: tender,
                payment,
                reference: reference,
                creditNote: creditNote,
                at: tx.time
            )
            try OperationTable.insert(operation, in: tx)
            try self.promise(operation, by: share.method, &payment, tx, actor)
        }
    }

    /// Begins again what the provider refused of a refund, under keys it has not decided yet.
    func refundAnew(
        _ known: [PaymentOperation],
        _ payment: inout Payment,
        _ tx: Transaction,
        by actor: String
    ) throws {
        let refused = known.filter { $0.state == .failed }
        for operation in refused {
            let tender = try stored(payment.tender(operation.tender), "payment_operation.tender")
            guard operation.amount <= tender.refundable, operation.fromDeposit <= payment.deposit
            else {
                throw BillingError.refundExceedsCaptured(
                    wanted: payment.money(operation.amount),
                    left: payment.money(tender.refundable)
                )
            }
            if !operation.creditNote.isEmpty {
                let left = try self.left(of: operation.creditNote, payment, tx)
                guard operation.amount <= left else {
                    throw BillingError.payment(
                        .creditNoteExceeded(
                            number: operation.creditNote,
                            wanted: payment.money(operation.amount),
                            left: payment.money(left)
                        )
                    )
                }
            }
            payment.beginRefund(
                TenderShare(
                    position: tender.position,
                    method: tender.method,
                    amount: operation.amount,
                    fromDeposit: operation.fromDeposit
                )
            )
            let next = operation.anew(of: payment)
            try OperationTable.reopen(operation, as: next, in: tx)
            try self.promise(next, by: tender.method, &payment, tx, actor)
        }
        if !refused.isEmpty { try PaymentTable.save(&payment, in: tx) }
    }

    /// Books a refund that was just written as owed, and as paid when no provider must be asked.
    private func promise(
        _ operation: PaymentOperation,
        by method: PaymentMethod,
        _ payment: inout Payment,
        _ tx: Transaction,
        _ actor: String
    ) throws {
        let settlement = Settlement(actor: actor)
        try settlement.postOwed(operation, payment, tx)
        guard !method.asksProvider else {
            return try settlement.requireRoom(for: operation, by: method, of: payment, in: tx)
        }
        _ = try OperationTable.end(operation, as: .done, in: tx)
        try settlement.approved(operation, &payment, tx)
    }
}
