// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store
import Testing

@testable import BillingService

/// The billing service with two credit notes of one order: CN-000001 owes 50, CN-000002 owes 200.
private struct CreditNoteBilling: Service {
    static var name: String { BillingService.name }
    static var contracts: [ServiceDescriptor] { BillingService.contracts }
    static var migrations: [Migration] { BillingService.migrations }
    static var peers: [String] { BillingService.peers }

    private let service: BillingService

    init(_ environment: ServiceEnvironment) throws {
        let journal = "\(environment.dataDirectory)/provider.journal"
        self.service = BillingService(
            environment,
            provider: try SimulatedProvider(journal: journal)
        ) { number, _ in
            let owed: [String: Int64] = ["CN-000001": 50, "CN-000002": 200]
            guard let amount = owed[number] else { return nil }
            return ("SO-100001", Money(minorUnits: amount, currency: testUSD))
        }
    }

    func register(in routes: Routes) { self.service.register(in: routes) }
    func recover() throws { try self.service.recover() }
    var chores: [Chore] { self.service.chores }
}

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

    /// Captured are 100, invoiced 80 of them.
    private func withInvoicedOrder(_ body: (Billing) async throws -> Void) async throws {
        try await withBilling(CreditNoteBilling.self) { billing in
            try await billing.authorize(100)
            try await billing.capture(100)
            try billing.store.writeAndWait { tx in
                _ = try Prepayment.invoice(
                    order: "SO-100001",
                    total: .init(minorUnits: 80, currency: testUSD),
                    method: .card,
                    in: tx
                )
            }
            try await body(billing)
            try await expectBooksInOrder(billing)
        }
    }

    @Test func postWhatIsPaidAndOweNothingNew() async throws {
        try await self.withInvoicedOrder { billing in
            #expect(try await self.refund(billing, 20).refunded == usd(20))
            #expect(try await self.refund(billing, nil).refunded == usd(50))
            // Nothing is left of it: all of it again is nothing.
            #expect(try await self.refund(billing, nil).refunded == usd(50))
            let balances = try await billing.balances()
            #expect(balances == [1010: 50, 2200: -100, 2220: 50])
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
            await refuses(.failedPrecondition, "REFUND_EXCEEDS_CAPTURED") {
                try await self.refund(billing, 81, "CN-000002")
            }
            try await self.refund(billing, 80, "CN-000002")
            // The rest is a deposit still, and may be refunded as such.
            #expect(try await billing.refund().refunded == usd(100))
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
