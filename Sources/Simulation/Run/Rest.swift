// SPDX-License-Identifier: MIT
import FileAudit
import SQLite
import Store

/// Whether anything is still under way in the cluster.
struct Rest {
    private let cluster: Cluster

    /// What is told of each rule at most.
    private static let shownMax = 5

    /// What finds no row when everything has ended, and no operator is needed.
    static let rules =
        FileRule.atRest + [
            FileRule(
                "order",
                "orders-end",
                "an order has not ended",
                """
                SELECT 'SO-' || order_number || ' is in state ' || state FROM orders
                WHERE state NOT IN (4, 6, 7)
                """
            ),
            FileRule(
                "orchestrator",
                "sagas-end",
                "a saga has not ended",
                "SELECT id || ' is in state ' || state FROM saga WHERE state NOT IN (3, 5)"
            ),
            FileRule(
                "billing",
                "no-doubt",
                "a payment's outcome is not known",
                """
                SELECT 'PAY-' || payment_number || ' is ' || state FROM payment_tender
                WHERE state IN ('authorizing', 'unknown')
                """
            ),
            FileRule(
                "billing",
                "nothing-open",
                "the provider was not heard on an operation",
                "SELECT provider_key FROM payment_operation WHERE state = 'open'"
            ),
        ]

    init(_ cluster: Cluster) {
        self.cluster = cluster
    }

    /// What is not at its end, a few of each kind.
    func whatIsOpen() -> [String] {
        Self.rules.flatMap { rule -> [String] in
            guard let store = self.cluster.node(rule.service)?.running?.store else {
                return ["\(rule.service) is down"]
            }
            let query = SQL(composed: rule.sql)
            do {
                let found = try store.readAndWait { try $0.all(query) { $0.text(0) } }
                return found.prefix(Self.shownMax).map { "\(rule.words): \($0)" }
            } catch {
                return ["\(rule.service) cannot be read: \(error)"]
            }
        }
    }
}
