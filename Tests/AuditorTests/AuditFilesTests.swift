// SPDX-License-Identifier: MIT
import Audit
import Foundation
import LinuxIO
import SQLite
import Store
import Testing

@testable import Auditor

/// How files are opened, and what an audit leaves of them.
@Suite struct AuditFilesTests {
    @Test func nothingInTheFolderIsChanged() async throws {
        try await SoundFolder.with { folder in
            let before = try folder.contents()
            _ = try folder.audit()
            #expect(try folder.contents() == before)
        }
    }

    @Test func aFolderThatCannotBeWrittenIsJudged() async throws {
        try await SoundFolder.with { folder in
            let folders = [folder.path] + Evidence.names.map { "\(folder.path)/\($0)" }
            for path in folders { chmod(path, 0o500) }
            let findings = try folder.audit()
            for path in folders { chmod(path, 0o700) }
            #expect(findings == [])
        }
    }

    @Test func flatFilesAreFoundAsAClusterLeavesThem() async throws {
        try await SoundFolder.with { folder in
            for service in Evidence.names {
                try FileManager.default.moveItem(
                    atPath: folder.database(service),
                    toPath: "\(folder.path)/\(service).db"
                )
            }
            try FileManager.default.moveItem(
                atPath: "\(folder.path)/billing/provider.journal",
                toPath: "\(folder.path)/provider.journal"
            )
            let report = try folder.report()
            #expect(report.findings == [])
            #expect(report.notJudged == [])
        }
    }

    @Test func whatOnlyTheWALHoldsIsReadFromACopy() async throws {
        try await SoundFolder.with { folder in
            let killed = "\(folder.path)-killed"
            defer { try? FileManager.default.removeItem(atPath: killed) }
            let open = try Connection(path: folder.database("order"), create: false)
            try open.run("UPDATE orders SET version = version + 1 WHERE order_number = 100007")
            // As a killed process leaves it: the change is in the WAL alone.
            try FileManager.default.copyItem(atPath: folder.path, toPath: killed)
            let copy = Folder(path: killed)
            try FileManager.default.removeItem(atPath: copy.database("order") + "-shm")
            let before = try copy.contents()
            #expect(try copy.audit().map(\.rule) == ["order-versions"])
            #expect(try copy.contents() == before)
            withExtendedLifetime(open) {}
        }
    }

    @Test func aDatabaseThatIsServedIsRefused() async throws {
        try await SoundFolder.with { folder in
            let lock = try FileLock.acquire("\(folder.path)/order/order.lock")
            #expect(throws: AuditError.inUse(path: folder.database("order"))) {
                try folder.audit()
            }
            withExtendedLifetime(lock) {}
        }
    }

    @Test func aMissingDatabaseIsNamed() async throws {
        try await SoundFolder.with { folder in
            try FileManager.default.removeItem(atPath: folder.database("fulfillment"))
            #expect(throws: AuditError.missing(path: "\(folder.path)/fulfillment.db")) {
                try folder.audit()
            }
        }
    }

    @Test func theFileOfAnotherServiceIsRefused() async throws {
        try await SoundFolder.with { folder in
            try FileManager.default.removeItem(atPath: folder.database("order"))
            try FileManager.default.copyItem(
                atPath: folder.database("billing"),
                toPath: folder.database("order")
            )
            let error = #expect(throws: AuditError.self) { try folder.audit() }
            #expect(error?.description.contains("database of billing, not of order") == true)
        }
    }

    @Test(arguments: [0, 99])
    func aSchemaThatThisProgramDoesNotKnowIsRefused(version: Int) async throws {
        try await SoundFolder.with { folder in
            try folder.damage(
                "order",
                ["UPDATE store_migration SET version = \(version) WHERE owner = 'service'"]
            )
            let error = #expect(throws: AuditError.self) { try folder.audit() }
            #expect(error?.description.contains("schema \(version), known") == true)
        }
    }

    @Test func aForeignLineOfAJournalIsNamed() async throws {
        try await SoundFolder.with { folder in
            try folder.edit("shop.acks") { $0 = "what is this line\n" + $0 }
            #expect(throws: AuditError.badLine(path: "\(folder.path)/shop.acks", line: 1)) {
                try folder.audit()
            }
        }
    }

    @Test func databasesThatSomebodyElseOpenedAreJudgedTheSame() async throws {
        try await SoundFolder.with { folder in
            try folder.run("order", "UPDATE orders SET version = 9 WHERE order_number = 100007")
            let opened = try AuditFiles(directory: folder.path).open()
            #expect(Auditor.report(on: opened).findings.map(\.rule) == ["order-versions"])
            let lacking = Lacking(databases: opened, service: "billing")
            let rules = Set(Auditor.report(on: lacking).findings.map(\.rule))
            #expect(rules.contains("files-readable"))
        }
    }
}

/// Databases of which one cannot be read.
private struct Lacking: AuditedDatabases {
    let databases: any AuditedDatabases
    let service: String

    func read<T: Sendable>(
        _ service: String,
        _ body: @escaping @Sendable (Reader) throws -> T
    ) throws -> T {
        if service == self.service { throw AuditError.missing(path: "\(service).db") }
        return try self.databases.read(service, body)
    }
}
