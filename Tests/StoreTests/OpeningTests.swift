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

    private func expectCorrupt(_ path: String) {
        let error = #expect(throws: StoreError.self) { try self.open(path) }
        guard case .corrupt(path, let finding) = error, !finding.isEmpty else {
            Issue.record("\(String(describing: error))")
            return
        }
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

    /// A store whose last process did not close it.
    private func makeKilled(_ path: String, isDamaged: Bool) throws {
        try withStore(at: Files.directory(of: path)) { store in
            try store.writeAndWait { tx in
                for i in 0..<500 { try tx.add("\(i) \(String(repeating: "x", count: 50))", 1) }
            }
        }
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        let pages = bytes.count / 4096
        try #require(pages > 12)
        let page = (pages - 3) * 4096..<(pages - 2) * 4096
        if isDamaged { bytes.replaceSubrange(page, with: Data(count: 4096)) }
        try bytes.write(to: URL(fileURLWithPath: path))
        // Something in the WAL.
        try Data([0]).write(to: URL(fileURLWithPath: path + "-wal"))
    }

    @Test func damageOfALargeFileIsFoundBesideItsServiceAndIsNotServedAgain() throws {
        try withDirectory { directory in
            let path = directory + "/shop.db"
            try self.makeKilled(path, isDamaged: true)
            let told = OneShot<String>()
            var options = StoreOptions()
            options.checkedFirstBytes = 0
            options.fatal = { told.set($0) }
            try withStore(at: directory, options: options) { _ in
                #expect(told.wait(atMost: .seconds(60))?.contains("shop.db is damaged") == true)
            }
            self.expectCorrupt(path)
        }
    }

    /// After an orderly stop nobody looks at the pages, so that the write is the first to see it.
    @Test func damageThatAWriteMeetsIsNotedAndTheFileNotServedAgain() throws {
        try withDirectory { directory in
            let path = directory + "/shop.db"
            try self.makeKilled(path, isDamaged: true)
            try Files.remove(path + "-wal")
            let told = OneShot<String>()
            var options = StoreOptions()
            options.fatal = { told.set($0) }
            try withStore(at: directory, options: options) { store in
                #expect(throws: StoreError.self) {
                    try store.writeAndWait { try $0.run("UPDATE item SET name = name || 'x'") }
                }
                #expect(told.wait(atMost: .seconds(60))?.contains("SQLITE_IOERR_DATA") == true)
            }
            self.expectCorrupt(path)
        }
    }

    @Test func damageThatAReadMeetsIsNotedAndTheFileNotServedAgain() throws {
        try withDirectory { directory in
            let path = directory + "/shop.db"
            try self.makeKilled(path, isDamaged: true)
            try Files.remove(path + "-wal")
            try withStore(at: directory) { store in
                let error = #expect(throws: SQLiteError.self) {
                    try store.readAndWait { reader in
                        try reader.first("SELECT sum(length(name)) FROM item") { $0.int(0) }
                    }
                }
                guard case .corrupt(path, _)? = try store.damage(met: #require(error)) else {
                    Issue.record("\(String(describing: error))")
                    return
                }
                #expect(store.damage(met: StoreError.closed) == nil)
                let note = directory + "/shop.damaged"
                try Files.writeAtomically(Array("the first".utf8), to: note)
                _ = try store.damage(met: #require(error))
                #expect(try Files.read(note) == Array("the first".utf8))
            }
            self.expectCorrupt(path)
        }
    }

    /// A disk that fails for a moment looks like damage to a write.
    @Test func aSuspectFileThatIsSoundIsServedAgain() throws {
        try withDirectory { directory in
            let path = directory + "/shop.db"
            try self.open(path)
            try Files.writeAtomically(Array("page 7".utf8), to: directory + "/shop.damaged")
            try self.open(path)
            #expect(!Files.exists(directory + "/shop.damaged"))
        }
    }

    @Test func aSuspectFileIsRefusedUntilASoundOneIsPutInItsPlace() throws {
        try withDirectory { directory in
            let path = directory + "/shop.db"
            try self.makeKilled(path, isDamaged: false)
            try Files.remove(path + "-wal")
            let sound = try Data(contentsOf: URL(fileURLWithPath: path))
            try Files.remove(path)
            try self.makeKilled(path, isDamaged: true)
            try Files.remove(path + "-wal")
            try Files.writeAtomically(Array("page 7".utf8), to: directory + "/shop.damaged")
            for _ in 0..<2 { self.expectCorrupt(path) }
            try sound.write(to: URL(fileURLWithPath: path))
            try self.open(path)
        }
    }

    @Test func aLargeFileThatIsWholeIsServedWhileItIsChecked() throws {
        try withDirectory { directory in
            let path = directory + "/shop.db"
            var options = StoreOptions()
            options.checkedFirstBytes = 0
            options.fatal = { Issue.record("\($0)") }
            for _ in 0..<20 {
                try? FileManager.default.removeItem(atPath: path)
                try self.makeKilled(path, isDamaged: false)
                try withStore(at: directory, options: options) { store in
                    try store.writeAndWait { try $0.add("a", 1) }
                }
                #expect(!Files.exists(directory + "/shop.damaged"))
            }
        }
    }

    /// A start that fails behind the opening closes the file, which leaves no WAL to tell of the kill.
    @Test func aCheckThatAFailedStartOwesIsMadeByTheNext() throws {
        try withDirectory { directory in
            let path = directory + "/shop.db"
            try self.makeKilled(path, isDamaged: true)
            let told = OneShot<String>()
            var options = StoreOptions()
            options.checkedFirstBytes = 0
            options.fatal = { told.set($0) }
            options.atLeast = StorePosition(generation: 9, feedSequence: 0)
            #expect(throws: StoreError.self) {
                try withStore(at: directory, options: options) { _ in }
            }
            #expect(!Files.exists(path + "-wal"))
            options.atLeast = nil
            try withStore(at: directory, options: options) { _ in
                #expect(told.wait(atMost: .seconds(60))?.contains("shop.db is damaged") == true)
            }
            self.expectCorrupt(path)
        }
    }

    @Test func aCheckThatIsOwedIsMadeFirstWhenTheFileIsSmall() throws {
        try withDirectory { directory in
            let path = directory + "/shop.db"
            let owed = directory + "/shop.unchecked"
            try self.makeKilled(path, isDamaged: false)
            try Files.remove(path + "-wal")
            try Files.writeAtomically([], to: owed)
            try self.open(path)
            #expect(!Files.exists(owed))
            try Files.remove(path)
            try self.makeKilled(path, isDamaged: true)
            try Files.remove(path + "-wal")
            try Files.writeAtomically([], to: owed)
            self.expectCorrupt(path)
        }
    }

    @Test func aCheckThatFindsNothingIsNotOwedAnyMore() throws {
        try withDirectory { directory in
            let path = directory + "/shop.db"
            try self.makeKilled(path, isDamaged: false)
            try Files.remove(path + "-wal")
            let file = StoreFile(path: path, options: StoreOptions())
            file.oweCheck()
            #expect(file.owesCheck)
            try PageCheck(file).run()
            #expect(!file.owesCheck)
        }
    }

    @Test func findsDamageAfterAKill() throws {
        try withDirectory { directory in
            let path = directory + "/shop.db"
            try self.makeKilled(path, isDamaged: true)
            // The first one may leave no WAL: to the second the stop looks like an orderly one.
            for _ in 0..<2 { self.expectCorrupt(path) }
        }
    }
}

