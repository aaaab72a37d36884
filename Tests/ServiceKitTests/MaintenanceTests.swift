// SPDX-License-Identifier: MIT
import Foundation
import LinuxIO
import OMSProtos
import RPC
import Store
import Testing

@testable import ServiceKit

/// A backup of one service, call by call.
@Suite struct MaintenanceTests {
    private typealias Methods = CommonV1.Maintenance
    private static let id = "backup-00000001"

    private func begin(
        _ toy: ServiceHost<ToyService>,
        id: String = MaintenanceTests.id,
        holdMs: UInt32 = 1000
    ) async throws(RPCError) -> CommonV1.StoreFacts? {
        try await toy.call(Methods.beginBackup, .init(backupID: id, holdMs: holdMs)).facts
    }

    private func copy(
        _ toy: ServiceHost<ToyService>,
        to directory: String,
        id: String = MaintenanceTests.id
    ) async throws -> [String] {
        var files: [String] = []
        let request = CommonV1.CopyBackupRequest(backupID: id, directory: directory)
        for try await reply in toy.channel.stream(Methods.copyBackup, request) {
            files += reply.files
        }
        return files
    }

    /// A folder that is prepared for the backup.
    private func folder(_ network: ServiceNetwork) throws -> String {
        let folder = "\(network.directory)/backup"
        try Files.makeDirectory(folder)
        try Files.writeAtomically([], to: "\(folder)/backup-\(Self.id)")
        return folder
    }

    @Test func leavesTheDatabaseInTheFolder() async throws {
        try await withToy { network, toy, _ in
            let facts = try #require(try await self.begin(toy))
            #expect(facts.service == "toy")
            #expect(facts.generation == 1)
            _ = try await toy.call(Methods.releaseBackup, .init(backupID: Self.id))
            let folder = try self.folder(network)
            #expect(try await self.copy(toy, to: folder) == ["toy.db"])
            #expect(Files.exists("\(folder)/toy.db"))
            // The next one may begin.
            _ = try await self.begin(toy, id: "backup-00000002")
            _ = try await toy.call(Methods.endBackup, .init(backupID: "backup-00000002"))
        }
    }

    @Test func isOneAtATime() async throws {
        try await withToy { _, toy, _ in
            _ = try await self.begin(toy)
            let error = await failure { () async throws(RPCError) in
                try await self.begin(toy, id: "backup-00000002")
            }
            #expect(error?.reason == "BACKUP_UNDER_WAY")
            _ = try await toy.call(Methods.endBackup, .init(backupID: Self.id))
            _ = try await self.begin(toy, id: "backup-00000002")
        }
    }

    @Test func isGivenUpWhenNobodyCopiesIt() async throws {
        try await withToy { network, toy, _ in
            _ = try await self.begin(toy)
            network.advance(by: BackupDesk.patience)
            let error = await failure { () async throws(RPCError) in
                try await toy.call(Methods.releaseBackup, .init(backupID: Self.id))
            }
            #expect(error?.reason == "NO_BACKUP")
            _ = try await self.begin(toy, id: "backup-00000002")
        }
    }

    @Test(arguments: ["", "seven77", "../../etc/x", String(repeating: "a", count: 65)])
    func refusesAnIDThatIsNoPartOfAName(id: String) async throws {
        try await withToy { _, toy, _ in
            let error = await failure { () async throws(RPCError) in
                try await self.begin(toy, id: id)
            }
            #expect(error?.reason == "BAD_BACKUP_ID")
        }
    }

    @Test func refusesToStandStillForLong() async throws {
        try await withToy { _, toy, _ in
            let error = await failure { () async throws(RPCError) in
                try await self.begin(toy, holdMs: 1001)
            }
            #expect(error?.reason == "BAD_HOLD")
        }
    }

    @Test(arguments: ["backup", "/", "/nowhere/at/all"])
    func writesOnlyIntoAFolderThatWasPreparedForIt(directory: String) async throws {
        try await withToy { _, toy, _ in
            _ = try await self.begin(toy)
            let error = await #expect(throws: RPCError.self) {
                _ = try await self.copy(toy, to: directory)
            }
            #expect(error?.reason == "BAD_BACKUP_FOLDER")
        }
    }

    @Test func replacesNoFileAndSaysWhy() async throws {
        try await withToy { network, toy, _ in
            _ = try await self.begin(toy)
            let folder = try self.folder(network)
            try Files.writeAtomically([1], to: "\(folder)/toy.db")
            let error = await #expect(throws: RPCError.self) {
                _ = try await self.copy(toy, to: folder)
            }
            #expect(error?.reason == "BACKUP_FAILED")
            #expect(try Files.read("\(folder)/toy.db") == [1])
        }
    }

    @Test func aDamagedDatabaseIsNamedAndNotTheFolder() throws {
        let damage = StoreError.corrupt(path: "/srv/oms/toy.db", finding: "page 7")
        let error = RPCError.notCopied(damage)
        #expect(error.reason == "DATABASE_DAMAGED")
        #expect(error.message.contains("/srv/oms/toy.db: page 7"))
        #expect(error.details.first?.remedy.contains("folder") == false)
    }

    @Test func takesWhatLiesBesideTheDatabaseAlong() async throws {
        try await withToy { network, toy, _ in
            let home = "\(network.directory)/toy"
            try Files.makeDirectory("\(home)/drop")
            for name in ["drop/a.eml", "drop/b.eml.new", "journal"] {
                try Files.writeAtomically(Array(name.utf8), to: "\(home)/\(name)")
            }
            let folder = try self.folder(network)
            let files = BackupFiles(
                service: "toy",
                source: home,
                companions: ["drop", "journal", "missing"],
                destination: folder,
                time: network.time
            )
            let hold = OneShot<StoreHold?>()
            toy.store.hold(atMost: .seconds(60)) { hold.set(try? $0.get()) }
            let standing = try #require(hold.wait())
            defer { standing.close() }
            #expect(try files.copy(standing) { _, _ in } == ["toy.db", "drop/a.eml", "journal"])
            #expect(try Files.read("\(folder)/drop/a.eml") == Array("drop/a.eml".utf8))
        }
    }
}
