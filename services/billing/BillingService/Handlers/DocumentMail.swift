// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import RPC
import Store

/// Sends invoices and credit notes to customers, through the order service's mail.
///
/// The letter is written there, in the customer's language; the documents attached are in English.
/// Other languages are RenderDocument's.
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

    /// Queues the invoice; it is then sent at the time of the transaction.
    func send(_ invoice: inout Invoice, _ tx: Transaction) throws {
        let message = try self.queue(
            Document(invoice),
            kind: "invoice",
            customer: invoice.customerID,
            order: invoice.orderID,
            tx
        )
        try MailTable.insert(message: message, invoice: invoice.number, in: tx)
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

    @discardableResult
    private func queue(
        _ document: Document,
        kind: String,
        customer: String,
        order: String,
        _ tx: Transaction
    ) throws -> Int64 {
        var parameters = [
            OrderV1.MailParameter(name: "number", value: document.number),
            OrderV1.MailParameter(name: "total", value: document.total.description),
        ]
        if let due = document.dueAt {
            parameters.append(OrderV1.MailParameter(name: "due", value: due.date))
        }
        let attachments = [DocumentFormat.text, .html].map { format in
            OrderV1.MailAttachment(
                fileName: document.fileName(format),
                contentType: format.contentType,
                content: Array(document.rendered(as: format, in: .english).utf8)
            )
        }
        return try tx.enqueue(
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

/// Looks after the mails of invoices that have not arrived at the order service.
enum MailWatch {
    /// How long a mail may wait before somebody should know.
    static let patience: Int64 = 3_600_000
    private static let mailsMax = 500

    /// Tells of mails that wait for more than an hour, once, and of refused ones, whose invoices are
    /// unsent again; forgets those that arrived.
    static func check(_ tx: Transaction) throws {
        for mail in try MailTable.undelivered(limit: self.mailsMax, in: tx) {
            switch mail.fate {
            case .arrived: try MailTable.delete(message: mail.message, in: tx)
            case .refused(let why):
                try MailTable.delete(message: mail.message, in: tx)
                try InvoiceTable.setSent(mail.invoice, at: nil, in: tx)
                try self.alert(mail.invoice, "was refused: \(why)", tx)
            case .waiting(let since):
                guard !mail.isAlerted,
                    tx.time.milliseconds - since.milliseconds >= self.patience
                else { continue }
                try MailTable.setAlerted(message: mail.message, in: tx)
                try self.alert(mail.invoice, "waits since \(since)", tx)
            }
        }
    }

    private static func alert(_ number: Int64, _ what: String, _ tx: Transaction) throws {
        let invoice = try stored(
            try InvoiceTable.find(number: number, in: tx),
            "invoice_mail.invoice_number"
        )
        try tx.publish(
            type: "alert.invoice_unsent",
            subject: invoice.orderID,
            summary: "The mail of \(invoice.text) \(what)"
        )
    }
}
