// SPDX-License-Identifier: MIT
import Ambient
import Glibc
import LinuxIO
import OMSProtos
import RPC

extension ChaosCase {
    /// Poison orders: no retry carries them on, for the carrier they name does not exist.
    ///
    /// Each is parked and the others flow; when a person has mended the cause, it goes on.
    static let poison = ChaosCase(name: "poison", seconds: 45, share: 1) { trial in
        let scene = try Scene(trial)
        let begin = Clock.now
        let orders = try scene.placePoison(count: trial.isFull ? 200 : 5)
        let parked = Clock.wait(atMost: Trial.quietMax, every: .milliseconds(50)) {
            scene.quiet.look().parked == Int64(orders.count)
        }
        trial.expect(parked != nil, "\(scene.quiet.look()); \(orders.count) should be parked")
        scene.recover(from: begin, "poison orders")

        try scene.cluster.need(
            "carrier",
            "add",
            Poison.carrier,
            "--name",
            "Somebody",
            "--kind",
            "own_fleet"
        )
        for order in orders {
            let saga = "place-order:\(order)"
            try scene.cluster.need("saga", "retry", saga, "--reason", "the carrier is known now")
        }
        try scene.end()
    }
}

private enum Poison {
    static let carrier = "CH-NOBODY"

    static func order(_ number: Int) -> OrderV1.PlaceOrderRequest {
        let price = CommonV1.Money(minorUnits: Shop.cents(0), currency: "USD")
        return OrderV1.PlaceOrderRequest(
            channel: .online,
            customerID: Shop.customer(0),
            lines: [OrderV1.OrderLine(sku: Shop.sku(0), quantity: 1, unitPrice: price)],
            carrierID: Self.carrier,
            paymentMethod: .card,
            paymentToken: "tok_approve",
            clientReference: "poison-\(number)",
            waitMs: 10_000
        )
    }
}

extension Scene {
    /// Places them, and gives their numbers.
    fileprivate func placePoison(count: Int) throws -> [String] {
        let loop = try EventLoop(name: "poison")
        defer { loop.stop() }
        let caller = Caller(try self.cluster.endpoint(of: .order), loop: loop, calls: 64)
        defer { loop.runAndWait { caller.close() } }
        return try (1...count).map { number in
            let answer = OneShot<Result<OrderV1.PlaceOrderReply, RPCError>>()
            loop.execute {
                caller.call(
                    OrderV1.OrderService.placeOrder,
                    Poison.order(number),
                    turn: number,
                    key: "chaos:poison:\(number)",
                    timeout: .seconds(15),
                    repeated: { _ in },
                    done: { answer.set($0) }
                )
            }
            self.trial.fault("poison order")
            guard let reply = try answer.wait(atMost: Trial.quietMax)?.get() else {
                throw Trouble("a poison order got no answer")
            }
            return reply.orderID
        }
    }
}
