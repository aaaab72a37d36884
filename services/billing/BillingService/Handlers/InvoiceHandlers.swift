// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

/// Invoices: one per shipment, or one per order before anything is shipped.
struct InvoiceHandlers: Sendable {
    /// Issues the invoice of a shipment, or of an order before shipment.
    ///
    /// A repeat is the invoice there is. A shipment of an order that was invoiced before books its revenue out of that.
    func create(
        _ request: BillingV1.CreateInvoiceRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<BillingV1.CreateInvoiceReply> {
        var draft = try InvoiceDraft(request)
        draft.customerID = try Signposts.customer(now: draft.customerID, in: tx)
        let issuedAt = try postingTime(request.issuedAtMs, "issued_at_ms", tx, context)
        let invoice = try self.invoice(draft, issuedAt, tx, context)
        return .reply(BillingV1.CreateInvoiceReply(invoice: invoice.message))
    }

    private func invoice(
        _ draft: InvoiceDraft,
        _ issuedAt: Timestamp,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Invoice {
        let invoicing = Invoicing(context: context)
        guard let known = try InvoiceTable.find(like: draft, in: tx) else {
            return draft.isBeforeShipment
                ? try invoicing.issueInAdvance(draft, at: issuedAt, tx)
                : try invoicing.issue(draft, at: issuedAt, tx)
        }
        guard known.shipmentID.isEmpty, !draft.isBeforeShipment else {
            return try Self.repeated(known, draft)
        }
        try invoicing.ship(draft, of: known, at: issuedAt, tx)
        return known
    }

    private static func repeated(_ invoice: Invoice, _ draft: InvoiceDraft) throws -> Invoice {
        guard invoice.isSame(as: draft) else {
            throw BillingError.invoiceDiffers(
                shipment: draft.isBeforeShipment ? draft.orderID : draft.shipmentID,
                number: invoice.text
            )
        }
        return invoice
    }

    /// Gives the invoice to the mail outbox again.
    func send(
        _ request: BillingV1.SendInvoiceRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<BillingV1.SendInvoiceReply> {
        var invoice = try Self.find(request.invoiceNumber, tx)
        try DocumentMail(context: context).send(&invoice, tx)
        try tx.publish(
            type: "invoice.sent",
            subject: invoice.orderID,
            summary: "\(invoice.text) sent again",
            actor: context.cause
        )
        return .reply(BillingV1.SendInvoiceReply(invoice: invoice.message))
    }

    func get(
        _ request: BillingV1.GetInvoiceRequest,
        _ reader: Reader
    ) throws -> BillingV1.GetInvoiceReply {
        BillingV1.GetInvoiceReply(invoice: try Self.find(request.invoiceNumber, reader).message)
    }

    static func find(_ text: String, _ queries: some Queries) throws -> Invoice {
        guard let number = Invoice.number(text),
            let invoice = try InvoiceTable.find(number: number, in: queries)
        else { throw BillingError.noInvoice(number: text) }
        return invoice
    }

    func list(
        _ request: BillingV1.ListInvoicesRequest,
        _ reader: Reader
    ) throws -> BillingV1.ListInvoicesReply {
        try reader.expect(generation: request.generation)
        let page = try Page(request.page)
        let invoices = try InvoiceTable.page(
            after: page.after,
            InvoiceTable.Filter(
                order: request.orderID,
                customer: request.customerID,
                openOnly: request.openOnly,
                unsentOnly: request.unsentOnly
            ),
            limit: page.size,
            in: reader
        )
        return BillingV1.ListInvoicesReply(
            invoices: invoices.map(\.message),
            nextPageToken: page.nextToken(invoices.map(\.number))
        )
    }
}
