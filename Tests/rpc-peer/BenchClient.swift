// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import RPC
import TestProtos

/// The closed loop of calls.
///
/// Safe to send because after `begin` it is touched only on the loop's thread.
final class BenchClient: @unchecked Sendable {
    private let options: Options
    private let loop: EventLoop
    private let channels: [Channel]
    private let done = OneShot<Void>()
    private let order = TestingV1.Order.bench
    private var measure: Measure
    private var running = 0
    private var begun = 0

    init(_ options: Options) throws {
        self.options = options
        let loop = try EventLoop(name: "client")
        self.loop = loop
        self.channels = (0..<options.connections).map { number in
            Channel(
                to: .loopback(port: options.port),
                loop: loop,
                identity: "bench-\(number)"
            )
        }
        self.measure = Measure(options)
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
        self.measure = Measure(self.options)
        tell(self.measure.windowLine)
        self.loop.execute { self.begin() }
        self.done.wait()
        tell(self.measure.resultLine)
    }

    private func begin() {
        if self.options.mode == .stream { return self.feed() }
        if self.options.mode == .large { self.large() }
        self.running = self.options.outstanding
        for number in 0..<self.options.outstanding {
            self.next(self.channels[number % self.channels.count], at: Measure.now)
        }
    }

    private func next(_ channel: Channel, at begin: MonotonicInstant) {
        self.begun += 1
        if self.options.mode == .slow, self.begun % 100 == 0 { return self.slow(channel) }
        channel.call(TestingV1.TestService.echo, self.order) { result in
            let end = Measure.now
            if case .success(let order) = result, order.isTheOrder {
                self.measure.call(from: begin, to: end)
            } else {
                self.measure.errors += 1
            }
            self.ended(channel, at: end)
        }
    }

    /// A call that the server answers after 5 ms; not measured.
    private func slow(_ channel: Channel) {
        channel.call(TestingV1.TestService.control, .init(delayMs: 5)) { result in
            if case .failure = result { self.measure.errors += 1 }
            self.ended(channel, at: Measure.now)
        }
    }

    private func ended(_ channel: Channel, at now: MonotonicInstant) {
        if now < self.measure.window.end { return self.next(channel, at: now) }
        self.running -= 1
        if self.running == 0 { self.done.set(()) }
    }

    /// Replies of 4 MiB, one after the other, on the first connection.
    private func large() {
        let request = TestingV1.ControlRequest(replyBytes: [Self.largeBytes])
        self.channels[0].call(TestingV1.TestService.control, request) { result in
            if case .success(let reply) = result, reply.filling.count == Int(Self.largeBytes) {
                if Measure.now < self.measure.window.end { self.large() }
            } else {
                self.measure.errors += 1
            }
        }
    }

    /// With the fields around it just below the message limit of 4 MiB.
    private static let largeBytes: UInt32 = 4 << 20 - 64

    private func feed() {
        let bound = self.options.warmupMs + self.options.measureMs + 100
        let request = TestingV1.FeedRequest(maxMillis: UInt32(clamping: bound))
        self.channels[0].stream(TestingV1.TestService.feed, request) { order in
            if !order.isTheOrder { self.measure.errors += 1 }
            self.measure.message(at: Measure.now)
        } onEnd: { result in
            if case .failure = result { self.measure.errors += 1 }
            self.done.set(())
        }
    }
}
