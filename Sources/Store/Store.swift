// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import SQLite
import Synchronization

/// One service's data: a file, one thread that writes it, and threads that read snapshots of it.
///
/// With an executor (`StoreOptions.executor`) the threads are the executor's turns.
///
/// A write that was answered with success is on the disk.
public final class Store: Sendable {
    let writes: WorkQueue<Command>
    let file: StoreFile
    let time: any TimeSource
    /// The lives of the database, the present one last.
    public let generations: Generations
    private let reads: WorkQueue<ReadJob>
    private let hooks: StoreHooks
    private let workers: Workers
    private let isClosed = Mutex(false)

    /// Who takes from the queues.
    private enum Workers {
        case threads(writer: Worker, readers: [Worker], check: (job: PageCheck, worker: Worker)?)
        case turns(StoreTurns)
    }

    /// Opens the file of a service, creating it when there is none.
    ///
    /// After an unclean stop the file is checked, which takes the time to read it: a small one first, a
    /// large one (`StoreOptions.checkedFirstBytes`) beside, by a thread that ends with the check.
    ///
    /// - Parameters:
    ///   - path: The file, such as `DIR/order.db`; its directory must exist. Beside it lie
    ///     `order.lock` and, while open, SQLite's `-wal` and `-shm`.
    ///   - migrations: The schema of the service, from version 1.
    ///   - time: Gives transactions their time.
    ///   - options: Limits.
    /// - Returns: The open store.
    /// - Throws: `StoreError` when the file is another's, damaged, in use or newer than the
    ///   program; `SQLiteError`. The file is as it was, but for migrations already applied.
    public static func open(
        path: String,
        migrations: [Migration],
        time: any TimeSource,
        options: StoreOptions = .init()
    ) throws -> Store {
        let file = StoreFile(path: path, options: options)
        let lock = try file.lock()
        let (connection, isChecked) = try file.openWriter(migrations: migrations, now: time.now)
        let hooks = StoreHooks()
        let writes = WorkQueue<Command>(
            countMax: options.queuedWritesMax,
            reserved: options.reservedWrites
        )
        let writer = try Writer(
            connection: connection,
            queue: writes,
            hooks: hooks,
            time: time,
            file: file
        )
        let reads = WorkQueue<ReadJob>(countMax: options.queuedReadsMax)
        if let executor = options.executor {
            let reader = ReaderLoop(connection: try file.openReader(), queue: reads)
            let turns = StoreTurns(executor, lock, writes, writer, reads, reader)
            return Store(hooks, writes, reads, .turns(turns), file, time, writer.generations)
        }
        let readers = try (0..<max(1, options.readers)).map { _ in
            ReaderLoop(connection: try file.openReader(), queue: reads)
        }
        let check = isChecked ? nil : try PageCheck(file)
        return Store(lock, hooks, writes, writer, reads, readers, file, time, check)
    }

    private init(
        _ hooks: StoreHooks,
        _ writes: WorkQueue<Command>,
        _ reads: WorkQueue<ReadJob>,
        _ workers: Workers,
        _ file: StoreFile,
        _ time: any TimeSource,
        _ generations: Generations
    ) {
        self.file = file
        self.time = time
        self.generations = generations
        self.hooks = hooks
        self.writes = writes
        self.reads = reads
        self.workers = workers
    }

    private convenience init(
        _ lock: any DiskLock,
        _ hooks: StoreHooks,
        _ writes: WorkQueue<Command>,
        _ writer: consuming Writer,
        _ reads: WorkQueue<ReadJob>,
        _ readers: consuming [ReaderLoop],
        _ file: StoreFile,
        _ time: any TimeSource,
        _ check: PageCheck?
    ) {
        let service = file.service
        let generations = writer.generations
        // Safe because each loop is touched by its own thread alone from here on.
        nonisolated(unsafe) var running: Writer? = writer
        let writing = Worker(name: "\(service)-write") {
            running?.run()
            // The file is closed first, only then may another process open it.
            running = nil
            withExtendedLifetime(lock) {}
        }
        let reading = readers.map { reader in
            nonisolated(unsafe) let reader = reader
            return Worker(name: "\(service)-read") { reader.run() }
        }
        let checking = check.map { job in
            (job: job, worker: Worker(name: "\(service)-check") { job.run() })
        }
        let workers = Workers.threads(writer: writing, readers: reading, check: checking)
        self.init(hooks, writes, reads, workers, file, time, generations)
    }

    deinit {
        self.shutDown()
    }

    // MARK: Commands and queries

    /// Runs `body` in a transaction, shared with the commands that wait at the same time.
    ///
    /// What a body that throws wrote is taken back; its neighbours do not notice.
    ///
    /// - Parameters:
    ///   - admission: Whether the part of the queue kept for unfinished work may be used.
    ///   - body: Runs on the writer thread, once. It must not wait for anything.
    ///   - completion: Gets what `body` returned, once that is durable, or what it threw, or a
    ///     `StoreError`. Called exactly once: on the writer thread, or on the caller's before
    ///     `write` returns when the store refuses (`.overloaded`, `.closed`). It must be quick.
    public func write<T: Sendable>(
        admission: Admission = .normal,
        _ body: @escaping @Sendable (Transaction) throws -> T,
        completion: @escaping @Sendable (Result<T, any Error>) -> Void
    ) {
        let command = TypedCommand(body: body, completion: completion)
        if let refusal = self.writes.push(command, admission) { return command.fail(refusal) }
        if case .turns(let turns) = self.workers { turns.writeWaits() }
    }

