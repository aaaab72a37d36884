// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import SQLite
import Store

/// Whom a message goes to and in which language.
struct Addressee: Hashable, Sendable {
    let customerID: String
    let language: MailLanguage
    let name: String
    /// Empty when the customer is written letters.
    let email: String
    let address: CommonV1.Address
}

/// What the mail shell has to do next.
struct MailTask: Sendable {
    let id: Int64
    /// Nil when the file is to be removed.
    let file: MailFile?
    /// The file's name in either case.
    let name: String
    let attempts: Int64
}

/// Tables: mail and mail_attachments.
enum MailTable {
    static let attachmentsMax = 10
    /// Part of a message's id, by which receivers drop duplicates.
    static let number = BusinessNumber(table: "mail", column: "mail_id")
    private static let attachmentStride: Int64 = 16
    /// How many bytes of attachments one run of the shell takes.
    private static let batchBytesMax = 16 << 20

    /// Whom mail to a customer goes to; nil when there is nobody to write to any more.
    ///
    /// A signpost leads to the customer that took its place.
    static func addressee(
        _ id: String,
        in tx: Transaction
    ) throws -> Addressee? {
        try tx.first(
            """
            SELECT c.customer_id, c.language, c.name, c.email,
                c.addressee, c.street, c.city, c.region, c.postal_code, c.country
            FROM customers c
            WHERE c.anonymised = 0 AND c.customer_id = (
                SELECT CASE merged_into WHEN '' THEN customer_id ELSE merged_into END
                FROM customers WHERE customer_id = $1)
            """,
            id
        ) { row in
            Addressee(
                customerID: row.text(0),
                language: MailLanguage(rawValue: row.text(1)) ?? .english,
                name: row.text(2),
                email: isMailbox(row.text(3)) ? row.text(3) : "",
                address: address(row, from: 4)
            )
        }
    }

    /// Adds a message that is due now; its number.
    static func insert(
        to addressee: Addressee,
        subjectID: String,
        kind: MailKind,
        text: (title: String, body: String),
        attachments: [OrderV1.MailAttachment],
        in tx: Transaction
    ) throws -> Int64 {
        let id = try tx.next(Self.number, after: 0)
        try tx.run(
            """
            INSERT INTO mail (
                mail_id, customer_id, subject_id, kind, language, email, recipient, title, body,
                attachments, queued_at_ms, due_at_ms)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            """,
            id,
            addressee.customerID,
            subjectID,
            kind.rawValue,
            addressee.language.rawValue,
            addressee.email,
            addressee.recipient,
            text.title,
            text.body,
            attachments.count,
            tx.time,
            tx.time
        )
        for (index, attachment) in attachments.enumerated() {
            try tx.run(
                """
                INSERT INTO mail_attachments (attachment_key, file_name, content_type, content)
                VALUES ($1, $2, $3, $4)
                """,
                id * self.attachmentStride + Int64(index),
                attachment.fileName,
                attachment.contentType,
                attachment.content
            )
        }
        return id
    }

    // MARK: For the shell

    /// Up to `limit` tasks that are due, the longest first.
    static func due(limit: Int, in tx: Transaction) throws -> [MailTask] {
        let rows = try tx.all(
            """
            SELECT mail_id, kind, subject_id, email, recipient, title, body, queued_at_ms,
                attachments, erased, attempts
            FROM mail WHERE due_at_ms <= $1 ORDER BY due_at_ms LIMIT $2
            """,
            tx.time,
            limit
        ) { row in
            (
                row: MailFile(
                    id: row.int(0),
                    kind: row.text(1),
                    subjectID: row.text(2),
                    email: row.text(3),
                    recipient: row.text(4),
                    title: row.text(5),
                    body: row.text(6),
                    writtenAt: row.time(7),
                    attachments: []
                ), attachments: row.int(8), isErased: row.int(9) != 0, attempts: row.int(10)
            )
        }
        var tasks: [MailTask] = []
        var bytes = 0
        for (file, attachments, isErased, attempts) in rows where bytes < self.batchBytesMax {
            var file = file
            if attachments > 0, !isErased {
                file.attachments = try self.attachments(of: file.id, in: tx)
                bytes += file.attachments.reduce(0) { $0 + $1.content.count }
            }
            tasks.append(
                MailTask(
                    id: file.id,
                    file: isErased ? nil : file,
                    name: file.name,
                    attempts: attempts
                )
            )
        }
        return tasks
    }

    private static func attachments(
        of id: Int64,
        in tx: Transaction
    ) throws -> [OrderV1.MailAttachment] {
        try tx.all(
            """
            SELECT file_name, content_type, content FROM mail_attachments
            WHERE attachment_key BETWEEN $1 AND $2 ORDER BY attachment_key
            """,
            id * self.attachmentStride,
            id * self.attachmentStride + self.attachmentStride - 1
        ) {
            OrderV1.MailAttachment(
                fileName: $0.text(0),
                contentType: $0.text(1),
                content: $0.bytes(2)
            )
        }
    }

    /// The file is there: nothing is left to do, unless the message was erased meanwhile.
    static func markSent(_ id: Int64, in tx: Transaction) throws {
        let marked = try tx.run(
            """
            UPDATE mail SET sent_at_ms = $2, due_at_ms = NULL, last_error = ''
            WHERE mail_id = $1 AND erased = 0
            """,
            id,
            tx.time
        )
        if marked > 0 { try self.dropAttachments(of: id, in: tx) }
    }

    /// The file of an erased message is gone.
    static func markRemoved(_ id: Int64, in tx: Transaction) throws {
        try tx.run("UPDATE mail SET due_at_ms = NULL, last_error = '' WHERE mail_id = $1", id)
    }

    /// It did not work; the next attempt is at `due`.
    static func markFailed(
        _ id: Int64,
        error: String,
        due: Timestamp,
        in tx: Transaction
    ) throws {
        try tx.run(
            """
            UPDATE mail SET attempts = attempts + 1, last_error = $2, due_at_ms = $3
            WHERE mail_id = $1
            """,
            id,
            error,
            due
        )
    }

    private static func dropAttachments(of id: Int64, in tx: Transaction) throws {
        try tx.run(
            "DELETE FROM mail_attachments WHERE attachment_key BETWEEN $1 AND $2",
            id * self.attachmentStride,
            id * self.attachmentStride + self.attachmentStride - 1
        )
    }

    /// Takes the texts to a customer away; the shell then removes the files.
    static func erase(customer id: String, in tx: Transaction) throws {
        try tx.run(
            """
            DELETE FROM mail_attachments WHERE attachment_key / 16 IN (
                SELECT mail_id FROM mail
                WHERE customer_id = $1 AND attachments > 0 AND sent_at_ms = 0)
            """,
            id
        )
        try tx.run(
            """
            UPDATE mail SET email = '', recipient = '', title = '', body = '', attachments = 0,
                erased = 1, attempts = 0, last_error = '', due_at_ms = $2
            WHERE customer_id = $1 AND erased = 0
            """,
            id,
            tx.time
        )
    }
}

extension Addressee {
    /// The name, or the lines of name and address when there is no mailbox.
    var recipient: String {
        guard self.email.isEmpty else { return self.name }
        let place = [self.address.postalCode, self.address.city, self.address.region]
            .filter { !$0.isEmpty }.joined(separator: " ")
        var lines = [self.name, self.address.name].filter { !$0.isEmpty }
        if lines.count == 2, lines[0] == lines[1] { lines.removeLast() }
        lines += self.address.street.split(separator: "\n").map(String.init)
        lines += [place, self.address.country].filter { !$0.isEmpty }
        return lines.joined(separator: "\n")
    }
}
