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
    var places: [Place: Int] = [:]
    var accounts: [UInt32: Int] = [:]
    var orders: [String: Int] = [:]
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
}
