// SPDX-License-Identifier: MIT
import Audit
import Auditor
import Foundation
import OMSProtos
import SQLite
import Testing

/// The files that a busy day in a sound shop left, made once; each test has a copy of its own.
enum SoundFolder {
    /// What happened: SO-100001 delivered and a unit of it back, SO-100002 cancelled, SO-100003
    /// declined, SO-100004 short and rejected, SO-100005 on account and delivered, SO-100006 held by
    /// an operator, SO-100007 planned.
    private static let made = Task {
        let path = FileManager.default.temporaryDirectory.appending(
            path: "oms-auditor-\(UUID().uuidString)"
        ).path
        try FileManager.default.createDirectory(
            atPath: path,
            withIntermediateDirectories: true
        )
        let shop = try LiveShop(directory: path)
        try await shop.stock("TEA", 50)
        try await shop.stock("CUP", 20)
        try await shop.stock("RARE", 0)
        try await shop.customer("ADA")
        try await shop.truck()
        let first = try await shop.place([shop.line("TEA", 3), shop.line("CUP", 1)])
        try await shop.deliver(first)
        try await shop.takeBack(first, "TEA")
        try await shop.cancel(try await shop.place([shop.line("TEA", 2)]))
        try await shop.place([shop.line("TEA", 1)], token: "tok_decline")
        try await shop.place([shop.line("RARE", 1)])
        let account = try await shop.place([shop.line("CUP", 2)], method: .onAccount)
        try await shop.deliver(account)
        let held = try await shop.place(
            [shop.line("TEA", 1)],
            token: "tok_timeout_after_charge"
        )
        try await shop.hold(held)
        try await shop.place([shop.line("CUP", 1)])
        shop.noteRefusal("R-refused")
        try await shop.rest()
        try shop.close()
        return path
    }

    /// Runs a test on a copy of the files.
    static func with(_ body: (Folder) throws -> Void) async throws {
        let original = try await Self.made.value
        let path = FileManager.default.temporaryDirectory.appending(
            path: "oms-auditor-\(UUID().uuidString)"
        ).path
        try FileManager.default.copyItem(atPath: original, toPath: path)
        defer { try? FileManager.default.removeItem(atPath: path) }
        try body(Folder(path: path))
    }
}

/// A copy of the five files and the journals.
struct Folder {
    let path: String

    func database(_ service: String) -> String { "\(self.path)/\(service)/\(service).db" }

    /// Changes a database behind the services' back, past triggers, checks and references.
    func damage(_ service: String, _ statements: [String]) throws {
        let connection = try Connection(path: self.database(service), create: false)
        try connection.run("PRAGMA foreign_keys = OFF")
        try connection.run("PRAGMA ignore_check_constraints = ON")
        let triggers = try connection.all(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
        ) { (name: $0.text(0), sql: $0.text(1)) }
        for trigger in triggers {
            try connection.run(SQL(composed: "DROP TRIGGER \(trigger.name)"))
        }
        for statement in statements { try connection.run(SQL(composed: statement)) }
        for trigger in triggers { try connection.run(SQL(composed: trigger.sql)) }
    }

    /// Appends to a journal, or replaces text in it.
    func edit(_ file: String, _ body: (inout String) -> Void) throws {
        let path = "\(self.path)/\(file)"
        var text = try String(contentsOfFile: path, encoding: .utf8)
        body(&text)
        try text.write(toFile: path, atomically: false, encoding: .utf8)
    }

    func audit(isAtRest: Bool = true) throws -> [Finding] {
        try self.report(isAtRest: isAtRest).findings
    }

    func report(isAtRest: Bool = true) throws -> AuditReport {
        try Auditor.report(on: try AuditFiles(directory: self.path), isAtRest: isAtRest)
    }

    /// Every file with its bytes.
    func contents() throws -> [String: Data] {
        var contents: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: self.path) {
            contents[name] = FileManager.default.contents(atPath: "\(self.path)/\(name)")
        }
        return contents
    }
}
