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
    static let rules = FileRule.atRest + ends

    /// Every order and saga is at its end; elsewhere they may wait for somebody.
    static let ends =
        [
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
