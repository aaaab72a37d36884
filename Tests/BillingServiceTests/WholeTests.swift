// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Testing

@testable import BillingService

/// Orders from their authorization to the last entry in the books.
@Suite struct WholeTests {
    private func refund(
        _ billing: Billing,
        note: String,
        _ amount: Int64? = nil
    ) async throws(RPCError) -> BillingV1.RefundReply {
        try await billing.call(
            BillingV1.BillingService.refund,
            .init(
                orderID: "SO-100001",
                amount: amount.map { usd($0) },
                creditNoteNumber: note
            )
        )
    }

    private func note(_ billing: Billing, _ number: String) async throws -> BillingV1.CreditNote {
        try await billing.call(
            BillingV1.BillingService.getCreditNote,
            .init(creditNoteNumber: number)
        ).creditNote ?? .init()
    }

    // MARK: Mixed payment

    @Test func aMixedPaymentIsInvoicedOutOfItsDepositThenOnAccountAndReturnedTheSameWay()
        async throws
    {
        try await withBilling { billing in
            try await billing.grant(300)
            try await billing.authorizeMixed(
                1000,
                [(.storeCredit, 300), (.card, 400), (.onAccount, nil)]
            )
            try await billing.capture(1000)
            try await billing.invoice(900, tax: 100, method: .mixed)
            #expect(
                try await billing.posted("sale-mixed")
                    == [2200: 700, 1100: 300, 4000: -900, 2100: -100]
            )
            // What is open goes first, and only the rest is owed.
            let first = try await billing.creditNote(450, tax: 50, reference: "RMA-1")
            #expect(first.toPayOut == usd(200))
            #expect(try await billing.balances()[1100] == nil)
            #expect(try await self.refund(billing, note: "CN-000001").refunded == usd(200))
            #expect(try await self.note(billing, "CN-000001").paidOut == usd(200))
            #expect(try await billing.balances()[2220] == nil)
            await refuses(.failedPrecondition, "CREDIT_NOTE_EXCEEDED") {
                try await self.refund(billing, note: "CN-000001", 1)
            }
            // The rest comes back too: the card first, then the store credit.
            #expect(
                try await billing.creditNote(450, tax: 50, reference: "RMA-2").toPayOut == usd(500)
            )
            #expect(try await self.refund(billing, note: "CN-000002").refunded == usd(700))
            #expect(try await billing.standing().storeCreditMinor == 300)
            let balances = try await billing.balances()
            #expect(balances == [4100: 1200, 4000: -900, 2210: -300])
            await refuses(.failedPrecondition, "CREDIT_EXCEEDS_INVOICED") {
                try await billing.creditNote(1, reference: "RMA-3")
            }
            #expect(try await billing.payment().refunded == usd(700))
            try billing.expectAgreement()
        }
    }

    @Test func whatWasPaidOnAnInvoiceGoesBackByTransfer() async throws {
        try await withBilling { billing in
            try await billing.authorize(1000, method: .onAccount)
            try await billing.capture(1000)
            try await billing.invoice(1000)
            try await billing.receive(700)
            #expect(try await billing.creditNote(600).toPayOut == usd(300))
            for _ in 0..<2 { _ = try await self.refund(billing, note: "CN-000001") }
            #expect(try await self.note(billing, "CN-000001").paidOut == usd(300))
            #expect(try await billing.balances() == [1000: 400, 4000: -1000, 4100: 600])
            try billing.expectAgreement()
        }
    }

    @Test func nothingGoesBackForAnInvoiceThatWasWrittenOff() async throws {
        try await withBilling { billing in
            try await billing.authorize(1000, method: .onAccount)
            try await billing.capture(1000)
            try await billing.invoice(1000)
            try await billing.receive(100)
            _ = try await billing.call(
                Accounting.writeOff,
                .init(invoiceNumber: "INV-000001", reason: "bankrupt")
            )
            try await billing.creditNote(1000)
            await refuses(.failedPrecondition, "REFUND_EXCEEDS_CAPTURED") {
                try await self.refund(billing, note: "CN-000001")
            }
            _ = try await self.refund(billing, note: "CN-000001", 100)
            #expect(try await self.note(billing, "CN-000001").paidOut == usd(100))
            try billing.expectAgreement()
        }
    }

    // MARK: Bank transfer

    @Test func aTransferIsAwaitedPaidInShippedAndInvoiced() async throws {
        try await withBilling { billing in
            let reply = try await billing.authorize(1000, method: .bankTransfer, waits: true)
            #expect(reply.state == .awaiting)
            try await billing.receive(400, reference: "BANK 1", order: "SO-100001")
            #expect(try billing.signals().isEmpty)
            let rest = try await billing.receive(700, reference: "BANK 2", order: "SO-100001")
            #expect(rest.unapplied == usd(100))
            #expect(try billing.signals().map(\.name) == ["paid"])
            #expect(try await billing.balances() == [1000: 1100, 2200: -1100])
            try await billing.capture(1000)
            try await billing.invoice(1000, method: .bankTransfer)
            #expect(
                try await billing.balances() == [1000: 1100, 2200: -100, 4000: -1000]
            )
            #expect(try await billing.readInvoice().dueAtMs == 0)
            try billing.expectAgreement()
        }
    }

    @Test func moneyForAnOrderOfAnotherCustomerIsRefused() async throws {
        try await withBilling { billing in
            try await billing.authorize(1000, method: .bankTransfer, waits: true)
            await refuses(.invalidArgument, "INVALID") {
                try await billing.call(
                    AccountingV1.AccountingService.recordPayment,
                    .init(
                        customerID: "SOMEBODY",
                        amount: usd(1000),
                        method: .bankTransfer,
                        reference: "BANK 9",
                        orderID: "SO-100001"
                    )
                )
            }
            #expect(try await billing.balances().isEmpty)
        }
    }

    @Test func aVoidMakesWhatWasPaidInStoreCredit() async throws {
        try await withBilling { billing in
            try await billing.authorize(1000, method: .bankTransfer, waits: true)
            try await billing.receive(1000, order: "SO-100001")
            try await billing.capture(300)
            try await billing.void()
            #expect(
                try await billing.balances() == [1000: 1000, 2200: -300, 2210: -700]
            )
            #expect(try await billing.standing().storeCreditMinor == 700)
            // It pays for the next order.
            try await billing.authorize(700, order: "SO-2", method: .storeCredit)
            try await billing.capture(700, order: "SO-2", shipment: "SH-2-1")
            #expect(try await billing.balances() == [1000: 1000, 2200: -1000])
            try billing.expectAgreement()
        }
    }

    // MARK: On account

    @Test func anOrderThatIsInvoicedFirstIsReducedAndShipped() async throws {
        try await withBilling { billing in
            try await billing.authorize(1180, method: .onAccount)
            try await billing.invoice(1000, tax: 180, beforeShipment: true)
            #expect(try await billing.standing().receivableMinor == 1180)
            #expect(try await billing.standing().committedMinor == 0)
            try billing.expectAgreement()
            for _ in 0..<2 { try await billing.reduce(to: 590) }
            #expect(try await billing.standing().receivableMinor == 590)
            #expect(try await billing.standing().committedMinor == 0)
            try billing.expectAgreement()
            try await billing.capture(590)
            try await billing.invoice(500, tax: 90, cost: 70)
            #expect(
                try await billing.balances()
                    == [1100: 590, 4000: -500, 2100: -90, 5000: 70, 1200: -70]
            )
            try await billing.receive(590)
            #expect(try await billing.standing().receivableMinor == 0)
            try billing.expectAgreement()
        }
    }

    @Test func whatWasPaidOfAnInvoiceBeforeShipmentGoesBackWithItsOrder() async throws {
        try await withBilling { billing in
            try await billing.authorize(1180, method: .onAccount)
            try await billing.invoice(1000, tax: 180, beforeShipment: true)
            try await billing.receive(1000)
            for _ in 0..<2 { try await billing.reduce(to: 0) }
            #expect(try await self.note(billing, "CN-000001").paidOut == usd(1000))
            #expect(try await billing.balances().isEmpty)
            try billing.expectAgreement()
        }
    }

    @Test func moneyPaidInForAHeldOrderOnAccountPaysItsInvoice() async throws {
        try await withBilling { billing in
            try await billing.setTerms(isOnHold: true)
            let reply = try await billing.authorize(1000, method: .onAccount)
            #expect(reply.state == .held)
            #expect(
                try await billing.receive(400, order: "SO-100001").unapplied == usd(0)
            )
            try await billing.approve()
            try await billing.capture(1000)
            try await billing.invoice(1000)
            #expect(try await billing.balances() == [1000: 400, 1100: 600, 4000: -1000])
            try billing.expectAgreement()
        }
    }

    /// The invoice before shipment drew on it, so that nothing of it was deposit any more.
    @Test(arguments: [1180, 400])
    func moneyPaidInBeforeTheInvoiceBeforeShipmentGoesBackWithItsOrder(paid: Int64) async throws {
        try await withBilling { billing in
            try await billing.setTerms(isOnHold: true)
            try await billing.authorize(1180, method: .onAccount)
            try await billing.receive(paid, order: "SO-100001")
            try await billing.approve()
            try await billing.invoice(1000, tax: 180, beforeShipment: true)
            for _ in 0..<2 { try await billing.reduce(to: 0) }
            #expect(try await self.note(billing, "CN-000001").paidOut == usd(paid))
            #expect(try await billing.payment().refunded == usd(paid))
            #expect(try await billing.balances().isEmpty)
            try billing.expectAgreement()
        }
    }

    @Test func moneyPaidInForWhatWasLostIsRefundedByItsCreditNote() async throws {
        try await withBilling { billing in
            try await billing.setTerms(isOnHold: true)
            try await billing.authorize(1000, method: .onAccount)
            try await billing.receive(1000, order: "SO-100001")
            try await billing.approve()
            try await billing.invoice(1000, beforeShipment: true)
            try await billing.capture(400)
            try await billing.invoice(400)
            try await billing.creditNote(400)
            _ = try await billing.call(
                BillingV1.BillingService.refund,
                .init(orderID: "SO-100001", creditNoteNumber: "CN-000001")
            )
            #expect(try await billing.payment().refunded == usd(400))
            // The rest is still there for the goods that follow.
            try await billing.capture(600, shipment: "SH-100001-2")
            try await billing.invoice(600, shipment: "SH-100001-2")
            #expect(try await billing.balances()[2200] == nil)
            try billing.expectAgreement()
        }
    }

    @Test func whatIsOwedOnAccountCountsOnceFromPromiseToPayment() async throws {
        try await withBilling { billing in
            try await billing.setTerms(limit: 1000)
            func expectAvailable(_ amount: Int64) async throws {
                let standing = try await billing.standing()
                #expect(standing.availableMinor == amount)
                #expect(
                    1000 - standing.receivableMinor - standing.committedMinor
                        + standing.unappliedMinor == amount
                )
            }
            try await billing.authorize(800, method: .onAccount)
            try await expectAvailable(200)
            try await billing.capture(500, shipment: "SH-1")
            try await expectAvailable(200)
            try await billing.invoice(500, shipment: "SH-1")
            try await expectAvailable(200)
            #expect(
                try await billing.authorize(201, order: "SO-2", method: .onAccount).state == .held
            )
            try await billing.receive(500)
            try await expectAvailable(700)
            // What was not shipped is no longer promised.
            try await billing.void()
            try await expectAvailable(1000)
            try await billing.receive(50, reference: "BANK 2")
            try await expectAvailable(1050)
            try billing.expectAgreement()
        }
    }

    @Test func aMergedCustomerOwesAndHasEverythingOnce() async throws {
        try await withBilling { billing in
            try await billing.setTerms(limit: 1000)
            try await billing.grant(70)
            try await billing.authorizeMixed(600, [(.storeCredit, 50), (.onAccount, nil)])
            try await billing.capture(300, shipment: "SH-1")
            try await billing.invoice(300, shipment: "SH-1", method: .mixed)
            try await billing.receive(40, keep: true)
            let before = try await billing.standing()
            #expect(before.receivableMinor == 250 && before.committedMinor == 300)
            _ = try await billing.call(
                Accounting.mergeAccounts,
                .init(duplicateID: "ALFKI", intoID: "BONAP")
            )
            let account = try await billing.call(
                Accounting.getAccount,
                .init(customerID: "BONAP")
            )
            var expected = before
            expected.availableMinor = 0
            #expect(account.standings == [expected])
            #expect(before.storeCreditMinor == 20 && before.unappliedMinor == 40)
            try billing.expectAgreement()
        }
    }

    // MARK: Disputes and periods

    @Test func whatWasLostInADisputeIsNotRefundedAsWell() async throws {
        try await withBilling { billing in
            try await billing.authorize(1000)
            try await billing.capture(1000)
            try await billing.invoice(1000, method: .card)
            try await billing.chargeBack(600)
            await refuses(.failedPrecondition, "AMOUNT_EXCEEDS") {
                try await billing.chargeBack(401, reference: "DISPUTE 2")
            }
            await refuses(.failedPrecondition, "REFUND_EXCEEDS_CAPTURED") {
                try await billing.refund(401)
            }
            try await billing.creditNote(500)
            await refuses(.failedPrecondition, "REFUND_EXCEEDS_CAPTURED") {
                try await self.refund(billing, note: "CN-000001")
            }
            _ = try await self.refund(billing, note: "CN-000001", 400)
            #expect(try await billing.refund().refunded == usd(400))
            #expect(
                try await billing.balances()
                    == [5310: 600, 4000: -1000, 4100: 500, 2220: -100]
            )
            try billing.expectAgreement()
        }
    }

    @Test func aCaptureInAClosedPeriodIsRefusedBeforeTheProviderIsAsked() async throws {
        try await withBilling { billing in
            try await billing.authorize(500, order: "SO-1")
            try await billing.authorize(500, order: "SO-2", method: .cash)
            let end = try billing.now()
            try await billing.closePeriod(before: end)
            for order in ["SO-1", "SO-2"] {
                await refuses(.failedPrecondition, "PERIOD_CLOSED") {
                    try await billing.capture(100, order: order, shipment: order, at: end - 1)
                }
            }
            #expect(try billing.providerFacts("capture").isEmpty)
            try await billing.capture(100, order: "SO-1", shipment: "SH-1", at: end)
            #expect(try await billing.balances() == [1010: 100, 2200: -100])
        }
    }

    @Test func aCaptureThatIsToldAfterItsPeriodWasClosedIsPostedInTheNext() async throws {
        try await withBilling { billing in
            try await billing.authorize(500)
            let payment = try await billing.payment()
            #expect(payment.state == .authorized)
            let end = try billing.now()
            let promised = try billing.promiseCapture(200, at: end - 1000)
            try await billing.closePeriod(before: end)
            try billing.store.writeAndWait { tx in
                _ = try Settlement(actor: "tester").operation(promised, .approved, in: tx)
            }
            #expect(try await billing.balances() == [1010: 200, 2200: -200])
            let entry = try await billing.journal().last
            #expect(entry?.postedAtMs == end)
        }
    }
}
