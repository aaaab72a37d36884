// SPDX-License-Identifier: MIT
import Foundation
import LinuxIO
import Testing

/// A backup under load, the loss of what came later, and life after the restore.
@Suite(.serialized) struct BackupTests {
    /// A path beside the cluster's folder, gone afterwards.
    private func withFolder(_ body: (String) throws -> Void) throws {
        let path = FileManager.default.temporaryDirectory.appending(
            path: "oms-backup-\(UUID().uuidString)"
        ).path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try body(path)
    }

    private func expect(_ run: Run, status: Int32 = 0) {
        #expect(run.status == status, "\(run.output)\(run.errors)")
    }

    private func place(_ cluster: Cluster, _ orders: Int, _ name: String) throws {
        self.expect(
            try cluster.omsctl(
                "load --orders \(orders) --run \(name) --journal",
                "\(cluster.directory)/\(name).acks"
            )
        )
    }

    @Test func aRestoredClusterWorksOnAndTakesTheLostOrdersAgain() throws {
        try self.withFolder { backup in
            try withCluster { cluster in
                try self.place(cluster, 200, "kept")
                let (load, out, err) = try cluster.start([
                    "load", "--orders", "1500", "--run", "under-way", "--journal",
                    "\(cluster.directory)/under-way.acks",
                ])
                try poll("orders under way") {
                    (try? Files.read("\(cluster.directory)/under-way.acks").count) ?? 0 > 5000
                }
                self.expect(try cluster.omsctl("backup", backup))
                self.expect(cluster.finish(load, out, err))
                self.expect(try cluster.omsctl("verify", backup))
                try self.place(cluster, 200, "lost")
                let cursor = "\(cluster.directory)/orders.cursor"
                self.expect(try cluster.omsctl("export orders --cursor-file", cursor))

                try self.withFolder { folder in
                    let restored = Cluster(directory: folder, outputs: cluster.directory)
                    let run = try restored.omsctl(
                        "restore \(backup) --provider-journal",
                        "\(cluster.directory)/provider.journal"
                    )
                    self.expect(run)
                    #expect(run.errors.contains("The payment provider has done this since"))
                    try FileManager.default.copyItem(
                        atPath: cursor,
                        toPath: "\(folder)/orders.cursor"
                    )
                    try self.liveOn(in: folder, after: cluster)
                }
            }
        }
    }

    /// All that was acknowledged before the backup is there, all that came later is taken anew.
    private func liveOn(in folder: String, after old: Cluster) throws {
        try FileManager.default.copyItem(
            atPath: "\(old.directory)/kept.acks",
            toPath: "\(folder)/kept.acks"
        )
        try withCluster(in: folder) { cluster in
            try self.exportAnew(cluster, "\(folder)/orders.cursor")
            for name in ["lost", "under-way"] {
                try self.place(cluster, name == "lost" ? 200 : 1500, name)
            }
            let first = try self.orders(folder, "lost")
            #expect(first.isDisjoint(with: try self.orders(old.directory, "lost")))
        }
    }

    /// A cursor of the lost generation is refused and kept; without it everything is exported.
    private func exportAnew(_ cluster: Cluster, _ cursor: String) throws {
        let old = try Files.read(cursor)
        let refused = try cluster.omsctl("export orders --cursor-file", cursor)
        self.expect(refused, status: 65)
        #expect(refused.output == "")
        #expect(refused.errors.contains("order was restored from a backup"), "\(refused.errors)")
        let kept = try Files.read(cursor)
        #expect(kept == old)
        try Files.remove(cursor)
        let anew = try cluster.omsctl("export orders --cursor-file", cursor)
        self.expect(anew)
        #expect(anew.output.split(separator: "\n").count > 200)
        // From here on it goes on.
        self.expect(try cluster.omsctl("export orders --cursor-file", cursor))
    }

    /// The numbers of the orders that a load run was told.
    private func orders(_ directory: String, _ name: String) throws -> Set<String> {
        let text = String(decoding: try Files.read("\(directory)/\(name).acks"), as: UTF8.self)
        return Set(text.split(separator: "\n").map { String($0.split(separator: " ")[1]) })
    }

    @Test func aBackupAndItsRestoredCopyPassTheAudit() throws {
        try self.withFolder { backup in
            try withCluster { cluster in
                try self.place(cluster, 50, "quiet")
                self.expect(try cluster.omsctl("fsck --wait 60"))
                self.expect(try cluster.omsctl("backup", backup))
                let audit = try cluster.omsctl("audit", backup)
                self.expect(audit)
                #expect(audit.output.contains("50 orders"))
                #expect(audit.output.contains("nothing found"))
                self.expect(try cluster.omsctl("audit"), status: 75)

                try self.withFolder { folder in
                    let restored = Cluster(directory: folder, outputs: cluster.directory)
                    self.expect(try restored.omsctl("restore", backup))
                    self.expect(try restored.omsctl("audit"))
                    self.expect(try restored.omsctl("audit --busy", folder))
                    let journal = "\(folder)/told.acks"
                    try Files.writeAtomically(Array("R-1 SO-999 CONFIRMED\n".utf8), to: journal)
                    let lost = try restored.omsctl("audit --output json", folder)
                    self.expect(lost, status: 1)
                    #expect(lost.field("rule") == "acknowledged-orders")
                    #expect(lost.field("subject") == "SO-999")
                }
            }
        }
    }

