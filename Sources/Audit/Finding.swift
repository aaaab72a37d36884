// SPDX-License-Identifier: MIT

/// Something that cannot be true if every service kept its promises.
public struct Finding: Hashable, Sendable {
    /// The rule that is broken, for example `stock-balances`.
    public let rule: String
    /// What it is about: an order, a SKU at a location, an account.
    public let subject: String
    /// What was found and what was expected, in words.
    public let words: String

    /// Tells of a broken rule.
    public init(_ rule: String, _ subject: String, _ words: String) {
        self.rule = rule
        self.subject = subject
        self.words = words
    }
}

/// One rule over what the services hold.
public struct Rule: Sendable {
    /// The promise it holds the services to.
    public let invariant: Invariant
    /// Its name, for reports.
    public let name: String
    /// What it demands, in a sentence.
    public let demand: String
    let check: @Sendable (Snapshot) -> [(subject: String, words: String)]

    init(
        _ invariant: Invariant,
        name: String,
        demand: String,
        check: @escaping @Sendable (Snapshot) -> [(subject: String, words: String)]
    ) {
        self.invariant = invariant
        self.name = name
        self.demand = demand
        self.check = check
    }

    /// What breaks it.
    public func findings(in snapshot: Snapshot) -> [Finding] {
        self.check(snapshot).map { Finding(self.name, $0.subject, $0.words) }
    }

    /// Every rule, in the order of an order's life.
    public static let all =
        orderRules + stockRules + supplyRules + reservationRules + shipmentRules + paymentRules
        + documentRules + ledgerRules + receivableRules + customerRules + returnRules + sagaRules
}

extension Snapshot {
    /// What all rules find.
    public var findings: [Finding] { Rule.all.flatMap { $0.findings(in: self) } }
}
