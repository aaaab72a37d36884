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

    @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
    func holdOverTendersUnderRandomOperations(seed: UInt64) async throws {
        try await withBilling { billing in
            var random = SeededGenerator(seed: seed)
            try await billing.grant(900)
            let orders = ["SO-1", "SO-2", "SO-3", "SO-4"]
            try await billing.authorizeMixed(
                1000,
                [(.card, 300), (.storeCredit, 200), (.bankTransfer, 300), (.onAccount, nil)],
                order: "SO-1"
            )
            try await billing.authorizeMixed(
                1000,
                [(.storeCredit, 300), (.cash, 100), (.card, nil)],
                order: "SO-2",
                token: "tok_decline",
                waits: true
            )
            try await billing.authorizeMixed(
                1000,
                [(.card, 500), (.bankTransfer, nil)],
                order: "SO-3",
                waits: true
            )
            try await billing.authorize(1000, order: "SO-4")
            for step in 0..<150 {
                let order = orders[Int.random(in: 0..<orders.count, using: &random)]
                try await self.act(billing, order, step, &random)
                try await self.expectCaps(billing, order)
            }
            for order in orders { try await self.expectTendersAddUp(billing, order) }
            try await self.expectProviderAgrees(billing, orders: orders)
            try self.expectStoreCreditIsHeldByPayments(billing)
        }
    }

    /// One command that may be refused, but never fails.
    private func act(
        _ billing: Billing,
        _ order: String,
        _ step: Int,
        _ random: inout SeededGenerator
    ) async throws {
        let amount = Int64.random(in: 1...300, using: &random)
        let change = "CHG-\(step)"
        do {
            switch Int.random(in: 0..<40, using: &random) {
            case 0: try await billing.void(order: order)
            case 1..<5: try await billing.refund(amount, order: order)
            case 5..<9: _ = try billing.payIn(amount, order: order)
            case 9..<12:
                let token = amount.isMultiple(of: 2) ? "tok_decline" : "tok_approve"
                try await billing.pay(token: token, order: order)
            case 12..<14: try await billing.pay(.storeCredit, order: order)
            case 14..<19: try await billing.authorizeMore(amount, change: change, order: order)
            case 19..<23: try await billing.reduce(to: amount * 5, change: change, order: order)
            case 23..<26:
                _ = try billing.store.writeAndWait { tx in
                    try Prepayment.invoice(
                        order: order,
                        total: .init(minorUnits: amount, currency: testUSD),
                        method: .mixed,
                        in: tx
                    )
                }
            default: try await billing.capture(amount, order: order, shipment: "SH-\(step)")
            }
        } catch let error as RPCError where error.code != .internalError {
            // Refused.
        } catch is BillingError {
            // Refused.
        }
    }

    /// The payment's row has the sums of its tenders.
    private func expectTendersAddUp(_ billing: Billing, _ order: String) async throws {
        let (rows, sums) = try billing.store.readAndWait { reader in
            (
                try reader.all(
                    """
                    SELECT authorized, captured, voided, refunded, receivable FROM payment
                    ORDER BY payment_number
                    """
                ) { row in (0..<5).map { row.int($0) } },
                try reader.all(
                    """
                    SELECT sum(authorized), sum(captured), sum(voided), sum(refunded),
                        sum(receivable)
                    FROM payment_tender GROUP BY payment_number ORDER BY payment_number
                    """
                ) { row in (0..<5).map { row.int($0) } }
            )
        }
        #expect(rows == sums)
    }

    /// What is held of the customer's store credit is what its tenders have open, and 2210 is the
    /// balance.
    private func expectStoreCreditIsHeldByPayments(_ billing: Billing) throws {
        let (held, open, balance, books) = try billing.store.readAndWait { reader in
            (
                try reader.first("SELECT sum(held) FROM store_credit") { $0.int(0) },
                try reader.first(
                    """
                    SELECT sum(authorized - captured - voided) FROM payment_tender
                    WHERE method = 'STORE_CREDIT'
                    """
                ) { $0.int(0) },
                try reader.first("SELECT sum(balance) FROM store_credit") { $0.int(0) },
                try reader.first(
                    "SELECT credit - debit FROM account_balance WHERE account = 2210"
                ) { $0.int(0) }
            )
        }
        #expect(held == open)
        #expect(balance == books)
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
