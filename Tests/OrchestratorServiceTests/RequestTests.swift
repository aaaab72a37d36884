// SPDX-License-Identifier: MIT
import OMSProtos
import Testing

@testable import OrchestratorService

/// What the participants are asked, made of the input, kept replies and signals.
@Suite struct RequestTests {
    private func path(_ type: String, _ name: String) throws -> SagaPath {
        try #require(Paths.all.first { $0.type == type && $0.name == name })
    }

    private func following(
        _ type: String,
        _ name: String,
        _ body: (Shop) throws -> Void
    ) async throws {
        let path = try self.path(type, name)
        try await Shop.with { shop in
            _ = try await shop.follow(path)
            try body(shop)
        }
    }

    @Test(arguments: [
        ("rejected when short", InventoryV1.Shortage.refuse), ("partial", .partial),
        ("backorder", .backorder), ("waits for stock", .backorder), ("asks: partial", .hold),
    ])
    func theShortagePolicyIsToldToTheStock(
        name: String,
        shortage: InventoryV1.Shortage
    ) async throws {
        try await self.following("place-order", name) { shop in
            let request = try shop.request("reserve", as: InventoryV1.ReserveRequest.self)
            #expect(request.shortage == shortage)
            #expect(request.location == "EAST")
            #expect(request.ttlMs == 30 * 86_400_000)
            #expect(request.lines == [.init(sku: "TEA", quantity: 3)])
        }
    }

    @Test func theCustomerIsAskedAboutWhatIsShortAndPaysForWhatIsThere() async throws {
        try await self.following("place-order", "asks: partial") { shop in
            let asked = try shop.request("ask", as: OrderV1.AskCustomerRequest.self)
            #expect(asked.shortLines == [.init(sku: "TEA", quantity: 1)])
            let reduced = try shop.request("reduce", as: OrderV1.ReduceOrderRequest.self)
            #expect(reduced.lines == [.init(sku: "TEA", quantity: 1)])
            let payment = try shop.request("authorize", as: BillingV1.AuthorizeRequest.self)
            #expect(payment.amount == Paths.eur(252))
            #expect(payment.paymentToken == "tok_visa")
            #expect(payment.waitForPayment)
        }
    }

    @Test func tendersAreCutToWhatTheOrderComesTo() {
        func tender(_ method: OrderV1.PaymentMethod, _ amount: Int64?) -> OrderV1.Tender {
            OrderV1.Tender(method: method, amount: amount.map { Paths.eur($0) })
        }
        let exact = [tender(.cash, 30), tender(.storeCredit, 70)]
        #expect(exact.paying(Paths.eur(100)) == exact)
        #expect(exact.paying(Paths.eur(80)) == [tender(.cash, 30), tender(.storeCredit, 50)])
        #expect(exact.paying(Paths.eur(30)) == [tender(.cash, 30)])
        let withRest = [tender(.cash, 100), tender(.card, nil)]
        #expect(withRest.paying(Paths.eur(101)) == withRest)
        #expect(withRest.paying(Paths.eur(80)) == [tender(.cash, 80)])
    }

    @Test func aHoldAndALatePaymentSayWhy() async throws {
        try await self.following("place-order", "held, released and paid later") { shop in
            let held = try shop.request("hold", as: OrderV1.HoldBySagaRequest.self)
            #expect(held.kind == .risk)
            #expect(held.reason == "NEW_CUSTOMER, LARGE_ORDER")
            let unpaid = try shop.request("await-payment", as: OrderV1.AwaitPaymentRequest.self)
            #expect(unpaid.reason == "EXPIRED_CARD")
        }
        try await self.following("place-order", "awaiting and paid") { shop in
            let unpaid = try shop.request("await-payment", as: OrderV1.AwaitPaymentRequest.self)
            #expect(unpaid.reason == "INSUFFICIENT_FUNDS")
        }
    }

