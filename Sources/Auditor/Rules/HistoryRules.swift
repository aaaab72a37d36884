// SPDX-License-Identifier: MIT
import Audit
import OMSProtos

let historyRules = [
    OutsideRule(
        .history,
        name: "feeds-linked",
        demand: "each event of a service's feed is linked to all before it, so that none was "
            + "changed, removed or put elsewhere"
    ) { evidence in
        try Evidence.names.compactMap { service in
            try evidence.read(service) { try $0.firstBrokenLink() }.map {
                ("\(service) event \($0)", "does not follow from the events before it")
            }
        }
    },
    OutsideRule(
        .history,
        name: "feeds-immutable",
        demand: "the triggers that refuse to change or delete events are in place"
    ) { evidence in
        try Evidence.names.flatMap { service in
            try evidence.rows(
                of: service,
                """
                SELECT column1 FROM (VALUES ('UPDATE'), ('DELETE')) WHERE NOT EXISTS (
                    SELECT 1 FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'feed'
                        AND sql LIKE '%BEFORE ' || column1 || ' ON %raise(ABORT,%')
                """
            ) { ("\(service) feed", "has no trigger that refuses \($0.text(0))") }
        }
    },
    OutsideRule(
        .transitions,
        name: "order-histories",
        demand: "an order's events lead, along the transitions of the house, from placed to the "
            + "state it is in"
    ) { evidence in
        let histories = try evidence.orderHistories()
        let known = Set(evidence.snapshot.orders.map(\.orderID))
        let strangers = histories.keys.filter { !known.contains($0) }.sorted().map {
            ($0, "has events and does not exist")
        }
        return strangers
            + evidence.snapshot.orders.compactMap { order in
                var path = OrderPath()
                for event in histories[order.orderID] ?? [] {
                    if let fault = path.take(event) { return (order.orderID, fault) }
                }
                return path.states.contains(order.state)
                    ? nil
                    : (
                        order.orderID,
                        "is \(order.state.name), its events lead to \(path.words)"
                    )
            }
    },
    OutsideRule(
        .transitions,
        name: "order-versions",
        demand: "an order's version is the number of its events; the mergers and erasures of its "
            + "customer since it was placed may each have added one",
        in: "order",
        // MATERIALIZED: else all facts are read anew for each order.
        query: """
            WITH events AS (
                SELECT subject, count(*) AS count, min(sequence) AS placed FROM feed NOT INDEXED
                WHERE type LIKE 'order.%' GROUP BY subject),
            persons AS MATERIALIZED (
                SELECT f.sequence,
                    CASE c.merged_into WHEN '' THEN f.subject ELSE c.merged_into END AS customer
                FROM feed f JOIN customers c ON c.customer_id = f.subject
                WHERE f.type IN ('customer.merged', 'customer.anonymised')),
            versions AS (
                SELECT order_number, version, coalesce(count, 0) AS count, (
                    SELECT count(*) FROM persons p
                    WHERE p.customer = o.customer_id AND p.sequence > e.placed) AS changes
                FROM orders o LEFT JOIN events e ON e.subject = 'SO-' || order_number)
            SELECT 'SO-' || order_number, 'is version ' || version || ' after ' || count
                || ' events and ' || changes || ' changes of its customer'
            FROM versions WHERE version NOT BETWEEN count AND count + changes
            """
    ),
    OutsideRule(
        .transitions,
        name: "saga-versions",
        demand: "a saga's history ends at its version, and one that took a step has one",
        in: "orchestrator",
        query: """
            WITH logs AS (
                SELECT saga, max(version) AS last FROM saga_log NOT INDEXED GROUP BY saga)
            SELECT id, 'is version ' || version || ', its history ends at ' || coalesce(last, 0)
            FROM saga LEFT JOIN logs ON saga = number
            WHERE last > version OR last IS NULL AND version > 1
            UNION ALL
            SELECT 'saga ' || saga, 'has a history and does not exist' FROM logs
            WHERE NOT EXISTS (SELECT 1 FROM saga WHERE number = logs.saga)
            """
    ),
    OutsideRule(
        .transitions,
        name: "saga-states",
        demand: "the state in a saga's row is the one its stored value has"
    ) { evidence in
        let stored = Dictionary(
            evidence.sagas.map { ($0.sagaID, $0.state) },
            uniquingKeysWith: { first, _ in first }
        )
        return try evidence.rows(of: "orchestrator", "SELECT id, state FROM saga ORDER BY id") {
            (id: $0.text(0), state: OrchestratorV1.SagaState(rawValue: Int32(clamping: $0.int(1))))
        }.compactMap { row in
            guard let state = stored[row.id] else { return (row.id, "cannot be listed") }
            return state == row.state
                ? nil : (row.id, "is \(row.state.name) in its row and \(state.name) as stored")
        }
    },
]

