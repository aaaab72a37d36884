// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import RPC
import ServiceKit
import Testing

@testable import BillingService

/// A crash, or a dead link, between the promise and the outcome.
@Suite struct CrashTests {
    @Test func settlesAnAuthorizationWhoseAnswerWasLostWithOneCharge() async throws {
        try await crash(AnswerLost.self) {
            try await $0.authorize(100, key: "one")
        } until: {
            let payment = try await $0.payment()
            return try payment.state == .authorizing && $0.providerFacts("authorize").count == 1
        } then: { billing in
            let payment = try await billing.reaches(.authorized)
            #expect(payment.authorized == usd(100))
            // The caller comes back with its key and gets the answer.
            #expect(try await billing.authorize(100, key: "one").state == .authorized)
            #expect(try billing.providerFacts("authorize").count == 1)
        }
    }

    @Test func carriesOutAnAuthorizationThatNeverArrived() async throws {
        try await crash(NeverArrives.self) {
            try await $0.authorize(100, key: "one")
        } until: {
            try await $0.payment().state == .authorizing
        } then: { billing in
            let payment = try await billing.reaches(.authorized)
            #expect(payment.authorized == usd(100))
            #expect(try await billing.authorize(100, key: "one").state == .authorized)
            #expect(try billing.providerFacts("authorize").count == 1)
        }
    }

    @Test func settlesACaptureWhoseAnswerWasLostAndPostsItOnce() async throws {
        try await crash(LaterAnswerLost.self) {
            try await $0.authorize(100)
            try await $0.capture(100, at: 5, key: "one")
        } until: {
            try $0.providerFacts("capture").count == 1
        } then: { billing in
            let payment = try await billing.reaches(.captured)
            #expect(payment.captured == usd(100))
            #expect(try await billing.capture(100, at: 5, key: "one").captured == usd(100))
            #expect(try billing.providerFacts("capture").count == 1)
            #expect(try await billing.balances() == [1010: 100, 2200: -100])
        }
    }

    @Test func refundsOnceWhenTheAnswerWasLost() async throws {
        let directory = try makeDirectory()
        defer { removeDirectory(directory) }
        try await withBilling(BillingService.self, in: directory) { billing in
            try await billing.authorize(100)
            try await billing.capture(100)
        }
        try await withBilling(FaultyBilling<AnswerLost>.self, in: directory) { billing in
            let pending = Task { _ = try? await billing.refund(40, key: "one") }
            for _ in 0..<20_000 {
                if try billing.providerFacts("refund").count == 1 { break }
                await Task.yield()
            }
            billing.network.disconnect("billing")
            await pending.value
        }
        try await withBilling(BillingService.self, in: directory) { billing in
            // The same request again is not a second refund.
            let reply = try await billing.refund(40, key: "one")
            #expect(reply.refunded == usd(40))
            #expect(try billing.providerFacts("refund").count == 1)
            #expect(try await billing.balances() == [1010: 60, 2200: -60])
        }
    }

    @Test func keepsInDoubtWhatTheProviderCannotTellAndVoidsItLater() async throws {
        let directory = try makeDirectory()
        defer { removeDirectory(directory) }
        let step = SagaStepKey(
            sagaID: "place-order:SO-100001",
            step: "authorize",
            operation: .forward,
            epoch: 1
        )
        try await withBilling(FaultyBilling<Unreachable>.self, in: directory) { billing in
            await refuses(.unavailable, "PROVIDER_UNAVAILABLE") {
                try await billing.call(
                    BillingV1.BillingService.authorize,
                    authorizeRequest(100),
                    saga: step
                )
            }
            let payment = try await billing.payment()
            #expect(payment.state == .unknown)
        }
        try await withBilling(BillingService.self, in: directory) { billing in
            // The saga turns back: the money the provider holds must be given up.
            var undo = step
            undo.operation = .compensate
            _ = try await billing.call(
                BillingV1.BillingService.void,
                .init(orderID: "SO-100001"),
                saga: undo
            )
            #expect(try await billing.reaches(.voided).voided == usd(100))
            #expect(try billing.providerFacts("authorize").count == 1)
            #expect(try billing.providerFacts("void").count == 1)
        }
    }

