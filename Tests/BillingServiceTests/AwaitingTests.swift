// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import RPC
import Testing

@testable import BillingService

/// Orders that wait for their money.
@Suite struct AwaitingTests {
    @Test func tryAsOftenAsWantedEachUnderItsOwnKey() async throws {
        try await withBilling { billing in
            let reply = try await billing.authorize(100, token: "tok_decline", waits: true)
            #expect(reply.state == .awaiting && reply.declineCode == "insufficient_funds")
            for _ in 0..<2 {
                #expect(try await billing.pay(token: "tok_decline").state == .awaiting)
            }
            #expect(try billing.signals().isEmpty)
            #expect(try await billing.pay().state == .authorized)
            #expect(try billing.providerFacts("authorize").count == 1)
            #expect(try billing.signals().map(\.sagaID) == ["place-order:SO-100001"])
            #expect(try billing.signals().map(\.name) == ["paid"])
            #expect(try billing.signals().map(\.signalID) == ["paid"])
            // Paid is paid.
            #expect(try await billing.pay().state == .authorized)
            #expect(try billing.providerFacts("authorize").count == 1)
            #expect(try billing.signals().count == 1)
            #expect(try await billing.capture(100).captured == usd(100))
        }
    }

    @Test(arguments: [
        OrderV1.PaymentMethod.card, .onAccount, .bankTransfer, .cash,
    ])
    func arePaidOnlyWhenTheyWait(method: OrderV1.PaymentMethod) async throws {
        try await withBilling { billing in
            try await billing.authorize(100, method: method)
            func refused(_ state: String) async {
                do {
                    _ = try await billing.pay()
                    Issue.record("was not refused")
                } catch {
                    let detail = error.details.first
                    #expect(error.code == .failedPrecondition)
                    #expect(detail?.reason == "ILLEGAL_TRANSITION" && detail?.value == state)
                    #expect(error.message.contains("cannot become AUTHORIZED"))
                    #expect(detail?.remedy.contains("AWAITING") == true)
                }
            }
            await refused("AUTHORIZED")
            try await billing.capture(60)
            await refused(method == .onAccount ? "AUTHORIZED" : "CAPTURED")
            let facts = try? billing.providerFacts("authorize").count
            #expect((facts ?? 0) == (method == .card ? 1 : 0))
        }
    }

    @Test func arePaidOnceWhateverTheyBecameMeanwhile() async throws {
        try await withBilling { billing in
            try await billing.authorize(100, token: "tok_decline", waits: true)
            try await billing.pay()
            try await billing.capture(100)
            #expect(try await billing.pay().state == .captured)
            try await billing.refund()
            #expect(try await billing.pay().state == .refunded)
            #expect(try billing.providerFacts("authorize").count == 1)
        }
    }

    @Test func attachToEveryRepeatOfTheAuthorization() async throws {
        try await withBilling { billing in
            try await billing.authorize(100, token: "tok_decline", waits: true)
            let again = try await billing.authorize(100, token: "tok_approve", waits: true)
            #expect(again.state == .awaiting)
            #expect(try billing.providerFacts("authorize").isEmpty)
        }
    }

    @Test(arguments: [OrderV1.PaymentMethod.cash, .onAccount, .storeCredit])
    func arePaidByAnotherMeans(method: OrderV1.PaymentMethod) async throws {
        try await withBilling { billing in
            try await billing.grant(100)
            try await billing.authorize(100, token: "tok_decline", waits: true)
            #expect(try await billing.pay(method).state == .authorized)
            #expect(try await billing.payment().tenders.map(\.method) == [method])
            #expect(try billing.signals().count == 1)
        }
    }

    @Test func goOnWaitingWhenTheOtherMeansDoesNotDo() async throws {
        try await withBilling { billing in
            try await billing.setTerms(limit: 99)
            try await billing.authorize(100, token: "tok_decline", waits: true)
            await refuses(.failedPrecondition, "CREDIT_LIMIT") {
                try await billing.pay(.onAccount)
            }
            let reply = try await billing.pay(.storeCredit)
            #expect(reply.declineCode == "insufficient_store_credit")
            await refuses(.invalidArgument, "INVALID") { try await billing.pay(.mixed) }
            await refuses(.invalidArgument, "UNKNOWN_PAYMENT_TOKEN") {
                try await billing.pay(token: "tok_visa")
            }
            #expect(try await billing.payment().state == .awaiting)
            await refuses(.notFound, "PAYMENT_NOT_FOUND") {
                try await billing.pay(order: "SO-2")
            }
        }
    }

    @Test func waitForATransferUntilItIsPaidIn() async throws {
        try await withBilling { billing in
            let reply = try await billing.authorize(100, method: .bankTransfer, waits: true)
            #expect(reply.state == .awaiting && reply.declineCode.isEmpty)
            #expect(try billing.payIn(60) == 60)
            #expect(try await billing.payment().state == .awaiting)
            #expect(try await billing.payment().captured == usd(60))
            await refuses(.failedPrecondition, "NOT_AUTHORIZED") { try await billing.capture(1) }
            // More than is missing stays the customer's.
            #expect(try billing.payIn(70) == 40)
            #expect(try await billing.payment().state == .captured)
            #expect(try billing.signals().count == 1)
            #expect(try await billing.balances() == [1000: 100, 2200: -100])
            // A shipment takes it from there, and posts nothing more.
            #expect(try await billing.capture(70, shipment: "SH-1").captured == usd(100))
            await refuses(.failedPrecondition, "CAPTURE_EXCEEDS_AUTHORIZED") {
                try await billing.capture(31, shipment: "SH-2")
            }
            try await billing.capture(30, shipment: "SH-2")
            #expect(try await billing.balances() == [1000: 100, 2200: -100])
            try await billing.refund()
            #expect(try await billing.balances().isEmpty)
        }
    }

