// SPDX-License-Identifier: MIT
import OMSProtos

let shipmentRules = [
    Rule(
        name: "shipments-orders",
        demand: "an order's lines say of its units what its shipments say"
    ) { snapshot in
        let byOrder = Dictionary(grouping: snapshot.shipments, by: \.orderID)
        return snapshot.orders.flatMap { order -> [(String, String)] in
            let shipments = byOrder[order.orderID] ?? []
            let stages: [(String, (OrderV1.Line) -> Int64, (FulfillmentV1.Shipment) -> Bool)] = [
                ("in shipment", \.inShipment, \.isInTheHouse), ("shipped", \.shipped, \.hasLeft),
                ("delivered", \.delivered, { $0.state == .delivered }),
                ("lost", \.lost, { $0.state == .lost || $0.state == .returned }),
            ]
            return stages.flatMap { what, of, isMeant in
                differences(
                    order.lines.sums { ($0.sku, of($0)) },
                    shipments.filter(isMeant).flatMap(\.lines).sums { ($0.sku, $0.quantity) }
                ).map {
                    (
                        order.orderID,
                        "\($0.key): \($0.found) \(what), its shipments say \($0.expected)"
                    )
                }
            }
        }
    },
    Rule(
        name: "issues-shipments",
        demand: "what left the stock is what the shipments that were handed over hold"
    ) { snapshot in
        var left: [String: [String: Int64]] = [:]
        for movement in snapshot.movements where movement.kind == "ISSUE" {
            left[movement.reference, default: [:]][movement.sku, default: 0] &-=
                movement.onHandDelta
        }
        var known: Set<String> = []
        var faults: [(String, String)] = []
        for shipment in snapshot.shipments {
            known.insert(shipment.shipmentID)
            let expected =
                shipment.hasLeft ? shipment.lines.sums { ($0.sku, $0.quantity) } : [:]
            for fault in differences(left[shipment.shipmentID] ?? [:], expected) {
                faults.append(
                    (
                        shipment.shipmentID,
                        "\(fault.key): \(fault.found) left the stock, \(fault.expected) were handed "
                            + "over"
                    )
                )
            }
        }
        for stranger in left.keys.filter({ !known.contains($0) }).sorted() {
            faults.append((stranger, "left the stock, but there is no such shipment"))
        }
        return faults
    },
]

extension FulfillmentV1.Shipment {
    /// Picked, and not yet with the carrier.
    var isInTheHouse: Bool { [.picked, .packed, .ready].contains(self.state) }

    /// With the carrier, or beyond.
    var hasLeft: Bool {
        switch self.state {
        case .handedOver, .inTransit, .outForDelivery, .exception, .delivered, .returning,
            .returned,
            .lost:
            true
        default: false
        }
    }
}
