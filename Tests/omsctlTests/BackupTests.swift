// SPDX-License-Identifier: MIT
import Foundation
import LinuxIO
import OMSProtos
import Store
import Testing

@testable import omsctl

/// What a backup's folder must be, and whose a cluster's folder is.
@Suite struct BackupTests {
    private func withFolder(_ body: (String) throws -> Void) throws {
        let path = FileManager.default.temporaryDirectory.path + "/omsctl-\(UUID().uuidString)"
        try Files.makeDirectory(path)
        defer { try? FileManager.default.removeItem(atPath: path) }
        try body(path)
    }

    private func manifest() -> CommonV1.BackupManifest {
        let names = ServiceName.allCases.map(\.rawValue)
        return .init(
            format: 1,
            backupID: "backup-1",
            clusterID: "c",
            takenAtMs: 1,
            stores: names.map { .init(service: $0, clusterID: "c", generation: 1) },
            files: names.map { .init(path: "\($0).db", service: $0) }
                + [.init(path: "mail/1.eml", service: "order")]
        )
    }

    @Test func aManifestIsReadAsItWasWritten() throws {
        try self.withFolder { path in
            let folder = BackupFolder(path: path)
            try folder.write(self.manifest())
            #expect(try folder.manifest() == self.manifest())
            #expect(try folder.checked(self.manifest()).count == 6)
        }
    }

    @Test func aManifestThatCannotBeTrueOfItsCutIsRefused() throws {
        let folder = BackupFolder(path: "/nowhere")
        var manifest = self.manifest()
        manifest.takenAtMs = 0
        #expect(throws: Failure.self) { try folder.checked(manifest) }
        manifest = self.manifest()
        manifest.files[0].bytes = 10
        for (bytes, isRefused) in [(Int64(0), false), (10, false), (11, true), (-1, true)] {
            manifest.files[0].bytesAtCut = bytes
            #expect((try? folder.checked(manifest)) == nil ? isRefused : !isRefused)
        }
    }

    @Test(arguments: ["/etc/passwd", "../order.db", "mail/../../x", "mail//x", "", "a/b/c"])
    func aManifestThatLeavesTheFolderIsRefused(path: String) {
        var manifest = self.manifest()
        manifest.files.append(.init(path: path, service: "order"))
        #expect(throws: Failure.self) { try BackupFolder(path: "/b").checked(manifest) }
    }

    @Test func aManifestIsOfAllFiveServicesOfOneClusterInAKnownFormat() {
        let folder = BackupFolder(path: "/b")
        var manifest = self.manifest()
        manifest.format = 2
        #expect(throws: Failure.self) { try folder.checked(manifest) }
        manifest = self.manifest()
        manifest.stores.removeLast()
        #expect(throws: Failure.self) { try folder.checked(manifest) }
        manifest = self.manifest()
        manifest.stores[0].clusterID = "d"
        #expect(throws: Failure.self) { try folder.checked(manifest) }
        manifest = self.manifest()
        manifest.files.removeFirst()
        #expect(throws: Failure.self) { try folder.checked(manifest) }
    }

    @Test func aFolderWithAnythingInItIsNotFilled() throws {
        try self.withFolder { path in
            #expect(try EmptyFolder.make(path, "a backup") == Files.absolute(path))
            try Files.writeAtomically([], to: "\(path)/x")
            let failure = #expect(throws: Failure.self) { try EmptyFolder.make(path, "a backup") }
            #expect(failure?.status == .refused)
        }
    }

    @Test func aFreshFolderBecomesANewClusters() throws {
        try self.withFolder { path in
            let identity = try ClusterIdentity.claim(path)
            #expect(!identity.isComplete)
            #expect(try ClusterIdentity.claim(path) == identity)
            try ClusterIdentity.complete(path)
            let failure = #expect(throws: Failure.self) { try ClusterIdentity.claim(path) }
            #expect(failure?.message.contains("inventory.db, billing.db") == true)
        }
    }

    /// Two that look at once must not each make it a cluster of its own.
    @Test func whoOnlyLooksMakesNoCluster() throws {
        try self.withFolder { path in
            _ = try ClusterIdentity.expected(in: path)
            #expect(!Files.exists(ClusterIdentity.path(in: path)))
        }
    }

    @Test func aDamagedWitnessIsRefused() throws {
        try self.withFolder { path in
            #expect(try Witness.read(in: path) == Witness())
            try Files.writeAtomically(Array("garbage\n".utf8), to: Witness.path(in: path))
            let failure = #expect(throws: Failure.self) { try Witness.read(in: path) }
            #expect(failure?.status == .refused)
            #expect(failure?.message.contains("witness is damaged") == true)
        }
    }

    @Test func someOfFiveDatabasesAreNoCluster() throws {
        try self.withFolder { path in
            try Files.writeAtomically([], to: "\(path)/order.db")
            let failure = #expect(throws: Failure.self) { try ClusterIdentity.claim(path) }
            #expect(failure?.status == .refused)
            #expect(failure?.message.contains("order.db") == false)
            #expect(!Files.exists(ClusterIdentity.path(in: path)))
        }
    }

    @Test func aWitnessNeverGoesBack() throws {
        var witness = Witness()
        let news = [(1, 7), (1, 7), (1, 6), (2, 5), (1, 9)].map { generation, sequence in
            witness.saw(.order, .init(generation: generation, feedSequence: sequence))
        }
        #expect(news == [true, false, false, true, false])
        #expect(Witness(text: witness.text) == witness)
        #expect(Witness(text: "service order 1\n") == nil)
        #expect(Witness(text: "service nobody 1 1\n") == nil)
    }

    @Test(arguments: ["", "cluster c", "cluster c old\n", "cluster c new\nx", "cluster c d new\n"])
    func anIdentityThatIsNoneIsNotRead(text: String) {
        #expect(ClusterIdentity(text: text) == nil)
        #expect(ClusterIdentity(text: "cluster c new\n")?.text == "cluster c new\n")
    }
}
