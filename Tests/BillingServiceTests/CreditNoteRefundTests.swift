// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Testing

@testable import BillingService

/// Refunds that pay out what a credit note owes.
@Suite struct CreditNoteRefundTests {
    @discardableResult
    private func refund(
        _ billing: Billing,
        _ amount: Int64?,
        _ number: String = "CN-000001",
        order: String = "SO-100001"
    ) async throws(RPCError) -> BillingV1.RefundReply {
        try await billing.call(
            BillingV1.BillingService.refund,
            .init(
                orderID: order,
                amount: amount.map { usd($0) },
                creditNoteNumber: number
            )
        )
    }

    private func paidOut(
        _ billing: Billing,
        _ number: String = "CN-000001"
    ) async throws -> CommonV1.Money? {
        try await billing.call(
            BillingV1.BillingService.getCreditNote,
            .init(creditNoteNumber: number)
        ).creditNote?.paidOut
    }

    /// Captured are 300, invoiced 250 of them; CN-000001 owes 50, CN-000002 200.
    private func withInvoicedOrder(_ body: (Billing) async throws -> Void) async throws {
        try await withBilling { billing in
            try await billing.authorize(300)
            try await billing.capture(300)
            try await billing.invoice(250, method: .card)
            try await billing.creditNote(50, reference: "RMA-1")
            try await billing.creditNote(200, reference: "RMA-2")
            try await body(billing)
        }
    }

    @Test func postWhatIsPaidAndOweNothingNew() async throws {
        try await self.withInvoicedOrder { billing in
            #expect(try await self.refund(billing, 20).refunded == usd(20))
            #expect(try await self.refund(billing, nil).refunded == usd(50))
            // Nothing is left of it: all of it again is nothing.
            #expect(try await self.refund(billing, nil).refunded == usd(50))
            let balances = try await billing.balances()
            #expect(balances == [1010: 250, 2200: -50, 2220: -200, 4000: -250, 4100: 250])
            #expect(try await self.paidOut(billing) == usd(50))
        }
    }

    @Test func neverExceedTheCreditNoteHoweverManyAskAtOnce() async throws {
        try await self.withInvoicedOrder { billing in
            let accepted = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<64 {
                    group.addTask { (try? await self.refund(billing, 7)) != nil }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(accepted == 7)
            #expect(try billing.providerFacts("refund").count == 7)
            await refuses(.failedPrecondition, "CREDIT_NOTE_EXCEEDED") {
                try await self.refund(billing, 2)
            }
            let rest = try await self.refund(billing, 1)
            #expect(rest.refunded == usd(50))
        }
    }

    @Test func neverTouchWhatIsNotInvoicedYet() async throws {
        try await self.withInvoicedOrder { billing in
            // Lost already, so that what is left would have to come out of the deposit.
            try await billing.chargeBack(100)
            await refuses(.failedPrecondition, "REFUND_EXCEEDS_CAPTURED") {
                try await self.refund(billing, 151, "CN-000002")
            }
            try await self.refund(billing, 150, "CN-000002")
            #expect(try await self.paidOut(billing, "CN-000002") == usd(150))
            // The rest is a deposit still, and may be refunded as such.
            #expect(try await billing.refund().refunded == usd(200))
            #expect(try await billing.balances()[2200] == nil)
        }
    }

    @Test func areRefusedForAnotherOrderOrNoCreditNote() async throws {
        try await self.withInvoicedOrder { billing in
            await refuses(.invalidArgument, "CREDIT_NOTE_OF_OTHER_ORDER") {
                try await self.refund(billing, 1, "CN-000009")
            }
            try await billing.authorize(100, order: "SO-2")
            await refuses(.invalidArgument, "CREDIT_NOTE_OF_OTHER_ORDER") {
                try await self.refund(billing, 1, order: "SO-2")
            }
        }
    }
}
