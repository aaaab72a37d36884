// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos

let orderRules = [
    Rule(
        name: "order-lines",
        demand: "quantity = open + in shipment + shipped + cancelled, delivered + lost within "
            + "shipped, returned within delivered"
    ) { snapshot in
        snapshot.orders.flatMap { order in
            order.lines.compactMap { line in
                let parts = [
                    line.open, line.inShipment, line.shipped, line.cancelled, line.delivered,
                    line.lost, line.returned,
                ]
                let holds =
                    parts.allSatisfy { $0 >= 0 }
                    && line.quantity
                        == line.open &+ line.inShipment &+ line.shipped &+ line.cancelled
                    && line.delivered &+ line.lost <= line.shipped
                    && line.returned <= line.delivered
                return holds
                    ? nil
                    : (
                        order.orderID,
                        "line \(line.lineNumber): \(line.quantity) ordered, \(line.open) open, "
                            + "\(line.inShipment) in shipment, \(line.shipped) shipped, "
                            + "\(line.cancelled) cancelled, \(line.delivered) delivered, "
                            + "\(line.lost) lost, \(line.returned) returned"
                    )
            }
        }
    },
    Rule(
        name: "order-totals",
        demand:
            "an order's net and tax are the shares of its units that are not cancelled, and its "
            + "total is net + tax + freight"
    ) { snapshot in
        snapshot.orders.flatMap { order in
            let ended = order.state == .cancelled || order.state == .rejected
            var faults: [(String, String)] = []
            let (net, tax) = (order.net.minor, order.tax.minor)
            if order.total.minor != net &+ tax &+ order.freight.minor {
                faults.append(
                    (
                        order.orderID,
                        "total \(order.total.minor), net \(net), tax \(tax), freight "
                            + "\(order.freight.minor)"
                    )
                )
            }
            guard !ended else { return faults }
            let lines = order.lines.map { ($0, $0.quantity &- $0.cancelled) }
            let expected = lines.sum { left($0.0.net.minor, $0.1, of: $0.0.quantity) }
            let expectedTax = lines.sum { left($0.0.tax.minor, $0.1, of: $0.0.quantity) }
            if net != expected || tax != expectedTax {
                faults.append(
                    (
                        order.orderID,
                        "net \(net) and tax \(tax) where its lines come to \(expected) and "
                            + "\(expectedTax)"
                    )
                )
            }
            return faults
        }
    },
]

/// What the first `units` of a line come to; what cannot be is worth nothing, and shows as a difference.
private func left(_ amount: Int64, _ units: Int64, of quantity: Int64) -> Int64 {
    (try? share(of: amount, units: units, of: quantity, after: 0)) ?? 0
}

extension CommonV1.Money? {
    /// Minor units; none is 0.
    var minor: Int64 { self?.minorUnits ?? 0 }
}
