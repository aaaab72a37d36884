// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import Synchronization
import Wire

/// The limits of a server.
public struct ServerOptions: Sendable {
    /// What each connection allows.
    public var limits = WireLimits()
    /// Connections in all; beyond, the one longest without a call makes room, if there is one.
    public var connectionsMax = 4096
    /// Connections of peers that call themselves the same; beyond, as for all.
    public var connectionsPerIdentityMax = 64
    /// Bytes of messages that have not come or not gone whole, over all connections; beyond, the
    /// connection that holds most is closed.
    public var heldBytesMax = 256 << 20
    /// Connections that have not said HELLO; the oldest makes room for a new one.
    public var handshakesMax = 256
    /// Who sees every call, in this order.
    public var interceptors: [any ServerInterceptor] = []
    /// Where jitter comes from; nil seeds from the system.
    public var seed: UInt64?

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

    let core: ServerCore
    /// Nil on a scheduler that is no event loop; such a server cannot listen.
    private let loop: EventLoop?
    private let listeners = Mutex<[Listener]>([])

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
        self.loop = loop
        self.core = ServerCore(scheduler: loop, identity: identity, options: options, log: log)
    }

    /// Makes a server on any scheduler, for simulation: `accept` gives it its connections.
    public init(
        scheduler: any Scheduler,
        identity: String,
        options: ServerOptions = ServerOptions(),
        log: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.loop = scheduler as? EventLoop
        self.core = ServerCore(scheduler: scheduler, identity: identity, options: options, log: log)
    }

    /// What the server has counted.
    public var counters: ServerCounters { self.core.counters }

    /// Takes down what the server knows of its calls and connections.
    ///
    /// - Parameter completion: Runs on the loop's thread; at once when this is that thread.
    public func snapshot(_ completion: @escaping @Sendable (ServerSnapshot) -> Void) {
        self.onScheduler { completion(self.core.snapshot()) }
    }

    /// Binds a handler to a method; before `listen` and `inProcessChannel` only.
    public func handle(path: String, kind: MethodKind, _ handler: @escaping Handler) {
        self.core.handle(ServerCore.Route(path: path, kind: kind, handler: handler))
    }

    /// Starts to accept connections.
    ///
    /// Not from the loop's thread.
    ///
    /// - Parameter endpoint: Where; port 0 lets the system choose.
    /// - Returns: Where it listens, with the real port.
    /// - Throws: EADDRINUSE, EACCES, EMFILE.
    public func listen(on endpoint: Endpoint) throws(SystemError) -> Endpoint {
        guard let loop = self.loop else {
            preconditionFailure("a server without an event loop cannot listen on \(endpoint)")
        }
        let core = self.core
        let listener = try loop.runAndWait { () throws(SystemError) -> Listener in
            core.freeze()
            return try Listener(
                on: endpoint,
                loop: loop,
                userTimeout: core.options.limits.keepAliveTimeout,
                accepted: { core.accept($0) }
            )
        }
        self.listeners.withLock { $0.append(listener) }
        return listener.endpoint
    }

    /// Takes over the server's end of a link; only on the scheduler's thread.
    public func accept(_ link: any Link) {
        self.core.freeze()
        self.core.accept(link)
    }

    /// Takes over one end of a link in memory and returns the other, for a `Connector`; only on the
    /// scheduler's thread.
    public func acceptInMemory() -> any Link {
        let ends = MemoryLink.pair(on: self.core.scheduler)
        self.accept(ends.server)
        return ends.client
    }

    /// A channel to this server whose bytes stay in memory; everything else is as over TCP.
    public func inProcessChannel(
        identity: String = "in-process",
        options: ChannelOptions = ChannelOptions()
    ) -> Channel {
        Channel(
            through: MemoryConnector(server: self, scheduler: self.core.scheduler),
            scheduler: self.core.scheduler,
            identity: identity,
            options: options
        )
    }

    /// Stops accepting, lets the calls under way finish, then closes every connection.
    ///
    /// Streams are ended with UNAVAILABLE at once, so that followers go elsewhere.
    ///
    /// - Parameters:
    ///   - grace: How long calls may take; then they are cut off. Zero when called again means now.
    ///   - completion: Runs on the loop's thread when nothing is open any more and the last reply is
    ///     written.
    public func drain(grace: Duration, completion: @escaping @Sendable () -> Void) {
        self.onScheduler {
            self.closeListeners()
            self.core.drain(grace: grace, completion: completion)
        }
    }

    /// Cuts everything off at once.
    public func close() {
        self.onScheduler {
            self.closeListeners()
            self.core.cutOff()
        }
    }

    private func onScheduler(_ work: @escaping @Sendable () -> Void) {
        self.core.scheduler.isCurrent ? work() : self.core.scheduler.execute(work)
    }

    private func closeListeners() {
        let listeners = self.listeners.withLock { listeners in
            defer { listeners = [] }
            return listeners
        }
        for listener in listeners { listener.close() }
    }
}

/// Makes in-memory links to one server.
struct MemoryConnector: Connector {
    let server: Server
    let scheduler: any Scheduler

    var destination: String { "in-process server" }

    func connect() throws(SystemError) -> any Link {
        self.server.acceptInMemory()
    }
}
