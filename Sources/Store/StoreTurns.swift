// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO

/// The writer and the reader of a store that has no threads: they take their turns when the
/// executor says so, and at once for who waits.
///
/// A commit and its answers are two turns, as a process may die between them.
///
/// Safe because the executor, the waiting callers and the closing one run on one thread.
final class StoreTurns: @unchecked Sendable {
    private let executor: any WorkExecutor
    private let writes: WorkQueue<Command>
    private let reads: WorkQueue<ReadJob>
    // All three are let go of as the store closes, the lock last.
    private var writer: Writer?
    private var reader: ReaderLoop?
    private var lock: (any DiskLock)?
    private var isCommitAsked = false
    private var isReadAsked = false
    private var isUpkeepAsked = false
    /// A turn runs: who waits now would wait for himself.
    private(set) var isRunning = false

    init(
        _ executor: any WorkExecutor,
        _ lock: any DiskLock,
        _ writes: WorkQueue<Command>,
        _ writer: consuming Writer,
        _ reads: WorkQueue<ReadJob>,
        _ reader: consuming ReaderLoop
    ) {
        self.executor = executor
        self.lock = lock
        self.writes = writes
        self.writer = writer
        self.reads = reads
        self.reader = reader
    }

    // MARK: What waits

    /// A command was queued.
    func writeWaits() {
        guard !self.isCommitAsked, self.writer?.isDeliveryDue == false else { return }
        self.isCommitAsked = true
        self.executor.execute(.commit) { [weak self] in self?.commitTurn() }
    }

    /// A read was queued.
    func readWaits() {
        guard !self.isReadAsked else { return }
        self.isReadAsked = true
        self.executor.execute(.read) { [weak self] in self?.readTurn() }
    }

    // MARK: Turns of the executor

    private func commitTurn() {
        self.isCommitAsked = false
        guard let writer = self.writer, !writer.isDeliveryDue else { return }
        self.turn { writer.commitWaiting() }
        if writer.isDeliveryDue {
            self.executor.execute(.delivery) { [weak self] in self?.deliveryTurn() }
        } else {
            self.goOn()
        }
    }

    private func deliveryTurn() {
        guard let writer = self.writer else { return }
        self.turn { writer.deliverCommitted() }
        self.goOn()
    }

    private func goOn() {
        if self.writer?.hasMore == true || self.writes.depth > 0 { return self.writeWaits() }
        guard !self.isUpkeepAsked else { return }
        self.isUpkeepAsked = true
        self.executor.execute(.upkeep) { [weak self] in self?.upkeepTurn() }
    }

    /// Nothing to do when commands came meanwhile: the end of their turn asks again.
    private func upkeepTurn() {
        self.isUpkeepAsked = false
        guard let writer = self.writer, !writer.isDeliveryDue, self.writes.depth == 0 else {
            return
        }
        self.turn { writer.tidy() }
    }

    private func readTurn() {
        self.isReadAsked = false
        guard let reader = self.reader else { return }
        self.turn { reader.runWaiting() }
        if self.reads.depth > 0 { self.readWaits() }
    }

    private func turn(_ body: () -> Void) {
        precondition(!self.isRunning, "a turn of a store began within another")
        self.isRunning = true
        body()
        self.isRunning = false
    }

    // MARK: Who waits

    /// Commits and answers all that waits.
    func runWrites() {
        guard let writer = self.writer else { return }
        repeat {
            self.turn {
                writer.deliverCommitted()
                writer.commitWaiting()
                writer.deliverCommitted()
            }
        } while writer.hasMore || self.writes.depth > 0
    }

    /// Answers all reads that wait.
    func runReads() {
        guard let reader = self.reader else { return }
        while self.reads.depth > 0 { self.turn { reader.runWaiting() } }
    }

    // MARK: The end

    /// Finishes what waits, and leaves one file without a WAL; from within a turn, when its last
    /// answer let go of the store, only what is written already.
    func close() {
        self.reads.close()
        self.writes.close()
        if !self.isRunning {
            self.runReads()
            self.runWrites()
        }
        self.reader = nil
        self.writer?.finishWAL()
        self.writer = nil
        self.lock = nil
    }

    /// Lets go of the files as a process does that is killed: what waits is never answered, and the
    /// WAL stays.
    func crash() {
        self.reads.abandon()
        self.writes.abandon()
        self.writer?.leaveWAL()
        self.reader = nil
        self.writer = nil
        self.lock = nil
    }
}
