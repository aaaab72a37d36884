// SPDX-License-Identifier: MIT
import Ambient
import SimulatedDisk
import Store
import Testing

/// A commit whose sync failed is there after a restart or it is not, but it does not go away again.
@Suite struct UnsyncedCommitTests {
    private let disk = SimulatedDisk(seed: 1)

    private func withStore<T>(_ body: (Store) throws -> T) throws -> T {
        var options = StoreOptions()
        options.disk = self.disk
        // The process that a store ends is not this one.
        options.fatal = { _ in }
        let migration = Migration(version: 1, statements: ["CREATE TABLE item(name TEXT)"])
        let store = try Store.open(
            path: "/data/shop.db",
            migrations: [migration],
            time: ManualTime(),
            options: options
        )
        defer { store.close() }
        return try body(store)
    }

    private func items() throws -> [String] {
        try self.withStore { store in
            try store.readAndWait { try $0.all("SELECT name FROM item ORDER BY 1") { $0.text(0) } }
        }
    }

    /// Leaves a WAL whose last commit was written and never synced.
    private func commitWithoutSync() throws {
        try self.withStore { store in
            try store.writeAndWait { _ = try $0.run("INSERT INTO item VALUES ('kept')") }
            self.disk.fail(.sync, times: nil)
            #expect(throws: StoreError.self) {
                try store.writeAndWait { _ = try $0.run("INSERT INTO item VALUES ('unsynced')") }
            }
        }
        self.disk.heal()
    }

    @Test func whatWasSeenAfterARestartSurvivesAPowerCut() throws {
        try self.commitWithoutSync()
        let seen = try self.withStore { store in
            let seen = try store.readAndWait {
                try $0.all("SELECT name FROM item ORDER BY 1") { $0.text(0) }
            }
            self.disk.restart(.nothing)
            return seen
        }
        #expect(seen == ["kept", "unsynced"])
        let left = try self.items()
        #expect(left == seen)
    }

    @Test func isNotServedWhileItCannotBeMadeDurable() throws {
        try self.commitWithoutSync()
        self.disk.fail(.sync)
        #expect(throws: StoreError.self) { try self.items() }
        let found = try self.items()
        #expect(found == ["kept", "unsynced"])
    }
}
