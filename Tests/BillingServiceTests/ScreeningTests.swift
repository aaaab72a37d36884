// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import RPC
import Testing

@testable import BillingService

/// Which orders a person must look at before their money is asked for.
@Suite struct ScreeningTests {
    private func setScreening(
        _ billing: Billing,
        above: Int64? = nil,
        perHour: UInt32 = 0,
        version: Int64 = 0
    ) async throws(RPCError) -> AccountingV1.ScreeningRules {
        let reply = try await billing.call(
            AccountingV1.AccountingService.setScreening,
            .init(
                rules: .init(
                    reviewAbove: above.map { usd($0) },
                    ordersPerHourMax: perHour,
                    version: version
                )
            )
        )
        return reply.rules ?? .init()
    }

    @Test func holdsNothingWithoutRules() async throws {
        try await withBilling { billing in
            for number in 0..<20 {
                let reply = try await billing.authorize(
                    10_000_000,
                    order: "SO-\(number)",
                    method: .onAccount
                )
                #expect(reply.state == .authorized)
            }
        }
    }

    @Test func holdsWhatIsAboveTheLimitUntilItIsApproved() async throws {
        try await withBilling { billing in
            _ = try await self.setScreening(billing, above: 100)
            #expect(try await billing.authorize(100, order: "SO-1").state == .authorized)
            let held = try await billing.authorize(101)
            #expect(held.state == .held && held.holdKind == .risk)
            #expect(held.rules == ["review-above"])
            // A repeat attaches.
            #expect(try await billing.authorize(101) == held)
            let payment = try await billing.payment()
            #expect(payment.holdKind == .risk && payment.rules == ["review-above"])
            #expect(payment.authorized == usd(0))
            #expect(try billing.providerFacts("authorize").count == 1)
            await refuses(.failedPrecondition, "NOT_AUTHORIZED") { try await billing.capture(1) }
            await refuses(.failedPrecondition, "ILLEGAL_TRANSITION") { try await billing.pay() }
            for _ in 0..<2 { #expect(try await billing.approve().state == .authorized) }
            #expect(try await billing.payment().holdKind == .unspecified)
            #expect(try billing.providerFacts("authorize").count == 2)
        }
    }

    @Test func countsTheOrdersOfTheLastHour() async throws {
        try await withBilling { billing in
            _ = try await self.setScreening(billing, perHour: 2)
            for order in ["SO-1", "SO-2"] {
                #expect(try await billing.authorize(1, order: order).state == .authorized)
            }
            #expect(try await billing.authorize(1, order: "SO-3").rules == ["orders-per-hour"])
            billing.network.advance(by: .seconds(3601))
            #expect(try await billing.authorize(1, order: "SO-4").state == .authorized)
        }
    }

    @Test func holdsOnAccountOverTheLimitAndOnHold() async throws {
        try await withBilling { billing in
            try await billing.setTerms(limit: 100)
            try await billing.authorize(60, order: "SO-1", method: .onAccount)
            let held = try await billing.authorize(41, order: "SO-2", method: .onAccount)
            #expect(held.state == .held && held.holdKind == .credit)
            #expect(held.rules == ["credit-limit"])
            // Only what is on account counts.
            let card = try await billing.authorizeMixed(
                500,
                [(.onAccount, 40), (.card, nil)],
                order: "SO-3"
            )
            #expect(card.state == .authorized)
            #expect(try await billing.standing().committedMinor == 100)
            #expect(try await billing.standing().availableMinor == 0)
            // A person may approve it all the same.
            #expect(try await billing.approve(order: "SO-2").state == .authorized)
            #expect(try await billing.standing().availableMinor == -41)
            try await billing.void(order: "SO-2")
            try await billing.void(order: "SO-1")
            try await billing.setTerms(isOnHold: true)
            let onHold = try await billing.authorize(1, order: "SO-4", method: .onAccount)
            #expect(onHold.rules == ["credit-on-hold"])
            #expect(try await billing.authorize(1, order: "SO-5").state == .authorized)
        }
    }

    @Test func aLimitLeavesNoCreditInAnotherCurrency() throws {
        var terms = CreditTerms(customerID: "ALFKI")
        let euro = Money(minorUnits: 1, currency: try #require(Currency("EUR")))
        #expect(terms.rulesBroken(by: euro, exposure: .max).isEmpty)
        terms.limit = Money(minorUnits: 100, currency: testUSD)
        #expect(terms.rulesBroken(by: euro, exposure: 0) == ["credit-limit"])
        let dollar = Money(minorUnits: 1, currency: testUSD)
        #expect(terms.rulesBroken(by: dollar, exposure: 99).isEmpty)
        #expect(terms.rulesBroken(by: dollar, exposure: .max) == ["credit-limit"])
    }

    @Test func movesWhatIsInvoicedFromPromisedToOwed() async throws {
        try await withBilling { billing in
            try await billing.setTerms(limit: 100)
            try await billing.authorize(60, method: .onAccount)
            try await billing.capture(60)
            #expect(try await billing.standing().committedMinor == 60)
            _ = try await billing.call(
                BillingV1.BillingService.createInvoice,
                .init(
                    orderID: "SO-100001",
                    shipmentID: "SH-100001-1",
                    customerID: "ALFKI",
                    lines: [
                        .init(
                            sku: "CHAI",
                            quantity: 1,
                            unitPrice: usd(60),
                            gross: usd(60),
                            net: usd(60)
                        )
                    ],
                    method: .onAccount
                )
            )
            let standing = try await billing.standing()
            #expect(standing.committedMinor == 0 && standing.receivableMinor == 60)
            #expect(standing.availableMinor == 40)
        }
    }

    @Test func aDeclineAfterApprovalIsARefusalOrAwaitsAnotherMeans() async throws {
        try await withBilling { billing in
            _ = try await self.setScreening(billing, above: 100)
            try await billing.authorize(101, token: "tok_decline")
            await refuses(.failedPrecondition, "PAYMENT_DECLINED") {
                try await billing.approve()
            }
            try await billing.authorize(101, order: "SO-2", token: "tok_decline", waits: true)
            let reply = try await billing.approve(order: "SO-2")
            #expect(reply.state == .awaiting && reply.declineCode == "insufficient_funds")
        }
    }

    @Test func endsWhatIsHeldByAVoid() async throws {
        try await withBilling { billing in
            _ = try await self.setScreening(billing, above: 100)
            try await billing.authorize(101)
            #expect(try await billing.void().state == .voided)
            await refuses(.failedPrecondition, "NOT_AUTHORIZED") { try await billing.approve() }
            #expect(try billing.providerFacts("authorize").isEmpty)
        }
    }

    @Test func settingsAreChangedByTheirVersionAndKept() async throws {
        let directory = try makeDirectory()
        defer { removeDirectory(directory) }
        try await withBilling(BillingService.self, in: directory) { billing in
            let rules = try await self.setScreening(billing, above: 100)
            #expect(rules.version == 1)
            await refuses(.aborted, "VERSION_CONFLICT") {
                try await self.setScreening(billing, above: 200, version: 2)
            }
            #expect(try await self.setScreening(billing, above: 100, version: 1) == rules)
            let terms = try await billing.setTerms(limit: 5)
            #expect(terms.version == 1 && terms.paymentDays == 30)
            await refuses(.aborted, "VERSION_CONFLICT") {
                try await billing.setTerms(limit: 6, version: 9)
            }
        }
        try await withBilling(BillingService.self, in: directory) { billing in
            #expect(try await billing.authorize(101).state == .held)
            let reply = try await billing.call(
                AccountingV1.AccountingService.getScreening,
                .init()
            )
            #expect(reply.rules?.reviewAbove == usd(100))
        }
    }
}
