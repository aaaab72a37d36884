// SPDX-License-Identifier: MIT
import Ambient
import Foundation
import LinuxIO
import SQLite
import Store
import Testing

let itemMigrations = [
    Migration(
        version: 1,
        statements: [
            "CREATE TABLE item(name TEXT PRIMARY KEY, quantity BIGINT NOT NULL CHECK (quantity >= 0))"
        ]
    )
]

/// What a body throws when it refuses.
struct Refusal: Error, Equatable {}

/// Runs `body` with a directory that is gone afterwards.
@discardableResult
func withDirectory<T>(_ body: (String) throws -> T) throws -> T {
    let path = FileManager.default.temporaryDirectory.path + "/store-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try body(path)
}

/// Runs `body` with a connection to a fresh file.
@discardableResult
func withConnection<T>(_ body: (Connection) throws -> T) throws -> T {
    try withDirectory { try body(try Connection(path: $0 + "/plain.db")) }
}

/// Opens `DIRECTORY/shop.db`, closes it after `body`.
@discardableResult
func withStore<T>(
    at directory: String,
    migrations: [Migration] = itemMigrations,
    time: ManualTime = .init(),
    options: StoreOptions = .init(),
    _ body: (Store) throws -> T
) throws -> T {
    let path = directory + "/shop.db"
    let store = try Store.open(path: path, migrations: migrations, time: time, options: options)
    defer { store.close() }
    return try body(store)
}

/// Runs `body` with a fresh store of one table, `item(name, quantity)`, and closes it.
@discardableResult
func withStore<T>(
    time: ManualTime = .init(),
    options: StoreOptions = .init(),
    _ body: (Store) throws -> T
) throws -> T {
    try withDirectory { try withStore(at: $0, time: time, options: options, body) }
}

/// A command under way: its result comes when it is waited for.
struct Pending<T: Sendable>: Sendable {
    let result = OneShot<Result<T, any Error>>()

    func get() throws -> T { try self.result.wait().get() }

    var error: StoreError? {
        if case .failure(let error) = self.result.wait() { error as? StoreError } else { nil }
    }
}

extension Store {
    /// Queues a command without waiting for it.
    func begin<T: Sendable>(
        admission: Admission = .normal,
        _ body: @escaping @Sendable (Transaction) throws -> T
    ) -> Pending<T> {
        let pending = Pending<T>()
        self.write(admission: admission, body) { pending.result.set($0) }
        return pending
    }

    /// Keeps the writer busy while `body` queues commands, so that they share its transaction.
    func whileHeld<T>(_ body: () throws -> T) throws -> T {
        let isHeld = OneShot<Bool>()
        let release = OneShot<Bool>()
        let holder = self.begin { _ in
            isHeld.set(true)
            _ = release.wait()
        }
        _ = isHeld.wait()
        defer {
            release.set(true)
            _ = holder.result.wait()
        }
        return try body()
    }

    func quantity(_ name: String) throws -> Int64? {
        try self.readAndWait { try $0.quantity(name) }
    }

    /// What `PRAGMA name` says to the connection that writes.
    func writerPragma(_ query: SQL) throws -> Int64? {
        try self.writeAndWait { try $0.first(query) { $0.int(0) } }
    }
}

extension Queries {
    func quantity(_ name: String) throws -> Int64? {
        try self.first("SELECT quantity FROM item WHERE name = $1", name) { $0.int(0) }
    }
}

extension Transaction {
    func add(_ name: String, _ quantity: Int64) throws {
        try self.run("INSERT INTO item(name, quantity) VALUES ($1, $2)", name, quantity)
    }
}
