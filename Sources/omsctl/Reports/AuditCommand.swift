// SPDX-License-Identifier: MIT
import Audit
import Auditor

/// `omsctl audit`: what lies in five database files and the journals beside them, judged from outside.
enum AuditCommand {
    static let all = [audit]

    static let audit = Command(
        path: ["audit"],
        summary: "Judge the files of a backup, or of a cluster that is down, from outside",
        positionals: [
            Positional(
                name: "DIR",
                help: "the folder with the five databases, else that of --data; it stays as it is",
                isRequired: false
            )
        ],
        options: [
            Option(
                name: "journal",
                value: "FILE",
                help:
                    "what a client was told ('omsctl load --journal'); default: *.acks in DIR",
                isRepeated: true
            ),
            Option(
                name: "provider-journal",
                value: "FILE",
                help: "what the payment provider remembers; default: provider.journal in DIR"
            ),
            .flag("busy", "orders were under way: apply only the rules that hold at every moment"),
            .flag("rules", "only list the rules"),
        ],
        examples: [
            "omsctl audit /backup/2026-11-26",
            "omsctl audit /srv/oms --journal till-1.acks -o json",
        ]
    ) { run in
        guard !run.flag("rules") else { return Self.showRules(run) }
        let report = try Self.report(run)
        run.terminal.write(run.wantsJSON ? Self.json(report) : Self.text(report))
        guard report.findings.isEmpty else {
            throw Failure(
                status: .refused,
                message: Show.count(report.findings.count, "finding"),
                remedy: "'omsctl audit --rules' says what each rule demands; "
                    + "of files taken while orders were under way, use --busy"
            )
        }
    }

    private static func report(_ run: Invocation) throws -> AuditReport {
        let named = run.positional(0)
        let directory = named.isEmpty ? run.value("data") ?? "" : named
        do throws(AuditError) {
            var files = try AuditFiles(directory: directory)
            if !run.values("journal").isEmpty { files.journals = run.values("journal") }
            if let provider = run.value("provider-journal") { files.provider = provider }
            return try Auditor.report(on: files, isAtRest: !run.flag("busy"))
        } catch {
            if case .inUse = error { throw Failure(status: .temporary, message: "\(error)") }
            throw Failure.badInput("\(error)")
        }
    }

    private static func text(_ report: AuditReport) -> String {
        var text = ""
        if !report.findings.isEmpty {
            let columns: [Table.Column] = [
                .left("PART OF"), .left("RULE"), .left("SUBJECT"), .left("FOUND"),
            ]
            text +=
                Table(columns, report.findings) {
                    [AuditReport.invariant(of: $0)?.rawValue ?? "-", $0.rule, $0.subject, $0.words]
                }.text
        }
        for (why, rules) in Dictionary(grouping: report.notJudged, by: \.why)
            .sorted(by: { $0.key < $1.key })
        {
            let names = rules.count <= 5 ? rules.map(\.rule).joined(separator: ", ") : ""
            text += "NOT JUDGED, \(why): \(names.isEmpty ? "\(rules.count) rules" : names)\n"
        }
        let counted = report.counts.map { "\($0.count) \($0.name)" }.joined(separator: ", ")
        text += "\(report.judged) rules over \(counted.isEmpty ? "what can be read" : counted): "
        let found = report.findings.count
        return text + (found == 0 ? "nothing found.\n" : "\(Show.count(found, "finding")).\n")
    }

    private static func json(_ report: AuditReport) -> String {
        var object = JSONObject()
        object.add(
            "findings",
            report.findings.map { finding in
                var object = JSONObject()
                object.add("invariant", AuditReport.invariant(of: finding)?.rawValue ?? "")
                object.add("rule", finding.rule)
                object.add("subject", finding.subject)
                object.add("found", finding.words)
                return object
            }
        )
        object.add(
            "not_judged",
            report.notJudged.map { rule in
                var object = JSONObject()
                object.add("rule", rule.rule)
                object.add("why", rule.why)
                return object
            }
        )
        var counts = JSONObject()
        counts.add("rules", report.judged)
        for (name, count) in report.counts { counts.add(name, count) }
        object.add("judged", counts)
        return object.text + "\n"
    }

    private static func showRules(_ run: Invocation) {
        guard run.wantsJSON else {
            let columns: [Table.Column] = [.left("PART OF"), .left("RULE"), .left("DEMANDS")]
            return run.terminal.write(
                Table(columns, Auditor.rules) { [$0.invariant.rawValue, $0.name, $0.demand] }.text
            )
        }
        run.terminal.write(
            JSONArray.text(
                Auditor.rules.map { rule in
                    var object = JSONObject()
                    object.add("invariant", rule.invariant.rawValue)
                    object.add("rule", rule.name)
                    object.add("demands", rule.demand)
                    return object
                }
            )
        )
    }
}
