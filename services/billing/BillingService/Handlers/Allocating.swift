// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

/// What becomes of a receivable after the money came in, or never came.
extension ReceivableHandlers {
    /// Pays invoices out of what was kept of a payment.
    func allocate(
        _ request: AccountingV1.AllocateRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<AccountingV1.AllocateReply> {
        let payment = try Self.find(request.paymentID, tx)
        let wanted =
            request.allocations.isEmpty
            ? spread(
                payment.unapplied,
                over: try InvoiceTable.open(
                    customer: payment.customerID,
                    payment.currency,
                    limit: PaymentReceipt.allocationsMax,
                    in: tx
                )
            )
            : try Self.wanted(
                request.allocations,
                of: payment.customerID,
                payment.currency,
                tx
            )
        let plan = try AllocationPlan(
            payment.money(payment.unapplied),
            wanted: wanted,
            rounding: 0
        )
        for share in plan.shares {
            try self.move(share.amount, of: payment, to: share.invoice, tx)
        }
        try tx.publish(
            type: "payment.allocated",
            subject: payment.customerID,
            summary: "\(payment.money(plan.applied)) of \(payment.paymentID) allocated",
            actor: context.cause
        )
        return .reply(AccountingV1.AllocateReply(payment: try Self.present(payment, tx)))
    }

    /// Puts back what a payment paid of an invoice: it is open again, and the money kept.
    func unapply(
        _ request: AccountingV1.UnapplyRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<AccountingV1.UnapplyReply> {
        let reason = try checkedReason(request.reason, "reason")
        let payment = try Self.find(request.paymentID, tx)
        let invoice = try InvoiceHandlers.find(request.invoiceNumber, tx)
        guard let share = payment.shares.first(where: { $0.invoice == invoice.number }) else {
            throw BooksError.notFound(
                "allocation",
                field: "invoice_number",
                value: request.invoiceNumber
            )
        }
        try self.move(-share.amount, of: payment, to: invoice, tx)
        try tx.publish(
            type: "payment.unapplied",
            subject: payment.customerID,
            summary: "\(payment.money(share.amount)) of \(payment.paymentID) taken back from"
                + " \(invoice.text): \(reason)",
            actor: context.cause
        )
        return .reply(AccountingV1.UnapplyReply(payment: try Self.present(payment, tx)))
    }

    /// Moves money between what is kept of a payment and an invoice; below zero back again, and then
    /// with what rounding closed.
    private func move(
        _ amount: Int64,
        of payment: CustomerPayment,
        to invoice: Invoice,
        _ tx: Transaction
    ) throws {
        let rounded =
            amount > 0
            ? 0
            : try SettlementTable.rounded(by: payment.number, invoice: invoice.number, in: tx)
        func add(_ kind: SettlementKind, _ amount: Int64) throws -> Int64 {
            try SettlementTable.add(
                InvoiceSettlement(
                    kind: kind,
                    reference: payment.paymentID,
                    payment: payment.number,
                    amount: amount,
                    at: tx.time
                ),
                to: invoice,
                in: tx
            )
        }
        let id = try add(amount > 0 ? .payment : .unapplied, amount)
        if rounded != 0 { _ = try add(.rounding, -rounded) }
        try CustomerPaymentTable.addUnapplied(-amount, to: payment.number, in: tx)
        try Ledger.post(
            amount > 0 ? .paymentApplied : PostingRule.paymentApplied.reversal,
            event: "allocation:\(id)",
            order: invoice.orderID,
            [
                .amount: abs(amount), .roundingLoss: rounded,
                .receivable: abs(amount) + rounded,
            ],
            payment.currency,
            memo: "\(payment.paymentID), \(invoice.text)",
            at: tx.time,
            in: tx
        )
    }

    /// Gives up what is open of an invoice: a bad debt.
    func writeOff(
        _ request: AccountingV1.WriteOffRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<AccountingV1.WriteOffReply> {
        let reason = try checkedReason(request.reason, "reason")
        let time = try checkedTime(request.occurredAtMs, "occurred_at_ms", now: tx.time)
        let invoice = try InvoiceHandlers.find(request.invoiceNumber, tx)
        guard invoice.open > 0 else { throw BooksError.nothingOpen(invoice.text) }
        let amount = invoice.money(invoice.open)
        let id = try SettlementTable.add(
            InvoiceSettlement(
                kind: .writeOff,
                reference: invoice.text,
                amount: invoice.open,
                at: time
            ),
            to: invoice,
            in: tx
        )
        let posting = try Ledger.post(
            .writeOff,
            event: "write-off:\(id)",
            order: invoice.orderID,
            [.amount: invoice.open],
            invoice.currency,
            memo: "\(invoice.text): \(reason)",
            at: time,
            in: tx
        )
        try tx.publish(
            type: "invoice.written-off",
            subject: invoice.orderID,
            summary: "\(amount) of \(invoice.text) written off: \(reason)",
            actor: context.cause
        )
        return .reply(
            AccountingV1.WriteOffReply(entryID: posting?.id ?? 0, amount: CommonV1.Money(amount))
        )
    }
}
