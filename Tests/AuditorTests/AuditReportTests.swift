// SPDX-License-Identifier: MIT
import Audit
import Protobuf
import Testing

@testable import Auditor
@testable import oms_audit

/// What people and programs get to read.
@Suite struct AuditReportTests {
    private static let report = AuditReport(
        findings: [Finding("order-versions", "SO-1", "is \"3\"\u{1b}[2J")],
        notJudged: ["provider-books"],
        evidence: nil
    )

    @Test func peopleGetALinePerFinding() {
        let lines = Self.report.text.split(separator: "\n")
        #expect(lines.first == "I9 order-versions: SO-1: is \"3\" [2J")
        #expect(lines.dropFirst().first == "NOT JUDGED: provider-books, for want of a journal")
        #expect(lines.last?.hasSuffix("1 findings.") == true)
    }

    @Test func programsGetOneObject() throws {
        let value = try JSONValue(parsing: Array(Self.report.json.utf8))
        guard case .object(let members) = value else {
            Issue.record("no object: \(value)")
            return
        }
        #expect(members.map(\.name) == ["findings", "not_judged", "judged"])
        #expect(
            members[0].value
                == .array([
                    .object([
                        .init("invariant", .text("I9")), .init("rule", .text("order-versions")),
                        .init("subject", .text("SO-1")),
                        .init("found", .text("is \"3\"\u{1b}[2J")),
                    ])
                ])
        )
    }

    @Test func theTableOfRulesNamesEveryInvariantThatIsChecked() {
        let rules = AuditReport.rulesText.split(separator: "\n")
        #expect(rules.count == Auditor.rules.count)
        for invariant in Invariant.allCases {
            #expect(rules.contains { $0.hasPrefix("\(invariant.rawValue) ") }, "\(invariant)")
        }
    }

    @Test(arguments: [
        "", "--frob x", "a b", "a --output xml", "a --journal",
    ])
    func aWrongCommandLineEndsWith64(line: String) {
        var command = AuditCommand(line.split(separator: " ").map(String.init))
        #expect(command.run() == 64)
    }

    @Test(arguments: ["--help", "--rules", "--rules --output json"])
    func whatOnlyPrintsEndsWithZero(line: String) {
        var command = AuditCommand(line.split(separator: " ").map(String.init))
        #expect(command.run() == 0)
    }

    @Test func findingsEndWithOne() async throws {
        try await SoundFolder.with { folder in
            var sound = AuditCommand([folder.path])
            #expect(sound.run() == 0)
            try folder.edit("shop.acks") { $0 += "R-x SO-100099 CONFIRMED\n" }
            var damaged = AuditCommand([folder.path, "-o", "json"])
            #expect(damaged.run() == 1)
            var elsewhere = AuditCommand([folder.path, "--journal", "/nowhere.acks"])
            #expect(elsewhere.run() == 65)
            var nowhere = AuditCommand(["/nowhere"])
            #expect(nowhere.run() == 65)
        }
    }
}
