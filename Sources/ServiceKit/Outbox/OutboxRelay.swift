// SPDX-License-Identifier: MIT
import Ambient
import RPC
import Store
import Synchronization

/// Sends what transactions left in the outbox, until each message is answered.
///
/// A message goes under the request id `outbox/SERVICE/ID` (see `Generations`), so the peer does it once however often
/// it is sent. Messages of one ordering key go one after the other. What is answered is deleted in
/// groups; a crash before that only repeats it. All state belongs to the scheduler's thread.
final class OutboxRelay: Sendable {
    /// Rows read from the table at a time.
    static let pageMax = 1024
    /// Answered messages that are deleted without waiting for more.
    static let groupMax = 256
    /// How long answered messages wait for company before they are deleted.
    static let groupTime = Duration.milliseconds(20)
    /// How long one try may take, the wait for a connection included.
    static let tryTimeout = Duration.seconds(10)

    private struct State {
        var queue = RelayQueue()
        var generator: SeededGenerator
        var answered: [Int64] = []
        var isDeleting = false
        var isGroupTimerSet = false
        /// True while the table holds messages beyond those in memory.
        var isBehind = true
        var isReading = false
        var lastCommittedID: Int64 = 0
        var isStopped = false
        var whenIdle: (@Sendable () -> Void)?
    }

    private let service: String
    private let peers: [String: Channel]
    private let store: Store
    private let scheduler: any Scheduler
    private let log: Log
    private let failpoints: Failpoints
    // A lock that is never contended: only the scheduler's thread takes it.
    private let state: Mutex<State>

    init(
        service: String,
        peers: [String: Channel],
        store: Store,
        scheduler: any Scheduler,
        log: Log,
        seed: UInt64,
        failpoints: Failpoints
    ) {
        self.service = service
        self.peers = peers
        self.store = store
        self.scheduler = scheduler
        self.log = log
        self.failpoints = failpoints
        self.state = Mutex(State(generator: SeededGenerator(seed: seed)))
    }

    // MARK: From outside, any thread

    /// Begins with what an earlier run of the process left in the table.
    func start() {
        self.scheduler.execute { self.readIfRoom() }
    }

    /// A commit added messages; called in the order of the commits.
    func committed(_ messages: [OutboxMessage]) {
        self.scheduler.execute { self.take(messages) }
    }

    /// Waits until everything in memory is answered and deleted, at most `atMost`, then stops and
    /// calls `completion` on the scheduler's thread.
    func stop(atMost: Duration, completion: @escaping @Sendable () -> Void) {
        let once = Once()
        let stop: @Sendable () -> Void = {
            guard once.first() else { return }
            self.state.withLock { state in
                state.isStopped = true
                state.whenIdle = nil
            }
            completion()
        }
        self.scheduler.execute {
            self.state.withLock { $0.whenIdle = stop }
            self.checkIdle()
        }
        self.scheduler.schedule(at: self.scheduler.now + atMost, stop)
    }

    // MARK: Filling the queue

    private func take(_ messages: [OutboxMessage]) {
        self.state.withLock { state in
            state.lastCommittedID = max(state.lastCommittedID, messages.last?.id ?? 0)
            if !state.isBehind { state.isBehind = !state.queue.add(messages) }
        }
        self.sendReady()
    }

    private func readIfRoom() {
        let after: Int64? = self.state.withLock { state in
            guard state.isBehind, !state.isReading, !state.isStopped,
                state.queue.loadedCount <= RelayQueue.loadedMax - Self.pageMax
            else { return nil }
            state.isReading = true
            return state.queue.lastLoadedID
        }
        guard let after else { return }
        self.store.read(
            { try $0.pendingOutbox(after: after, limit: Self.pageMax) },
            completion: { result in self.scheduler.execute { self.takePage(result) } }
        )
    }

    private func takePage(_ result: Result<[OutboxMessage], any Error>) {
        switch result {
        case .success(let page):
            self.state.withLock { state in
                state.isReading = false
                let tookAll = state.queue.add(page)
                state.isBehind =
                    !tookAll || page.count == Self.pageMax
                    || state.queue.lastLoadedID < state.lastCommittedID
            }
            self.sendReady()
        case .failure(let error):
            if case .closed? = error as? StoreError { return }
            self.log.warning("Outbox could not be read", ["error": String(describing: error)])
            self.after(.seconds(1)) {
                self.state.withLock { $0.isReading = false }
                self.readIfRoom()
            }
        }
    }

    // MARK: Sending

    private func sendReady() {
        let sends = self.state.withLock { state in
            state.isStopped ? [] : state.queue.takeSends()
        }
        for send in sends { self.send(send) }
        self.readIfRoom()
        self.checkIdle()
    }

