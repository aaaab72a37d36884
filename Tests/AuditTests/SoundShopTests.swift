// SPDX-License-Identifier: MIT
import OMSProtos
import Testing

@testable import Audit

extension Shop {
    /// A shop in the middle of its day: orders in every state, and something of everything.
    static var busy: Shop {
        var shop = Shop()
        shop.customer("C-1", storeCredit: 9_000)
        shop.customer("C-2")
        shop.product("TEA", cost: 300)
        shop.product("CUP", cost: 450)
        shop.product("FREE", cost: nil)
        shop.product("RARE", cost: 700)
        for sku in ["TEA", "CUP", "FREE"] { shop.receive(sku, 200) }
        shop.receive("RARE", 1)
        shop.receive("TEA", 10, at: "NORTH")
        shop.move("TRANSFER_OUT", "TEA", at: "NORTH", onHand: -4, "T-1")
        shop.move("TRANSFER_IN", "TEA", onHand: 4, "T-1")
        shop.move("COUNT_ADJUST", "CUP", onHand: -2, "count")
        shop.placeOrders()
        shop.placeReturns()
        shop.buy()
        return shop
    }

    private mutating func placeOrders() {
        self.place("SO-1", [Units("TEA", 3), Units("CUP", 1)])
        self.ship("SH-1-1", of: "SO-1", [Units("TEA", 2)], to: .delivered)
        self.ship("SH-1-2", of: "SO-1", [Units("TEA", 1), Units("CUP", 1)], to: .delivered)
        // In part shipped, in part on the shelf, in part in the bin of the packer.
        self.place("SO-2", [Units("TEA", 7)])
        self.ship("SH-2-1", of: "SO-2", [Units("TEA", 3)], to: .handedOver)
        self.ship("SH-2-2", of: "SO-2", [Units("TEA", 2)], to: .ready)
        self.ship("SH-2-3", of: "SO-2", [Units("TEA", 2)], to: .planned)
        // In part cancelled, the rest delivered.
        self.place("SO-3", [Units("TEA", 7)])
        self.cancel("SO-3", 2)
        self.ship("SH-3-1", of: "SO-3", [Units("TEA", 5)], to: .delivered)
        // Cancelled whole; rejected; waiting for everything one can wait for.
        self.place("SO-4", [Units("CUP", 2)])
        self.cancel("SO-4", 2)
        self.place("SO-5", [Units("CUP", 1)], state: .pending)
        self.giveUp("SO-5", self.snapshot.orders[self.order("SO-5")].total.minor)
        self.end("SO-5", .rejected)
        self.place("SO-6", [Units("CUP", 1)], state: .awaitingPayment)
        self.place("SO-7", [Units("RARE", 3)], state: .awaitingCustomer)
        // Backordered: one waits before it is paid, the other has what is there.
        self.place("SO-8", [Units("RARE", 2)], state: .awaitingStock)
        self.place("SO-9", [Units("TEA", 1), Units("RARE", 4)])
        self.ship("SH-9-1", of: "SO-9", [Units("TEA", 1)], to: .planned)
        // On account, in part settled and written off; card and account together; store credit.
        self.place("SO-10", [Units("CUP", 4)], customer: "C-2", method: .onAccount)
        self.ship("SH-10-1", of: "SO-10", [Units("CUP", 4)], to: .delivered)
        self.place("SO-11", [Units("TEA", 2)], method: .mixed, onAccount: 900)
        self.ship("SH-11-1", of: "SO-11", [Units("TEA", 2)], to: .handedOver)
        self.place("SO-12", [Units("TEA", 1)], method: .storeCredit)
        self.ship("SH-12-1", of: "SO-12", [Units("TEA", 1)], to: .delivered)
        // Invoiced before shipment; lost on the way; on hold; without a cost.
        self.place("SO-13", [Units("CUP", 2)], customer: "C-2", method: .onAccount, freight: 0)
        self.invoice(
            "SO-13",
            "",
            [
                BillingV1.InvoiceLine(
                    sku: "CUP",
                    quantity: 2,
                    net: Self.usd(2002),
                    tax: Self.usd(401)
                )
            ]
        )
        self.ship("SH-13-1", of: "SO-13", [Units("CUP", 2)], to: .handedOver)
        self.place("SO-14", [Units("TEA", 2)])
        self.ship("SH-14-1", of: "SO-14", [Units("TEA", 2)], to: .lost)
        self.place("SO-15", [Units("FREE", 2)], state: .onHold)
        self.ship("SH-15-1", of: "SO-15", [Units("FREE", 2)], to: .planned)
        self.payIn("C-2", 3_000, on: self.invoiceNumber(of: "SO-10"), 2_000)
        self.writeOff(self.invoiceNumber(of: "SO-10"), 100, of: "C-2")
    }

    func invoiceNumber(of order: String) -> String {
        self.snapshot.invoices.first { $0.orderID == order }?.invoiceNumber ?? ""
    }

    private mutating func placeReturns() {
        self.comeBack("RMA-1", of: "SO-1", Units("TEA", 1), .closed, fee: 10)
        self.comeBack("RMA-2", of: "SO-1", Units("TEA", 1), .received)
        self.comeBack("RMA-3", of: "SO-3", Units("TEA", 2), .closed, resolution: .exchange)
        self.place("SO-16", [Units("CUP", 1)], method: .storeCredit)
        self.ship("SH-16-1", of: "SO-16", [Units("CUP", 1)], to: .planned)
        self.snapshot.orders[self.order("SO-16")].exchangeOf = "SO-3"
        self.snapshot.returns[2].exchangeOrderID = "SO-16"
    }

