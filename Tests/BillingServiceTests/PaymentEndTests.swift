// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Testing

@testable import BillingService

/// From every state that is none, a payment comes to an end by documented verbs.
@Suite struct PaymentEndTests {
    private static let ends: [BillingV1.PaymentState] = [.voided, .declined, .refunded]

    /// How a payment comes into a state.
    private func bring(_ billing: Billing, to state: PaymentState) async throws {
        switch state {
        case .held:
            _ = try await billing.call(
                AccountingV1.AccountingService.setScreening,
                .init(rules: .init(reviewAbove: usd(1)))
            )
            try await billing.authorize(100)
        case .awaiting: try await billing.authorize(100, method: .bankTransfer, waits: true)
        case .authorized: try await billing.authorize(100)
        case .captured:
            try await billing.authorize(100)
            try await billing.capture(40)
        // A crash, or a provider that cannot be asked: CrashTests and ProviderTests end these.
        case .authorizing, .unknown, .declined, .voided, .refunded: break
        }
    }

    @Test(arguments: [PaymentState.held, .awaiting, .authorized, .captured])
    func endsFromEveryState(state: PaymentState) async throws {
        try await withBilling { billing in
            try await self.bring(billing, to: state)
            #expect(try await billing.payment().state == state.message)
            try await billing.void()
            if try await billing.payment().captured != usd(0) { try await billing.refund() }
            let payment = try await billing.payment()
            #expect(Self.ends.contains(payment.state), "\(payment.state.name)")
            #expect(payment.captured == payment.refunded)
            #expect(try await billing.balances().values.allSatisfy { $0 == 0 })
        }
    }
}
