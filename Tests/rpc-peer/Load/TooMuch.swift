// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import RPC
import TestProtos

extension Load {
    private static let costMicros = 1000
    private static let callers = 16

    /// Twice and ten times what a server can do, with retries, then less than that again.
    static func overload(seconds: Int64) throws -> LoadReport {
        var report = LoadReport("overload")
        let server = try LoadServer(["--busy-us", "\(Self.costMicros)", "--wait-max-ms", "100"])
        defer { server.stop() }
        let loop = try EventLoop(name: "overload")
        let other = try EventLoop(name: "other")
        let probe = OpenLoop.echo(
            Channel(to: server.endpoint, loop: other, identity: "other"),
            on: other
        )
        let channels = (0..<Self.callers).map { number in
            Channel(to: server.endpoint, loop: loop, identity: "overload-\(number)")
        }
        probe.run()
        Self.pause(.milliseconds(500))
        let alone = probe.look(over: .seconds(2))
        let capacity = Self.capacity(channels, loop)
        report.add("capacity_per_s", capacity)
        let half = Self.load(channels, loop, perSecond: capacity / 2)
        half.run()
        Self.pause(.milliseconds(500))
        let normal = half.look(over: .seconds(2))
        half.stop()
        for factor in [2, 10] {
            let load = Self.load(channels, loop, perSecond: capacity * Double(factor))
            load.run()
            Self.pause(.seconds(1))
            let residentBefore = server.residentKiB
            _ = probe.look()
            let result = load.look(over: .seconds(seconds))
            let others = probe.look()
            let growth = server.residentKiB - residentBefore
            load.stop()
            half.run()
            let recovery = Self.wait(atMost: .seconds(10)) {
                let now = half.look(over: .milliseconds(250))
                return now.failures == 0 && now.okCount > 0 && Self.ratio(now, to: normal).isFair
            }
            half.stop()
            let goodput = result.okPerSecond / capacity
            let fair = Self.ratio(others, to: alone)
            report.add("goodput_x\(factor)", goodput)
            report.add("p99_ms_x\(factor)", result.p99)
            report.add("recovery_s_x\(factor)", recovery ?? -1)
            report.add("rss_growth_kib_x\(factor)", growth)
            report.add("other_p99_ratio_x\(factor)", fair.0)
            let under = "under \(factor) times the load"
            report.expect(goodput >= 0.8, "\(under) the goodput is 80 % of the capacity")
            report.expect(recovery != nil, "after \(factor) times the load all is well within 10 s")
            report.expect(growth <= 8192, "\(under) memory is flat")
            report.expect(fair.isFair && others.failures == 0, "\(under) other methods are served")
        }
        return report
    }

    private static func load(
        _ channels: [Channel],
        _ loop: EventLoop,
        perSecond: Double
    ) -> OpenLoop {
        var options = CallOptions(timeout: .seconds(1))
        options.retry = .standard
        return OpenLoop(on: loop, rate: Int(perSecond)) { [options] number, ended in
            let channel = channels[number % channels.count]
            let request = TestingV1.ControlRequest()
            channel.call(TestingV1.TestService.control, request, options: options) {
                ended($0.code)
            }
        }
    }

    /// What a server can do: calls a second when there is always another one, but no crowd.
    private static func capacity(_ channels: [Channel], _ loop: EventLoop) -> Double {
        let load = OpenLoop(on: loop, rate: 20_000, openMax: Self.callers) { number, ended in
            let channel = channels[number % channels.count]
            channel.call(TestingV1.TestService.control, TestingV1.ControlRequest()) {
                ended($0.code)
            }
        }
        load.run()
        pause(.milliseconds(500))
        defer { load.stop() }
        return load.look(over: .seconds(2)).okPerSecond
    }

    /// A server without descriptors for those who come.
    static func descriptors(seconds: Int64) throws -> LoadReport {
        var report = LoadReport("descriptors")
        let server = try LoadServer()
        defer { server.stop() }
        let loop = try EventLoop(name: "descriptors")
        let other = try EventLoop(name: "other")
        let probe = OpenLoop.echo(
            Channel(to: server.endpoint, loop: other, identity: "other"),
            on: other
        )
        probe.run()
        Self.pause(.milliseconds(500))
        let before = probe.look(over: .seconds(2))
        let room = 40
        try server.limitDescriptors(to: server.descriptors + room)
        let holders = (0..<room).map {
            Channel(to: server.endpoint, loop: loop, identity: "h\($0)")
        }
        let held = Self.open(holders)
        let waiters = (0..<room).map {
            Channel(to: server.endpoint, loop: loop, identity: "w\($0)")
        }
        var patient = CallOptions(timeout: .seconds(60))
        patient.waitForReady = true
        let answers = waiters.map { channel in
            let answer = OneShot<Bool>()
            channel.call(TestingEcho.method, TestingEcho.order, options: patient) {
                answer.set($0.code == .ok)
            }
            return answer
        }
        let cpuBefore = server.cpuSeconds
        let during = probe.look(over: .seconds(seconds))
        let cpu = (server.cpuSeconds - cpuBefore) / Double(seconds)
        let early = answers.count { $0.current != nil }
        for holder in holders { holder.close() }
        let resumed = Self.wait(atMost: .seconds(10)) { answers.allSatisfy { $0.current == true } }
        let fair = Self.ratio(during, to: before)
        report.add("held", held)
        report.add("waiting", waiters.count - early)
        report.add("server_cpu", cpu)
        report.add("p99_ratio", fair.0)
        report.add("resumed_s", resumed ?? -1)
        report.expect(held > 0 && early < waiters.count, "descriptors ran out")
        report.expect(cpu <= 0.3, "a server that cannot accept does not spin")
        report.expect(fair.isFair && during.failures == 0, "another caller is served as before")
        report.expect(resumed != nil, "within 10 s of room everybody is served")
        return report
    }
}
