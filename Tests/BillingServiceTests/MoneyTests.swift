// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Testing

@testable import BillingService

/// Chargebacks, pay-outs, claims, suppliers without a bill: once per reference, within what there is.
@Suite struct MoneyTests {
    private func chargeback(
        _ billing: Billing,
        _ amount: Int64,
        reference: String = "CB 1",
        order: String = "SO-100001"
    ) async throws -> Int64 {
        try await billing.call(
            Accounting.recordChargeback,
            .init(orderID: order, amount: usd(amount), reference: reference)
        ).entryID
    }

    @Test func aChargebackIsAtMostWhatWasTakenByCardAndNotGivenBack() async throws {
        try await withBilling { billing in
            await refuses(.notFound, "PAYMENT_NOT_FOUND") {
                try await self.chargeback(billing, 1)
            }
            try await billing.authorize(1000)
            try await billing.capture(1000)
            try await billing.refund(300)
            let id = try await self.chargeback(billing, 500)
            #expect(try await self.chargeback(billing, 500) == id)
            await refuses(.alreadyExists, "KEY_CONFLICT") {
                try await self.chargeback(billing, 501)
            }
            await refuses(.failedPrecondition, "AMOUNT_EXCEEDS") {
                try await self.chargeback(billing, 201, reference: "CB 2")
            }
            _ = try await self.chargeback(billing, 200, reference: "CB 2")
            #expect(try await billing.balances()[5310] == 700)
        }
    }

    @Test func aPayoutIsAtMostWhatTheProviderHas() async throws {
        try await withBilling { billing in
            try await billing.authorize(1000)
            try await billing.capture(1000)
            func payout(_ amount: Int64, _ reference: String) async throws -> Int64 {
                try await billing.call(
                    Accounting.recordPayout,
                    .init(amount: usd(amount), fee: usd(10), reference: reference)
                ).entryID
            }
            await refuses(.failedPrecondition, "AMOUNT_EXCEEDS") { try await payout(991, "P 1") }
            let id = try await payout(990, "P 1")
            #expect(try await payout(990, "P 1") == id)
            await refuses(.alreadyExists, "KEY_CONFLICT") { try await payout(1, "P 1") }
            await refuses(.failedPrecondition, "AMOUNT_EXCEEDS") { try await payout(1, "P 2") }
            #expect(try await billing.balances()[1010] == nil)
        }
    }

    @Test func aClaimIsAcceptedThenPaidOnceEach() async throws {
        try await withBilling { billing in
            func claim(_ amount: Int64, paid: Bool) async throws -> Int64 {
                try await billing.call(
                    Accounting.recordClaim,
                    .init(shipmentID: "SH-1", amount: usd(amount), paid: paid)
                ).entryID
            }
            await refuses(.failedPrecondition, "CLAIM_NOT_ACCEPTED") {
                try await claim(50, paid: true)
            }
            let id = try await claim(50, paid: false)
            #expect(try await claim(50, paid: false) == id)
            await refuses(.alreadyExists, "KEY_CONFLICT") { try await claim(60, paid: false) }
            await refuses(.failedPrecondition, "AMOUNT_EXCEEDS") {
                try await claim(51, paid: true)
            }
            let paid = try await claim(40, paid: true)
            #expect(try await claim(40, paid: true) == paid)
            await refuses(.alreadyExists, "KEY_CONFLICT") { try await claim(10, paid: true) }
        }
    }

    @Test func aSupplierIsPaidAtMostWhatIsOwed() async throws {
        try await withBilling { billing in
            func pay(_ amount: Int64) async throws -> Int64 {
                try await billing.call(
                    Accounting.paySupplier,
                    .init(supplierID: "3", amount: usd(amount), reference: "TR 1")
                ).entryID
            }
            await refuses(.failedPrecondition, "AMOUNT_EXCEEDS") { try await pay(1) }
            try await billing.post("a:1", "freight", [debit(5100, 9), credit(2000, 9)])
            let id = try await pay(9)
            #expect(try await pay(9) == id)
            #expect(try await billing.balances()[2000] == nil)
        }
    }
}
