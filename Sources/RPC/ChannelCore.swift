// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import Synchronization
import Wire

/// What a channel does, on its scheduler's thread.
///
/// Safe to send because what is not a constant or under a lock is touched only there.
final class ChannelCore: DeadlineOwner, @unchecked Sendable {
    /// Each case says what it may become.
    enum State {
        /// No connection, and nobody wants one. → connecting, closed
        case idle
        /// Until the peer says HELLO. → ready, waiting, closed
        case connecting(ClientConnection)
        /// Takes calls. → idle (retired), waiting (lost), closed
        case ready(ClientConnection)
        /// Until the next attempt; `failure` is what the last one came to, nil when a connection that
        /// had worked was lost. → connecting, idle, closed
        case waiting(failure: String?)
        /// For good.
        case closed
    }

    private static let transparentRetriesMax = 3
    /// A connection that lasts less counts as a failed attempt.
    static let shortLife: Duration = .seconds(1)

    let scheduler: any Scheduler
    let connector: any Connector
    let identity: String
    let options: ChannelOptions
    private let submitted = Mutex<[CallState]>([])

    var state = State.idle
    var pending: CallQueue
    /// Going away: take no more calls, and finish those they have.
    var retired: [ClientConnection] = []
    var backoff: Backoff
    private var budget: RetryBudget
    var generator: SeededGenerator
    let deadlines: Deadlines
    /// A call is being begun further up the stack; only on the scheduler's thread.
    private var isBeginning = false
    /// Nobody holds the channel any more: the last call closes it.
    private var isLetGo = false

    init(
        through connector: any Connector,
        scheduler: any Scheduler,
        identity: String,
        options: ChannelOptions
    ) {
        self.connector = connector
        self.scheduler = scheduler
        self.deadlines = Deadlines(scheduler: scheduler)
        self.identity = identity
        self.options = options
        self.pending = CallQueue(
            callsMax: options.pendingCallsMax,
            bytesMax: options.pendingBytesMax
        )
        self.backoff = options.backoff
        self.budget = options.retryBudget
        self.generator = SeededGenerator(seed: options.seed ?? .random(in: 0 ... .max))
    }

    // MARK: Any thread

    /// Shows a call to the interceptors; gives what one of them refuses it with.
    func prepare(_ path: String, _ options: inout CallOptions) -> RPCError? {
        do throws(RPCError) {
            for interceptor in self.options.interceptors {
                try interceptor.prepare(path, &options)
            }
            return nil
        } catch {
            return error
        }
    }

    func submit(_ call: CallState, at now: MonotonicInstant) {
        // A call that fails at once completes within its beginning, and its completion may begin
        // the next one: that one waits for its turn, or the stack would grow with every call.
        if self.scheduler.isCurrent, !self.isBeginning {
            self.isBeginning = true
            defer { self.isBeginning = false }
            return self.begin(call, at: now)
        }
        let isFirst = self.submitted.withLock { calls in
            calls.append(call)
            return calls.count == 1
        }
        if isFirst { self.scheduler.execute { self.beginAll() } }
    }

    func cancel(_ call: CallState) {
        self.onScheduler { self.cancelNow(call) }
    }

    func consumed(_ messageBytes: Int, by call: CallState) {
        self.onScheduler {
            guard case .open(let stream, let connection) = call.phase else { return }
            connection.consumed(messageBytes, on: stream)
        }
    }

    func close() {
        self.onScheduler { self.closeNow() }
    }

    /// Closes the channel when the calls under way have ended.
    func letGo() {
        self.onScheduler {
            self.isLetGo = true
            self.closeIfIdle()
        }
    }

    private func closeIfIdle() {
        if self.deadlines.count == 0 { self.closeNow() }
    }

    private func onScheduler(_ work: @escaping @Sendable () -> Void) {
        self.scheduler.isCurrent ? work() : self.scheduler.execute(work)
    }

    // MARK: The life of a call

    private func beginAll() {
        let calls = self.submitted.withLock { calls in
            var taken: [CallState] = []
            swap(&taken, &calls)
            return taken
        }
        let now = self.scheduler.now
        self.isBeginning = true
        defer { self.isBeginning = false }
        for call in calls { self.begin(call, at: now) }
    }

    private func begin(_ call: CallState, at now: MonotonicInstant) {
        // Cancelled before it was seen here.
        if call.hasEnded { return }
        if let refusal = call.refusal { return self.conclude(call, .failed(refusal)) }
        self.deadlines.insert(call, for: self)
        if call.deadline <= now { return self.expired(call) }
        self.route(call)
    }

    /// Sends a call, or lets it wait, or fails it.
    private func route(_ call: CallState) {
        switch self.state {
        case .ready(let connection):
            if self.pending.count == 0, connection.canOpen {
                self.open(call, on: connection)
            } else {
                self.wait(call)
            }
        case .idle:
            self.wait(call)
            self.connect()
        case .connecting, .waiting(failure: nil):
            self.wait(call)
        case .waiting(let failure?):
            if call.options.waitForReady {
                self.wait(call)
            } else {
                self.failed(call, self.unreachable(failure), connectionIsGone: false)
            }
        case .closed:
            self.conclude(call, .failed(Self.channelClosed))
        }
    }

    func wait(_ call: CallState) {
        if self.pending.append(call) {
            call.phase = .pending
        } else {
            let error = RPCError(
                .resourceExhausted,
                "\(self.pending.count) calls to \(self.connector.destination) wait already",
                processed: .no
            )
            self.conclude(call, .failed(error))
        }
    }

    private func open(_ call: CallState, on connection: ClientConnection) {
        do throws(ConnectionRefusal) {
            try connection.open(call)
        } catch {
            self.refused(call, error, by: connection)
        }
    }

