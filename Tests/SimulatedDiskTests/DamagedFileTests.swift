// SPDX-License-Identifier: MIT
import Ambient
import SQLite
import SimulatedDisk
import Store
import Testing

/// Bits that flipped in a closed database file.
///
/// A page that is read is refused, whichever bit of it is wrong. Pages that nothing reads, as those a table
/// gave back, are refused by a copy, which reads them all.
@Suite struct DamagedFileTests {
    private static let pageBytes = 4096

    /// A closed file of a store, with long texts, which fill pages of their own, and pages given back.
    private static func file(hasSeals: Bool = true) throws -> [UInt8] {
        var shop = Shop(seed: 0, hasSeals: hasSeals)
        shop.runScript()
        let store = try shop.open()
        try store.writeAndWait { tx in
            for number in 0..<4 {
                let text = String(repeating: "long \(number) ", count: 2000)
                try tx.run("INSERT INTO half(side, text) VALUES ('long', $1)", text)
            }
            try tx.run("DELETE FROM half WHERE text LIKE 'long 3%'")
        }
        store.close()
        try #require(shop.disk.size(of: Shop.path + "-wal") == 0)
        return try #require(shop.disk.contents(of: Shop.path))
    }

    private static func disk(_ bytes: [UInt8], hasSeals: Bool = true) -> SimulatedDisk {
        let disk = SimulatedDisk(seed: 0, hasSeals: hasSeals)
        disk.put(bytes, at: Shop.path)
        return disk
    }

    /// Everything a reader sees; throws when SQLite says that something is wrong.
    private static func sight(_ disk: SimulatedDisk) throws -> [String] {
        let connection = try Connection(path: Shop.path, create: false, vfs: disk.vfs)
        connection.disableCheckpointOnClose()
        try connection.run("PRAGMA cell_size_check = ON")
        let tables = try connection.all(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        ) { $0.text(0) }
        return try tables
            + tables.flatMap { table in
                let columns = try connection.all(SQL(composed: "PRAGMA table_info(\(table))")) {
                    "quote(\($0.text(1)))"
                }
                let row = columns.joined(separator: "||' '||")
                return try connection.all(
                    SQL(composed: "SELECT \(row) FROM \(table) ORDER BY rowid")
                ) {
                    $0.text(0)
                }
            }
    }

    /// Reads every page there is, as a backup does.
    private static func copyAll(_ disk: SimulatedDisk) throws {
        defer { disk.remove("/data/copy.db") }
        let source = try Connection(path: Shop.path, create: false, vfs: disk.vfs)
        source.disableCheckpointOnClose()
        let copy = try Connection(path: "/data/copy.db", vfs: disk.vfs)
        try copy.run("PRAGMA synchronous = OFF")
        try source.copy(to: copy, pagesPerStep: 1000) { _, _ in }
    }

    private static func bits(_ count: Int, of bytes: [UInt8]) -> [Int] {
        var luck = SeededGenerator(seed: 1)
        return (0..<count).map { _ in Int.random(in: 0..<(bytes.count * 8), using: &luck) }
    }

    // MARK: One bit

    @Test func noFlippedBitIsServed() throws {
        let bytes = try Self.file()
        let disk = Self.disk(bytes)
        let sight = try Self.sight(disk)
        try Self.copyAll(disk)
        var served = 0
        var copied = 0
        /// Pages on which a flip was refused, and on which one was not noticed.
        var read: Set<Int> = []
        var unread: Set<Int> = []
        for bit in Self.bits(2000, of: bytes) {
            disk.flip(bit: bit, of: Shop.path)
            if let seen = try? Self.sight(disk) {
                if seen != sight { served += 1 }
                unread.insert(bit / 8 / Self.pageBytes)
            } else {
                read.insert(bit / 8 / Self.pageBytes)
            }
            if (try? Self.copyAll(disk)) != nil { copied += 1 }
            disk.flip(bit: bit, of: Shop.path)
        }
        #expect(served == 0)
        #expect(copied == 0)
        // Whether a flip is refused depends on its page alone, not on the bit.
        #expect(read.isDisjoint(with: unread))
        #expect(read.count > 10 && !unread.isEmpty)
    }

    @Test func eachBitOfTheHeaderAndOfASealIsRefused() throws {
        let bytes = try Self.file()
        let disk = Self.disk(bytes)
        let seal = (Self.pageBytes - 8)..<Self.pageBytes
        for bit in Array(0..<800) + Array((seal.lowerBound * 8)..<(seal.upperBound * 8)) {
            disk.flip(bit: bit, of: Shop.path)
            #expect((try? Self.sight(disk)) == nil, "bit \(bit)")
            disk.flip(bit: bit, of: Shop.path)
        }
    }

    /// What the tests above are worth: without seals many are served.
    @Test func withoutSealsMoreThanATenthIsServed() throws {
        let bytes = try Self.file(hasSeals: false)
        let disk = Self.disk(bytes, hasSeals: false)
        let sight = try Self.sight(disk)
        var served = 0
        for bit in Self.bits(400, of: bytes) {
            disk.flip(bit: bit, of: Shop.path)
            if let seen = try? Self.sight(disk), seen != sight { served += 1 }
            disk.flip(bit: bit, of: Shop.path)
        }
        #expect(served > 40)
    }

