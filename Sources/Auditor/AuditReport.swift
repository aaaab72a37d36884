// SPDX-License-Identifier: MIT
import Audit
import Protobuf

/// What an audit found, and by what it judged.
public struct AuditReport: Sendable {
    /// In the order of the rules.
    public let findings: [Finding]
    /// The rules that had nothing to judge by, such as acknowledgements that nobody kept.
    public let notJudged: [String]
    private let counts: [(name: String, count: Int)]

    init(findings: [Finding], notJudged: [String], evidence: Evidence?) {
        self.findings = findings
        self.notJudged = notJudged
        self.counts = evidence?.counts ?? []
    }

    /// For people: a line per finding, one per rule that was not judged, and what was judged.
    public var text: String {
        var lines = self.findings.map { finding in
            "\(Self.invariant(finding)) \(finding.rule): \(finding.subject): \(finding.words)"
        }
        lines += self.notJudged.map { "NOT JUDGED: \($0), for want of a journal" }
        let judged = Auditor.rules.count - self.notJudged.count
        let counted = self.counts.map { "\($0.count) \($0.name)" }.joined(separator: ", ")
        let what = counted.isEmpty ? "what can be read" : counted
        let verdict = self.findings.isEmpty ? "nothing found" : "\(self.findings.count) findings"
        lines.append("\(judged) rules over \(what): \(verdict).")
        return lines.map(Self.printable).joined(separator: "\n") + "\n"
    }

    /// For programs: one object with `findings`, `not_judged` and `judged`.
    public var json: String {
        var writer = JSONWriter(isPretty: true)
        writer.open("{")
        writer.key("findings")
        writer.open("[")
        for finding in self.findings {
            writer.element()
            writer.object([
                ("invariant", Self.invariant(finding)), ("rule", finding.rule),
                ("subject", finding.subject), ("found", finding.words),
            ])
        }
        writer.close("]")
        writer.key("not_judged")
        writer.open("[")
        for name in self.notJudged {
            writer.element()
            writer.value(JSONWriter.quoted(name))
        }
        writer.close("]")
        writer.key("judged")
        writer.open("{")
        for (name, count) in self.counts {
            writer.key(name)
            writer.value(String(count))
        }
        writer.close("}")
        writer.close("}")
        return writer.text + "\n"
    }

    /// The table of rules, for people.
    public static var rulesText: String {
        let width = Auditor.rules.map(\.name.count).max() ?? 0
        return Auditor.rules.map { rule in
            let id = rule.invariant.rawValue
            let gap = String(repeating: " ", count: 5 - id.count)
            let name = rule.name + String(repeating: " ", count: width - rule.name.count)
            return "\(id)\(gap)\(name)  \(rule.demand)\n"
        }.joined()
    }

    /// The table of rules, for programs.
    public static var rulesJSON: String {
        var writer = JSONWriter(isPretty: true)
        writer.open("[")
        for rule in Auditor.rules {
            writer.element()
            writer.object([
                ("invariant", rule.invariant.rawValue), ("rule", rule.name),
                ("demands", rule.demand),
            ])
        }
        writer.close("]")
        return writer.text + "\n"
    }

    private static func invariant(_ finding: Finding) -> String {
        self.invariants[finding.rule]?.rawValue ?? ""
    }

    private static let invariants = Dictionary(
        Auditor.rules.map { ($0.name, $0.invariant) },
        uniquingKeysWith: { first, _ in first }
    )

    /// Control characters of foreign text must not reach a terminal.
    private static func printable(_ text: String) -> String {
        let scalars = text.unicodeScalars.map { scalar in
            let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
            return isControl ? " " : scalar
        }
        return String(String.UnicodeScalarView(scalars))
    }
}

extension JSONWriter {
    fileprivate mutating func object(_ fields: [(String, String)]) {
        self.open("{")
        for (name, value) in fields {
            self.key(name)
            self.value(Self.quoted(value))
        }
        self.close("}")
    }
}
