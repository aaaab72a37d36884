// SPDX-License-Identifier: MIT
import Ambient
import Foundation
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

/// Runs `body` with a directory that is gone afterwards.
func withDirectory<T>(_ body: (String) throws -> T) throws -> T {
    let path = FileManager.default.temporaryDirectory.path + "/store-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try body(path)
}

/// Runs `body` with a fresh store of one table, `item(name, quantity)`, and closes it.
func withStore<T>(
    options: StoreOptions = .init(),
    time: ManualTime = .init(),
    _ body: (Store) throws -> T
) throws -> T {
    try withDirectory { directory in
        let store = try Store.open(
            path: directory + "/shop.db",
            migrations: itemMigrations,
            time: time,
            options: options
        )
        defer { store.close() }
        return try body(store)
    }
}

extension Queries {
    func quantity(_ name: String) throws -> Int64? {
        try self.first("SELECT quantity FROM item WHERE name = $1", name) { $0.int(0) }
    }
}

extension Store {
    func quantity(_ name: String) throws -> Int64? {
        try self.readAndWait { try $0.quantity(name) }
    }
}

extension Transaction {
    func add(_ name: String, _ quantity: Int64) throws {
        try self.run("INSERT INTO item(name, quantity) VALUES ($1, $2)", name, quantity)
    }
}

struct Refusal: Error, Equatable {}
