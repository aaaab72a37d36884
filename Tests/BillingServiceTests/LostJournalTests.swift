// SPDX-License-Identifier: MIT
import LinuxIO
import ServiceKit
import Testing

@testable import BillingService

/// The provider's memory, gone from beside a database that knows of what it did.
@Suite struct LostJournalTests {
    @Test func aServiceThatAskedTheProviderDoesNotStartWithoutItsJournal() async throws {
        let directory = try makeDirectory()
        defer { removeDirectory(directory) }
        try await withBilling(BillingService.self, in: directory) { try await $0.authorize(100) }
        let path = "\(directory)/billing/provider.journal"
        let journal = try Files.read(path)
        try Files.remove(path)
        for _ in 0..<2 {
            let fault = await #expect(throws: ProviderJournal.Fault.self) {
                try await withBilling(BillingService.self, in: directory) { _ in }
            }
            #expect(fault?.description.contains("there is no \(path)") == true)
            #expect(fault?.description.contains("put the file back") == true)
            #expect(!Files.exists(path))
        }
        try Files.writeAtomically(journal, to: path)
        try await withBilling(BillingService.self, in: directory) { billing in
            let payment = try await billing.payment()
            #expect(payment.authorized == usd(100))
        }
    }

    @Test func aServiceThatNeverAskedTheProviderMakesItsJournalAnew() async throws {
        let directory = try makeDirectory()
        defer { removeDirectory(directory) }
        try await withBilling(BillingService.self, in: directory) { billing in
            try await billing.authorize(100, method: .cash)
        }
        let path = "\(directory)/billing/provider.journal"
        try Files.remove(path)
        try await withBilling(BillingService.self, in: directory) { _ in }
        #expect(Files.exists(path))
    }
}
