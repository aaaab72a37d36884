// SPDX-License-Identifier: MIT
import Ambient
import SQLite

/// The one who writes: gathers commands into a transaction, commits once, then answers.
///
/// Confined to the writer thread.
final class Writer {
    private let connection: Connection
    private let transaction: Transaction
    private let queue: WorkQueue<Command>
    private let hooks: StoreHooks
    private let time: any TimeSource
    private let file: StoreFile
    /// Taken from the queue; those before `next` are done.
    private var taken: [Command] = []
    private var next = 0
    private var checkpoints: CheckpointPlan
    private var watch: FileWatch
    /// Set when `fatal` was called and came back: nothing is written any more.
    private var hasFailed = false
    /// Whether answers wait for `deliverCommitted`, and for which transaction.
    private var isStepped = false
    private var undelivered: (start: Int, feedBefore: Int64)?

    private static let idle = Duration.seconds(5)

    init(
        connection: Connection,
        queue: WorkQueue<Command>,
        hooks: StoreHooks,
        time: any TimeSource,
        file: StoreFile
    ) throws {
        self.connection = connection
        self.queue = queue
        self.hooks = hooks
        self.time = time
        self.file = file
        self.checkpoints = CheckpointPlan(every: file.options.checkpointFrames)
        self.watch = try FileWatch(file, now: time.monotonic)
        self.transaction = try Transaction(connection: connection, time: time.now)
    }

    private var options: StoreOptions { self.file.options }

    var generations: Generations { self.transaction.generations }

    /// Works until the queue is closed and empty, then leaves a file without a WAL.
    func run() {
        var isClean = false
        while true {
            let max = self.options.batchCommandsMax
            switch self.queue.take(into: &self.taken, max: max, idle: Self.idle) {
            case .some:
                self.drain()
                isClean = false
            case .idle:
                if isClean { _ = self.look() } else { self.tidy() }
                isClean = true
            case .closed:
                self.finishWAL()
                return
            }
        }
    }

    private func drain() {
        while self.next < self.taken.count {
            if self.taken[self.next].standsAlone {
                self.next += 1
                self.standAlone(self.taken[self.next - 1])
                continue
            }
            self.runBatch()
            self.checkpointIfDue()
        }
        self.taken.removeAll(keepingCapacity: true)
        self.next = 0
    }

    // MARK: By turns, without a thread

    /// Whether a transaction is on the disk and nobody was told.
    var isDeliveryDue: Bool { self.undelivered != nil }

    /// Whether commands were taken from the queue that no transaction has done.
    var hasMore: Bool { self.next < self.taken.count }

    /// Runs one transaction of what waits; its answers are then due, unless it failed.
    func commitWaiting() {
        self.isStepped = true
        if !self.hasMore {
            self.taken.removeAll(keepingCapacity: true)
            self.next = 0
            self.queue.takeMore(into: &self.taken, max: self.options.batchCommandsMax)
        }
        if self.hasMore, self.taken[self.next].standsAlone {
            self.next += 1
            return self.standAlone(self.taken[self.next - 1])
        }
        if self.hasMore { self.runBatch() }
        if self.undelivered == nil { self.checkpointIfDue() }
    }

    /// Gives the answers that are due.
    func deliverCommitted() {
        guard let (start, feedBefore) = self.undelivered else { return }
        self.undelivered = nil
        #if OMS_PLANTED_BUGS
            if PlantedBug.ackBeforeCommit.isOn {
                _ = try? self.connection.run("COMMIT")
                return self.checkpointIfDue()
            }
        #endif
        self.deliver(from: start, feedBefore: feedBefore)
        self.checkpointIfDue()
    }

    /// Lets the WAL be found by the next who opens the file.
    func leaveWAL() { self.connection.disableCheckpointOnClose() }

    private func standAlone(_ command: Command) {
        if self.hasFailed { return command.fail(.closed) }
        command.stand()
    }

    // MARK: One transaction

    private func runBatch() {
        let start = self.next
        guard !self.hasFailed else {
            self.next = self.taken[start...].firstIndex { $0.standsAlone } ?? self.taken.count
            return self.fail(start, .closed)
        }
        self.transaction.begin()
        let before = self.transaction.mark()
        do {
            try self.options.failpoints.reach(.transaction)
            try self.connection.run("BEGIN IMMEDIATE")
            try self.executeBatch(from: start)
            try self.options.failpoints.reach(.commitBefore)
        } catch {
            self.abort(before)
            // The first command's turn came even if BEGIN refused.
            self.next = max(self.next, start + 1)
            return self.fail(start, self.verdict(error, on: "write"))
        }
        #if OMS_PLANTED_BUGS
            if PlantedBug.ackBeforeCommit.isOn, self.isStepped {
                self.deliver(from: start, feedBefore: before.feed.last)
                self.undelivered = (start, before.feed.last)
                return
            }
        #endif
        do {
            try self.connection.run("COMMIT")
        } catch {
            self.abort(before)
            #if OMS_PLANTED_BUGS
                if PlantedBug.commitErrorSwallowed.isOn {
                    return self.deliver(from: start, feedBefore: before.feed.last)
                }
            #endif
            return self.fail(start, self.verdict(error, on: "commit"))
        }
        self.options.failpoints.pass(.commitAfter)
        if let loss = self.lookIfDue() { return self.fail(start, loss) }
        if self.isStepped {
            self.undelivered = (start, before.feed.last)
        } else {
            self.deliver(from: start, feedBefore: before.feed.last)
        }
    }

