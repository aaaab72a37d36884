// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import RPC
import Synchronization

/// Callers that wait for a subject to be decided.
///
/// A caller is entered on the writer thread, inside the transaction that stores its pending reply,
/// so that a `resolve` of any later command, even of the same commit, finds it. Whoever takes an
/// entry out answers its caller, outside the lock; so each caller is answered once.
final class HoldTable: Sendable {
    /// Names one waiting caller.
    struct Ticket: Hashable, Sendable {
        fileprivate let number: UInt64
    }

    /// What to do with the reply's bytes.
    typealias Send = @Sendable ([UInt8]) -> Void

    /// Callers that may wait; beyond it a caller gets its pending reply at once.
    static let heldMax = 65_536

    private struct Held {
        let subject: String
        let pending: [UInt8]
        let send: Send
        /// Whether the pending reply is durable, so that it may be given.
        var isArmed = false
    }

    private struct State {
        var next: UInt64 = 1
        var held: [UInt64: Held] = [:]
        var bySubject: [String: [UInt64]] = [:]
        var ends = TimerHeap<UInt64>()
        /// When the one timer that is set will look at `ends`.
        var sweepAt: MonotonicInstant?
        var isDraining = false

        mutating func remove(_ number: UInt64) -> Held? {
            guard let entry = self.held.removeValue(forKey: number) else { return nil }
            _ = self.ends.cancel(TimerToken(id: number))
            self.bySubject[entry.subject]?.removeAll { $0 == number }
            if self.bySubject[entry.subject]?.isEmpty == true {
                self.bySubject[entry.subject] = nil
            }
            return entry
        }
    }

    private let scheduler: any Scheduler
    private let state = Mutex(State())

    init(scheduler: any Scheduler) {
        self.scheduler = scheduler
    }

    /// How many callers wait, their pending replies committed.
    var count: Int { self.state.withLock { $0.ends.count } }

    /// Enters a caller; nil when the table is full or the service drains, so that nobody waits.
    func enter(_ subject: String, pending: [UInt8], _ send: @escaping Send) -> Ticket? {
        self.state.withLock { state in
            guard !state.isDraining, state.held.count < Self.heldMax else { return nil }
            let number = state.next
            state.next += 1
            state.held[number] = Held(subject: subject, pending: pending, send: send)
            state.bySubject[subject, default: []].append(number)
            return Ticket(number: number)
        }
    }

    /// The transaction of an entry is committed: from now on its time counts.
    func arm(_ ticket: Ticket, until end: MonotonicInstant) {
        let (answered, sweepAt) = self.state.withLock { state -> (Held?, MonotonicInstant?) in
            guard state.held[ticket.number] != nil else { return (nil, nil) }
            if state.isDraining { return (state.remove(ticket.number), nil) }
            state.held[ticket.number]?.isArmed = true
            state.ends.insert(ticket.number, at: end, token: TimerToken(id: ticket.number))
            return (nil, Self.nextSweep(&state))
        }
        if let answered { answered.send(answered.pending) }
        if let sweepAt { self.setTimer(sweepAt) }
    }

    /// Takes a caller out without an answer: its transaction did not commit.
    func withdraw(_ ticket: Ticket) {
        _ = self.state.withLock { $0.remove(ticket.number) }
    }

    /// Answers all who wait for `subject`.
    func resolve(_ subject: String, reply: [UInt8]) {
        let released = self.state.withLock { state in
            let numbers = state.bySubject.removeValue(forKey: subject) ?? []
            return numbers.compactMap { state.remove($0) }
        }
        for entry in released { entry.send(reply) }
    }

    /// Answers everybody with what was stored, and from now on lets nobody wait.
    func drain() {
        let released = self.state.withLock { state in
            state.isDraining = true
            let numbers = state.held.filter(\.value.isArmed).keys.sorted()
            return numbers.compactMap { state.remove($0) }
        }
        for entry in released { entry.send(entry.pending) }
    }

    // MARK: Time

    /// The due time for which a timer must be set; nil when the one that is set is early enough.
    private static func nextSweep(_ state: inout State) -> MonotonicInstant? {
        guard let due = state.ends.nextDue() else { return nil }
        if let set = state.sweepAt, set <= due { return nil }
        state.sweepAt = due
        return due
    }

    private func setTimer(_ at: MonotonicInstant) {
        self.scheduler.schedule(at: at) { [weak self] in self?.sweep(at) }
    }

    /// Whose time is up gets the reply that was stored.
    private func sweep(_ setFor: MonotonicInstant) {
        let now = self.scheduler.now
        let (released, sweepAt) = self.state.withLock { state in
            if state.sweepAt == setFor { state.sweepAt = nil }
            var released: [Held] = []
            while let number = state.ends.popDue(at: now) {
                if let entry = state.remove(number) { released.append(entry) }
            }
            return (released, Self.nextSweep(&state))
        }
        for entry in released { entry.send(entry.pending) }
        if let sweepAt { self.setTimer(sweepAt) }
    }
}
