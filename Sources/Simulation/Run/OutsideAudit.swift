// SPDX-License-Identifier: MIT
import Auditor

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
        try audit.files()
        try audit.costs()
        try audit.parcels()
        return audit.findings
    }

    private mutating func find(_ rule: String, _ subject: String, _ words: String) {
        self.findings.append(SimulationFinding(rule: rule, subject: subject, words: words))
    }

    // MARK: The services' files

    /// All that the auditor knows, and that everything has ended without an operator.
    private mutating func files() throws {
        let report = Auditor.report(on: self.evidence, testimony: self.evidence.testimony)
        for finding in report.findings {
            self.find(finding.rule, finding.subject, finding.words)
        }
        for rule in Rest.ends {
            for subject in try self.evidence.rows(rule.service, rule.sql, { $0.text(0) }) {
                self.find(rule.name, subject, "\(rule.service): \(rule.words)")
            }
        }
    }

    // MARK: The world outside

    /// An order that came to nothing costs nothing, whatever the books say.
    private mutating func costs() throws {
        let ended = try self.evidence.rows(
            "order",
            "SELECT order_number FROM orders WHERE state IN (6, 7)"
        ) { "SO-\($0.int(0))" }
        let orders = Dictionary(
            try self.evidence.rows("billing", "SELECT payment_number, order_id FROM payment") {
                ("PAY-\($0.int(0))", $0.text(1))
            },
            uniquingKeysWith: { first, _ in first }
        )
        var left: [String: Int64] = [:]
        for (key, hold) in self.evidence.bank.holds {
            // A payment's further holds have a number behind a point.
            guard let order = orders[String(key.prefix { $0 != ":" && $0 != "." })] else {
                continue
            }
            left[order, default: 0] += hold.open + hold.captured - hold.refunded
        }
        for order in ended where left[order, default: 0] != 0 {
            self.find("ended-costs-nothing", order, "the bank keeps \(left[order, default: 0])")
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
