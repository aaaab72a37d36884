// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import RPC
import TestProtos
import Wire

/// Serves `TestService` on loopback until its lifetime is over.
func runServer(_ options: Options) throws {
    let loop = try EventLoop(name: "server")
    var serverOptions = ServerOptions()
    serverOptions.limits.streamsMax = options.streamsMax
    if options.keepAliveMs > 0 {
        serverOptions.limits.setKeepAlive(
            idle: .milliseconds(options.keepAliveMs),
            timeout: .milliseconds(options.keepAliveTimeoutMs)
        )
    }
    serverOptions.connectionsMax = options.connectionsMax
    serverOptions.connectionsPerIdentityMax = options.perIdentityMax
    if options.waitMaxMs > 0 {
        let busy = TestingV1.TestService.control.path
        let wait = Duration.milliseconds(options.waitMaxMs)
        serverOptions.interceptors = [
            OverloadLimit(waitMax: wait, clock: SystemTime()) { $0 == busy }
        ]
    }
    let worker = options.busyMicros > 0 ? BusyWorker(cost: .microseconds(options.busyMicros)) : nil
    let server = Server(loop: loop, identity: "rpc-peer", options: serverOptions)
    server.handle(TestingV1.TestService.echo) { order, _ in order }
    server.handle(TestingV1.TestService.feed) { request, _, replies in
        Feeder(request, replies, loop).run()
    }
    server.handle(TestingV1.TestService.control) { request, _, replies in
        if let worker { return worker.answer(replies) }
        loop.schedule(at: loop.now + .milliseconds(Int64(request.delayMs))) {
            // As a service does: large replies are encoded on another thread than the loop's.
            loop.offload {
                let filling = [UInt8](repeating: 0, count: Int(request.replyBytes.first ?? 0))
                let reply = TestingV1.ControlReply(filling: filling).encoded()
                return { replies.responder.reply(reply) }
            }
        }
    }
    let endpoint = try server.listen(on: .loopback(port: options.port))
    for last in 2..<max(2, options.addresses + 1) {
        guard let other = Endpoint(host: "127.0.0.\(last)", port: endpoint.port) else { continue }
        _ = try server.listen(on: other)
    }
    tell("PORT \(endpoint.port)")
}

extension WireLimits {
    /// Pings after `idle` and gives up after `timeout`; permits the peer the same.
    mutating func setKeepAlive(idle: Duration, timeout: Duration) {
        self.keepAliveIdle = idle
        self.keepAliveTimeout = timeout
        self.pingIntervalMin = min(self.pingIntervalMin, idle)
    }
}

/// Sends the order again and again, as fast as the client takes it.
final class Feeder: Sendable {
    private let replies: Replies<TestingV1.Order>
    private let loop: EventLoop
    private let order = TestingV1.Order.bench
    private let until: MonotonicInstant

    init(_ request: TestingV1.FeedRequest, _ replies: Replies<TestingV1.Order>, _ loop: EventLoop) {
        self.replies = replies
        self.loop = loop
        self.until = loop.now + .milliseconds(Int64(request.maxMillis))
    }

    /// Sends until it is told to wait; the clock is looked at on every 64th message.
    func run() {
        self.replies.onWritable { self.sendMore() }
        self.sendMore()
    }

    private func sendMore() {
        while self.loop.now < self.until {
            for _ in 0..<64 where !self.replies.send(self.order) { return }
        }
        self.replies.finish()
    }
}
