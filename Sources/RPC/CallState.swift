// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import Wire

/// What a call tells its owner.
///
/// Bytes are valid during the call only.
enum CallEvent {
    /// Takes work for the scheduler's thread.
    final class Later {
        var work: EventLoop.Work = {}
    }

    /// One message of a stream.
    case message(UnsafeRawBufferPointer)
    /// The reply of a unary call, and its end.
    case reply(UnsafeRawBufferPointer)
    /// The same for a large reply, told on another thread: decoding it would hold up other calls.
    ///
    /// What is to be done with it on the scheduler's thread goes to the second.
    case largeReply(UnsafeRawBufferPointer, Later)
    /// The end of a stream.
    case finished
    /// The end of a call that failed.
    case failed(RPCError)
}

/// Bytes that are held by something else that goes with them.
///
/// Safe to send because `MessageMemory` keeps them as they are.
private struct UncheckedBytes: @unchecked Sendable {
    let bytes: UnsafeRawBufferPointer
}

extension CallEvent {
    /// The status of an end; OK also for a message.
    var code: StatusCode {
        if case .failed(let error) = self { error.code } else { .ok }
    }
}

/// One call of a channel, from `call` to its one end.
///
/// Safe to send because what is not a constant is touched only on the scheduler's thread.
final class CallState: DeadlineNode, @unchecked Sendable {
    enum Phase {
        /// Not yet seen by the channel's thread.
        case new
        /// Waits for a connection or a free stream.
        case pending
        /// Sent, and not answered.
        case open(StreamID, ClientConnection)
        /// Waits to be sent again.
        case retrying
        case ended
    }

    /// Returns whether a message has been dealt with, so that credit for it may be given at once.
    typealias Sink = @Sendable (CallEvent) -> Bool

    let path: String
    let payload: [UInt8]
    let options: CallOptions
    let isStreaming: Bool
    let core: ChannelCore
    private var sink: Sink?
    var phase = Phase.new
    /// Attempts that the server may have seen, from 1.
    var attempt = 1
    /// Times the call went back to the queue because a connection never processed it.
    var transparentRetries = 0
    var hasMessages = false
    /// Why an interceptor did not let the call begin.
    var refusal: RPCError?
    /// When the call was made.
    let begun: MonotonicInstant

    init(
        path: String,
        payload: [UInt8],
        options: CallOptions,
        isStreaming: Bool,
        core: ChannelCore,
        now: MonotonicInstant,
        sink: @escaping Sink
    ) {
        self.path = path
        self.payload = payload
        self.options = options
        self.isStreaming = isStreaming
        self.core = core
        self.sink = sink
        self.begun = now
        let longest =
            isStreaming ? CallOptions.streamTimeoutMax : CallOptions.unaryTimeoutMax
        let wanted = options.deadline ?? now + options.timeout
        super.init(deadline: min(wanted, now + longest))
    }

    var hasEnded: Bool {
        if case .ended = self.phase { true } else { false }
    }

    func deliver(_ message: UnsafeRawBufferPointer) -> Bool {
        self.hasMessages = true
        return self.sink?(.message(message)) ?? true
    }

    /// Tells the end, with a reply so large that it is decoded elsewhere.
    func end(_ reply: UnsafeRawBufferPointer, in memory: MessageMemory, on scheduler: any Scheduler)
    {
        self.phase = .ended
        guard let sink = self.sink.take() else { return }
        let reply = UncheckedBytes(bytes: reply)
        scheduler.offload {
            let later = CallEvent.Later()
            withExtendedLifetime(memory) { _ = sink(.largeReply(reply.bytes, later)) }
            return later.work
        }
    }

    /// Tells the end, once; the channel has taken the call off its books.
    func end(_ event: CallEvent) {
        self.phase = .ended
        _ = self.sink.take()?(event)
    }

    /// Which try this is, counted from the one that the caller made.
    var attemptNumber: UInt32 {
        self.options.attempt &+ UInt32(clamping: self.attempt - 1)
    }

    func meta(now: MonotonicInstant) -> RequestMeta {
        RequestMeta(
            method: self.path,
            timeout: self.deadline - now,
            requestID: self.options.requestID,
            attempt: self.attemptNumber,
            traceID: self.options.traceID,
            actor: self.options.actor,
            saga: self.options.saga
        )
    }
}

/// One call under way.
public struct ClientCall: Sendable {
    let state: CallState

    /// Gives the call up: it ends CANCELLED, unless it has ended.
    ///
    /// Any thread.
    public func cancel() {
        self.state.core.cancel(self.state)
    }

    /// Gives credit for a message of a stream that was kept rather than consumed at once.
    func consumed(_ messageBytes: Int) {
        self.state.core.consumed(messageBytes, by: self.state)
    }
}
