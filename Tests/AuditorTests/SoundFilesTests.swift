// SPDX-License-Identifier: MIT
import Audit
import FileAudit
import Foundation
import SQLite
import Testing

@testable import Auditor

/// What must not speak.
@Suite struct SoundFilesTests {
    @Test func whatABusyDayLeftIsSound() async throws {
        try await SoundFolder.with { folder in
            let findings = try folder.audit()
            #expect(findings == [])
        }
    }

    @Test func everyRuleHasANameOfItsOwnAndADemand() {
        #expect(Set(Auditor.rules.map(\.name)).count == Auditor.rules.count)
        #expect(Auditor.rules.allSatisfy { !$0.demand.isEmpty })
    }

    @Test func everyRuleOfFilesHasADamage() {
        let missing = Set((OutsideRule.all.map(\.name) + [Evidence.unansweredRule.name]))
            .subtracting(FileDamage.all.map(\.rule))
        #expect(missing == [])
    }

    @Test func everyRuleOfTablesIsPartOfAnInvariant() {
        let names = Set((FileRule.always + FileRule.atRest).map(\.name))
        #expect(Set(OutsideRule.invariants.keys) == names)
    }

    @Test func whatIsUnderWayIsJudgedByTheRulesThatAlwaysHold() async throws {
        try await SoundFolder.with { folder in
            try folder.damage(
                "order",
                [
                    """
                    INSERT INTO outbox(id, peer, method, ordering_key, payload, actor, trace, at_ms)
                    VALUES (9999, 'billing', 'oms.x/Y', 'k', x'', '', 0, 1)
                    """
                ]
            )
            #expect(try folder.audit().map(\.rule) == ["outbox-drains"])
            let report = try folder.report(isAtRest: false)
            #expect(report.findings == [])
            #expect(report.notJudged.contains { $0.rule == "outbox-drains" })
            try folder.damage(
                "order",
                ["UPDATE orders SET version = version + 1 WHERE order_number = 100007"]
            )
            #expect(try folder.audit(isAtRest: false).map(\.rule) == ["order-versions"])
        }
    }

    /// A backup may be taken between a saga's start and its first step.
    @Test func aSagaThatHasNotTakenAStepHasNoHistory() async throws {
        try await SoundFolder.with { folder in
            let saga = "WHERE id = 'place-order:SO-100007'"
            func blamed() throws -> Bool {
                try folder.audit(isAtRest: false).contains { $0.rule == "saga-versions" }
            }
            try folder.damage(
                "orchestrator",
                [
                    "DELETE FROM saga_log WHERE saga = (SELECT number FROM saga \(saga))",
                    "UPDATE saga SET version = 1 \(saga)",
                ]
            )
            #expect(try !blamed())
            try folder.damage("orchestrator", ["UPDATE saga SET version = 2 \(saga)"])
            #expect(try blamed())
        }
    }

