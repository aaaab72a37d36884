// SPDX-License-Identifier: MIT
import OMSProtos

@testable import Audit

/// What happens to an order after it was placed.
extension Shop {
    /// The states a shipment passes on its way to one.
    private static let way: [FulfillmentV1.ShipmentState] = [
        .planned, .picked, .packed, .ready, .handedOver, .delivered,
    ]

    /// Plans a shipment of an order and moves it on to a state.
    mutating func ship(
        _ id: String,
        of order: String,
        _ units: [Units],
        to state: FulfillmentV1.ShipmentState
    ) {
        self.shipments[id] = self.snapshot.shipments.count
        self.snapshot.shipments.append(
            FulfillmentV1.Shipment(
                shipmentID: id,
                orderID: order,
                state: .planned,
                lines: units.map { FulfillmentV1.ShipmentLine(sku: $0.sku, quantity: $0.count) },
                location: "MAIN",
                held: self.snapshot.orders[self.order(order)].state == .onHold
            )
        )
        self.move(id, to: state)
    }

    /// Moves a shipment on along the way, each step with its consequences.
    mutating func move(_ id: String, to wanted: FulfillmentV1.ShipmentState) {
        let isLost = wanted == .lost
        let target = isLost ? .handedOver : wanted
        while self.snapshot.shipments[self.shipment(id)].state != target {
            let now = self.snapshot.shipments[self.shipment(id)].state
            guard let at = Self.way.firstIndex(of: now), at + 1 < Self.way.count else { return }
            self.step(id, to: Self.way[at + 1])
        }
        if isLost { self.lose(id) }
        self.refresh(self.snapshot.shipments[self.shipment(id)].orderID)
    }

    mutating func step(_ id: String, to state: FulfillmentV1.ShipmentState) {
        self.snapshot.shipments[self.shipment(id)].state = state
        switch state {
        case .picked:
            self.each(id) {
                $0.open -= $1
                $0.inShipment += $1
            }
            self.saga("shipment", id, .waiting)
        case .ready: self.capture(id)
        case .handedOver: self.handOver(id)
        case .delivered:
            self.each(id) { $0.delivered += $1 }
            self.snapshot.openSagas.removeAll { $0.businessKey == id }
        default: break
        }
    }

    /// Changes each line of the shipment's order by the units the shipment has of it.
    mutating func each(_ id: String, _ change: (inout OrderV1.Line, Int64) -> Void) {
        let shipment = self.snapshot.shipments[self.shipment(id)]
        let order = self.order(shipment.orderID)
        for line in shipment.lines {
            guard
                let index = self.snapshot.orders[order].lines.firstIndex(where: {
                    $0.sku == line.sku
                })
            else { continue }
            change(&self.snapshot.orders[order].lines[index], line.quantity)
        }
    }

    mutating func handOver(_ id: String) {
        let shipment = self.snapshot.shipments[self.shipment(id)]
        let isInAdvance = self.snapshot.invoices.contains {
            $0.orderID == shipment.orderID && $0.beforeShipment
        }
        if !isInAdvance { self.invoice(shipment.orderID, id, self.charge(id)) }
        self.each(id) {
            $0.inShipment -= $1
            $0.shipped += $1
        }
        for line in shipment.lines {
            self.move("ISSUE", line.sku, onHand: -line.quantity, reserved: -line.quantity, id)
        }
        self.shrink(shipment.orderID, shipment.lines.map { Units($0.sku, $0.quantity) })
    }

    /// Takes units off what is set aside for an order.
    mutating func shrink(_ order: String, _ units: [Units]) {
        for index in self.snapshot.reservations.indices
        where self.snapshot.reservations[index].orderID == order {
            for unit in units {
                for line in self.snapshot.reservations[index].held.indices
                where self.snapshot.reservations[index].held[line].sku == unit.sku {
                    self.snapshot.reservations[index].held[line].quantity -= unit.count
                }
            }
            self.snapshot.reservations[index].held.removeAll { $0.quantity == 0 }
        }
    }

