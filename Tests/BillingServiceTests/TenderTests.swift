// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Testing

@testable import BillingService

/// Payments of several parts.
@Suite struct TenderTests {
    private func captured(_ payment: BillingV1.Payment) -> [Int64] {
        payment.tenders.map { $0.captured?.minorUnits ?? -1 }
    }

    private func refunded(_ payment: BillingV1.Payment) -> [Int64] {
        payment.tenders.map { $0.refunded?.minorUnits ?? -1 }
    }

    @Test func areCapturedInTheirOrderAndRefundedTheOtherWay() async throws {
        try await withBilling { billing in
            try await billing.grant(30)
            let reply = try await billing.authorizeMixed(
                100,
                [(.card, 40), (.cash, 20), (.storeCredit, 30), (.onAccount, nil)]
            )
            #expect(reply.state == .authorized)
            try await billing.capture(40, shipment: "SH-1")
            #expect(self.captured(try await billing.payment()) == [0, 10, 30, 0])
            try await billing.capture(55, shipment: "SH-2")
            #expect(self.captured(try await billing.payment()) == [40, 20, 30, 0])
            try await billing.capture(5, shipment: "SH-3")
            #expect(try await billing.payment().captured == usd(90))
            await refuses(.failedPrecondition, "CAPTURE_EXCEEDS_AUTHORIZED") {
                try await billing.capture(1, shipment: "SH-4")
            }
            #expect(
                try await billing.balances() == [4100: 30, 1010: 40, 1000: 20, 2200: -90]
            )
            try await billing.refund(70)
            #expect(self.refunded(try await billing.payment()) == [40, 20, 10, 0])
            try await billing.refund()
            #expect(try await billing.standing().storeCreditMinor == 30)
            #expect(try await billing.payment().refunded == usd(90))
            #expect(try await billing.balances() == [4100: 30, 2210: -30])
            await refuses(.failedPrecondition, "REFUND_EXCEEDS_CAPTURED") {
                try await billing.refund(1)
            }
        }
    }

    @Test func captureAShipmentOnceEachAndOnlyWithItsAmount() async throws {
        try await withBilling { billing in
            try await billing.authorizeMixed(100, [(.cash, 50), (.card, nil)])
            for _ in 0..<3 { #expect(try await billing.capture(80).captured == usd(80)) }
            await refuses(.alreadyExists, "CAPTURE_DIFFERS") { try await billing.capture(50) }
            #expect(try billing.providerFacts("capture").count == 1)
            #expect(try await billing.balances() == [1000: 50, 1010: 30, 2200: -80])
        }
    }

    @Test func areAllTakenBackWhenTheCardIsDeclined() async throws {
        try await withBilling { billing in
            try await billing.grant(30)
            await refuses(.failedPrecondition, "PAYMENT_DECLINED") {
                try await billing.authorizeMixed(
                    100,
                    [(.storeCredit, 30), (.card, nil)],
                    token: "tok_decline"
                )
            }
            let payment = try await billing.payment()
            #expect(payment.state == .declined && payment.authorized == usd(0))
            // The store credit is free again.
            try await billing.authorize(30, order: "SO-2", method: .storeCredit)
        }
    }

    @Test func askNoProviderWhenStoreCreditIsMissing() async throws {
        try await withBilling { billing in
            try await billing.grant(29)
            await refuses(.failedPrecondition, "PAYMENT_DECLINED") {
                try await billing.authorizeMixed(
                    100,
                    [(.card, 40), (.storeCredit, 30), (.storeCredit, nil)]
                )
            }
            #expect(try billing.providerFacts("authorize").isEmpty)
            #expect(try await billing.payment().declineCode == "insufficient_store_credit")
            try await billing.authorize(29, order: "SO-2", method: .storeCredit)
        }
    }

    @Test func areVoidedTogether() async throws {
        try await withBilling { billing in
            try await billing.grant(30)
            try await billing.authorizeMixed(
                100,
                [(.storeCredit, 30), (.cash, 20), (.card, nil)]
            )
            try await billing.capture(10)
            #expect(try await billing.void().state == .captured)
            let payment = try await billing.payment()
            #expect(payment.tenders.map { $0.voided?.minorUnits } == [20, 20, 50])
            #expect(try billing.providerFacts("void").count == 1)
            #expect(try await billing.grant(-20) == 0)
        }
    }

    @Test(arguments: [
        [(OrderV1.PaymentMethod.card, Int64?(90))],
        [(.card, 50), (.card, nil)],
        [(.card, 60), (.cash, 50)],
        [(.card, 60), (.cash, 30)],
        [(.card, 100), (.cash, nil)],
        [(.card, nil), (.cash, 50)],
        [],
        [(.mixed, 50), (.cash, nil)],
        [(.cash, -1), (.card, nil)],
        Array(repeating: (.cash, 10), count: 5) + [(.cash, nil)],
    ])
    func areRefusedWhenTheyDoNotComeToTheTotal(
        tenders: [(OrderV1.PaymentMethod, Int64?)]
    ) async throws {
        try await withBilling { billing in
            await refuses(.invalidArgument, "INVALID") {
                try await billing.authorizeMixed(100, tenders)
            }
            await refuses(.notFound, "PAYMENT_NOT_FOUND") { try await billing.payment() }
        }
    }

    @Test func areHeldAndTakenOnceHoweverManyAskAtOnce() async throws {
        try await withBilling { billing in
            await withTaskGroup(of: Void.self) { group in
                for _ in 0..<64 {
                    group.addTask {
                        let reply = try? await billing.authorizeMixed(
                            100,
                            [(.card, 60), (.cash, nil)]
                        )
                        #expect(reply?.state == .authorized)
                    }
                }
            }
            await withTaskGroup(of: Void.self) { group in
                for _ in 0..<64 {
                    group.addTask {
                        let reply = try? await billing.capture(100)
                        #expect(reply?.captured == usd(100))
                    }
                }
            }
            #expect(try billing.providerFacts("authorize").count == 1)
            #expect(try billing.providerFacts("capture").count == 1)
            #expect(try await billing.balances() == [1010: 60, 1000: 40, 2200: -100])
            try await expectBooksInOrder(billing)
        }
    }

    @Test func capsHoldUnderAHundredConcurrentRefundsAndCaptures() async throws {
        try await withBilling { billing in
            try await billing.grant(400)
            try await billing.authorizeMixed(
                1000,
                [(.card, 400), (.storeCredit, 400), (.cash, nil)]
            )
            try await billing.authorizeMore(200)
            await withTaskGroup(of: Void.self) { group in
                for number in 0..<100 {
                    group.addTask {
                        _ = try? await billing.capture(17, shipment: "SH-\(number)")
                    }
                    group.addTask { _ = try? await billing.refund(13) }
                }
            }
            let payment = try await billing.payment()
            let captured = payment.captured?.minorUnits ?? 0
            let refunded = payment.refunded?.minorUnits ?? 0
            #expect(captured == 17 * (1200 / 17))
            #expect(refunded <= captured && refunded % 13 == 0)
            for tender in payment.tenders {
                let captured = tender.captured?.minorUnits ?? 0
                #expect(captured <= tender.authorized?.minorUnits ?? 0)
                #expect(tender.refunded?.minorUnits ?? 0 <= captured)
            }
            let deposits = try await billing.balances()[2200] ?? 0
            #expect(deposits == refunded - captured)
        }
    }

    @Test func capsStandInTheTablesToo() async throws {
        try await withBilling { billing in
            try await billing.grant(50)
            try await billing.authorizeMixed(100, [(.storeCredit, 50), (.cash, nil)])
            try await billing.capture(30)
            let statements = [
                "UPDATE payment_tender SET captured = 51",
                "UPDATE payment_tender SET voided = 51",
                "UPDATE payment_tender SET refunded = 51",
                "UPDATE payment_tender SET releasing = 51",
                "UPDATE payment SET deposit = 31",
                "UPDATE store_credit SET held = balance + 1",
                "UPDATE store_credit SET balance = -1",
                "UPDATE store_credit_entry SET amount = 1",
                "DELETE FROM store_credit_entry",
                "UPDATE payment_operation SET amount = -1",
            ]
            for statement in statements {
                #expect(throws: (any Error).self, "\(statement)") {
                    try billing.store.writeAndWait {
                        _ = try $0.run(.init(composed: "\(statement)"))
                    }
                }
            }
        }
    }
}
