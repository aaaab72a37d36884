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
    /// The waits between connection attempts; started over only by a HELLO.
    public var backoff = Backoff()
    /// How many retries the channel pays for.
    public var retryBudget = RetryBudget()
    /// Where jitter comes from; nil seeds from the system.
    public var seed: UInt64?

    /// The defaults.
    public init() {}
}

/// A way to one server: connects when first needed, reconnects, and carries many calls at once.
///
/// Every call ends exactly once, at its deadline at the latest. Completions run on the loop's thread
/// and must not block. Any thread may call.
public final class Channel: Sendable {
    /// Makes a channel; nothing is connected before the first call.
    ///
    /// - Parameters:
    ///   - endpoint: Where the server listens.
    ///   - loop: Whose thread does the work.
    ///   - identity: What this process calls itself, at most 128 bytes.
    ///   - options: Limits and habits.
    public init(
        to endpoint: Endpoint,
        loop: EventLoop,
        identity: String,
        options: ChannelOptions = ChannelOptions()
    ) {
    }

    /// Calls a unary method; `completion` gets the reply or the reason, exactly once, on the loop.
    @discardableResult
    public func call<Request, Reply>(
        _ method: Method<Request, Reply>,
        _ request: Request,
        options: CallOptions = CallOptions(),
        completion: @escaping @Sendable (Result<Reply, RPCError>) -> Void
    ) -> ClientCall {
        fatalError("follows")
    }

    /// Calls a unary method with an encoded request; see `call`.
    @discardableResult
    public func callRaw(
        path: String,
        payload: [UInt8],
        options: CallOptions = CallOptions(),
        completion: @escaping @Sendable (Result<[UInt8], RPCError>) -> Void
    ) -> ClientCall {
        fatalError("follows")
    }

    /// Calls a unary method and waits for its reply; cancelling the task cancels the call.
    public func unary<Request, Reply>(
        _ method: Method<Request, Reply>,
        _ request: Request,
        options: CallOptions = CallOptions()
    ) async throws(RPCError) -> Reply {
        fatalError("follows")
    }

    /// Calls a streaming method; the server may run ahead of the reader by the credit, no more.
    public func stream<Request, Reply>(
        _ method: Method<Request, Reply>,
        _ request: Request,
        options: CallOptions = CallOptions(timeout: CallOptions.streamTimeoutMax)
    ) -> ReplyStream<Reply> {
        fatalError("follows")
    }

    /// Fails what is open with CANCELLED and lets go of the connection.
    ///
    /// A second call does nothing.
    public func close() {}
}

/// One call under way.
public final class ClientCall: Sendable {
    /// Gives the call up: it ends CANCELLED, unless it has ended.
    ///
    /// Any thread.
    public func cancel() {}
}

/// The replies of a streaming call, in order; ends when the server ends it with OK.
public struct ReplyStream<Reply: Message>: AsyncSequence, Sendable {
    /// One reply.
    public typealias Element = Reply
    /// Why a stream broke off.
    public typealias Failure = RPCError

    /// Reads the replies; one iterator per stream.
    public struct AsyncIterator: AsyncIteratorProtocol {
        /// Waits for the next reply; nil at the end.
        public mutating func next() async throws(RPCError) -> Reply? { fatalError("follows") }

        /// Waits for the next reply; nil at the end.
        public mutating func next(
            isolation actor: isolated (any Actor)?
        ) async throws(RPCError) -> Reply? { fatalError("follows") }
    }

    /// The one iterator.
    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator() }
}
