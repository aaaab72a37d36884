// SPDX-License-Identifier: MIT
import OMSProtos
import Testing

@testable import omsctl

/// The story of an order, as an operator reads it.
@Suite struct OrderExplanationTests {
    private static let start: Int64 = 1_764_061_200_000

    private func facts(_ state: OrderV1.OrderState, verbs: [String] = []) -> OrderExplanation.Facts
    {
        OrderExplanation.Facts(
            order: OrderV1.Order(
                orderID: "SO-100001",
                customerID: "C-1",
                state: state,
                total: CommonV1.Money(minorUnits: 1702, currency: "USD"),
                sagaID: "place-order:SO-100001",
                allowedVerbs: verbs
            ),
            events: [
                CommonV1.Event(
                    occurredAtMs: Self.start,
                    summary: "Order SO-100001 placed",
                    actor: "ayse"
                )
            ]
        )
    }

    private func shipment(
        _ state: FulfillmentV1.ShipmentState,
        verbs: [String] = []
    ) -> FulfillmentV1.Shipment {
        FulfillmentV1.Shipment(
            shipmentID: "SH-100001-1",
            orderID: "SO-100001",
            carrierID: "ACME",
            state: state,
            lines: [FulfillmentV1.ShipmentLine(sku: "TEA", quantity: 2)],
            trackingNumber: "T1",
            location: "MAIN",
            allowedVerbs: verbs
        )
    }

