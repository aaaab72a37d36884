// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos

/// Brings the orders that a source knows as shipped through the warehouse to delivered and completed.
///
/// Works in rounds over the shipment list: each round does what every shipment's state allows, until
/// all are done; a round that finds nothing to do waits a little for the sagas.
struct DeliveryDriver {
    /// Gives up after so long without any shipment moving.
    private static let patience = Duration.seconds(60)

    let importer: Importer
    /// When each order was shipped, by order id.
    let shippedAt: [String: Int64]

    private var run: Invocation { self.importer.run }

    /// - Throws: A `Failure` when a call is refused or nothing moves any more.
    func drive() async throws {
        var bar = ProgressBar(
            "deliveries",
            total: self.shippedAt.count,
            terminal: self.run.terminal,
            time: self.run.time
        )
        var lastProgress = (count: -1, at: self.run.time.monotonic)
        while true {
            let shipments = try await self.shipments()
            var settled = 0
            var moved = 0
            for state in Set(shipments.map(\.state)) where Self.isMovable(state) {
                let due = shipments.filter { $0.state == state }
                moved += due.count
                try await self.importer.each(nil, due) { try await self.advance($0) }
            }
            if moved == 0 { settled = try await self.completed() }
            bar.update(settled)
            if settled == self.shippedAt.count { return }
            let mark = moved > 0 ? lastProgress.count + 1 : settled
            if moved > 0 || settled != lastProgress.count {
                lastProgress = (mark, self.run.time.monotonic)
            } else if self.run.time.monotonic - lastProgress.at > Self.patience {
                throw Failure(
                    status: .temporary,
                    message:
                        "\(self.shippedAt.count - settled) orders are not completed and nothing moves",
                    remedy: "'omsctl saga list --open' shows what they wait for; then import again"
                )
            }
            if moved == 0 { try await Task.sleep(for: .milliseconds(20)) }
        }
    }

    private func shipments() async throws -> [FulfillmentV1.Shipment] {
        let all = try await self.run.pages(limit: nil) {
            (reply: FulfillmentV1.ListShipmentsReply) in
            (reply.shipments, reply.nextPageToken)
        } fetch: { page in
            let method = FulfillmentV1.FulfillmentService.listShipments
            return try await self.run.call(
                .fulfillment,
                method,
                FulfillmentV1.ListShipmentsRequest(page: page)
            )
        }
        return all.filter { self.shippedAt[$0.orderID] != nil }
    }

    private func completed() async throws -> Int {
        let orders = try await self.run.pages(limit: nil) { (reply: OrderV1.ListOrdersReply) in
            (reply.orders, reply.nextPageToken)
        } fetch: { page in
            let request = OrderV1.ListOrdersRequest(page: page, state: .completed)
            return try await self.run.call(.order, OrderV1.OrderService.listOrders, request)
        }
        return orders.reduce(0) { $0 + (self.shippedAt[$1.orderID] == nil ? 0 : 1) }
    }

    private static func isMovable(_ state: FulfillmentV1.ShipmentState) -> Bool {
        switch state {
        case .planned, .picked, .ready, .handedOver, .inTransit, .outForDelivery: true
        default: false
        }
    }

    /// The next step that the shipment's state allows; keyed, so that a repeat is harmless.
    private func advance(_ shipment: FulfillmentV1.Shipment) async throws {
        let id = shipment.shipmentID
        let at = self.shippedAt[shipment.orderID] ?? 0
        typealias Service = FulfillmentV1.FulfillmentService
        switch shipment.state {
        case .planned:
            let request = FulfillmentV1.PickRequest(shipmentID: id, occurredAtMs: at)
            _ = try await self.run.call(
                .fulfillment,
                Service.pick,
                request,
                key: "import:pick:\(id)"
            )
        case .picked:
            let request = FulfillmentV1.PackRequest(shipmentID: id, boxes: 1, occurredAtMs: at)
            _ = try await self.run.call(
                .fulfillment,
                Service.pack,
                request,
                key: "import:pack:\(id)"
            )
        case .ready:
            let request = FulfillmentV1.HandOverRequest(
                shipmentID: id,
                driver: "import",
                occurredAtMs: at
            )
            _ = try await self.run.call(
                .fulfillment,
                Service.handOver,
                request,
                key: "import:handover:\(id)"
            )
        default:
            let request = FulfillmentV1.DeliverRequest(
                shipmentID: id,
                proofOfDelivery: "as recorded by the source",
                occurredAtMs: at
            )
            _ = try await self.run.call(
                .fulfillment,
                Service.deliver,
                request,
                key: "import:deliver:\(id)"
            )
        }
    }
}
