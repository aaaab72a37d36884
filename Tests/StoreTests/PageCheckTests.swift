// SPDX-License-Identifier: MIT
import Ambient
import Foundation
import LinuxIO
import SQLite
import Testing

@testable import Store

/// Damaged pages: found at the start, beside the service or by whoever meets them, and not served again.
@Suite struct PageCheckTests {
    // MARK: At the start

    @Test func findsDamageAfterAKill() throws {
        try withShop(isDamaged: true) { shop in
            // The first one may leave no WAL: to the second the stop looks like an orderly one.
            for _ in 0..<2 { shop.expectCorrupt() }
        }
    }

    /// A disk that fails for a moment looks like damage to a write.
    @Test func aSuspectFileThatIsSoundIsServedAgain() throws {
        try withShop(isDamaged: false, isClosed: true) { shop in
            try Files.writeAtomically(Array("page 7".utf8), to: shop.note)
            try shop.open()
            #expect(!Files.exists(shop.note))
        }
    }

    @Test func aSuspectFileIsRefusedUntilASoundOneIsPutInItsPlace() throws {
        try withShop(isDamaged: false, isClosed: true) { shop in
            let sound = try Data(contentsOf: URL(fileURLWithPath: shop.path))
            try shop.damage()
            try Files.writeAtomically(Array("page 7".utf8), to: shop.note)
            for _ in 0..<2 { shop.expectCorrupt() }
            try sound.write(to: URL(fileURLWithPath: shop.path))
            try shop.open()
        }
    }

    // MARK: Beside the service

    @Test func damageOfALargeFileIsFoundBesideItsServiceAndIsNotServedAgain() throws {
        try withShop(isDamaged: true) { shop in
            try shop.expectFoundBesideTheService()
            shop.expectCorrupt()
        }
    }

    @Test func aLargeFileThatIsWholeIsServedWhileItIsChecked() throws {
        var options = StoreOptions()
        options.checkedFirstBytes = 0
        options.fatal = { Issue.record("\($0)") }
        for _ in 0..<20 {
            try withShop(isDamaged: false) { shop in
                try withStore(at: shop.directory, options: options) { store in
                    try store.writeAndWait { try $0.add("a", 1) }
                }
                #expect(!Files.exists(shop.note))
            }
        }
    }

    // MARK: By whoever meets them

    /// After an orderly stop nobody looks at the pages, so that the write is the first to see it.
    @Test func damageThatAWriteMeetsIsNotedAndTheFileNotServedAgain() throws {
        try withShop(isDamaged: true, isClosed: true) { shop in
            let told = OneShot<String>()
            var options = StoreOptions()
            options.fatal = { told.set($0) }
            try withStore(at: shop.directory, options: options) { store in
                #expect(throws: StoreError.self) {
                    try store.writeAndWait { try $0.run("UPDATE item SET name = name || 'x'") }
                }
                #expect(told.wait(atMost: .seconds(60))?.contains("SQLITE_IOERR_DATA") == true)
            }
            shop.expectCorrupt()
        }
    }

    @Test func damageThatAReadMeetsIsNotedAndTheFileNotServedAgain() throws {
        try withShop(isDamaged: true, isClosed: true) { shop in
            try withStore(at: shop.directory) { store in
                let error = #expect(throws: SQLiteError.self) {
                    try store.readAndWait { reader in
                        try reader.first("SELECT sum(length(name)) FROM item") { $0.int(0) }
                    }
                }
                guard case .corrupt(shop.path, _)? = try store.damage(met: #require(error)) else {
                    Issue.record("\(String(describing: error))")
                    return
                }
                #expect(store.damage(met: StoreError.closed) == nil)
                // The first finding stays.
                try Files.writeAtomically(Array("the first".utf8), to: shop.note)
                _ = try store.damage(met: #require(error))
                #expect(try Files.read(shop.note) == Array("the first".utf8))
            }
            shop.expectCorrupt()
        }
    }

    // MARK: A check that is owed

    /// A start that fails behind the opening closes the file, which leaves no WAL to tell of the kill.
    @Test func aCheckThatAFailedStartOwesIsMadeByTheNext() throws {
        try withShop(isDamaged: true) { shop in
            var options = StoreOptions()
            options.checkedFirstBytes = 0
            options.atLeast = StorePosition(generation: 9, feedSequence: 0)
            #expect(throws: StoreError.self) {
                try withStore(at: shop.directory, options: options) { _ in }
            }
            #expect(!Files.exists(shop.path + "-wal"))
            try shop.expectFoundBesideTheService()
            shop.expectCorrupt()
        }
    }

    @Test(arguments: [false, true])
    func aCheckThatIsOwedIsMadeFirstWhenTheFileIsSmall(isDamaged: Bool) throws {
        try withShop(isDamaged: isDamaged, isClosed: true) { shop in
            try Files.writeAtomically([], to: shop.owed)
            if isDamaged { return shop.expectCorrupt() }
            try shop.open()
            #expect(!Files.exists(shop.owed))
        }
    }

    @Test func aCheckThatFindsNothingIsNotOwedAnyMore() throws {
        try withShop(isDamaged: false, isClosed: true) { shop in
            let file = StoreFile(path: shop.path, options: StoreOptions())
            file.oweCheck()
            #expect(file.owesCheck)
            try PageCheck(file).run()
            #expect(!file.owesCheck)
        }
    }
}

/// A database of more than a dozen pages, and the files beside it.
private struct Shop {
    let directory: String

    var path: String { self.directory + "/shop.db" }
    /// Says that damage was met.
    var note: String { self.directory + "/shop.damaged" }
    /// Says that the pages are still to be looked at.
    var owed: String { self.directory + "/shop.unchecked" }

    func open() throws {
        try Store.open(path: self.path, migrations: itemMigrations, time: ManualTime()).close()
    }

    func fill() throws {
        try withStore(at: self.directory) { store in
            try store.writeAndWait { tx in
                for i in 0..<500 { try tx.add("\(i) \(String(repeating: "x", count: 50))", 1) }
            }
        }
    }

    /// Clears a page that holds rows.
    func damage() throws {
        var bytes = try Data(contentsOf: URL(fileURLWithPath: self.path))
        let pages = bytes.count / 4096
        try #require(pages > 12)
        let page = (pages - 3) * 4096..<(pages - 2) * 4096
        bytes.replaceSubrange(page, with: Data(count: 4096))
        try bytes.write(to: URL(fileURLWithPath: self.path))
    }

    /// Lets it look as if its last process had not closed it: something is in the WAL.
    func forgetTheClosing() throws {
        try Data([0]).write(to: URL(fileURLWithPath: self.path + "-wal"))
    }

    func expectCorrupt() {
        let error = #expect(throws: StoreError.self) { try self.open() }
        guard case .corrupt(self.path, let finding) = error, !finding.isEmpty else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    /// It is served, as a large file is, and then found damaged.
    func expectFoundBesideTheService() throws {
        let told = OneShot<String>()
        var options = StoreOptions()
        options.checkedFirstBytes = 0
        options.fatal = { told.set($0) }
        try withStore(at: self.directory, options: options) { _ in
            #expect(told.wait(atMost: .seconds(60))?.contains("shop.db is damaged") == true)
        }
    }
}

/// Runs the body with a filled database that no process has open.
private func withShop(
    isDamaged: Bool,
    isClosed: Bool = false,
    _ body: (Shop) throws -> Void
) throws {
    try withDirectory { directory in
        let shop = Shop(directory: directory)
        try shop.fill()
        if isDamaged { try shop.damage() }
        if !isClosed { try shop.forgetTheClosing() }
        try body(shop)
    }
}
