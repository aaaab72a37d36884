// SPDX-License-Identifier: MIT
import OMSProtos

let reservationRules = [
    Rule(
        .agreement,
        name: "reservations-orders",
        demand:
            "an order's reservation holds, or waits for, exactly its units that are not shipped; "
            + "an ended order's holds nothing"
    ) { snapshot in
        var strangers: [(String, String)] = []
        let orders = snapshot.ordersByID
        for reservation in snapshot.reservations where orders[reservation.orderID] == nil {
            strangers.append(
                (reservation.orderID, "\(reservation.reservationID) is for no order that exists")
            )
        }
        let byOrder = snapshot.reservationsByOrder
        return strangers
            + snapshot.orders.flatMap { order -> [(String, String)] in
                let reservation = byOrder[order.orderID]
                guard let demand = order.demand(on: reservation) else { return [] }
                return differences(reservation?.wanted ?? [:], demand.units).filter {
                    !demand.isLimit || $0.found > $0.expected
                }.map {
                    (
                        order.orderID,
                        "\($0.key): \($0.found) reserved or backordered, \($0.expected) not shipped"
                    )
                }
            }
    },
    Rule(
        .agreement,
        name: "reservations-shipments",
        demand: "every unit set aside for a confirmed order is in a shipment that has not left"
    ) { snapshot in
        let byOrder = snapshot.reservationsByOrder
        let shipments = Dictionary(
            grouping: snapshot.shipments.filter { !$0.hasLeft && $0.state != .cancelled },
            by: \.orderID
        )
        return snapshot.orders.flatMap { order -> [(String, String)] in
            guard order.state == .confirmed || order.state == .inFulfillment else { return [] }
            let reservation = byOrder[order.orderID]
            // What is to leave all at once is not planned while something is missing.
            if order.shipComplete, reservation?.backordered.isEmpty == false { return [] }
            let held = (reservation?.held ?? []).sums {
                (Place(sku: $0.sku, location: $0.location), $0.quantity)
            }
            var planned: [Place: Int64] = [:]
            for shipment in shipments[order.orderID] ?? [] {
                for line in shipment.lines {
                    let place = Place(sku: line.sku, location: shipment.location)
                    planned[place, default: 0] &+= line.quantity
                }
            }
            return differences(planned, held).map {
                (order.orderID, "\($0.key): \($0.found) in shipments, \($0.expected) set aside")
            }
        }
    },
]

/// What a reservation must come to.
private struct Demand {
    let units: [String: Int64]
    /// Whether less is right too: somebody still chooses, or the stock is being sought.
    var isLimit = false
}

extension InventoryV1.Reservation {
    /// Held or backordered, by SKU.
    fileprivate var wanted: [String: Int64] {
        var units = self.held.sums { ($0.sku, $0.quantity) }
        for line in self.backordered { units[line.sku, default: 0] &+= line.quantity }
        return units
    }
}

extension OrderV1.Order {
    /// Nil when nothing can be said.
    fileprivate func demand(on reservation: InventoryV1.Reservation?) -> Demand? {
        let left = self.lines.sums { ($0.sku, $0.open &+ $0.inShipment) }
        switch self.state {
        case .confirmed, .inFulfillment, .completed: return Demand(units: left)
        case .awaitingStock, .awaitingPayment, .onHold:
            // A hold that lasted too long has given its stock back.
            return Demand(units: left, isLimit: reservation?.state == .expired)
        case .pending, .awaitingCustomer: return Demand(units: left, isLimit: true)
        case .cancelled, .rejected: return Demand(units: [:])
        default: return nil
        }
    }
}

extension Snapshot {
    fileprivate var reservationsByOrder: [String: InventoryV1.Reservation] {
        Dictionary(
            self.reservations.map { ($0.orderID, $0) },
            uniquingKeysWith: { first, _ in first }
        )
    }
}
