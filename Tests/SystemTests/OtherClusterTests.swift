// SPDX-License-Identifier: MIT
import Foundation
import LinuxIO
import Testing

/// Two clusters that were given the same ports, one after the other.
@Suite struct OtherClusterTests {
    @Test func aServiceOfAnotherClusterIsNotTakenForOnesOwn() throws {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "oms-other-\(UUID().uuidString)"
        ).path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try withCluster { cluster in
            // The first of the five ports is the inventory service's.
            let first = try cluster.endpoint(of: "inventory").description
            let base = try #require(first.split(separator: ":").last)
            let other = Cluster(directory: folder, outputs: cluster.directory)
            #expect(try cluster.omsctl("down").status == 0)
            #expect(try other.omsctl("up --port-base \(base)").status == 0)

            for line in ["status", "order list", "customer add C-1 --name Ada", "fsck"] {
                let run = try cluster.omsctl("\(line) --timeout 1")
                #expect(run.status == 69, "\(line): \(run.output)\(run.errors)")
                #expect(run.errors.contains("of another cluster"), "\(run.errors)")
            }
            let backup = "\(cluster.directory)/backup"
            #expect(try cluster.omsctl("backup --timeout 1", backup).status == 69)
            let up = try cluster.omsctl("up --wait 2")
            #expect(up.status == 69)
            #expect(up.errors.contains("Address already in use"), "\(up.errors)")
            #expect(try cluster.omsctl("down").status == 0)
            #expect(try other.omsctl("customer show C-1").status != 0)

            #expect(try other.omsctl("down").status == 0)
            #expect(try cluster.omsctl("up").status == 0)
        }
    }
}
