// SPDX-License-Identifier: MIT
import Audit
import SQLite

let keyRules = [
    OutsideRule(
        .idempotent,
        name: "keys-sound",
        demand: "a key is recorded once, with the SHA-256 of its request and a known outcome"
    ) { evidence in
        try Evidence.names.flatMap { service in
            try evidence.rows(
                of: service,
                """
                SELECT key, 'is recorded ' || count(*) || ' times' FROM barrier NOT INDEXED
                GROUP BY key HAVING count(*) > 1
                UNION ALL
                SELECT key, 'has a fingerprint of ' || length(fingerprint) || ' bytes, state '
                    || state || ', code ' || code
                FROM barrier NOT INDEXED
                WHERE length(fingerprint) <> 32 OR state NOT IN (0, 1, 2)
                    OR code NOT BETWEEN 0 AND 16 OR substr(key, 1, 2) NOT IN ('r/', 'f/', 'c/')
                """
            ) { ("\(service) \($0.text(0))", $0.text(1)) }
        }
    },
    OutsideRule(
        .idempotent,
        name: "effects-once",
        demand: "what a key does is done once: one order per reference, one payment and "
            + "reservation per order, one capture, issue and invoice per shipment, one posting per "
            + "fact and rule"
    ) { evidence in
        try onceOnly.flatMap { effect in
            try evidence.rows(of: effect.service, SQL(composed: effect.query)) {
                ($0.text(0), "has \($0.int(1)) \(effect.name)")
            }
        }
    },
]

/// Rows of which there is at most one per key.
private struct Effect {
    let service: String
    let name: String
    let table: String
    /// SQL of the key, as text.
    let key: String
    var filter = "TRUE"

    /// The keys that have more, with how many.
    var query: String {
        """
        SELECT \(self.key), count(*) FROM \(self.table) NOT INDEXED WHERE \(self.filter)
        GROUP BY \(self.key) HAVING count(*) > 1
        """
    }
}

private let onceOnly = [
    Effect(
        service: "order",
        name: "orders",
        table: "orders",
        key: "client_reference || ' of channel ' || channel"
    ),
    Effect(service: "inventory", name: "reservations", table: "reservations", key: "order_id"),
    Effect(
        service: "inventory",
        name: "movements of one kind",
        table: "movements",
        key: "reference || ': ' || sku || ' at ' || location",
        // Of a shipment: it leaves the house once.
        filter: "kind = 4"
    ),
    Effect(service: "billing", name: "payments", table: "payment", key: "order_id"),
    Effect(
        service: "billing",
        name: "captures",
        table: "payment_operation",
        key: "reference || ' by tender ' || tender",
        filter: "kind = 'capture'"
    ),
    Effect(
        service: "billing",
        name: "refunds",
        table: "payment_operation",
        key: "reference || ' by tender ' || tender",
        filter: "kind = 'refund'"
    ),
    Effect(
        service: "billing",
        name: "invoices",
        table: "invoice",
        key: "shipment_id",
        filter: "shipment_id <> ''"
    ),
    Effect(service: "billing", name: "credit notes", table: "credit_note", key: "reference"),
    Effect(
        service: "billing",
        name: "postings",
        table: "journal_entry",
        key: "event_id || ' by ' || rule"
    ),
    Effect(service: "billing", name: "receipts", table: "customer_payment", key: "reference"),
    Effect(service: "orchestrator", name: "sagas", table: "saga", key: "id"),
]
