// SPDX-License-Identifier: MIT
import OMSProtos
import SQLite
import Store

/// Table: mail, as it is listed.
enum MailList {
    private static let columns = """
        mail_id, customer_id, subject_id, kind, language, email, recipient, title, queued_at_ms,
        sent_at_ms, erased, last_error
        """
    private enum Driver: Int, CaseIterable {
        case number, customer, subject, unsent
    }

    /// Per driver a statement that walks its index.
    static let pages: [String] = Driver.allCases.map { driver in
        func test(_ own: Driver, _ off: String, _ condition: String) -> String {
            own == driver ? condition : "(\(off) OR \(condition))"
        }
        // Few are unsent: their own index is walked, and the key only sorts what it finds.
        let key = driver == .unsent ? "+mail_id" : "mail_id"
        let unsent =
            driver == .unsent ? "$4 <> 0 AND due_at_ms > 0 AND sent_at_ms = 0" : "sent_at_ms = 0"
        return """
            SELECT \(columns) FROM mail WHERE \(key) > $1
              AND \(test(.customer, "$2 = ''", "customer_id = $2"))
              AND \(test(.subject, "$3 = ''", "subject_id = $3"))
              AND \(test(.unsent, "$4 = 0", "(\(unsent) AND erased = 0)"))
            ORDER BY \(key) LIMIT $5
            """
    }

    /// Up to `limit` messages above the number `after`; `path` says where a file of a name is.
    static func page(
        customerID: String,
        subjectID: String,
        unsentOnly: Bool,
        after: Int64,
        limit: Int,
        path: (String) throws -> String,
        in reader: some Queries
    ) throws -> [OrderV1.MailMessage] {
        let driver: Driver =
            if !subjectID.isEmpty {
                .subject
            } else if unsentOnly {
                .unsent
            } else if !customerID.isEmpty { .customer } else { .number }
        return try reader.all(
            SQL(composed: self.pages[driver.rawValue]),
            after,
            customerID,
            subjectID,
            unsentOnly,
            limit
        ) { row in
            let hasFile = row.int(9) > 0 && row.int(10) == 0
            let name = MailFile.name(id: row.int(0), kind: row.text(3), subjectID: row.text(2))
            let lines = row.text(6).split(separator: "\n").joined(separator: ", ")
            return OrderV1.MailMessage(
                mailID: row.int(0),
                customerID: row.text(1),
                subjectID: row.text(2),
                kind: row.text(3),
                language: row.text(4),
                to: row.text(5).isEmpty ? lines : row.text(5),
                title: row.text(7),
                file: hasFile ? try path(name) : "",
                queuedAtMs: row.int(8),
                sentAtMs: row.int(9),
                lastError: row.text(11)
            )
        }
    }
}
