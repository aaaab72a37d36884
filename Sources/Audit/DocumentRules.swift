// SPDX-License-Identifier: MIT
import OMSProtos

let documentRules = [
    Rule(
        name: "invoice-numbers",
        demand: "invoices and credit notes are numbered without a gap"
    ) { snapshot in
        gaps(snapshot.invoices.map(\.invoiceNumber))
            + gaps(snapshot.creditNotes.map(\.creditNoteNumber))
    },
    Rule(
        name: "invoice-totals",
        demand: "an invoice is the sum of its lines and its freight"
    ) { snapshot in
        snapshot.invoices.compactMap { invoice in
            let net = invoice.lines.sum(\.net.minor)
            let tax = invoice.lines.sum(\.tax.minor)
            let total = net &+ tax &+ invoice.freight.minor
            guard
                invoice.net.minor != net || invoice.tax.minor != tax
                    || invoice.total.minor != total
            else { return nil }
            return (
                invoice.invoiceNumber,
                "total \(invoice.total.minor), its lines and freight come to \(total)"
            )
        }
    },
    Rule(
        name: "invoices-shipments",
        demand: "every shipment that was handed over is invoiced once, with exactly its units"
    ) { snapshot in
        let inAdvance = Set(snapshot.invoices.filter(\.beforeShipment).map(\.orderID))
        let byShipment = Dictionary(
            grouping: snapshot.invoices.filter { !$0.beforeShipment },
            by: \.shipmentID
        )
        var faults: [(String, String)] = []
        for shipment in snapshot.shipments where !inAdvance.contains(shipment.orderID) {
            let invoices = byShipment[shipment.shipmentID] ?? []
            guard shipment.hasLeft else {
                if !invoices.isEmpty {
                    faults.append((shipment.shipmentID, "is invoiced and was not handed over"))
                }
                continue
            }
            guard let invoice = invoices.first, invoices.count == 1 else {
                faults.append((shipment.shipmentID, "has \(invoices.count) invoices"))
                continue
            }
            for fault in differences(
                invoice.lines.sums { ($0.sku, $0.quantity) },
                shipment.lines.sums { ($0.sku, $0.quantity) }
            ) {
                faults.append(
                    (
                        invoice.invoiceNumber,
                        "\(fault.key): \(fault.found) invoiced, \(fault.expected) shipped"
                    )
                )
            }
        }
        return faults
    },
    Rule(
        name: "credits-invoices",
        demand: "no more is credited for an order than it was invoiced"
    ) { snapshot in
        let invoiced = snapshot.invoices.sums { ($0.orderID, $0.total.minor) }
        let credited = snapshot.creditNotes.sums { ($0.orderID, $0.total.minor &+ $0.fee.minor) }
        return credited.sorted { $0.key < $1.key }.compactMap { order, amount in
            let limit = invoiced[order] ?? 0
            return amount <= limit ? nil : (order, "credited \(amount), invoiced \(limit)")
        }
    },
]

/// Where a series of numbers such as INV-000001 misses one or has one twice.
private func gaps(_ numbers: [String]) -> [(String, String)] {
    var expected: Int64 = 1
    for number in numbers {
        let digits = number.reversed().prefix { $0.isNumber }.reversed()
        guard let value = Int64(String(digits)), value == expected else {
            return [(number, "comes where number \(expected) of its series should be")]
        }
        expected += 1
    }
    return []
}