    /// Runs `body` on a snapshot that has every write answered before.
    ///
    /// - Parameters:
    ///   - body: Runs on a reader thread.
    ///   - completion: Gets what `body` returned or threw, or a `StoreError`; exactly once, on the
    ///     reader thread, or on the caller's when the store refuses.
    public func read<T: Sendable>(
        _ body: @escaping @Sendable (Reader) throws -> T,
        completion: @escaping @Sendable (Result<T, any Error>) -> Void
    ) {
        let job = TypedReadJob(body: body, completion: completion)
        if let refusal = self.reads.push(job) { return job.fail(refusal) }
        if case .turns(let turns) = self.workers { turns.readWaits() }
    }

    /// Writes and waits for the commit; for start-up and tests.
    ///
    /// - Parameter body: As for `write`.
    /// - Returns: What `body` returned, durable.
    /// - Throws: What `body` threw; `StoreError`.
    public func writeAndWait<T: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> T
    ) throws -> T {
        precondition(!self.isOnOwnThread, "the store cannot wait for itself")
        let slot = OneShot<Result<T, any Error>>()
        self.write(body) { slot.set($0) }
        if case .turns(let turns) = self.workers { turns.runWrites() }
        return try slot.wait().get()
    }

    /// Reads and waits; for start-up and tests.
    ///
    /// - Parameter body: As for `read`.
    /// - Returns: What `body` returned.
    /// - Throws: What `body` threw; `StoreError`.
    public func readAndWait<T: Sendable>(
        _ body: @escaping @Sendable (Reader) throws -> T
    ) throws -> T {
        precondition(!self.isOnOwnThread, "the store cannot wait for itself")
        let slot = OneShot<Result<T, any Error>>()
        self.read(body) { slot.set($0) }
        if case .turns(let turns) = self.workers { turns.runReads() }
        return try slot.wait().get()
    }

    /// Commands that wait for the writer; those in its present transaction do not count.
    public var queuedWrites: Int { self.writes.depth }

    // MARK: After a commit

    /// Names who is told the newest sequence of the change feed, on the writer thread.
    public func onFeedAdvance(_ handler: @escaping @Sendable (Int64) -> Void) {
        self.hooks.change { $0.feedAdvance = handler }
    }

    /// Names who gets the messages a commit added to the outbox, in order, on the writer thread.
    public func onOutbox(_ handler: @escaping @Sendable ([OutboxMessage]) -> Void) {
        self.hooks.change { $0.outbox = handler }
    }

    /// Names who gets each `Transaction.resolve`, on the writer thread.
    ///
    /// It comes after the completion of the command that resolved and of all before it, and before
    /// the completion of the next.
    public func onResolve(_ handler: @escaping @Sendable (Resolution) -> Void) {
        self.hooks.change { $0.resolve = handler }
    }

    // MARK: Closing

    /// Refuses new work, finishes what waits, and leaves one file without a WAL.
    ///
    /// Idempotent.
    ///
    /// Must not be called from a completion.
    public func close() {
        precondition(!self.isOnOwnThread, "the store cannot wait for itself")
        self.shutDown()
    }

    /// What an error of a read says of the file, when it says that the file is damaged.
    ///
    /// It is noted beside the file, so that the next start reads all of it before it serves.
    ///
    /// - Parameter error: What a command or query threw.
    /// - Returns: `StoreError.corrupt` with the file; nil for any other error.
    public func damage(met error: any Error) -> StoreError? {
        guard let error = error as? SQLiteError, error.code.isDamage else { return nil }
        self.file.suspect(error.description)
        return .corrupt(path: self.file.path, finding: error.description)
    }

    private var isOnOwnThread: Bool {
        switch self.workers {
        case .threads(let writer, let readers, _):
            writer.isCurrent || readers.contains { $0.isCurrent }
        case .turns(let turns): turns.isRunning
        }
    }

    private func shutDown() {
        guard !self.isClosed.withLock({ exchange(&$0, true) }) else { return }
        switch self.workers {
        case .turns(let turns):
            turns.close()
            self.hooks.change { $0 = StoreHooks.Closures() }
        case .threads(let writer, let readers, let check):
            if let check {
                if !check.worker.isCurrent { check.job.stop() }
                Self.end(check.worker)
            }
            self.reads.close()
            for reader in readers { Self.end(reader) }
            self.writes.close()
            Self.end(writer)
            // Who is told of commits often keeps the store.
            if !writer.isCurrent { self.hooks.change { $0 = StoreHooks.Closures() } }
        }
    }

    /// Ends as the process does that is killed: nobody is answered any more, nothing is finished.
    ///
    /// Only for a store with an executor.
    package func crash() {
        guard case .turns(let turns) = self.workers else {
            preconditionFailure("a store with threads ends with its process")
        }
        guard !self.isClosed.withLock({ exchange(&$0, true) }) else { return }
        self.hooks.change { $0 = StoreHooks.Closures() }
        turns.crash()
    }

    private static func end(_ worker: Worker) {
        // A completion may drop the last reference to the store.
        if worker.isCurrent { worker.detach() } else { worker.join() }
    }
}

/// Sets `value` and returns what it was.
private func exchange(_ value: inout Bool, _ new: Bool) -> Bool {
    defer { value = new }
    return value
}
