// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import RPC
import Testing

@testable import BillingService

/// Holding, taking and giving back money.
@Suite struct PaymentTests {
    @Test(arguments: [OrderV1.PaymentMethod.card, .cash, .bankTransfer, .onAccount])
    func isAuthorizedOnce(method: OrderV1.PaymentMethod) async throws {
        try await withBilling { billing in
            let first = try await billing.authorize(12_600, method: method)
            #expect(first.state == .authorized)
            #expect(first.paymentID == "PAY-100001")
            // Another key, the same wish: the payment there is.
            #expect(try await billing.authorize(12_600, method: method) == first)
            let payment = try await billing.payment()
            #expect(payment.authorized == usd(12_600))
            #expect(payment.captured == usd(0))
            #expect(try billing.providerFacts("authorize").count == (method == .card ? 1 : 0))
            // Nothing is posted before money moves.
            #expect(try await billing.balances().isEmpty)
        }
    }

    @Test func refusesASecondPaymentOfOtherContent() async throws {
        try await withBilling { billing in
            try await billing.authorize(100)
            await refuses(.alreadyExists, "PAYMENT_DIFFERS") {
                try await billing.authorize(101)
            }
            #expect(try await billing.payment().authorized == usd(100))
        }
    }

    /// The saga asks again for whom it asked for at first.
    @Test func aMergeMeanwhileMakesNoOtherPayment() async throws {
        try await withBilling { billing in
            let first = try await billing.authorize(100)
            _ = try await billing.call(
                AccountingV1.AccountingService.mergeAccounts,
                .init(duplicateID: "ALFKI", intoID: "BONAP")
            )
            #expect(try await billing.authorize(100) == first)
            #expect(try await billing.payment().authorized == usd(100))
        }
    }

    @Test func authorizesNothingForAnOrderThatCostsNothing() async throws {
        try await withBilling { billing in
            let reply = try await billing.authorize(0)
            #expect(reply.state == .authorized)
            #expect(try await billing.capture(0).state == .authorized)
            #expect(try billing.providerFacts("authorize").isEmpty)
            #expect(try await billing.refund().state == .authorized)
        }
    }

