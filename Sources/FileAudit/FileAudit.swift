// SPDX-License-Identifier: MIT
import LinuxIO
import SQLite

/// Compares the files of a stopped cluster with each other, from outside: the five databases, the
/// payment provider's journal, and what clients were told (`*.acks`, as `omsctl load --journal` writes).
public struct FileAudit {
    private let directory: String
    /// What was found, a line each.
    public private(set) var findings: [String] = []

    /// Findings of one rule beyond these are only counted.
    private static let shownMax = 3
    private static let filesMax = 10_000

    /// Looks at nothing yet.
    ///
    /// - Parameter directory: The cluster's folder; no process may have its databases open.
    public init(directory: String) {
        self.directory = directory
    }

    /// Applies every rule.
    ///
    /// - Parameter isAtRest: Whether nothing was under way when the cluster was stopped.
    public mutating func check(isAtRest: Bool) {
        for rule in FileRule.always + (isAtRest ? FileRule.atRest : []) {
            self.attempt("\(rule.service): \(rule.words)") { audit, what in
                audit.note(what, try audit.rows(rule.service, rule.sql) { $0.text(0) })
            }
        }
        self.attempt("agreement") { audit, what in audit.note(what, try audit.disagreements()) }
        self.attempt("provider") { audit, what in audit.note(what, try audit.doubles()) }
        self.checkAcknowledgements()
    }

    /// Applies only the rule that what clients were told is there.
    public mutating func checkAcknowledgements() {
        self.attempt("acknowledgements") { audit, what in audit.note(what, try audit.lost()) }
    }

    // MARK: Rules across files

    /// What an order's state says is what inventory and billing hold.
    private func disagreements() throws -> [String] {
        let orders = try self.rows("order", "SELECT order_number, state FROM orders") {
            ("SO-\($0.int(0))", $0.int(1))
        }
        let reservations = try self.rows("inventory", "SELECT order_id, state FROM reservations") {
            ($0.text(0), $0.int(1))
        }
        let states = Dictionary(reservations, uniquingKeysWith: { first, _ in first })
        let money = Set(
            try self.rows(
                "billing",
                """
                SELECT order_id FROM payment WHERE authorized > captured + voided + receivable
                    AND state = 'AUTHORIZED'
                """
            ) { $0.text(0) }
        )
        let wrong = orders.flatMap { id, state in
            Self.disagreements(id, state, states[id] ?? 0, holdsMoney: money.contains(id))
        }
        return states.count == reservations.count ? wrong : ["an order is reserved twice"] + wrong
    }

    private static func disagreements(
        _ id: String,
        _ state: Int64,
        _ reservation: Int64,
        holdsMoney: Bool
    ) -> [String] {
        switch state {
        case 1, 5: return ["\(id) is undecided in state \(state)"]
        case 2, 3:
            return reservation == 2
                ? [] : ["\(id) is confirmed, its reservation in state \(reservation)"]
        case 6, 7:
            var wrong: [String] = []
            if [1, 2].contains(reservation) { wrong.append("\(id) is ended and holds stock") }
            if holdsMoney { wrong.append("\(id) is ended and holds an authorization") }
            return wrong
        default: return []
        }
    }

    /// What was done twice at the provider.
    private func doubles() throws -> [String] {
        let path = "\(self.directory)/provider.journal"
        guard Files.exists(path) else { return [] }
        var seen: Set<Substring> = []
        return try Self.lines(path).compactMap { line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count == 6 else { return "not a line of the journal: \(line)" }
            guard fields[4] == "approved", !seen.insert(fields[0]).inserted else { return nil }
            return "the provider acted twice: \(line)"
        }
    }

    /// What clients were told and the order service does not hold.
    private func lost() throws -> [String] {
        let held = try self.rows(
            "order",
            "SELECT order_number, client_reference, state FROM orders"
        ) { (id: "SO-\($0.int(0))", reference: $0.text(1), state: $0.int(2)) }
        let orders = Dictionary(held.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let references = Dictionary(grouping: held, by: \.reference)
        var wrong = references.filter { $0.value.count > 1 }.map { "\($0.key) was placed twice" }
        let names = try Files.list(self.directory, atMost: Self.filesMax) ?? []
        for name in names where name.hasSuffix(".acks") {
            for line in try Self.lines("\(self.directory)/\(name)") {
                let words = line.split(separator: " ").map(String.init)
                guard words.count == 3, let order = orders[words[1]] else {
                    wrong.append("acknowledged and lost: \(line)")
                    continue
                }
                if order.reference != words[0] || (order.state == 7) != (words[2] == "REJECTED") {
                    wrong.append("\(line), now \(order.reference) in state \(order.state)")
                }
            }
        }
        return wrong
    }

    // MARK: Reading

    /// A rule that cannot be applied is broken.
    private mutating func attempt(_ what: String, _ body: (inout Self, String) throws -> Void) {
        do {
            try body(&self, what)
        } catch {
            self.findings.append("\(what): could not be audited: \(error)")
        }
    }

    private mutating func note(_ rule: String, _ wrong: [String]) {
        if wrong.isEmpty { return }
        let shown = wrong.sorted().prefix(Self.shownMax).joined(separator: "; ")
        self.findings.append("\(rule) (\(wrong.count)): \(shown)")
    }

    private func rows<T>(
        _ service: String,
        _ sql: String,
        _ map: (Row) throws -> T
    ) throws -> [T] {
        let path = "\(self.directory)/\(service).db"
        return try Connection(path: path, create: false).all(SQL(composed: sql), row: map)
    }

    private static func lines(_ path: String) throws -> [Substring] {
        String(decoding: try Files.read(path), as: UTF8.self).split(separator: "\n")
    }
}
