// SPDX-License-Identifier: MIT
import Ambient
import Synchronization
import Wire

/// One call at the server, from its request to its end.
///
/// Safe to send because what is not a constant, an atomic or under a lock is touched only on the
/// scheduler's thread.
final class ServerCall: DeadlineNode, @unchecked Sendable {
    /// How a handler ends a call.
    enum Answer {
        case reply([UInt8])
        case finish
        case failure(RPCError)
    }

    private struct Handlers {
        var onWritable: (@Sendable () -> Void)?
        var onCancel: (@Sendable () -> Void)?
    }

    /// Bytes a stream's producer may be ahead of the connection before it is asked to wait.
    private static let highWaterBytes = 64 << 10
    /// Bytes a producer may pile up that does not wait.
    private static let backlogBytesMax = 1 << 20

    let server: ServerCore
    let connection: ServerConnection
    let stream: StreamID
    let path: String
    let kind: MethodKind
    /// The method's place among those bound, and when the request came; for statistics.
    let method: Int
    let began: MonotonicInstant
    private let isAnswered = Atomic<Bool>(false)
    private let cancelled = Atomic<Bool>(false)
    private let handlers = Mutex(Handlers())
    /// Bytes given to `send` that the connection has not taken; and whether the producer waits.
    private let unsentBytes = Atomic<Int>(0)
    private let isHeldBack = Atomic<Bool>(false)

    /// What the interceptors are told of at the end; nil without any.
    var seen: CallContext?
    /// Whether the connection has been told the end.
    var isOver = false
    /// Whether the call still counts among those its connection runs.
    var isRunning = true
    private var backlog: [[UInt8]] = []
    private var finishesAfterBacklog = false
    private var awaitsWritable = false

    init(
        server: ServerCore,
        connection: ServerConnection,
        stream: StreamID,
        path: String,
        kind: MethodKind,
        method: Int,
        began: MonotonicInstant,
        deadline: MonotonicInstant
    ) {
        self.server = server
        self.connection = connection
        self.stream = stream
        self.path = path
        self.kind = kind
        self.method = method
        self.began = began
        super.init(deadline: deadline)
    }

    // MARK: Any thread

    var isCancelled: Bool { self.cancelled.load(ordering: .acquiring) }

    func answer(_ answer: Answer) {
        if self.isAnswered.exchange(true, ordering: .acquiringAndReleasing) { return }
        self.server.perform(.answer(self, answer))
    }

    func send(_ payload: [UInt8]) -> Bool {
        if self.isAnswered.load(ordering: .acquiring) || self.isCancelled { return false }
        let unsent = self.unsentBytes.add(payload.count, ordering: .relaxed).newValue
        if unsent > Self.backlogBytesMax {
            self.answer(.failure(Self.tooSlow))
            return false
        }
        if unsent > Self.highWaterBytes { self.isHeldBack.store(true, ordering: .releasing) }
        self.server.perform(.message(self, payload))
        return !self.isHeldBack.load(ordering: .acquiring)
    }

    func setOnWritable(_ handler: @escaping @Sendable () -> Void) {
        self.handlers.withLock { $0.onWritable = handler }
    }

    func setOnCancel(_ handler: @escaping @Sendable () -> Void) {
        let isLate = self.handlers.withLock { handlers in
            if self.isCancelled { return true }
            handlers.onCancel = handler
            return false
        }
        if isLate { handler() }
    }

    // MARK: The scheduler's thread

    /// Nobody waits any more: tells the handler, once.
    func markCancelled() { self.takeCancellation()?() }

    /// Nobody waits any more; gives what tells the handler, once, for the caller to run.
    func takeCancellation() -> (@Sendable () -> Void)? {
        self.handlers.withLock { handlers in
            if self.cancelled.exchange(true, ordering: .releasing) { return nil }
            handlers.onWritable = nil
            return handlers.onCancel.take()
        }
    }

    /// Drops the handlers, which often keep this call alive in a circle.
    func release() {
        self.handlers.withLock { $0 = Handlers() }
        self.backlog = []
    }

    func sendNow(_ payload: [UInt8]) {
        if self.isOver { return }
        if self.awaitsWritable {
            self.backlog.append(payload)
        } else {
            self.pass(payload)
        }
    }

    private static let tooSlow = RPCError(
        .resourceExhausted,
        "the stream's reader is too slow",
        processed: .maybe
    )

    private func pass(_ payload: [UInt8]) {
        switch self.connection.send(payload, on: self.stream) {
        case .sent:
            self.unsentBytes.subtract(payload.count, ordering: .relaxed)
            self.letGo()
        case .queued:
            self.unsentBytes.subtract(payload.count, ordering: .relaxed)
            self.holdBack()
        case .overflow:
            self.holdBack()
            self.backlog.insert(payload, at: 0)
        case .tooLarge(let limit):
            let error = RPCError(.resourceExhausted, "a message is larger than \(limit) bytes")
            self.connection.end(self, error, discardingQueued: false)
        case .streamGone:
            self.markCancelled()
        }
    }

    private func holdBack() {
        self.awaitsWritable = true
        self.isHeldBack.store(true, ordering: .releasing)
    }

    /// Lets a producer go on that ran ahead of the scheduler's thread, not of the connection.
    private func letGo() {
        guard !self.awaitsWritable, self.unsentBytes.load(ordering: .relaxed) == 0,
            self.isHeldBack.exchange(false, ordering: .acquiringAndReleasing)
        else { return }
        self.handlers.withLock { $0.onWritable }?()
    }

    /// The connection takes messages again.
    func becameWritable() {
        self.awaitsWritable = false
        var waiting = self.backlog[...]
        self.backlog = []
        while !self.awaitsWritable, !self.isOver, let payload = waiting.popFirst() {
            self.pass(payload)
        }
        self.backlog += waiting
        if self.awaitsWritable || self.isOver { return }
        if self.finishesAfterBacklog {
            self.connection.finish(self)
        } else {
            self.letGo()
        }
    }

    /// Ends a stream once its backlog has gone.
    func finishNow() {
        if self.backlog.isEmpty {
            self.connection.finish(self)
        } else {
            self.finishesAfterBacklog = true
        }
    }
}