    @Test func refusesAnUnknownTokenAndNamesTheValidOnes() async throws {
        try await withBilling { billing in
            let error = await #expect(throws: RPCError.self) {
                try await billing.authorize(100, token: "tok_visa")
            }
            #expect(error?.code == .invalidArgument)
            // The reason becomes that of the saga, and with it that of the rejected order.
            #expect(error?.details.first?.reason == "UNKNOWN_PAYMENT_TOKEN")
            #expect(error?.details.first?.value == "")
            #expect(error?.details.first?.remedy.contains("tok_approve, tok_decline") == true)
            await refuses(.notFound, "PAYMENT_NOT_FOUND") { try await billing.payment() }
        }
    }

    @Test func refusesADeclinedCardWithTheProvidersCode() async throws {
        try await withBilling { billing in
            let error = await #expect(throws: RPCError.self) {
                try await billing.authorize(100, token: "tok_decline", key: "once")
            }
            #expect(error?.code == .failedPrecondition)
            #expect(error?.details.first?.reason == "PAYMENT_DECLINED")
            #expect(error?.details.first?.value == "insufficient_funds")
            // The same key gets the same refusal, and another does too: the provider has decided.
            for key in ["once", "twice"] {
                await refuses(.failedPrecondition, "PAYMENT_DECLINED") {
                    try await billing.authorize(100, token: "tok_decline", key: key)
                }
            }
            let payment = try await billing.payment()
            #expect(payment.state == .declined)
            #expect(payment.declineCode == "insufficient_funds")
            #expect(payment.authorized == usd(0))
            #expect(try await billing.void().state == .declined)
            await refuses(.failedPrecondition, "NOT_AUTHORIZED") { try await billing.capture(1) }
        }
    }

    @Test func resolvesATimeOutAfterTheChargeByAQuery() async throws {
        try await withBilling { billing in
            let reply = try await billing.authorize(100, token: "tok_timeout_after_charge")
            #expect(reply.state == .authorized)
            #expect(try billing.providerFacts("authorize").count == 1)
        }
    }

    @Test func asksAgainAfterATemporaryFailureUnderTheSameKey() async throws {
        try await withBilling { billing in
            for _ in 0..<2 {
                await refuses(.unavailable, "PROVIDER_UNAVAILABLE") {
                    try await billing.authorize(100, token: "tok_temporary_failure", key: "one")
                }
                #expect(try await billing.payment().state == .authorizing)
            }
            let reply = try await billing.authorize(
                100,
                token: "tok_temporary_failure",
                key: "one"
            )
            #expect(reply.state == .authorized)
            #expect(try billing.providerFacts("authorize").count == 1)
        }
    }

    @Test(arguments: [OrderV1.PaymentMethod.card, .cash, .bankTransfer])
    func capturesUpToWhatIsAuthorized(method: OrderV1.PaymentMethod) async throws {
        try await withBilling { billing in
            try await billing.authorize(100, method: method)
            #expect(try await billing.capture(60, shipment: "SH-100001-1").captured == usd(60))
            await refuses(.failedPrecondition, "CAPTURE_EXCEEDS_AUTHORIZED") {
                try await billing.capture(41, shipment: "SH-100001-2")
            }
            let reply = try await billing.capture(40, shipment: "SH-100001-2")
            #expect(reply == .init(state: .captured, captured: usd(100)))
            let money: UInt32 = method == .card ? 1010 : 1000
            #expect(try await billing.balances() == [money: 100, 2200: -100])
        }
    }

    @Test func capturesAShipmentOnce() async throws {
        try await withBilling { billing in
            try await billing.authorize(100)
            for _ in 0..<3 { #expect(try await billing.capture(50).captured == usd(50)) }
            await refuses(.alreadyExists, "CAPTURE_DIFFERS") { try await billing.capture(49) }
            #expect(try billing.providerFacts("capture").count == 1)
            #expect(try await billing.balances() == [1010: 50, 2200: -50])
        }
    }

    @Test func capturesNothingForAShipmentThatCostsNothing() async throws {
        try await withBilling { billing in
            try await billing.authorize(100)
            #expect(try await billing.capture(0).captured == usd(0))
            try await billing.void()
            #expect(try await billing.capture(0).state == .voided)
            #expect(try await billing.balances().isEmpty)
            #expect(try billing.providerFacts("capture").isEmpty)
        }
    }

    @Test func refusesToCaptureLessThanNothing() async throws {
        try await withBilling { billing in
            await refuses(.notFound, "PAYMENT_NOT_FOUND") { try await billing.capture(1) }
            try await billing.authorize(100)
            await refuses(.invalidArgument, "INVALID") { try await billing.capture(-1) }
            await refuses(.invalidArgument, "INVALID") {
                try await billing.call(
                    BillingV1.BillingService.capture,
                    .init(
                        orderID: "SO-100001",
                        shipmentID: "SH-100001-1",
                        amount: .init(minorUnits: 1, currency: "EUR")
                    )
                )
            }
            #expect(try await billing.payment().captured == usd(0))
        }
    }

    @Test func postsACaptureAtTheTimeItHappened() async throws {
        try await withBilling { billing in
            try await billing.authorize(100)
            try await billing.capture(100, at: 836_524_800_000)
            let journal = try await billing.call(
                BillingV1.BillingService.listJournal,
                .init(eventID: "SO-100001")
            )
            #expect(journal.entries.map(\.postedAtMs) == [836_524_800_000])
            #expect(journal.entries.map(\.eventID) == ["capture:SH-100001-1"])
        }
    }

    @Test func chargesAnAccountWithoutMovingMoney() async throws {
        try await withBilling { billing in
            try await billing.authorize(100, method: .onAccount)
            let reply = try await billing.capture(70)
            #expect(reply == .init(state: .authorized, captured: usd(0)))
            await refuses(.failedPrecondition, "CAPTURE_EXCEEDS_AUTHORIZED") {
                try await billing.capture(31, shipment: "SH-100001-2")
            }
            try await billing.void()
            #expect(try await billing.payment().voided == usd(30))
            #expect(try await billing.balances().isEmpty)
        }
    }

    @Test func voidsWhatIsNotCapturedAndNothingMore() async throws {
        try await withBilling { billing in
            // Nothing to void is success.
            #expect(try await billing.void().state == .voided)
            try await billing.authorize(100)
            try await billing.capture(30)
            #expect(try await billing.void().state == .captured)
            #expect(try await billing.void().state == .captured)
            let payment = try await billing.payment()
            #expect(payment.voided == usd(70))
            await refuses(.failedPrecondition, "CAPTURE_EXCEEDS_AUTHORIZED") {
                try await billing.capture(1, shipment: "SH-100001-2")
            }
            #expect(try billing.providerFacts("void").count == 1)
        }
    }

    @Test func capturesNothingOnceVoided() async throws {
        try await withBilling { billing in
            try await billing.authorize(100)
            #expect(try await billing.void().state == .voided)
            await refuses(.failedPrecondition, "NOT_AUTHORIZED") { try await billing.capture(1) }
            await refuses(.failedPrecondition, "NOT_AUTHORIZED") {
                try await billing.authorize(100)
            }
            #expect(try await billing.refund().refunded == usd(0))
        }
    }

    @Test(arguments: [OrderV1.PaymentMethod.card, .cash])
    func refundsUpToWhatIsCaptured(method: OrderV1.PaymentMethod) async throws {
        try await withBilling { billing in
            try await billing.authorize(100, method: method)
            // Nothing captured: giving all of it back is success, giving back an amount is not.
            #expect(try await billing.refund().refunded == usd(0))
            await refuses(.failedPrecondition, "REFUND_EXCEEDS_CAPTURED") {
                try await billing.refund(1)
            }
            try await billing.capture(80)
            #expect(try await billing.refund(30).refunded == usd(30))
            await refuses(.failedPrecondition, "REFUND_EXCEEDS_CAPTURED") {
                try await billing.refund(51)
            }
            let last = try await billing.refund(key: "last")
            #expect(last == .init(state: .refunded, refunded: usd(80)))
            #expect(try await billing.refund(key: "last") == last)
            // All that came in went out again.
            #expect(try await billing.balances().isEmpty)
        }
    }

    @Test func refusesARefundOfNothingOrLess() async throws {
        try await withBilling { billing in
            await refuses(.notFound, "PAYMENT_NOT_FOUND") { try await billing.refund(1) }
            #expect(try await billing.refund().refunded == nil)
            try await billing.authorize(100)
            try await billing.capture(100)
            await refuses(.invalidArgument, "INVALID") { try await billing.refund(0) }
            await refuses(.invalidArgument, "INVALID") { try await billing.refund(-5) }
            #expect(try await billing.payment().refunded == usd(0))
        }
    }

    @Test func neverRefundsMoreThanWasCaptured() async throws {
        try await withBilling { billing in
            try await billing.authorize(100)
            try await billing.capture(100)
            let accepted = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<64 {
                    group.addTask { (try? await billing.refund(7)) != nil }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(accepted == 14)
            #expect(try await billing.payment().refunded == usd(98))
            #expect(try billing.providerFacts("refund").count == 14)
            #expect(try await billing.balances() == [1010: 2, 2200: -2])
        }
    }

    @Test func tellsTheOperatorsEveryChangeInASentence() async throws {
        try await withBilling { billing in
            try await billing.authorize(12_600)
            try await billing.capture(10_000)
            try await billing.void()
            try await billing.refund(500)
            _ = try? await billing.authorize(5, order: "SO-100002", token: "tok_decline")
            let events = try billing.store.readAndWait { try $0.feed(after: 0, limit: 100) }
            #expect(
                events.map(\.summary) == [
                    "PAY-100001 of SO-100001: 126.00 USD authorized, card",
                    "PAY-100001 of SO-100001: 100.00 USD captured by card for SH-100001-1",
                    "PAY-100001 of SO-100001: authorization of 26.00 USD given up",
                    "PAY-100001 of SO-100001: 5.00 USD refunded",
                    "PAY-100002 of SO-100002: 0.05 USD by card declined: insufficient_funds",
                ]
            )
            #expect(
                events.map(\.type) == [
                    "payment.authorized", "payment.captured", "payment.voided", "payment.refunded",
                    "payment.declined",
                ]
            )
            #expect(events.allSatisfy { $0.actor == "tester" })
        }
    }

    @Test func listsPaymentsByPageAndState() async throws {
        try await withBilling { billing in
            for number in 1...5 { try await billing.authorize(100, order: "SO-\(number)") }
            try await billing.void(order: "SO-3")
            var request = BillingV1.ListPaymentsRequest(
                page: .init(pageSize: 3),
                state: .authorized
            )
            let first = try await billing.call(BillingV1.BillingService.listPayments, request)
            #expect(first.payments.map(\.orderID) == ["SO-1", "SO-2", "SO-4"])
            request.page?.pageToken = first.nextPageToken
            let rest = try await billing.call(BillingV1.BillingService.listPayments, request)
            #expect(rest.payments.map(\.orderID) == ["SO-5"])
            #expect(rest.nextPageToken.isEmpty)
            request.page?.pageToken = "next"
            await refuses(.invalidArgument, "INVALID") {
                try await billing.call(BillingV1.BillingService.listPayments, request)
            }
        }
    }
}
