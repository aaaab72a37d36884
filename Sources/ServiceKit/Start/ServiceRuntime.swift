// SPDX-License-Identifier: MIT
import Ambient
import Glibc
import LinuxIO
import OMSProtos
import RPC
import Store

/// A service put together over an open store: its routes, relay, chores and health.
///
/// The same for the executable and for tests; only the clock, the scheduler and the transport
/// differ, and those are passed in.
package final class ServiceRuntime<S: Service>: Sendable {
    package let service: S
    package let store: Store
    let kit: RouteResources
    private let backups: BackupDesk
    private let server: Server
    private let relay: OutboxRelay
    private let peers: [String: Channel]
    let board: HealthBoard
    private let started: MonotonicInstant
    private let directory: String

    /// Opens the store, binds the routes, lets the service recover, and starts relay and chores.
    ///
    /// - Parameters:
    ///   - type: The service.
    ///   - directory: Of its files; made when it is not there.
    ///   - time: Its clocks.
    ///   - scheduler: Its loop.
    ///   - server: What it binds its methods to; nobody listens yet.
    ///   - peers: A channel to each of `S.peers`.
    ///   - log: Its log.
    ///   - seed: Where its jitter comes from.
    ///   - options: Of its store; an executor there runs its effects too.
    ///   - make: Makes the service, for one whose world outside is another.
    /// - Throws: `StoreError`, `ContractError`, or what the service throws; nothing runs then.
    package init(
        _ type: S.Type,
        directory: String,
        time: any TimeSource,
        scheduler: any Scheduler,
        server: Server,
        peers: [String: Channel],
        log: Log,
        seed: UInt64,
        options: StoreOptions = StoreOptions(),
        make: (ServiceEnvironment) throws -> S = { try S($0) }
    ) throws {
        if options.creates { try Files.makeDirectory(directory) }
        var options = options
        options.numbers = S.numbers
        let store = try Store.open(
            path: "\(directory)/\(S.name).db",
            migrations: S.migrations,
            time: time,
            options: options
        )
        let kit = RouteResources(
            time: time,
            scheduler: scheduler,
            store: store,
            log: log,
            failpoints: options.failpoints,
            executor: options.executor,
            feedHead: try store.readAndWait { try $0.feedHead() }
        )
        self.service = try make(
            ServiceEnvironment(
                time: time,
                scheduler: scheduler,
                store: store,
                peers: peers,
                dataDirectory: directory,
                log: log,
                failpoints: options.failpoints,
                seed: seed
            )
        )
        self.relay = OutboxRelay(
            service: S.name,
            peers: peers,
            store: store,
            scheduler: scheduler,
            log: log,
            seed: seed,
            failpoints: options.failpoints
        )
        self.store = store
        self.kit = kit
        self.backups = BackupDesk(kit: kit)
        self.directory = directory
        self.server = server
        self.peers = peers
        self.board = HealthBoard(.recovering, scheduler: scheduler)
        self.started = time.monotonic
        try self.bind()
        self.listenToStore()
        options.failpoints.pass(.recoverBefore)
        try self.service.recover()
        options.failpoints.pass(.recoverAfter)
        self.board.set(.serving)
        self.relay.start()
        for chore in self.service.chores { self.repeatChore(chore) }
    }

    private func bind() throws(ContractError) {
        let routes = Routes(server: self.server, kit: self.kit)
        self.service.register(in: routes)
        let source = self.healthSource()
        routes.health(source)
        routes.channelz(source)
        let (directory, time) = (self.directory, self.kit.time)
        routes.maintenance(self.backups) { destination in
            BackupFiles(
                service: S.name,
                source: directory,
                companions: S.companions,
                destination: destination,
                time: time
            )
        }
        let missing = S.contracts.flatMap(\.methods).map(\.path).filter {
            !routes.bound.contains($0)
        }
        if !missing.isEmpty { throw ContractError(unbound: missing) }
    }

    private func listenToStore() {
        let kit = self.kit
        let relay = self.relay
        self.store.onFeedAdvance { kit.feed.advance(to: $0) }
        self.store.onResolve { kit.holds.resolve($0.subject, reply: $0.reply) }
        self.store.onOutbox { relay.committed($0) }
    }

    // MARK: Chores

    /// Runs every chore once and waits; for tests.
    func runChores() throws {
        for chore in self.service.chores {
            guard let errand = try self.store.writeAndWait(chore.run) else { continue }
            try self.store.writeAndWait(errand.perform())
        }
    }

    private func repeatChore(_ chore: Chore) {
        let next = self.kit.scheduler.now + chore.every
        self.kit.scheduler.schedule(at: next) { [weak self] in
            guard let runtime = self else { return }
            runtime.kit.failpoints.pass(.chore)
            runtime.store.write(chore.run) { [weak runtime] result in
                switch result {
                case .success(nil): runtime?.choreRan(chore, .success(()))
                case .success(let errand?): runtime?.run(errand, of: chore)
                case .failure(let error): runtime?.choreRan(chore, .failure(error))
                }
            }
        }
    }

    /// Does an errand on a pool thread and writes down what came of it.
    private func run(_ errand: Errand, of chore: Chore) {
        let accepted = self.kit.effects.run { [weak self] in
            let conclusion = errand.perform()
            guard let runtime = self else { return }
            runtime.kit.failpoints.pass(.errandAfter)
            runtime.store.write(admission: .reserved, conclusion) { [weak runtime] result in
                runtime?.choreRan(chore, result)
            }
        }
        // Nothing was done: the next run finds the same work.
        if !accepted { self.repeatChore(chore) }
    }

    private func choreRan(_ chore: Chore, _ result: Result<Void, any Error>) {
        if case .failure(let error) = result {
            if case .closed? = error as? StoreError { return }
            self.kit.log.error(
                "Chore failed",
                ["chore": chore.name, "error": String(describing: error)]
            )
        }
        self.repeatChore(chore)
    }

    // MARK: Health

    /// What every process serves beside the service's own.
    private static var sharedContracts: [ServiceDescriptor] {
        [
            CommonV1.Health.descriptor, CommonV1.Channelz.descriptor,
            CommonV1.Maintenance.descriptor,
        ]
    }

    private func healthSource() -> HealthSource {
        let started = self.started
        let time = self.kit.time
        let brief: @Sendable (HealthBoard.State) -> CommonV1.HealthReply = { state in
            CommonV1.HealthReply(
                state: state,
                service: S.name,
                pid: Int64(getpid()),
                uptimeMs: (time.monotonic - started).wholeMilliseconds
            )
        }
        return HealthSource(
            board: self.board,
            contracts: Set((S.contracts + Self.sharedContracts).map(\.name)),
            check: { [weak self] reader in
                guard let self else { throw StoreError.closed }
                var reply = brief(self.board.state)
                try self.addFigures(to: &reply, reader)
                return reply
            },
            brief: brief
        )
    }

    private func addFigures(to reply: inout CommonV1.HealthReply, _ reader: Reader) throws {
        reply.residentBytes = ProcessStats.own?.residentBytes ?? 0
        reply.cpuMs = ProcessStats.ownCPU.wholeMilliseconds
        reply.writerQueue = Int64(self.store.queuedWrites)
        try reply.addFigures(reader)
    }

    // MARK: Stopping

    /// Lets what is under way finish, at most `grace`, then flushes the outbox, at most `flush`.
    ///
    /// Callers on hold get their stored replies at once. `completion` runs on the scheduler's
    /// thread; `close` is still to be called, on another.
    package func drain(grace: Duration, flush: Duration, completion: @escaping @Sendable () -> Void)
    {
        self.board.set(.draining)
        self.kit.holds.drain()
        // Behind what tells the watchers of the state: the server ends their streams.
        self.kit.scheduler.execute {
            self.server.drain(grace: grace) {
                self.relay.stop(atMost: flush, completion: completion)
            }
        }
    }

    /// Ends as the killed process does whose store has an executor: its files are free for the next,
    /// and what the scheduler still holds of it must not run.
    package func crash() {
        self.store.crash()
    }

    /// Cuts everything off and closes the store; what was acknowledged is on the disk.
    ///
    /// Not from the scheduler's or the store's threads.
    package func close() {
        self.server.close()
        self.backups.close()
        self.kit.effects.close()
        self.relay.stop(atMost: .zero) {}
        for channel in self.peers.values { channel.close() }
        self.store.close()
    }
}

/// A service that does not keep its contract.
public struct ContractError: Error, Hashable, CustomStringConvertible {
    /// The methods without a handler.
    public let unbound: [String]

    /// One sentence for the log.
    public var description: String {
        "these methods of the contract have no handler: \(self.unbound.joined(separator: ", "))"
    }
}
