// SPDX-License-Identifier: MIT
import Audit
import FileAudit
import SQLite

/// A rule over what only files show: rows that no method tells, and the memory of others.
struct OutsideRule: Sendable {
    /// What a rule needs beside the databases.
    enum Need {
        case nothing, acknowledgements, provider
    }

    /// When it holds.
    enum Moment {
        /// At every moment: it looks at one database, or at what was there before the rest.
        case always
        /// When nothing is under way.
        case rest
    }

    typealias Faults = [(subject: String, words: String)]

    let invariant: Invariant
    let name: String
    let demand: String
    let moment: Moment
    private let need: Need
    private let check: @Sendable (Evidence) throws -> Faults

    init(
        _ invariant: Invariant,
        name: String,
        demand: String,
        holds moment: Moment = .always,
        need: Need = .nothing,
        check: @escaping @Sendable (Evidence) throws -> Faults
    ) {
        self.invariant = invariant
        self.name = name
        self.demand = demand
        self.moment = moment
        self.need = need
        self.check = check
    }

    /// A rule that is broken by each row of a query: its subject and what is wrong, both text.
    init(
        _ invariant: Invariant,
        name: String,
        demand: String,
        holds moment: Moment = .always,
        in service: String,
        query: SQL
    ) {
        self.init(invariant, name: name, demand: demand, holds: moment) { evidence in
            try evidence.rows(of: service, query) { ($0.text(0), $0.text(1)) }
        }
    }

    /// A rule that is broken by each row of one service's query, or of one that all services have.
    init(_ rules: [FileRule], _ first: FileRule, _ moment: Moment) {
        self.init(
            Self.invariants[first.name] ?? .agreement,
            name: first.name,
            demand: "never: \(first.words)",
            holds: moment
        ) { evidence in
            try rules.flatMap { rule in
                try evidence.rows(of: rule.service, SQL(composed: rule.sql)) {
                    ("\(rule.service) \($0.text(0))", rule.words)
                }
            }
        }
    }

    /// What it lacks to be judged; nil when it can be.
    func lack(of evidence: Evidence) -> String? {
        if self.moment == .rest, !evidence.isAtRest { return "it holds only at rest" }
        switch self.need {
        case .nothing: return nil
        case .acknowledgements:
            return evidence.testimony.acknowledgements.isEmpty
                ? "there is no journal of a client" : nil
        case .provider:
            return evidence.testimony.provider == nil
                ? "there is no journal of the payment provider" : nil
        }
    }

    /// What breaks it; rows that cannot be read break it too.
    func findings(in evidence: Evidence) -> [Finding] {
        do {
            return try self.check(evidence).map { Finding(self.name, $0.subject, $0.words) }
        } catch {
            return [Finding(self.name, "database", "cannot be judged: \(error)")]
        }
    }

    /// Every one, those of `FileAudit` first, then in the order of the invariants.
    static let all =
        rules(FileRule.always, .always) + rules(FileRule.atRest, .rest) + [integers]
        + ledgerFileRules + providerRules + stockFileRules + endingRules + acknowledgementRules
        + keyRules + historyRules + messageRules + compensationRules

    /// The rule that a file breaks in which SQLite finds damage.
    static let undamaged = "file-undamaged"

    private static func rules(_ rules: [FileRule], _ moment: Moment) -> [OutsideRule] {
        var seen: Set<String> = []
        return rules.filter { seen.insert($0.name).inserted }.map { first in
            OutsideRule(rules.filter { $0.name == first.name }, first, moment)
        }
    }

    /// The promises that the rules of `FileAudit`, which know no services, are parts of.
    static let invariants: [String: Invariant] = [
        "stock-in-bounds": .stock, "never-oversold": .oversell, "reserved-is-promised": .stock,
        "stock-moves": .stock, "entries-balance": .ledger, "balances-add-up": .ledger,
        "invoices-gapless": .ledger, OutsideRule.undamaged: .durable, "feed-gapless": .transitions,
        "outbox-refused": .messages, "outbox-drains": .messages, "calls-end": .terminal,
        "payments-decided": .terminal,
    ]
}
