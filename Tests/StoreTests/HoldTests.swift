// SPDX-License-Identifier: MIT
import Foundation
import LinuxIO
import SQLite
import Store
import Testing

/// A writer that stands still for a moment, and the copy of that moment.
@Suite struct HoldTests {
    /// Holds the writer and waits until it stands.
    private func hold(_ store: Store, atMost limit: Duration = .seconds(60)) throws -> StoreHold {
        try self.asked(store, atMost: limit).get()
    }

    private func asked(
        _ store: Store,
        atMost limit: Duration = .seconds(60),
        isWanted: Bool = true
    ) -> Pending<StoreHold> {
        let pending = Pending<StoreHold>()
        store.hold(atMost: limit, isWanted: { isWanted }) { pending.result.set($0) }
        return pending
    }

    private func names(_ path: String) throws -> [String] {
        try Connection(path: path, create: false)
            .all("SELECT name FROM item ORDER BY name LIMIT 100") { $0.text(0) }
    }

    @Test func theCopyHasAllThatWasAnsweredBeforeAndNothingThatCameLater() throws {
        try withDirectory { directory in
            try withStore(at: directory) { store in
                try store.writeAndWait { try $0.add("before", 1) }
                let hold = try self.hold(store)
                let later = store.begin { try $0.add("later", 1) }
                #expect(hold.release().wasHeld)
                try later.get()
                try hold.copy(to: directory + "/copy.db") { _, _ in }
                hold.close()
                #expect(try self.names(directory + "/copy.db") == ["before"])
                #expect(try store.quantity("later") == 1)
                #expect(try StoreCopy.check(directory + "/copy.db") == hold.facts)
            }
        }
    }

    @Test func aCopyOfADamagedDatabaseNamesTheDatabase() throws {
        try withDirectory { directory in
            try withStore(at: directory) { store in
                try store.writeAndWait { tx in
                    for i in 0..<500 { try tx.add("\(i) \(String(repeating: "x", count: 50))", 1) }
                }
            }
            let path = directory + "/shop.db"
            var bytes = try Files.read(path)
            bytes[bytes.count - 3 * 4096 + 100] ^= 1
            try Files.writeAtomically(bytes, to: path)
            try withStore(at: directory) { store in
                let hold = try self.hold(store)
                defer { hold.close() }
                let error = #expect(throws: StoreError.self) {
                    try hold.copy(to: directory + "/copy.db") { _, _ in }
                }
                guard case .corrupt(path, let finding) = error else {
                    Issue.record("\(String(describing: error))")
                    return
                }
                #expect(finding.contains("SQLITE_IOERR_DATA"))
                #expect(!Files.exists(directory + "/copy.db"))
                #expect(Files.exists(directory + "/shop.damaged"))
            }
        }
    }

    @Test func theCopyIsOneFileForItsOwnerAlone() throws {
        try withDirectory { directory in
            try withStore(at: directory) { store in
                let hold = try self.hold(store)
                defer { hold.close() }
                let path = directory + "/backup/copy.db"
                try Files.makeDirectory(directory + "/backup")
                try hold.copy(to: path) { _, _ in }
                let facts = try FileManager.default.attributesOfItem(atPath: path)
                #expect(facts[.posixPermissions] as? Int == 0o600)
                #expect(try Files.list(directory + "/backup", atMost: 10) == ["copy.db"])
            }
        }
    }

    @Test func aWriterThatNobodyReleasesGoesOnByItself() throws {
        try withStore { store in
            let hold = try self.hold(store, atMost: .milliseconds(1))
            try store.writeAndWait { try $0.add("a", 1) }
            #expect(!hold.release().wasHeld)
            hold.close()
        }
    }

    @Test func itIsAheadOfAllThatWaits() throws {
        try withStore { store in
            try store.writeAndWait { _ = try $0.publish(type: "t", subject: "s", summary: "") }
            var waiting: [Pending<Int64>] = []
            let asked = try store.whileHeld {
                waiting = (0..<50).map { _ in
                    store.begin { try $0.publish(type: "t", subject: "s", summary: "") }
                }
                return self.asked(store)
            }
            let hold = try asked.get()
            #expect(hold.facts.feedSequence == 1)
            hold.close()
            #expect(try waiting.map { try $0.get() } == Array(2...51))
        }
    }

    @Test func oneThatIsNotWantedAnyMoreIsGivenUp() throws {
        try withStore { store in
            #expect(self.asked(store, isWanted: false).error == .overloaded)
            try store.writeAndWait { try $0.add("a", 1) }
        }
    }

    @Test func aClosedStoreRefusesIt() throws {
        try withDirectory { directory in
            var store: Store?
            try withStore(at: directory) { store = $0 }
            #expect(self.asked(try #require(store)).error == .closed)
        }
    }

    @Test func aCopyNeverReplacesAFile() throws {
        try withDirectory { directory in
            try withStore(at: directory) { store in
                let hold = try self.hold(store)
                defer { hold.close() }
                let path = directory + "/theirs"
                try Data("theirs".utf8).write(to: URL(fileURLWithPath: path))
                #expect(throws: StoreError.cannotOpen(path: path, errno: EEXIST)) {
                    try hold.copy(to: path) { _, _ in }
                }
                #expect(try Files.read(path) == Array("theirs".utf8))
            }
        }
    }

    @Test func aCopyThatIsStoppedLeavesNothing() throws {
        try withDirectory { directory in
            try withStore(at: directory) { store in
                let hold = try self.hold(store)
                defer { hold.close() }
                #expect(throws: Refusal.self) {
                    try hold.copy(to: directory + "/copy.db") { _, _ in throw Refusal() }
                }
                #expect(!Files.exists(directory + "/copy.db"))
            }
        }
    }
}

/// Whether a database at rest is whole, and whose it is.
@Suite struct StoreCopyTests {
    /// A copy of a store with a few thousand rows.
    private func withCopy(_ body: (String) throws -> Void) throws {
        try withDirectory { directory in
            try withStore(at: directory) { store in
                try store.writeAndWait { transaction in
                    for index in 0..<3000 { try transaction.add("item \(index)", 1) }
                }
            }
            try body(directory + "/shop.db")
        }
    }

    @Test func findsAPageThatWasWrittenOver() throws {
        try self.withCopy { path in
            _ = try StoreCopy.check(path)
            let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
            try file.seek(toOffset: (try file.seekToEnd() / 4096 / 2) * 4096)
            try file.write(contentsOf: Data(repeating: 0xa5, count: 4096))
            try file.close()
            #expect(throws: StoreError.self) { try StoreCopy.check(path) }
        }
    }

    @Test func refusesWhatIsNoStore() throws {
        try withDirectory { directory in
            let path = directory + "/theirs.db"
            try Connection(path: path).run("CREATE TABLE theirs(x TEXT)")
            #expect(throws: StoreError.foreignFile(path: path)) { try StoreCopy.check(path) }
            try Data(String(repeating: "to do: buy bolts\n", count: 100).utf8).write(
                to: URL(fileURLWithPath: path + "2")
            )
            #expect(throws: StoreError.foreignFile(path: path + "2")) {
                try StoreCopy.check(path + "2")
            }
        }
    }
}