    @Test func settlesByItselfWhatTheProviderCouldNotTellBefore() async throws {
        let network = try ServiceNetwork()
        defer { network.close() }
        let host = try network.host(FaultyBilling<ForgetsToAnswerOnce>.self)
        let billing = Billing(network: network, channel: host.channel, store: host.store)
        await refuses(.unavailable, "PROVIDER_UNAVAILABLE") { try await billing.authorize(100) }
        #expect(try await billing.payment().state == .unknown)
        try host.runChores()
        let payment = try await billing.reaches(.authorized)
        #expect(payment.authorized == usd(100))
        #expect(try billing.providerFacts("authorize").count == 1)
    }

    @Test func barsAnAuthorizationThatComesAfterItsVoid() throws {
        var mind = SimulatedLedger()
        let void = ProviderCall(
            key: .void(payment: "PAY-1"),
            operation: .void(authorization: .authorize(payment: "PAY-1")),
            amount: .init(minorUnits: 0, currency: testUSD)
        )
        let late = ProviderCall(
            key: .authorize(payment: "PAY-1"),
            operation: .authorize(token: "tok_approve"),
            amount: .init(minorUnits: 100, currency: testUSD)
        )
        #expect(mind.decide(void).answer == .approved)
        #expect(mind.decide(late).answer == .declined(code: "voided_before_authorization"))
    }

    @Test func tellsTheCallerWhenTheProviderRefusesTheWayBack() async throws {
        try await withBilling(FaultyBilling<DeclinesTheWayBack>.self) { billing in
            try await billing.authorize(100)
            try await billing.capture(60)
            await refuses(.failedPrecondition, "REFUND_DECLINED") { try await billing.refund() }
            await refuses(.failedPrecondition, "VOID_DECLINED") { try await billing.void() }
            let payment = try await billing.payment()
            #expect(payment.refunded == usd(0))
            #expect(payment.voided == usd(0))
            // What was booked as owed is reversed.
            #expect(try await billing.balances() == [1010: 60, 2200: -60])
            try await expectBooksInOrder(billing)
        }
    }

    @Test func aRefusedCaptureIsTriedAgainByAnotherRequestOnly() async throws {
        try await withBilling(FaultyBilling<DeclinesTheFirstCapture>.self) { billing in
            try await billing.authorize(100)
            for _ in 0..<2 {
                await refuses(.failedPrecondition, "CAPTURE_DECLINED") {
                    try await billing.capture(100, key: "one")
                }
            }
            #expect(try await billing.payment().captured == usd(0))
            await refuses(.alreadyExists, "CAPTURE_DIFFERS") {
                try await billing.capture(99, key: "other")
            }
            for key in ["two", "three"] {
                #expect(try await billing.capture(100, key: key).captured == usd(100))
            }
            #expect(try billing.providerFacts("capture").count == 1)
            #expect(try await billing.balances() == [1010: 100, 2200: -100])
            try await expectBooksInOrder(billing)
        }
    }

    @Test func whatARefusedCaptureLeavesHeldIsVoided() async throws {
        try await withBilling(FaultyBilling<DeclinesTheFirstCapture>.self) { billing in
            try await billing.authorize(100)
            await refuses(.failedPrecondition, "CAPTURE_DECLINED") {
                try await billing.capture(100)
            }
            #expect(try await billing.void().state == .voided)
            await refuses(.failedPrecondition, "NOT_AUTHORIZED") { try await billing.capture(100) }
            let payment = try await billing.payment()
            #expect(payment.voided == usd(100) && payment.captured == usd(0))
            #expect(try await billing.balances().isEmpty)
        }
    }
}

func authorizeRequest(_ amount: Int64) -> BillingV1.AuthorizeRequest {
    .init(
        orderID: "SO-100001",
        customerID: "ALFKI",
        amount: usd(amount),
        method: .card,
        paymentToken: "tok_approve"
    )
}
