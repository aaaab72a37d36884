// SPDX-License-Identifier: MIT
import Ambient
import Foundation
import LinuxIO
import SQLite
import Testing

@testable import Store

/// Which files a store opens, and which it leaves alone.
@Suite struct OpeningTests {
    private func open(_ path: String, _ migrations: [Migration] = itemMigrations) throws {
        try Store.open(path: path, migrations: migrations, time: ManualTime()).close()
    }

    @Test func refusesAFileThatIsOpen() throws {
        try withDirectory { directory in
            let path = directory + "/shop.db"
            try withStore(at: directory) { _ in
                #expect(throws: StoreError.inUse(path: path)) { try self.open(path) }
            }
            try self.open(path)
        }
    }

    @Test func refusesTheFileOfAnotherService() throws {
        try withDirectory { directory in
            try self.open(directory + "/order.db")
            let path = directory + "/billing.db"
            try FileManager.default.moveItem(atPath: directory + "/order.db", toPath: path)
            let refusal = StoreError.wrongService(path: path, expected: "billing", found: "order")
            #expect(throws: refusal) { try self.open(path) }
            var options = StoreOptions()
            options.service = "order"
            try Store.open(
                path: path,
                migrations: itemMigrations,
                time: ManualTime(),
                options: options
            ).close()
        }
    }

    @Test func leavesADatabaseOfAnotherProgramAsItIs() throws {
        try withDirectory { directory in
            let path = directory + "/shop.db"
            try Connection(path: path).run("CREATE TABLE theirs(x TEXT)")
            let before = try Data(contentsOf: URL(fileURLWithPath: path))
            #expect(throws: StoreError.foreignFile(path: path)) { try self.open(path) }
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
        }
    }

    @Test func refusesAFileThatIsNoDatabase() throws {
        try withDirectory { directory in
            let path = directory + "/shop.db"
            try Data("to do: buy bolts\n".utf8.repeated(100)).write(
                to: URL(fileURLWithPath: path)
            )
            #expect(throws: StoreError.foreignFile(path: path)) { try self.open(path) }
        }
    }

    @Test func refusesADirectoryThatIsNotThere() throws {
        try withDirectory { directory in
            let error = #expect(throws: StoreError.self) {
                try self.open(directory + "/none/shop.db")
            }
            #expect(
                error == .cannotOpen(path: directory + "/none/shop.lock", errno: ENOENT)
            )
        }
    }

    @Test func makesNoFileUnlessItMay() throws {
        try withDirectory { directory in
            let path = directory + "/shop.db"
            var options = StoreOptions()
            options.creates = false
            #expect(throws: StoreError.missing(path: path)) {
                try withStore(at: directory, options: options) { _ in }
            }
            #expect(!FileManager.default.fileExists(atPath: path))
            try withStore(at: directory) { try $0.writeAndWait { try $0.add("a", 1) } }
            let found = try withStore(at: directory, options: options) { try $0.quantity("a") }
            #expect(found == 1)
        }
    }

    @Test func refusesAFileThatIsBehindWhatWasSeenOrOfAnotherLife() throws {
        try withDirectory { directory in
            try withStore(at: directory) { store in
                try store.writeAndWait { transaction in
                    for _ in 0..<3 {
                        _ = try transaction.publish(type: "t", subject: "s", summary: "")
                    }
                }
            }
            let found = StorePosition(generation: 1, feedSequence: 3)
            var options = StoreOptions()
            for sequence: Int64 in [0, 3] {
                options.atLeast = StorePosition(generation: 1, feedSequence: sequence)
                try withStore(at: directory, options: options) { _ in }
            }
            for expected in [
                StorePosition(generation: 1, feedSequence: 4),
                StorePosition(generation: 2, feedSequence: 1),
            ] {
                options.atLeast = expected
                let path = directory + "/shop.db"
                let refusal = StoreError.stale(path: path, expected: expected, found: found)
                #expect(throws: refusal) { try withStore(at: directory, options: options) { _ in } }
            }
        }
    }

    @Test func refusesTheFileOfAnotherCluster() throws {
        try withDirectory { directory in
            var options = StoreOptions()
            // One that is of no cluster becomes one of ours.
            try withStore(at: directory) { _ in }
            options.cluster = "ours"
            for _ in 0..<2 { try withStore(at: directory, options: options) { _ in } }
            options.cluster = "theirs"
            let path = directory + "/shop.db"
            let refusal = StoreError.wrongCluster(path: path, expected: "theirs", found: "ours")
            #expect(throws: refusal) { try withStore(at: directory, options: options) { _ in } }
        }
    }

    @Test func startsOverFromAnEmptyFile() throws {
        try withDirectory { directory in
            let path = directory + "/shop.db"
            try Data().write(to: URL(fileURLWithPath: path))
            try self.open(path)
            try self.open(path)
        }
    }
}

extension Sequence {
    fileprivate func repeated(_ count: Int) -> [Element] {
        Array(repeatElement(Array(self), count: count).joined())
    }
}
