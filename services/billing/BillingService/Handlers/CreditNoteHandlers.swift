// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

/// Credit notes: one per return, lost shipment or change.
struct CreditNoteHandlers: Sendable {
    /// Credits what goods came to; a repeat of a reference is the credit note there is.
    func create(
        _ request: BillingV1.CreateCreditNoteRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<BillingV1.CreateCreditNoteReply> {
        var draft = try CreditNoteDraft(request)
        draft.customerID = try Signposts.customer(now: draft.customerID, in: tx)
        let time = try postingTime(request.issuedAtMs, "issued_at_ms", tx, context)
        let note: CreditNote
        if let known = try CreditNoteTable.find(reference: draft.reference, in: tx) {
            guard Self.isSame(known.draft, draft) else {
                throw BooksError.keyConflict(
                    field: "reference",
                    value: draft.reference,
                    known: known.text
                )
            }
            note = known
        } else {
            note = try CreditNotes.issue(draft, at: time, context, tx)
        }
        return .reply(
            BillingV1.CreateCreditNoteReply(
                creditNote: note.message,
                toPayOut: CommonV1.Money(note.money(note.owed - note.paidOut))
            )
        )
    }

    /// Whose it is does not count: a customer may have been merged meanwhile.
    private static func isSame(_ known: CreditNoteDraft, _ draft: CreditNoteDraft) -> Bool {
        known.orderID == draft.orderID && known.lines == draft.lines
            && known.freight == draft.freight && known.fee == draft.fee
            && known.creditTo == draft.creditTo
    }

    func get(
        _ request: BillingV1.GetCreditNoteRequest,
        _ reader: Reader
    ) throws -> BillingV1.GetCreditNoteReply {
        BillingV1.GetCreditNoteReply(
            creditNote: try Self.find(request.creditNoteNumber, reader).message
        )
    }

    static func find(_ text: String, _ queries: some Queries) throws -> CreditNote {
        guard let number = CreditNote.number(text),
            let note = try CreditNoteTable.find(number: number, in: queries)
        else {
            throw BooksError.notFound("credit note", field: "credit_note_number", value: text)
        }
        return note
    }

    func list(
        _ request: BillingV1.ListCreditNotesRequest,
        _ reader: Reader
    ) throws -> BillingV1.ListCreditNotesReply {
        let page = try Page(request.page)
        let notes = try CreditNoteTable.page(
            after: page.after,
            order: request.orderID,
            customer: request.customerID,
            limit: page.size,
            in: reader
        )
        return BillingV1.ListCreditNotesReply(
            creditNotes: notes.map(\.message),
            nextPageToken: page.nextToken(notes.map(\.number))
        )
    }

    /// An invoice or a credit note, as text or as a printable page.
    func render(
        _ request: BillingV1.RenderDocumentRequest,
        _ reader: Reader
    ) throws -> BillingV1.RenderDocumentReply {
        guard let format = DocumentFormat(request.format) else {
            throw BillingError.invalid(
                field: "format",
                value: request.format.name,
                remedy: "TEXT or HTML is required"
            )
        }
        guard let words = DocumentWords(language: request.language) else {
            throw BillingError.invalid(
                field: "language",
                value: request.language,
                remedy: "en or tr is required; none means en"
            )
        }
        let document =
            request.number.hasPrefix(CreditNote.prefix)
            ? Document(try Self.find(request.number, reader))
            : Document(try InvoiceHandlers.find(request.number, reader))
        return BillingV1.RenderDocumentReply(
            content: Array(document.rendered(as: format, in: words).utf8),
            contentType: format.contentType,
            fileName: document.fileName(format)
        )
    }
}
