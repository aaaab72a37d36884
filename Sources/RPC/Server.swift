// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import Wire

/// The limits of a server.
public struct ServerOptions: Sendable {
    /// What each connection allows.
    public var limits = WireLimits()
    /// Connections in all.
    public var connectionsMax = 4096
    /// Connections of peers that call themselves the same.
    public var connectionsPerIdentityMax = 64
    /// Connections that have not said HELLO; the oldest makes room for a new one.
    public var handshakesMax = 256

    /// The defaults.
    public init() {}
}

/// Answers calls on any number of connections.
public final class Server: Sendable {
    /// Answers one call: on the loop's thread, so it must not block.
    ///
    /// The bytes of the request are valid during the call only. The answer may be given later, from
    /// any thread, through the responder.
    public typealias Handler = @Sendable (CallContext, UnsafeRawBufferPointer, Responder) -> Void

    /// Makes a server that does not listen yet.
    ///
    /// - Parameters:
    ///   - loop: Whose thread does the work.
    ///   - identity: The name of the service, at most 128 bytes.
    ///   - options: Limits.
    ///   - log: Gets what an operator should know: causes of INTERNAL, refused connections.
    public init(
        loop: EventLoop,
        identity: String,
        options: ServerOptions = ServerOptions(),
        log: @escaping @Sendable (String) -> Void = { _ in }
    ) {
    }

    /// Binds a handler to a method; before `listen` and `inProcessChannel` only.
    public func handle(path: String, kind: MethodKind, _ handler: @escaping Handler) {}

    /// Installs a gate: while it returns a duration, calls are refused with `processed = no`.
    ///
    /// The gate runs on the loop's thread for every call, before its handler; the duration is told
    /// to the caller as retry-after.
    public func refuseCalls(when isOverloaded: @escaping @Sendable () -> Duration?) {}

    /// Starts to accept connections.
    ///
    /// Not from the loop's thread.
    ///
    /// - Parameter endpoint: Where; port 0 lets the system choose.
    /// - Returns: Where it listens, with the real port.
    /// - Throws: EADDRINUSE, EACCES, EMFILE.
    public func listen(on endpoint: Endpoint) throws(SystemError) -> Endpoint { endpoint }

    /// A channel to this server whose bytes stay in memory; everything else is as over TCP.
    public func inProcessChannel(
        identity: String = "in-process",
        options: ChannelOptions = ChannelOptions()
    ) -> Channel { fatalError("follows") }

    /// Stops accepting, lets the calls under way finish, then closes every connection.
    ///
    /// Streams are ended with UNAVAILABLE at once, so that followers go elsewhere.
    ///
    /// - Parameters:
    ///   - grace: How long calls may take; then they are cut off. Zero when called again means now.
    ///   - completion: Runs on the loop's thread when nothing is open any more.
    public func drain(grace: Duration, completion: @escaping @Sendable () -> Void) {}

    /// Cuts everything off at once.
    public func close() {}
}
