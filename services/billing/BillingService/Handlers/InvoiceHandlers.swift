// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

/// Invoices: one per shipment, issued with its postings in one transaction.
struct InvoiceHandlers: Sendable {
    /// Issues the invoice of a shipment; a repeat is the invoice there is.
    func create(
        _ request: BillingV1.CreateInvoiceRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<BillingV1.CreateInvoiceReply> {
        let draft = try InvoiceDraft(request)
        let issuedAt = try checkedTime(request.issuedAtMs, "issued_at_ms", now: tx.time)
        guard let invoice = try InvoiceTable.insert(draft, issuedAt: issuedAt, in: tx) else {
            return .reply(
                BillingV1.CreateInvoiceReply(invoice: try self.repeated(draft, tx).message)
            )
        }
        try Prepayment.invoice(
            order: draft.orderID,
            total: draft.total,
            method: draft.method,
            in: tx
        )
        try self.post(draft, invoice, tx)
        try tx.publish(
            type: "invoice.issued",
            subject: invoice.orderID,
            summary: "\(invoice.text) of \(invoice.total) for \(invoice.shipmentID) of"
                + " \(invoice.orderID), \(invoice.method.words)",
            actor: context.cause
        )
        return .reply(BillingV1.CreateInvoiceReply(invoice: invoice.message))
    }

    private func repeated(_ draft: InvoiceDraft, _ tx: Transaction) throws -> Invoice {
        let invoice = try stored(
            try InvoiceTable.find(shipment: draft.shipmentID, in: tx),
            "invoice.shipment_id"
        )
        guard invoice.isSame(as: draft) else {
            throw BillingError.invoiceDiffers(
                shipment: draft.shipmentID,
                number: invoice.text
            )
        }
        return invoice
    }

    private func post(_ draft: InvoiceDraft, _ invoice: Invoice, _ tx: Transaction) throws {
        let postings: [(PostingRule, String)] = [
            (.sale(by: draft.method), "invoice:\(invoice.text)"),
            (.goodsIssued, "issue:\(draft.shipmentID)"),
        ]
        for (rule, event) in postings {
            try Ledger.post(
                rule,
                event: event,
                order: draft.orderID,
                draft.postedAmounts,
                draft.currency,
                memo: "\(invoice.text) for \(draft.shipmentID)",
                at: invoice.issuedAt,
                in: tx
            )
        }
    }

    func get(
        _ request: BillingV1.GetInvoiceRequest,
        _ reader: Reader
    ) throws -> BillingV1.GetInvoiceReply {
        guard let number = Invoice.number(request.invoiceNumber),
            let invoice = try InvoiceTable.find(number: number, in: reader)
        else { throw BillingError.noInvoice(number: request.invoiceNumber) }
        return BillingV1.GetInvoiceReply(invoice: invoice.message)
    }

    func list(
        _ request: BillingV1.ListInvoicesRequest,
        _ reader: Reader
    ) throws -> BillingV1.ListInvoicesReply {
        let page = try Page(request.page)
        let invoices = try InvoiceTable.page(
            after: page.after,
            order: request.orderID,
            customer: request.customerID,
            limit: page.size,
            in: reader
        )
        return BillingV1.ListInvoicesReply(
            invoices: invoices.map(\.message),
            nextPageToken: page.nextToken(invoices.map(\.number))
        )
    }
}
