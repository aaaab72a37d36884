// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import RPC
import Testing

@testable import BillingService

/// Credit notes: what goods that came back, or never came, are worth.
@Suite struct CreditNoteTests {
    /// 10.00 net, 1.80 tax, 0.25 freight, paid by card.
    private func sell(_ billing: Billing) async throws {
        try await billing.authorize(1205)
        try await billing.capture(1205)
        try await billing.invoice(1000, tax: 180, freight: 25, method: .card)
    }

    @Test func isOnePerReference() async throws {
        try await withBilling { billing in
            try await self.sell(billing)
            let first = try await billing.creditNote(500, tax: 90)
            #expect(first.creditNote?.creditNoteNumber == "CN-000001")
            #expect(first.creditNote?.total == usd(590))
            #expect(first.toPayOut == usd(590))
            #expect(try await billing.creditNote(500, tax: 90) == first)
            await refuses(.alreadyExists, "KEY_CONFLICT") {
                try await billing.creditNote(501, tax: 90)
            }
            let read = try await billing.call(
                BillingV1.BillingService.getCreditNote,
                .init(creditNoteNumber: "CN-000001")
            )
            #expect(read.creditNote == first.creditNote)
            await refuses(.notFound, "CREDIT_NOTE_NOT_FOUND") {
                try await billing.call(
                    BillingV1.BillingService.getCreditNote,
                    .init(creditNoteNumber: "CN-2")
                )
            }
            let listed = try await billing.call(
                BillingV1.BillingService.listCreditNotes,
                .init(orderID: "SO-100001", customerID: "ALFKI")
            )
            #expect(listed.creditNotes == [first.creditNote ?? .init()])
        }
    }

    @Test func neverCreditsMoreThanWasInvoiced() async throws {
        try await withBilling { billing in
            try await self.sell(billing)
            await refuses(.failedPrecondition, "CREDIT_EXCEEDS_INVOICED") {
                try await billing.creditNote(1001)
            }
            await refuses(.failedPrecondition, "CREDIT_EXCEEDS_INVOICED") {
                try await billing.creditNote(1, tax: 181)
            }
            await refuses(.failedPrecondition, "CREDIT_EXCEEDS_INVOICED") {
                try await billing.creditNote(1, freight: 26)
            }
            await refuses(.invalidArgument, "INVALID") { try await billing.creditNote(10, fee: 11) }
            await refuses(.failedPrecondition, "CREDIT_EXCEEDS_INVOICED") {
                try await billing.creditNote(1, order: "SO-2")
            }
            try await billing.creditNote(1000, tax: 180, freight: 25)
            await refuses(.failedPrecondition, "CREDIT_EXCEEDS_INVOICED") {
                try await billing.creditNote(1, reference: "RMA-2")
            }
        }
    }

    @Test func creditsFreightByItselfAndNothingWithoutAnAmount() async throws {
        try await withBilling { billing in
            try await self.sell(billing)
            func credit(_ freight: CommonV1.Money) async throws
                -> BillingV1.CreateCreditNoteReply
            {
                try await billing.call(
                    BillingV1.BillingService.createCreditNote,
                    .init(
                        orderID: "SO-100001",
                        customerID: "ALFKI",
                        reference: "SO-100001",
                        freight: freight,
                        creditTo: .refund
                    )
                )
            }
            await refuses(.invalidArgument, "INVALID") { try await credit(usd(0)) }
            await refuses(.invalidArgument, "INVALID") { try await credit(usd(-1)) }
            await refuses(.failedPrecondition, "CREDIT_EXCEEDS_INVOICED") {
                try await credit(usd(26))
            }
            let reply = try await credit(usd(25))
            #expect(reply.toPayOut == usd(25) && reply.creditNote?.lines.isEmpty == true)
            #expect(reply.creditNote?.total == usd(25) && reply.creditNote?.freight == usd(25))
            #expect(try await credit(usd(25)) == reply)
            let read = try await billing.call(
                BillingV1.BillingService.renderDocument,
                .init(number: "CN-000001", format: .text)
            )
            #expect(String(decoding: read.content, as: UTF8.self).contains("0.25"))
            try billing.expectAgreement()
        }
    }

    @Test func holdsItsCapWhen64TryAtOnceAndNumbersWithoutAGap() async throws {
        try await withBilling { billing in
            try await self.sell(billing)
            let numbers = await withTaskGroup(of: String?.self) { group in
                for caller in 1...64 {
                    group.addTask {
                        try? await billing.creditNote(100, tax: 18, reference: "RMA-\(caller)")
                            .creditNote?.creditNoteNumber
                    }
                }
                return await group.reduce(into: [String]()) { $0 += $1.map { [$0] } ?? [] }
            }
            #expect(numbers.sorted() == (1...10).map { documentText($0, prefix: "CN-") })
            #expect(try await billing.balances()[4100] == 1000)
            #expect(try await billing.balances()[2220] == -1180)
        }
    }

    @Test func reducesWhatIsOpenFirstAndOwesTheRest() async throws {
        try await withBilling { billing in
            try await billing.invoice(1000)
            try await billing.receive(700)
            let note = try await billing.creditNote(500)
            #expect(note.toPayOut == usd(200))
            #expect(try await billing.readInvoice().settled == usd(1000))
            let balances = try await billing.balances()
            #expect(balances[1100] == nil && balances[2220] == -200)
        }
    }

    @Test func tellsWhatIsToBePaidOut() async throws {
        try await withBilling { billing in
            try await self.sell(billing)
            try await billing.creditNote(500, tax: 90)
            try billing.store.writeAndWait { tx in
                try CreditNotes.paid(number: "CN-000001", amount: 200, in: tx)
                let payable = try CreditNotes.payable(number: "CN-000001", in: tx)
                #expect(payable?.owed == 590 && payable?.paidOut == 200)
                #expect(try CreditNotes.payable(number: "CN-000002", in: tx) == nil)
            }
            #expect(throws: (any Error).self) {
                try billing.store.writeAndWait {
                    try CreditNotes.paid(number: "CN-000001", amount: 391, in: $0)
                }
            }
        }
    }

    @Test func refusesWrongRequests() async throws {
        try await withBilling { billing in
            try await self.sell(billing)
            let right = BillingV1.CreateCreditNoteRequest(
                orderID: "SO-100001",
                customerID: "ALFKI",
                reference: "RMA-1",
                lines: [line(10)],
                creditTo: .refund
            )
            let changes: [(inout BillingV1.CreateCreditNoteRequest) -> Void] = [
                { $0.reference = "" }, { $0.lines = [] }, { $0.creditTo = .unspecified },
                { $0.fee = usd(-1) }, { $0.reason = String(repeating: "a", count: 501) },
                { $0.customerID = "" }, { $0.freight = .init(minorUnits: 1, currency: "EUR") },
            ]
            for change in changes {
                var request = right
                change(&request)
                await refuses(.invalidArgument, "INVALID") {
                    try await billing.call(BillingV1.BillingService.createCreditNote, request)
                }
            }
            #expect(try await billing.balances()[4100] == nil)
        }
    }
}
