// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos

@testable import Audit

/// A shop whose five services agree: everything that happens is told to all of them at once.
struct Shop {
    /// Units of a SKU.
    struct Units {
        let sku: String
        let count: Int64

        init(_ sku: String, _ count: Int64) {
            self.sku = sku
            self.count = count
        }
    }

    var snapshot = Snapshot()
    private var places: [Place: Int] = [:]
    private var accounts: [UInt32: Int] = [:]
    private var orders: [String: Int] = [:]
    var shipments: [String: Int] = [:]

    static func usd(_ minorUnits: Int64) -> CommonV1.Money {
        CommonV1.Money(minorUnits: minorUnits, currency: "USD")
    }

    func order(_ id: String) -> Int { self.orders[id] ?? 0 }
    func shipment(_ id: String) -> Int { self.shipments[id] ?? 0 }

    // MARK: Stock

    mutating func product(_ sku: String, cost: Int64?) {
        self.snapshot.products.append(InventoryV1.Product(sku: sku, cost: cost.map(Self.usd)))
    }

    mutating func move(
        _ kind: String,
        _ sku: String,
        at location: String = "MAIN",
        onHand: Int64 = 0,
        reserved: Int64 = 0,
        quarantine: Int64 = 0,
        _ reference: String
    ) {
        let place = Place(sku: sku, location: location)
        let index = self.places[place] ?? self.snapshot.levels.count
        if self.places[place] == nil {
            self.places[place] = index
            self.snapshot.levels.append(InventoryV1.StockLevel(sku: sku, location: location))
        }
        self.snapshot.levels[index].onHand += onHand
        self.snapshot.levels[index].reserved += reserved
        self.snapshot.levels[index].quarantine += quarantine
        self.snapshot.levels[index].available += onHand - reserved
        let level = self.snapshot.levels[index]
        self.snapshot.movements.append(
            InventoryV1.Movement(
                movementID: Int64(self.snapshot.movements.count) + 1,
                kind: kind,
                sku: sku,
                location: location,
                onHandDelta: onHand,
                reservedDelta: reserved,
                onHand: level.onHand,
                reserved: level.reserved,
                reference: reference,
                quarantineDelta: quarantine,
                quarantine: level.quarantine
            )
        )
        let cost = self.snapshot.products.first { $0.sku == sku }?.cost.minor ?? 0
        // What is issued is posted with its invoice; this shop does both at once.
        let event = "movement:\(self.snapshot.movements.count)"
        if kind != "TRANSFER_IN", kind != "TRANSFER_OUT" {
            self.post(event, kind, [(1200, onHand * cost), (5020, -onHand * cost)])
        }
        self.post(
            event,
            "\(kind)-quarantine",
            [(1210, quarantine * cost), (5000, -quarantine * cost)]
        )
    }

    mutating func receive(_ sku: String, _ count: Int64, at location: String = "MAIN") {
        self.move("RECEIVE", sku, at: location, onHand: count, "DN-1")
    }

    // MARK: Books

    /// Posts signed amounts, debits above zero.
    mutating func post(
        _ event: String,
        _ rule: String,
        order: String = "",
        _ sides: [(UInt32, Int64)]
    ) {
        let sides = sides.filter { $0.1 != 0 }
        guard !sides.isEmpty else { return }
        let lines = sides.map { account, amount in
            BillingV1.JournalLine(
                account: account,
                debitMinor: max(0, amount),
                creditMinor: max(0, -amount),
                currency: "USD"
            )
        }
        self.snapshot.entries.append(
            BillingV1.JournalEntry(
                entryID: Int64(self.snapshot.entries.count) + 1,
                eventID: event,
                rule: rule,
                lines: lines,
                orderID: order
            )
        )
        for (account, amount) in sides {
            let index = self.accounts[account] ?? self.snapshot.balances.count
            if self.accounts[account] == nil {
                self.accounts[account] = index
                self.snapshot.balances.append(
                    BillingV1.AccountBalance(account: account, currency: "USD")
                )
            }
            self.snapshot.balances[index].balanceMinor += amount
        }
    }

    /// What a customer has: the credit is given out of goodwill.
    mutating func customer(_ id: String, storeCredit: Int64 = 0) {
        self.post("goodwill:\(id)", "goodwill", [(4100, storeCredit), (2210, -storeCredit)])
        self.snapshot.accounts.append(
            AccountingV1.GetAccountReply(
                terms: AccountingV1.CreditTerms(customerID: id),
                standings: [
                    AccountingV1.AccountStanding(currency: "USD", storeCreditMinor: storeCredit)
                ]
            )
        )
    }

    mutating func changeStanding(
        _ customer: String,
        _ change: (inout AccountingV1.AccountStanding) -> Void
    ) {
        guard
            let index = self.snapshot.accounts.firstIndex(where: {
                $0.terms?.customerID == customer
            })
        else { return }
        change(&self.snapshot.accounts[index].standings[0])
    }

    /// Money of a customer, on invoices as far as told, kept for the rest.
    mutating func payIn(
        _ customer: String,
        _ amount: Int64,
        on invoice: String? = nil,
        _ paid: Int64 = 0
    ) {
        let id = "RCP-\(self.snapshot.customerPayments.count + 1)"
        self.post(
            "payment:\(id)",
            "payment-received",
            [(1000, amount), (1100, -paid), (2200, paid - amount)]
        )
        self.snapshot.customerPayments.append(
            AccountingV1.CustomerPayment(
                paymentID: id,
                customerID: customer,
                amount: Self.usd(amount),
                allocations: invoice.map {
                    [AccountingV1.Allocation(invoiceNumber: $0, amount: Self.usd(paid))]
                } ?? [],
                unapplied: Self.usd(amount - paid)
            )
        )
        self.changeStanding(customer) {
            $0.unappliedMinor += amount - paid
            $0.receivableMinor -= paid
        }
        if let invoice { self.settle(invoice, paid) }
    }

    mutating func writeOff(_ invoice: String, _ amount: Int64, of customer: String) {
        self.post("write-off:\(invoice)", "write-off", [(5300, amount), (1100, -amount)])
        self.changeStanding(customer) { $0.receivableMinor -= amount }
        self.settle(invoice, amount)
    }

    mutating func settle(_ number: String, _ amount: Int64) {
        guard
            let index = self.snapshot.invoices.firstIndex(where: { $0.invoiceNumber == number })
        else { return }
        let settled = self.snapshot.invoices[index].settled.minor
        self.snapshot.invoices[index].settled = Self.usd(settled + amount)
    }

    // MARK: Orders

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
