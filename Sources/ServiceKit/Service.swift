// SPDX-License-Identifier: MIT
import Ambient
import RPC
import Store

/// What a service is given to live on: everything it may know of the world outside its tables.
public struct ServiceEnvironment: Sendable {
    /// The clocks; a service never asks the system for the time.
    public let time: any TimeSource
    /// The event loop: timers and work that must not run on the writer thread.
    public let scheduler: any Scheduler
    /// The service's own database.
    public let store: Store
    /// A channel to each of the peers the service names in `Service.peers`.
    public let peers: [String: Channel]
    /// Where files beside the database may be kept.
    public let dataDirectory: String
    /// The service's log.
    public let log: Log
    /// Where tests let the service fail.
    public let failpoints: Failpoints
    /// Where jitter comes from.
    ///
    /// Another at each start; what it gives is no secret.
    public let seed: UInt64
}

/// A microservice: its schema, its handlers, and what it resumes after a restart.
///
/// All of the state that must survive is in the store. The instance holds what the handlers share;
/// handlers of mutations run one at a time on the writer thread, queries on reader threads.
public protocol Service: Sendable {
    /// The name in the command line, the database's file name and the channels' identity: `order`.
    static var name: String { get }
    /// The contracts the service promises; each of their methods must be bound in `register(in:)`.
    static var contracts: [ServiceDescriptor] { get }
    /// The schema's history, oldest first.
    static var migrations: [Migration] { get }
    /// The names of the services it calls, also through the outbox.
    static var peers: [String] { get }
    /// Files and folders in `ServiceEnvironment.dataDirectory` that are part of its state: a backup
    /// takes them along.
    static var companions: [String] { get }
    /// Its numbers that people outside know; handed out by `Transaction.next`.
    static var numbers: [BusinessNumber] { get }
    /// What it does from time to time of its own accord, such as letting holds expire.
    var chores: [Chore] { get }

    /// Makes the service over an opened and migrated store.
    init(_ environment: ServiceEnvironment) throws
    /// Binds each method of the contract.
    func register(in routes: Routes)
    /// Resumes what a crash left open; runs once, after opening and before the first request.
    func recover() throws
}

extension Service {
    /// No peers.
    public static var peers: [String] { [] }
    /// Nothing beside the database.
    public static var companions: [String] { [] }
    /// No such numbers.
    public static var numbers: [BusinessNumber] { [] }
    /// No chores.
    public var chores: [Chore] { [] }
    /// Nothing to resume.
    public func recover() throws {}
}

/// Work a service does at regular intervals while it serves.
///
/// A run that fails is logged and rolled back, and the next one comes all the same. What cannot be
/// done in a few milliseconds is left for the next run.
public struct Chore: Sendable {
    /// What the log calls it.
    public let name: String
    /// The pause between the end of a run and the next.
    public let every: Duration
    /// One run, in a transaction of its own; what it leaves to do outside is then done.
    let run: @Sendable (Transaction) throws -> Errand?

    /// Describes a chore of the writer thread alone.
    public init(
        name: String,
        every: Duration,
        run: @escaping @Sendable (Transaction) throws -> Void
    ) {
        self.init(
            name: name,
            every: every,
            errand: { transaction in
                try run(transaction)
                return nil
            }
        )
    }

    /// Describes a chore that finds work for outside, such as files to write.
    ///
    /// - Parameters:
    ///   - name: What the log calls it.
    ///   - every: The pause between the end of a run, its errand included, and the next.
    ///   - find: One run, in a transaction of its own; nil when there is nothing to do outside.
    /// - Returns: The chore.
    public static func errands(
        name: String,
        every: Duration,
        find: @escaping @Sendable (Transaction) throws -> Errand?
    ) -> Chore {
        Chore(name: name, every: every, errand: find)
    }

    private init(
        name: String,
        every: Duration,
        errand: @escaping @Sendable (Transaction) throws -> Errand?
    ) {
        self.name = name
        self.every = every
        self.run = errand
    }
}

/// What a chore does outside of the transaction that found it to do.
///
/// The process may die at any instruction in between: the next run then finds the same work again,
/// so `run` must be such that doing it twice is doing it once. Runs of one chore never overlap.
public struct Errand: Sendable {
    /// Does the work, and gives what is to be written down about it.
    let perform: @Sendable () -> @Sendable (Transaction) throws -> Void

    /// Describes an errand.
    ///
    /// `run` is called on a pool thread, never on the writer or the event loop, and may block for
    /// a while. `then` writes on the writer thread, in a transaction of its own, what came of it.
    public init<Outcome: Sendable>(
        run: @escaping @Sendable () -> Outcome,
        then: @escaping @Sendable (Outcome, Transaction) throws -> Void
    ) {
        self.perform = {
            let outcome = run()
            return { transaction in try then(outcome, transaction) }
        }
    }
}
