// SPDX-License-Identifier: MIT
import Audit
import SQLite

/// A rule over what only files show: rows that no method tells, and the memory of others.
struct FileRule: Sendable {
    /// What a rule needs beside the databases.
    enum Need {
        case nothing, acknowledgements, provider
    }

    typealias Faults = [(subject: String, words: String)]

    let invariant: Invariant
    let name: String
    let demand: String
    private let need: Need
    private let check: @Sendable (Evidence) throws -> Faults

    init(
        _ invariant: Invariant,
        name: String,
        demand: String,
        need: Need = .nothing,
        check: @escaping @Sendable (Evidence) throws -> Faults
    ) {
        self.invariant = invariant
        self.name = name
        self.demand = demand
        self.need = need
        self.check = check
    }

    /// A rule that is broken by each row of a query: its subject and what is wrong, both text.
    init(
        _ invariant: Invariant,
        name: String,
        demand: String,
        in service: String,
        query: SQL
    ) {
        self.init(invariant, name: name, demand: demand) { evidence in
            try evidence.rows(of: service, query) { ($0.text(0), $0.text(1)) }
        }
    }

    /// Whether there is nothing that it could compare.
    func lacksEvidence(_ evidence: Evidence) -> Bool {
        switch self.need {
        case .nothing: false
        case .acknowledgements: evidence.testimony.acknowledgements.isEmpty
        case .provider: evidence.testimony.provider == nil
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

    /// Every one, in the order of the invariants.
    static let all =
        [whole, integers] + ledgerFileRules + providerRules + stockFileRules + endingRules
        + acknowledgementRules + keyRules + historyRules + messageRules + compensationRules
}
