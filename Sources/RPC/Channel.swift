// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import Protobuf
import Wire

/// The limits and habits of a channel.
public struct ChannelOptions: Sendable {
    /// What the connection allows.
    public var limits = WireLimits()
    /// Calls that may wait for a connection or for a free stream.
    public var pendingCallsMax = 4096
    /// Bytes of requests that may wait.
    public var pendingBytesMax = 16 << 20
    /// How long a connection attempt may take, up to the peer's HELLO.
    public var connectTimeout: Duration = .seconds(3)
    /// The waits between connection attempts; started over only after a HELLO.
    public var backoff = Backoff(initial: .milliseconds(50), maximum: .seconds(2))
    /// How many retries the channel pays for.
    public var retryBudget = RetryBudget()
    /// The server that is meant; nil takes whoever answers.
    ///
    /// A connection whose HELLO tells another one (`ServerIdentity.objection`) is closed before its first
    /// call, and counts as an attempt that failed.
    public var server: ServerIdentity?
    /// Who sees every call, in this order.
    public var interceptors: [any ClientInterceptor] = []
    /// Where jitter comes from; nil seeds from the system.
    public var seed: UInt64?

    /// The defaults.
    public init() {}
}

/// A way to one server: connects when first needed, reconnects, and carries many calls at once.
///
/// Every call ends exactly once, at its deadline at the latest. Completions run on the loop's thread
/// and must not block. Any thread may call. A channel that is let go of finishes the calls under way,
/// then closes.
public final class Channel: Sendable {
    private let core: ChannelCore

    /// Makes a channel; nothing is connected before the first call.
    ///
    /// - Parameters:
    ///   - endpoint: Where the server listens.
    ///   - loop: Whose thread does the work.
    ///   - identity: What this process calls itself, at most 128 bytes.
    ///   - options: Limits and habits.
    public convenience init(
        to endpoint: Endpoint,
        loop: EventLoop,
        identity: String,
        options: ChannelOptions = ChannelOptions()
    ) {
        let connector = TCPConnector(
            endpoint: endpoint,
            userTimeout: options.limits.keepAliveTimeout,
            loop: loop
        )
        self.init(through: connector, scheduler: loop, identity: identity, options: options)
    }

    /// Makes a channel over any kind of link, on any scheduler.
    public init(
        through connector: any Connector,
        scheduler: any Scheduler,
        identity: String,
        options: ChannelOptions = ChannelOptions()
    ) {
        self.core = ChannelCore(
            through: connector,
            scheduler: scheduler,
            identity: identity,
            options: options
        )
    }

    deinit {
        self.core.letGo()
    }

    /// Fails what is open with CANCELLED and lets go of the connection.
    ///
    /// A second call does nothing.
    public func close() {
        self.core.close()
    }

    // MARK: Unary calls

    /// Calls a unary method; `completion` gets the reply or the reason, exactly once, on the loop.
    @discardableResult
    public func call<Request, Reply>(
        _ method: Method<Request, Reply>,
        _ request: Request,
        options: CallOptions = CallOptions(),
        completion: @escaping @Sendable (Result<Reply, RPCError>) -> Void
    ) -> ClientCall {
        self.start(method.path, request.encoded(), options, isStreaming: false) { event in
            switch event {
            case .reply(let bytes): completion(Self.decode(bytes))
            case .largeReply(let bytes, let later):
                let reply: Result<Reply, RPCError> = Self.decode(bytes)
                later.work = { completion(reply) }
            case .failed(let error): completion(.failure(error))
            case .message, .finished: break
            }
            return true
        }
    }

    /// Calls a unary method with an encoded request; see `call`.
    @discardableResult
    public func callRaw(
        path: String,
        payload: [UInt8],
        options: CallOptions = CallOptions(),
        completion: @escaping @Sendable (Result<[UInt8], RPCError>) -> Void
    ) -> ClientCall {
        self.start(path, payload, options, isStreaming: false) { event in
            switch event {
            case .reply(let bytes): completion(.success(Array(bytes)))
            case .largeReply(let bytes, let later):
                let reply = Array(bytes)
                later.work = { completion(.success(reply)) }
            case .failed(let error): completion(.failure(error))
            case .message, .finished: break
            }
            return true
        }
    }

