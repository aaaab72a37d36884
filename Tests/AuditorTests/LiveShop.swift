// SPDX-License-Identifier: MIT
import Ambient
import BillingService
import Foundation
import FulfillmentService
import InventoryService
import OMSProtos
import OrchestratorService
import OrderService
import Protobuf
import RPC
import ServiceKit
import Synchronization
import Testing

/// All five services in this process, and the words with which a test keeps shop in them.
final class LiveShop: Sendable {
    let network: ServiceNetwork
    private let channels: [String: Channel]
    private let keys = Mutex(0)
    /// What clients were told, as `omsctl load --journal` writes it down.
    private let journal = Mutex("")

    init(directory: String) throws {
        self.network = try ServiceNetwork(directory: directory)
        self.channels = [
            "inventory": try self.network.host(InventoryService.self).channel,
            "billing": try self.network.host(BillingService.self).channel,
            "fulfillment": try self.network.host(FulfillmentService.self).channel,
            "order": try self.network.host(OrderService.self).channel,
            "orchestrator": try self.network.host(OrchestratorService.self).channel,
        ]
    }

    /// Writes the journal down and closes the files.
    func close() throws {
        // What nothing depends on is stored within a second.
        self.network.advance(by: .seconds(3))
        self.network.close()
        let text = self.journal.withLock { $0 }
        try text.write(
            toFile: "\(self.network.directory)/shop.acks",
            atomically: false,
            encoding: .utf8
        )
    }

    @discardableResult
    func call<Request: Message, Reply: Message>(
        _ service: String,
        _ method: Method<Request, Reply>,
        _ request: Request
    ) async throws -> Reply {
        var options = CallOptions()
        options.requestID = self.keys.withLock { keys in
            keys += 1
            return "shop-\(keys)"
        }
        options.actor = "tester"
        return try await #require(self.channels[service]).unary(method, request, options: options)
    }

    /// Asks again until it is so; the services are moving towards it by themselves.
    func until(_ what: String, _ isSo: () async throws -> Bool) async throws {
        for _ in 0..<5000 {
            if try await isSo() { return }
            self.network.advance(by: .milliseconds(10))
            await Task.yield()
        }
        Issue.record("never: \(what)")
    }

    // MARK: Words

    func stock(_ sku: String, _ units: Int64) async throws {
        try await self.call(
            "inventory",
            InventoryV1.InventoryService.upsertProduct,
            .init(
                product: .init(
                    sku: sku,
                    name: sku,
                    price: Self.usd(1000),
                    cost: Self.usd(400)
                )
            )
        )
        guard units > 0 else { return }
        try await self.call(
            "inventory",
            InventoryV1.InventoryService.receive,
            .init(lines: [.init(sku: sku, quantity: units)], reference: "DN-\(sku)")
        )
    }

    func truck() async throws {
        try await self.call(
            "fulfillment",
            FulfillmentV1.FulfillmentService.upsertCarrier,
            .init(carrier: .init(carrierID: "TRUCK", name: "Our truck", kind: .ownFleet))
        )
    }

    func customer(_ id: String) async throws {
        try await self.call(
            "order",
            CustomerV1.CustomerService.upsertCustomer,
            .init(
                customer: .init(
                    customerID: id,
                    name: id,
                    address: .init(name: id, street: "1 Road", city: "Bath", country: "GB")
                )
            )
        )
    }

    /// Places an order and waits for its decision; gives its id.
    @discardableResult
    func place(
        _ lines: [OrderV1.OrderLine],
        method: OrderV1.PaymentMethod = .card,
        token: String = "tok_approve"
    ) async throws -> String {
        let reference = "R-\(self.keys.withLock { $0 })"
        let reply = try await self.call(
            "order",
            OrderV1.OrderService.placeOrder,
            .init(
                channel: .online,
                customerID: "ADA",
                lines: lines,
                paymentMethod: method,
                paymentToken: method == .card ? token : "",
                clientReference: reference,
                waitMs: 4000
            )
        )
        self.journal.withLock { $0 += "\(reference) \(reply.orderID) \(reply.state.name)\n" }
        return reply.orderID
    }

    /// Writes down that a reference was refused for good.
    func noteRefusal(_ reference: String) {
        self.journal.withLock { $0 += "\(reference) - INVALID_ARGUMENT\n" }
    }

