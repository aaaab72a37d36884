// SPDX-License-Identifier: MIT
import Protobuf
import Synchronization

/// The replies of a streaming call, in order; ends when the server ends it with OK.
///
/// One task reads it, once. Letting go of it cancels the call.
public struct ReplyStream<Reply: Message>: AsyncSequence, Sendable {
    /// One reply.
    public typealias Element = Reply
    /// Why a stream broke off.
    public typealias Failure = RPCError

    private let reader: ReplyReader

    init(buffer: ReplyBuffer, call: ClientCall) {
        self.reader = ReplyReader(buffer: buffer, call: call)
    }

    /// Reads the replies; one iterator per stream.
    public struct AsyncIterator: AsyncIteratorProtocol {
        let reader: ReplyReader

        /// Waits for the next reply; nil at the end.
        public mutating func next() async throws(RPCError) -> Reply? {
            try await self.next(isolation: nil)
        }

        /// Waits for the next reply; nil at the end.
        public mutating func next(
            isolation actor: isolated (any Actor)?
        ) async throws(RPCError) -> Reply? {
            guard let bytes = try await self.reader.next(isolation: actor) else { return nil }
            let decoded: Result<Reply, RPCError> = bytes.withUnsafeBytes { Channel.decode($0) }
            return try decoded.get()
        }
    }

    /// The one iterator.
    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(reader: self.reader) }
}

/// The reading end of a stream; the call is cancelled with it.
final class ReplyReader: Sendable {
    private let buffer: ReplyBuffer
    private let call: ClientCall

    init(buffer: ReplyBuffer, call: ClientCall) {
        self.buffer = buffer
        self.call = call
    }

    deinit {
        self.call.cancel()
    }

    func next(isolation actor: isolated (any Actor)?) async throws(RPCError) -> [UInt8]? {
        let result = await withTaskCancellationHandler {
            await withUnsafeContinuation(isolation: actor) { self.buffer.take($0) }
        } onCancel: {
            self.call.cancel()
        }
        guard let bytes = try result.get() else { return nil }
        self.call.consumed(bytes.count)
        return bytes
    }
}

/// What has come and was not read; the peer's credit bounds it.
final class ReplyBuffer: Sendable {
    typealias Reader = UnsafeContinuation<Result<[UInt8]?, RPCError>, Never>

    private struct State {
        var messages: [[UInt8]] = []
        var taken = 0
        var end: Result<[UInt8]?, RPCError>?
        var reader: Reader?
    }

    private let state = Mutex(State())

    func append(_ message: [UInt8]) {
        let reader = self.state.withLock { state in
            if let reader = state.reader.take() { return reader as Reader? }
            state.messages.append(message)
            return nil
        }
        reader?.resume(returning: .success(message))
    }

    func end(_ error: RPCError?) {
        let end: Result<[UInt8]?, RPCError> = error.map { .failure($0) } ?? .success(nil)
        let reader = self.state.withLock { state in
            state.end = end
            return state.reader.take()
        }
        reader?.resume(returning: end)
    }

    func take(_ reader: Reader) {
        let ready = self.state.withLock { state -> Result<[UInt8]?, RPCError>? in
            precondition(state.reader == nil, "two tasks read one stream")
            if state.taken < state.messages.count {
                let message = state.messages[state.taken]
                state.messages[state.taken] = []
                state.taken += 1
                if state.taken == state.messages.count || state.taken > 256 {
                    state.messages.removeFirst(state.taken)
                    state.taken = 0
                }
                return .success(message)
            }
            if state.end == nil { state.reader = reader }
            return state.end
        }
        if let ready { reader.resume(returning: ready) }
    }
}

/// Cancels a call that may not have begun when the wish comes.
final class CallCancellation: Sendable {
    private struct State {
        var call: ClientCall?
        var isCancelled = false
    }

    private let state = Mutex(State())

    func attach(_ call: ClientCall) {
        let isLate = self.state.withLock { state in
            state.call = call
            return state.isCancelled
        }
        if isLate { call.cancel() }
    }

    func cancel() {
        let call = self.state.withLock { state in
            state.isCancelled = true
            return state.call
        }
        call?.cancel()
    }
}

/// Breaks a stream off whose message could not be read.
final class BrokenStream: Sendable {
    let cancellation = CallCancellation()
    private let first = Mutex<RPCError?>(nil)

    var error: RPCError? { self.first.withLock { $0 } }

    func breakOff(_ error: RPCError) {
        self.first.withLock { if $0 == nil { $0 = error } }
        self.cancellation.cancel()
    }
}
