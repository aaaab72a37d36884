// SPDX-License-Identifier: MIT
import Ambient
import Glibc
import LinuxIO
import RPC
import Store
import Synchronization

/// Several services, or one and stubs of its peers, wired to each other within one process.
///
/// Everything is real but the clock, which stands still until `advance`, and the sockets: bytes
/// travel in memory. Files live in a folder that `close` removes, unless one was given.
public final class ServiceNetwork: Sendable {
    /// The clock of all services.
    public let time: ManualTime
    /// What they run on.
    public let scheduler: ManualScheduler
    /// Holds a folder for each service.
    public let directory: String
    private let ownsDirectory: Bool
    private let servers = Mutex<[String: Server]>([:])
    private let hosts = Mutex<[any AnyServiceHost]>([])

    /// An empty network.
    ///
    /// - Parameters:
    ///   - time: The clock.
    ///   - directory: Where the files go; nil makes a folder that `close` removes.
    /// - Throws: `SystemError` when threads, descriptors or the disk run out.
    public init(time: ManualTime = ManualTime(), directory: String? = nil) throws {
        self.time = time
        self.scheduler = try ManualScheduler(time: time)
        self.ownsDirectory = directory == nil
        self.directory = try directory ?? TemporaryDirectory.make()
    }

    /// Opens a service in its folder and serves it to the others; again after `close` of the host
    /// of that name, as a restart does.
    ///
    /// - Parameters:
    ///   - type: The service.
    ///   - log: Where it logs; nil keeps silent.
    ///   - failpoints: Where it fails.
    /// - Returns: The running service.
    /// - Throws: What opening it throws.
    public func host<S: Service>(
        _ type: S.Type,
        log: Log? = nil,
        failpoints: Failpoints = .off
    ) throws -> ServiceHost<S> {
        let server = Server(scheduler: self.scheduler, identity: S.name)
        let host: ServiceHost<S>
        do {
            let log = log ?? .silent(time: self.time)
            host = try ServiceHost(
                type,
                network: self,
                server: server,
                log: log,
                failpoints: failpoints
            )
        } catch {
            server.close()
            throw error
        }
        self.servers.withLock { $0[S.name] = server }
        self.hosts.withLock { $0.append(host) }
        return host
    }

    /// Puts a stub in the place of the peer `name`, or replaces the one that is there.
    @discardableResult
    public func stub(_ name: String, _ bind: (StubPeer) -> Void) -> StubPeer {
        let server = Server(scheduler: self.scheduler, identity: name)
        let stub = StubPeer(name: name, server: server)
        bind(stub)
        let replaced = self.servers.withLock { $0.updateValue(server, forKey: name) }
        replaced?.close()
        return stub
    }

    /// Takes a service or stub off the network: calls to it fail until another has its name.
    public func disconnect(_ name: String) {
        let server = self.servers.withLock { $0.removeValue(forKey: name) }
        server?.close()
    }

    /// A channel to whoever has the name `name` at the moment of each connection.
    public func channel(to name: String, identity: String = "test") -> Channel {
        var options = ChannelOptions()
        options.seed = 1
        return Channel(
            through: NamedConnector(name: name, network: self),
            scheduler: self.scheduler,
            identity: identity,
            options: options
        )
    }

    fileprivate func server(named name: String) -> Server? {
        self.servers.withLock { $0[name] }
    }

    /// Moves the clock and runs every timer on the way.
    public func advance(by duration: Duration) {
        self.scheduler.advance(by: duration)
    }

    /// Closes every host that is open, and removes the files when the network made the folder.
    public func close() {
        let hosts = self.hosts.withLock { hosts in
            defer { hosts = [] }
            return hosts
        }
        for host in hosts { host.close() }
        let servers = self.servers.withLock { servers in
            defer { servers = [:] }
            return servers
        }
        for server in servers.values { server.close() }
        self.scheduler.stop()
        if self.ownsDirectory { TemporaryDirectory.remove(self.directory) }
    }

    func left(_ name: String, _ server: Server) {
        self.servers.withLock { servers in
            if servers[name] === server { servers[name] = nil }
        }
    }
}