    func line(_ sku: String, _ units: Int64) -> OrderV1.OrderLine {
        .init(sku: sku, quantity: units, unitPrice: Self.usd(1000))
    }

    private func shipment(_ id: String) async throws -> FulfillmentV1.Shipment {
        let list = try await self.call(
            "fulfillment",
            FulfillmentV1.FulfillmentService.listShipments,
            .init()
        )
        return list.shipments.first { $0.shipmentID == id } ?? .init()
    }

    /// From planned to delivered; gives the shipment's id.
    @discardableResult
    func deliver(_ order: String) async throws -> String {
        typealias Methods = FulfillmentV1.FulfillmentService
        let id = order.replacing("SO-", with: "SH-") + "-1"
        try await self.until("\(id) planned") { try await self.shipment(id).state == .planned }
        try await self.call("fulfillment", Methods.pick, .init(shipmentID: id))
        try await self.call("fulfillment", Methods.pack, .init(shipmentID: id, boxes: 1))
        try await self.until("\(id) ready") { try await self.shipment(id).state == .ready }
        try await self.call(
            "fulfillment",
            Methods.handOver,
            .init(shipmentID: id, driver: "Derya")
        )
        try await self.call(
            "fulfillment",
            Methods.deliver,
            .init(shipmentID: id, proofOfDelivery: "signed")
        )
        try await self.until("\(order) completed") {
            try await self.state(of: order) == .completed
        }
        return id
    }

    func state(of order: String) async throws -> OrderV1.OrderState {
        let reply = try await self.call(
            "order",
            OrderV1.OrderService.getOrder,
            .init(orderID: order)
        )
        return reply.order?.state ?? .unspecified
    }

    /// A unit comes back and is paid back.
    func takeBack(_ order: String, _ sku: String) async throws {
        typealias Methods = ReturnsV1.ReturnService
        let opened = try await self.call(
            "order",
            Methods.openReturn,
            .init(
                orderID: order,
                lines: [.init(lineNumber: 1, sku: sku, quantity: 1, reason: "DAMAGED")],
                resolution: .refund
            )
        )
        let id = try #require(opened.rma).returnID
        try await self.call("order", Methods.authorizeReturn, .init(returnID: id))
        try await self.call(
            "order",
            Methods.receiveReturn,
            .init(returnID: id, lines: [.init(lineNumber: 1, sku: sku, quantity: 1)])
        )
        try await self.call(
            "order",
            Methods.inspectReturn,
            .init(
                returnID: id,
                lines: [
                    .init(lineNumber: 1, sku: sku, quantity: 1, disposition: .restock)
                ]
            )
        )
        try await self.until("\(id) closed") {
            let reply = try await self.call("order", Methods.getReturn, .init(returnID: id))
            return reply.rma?.state == .closed
        }
    }

    func cancel(_ order: String) async throws {
        try await self.call(
            "order",
            OrderV1.OrderService.cancelOrder,
            .init(orderID: order, reason: "changed my mind")
        )
        try await self.until("\(order) cancelled") {
            try await self.state(of: order) == .cancelled
        }
    }

    func hold(_ order: String) async throws {
        try await self.call(
            "order",
            OrderV1.OrderService.holdOrder,
            .init(orderID: order, reason: "look at it")
        )
        let shipment = order.replacing("SO-", with: "SH-") + "-1"
        try await self.until("\(shipment) held") { try await self.shipment(shipment).held }
    }

    /// Nothing is on its way any more.
    func rest() async throws {
        for service in self.channels.keys.sorted() {
            try await self.until("\(service) quiet") {
                let health = try await self.call(
                    service,
                    CommonV1.Health.check,
                    CommonV1.HealthRequest()
                )
                return health.outboxPending == 0 && health.writerQueue == 0
            }
        }
        try await self.until("sagas at rest") {
            let sagas = try await self.call(
                "orchestrator",
                OrchestratorV1.OrchestratorService.listSagas,
                .init(openOnly: true)
            ).sagas
            return sagas.allSatisfy { $0.state != .running && $0.state != .compensating }
        }
    }

    static func usd(_ minorUnits: Int64) -> CommonV1.Money {
        .init(minorUnits: minorUnits, currency: "USD")
    }
}
