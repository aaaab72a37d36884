// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos
import RPC
import Store
import Testing

@testable import BillingService

/// The double-entry journal.
@Suite struct LedgerTests {
    private func post(
        _ billing: Billing,
        _ lines: [BillingV1.JournalLine],
        event: String = "opening:2026",
        rule: String = "by-hand",
        at: Int64 = 0
    ) async throws(RPCError) -> Int64 {
        let request = BillingV1.PostRequest(
            eventID: event,
            rule: rule,
            lines: lines,
            memo: "a test",
            occurredAtMs: at
        )
        return try await billing.call(BillingV1.BillingService.post, request).entryID
    }

    private func debit(_ account: UInt32, _ amount: Int64, _ currency: String = "USD")
        -> BillingV1.JournalLine
    {
        .init(account: account, debitMinor: amount, currency: currency)
    }

    private func credit(_ account: UInt32, _ amount: Int64, _ currency: String = "USD")
        -> BillingV1.JournalLine
    {
        .init(account: account, creditMinor: amount, currency: currency)
    }

    @Test func postsABalancedEntryOncePerEventAndRule() async throws {
        try await withBilling { billing in
            let lines = [self.debit(1200, 300), self.credit(1000, 100), self.credit(2000, 200)]
            let id = try await self.post(billing, lines, at: 7)
            #expect(try await self.post(billing, lines, at: 8) == id)
            #expect(try await self.post(billing, lines, rule: "again") == id + 1)
            await refuses(.alreadyExists, "KEY_CONFLICT") {
                try await self.post(billing, [self.debit(1200, 1), self.credit(1000, 1)])
            }
            #expect(try await billing.balances() == [1000: -200, 1200: 600, 2000: -400])
            let journal = try await billing.call(BillingV1.BillingService.listJournal, .init())
            #expect(journal.entries.map(\.entryID) == [1, 2])
            #expect(journal.entries.first?.lines == lines)
            #expect(journal.entries.first?.postedAtMs == 7)
        }
    }

    @Test func refusesWhatDoesNotBalance() async throws {
        try await withBilling { billing in
            await refuses(.invalidArgument, "UNBALANCED") {
                try await self.post(billing, [self.debit(1200, 100), self.credit(1000, 99)])
            }
            // Each currency by itself.
            await refuses(.invalidArgument, "UNBALANCED") {
                try await self.post(billing, [self.debit(1200, 1), self.credit(1000, 1, "EUR")])
            }
            let balances = try await billing.balances()
            #expect(balances.isEmpty)
        }
    }

    @Test(arguments: [
        [BillingV1.JournalLine(account: 1000, debitMinor: 1, currency: "USD")],
        [
            .init(account: 1000, debitMinor: -1, currency: "USD"),
            .init(account: 1120, creditMinor: -1, currency: "USD"),
        ],
        [
            .init(account: 1000, debitMinor: 1, creditMinor: 1, currency: "USD"),
            .init(account: 1120, debitMinor: 1, creditMinor: 1, currency: "USD"),
        ],
        [
            .init(account: 1000, currency: "USD"), .init(account: 1120, currency: "USD"),
        ],
        [
            .init(account: 1001, debitMinor: 1, currency: "USD"),
            .init(account: 1120, creditMinor: 1, currency: "USD"),
        ],
        [
            .init(account: 1000, debitMinor: 1, currency: "usd"),
            .init(account: 1120, creditMinor: 1, currency: "usd"),
        ],
    ])
    func refusesWrongLines(lines: [BillingV1.JournalLine]) async throws {
        try await withBilling { billing in
            await refuses(.invalidArgument, "INVALID") { try await self.post(billing, lines) }
            let balances = try await billing.balances()
            #expect(balances.isEmpty)
        }
    }

    @Test func takesAHundredLinesAndNotOneMore() async throws {
        try await withBilling { billing in
            let pair = [self.debit(1000, 1), self.credit(1120, 1)]
            let hundred = (0..<50).flatMap { _ in pair }
            _ = try await self.post(billing, hundred)
            await refuses(.invalidArgument, "INVALID") {
                try await self.post(billing, hundred + pair, rule: "more")
            }
            #expect(try await billing.balances() == [1000: 50, 1120: -50])
        }
    }

