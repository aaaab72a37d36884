// SPDX-License-Identifier: MIT
import Ambient
import Glibc
import LinuxIO
import RPC
import TestProtos
import Wire

extension Load {
    /// A hundred streams whose reader never reads, on ten connections.
    static func unread(seconds: Int64) throws -> LoadReport {
        var report = LoadReport("unread")
        let server = try LoadServer()
        defer { server.stop() }
        let loop = try EventLoop(name: "unread")
        let other = try EventLoop(name: "other")
        let channels = (0..<10).map { number in
            Channel(to: server.endpoint, loop: loop, identity: "unread-\(number)")
        }
        let otherProbe = OpenLoop.echo(
            Channel(to: server.endpoint, loop: other, identity: "other"),
            on: other
        )
        let sameProbe = OpenLoop.echo(channels[0], on: loop)
        otherProbe.run()
        sameProbe.run()
        Self.pause(.milliseconds(500))
        _ = sameProbe.look()
        let otherBefore = otherProbe.look(over: .seconds(2))
        let sameBefore = sameProbe.look()
        let residentBefore = server.residentKiB
        let ownBefore = Self.residentKiB(getpid())
        let request = TestingV1.FeedRequest(maxMillis: 600_000)
        let streams = (0..<100).map { number in
            channels[number % 10].stream(TestingV1.TestService.feed, request)
        }
        Self.pause(.seconds(1))
        let residentAtFirst = server.residentKiB
        let cpuAtFirst = server.cpuSeconds
        _ = sameProbe.look()
        let others = otherProbe.look(over: .seconds(seconds))
        let same = sameProbe.look()
        let cpu = (server.cpuSeconds - cpuAtFirst) / Double(seconds)
        let growth = server.residentKiB - residentAtFirst
        let held = residentAtFirst - residentBefore
        let unread = Self.residentKiB(getpid()) - ownBefore
        let limits = WireLimits()
        let credit = streams.count * limits.initialCredit >> 10
        let bound = streams.count * (limits.initialCredit + limits.streamQueueBytesMax) >> 10
        let (otherFair, sameFair) = (
            Self.ratio(others, to: otherBefore), Self.ratio(same, to: sameBefore)
        )
        report.add("streams", streams.count)
        report.add("server_kib", held)
        report.add("bound_kib", bound)
        report.add("client_kib", unread)
        report.add("rss_growth_kib", growth)
        report.add("server_cpu", cpu)
        report.add("p99_ratio_other", otherFair.0)
        report.add("p99_ratio_same", sameFair.0)
        report.expect(unread >= Double(credit) / 2, "the readers have what their credit allowed")
        report.expect(held <= Double(bound), "the streams cost their credit and queue at most")
        report.expect(growth <= 1024, "memory is flat")
        report.expect(cpu <= 0.5, "producers that wait cost no processor")
        report.expect(otherFair.isFair && others.failures == 0, "other connections are served")
        report.expect(sameFair.isFair && same.failures == 0, "the same connection is served")
        return withExtendedLifetime(streams) { report }
    }

    /// A server that stands still while its client goes on calling.
    static func stopped(seconds: Int64) throws -> LoadReport {
        var report = LoadReport("stopped")
        let server = try LoadServer(["--streams-max", "128"])
        defer { server.stop() }
        let loop = try EventLoop(name: "stopped")
        let channel = Channel(to: server.endpoint, loop: loop, identity: "stopped")
        let timeoutMs = 1000
        let load = OpenLoop(on: loop, rate: 8000) { _, ended in
            let options = CallOptions(timeout: .milliseconds(Int64(timeoutMs)))
            channel.call(TestingEcho.method, TestingEcho.order, options: options) { ended($0.code) }
        }
        load.run()
        Self.pause(.seconds(1))
        let before = load.look(over: .seconds(1))
        server.signal(SIGSTOP)
        // Until the deadlines begin to end calls, the queue grows to its bound.
        Self.pause(.seconds(2))
        let residentBefore = Self.residentKiB(getpid())
        let during = load.look(over: .seconds(seconds))
        let growth = Self.residentKiB(getpid()) - residentBefore
        server.signal(SIGCONT)
        _ = load.look()
        let recovery = Self.wait(atMost: .seconds(10)) {
            let now = load.look(over: .milliseconds(100))
            return now.failures == 0 && now.okCount > 0 && Self.ratio(now, to: before).isFair
        }
        load.stop()
        let permitted: Set<StatusCode> = [
            .ok, .deadlineExceeded, .resourceExhausted, .unavailable,
        ]
        report.add("seconds", Int(seconds))
        report.add("ended", during.failures)
        report.add("deadline", during.ended[.deadlineExceeded, default: 0])
        report.add("exhausted", during.ended[.resourceExhausted, default: 0])
        report.add("unavailable", during.ended[.unavailable, default: 0])
        report.add("open_most", during.openMost)
        report.add("latest_ms", during.longestMs)
        report.add("client_rss_growth_kib", growth)
        report.add("recovery_s", recovery ?? -1)
        report.expect(before.failures == 0, "all was well before")
        report.expect(permitted.isSuperset(of: during.ended.keys), "no call ended in another way")
        report.expect(during.failures > 0, "calls ended meanwhile")
        report.expect(during.openMost <= 4096 + 128, "the queue keeps its bound")
        report.expect(during.longestMs <= Double(timeoutMs) + 500, "every call ends in time")
        report.expect(growth <= 4096, "the client's memory is flat")
        report.expect(recovery != nil, "within 10 s all is as before")
        return report
    }
}
