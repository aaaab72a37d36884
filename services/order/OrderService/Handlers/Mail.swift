// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

/// Messages to customers.
enum Mail {
    /// Queues a message in the customer's language: one row, which the mail shell drops as a file.
    ///
    /// Nothing is queued for a customer that was anonymised.
    ///
    /// - Parameters:
    ///   - kind: Of `MailKind`.
    ///   - customerID: Whom to write to.
    ///   - subjectID: The order, return or document it tells of.
    ///   - parameters: Values for the template's places; an empty one counts as missing.
    ///   - attachments: Sent along as they are, but for those of another language.
    ///   - tx: The transaction of the fact it tells.
    ///   - context: The call that caused it.
    /// - Returns: The message's number; 0 when there is nobody to write to.
    /// - Throws: `INVALID` for a kind that has no template.
    @discardableResult
    static func queue(
        kind: String,
        customerID: String,
        subjectID: String,
        parameters: [(String, String)],
        attachments: [OrderV1.MailAttachment] = [],
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Int64 {
        guard let kind = MailKind(rawValue: kind) else {
            throw OrderError.invalid(
                field: "kind",
                value: kind,
                remedy: "Send " + MailKind.allCases.map(\.rawValue).joined(separator: ", ") + "."
            )
        }
        guard let addressee = try MailTable.addressee(customerID, in: tx) else { return 0 }
        let text = MailTemplate(kind, addressee.language).rendered(
            subject: subjectID,
            name: addressee.name,
            parameters: parameters,
            in: addressee.language
        )
        return try MailTable.insert(
            to: addressee,
            subjectID: subjectID,
            kind: kind,
            text: text,
            attachments: attachments.filter {
                $0.language.isEmpty || $0.language == addressee.language.rawValue
            },
            in: tx
        )
    }
}

extension OrderService {
    /// How many messages one run of the shell drops.
    private static let mailBatch = 500

    /// The mail shell: drops queued messages as files, and removes those of erased ones.
    ///
    /// A crash after a file and before its mark makes the same file again.
    var mailChores: [Chore] {
        let drop = self.mailDrop
        return [
            Chore.errands(name: "drop mail", every: .seconds(1)) { tx in
                let tasks = try MailTable.due(limit: Self.mailBatch, in: tx)
                if tasks.isEmpty { return nil }
                return Errand(
                    run: { Self.perform(tasks, drop) },
                    then: { outcomes, tx in
                        for (task, error) in outcomes { try Self.mark(task, error, tx) }
                    }
                )
            }
        ]
    }

    /// Does the tasks; with each, what kept it from being done, or nil.
    private static func perform(
        _ tasks: [MailTask],
        _ drop: FileDrop
    ) -> [(task: MailTask, error: String?)] {
        let files = tasks.compactMap { task in
            task.file.map { (task: task, file: (name: task.name, bytes: $0.bytes)) }
        }
        let put = zip(files, drop.put(files.map(\.file))).map { ($0.task, $1) }
        let removed = tasks.filter { $0.file == nil }.map { task -> (MailTask, (any Error)?) in
            do {
                try drop.remove(task.name)
                return (task, nil)
            } catch {
                return (task, error)
            }
        }
        return (put + removed).map { (task: $0, error: $1.map { String(describing: $0) }) }
    }

    private static func mark(_ task: MailTask, _ error: String?, _ tx: Transaction) throws {
        guard let error else {
            return task.file == nil
                ? try MailTable.markRemoved(task.id, in: tx)
                : try MailTable.markSent(task.id, in: tx)
        }
        // 1 s, 2 s, 4 s, … up to about 17 minutes.
        let pause = Int64(1000) << min(task.attempts, 10)
        try MailTable.markFailed(
            task.id,
            error: error,
            due: Timestamp(milliseconds: tx.time.milliseconds + pause),
            in: tx
        )
        guard task.attempts == 0 else { return }
        let what = task.file == nil ? "removed" : "dropped"
        try tx.publish(
            type: "alert.mail_unsent",
            subject: "MAIL-\(task.id)",
            summary: "Message \(task.name) could not be \(what): \(error)",
            actor: Self.name
        )
    }

