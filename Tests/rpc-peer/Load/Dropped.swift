// SPDX-License-Identifier: MIT
import Ambient
import Glibc
import LinuxIO
import RPC
import TestProtos
import Wire

/// All packets of this process's network namespace, let through or dropped without a word.
///
/// Only for a namespace made for the purpose, as `scripts/load` does: nothing else must be in it.
private struct Packets {
    private static let program = "/usr/sbin/nft"

    static func drop() throws {
        try Self.run("add table inet oms")
        let hook = "type filter hook input priority 0 ; policy drop ;"
        try Self.run("add chain inet oms drops { \(hook) }")
    }

    static func letThrough() throws { try Self.run("delete table inet oms") }

    private static func run(_ words: String) throws {
        let end = try ChildProcess(Self.program, .init(arguments: [words])).wait()
        if end != .exited(0) { Options.fail("nft \(words): \(end)") }
    }
}

extension Load {
    private static let idleConnections = 20
    private static let slack: Duration = .seconds(5)

    // Packets that vanish: nobody is told, each side must notice by itself. In full with the keep-alive
    // that is the default, 30 s and 10 s; else with a shorter one.
    static func dropped(isFull: Bool) throws -> LoadReport {
        var report = LoadReport("dropped")
        var limits = WireLimits()
        if !isFull { limits.setKeepAlive(idle: .seconds(5), timeout: .seconds(2)) }
        let silence = limits.keepAliveIdle + limits.keepAliveTimeout
        let server = try LoadServer([
            "--keep-alive-ms", "\(limits.keepAliveIdle.wholeMilliseconds)",
            "--keep-alive-timeout-ms", "\(limits.keepAliveTimeout.wholeMilliseconds)",
        ])
        defer { server.stop() }
        let loop = try EventLoop(name: "dropped")
        var options = ChannelOptions()
        options.limits = limits
        func channel(_ name: String) -> Channel {
            Channel(to: server.endpoint, loop: loop, identity: name, options: options)
        }
        // Connections may only be counted once the threads and descriptors of a first call are there.
        let first = channel("first")
        _ = Self.open([first])
        first.close()
        Self.pause(.milliseconds(200))
        let (ownBefore, serverBefore) = (Self.descriptors(getpid()), server.descriptors)

        let idlers = (0..<Self.idleConnections).map { channel("idle-\($0)") }
        let opened = Self.open(idlers)
        let busy = channel("busy")
        let load = OpenLoop(on: loop, rate: 200) { _, ended in
            let options = CallOptions(timeout: .seconds(1))
            busy.call(TestingEcho.method, TestingEcho.order, options: options) { ended($0.code) }
        }
        load.run()
        // A call that is answered after all is over, and a stream whose server goes on sending.
        let waiting = channel("waiting")
        let answer = OneShot<StatusCode>()
        let minute = CallOptions(timeout: CallOptions.unaryTimeoutMax)
        waiting.call(TestingV1.TestService.control, .init(delayMs: 600_000), options: minute) {
            answer.set($0.code)
        }
        let following = channel("following")
        let streamEnd = OneShot<StatusCode>()
        let forTenMinutes = TestingV1.FeedRequest(maxMillis: 600_000)
        following.stream(TestingV1.TestService.feed, forTenMinutes) { _ in
        } onEnd: {
            streamEnd.set($0.code)
        }
        Self.pause(.seconds(1))
        let before = load.look()
        let held = min(Self.descriptors(getpid()) - ownBefore, server.descriptors - serverBefore)

        try Packets.drop()
        let begin = Measure.now
        func since() -> Double { Double(Measure.now.nanoseconds - begin.nanoseconds) / 1e9 }
        _ = load.look()
        // Bytes of the busy connection are unacknowledged; that is noticed without a ping. Calls fail
        // when the attempt to connect that follows has failed, too: three seconds later at most.
        let busyNoticed = Self.wait(atMost: silence) {
            load.look().ended[.unavailable, default: 0] > 0
        }
        var ownNoticed: Double?
        var serverNoticed: Double?
        _ = Self.wait(atMost: silence + Self.slack) {
            // The busy channel's attempts to connect hold a descriptor or two.
            if Self.descriptors(getpid()) <= ownBefore + 2 { ownNoticed = ownNoticed ?? since() }
            if server.descriptors <= serverBefore { serverNoticed = serverNoticed ?? since() }
            return ownNoticed != nil && serverNoticed != nil
        }
        let during = load.look()
        let ends = (answer.current, streamEnd.current)

        try Packets.letThrough()
        let recovery = Self.wait(atMost: .seconds(15)) {
            let now = load.look(over: .milliseconds(200))
            return now.failures == 0 && now.okCount > 0
        }
        load.stop()
        let reopened = Self.open(idlers + [waiting, following])

        report.add("connections", held)
        report.add("noticed_unacknowledged_s", busyNoticed ?? -1)
        report.add("noticed_client_s", ownNoticed ?? -1)
        report.add("noticed_server_s", serverNoticed ?? -1)
        report.add("latest_ms", during.longestMs)
        report.add("recovery_s", recovery ?? -1)
        report.expect(opened == idlers.count && held >= opened + 3, "all connections were open")
        report.expect(before.failures == 0, "all was well before")
        let unacknowledged = limits.keepAliveTimeout + Self.slack
        report.expect(
            busyNoticed.map { $0 <= Self.seconds(unacknowledged) } ?? false,
            "a connection with unacknowledged bytes is given up without a ping"
        )
        report.expect(ownNoticed != nil, "the client gave up every connection in time")
        report.expect(serverNoticed != nil, "the server gave up every connection in time")
        report.expect(ends == (.unavailable, .unavailable), "calls under way ended with them")
        report.expect(during.longestMs <= 1500, "calls keep their deadline meanwhile")
        report.expect(recovery != nil, "the channel in use works again by itself")
        report.expect(reopened == idlers.count + 2, "and so does every other one")
        return report
    }

    private static func seconds(_ time: Duration) -> Double {
        Double(time.clampedNanoseconds) / 1e9
    }
}
