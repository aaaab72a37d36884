// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import RPC
import TestProtos

/// The time in which calls are counted.
struct Window: Sendable {
    let start: MonotonicInstant
    let end: MonotonicInstant

    func contains(_ now: MonotonicInstant) -> Bool { self.start <= now && now < self.end }
}

/// The closed loop of calls and what it measured; everything runs on the loop's thread.
///
/// Safe to send because it is touched only on the loop's thread.
final class BenchClient: @unchecked Sendable {
    private let options: Options
    private let loop: EventLoop
    private let channels: [Channel]
    private let done = OneShot<Void>()
    private let order = TestingV1.Order.bench
    private var window = Window(
        start: MonotonicInstant(nanoseconds: 0),
        end: MonotonicInstant(nanoseconds: 0)
    )
    private var histogram = Histogram()
    private var counted: UInt64 = 0
    private var errors: UInt64 = 0
    private var running = 0
    private var begun = 0

    init(_ options: Options) throws {
        self.options = options
        let loop = try EventLoop(name: "client")
        self.loop = loop
        self.channels = (0..<options.connections).map { number in
            Channel(to: .loopback(port: options.port), loop: loop, identity: "bench-\(number)")
        }
    }

    /// Connects with one call a connection, says when it measures, measures, and prints the result.
    func run() {
        for channel in self.channels {
            let connected = OneShot<Bool>()
            channel.call(TestingV1.TestService.echo, self.order) {
                connected.set((try? $0.get().isTheOrder) ?? false)
            }
            if !connected.wait() { Options.fail("the first call failed") }
        }
        let start = self.loop.now + .milliseconds(self.options.warmupMs)
        let window = Window(start: start, end: start + .milliseconds(self.options.measureMs))
        tell("WINDOW \(window.start.nanoseconds) \(window.end.nanoseconds)")
        self.loop.execute { self.begin(window) }
        self.done.wait()
        self.report()
    }

    private func begin(_ window: Window) {
        self.window = window
        if self.options.mode == .stream { return self.feed() }
        if self.options.mode == .large { self.large() }
        self.running = self.options.outstanding
        for number in 0..<self.options.outstanding {
            self.next(self.channels[number % self.channels.count], at: self.loop.now)
        }
    }

    private func next(_ channel: Channel, at now: MonotonicInstant) {
        self.begun += 1
        if self.options.mode == .slow, self.begun % 100 == 0 { return self.slow(channel) }
        channel.call(TestingV1.TestService.echo, self.order) { result in
            let end = self.loop.now
            self.count(result.map(\.isTheOrder), from: now, to: end)
            self.ended(channel, at: end)
        }
    }

    private func slow(_ channel: Channel) {
        channel.call(TestingV1.TestService.control, .init(delayMs: 5)) { result in
            if case .failure = result { self.errors += 1 }
            self.ended(channel, at: self.loop.now)
        }
    }

    private func ended(_ channel: Channel, at now: MonotonicInstant) {
        if now < self.window.end { return self.next(channel, at: now) }
        self.running -= 1
        if self.running == 0 { self.done.set(()) }
    }

    private func count(
        _ result: Result<Bool, RPCError>,
        from begin: MonotonicInstant,
        to end: MonotonicInstant
    ) {
        guard case .success(true) = result else {
            self.errors += 1
            return
        }
        guard self.window.contains(end) else { return }
        self.counted += 1
        self.histogram.add(end.nanoseconds - begin.nanoseconds)
    }

    /// Replies of 4 MiB, one after the other, on the first connection.
    private func large() {
        let request = TestingV1.ControlRequest(replyBytes: [4 << 20 - 64])
        self.channels[0].call(TestingV1.TestService.control, request) { result in
            if case .failure = result { self.errors += 1 }
            if self.loop.now < self.window.end { self.large() }
        }
    }

    private func feed() {
        let bound = self.options.warmupMs + self.options.measureMs + 100
        let request = TestingV1.FeedRequest(maxMillis: UInt32(clamping: bound))
        self.channels[0].stream(TestingV1.TestService.feed, request) { order in
            if !order.isTheOrder { self.errors += 1 }
            if self.window.contains(self.loop.now) { self.counted += 1 }
        } onEnd: { result in
            if case .failure = result { self.errors += 1 }
            self.done.set(())
        }
    }

    private func report() {
        func number(_ quantile: Double) -> String {
            String(Double(Int(self.histogram.microseconds(at: quantile) * 1000)) / 1000)
        }
        let seconds = Double(self.options.measureMs) / 1000
        tell(
            """
            RESULT {"count":\(self.counted),"errors":\(self.errors),"seconds":\(seconds),\
            "p50_us":\(number(0.5)),"p99_us":\(number(0.99)),"p999_us":\(number(0.999)),\
            "max_us":\(Double(self.histogram.max) / 1000)}
            """
        )
    }
}