    @Test func waitingOnStockWithAPromise() {
        var facts = self.facts(.awaitingStock, verbs: ["cancel"])
        facts.events.append(
            CommonV1.Event(
                occurredAtMs: Self.start + 1000,
                summary: "Order SO-100001 waits: short of 3 × RARE",
                actor: "saga:place-order:SO-100001"
            )
        )
        facts.backorders = [
            InventoryV1.BackorderLine(
                sku: "RARE",
                quantity: 4,
                filled: 1,
                promisedAtMs: Self.start + 86_400_000
            ),
            InventoryV1.BackorderLine(sku: "ODD", quantity: 1),
        ]
        #expect(
            OrderExplanation(facts).text == """
                SO-100001 of customer C-1 for 17.02 USD is awaiting stock.

                What happened
                  2025-11-25T09:00:00Z  Order SO-100001 placed, by ayse.
                  2025-11-25T09:00:01Z  Order SO-100001 waits: short of 3 × RARE, by the saga place-order.

                What it waits for
                  Not all of it is in stock; it is neither paid nor confirmed before all of it is there.
                  3 × RARE must come in, promised for 2025-11-26T09:00:00Z.
                  1 × ODD must come in; no date is promised.

                What may be done next
                  omsctl order cancel SO-100001 --reason …

                """
        )
    }

    @Test func held() {
        var facts = self.facts(.onHold, verbs: ["release", "cancel"])
        facts.order.holdKind = .credit
        facts.order.holdReason = "over the limit of 100.00 USD"
        var held = self.shipment(.planned)
        held.held = true
        facts.shipments = [held]
        #expect(
            OrderExplanation(facts).text == """
                SO-100001 of customer C-1 for 17.02 USD is on hold.

                What happened
                  2025-11-25T09:00:00Z  Order SO-100001 placed, by ayse.

                What it waits for
                  A person must release it: it was held for credit, over the limit of 100.00 USD.
                  SH-100001-1 (2 × TEA) must be picked at MAIN, once the hold of the order is released.

                What may be done next
                  omsctl order release SO-100001 --reason …
                  omsctl order cancel SO-100001 --reason …

                """
        )
    }

    @Test func parkedSaga() {
        var facts = self.facts(.pending, verbs: [])
        facts.sagas = [
            OrchestratorV1.GetSagaReply(
                saga: OrchestratorV1.Saga(
                    sagaID: "place-order:SO-100001",
                    type: "place-order",
                    state: .parkedForward,
                    steps: [
                        OrchestratorV1.SagaStep(name: "reserve", state: .done),
                        OrchestratorV1.SagaStep(
                            name: "confirm",
                            state: .parked,
                            attempts: 5,
                            lastError: "UNAVAILABLE: the order service is down"
                        ),
                    ],
                    allowedVerbs: ["retry", "resolve-ok"]
                )
            )
        ]
        #expect(
            OrderExplanation(facts).text == """
                SO-100001 of customer C-1 for 17.02 USD is pending.

                What happened
                  2025-11-25T09:00:00Z  Order SO-100001 placed, by ayse.

                What it waits for
                  It is being decided by the saga place-order:SO-100001.
                  An operator must settle place-order:SO-100001: it cannot go on at the step confirm after 5 tries, UNAVAILABLE: the order service is down.

                What may be done next
                  omsctl saga retry place-order:SO-100001 --reason …
                  omsctl saga resolve place-order:SO-100001 confirm --outcome ok --evidence …

                """
        )
    }

    @Test func failedDelivery() {
        var facts = self.facts(.inFulfillment)
        var failed = self.shipment(.exception, verbs: ["exception", "resolve"])
        failed.exceptionKind = "ADDRESS"
        failed.exceptionNote = "no such street"
        facts.shipments = [failed]
        #expect(
            OrderExplanation(facts).text == """
                SO-100001 of customer C-1 for 17.02 USD is in fulfillment.

                What happened
                  2025-11-25T09:00:00Z  Order SO-100001 placed, by ayse.

                What it waits for
                  SH-100001-1 (2 × TEA) could not be delivered (address, no such street): somebody must decide to try again, bring it back or give it up.

                What may be done next
                  omsctl ship exception SH-100001-1 --kind other --note …
                  omsctl ship resolve SH-100001-1 retry|return-to-sender|lost

                """
        )
    }

    @Test func completed() {
        var facts = self.facts(.completed, verbs: ["return"])
        facts.shipments = [self.shipment(.delivered)]
        #expect(
            OrderExplanation(facts).text == """
                SO-100001 of customer C-1 for 17.02 USD is completed.

                What happened
                  2025-11-25T09:00:00Z  Order SO-100001 placed, by ayse.

                What it waits for
                  Nothing: it has ended.

                What may be done next
                  omsctl return open SO-100001 --line SKU:QTY --resolution refund

                """
        )
    }

    @Test func rejectedWithCompensation() {
        var facts = self.facts(.rejected)
        facts.order.reason = "PAYMENT_DECLINED"
        facts.sagas = [
            OrchestratorV1.GetSagaReply(
                saga: OrchestratorV1.Saga(
                    sagaID: "place-order:SO-100001",
                    type: "place-order",
                    state: .compensated,
                    steps: [
                        OrchestratorV1.SagaStep(name: "accept", state: .compensated),
                        OrchestratorV1.SagaStep(name: "reserve", state: .compensated),
                        OrchestratorV1.SagaStep(name: "authorize", state: .failed),
                    ],
                    reason: "PAYMENT_DECLINED"
                )
            )
        ]
        #expect(
            OrderExplanation(facts).text == """
                SO-100001 of customer C-1 for 17.02 USD is rejected: PAYMENT_DECLINED.

                What happened
                  2025-11-25T09:00:00Z  Order SO-100001 placed, by ayse.

                What was undone
                  The saga place-order turned back: PAYMENT_DECLINED. It took back reserve, then accept.

                What it waits for
                  Nothing: it has ended.

                """
        )
    }

    @Test(arguments: [
        (OrderV1.OrderState.awaitingCustomer, "the customer must choose"),
        (.awaitingPayment, "the last try was declined (insufficient_funds)"),
        (.cancelling, "It is being cancelled by the saga place-order:SO-100001."),
    ])
    func waitsOfAState(state: OrderV1.OrderState, words: String) {
        var facts = self.facts(state)
        facts.payment = BillingV1.Payment(declineCode: "insufficient_funds")
        #expect(OrderExplanation(facts).waits.contains { $0.contains(words) })
    }

    @Test(arguments: FulfillmentV1.ShipmentState.allCases)
    func anEndedShipmentIsNotWaitedFor(state: FulfillmentV1.ShipmentState) {
        let ended: [FulfillmentV1.ShipmentState] = [
            .unspecified, .delivered, .cancelled, .returned, .lost,
        ]
        #expect((WaitWords.shipment(self.shipment(state)) == nil) == ended.contains(state))
    }

    @Test(arguments: ReturnsV1.ReturnState.allCases)
    func anEndedReturnIsNotWaitedFor(state: ReturnsV1.ReturnState) {
        let ended: [ReturnsV1.ReturnState] = [.unspecified, .denied, .expired, .closed]
        let rma = ReturnsV1.Return(returnID: "RMA-1", state: state)
        #expect((WaitWords.rma(rma) == nil) == ended.contains(state))
    }

    @Test func foreignTextCannotReachTheTerminalAsControl() {
        var facts = self.facts(.rejected)
        facts.order.reason = "bad\u{1B}[31m"
        facts.events[0].summary = "a\nb"
        let text = OrderExplanation(facts).text
        #expect(!text.contains("\u{1B}"))
        #expect(text.contains("a b, by ayse."))
    }
}

