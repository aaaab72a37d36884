// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import RPC
import Synchronization

extension Load {
    private static let addresses = 8
    private static let identities = 100

    private static let roomy = [
        "--connections-max", "20000", "--per-identity-max", "20000", "--addresses", "8",
    ]

    /// Opens connections with one call each, some at a time; how many calls went well.
    static func open(
        _ channels: [Channel],
        options: CallOptions = CallOptions(),
        atOnce: Int = 100
    ) -> Int {
        let good = Atomic<Int>(0)
        for first in stride(from: 0, to: channels.count, by: atOnce) {
            let some = channels[first..<min(first + atOnce, channels.count)]
            let done = some.map { channel in
                let one = OneShot<Bool>()
                channel.call(TestingEcho.method, TestingEcho.order, options: options) {
                    one.set($0.code == .ok)
                }
                return one
            }
            for one in done where one.wait() { good.add(1, ordering: .relaxed) }
        }
        return good.load(ordering: .relaxed)
    }

    /// Connections that have said HELLO, made one call and are silent.
    static func idle(connections: Int, isFull: Bool) throws -> LoadReport {
        var report = LoadReport("idle")
        let server = try LoadServer(Self.roomy)
        defer { server.stop() }
        let loop = try EventLoop(name: "idle")
        let other = try EventLoop(name: "other")
        let probe = OpenLoop.echo(
            Channel(to: server.endpoint, loop: other, identity: "other"),
            on: other
        )
        probe.run()
        Self.pause(.milliseconds(500))
        let before = probe.look(over: .seconds(2))
        let residentBefore = server.residentKiB
        let channels = (0..<connections).map { number in
            Channel(
                to: server.endpoint(number, of: Self.addresses),
                loop: loop,
                identity: "idle-\(number % Self.identities)"
            )
        }
        let opened = Self.open(channels)
        // In full, long enough for each to be pinged once.
        let during = probe.look(over: isFull ? .seconds(45) : .seconds(2))
        let each = (server.residentKiB - residentBefore) / Double(max(1, opened))
        let held = server.descriptors
        let fair = Self.ratio(during, to: before)
        report.add("connections", opened)
        report.add("kib_each", each)
        report.add("p99_ms", during.p99)
        report.add("p99_ratio", fair.0)
        report.expect(opened == connections, "every connection was opened")
        report.expect(held >= connections, "every connection stayed open")
        report.expect(each <= 10, "an idle connection costs at most 10 KiB")
        report.expect(fair.isFair && during.failures == 0, "another caller is served as before")
        for channel in channels { channel.close() }
        return report
    }

    /// Connections that come, make one call and go.
    static func churn(seconds: Int64) throws -> LoadReport {
        var report = LoadReport("churn")
        let server = try LoadServer(Self.roomy)
        defer { server.stop() }
        let loop = try EventLoop(name: "churn")
        let other = try EventLoop(name: "other")
        let probe = OpenLoop.echo(
            Channel(to: server.endpoint, loop: other, identity: "other"),
            on: other
        )
        probe.run()
        let wanted = 5000
        let churn = OpenLoop(on: loop, rate: wanted, openMax: 200) { number, ended in
            let channel = Channel(
                to: server.endpoint(number, of: Self.addresses),
                loop: loop,
                identity: "churn-\(number % Self.identities)"
            )
            channel.call(TestingEcho.method, TestingEcho.order) { result in
                channel.close()
                ended(result.code)
            }
        }
        Self.pause(.milliseconds(500))
        let before = probe.look(over: .seconds(2))
        let descriptors = server.descriptors
        // The allocator's first growth is no leak.
        churn.run()
        Self.pause(.seconds(1))
        let residentBefore = server.residentKiB
        _ = probe.look()
        let result = churn.look(over: .seconds(seconds))
        let during = probe.look()
        churn.stop()
        let back = Self.wait(atMost: .seconds(10)) { server.descriptors <= descriptors }
        let growth = server.residentKiB - residentBefore
        let fair = Self.ratio(during, to: before)
        report.add("wanted_per_s", wanted)
        report.add("per_s", result.okPerSecond)
        report.add("connections", result.okCount)
        report.add("failures", result.failures)
        report.add("fds_more", server.descriptors - descriptors)
        report.add("rss_growth_kib", growth)
        report.add("p99_ratio", fair.0)
        report.expect(
            result.okPerSecond >= Double(wanted) * 0.9,
            "at least nine tenths of the connections a second that were wanted"
        )
        report.expect(result.failures == 0, "no call failed")
        report.expect(back != nil, "every descriptor was given back")
        report.expect(growth <= 4096, "memory is where it was, within 4 MiB")
        report.expect(fair.isFair && during.failures == 0, "another caller is served as before")
        return report
    }
}
