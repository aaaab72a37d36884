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

    /// The bank and the books agree on every payment.
    private mutating func bank() throws {
        struct Sums: Equatable {
            var captured: Int64 = 0
            var refunded: Int64 = 0
        }
        var outside: [String: Sums] = [:]
        var open: [String: Int64] = [:]
        for (key, hold) in self.evidence.bank.holds {
            let payment = String(key.prefix { $0 != ":" && $0 != "." })
            outside[payment, default: Sums()].captured += hold.captured
            outside[payment, default: Sums()].refunded += hold.refunded
            open[payment, default: 0] += hold.open
        }
        let payments = try self.evidence.rows(
            "billing",
            """
            SELECT p.payment_number, p.order_id, p.state,
                SUM(CASE WHEN t.method = 'CARD' THEN t.captured ELSE 0 END),
                SUM(CASE WHEN t.method = 'CARD' THEN t.refunded ELSE 0 END),
                SUM(CASE WHEN t.method = 'CARD'
                    THEN t.authorized - t.captured - t.voided ELSE 0 END)
            FROM payment p JOIN payment_tender t USING (payment_number) GROUP BY 1
            """
        ) { row in
            (
                id: "PAY-\(row.int(0))", order: row.text(1),
                books: Sums(captured: row.int(3), refunded: row.int(4)), open: row.int(5)
            )
        }
        for payment in payments {
            let bank = outside.removeValue(forKey: payment.id) ?? Sums()
            if bank != payment.books {
                self.find(
                    "bank-agrees",
                    payment.order,
                    "\(payment.id): bank \(bank), books \(payment.books)"
                )
            }
            if (open[payment.id] ?? 0) != payment.open {
                self.find(
                    "bank-agrees",
                    payment.order,
                    "\(payment.id): the bank holds \(open[payment.id] ?? 0), the books \(payment.open)"
                )
            }
        }
        for (payment, sums) in outside where sums != Sums() {
            self.find("bank-agrees", payment, "the bank took \(sums) for no payment of ours")
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
