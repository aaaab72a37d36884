// SPDX-License-Identifier: MIT
import Foundation
import Glibc
import LinuxIO
import Testing

/// Programs whose standard streams are full, closed, or read by nobody.
@Suite(.serialized) struct StandardStreamTests {
    private static func shell(_ script: String) throws -> ProcessEnd {
        try ChildProcess("/bin/sh", .init(arguments: ["-c", script])).wait()
    }

    private static let omsctl = "\(Cluster.programs)/omsctl"

    @Test(arguments: [">/dev/full", ">&-", ">&- 2>&-", "<&- >&- 2>&-"])
    func aLostOutputIsTold(where streams: String) throws {
        #expect(try Self.shell("\(Self.omsctl) describe OrderService \(streams)") == .exited(74))
    }

    @Test(arguments: [">/dev/null", "<&- >/dev/null", ">/dev/null 2>&-", "| true"])
    func anOutputThatNobodyWantedIsNot(where streams: String) throws {
        #expect(try Self.shell("\(Self.omsctl) describe OrderService \(streams)") == .exited(0))
    }

    /// The exit status tells when nobody can be told.
    @Test(arguments: ["2>&-", "2>/dev/full", "<&- >&- 2>&-"])
    func errorsThatCannotBeWrittenChangeNoExitStatus(where streams: String) throws {
        #expect(try Self.shell("\(Self.omsctl) teleport \(streams)") == .exited(64))
    }

    /// Else its log would go to the first socket or file that it opens.
    @Test func aServiceWithClosedStreamsHasNothingElseInTheirPlace() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "oms-\(UUID())").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let service = try ChildProcess(
            "/bin/sh",
            .init(arguments: [
                "-c",
                "exec \(Cluster.programs)/fulfillment-service --data '\(folder)' --create"
                    + " --listen 127.0.0.1:0 --peer orchestrator=127.0.0.1:1"
                    + " --peer billing=127.0.0.1:1 <&- >&- 2>&-",
            ])
        )
        func holder(_ number: Int) -> String? {
            try? FileManager.default.destinationOfSymbolicLink(
                atPath: "/proc/\(service.pid)/fd/\(number)"
            )
        }
        func hasSocket() -> Bool { (3..<64).contains { holder($0)?.hasPrefix("socket:") == true } }
        try poll("the service to listen", seconds: 60) {
            try #require(service.poll() == nil, "it has ended")
            return hasSocket()
        }
        for number in 0...2 { #expect(holder(number) == "/dev/null") }
        service.kill(SIGTERM)
        #expect(service.wait() == .exited(0))
    }
}
