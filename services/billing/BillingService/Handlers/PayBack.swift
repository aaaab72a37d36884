// SPDX-License-Identifier: MIT
import Store

extension PaymentHandlers {
    /// Gives back by transfer what a credit note owes and no tender can: the customer paid it on the
    /// invoice; returns how much that is.
    ///
    /// At most what was paid on the order's invoices and not given back, so that nothing is paid out
    /// for an invoice that was written off, or a card payment that was lost.
    func payBack(
        _ amount: Int64,
        creditNote: String,
        reference: String,
        _ payment: inout Payment,
        _ tx: Transaction,
        by actor: String
    ) throws -> Int64 {
        let back = amount - min(amount, payment.refundableIfOwed)
        guard !creditNote.isEmpty, back > 0 else { return 0 }
        let left = try OperationTable.paidOnInvoices(of: payment, in: tx)
        guard back <= left else {
            throw BillingError.refundExceedsCaptured(
                wanted: payment.money(amount),
                left: payment.money(payment.refundableIfOwed + left)
            )
        }
        payment.refundCount += 1
        let operation = PaymentOperation.payBack(
            back,
            of: payment,
            reference: reference,
            creditNote: creditNote,
            at: tx.time
        )
        try OperationTable.insert(operation, in: tx)
        let settlement = Settlement(actor: actor)
        try settlement.post(.refundByCash, operation, payment, back, tx)
        try CreditNotes.paid(number: creditNote, amount: back, in: tx)
        try settlement.publish(
            "refunded",
            payment,
            "\(payment.money(back)) of what was paid on its invoices given back",
            tx
        )
        return back
    }
}

extension OperationTable {
    /// What a customer paid on an order's invoices and did not get back.
    static func paidOnInvoices(of payment: Payment, in queries: some Queries) throws -> Int64 {
        let paid = try queries.first(
            """
            SELECT coalesce(sum(amount), 0) FROM settlement
            WHERE kind IN ('PAYMENT', 'UNAPPLIED')
            AND invoice_number IN (SELECT invoice_number FROM invoice WHERE order_id = $1)
            """,
            payment.orderID
        ) { $0.int(0) }
        let back = try queries.first(
            """
            SELECT coalesce(sum(amount), 0) FROM payment_operation
            WHERE payment_number = $1 AND kind = 'refund' AND tender = 0
            """,
            payment.number
        ) { $0.int(0) }
        return max(0, (paid ?? 0) - (back ?? 0))
    }
}
