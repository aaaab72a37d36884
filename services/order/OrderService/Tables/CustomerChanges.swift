// SPDX-License-Identifier: MIT
import OMSProtos
import SQLite
import Store

/// What merging and anonymising do to the rows of a customer, in every table of the service.
enum CustomerChanges {
    /// Whether an order or a return of the customer has not ended, by the id of the first.
    static func open(_ id: String, in queries: some Queries) throws -> String? {
        let order = try queries.first(
            """
            SELECT order_number FROM orders
            WHERE customer_id = $1 AND state NOT IN ($2, $3, $4) LIMIT 1
            """,
            id,
            OrderState.completed.rawValue,
            OrderState.cancelled.rawValue,
            OrderState.rejected.rawValue
        ) { "SO-\($0.int(0))" }
        if let order { return order }
        return try queries.first(
            """
            SELECT return_number FROM returns
            WHERE customer_id = $1 AND state NOT IN ($2, $3, $4) LIMIT 1
            """,
            id,
            ReturnState.denied.rawValue,
            ReturnState.expired.rawValue,
            ReturnState.closed.rawValue
        ) { "RMA-\($0.int(0))" }
    }

    /// The customers that were merged into this one.
    static func merged(into id: String, in queries: some Queries) throws -> [String] {
        try queries.all(
            "SELECT customer_id FROM customers WHERE merged_into = $1 AND merged_into <> ''",
            id
        ) { $0.text(0) }
    }

    /// Gives everything of `duplicate` to `into`; the number of orders moved.
    static func move(from duplicate: String, to into: String, in tx: Transaction) throws -> Int {
        let orders = try tx.run(
            "UPDATE orders SET customer_id = $2, version = version + 1 WHERE customer_id = $1",
            duplicate,
            into
        )
        try tx.run("UPDATE returns SET customer_id = $2 WHERE customer_id = $1", duplicate, into)
        try tx.run("UPDATE notes SET customer_id = $2 WHERE customer_id = $1", duplicate, into)
        try tx.run("UPDATE notes SET subject = $2 WHERE subject = $1", duplicate, into)
        try tx.run("UPDATE drafts SET customer_id = $2 WHERE customer_id = $1", duplicate, into)
        try tx.run("UPDATE mail SET customer_id = $2 WHERE customer_id = $1", duplicate, into)
        // Signposts to the duplicate point on, so that no way is longer than one step.
        try tx.run("UPDATE customers SET merged_into = $2 WHERE merged_into = $1", duplicate, into)
        return orders
    }

    /// Takes the person out of every row; quantities, amounts and countries stay.
    static func erase(_ id: String, in tx: Transaction) throws {
        try tx.eraseReplies(holding: try self.personalTexts(of: id, in: tx))
        try tx.run(
            """
            UPDATE customers SET name = '', contact = '', email = '', phone = '', addressee = '',
                street = '', city = '', region = '', postal_code = '', language = '',
                block_reason = '', anonymised = 1, version = version + 1
            WHERE customer_id = $1
            """,
            id
        )
        try tx.run("DELETE FROM customer_addresses WHERE customer_id = $1", id)
        try tx.run(
            """
            UPDATE orders SET addressee = '', street = '', city = '', region = '',
                postal_code = '', payment_token = '', version = version + 1
            WHERE customer_id = $1
            """,
            id
        )
        try self.eraseContent(ofOrdersOf: id, in: tx)
        try tx.run(
            "UPDATE returns SET payment_token = '', reason = '' WHERE customer_id = $1",
            id
        )
        try tx.run("UPDATE notes SET text = '' WHERE customer_id = $1", id)
        try DraftTable.erase(customer: id, in: tx)
        try MailTable.erase(customer: id, in: tx)
    }

    /// What could name the person, wherever it stands; cities and codes are shared by many.
    private static func personalTexts(of id: String, in tx: Transaction) throws -> Set<String> {
        var texts: Set<String> = []
        for statement: SQL in [
            "SELECT name, contact, email, phone, addressee, street FROM customers WHERE customer_id = $1",
            """
            SELECT addressee, street, '', '', '', '' FROM customer_addresses WHERE customer_id = $1
            """,
            "SELECT DISTINCT addressee, street, '', '', '', '' FROM orders WHERE customer_id = $1",
        ] {
            for row in try tx.all(statement, id, row: { row in (0..<6).map { row.text($0) } }) {
                texts.formUnion(row)
            }
        }
        return texts
    }

    /// Takes tokens and addresses out of what orders keep as messages: tenders and changes.
    private static func eraseContent(ofOrdersOf id: String, in tx: Transaction) throws {
        let tenders = try tx.all(
            "SELECT order_number, tenders FROM orders WHERE customer_id = $1 AND tenders <> x''",
            id
        ) { ($0.int(0), $0.bytes(1)) }
        for (number, column) in tenders {
            try tx.run(
                "UPDATE orders SET tenders = $2 WHERE order_number = $1",
                number,
                try [OrderV1.Tender](column: column).withoutTokens.column
            )
        }
        let changes = try tx.all(
            """
            SELECT c.order_number, c.change_number, c.content FROM order_changes c
            JOIN orders o ON o.order_number = c.order_number WHERE o.customer_id = $1
            """,
            id
        ) { (order: $0.int(0), number: $0.int(1), content: $0.bytes(2)) }
        for change in changes {
            var content = try OrderV1.OrderChange.decode(change.content)
            guard content.shipTo != nil else { continue }
            content.shipTo = CommonV1.Address(country: content.shipTo?.country ?? "")
            try tx.run(
                "UPDATE order_changes SET content = $3 WHERE order_number = $1 AND change_number = $2",
                change.order,
                change.number,
                content.encoded()
            )
        }
    }
}
