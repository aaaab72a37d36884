// SPDX-License-Identifier: MIT
import OMSProtos

let stockRules = [
    Rule(
        name: "stock-balances",
        demand: "on hand, reserved and quarantine are the sums of their movements, and "
            + "0 <= reserved <= on hand"
    ) { snapshot in
        var faults: [(String, String)] = []
        for level in snapshot.levels
        where level.reserved < 0 || level.reserved > level.onHand || level.quarantine < 0 {
            faults.append(
                (
                    "\(level.sku) at \(level.location)",
                    "on hand \(level.onHand), reserved \(level.reserved), quarantine "
                        + "\(level.quarantine)"
                )
            )
        }
        let tallies: [(String, [Place: Int64], [Place: Int64])] = [
            (
                "on hand", snapshot.levels.sums { ($0.place, $0.onHand) },
                snapshot.movements.sums { ($0.place, $0.onHandDelta) }
            ),
            (
                "reserved", snapshot.levels.sums { ($0.place, $0.reserved) },
                snapshot.movements.sums { ($0.place, $0.reservedDelta) }
            ),
            (
                "quarantine", snapshot.levels.sums { ($0.place, $0.quarantine) },
                snapshot.movements.sums { ($0.place, $0.quarantineDelta) }
            ),
        ]
        for (what, found, expected) in tallies {
            for (place, found, expected) in differences(found, expected) {
                faults.append(
                    ("\(place)", "\(what) is \(found), its movements come to \(expected)")
                )
            }
        }
        return faults
    },
    Rule(
        name: "stock-reserved",
        demand: "reserved is what the open reservations hold"
    ) { snapshot in
        let held = snapshot.reservations.filter { $0.state == .held || $0.state == .committed }
            .flatMap(\.held).sums { (Place(sku: $0.sku, location: $0.location), $0.quantity) }
        return differences(snapshot.levels.sums { ($0.place, $0.reserved) }, held).map {
            ("\($0.key)", "reserved is \($0.found), reservations hold \($0.expected)")
        }
    },
    Rule(
        name: "reservations-orders",
        demand:
            "an order's reservation holds, or waits for, exactly its units that are not shipped; "
            + "an ended order's holds nothing"
    ) { snapshot in
        let byOrder = Dictionary(
            snapshot.reservations.map { ($0.orderID, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        return snapshot.orders.flatMap { order -> [(String, String)] in
            let reservation = byOrder[order.orderID]
            let set =
                (reservation?.held ?? []).map { ($0.sku, $0.quantity) }
                + (reservation?.backordered ?? []).map { ($0.sku, $0.quantity) }
            let found = set.sums { $0 }
            let expected: [String: Int64]
            switch order.state {
            case .confirmed, .inFulfillment, .completed:
                expected = order.lines.sums { ($0.sku, $0.open &+ $0.inShipment) }
            case .cancelled, .rejected: expected = [:]
            default: return []
            }
            return differences(found, expected).map {
                (
                    order.orderID,
                    "\($0.key): \($0.found) reserved or backordered, \($0.expected) not shipped"
                )
            }
        }
    },
    Rule(
        name: "stock-backordered",
        demand: "what is told as backordered is what orders wait for"
    ) { snapshot in
        let waiting = snapshot.reservations.flatMap(\.backordered).sums { ($0.sku, $0.quantity) }
        return differences(snapshot.backorders.sums { ($0.sku, $0.quantity &- $0.filled) }, waiting)
            .map { ($0.key, "\($0.found) in the queue, orders wait for \($0.expected)") }
    },
    Rule(
        name: "purchase-orders",
        demand: "no more is received than ordered, nor sent back than received"
    ) { snapshot in
        snapshot.purchaseOrders.flatMap { order in
            order.lines.compactMap { line in
                line.received <= line.quantity && line.returned <= line.received
                    && line.returned >= 0
                    ? nil
                    : (
                        order.purchaseOrderID,
                        "\(line.sku): \(line.quantity) ordered, \(line.received) received, "
                            + "\(line.returned) sent back"
                    )
            }
        }
    },
]

extension InventoryV1.StockLevel {
    var place: Place { Place(sku: self.sku, location: self.location) }
}

extension InventoryV1.Movement {
    var place: Place { Place(sku: self.sku, location: self.location) }
}
