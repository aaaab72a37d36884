// SPDX-License-Identifier: MIT
import OMSProtos

let ledgerRules = [
    Rule(
        .ledger,
        name: "ledger-entries",
        demand: "every entry balances in each currency, and each of its lines has one side"
    ) { snapshot in
        snapshot.entries.flatMap { entry -> [(String, String)] in
            let twoSided = entry.lines.filter { !$0.hasOneSide }.map {
                (
                    "entry \(entry.entryID)",
                    "debits \($0.debitMinor) and credits \($0.creditMinor) of account \($0.account)"
                )
            }
            return twoSided
                + entry.lines.sums { ($0.currency, $0.debitMinor &- $0.creditMinor) }
                .filter { $0.value != 0 }.sorted { $0.key < $1.key }
                .map {
                    (
                        "entry \(entry.entryID)",
                        "debits less credits are \($0.value) \($0.key), of \(entry.eventID)"
                    )
                }
        }
    },
    Rule(
        .ledger,
        name: "ledger-facts",
        demand: "a fact is posted once by each rule, and what takes an entry back is its mirror"
    ) { snapshot in
        var seen: [Fact: Int64] = [:]
        var faults: [(String, String)] = []
        let byID = Dictionary(
            snapshot.entries.map { ($0.entryID, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        for entry in snapshot.entries {
            let fact = Fact(event: entry.eventID, rule: entry.rule)
            if let first = seen[fact] {
                faults.append(
                    (
                        "entry \(entry.entryID)",
                        "posts \(entry.eventID) by \(entry.rule), as entry \(first) did"
                    )
                )
            }
            seen[fact] = seen[fact] ?? entry.entryID
            guard entry.reverses != 0 else { continue }
            guard let taken = byID[entry.reverses], taken.reversedBy == entry.entryID,
                differences(entry.sides, taken.sides.mapValues { 0 &- $0 }).isEmpty
            else {
                faults.append(
                    (
                        "entry \(entry.entryID)",
                        "takes back entry \(entry.reverses), but is not its mirror"
                    )
                )
                continue
            }
        }
        return faults
    },
    Rule(
        .ledger,
        name: "ledger-balances",
        demand: "every balance is the sum of its lines"
    ) { snapshot in
        let lines = snapshot.entries.flatMap(\.lines).sums {
            (Column(account: $0.account, currency: $0.currency), $0.debitMinor &- $0.creditMinor)
        }
        let balances = snapshot.balances.sums {
            (Column(account: $0.account, currency: $0.currency), $0.balanceMinor)
        }
        return differences(balances, lines).map {
            ("\($0.key)", "balance \($0.found), its lines come to \($0.expected)")
        }
    },
    Rule(
        .ledger,
        name: "ledger-inventory",
        demand: "accounts 1200 and 1210 are what the goods on hand and in quarantine cost"
    ) { snapshot in
        let costs = Dictionary(
            snapshot.products.compactMap { product in product.cost.map { (product.sku, $0) } },
            uniquingKeysWith: { first, _ in first }
        )
        func worth(_ units: (InventoryV1.StockLevel) -> Int64) -> [String: Int64] {
            snapshot.levels.sums { level in
                guard let cost = costs[level.sku] else { return ("", 0) }
                return (cost.currency, cost.minorUnits &* units(level))
            }.filter { !$0.key.isEmpty }
        }
        let accounts: [(UInt32, [String: Int64])] = [
            (1200, worth(\.onHand)), (1210, worth(\.quarantine)),
        ]
        return accounts.flatMap { account, expected in
            differences(snapshot.balances(of: account), expected).map {
                ("account \(account) \($0.key)", "is \($0.found), the goods cost \($0.expected)")
            }
        }
    },
]

/// What an entry posts, and by which rule.
private struct Fact: Hashable {
    let event: String
    let rule: String
}

extension BillingV1.JournalLine {
    fileprivate var hasOneSide: Bool {
        self.debitMinor >= 0 && self.creditMinor >= 0
            && (self.debitMinor == 0) != (self.creditMinor == 0)
    }
}

extension BillingV1.JournalEntry {
    /// Debits less credits by account and currency.
    fileprivate var sides: [Column: Int64] {
        self.lines.sums {
            (Column(account: $0.account, currency: $0.currency), $0.debitMinor &- $0.creditMinor)
        }
    }
}

/// An account in a currency.
private struct Column: Hashable, Comparable, CustomStringConvertible {
    let account: UInt32
    let currency: String

    var description: String { "account \(self.account) \(self.currency)" }

    static func < (lhs: Column, rhs: Column) -> Bool {
        (lhs.account, lhs.currency) < (rhs.account, rhs.currency)
    }
}

extension Snapshot {
    /// The balances of an account by currency.
    func balances(of account: UInt32) -> [String: Int64] {
        self.balances.filter { $0.account == account }.sums { ($0.currency, $0.balanceMinor) }
    }
}
