// SPDX-License-Identifier: MIT
import OMSProtos

let supplyRules = [
    Rule(
        .stock,
        name: "stock-backordered",
        demand: "what is told as backordered is what orders wait for"
    ) { snapshot in
        let waiting = snapshot.reservations.flatMap(\.backordered).sums { ($0.sku, $0.quantity) }
        let queued = snapshot.backorders.sums { ($0.sku, $0.quantity &- $0.filled) }
        let told = snapshot.levels.sums { ($0.sku, $0.backordered) }
        let inQueue = differences(queued, waiting).map {
            ($0.key, "\($0.found) in the queue, orders wait for \($0.expected)")
        }
        // A SKU that was never in stock has no place to tell it at.
        let atStock = differences(told, waiting).filter { told[$0.key] != nil }.map {
            ($0.key, "told as \($0.found) backordered, orders wait for \($0.expected)")
        }
        return inQueue + atStock
    },
    Rule(
        .stock,
        name: "stock-incoming",
        demand: "incoming is what purchase orders that were sent have open"
    ) { snapshot in
        let open = snapshot.purchaseOrders.filter(\.isExpected).flatMap(\.lines).sums {
            (Place(sku: $0.sku, location: $0.location), $0.quantity &- $0.received)
        }
        return snapshot.levels.compactMap { level in
            let expected = open[level.place] ?? 0
            return level.incoming == expected
                ? nil
                : (
                    "\(level.place)",
                    "\(level.incoming) incoming, purchase orders have \(expected) open"
                )
        }
    },
    Rule(
        .stock,
        name: "purchase-orders",
        demand: "no more is received than ordered, nor sent back than received, and the state of a "
            + "purchase order says how much was received"
    ) { snapshot in
        snapshot.purchaseOrders.flatMap { order -> [(String, String)] in
            var faults: [(String, String)] = []
            for line in order.lines
            where !(0...max(0, line.quantity)).contains(line.received)
                || !(0...max(0, line.received)).contains(line.returned)
            {
                faults.append(
                    (
                        order.purchaseOrderID,
                        "\(line.sku): \(line.quantity) ordered, \(line.received) received, "
                            + "\(line.returned) sent back"
                    )
                )
            }
            let ordered = order.lines.sum(\.quantity)
            let received = order.lines.sum(\.received)
            if faults.isEmpty, !order.state.allows(received: received, of: ordered) {
                faults.append(
                    (
                        order.purchaseOrderID,
                        "is \(order.state.name) with \(received) of \(ordered) received"
                    )
                )
            }
            return faults
        }
    },
]

extension PurchasingV1.PurchaseOrder {
    /// Whether its supplier still owes what is open of it.
    fileprivate var isExpected: Bool {
        self.state == .sent || self.state == .acknowledged || self.state == .partReceived
    }
}

extension PurchasingV1.PurchaseOrderState {
    fileprivate func allows(received: Int64, of ordered: Int64) -> Bool {
        switch self {
        case .draft, .approved, .sent, .acknowledged, .cancelled: received == 0
        case .partReceived: received > 0 && received < ordered
        case .received: received == ordered
        case .shortClosed: received < ordered
        default: true
        }
    }
}
