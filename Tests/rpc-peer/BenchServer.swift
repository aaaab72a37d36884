// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import RPC
import TestProtos

/// Serves `TestService` on loopback until its lifetime is over.
func runServer(_ options: Options) throws {
    let loop = try EventLoop(name: "server")
    var serverOptions = ServerOptions()
    serverOptions.limits.streamsMax = 4096
    let server = Server(loop: loop, identity: "rpc-peer", options: serverOptions)
    server.handle(TestingV1.TestService.echo) { order, _ in order }
    server.handle(TestingV1.TestService.feed) { request, _, replies in
        Feeder(request, replies, loop).run()
    }
    server.handle(TestingV1.TestService.control) { request, _, replies in
        let reply = TestingV1.ControlReply(
            filling: [UInt8](repeating: 0, count: Int(request.replyBytes.first ?? 0))
        )
        if request.delayMs == 0 { return replies.reply(reply) }
        loop.schedule(at: loop.now + .milliseconds(Int64(request.delayMs))) {
            replies.reply(reply)
        }
    }
    let endpoint = try server.listen(on: .loopback(port: options.port))
    tell("PORT \(endpoint.port)")
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
