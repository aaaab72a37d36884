// SPDX-License-Identifier: MIT
import OMSProtos

@testable import Audit

/// Orders as they are taken in.
extension Shop {
    /// Takes an order in: sets stock aside at MAIN, puts the rest into the queue, authorizes.
    mutating func place(
        _ id: String,
        _ units: [Units],
        customer: String = "C-1",
        method: OrderV1.PaymentMethod = .card,
        onAccount: Int64? = nil,
        freight: Int64 = 500,
        state: OrderV1.OrderState = .confirmed
    ) {
        var lines: [OrderV1.Line] = []
        for (index, unit) in units.enumerated() {
            lines.append(
                OrderV1.Line(
                    lineNumber: UInt32(index) + 1,
                    sku: unit.sku,
                    quantity: unit.count,
                    net: Self.usd(unit.count * 1001),
                    tax: Self.usd(unit.count * 200 + 1),
                    open: unit.count
                )
            )
        }
        self.orders[id] = self.snapshot.orders.count
        self.snapshot.orders.append(
            OrderV1.Order(
                orderID: id,
                customerID: customer,
                state: state,
                lines: lines,
                freight: Self.usd(freight),
                paymentMethod: method
            )
        )
        self.refresh(id)
        self.reserve(id, units)
        self.authorize(id, method, onAccount: onAccount)
        if [.pending, .awaitingStock, .awaitingCustomer, .awaitingPayment].contains(state) {
            self.saga("place-order", id, .waiting)
        }
    }

    private mutating func reserve(_ id: String, _ units: [Units]) {
        let state = self.snapshot.orders[self.order(id)].state
        var reservation = InventoryV1.Reservation(
            reservationID: "RES-\(id)",
            orderID: id,
            state: state == .confirmed ? .committed : .held
        )
        for unit in units {
            let level = self.places[Place(sku: unit.sku, location: "MAIN")].map {
                self.snapshot.levels[$0].available
            }
            let taken = min(unit.count, level ?? 0)
            if taken > 0 {
                self.move("RESERVE", unit.sku, reserved: taken, id)
                reservation.held.append(
                    InventoryV1.AllocatedLine(sku: unit.sku, location: "MAIN", quantity: taken)
                )
            }
            let rest = unit.count - taken
            guard rest > 0, state != .awaitingCustomer else { continue }
            reservation.backordered.append(InventoryV1.StockLine(sku: unit.sku, quantity: rest))
            self.snapshot.backorders.append(
                InventoryV1.BackorderLine(orderID: id, sku: unit.sku, quantity: rest + 1, filled: 1)
            )
            if let index = self.snapshot.levels.firstIndex(where: { $0.sku == unit.sku }) {
                self.snapshot.levels[index].backordered += rest
            }
        }
        self.snapshot.reservations.append(reservation)
    }

    private mutating func authorize(
        _ id: String,
        _ method: OrderV1.PaymentMethod,
        onAccount: Int64?
    ) {
        let total = self.snapshot.orders[self.order(id)].total.minor
        var tenders = [
            BillingV1.TenderStatus(method: method, authorized: Self.usd(total))
        ]
        if let onAccount {
            tenders = [
                BillingV1.TenderStatus(method: .card, authorized: Self.usd(total - onAccount)),
                BillingV1.TenderStatus(method: .onAccount, authorized: Self.usd(onAccount)),
            ]
        }
        self.snapshot.payments.append(
            BillingV1.Payment(
                paymentID: "PAY-\(self.snapshot.payments.count + 1)",
                orderID: id,
                method: method,
                authorized: Self.usd(total),
                customerID: self.snapshot.orders[self.order(id)].customerID,
                tenders: tenders
            )
        )
    }

    mutating func saga(_ type: String, _ key: String, _ state: OrchestratorV1.SagaState) {
        self.snapshot.openSagas.append(
            OrchestratorV1.Saga(
                sagaID: "\(type):\(key)",
                type: type,
                businessKey: key,
                state: state
            )
        )
    }

    /// Amounts and facets, as the lines say.
    mutating func refresh(_ id: String) {
        let index = self.order(id)
        var order = self.snapshot.orders[index]
        let units = OrderUnits(order)
        if units.live > 0 {
            order.net = Self.usd(
                order.lines.sum { Self.share($0.net, $0.quantity - $0.cancelled, $0) }
            )
            order.tax = Self.usd(
                order.lines.sum { Self.share($0.tax, $0.quantity - $0.cancelled, $0) }
            )
        }
        order.total = Self.usd(order.net.minor + order.tax.minor + order.freight.minor)
        order.shipped = .of(units.shipped, in: units.live)
        order.delivered = .of(units.delivered, in: units.live)
        order.returned = .of(units.returned, in: units.delivered)
        let decided: [OrderV1.OrderState] = [.confirmed, .inFulfillment, .completed]
        if decided.contains(order.state) {
            order.state =
                units.isDone
                ? .completed : units.inShipment + units.shipped > 0 ? .inFulfillment : .confirmed
        }
        self.snapshot.orders[index] = order
    }

    static func share(_ amount: CommonV1.Money?, _ units: Int64, _ line: OrderV1.Line) -> Int64 {
        amount.minor * units / line.quantity
    }
}
