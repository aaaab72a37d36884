// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import RPC

/// What becomes of some confirmed orders: carried through the warehouse to the buyer, or cancelled.
///
/// Used on the loop's thread alone.
struct Errands: Sendable {
    let orders: Caller
    let fulfillment: Caller

    /// Gets why an errand ended without its aim; nil when it did.
    typealias Done = @Sendable (RPCError?) -> Void
    private typealias Service = FulfillmentV1.FulfillmentService

    private static let pause = Duration.milliseconds(100)

    func close() {
        self.orders.close()
        self.fulfillment.close()
    }

    func cancel(_ order: String, turn: Int, _ done: @escaping Done) {
        self.orders.call(
            OrderV1.OrderService.cancelOrder,
            OrderV1.CancelOrderRequest(orderID: order, reason: "changed their mind"),
            turn: turn,
            key: "chaos:cancel:\(order)",
            repeated: { _ in },
            done: { done($0.error) }
        )
    }

    /// Looks what the shipment's state allows, does it, and looks again, until it is delivered.
    func deliver(_ order: String, turn: Int, _ done: @escaping Done) {
        let shipment = "SH-\(order.dropFirst(3))-1"
        self.fulfillment.call(
            Service.getShipment,
            FulfillmentV1.GetShipmentRequest(shipmentID: shipment),
            turn: turn,
            key: "",
            repeated: { _ in },
            done: { result in
                switch result {
                // Not planned yet.
                case .failure(let error) where error.code == .notFound:
                    self.later { self.deliver(order, turn: turn, done) }
                case .failure(let error): done(error)
                case .success(let reply):
                    let state = reply.shipment?.state ?? .unspecified
                    self.advance(order, shipment, state, turn: turn, done)
                }
            }
        )
    }

    private func later(_ work: @escaping @Sendable () -> Void) {
        let loop = self.fulfillment.loop
        loop.schedule(at: loop.now + Self.pause, work)
    }

    private func advance(
        _ order: String,
        _ shipment: String,
        _ state: FulfillmentV1.ShipmentState,
        turn: Int,
        _ done: @escaping Done
    ) {
        let again: Done = { error in
            if let error { return done(error) }
            self.later { self.deliver(order, turn: turn, done) }
        }
        func act<Request: Sendable, Reply>(
            _ method: Method<Request, Reply>,
            _ verb: String,
            _ request: Request
        ) {
            self.fulfillment.call(
                method,
                request,
                turn: turn,
                key: "chaos:\(verb):\(shipment)",
                repeated: { _ in },
                done: { again($0.error) }
            )
        }
        switch state {
        case .planned: act(Service.pick, "pick", .init(shipmentID: shipment))
        case .picked: act(Service.pack, "pack", .init(shipmentID: shipment, boxes: 1))
        case .ready: act(Service.handOver, "hand", .init(shipmentID: shipment, driver: "Dee"))
        case .handedOver, .inTransit, .outForDelivery:
            act(Service.deliver, "deliver", .init(shipmentID: shipment, proofOfDelivery: "seen"))
        case .delivered: done(nil)
        // Packed, and waits for its money.
        default: again(nil)
        }
    }
}

extension Result where Failure == RPCError {
    /// Why it failed; nil when it did not.
    var error: RPCError? {
        switch self {
        case .success: nil
        case .failure(let error): error
        }
    }
}
