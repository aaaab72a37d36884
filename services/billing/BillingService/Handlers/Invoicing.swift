// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import RPC
import Store

/// Issues invoices with their postings, in the caller's transaction.
struct Invoicing: Sendable {
    let context: CallContext

    // MARK: By shipment

    /// Issues the invoice of a shipment and posts its sale and its cost.
    func issue(_ draft: InvoiceDraft, at time: Timestamp, _ tx: Transaction) throws -> Invoice {
        let deposit = try self.draw(draft, tx)
        let invoice = try self.insert(
            draft,
            receivable: draft.total.minorUnits - deposit,
            at: time,
            tx
        )
        let rule: PostingRule =
            switch (deposit, invoice.receivable) {
            case (0, 0): draft.method.isPrepaid ? .salePrepaid : .saleOnAccount
            case (_, 0): .salePrepaid
            case (0, _): .saleOnAccount
            default: .saleMixed
            }
        let amounts = draft.amounts(deposit: deposit)
        try self.post(rule, "invoice:\(invoice.text)", draft, amounts, invoice, at: time, tx)
        try self.postCost(draft, invoice, at: time, tx)
        return try self.announce(invoice, "for \(draft.shipmentID) of \(draft.orderID)", tx)
    }

    // MARK: Before shipment

    /// Issues the order's one invoice: a receivable, whose revenue waits for the goods.
    ///
    /// Refused when the order was cancelled before it came to this: its payment stands for nothing
    /// any more, and nobody would credit the invoice.
    func issueInAdvance(
        _ draft: InvoiceDraft,
        at time: Timestamp,
        _ tx: Transaction
    ) throws -> Invoice {
        let parts = try CreditNoteTable.creditable(order: draft.orderID, draft.currency, in: tx)
        guard parts == (0, 0, 0) else {
            throw BooksError.keyConflict(
                field: "order_id",
                value: draft.orderID,
                known: "invoiced by shipment"
            )
        }
        let total = draft.total.minorUnits
        let payment = try PaymentTable.find(order: draft.orderID, in: tx)
        guard total == 0 || (payment?.worth ?? total) > 0 else {
            throw BooksError.orderCancelled(order: draft.orderID)
        }
        let deposit = try self.draw(draft, tx)
        let invoice = try self.insert(draft, receivable: total - deposit, at: time, tx)
        try AdvanceTable.insert(invoice, in: tx)
        let amounts: [PostingRule.Part: Int64] = [
            .deposit: deposit,
            .receivable: invoice.receivable,
            .deferred: total - draft.content.tax,
            .tax: draft.content.tax,
        ]
        let event = "invoice:\(invoice.text)"
        try self.post(.invoicedInAdvance, event, draft, amounts, invoice, at: time, tx)
        return try self.announce(invoice, "for \(draft.orderID), before shipment", tx)
    }

    /// Books the revenue and the cost of a shipment that was invoiced before; once per shipment.
    func ship(
        _ draft: InvoiceDraft,
        of invoice: Invoice,
        at time: Timestamp,
        _ tx: Transaction
    ) throws {
        guard draft.currency == invoice.currency else {
            throw BillingError.invalid(
                field: "lines[0].unit_price.currency",
                value: draft.currency.code,
                remedy: "\(invoice.text) is in \(invoice.currency)"
            )
        }
        guard try AdvanceTable.add(draft, to: invoice, in: tx) else { return }
        let rest = try AdvanceTable.rest(of: invoice.number, in: tx)
        guard let taken = rest.taking(draft) else {
            throw BooksError.exceeds(
                field: "lines",
                wanted: draft.total,
                left: invoice.money(rest.total),
                of: "left to ship of \(invoice.text)"
            )
        }
        try AdvanceTable.save(taken.rest, of: invoice.number, in: tx)
        var amounts = draft.amounts(deposit: taken.deposit)
        amounts[.taxShort] = max(0, taken.tax)
        amounts[.taxOver] = max(0, -taken.tax)
        let event = "shipment:\(draft.shipmentID)"
        try self.post(.advanceShipped, event, draft, amounts, invoice, at: time, tx)
        try self.postCost(draft, invoice, at: time, tx)
        try tx.publish(
            type: "invoice.shipped",
            subject: invoice.orderID,
            summary: "\(draft.total) of \(invoice.text) earned by \(draft.shipmentID)",
            actor: self.context.cause
        )
    }

    // MARK: Common

    /// Draws an invoice on what was paid in, or promised; returns how much of it was paid in.
    private func draw(_ draft: InvoiceDraft, _ tx: Transaction) throws -> Int64 {
        try Prepayment.invoice(
            order: draft.orderID,
            total: draft.total,
            method: draft.method,
            in: tx
        ).prepaid
    }

    private func insert(
        _ draft: InvoiceDraft,
        receivable: Int64,
        at time: Timestamp,
        _ tx: Transaction
    ) throws -> Invoice {
        // Only a receivable falls due, so that a prepaid invoice reads no terms.
        let terms =
            receivable > 0 ? try CreditTermsTable.find(customer: draft.customerID, in: tx) : nil
        return try InvoiceTable.insert(
            draft,
            receivable: receivable,
            dueAt: terms.map { time.adding(days: Int($0.paymentDays)) },
            issuedAt: time,
            in: tx
        )
    }

    private func postCost(
        _ draft: InvoiceDraft,
        _ invoice: Invoice,
        at time: Timestamp,
        _ tx: Transaction
    ) throws {
        let amounts: [PostingRule.Part: Int64] = [.cost: draft.cost.minorUnits]
        let event = "issue:\(draft.shipmentID)"
        try self.post(
            .goodsIssued,
            event,
            draft,
            amounts,
            in: draft.cost.currency,
            invoice,
            at: time,
            tx
        )
    }

    private func post(
        _ rule: PostingRule,
        _ event: String,
        _ draft: InvoiceDraft,
        _ amounts: [PostingRule.Part: Int64],
        in currency: Currency? = nil,
        _ invoice: Invoice,
        at time: Timestamp,
        _ tx: Transaction
    ) throws {
        try Ledger.post(
            rule,
            event: event,
            order: draft.orderID,
            amounts,
            currency ?? draft.currency,
            memo: draft.isBeforeShipment ? invoice.text : "\(invoice.text) for \(draft.shipmentID)",
            at: time,
            in: tx
        )
    }

    /// Sends a new invoice to the customer and tells the operators.
    private func announce(_ invoice: Invoice, _ what: String, _ tx: Transaction) throws -> Invoice {
        try DocumentMail(context: self.context).queue(invoice, tx)
        try tx.publish(
            type: "invoice.issued",
            subject: invoice.orderID,
            summary: "\(invoice.text) of \(invoice.total) \(what), \(invoice.method.words)",
            actor: self.context.cause
        )
        return invoice
    }
}