    @Test func countNoMoneyInAnotherCurrencyOrForAnOrderThatEnded() async throws {
        try await withBilling { billing in
            try await billing.authorize(100, method: .bankTransfer, waits: true)
            let euro = try #require(Currency("EUR"))
            let taken = try billing.store.writeAndWait { tx in
                try paidIn(order: "SO-100001", amount: 5, tx, currency: euro, actor: "tester")
            }
            #expect(taken == 0)
            #expect(try billing.payIn(5, order: "SO-2") == 0)
            _ = try? await billing.authorize(5, order: "SO-3", token: "tok_decline")
            #expect(try billing.payIn(5, order: "SO-3") == 0)
            #expect(try await billing.payment(order: "SO-3").state == .declined)
            #expect(try await billing.payment().captured == usd(0))
        }
    }

    @Test func giveNoShipmentWhatWasGivenBack() async throws {
        try await withBilling { billing in
            try await billing.authorize(100, method: .bankTransfer, waits: true)
            #expect(try billing.payIn(100) == 100)
            #expect(try await billing.refund(30).refunded == usd(30))
            await refuses(.failedPrecondition, "CAPTURE_EXCEEDS_AUTHORIZED") {
                try await billing.capture(71)
            }
            #expect(try await billing.capture(70).captured == usd(100))
            #expect(try await billing.balances() == [1000: 70, 2200: -70])
        }
    }

    @Test func takeTheRestOfATransferByCard() async throws {
        try await withBilling { billing in
            try await billing.authorize(100, method: .bankTransfer, waits: true)
            #expect(try billing.payIn(60) == 60)
            #expect(try await billing.pay().state == .captured)
            let payment = try await billing.payment()
            #expect(payment.authorized == usd(100) && payment.captured == usd(60))
            #expect(try await billing.capture(100).captured == usd(100))
            #expect(try await billing.balances() == [1000: 60, 1010: 40, 2200: -100])
        }
    }

    @Test func countATransferThatWasAuthorizedOnTrust() async throws {
        try await withBilling { billing in
            try await billing.authorize(100, method: .bankTransfer)
            #expect(try billing.payIn(30) == 30)
            #expect(try billing.signals().isEmpty)
            try await billing.capture(100)
            // What was captured needs no money any more.
            #expect(try billing.payIn(70) == 0)
            #expect(try await billing.balances() == [1000: 100, 2200: -100])
        }
    }

    @Test func endByAVoidAndKeepWhatWasPaidInForTheCustomer() async throws {
        try await withBilling { billing in
            try await billing.authorize(100, method: .bankTransfer, waits: true)
            #expect(try billing.payIn(60) == 60)
            for _ in 0..<2 { #expect(try await billing.void().state == .voided) }
            #expect(try await billing.standing().storeCreditMinor == 60)
            #expect(try await billing.balances() == [1000: 60, 2210: -60])
            // Money that comes late revives nothing.
            #expect(try billing.payIn(40) == 0)
            await refuses(.failedPrecondition, "ILLEGAL_TRANSITION") { try await billing.pay() }
            await refuses(.failedPrecondition, "NOT_AUTHORIZED") {
                try await billing.authorize(100, method: .bankTransfer, waits: true)
            }
            #expect(try billing.signals().isEmpty)
            #expect(try await billing.refund().refunded == usd(60))
        }
    }

    @Test func giveBackWhatWasPaidInWhenAPaidOrderIsUndone() async throws {
        try await withBilling { billing in
            try await billing.authorize(100, method: .bankTransfer, waits: true)
            #expect(try billing.payIn(100) == 100)
            #expect(try await billing.payment().state == .captured)
            #expect(try await billing.void().state == .refunded)
            #expect(try await billing.standing().storeCreditMinor == 100)
            await refuses(.failedPrecondition, "CAPTURE_EXCEEDS_AUTHORIZED") {
                try await billing.capture(1)
            }
        }
    }

    @Test func holdTheOtherTendersMeanwhile() async throws {
        try await withBilling { billing in
            try await billing.grant(30)
            let reply = try await billing.authorizeMixed(
                100,
                [(.storeCredit, 30), (.card, nil)],
                token: "tok_decline",
                waits: true
            )
            #expect(reply.state == .awaiting)
            await refuses(.failedPrecondition, "PAYMENT_DECLINED") {
                try await billing.authorize(30, order: "SO-2", method: .storeCredit)
            }
            #expect(try await billing.pay().state == .authorized)
            #expect(try await billing.capture(100).captured == usd(100))
        }
    }

    @Test func areNotPaidByAnAnswerThatComesTooLate() async throws {
        try await withBilling { billing in
            try await billing.authorize(100, token: "tok_decline", waits: true)
            try await billing.pay()
            try await billing.void()
            // The provider repeats itself about both tries.
            for number in [1, 2] as [Int64] {
                for answer in [ProviderAnswer.approved, .declined(code: "late"), .unknown("late")] {
                    try billing.store.writeAndWait { tx in
                        let payment = try #require(
                            try PaymentTable.find(order: "SO-100001", in: tx)
                        )
                        let after = try Settlement(actor: "late")
                            .authorization(number, of: payment, answer, in: tx)
                        #expect(after == payment)
                    }
                }
            }
            #expect(try await billing.payment().state == .voided)
        }
    }
}
