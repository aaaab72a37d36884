// SPDX-License-Identifier: MIT
import Audit
import Glibc
import LinuxIO
import SQLite
import ServiceKit
import Store

/// Where the five databases and the journals of an audit lie.
///
/// A folder holds `order.db` and the others, flat as a cluster's data folder does, or each in a folder
/// of its service's name. Nothing in it is changed: a file is opened as immutable, and one whose WAL
/// still holds something is copied to a folder of the audit's own first.
public struct AuditFiles: Sendable {
    /// The database of each service.
    public let databases: [String: String]
    /// The clients' journals of acknowledgements; by default all `*.acks` of the folder.
    public var journals: [String]
    /// The payment provider's journal; by default the folder's, or billing's, nil when there is none.
    public var provider: String?

    private static let filesMax = 100_000

    /// Looks into a folder.
    ///
    /// - Parameter directory: The folder.
    /// - Throws: `AuditError.missing` when a database is not there.
    public init(directory: String) throws(AuditError) {
        var databases: [String: String] = [:]
        for service in SnapshotCall.services {
            let places = ["\(directory)/\(service).db", "\(directory)/\(service)/\(service).db"]
            guard let path = places.first(where: Files.exists) else {
                throw .missing(path: places[0])
            }
            databases[service] = path
        }
        self.databases = databases
        self.provider = ["\(directory)/provider.journal", "\(directory)/billing/provider.journal"]
            .first(where: Files.exists)
        do {
            let names = try Files.list(directory, atMost: Self.filesMax) ?? []
            self.journals = names.filter { $0.hasSuffix(".acks") }.map { "\(directory)/\($0)" }
        } catch {
            throw .system(path: directory, why: "\(error)")
        }
    }

    /// What the journals say.
    func testimony() throws(AuditError) -> Testimony {
        var testimony = Testimony()
        for path in self.journals {
            testimony.acknowledgements += try Acknowledgement.read(path)
        }
        if let path = self.provider { testimony.provider = try ProviderAct.read(path) }
        return testimony
    }

    /// Databases that are open, and what must stay until they are not needed any more.
    final class Opened: AuditedDatabases {
        fileprivate var readers: [String: Reader] = [:]
        /// What is so damaged that SQLite does not open it.
        fileprivate(set) var unreadable: [Finding] = []
        fileprivate var locks: [FileLock] = []
        fileprivate var scratch: String?

        deinit {
            self.readers = [:]
            if let scratch = self.scratch { TemporaryDirectory.remove(scratch) }
        }

        func read<T: Sendable>(
            _ service: String,
            _ body: @escaping @Sendable (Reader) throws -> T
        ) throws -> T {
            guard let reader = self.readers[service] else {
                throw AuditError.missing(path: "\(service).db")
            }
            return try body(reader)
        }
    }

    /// Opens all five.
    func open() throws(AuditError) -> Opened {
        let opened = Opened()
        for service in Evidence.services {
            guard let path = self.databases[service.name] else { continue }
            try Self.lock(path, for: opened)
            do {
                let readable = try Self.readable(path, for: opened)
                let connection =
                    readable == path
                    ? try Connection(immutable: path)
                    : try Connection(path: readable, create: false)
                try connection.run("SELECT count(*) FROM sqlite_schema")
                opened.readers[service.name] = try StoreCopy.reader(
                    over: connection,
                    path: path,
                    of: service.name,
                    migrations: service.migrations
                )
            } catch let error as StoreError {
                throw .unfit(error)
            } catch {
                opened.unreadable.append(
                    Finding(OutsideRule.undamaged, "\(service.name).db", "\(error)")
                )
            }
        }
        return opened
    }

    /// Keeps a service from starting on the file, as long as it is judged.
    private static func lock(_ path: String, for opened: Opened) throws(AuditError) {
        let lock = String(path.dropLast(2)) + "lock"
        guard Files.exists(lock) else { return }
        // A folder that cannot be written, such as a mounted backup, has no process in it either.
        guard let attempt = try? FileLock.acquire(lock) else {
            guard access(lock, W_OK) == 0 else { return }
            throw .inUse(path: path)
        }
        opened.locks.append(attempt)
    }

    /// The file itself, or a copy whose WAL SQLite may apply.
    private static func readable(
        _ path: String,
        for opened: Opened
    ) throws(SQLiteError) -> String {
        guard Self.size(path + "-wal") > 0 else { return path }
        do throws(SystemError) {
            let scratch: String
            if let made = opened.scratch {
                scratch = made
            } else {
                scratch = try TemporaryDirectory.make()
            }
            opened.scratch = scratch
            let name = path.split(separator: "/").last.map(String.init) ?? "copy.db"
            let copy = "\(scratch)/\(name)"
            try Files.copy(path, to: copy)
            try Files.copy(path + "-wal", to: copy + "-wal")
            return copy
        } catch {
            throw SQLiteError(code: .ioError, message: "cannot be copied: \(error)")
        }
    }

    private static func size(_ path: String) -> Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : 0
    }
}
