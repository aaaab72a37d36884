// SPDX-License-Identifier: MIT

/// What the bank did, in its order: the other side of the books, which no service can write.
struct BankJournal {
    enum Kind: String {
        case authorize, capture, void, refund
    }

    /// Something the bank decided, once and for ever.
    struct Fact {
        let key: String
        let kind: Kind
        /// The key of the authorization drawn on; its own for one.
        let authorization: String
        let amount: Int64
        let currency: String
        /// Nil when it acted, else why it did not.
        let declined: String?
    }

    /// The money of one authorization.
    struct Hold {
        let currency: String
        var authorized: Int64 = 0
        var captured: Int64 = 0
        var voided: Int64 = 0
        var refunded: Int64 = 0

        /// What may still be captured.
        var open: Int64 { self.authorized - self.captured - self.voided }
    }

    private(set) var facts: [Fact] = []
    private(set) var holds: [String: Hold] = [:]
    private var decisions: [String: Int] = [:]
    private var barred: Set<String> = []

    /// What was decided under a key.
    func decision(_ key: String) -> Fact? { self.decisions[key].map { self.facts[$0] } }

    /// Decides under a key that has no decision, and does it.
    mutating func decide(
        _ key: String,
        _ kind: Kind,
        of authorization: String,
        _ amount: Int64,
        _ currency: String,
        declined: String?
    ) -> Fact {
        let why = declined ?? self.refusal(key, kind, authorization, amount, currency)
        let fact = Fact(
            key: key,
            kind: kind,
            authorization: authorization,
            amount: amount,
            currency: currency,
            declined: why
        )
        self.decisions[key] = self.facts.count
        self.facts.append(fact)
        if why == nil { self.act(fact) }
        return fact
    }

    private func refusal(
        _ key: String,
        _ kind: Kind,
        _ authorization: String,
        _ amount: Int64,
        _ currency: String
    ) -> String? {
        if kind == .authorize {
            return self.barred.contains(key) ? "voided_before_authorization" : nil
        }
        if kind == .void, amount == 0 { return nil }
        guard let hold = self.holds[authorization] else { return "no_such_authorization" }
        guard hold.currency == currency else { return "currency_mismatch" }
        let left = kind == .refund ? hold.captured - hold.refunded : hold.open
        return (1...max(1, left)).contains(amount) && left > 0 ? nil : "amount_too_large"
    }

    private mutating func act(_ fact: Fact) {
        let amount = fact.amount
        switch fact.kind {
        case .authorize:
            self.holds[fact.key] = Hold(currency: fact.currency, authorized: amount)
        case .capture: self.holds[fact.authorization]?.captured += amount
        case .refund: self.holds[fact.authorization]?.refunded += amount
        case .void:
            guard let hold = self.holds[fact.authorization] else {
                self.barred.insert(fact.authorization)
                return
            }
            self.holds[fact.authorization]?.voided += amount > 0 ? amount : hold.open
        }
    }
}