    // MARK: More than a bit

    @Test func pagesInEachOthersPlaceAreRefused() throws {
        var bytes = try Self.file()
        // Of a long text: SQLite could not tell.
        let pages = (1..<(bytes.count / Self.pageBytes)).filter { page in
            let start = page * Self.pageBytes + 100
            return bytes[start..<(start + 4)].allSatisfy { $0 >= 0x20 }
        }
        let (first, last) = (try #require(pages.first), try #require(pages.last))
        try #require(first != last)
        for i in 0..<Self.pageBytes {
            bytes.swapAt(first * Self.pageBytes + i, last * Self.pageBytes + i)
        }
        #expect(throws: SQLiteError.self) { try Self.copyAll(Self.disk(bytes)) }
    }

    @Test(arguments: [UInt8(0), 0xff])
    func aPageOfNothingIsRefused(filler: UInt8) throws {
        let bytes = try Self.file()
        let nothing = repeatElement(filler, count: Self.pageBytes)
        for start in stride(from: 0, to: bytes.count, by: Self.pageBytes) {
            var damaged = bytes
            damaged.replaceSubrange(start..<(start + Self.pageBytes), with: nothing)
            #expect(throws: SQLiteError.self, "\(start)") { try Self.copyAll(Self.disk(damaged)) }
        }
    }

    @Test func aFileThatEndsEarlyIsRefused() throws {
        let bytes = try Self.file()
        for size in stride(from: 512, to: bytes.count, by: 1536) {
            let disk = Self.disk(Array(bytes[..<size]))
            #expect(throws: SQLiteError.self, "\(size) bytes") { try Self.copyAll(disk) }
        }
    }

    // MARK: The store

    @Test func theStoreRefusesToOpen() throws {
        let shop = Shop(seed: 0)
        shop.disk.put(try Self.file(), at: Shop.path)
        shop.disk.flip(bit: 3000 * 8, of: Shop.path)
        #expect(
            throws: StoreError.corrupt(
                path: Shop.path,
                finding: "page 1 is not as it was written"
            )
        ) { _ = try shop.open() }
        shop.disk.flip(bit: 3000 * 8, of: Shop.path)
        try shop.open().close()
    }

    @Test func aReadOfADamagedPageIsRefusedAndAWriteEndsTheProcess() throws {
        let bytes = try Self.file()
        let text = Array("long 0 long 0 ".utf8)
        let page = try #require(
            (0..<(bytes.count / Self.pageBytes)).first {
                let start = $0 * Self.pageBytes + 2000
                return bytes[start..<(start + 30)].firstRange(of: text) != nil
            }
        )
        let shop = Shop(seed: 0)
        shop.disk.put(bytes, at: Shop.path)
        shop.disk.flip(bit: (page * Self.pageBytes + 2000) * 8, of: Shop.path)
        let store = try shop.open()
        let damage = SQLiteError(
            code: .ioErrorData,
            message: "page \(page + 1) is not as it was written"
        )
        #expect(throws: damage) {
            try store.readAndWait { try $0.all("SELECT text FROM half") { $0.text(0) } }
        }
        #expect(shop.fatal == nil)
        // What is not damaged is still served.
        let query: @Sendable (Reader) throws -> Int64? = {
            try $0.first("SELECT entries FROM tally") { $0.int(0) }
        }
        #expect(try store.readAndWait(query) == 38)
        #expect(throws: StoreError.failed(damage)) {
            try store.writeAndWait { try $0.run("UPDATE half SET text = text || '.'") }
        }
        #expect(shop.fatal == "write: \(damage)")
        store.close()
    }

    // MARK: Files with seals and without

    @Test func anyProgramReadsAFileWithSeals() throws {
        let bytes = try Self.file()
        #expect(bytes[20] == 8)
        #expect(try Self.sight(Self.disk(bytes, hasSeals: false)) == Self.sight(Self.disk(bytes)))
    }

    @Test func aFileWithoutSealsWorksAsItIs() throws {
        let bytes = try Self.file(hasSeals: false)
        #expect(bytes[20] == 0)
        let shop = Shop(seed: 0)
        shop.disk.put(bytes, at: Shop.path)
        try Self.copyAll(shop.disk)
        #expect(try Self.sight(shop.disk) == Self.sight(Self.disk(bytes, hasSeals: false)))
        let store = try shop.open()
        try store.writeAndWait { _ = try $0.run("UPDATE tally SET entries = 7") }
        store.close()
        #expect(shop.disk.contents(of: Shop.path)?[20] == 0)
        let reopened = try shop.open()
        let tally = try reopened.readAndWait {
            try $0.first("SELECT entries FROM tally") { $0.int(0) }
        }
        #expect(tally == 7)
        reopened.close()
    }
}
