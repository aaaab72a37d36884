// SPDX-License-Identifier: MIT
import SQLite
import Store

/// Whether anything is still under way in the cluster.
struct Rest {
    private let cluster: Cluster

    /// What must find no row: what is open, in words.
    private static let open: [(service: String, sql: String)] = [
        (
            "order",
            """
            SELECT 'SO-' || order_number || ' is in state ' || state FROM orders
            WHERE state NOT IN (4, 6, 7) LIMIT 5
            """
        ),
        (
            "orchestrator",
            "SELECT id || ' is in state ' || state FROM saga WHERE state NOT IN (3, 5) LIMIT 5"
        ),
        (
            "billing",
            """
            SELECT 'PAY-' || payment_number || ' is ' || state FROM payment_tender
            WHERE state IN ('authorizing', 'unknown') LIMIT 5
            """
        ),
        (
            "billing",
            "SELECT provider_key || ' is open' FROM payment_operation WHERE state = 'open' LIMIT 5"
        ),
    ]

    init(_ cluster: Cluster) {
        self.cluster = cluster
    }

    /// What is not at its end, a few of each kind.
    func whatIsOpen() -> [String] {
        var found: [String] = []
        for (service, sql) in Self.open + Cluster.names.map(Self.outbox) {
            guard let store = self.cluster.node(service)?.running?.store else {
                found.append("\(service) is down")
                continue
            }
            let query = SQL(composed: sql)
            do {
                found += try store.readAndWait { try $0.all(query) { $0.text(0) } }
            } catch {
                found.append("\(service) cannot be read: \(error)")
            }
        }
        return found
    }

    private static func outbox(_ service: String) -> (service: String, sql: String) {
        (service, "SELECT '\(service) has not delivered ' || method FROM outbox LIMIT 2")
    }
}
