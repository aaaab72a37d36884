// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import RPC
import Store

/// Issues credit notes with their postings, in the caller's transaction.
///
/// The cap is read and written in one transaction: what an order is credited, by net, tax and
/// freight each, never exceeds what it was invoiced for.
enum CreditNotes {
    /// What is to be paid out of a credit note; nil when there is none of this number.
    static func payable(
        number: String,
        in queries: some Queries
    ) throws -> CreditNotePayable? {
        guard let key = CreditNote.number(number),
            let note = try CreditNoteTable.find(number: key, in: queries)
        else { return nil }
        return CreditNotePayable(
            orderID: note.draft.orderID,
            currency: note.currency,
            owed: note.owed,
            paidOut: note.paidOut
        )
    }

    /// Adds to what was paid out of a credit note, when its refund settles.
    ///
    /// The table refuses more than is owed. Its caller posts 2220.
    static func paid(number: String, amount: Int64, in tx: Transaction) throws {
        guard let key = CreditNote.number(number) else {
            throw BooksError.notFound(
                "credit note",
                field: "credit_note_number",
                value: number
            )
        }
        try CreditNoteTable.addPaidOut(amount, to: key, in: tx)
    }

    /// Credits what goods that were invoiced and shipped came to.
    static func issue(
        _ draft: CreditNoteDraft,
        at time: Timestamp,
        _ context: CallContext,
        _ tx: Transaction
    ) throws -> CreditNote {
        try self.requireInvoiced(draft, tx)
        let note = try self.insert(
            draft,
            .creditNote,
            at: time,
            DocumentMail(context: context),
            tx
        )
        if draft.creditTo == .storeCredit && draft.total.minorUnits > 0 {
            try StoreCredit.add(
                customer: draft.customerID,
                amount: draft.total.minorUnits,
                currency: draft.currency,
                reference: note.text,
                in: tx
            )
        }
        return note
    }

    private static func requireInvoiced(_ draft: CreditNoteDraft, _ tx: Transaction) throws {
        let left = try CreditNoteTable.creditable(order: draft.orderID, draft.currency, in: tx)
        let parts = [
            ("net", draft.net, left.net), ("tax", draft.tax, left.tax),
            ("freight", draft.freight, left.freight),
        ]
        for (part, wanted, left) in parts where wanted.minorUnits > left {
            throw BooksError.creditExceedsInvoiced(
                part: part,
                wanted: wanted,
                left: Money(minorUnits: left, currency: draft.currency)
            )
        }
    }

    /// Numbers, posts, mails and tells of a credit note; REFUND reduces what is open of the order
    /// first.
    static func insert(
        _ draft: CreditNoteDraft,
        _ rule: PostingRule,
        at time: Timestamp,
        _ mail: DocumentMail,
        _ tx: Transaction
    ) throws -> CreditNote {
        let invoices = try InvoiceTable.page(
            after: 0,
            InvoiceTable.Filter(order: draft.orderID),
            limit: 1,
            in: tx
        )
        let shares = draft.creditTo == .refund ? try self.shares(of: draft, tx) : []
        let reduced = shares.reduce(0) { $0 + $1.amount }
        let isStoreCredit = draft.creditTo == .storeCredit
        let total = draft.total.minorUnits
        let note = try CreditNoteTable.insert(
            draft,
            owed: isStoreCredit ? 0 : total - reduced,
            billTo: invoices.first?.billTo ?? BillTo(),
            issuedAt: time,
            in: tx
        )
        for share in shares {
            try SettlementTable.add(
                InvoiceSettlement(
                    kind: .creditNote,
                    reference: note.text,
                    amount: share.amount,
                    at: time
                ),
                to: share.invoice,
                in: tx
            )
        }
        let amounts: [PostingRule.Part: Int64] = [
            .credited: draft.net.minorUnits + draft.freight.minorUnits,
            .tax: draft.tax.minorUnits,
            .fee: draft.fee.minorUnits,
            .receivable: reduced,
            .owed: note.owed,
            .storeCredit: isStoreCredit ? total : 0,
        ]
        try Ledger.post(
            rule,
            event: "credit-note:\(note.text)",
            order: draft.orderID,
            amounts,
            draft.currency,
            memo: "\(note.text) for \(draft.reference)",
            at: time,
            in: tx
        )
        try mail.send(note, tx)
        try tx.publish(
            type: "credit-note.issued",
            subject: draft.orderID,
            summary: "\(note.text) of \(draft.total) for \(draft.reference) of"
                + " \(draft.orderID)",
            actor: mail.actor
        )
        return note
    }

    /// How the note reduces what is open of the order, oldest invoice first.
    private static func shares(
        of draft: CreditNoteDraft,
        _ tx: Transaction
    ) throws -> [(invoice: Invoice, amount: Int64)] {
        let open = try InvoiceTable.open(order: draft.orderID, in: tx).filter {
            $0.currency == draft.currency
        }
        return spread(draft.total.minorUnits, over: open)
    }
}

/// An amount over what is left of invoices, in their order; what they cannot take is left over.
func spread(_ amount: Int64, over invoices: [Invoice]) -> [(invoice: Invoice, amount: Int64)] {
    var left = amount
    var shares: [(invoice: Invoice, amount: Int64)] = []
    for invoice in invoices where left > 0 {
        let share = min(left, invoice.open)
        if share > 0 { shares.append((invoice, share)) }
        left -= share
    }
    return shares
}
