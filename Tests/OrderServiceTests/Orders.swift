// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import Protobuf
import RPC
import ServiceKit
import Store
import Synchronization
import Testing

@testable import OrderService

/// The order service alone on a network: its orchestrator is away, so the outbox keeps its messages.
final class Orders: Sendable {
    let network: ServiceNetwork
    let host: ServiceHost<OrderService>
    private let keys = Atomic<Int>(0)

    init() throws {
        self.network = try ServiceNetwork()
        self.host = try self.network.host(OrderService.self)
    }

    /// Calls a method; each call has a request id of its own unless `key` says otherwise.
    func call<Request, Reply>(
        _ method: Method<Request, Reply>,
        _ request: Request,
        key: String? = nil
    ) async throws(RPCError) -> Reply {
        let fresh = "test-\(self.keys.wrappingAdd(1, ordering: .relaxed).newValue)"
        var options = CallOptions(timeout: .seconds(30), requestID: key ?? fresh)
        options.actor = "ayse"
        return try await self.host.channel.unary(method, request, options: options)
    }

    /// What the outbox holds for the orchestrator, oldest first.
    func outbox() throws -> [OutboxMessage] {
        try self.host.store.readAndWait { try $0.pendingOutbox(after: 0, limit: 10_000) }
    }

    /// Places the sample order of a reference and brings it to `state`.
    func place(_ reference: String = "WEB-1", until state: OrderState = .pending) async throws
        -> String
    {
        let id = try await self.call(Methods.placeOrder, .sample(reference)).orderID
        switch state {
        case .pending: break
        case .rejected:
            _ = try await self.call(Methods.rejectOrder, .init(orderID: id, reason: "NO_STOCK"))
        case .awaitingCustomer:
            _ = try await self.call(
                Methods.askCustomer,
                .init(orderID: id, shortLines: [.init(sku: "TEA", quantity: 1)])
            )
        case .awaitingStock:
            _ = try await self.call(
                Methods.awaitStock,
                .init(orderID: id, shortLines: [.init(sku: "TEA", quantity: 1)])
            )
        case .awaitingPayment:
            _ = try await self.call(
                Methods.awaitPayment,
                .init(orderID: id, reason: "INSUFFICIENT_FUNDS")
            )
        case .onHold:
            _ = try await self.call(
                Methods.holdBySaga,
                .init(orderID: id, kind: .credit, reason: "over the limit")
            )
        case .confirmed, .inFulfillment, .completed, .cancelling, .cancelled:
            try await self.carryOn(id, until: state)
        }
        return id
    }

    /// Confirms a placed sample order and brings it to `state`.
    private func carryOn(_ id: String, until state: OrderState) async throws {
        _ = try await self.call(Methods.confirmOrder, .init(orderID: id))
        if state == .confirmed { return }
        _ = try await self.begin(id, "1", [("TEA", 3), ("CUP", 2)])
        if state == .inFulfillment { return }
        if state == .completed {
            _ = try await self.ship(id)
            _ = try await self.deliver(id, "1", [("TEA", 3), ("CUP", 2)])
            return
        }
        _ = try await self.call(Methods.cancelOrder, .init(orderID: id, reason: "changed mind"))
        if state == .cancelling { return }
        _ = try await self.call(Methods.cancelUnits, .init(orderID: id))
        _ = try await self.call(Methods.markCancelled, .init(orderID: id))
    }

    typealias Methods = OrderV1.OrderService

    /// Begins a shipment; what it is charged.
    @discardableResult
    func begin(
        _ id: String,
        _ shipment: String = "1",
        _ lines: [(String, Int64)]
    ) async throws -> OrderV1.Charge {
        let reply = try await self.call(
            Methods.beginFulfillment,
            .init(orderID: id, shipmentID: Self.name(id, shipment), lines: .of(lines))
        )
        return try #require(reply.charge)
    }

