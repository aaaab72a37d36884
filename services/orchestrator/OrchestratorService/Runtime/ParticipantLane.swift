// SPDX-License-Identifier: MIT
import Ambient
import RPC
import Saga
import ServiceKit

/// The calls to one participant: so many at once, the others in order, none while it is down.
///
/// Those of sagas that were left unfinished by an earlier life wait in a line of their own: one of them
/// goes for every few of the others, or whenever there is no other.
///
/// A call that waits here has not left; its saga may give it up without a trace.
final class ParticipantLane {
    /// Sends one call; the completion comes exactly once, on the loop's thread.
    typealias Send = (LiveSaga, SagaCall, @escaping (Result<[UInt8], RPCError>) -> Void) -> Void

    private typealias Waiting = (live: LiveSaga, call: SagaCall)

    /// How many of the fresh line go for one of the backlog.
    static let freshPerBacklog = 4

    let name: String
    private let windowMax: Int
    private let scheduler: any Scheduler
    private let send: Send
    private let ended: (LiveSaga, SagaCall, Result<[UInt8], RPCError>) -> Void
    private var breaker = CircuitBreaker()
    private var rng: SeededGenerator
    private var fresh = FIFO<Waiting>()
    private var backlog = FIFO<Waiting>()
    /// Of the fresh line since the last of the other.
    private var freshInARow = 0
    private var inFlight = 0
    private var isPumping = false
    private var isWakeScheduled = false

    init(
        name: String,
        windowMax: Int,
        scheduler: any Scheduler,
        seed: UInt64,
        send: @escaping Send,
        ended: @escaping (LiveSaga, SagaCall, Result<[UInt8], RPCError>) -> Void
    ) {
        self.name = name
        self.windowMax = windowMax
        self.scheduler = scheduler
        self.rng = SeededGenerator(seed: seed)
        self.send = send
        self.ended = ended
    }

    func submit(_ live: LiveSaga, _ call: SagaCall) {
        if live.isBacklog {
            self.backlog.append((live, call))
        } else {
            self.fresh.append((live, call))
        }
        self.pump()
    }

    /// Lets as many calls go as may.
    private func pump() {
        // A call that fails at once would come back here before it has left.
        guard !self.isPumping else { return }
        self.isPumping = true
        defer { self.isPumping = false }
        while self.inFlight < self.windowMax {
            let fromBacklog = self.isBacklogsTurn
            guard let (live, call) = fromBacklog ? self.backlog.first : self.fresh.first else {
                return
            }
            // Given up while it waited: the saga has turned back.
            guard live.saga.flight == call else {
                self.dropFirst(fromBacklog)
                continue
            }
            guard self.breaker.admits(now: self.scheduler.now) else { return self.wakeLater() }
            self.dropFirst(fromBacklog)
            self.freshInARow = fromBacklog ? 0 : self.freshInARow + 1
            self.inFlight += 1
            self.send(live, call) { result in self.finish(live, call, result) }
        }
    }

    private var isBacklogsTurn: Bool {
        if self.backlog.isEmpty { return false }
        return self.fresh.isEmpty || self.freshInARow >= Self.freshPerBacklog
    }

    private func dropFirst(_ fromBacklog: Bool) {
        _ = fromBacklog ? self.backlog.popFirst() : self.fresh.popFirst()
    }

    private func finish(_ live: LiveSaga, _ call: SagaCall, _ result: Result<[UInt8], RPCError>) {
        self.inFlight -= 1
        if OutcomeRules.isAnswer(result) {
            self.breaker.answered()
        } else {
            self.breaker.failed(now: self.scheduler.now, rng: &self.rng)
        }
        self.ended(live, call, result)
        self.pump()
    }

    /// The probe of a half-open breaker wakes the lane itself when it ends.
    private func wakeLater() {
        guard let reopens = self.breaker.reopensAt, !self.isWakeScheduled else { return }
        self.isWakeScheduled = true
        let this = Confined(self)
        self.scheduler.schedule(at: reopens) {
            this.value.isWakeScheduled = false
            this.value.pump()
        }
    }
}

/// Carries a value that only the loop's thread touches into a closure that runs there.
struct Confined<Value>: @unchecked Sendable {
    let value: Value

    init(_ value: Value) {
        self.value = value
    }
}
