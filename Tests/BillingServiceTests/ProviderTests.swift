// SPDX-License-Identifier: MIT
import Commerce
import Foundation
import LinuxIO
import Testing

@testable import BillingService

let testUSD: Currency = {
    guard let usd = Currency("USD") else { preconditionFailure("USD is a currency") }
    return usd
}()

/// The simulated provider and its journal.
@Suite struct ProviderTests {
    private let key = ProviderKey.authorize(payment: "PAY-100001")

    private func authorize(
        _ token: TestToken,
        payment: String = "PAY-100001"
    ) -> ProviderCall {
        ProviderCall(
            key: .authorize(payment: payment),
            operation: .authorize(token: token.rawValue),
            amount: Money(minorUnits: 100, currency: testUSD)
        )
    }

    private func withProvider<T>(
        _ directory: String,
        _ body: (SimulatedProvider) throws -> T
    ) throws -> T {
        try body(try SimulatedProvider(journal: "\(directory)/provider.journal"))
    }

    private func ask(_ provider: SimulatedProvider, _ call: ProviderCall) -> ProviderAnswer {
        let answer = OneShot<ProviderAnswer>()
        provider.perform(call) { answer.set($0) }
        return answer.wait()
    }

    private func query(_ provider: SimulatedProvider, _ key: ProviderKey) -> ProviderTruth {
        let truth = OneShot<ProviderTruth>()
        provider.query(key) { truth.set($0) }
        return truth.wait()
    }

    @Test func remembersWhatItDidAfterARestart() throws {
        try withDirectory { directory in
            try self.withProvider(directory) { provider in
                #expect(self.query(provider, self.key) == .neverActed)
                let answer = self.ask(provider, self.authorize(.timeoutAfterCharge))
                guard case .unknown = answer else { return #expect(Bool(false), "\(answer)") }
            }
            try self.withProvider(directory) { provider in
                #expect(self.query(provider, self.key) == .approved)
                // The same key again acts no second time.
                #expect(self.ask(provider, self.authorize(.timeoutAfterCharge)) == .approved)
            }
            let journal = try Files.read("\(directory)/provider.journal")
            #expect(journal.count { $0 == UInt8(ascii: "\n") } == 1)
        }
    }

    @Test func countsTemporaryFailuresAcrossARestart() throws {
        try withDirectory { directory in
            let call = self.authorize(.temporaryFailure)
            let failure = ProviderAnswer.temporaryFailure("the provider is busy")
            try self.withProvider(directory) { #expect(self.ask($0, call) == failure) }
            try self.withProvider(directory) { provider in
                #expect(self.ask(provider, call) == failure)
                #expect(self.query(provider, self.key) == .neverActed)
                #expect(self.ask(provider, call) == .approved)
            }
        }
    }

    @Test func cutsOffATornLineAndKeepsWhatStandsBeforeIt() throws {
        try withDirectory { directory in
            let path = "\(directory)/provider.journal"
            try self.withProvider(directory) { _ = self.ask($0, self.authorize(.approve)) }
            let whole = try Files.read(path)
            try Files.writeAtomically(whole + Array("PAY-2:authorize\tauth".utf8), to: path)
            try self.withProvider(directory) { provider in
                #expect(self.query(provider, self.key) == .approved)
                _ = self.ask(provider, self.authorize(.approve, payment: "PAY-3"))
            }
            try self.withProvider(directory) { provider in
                #expect(self.query(provider, .authorize(payment: "PAY-3")) == .approved)
            }
        }
    }

    @Test func refusesADamagedJournalAndNamesTheLine() throws {
        try withDirectory { directory in
            let path = "\(directory)/provider.journal"
            try self.withProvider(directory) { _ = self.ask($0, self.authorize(.approve)) }
            let whole = try Files.read(path)
            try Files.writeAtomically(whole + Array("gibberish\n".utf8), to: path)
            let fault = #expect(throws: ProviderJournal.Fault.self) {
                _ = try SimulatedProvider(journal: path)
            }
            #expect(fault?.description.contains("provider.journal:2:") == true)
        }
    }

    @Test func keepsItsOwnCaps() {
        var mind = SimulatedLedger()
        func say(_ operation: ProviderCall.Operation, _ key: ProviderKey, _ amount: Int64)
            -> ProviderAnswer
        {
            let money = Money(minorUnits: amount, currency: testUSD)
            return mind.decide(ProviderCall(key: key, operation: operation, amount: money)).answer
        }
        let paid = ProviderKey.authorize(payment: "PAY-100001")
        func capture(_ shipment: String, _ amount: Int64) -> ProviderAnswer {
            let key = ProviderKey.capture(payment: "PAY-100001", shipmentID: shipment)
            return say(.capture(authorization: paid), key, amount)
        }
        func refund(_ index: Int64, _ amount: Int64) -> ProviderAnswer {
            let key = ProviderKey.refund(payment: "PAY-100001", index: index)
            return say(.refund(authorization: paid), key, amount)
        }
        #expect(capture("SH-1-1", 1) == .declined(code: "no_such_authorization"))
        _ = say(.authorize(token: "tok_approve"), paid, 100)
        #expect(capture("SH-1-2", 101) == .declined(code: "amount_too_large"))
        #expect(capture("SH-1-3", 100) == .approved)
        #expect(capture("SH-1-4", 1) == .declined(code: "amount_too_large"))
        #expect(refund(1, 101) == .declined(code: "amount_too_large"))
        #expect(refund(2, 100) == .approved)
        #expect(refund(3, 1) == .declined(code: "amount_too_large"))
        #expect(refund(4, 0) == .declined(code: "amount_too_large"))
    }

    @Test func readsBackEveryLineItWrites() {
        let results: [ProviderFact.Result] = [.approved, .failed, .declined(code: "no")]
        for result in results {
            let fact = ProviderFact(self.authorize(.approve), result)
            #expect(ProviderFact(line: fact.line.dropLast()) == fact)
        }
        #expect(ProviderFact(line: "a\tauthorize\t-1\tUSD\tapproved\ta") == nil)
        #expect(ProviderFact(line: "a\tauthorize\t1\tUSD\tperhaps\ta") == nil)
        #expect(ProviderFact(line: "a\tauthorize\t1\tUSD\tapproved") == nil)
    }
}
