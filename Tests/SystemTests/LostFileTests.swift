// SPDX-License-Identifier: MIT
import Foundation
import Glibc
import LinuxIO
import Testing

/// Databases that went away, or came from elsewhere, are not started over.
@Suite(.serialized) struct LostFileTests {
    private func move(_ from: String, _ to: String) throws {
        try FileManager.default.moveItem(atPath: from, toPath: to)
    }

    @Test func aFolderThatLostADatabaseIsNotStarted() throws {
        try withCluster { cluster in
            #expect(try cluster.omsctl("down").status == 0)
            let path = "\(cluster.directory)/order.db"
            try self.move(path, path + ".away")
            let run = try cluster.omsctl("up")
            #expect(run.status == 1, "\(run.output)\(run.errors)")
            #expect(run.errors.contains("missing: order.db"), "\(run.errors)")
            #expect(run.errors.contains("omsctl restore"), "\(run.errors)")
            #expect(!Files.exists(path))
            try self.move(path + ".away", path)
            #expect(try cluster.omsctl("up").status == 0)
        }
    }

    @Test func aDatabaseThatIsLostWhileItsServiceRunsEndsItAndIsNotMadeAgain() throws {
        try withCluster { cluster in
            let path = "\(cluster.directory)/order.db"
            for suffix in ["", "-wal", "-shm"] {
                try self.move(path + suffix, path + ".away" + suffix)
            }
            for words in ["was removed or replaced while", "restore it from a backup"] {
                try poll(words) {
                    let log = try Files.read("\(cluster.directory)/log/order.log")
                    return String(decoding: log, as: UTF8.self).contains(words)
                }
            }
            #expect(!Files.exists(path))
            for suffix in ["", "-wal", "-shm"] {
                try self.move(path + ".away" + suffix, path + suffix)
            }
            try poll("the service") { try cluster.omsctl("status").status == 0 }
        }
    }

    @Test func anOldDatabaseThatWasPutBackAloneIsRefused() throws {
        try withCluster { cluster in
            let (path, old) = ("\(cluster.directory)/order.db", "\(cluster.directory)/old.db")
            #expect(try cluster.omsctl("load --orders 20").status == 0)
            #expect(try cluster.omsctl("down").status == 0)
            try FileManager.default.copyItem(atPath: path, toPath: old)
            #expect(try cluster.omsctl("up").status == 0)
            #expect(try cluster.omsctl("load --orders 20").status == 0)
            #expect(try cluster.omsctl("down").status == 0)

            try self.move(path, path + ".now")
            try FileManager.default.copyItem(atPath: old, toPath: path)
            let run = try cluster.omsctl("up --wait 3")
            #expect(run.status == 69, "\(run.output)\(run.errors)")
            #expect(run.errors.contains("an old file, or its -wal is gone"), "\(run.errors)")
            #expect(try cluster.omsctl("down").status == 0)
            for suffix in ["", "-wal", "-shm"] { try Files.remove(path + suffix) }
            try self.move(path + ".now", path)
            #expect(try cluster.omsctl("up").status == 0)
        }
    }

    @Test func databasesThatWereSwappedAreRefused() throws {
        try withCluster { cluster in
            #expect(try cluster.omsctl("down").status == 0)
            let (order, billing) = (
                "\(cluster.directory)/order.db", "\(cluster.directory)/billing.db"
            )
            func swap() throws {
                try self.move(order, order + ".away")
                try self.move(billing, order)
                try self.move(order + ".away", billing)
            }
            try swap()
            let run = try cluster.omsctl("up --wait 3")
            #expect(run.status == 69, "\(run.output)\(run.errors)")
            #expect(run.errors.contains("is the database of billing, not of order"))
            #expect(try cluster.omsctl("down").status == 0)
            try swap()
            #expect(try cluster.omsctl("up").status == 0)
        }
    }
}
