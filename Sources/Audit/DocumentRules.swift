// SPDX-License-Identifier: MIT
import OMSProtos

let documentRules = [
    Rule(
        .ledger,
        name: "invoice-numbers",
        demand: "invoices and credit notes are numbered without a gap"
    ) { snapshot in
        gaps(snapshot.invoices.map(\.invoiceNumber))
            + gaps(snapshot.creditNotes.map(\.creditNoteNumber))
    },
    Rule(
        .ledger,
        name: "invoice-totals",
        demand:
            "an invoice is the sum of its lines and its freight, a credit note too, less its fee"
    ) { snapshot in
        snapshot.invoices.compactMap { invoice in
            faultOfTotals(
                invoice.invoiceNumber,
                (invoice.net.minor, invoice.tax.minor, invoice.total.minor),
                lines: invoice.lines,
                more: invoice.freight.minor
            )
        }
            + snapshot.creditNotes.compactMap { note in
                faultOfTotals(
                    note.creditNoteNumber,
                    (note.net.minor, note.tax.minor, note.total.minor),
                    lines: note.lines,
                    more: note.freight.minor &- note.fee.minor
                )
            }
    },
    Rule(
        .agreement,
        name: "invoices-shipments",
        demand: "every shipment that was handed over is invoiced once, with exactly its units"
    ) { snapshot in
        let inAdvance = Set(snapshot.invoices.filter(\.beforeShipment).map(\.orderID))
        let byShipment = Dictionary(
            grouping: snapshot.invoices.filter { !$0.beforeShipment },
            by: \.shipmentID
        )
        let known = Set(snapshot.shipments.map(\.shipmentID))
        var faults: [(String, String)] = []
        for invoice in snapshot.invoices
        where !invoice.beforeShipment && !known.contains(invoice.shipmentID) {
            faults.append(
                (invoice.invoiceNumber, "is for \(invoice.shipmentID), which does not exist")
            )
        }
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
            if invoice.orderID != shipment.orderID {
                faults.append(
                    (
                        invoice.invoiceNumber,
                        "is for \(invoice.orderID), its shipment is of \(shipment.orderID)"
                    )
                )
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
        .agreement,
        name: "invoices-orders",
        demand: "an order is invoiced for what was handed over of it: in the end for its total, "
            + "less what is credited because it costs less than its invoice before shipment"
    ) { snapshot in
        var invoiced = snapshot.invoices.sums { ($0.orderID, $0.total.minor) }
        let inAdvance = Set(snapshot.invoices.filter(\.beforeShipment).map(\.orderID))
        let goods = Set(
            snapshot.returns.map(\.returnID) + snapshot.shipments.map(\.shipmentID)
        )
        // The reference of freight that nothing arrived for is its order: it was owed, like lost goods.
        for note in snapshot.creditNotes
        where inAdvance.contains(note.orderID) && !goods.contains(note.reference)
            && note.reference != note.orderID
        {
            invoiced[note.orderID, default: 0] &-= note.total.minor
        }
        return snapshot.orders.compactMap { order in
            let found = invoiced[order.orderID] ?? 0
            if order.isUndone {
                return found == 0
                    ? nil : (order.orderID, "is \(order.state.name) and invoiced \(found)")
            }
            guard order.isConfirmed else { return nil }
            let expected = order.total.minor
            let isDue = OrderUnits(order).isAllShipped
            guard found > expected || isDue && found != expected else { return nil }
            return (
                order.orderID,
                "invoiced \(found), " + (isDue ? "all of it left" : "not all of it left")
                    + " and its total is \(expected)"
            )
        }
    },
    Rule(
        .agreement,
        name: "freight-arrivals",
        demand: "of an order of which nothing arrived and nothing will, all freight is credited"
    ) { snapshot in
        let invoiced = snapshot.invoices.sums { ($0.orderID, $0.freight.minor) }
        let credited = snapshot.creditNotes.sums { ($0.orderID, $0.freight.minor) }
        let shipments = snapshot.openKeys("shipment")
        let busy = snapshot.openKeys("credit-freight").union(
            snapshot.shipments.filter { shipments.contains($0.shipmentID) }.map(\.orderID)
        )
        return snapshot.orders.compactMap { order in
            let kept = (invoiced[order.orderID] ?? 0) &- (credited[order.orderID] ?? 0)
            guard kept > 0, order.state == .completed, !busy.contains(order.orderID),
                order.lines.allSatisfy({ $0.delivered == 0 && $0.returned == 0 })
            else { return nil }
            return (order.orderID, "nothing of it arrived, and its freight of \(kept) is kept")
        }
    },
    Rule(
        .charges,
        name: "credits-invoices",
        demand: "no more net, tax and freight is credited for an order than it was invoiced, and "
            + "no more paid out than credited"
    ) { snapshot in
        typealias Invoice = BillingV1.Invoice
        typealias Note = BillingV1.CreditNote
        let parts: [(String, (Invoice) -> Int64, (Note) -> Int64)] = [
            ("net", { $0.net.minor }, { $0.net.minor }),
            ("tax", { $0.tax.minor }, { $0.tax.minor }),
            ("freight", { $0.freight.minor }, { $0.freight.minor }),
        ]
        var faults: [(String, String)] = []
        for (part, ofInvoice, ofNote) in parts {
            let invoiced = snapshot.invoices.sums { ($0.orderID, ofInvoice($0)) }
            let credited = snapshot.creditNotes.sums { ($0.orderID, ofNote($0)) }
            for (order, amount) in credited.sorted(by: { $0.key < $1.key }) {
                let limit = invoiced[order] ?? 0
                guard amount > limit else { continue }
                faults.append((order, "\(part): credited \(amount), invoiced \(limit)"))
            }
        }
        for note in snapshot.creditNotes {
            let limit = note.creditTo == .storeCredit ? 0 : note.total.minor
            guard !(0...max(0, limit)).contains(note.paidOut.minor) else { continue }
            faults.append(
                (note.creditNoteNumber, "paid out \(note.paidOut.minor), at most \(limit) may be")
            )
        }
        return faults
    },
]

/// What is wrong with the amounts of a document.
private func faultOfTotals(
    _ number: String,
    _ told: (net: Int64, tax: Int64, total: Int64),
    lines: [BillingV1.InvoiceLine],
    more: Int64
) -> (String, String)? {
    let (net, tax) = (lines.sum(\.net.minor), lines.sum(\.tax.minor))
    let total = net &+ tax &+ more
    guard told != (net, tax, total) else { return nil }
    return (
        number,
        "net \(told.net), tax \(told.tax), total \(told.total), its parts come to net \(net), tax "
            + "\(tax), total \(total)"
    )
}

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
