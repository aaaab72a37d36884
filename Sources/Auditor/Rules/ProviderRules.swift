// SPDX-License-Identifier: MIT
import Audit

let providerRules = [
    OutsideRule(
        .charges,
        name: "provider-once",
        demand: "the provider approved nothing twice under one key, and drew on each authorization "
            + "no more than it holds: captured + voided <= authorized, refunded <= captured",
        need: .provider
    ) { evidence in
        var faults: OutsideRule.Faults = []
        var seen: Set<String> = []
        var holds: [String: Hold] = [:]
        for act in evidence.testimony.provider ?? [] where act.isApproved {
            if !seen.insert(act.key).inserted {
                faults.append((act.key, "was approved twice"))
            }
            if let fault = holds[act.authorization, default: Hold()].take(act) {
                faults.append((act.key, fault))
            }
        }
        return faults
    },
    OutsideRule(
        .charges,
        name: "provider-books",
        demand: "what the provider approved is in the books with its amount and currency, and what "
            + "the books say it approved it did; an authorization of which the books know nothing "
            + "is voided, unless a restore has lost its payment",
        holds: .rest,
        need: .provider
    ) { evidence in
        let books = try CardBooks(evidence)
        var faults: OutsideRule.Faults = []
        var approved: [String: ProviderAct] = [:]
        var voided: Set<String> = []
        for act in evidence.testimony.provider ?? [] where act.isApproved {
            approved[act.key] = act
            if act.kind == "void", act.amount == 0 { voided.insert(act.authorization) }
        }
        for (key, act) in approved.sorted(by: { $0.key < $1.key }) {
            guard let entry = books.entries[key] else {
                if act.kind == "authorize", voided.contains(key) { continue }
                if books.areOfALostLife(act) { continue }
                faults.append((key, "\(act.words) was approved and is not in the books"))
                continue
            }
            if entry != BookEntry(act) {
                faults.append((key, "\(act.words) was approved, the books say \(entry.words)"))
            }
        }
        // Nobody asks the provider for nothing.
        for (key, entry) in books.entries.sorted(by: { $0.key < $1.key })
        where approved[key] == nil && entry.amount > 0 {
            faults.append((key, "\(entry.words) is in the books and was never approved"))
        }
        return faults
    },
    OutsideRule(
        .charges,
        name: "provider-sums",
        demand: "what a card tender has captured, given up and refunded is what the provider did "
            + "on its authorization",
        holds: .rest,
        need: .provider
    ) { evidence in
        var holds: [String: Hold] = [:]
        for act in evidence.testimony.provider ?? [] where act.isApproved {
            _ = holds[act.authorization, default: Hold()].take(act)
        }
        return try CardBooks.tenders(evidence).compactMap { tender in
            let hold = holds[tender.hold] ?? Hold()
            guard
                tender.captured != hold.captured || tender.voided != hold.voided
                    || tender.refunded != hold.refunded
            else { return nil }
            return (
                tender.hold,
                "captured \(tender.captured), voided \(tender.voided), refunded "
                    + "\(tender.refunded); the provider says \(hold.captured), \(hold.voided), "
                    + "\(hold.refunded)"
            )
        }
    },
]

/// The money of one authorization, as the provider's acts tell it.
private struct Hold {
    private(set) var currency: String?
    private(set) var authorized: Int64 = 0
    private(set) var captured: Int64 = 0
    private(set) var voided: Int64 = 0
    private(set) var refunded: Int64 = 0

    /// Counts an act; what is wrong with it, if anything.
    mutating func take(_ act: ProviderAct) -> String? {
        switch act.kind {
        case "authorize":
            self.authorized &+= act.amount
            self.currency = act.currency
        case "capture": self.captured &+= act.amount
        case "refund": self.refunded &+= act.amount
        default:
            // Of all that is held; nothing, when it came before its authorization.
            self.voided =
                act.amount > 0
                ? self.voided &+ act.amount : self.authorized &- self.captured
        }
        if let currency = self.currency, currency != act.currency {
            return "is in \(act.currency), its authorization in \(currency)"
        }
        guard self.captured &+ self.voided <= self.authorized, self.refunded <= self.captured else {
            return "authorized \(self.authorized), captured \(self.captured), voided "
                + "\(self.voided), refunded \(self.refunded)"
        }
        return nil
    }
}