    /// Each of these looks strange and is right.
    @Test(arguments: [
        "an order that was told of when it was pending",
        "a line that a crash tore",
        "a fact of the provider that a crash tore",
        "a reference that was refused once and taken later",
        "a reference that somebody else has",
        "a reference whose answer was lost",
        "a decline of the provider",
        "a try of the provider that came to nothing",
        "a payment that a restore has lost",
        "a message of a later life",
        "a step that was undone before it came",
        "a step that was refused and tried again under a new key",
        "keys that were skipped by a crash",
    ])
    func nearMisses(what: String) async throws {
        try await SoundFolder.with { folder in
            switch what {
            case "an order that was told of when it was pending":
                try folder.edit("shop.acks") {
                    $0 = $0.replacing("SO-100007 CONFIRMED", with: "SO-100007 PENDING")
                }
            case "a line that a crash tore":
                try folder.edit("shop.acks") { $0 += "R-9 SO-1" }
            case "a fact of the provider that a crash tore":
                try folder.edit("billing/provider.journal") { $0 += "PAY-100006:capt" }
            case "a reference that was refused once and taken later":
                try folder.edit("shop.acks") { text in
                    let taken = text.split(separator: "\n").first { $0.contains("SO-100007") }
                    let reference = taken?.split(separator: " ").first ?? ""
                    text = "\(reference) - INVALID_ARGUMENT\n" + text
                }
            case "a reference that somebody else has":
                try folder.edit("shop.acks") {
                    $0 = $0.replacing("SO-100007 CONFIRMED", with: "- ALREADY_EXISTS")
                }
            case "a reference whose answer was lost":
                try folder.edit("shop.acks") {
                    $0 = $0.replacing("SO-100007 CONFIRMED", with: "? DEADLINE_EXCEEDED")
                }
            case "a decline of the provider":
                try folder.edit("billing/provider.journal") {
                    $0 +=
                        "PAY-100006:capture:SH-100007-1\tcapture\t9000\tUSD"
                        + "\tdeclined=amount_too_large\tPAY-100006:authorize\n"
                }
            case "a try of the provider that came to nothing":
                try folder.edit("billing/provider.journal") {
                    $0 =
                        "PAY-100006:authorize\tauthorize\t1000\tUSD\tfailed"
                        + "\tPAY-100006:authorize\n" + $0
                }
            case "a payment that a restore has lost":
                try folder.damage(
                    "billing",
                    ["INSERT INTO store_counter(name, value) VALUES ('number/payment', 1100000)"]
                )
                try folder.edit("billing/provider.journal") {
                    $0 +=
                        "PAY-100090:authorize\tauthorize\t1000\tUSD\tapproved"
                        + "\tPAY-100090:authorize\n"
                }
            case "a message of a later life":
                try folder.damage(
                    "billing",
                    [
                        """
                        UPDATE barrier SET key = replace(key, '/inventory/', '/inventory/1795656000/')
                        WHERE key LIKE 'r/outbox/inventory/%'
                        """
                    ]
                )
            case "a step that was undone before it came":
                try folder.damage(
                    "inventory",
                    [
                        """
                        INSERT INTO barrier(key, method, fingerprint, state, code, message, details,
                            payload, at_ms)
                        VALUES ('f/place-order:SO-100003/commit-stock', 'm', zeroblob(32), 2, 0, '',
                            x'', x'', 1),
                            ('c/place-order:SO-100003/commit-stock', 'm', zeroblob(32), 1, 0, '',
                            x'', x'', 1)
                        """
                    ]
                )
            case "a step that was refused and tried again under a new key":
                try folder.damage(
                    "fulfillment",
                    [
                        "UPDATE barrier SET key = key || '~1' WHERE key = 'f/place-order:SO-100007/plan'"
                    ]
                )
                // The record of a retry: kind, operation, step, attempt, time and the reason.
                try folder.damage(
                    "orchestrator",
                    [
                        """
                        UPDATE saga_log SET records = CAST(records || x'0E010000000172' AS BLOB)
                        WHERE saga = (SELECT number FROM saga WHERE id = 'place-order:SO-100007')
                        """
                    ]
                )
            default:
                try folder.damage(
                    "inventory",
                    ["UPDATE store_counter SET value = value + 1024 WHERE name = 'outbox'"]
                )
            }
            let findings = try folder.audit()
            #expect(findings == [], "\(what)")
        }
    }

    @Test func rulesWithoutAJournalAreToldAsNotJudged() async throws {
        try await SoundFolder.with { folder in
            try FileManager.default.removeItem(atPath: "\(folder.path)/shop.acks")
            try FileManager.default.removeItem(atPath: "\(folder.path)/billing/provider.journal")
            let report = try folder.report()
            #expect(report.findings == [])
            #expect(
                report.notJudged.map(\.rule) == [
                    "provider-once", "provider-books", "provider-sums", "acknowledged-orders",
                    "refused-references",
                ]
            )
            #expect(report.notJudged.first?.why == "there is no journal of the payment provider")
        }
    }

    /// The provider is never asked for it.
    @Test func aCardPaymentOfNothingIsNoFault() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "oms-auditor-\(UUID().uuidString)"
        )
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let shop = try LiveShop(directory: folder.path)
        try await shop.stock("TEA", 5)
        try await shop.customer("ADA")
        try await shop.truck()
        var free = shop.line("TEA", 1)
        free.unitPrice = LiveShop.usd(0)
        try await shop.place([free])
        try await shop.rest()
        try shop.close()
        #expect(try Folder(path: folder.path).audit() == [])
    }
}
