// SPDX-License-Identifier: MIT
import SQLite
import SimulatedDisk
import Testing

/// Which pages get seals: of a connection to a file that comes, goes, is copied.
@Suite struct SealTests {
    private static let path = "/data/sealed.db"

    private let disk = SimulatedDisk(seed: 1)
    /// The same without seals, as another program would have it.
    private let plain = SimulatedDisk(seed: 1, hasSeals: false)

    private static func connect(
        _ disk: SimulatedDisk,
        _ path: String = path,
        keepsRoom: Bool = true
    ) throws -> Connection {
        let connection = try Connection(path: path, vfs: disk.vfs)
        if keepsRoom { try connection.keepRoomForSeals() }
        // Pages reach the file before their transaction ends, in any order.
        try connection.run("PRAGMA cache_size = 3")
        return connection
    }

    private static func fill(_ connection: Connection, rows: Int = 300) throws {
        try connection.run("CREATE TABLE t(x INTEGER PRIMARY KEY, y TEXT NOT NULL)")
        for row in 0..<rows {
            try connection.run(
                "INSERT INTO t VALUES ($1, $2)",
                Int64(row),
                String(repeating: "\(row) ", count: 200)
            )
        }
        try connection.run("UPDATE t SET y = y || '.'")
    }

    private static func rows(_ connection: Connection) throws -> Int64? {
        let check = try connection.first("PRAGMA integrity_check(1)") { $0.text(0) }
        #expect(check == "ok")
        return try connection.first("SELECT count(y) FROM t") { $0.int(0) }
    }

    @Test(arguments: ["DELETE", "WAL"])
    func aTransactionLargerThanItsCacheMakesASoundFile(mode: String) throws {
        do {
            let connection = try Self.connect(self.disk)
            try connection.run(SQL(composed: "PRAGMA journal_mode = \(mode)"))
            try connection.run("BEGIN")
            try Self.fill(connection)
            try connection.run("COMMIT")
        }
        #expect(self.disk.contents(of: Self.path)?[20] == 8)
        #expect(try Self.rows(Self.connect(self.disk)) == 300)
    }

    /// The file is empty again, and may become another one.
    @Test func aMakingThatIsRolledBackLeavesNothing() throws {
        let connection = try Self.connect(self.disk)
        try connection.run("BEGIN")
        try Self.fill(connection)
        #expect(self.disk.size(of: Self.path) > 0)
        try connection.run("ROLLBACK")
        #expect(self.disk.size(of: Self.path) == 0)
        try Self.fill(try Self.connect(self.disk, keepsRoom: false), rows: 5)
        #expect(self.disk.contents(of: Self.path)?[20] == 0)
        #expect(try Self.rows(connection) == 5)
    }

    @Test func aMakingThatIsRolledBackMayBeginAnew() throws {
        let connection = try Self.connect(self.disk)
        try connection.run("BEGIN")
        try Self.fill(connection)
        try connection.run("ROLLBACK")
        try Self.fill(connection, rows: 40)
        #expect(try Self.rows(Self.connect(self.disk)) == 40)
        #expect(self.disk.contents(of: Self.path)?[20] == 8)
    }

    @Test(arguments: [true, false])
    func aCopyIsAsItsOriginal(hasSeals: Bool) throws {
        let original = try Self.connect(self.disk, keepsRoom: hasSeals)
        try original.run("PRAGMA journal_mode = WAL")
        try Self.fill(original)
        for asksForRoom in [true, false] {
            let path = "/data/copy-\(asksForRoom).db"
            let copy = try Self.connect(self.disk, path, keepsRoom: asksForRoom)
            try original.copy(to: copy, pagesPerStep: 7) { _, _ in }
            #expect(self.disk.contents(of: path)?[20] == (hasSeals ? 8 : 0))
            #expect(try Self.rows(Self.connect(self.disk, path, keepsRoom: false)) == 300)
        }
    }

    @Test func aCopyThatCannotHaveSealsIsRefused() throws {
        let original = try Self.connect(self.disk)
        try Self.fill(original, rows: 3)
        let copy = try Self.connect(self.plain)
        #expect(throws: SQLiteError.self) {
            try original.copy(to: copy, pagesPerStep: 7) { _, _ in }
        }
        let other = try Self.connect(self.disk, "/data/other.db", keepsRoom: false)
        try Self.fill(other, rows: 3)
        #expect(throws: SQLiteError.self) {
            try original.copy(to: other, pagesPerStep: 7) { _, _ in }
        }
        #expect(try Self.rows(other) == 3)
    }

    @Test func aVFSWithoutSealsKeepsNoRoom() throws {
        try Self.fill(try Self.connect(self.plain), rows: 3)
        #expect(self.plain.contents(of: Self.path)?[20] == 0)
    }

    @Test func pagesOfAnotherLengthAreRefused() throws {
        let connection = try Connection(path: Self.path, vfs: self.disk.vfs)
        try connection.run("PRAGMA page_size = 8192")
        try connection.keepRoomForSeals()
        #expect(throws: SQLiteError.self) { try Self.fill(connection, rows: 3) }
        // Without seals they are nobody's business.
        let other = try Connection(path: "/data/other.db", vfs: self.disk.vfs)
        try other.run("PRAGMA page_size = 8192")
        try Self.fill(other, rows: 3)
        #expect(try Self.rows(other) == 3)
    }

    /// One that has the room, but another program's sums or none in it.
    @Test func roomWithoutSealsIsRefused() throws {
        do {
            let connection = try Self.connect(self.disk)
            try Self.fill(connection, rows: 3)
        }
        var bytes = try #require(self.disk.contents(of: Self.path))
        for end in stride(from: 4096, through: bytes.count, by: 4096) {
            bytes.replaceSubrange((end - 8)..<end, with: repeatElement(0, count: 8))
        }
        self.disk.put(bytes, at: Self.path)
        #expect(throws: SQLiteError.self) { try Self.rows(Self.connect(self.disk)) }
    }
}
