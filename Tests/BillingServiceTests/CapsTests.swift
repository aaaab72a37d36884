// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import RPC
import Testing

@testable import BillingService

/// Whatever is asked in whatever order: caps hold, books balance, the provider agrees.
@Suite struct CapsTests {
    @Test(arguments: [1, 2, 3] as [UInt64])
    func holdUnderRandomOperations(seed: UInt64) async throws {
        try await withBilling { billing in
            var random = SeededGenerator(seed: seed)
            let orders = (1...4).map { "SO-\($0)" }
            let methods: [OrderV1.PaymentMethod] = [.card, .cash, .card, .bankTransfer]
            for (order, method) in zip(orders, methods) {
                try await billing.authorize(1000, order: order, method: method)
            }
            for step in 0..<120 {
                let order = orders[Int.random(in: 0..<orders.count, using: &random)]
                let amount = Int64.random(in: 1...400, using: &random)
                switch Int.random(in: 0..<10, using: &random) {
                case 0: _ = try? await billing.void(order: order)
                case 1..<6:
                    _ = try? await billing.capture(amount, order: order, shipment: "SH-\(step)-1")
                default: _ = try? await billing.refund(amount, order: order)
                }
                try await self.expectCaps(billing, order)
            }
            try await self.expectProviderAgrees(billing, orders: orders)
        }
    }

    private func expectCaps(_ billing: Billing, _ order: String) async throws {
        let payment = try await billing.payment(order: order)
        func minor(_ money: CommonV1.Money?) -> Int64 { money?.minorUnits ?? -1 }
        #expect(minor(payment.captured) + minor(payment.voided) <= minor(payment.authorized))
        #expect(minor(payment.refunded) <= minor(payment.captured))
        #expect(minor(payment.refunded) >= 0)
    }

    /// The card payments' captures less their refunds are the card clearing account.
    private func expectProviderAgrees(_ billing: Billing, orders: [String]) async throws {
        func sum(_ kind: String) throws -> Int64 {
            try billing.providerFacts(kind).reduce(0) {
                $0 + (Int64($1.split(separator: "\t")[2]) ?? 0)
            }
        }
        let clearing = try await billing.balances()[1010] ?? 0
        #expect(try sum("capture") - sum("refund") == clearing)
    }

    @Test func standInTheTableToo() async throws {
        try await withBilling { billing in
            try await billing.authorize(100)
            try await billing.capture(60)
            let assignments = [
                "captured = 101", "voided = 41", "capturing = 41", "receivable = 41",
                "refunded = 61", "refunding = 61", "deposit = 61", "deposit = -1",
                "authorized = 101", "captured = -1",
            ]
            for assignment in assignments {
                #expect(throws: (any Error).self, "\(assignment)") {
                    try billing.store.writeAndWait {
                        _ = try $0.run(.init(composed: "UPDATE payment SET \(assignment)"))
                    }
                }
            }
            try billing.store.writeAndWait {
                _ = try $0.run(.init(composed: "UPDATE payment SET voided = 40"))
            }
        }
    }
}