    @Test func refusesToOverflowAnAccountAndPostsNothingOfTheEntry() async throws {
        try await withBilling { billing in
            try self.shift(billing, by: .max - 1)
            await refuses(.failedPrecondition, "LEDGER_OVERFLOW") {
                try await self.post(billing, [self.debit(1200, 2), self.credit(1120, 2)])
            }
            #expect(try await billing.balances().isEmpty)
            _ = try await self.post(billing, [self.debit(1200, 1), self.credit(1120, 1)])
            #expect(try await billing.balances() == [1120: -1, 1200: 1])
            try self.shift(billing, by: -(.max - 1))
        }
    }

    /// Moves both sums of account 1120, as much of other postings would.
    private func shift(_ billing: Billing, by amount: Int64) throws {
        try billing.store.writeAndWait { tx in
            _ = try tx.run(
                """
                INSERT INTO account_balance (account, currency, debit, credit)
                VALUES (1120, 'USD', 0, 0) ON CONFLICT DO NOTHING
                """
            )
            _ = try tx.run(
                """
                UPDATE account_balance SET debit = debit + $1, credit = credit + $1
                WHERE account = 1120
                """,
                amount
            )
        }
    }

    @Test func takesTheLargestAmountAndNotOneMore() async throws {
        try await withBilling { billing in
            let most = Money.minorUnitsMax
            _ = try await self.post(billing, [self.debit(1000, most), self.credit(1120, most)])
            await refuses(.invalidArgument, "INVALID") {
                try await self.post(
                    billing,
                    [self.debit(1000, most + 1), self.credit(1120, most + 1)],
                    rule: "more"
                )
            }
            #expect(try await billing.balances() == [1000: most, 1120: -most])
            try await billing.authorize(most)
            await refuses(.invalidArgument, "INVALID") {
                try await billing.authorize(most + 1, order: "SO-2")
            }
        }
    }

    @Test(arguments: ["journal_entry", "journal_line"])
    func cannotBeChangedBehindTheServicesBack(table: String) async throws {
        try await withBilling { billing in
            _ = try await self.post(billing, [self.debit(1000, 1), self.credit(1120, 1)])
            for statement in ["DELETE FROM \(table)", "UPDATE \(table) SET rowid = rowid + 1"] {
                #expect(throws: (any Error).self) {
                    try billing.store.writeAndWait { _ = try $0.run(.init(composed: statement)) }
                }
            }
        }
    }

    @Test func findsEntriesByFactAndByAccount() async throws {
        try await withBilling { billing in
            try await billing.authorize(100)
            try await billing.capture(60)
            try await billing.refund(10)
            _ = try await self.post(billing, [self.debit(1000, 1), self.credit(1120, 1)])
            func rules(_ request: BillingV1.ListJournalRequest) async throws -> [String] {
                try await billing.call(BillingV1.BillingService.listJournal, request)
                    .entries.map(\.rule)
            }
            let ofOrder = ["capture-card", "cancelled-after-capture", "refund-card"]
            #expect(try await rules(.init(eventID: "SO-100001")) == ofOrder)
            #expect(try await rules(.init(eventID: "SH-100001-1")) == ["capture-card"])
            #expect(try await rules(.init(eventID: "opening:2026")) == ["by-hand"])
            #expect(try await rules(.init(account: 1010)) == ["capture-card", "refund-card"])
            #expect(
                try await rules(.init(eventID: "SO-100001", account: 2220))
                    == ["cancelled-after-capture", "refund-card"]
            )
            #expect(try await rules(.init(account: 5000)).isEmpty)
            let page = try await billing.call(
                BillingV1.BillingService.listJournal,
                .init(page: .init(pageSize: 1), account: 1010)
            )
            #expect(page.entries.map(\.entryID) == [1])
            #expect(
                try await rules(.init(page: .init(pageToken: page.nextPageToken), account: 1010))
                    == ["refund-card"]
            )
        }
    }

    @Test func refusesToPostByHandToTheSumOfTheInvoices() async throws {
        try await withBilling { billing in
            await refuses(.failedPrecondition, "CONTROL_ACCOUNT") {
                try await self.post(billing, [self.debit(1100, 1), self.credit(1000, 1)])
            }
        }
    }
}
