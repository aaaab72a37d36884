// SPDX-License-Identifier: MIT
import Ambient
import SQLite
import SimulatedDisk
import Store
import Testing

/// SQLite itself on the simulated disk, in one thread.
@Suite struct SQLiteOnDiskTests {
    private let disk = SimulatedDisk(seed: 1)

    private func connect(wal: Bool = true) throws -> Connection {
        let connection = try Connection(path: "/data/plain.db", vfs: self.disk.vfs)
        if wal {
            let mode = try connection.first("PRAGMA journal_mode = WAL") { $0.text(0) }
            #expect(mode == "wal")
        }
        try connection.run("PRAGMA synchronous = FULL")
        return connection
    }

    private func numbers(_ connection: Connection) throws -> [Int64] {
        try connection.all("SELECT x FROM t ORDER BY x") { $0.int(0) }
    }

    @Test(arguments: [true, false])
    func keepsWhatWasCommittedAndNotWhatWasRolledBack(wal: Bool) throws {
        do {
            let connection = try self.connect(wal: wal)
            try connection.run("CREATE TABLE t(x INTEGER PRIMARY KEY)")
            try connection.run("BEGIN")
            try connection.run("INSERT INTO t VALUES (1)")
            try connection.run("COMMIT")
            try connection.run("BEGIN")
            try connection.run("INSERT INTO t VALUES (2)")
            try connection.run("ROLLBACK")
            try connection.run("INSERT INTO t VALUES (3)")
        }
        let connection = try self.connect(wal: wal)
        let found = try self.numbers(connection)
        #expect(found == [1, 3])
        let check = try connection.first("PRAGMA integrity_check") { $0.text(0) }
        #expect(check == "ok")
    }

    @Test func aReaderKeepsItsSnapshotBesideAWriter() throws {
        let writer = try self.connect()
        let reader = try self.connect()
        try writer.run("CREATE TABLE t(x INTEGER PRIMARY KEY)")
        try writer.run("INSERT INTO t VALUES (1)")
        try reader.run("BEGIN")
        let before = try self.numbers(reader)
        try writer.run("INSERT INTO t VALUES (2)")
        let during = try self.numbers(reader)
        try reader.run("COMMIT")
        let after = try self.numbers(reader)
        #expect(before == [1])
        #expect(during == [1])
        #expect(after == [1, 2])
    }

    @Test func aSecondWriterIsTurnedAway() throws {
        let first = try self.connect()
        let second = try self.connect()
        try first.run("CREATE TABLE t(x INTEGER PRIMARY KEY)")
        try first.run("BEGIN IMMEDIATE")
        let error = #expect(throws: SQLiteError.self) { try second.run("BEGIN IMMEDIATE") }
        #expect(error?.code.primary == .busy)
        try first.run("COMMIT")
        try second.run("BEGIN IMMEDIATE")
        try second.run("COMMIT")
    }

    @Test func aCheckpointEmptiesTheWALAndAReaderHoldsItUp() throws {
        let writer = try self.connect()
        let reader = try self.connect()
        try writer.run("CREATE TABLE t(x INTEGER PRIMARY KEY)")
        try reader.run("BEGIN")
        _ = try self.numbers(reader)
        for x in 1...100 { try writer.run("INSERT INTO t VALUES ($1)", Int64(x)) }
        let held = try writer.checkpoint(.passive)
        #expect(held.copied < held.frames)
        try reader.run("COMMIT")
        try writer.checkpoint(.truncate)
        #expect(self.disk.size(of: "/data/plain.db-wal") == 0)
        let found = try self.numbers(reader)
        #expect(found.count == 100)
    }

    @Test func theLastToCloseRemovesTheWAL() throws {
        do {
            let connection = try self.connect()
            try connection.run("CREATE TABLE t(x INTEGER PRIMARY KEY)")
            #expect(self.disk.size(of: "/data/plain.db-wal") > 0)
        }
        #expect(self.disk.contents(of: "/data/plain.db-wal") == nil)
    }

    @Test func tellsSQLiteTheTimeItIsGiven() throws {
        self.disk.setTime(Timestamp(milliseconds: 1_700_000_000_000))
        let connection = try self.connect()
        let now = try connection.first("SELECT datetime('now')") { $0.text(0) }
        #expect(now == "2023-11-14 22:13:20")
    }
}
