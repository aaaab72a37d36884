// SPDX-License-Identifier: MIT
import Ambient
import Wire

/// One client's connection at the server, and the calls on it.
///
/// Safe to send because it is touched only on the scheduler's thread.
final class ServerConnection: ConnectionOwner, @unchecked Sendable {
    private let server: ServerCore
    private var calls = CallTable<ServerCall>()
    private(set) var identity: String?
    /// Calls whose handlers have not answered, those that are out of time included.
    private var running = 0
    private(set) var driver: ConnectionDriver?
    private var statistics: ConnectionStatistics
    /// What it held of the process's memory when the server was last told.
    private(set) var heldBytes = 0

    init(server: ServerCore, number: UInt64, now: MonotonicInstant) {
        self.server = server
        self.statistics = ConnectionStatistics(id: number, opened: now)
    }

    func start(_ driver: ConnectionDriver) {
        self.driver = driver
        driver.start()
    }

    func handle(_ event: Event, from driver: ConnectionDriver) {
        switch event {
        case .request(let stream, let head, let payload):
            self.server.dispatch(stream, head, payload, from: self, at: driver.now)
        case .cancelled(let stream):
            if let call = self.calls[stream] { self.cancelled(call) }
        case .writable(let stream):
            self.calls[stream]?.becameWritable()
        case .opened:
            self.identity = driver.connection.peer?.identity ?? ""
            self.server.opened(self)
        case .closed:
            self.closed(driver)
        case .message, .end, .goAway, .pong:
            break
        }
    }

    func settle() -> Bool {
        guard let driver else { return false }
        driver.connection.takeRefused(self.server.counters.refused(withStatus:))
        self.tellHeld(driver.connection.heldBytes)
        return false
    }

    private func tellHeld(_ bytes: Int) {
        if bytes == self.heldBytes { return }
        self.server.heldBytes(changedBy: bytes - self.heldBytes)
        self.heldBytes = bytes
    }

    // MARK: Calls

    var callsRunning: Int { self.running }

    /// Whether it has said HELLO, is not over, and has no call.
    var isIdle: Bool {
        guard let driver, self.identity != nil else { return false }
        return driver.connection.openStreams == 0 && !driver.connection.isClosing
    }

    /// Smaller for who has been silent longer; then for who came first.
    var idleOrder: (MonotonicInstant, UInt64) {
        (self.driver?.lastReceived ?? self.statistics.opened, self.statistics.id)
    }

    /// Larger for who holds more; then for who came later.
    var greedOrder: (Int, UInt64) { (self.heldBytes, self.statistics.id) }

    func began(_ call: ServerCall) {
        self.calls.insert(call, for: call.stream)
        self.running += 1
        self.statistics.started += 1
        self.server.statistics.began(call.method)
    }

    /// The handler has answered, in time or not.
    func answered(_ call: ServerCall, _ answer: ServerCall.Answer) {
        self.stoppedRunning(call)
        if call.isOver { return call.release() }
        switch answer {
        case .reply(let payload): self.reply(call, payload)
        case .finish: call.finishNow()
        case .failure(let error): self.end(call, error, discardingQueued: false)
        }
    }

    private func stoppedRunning(_ call: ServerCall) {
        guard call.isRunning else { return }
        call.isRunning = false
        self.running -= 1
    }

    private func reply(_ call: ServerCall, _ payload: [UInt8]) {
        guard let (driver, now) = self.over(call, .ok) else { return }
        self.statistics.messagesSent += 1
        if call.kind == .unary {
            driver.connection.reply(call.stream, payload: payload, now: now)
        } else {
            _ = driver.connection.send(payload, on: call.stream)
            driver.connection.end(call.stream, .ok, now: now)
        }
    }

    func finish(_ call: ServerCall) {
        if call.kind == .unary {
            let error = RPCError(.internalError, "the handler gave no reply", processed: .maybe)
            return self.end(call, error, discardingQueued: false)
        }
        guard let (driver, now) = self.over(call, .ok) else { return }
        driver.connection.end(call.stream, .ok, now: now)
    }

    func end(_ call: ServerCall, _ error: RPCError, discardingQueued: Bool) {
        let code = error.code == .ok ? .internalError : error.code
        guard let (driver, now) = self.over(call, code) else { return }
        driver.connection.end(
            call.stream,
            error.end,
            discardingQueued: discardingQueued,
            now: now
        )
    }