/// Connects to whoever has a name on the network at that moment.
private struct NamedConnector: Connector {
    let name: String
    // Channels must not keep the network alive: it owns the hosts that own them.
    weak let network: ServiceNetwork?

    var destination: String { self.name }

    func connect() throws(SystemError) -> any Link {
        guard let server = self.network?.server(named: self.name) else {
            throw SystemError(call: "connect", code: ECONNREFUSED)
        }
        return server.acceptInMemory()
    }
}

/// A host of any service, as the network closes it.
protocol AnyServiceHost: Sendable {
    func close()
}

/// A service that runs in this process on a `ServiceNetwork`; for tests of handlers and sagas.
public final class ServiceHost<S: Service>: AnyServiceHost {
    /// The service itself.
    public let service: S
    /// A channel to it, as its clients have.
    public let channel: Channel
    /// Its database.
    public let store: Store
    /// The network it is on.
    public let network: ServiceNetwork
    private let server: Server
    private let runtime: ServiceRuntime<S>
    private let ownsNetwork: Bool
    private let once = Once()

    /// Opens a service alone on a network of its own; its peers can be stubbed on `network`.
    ///
    /// - Parameters:
    ///   - type: The service.
    ///   - directory: Where its files go; nil makes a folder that `close` removes.
    ///   - time: The clock.
    /// - Throws: What opening the service throws.
    public convenience init(
        _ type: S.Type,
        directory: String? = nil,
        time: ManualTime = ManualTime()
    ) throws {
        let network = try ServiceNetwork(time: time, directory: directory)
        try self.init(
            type,
            network: network,
            server: network.newServer(named: S.name),
            log: .silent(time: time),
            ownsNetwork: true
        )
    }

    init(
        _ type: S.Type,
        network: ServiceNetwork,
        server: Server,
        log: Log,
        failpoints: Failpoints = .off,
        ownsNetwork: Bool = false
    ) throws {
        var peers: [String: Channel] = [:]
        for peer in S.peers { peers[peer] = network.channel(to: peer, identity: S.name) }
        var options = StoreOptions()
        options.failpoints = failpoints
        let runtime = try ServiceRuntime(
            type,
            directory: "\(network.directory)/\(S.name)",
            time: network.time,
            scheduler: network.scheduler,
            server: server,
            peers: peers,
            log: log,
            seed: 1,
            options: options
        )
        self.service = runtime.service
        self.store = runtime.store
        self.channel = network.channel(to: S.name)
        self.network = network
        self.server = server
        self.runtime = runtime
        self.ownsNetwork = ownsNetwork
    }

    /// How many callers are on hold, their pending replies committed: `advance` ends their time.
    public var heldCount: Int { self.runtime.kit.holds.count }

    /// How many callers watch the health of the process, or of a contract of it.
    public var healthWatcherCount: Int { self.runtime.board.watcherCount }

    /// How the calls of a method went.
    public func counters<Request, Reply>(_ method: Method<Request, Reply>) -> MethodCounters {
        self.runtime.kit.counters.counters(for: method.path)
    }

    /// Runs every chore of the service once, now.
    public func runChores() throws {
        try self.runtime.runChores()
    }

    /// Drains as SIGTERM does; `close` is still to be called.
    public func drain(grace: Duration = .seconds(10)) {
        let done = OneShot<Void>()
        self.runtime.drain(grace: grace, flush: .seconds(2)) { done.set(()) }
        while done.wait(atMost: .milliseconds(5)) == nil { self.network.scheduler.settle() }
    }

    /// Stops at once, as a crash does for those who call it; the files stay as they are.
    public func close() {
        guard self.once.first() else { return }
        self.network.left(S.name, self.server)
        self.channel.close()
        self.runtime.close()
        if self.ownsNetwork { self.network.close() }
    }
}

extension ServiceNetwork {
    fileprivate func newServer(named name: String) -> Server {
        let server = Server(scheduler: self.scheduler, identity: name)
        self.servers.withLock { $0[name] = server }
        return server
    }
}
