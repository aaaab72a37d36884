// SPDX-License-Identifier: MIT
import CAllocations
import LinuxIO
import RPC
import TestProtos

/// A server and a channel over TCP in this process: what a whole unary call costs both sides.
///
/// Safe to send because after `init` it is touched only on the client's loop.
final class WholeCall: @unchecked Sendable {
    private let loop: EventLoop
    private let server: Server
    private let channel: Channel
    private let order = TestingV1.Order(
        orderID: "01JD9XK4T7M2Q8W5R3Y6Z0ABCD",
        customerID: "cust_00012345",
        items: (0..<3).map { .init(sku: "SKU-00471\($0)", quantity: 2, unitPriceMinor: 12950) }
    )
    private var left = 0
    private var done = OneShot<Void>()

    init() throws {
        let serverLoop = try EventLoop(name: "server")
        self.loop = try EventLoop(name: "client")
        self.server = Server(loop: serverLoop, identity: "allocations")
        self.server.handle(TestingV1.TestService.echo) { order, _ in order }
        let endpoint = try self.server.listen(on: .loopback(port: 0))
        self.channel = Channel(to: endpoint, loop: self.loop, identity: "allocations")
    }

    /// Makes so many calls one after another; how many allocations both sides took in all.
    func allocations(calls: Int) -> UInt64 {
        self.done = OneShot()
        let before = allocations_count()
        self.loop.execute {
            self.left = calls
            self.next()
        }
        self.done.wait()
        return allocations_count() - before
    }

    private func next() {
        if self.left == 0 { return self.done.set(()) }
        self.left -= 1
        self.channel.call(TestingV1.TestService.echo, self.order) { result in
            guard case .success = result else { fatalError("a call failed: \(result)") }
            self.next()
        }
    }
}
