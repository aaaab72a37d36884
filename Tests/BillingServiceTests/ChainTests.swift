// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Testing

@testable import BillingService

/// Commands that ask the provider more than once, and what becomes of them in the middle.
@Suite struct ChainTests {
    /// Two holds, of 100 and of 40.
    private static func hold(_ billing: Billing) async throws {
        try await billing.authorize(100)
        try await billing.authorizeMore(40)
    }

    private static func holdAndCapture(_ billing: Billing) async throws {
        try await self.hold(billing)
        try await billing.capture(140)
    }

    /// Prepares on a healthy service, kills one with a misbehaving provider in the middle of a call,
    /// and looks at what a healthy one makes of it.
    private func breakOff<Fault: ProviderFault>(
        _ fault: Fault.Type,
        after prepare: (Billing) async throws -> Void,
        during call: @escaping @Sendable (Billing) async throws -> Void,
        until isBegun: @escaping (Billing) throws -> Bool,
        then after: (Billing) async throws -> Void
    ) async throws {
        let directory = try makeDirectory()
        defer { removeDirectory(directory) }
        try await withBilling(BillingService.self, in: directory, prepare)
        try await withBilling(FaultyBilling<Fault>.self, in: directory) { billing in
            let pending = Task { try? await call(billing) }
            var begun = false
            for _ in 0..<20_000 where !begun {
                begun = try isBegun(billing) && billing.openPromises() > 0
                // Asked over the wire, so that the service has its time.
                _ = try await billing.payment()
            }
            #expect(begun)
            billing.network.disconnect("billing")
            await pending.value
        }
        try await withBilling(BillingService.self, in: directory, after)
    }

    private func capture<Fault: ProviderFault>(_ fault: Fault.Type, done: Int) async throws {
        try await self.breakOff(fault, after: Self.hold) {
            try await $0.capture(130, at: 5, key: "one")
        } until: {
            try $0.providerFacts("capture").count == done
        } then: { billing in
            for key in ["one", "two"] {
                #expect(try await billing.capture(130, at: 5, key: key).captured == usd(130))
            }
            #expect(try billing.providerFacts("capture").count == 2)
            let balances = try await billing.balances()
            #expect(balances == [1010: 130, 2200: -130])
        }
    }

    @Test func captureOnceFromEachHoldWhereverTheyBreakOff() async throws {
        try await self.capture(LaterAnswerLost.self, done: 1)
        try await self.capture(SecondHoldNeverHears.self, done: 1)
        try await self.capture(SecondHoldAnswerLost.self, done: 2)
    }

    private func refund<Fault: ProviderFault>(_ fault: Fault.Type, done: Int) async throws {
        try await self.breakOff(fault, after: Self.holdAndCapture) {
            try await $0.refund(120, key: "one")
        } until: {
            try $0.providerFacts("refund").count == done
        } then: { billing in
            let reply = try await billing.refund(120, key: "one")
            #expect(reply.refunded == usd(120))
            #expect(try billing.providerFacts("refund").count == 2)
            #expect(try await billing.balances() == [1010: 20, 2200: -20])
        }
    }

    @Test func refundOnceToEachHoldWhereverTheyBreakOff() async throws {
        try await self.refund(LaterAnswerLost.self, done: 1)
        try await self.refund(SecondHoldNeverHears.self, done: 1)
        try await self.refund(SecondHoldAnswerLost.self, done: 2)
    }

    private func void<Fault: ProviderFault>(_ fault: Fault.Type, done: Int) async throws {
        try await self.breakOff(fault, after: Self.hold) {
            try await $0.void(key: "one")
        } until: {
            try $0.providerFacts("void").count == done
        } then: { billing in
            let reply = try await billing.void(key: "one")
            #expect(reply.state == .voided)
            #expect(try await billing.payment().voided == usd(140))
            #expect(try billing.providerFacts("void").count == 2)
        }
    }

    @Test func voidEachHoldOnceWhereverTheyBreakOff() async throws {
        try await self.void(LaterAnswerLost.self, done: 1)
        try await self.void(SecondHoldNeverHears.self, done: 1)
        try await self.void(SecondHoldAnswerLost.self, done: 2)
    }

    private func reduce<Fault: ProviderFault>(_ fault: Fault.Type, done: Int) async throws {
        try await self.breakOff(fault) { billing in
            try await Self.hold(billing)
            try await billing.capture(120)
        } during: {
            try await $0.reduce(to: 90, key: "one")
        } until: {
            try $0.providerFacts("void").count == done
        } then: { billing in
            for key in ["one", "two"] { try await billing.reduce(to: 90, key: key) }
            let payment = try await billing.payment()
            #expect(payment.voided == usd(20) && payment.refunded == usd(30))
            #expect(try billing.providerFacts("void").count == 1)
            #expect(try await billing.balances() == [1010: 90, 2200: -90])
        }
    }

