// SPDX-License-Identifier: MIT
import Glibc
import LinuxIO
import SQLite

/// Compares the files of a stopped cluster with each other, from outside: queries that must find no
/// row, and rules across services.
struct FileAudit {
    let directory: String
    private(set) var findings: [String] = []

    /// Findings of one rule beyond these are only counted.
    private static let shownMax = 3

    init(directory: String) {
        self.directory = directory
    }

    private static let rules: [(service: Service, rule: String, sql: String)] = [
        (
            .inventory, "stock outside its bounds",
            "SELECT sku FROM stock WHERE reserved < 0 OR reserved > on_hand"
        ),
        (
            .inventory, "reserved is not the sum of the open reservations",
            """
            SELECT s.sku FROM stock s WHERE s.reserved <> COALESCE((
                SELECT SUM(l.quantity - l.issued) FROM reservation_lines l
                JOIN reservations r ON r.reservation_number = l.line_key / 65536
                WHERE l.sku = s.sku AND l.location = s.location AND r.state IN (1, 2)), 0)
            """
        ),
        (
            .inventory, "on hand is not the sum of the movements",
            """
            SELECT s.sku FROM stock s WHERE s.on_hand <> COALESCE((
                SELECT SUM(m.on_hand_delta) FROM movements m
                WHERE m.sku = s.sku AND m.location = s.location), 0)
            """
        ),
        (
            .billing, "an entry does not balance",
            """
            SELECT line_key / 128 FROM journal_line GROUP BY line_key / 128, currency
            HAVING SUM(debit) <> SUM(credit)
            """
        ),
        (
            .billing, "a balance is not the sum of its lines",
            """
            SELECT b.account FROM account_balance b WHERE b.debit - b.credit <> (
                SELECT SUM(debit - credit) FROM journal_line l
                WHERE l.account = b.account AND l.currency = b.currency)
            """
        ),
        (
            .billing, "invoice numbers have a gap",
            "SELECT COUNT(*) FROM invoice HAVING COUNT(*) <> COALESCE(MAX(invoice_number), 0)"
        ),
    ]

    private static let shared: [(rule: String, sql: String)] = [
        ("the file is damaged", "SELECT * FROM pragma_quick_check WHERE quick_check <> 'ok'"),
        (
            "the change feed has a gap",
            "SELECT COUNT(*) FROM feed HAVING COUNT(*) <> COALESCE(MAX(sequence), 0)"
        ),
        ("a message to a peer was refused", "SELECT id FROM outbox_dead"),
        ("a message to a peer was not sent", "SELECT id FROM outbox"),
        ("a call is in progress for ever", "SELECT key FROM barrier WHERE state = 0"),
    ]

    mutating func check() {
        for (service, rule, sql) in Self.rules { self.none(service, rule, sql) }
        for service in Service.allCases {
            for (rule, sql) in Self.shared { self.none(service, rule, sql) }
        }
        self.attempt("agreement") { try $0.agreement() }
        self.attempt("provider") { try $0.providerJournal() }
        self.checkAcknowledgements()
    }

    /// Only what buyers were told.
    mutating func checkAcknowledgements() {
        self.attempt("acknowledgements") { try $0.acknowledgements() }
    }

    /// What an order's state says is what inventory and billing hold.
    private mutating func agreement() throws {
        let orders = try self.rows(.order, "SELECT order_number, state FROM orders") {
            ("SO-\($0.int(0))", $0.int(1))
        }
        let reservations = try self.rows(.inventory, "SELECT order_id, state FROM reservations") {
            ($0.text(0), $0.int(1))
        }
        let held = Dictionary(reservations, uniquingKeysWith: { first, _ in first })
        if held.count != reservations.count { self.findings.append("an order is reserved twice") }
        let open = Set(
            try self.rows(
                .billing,
                """
                SELECT order_id FROM payment WHERE authorized > captured + voided + receivable
                    AND state = 'AUTHORIZED'
                """
            ) { $0.text(0) }
        )
        var wrong: [String] = []
        for (id, state) in orders {
            let reservation = held[id] ?? 0
            switch state {
            case 1, 5: wrong.append("\(id) is undecided in state \(state)")
            case 2, 3:
                if reservation != 2 {
                    wrong.append("\(id) is confirmed, its reservation in state \(reservation)")
                }
            case 6, 7:
                if reservation == 1 || reservation == 2 {
                    wrong.append("\(id) is ended and still holds stock")
                }
                if open.contains(id) { wrong.append("\(id) is ended and still holds money") }
            default: break
            }
        }
        self.note("agreement", wrong)
    }

    /// No payment was authorized or captured twice at the provider.
    private mutating func providerJournal() throws {
        let text = Cluster.text("\(self.directory)/provider.journal")
        var seen: Set<Substring> = []
        var wrong: [String] = []
        for line in text.split(separator: "\n") {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count == 6 else {
                wrong.append("not a line of the journal: \(line)")
                continue
            }
            if fields[4] == "approved", !seen.insert(fields[0]).inserted {
                wrong.append("the provider acted twice: \(line)")
            }
        }
        self.note("provider", wrong)
    }

    /// What buyers were told is what the order service holds.
    private mutating func acknowledgements() throws {
        let held = try self.rows(
            .order,
            "SELECT order_number, client_reference, state FROM orders"
        ) { ("SO-\($0.int(0))", (reference: $0.text(1), state: $0.int(2))) }
        let orders = Dictionary(held, uniquingKeysWith: { first, _ in first })
        let references = Dictionary(grouping: held, by: { $0.1.reference })
        var wrong = references.filter { $0.value.count > 1 }.map { "\($0.key) was placed twice" }
        for file in Self.files(self.directory) where file.hasSuffix(".acks") {
            for line in Cluster.text("\(self.directory)/\(file)").split(separator: "\n") {
                let words = line.split(separator: " ").map(String.init)
                guard words.count == 3, let order = orders[words[1]] else {
                    wrong.append("acknowledged and lost: \(line)")
                    continue
                }
                let isRejected = words[2] == "REJECTED"
                if order.reference != words[0] || (order.state == 7) != isRejected {
                    wrong.append("\(line), now \(order.reference) in state \(order.state)")
                }
            }
        }
        self.note("acknowledgements", wrong)
    }

    // MARK: Reading

    private mutating func attempt(_ what: String, _ body: (inout Self) throws -> Void) {
        do {
            try body(&self)
        } catch {
            self.findings.append("\(what) could not be audited: \(error)")
        }
    }

    private mutating func none(_ service: Service, _ rule: String, _ sql: String) {
        self.attempt("\(service.rawValue): \(rule)") { audit in
            let found = try audit.rows(service, sql) { $0.text(0) }
            audit.note("\(service.rawValue): \(rule)", found)
        }
    }

    private mutating func note(_ rule: String, _ wrong: [String]) {
        if wrong.isEmpty { return }
        let shown = wrong.sorted().prefix(Self.shownMax).joined(separator: "; ")
        self.findings.append("\(rule) (\(wrong.count)): \(shown)")
    }

    private func rows<T>(
        _ service: Service,
        _ sql: String,
        _ map: (Row) throws -> T
    ) throws -> [T] {
        let path = "\(self.directory)/\(service.rawValue).db"
        return try Connection(path: path, create: false).all(SQL(composed: sql), row: map)
    }

    private static func files(_ directory: String) -> [String] {
        guard let folder = opendir(directory) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            names.append(
                withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
            )
        }
        return names
    }
}