    private func refused(
        _ call: CallState,
        _ refusal: ConnectionRefusal,
        by connection: ClientConnection
    ) {
        switch refusal {
        case .notReady, .tooManyStreams, .outputFull:
            call.phase = .pending
            self.pending.restore(call)
        case .draining, .streamIDsExhausted:
            call.phase = .pending
            self.pending.restore(call)
            self.connectionRetired(connection)
        case .messageTooLarge(let limit):
            let text = "a message of \(call.payload.count) bytes; at most \(limit) are taken"
            let error = RPCError(
                .resourceExhausted,
                text,
                details: [ErrorReason(RPCError.messageTooLarge)],
                processed: .no
            )
            self.conclude(call, .failed(error))
        case .invalidMeta(let field, let bytes):
            let text =
                "the call's \(field) must have \(bytes.lowerBound) to \(bytes.upperBound) bytes "
                + "and no control characters"
            let error = RPCError(.invalidArgument, text, processed: .no)
            self.conclude(call, .failed(error))
        }
    }

    /// Sends what waits, as far as the connection takes it; true when anything was sent.
    func sendPending(on connection: ClientConnection) -> Bool {
        var hasSent = false
        while case .ready(let own) = self.state, own === connection, connection.canOpen,
            let call = self.pending.popFirst()
        {
            self.open(call, on: connection)
            // Not taken in spite of `canOpen`, and put back: later.
            if case .pending = call.phase { return hasSent }
            hasSent = true
        }
        return hasSent
    }

    /// The server answered.
    func succeeded(_ call: CallState, _ event: CallEvent) {
        self.budget.recordSuccess()
        self.conclude(call, event)
    }

    /// The server answered with so much that it is decoded elsewhere.
    func succeeded(
        _ call: CallState,
        _ reply: UnsafeRawBufferPointer,
        in memory: MessageMemory
    ) {
        self.budget.recordSuccess()
        self.deadlines.remove(call)
        call.end(reply, in: memory, on: self.scheduler)
        self.hasEnded(call, .ok)
    }

    /// An attempt failed; the call may be sent again.
    func failed(_ call: CallState, _ error: RPCError, connectionIsGone: Bool) {
        if error.code == .unavailable {
            self.budget.recordFailure()
        } else {
            self.budget.recordSuccess()
        }
        if connectionIsGone, self.repeatUnseen(call, error) { return }
        if !call.hasMessages, self.budget.permitsRetry, self.retry(call, error) { return }
        self.conclude(call, .failed(error))
    }

    /// A call that a leaving connection certainly did not process goes to the next one.
    private func repeatUnseen(_ call: CallState, _ error: RPCError) -> Bool {
        guard error.code == .unavailable, error.processed == .no, error.retryAfter == nil,
            call.transparentRetries < Self.transparentRetriesMax
        else { return false }
        if case .closed = self.state { return false }
        call.transparentRetries += 1
        call.phase = .retrying
        // Not at once: the connection is in the middle of telling who has ended.
        self.scheduler.execute { self.resume(call) }
        return true
    }

    private func retry(_ call: CallState, _ error: RPCError) -> Bool {
        let now = self.scheduler.now
        let decision = call.options.retry.decide(
            error,
            attempt: call.attempt,
            mayRepeat: call.options.mayRepeat,
            remaining: call.deadline - now,
            generator: &self.generator
        )
        guard case .retry(let wait) = decision else { return false }
        call.attempt += 1
        call.phase = .retrying
        self.scheduler.schedule(at: now + wait) { self.resume(call) }
        return true
    }

    private func resume(_ call: CallState) {
        guard case .retrying = call.phase else { return }
        self.route(call)
    }

    func expired(_ node: DeadlineNode) {
        guard let call = node as? CallState, !call.hasEnded else { return }
        let isSent = self.withdraw(call, isOutOfTime: true)
        let error = RPCError(
            .deadlineExceeded,
            isSent ? "no answer in time" : "the call could not be sent in time",
            processed: isSent || call.attempt > 1 ? .maybe : .no
        )
        self.conclude(call, .failed(error))
    }

    func cancelNow(_ call: CallState) {
        if call.hasEnded { return }
        let isSent = self.withdraw(call, isOutOfTime: false)
        let processed: Processed = isSent || call.attempt > 1 ? .maybe : .no
        let error = RPCError(.cancelled, "cancelled by the caller", processed: processed)
        self.conclude(call, .failed(error))
    }

    /// Takes a call from wherever it is; true when the server may have it.
    private func withdraw(_ call: CallState, isOutOfTime: Bool) -> Bool {
        let phase = call.phase
        call.phase = .ended
        switch phase {
        case .open(let stream, let connection):
            connection.forget(stream, isOutOfTime: isOutOfTime)
            return true
        case .pending:
            self.pending.forget(call)
            return false
        case .new, .retrying, .ended:
            return false
        }
    }

    func conclude(_ call: CallState, _ event: CallEvent) {
        self.deadlines.remove(call)
        call.end(event)
        self.hasEnded(call, event.code)
    }

    private func hasEnded(_ call: CallState, _ code: StatusCode) {
        if !self.options.interceptors.isEmpty { self.tellInterceptors(call, code) }
        if self.isLetGo { self.closeIfIdle() }
    }

    private func tellInterceptors(_ call: CallState, _ code: StatusCode) {
        let ended = EndedCall(
            method: call.path,
            peer: self.connector.destination,
            requestID: call.options.requestID,
            traceID: call.options.traceID,
            attempt: call.attemptNumber,
            code: code,
            duration: self.scheduler.now - call.begun
        )
        for interceptor in self.options.interceptors { interceptor.ended(ended) }
    }
}
