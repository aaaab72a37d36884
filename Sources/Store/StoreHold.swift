// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import SQLite
import Synchronization

/// A moment of a store: its writer stands still between two transactions, and a snapshot is open.
///
/// The snapshot outlives the standstill and keeps the WAL from being started over, so it is to be
/// closed soon. `@unchecked Sendable`: safe because `connection` is used by the writer until the hold
/// is handed over, and then under `reading` alone.
public final class StoreHold: @unchecked Sendable {
    private enum Standstill {
        case standing(since: MonotonicInstant)
        case ended(after: Duration, wasReleased: Bool)
    }

    /// Whose moment it is, and how far the store had come.
    public let facts: StoreFacts
    private let file: StoreFile
    private var connection: Connection?
    private let reading = Mutex(())
    private let standstill: Mutex<Standstill>
    private let goOn = OneShot<Void>()
    private let time: any TimeSource

    init(_ connection: Connection, _ file: StoreFile, time: any TimeSource) throws {
        try connection.run("BEGIN")
        // Only the first read fixes what the transaction sees.
        self.facts = try StoreFile.refusingDamage(file.path) { try StoreFacts(connection) }
        self.file = file
        self.connection = connection
        self.time = time
        self.standstill = Mutex(.standing(since: time.monotonic))
    }

    /// Lets the writer go on.
    ///
    /// - Returns: Whether it stood still until now, and for how long it did.
    @discardableResult
    public func release() -> (wasHeld: Bool, time: Duration) {
        let result = self.end(released: true)
        self.goOn.set(())
        return result
    }

    /// The writer's part: stands still until it is released, at most so long.
    func stand(atMost limit: Duration) {
        _ = self.goOn.wait(atMost: limit)
        _ = self.end(released: false)
    }

    private func end(released: Bool) -> (Bool, Duration) {
        let now = self.time.monotonic
        return self.standstill.withLock { standstill in
            switch standstill {
            case .standing(let since):
                standstill = .ended(after: now - since, wasReleased: released)
                return (true, now - since)
            case .ended(let time, let wasReleased): return (wasReleased, time)
            }
        }
    }

    /// Copies the snapshot into a new file, synced, in one piece and without a WAL.
    ///
    /// Blocks for as long as the disk takes; not for the threads of the loop or the store.
    ///
    /// - Parameters:
    ///   - path: The file; must not exist, its directory must.
    ///   - progress: Called now and then with the bytes copied and those of all; what it throws ends
    ///     the copy.
    /// - Throws: `StoreError.cannotOpen` with EEXIST and its like; `SQLiteError`; `StoreError.closed`
    ///   after `close`; `.corrupt` with the store's own file when that is damaged, which is noted beside it;
    ///   what `progress` throws. No file is left then.
    public func copy(
        to path: String,
        progress: (_ done: Int, _ total: Int) throws -> Void
    ) throws {
        try self.reading.withLock { _ in
            guard let connection = self.connection else { throw StoreError.closed }
            try StoreFile.makeNew(path)
            do {
                try self.namingSource {
                    try Self.copy(connection, to: path, progress)
                }
                try StoreFile.sync(path)
            } catch {
                for suffix in ["", "-journal", "-wal", "-shm"] { try? Files.remove(path + suffix) }
                throw error
            }
        }
    }

    /// What SQLite could not read is the database; a new file is only written.
    private func namingSource(_ body: () throws -> Void) throws {
        do {
            try body()
        } catch let error as SQLiteError where error.code.isUnreadable {
            self.file.suspect(error.description)
            throw StoreError.corrupt(path: self.file.path, finding: error.description)
        }
    }

    private static func copy(
        _ source: Connection,
        to path: String,
        _ progress: (_ done: Int, _ total: Int) throws -> Void
    ) throws {
        let destination = try Connection(path: path, create: false)
        // Synced once it is whole; until then it counts for nothing.
        try destination.run("PRAGMA synchronous = OFF")
        try source.copy(to: destination, pagesPerStep: Self.pagesPerStep, progress: progress)
        let mode = try destination.first("PRAGMA journal_mode = DELETE") { $0.text(0) } ?? ""
        guard mode == "delete" else {
            throw StoreError.notDurable(setting: "journal_mode", found: mode)
        }
    }

    /// A mebibyte: some milliseconds of a slow disk.
    private static let pagesPerStep = 256

    /// Lets go of the snapshot, and of the writer if it still stands.
    public func close() {
        self.release()
        self.reading.withLock { _ in
            _ = try? self.connection?.run("COMMIT")
            self.connection = nil
        }
    }

    deinit {
        self.goOn.set(())
    }
}

/// Asks the writer to stand still.
final class HoldCommand: Command {
    private let open: () throws -> StoreHold
    private let limit: Duration
    private let isWanted: () -> Bool
    private let completion: (Result<StoreHold, any Error>) -> Void

    init(
        limit: Duration,
        open: @escaping () throws -> StoreHold,
        isWanted: @escaping () -> Bool,
        completion: @escaping (Result<StoreHold, any Error>) -> Void
    ) {
        self.open = open
        self.limit = limit
        self.isWanted = isWanted
        self.completion = completion
    }

    override var standsAlone: Bool { true }

    override func stand() {
        guard self.isWanted() else { return self.completion(.failure(StoreError.overloaded)) }
        do {
            let hold = try self.open()
            self.completion(.success(hold))
            hold.stand(atMost: self.limit)
        } catch {
            self.completion(.failure(error))
        }
    }

    override func fail(_ error: StoreError) {
        self.completion(.failure(error))
    }
}

extension Store {
    /// Lets the writer stand still at its next transaction boundary, ahead of all that waits, and
    /// opens a snapshot of that moment.
    ///
    /// Opens a connection first, so it is not for the loop's thread.
    ///
    /// - Parameters:
    ///   - limit: How long it stands at most, unless `StoreHold.release` comes sooner.
    ///   - isWanted: Asked when it is the writer's turn; false gives the hold up.
    ///   - completion: Gets the hold while the writer stands, or why there is none; on the writer's
    ///     thread, or on the caller's.
    public func hold(
        atMost limit: Duration,
        isWanted: @escaping @Sendable () -> Bool = { true },
        completion: @escaping @Sendable (Result<StoreHold, any Error>) -> Void
    ) {
        do {
            let connection = try self.file.openReader()
            let (file, time) = (self.file, self.time)
            let command = HoldCommand(
                limit: limit,
                open: { try StoreHold(connection, file, time: time) },
                isWanted: isWanted,
                completion: completion
            )
            if let refusal = self.writes.pushFirst(command) { command.fail(refusal) }
        } catch {
            completion(.failure(error))
        }
    }
}
