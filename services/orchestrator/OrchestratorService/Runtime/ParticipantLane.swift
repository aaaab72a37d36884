// SPDX-License-Identifier: MIT
import Ambient
import RPC
import Saga

/// The calls to one participant: so many at once, the others in order, none while it is down.
///
/// A call that waits here has not left; its saga may give it up without a trace.
final class ParticipantLane {
    /// Sends one call; the completion comes exactly once, on the loop's thread.
    typealias Send = (LiveSaga, SagaCall, @escaping (Result<[UInt8], RPCError>) -> Void) -> Void

    let name: String
    private let windowMax: Int
    private let scheduler: any Scheduler
    private let send: Send
    private let ended: (LiveSaga, SagaCall, Result<[UInt8], RPCError>) -> Void
    private var breaker = CircuitBreaker()
    private var rng: SeededGenerator
    private var waiting: [(live: LiveSaga, call: SagaCall)] = []
    private var head = 0
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

    /// Calls that wait for their turn.
    var backlog: Int { self.waiting.count - self.head }

    func submit(_ live: LiveSaga, _ call: SagaCall) {
        self.waiting.append((live, call))
        self.pump()
    }

    /// Lets as many calls go as may.
    private func pump() {
        // A call that fails at once would come back here before it has left.
        guard !self.isPumping else { return }
        self.isPumping = true
        defer { self.isPumping = false }
        while self.inFlight < self.windowMax, self.head < self.waiting.count {
            let (live, call) = self.waiting[self.head]
            // Given up while it waited: the saga has turned back.
            guard live.saga.flight == call else {
                self.dropFirst()
                continue
            }
            guard self.breaker.admits(now: self.scheduler.now) else { return self.wakeLater() }
            self.dropFirst()
            self.inFlight += 1
            self.send(live, call) { result in self.finish(live, call, result) }
        }
    }

    private func dropFirst() {
        self.head += 1
        guard self.head == self.waiting.count || self.head > 1024 else { return }
        self.waiting.removeFirst(self.head)
        self.head = 0
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
