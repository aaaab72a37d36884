// SPDX-License-Identifier: MIT
import OMSProtos

let shipmentRules = [
    Rule(
        .agreement,
        name: "shipments-orders",
        demand: "an order's lines say of its units what its shipments say, and no more is planned "
            + "than is open"
    ) { snapshot in
        let orders = snapshot.ordersByID
        let byOrder = Dictionary(grouping: snapshot.shipments, by: \.orderID)
        let strangers = snapshot.shipments.filter { orders[$0.orderID] == nil }.map {
            ($0.shipmentID, "is of \($0.orderID), which does not exist")
        }
        return strangers
            + snapshot.orders.flatMap { order -> [(String, String)] in
                let shipments = byOrder[order.orderID] ?? []
                return stages.flatMap { stage in
                    differences(
                        order.lines.sums { ($0.sku, stage.units($0)) },
                        shipments.filter(stage.isMeant).flatMap(\.lines).sums {
                            ($0.sku, $0.quantity)
                        }
                    ).filter { !stage.isLimit || $0.found < $0.expected }.map {
                        (
                            order.orderID,
                            "\($0.key): \($0.found) \(stage.name), its shipments say \($0.expected)"
                        )
                    }
                }
            }
    },
    Rule(
        .agreement,
        name: "shipments-holds",
        demand: "what has not left of an order on hold is held, and of no other order"
    ) { snapshot in
        let orders = snapshot.ordersByID
        return snapshot.shipments.compactMap { shipment in
            guard !shipment.hasLeft, shipment.state != .cancelled,
                let order = orders[shipment.orderID], order.state != .cancelling
            else { return nil }
            let isStopped = order.state == .onHold
            guard shipment.held != isStopped else { return nil }
            return (
                shipment.shipmentID,
                "is \(shipment.held ? "" : "not ")held, but \(order.orderID) is "
                    + "\(order.state.name)"
            )
        }
    },
    Rule(
        .agreement,
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

/// A place where units of an order are, told by its lines and by its shipments.
private struct Stage: Sendable {
    let name: String
    /// Whether the shipments may say less than the lines.
    var isLimit = false
    let units: @Sendable (OrderV1.Line) -> Int64
    let isMeant: @Sendable (FulfillmentV1.Shipment) -> Bool
}

private let stages = [
    Stage(name: "open", isLimit: true, units: { $0.open }, isMeant: { $0.state == .planned }),
    Stage(name: "in shipment", units: { $0.inShipment }, isMeant: { $0.isInTheHouse }),
    Stage(name: "shipped", units: { $0.shipped }, isMeant: { $0.hasLeft }),
    Stage(name: "delivered", units: { $0.delivered }, isMeant: { $0.state == .delivered }),
    Stage(
        name: "lost",
        units: { $0.lost },
        isMeant: { $0.state == .lost || $0.state == .returned }
    ),
]

extension FulfillmentV1.Shipment {
    /// Picked, and not yet with the carrier.
    var isInTheHouse: Bool {
        self.state == .picked || self.state == .packed || self.state == .ready
    }

    /// With the carrier, or beyond.
    var hasLeft: Bool {
        switch self.state {
        case .handedOver, .inTransit, .outForDelivery, .exception, .delivered, .returning,
            .returned, .lost:
            true
        default: false
        }
    }

    /// Whether nothing will become of it any more.
    var hasEnded: Bool {
        switch self.state {
        case .delivered, .cancelled, .returned, .lost: true
        default: false
        }
    }
}
