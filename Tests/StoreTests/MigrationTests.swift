// SPDX-License-Identifier: MIT
import SQLite
import Testing

@testable import Store

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