/// The schema, version by version.
@Suite struct MigrationTests {
    private let second = Migration(
        version: 2,
        statements: [
            "ALTER TABLE item ADD COLUMN shelf TEXT NOT NULL DEFAULT ''",
            "UPDATE item SET shelf = 'A1'",
        ]
    )

    @Test func appliesWhatIsMissingOnce() throws {
        try withDirectory { directory in
            try withStore(at: directory) { store in
                try store.writeAndWait { try $0.add("bolt", 1) }
            }
            for _ in 0..<2 {
                try withStore(at: directory, migrations: itemMigrations + [self.second]) { store in
                    let shelf = try store.readAndWait {
                        try $0.first("SELECT shelf FROM item") { $0.text(0) }
                    }
                    #expect(shelf == "A1")
                }
            }
        }
    }

    @Test func refusesANewerFile() throws {
        try withDirectory { directory in
            try withStore(at: directory, migrations: itemMigrations + [self.second]) { _ in }
            let path = directory + "/shop.db"
            #expect(throws: StoreError.newerSchema(path: path, found: 2, known: 1)) {
                try withStore(at: directory) { _ in }
            }
        }
    }

    @Test func takesBackAStepThatFailsHalfway() throws {
        try withDirectory { directory in
            let broken = Migration(
                version: 2,
                statements: ["CREATE TABLE half(x TEXT)", "CREATE TABLE item(x TEXT)"]
            )
            #expect(throws: SQLiteError.self) {
                try withStore(at: directory, migrations: itemMigrations + [broken]) { _ in }
            }
            try withStore(at: directory) { store in
                let tables = try store.readAndWait {
                    try $0.first("SELECT count(*) FROM sqlite_master WHERE name = 'half'") {
                        $0.int(0)
                    }
                }
                #expect(tables == 0)
            }
        }
    }

    @Test(arguments: [[2], [1, 1], [1, 3], [2, 1], [0, 1]])
    func refusesVersionsThatDoNotCount(versions: [Int]) throws {
        try withDirectory { directory in
            let migrations = versions.map { Migration(version: $0, statements: []) }
            #expect(throws: StoreError.migrationOrder(owner: "service")) {
                try withStore(at: directory, migrations: migrations) { _ in }
            }
        }
    }
}

extension Sequence {
    fileprivate func repeated(_ count: Int) -> [Element] {
        Array(repeatElement(Array(self), count: count).joined())
    }
}
