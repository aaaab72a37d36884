// SPDX-License-Identifier: MIT
import SQLite

/// One who reads: all that waits, from one snapshot, newer than each of these reads was asked.
///
/// Confined to its thread.
final class ReaderLoop {
    private let reader: Reader
    private let queue: WorkQueue<ReadJob>

    /// Reads from one snapshot; more would keep other readers idle and the WAL from starting over.
    private static let batchMax = 64

    init(connection: Connection, queue: WorkQueue<ReadJob>) {
        self.reader = Reader(connection: connection)
        self.queue = queue
    }

    /// Works until the queue is closed and empty.
    func run() {
        var jobs: [ReadJob] = []
        var isClean = false
        while true {
            let idle: Duration? = isClean ? nil : .seconds(5)
            switch self.queue.take(into: &jobs, max: Self.batchMax, idle: idle) {
            case .closed: return
            case .idle:
                self.reader.connection.releaseMemory()
                isClean = true
            case .some:
                self.run(jobs)
                jobs.removeAll(keepingCapacity: true)
                isClean = false
            }
        }
    }

    /// Answers what waits from one snapshot, without waiting for more.
    func runWaiting() {
        var jobs: [ReadJob] = []
        self.queue.takeMore(into: &jobs, max: Self.batchMax)
        if !jobs.isEmpty { self.run(jobs) }
    }

    private func run(_ jobs: [ReadJob]) {
        let connection = self.reader.connection
        do {
            try connection.run("BEGIN")
        } catch {
            for job in jobs { job.fail(error) }
            return
        }
        for job in jobs { job.execute(self.reader) }
        if connection.isInTransaction { _ = try? connection.run("COMMIT") }
        if connection.isInTransaction { _ = try? connection.run("ROLLBACK") }
        connection.clearFailure()
    }
}
