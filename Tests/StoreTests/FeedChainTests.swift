// SPDX-License-Identifier: MIT
import Ambient
import SQLite
import Store
import Testing

/// The links of the change feed: what happened cannot be rewritten unnoticed.
@Suite struct FeedChainTests {
    /// A file with five facts.
    private func withFacts(_ body: (_ directory: String) throws -> Void) throws {
        try withDirectory { directory in
            try withStore(at: directory) { store in
                for number in 1...5 {
                    _ = try store.writeAndWait { tx in
                        try tx.publish(
                            type: "t",
                            subject: "S-\(number)",
                            summary: "fact \(number)",
                            actor: "me"
                        )
                    }
                }
            }
            try body(directory)
        }
    }

    private func brokenLink(_ directory: String) throws -> Int64? {
        try withStore(at: directory) { store in
            try store.readAndWait { try $0.firstBrokenLink() }
        }
    }

    /// Runs statements behind the store's back.
    private func tamper(_ directory: String, _ statements: [String]) throws {
        let connection = try Connection(path: directory + "/shop.db", create: false)
        try connection.run("DROP TRIGGER feed_no_update")
        try connection.run("DROP TRIGGER feed_no_delete")
        for statement in statements { try connection.run(SQL(composed: statement)) }
    }

    @Test func holdWhateverIsTakenBackAndOverRestarts() throws {
        try withDirectory { directory in
            for round in 0..<3 {
                try withStore(at: directory) { store in
                    let commands = (0..<100).map { i in
                        store.begin { tx in
                            try tx.publish(type: "t", subject: "\(i)", summary: "\(round)")
                            _ = try? tx.attempt {
                                try tx.publish(type: "t", subject: "inner", summary: "")
                                if i % 5 == 0 { throw Refusal() }
                            }
                            if i % 3 == 0 { throw Refusal() }
                        }
                    }
                    for command in commands { _ = command.result.wait() }
                }
                #expect(try self.brokenLink(directory) == nil)
            }
        }
    }

    @Test(arguments: [
        ("type", "'u'"), ("subject", "'S-9'"), ("summary", "'other'"), ("actor", "''"),
        ("at_ms", "at_ms + 1"), ("link", "zeroblob(32)"), ("link", "x''"),
    ])
    func tellWhichFactWasChanged(column: String, value: String) throws {
        try self.withFacts { directory in
            #expect(try self.brokenLink(directory) == nil)
            try self.tamper(
                directory,
                ["UPDATE feed SET \(column) = \(value) WHERE sequence = 3"]
            )
            #expect(try self.brokenLink(directory) == 3)
        }
    }

    @Test func tellThatTextWasMovedFromOneFieldToTheNext() throws {
        try self.withFacts { directory in
            try self.tamper(
                directory,
                [
                    "UPDATE feed SET type = 'tS', subject = '-3' WHERE sequence = 3"
                ]
            )
            #expect(try self.brokenLink(directory) == 3)
        }
    }

    @Test func tellWhereAFactIsMissingOrOutOfPlace() throws {
        try self.withFacts { directory in
            try self.tamper(directory, ["DELETE FROM feed WHERE sequence = 2"])
            #expect(try self.brokenLink(directory) == 3)
        }
        try self.withFacts { directory in
            try self.tamper(
                directory,
                [
                    "UPDATE feed SET sequence = 99 WHERE sequence = 2",
                    "UPDATE feed SET sequence = 2 WHERE sequence = 4",
                    "UPDATE feed SET sequence = 4 WHERE sequence = 99",
                ]
            )
            #expect(try self.brokenLink(directory) == 2)
        }
    }

    @Test(arguments: ["UPDATE feed SET actor = ''", "DELETE FROM feed"])
    func factsAreRefusedToBeChanged(statement: String) throws {
        try self.withFacts { directory in
            try withStore(at: directory) { store in
                #expect(throws: SQLiteError.self) {
                    try store.writeAndWait { try $0.run(SQL(composed: statement)) }
                }
                let head = try store.readAndWait { try $0.feedHead() }
                #expect(head == 5)
            }
        }
    }

    @Test func areMadeForTheFactsOfAnOlderFile() throws {
        try self.withFacts { directory in
            try self.tamper(
                directory,
                [
                    "ALTER TABLE feed DROP COLUMN link",
                    "DELETE FROM store_migration WHERE owner = 'store' AND version > 2",
                ]
            )
            #expect(try self.brokenLink(directory) == nil)
            try withStore(at: directory) { store in
                _ = try store.writeAndWait {
                    try $0.publish(type: "t", subject: "S", summary: "")
                }
            }
            #expect(try self.brokenLink(directory) == nil)
            try self.tamper(directory, ["UPDATE feed SET actor = '' WHERE sequence = 4"])
            #expect(try self.brokenLink(directory) == 4)
        }
    }
}
