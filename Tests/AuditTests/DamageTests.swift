// SPDX-License-Identifier: MIT
import OMSProtos
import Testing

@testable import Audit

/// Something that is made wrong in a sound shop, and what must be said of it.
struct Damage: Sendable, CustomTestStringConvertible {
    let rule: String
    let subject: String
    /// What was found and what was expected, in the words of the finding.
    let words: String
    let body: @Sendable (inout Shop) -> Void

    init(
        _ rule: String,
        _ subject: String,
        _ words: String,
        _ body: @escaping @Sendable (inout Shop) -> Void
    ) {
        self.rule = rule
        self.subject = subject
        self.words = words
        self.body = body
    }

    var testDescription: String { "\(self.rule): \(self.words)" }
}

/// One planted damage makes exactly the rule speak that stands against it.
@Suite struct DamageTests {
    @Test(arguments: Damage.all)
    func isFoundByItsRuleAlone(damage: Damage) {
        var shop = Shop.busy
        damage.body(&shop)
        let findings = shop.snapshot.findings
        #expect(Set(findings.map(\.rule)) == [damage.rule], "\(findings)")
        #expect(
            findings.contains { $0.subject == damage.subject && $0.words.contains(damage.words) },
            "\(findings)"
        )
    }

    @Test func everyRuleHasADamage() {
        let missing = Set(Rule.all.map(\.name)).subtracting(Damage.all.map(\.rule))
        #expect(missing == [])
    }
}

extension Shop {
    fileprivate mutating func change(_ order: String, _ body: (inout OrderV1.Order) -> Void) {
        body(&self.snapshot.orders[self.order(order)])
    }

    fileprivate mutating func change(
        payment order: String,
        _ body: (inout BillingV1.Payment) -> Void
    ) {
        for index in self.snapshot.payments.indices
        where self.snapshot.payments[index].orderID == order {
            body(&self.snapshot.payments[index])
        }
    }

    fileprivate mutating func change(
        level sku: String,
        _ body: (inout InventoryV1.StockLevel) -> Void
    ) {
        guard let index = self.snapshot.levels.firstIndex(where: { $0.sku == sku }) else { return }
        body(&self.snapshot.levels[index])
    }

    fileprivate mutating func change(
        invoiceOf order: String,
        _ body: (inout BillingV1.Invoice) -> Void
    ) {
        guard let index = self.snapshot.invoices.firstIndex(where: { $0.orderID == order }) else {
            return
        }
        body(&self.snapshot.invoices[index])
    }

    fileprivate mutating func change(
        reservationOf order: String,
        _ body: (inout InventoryV1.Reservation) -> Void
    ) {
        for index in self.snapshot.reservations.indices
        where self.snapshot.reservations[index].orderID == order {
            body(&self.snapshot.reservations[index])
        }
    }
}

extension Damage {
    static let all = orders + stock + supply + shipping + payments + documents + ledger + rest

    private static let orders = [
        Damage("order-lines", "SO-15", "line 1: 3 ordered, 2 open, 0 in shipment") {
            $0.change("SO-15") { $0.lines[0].quantity = 3 }
        },
        Damage("order-lines", "SO-6", "line 1: 1 ordered, 1 open") { shop in
            shop.change("SO-6") {
                $0.lines[0].cancelled = 1
                $0.lines[0].quantity = 1
                $0.lines[0].open = 1
                $0.lines[0].net = Shop.usd(0)
                $0.lines[0].tax = Shop.usd(0)
            }
        },
        Damage("order-totals", "SO-6", "total 1703, net 1001, tax 201, freight 500") {
            $0.change("SO-6") { $0.total = Shop.usd(1703) }
        },
        Damage("order-totals", "SO-6", "net 1000 and tax 202 where its lines come to 1001 and 201")
        {
            $0.change("SO-6") {
                $0.net = Shop.usd(1000)
                $0.tax = Shop.usd(202)
            }
        },
        Damage("order-facets", "SO-2", "shipped is FULL, its quantities say PARTIAL") {
            $0.change("SO-2") { $0.shipped = .full }
        },
        Damage("order-facets", "SO-1", "returned is NONE, its quantities say PARTIAL") {
            $0.change("SO-1") { $0.returned = OrderV1.Extent.none }
        },
        Damage("order-states", "SO-1", "is IN_FULFILLMENT with 0 open, 0 in shipment, 0 on") {
            $0.change("SO-1") { $0.state = .inFulfillment }
        },
        Damage("order-states", "SO-11", "is COMPLETED with 0 open, 0 in shipment, 2 on their way") {
            $0.change("SO-11") { $0.state = .completed }
        },
        Damage("order-exchanges", "SO-16", "replaces SO-99, which does not exist") {
            $0.change("SO-16") { $0.exchangeOf = "SO-99" }
        },
        Damage("order-exchanges", "SO-16", "replaces SO-3, but no return of it says so") {
            $0.snapshot.returns[2].exchangeOrderID = ""
        },
        Damage("order-exchanges", "RMA-3", "is exchanged by SO-98, which does not exist, not SO-3")
        {
            $0.change("SO-16") { $0.exchangeOf = "" }
            $0.snapshot.returns[2].exchangeOrderID = "SO-98"
        },
    ]