extension Evidence {
    /// What happened to each order, oldest first, without the prefix `order.`.
    fileprivate func orderHistories() throws -> [String: [String]] {
        let events = try self.rows(
            of: "order",
            "SELECT subject, type FROM feed WHERE type LIKE 'order.%' ORDER BY sequence"
        ) { (subject: $0.text(0), type: String($0.text(1).dropFirst("order.".count))) }
        return Dictionary(grouping: events, by: \.subject).mapValues { $0.map(\.type) }
    }
}

/// The states an order may be in after its events: a second reading of its life, from outside.
///
/// Some events say only that the order goes on, so there may be several.
private struct OrderPath {
    typealias States = Set<OrderV1.OrderState>

    private(set) var states: States = []
    /// Where a hold, or a cancellation, may let it go back to.
    private var held: States = []
    private var interrupted: States = []

    var words: String { self.states.map(\.name).sorted().joined(separator: " or ") }

    /// Takes the next event; what is wrong with it, if anything.
    mutating func take(_ event: String) -> String? {
        if event == "placed" {
            guard self.states.isEmpty else { return "was placed twice" }
            self.states = [.pending]
            return nil
        }
        guard let from = Self.from[event] else { return "has an unknown event order.\(event)" }
        let possible = self.states.intersection(from)
        guard !possible.isEmpty else {
            return "order.\(event) came when it was \(self.states.isEmpty ? "nothing" : self.words)"
        }
        self.move(event, possible)
        return nil
    }

    private mutating func move(_ event: String, _ possible: States) {
        switch event {
        case "held":
            self.held = possible
            self.states = [.onHold]
        case "released": self.states = self.held.isEmpty ? Self.open : self.held
        case "cancelling":
            self.interrupted = possible
            self.states = [.cancelling]
        case "resumed": self.states = self.interrupted
        case "in_fulfillment":
            // A held order stays where it is, and goes on from the warehouse.
            if possible.contains(.onHold) { self.held.insert(.inFulfillment) }
            self.states = States(possible.map { $0 == .confirmed ? .inFulfillment : $0 })
        default:
            if let to = Self.to[event] { self.states = [to] } else { self.states = possible }
        }
    }

    private static let waiting: States = [.awaitingStock, .awaitingCustomer, .awaitingPayment]
    private static let open: States = [.pending, .confirmed, .inFulfillment]
    private static let afterPlacing: States = [
        .confirmed, .inFulfillment, .onHold, .cancelling, .completed,
    ]
    private static let any = States([
        .pending, .confirmed, .inFulfillment, .completed, .cancelling, .cancelled, .rejected,
        .awaitingStock, .awaitingCustomer, .awaitingPayment, .onHold,
    ])

    /// The states each event may come in.
    private static let from: [String: States] = [
        "confirmed": [.pending],
        "rejected": waiting.union([.pending, .onHold]),
        "awaiting_customer": [.pending],
        "awaiting_stock": [.pending],
        "awaiting_payment": [.pending],
        "answered": [.awaitingCustomer],
        "continued": [.awaitingStock, .awaitingPayment],
        "reduced": [.pending],
        "held": open,
        "released": [.onHold],
        "in_fulfillment": [.confirmed, .onHold],
        "picked": afterPlacing,
        "shipment_abandoned": afterPlacing,
        "shipped": afterPlacing,
        "delivered": afterPlacing,
        "undelivered": afterPlacing,
        "completed": [.inFulfillment, .onHold, .cancelling],
        "cancelling": open.union(waiting).union([.onHold]),
        "units_cancelled": [.cancelling],
        "part_cancelled": [.cancelling],
        "cancelled": [.cancelling],
        "resumed": [.cancelling],
        "change_requested": [.confirmed, .inFulfillment],
        "changed": [.confirmed, .inFulfillment, .onHold],
        "change_refused": any,
        "returned": [.inFulfillment, .completed, .onHold, .cancelling],
    ]

    /// The state each event leads to; those that are missing leave it where it is.
    private static let to: [String: OrderV1.OrderState] = [
        "confirmed": .confirmed,
        "rejected": .rejected,
        "awaiting_customer": .awaitingCustomer,
        "awaiting_stock": .awaitingStock,
        "awaiting_payment": .awaitingPayment,
        "answered": .pending,
        "continued": .pending,
        "completed": .completed,
        "part_cancelled": .inFulfillment,
        "cancelled": .cancelled,
    ]
}
