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
            let few = try Self.descriptors(of: pid)
            try run(500)
            try Self.awaitDescriptors(of: pid, atMost: few + 8)
            let before = try #require(ProcessStats(pid: pid))
            try run(Self.connections)
            try Self.awaitDescriptors(of: pid, atMost: few + 8)
            let after = try #require(ProcessStats(pid: pid))
            #expect(after.residentBytes - before.residentBytes < 16 << 20)
            // Each was seen, and those that break a rule were told apart from those that just went.
            let seen = try Self.connectionCount(cluster)
            #expect(seen >= 500 + Self.connections, "\(seen) connections")
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

    /// Two million fields that nobody knows would cost fifty times their bytes.
    @Test func requestsThatUnfoldIntoMuchMemoryCostABoundedPart() throws {
        try withCluster { cluster in
            let pid = try cluster.pid(of: "order")
            let port = try cluster.endpoint(of: "order").port
            let pieces = (0..<8).map { number in
                let head =
                    number == 0 ? "REQUEST 1 method=oms.order.v1.OrderService/GetOrder" : "DATA 1"
                return "\(head) \(number == 7 ? "END_STREAM" : "MORE") payload=7801*250000"
            }
            let flood = WireCase.handshake + (try WireCase.bytes(pieces.joined(separator: " ; ")))
            let before = try Self.peakKiB(of: pid)
            for _ in 0..<4 { try Self.ask(Peer(port).descriptor, flood) }
            let after = try Self.peakKiB(of: pid)
            #expect(after - before < 160 << 10, "\(before) to \(after) KiB")
            #expect(try cluster.pid(of: "order") == pid)
            #expect(try cluster.omsctl("status").status == 0)
        }
    }

    /// Ten peers hold 90 MiB of a service with messages that they never end, again and again.
    @Test func memoryOfUnfinishedRequestsIsGivenBack() throws {
        try withCluster { cluster in
            let pid = try cluster.pid(of: "order")
            let port = try cluster.endpoint(of: "order").port
            let unfinished = [1, 3, 5].map { stream in
                let piece = "MORE payload=07*1000000"
                return "REQUEST \(stream) method=oms.order.v1.OrderService/GetOrder \(piece) ; "
                    + "DATA \(stream) \(piece) ; DATA \(stream) \(piece)"
            }
            let script = (unfinished + ["PING 0 payload=0000000000000001"]).joined(separator: " ; ")
            let flood = WireCase.handshake + (try WireCase.bytes(script))
            let few = try Self.descriptors(of: pid)
            let before = try #require(ProcessStats(pid: pid))
            for _ in 0..<4 {
                var peers: [Peer] = []
                for _ in 0..<10 {
                    let peer = try Peer(port)
                    try Self.ask(peer.descriptor, flood)
                    peers.append(peer)
                }
                try poll("all of it to be held", seconds: 60) {
                    let held = try #require(ProcessStats(pid: pid))
                    return held.residentBytes - before.residentBytes > 80 << 20
                }
                peers = []
                try Self.awaitDescriptors(of: pid, atMost: few)
            }
            let after = try #require(ProcessStats(pid: pid))
            #expect(after.residentBytes - before.residentBytes < 32 << 20)
        }
    }

    /// A connection that is open as long as somebody has this.
    private final class Peer {
        let descriptor: FileDescriptor

        init(_ port: UInt16) throws {
            self.descriptor = try Socket.connect(to: .loopback(port: port))
        }
    }

    /// Sends a request, and waits until something beside the greeting has come.
    private static func ask(_ peer: borrowing FileDescriptor, _ bytes: [UInt8]) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            try #require(Self.wait(peer.raw, Int16(POLLOUT)))
            rest = rest.dropFirst(try rest.withUnsafeBytes { try Socket.send($0, on: peer) } ?? 0)
        }
        var received = 0
        var chunk = [UInt8](repeating: 0, count: 4096)
        while received <= WireCase.handshake.count + 16 {
            try #require(Self.wait(peer.raw, Int16(POLLIN)))
            let count = try chunk.withUnsafeMutableBytes {
                try Socket.receive(into: $0, from: peer)
            }
            try #require(count != 0)
            received += count ?? 0
        }
    }

    /// The most memory a process has had.
    private static func peakKiB(of pid: Int32) throws -> Int {
        let status = String(decoding: try Files.read("/proc/\(pid)/status"), as: UTF8.self)
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return try #require(line.flatMap { Int($0.filter(\.isNumber)) })
    }

    /// How many connections the order service has taken since it began.
    private static func connectionCount(_ cluster: Cluster) throws -> Int {
        let run = try cluster.omsctl("call Channelz/GetServer --service order --output json")
        return try #require(run.field("connections_accepted").flatMap { Int($0) }, "\(run)")
    }

    private static func descriptors(of pid: Int32) throws -> Int {
        try FileManager.default.contentsOfDirectory(atPath: "/proc/\(pid)/fd").count
    }

    /// Waits until the process has let go of its connections.
    private static func awaitDescriptors(of pid: Int32, atMost most: Int) throws {
        try poll("the connections of \(pid) to be closed", seconds: 60) {
            try Self.descriptors(of: pid) <= most
        }
    }
}
