// SPDX-License-Identifier: MIT
import Ambient
import RPC
import Saga
import ServiceKit
import Store

/// Brings changed sagas to the disk, many in one write.
///
/// One write is under way at a time; what becomes due meanwhile goes with the next. Changes that
/// nothing depends on wait up to a second, so that a saga that ends sooner is written twice in its
/// life: at the start and at the end.
final class SagaWriter {
    /// Called for each saga of a write that ended, on the loop's thread.
    typealias Stored = (LiveSaga, Result<SagaWriteResult, any Error>) -> Void

    /// Sagas in one write.
    static let batchMax = 256
    /// How long a change that nothing depends on may wait.
    static let lazyMax: Duration = .seconds(1)
    /// The pause after a write that failed as a whole: a full disk, a full queue.
    static let failurePause: Duration = .milliseconds(200)

    private let store: Store
    private let scheduler: any Scheduler
    private let log: Log
    private let stored: Stored
    private let closed: () -> Void
    private var urgent: [LiveSaga] = []
    /// In order of `dirtySince`; entries that were written meanwhile are skipped.
    private var lazy: [LiveSaga] = []
    private var lazyHead = 0
    private var isWriting = false
    private var isFlushScheduled = false
    private var isTickScheduled = false
    private var isStopped = false

    init(
        store: Store,
        scheduler: any Scheduler,
        log: Log,
        stored: @escaping Stored,
        closed: @escaping () -> Void
    ) {
        self.store = store
        self.scheduler = scheduler
        self.log = log
        self.stored = stored
        self.closed = closed
    }

    /// Asks for a saga to be written.
    func mark(_ live: LiveSaga, urgent: Bool) {
        if urgent {
            guard live.dirt < .urgent else { return }
            live.dirt = .urgent
            self.urgent.append(live)
            self.flushSoon()
        } else if live.dirt == .clean {
            live.dirt = .lazy
            live.dirtySince = self.scheduler.now
            self.lazy.append(live)
            self.tickLater()
        }
    }

    /// After the present turn, so that all it decides goes together.
    private func flushSoon() {
        guard !self.isWriting, !self.isFlushScheduled, !self.isStopped else { return }
        self.isFlushScheduled = true
        let this = Confined(self)
        self.scheduler.execute { this.value.flush() }
    }

    private func flush() {
        self.isFlushScheduled = false
        guard !self.isWriting, !self.isStopped, !self.urgent.isEmpty else { return }
        let batch = Array(self.urgent.prefix(Self.batchMax))
        self.urgent.removeFirst(batch.count)
        self.isWriting = true
        let writes = batch.map { $0.takeWrite() }
        let this = Confined(self)
        self.store.write(
            admission: .reserved,
            { transaction in try transaction.store(writes) },
            completion: { result in
                this.value.scheduler.execute { this.value.finish(batch, writes, result) }
            }
        )
    }

    private func finish(
        _ batch: [LiveSaga],
        _ writes: [SagaWrite],
        _ result: Result<[SagaWriteResult], any Error>
    ) {
        self.isWriting = false
        switch result {
        case .success(let results):
            for (index, live) in batch.enumerated() {
                live.isWriting = false
                live.version = writes[index].version
                live.storedState = writes[index].to
                live.new = nil
                self.stored(live, .success(results[index]))
            }
        case .failure(let error):
            self.fail(batch, writes, error)
        }
        if !self.urgent.isEmpty { self.flushSoon() }
    }

    /// New sagas are refused to their callers; changes of stored ones are tried again for ever.
    private func fail(_ batch: [LiveSaga], _ writes: [SagaWrite], _ error: any Error) {
        if let error = error as? StoreError, error == .closed {
            self.isStopped = true
            self.closed()
        } else {
            self.log.error("Sagas not stored", ["error": "\(error)", "count": batch.count])
        }
        for (live, write) in zip(batch, writes) {
            live.isWriting = false
            if live.new != nil {
                self.stored(live, .failure(error))
            } else {
                live.records = (write.records ?? []) + live.records
                live.messages = write.messages + live.messages
                if live.dirt < .urgent { self.urgent.append(live) }
                live.dirt = .urgent
            }
        }
        guard !self.isStopped else { return }
        self.isFlushScheduled = true
        let this = Confined(self)
        self.scheduler.schedule(at: self.scheduler.now + Self.failurePause) { this.value.flush() }
    }

    private func tickLater() {
        guard !self.isTickScheduled, self.lazyHead < self.lazy.count else { return }
        self.isTickScheduled = true
        let due = self.lazy[self.lazyHead].dirtySince + Self.lazyMax
        let this = Confined(self)
        self.scheduler.schedule(at: due) { this.value.tick() }
    }

    /// Makes the lazy changes that have waited long enough urgent.
    private func tick() {
        self.isTickScheduled = false
        let ripe = self.scheduler.now
        while self.lazyHead < self.lazy.count {
            let live = self.lazy[self.lazyHead]
            // Written since, or written and changed again: then it stands further back as well.
            let isStale = live.dirt != .lazy
            guard isStale || live.dirtySince + Self.lazyMax <= ripe else { break }
            self.lazyHead += 1
            if !isStale { self.mark(live, urgent: true) }
        }
        self.lazy.removeFirst(self.lazyHead)
        self.lazyHead = 0
        self.tickLater()
    }
}