    private static let stock = [
        Damage("stock-balances", "FREE at MAIN", "on hand is 199, its movements come to 200") {
            $0.change(level: "FREE") {
                $0.onHand -= 1
                $0.available -= 1
            }
        },
        Damage("stock-balances", "FREE at MAIN", "reserved 2, available 7") {
            $0.change(level: "FREE") { $0.available = 7 }
        },
        Damage("stock-movements", "movement 1", "tells on hand 7, reserved 0, quarantine 0") {
            $0.snapshot.movements[0].onHand = 7
        },
        Damage("stock-transfers", "TEA", "4 arrived by transfer, 5 left") { shop in
            shop.move("TRANSFER_OUT", "TEA", at: "NORTH", onHand: -1, "T-2")
            shop.post("loss", "loss", [(1200, -300), (5020, 300)])
        },
        Damage("stock-reserved", "FREE at MAIN", "reserved is 3, reservations hold 2") {
            $0.move("RESERVE", "FREE", reserved: 1, "SO-15")
        },
        Damage("stock-quarantine", "TEA", "2 in quarantine, returns to be inspected hold 1") {
            $0.move("RETURN", "TEA", quarantine: 1, "RMA-9")
        },
    ]

    private static let supply = [
        Damage("stock-backordered", "RARE", "7 in the queue, orders wait for 6") {
            $0.snapshot.backorders[0].filled = 0
        },
        Damage("stock-backordered", "RARE", "told as 7 backordered, orders wait for 6") {
            $0.change(level: "RARE") { $0.backordered = 7 }
        },
        Damage("stock-incoming", "RARE at MAIN", "19 incoming, purchase orders have 29 open") {
            $0.snapshot.purchaseOrders[2].state = .acknowledged
        },
        Damage("purchase-orders", "PO-3", "RARE: 10 ordered, 11 received, 0 sent back") {
            $0.snapshot.purchaseOrders[2].lines[0].received = 11
        },
        Damage("purchase-orders", "PO-4", "is SHORT_CLOSED with 10 of 10 received") {
            $0.snapshot.purchaseOrders[3].lines[0].received = 10
        },
        Damage("reservations-orders", "SO-6", "CUP: 0 reserved or backordered, 1 not shipped") {
            $0.change(reservationOf: "SO-6") { $0.held = [] }
            $0.move("RELEASE", "CUP", reserved: -1, "SO-6")
        },
        Damage("reservations-orders", "SO-5", "CUP: 1 reserved or backordered, 0 not shipped") {
            $0.change(reservationOf: "SO-5") {
                $0.state = .held
                $0.held = [
                    InventoryV1.AllocatedLine(sku: "CUP", location: "MAIN", quantity: 1)
                ]
            }
            $0.move("RESERVE", "CUP", reserved: 1, "SO-5")
        },
        Damage("reservations-orders", "SO-99", "RES-99 is for no order that exists") {
            $0.snapshot.reservations.append(
                InventoryV1.Reservation(reservationID: "RES-99", orderID: "SO-99")
            )
        },
        Damage("reservations-shipments", "SO-16", "CUP at MAIN: 0 in shipments, 1 set aside") {
            $0.snapshot.shipments[$0.shipment("SH-16-1")].state = .cancelled
        },
    ]

