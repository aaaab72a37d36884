// SPDX-License-Identifier: MIT
import Foundation
import Glibc
import LinuxIO
import Testing
import WireCases

/// Services that are asked to end while they are used.
@Suite(.serialized, .timeLimit(.minutes(20))) struct RollingRestartTests {
    private static let services = ["inventory", "billing", "fulfillment", "order", "orchestrator"]
    private static let rounds = 4

    @Test func aRollingRestartUnderAThousandCallsASecondFailsNone() throws {
        try withCluster { cluster in
            try Self.fillShop(cluster)
            let before = try Self.services.map { try cluster.pid(of: $0) }
            let calls = try SteadyCalls(cluster, run: "roll")
            calls.start()
            try Self.await(1000, of: calls)
            // Again and again: nobody may lean on a pause between two.
            let restarts = try (0..<Self.rounds).map { _ in
                try cluster.omsctl("restart --output json")
            }
            try Self.await(1000, of: calls)
            let tally = calls.stop()

            for run in restarts { #expect(run.status == 0, "\(run.output)\(run.errors)") }
            #expect(tally.failures == [])
            #expect(tally.succeeded == tally.begun)
            #expect(tally.placed > 0)
            let rows = restarts.flatMap { $0.output.split(separator: "\n") }
                .filter { $0.contains("service") }
            #expect(rows.count == Self.services.count * Self.rounds)
            for row in rows {
                let drained = Run(status: 0, output: String(row), errors: "").field("drained_ms")
                #expect(Int(drained ?? "") != nil, "\(row)")
            }
            let log = try Self.text("\(cluster.directory)/log/supervisor.log")
            for (service, old) in zip(Self.services, before) {
                #expect(try cluster.pid(of: service) != old)
                #expect(log.ranges(of: "\(service) ended: exited(0)").count == Self.rounds)
            }
            #expect(log.ranges(of: " ended: ").count == Self.services.count * Self.rounds, "\(log)")
            // Each receipt acted, and acted once, however often it was sent.
            let stock = try cluster.omsctl("stock show \(SteadyCalls.sku) --output json")
            #expect(stock.field("on_hand") == "\(tally.received + 1000)", "\(stock.output)")
        }
    }

    private static func fillShop(_ cluster: Cluster) throws {
        for line in [
            "product add \(SteadyCalls.sku) --name Steady --price 5.00",
            "stock receive \(SteadyCalls.sku) 1000 --reference opening",
            "customer add STEADY --name Steady",
            "carrier add STEADY --name Steady --kind third_party",
        ] {
            let run = try cluster.omsctl(line)
            try #require(run.status == 0, "\(line): \(run.errors)")
        }
    }

    /// Waits until so many more calls have gone well.
    private static func await(_ count: Int, of calls: SteadyCalls) throws {
        let wanted = calls.current.succeeded + count
        try poll("\(count) calls") { calls.current.succeeded >= wanted }
    }

    private static func text(_ path: String) throws -> String {
        String(decoding: try Files.read(path, atMost: 1 << 20), as: UTF8.self)
    }

    @Test func namesAndOrphansAreRefusedAndNothingIsStopped() throws {
        try withCluster { cluster in
            let before = try Self.services.map { try cluster.pid(of: $0) }
            #expect(try cluster.omsctl("restart oder").status == 64)
            #expect(kill(try cluster.supervisor(), SIGKILL) == 0)
            let supervisor = try cluster.supervisor()
            try poll("the end of the supervisor") { kill(supervisor, 0) != 0 }
            let orphans = try cluster.omsctl("restart order")
            #expect(orphans.status == 69)
            #expect(orphans.errors.contains("nobody supervises"), "\(orphans.errors)")
            #expect(try Self.services.map { try cluster.pid(of: $0) } == before)
            #expect(try cluster.omsctl("status").status == 0)
        }
    }

    /// A caller that sends half a request keeps its call open for ever.
    @Test func aCallThatNeverEndsDelaysTheEndByTheGraceAndNotBeyondASecondSignal() throws {
        let patient = try BusyService()
        let hurried = try BusyService()
        patient.signal()
        hurried.signal()
        try poll("the drain") { try hurried.log.contains("Draining") }
        hurried.signal()
        #expect(hurried.wait() == .exited(0))
        #expect(try hurried.log.contains("Stopping without waiting"))
        #expect(try hurried.log.contains("Stopped"))
        // The other one, signalled before it, still waits for its call.
        #expect(patient.poll() == nil)
        #expect(patient.wait() == .exited(0))
        #expect(try !patient.log.contains("Stopping without waiting"))
    }
}

/// A service by itself, with a call under way that never ends.
private final class BusyService {
    private let directory: String
    private let child: ChildProcess
    private var caller: FileDescriptor?

    init() throws {
        self.directory = NSTemporaryDirectory() + "oms-\(UUID().uuidString)"
        try Files.makeDirectory(self.directory)
        var options = ChildProcess.Options(
            arguments: ["--create", "--data", self.directory]
        )
        // Peers that are not there.
        for peer in ["orchestrator", "fulfillment", "billing"] {
            options.arguments += ["--peer", "\(peer)=127.0.0.1:1"]
        }
        options.output = .append(path: self.directory + "/log")
        options.errors = .append(path: self.directory + "/log")
        self.child = try ChildProcess("\(Cluster.programs)/order-service", options)
        try SystemTests.poll("the service") { try self.log.contains("listening ") }
        let address = try self.log.split(separator: "\n").first { $0.hasPrefix("listening ") }
        let endpoint = try #require(address.flatMap { Endpoint(String($0.dropFirst(10))) })
        let caller = try Socket.connect(to: endpoint)
        let request = try WireCase.bytes(
            "REQUEST 1 MORE method=oms.order.v1.OrderService/GetOrder time=60000000 payload=0a"
        )
        _ = try (WireCase.handshake + request).withUnsafeBytes { try Socket.send($0, on: caller) }
        // The server's greeting says that it has read ours, which came with the request.
        try Self.awaitInput(caller)
        self.caller = consume caller
    }

    private static func awaitInput(_ caller: borrowing FileDescriptor) throws {
        var request = pollfd(fd: caller.raw, events: Int16(POLLIN), revents: 0)
        try #require(Glibc.poll(&request, 1, 60_000) == 1)
    }

    var log: String {
        get throws {
            String(
                decoding: try Files.read(self.directory + "/log", atMost: 1 << 20),
                as: UTF8.self
            )
        }
    }

    func signal() { self.child.kill(SIGTERM) }
    func poll() -> ProcessEnd? { self.child.poll() }
    func wait() -> ProcessEnd { self.child.wait() }

    deinit {
        self.child.kill(SIGKILL)
        _ = self.child.wait()
        try? FileManager.default.removeItem(atPath: self.directory)
    }
}
