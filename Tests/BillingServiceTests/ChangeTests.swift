// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Testing

@testable import BillingService

/// Orders that cost more or less than they did.
@Suite struct ChangeTests {
    @Test func holdMoreOncePerChange() async throws {
        try await withBilling { billing in
            try await billing.authorize(100)
            for _ in 0..<3 { #expect(try await billing.authorizeMore(40).state == .authorized) }
            let payment = try await billing.payment()
            #expect(payment.authorized == usd(140) && payment.tenders.count == 2)
            #expect(try billing.providerFacts("authorize").count == 2)
            await refuses(.alreadyExists, "CHANGE_DIFFERS") { try await billing.authorizeMore(41) }
            // Both holds give their part of one shipment.
            for _ in 0..<2 { #expect(try await billing.capture(130).captured == usd(130)) }
            #expect(try billing.providerFacts("capture").count == 2)
            #expect(try await billing.refund(120).refunded == usd(120))
            #expect(try billing.providerFacts("refund").count == 2)
            #expect(try await billing.balances() == [1010: 10, 2200: -10])
        }
    }

    @Test func holdMoreOfWhatTheyArePaidWith() async throws {
        try await withBilling { billing in
            try await billing.grant(100)
            try await billing.setTerms(limit: 100)
            try await billing.authorize(60, order: "SO-1", method: .onAccount)
            try await billing.authorizeMore(40, order: "SO-1")
            await refuses(.failedPrecondition, "CREDIT_LIMIT") {
                try await billing.authorizeMore(1, change: "CHG-9", order: "SO-1")
            }
            try await billing.authorize(60, order: "SO-2", method: .storeCredit)
            await refuses(.failedPrecondition, "INSUFFICIENT_STORE_CREDIT") {
                try await billing.authorizeMore(41, order: "SO-2")
            }
            try await billing.authorizeMore(40, order: "SO-2")
            #expect(try await billing.payment(order: "SO-2").authorized == usd(100))
            try await billing.authorize(60, order: "SO-3", method: .cash)
            try await billing.authorizeMore(1, order: "SO-3")
            #expect(try await billing.capture(61, order: "SO-3").captured == usd(61))
        }
    }

    @Test func promiseNoTransferThatMustBeThereFirst() async throws {
        try await withBilling { billing in
            try await billing.authorize(100, method: .bankTransfer, waits: true)
            try await billing.receive(100, order: "SO-100001")
            let before = try await billing.payment()
            await refuses(.failedPrecondition, "NOT_PAID_IN") {
                try await billing.authorizeMore(20)
            }
            #expect(try await billing.payment() == before)
            // Nobody waits for this one: it is trusted to come.
            try await billing.authorize(100, order: "SO-2", method: .bankTransfer)
            #expect(try await billing.authorizeMore(20, order: "SO-2").state == .authorized)
        }
    }

    @Test func areOnAccountThoughMoneyWasPaidIn() async throws {
        try await withBilling { billing in
            try await billing.setTerms(isOnHold: true)
            try await billing.authorize(100, method: .onAccount, waits: true)
            try await billing.receive(100, order: "SO-100001")
            try await billing.approve()
            await refuses(.failedPrecondition, "CREDIT_LIMIT") {
                try await billing.authorizeMore(1)
            }
            try await billing.setTerms()
            try await billing.authorizeMore(20)
            #expect(try await billing.payment().tenders.last?.method == .onAccount)
        }
    }

    @Test func areRefusedMoreWhenNothingWasGranted() async throws {
        try await withBilling { billing in
            await refuses(.notFound, "PAYMENT_NOT_FOUND") { try await billing.authorizeMore(1) }
            try await billing.authorize(100, token: "tok_decline", waits: true)
            await refuses(.failedPrecondition, "ILLEGAL_TRANSITION") {
                try await billing.authorizeMore(1)
            }
            await refuses(.invalidArgument, "INVALID") { try await billing.authorizeMore(0) }
        }
    }

    @Test func areRefusedInAnotherCurrencyAndWithoutEnd() async throws {
        try await withBilling { billing in
            try await billing.authorize(1, method: .cash)
            let euro = CommonV1.Money(minorUnits: 1, currency: "EUR")
            await refuses(.invalidArgument, "INVALID") {
                try await billing.call(
                    BillingV1.BillingService.authorizeMore,
                    .init(orderID: "SO-100001", changeID: "CHG-1", amount: euro)
                )
            }
            await refuses(.invalidArgument, "INVALID") {
                try await billing.call(
                    BillingV1.BillingService.reduceAuthorization,
                    .init(orderID: "SO-100001", changeID: "CHG-1", total: euro)
                )
            }
            for number in 2...Payment.tendersMax {
                try await billing.authorizeMore(1, change: "CHG-\(number)")
            }
            await refuses(.failedPrecondition, "TOO_MANY_TENDERS") {
                try await billing.authorizeMore(1, change: "CHG-101")
            }
            #expect(try await billing.payment().authorized == usd(100))
        }
    }

    @Test func areUndoneByAReductionToTheOldTotal() async throws {
        try await withBilling { billing in
            try await billing.authorize(100)
            try await billing.authorizeMore(40)
            for _ in 0..<2 {
                #expect(try await billing.reduce(to: 100, change: "CHG-1").state == .authorized)
            }
            let payment = try await billing.payment()
            #expect(payment.tenders.map { $0.voided?.minorUnits } == [0, 40])
            #expect(try billing.providerFacts("void").count == 1)
            // What comes late stays undone.
            await refuses(.failedPrecondition, "NOT_AUTHORIZED") {
                try await billing.authorizeMore(40)
            }
            await refuses(.failedPrecondition, "CAPTURE_EXCEEDS_AUTHORIZED") {
                try await billing.capture(101)
            }
            #expect(try await billing.capture(100).captured == usd(100))
        }
    }

    @Test func areUndoneThoughACancellationLoweredThePaymentBeforeTheyAdded() async throws {
        try await withBilling { billing in
            try await billing.authorize(100)
            try await billing.reduce(to: 10, change: "cancel")
            try await billing.authorizeMore(40, change: "CHG-1")
            try await billing.reduce(to: 100, change: "CHG-1")
            let payment = try await billing.payment()
            #expect(payment.tenders.map { $0.voided?.minorUnits } == [90, 40])
            #expect(try billing.providerFacts("void").count == 2)
        }
    }

    @Test func giveUpWhatIsHeldLastTendersFirstThenWhatWasCaptured() async throws {
        try await withBilling { billing in
            try await billing.authorize(100)
            try await billing.authorizeMore(40)
            try await billing.capture(110)
            // 30 are held by the second tender, 110 were taken.
            try await billing.reduce(to: 105, change: "A")
            var payment = try await billing.payment()
            #expect(payment.tenders.map { $0.voided?.minorUnits } == [0, 30])
            #expect(payment.tenders.map { $0.refunded?.minorUnits } == [0, 5])
            try await billing.reduce(to: 0, change: "B")
            payment = try await billing.payment()
            #expect(payment.state == .refunded && payment.refunded == usd(110))
            #expect(try await billing.balances().isEmpty)
            // An earlier change again lowers nothing any more.
            try await billing.reduce(to: 105, change: "A")
            await refuses(.alreadyExists, "CHANGE_DIFFERS") {
                try await billing.reduce(to: 104, change: "A")
            }
        }
    }

    @Test func keepWhatWasInvoiced() async throws {
        try await withBilling { billing in
            try await billing.authorize(100)
            try await billing.capture(60)
            try billing.store.writeAndWait { tx in
                _ = try Prepayment.invoice(
                    order: "SO-100001",
                    total: .init(minorUnits: 60, currency: testUSD),
                    method: .card,
                    in: tx
                )
            }
            try await billing.reduce(to: 10)
            let payment = try await billing.payment()
            #expect(payment.voided == usd(40) && payment.refunded == usd(0))
        }
    }

    @Test func lowerWhatIsHeldForAPersonOrAwaitsItsMoney() async throws {
        try await withBilling { billing in
            try await billing.setTerms(limit: 50)
            try await billing.authorize(100, order: "SO-1", method: .onAccount)
            #expect(try await billing.reduce(to: 60, order: "SO-1").state == .held)
            #expect(try await billing.approve(order: "SO-1").state == .authorized)
            #expect(try await billing.payment(order: "SO-1").authorized == usd(60))
            try await billing.authorize(100, order: "SO-2", method: .onAccount)
            #expect(try await billing.reduce(to: 0, order: "SO-2").state == .voided)
            try await billing.authorize(100, order: "SO-3", method: .bankTransfer, waits: true)
            #expect(try billing.payIn(70, order: "SO-3") == 70)
            #expect(try await billing.reduce(to: 70, order: "SO-3").state == .captured)
            #expect(try billing.signals().map(\.sagaID) == ["place-order:SO-3"])
            #expect(try await billing.reduce(to: 5, order: "SO-9").state == .voided)
        }
    }

    @Test func releaseStoreCreditAndPromisesOnAccount() async throws {
        try await withBilling { billing in
            try await billing.grant(50)
            try await billing.setTerms(limit: 50)
            try await billing.authorizeMixed(100, [(.storeCredit, 50), (.onAccount, nil)])
            try await billing.capture(60)
            // 40 are promised, 10 charged and not invoiced, 50 spent.
            try await billing.reduce(to: 45)
            #expect(try await billing.standing().committedMinor == 0)
            #expect(try await billing.standing().storeCreditMinor == 5)
            #expect(try await billing.payment().refunded == usd(5))
        }
    }
}