    private static let shipping = [
        Damage("shipments-orders", "SO-9", "TEA: 1 open, its shipments say 2") { shop in
            shop.snapshot.shipments[shop.shipment("SH-9-1")].lines[0].quantity = 2
            shop.change("SO-9") { $0.shipComplete = true }
        },
        Damage("shipments-orders", "SO-2", "TEA: 3 shipped, its shipments say 4") { shop in
            shop.snapshot.shipments[shop.shipment("SH-2-1")].lines[0].quantity = 4
            shop.change(invoiceOf: "SO-2") { $0.lines[0].quantity = 4 }
            shop.move("ISSUE", "TEA", onHand: -1, "SH-2-1")
        },
        Damage("shipments-orders", "SH-99", "is of SO-99, which does not exist") {
            $0.snapshot.shipments.append(
                FulfillmentV1.Shipment(shipmentID: "SH-99", orderID: "SO-99", state: .cancelled)
            )
        },
        Damage("shipments-holds", "SH-15-1", "is not held, but SO-15 is ON_HOLD") {
            $0.snapshot.shipments[$0.shipment("SH-15-1")].held = false
        },
        Damage("shipments-holds", "SH-16-1", "is held, but SO-16 is CONFIRMED") {
            $0.snapshot.shipments[$0.shipment("SH-16-1")].held = true
        },
        Damage("issues-shipments", "SH-1-1", "TEA: 1 left the stock, 2 were handed over") { shop in
            shop.move("ISSUE", "TEA", onHand: 1, "SH-1-1")
        },
        Damage("issues-shipments", "SH-98", "left the stock, but there is no such shipment") {
            $0.move("ISSUE", "TEA", onHand: -1, "SH-98")
        },
    ]

    private static let payments = [
        Damage("payment-caps", "SO-6", "authorized 1702, captured 0, voided 1703, refunded 0") {
            $0.giveUp("SO-6", 1703)
        },
        Damage("payment-caps", "SO-2", "its tenders do not sum to it") {
            $0.change(payment: "SO-2") { $0.tenders[0].captured = Shop.usd(0) }
        },
        Damage("payments-orders", "SO-5", "is REJECTED, but PAY-5 keeps 0 and holds 1") {
            $0.giveUp("SO-5", -1)
        },
        Damage("payments-orders", "SO-16", "is CONFIRMED without a payment") {
            $0.snapshot.payments.removeAll { $0.orderID == "SO-16" }
        },
        Damage("payments-orders", "SO-99", "PAY-99 is for an order that does not exist") {
            $0.snapshot.payments.append(BillingV1.Payment(paymentID: "PAY-99", orderID: "SO-99"))
        },
        Damage("payments-totals", "SO-16", "PAY-16 stands for 1701, the order's total is 1702") {
            $0.giveUp("SO-16", 1)
        },
        Damage("payments-invoices", "SO-12", "paid 1701 before credits, invoices took 1702") {
            $0.change(payment: "SO-12") {
                $0.method = .onAccount
                $0.tenders[0].method = .onAccount
                $0.captured = Shop.usd(1701)
                $0.tenders[0].captured = Shop.usd(1701)
            }
        },
    ]

    private static let documents = [
        Damage("invoice-numbers", "INV-0000012", "comes where number 9 of its series should be") {
            for index in $0.snapshot.invoices.indices
            where $0.snapshot.invoices[index].invoiceNumber == "INV-000009" {
                $0.snapshot.invoices[index].invoiceNumber = "INV-0000012"
            }
            for index in $0.snapshot.entries.indices
            where $0.snapshot.entries[index].eventID == "invoice:INV-000009" {
                $0.snapshot.entries[index].eventID = "invoice:INV-0000012"
            }
        },
        Damage("invoice-totals", "INV-000001", "its parts come to net 2003, tax 400, total 2903") {
            $0.snapshot.invoices[0].lines[0].net = Shop.usd(2003)
        },
        Damage("invoice-totals", "CN-000001", "its parts come to") {
            $0.snapshot.creditNotes[0].net = Shop.usd(0)
        },
        Damage("invoices-shipments", "INV-000001", "TEA: 3 invoiced, 2 shipped") {
            $0.snapshot.invoices[0].lines[0].quantity = 3
        },
        Damage("invoices-shipments", "SH-9-1", "is invoiced and was not handed over") {
            $0.snapshot.invoices[0].shipmentID = "SH-9-1"
        },
        Damage("invoices-orders", "SO-13", "invoiced 2403, all of it left and its total is 2402") {
            shop in
            shop.change("SO-13") {
                $0.freight = Shop.usd(-1)
                $0.total = Shop.usd(2402)
            }
            shop.giveUp("SO-13", 1)
        },
        Damage("credits-invoices", "SO-1", "freight: credited 501, invoiced 500") {
            $0.snapshot.creditNotes[1].freight = Shop.usd(501)
            $0.snapshot.creditNotes[1].fee = Shop.usd($0.snapshot.creditNotes[1].fee.minor + 501)
        },
        Damage("credits-invoices", "CN-000003", "paid out 1, at most 0 may be") {
            $0.snapshot.creditNotes[2].paidOut = Shop.usd(1)
            $0.change(payment: "SO-3") {
                $0.refunded = Shop.usd(1)
                $0.tenders[0].refunded = Shop.usd(1)
            }
        },
    ]