    /// Runs what waits, and what comes meanwhile, up to the bounds of a batch.
    private func executeBatch(from start: Int) throws(SQLiteError) {
        let max = self.options.batchCommandsMax
        let end = self.time.monotonic + self.options.batchTime
        repeat {
            let command = self.taken[self.next]
            self.next += 1
            self.transaction.beginCommand(at: self.time.now)
            try command.execute(self.transaction)
            command.resolutionsEnd = self.transaction.resolutions.count
            if self.next == self.taken.count {
                self.queue.takeMore(into: &self.taken, max: max - (self.next - start))
            }
        } while self.next < self.taken.count
            && !self.taken[self.next].standsAlone
            && self.next - start < max
            && self.time.monotonic < end
    }

    /// Answers in the order of the commands, each before what it resolved: who began to wait in
    /// this batch is there when a later command of it has the answer.
    private func deliver(from start: Int, feedBefore: Int64) {
        let hooks = self.hooks.current
        var resolved = 0
        for index in start..<self.next {
            let command = self.taken[index]
            command.finish()
            while resolved < command.resolutionsEnd {
                hooks.resolve?(self.transaction.resolutions[resolved])
                resolved += 1
            }
        }
        let head = self.transaction.feed.mark.last
        if head > feedBefore { hooks.feedAdvance?(head) }
        let messages = self.transaction.outbox.committing
        if !messages.isEmpty { hooks.outbox?(messages) }
        self.options.failpoints.pass(.delivered)
    }

    // MARK: When it goes wrong

    private func abort(_ before: Transaction.Mark) {
        if self.connection.isInTransaction { _ = try? self.connection.run("ROLLBACK") }
        self.connection.clearFailure()
        self.transaction.restore(before)
    }

    private func fail(_ start: Int, _ error: StoreError) {
        for index in start..<self.next { self.taken[index].fail(error) }
    }

    /// What callers are told; ends the process when memory and disk may no longer agree.
    private func verdict(_ error: any Error, on act: String) -> StoreError {
        // A failpoint refuses as a full disk does.
        guard let error = error as? SQLiteError else { return .diskFull }
        if error.isDiskFull {
            // Frames copied to the file now let the WAL start over in the space it already has.
            self.checkpoint(.passive)
            return .diskFull
        }
        guard error.isFatal else { return .failed(error) }
        // Else each start after an orderly stop would serve until the next write that meets it.
        if error.code.isDamage { self.file.suspect("\(error)") }
        self.give(up: "\(act): \(error)")
        return act == "commit" ? .commitUnknown(error) : .failed(error)
    }

    private func give(up reason: String) {
        self.hasFailed = true
        // Closing would checkpoint too.
        self.connection.disableCheckpointOnClose()
        self.options.fatal(reason)
    }

    // MARK: Files that went away

    private func lookIfDue() -> StoreError? {
        self.watch.isDue(at: self.time.monotonic) ? self.look() : nil
    }

    /// Ends the process when the files at the store's paths are not those it has open.
    private func look() -> StoreError? {
        guard !self.hasFailed, let loss = self.watch.look(at: self.time.monotonic) else {
            return nil
        }
        let isSaved = loss == .wal && self.saveWAL()
        self.give(up: self.file.words(on: loss, isSaved: isSaved))
        return .lost(path: loss == .wal ? self.file.walPath : self.file.path)
    }

    /// Copies the WAL that has no name any more into the database; whether all of it is there.
    ///
    /// Not when another lies in its place: the next start would play that one back over it.
    private func saveWAL() -> Bool {
        guard self.options.disk.size(of: self.file.walPath) == 0,
            let (frames, copied) = try? self.connection.checkpoint(.passive)
        else { return false }
        return copied == frames
    }

    // MARK: Checkpoints

    private func checkpointIfDue() {
        guard self.checkpoints.isDue(at: self.connection.walFrames) else { return }
        self.checkpoint(.passive)
    }

    private func checkpoint(_ mode: Connection.CheckpointMode) {
        guard !self.hasFailed, self.look() == nil else { return }
        let frames = self.connection.walFrames
        self.options.failpoints.pass(.checkpointBefore)
        do {
            try self.connection.checkpoint(mode)
            self.checkpoints.made(at: frames)
            self.options.failpoints.pass(.checkpointAfter)
        } catch  where error.isFatal && !error.isDiskFull {
            // A failed fsync may have dropped pages of the file; only the WAL still has them, and
            // a later checkpoint would succeed without them. So no later checkpoint.
            if error.code.isDamage { self.file.suspect("\(error)") }
            self.give(up: "checkpoint: \(error)")
        } catch {
            // Readers were in the way, or the disk is full: the WAL keeps what it has.
            self.checkpoints.failed(at: frames)
        }
    }

    /// In a quiet moment: short recovery, little memory.
    func tidy() {
        if self.connection.walFrames > 0 { self.checkpoint(.passive) }
        self.connection.releaseMemory()
    }

    func finishWAL() {
        if self.connection.walFrames > 0 { self.checkpoint(.truncate) }
    }
}

extension SQLiteError {
    /// No space; also for the WAL's index, which SQLite reports as an I/O error.
    var isDiskFull: Bool {
        self.code.primary == .full || self.code == .ioErrorSharedMemorySize
    }

    /// The disk did not do what it was told, or the file is damaged.
    var isFatal: Bool {
        switch self.code.primary {
        case .ioError: self.code != .ioErrorNoMemory
        case .corrupt, .notADatabase, .cannotOpen, .protocolError: true
        default: false
        }
    }
}