    /// A parcel is lost: its units are given back, and its freight if it carried the whole order.
    mutating func lose(_ id: String) {
        self.snapshot.shipments[self.shipment(id)].state = .lost
        self.each(id) { $0.lost += $1 }
        self.snapshot.openSagas.removeAll { $0.businessKey == id }
        let order = self.snapshot.shipments[self.shipment(id)].orderID
        guard let invoice = self.snapshot.invoices.first(where: { $0.shipmentID == id }) else {
            return
        }
        let isAll = self.snapshot.orders[self.order(order)].lines.allSatisfy {
            $0.quantity == $0.lost
        }
        self.credit(
            order,
            for: id,
            net: invoice.net.minor,
            tax: invoice.tax.minor,
            freight: isAll ? invoice.freight.minor : 0
        )
    }

    /// Cancels open units of an order's first line, and gives up the money for them.
    mutating func cancel(_ id: String, _ count: Int64) {
        let order = self.order(id)
        let before = self.snapshot.orders[order].total.minor
        let sku = self.snapshot.orders[order].lines[0].sku
        self.snapshot.orders[order].lines[0].open -= count
        self.snapshot.orders[order].lines[0].cancelled += count
        self.refresh(id)
        self.move("RELEASE", sku, reserved: -count, id)
        self.shrink(id, [Units(sku, count)])
        let isWhole = OrderUnits(self.snapshot.orders[order]).live == 0
        self.giveUp(id, isWhole ? before : before - self.snapshot.orders[order].total.minor)
        if isWhole { self.end(id, .cancelled) }
    }

    mutating func giveUp(_ id: String, _ amount: Int64) {
        guard
            let index = self.snapshot.payments.firstIndex(where: { $0.orderID == id })
        else { return }
        let voided = self.snapshot.payments[index].voided.minor + amount
        self.snapshot.payments[index].voided = Self.usd(voided)
        self.snapshot.payments[index].tenders[0].voided = Self.usd(voided)
    }

    /// An order ends with nothing delivered.
    mutating func end(_ id: String, _ state: OrderV1.OrderState) {
        self.snapshot.orders[self.order(id)].state = state
        self.snapshot.openSagas.removeAll { $0.businessKey == id }
        for index in self.snapshot.reservations.indices
        where self.snapshot.reservations[index].orderID == id {
            for line in self.snapshot.reservations[index].held {
                self.move("RELEASE", line.sku, reserved: -line.quantity, id)
            }
            self.snapshot.reservations[index].held = []
            self.snapshot.reservations[index].state = .released
        }
    }

    /// Units come back: to quarantine, and when they were inspected on to where they go.
    mutating func comeBack(
        _ id: String,
        of order: String,
        _ unit: Units,
        _ state: ReturnsV1.ReturnState,
        resolution: ReturnsV1.Resolution = .refund,
        fee: Int64 = 0
    ) {
        let index = self.order(order)
        let isClosed = state == .closed
        var line = ReturnsV1.ReturnLine(
            lineNumber: 1,
            sku: unit.sku,
            quantity: unit.count + 1,
            received: unit.count,
            restocked: isClosed ? unit.count : 0
        )
        self.move("RETURN", unit.sku, quarantine: unit.count, id)
        var rma = ReturnsV1.Return(
            returnID: id,
            orderID: order,
            state: state,
            resolution: resolution
        )
        if isClosed {
            self.move("RESTOCK", unit.sku, onHand: unit.count, quarantine: -unit.count, id)
            let sold = self.snapshot.orders[index].lines[0]
            line.net = Self.usd(Self.share(sold.net, unit.count, sold))
            line.tax = Self.usd(Self.share(sold.tax, unit.count, sold))
            rma.creditNoteNumber = self.credit(
                order,
                for: id,
                net: line.net.minor,
                tax: line.tax.minor,
                fee: fee,
                to: resolution == .refund ? .refund : .storeCredit
            )
            rma.credited = Self.usd(line.net.minor + line.tax.minor - fee)
            self.snapshot.orders[index].lines[0].returned += unit.count
            self.refresh(order)
        } else {
            self.saga("return-goods", id, .waiting)
        }
        rma.lines = [line]
        self.snapshot.returns.append(rma)
    }
}