/// Why so much of a product is available.
@Suite struct StockExplanationTests {
    private var facts: StockExplanation.Facts {
        StockExplanation.Facts(
            product: InventoryV1.Product(sku: "TEA", name: "Earl Grey", reorderLevel: 5),
            levels: [
                InventoryV1.StockLevel(
                    sku: "TEA",
                    location: "MAIN",
                    onHand: 7,
                    reserved: 4,
                    available: 3,
                    quarantine: 1,
                    incoming: 9
                )
            ]
        )
    }

    @Test func theWholeStory() {
        var facts = self.facts
        facts.held = [
            ("SO-1", InventoryV1.AllocatedLine(sku: "TEA", location: "MAIN", quantity: 4))
        ]
        facts.backorders = [
            InventoryV1.BackorderLine(
                orderID: "SO-2",
                sku: "TEA",
                quantity: 3,
                filled: 1,
                rank: 100,
                createdAtMs: 1000
            )
        ]
        facts.purchaseOrders = [
            PurchasingV1.PurchaseOrder(
                purchaseOrderID: "PO-1",
                supplierID: "S-1",
                lines: [
                    PurchasingV1.PurchaseOrderLine(sku: "TEA", quantity: 10, received: 1),
                    PurchasingV1.PurchaseOrderLine(sku: "CUP", quantity: 10),
                ]
            )
        ]
        facts.requisitions = [
            PurchasingV1.Requisition(
                requisitionID: "REQ-1",
                state: .proposed,
                quantity: 6,
                cause: "REORDER_POINT"
            )
        ]
        facts.movements = [
            InventoryV1.Movement(
                occurredAtMs: 2000,
                kind: "ISSUE",
                location: "MAIN",
                onHandDelta: -2,
                reservedDelta: -2,
                reference: "SH-1-1",
                actor: "saga:shipment:SH-1-1"
            )
        ]
        #expect(
            StockExplanation(facts).text == """
                3 of TEA (Earl Grey) are available: 7 on hand, 4 of them reserved. That is at or below its reorder point of 5.

                Where it is
                  At MAIN 7 are on hand, 4 of them reserved; 1 are in quarantine and 9 are to come.

                Who has it reserved
                  SO-1 holds 4 at MAIN.

                Who waits for it
                  SO-2 has waited for 2 since 1970-01-01T00:00:01Z, with rank 100.

                What is coming
                  S-1 still owes 9 of PO-1, without a promised date.
                  REQ-1 asks for 6 because of the reorder point; it is proposed.

                What happened last
                  1970-01-01T00:00:02Z  Handed over at MAIN for SH-1-1, by the saga shipment: -2 on hand, -2 reserved.

                """
        )
    }

    @Test func aProductAboveItsReorderPointIsNotCalledLow() {
        var facts = self.facts
        facts.product.reorderLevel = 2
        #expect(!StockExplanation(facts).text.contains("reorder point"))
    }
}
