// SPDX-License-Identifier: MIT
import Foundation
import Glibc
import LinuxIO
import Testing
import WireCases

/// Ten thousand bad connections to a real service: it lives, serves others, and keeps nothing.
@Suite(.serialized) struct HostilePeerTests {
    private static let connections = 10_000

    /// One of each kind: what is sent after the handshake, and whether the sender resets.
    private static func kinds() throws -> [(bytes: [UInt8], isReset: Bool)] {
        let greeted = [
            "REQUEST 1 END_STREAM body=4294967295", "REQUEST 1 END_STREAM badcrc",
            "REQUEST 2 END_STREAM", "REQUEST 1 MORE payload=07*20000", "PING 0 RESERVED",
            "REQUEST 1 END_STREAM method=nothing/Nothing", "noise 5 300",
            "REQUEST 1 END_STREAM payload=07*1000 cut=300",
        ]
        let raw: [[UInt8]] = [
            Array("GET / HTTP/1.1\r\n\r\n".utf8), [], Array(WireCase.handshake.prefix(3)),
        ]
        return try raw.map { ($0, false) }
            + greeted.map { (WireCase.handshake + (try WireCase.bytes($0)), false) }
            + greeted.map { (WireCase.handshake + (try WireCase.bytes($0)), true) }
    }

    @Test func tenThousandBadConnectionsLeaveNothingBehind() throws {
        try withCluster { cluster in
            let pid = try cluster.pid(of: "order")
            let port = try cluster.endpoint(of: "order").port
            let kinds = try Self.kinds()
            func run(_ count: Int) throws {
                for number in 0..<count {
                    let kind = kinds[number % kinds.count]
                    try Self.connect(to: port, kind.bytes, isReset: kind.isReset)
                }
            }
            try run(500)
            try Self.awaitDescriptors(of: pid, atMost: 64)
            let before = try #require(ProcessStats(pid: pid))
            try run(Self.connections)
            try Self.awaitDescriptors(of: pid, atMost: 64)
            let after = try #require(ProcessStats(pid: pid))
            #expect(after.residentBytes - before.residentBytes < 16 << 20)
            #expect(after.threads == before.threads)
            #expect(try cluster.pid(of: "order") == pid)
            #expect(try cluster.omsctl("status").status == 0)
        }
    }

    /// Sends, takes what comes for a moment of the server's choosing, and goes.
    private static func connect(to port: UInt16, _ bytes: [UInt8], isReset: Bool) throws {
        let peer = try Socket.connect(to: .loopback(port: port))
        try #require(Self.wait(peer.raw, Int16(POLLOUT)))
        _ = try? bytes.withUnsafeBytes { try Socket.send($0, on: peer) }
        // The server's greeting, its end, or nothing: whoever was greeted waits for it.
        if bytes.count > 8 { _ = Self.wait(peer.raw, Int16(POLLIN)) }
        Socket.resetOnClose(peer)
        if !isReset {
            Socket.endOutput(peer)
            Self.readToEnd(peer)
        }
    }

    private static func readToEnd(_ peer: borrowing FileDescriptor) {
        var chunk = [UInt8](repeating: 0, count: 4096)
        while Self.wait(peer.raw, Int16(POLLIN)) {
            let count = try? chunk.withUnsafeMutableBytes {
                try Socket.receive(into: $0, from: peer) ?? -1
            }
            guard let count else { return }
            if count == 0 { return }
        }
        Issue.record("a bad connection was not ended")
    }

    private static func wait(_ raw: Int32, _ events: Int16) -> Bool {
        var request = pollfd(fd: raw, events: events, revents: 0)
        while true {
            let count = poll(&request, 1, 10_000)
            if count >= 0 { return count > 0 }
        }
    }

    /// Waits until the process has let go of its connections.
    private static func awaitDescriptors(of pid: Int32, atMost most: Int) throws {
        try poll("the connections of \(pid) to be closed", seconds: 60) {
            try FileManager.default.contentsOfDirectory(atPath: "/proc/\(pid)/fd").count <= most
        }
    }
}