    @Test func whatIsSetAsideIsPlannedWhereItLies() async throws {
        try await self.following("place-order", "all is there") { shop in
            let plan = try shop.request("plan", as: FulfillmentV1.PlanShipmentsRequest.self)
            #expect(plan.planID == "place")
            #expect(
                plan.lines == [
                    .init(sku: "TEA", location: "EAST", quantity: 2),
                    .init(sku: "TEA", location: "MAIN", quantity: 1),
                ]
            )
            #expect(plan.carrierID == "DHL")
            #expect(plan.shipTo?.name == "Ada Lovelace")
            let terms = try OrchestratorV1.ShipmentTerms.decode(plan.terms)
            #expect(terms.billTo?.name == "Lord Byron")
            #expect(terms.paymentMethod == .card)
        }
    }

    @Test func anInvoiceBeforeShipmentIsForWhatTheOrderKeeps() async throws {
        try await self.following("place-order", "less, and invoiced first") { shop in
            let invoice = try shop.request("invoice", as: BillingV1.CreateInvoiceRequest.self)
            #expect(invoice.beforeShipment)
            #expect(invoice.shipmentID.isEmpty)
            let line = try #require(invoice.lines.first)
            #expect(invoice.lines.count == 1)
            #expect(line.quantity == 2)
            // 299 and 50 for three units: the first two come to 199 and 33.
            #expect(line.net == Paths.eur(199))
            #expect(line.tax == Paths.eur(33))
            #expect(line.gross == Paths.eur(200))
        }
    }

    @Test func linesLoseTheirLastUnitsFirst() {
        let lines = [
            BillingV1.InvoiceLine(sku: "TEA", quantity: 2, net: Paths.eur(200)),
            BillingV1.InvoiceLine(sku: "JAM", quantity: 1, net: Paths.eur(50)),
            BillingV1.InvoiceLine(sku: "TEA", quantity: 1, net: Paths.eur(90)),
        ]
        #expect(lines.less([]) == lines)
        let left = lines.less([.init(sku: "TEA", quantity: 2)])
        #expect(left.map(\.quantity) == [1, 1])
        #expect(left.map(\.net) == [Paths.eur(100), Paths.eur(50)])
        #expect(lines.less([.init(sku: "TEA", quantity: 9)]).map(\.sku) == ["JAM"])
    }

    @Test func aShipmentTakesAndInvoicesItsCharge() async throws {
        try await self.following("shipment", "delivered") { shop in
            let begun = try shop.request("begin", as: OrderV1.BeginFulfillmentRequest.self)
            #expect(begun.lines == [.init(sku: "TEA", quantity: 2)])
            let capture = try shop.request("capture", as: BillingV1.CaptureRequest.self)
            #expect(capture.amount == Paths.eur(252))
            #expect(capture.occurredAtMs == 11)
            let shipped = try shop.request("shipped", as: OrderV1.RecordShippedRequest.self)
            #expect(shipped.trackingNumber == "JD-1")
            #expect(shipped.carrierID == "DHL")
            #expect(shipped.shippedAtMs == 22)
            let issue = try shop.request("issue", as: InventoryV1.IssueRequest.self)
            #expect(issue.location == "EAST")
            let invoice = try shop.request("invoice", as: BillingV1.CreateInvoiceRequest.self)
            #expect(invoice.cost == Paths.eur(77))
            #expect(invoice.issuedAtMs == 22)
            #expect(invoice.lines.map(\.tax) == [Paths.eur(33)])
            #expect(invoice.freight == Paths.eur(20))
            #expect(invoice.billTo?.name == "Lord Byron")
            let closed = try shop.request("close", as: OrderV1.RecordDeliveryRequest.self)
            #expect(closed.deliveredAtMs == 33)
        }
    }

    @Test func aLostParcelIsWrittenOffAndPaidBack() async throws {
        try await self.following("shipment", "lost") { shop in
            let told = try shop.request("undelivered", as: OrderV1.RecordUndeliveredRequest.self)
            #expect(!told.returnedToSender)
            let posted = try shop.request("loss", as: BillingV1.PostRequest.self)
            #expect(posted.eventID == "shipment:SH-1-1")
            #expect(posted.rule == "parcel-lost")
            #expect(posted.lines.map(\.account) == [5020, 5000])
            #expect(posted.lines.map(\.debitMinor) == [77, 0])
            #expect(posted.lines.map(\.creditMinor) == [0, 77])
            let credit = try shop.request("credit", as: BillingV1.CreateCreditNoteRequest.self)
            #expect(credit.reference == "SH-1-1")
            #expect(credit.creditTo == .refund)
            #expect(credit.freight == Paths.eur(20))
            let refund = try shop.request("refund", as: BillingV1.RefundRequest.self)
            #expect(refund.amount == Paths.eur(252))
            #expect(refund.creditNoteNumber == "CN-000001")
        }
    }

    @Test func aParcelThatCameBackGoesBackToItsShelf() async throws {
        try await self.following("shipment", "returned to its sender") { shop in
            let told = try shop.request("undelivered", as: OrderV1.RecordUndeliveredRequest.self)
            #expect(told.returnedToSender)
            let back = try shop.request("came-back", as: InventoryV1.ReceiveReturnedRequest.self)
            #expect(back.reference == "SH-1-1")
            #expect(back.location == "EAST")
            let put = try shop.request("restock", as: InventoryV1.DisposeReturnedRequest.self)
            #expect(put.restocked == [.init(sku: "TEA", quantity: 2)])
            #expect(put.scrapped.isEmpty && put.rejected.isEmpty)
        }
    }

    @Test func plansThatFollowHaveIDsOfTheirOwn() async throws {
        let type = FulfillmentV1.PlanShipmentsRequest.self
        try await self.following("short-pick", "found elsewhere") { shop in
            let plan = try shop.request("plan", as: type)
            #expect(plan.planID == "short:SH-1-1")
            #expect(plan.lines == [.init(sku: "TEA", location: "WEST", quantity: 1)])
        }
        try await self.following("short-pick", "found nowhere") { shop in
            let plan = try shop.request("plan", as: type)
            #expect(plan.planID == "short:SH-1-1" && plan.lines.isEmpty)
        }
        try await self.following("fill-backorder", "planned") { shop in
            let plan = try shop.request("plan", as: type)
            #expect(plan.planID == "fill:2")
            #expect(plan.lines == [.init(sku: "TEA", location: "EAST", quantity: 1)])
        }
        try await self.following("change-order", "another address") { shop in
            let plan = try shop.request("plan", as: type)
            #expect(plan.planID == "SO-1/3")
            #expect(plan.shipTo?.name == "Ada King")
            #expect(plan.carrierID == "UPS")
        }
    }

    @Test func aChangeToAnUnknownCarrierIsRefusedBeforeItIsApplied() async throws {
        try await self.following("change-order", "refused for its carrier") { shop in
            let asked = try shop.request(
                "withdraw",
                as: FulfillmentV1.WithdrawShipmentsRequest.self
            )
            #expect(asked.carrierID == "UPS" && asked.changeID == "SO-1/3" && asked.fills == 3)
            let refused = try shop.request("-accept", as: OrderV1.RefuseChangeRequest.self)
            #expect(refused.reason == "UNKNOWN_CARRIER")
        }
    }

    @Test func aCancellationSparesWhatWasHandedOver() async throws {
        try await self.following(
            "cancel-order",
            "nothing has left, or a part was handed over"
        ) { shop in
            let stop = try shop.request("stop", as: FulfillmentV1.CancelShipmentsRequest.self)
            #expect(stop.hasOpenUnits)
            let units = try shop.request("units", as: OrderV1.CancelUnitsRequest.self)
            #expect(units.handedOver == ["SH-1-1"])
            let shrink = try shop.request("shrink", as: InventoryV1.ShrinkReservationRequest.self)
            #expect(shrink.lines == [.init(sku: "TEA", quantity: 1)])
            #expect(shrink.changeID == "cancel-order:SO-1")
            #expect(shrink.committed == [.init(sku: "TEA", location: "EAST", quantity: 2)])
            let short = InventoryV1.ShortPick(
                shipmentID: "SH-1-2",
                location: "WEST",
                lines: [.init(sku: "TEA", quantity: 1)]
            )
            #expect(shrink.shortPicks == [short])
            let reduce = try shop.request("reduce", as: BillingV1.ReduceAuthorizationRequest.self)
            #expect(reduce.total == Paths.eur(252))
            #expect(reduce.breakdown == Paths.breakdown)
            #expect(reduce.changeID == "cancel-order:SO-1")
        }
    }

    @Test func freightIsCreditedByItselfAndPaidOut() async throws {
        try await self.following("credit-freight", "paid out") { shop in
            let credit = try shop.request("credit", as: BillingV1.CreateCreditNoteRequest.self)
            #expect(credit.reference == "SO-1" && credit.lines.isEmpty)
            #expect(credit.freight == Paths.eur(20) && credit.creditTo == .refund)
            let refund = try shop.request("refund", as: BillingV1.RefundRequest.self)
            #expect(refund.amount == Paths.eur(20) && refund.creditNoteNumber == "CN-000002")
        }
    }

    @Test func aChangeTakesTheDifferenceAndARefusalGivesItBack() async throws {
        try await self.following("change-order", "refused at apply") { shop in
            let more = try shop.request("authorize-more", as: BillingV1.AuthorizeMoreRequest.self)
            #expect(more.amount == Paths.eur(100))
            let apply = try shop.request("apply", as: OrderV1.ApplyChangeRequest.self)
            #expect(apply.committed == [.init(sku: "TEA", quantity: 1)])
            let less = try shop.request(
                "-authorize-more",
                as: BillingV1.ReduceAuthorizationRequest.self
            )
            #expect(less.total == Paths.eur(369))
            let shrink = try shop.request(
                "-reserve-more",
                as: InventoryV1.ShrinkReservationRequest.self
            )
            #expect(shrink.changeID == "SO-1/3")
            #expect(shrink.lines == [.init(sku: "TEA", quantity: 1)])
            let refused = try shop.request("-accept", as: OrderV1.RefuseChangeRequest.self)
            #expect(refused.reason == "UNITS_COMMITTED")
        }
        try await self.following("change-order", "down") { shop in
            let look = try shop.request("look", as: InventoryV1.ShrinkReservationRequest.self)
            #expect(look.lines.isEmpty)
            let shrink = try shop.request("shrink", as: InventoryV1.ShrinkReservationRequest.self)
            #expect(shrink.committed == [.init(sku: "TEA", location: "MAIN", quantity: 1)])
            let reduce = try shop.request("reduce", as: BillingV1.ReduceAuthorizationRequest.self)
            #expect(reduce.total == Paths.eur(252) && reduce.breakdown == Paths.breakdown)
        }
    }

    @Test(arguments: [
        ("refund", BillingV1.CreditTo.refund), ("store credit", .storeCredit),
        ("exchange", .storeCredit),
    ])
    func aReturnIsCreditedAsItWasSettled(
        name: String,
        creditTo: BillingV1.CreditTo
    ) async throws {
        try await self.following("return-goods", name) { shop in
            let put = try shop.request("dispose", as: InventoryV1.DisposeReturnedRequest.self)
            #expect(put.restocked.count == 1 && put.rejected.count == 1)
            #expect(put.occurredAtMs == 44)
            let credit = try shop.request("credit", as: BillingV1.CreateCreditNoteRequest.self)
            #expect(credit.creditTo == creditTo)
            #expect(credit.reference == "RMA-100001")
            #expect(credit.fee == Paths.eur(22))
            let close = try shop.request("close", as: ReturnsV1.CloseReturnRequest.self)
            #expect(close.creditNoteNumber == "CN-000002")
        }
    }
}
