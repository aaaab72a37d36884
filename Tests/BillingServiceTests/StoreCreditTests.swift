// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Store
import Testing

@testable import BillingService

/// What the company owes its customers, given, held and spent.
@Suite struct StoreCreditTests {
    @Test func sixtyFourOrdersAtOnceNeverOverspendIt() async throws {
        try await withBilling { billing in
            try await billing.grant(100)
            let accepted = await withTaskGroup(of: Bool.self) { group in
                for number in 0..<64 {
                    group.addTask {
                        let order = "SO-\(number)"
                        let reply = try? await billing.authorize(
                            7,
                            order: order,
                            method: .storeCredit
                        )
                        guard reply != nil else { return false }
                        _ = try? await billing.capture(7, order: order, shipment: "SH-\(number)")
                        return true
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(accepted == 14)
            #expect(try await billing.standing().storeCreditMinor == 2)
            #expect(try await billing.balances() == [4100: 100, 2210: -2, 2200: -98])
            try self.expectEntriesAddUp(billing)
        }
    }

    @Test func isFreeOnlyAsFarAsNoOrderHasSetItAside() async throws {
        try await withBilling { billing in
            try await billing.grant(50)
            try await billing.authorize(40, method: .storeCredit)
            let before = try await billing.standing()
            #expect(before.storeCreditMinor == 10 && before.storeCreditHeldMinor == 40)
            try await billing.capture(25)
            let captured = try await billing.standing()
            #expect(captured.storeCreditMinor == 10 && captured.storeCreditHeldMinor == 15)
            try await billing.void()
            let after = try await billing.standing()
            #expect(after.storeCreditMinor == 25 && after.storeCreditHeldMinor == 0)
        }
    }

    private func expectEntriesAddUp(_ billing: Billing) throws {
        let (sum, balance) = try billing.store.readAndWait { reader in
            (
                try reader.first("SELECT sum(amount) FROM store_credit_entry") { $0.int(0) },
                try reader.first("SELECT sum(balance) FROM store_credit") { $0.int(0) }
            )
        }
        #expect(sum == balance)
    }

    @Test func isGrantedOncePerRequestAndNeverTakenBelowZero() async throws {
        try await withBilling { billing in
            for _ in 0..<2 { #expect(try await billing.grant(50, key: "one") == 50) }
            #expect(try await billing.grant(-20) == 30)
            await refuses(.failedPrecondition, "INSUFFICIENT_STORE_CREDIT") {
                try await billing.grant(-31)
            }
            await refuses(.invalidArgument, "INVALID") { try await billing.grant(0) }
            await refuses(.invalidArgument, "INVALID") { try await billing.grant(.min) }
            let balances = try await billing.balances()
            #expect(balances == [4100: 30, 2210: -30])
        }
    }

    @Test func thatAnOrderHoldsIsNotTakenBack() async throws {
        try await withBilling { billing in
            try await billing.grant(50)
            try await billing.authorize(40, method: .storeCredit)
            await refuses(.failedPrecondition, "INSUFFICIENT_STORE_CREDIT") {
                try await billing.grant(-11)
            }
            try await billing.void()
            #expect(try await billing.grant(-50) == 0)
        }
    }

    @Test func movesOncePerReference() async throws {
        try await withBilling { billing in
            func add(_ amount: Int64) throws -> Int64 {
                try billing.store.writeAndWait {
                    try StoreCredit.add(
                        customer: "ALFKI",
                        amount: amount,
                        currency: testUSD,
                        reference: "credit-note:CN-000001",
                        in: $0
                    )
                }
            }
            for _ in 0..<2 {
                let balance = try add(25)
                #expect(balance == 25)
            }
            #expect(throws: BillingError.self) { try add(26) }
        }
    }

    @Test func ofADuplicateCustomerFollowsItsPayments() async throws {
        try await withBilling { billing in
            try await billing.grant(50)
            try await billing.grant(5, customer: "OTHER")
            try await billing.authorize(40, method: .storeCredit)
            for _ in 0..<2 {
                try billing.store.writeAndWait {
                    try CustomerMerge.mergePayments(of: "ALFKI", into: "OTHER", in: $0)
                }
            }
            try await billing.capture(40)
            #expect(try await billing.payment().customerID == "OTHER")
            #expect(try await billing.grant(-15, customer: "OTHER") == 0)
            try self.expectEntriesAddUp(billing)
        }
    }
}