/// What one key did.
private struct BookEntry: Hashable {
    let kind: String
    let amount: Int64
    let currency: String

    init(kind: String, amount: Int64, currency: String) {
        self.kind = kind
        self.amount = amount
        self.currency = currency
    }

    init(_ act: ProviderAct) {
        self.init(kind: act.kind, amount: act.amount, currency: act.currency)
    }

    var words: String { "\(self.kind) of \(self.amount) \(self.currency)" }
}

extension ProviderAct {
    fileprivate var words: String { BookEntry(self).words }
}

/// What billing says the provider approved, by key.
private struct CardBooks {
    struct Tender {
        let hold: String
        let captured: Int64
        let voided: Int64
        let refunded: Int64
    }

    private(set) var entries: [String: BookEntry] = [:]
    private let payments: Set<Int64>
    /// The highest number that lost payments can have had; 0 when nothing was ever restored.
    private let lastLost: Int64

    init(_ evidence: Evidence) throws {
        let authorizations = try evidence.rows(
            of: "billing",
            """
            SELECT payment_number, authorization_number, payment_tender.authorized, currency
            FROM payment_tender JOIN payment USING (payment_number)
            WHERE payment_tender.method = 'CARD' AND payment_tender.state = 'granted'
            """
        ) { ("\(Self.hold($0.int(0), $0.int(1))):authorize", $0.int(2), $0.text(3)) }
        for (key, amount, currency) in authorizations {
            self.entries[key] = BookEntry(kind: "authorize", amount: amount, currency: currency)
        }
        let operations = try evidence.rows(
            of: "billing",
            """
            SELECT o.provider_key, o.kind, o.amount, p.currency
            FROM payment_operation o JOIN payment p USING (payment_number)
            JOIN payment_tender t ON t.payment_number = o.payment_number AND t.position = o.tender
            WHERE t.method = 'CARD' AND o.state = 'done'
            """
        ) { ($0.text(0), BookEntry(kind: $0.text(1), amount: $0.int(2), currency: $0.text(3))) }
        for (key, entry) in operations { self.entries[key] = entry }
        self.payments = Set(
            try evidence.rows(of: "billing", "SELECT payment_number FROM payment") { $0.int(0) }
        )
        self.lastLost =
            try evidence.rows(
                of: "billing",
                "SELECT value FROM store_counter WHERE name = 'number/payment'"
            ) { $0.int(0) }.first ?? 0
    }

    /// Whether it was for a payment that was made after the backup from which the books were restored:
    /// such numbers are given to nobody else.
    func areOfALostLife(_ act: ProviderAct) -> Bool {
        guard act.authorization.hasPrefix("PAY-"),
            let number = Int64(act.authorization.dropFirst(4).prefix { $0.isWholeNumber })
        else { return false }
        return number <= self.lastLost && !self.payments.contains(number)
    }

    /// Card tenders that were granted, by the key of their authorization.
    static func tenders(_ evidence: Evidence) throws -> [Tender] {
        try evidence.rows(
            of: "billing",
            """
            SELECT payment_number, authorization_number, captured, voided, refunded
            FROM payment_tender WHERE method = 'CARD' AND state = 'granted'
            """
        ) { row in
            Tender(
                hold: "\(Self.hold(row.int(0), row.int(1))):authorize",
                captured: row.int(2),
                voided: row.int(3),
                refunded: row.int(4)
            )
        }
    }

    /// The provider's name of a hold: `PAY-100001`, of a later authorization `PAY-100001.2`.
    private static func hold(_ payment: Int64, _ authorization: Int64) -> String {
        authorization <= 1 ? "PAY-\(payment)" : "PAY-\(payment).\(authorization)"
    }
}
