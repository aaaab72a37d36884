// SPDX-License-Identifier: MIT
import Ambient
import Wire

/// One client's connection at the server, and the calls on it.
///
/// Safe to send because it is touched only on the scheduler's thread.
final class ServerConnection: ConnectionOwner, @unchecked Sendable {
    private let server: ServerCore
    private var calls: [StreamID: ServerCall] = [:]
    private(set) var identity: String?
    /// Calls whose handlers have not answered, those that are out of time included.
    private var running = 0
    private(set) var driver: ConnectionDriver?

    init(server: ServerCore) {
        self.server = server
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

    func settle() -> Bool { false }

    // MARK: Calls

    var callsRunning: Int { self.running }

    func began(_ call: ServerCall) {
        self.calls[call.stream] = call
        self.running += 1
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
        guard let driver = self.over(call) else { return }
        payload.withUnsafeBytes { bytes in
            if call.kind == .unary {
                driver.connection.reply(call.stream, payload: bytes, now: driver.now)
            } else {
                _ = driver.connection.send(bytes, on: call.stream)
                driver.connection.end(call.stream, .ok, now: driver.now)
            }
        }
    }

    func finish(_ call: ServerCall) {
        if call.kind == .unary {
            let error = RPCError(.internalError, "the handler gave no reply", processed: .maybe)
            return self.end(call, error, discardingQueued: false)
        }
        guard let driver = self.over(call) else { return }
        driver.connection.end(call.stream, .ok, now: driver.now)
    }

    func end(_ call: ServerCall, _ error: RPCError, discardingQueued: Bool) {
        guard let driver = self.over(call) else { return }
        driver.connection.end(
            call.stream,
            error.end,
            discardingQueued: discardingQueued,
            now: driver.now
        )
    }

    func send(_ bytes: UnsafeRawBufferPointer, on stream: StreamID) -> SendResult {
        guard let driver else { return .streamGone }
        driver.touch()
        return driver.connection.send(bytes, on: stream)
    }

    /// Refuses a request before there is a call.
    func refuse(_ stream: StreamID, _ error: RPCError) {
        guard let driver else { return }
        driver.connection.end(stream, error.end, now: driver.now)
        driver.touch()
    }

    /// Takes a call off the books; nil when it was off already or the connection is gone.
    private func over(_ call: ServerCall) -> ConnectionDriver? {
        if call.isOver { return nil }
        call.isOver = true
        self.calls[call.stream] = nil
        self.server.deadlines.remove(call)
        call.release()
        self.driver?.touch()
        return self.driver
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
        for stream in self.calls.keys.sorted() {
            guard let call = self.calls[stream], call.kind == .serverStreaming else { continue }
            self.stoppedRunning(call)
            let error = RPCError(.unavailable, "the server is going away", processed: .maybe)
            self.cutOff(call, error, discardingQueued: false)
        }
    }

    private func closed(_ driver: ConnectionDriver) {
        for stream in self.calls.keys.sorted() {
            guard let call = self.calls.removeValue(forKey: stream) else { continue }
            call.isOver = true
            self.server.deadlines.remove(call)
            call.markCancelled()
            call.release()
        }
        self.driver = nil
        self.server.closed(self, driver)
    }
}