    /// Takes a message of another service in.
    func queueMail(
        _ request: OrderV1.QueueMailRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<OrderV1.QueueMailReply> {
        let customer = try key(request.customerID, field: "customer_id")
        guard try CustomerTable.standing(of: customer, in: tx) != nil else {
            throw OrderError.unknownCustomer(customer)
        }
        guard isLabel(request.subjectID) else {
            throw OrderError.invalid(
                field: "subject_id",
                value: request.subjectID,
                remedy: "Send what the message tells of, 1 to 64 characters."
            )
        }
        let id = try Mail.queue(
            kind: request.kind,
            customerID: customer,
            subjectID: request.subjectID,
            parameters: try Self.parameters(request.parameters),
            attachments: try Self.attachments(request.attachments),
            tx,
            context
        )
        return .reply(OrderV1.QueueMailReply(mailID: id))
    }

    private static func parameters(
        _ parameters: [OrderV1.MailParameter]
    ) throws(OrderError) -> [(String, String)] {
        guard parameters.count <= 50 else {
            throw .invalid(
                field: "parameters",
                value: "\(parameters.count) parameters",
                remedy: "Send at most 50."
            )
        }
        var bounded: [(String, String)] = []
        for (index, parameter) in parameters.enumerated() {
            bounded.append(
                (
                    try boundedText(parameter.name, field: "parameters[\(index)].name"),
                    try boundedText(parameter.value, field: "parameters[\(index)].value")
                )
            )
        }
        return bounded
    }

    /// The most bytes all attachments of a message have together.
    private static let attachmentBytesMax = 3 << 20

    private static func attachments(
        _ attachments: [OrderV1.MailAttachment]
    ) throws(OrderError) -> [OrderV1.MailAttachment] {
        guard attachments.count <= MailTable.attachmentsMax else {
            throw .invalid(
                field: "attachments",
                value: "\(attachments.count) attachments",
                remedy: "Send at most \(MailTable.attachmentsMax)."
            )
        }
        var bytes = 0
        for (index, attachment) in attachments.enumerated() {
            _ = try boundedText(attachment.fileName, field: "attachments[\(index)].file_name")
            _ = try boundedText(attachment.contentType, field: "attachments[\(index)].content_type")
            let language = attachment.language
            guard language.isEmpty || MailLanguage(rawValue: language) != nil else {
                throw .invalid(
                    field: "attachments[\(index)].language",
                    value: language,
                    remedy: "Send "
                        + MailLanguage.allCases.map(\.rawValue).joined(separator: ", ")
                        + ", or none for every customer."
                )
            }
            bytes += attachment.content.count
        }
        guard bytes <= Self.attachmentBytesMax else {
            throw .invalid(
                field: "attachments",
                value: "\(bytes) bytes",
                remedy: "Send at most \(Self.attachmentBytesMax) bytes together."
            )
        }
        return attachments
    }

    /// Messages by number, a page at a time.
    func listMail(
        _ request: OrderV1.ListMailRequest,
        _ reader: Reader
    ) throws -> OrderV1.ListMailReply {
        let size = request.page.size(atMost: 200)
        var messages = try MailList.page(
            customerID: try boundedText(request.customerID, field: "customer_id"),
            subjectID: try boundedText(request.subjectID, field: "subject_id"),
            unsentOnly: request.unsentOnly,
            after: try pagePosition(request.page),
            limit: size + 1,
            path: { try self.mailDrop.path(of: $0) },
            in: reader
        )
        let more = messages.count > size
        if more { messages.removeLast() }
        return OrderV1.ListMailReply(
            messages: messages,
            nextPageToken: more ? messages.last.map { String($0.mailID) } ?? "" : ""
        )
    }
}