    /// Calls a unary method and waits for its reply; cancelling the task cancels the call.
    ///
    /// - Parameters:
    ///   - method: The method to call.
    ///   - request: Its request.
    ///   - options: Deadline, keys and retries.
    /// - Returns: The reply.
    /// - Throws: What the server said, or UNAVAILABLE when it could not be reached,
    ///   DEADLINE_EXCEEDED when time ran out, CANCELLED when the task was cancelled.
    public func unary<Request, Reply>(
        _ method: Method<Request, Reply>,
        _ request: Request,
        options: CallOptions = CallOptions()
    ) async throws(RPCError) -> Reply {
        try await Self.awaitReply { self.call(method, request, options: options, completion: $0) }
    }

    /// Calls a unary method with an encoded request and waits for the encoded reply; see `unary`.
    public func unaryRaw(
        path: String,
        payload: [UInt8],
        options: CallOptions = CallOptions()
    ) async throws(RPCError) -> [UInt8] {
        try await Self.awaitReply {
            self.callRaw(path: path, payload: payload, options: options, completion: $0)
        }
    }

    private static func awaitReply<Reply: Sendable>(
        _ start: (@escaping @Sendable (Result<Reply, RPCError>) -> Void) -> ClientCall
    ) async throws(RPCError) -> Reply {
        let cancellation = CallCancellation()
        let result = await withTaskCancellationHandler {
            await withUnsafeContinuation { continuation in
                cancellation.attach(start { continuation.resume(returning: $0) })
            }
        } onCancel: {
            cancellation.cancel()
        }
        return try result.get()
    }

    // MARK: Streams

    /// Calls a streaming method; `onMessage` gets each message, then `onEnd` the end, exactly once.
    ///
    /// Both run on the loop's thread. The server may send on as `onMessage` returns.
    @discardableResult
    public func stream<Request, Reply>(
        _ method: Method<Request, Reply>,
        _ request: Request,
        options: CallOptions = CallOptions(timeout: CallOptions.streamTimeoutMax),
        onMessage: @escaping @Sendable (Reply) -> Void,
        onEnd: @escaping @Sendable (Result<Void, RPCError>) -> Void
    ) -> ClientCall {
        let broken = BrokenStream()
        let call = self.start(method.path, request.encoded(), options, isStreaming: true) { event in
            switch event {
            case .message(let bytes):
                switch Self.decode(bytes) as Result<Reply, RPCError> {
                case .success(let reply): onMessage(reply)
                case .failure(let error): broken.breakOff(error)
                }
            case .finished: onEnd(broken.error.map { .failure($0) } ?? .success(()))
            case .failed(let error): onEnd(.failure(broken.error ?? error))
            case .reply, .largeReply: break
            }
            return true
        }
        broken.cancellation.attach(call)
        return call
    }

    /// Calls a streaming method; the server may run ahead of the reader by the credit, no more.
    ///
    /// The call begins at once and is cancelled when the stream is let go of.
    public func stream<Request, Reply>(
        _ method: Method<Request, Reply>,
        _ request: Request,
        options: CallOptions = CallOptions(timeout: CallOptions.streamTimeoutMax)
    ) -> ReplyStream<Reply> {
        let buffer = ReplyBuffer()
        let call = self.start(method.path, request.encoded(), options, isStreaming: true) { event in
            switch event {
            case .message(let bytes): buffer.append(Array(bytes))
            case .finished: buffer.end(nil)
            case .failed(let error): buffer.end(error)
            case .reply, .largeReply: break
            }
            return false
        }
        return ReplyStream(buffer: buffer, call: call)
    }

    private func start(
        _ path: String,
        _ payload: [UInt8],
        _ options: CallOptions,
        isStreaming: Bool,
        sink: @escaping CallState.Sink
    ) -> ClientCall {
        let now = self.core.scheduler.now
        var options = options
        let refusal = self.core.prepare(path, &options)
        let state = CallState(
            path: path,
            payload: payload,
            options: options,
            isStreaming: isStreaming,
            core: self.core,
            now: now,
            sink: sink
        )
        state.refusal = refusal
        self.core.submit(state, at: now)
        return ClientCall(state: state)
    }

    static func decode<Reply: Message>(_ bytes: UnsafeRawBufferPointer) -> Result<Reply, RPCError> {
        do {
            return .success(try Reply.decode(bytes))
        } catch {
            let text = "the server's reply is no \(Reply.descriptor.name): \(error)"
            return .failure(RPCError(.internalError, text, processed: .yes))
        }
    }
}
