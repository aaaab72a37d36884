// SPDX-License-Identifier: MIT
import LinuxIO
import Synchronization

/// The built-in payment provider: a separate party with a memory of its own, its journal file.
///
/// All that waits is decided together on its own thread, written with one `fdatasync`, then answered;
/// so an answer is durable, and after a crash a query tells the truth.
final class SimulatedProvider: PaymentProvider {
    fileprivate enum Ask: Sendable {
        case perform(ProviderCall, @Sendable (ProviderAnswer) -> Void)
        case query(ProviderKey, @Sendable (ProviderTruth) -> Void)
    }

    private struct Desk: ~Copyable {
        var journal: ProviderJournal
        /// Nil after a failed write, until the journal could be read again.
        var mind: SimulatedLedger?

        init(path: String) throws {
            var journal = try ProviderJournal(path: path)
            var mind = SimulatedLedger()
            try journal.load { mind.apply($0) }
            self.journal = journal
            self.mind = mind
        }

        mutating func reload() throws {
            self.mind = nil
            var mind = SimulatedLedger()
            try self.journal.load { mind.apply($0) }
            self.mind = mind
        }
    }

    /// The most calls that may wait; the next one is told to come back later.
    private static let waitingMax = 65_536

    private let inbox = Mutex<[Ask]>([])
    /// Locked by the loop's thread alone, after the start.
    private let desk: Mutex<Desk>
    private let loop: EventLoop

    /// Opens `path`, or makes it, and remembers what it says; throws when it is damaged.
    init(journal path: String) throws {
        self.desk = Mutex(try Desk(path: path))
        self.loop = try EventLoop(name: "provider")
    }

    deinit {
        self.loop.stop()
    }

    func refusal(ofToken token: String) -> String? {
        if TestToken(rawValue: token) != nil { return nil }
        let known = TestToken.allCases.map(\.rawValue).joined(separator: ", ")
        return "unknown payment token; the simulated provider knows \(known)"
    }

    func perform(_ call: ProviderCall, answer: @escaping @Sendable (ProviderAnswer) -> Void) {
        guard self.enqueue(.perform(call, answer)) else {
            return answer(.temporaryFailure("the provider is overloaded"))
        }
    }

    func query(_ key: ProviderKey, answer: @escaping @Sendable (ProviderTruth) -> Void) {
        guard self.enqueue(.query(key, answer)) else {
            return answer(.unknown("the provider is overloaded"))
        }
    }

    private func enqueue(_ ask: Ask) -> Bool {
        let (isTaken, isFirst) = self.inbox.withLock { inbox in
            guard inbox.count < Self.waitingMax else { return (false, false) }
            inbox.append(ask)
            return (true, inbox.count == 1)
        }
        if isFirst { self.loop.execute { self.answerAll() } }
        return isTaken
    }

    private func answerAll() {
        let asked = self.inbox.withLock { inbox in
            defer { inbox = [] }
            return inbox
        }
        for answer in self.desk.withLock({ Self.decide(asked, at: &$0) }) { answer() }
    }

    /// Decides all, makes what was decided durable, and returns what to say to whom.
    private static func decide(_ asked: [Ask], at desk: inout Desk) -> [@Sendable () -> Void] {
        do {
            if desk.mind == nil { try desk.reload() }
            guard var mind = desk.mind.take() else { return [] }
            var lines = ""
            let answers = asked.map { Self.decide($0, &mind, &lines) }
            if !lines.isEmpty { try desk.journal.append(lines) }
            desk.mind = mind
            return answers
        } catch {
            // The mind ran ahead of the disk, so it is given up; what the disk says is the truth.
            let why = "the provider's journal failed: \(error)"
            return asked.map { ask in { ask.answerUnknown(why) } }
        }
    }

    private static func decide(
        _ ask: Ask,
        _ mind: inout SimulatedLedger,
        _ lines: inout String
    ) -> @Sendable () -> Void {
        switch ask {
        case .query(let key, let answer):
            let truth = mind.truth(of: key)
            return { answer(truth) }
        case .perform(let call, let answer):
            let (fact, decision) = mind.decide(call)
            if let fact { lines += fact.line }
            return { answer(decision) }
        }
    }
}

extension SimulatedProvider.Ask {
    fileprivate func answerUnknown(_ why: String) {
        switch self {
        case .perform(_, let answer): answer(.unknown(why))
        case .query(_, let answer): answer(.unknown(why))
        }
    }
}
