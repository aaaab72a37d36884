// SPDX-License-Identifier: MIT
import Testing

@testable import Simulation

/// The bank's own books.
@Suite struct BankTests {
    @Test func capturesUpToWhatItHolds() {
        var journal = BankJournal()
        #expect(Self.decide(&journal, "a", .authorize, 100) == nil)
        #expect(Self.decide(&journal, "b", .capture, 60) == nil)
        #expect(Self.decide(&journal, "c", .capture, 41) == "amount_too_large")
        #expect(Self.decide(&journal, "d", .capture, 40) == nil)
        #expect(journal.holds["a"]?.captured == 100)
        #expect(journal.holds["a"]?.open == 0)
    }

    @Test func refundsUpToWhatItCaptured() {
        var journal = BankJournal()
        _ = Self.decide(&journal, "a", .authorize, 100)
        #expect(Self.decide(&journal, "b", .refund, 1) == "amount_too_large")
        _ = Self.decide(&journal, "c", .capture, 50)
        #expect(Self.decide(&journal, "d", .refund, 50) == nil)
        #expect(Self.decide(&journal, "e", .refund, 1) == "amount_too_large")
    }

    @Test func aVoidOfWhatNeverCameBarsIt() {
        var journal = BankJournal()
        #expect(Self.decide(&journal, "v", .void, 0) == nil)
        #expect(Self.decide(&journal, "a", .authorize, 100) == "voided_before_authorization")
        #expect(journal.holds["a"] == nil)
    }

    @Test func aVoidOfAllGivesUpWhatIsOpen() {
        var journal = BankJournal()
        _ = Self.decide(&journal, "a", .authorize, 100)
        _ = Self.decide(&journal, "b", .capture, 30)
        #expect(Self.decide(&journal, "v", .void, 0) == nil)
        #expect(journal.holds["a"]?.open == 0)
        #expect(Self.decide(&journal, "c", .capture, 1) == "amount_too_large")
    }

    @Test func rememberWhatWasDecided() {
        var journal = BankJournal()
        _ = Self.decide(&journal, "a", .authorize, 100)
        #expect(journal.decision("a")?.declined == nil)
        #expect(journal.decision("a") != nil)
        #expect(journal.decision("b") == nil)
    }

    /// Why it was declined.
    private static func decide(
        _ journal: inout BankJournal,
        _ key: String,
        _ kind: BankJournal.Kind,
        _ amount: Int64
    ) -> String? {
        let hold = kind == .authorize ? key : "a"
        return journal.decide(key, kind, of: hold, amount, "USD", declined: nil).declined
    }
}