    @Test(arguments: [
        ("audit", 65), ("audit one two", 64), ("audit /nowhere", 65), ("audit --rules", 0),
        ("audit --rules --output json", 0),
    ])
    func theAuditNeedsNoCluster(line: String, status: Int32) throws {
        try self.withFolder { folder in
            try Files.makeDirectory(folder)
            self.expect(try Cluster(directory: folder).omsctl(line), status: status)
        }
    }

    @Test func neitherABackupNorAnUnfinishedRestoreIsAClustersFolder() throws {
        try self.withFolder { backup in
            try withCluster { cluster in
                self.expect(try cluster.omsctl("backup", backup))
                let asCluster = Cluster(directory: backup, outputs: cluster.directory)
                let up = try asCluster.omsctl("up --port-base 0")
                self.expect(up, status: 1)
                #expect(up.errors.contains("is a backup"), "\(up.errors)")
                self.expect(try cluster.omsctl("verify", backup))

                try self.withFolder { folder in
                    let restored = Cluster(directory: folder, outputs: cluster.directory)
                    self.expect(try restored.omsctl("restore", backup))
                    #expect(!Files.exists("\(folder)/restoring"))
                    // As a restore leaves it that is killed before its end.
                    try Files.writeAtomically([], to: "\(folder)/restoring")
                    let half = try restored.omsctl("up --port-base 0")
                    self.expect(half, status: 1)
                    #expect(half.errors.contains("has not ended"), "\(half.errors)")
                }
            }
        }
    }

    @Test func aRestoreUnderAWrongRecordOfTheProviderCopiesNothing() throws {
        try self.withFolder { backup in
            try withCluster { cluster in
                self.expect(try cluster.omsctl("backup", backup))
                let record = "\(cluster.directory)/wrong.journal"
                try Files.writeAtomically(Array("garbage\n".utf8), to: record)
                try self.withFolder { folder in
                    let restored = Cluster(directory: folder, outputs: cluster.directory)
                    for path in [record, "\(folder)/nowhere"] {
                        let run = try restored.omsctl(
                            "restore \(backup) --provider-journal",
                            path
                        )
                        self.expect(run, status: 65)
                        #expect(run.errors.contains(path), "\(run.errors)")
                        #expect(try Files.list(folder, atMost: 9) == [])
                    }
                    self.expect(try restored.omsctl("restore", backup))
                }
            }
        }
    }

    @Test func whatLiesBesideADatabaseOfABackupIsRefusedAndNotPlayedIn() throws {
        try self.withFolder { backup in
            try withCluster { cluster in
                self.expect(try cluster.omsctl("backup", backup))
                for suffix in ["-wal", "-journal"] {
                    let path = "\(backup)/order.db\(suffix)"
                    try Files.writeAtomically([0], to: path)
                    let run = try cluster.omsctl("verify", backup)
                    self.expect(run, status: 65)
                    #expect(run.errors.contains("order.db\(suffix) is not of this backup"))
                    #expect(Files.exists(path))
                    try Files.remove(path)
                    self.expect(try cluster.omsctl("verify", backup))
                }
            }
        }
    }

    @Test func aBackupThatWasTouchedIsRefused() throws {
        try self.withFolder { backup in
            try withCluster { cluster in
                self.expect(try cluster.omsctl("backup", backup))
                self.expect(try cluster.omsctl("backup", backup), status: 1)
                try self.withFolder { folder in
                    let path = "\(backup)/billing.db"
                    let whole = try Files.read(path)
                    var bytes = whole
                    bytes[bytes.count / 2] ^= 1
                    try Files.writeAtomically(bytes, to: path)
                    for command in ["verify", "restore"] {
                        let restored = Cluster(directory: folder, outputs: cluster.directory)
                        let run = try restored.omsctl(command, backup)
                        self.expect(run, status: 65)
                        #expect(run.errors.contains("billing.db is not as it was written"))
                    }
                    try Files.writeAtomically(whole, to: path)
                    try Files.remove("\(backup)/manifest.json")
                    let run = try cluster.omsctl("verify", backup)
                    self.expect(run, status: 65)
                    #expect(run.errors.contains("is no finished backup"))
                }
                let run = try cluster.omsctl("restore", backup)
                self.expect(run, status: 1)
                #expect(run.errors.contains("a cluster is in it"))
            }
        }
    }
}