    private mutating func buy() {
        func order(
            _ id: String,
            _ state: PurchasingV1.PurchaseOrderState,
            _ received: Int64
        ) -> PurchasingV1.PurchaseOrder {
            PurchasingV1.PurchaseOrder(
                purchaseOrderID: id,
                state: state,
                lines: [
                    PurchasingV1.PurchaseOrderLine(
                        sku: "RARE",
                        quantity: 10,
                        location: "MAIN",
                        received: received
                    )
                ]
            )
        }
        self.snapshot.purchaseOrders = [
            order("PO-1", .sent, 0), order("PO-2", .partReceived, 1), order("PO-3", .draft, 0),
            order("PO-4", .shortClosed, 0),
        ]
        for index in self.snapshot.levels.indices
        where self.snapshot.levels[index].sku == "RARE" {
            self.snapshot.levels[index].incoming = 19
        }
    }
}

/// What must not speak.
@Suite struct SoundShopTests {
    @Test func aBusyShopIsSound() {
        #expect(Shop.busy.snapshot.findings == [])
    }

    @Test func anEmptyShopIsSound() {
        #expect(Snapshot().findings == [])
    }

    @Test func everyRuleHasANameOfItsOwnAndADemand() {
        #expect(Set(Rule.all.map(\.name)).count == Rule.all.count)
        #expect(Rule.all.allSatisfy { !$0.demand.isEmpty })
    }

    /// Each of these looks strange and is right.
    @Test(arguments: [
        "a deposit that is larger than what left so far",
        "a hold that lasted too long and gave its stock back",
        "an order that is being cancelled",
        "an incoming SKU that was never in stock",
        "a payment whose last cents were rounded away",
        "a complete-only order whose units are not planned yet",
        "a mixed payment that gave back a deposit when the order became smaller",
        "a return that is being settled",
    ])
    func nearMisses(what: String) {
        var shop = Shop.busy
        switch what {
        case "a deposit that is larger than what left so far":
            shop.place("SO-50", [.init("TEA", 2)], method: .bankTransfer)
            shop.ship("SH-50-1", of: "SO-50", [.init("TEA", 1)], to: .delivered)
            shop.ship("SH-50-2", of: "SO-50", [.init("TEA", 1)], to: .planned)
            let index = shop.snapshot.payments.count - 1
            let all = shop.snapshot.payments[index].authorized
            shop.snapshot.payments[index].captured = all
            shop.snapshot.payments[index].tenders[0].captured = all
        case "a hold that lasted too long and gave its stock back":
            shop.place("SO-50", [.init("TEA", 2)], state: .awaitingPayment)
            let index = shop.snapshot.reservations.count - 1
            shop.move("RELEASE", "TEA", reserved: -2, "SO-50")
            shop.snapshot.reservations[index].held = []
            shop.snapshot.reservations[index].state = .expired
        case "an order that is being cancelled":
            shop.place("SO-50", [.init("TEA", 2)])
            shop.snapshot.orders[shop.order("SO-50")].state = .cancelling
            shop.saga("cancel-order", "SO-50/2", .parkedForward)
        case "an incoming SKU that was never in stock":
            shop.snapshot.purchaseOrders[0].lines[0].quantity = 4
            shop.snapshot.purchaseOrders[0].lines.append(
                PurchasingV1.PurchaseOrderLine(sku: "NEW", quantity: 5, location: "MAIN")
            )
            for index in shop.snapshot.levels.indices
            where shop.snapshot.levels[index].incoming == 19 {
                shop.snapshot.levels[index].incoming = 13
            }
        case "a payment whose last cents were rounded away":
            shop.snapshot.customerPayments[0].unapplied = Shop.usd(950)
            shop.changeStanding("C-2") { $0.unappliedMinor -= 50 }
        case "a complete-only order whose units are not planned yet":
            shop.place("SO-50", [.init("TEA", 2), .init("RARE", 1)])
            shop.snapshot.orders[shop.order("SO-50")].shipComplete = true
        case "a mixed payment that gave back a deposit when the order became smaller":
            shop.place("SO-50", [.init("CUP", 3)], method: .mixed, onAccount: 2_000)
            let deposit = shop.snapshot.payments[shop.snapshot.payments.count - 1].tenders[0]
            shop.change(payment: "SO-50") {
                $0.captured = deposit.authorized
                $0.tenders[0].captured = deposit.authorized
            }
            let before = shop.snapshot.orders[shop.order("SO-50")].total.minor
            shop.cancel("SO-50", 1)
            let less = before - shop.snapshot.orders[shop.order("SO-50")].total.minor
            shop.giveUp("SO-50", -less)
            shop.refund("SO-50", less)
            shop.ship("SH-50-1", of: "SO-50", [.init("CUP", 2)], to: .planned)
        default:
            let line = shop.snapshot.returns[1].lines[0]
            shop.snapshot.returns[1].state = .settling
            shop.snapshot.returns[1].lines[0].scrapped = line.received
            shop.move("SCRAP", "TEA", quarantine: -line.received, "RMA-2")
        }
        #expect(shop.snapshot.findings == [], "\(what)")
    }
}
