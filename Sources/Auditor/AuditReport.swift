// SPDX-License-Identifier: MIT
import Audit

/// What an audit found, and by what it judged.
public struct AuditReport: Sendable {
    /// A rule that was not judged.
    public struct NotJudged: Hashable, Sendable {
        /// Its name.
        public let rule: String
        /// For want of what: `there is no journal of a client`.
        public let why: String
    }

    /// In the order of the rules.
    public let findings: [Finding]
    /// The rules that had nothing to judge by, such as acknowledgements that nobody kept.
    public let notJudged: [NotJudged]
    /// How much was judged: `(orders, 830)`; empty when the databases could not be read.
    public let counts: [(name: String, count: Int)]

    init(findings: [Finding], notJudged: [NotJudged], evidence: Evidence?) {
        self.findings = findings
        self.notJudged = notJudged
        self.counts = evidence?.counts ?? []
    }

    /// How many rules were judged.
    public var judged: Int { Auditor.rules.count - self.notJudged.count }

    /// The promise that a finding's rule is part of.
    public static func invariant(of finding: Finding) -> Invariant? {
        self.invariants[finding.rule]
    }

    private static let invariants = Dictionary(
        Auditor.rules.map { ($0.name, $0.invariant) },
        uniquingKeysWith: { first, _ in first }
    )
}

extension [Finding] {
    /// A line for each rule that is broken, with its first findings.
    public var lines: [String] {
        Dictionary(grouping: self, by: \.rule).sorted { $0.key < $1.key }.map { rule, findings in
            let shown = findings.prefix(3).map { "\($0.subject): \($0.words)" }
            return "\(rule) (\(findings.count)): \(shown.joined(separator: "; "))"
        }
    }
}
