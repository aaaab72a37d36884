// SPDX-License-Identifier: MIT
import Foundation
import Glibc
import LinuxIO
import Testing

/// How a cluster is brought up and down when things are not as they should be.
@Suite(.serialized) struct SupervisorTests {
    /// Whoever comes a moment later finds its lock, and not its file.
    @Test func upWaitsForASupervisorThatSomebodyElseHasStarted() throws {
        try withCluster { cluster in
            let supervisor = try cluster.supervisor()
            try Files.remove("\(cluster.directory)/cluster")
            let up = try cluster.omsctl("up")
            #expect(up.status == 0, "\(up.errors)")
            #expect(try cluster.supervisor() == supervisor)
        }
    }

    @Test func downEndsASupervisorThatIsStopped() throws {
        try withCluster { cluster in
            let supervisor = try cluster.supervisor()
            #expect(kill(supervisor, SIGSTOP) == 0)
            let down = try cluster.omsctl("down")
            #expect(down.status == 0, "\(down.errors)")
            #expect(ProcessStats.program(of: supervisor) == nil)
            #expect(try cluster.omsctl("up").status == 0)
        }
    }

    @Test func theClusterFileComesBackUnderASupervisor() throws {
        try withCluster { cluster in
            let path = "\(cluster.directory)/cluster"
            let text = try Files.read(path)
            try Files.remove(path)
            #expect(try cluster.omsctl("order list").status == 69)
            try poll("the cluster file", seconds: 30) { Files.exists(path) }
            #expect(try Files.read(path) == text)
            #expect(try cluster.omsctl("order list").status == 0)
        }
    }

    @Test func aSupervisorEndsWhenItsFolderIsGone() throws {
        try withFolder { cluster in
            #expect(try cluster.omsctl("up --port-base 0").status == 0)
            let supervisor = try cluster.supervisor()
            let service = try cluster.pid(of: "order")
            try FileManager.default.removeItem(atPath: cluster.directory)
            for pid in [service, supervisor] {
                try poll("the end of \(pid)", seconds: 60) {
                    ProcessStats.program(of: pid) == nil
                }
            }
        }
    }

    @Test func nothingIsLeftRunningWhereTheClusterFileCannotBeWritten() throws {
        try withFolder { cluster in
            try Files.makeDirectory("\(cluster.directory)/cluster")
            let up = try cluster.omsctl("up --port-base 0")
            #expect(up.status == 69)
            #expect(up.errors.contains("/cluster cannot be written"), "\(up.errors)")
            let lock = try FileLock.acquire("\(cluster.directory)/supervisor.lock")
            #expect(lock != nil, "a supervisor is left")
            #expect(try Files.list(cluster.directory, atMost: 100)?.contains("order.db") == false)
        }
    }

    @Test func upTellsWhatAServiceWaitsForWhileItWaits() throws {
        try withCluster { cluster in
            let endpoint = try cluster.endpoint(of: "order")
            #expect(try cluster.omsctl("down").status == 0)
            let stranger = try Socket.listen(on: endpoint)
            let (child, out, err) = try cluster.start(["up", "--wait", "60"])
            try poll("its words", seconds: 30) {
                String(decoding: try Files.read(err), as: UTF8.self).contains("Still waiting: ")
            }
            let words = String(decoding: try Files.read(err), as: UTF8.self)
            #expect(words.contains("stop who listens there"), "\(words)")
            stranger.close()
            #expect(cluster.finish(child, out, err).status == 0)
        }
    }

    /// Runs the body on a folder in which no cluster is yet.
    private func withFolder(_ body: (Cluster) throws -> Void) throws {
        let directory = FileManager.default.temporaryDirectory
            .appending(path: "oms-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        try body(Cluster(directory: directory.path))
    }
}
