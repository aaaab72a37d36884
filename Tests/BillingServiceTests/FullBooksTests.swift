// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Store
import Testing

@testable import BillingService

/// Books that can take no more, before and after the provider has acted.
@Suite struct FullBooksTests {
    @Test func areSeenBeforeTheProviderIsAsked() async throws {
        try await withBilling { billing in
            try await billing.authorize(100)
            try await billing.authorize(50, order: "SO-2")
            try await billing.capture(50, order: "SO-2", shipment: "SH-2-1")
            try billing.fill(1010)
            await refuses(.failedPrecondition, "LEDGER_OVERFLOW") {
                try await billing.capture(100)
            }
            await refuses(.failedPrecondition, "LEDGER_OVERFLOW") {
                try await billing.refund(order: "SO-2")
            }
            #expect(try billing.providerFacts("capture").count == 1)
            #expect(try billing.providerFacts("refund").isEmpty)
            #expect(try await billing.payment().captured == usd(0))
            try billing.free(1010)
            #expect(try await billing.capture(100, key: "now").captured == usd(100))
        }
    }

    @Test func areAnUnknownOutcomeOnceTheProviderHasActed() async throws {
        try await withBilling(FaultyBilling<TellsLate>.self) { billing in
            try await billing.authorize(100)
            await refuses(.unavailable, "PROVIDER_UNAVAILABLE") { try await billing.capture(100) }
            #expect(try billing.providerFacts("capture").count == 1)
            try billing.fill(1010)
            // Nothing is stored under the key: each time it is tried in earnest.
            for _ in 0..<2 {
                await refuses(.internalError, "NOT_BOOKED") {
                    try await billing.capture(100, key: "again")
                }
            }
            #expect(try await billing.payment().captured == usd(0))
            // Nor may anybody give the money up meanwhile.
            await refuses(.internalError, "NOT_BOOKED") { try await billing.void() }
            try billing.free(1010)
            #expect(try await billing.capture(100, key: "again").captured == usd(100))
            #expect(try billing.providerFacts("capture").count == 1)
            #expect(try await billing.balances() == [1010: 100, 2200: -100])
            try await expectBooksInOrder(billing)
        }
    }
}

extension Billing {
    /// Leaves an account of the books no room.
    fileprivate func fill(_ account: Int64) throws {
        try self.mirror(account)
    }

    /// Takes back what `fill` did.
    fileprivate func free(_ account: Int64) throws {
        try self.mirror(account)
    }

    /// What was used of an account's 64 bits is free, and what was free is used.
    private func mirror(_ account: Int64) throws {
        try self.store.writeAndWait { tx in
            _ = try tx.run(
                """
                INSERT INTO account_balance (account, currency, debit, credit)
                VALUES ($1, 'USD', 0, 0) ON CONFLICT DO NOTHING
                """,
                account
            )
            _ = try tx.run(
                """
                UPDATE account_balance SET debit = 9223372036854775807 - debit,
                  credit = 9223372036854775807 - credit
                WHERE account = $1
                """,
                account
            )
            _ = try tx.run("DELETE FROM account_balance WHERE debit = 0 AND credit = 0")
        }
    }
}