    func send(_ payload: [UInt8], on stream: StreamID) -> SendResult {
        guard let driver else { return .streamGone }
        driver.touch()
        let result = driver.connection.send(payload, on: stream)
        switch result {
        case .sent, .queued: self.statistics.messagesSent += 1
        case .overflow, .tooLarge, .streamGone: break
        }
        return result
    }

    /// Refuses a request before there is a call.
    func refuse(_ stream: StreamID, _ error: RPCError) {
        guard let driver else { return }
        driver.connection.end(stream, error.end, now: driver.now)
        driver.touch()
    }

    /// Takes a call off the books; nil when it was off already or the connection is gone.
    private func over(
        _ call: ServerCall,
        _ code: StatusCode
    ) -> (driver: ConnectionDriver, now: MonotonicInstant)? {
        if call.isOver { return nil }
        call.isOver = true
        let now = self.server.scheduler.now
        self.count(call, code, at: now)
        self.calls.remove(call.stream)
        self.server.deadlines.remove(call)
        call.release()
        self.server.tellInterceptors(call, code, at: now)
        guard let driver else { return nil }
        driver.touch()
        return (driver, now)
    }

    private func count(_ call: ServerCall, _ code: StatusCode, at now: MonotonicInstant) {
        self.statistics.ended(code)
        let nanoseconds = (now - call.began).clampedNanoseconds
        self.server.statistics.ended(call.method, code, after: nanoseconds)
    }

    /// How the connection does; nil when it is gone.
    var snapshot: ConnectionSnapshot? {
        guard let driver else { return nil }
        return ConnectionSnapshot(
            id: self.statistics.id,
            identity: self.identity,
            address: driver.peerName,
            opened: self.statistics.opened,
            lastReceived: driver.lastReceived,
            started: self.statistics.started,
            succeeded: self.statistics.succeeded,
            failed: self.statistics.failed,
            messagesSent: self.statistics.messagesSent,
            bytesReceived: driver.bytesReceived,
            bytesSent: driver.bytesSent,
            outputBytes: driver.connection.outputBytes,
            isDraining: driver.connection.isDraining
        )
    }

    /// The time of a call is up.
    func expired(_ call: ServerCall) {
        let error = RPCError(.deadlineExceeded, "the time for the call is up", processed: .maybe)
        self.cutOff(call, error, discardingQueued: true)
    }

    /// Ends a call over its handler's head.
    ///
    /// The handler hears of it behind the end, lest what it answers then be told in its place.
    private func cutOff(_ call: ServerCall, _ error: RPCError, discardingQueued: Bool) {
        let tellHandler = call.takeCancellation()
        self.end(call, error, discardingQueued: discardingQueued)
        tellHandler?()
    }

    /// The caller has lost interest.
    ///
    /// The stream of a unary call stays taken until its handler is done or its time is up, so that
    /// a peer that opens and cancels cannot run more handlers than it may have streams.
    private func cancelled(_ call: ServerCall) {
        if call.kind == .unary { return call.markCancelled() }
        self.stoppedRunning(call)
        let error = RPCError(.cancelled, "cancelled by the caller", processed: .maybe)
        self.cutOff(call, error, discardingQueued: true)
    }

    /// Ends what would never end by itself, for a drain.
    func endStreams() {
        for stream in self.calls.streams {
            guard let call = self.calls[stream], call.kind == .serverStreaming else { continue }
            self.stoppedRunning(call)
            let error = RPCError(.unavailable, "the server is going away", processed: .maybe)
            self.cutOff(call, error, discardingQueued: false)
        }
    }

    private func closed(_ driver: ConnectionDriver) {
        for stream in self.calls.streams {
            guard let call = self.calls.remove(stream) else { continue }
            call.isOver = true
            self.count(call, .cancelled, at: driver.now)
            self.server.deadlines.remove(call)
            call.markCancelled()
            call.release()
            self.server.tellInterceptors(call, .cancelled, at: driver.now)
        }
        self.driver = nil
        self.tellHeld(0)
        driver.connection.takeRefused(self.server.counters.refused(withStatus:))
        self.server.closed(self, driver)
    }
}
