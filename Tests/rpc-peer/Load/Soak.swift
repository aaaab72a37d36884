// SPDX-License-Identifier: MIT
import Ambient
import Glibc
import LinuxIO
import RPC
import TestProtos
import Wire

extension Load {
    private static let soakChannels = 8
    private static let soakRate = 500
    private static let soakTimeout: Duration = .seconds(5)

    // Steady calls through a proxy that delays, splits, resets, half-closes and silences connections:
    // for so many minutes, after half a one in which everything takes its size. The processes end
    // after `lifeSeconds`, whatever happens.
    static func soak(minutes: Int, lifeSeconds: UInt32) throws -> LoadReport {
        var report = LoadReport("soak")
        let server = try LoadServer(["--streams-max", "256"], lifeSeconds: lifeSeconds)
        defer { server.stop() }
        let proxy = try LoadServer(
            ["--target", "\(server.port)", "--seed", "1"],
            role: "proxy",
            lifeSeconds: lifeSeconds
        )
        defer { proxy.stop() }
        let loop = try EventLoop(name: "soak")
        let channels = (0..<Self.soakChannels).map { number in
            var options = ChannelOptions()
            options.seed = UInt64(number)
            return Channel(
                to: proxy.endpoint,
                loop: loop,
                identity: "soak-\(number)",
                options: options
            )
        }
        let load = OpenLoop(on: loop, rate: Self.soakRate) { number, ended in
            Self.soakCall(number, channels[number % channels.count], ended)
        }
        load.run()
        var total = SoakTotal()
        Self.pause(.seconds(30))
        total.add(load.look())
        var trends = SoakTrends(server: server)
        let begin = Measure.now
        let end = begin + .seconds(Int64(minutes) * 60)
        // As many samples for a day as for an hour.
        let step = Duration.milliseconds(max(1000, Int64(minutes) * 60_000 / 600))
        while Measure.now < end {
            Self.pause(step)
            let look = load.look()
            total.add(look)
            trends.sample(open: look.open, at: Measure.now - begin)
        }
        load.stop()
        // The longest call ends at its deadline.
        let settled = Self.wait(atMost: Self.soakTimeout + .seconds(5)) {
            let look = load.look()
            total.add(look)
            return look.open == 0
        }
        let troubles = proxy.finish().split(separator: " ").map(String.init)
        report.add("minutes", minutes)
        report.add("started", total.begun)
        report.add("succeeded", total.succeeded)
        report.add("failed", total.failed)
        report.add("latest_ms", total.longestMs)
        trends.report(to: &report)
        for index in stride(from: 0, to: troubles.count - 1, by: 2) {
            let count = Int(troubles[index + 1].filter(\.isNumber)) ?? 0
            report.add(troubles[index], count)
            report.expect(count > 0 || minutes < 5, "the proxy made \(troubles[index])")
        }
        report.expect(troubles.count == 12, "the proxy told what it did")
        report.expect(settled != nil, "no call is left open")
        report.expect(total.begun == total.succeeded + total.failed, "every call ended once")
        report.expect(total.succeeded > total.begun / 2, "most calls went well")
        let latest = Double(Self.soakTimeout.wholeMilliseconds) + 500
        report.expect(total.longestMs <= latest, "every call ended in time")
        report.expect(total.strange.isEmpty, "calls ended as \(total.strange)")
        return report
    }

    /// Mostly small calls; some that take their time, some with large replies, some streams.
    private static func soakCall(
        _ number: Int,
        _ channel: Channel,
        _ ended: @escaping @Sendable (StatusCode) -> Void
    ) {
        let options = CallOptions(timeout: Self.soakTimeout)
        switch number % 100 {
        case 0:
            let feed = TestingV1.FeedRequest(maxMillis: 20)
            channel.stream(TestingV1.TestService.feed, feed, options: options) { _ in
            } onEnd: {
                ended($0.code)
            }
        case 10, 60:
            let large = TestingV1.ControlRequest(replyBytes: [100_000])
            channel.call(TestingV1.TestService.control, large, options: options) { ended($0.code) }
        case 20, 40, 80:
            let slow = TestingV1.ControlRequest(delayMs: 100)
            channel.call(TestingV1.TestService.control, slow, options: options) { ended($0.code) }
        default:
            channel.call(TestingEcho.method, TestingEcho.order, options: options) { ended($0.code) }
        }
    }
}

/// All calls of a soak.
private struct SoakTotal {
    private(set) var begun = 0
    private(set) var succeeded = 0
    private(set) var failed = 0
    private(set) var longestMs: Double = 0
    /// Ends that trouble with a connection does not explain.
    private(set) var strange: Set<String> = []

    mutating func add(_ look: OpenLoop.Tally) {
        self.begun += look.begun
        self.succeeded += look.okCount
        self.failed += look.failures
        self.longestMs = max(self.longestMs, look.longestMs)
        for code in look.ended.keys
        where ![.ok, .unavailable, .deadlineExceeded, .resourceExhausted].contains(code) {
            self.strange.insert("\(code)")
        }
    }
}

/// What must stay flat: memory, descriptors and threads of both sides, and calls that are open.
private struct SoakTrends {
    private let server: LoadServer
    private var serverKiB = Trend()
    private var clientKiB = Trend()
    private var serverDescriptors = Trend()
    private var clientDescriptors = Trend()
    private var threads = Trend()
    private var open = Trend()

    init(server: LoadServer) { self.server = server }

    mutating func sample(open: Int, at time: Duration) {
        let at = Double(time.clampedNanoseconds) / 1e9
        self.serverKiB.add(self.server.residentKiB, at: at)
        self.clientKiB.add(Load.residentKiB(getpid()), at: at)
        self.serverDescriptors.add(Double(self.server.descriptors), at: at)
        self.clientDescriptors.add(Double(Load.descriptors(getpid())), at: at)
        let threads = [self.server.pid, getpid()].map { ProcessStats(pid: $0)?.threads ?? 0 }
        self.threads.add(Double(threads.reduce(0, +)), at: at)
        self.open.add(Double(open), at: at)
    }

    /// The growth along a line through all samples, over the whole time.
    func report(to report: inout LoadReport) {
        let all: [(String, Trend, most: Double)] = [
            ("server_kib", self.serverKiB, 4096), ("client_kib", self.clientKiB, 4096),
            ("server_fds", self.serverDescriptors, 8), ("client_fds", self.clientDescriptors, 8),
            ("threads", self.threads, 1), ("open_calls", self.open, 100),
        ]
        for (name, trend, most) in all {
            report.add(name, trend.mean)
            report.add("\(name)_growth", trend.growth)
            report.expect(trend.growth <= most, "\(name) is flat")
        }
    }
}

/// A line through samples by least squares.
private struct Trend {
    private var count = 0.0
    private var sums = (x: 0.0, y: 0.0, xx: 0.0, xy: 0.0)
    private var last = 0.0

    mutating func add(_ y: Double, at x: Double) {
        self.count += 1
        self.sums.x += x
        self.sums.y += y
        self.sums.xx += x * x
        self.sums.xy += x * y
        self.last = x
    }

    var mean: Double { self.sums.y / max(1, self.count) }

    /// How much higher the line is at the last sample than at the time 0.
    var growth: Double {
        let spread = self.count * self.sums.xx - self.sums.x * self.sums.x
        guard spread > 0 else { return 0 }
        let slope = (self.count * self.sums.xy - self.sums.x * self.sums.y) / spread
        return slope * self.last
    }
}
