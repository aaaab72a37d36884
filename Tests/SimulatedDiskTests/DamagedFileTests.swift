// SPDX-License-Identifier: MIT
import Ambient
import SQLite
import SimulatedDisk
import Store
import Testing

/// What is found of bits that flipped in a closed database file, whose pages have no checksums.
@Suite struct DamagedFileTests {
    /// A closed file of a store, with long texts, which fill pages of their own.
    private static func file() throws -> [UInt8] {
        var shop = Shop(seed: 0)
        shop.runScript()
        let store = try shop.open()
        let long = (0..<3).map { String(repeating: "long \($0) ", count: 2000) }
        try store.writeAndWait { tx in
            for text in long {
                try tx.run("INSERT INTO half(side, text) VALUES ('long', $1)", text)
            }
        }
        store.close()
        try #require(shop.disk.size(of: Shop.path + "-wal") == 0)
        return try #require(shop.disk.contents(of: Shop.path))
    }

    private enum Check: CaseIterable {
        case none
        case quick
        case integrity
    }

    /// Everything a reader sees; throws when SQLite says that something is wrong.
    private static func sight(_ disk: SimulatedDisk, after check: Check) throws -> [String] {
        let connection = try Connection(path: Shop.path, create: false, vfs: disk.vfs)
        connection.disableCheckpointOnClose()
        try connection.run("PRAGMA cell_size_check = ON")
        let checks: [Check: SQL] = [
            .quick: "PRAGMA quick_check(1)", .integrity: "PRAGMA integrity_check(1)",
        ]
        if let sql = checks[check] {
            let finding = try connection.first(sql) { $0.text(0) }
            guard finding == "ok" else { throw StoreError.closed }
        }
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

    /// How much of the damage is served as good: RELIABILITY.md has the figures.
    ///
    /// Rows of text and numbers carry no sign of what they were; a check sees the trees around them.
    @Test func checksAtTheStartFindLessThanHalfOfWhatIsServed() throws {
        let bytes = try Self.file()
        let disk = SimulatedDisk(seed: 0)
        disk.put(bytes, at: Shop.path)
        let sight = try Self.sight(disk, after: .integrity)
        var luck = SeededGenerator(seed: 1)
        var served: [Check: Int] = [:]
        let flips = 2000
        for _ in 0..<flips {
            let bit = Int.random(in: 0..<(bytes.count * 8), using: &luck)
            disk.flip(bit: bit, of: Shop.path)
            for check in Check.allCases {
                let seen = try? Self.sight(disk, after: check)
                if let seen, seen != sight { served[check, default: 0] += 1 }
            }
            disk.flip(bit: bit, of: Shop.path)
        }
        let (none, quick) = (served[.none] ?? 0, served[.quick] ?? 0)
        let integrity = served[.integrity] ?? 0
        #expect(integrity <= quick && quick <= none)
        // No check finds them: it takes a checksum on each page, which SQLite has not.
        #expect(2 * integrity > none && none > flips / 10)
    }
}
