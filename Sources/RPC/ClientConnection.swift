// SPDX-License-Identifier: MIT
import Ambient
import Wire

/// One connection of a channel, and the calls that are open on it.
///
/// Safe to send because it is touched only on the scheduler's thread.
final class ClientConnection: ConnectionOwner, @unchecked Sendable {
    /// Replies from this size on are decoded on another thread: a tenth of a millisecond or more.
    private static let largeBytes = 64 << 10

    private let core: ChannelCore
    private var calls = CallTable<CallState>()
    private(set) var driver: ConnectionDriver?
    /// When the right server said HELLO; nil before.
    private(set) var openedAt: MonotonicInstant?
    /// Why the server is the wrong one.
    private var objection: String?

    init(core: ChannelCore) {
        self.core = core
    }

    func start(_ driver: ConnectionDriver) {
        self.driver = driver
        driver.start()
    }

    /// Whether another call may be opened now.
    var canOpen: Bool { self.driver?.connection.canOpen ?? false }

    /// Sends a call; throws what stands in the way.
    func open(_ call: CallState) throws(ConnectionRefusal) {
        guard let driver else { throw .draining }
        let now = driver.now
        let meta = call.meta(now: now)
        let stream = try driver.connection.open(
            meta,
            payload: call.payload,
            streaming: call.isStreaming,
            now: now
        )
        self.calls.insert(call, for: stream)
        call.phase = .open(stream, self)
        driver.touch()
    }

    /// Forgets a call; the server is told to stop unless its own clock will.
    func forget(_ stream: StreamID, isOutOfTime: Bool) {
        guard self.calls.remove(stream) != nil, let driver else { return }
        if isOutOfTime {
            driver.connection.abandon(stream, now: driver.now)
        } else {
            driver.connection.cancel(stream, now: driver.now)
        }
        driver.touch()
    }

    func consumed(_ messageBytes: Int, on stream: StreamID) {
        guard let driver else { return }
        driver.connection.consumed(messageBytes, on: stream)
        driver.touch()
    }

    /// Ends every call with CANCELLED, and the connection.
    func close() {
        for stream in self.calls.streams {
            if let call = self.calls[stream] { self.core.cancelNow(call) }
        }
        guard let driver else { return }
        driver.connection.close(now: driver.now)
        driver.touch()
    }

    func handle(_ event: Event, from driver: ConnectionDriver) {
        switch event {
        case .end(let stream, let head, let message):
            guard let call = self.calls.remove(stream) else { return }
            self.ended(call, head, message)
        case .message(let stream, let bytes):
            guard let call = self.calls[stream] else { return }
            if call.deliver(bytes) { self.consumed(bytes.count, on: stream) }
        case .opened:
            let identity = driver.connection.peer?.identity ?? ""
            self.objection = self.core.options.server?.objection(to: identity)
            guard self.objection == nil else { return self.close() }
            self.openedAt = driver.now
            self.core.connectionOpened(self)
        case .goAway:
            self.core.connectionRetired(self)
        case .closed:
            self.driver = nil
            self.core.connectionClosed(self, self.objection ?? Self.reason(driver))
        case .request, .cancelled, .writable, .pong:
            break
        }
    }

    func settle() -> Bool { self.core.sendPending(on: self) }

    private func ended(_ call: CallState, _ head: EndHead, _ message: UnsafeRawBufferPointer?) {
        if head.code != StatusCode.ok.rawValue {
            let isLeaving = self.driver.map { $0.connection.isDraining || $0.connection.isClosing }
            var error = RPCError(head)
            if let why = self.driver.flatMap(Self.fault) { error.message += ": \(why)" }
            return self.core.failed(call, error, connectionIsGone: isLeaving ?? true)
        }
        if call.isStreaming {
            if let message { _ = call.deliver(message) }
            self.core.succeeded(call, .finished)
        } else if let message {
            if message.count >= Self.largeBytes, let memory = self.driver?.connection.keepMessage()
            {
                self.core.succeeded(call, message, in: memory)
            } else {
                self.core.succeeded(call, .reply(message))
            }
        } else {
            let error = RPCError(.internalError, "the server sent no reply", processed: .maybe)
            self.core.failed(call, error, connectionIsGone: false)
        }
    }

    /// What ended the connection, and its calls with it; nil while it is open, and when there is no more
    /// to say than that it ended.
    private static func fault(_ driver: ConnectionDriver) -> String? {
        switch driver.connection.closeReason {
        case .here(.noError, _), .drained, .none: nil
        case .endOfInput: driver.linkFailure
        default: Self.reason(driver)
        }
    }

    private static func reason(_ driver: ConnectionDriver) -> String {
        if let failure = driver.linkFailure { return failure }
        switch driver.connection.closeReason {
        case .notThisProtocol: return "the server does not speak this protocol"
        case .unsupportedVersion(let major): return "the server speaks version \(major)"
        case .here(.timeout, let text): return "no answer in time (\(text))"
        case .here(_, let text): return text
        case .peer(let goAway): return "the server closed: \(goAway.text)"
        case .drained: return "the server has shut down"
        case .endOfInput, nil: return "the connection was closed"
        }
    }
}
