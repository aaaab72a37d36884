// SPDX-License-Identifier: MIT
import OMSProtos
import Testing

@testable import BillingService

/// Lists that are read on from a number kept elsewhere.
@Suite struct CursorTests {
    private typealias Methods = BillingV1.BillingService

    @Test func ofThePresentGenerationAreTaken() async throws {
        try await withBilling { billing in
            _ = try await billing.call(Methods.listInvoices, .init(generation: 1))
            _ = try await billing.call(Methods.listJournal, .init(generation: 1))
        }
    }

    @Test func ofAnotherGenerationAreRefused() async throws {
        try await withBilling { billing in
            await refuses(.failedPrecondition, "GENERATION_LEFT") {
                try await billing.call(Methods.listInvoices, .init(generation: 2))
            }
            await refuses(.failedPrecondition, "GENERATION_LEFT") {
                try await billing.call(Methods.listJournal, .init(generation: 2))
            }
        }
    }
}
