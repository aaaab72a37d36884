// SPDX-License-Identifier: MIT
import OMSProtos
import Testing

@testable import Audit

/// Something that is made wrong in a sound shop, and what must be said of it.
struct Damage: Sendable, CustomTestStringConvertible {
    let rule: String
    let subject: String
    /// What was found and what was expected, in the words of the finding.
    let words: String
    let body: @Sendable (inout Shop) -> Void

    init(
        _ rule: String,
        _ subject: String,
        _ words: String,
        _ body: @escaping @Sendable (inout Shop) -> Void
    ) {
        self.rule = rule
        self.subject = subject
        self.words = words
        self.body = body
    }

    var testDescription: String { "\(self.rule): \(self.words)" }
}

/// One planted damage makes exactly the rule speak that stands against it.
@Suite struct DamageTests {
    @Test(arguments: Damage.all)
    func isFoundByItsRuleAlone(damage: Damage) {
        var shop = Shop.busy
        damage.body(&shop)
        let findings = shop.snapshot.findings
        #expect(Set(findings.map(\.rule)) == [damage.rule], "\(findings)")
        #expect(
            findings.contains { $0.subject == damage.subject && $0.words.contains(damage.words) },
            "\(findings)"
        )
    }

    /// SO-3 has five of seven units delivered, and two cancelled.
    @Test(arguments: [(5, true), (6, false), (-1, false)])
    func shipmentsThatWentBeforeACancellationKeepTheirRounding(more: Int64, isSound: Bool) {
        var shop = Shop.busy
        shop.change("SO-3") {
            $0.tax = Shop.usd($0.tax.minor + more)
            $0.total = Shop.usd($0.total.minor + more)
        }
        let rules = Set(shop.snapshot.findings.map(\.rule))
        #expect(rules.contains("order-totals") != isSound, "\(rules)")
    }

    @Test func everyRuleHasADamage() {
        let missing = Set(Rule.all.map(\.name)).subtracting(Damage.all.map(\.rule))
        #expect(missing == [])
    }
}

extension Damage {
    static let all = orders + stock + supply + shipping + payments + documents + ledger + rest
}