    @Test func giveUpAndGiveBackOnceWhereverTheyBreakOff() async throws {
        try await self.reduce(LaterAnswerLost.self, done: 1)
        try await self.reduce(SecondHoldNeverHears.self, done: 0)
        try await self.reduce(SecondHoldAnswerLost.self, done: 1)
    }

    @Test func anIncreaseWhoseAnswerWasLostIsOneHold() async throws {
        try await self.breakOff(AnswerLost.self) {
            try await $0.authorize(100)
        } during: {
            try await $0.authorizeMore(40, key: "one")
        } until: {
            try $0.providerFacts("authorize").count == 2
        } then: { billing in
            // What is in doubt holds no shipment up.
            let reply = try await billing.capture(100)
            #expect(reply.captured == usd(100))
            #expect(try await billing.authorizeMore(40, key: "one").state == .captured)
            #expect(try await billing.payment().authorized == usd(140))
            #expect(try billing.providerFacts("authorize").count == 2)
        }
    }

    @Test func aTryToPayWhoseAnswerWasLostIsOneCharge() async throws {
        try await self.breakOff(AnswerLost.self) {
            try await $0.authorize(100, token: "tok_decline", waits: true)
        } during: {
            try await $0.pay()
        } until: {
            try $0.providerFacts("authorize").count == 1
        } then: { billing in
            // Another try finds it paid, and the saga is told once.
            let reply = try await billing.pay()
            #expect(reply.state == .authorized)
            #expect(try billing.providerFacts("authorize").count == 1)
            #expect(try billing.signals().count == 1)
        }
    }

    @Test func tryAgainOnlyWhatWasRefused() async throws {
        try await withBilling(FaultyBilling<SecondHoldRefusesOnce>.self) { billing in
            try await Self.hold(billing)
            await refuses(.failedPrecondition, "CAPTURE_DECLINED") {
                try await billing.capture(130)
            }
            #expect(try await billing.payment().captured == usd(100))
            #expect(try await billing.capture(130).captured == usd(130))
            #expect(try billing.providerFacts("capture").count == 2)
            await refuses(.failedPrecondition, "VOID_DECLINED") {
                try await billing.reduce(to: 125, key: "one")
            }
            await refuses(.failedPrecondition, "REFUND_DECLINED") {
                try await billing.reduce(to: 125, key: "two")
            }
            try await billing.reduce(to: 125, key: "three")
            #expect(try await billing.payment().voided == usd(10))
            #expect(try await billing.balances() == [1010: 125, 2200: -125])
            try await expectBooksInOrder(billing)
        }
    }

    @Test func aRefusedVoidThatHasNothingLeftToDoStandsInNobodysWay() async throws {
        try await withBilling(FaultyBilling<KeepsTheFirstHold>.self) { billing in
            try await billing.authorize(100)
            await refuses(.failedPrecondition, "VOID_DECLINED") { try await billing.void() }
            try await billing.capture(100)
            try await billing.authorizeMore(40)
            #expect(try await billing.void().state == .captured)
            #expect(try await billing.payment().voided == usd(40))
        }
    }

    @Test func aRefundThatIsRefusedStaysOpenToBeTriedAgain() async throws {
        try await withBilling(FaultyBilling<SecondHoldRefusesOnce>.self) { billing in
            try await Self.hold(billing)
            _ = try? await billing.capture(140)
            try await billing.capture(140)
            await refuses(.failedPrecondition, "REFUND_DECLINED") {
                try await billing.reduce(to: 60, key: "one")
            }
            #expect(try await billing.payment().refunded == usd(40))
            try await billing.reduce(to: 60, key: "two")
            #expect(try await billing.payment().refunded == usd(80))
            #expect(try await billing.balances() == [1010: 60, 2200: -60])
            try await expectBooksInOrder(billing)
        }
    }
}

extension Billing {
    /// How much the provider's word is due on.
    fileprivate func openPromises() throws -> Int64 {
        try self.store.readAndWait { reader in
            try reader.first(
                """
                SELECT (SELECT count(*) FROM payment_operation WHERE state = 'open')
                    + (SELECT count(*) FROM payment_tender WHERE state IN ('authorizing', 'unknown'))
                """
            ) { $0.int(0) } ?? 0
        }
    }
}
