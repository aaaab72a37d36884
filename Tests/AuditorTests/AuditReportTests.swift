// SPDX-License-Identifier: MIT
import Audit
import Testing

@testable import Auditor

/// What an audit says.
@Suite struct AuditReportTests {
    @Test func aFindingIsPartOfAnInvariant() {
        let finding = Finding("order-versions", "SO-1", "is version 2")
        #expect(AuditReport.invariant(of: finding) == .transitions)
        #expect(AuditReport.invariant(of: Finding("no-such-rule", "SO-1", "")) == nil)
    }

    @Test func everyInvariantHasARule() {
        for invariant in Invariant.allCases {
            #expect(Auditor.rules.contains { $0.invariant == invariant }, "\(invariant)")
        }
    }

    @Test func linesShowTheFirstFindingsOfEachRule() {
        let findings = (1...5).map { Finding("b", "SO-\($0)", "is wrong") }
        #expect(
            (findings + [Finding("a", "x", "is odd")]).lines == [
                "a (1): x: is odd",
                "b (5): SO-1: is wrong; SO-2: is wrong; SO-3: is wrong",
            ]
        )
        #expect([Finding]().lines == [])
    }
}
