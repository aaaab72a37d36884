// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import RPC
import Store

/// Sends invoices and credit notes to customers, through the order service's mail.
///
/// The letter is written there, in the customer's language. Billing does not know that language, so
/// the documents are sent in each one, and the order service attaches those of the customer's.
struct DocumentMail: Sendable {
    /// Who caused the mail.
    let actor: String
    let traceID: UInt64

    init(context: CallContext) {
        self.actor = context.actor
        self.traceID = context.traceID
    }

    init(actor: String) {
        self.actor = actor
        self.traceID = 0
    }

    /// Queues an invoice that is marked as sent at the time of the transaction.
    func queue(_ invoice: Invoice, _ tx: Transaction) throws {
        try self.queue(
            Document(invoice),
            kind: "invoice",
            customer: invoice.customerID,
            order: invoice.orderID,
            tx
        )
    }

    /// Queues an invoice once more, and marks it as sent.
    func send(_ invoice: inout Invoice, _ tx: Transaction) throws {
        try self.queue(invoice, tx)
        try InvoiceTable.setSent(invoice.number, at: tx.time, in: tx)
        invoice.sentAt = tx.time
    }

    func send(_ note: CreditNote, _ tx: Transaction) throws {
        try self.queue(
            Document(note),
            kind: "credit-note",
            customer: note.draft.customerID,
            order: note.draft.orderID,
            tx
        )
    }

    private func queue(
        _ document: Document,
        kind: String,
        customer: String,
        order: String,
        _ tx: Transaction
    ) throws {
        var parameters = [
            OrderV1.MailParameter(name: "number", value: document.number),
            OrderV1.MailParameter(name: "total", value: document.total.description),
        ]
        if let due = document.dueAt {
            parameters.append(OrderV1.MailParameter(name: "due", value: due.date))
        }
        let attachments = DocumentWords.languages.flatMap { words in
            DocumentFormat.allCases.map { format in
                OrderV1.MailAttachment(
                    fileName: document.fileName(format),
                    contentType: format.contentType,
                    content: Array(document.rendered(as: format, in: words).utf8),
                    language: words.language
                )
            }
        }
        try tx.enqueue(
            OutboxMessage(
                peer: "order",
                method: OrderV1.OrderService.queueMail.path,
                orderingKey: order,
                payload: OrderV1.QueueMailRequest(
                    customerID: customer,
                    subjectID: document.number,
                    kind: kind,
                    parameters: parameters,
                    attachments: attachments
                ).encoded(),
                actor: self.actor,
                traceID: self.traceID
            )
        )
    }
}

/// Looks after the mails that have not arrived at the order service.
enum MailWatch {
    /// How long a mail may wait before somebody should know.
    private static let patience: Int64 = 3_600_000
    private static let messagesMax = 200

    /// Tells of mails that wait for more than an hour and of refused ones, each once.
    ///
    /// A refused one's invoice is unsent again.
    static func check(_ tx: Transaction) throws {
        let told = try MailWatchTable.told(in: tx)
        var waiting = told.waiting
        let messages = try MailWatchTable.waiting(
            after: waiting,
            before: Timestamp(milliseconds: tx.time.milliseconds - self.patience),
            limit: self.messagesMax,
            in: tx
        )
        for mail in messages {
            waiting = mail.message
            try self.alert(mail, "waits since \(mail.at)", tx)
        }
        // Nothing can die before now any more: what has is told of once.
        let refused = try MailWatchTable.refused(after: told.dead, before: tx.time, in: tx)
        for mail in refused {
            if let number = Invoice.number(mail.document) {
                try InvoiceTable.setSent(number, at: nil, in: tx)
            }
            try self.alert(mail, "was refused: \(mail.reason)", tx)
        }
        let dead = refused.map(\.at).max() ?? told.dead
        if (waiting, dead) != told {
            try MailWatchTable.setTold(waiting: waiting, dead: dead, in: tx)
        }
    }

    private static func alert(
        _ mail: MailWatchTable.Mail,
        _ what: String,
        _ tx: Transaction
    ) throws {
        if mail.document.isEmpty { return }
        let isInvoice = Invoice.number(mail.document) != nil
        try tx.publish(
            type: isInvoice ? "alert.invoice_unsent" : "alert.mail_unsent",
            subject: mail.document,
            summary: "The mail of \(mail.document) \(what)"
        )
    }
}
