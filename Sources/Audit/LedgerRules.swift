// SPDX-License-Identifier: MIT
import OMSProtos

let ledgerRules = [
    Rule(
        name: "ledger-entries",
        demand: "every entry balances in each currency"
    ) { snapshot in
        snapshot.entries.flatMap { entry in
            entry.lines.sums { ($0.currency, $0.debitMinor &- $0.creditMinor) }
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
        name: "ledger-receivables",
        demand: "account 1100 is what customers still owe on their invoices"
    ) { snapshot in
        let open = snapshot.invoices.filter { $0.method == .onAccount || $0.settled != nil }
            .filter { $0.dueAtMs != 0 }
            .sums { ($0.total?.currency ?? "", $0.total.minor &- $0.settled.minor) }
        return differences(snapshot.balances(of: 1100), open).map {
            ("account 1100 \($0.key)", "is \($0.found), invoices are open for \($0.expected)")
        }
    },
    Rule(
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
    fileprivate func balances(of account: UInt32) -> [String: Int64] {
        self.balances.filter { $0.account == account }.sums { ($0.currency, $0.balanceMinor) }
    }
}
