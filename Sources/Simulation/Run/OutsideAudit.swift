// SPDX-License-Identifier: MIT
import FileAudit

/// Holds the services' tables against each other and against the journals of the world outside.
struct OutsideAudit {
    private let evidence: Evidence
    private var findings: [SimulationFinding] = []

    private init(_ evidence: Evidence) {
        self.evidence = evidence
    }

    /// What is wrong.
    static func audit(_ evidence: Evidence) throws -> [SimulationFinding] {
        var audit = OutsideAudit(evidence)
        try audit.tables()
        try audit.orders()
        try audit.bank()
        try audit.parcels()
        return audit.findings
    }

    private mutating func find(_ rule: String, _ subject: String, _ words: String) {
        self.findings.append(SimulationFinding(rule: rule, subject: subject, words: words))
    }

    // MARK: Within a service

    private mutating func tables() throws {
        for rule in FileRule.always + Rest.rules {
            for subject in try self.evidence.rows(rule.service, rule.sql, { $0.text(0) }) {
                self.find(rule.name, subject, "\(rule.service): \(rule.words)")
            }
        }
    }

    // MARK: Across services

    private mutating func orders() throws {
        let orders = try self.evidence.rows(
            "order",
            "SELECT order_number, client_reference, state FROM orders"
        ) { (id: "SO-\($0.int(0))", reference: $0.text(1), state: $0.int(2)) }
        let byReference = Dictionary(orders.map { ($0.reference, $0) }) { first, _ in first }
        for told in self.evidence.acknowledged {
            guard let order = byReference[told.reference], order.id == told.orderID else {
                self.find(
                    "told-and-kept",
                    told.reference,
                    "was told \(told.orderID), which is not there"
                )
                continue
            }
            if told.state == .rejected, order.state != 7 {
                self.find(
                    "told-and-kept",
                    order.id,
                    "was told rejected, and is in state \(order.state)"
                )
            }
        }
        let held = try self.evidence.rows(
            "inventory",
            "SELECT order_id FROM reservations WHERE state IN (1, 2)"
        ) { $0.text(0) }
        let ended = Set(orders.filter { [6, 7].contains($0.state) }.map(\.id))
        for id in held where ended.contains(id) {
            self.find("nothing-reserved", id, "is ended and still has stock set aside")
        }
    }

    /// What the bank has of a payment, in minor units.
    private struct Sums: Equatable, CustomStringConvertible {
        var captured: Int64 = 0
        var refunded: Int64 = 0
        /// Held and neither captured nor given up.
        var open: Int64 = 0

        var description: String {
            "\(self.captured) taken, \(self.refunded) given back, \(self.open) held"
        }
    }

    /// The bank and the books agree on every payment, and an order that came to nothing costs nothing.
    private mutating func bank() throws {
        var outside: [String: Sums] = [:]
        for (key, hold) in self.evidence.bank.holds {
            // A payment's further holds have a number behind a point.
            let payment = String(key.prefix { $0 != ":" && $0 != "." })
            outside[payment, default: Sums()].captured += hold.captured
            outside[payment, default: Sums()].refunded += hold.refunded
            outside[payment, default: Sums()].open += hold.open
        }
        let ended = Set(
            try self.evidence.rows(
                "order",
                "SELECT order_number FROM orders WHERE state IN (6, 7)"
            ) { "SO-\($0.int(0))" }
        )
        for payment in try self.payments() {
            let bank = outside.removeValue(forKey: payment.id) ?? Sums()
            if bank != payment.books {
                self.find(
                    "bank-agrees",
                    payment.order,
                    "\(payment.id): the bank says \(bank), the books \(payment.books)"
                )
            }
            if ended.contains(payment.order), bank.open != 0 || bank.captured != bank.refunded {
                self.find("ended-costs-nothing", payment.order, "the bank says \(bank)")
            }
        }
        for (payment, sums) in outside.sorted(by: { $0.key < $1.key }) where sums != Sums() {
            self.find("bank-agrees", payment, "the bank says \(sums), of no payment of ours")
        }
    }

    /// What the books say the bank has.
    private func payments() throws -> [(id: String, order: String, books: Sums)] {
        try self.evidence.rows(
            "billing",
            """
            SELECT p.payment_number, p.order_id,
                SUM(CASE WHEN t.method = 'CARD' THEN t.captured ELSE 0 END),
                SUM(CASE WHEN t.method = 'CARD' THEN t.refunded ELSE 0 END),
                SUM(CASE WHEN t.method = 'CARD'
                    THEN t.authorized - t.captured - t.voided ELSE 0 END)
            FROM payment p JOIN payment_tender t USING (payment_number) GROUP BY 1
            """
        ) { row in
            (
                id: "PAY-\(row.int(0))", order: row.text(1),
                books: Sums(captured: row.int(2), refunded: row.int(3), open: row.int(4))
            )
        }
    }

    /// The carrier and the warehouse agree on every parcel.
    private mutating func parcels() throws {
        let shipments = try self.evidence.rows(
            "fulfillment",
            "SELECT shipment_key, state, counter_sale FROM shipment"
        ) { row in
            (
                id: "SH-\(row.int(0) / 1000)-\(row.int(0) % 1000)", state: row.text(1),
                isCounter: row.int(2) != 0
            )
        }
        for id in self.evidence.doubles { self.find("leaves-once", id, "was handed over twice") }
        let parcels = Dictionary(
            self.evidence.parcels.map { ($0.shipmentID, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        for shipment in shipments where !shipment.isCounter {
            let parcel = parcels[shipment.id]
            let expected = parcel.map { $0.fate.rawValue.uppercased() } ?? "CANCELLED"
            if shipment.state != expected {
                self.find(
                    "carrier-agrees",
                    shipment.id,
                    "is \(shipment.state); the carrier says \(expected)"
                )
            }
        }
    }
}
