// SPDX-License-Identifier: MIT
import Foundation
import SQLite
import Testing

/// Reads the five databases and the payment provider's journal of a stopped cluster, from outside.
///
/// Every check is a query that must find no row.
struct Audit {
    private let directory: String

    init(directory: String) {
        self.directory = directory
    }

    /// Records an issue for each rule that is broken.
    func check() throws {
        try self.none(
            "inventory",
            "stock outside its bounds",
            """
            SELECT sku FROM stock WHERE reserved < 0 OR reserved > on_hand
            """
        )
        try self.none(
            "inventory",
            "reserved is not the sum of the open reservations",
            """
            SELECT s.sku FROM stock s WHERE s.reserved <> COALESCE((
                SELECT SUM(l.quantity - l.issued) FROM reservation_lines l
                JOIN reservations r ON r.reservation_number = l.line_key / 65536
                WHERE l.sku = s.sku AND l.location = s.location AND r.state IN (1, 2)), 0)
            """
        )
        try self.none(
            "inventory",
            "on hand is not the sum of the movements",
            """
            SELECT s.sku FROM stock s WHERE s.on_hand <> COALESCE((
                SELECT SUM(m.on_hand_delta) FROM movements m
                WHERE m.sku = s.sku AND m.location = s.location), 0)
            """
        )
        try self.none(
            "billing",
            "an entry does not balance",
            """
            SELECT line_key / 128 FROM journal_line GROUP BY line_key / 128, currency
            HAVING SUM(debit) <> SUM(credit)
            """
        )
        try self.none(
            "billing",
            "a balance is not the sum of its lines",
            """
            SELECT b.account FROM account_balance b WHERE b.debit - b.credit <> (
                SELECT SUM(debit - credit) FROM journal_line l
                WHERE l.account = b.account AND l.currency = b.currency)
            """
        )
        try self.none(
            "billing",
            "invoice numbers have a gap",
            """
            SELECT COUNT(*) FROM invoice HAVING COUNT(*) <> COALESCE(MAX(invoice_number), 0)
            """
        )
        for service in ["order", "inventory", "billing", "fulfillment", "orchestrator"] {
            try self.none(
                service,
                "the change feed has a gap",
                """
                SELECT COUNT(*) FROM feed HAVING COUNT(*) <> COALESCE(MAX(sequence), 0)
                """
            )
            try self.none(service, "a message to a peer was refused", "SELECT id FROM outbox_dead")
        }
        try self.agreement()
        try self.providerJournal()
        try self.acknowledgements()
    }

    /// Across services: what an order's state says is what the others hold.
    private func agreement() throws {
        let orders = try self.rows("order", "SELECT order_number, state FROM orders") {
            ("SO-\($0.int(0))", $0.int(1))
        }
        let reservations = Dictionary(
            uniqueKeysWithValues: try self.rows(
                "inventory",
                "SELECT order_id, state FROM reservations"
            ) {
                ($0.text(0), $0.int(1))
            }
        )
        let open = Set(
            try self.rows(
                "billing",
                """
                SELECT order_id FROM payment WHERE authorized > captured + voided + receivable
                    AND state = 'AUTHORIZED'
                """
            ) { $0.text(0) }
        )
        for (id, state) in orders {
            switch state {
            case 2, 3:
                #expect(
                    reservations[id] == 2,
                    "\(id) is confirmed, its reservation \(reservations[id] ?? 0)"
                )
            case 6, 7:
                let held = reservations[id] == 1 || reservations[id] == 2
                #expect(!held, "\(id) is ended and still holds stock")
                #expect(!open.contains(id), "\(id) is ended and still holds an authorization")
            case 1, 5: Issue.record("\(id) is undecided in state \(state)")
            default: break
            }
        }
    }

    /// No payment was authorized or captured twice at the provider.
    private func providerJournal() throws {
        let path = "\(self.directory)/provider.journal"
        let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        var seen: Set<Substring> = []
        for line in text.split(separator: "\n") {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            try #require(fields.count == 6, "not a line of the journal: \(line)")
            guard fields[4] == "approved" else { continue }
            #expect(seen.insert(fields[0]).inserted, "the provider acted twice: \(line)")
        }
    }

    /// What a load run was told (`*.acks`) is what the order service holds.
    private func acknowledgements() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: self.directory)
        let orders = Dictionary(
            uniqueKeysWithValues: try self.rows(
                "order",
                "SELECT order_number, client_reference, state FROM orders"
            ) { ("SO-\($0.int(0))", (reference: $0.text(1), state: $0.int(2))) }
        )
        for file in files where file.hasSuffix(".acks") {
            let text = try String(contentsOfFile: "\(self.directory)/\(file)", encoding: .utf8)
            for line in text.split(separator: "\n") {
                let words = line.split(separator: " ").map(String.init)
                let order = try #require(orders[words[1]], "acknowledged and lost: \(line)")
                #expect(order.reference == words[0])
                #expect(
                    (order.state == 7) == (words[2] == "REJECTED"),
                    "\(line), now \(order.state)"
                )
            }
        }
    }

    private func none(_ service: String, _ rule: String, _ sql: String) throws {
        let found = try self.rows(service, sql) { _ in 1 }
        #expect(found.isEmpty, "\(service): \(rule) (\(found.count) rows)")
    }

    private func rows<T>(_ service: String, _ sql: String, _ map: (Row) throws -> T) throws -> [T] {
        let connection = try Connection(path: "\(self.directory)/\(service).db", create: false)
        return try connection.all(SQL(composed: sql), row: map)
    }
}
