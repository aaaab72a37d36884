// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos

let orderRules = [
    Rule(
        .agreement,
        name: "order-lines",
        demand: "quantity = open + in shipment + shipped + cancelled, delivered + lost within "
            + "shipped, returned within delivered"
    ) { snapshot in
        snapshot.orders.flatMap { order in
            order.lines.filter { !$0.isConserved }.map { line in
                (
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
        .agreement,
        name: "order-totals",
        demand:
            "an order's net and tax are the shares of its units that are not cancelled, and its "
            + "total is net + tax + freight"
    ) { snapshot in
        snapshot.orders.flatMap { $0.faultsOfTotals.map { ($0.0, $0.1) } }
    },
    Rule(
        .agreement,
        name: "order-facets",
        demand: "how far an order is shipped, delivered and returned is what its quantities say"
    ) { snapshot in
        snapshot.orders.flatMap { order -> [(String, String)] in
            let units = OrderUnits(order)
            let facets: [(String, OrderV1.Extent, OrderV1.Extent)] = [
                ("shipped", order.shipped, .of(units.shipped, in: units.live)),
                ("delivered", order.delivered, .of(units.delivered, in: units.live)),
                ("returned", order.returned, .of(units.returned, in: units.delivered)),
            ]
            return facets.filter { $0.1 != $0.2 }.map { what, found, expected in
                (
                    order.orderID,
                    "\(what) is \(found.name), its quantities say \(expected.name)"
                )
            }
        }
    },
    Rule(
        .agreement,
        name: "order-states",
        demand:
            "an order is completed when no unit of it can arrive any more, and nothing is in a "
            + "shipment or shipped of one that was never confirmed or is cancelled whole"
    ) { snapshot in
        snapshot.orders.compactMap { order in
            let units = OrderUnits(order)
            let words =
                "\(units.open) open, \(units.inShipment) in shipment, \(units.inTransit) on their "
                + "way, \(units.shipped) shipped"
            let isSound: Bool
            switch order.state {
            case .completed: isSound = units.isDone
            case .confirmed, .inFulfillment: isSound = !units.isDone
            case .pending, .awaitingStock, .awaitingCustomer, .awaitingPayment, .rejected,
                .cancelled:
                isSound = units.inShipment == 0 && units.shipped == 0
            default: isSound = true
            }
            return isSound ? nil : (order.orderID, "is \(order.state.name) with \(words)")
        }
    },
    Rule(
        .agreement,
        name: "order-exchanges",
        demand: "an exchange order replaces an order that exists, and its return says so too"
    ) { snapshot in
        let orders = snapshot.ordersByID
        let origins = snapshot.returns.filter { !$0.exchangeOrderID.isEmpty }
        let claimed = Set(origins.map { Exchange(order: $0.exchangeOrderID, of: $0.orderID) })
        var faults: [(String, String)] = []
        for order in snapshot.orders where !order.exchangeOf.isEmpty {
            if orders[order.exchangeOf] == nil {
                faults.append(
                    (order.orderID, "replaces \(order.exchangeOf), which does not exist")
                )
            } else if !claimed.contains(Exchange(order: order.orderID, of: order.exchangeOf)) {
                faults.append(
                    (order.orderID, "replaces \(order.exchangeOf), but no return of it says so")
                )
            }
        }
        for rma in origins where orders[rma.exchangeOrderID]?.exchangeOf != rma.orderID {
            let found = orders[rma.exchangeOrderID].map { "replaces '\($0.exchangeOf)'" }
            faults.append(
                (
                    rma.returnID,
                    "is exchanged by \(rma.exchangeOrderID), which "
                        + "\(found ?? "does not exist"), not \(rma.orderID)"
                )
            )
        }
        return faults
    },
]

/// Which order replaces which.
private struct Exchange: Hashable {
    let order: String
    let of: String
}

/// Where the units of a whole order are.
struct OrderUnits {
    var open: Int64 = 0
    var inShipment: Int64 = 0
    var shipped: Int64 = 0
    var delivered: Int64 = 0
    var cancelled: Int64 = 0
    var lost: Int64 = 0
    var returned: Int64 = 0
    var live: Int64 = 0

    init(_ order: OrderV1.Order) {
        for line in order.lines {
            self.open &+= line.open
            self.inShipment &+= line.inShipment
            self.shipped &+= line.shipped
            self.delivered &+= line.delivered
            self.cancelled &+= line.cancelled
            self.lost &+= line.lost
            self.returned &+= line.returned
            self.live &+= line.quantity &- line.cancelled
        }
    }

    var inTransit: Int64 { self.shipped &- self.delivered &- self.lost }
    /// Whether everything that was not cancelled was handed over.
    var isAllShipped: Bool { self.open == 0 && self.inShipment == 0 }
    /// Whether no unit can arrive any more that has not.
    var isDone: Bool { self.isAllShipped && self.inTransit == 0 }
}

extension OrderV1.Extent {
    /// How much of a whole a part is.
    static func of(_ part: Int64, in whole: Int64) -> Self {
        part == 0 ? .none : part == whole ? .full : .partial
    }
}

extension OrderV1.Line {
    fileprivate var isConserved: Bool {
        let parts = [
            self.open, self.inShipment, self.shipped, self.cancelled, self.delivered, self.lost,
            self.returned,
        ]
        return parts.allSatisfy { $0 >= 0 }
            && self.quantity == self.open &+ self.inShipment &+ self.shipped &+ self.cancelled
            && self.delivered &+ self.lost <= self.shipped && self.returned <= self.delivered
    }
}

extension OrderV1.Line {
    /// How many minor units more than the first of its units it may come to.
    ///
    /// A shipment is charged what the line's units up to its last come to, less what those before it
    /// do. When the ones before are cancelled later, the shipment may have been charged one more than
    /// the first units, and keeps its charge.
    fileprivate var roundingMax: Int64 {
        self.cancelled > 0 ? self.shipped &+ self.inShipment : 0
    }
}

extension OrderV1.Order {
    /// Whether it ended without anything delivered.
    var isUndone: Bool { self.state == .cancelled || self.state == .rejected }

    /// Whether its saga confirmed it, and nobody is cancelling it.
    var isConfirmed: Bool {
        self.state == .confirmed || self.state == .inFulfillment || self.state == .completed
    }

    fileprivate var faultsOfTotals: [(String, String)] {
        var faults: [(String, String)] = []
        let (net, tax) = (self.net.minor, self.tax.minor)
        if self.total.minor != net &+ tax &+ self.freight.minor {
            faults.append(
                (
                    self.orderID,
                    "total \(self.total.minor), net \(net), tax \(tax), freight "
                        + "\(self.freight.minor)"
                )
            )
        }
        // One that is cancelled whole keeps the amounts that it had.
        guard !self.isUndone, OrderUnits(self).live != 0 else { return faults }
        var (expected, expectedTax, rounding): (Int64, Int64, Int64) = (0, 0, 0)
        for line in self.lines {
            let units = line.quantity &- line.cancelled
            expected &+= worth(line.net.minor, units, of: line.quantity)
            expectedTax &+= worth(line.tax.minor, units, of: line.quantity)
            rounding &+= line.roundingMax
        }
        let isWithin = { (amount: Int64, expected: Int64) in
            amount >= expected && amount &- expected <= rounding
        }
        if !isWithin(net, expected) || !isWithin(tax, expectedTax) {
            faults.append(
                (
                    self.orderID,
                    "net \(net) and tax \(tax) where its lines come to \(expected) and "
                        + "\(expectedTax)"
                )
            )
        }
        return faults
    }
}

/// What the first `units` of a line come to; what cannot be is worth nothing, and shows as a difference.
private func worth(_ amount: Int64, _ units: Int64, of quantity: Int64) -> Int64 {
    (try? share(of: amount, units: units, of: quantity, after: 0)) ?? 0
}

extension CommonV1.Money? {
    /// Minor units; none is 0.
    var minor: Int64 { self?.minorUnits ?? 0 }
}