    private func send(_ send: RelayQueue.Send) {
        let message = send.message
        guard let channel = self.peers[message.peer] else {
            return self.bury(send, reason: "this service has no peer \(message.peer)")
        }
        var options = CallOptions(
            timeout: Self.tryTimeout,
            requestID: self.store.generations.requestID(ofOutbox: message.id, from: self.service)
        )
        options.attempt = send.attempt
        options.traceID = message.traceID
        options.actor = message.actor.isEmpty ? self.service : message.actor
        options.waitForReady = true
        self.failpoints.pass(.outboxSend)
        #if OMS_PLANTED_BUGS
            if PlantedBug.outboxDeletedEarly.isOn { self.delete([message.id]) }
        #endif
        channel.callRaw(path: message.method, payload: message.payload, options: options) {
            switch $0 {
            case .success: self.answered(message)
            case .failure(let error) where error.isFinal:
                self.bury(send, reason: error.description)
            case .failure(let error):
                #if OMS_PLANTED_BUGS
                    if PlantedBug.outboxFailureIgnored.isOn { return self.answered(message) }
                #endif
                self.retryLater(send, error)
            }
        }
    }

    private func answered(_ message: OutboxMessage) {
        self.failpoints.pass(.outboxAnswered)
        self.state.withLock { state in
            state.queue.finished(message)
            state.answered.append(message.id)
        }
        self.deleteAnswered(isDue: false)
        self.sendReady()
    }

    private func retryLater(_ send: RelayQueue.Send, _ error: RPCError) {
        let wait = self.state.withLock { state in
            state.queue.failed(send.message)
            var backoff = Backoff(initial: .milliseconds(100), maximum: .seconds(5))
            for _ in 1..<min(send.attempt, 10) { _ = backoff.next(&state.generator) }
            return max(backoff.next(&state.generator), error.retryAfter ?? .zero)
        }
        self.log.warning(
            "Outbox message not delivered yet",
            [
                "id": send.message.id, "peer": send.message.peer, "method": send.message.method,
                "attempt": send.attempt, "error": error,
            ]
        )
        self.after(wait) {
            self.state.withLock { $0.queue.retry(send.message) }
            self.sendReady()
        }
    }

    /// The peer refused for good: the message goes to `outbox_dead` and the feed tells of it.
    private func bury(_ send: RelayQueue.Send, reason: String) {
        let message = send.message
        self.log.error(
            "Outbox message refused",
            [
                "id": message.id, "peer": message.peer, "method": message.method,
                "key": message.orderingKey, "reason": reason,
            ]
        )
        self.store.write(
            admission: .reserved,
            { transaction in
                guard try transaction.buryOutbox(message.id, reason: reason) else { return }
                try transaction.publish(
                    type: "outbox.refused",
                    subject: message.orderingKey,
                    summary: "\(message.method) was refused by \(message.peer): \(reason)"
                )
            },
            completion: { result in
                self.scheduler.execute {
                    switch result {
                    case .success:
                        self.state.withLock { $0.queue.finished(message) }
                        self.sendReady()
                    case .failure(let error):
                        self.retryLater(send, RPCError(.unavailable, String(describing: error)))
                    }
                }
            }
        )
    }

    // MARK: Deleting what was answered

    private func deleteAnswered(isDue: Bool) {
        enum Next {
            case delete([Int64])
            case setTimer
            case wait
        }
        let next = self.state.withLock { state -> Next in
            if isDue { state.isGroupTimerSet = false }
            if state.isDeleting || state.answered.isEmpty { return .wait }
            if isDue || state.answered.count >= Self.groupMax || state.whenIdle != nil {
                state.isDeleting = true
                defer { state.answered = [] }
                return .delete(state.answered)
            }
            if state.isGroupTimerSet { return .wait }
            state.isGroupTimerSet = true
            return .setTimer
        }
        switch next {
        case .delete(let ids): self.delete(ids)
        case .setTimer: self.after(Self.groupTime) { self.deleteAnswered(isDue: true) }
        case .wait: break
        }
    }

    private func delete(_ ids: [Int64]) {
        self.store.write(
            admission: .reserved,
            { try $0.deleteOutbox(ids) },
            completion: { result in
                self.scheduler.execute {
                    self.state.withLock { state in
                        state.isDeleting = false
                        // Kept for the next group; should the process end, they are sent again.
                        if case .failure = result { state.answered += ids }
                    }
                    self.deleteAnswered(isDue: false)
                    self.checkIdle()
                }
            }
        )
    }

    private func checkIdle() {
        let (whenIdle, mustDelete) = self.state.withLock { state in
            guard let whenIdle = state.whenIdle, state.queue.loadedCount == 0, !state.isBehind
            else { return (nil as (@Sendable () -> Void)?, false) }
            if state.isDeleting { return (nil, false) }
            return state.answered.isEmpty ? (whenIdle, false) : (nil, true)
        }
        if mustDelete { self.deleteAnswered(isDue: true) }
        whenIdle?()
    }

    private func after(_ wait: Duration, _ work: @escaping @Sendable () -> Void) {
        self.scheduler.schedule(at: self.scheduler.now + wait, work)
    }
}

extension RPCError {
    /// Reasons that pass: the call is under way; the orchestrator is still of the release before, and
    /// takes the saga once it is restarted.
    private static let passing: Set = ["IN_PROGRESS", "UNKNOWN_SAGA_TYPE"]

    /// Whether a repetition under the same key can only get the same answer.
    package var isFinal: Bool {
        self.code.isDefiniteRefusal && !self.details.contains { Self.passing.contains($0.reason) }
    }
}
