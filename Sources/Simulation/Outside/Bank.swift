// SPDX-License-Identifier: MIT
import Ambient
import BillingService

/// A payment provider of another house: it keeps its own journal, may be slow, and its answers get
/// lost on the way, after it acted or before.
///
/// Safe to send because a simulation has one thread.
final class Bank: PaymentProvider, @unchecked Sendable {
    /// How often of 1,000 calls it goes wrong, and how.
    struct Habits {
        /// It never hears of the call.
        var unheard = 0
        /// It acts, and nobody hears of it.
        var unanswered = 0
        /// The call is told lost, and comes to it all the same, later.
        var late = 0
        /// It says that it is busy.
        var busy = 0
        /// A capture is refused, until it is asked for anew.
        var capturesRefused = 0
        /// Microseconds until it answers.
        var time: ClosedRange<Int64> = 2_000...30_000
    }

    /// The tokens the shop has, and the bank's mind about each.
    enum Token {
        static let good = "tok_approve"
        static let poor = "tok_decline"
        static let forgetful = "tok_timeout_after_charge"
        static let busy = "tok_temporary_failure"

        static let all = [Self.good, Self.poor, Self.forgetful, Self.busy]
    }

    /// How long a caller waits for an answer that does not come, in microseconds.
    private static let patience: ClosedRange<Int64> = 1_000_000...4_000_000
    /// How late a call comes that was given up, in microseconds.
    private static let delay: ClosedRange<Int64> = 1_000_000...90_000_000

    let world: World
    var habits = Habits()
    /// The process of the billing service that asks; what is answered to a dead one is lost.
    var customer: VirtualProcess?
    private(set) var journal = BankJournal()
    private(set) var counts: [String: Int] = [:]
    private var failedTries: [String: Int] = [:]
    private var generator: SeededGenerator

    init(_ world: World) {
        self.world = world
        self.generator = world.generator(for: "bank")
    }

    func refusal(ofToken token: String) -> String? {
        Token.all.contains(token) ? nil : "the bank does not know this token"
    }

    func perform(_ call: ProviderCall, answer: @escaping @Sendable (ProviderAnswer) -> Void) {
        let lot = Int.random(in: 0..<1000, using: &self.generator)
        let habits = self.habits
        if lot < habits.unheard { return self.giveUp("unheard", answer) }
        if lot < habits.unheard + habits.unanswered {
            self.after(habits.time, outlivesCaller: true) { _ = self.act(call) }
            return self.giveUp("unanswered", answer)
        }
        if lot < habits.unheard + habits.unanswered + habits.late {
            self.after(Self.delay, outlivesCaller: true) { _ = self.act(call) }
            return self.giveUp("late", answer)
        }
        let isBusy = lot < habits.unheard + habits.unanswered + habits.late + habits.busy
        // On its way for half of the time, and the answer for the other half.
        let way = habits.time.lowerBound / 2...habits.time.upperBound / 2
        self.after(way, outlivesCaller: true) {
            if isBusy { self.count("busy") }
            let said = isBusy ? .temporaryFailure("the bank is busy") : self.act(call)
            self.after(way, outlivesCaller: false) { answer(said) }
        }
    }

    func query(_ key: ProviderKey, answer: @escaping @Sendable (ProviderTruth) -> Void) {
        let isLost = Int.random(in: 0..<1000, using: &self.generator) < self.habits.unheard
        let way = self.habits.time
        if isLost {
            self.count("query lost")
            return self.after(Self.patience, outlivesCaller: false) {
                answer(.unknown("the bank did not answer"))
            }
        }
        self.after(way, outlivesCaller: false) {
            switch self.journal.decision(key.description) {
            case nil: answer(.neverActed)
            case let fact?: answer(fact.declined.map { .declined(code: $0) } ?? .approved)
            }
        }
    }

    private func giveUp(_ why: String, _ answer: @escaping @Sendable (ProviderAnswer) -> Void) {
        self.count(why)
        self.after(Self.patience, outlivesCaller: false) {
            answer(.unknown("the bank did not answer in time"))
        }
    }

    /// Lets something happen later; a caller that has died hears nothing more.
    private func after(
        _ time: ClosedRange<Int64>,
        outlivesCaller: Bool,
        _ work: @escaping () -> Void
    ) {
        let wait = Int64.random(in: time, using: &self.generator)
        let caller = outlivesCaller ? nil : self.customer
        self.world.after(.microseconds(wait), for: caller, work)
    }

    private func count(_ what: String) { self.counts[what, default: 0] += 1 }

    // MARK: Its mind

    private func act(_ call: ProviderCall) -> ProviderAnswer {
        let key = call.key.description
        if let known = self.journal.decision(key) {
            return known.declined.map { .declined(code: $0) } ?? .approved
        }
        var declined: String?
        var kind = BankJournal.Kind.authorize
        var authorization = key
        switch call.operation {
        case .authorize(let token):
            if token == Token.poor { declined = "insufficient_funds" }
            if token == Token.busy, self.failedTries[key, default: 0] < 2 {
                self.failedTries[key, default: 0] += 1
                return .temporaryFailure("the bank is busy")
            }
        case .capture(let hold):
            (kind, authorization) = (.capture, hold.description)
            let lot = Int.random(in: 0..<1000, using: &self.generator)
            if lot < self.habits.capturesRefused {
                self.count("capture refused")
                declined = "card_expired"
            }
        case .void(let hold): (kind, authorization) = (.void, hold.description)
        case .refund(let hold): (kind, authorization) = (.refund, hold.description)
        }
        let fact = self.journal.decide(
            key,
            kind,
            of: authorization,
            call.amount.minorUnits,
            call.amount.currency.code,
            declined: declined
        )
        self.world.trace.mix(UInt64(self.journal.facts.count))
        if case .authorize(Token.forgetful) = call.operation {
            return .unknown("the bank did not answer in time")
        }
        return fact.declined.map { .declined(code: $0) } ?? .approved
    }
}