    @discardableResult
    func ship(_ id: String, _ shipment: String = "1") async throws -> OrderV1.OrderState {
        try await self.call(
            Methods.recordShipped,
            .init(
                orderID: id,
                shipmentID: Self.name(id, shipment),
                carrierID: "SPEEDY",
                trackingNumber: "T-\(shipment)"
            )
        ).state
    }

    func deliver(
        _ id: String,
        _ shipment: String = "1",
        _ lines: [(String, Int64)] = []
    ) async throws -> OrderV1.OrderState {
        try await self.call(
            Methods.recordDelivery,
            .init(orderID: id, shipmentID: Self.name(id, shipment), lines: .of(lines))
        ).state
    }

    func lose(_ id: String, _ shipment: String = "1") async throws -> OrderV1.Charge {
        let reply = try await self.call(
            Methods.recordUndelivered,
            .init(orderID: id, shipmentID: Self.name(id, shipment))
        )
        return try #require(reply.charge)
    }

    @discardableResult
    func abandon(_ id: String, _ shipment: String = "1") async throws -> OrderV1.OrderState {
        try await self.call(
            Methods.abandonShipment,
            .init(orderID: id, shipmentID: Self.name(id, shipment))
        ).state
    }

    /// The first shipment of SO-100001 is SH-100001-1.
    static func name(_ id: String, _ shipment: String) -> String {
        "SH-\(id.dropFirst(3))-\(shipment)"
    }

    func order(_ id: String) async throws -> OrderV1.Order {
        let reply = try await self.call(OrderV1.OrderService.getOrder, .init(orderID: id))
        return try #require(reply.order)
    }

    /// How many orders there are.
    func count() async throws -> Int {
        try self.host.store.readAndWait { reader in
            Int(try reader.first("SELECT COUNT(*) FROM orders") { $0.int(0) } ?? 0)
        }
    }
}

/// Runs `body` on an order service that knows the customers ALFKI and BONAP.
func withOrders(_ body: (Orders) async throws -> Void) async throws {
    let orders = try Orders()
    defer { orders.network.close() }
    for id in ["ALFKI", "BONAP"] {
        let customer = CustomerV1.Customer(
            customerID: id,
            name: "House \(id)",
            address: .init(name: "Maria", street: "Obere Str. 57", city: "Berlin", country: "DE")
        )
        _ = try await orders.call(
            CustomerV1.CustomerService.upsertCustomer,
            .init(customer: customer)
        )
    }
    try await body(orders)
}

extension OrderV1.PlaceOrderRequest {
    /// Two lines, 42.00 + 15.98 net, and 5.00 freight.
    static func sample(_ reference: String = "WEB-1") -> Self {
        Self(
            channel: .online,
            customerID: "ALFKI",
            lines: [
                .init(sku: "TEA", quantity: 3, unitPrice: .usd(1400)),
                .init(sku: "CUP", quantity: 2, unitPrice: .usd(999), discount: "0.2"),
            ],
            freight: .usd(500),
            carrierID: "SPEEDY",
            shipTo: .init(name: "Maria", street: "Obere Str. 57", city: "Berlin", country: "DE"),
            paymentMethod: .card,
            paymentToken: "tok_approve",
            clientReference: reference,
            orderedAtMs: 1_600_000_000_000
        )
    }

    /// The sample, changed.
    func with(_ change: (inout Self) -> Void) -> Self {
        var copy = self
        change(&copy)
        return copy
    }
}

extension [OrderV1.UnitLine] {
    static func of(_ lines: [(String, Int64)]) -> Self {
        lines.map { OrderV1.UnitLine(sku: $0.0, quantity: $0.1) }
    }
}

extension CommonV1.Money {
    static func usd(_ cents: Int64) -> Self { Self(minorUnits: cents, currency: "USD") }
}

extension RPCError {
    /// The first reason's word.
    var reason: String { self.details.first?.reason ?? "" }
    /// The first reason's field.
    var field: String { self.details.first?.field ?? "" }
}