    private static let ledger = [
        Damage("ledger-entries", "entry 1", "debits less credits are 1 USD, of goodwill:C-1") {
            $0.snapshot.entries[0].lines[0].debitMinor += 1
            $0.snapshot.balances[0].balanceMinor += 1
        },
        Damage("ledger-entries", "entry 1", "debits 9001 and credits 1 of account 4100") {
            $0.snapshot.entries[0].lines[0].debitMinor += 1
            $0.snapshot.entries[0].lines[0].creditMinor += 1
        },
        Damage("ledger-facts", "entry 2", "posts goodwill:C-1 by goodwill, as entry 1 did") {
            $0.snapshot.entries[1].eventID = "goodwill:C-1"
            $0.snapshot.entries[1].rule = "goodwill"
        },
        Damage("ledger-facts", "entry 2", "takes back entry 1, but is not its mirror") {
            $0.snapshot.entries[1].reverses = 1
        },
        Damage("ledger-balances", "account 4000 USD", "its lines come to") { shop in
            for index in shop.snapshot.balances.indices
            where shop.snapshot.balances[index].account == 4000 {
                shop.snapshot.balances[index].balanceMinor += 1
            }
        },
        Damage("ledger-documents", "CN-000001", "posted 0, its total is") {
            for index in $0.snapshot.entries.indices
            where $0.snapshot.entries[index].eventID == "credit-note:CN-000001" {
                $0.snapshot.entries[index].eventID = "other"
            }
        },
        Damage("ledger-documents", "INV-000001", "is a receivable, but it is due later") {
            $0.snapshot.invoices[0].dueAtMs = 5
        },
        Damage("ledger-receivables", "account 1100 USD", "invoices are open for") {
            $0.post("odd", "odd", [(1100, 5), (4000, -5)])
        },
        Damage("ledger-store-credit", "account 2210 USD", "customers have") {
            $0.post("odd", "odd", [(2210, 5), (4000, -5)])
        },
        Damage("ledger-inventory", "account 1200 USD", "the goods cost") {
            $0.post("odd", "odd", [(1200, 5), (4000, -5)])
        },
        Damage("ledger-inventory", "account 1210 USD", "is 305, the goods cost 300") {
            $0.post("odd", "odd", [(1210, 5), (4000, -5)])
        },
    ]

    private static let rest = [
        Damage("receipts-invoices", "RCP-1", "of 3000, 2000 on invoices and 700 kept") {
            $0.snapshot.customerPayments[0].unapplied = Shop.usd(700)
            $0.changeStanding("C-2") { $0.unappliedMinor = 700 }
        },
        Damage("receipts-invoices", "INV-99", "was paid, but there is no such invoice") {
            $0.snapshot.customerPayments[0].allocations[0].invoiceNumber = "INV-99"
        },
        Damage("accounts-receivables", "C-2", "unapplied USD, invoices say") {
            $0.changeStanding("C-2") { $0.receivableMinor += 1 }
        },
        Damage("return-lines", "RMA-2", "line 1: 2 announced, 1 received, 1 restocked") {
            $0.snapshot.returns[1].lines[0].restocked = 1
        },
        Damage("returns-orders", "SO-1", "line 1: 1 returned, returns accepted 2") {
            $0.snapshot.returns[0].lines[0].restocked = 2
            $0.snapshot.returns[0].lines[0].received = 2
        },
        Damage("returns-credits", "RMA-1", "credited 7 with 'CN-000002', its credit notes are") {
            $0.snapshot.returns[0].credited = Shop.usd(7)
        },
        Damage("returns-credits", "RMA-2", "is RECEIVED and credited already") {
            $0.snapshot.creditNotes[0].reference = "RMA-2"
        },
        Damage("sagas-orders", "SO-6", "is AWAITING_PAYMENT and no saga works on it") {
            $0.snapshot.openSagas.removeAll { $0.businessKey == "SO-6" }
        },
        Damage("sagas-orders", "SO-4", "is CANCELLED and a saga works on it") {
            $0.saga("cancel-order", "SO-4/3", .waiting)
        },
        Damage("sagas-shipments", "SH-2-2", "is READY and no saga works on it") {
            $0.snapshot.openSagas.removeAll { $0.businessKey == "SH-2-2" }
        },
        Damage("sagas-returns", "RMA-2", "is RECEIVED and no saga works on it") {
            $0.snapshot.openSagas.removeAll { $0.businessKey == "RMA-2" }
        },
    ]
}
