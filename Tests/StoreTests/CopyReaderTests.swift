// SPDX-License-Identifier: MIT
import Ambient
import SQLite
import Store
import Testing

/// A file that is read and not served.
@Suite struct CopyReaderTests {
    private func withCopy(_ body: (_ path: String, Connection) throws -> Void) throws {
        try withDirectory { directory in
            try withStore(at: directory) { store in
                try store.writeAndWait { try $0.add("bolt", 1) }
            }
            let path = directory + "/shop.db"
            try body(path, try Connection(immutable: path))
        }
    }

    @Test func isReadAndNeverWritten() throws {
        try self.withCopy { path, connection in
            let reader = try StoreCopy.reader(
                over: connection,
                path: path,
                of: "shop",
                migrations: itemMigrations
            )
            #expect(try reader.first("SELECT name FROM item") { $0.text(0) } == "bolt")
            #expect(throws: SQLiteError.self) {
                try connection.run("DELETE FROM item")
            }
        }
    }

    @Test func aNameThatMeansSomethingInAURIIsAName() throws {
        try withDirectory { directory in
            let path = directory + "/a?b#c%41.db"
            try Connection(path: path).run("CREATE TABLE t(x)")
            let connection = try Connection(immutable: path)
            #expect(try connection.first("SELECT count(*) FROM t") { $0.int(0) } == 0)
            #expect(throws: SQLiteError.self) { try Connection(immutable: directory + "/a") }
        }
    }

    @Test func isRefusedWhenItIsAnothersOrOfAnotherTime() throws {
        try self.withCopy { path, connection in
            #expect(
                throws: StoreError.wrongService(path: path, expected: "order", found: "shop")
            ) {
                try StoreCopy.reader(
                    over: connection,
                    path: path,
                    of: "order",
                    migrations: itemMigrations
                )
            }
            #expect(throws: StoreError.newerSchema(path: path, found: 1, known: 0)) {
                try StoreCopy.reader(over: connection, path: path, of: "shop", migrations: [])
            }
            let later = itemMigrations + [Migration(version: 2, statements: [])]
            #expect(throws: StoreError.olderSchema(path: path, found: 1, known: 2)) {
                try StoreCopy.reader(over: connection, path: path, of: "shop", migrations: later)
            }
        }
        try withDirectory { directory in
            let path = directory + "/foreign.db"
            let connection = try Connection(path: path)
            try connection.run("CREATE TABLE t(x)")
            #expect(throws: StoreError.foreignFile(path: path)) {
                try StoreCopy.reader(over: connection, path: path, of: "shop", migrations: [])
            }
        }
    }
}
