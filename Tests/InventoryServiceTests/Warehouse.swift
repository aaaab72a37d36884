// SPDX-License-Identifier: MIT
import OMSProtos
import Protobuf
import RPC
import ServiceKit
import Store
import Synchronization
import Testing

@testable import InventoryService

/// The inventory service alone on a network.
final class Warehouse: Sendable {
    typealias Methods = InventoryV1.InventoryService

    let network: ServiceNetwork
    let host: ServiceHost<InventoryService>
    private let keys = Atomic<Int>(0)

    init() throws {
        self.network = try ServiceNetwork()
        self.host = try self.network.host(InventoryService.self)
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

    /// Adds a product and its stock.
    func stock(_ sku: String, _ units: Int64, cost: Int64? = nil) async throws {
        let product = InventoryV1.Product(
            sku: sku,
            name: "The \(sku)",
            price: .usd(1000),
            cost: cost.map { .usd($0) }
        )
        _ = try await self.call(Methods.upsertProduct, .init(product: product))
        if units > 0 { try await self.receive([(sku, units)]) }
    }

    func receive(_ lines: [(String, Int64)]) async throws(RPCError) {
        _ = try await self.call(Methods.receive, .init(lines: Self.lines(lines)))
    }

    func reserve(
        _ order: String,
        _ lines: [(String, Int64)],
        ttlMs: Int64 = 0
    ) async throws(RPCError) -> InventoryV1.ReserveReply {
        try await self.call(
            Methods.reserve,
            .init(orderID: order, lines: Self.lines(lines), ttlMs: ttlMs)
        )
    }

    func commit(_ order: String) async throws(RPCError) -> InventoryV1.ReservationState {
        try await self.call(Methods.commitReservation, .init(orderID: order)).state
    }

    func release(_ order: String) async throws(RPCError) -> InventoryV1.ReservationState {
        try await self.call(Methods.releaseReservation, .init(orderID: order, reason: "test")).state
    }

    func issue(
        _ order: String,
        _ lines: [(String, Int64)],
        shipment: String = "SH-1"
    ) async throws(RPCError) -> CommonV1.Money? {
        try await self.call(
            Methods.issue,
            .init(orderID: order, shipmentID: shipment, lines: Self.lines(lines))
        ).cost
    }

    /// (on hand, reserved) of a SKU at MAIN.
    func level(_ sku: String) async throws -> [Int64] {
        let levels = try await self.call(Methods.getStock, .init(sku: sku, location: "MAIN")).levels
        let level = try #require(levels.first)
        #expect(level.available == level.onHand - level.reserved)
        return [level.onHand, level.reserved]
    }

    func reservation(_ order: String) async throws -> InventoryV1.Reservation? {
        try await self.call(Methods.listReservations, .init(orderID: order)).reservations.first
    }

    func movements(_ request: InventoryV1.ListMovementsRequest = .init()) async throws(RPCError)
        -> [InventoryV1.Movement]
    {
        try await self.call(Methods.listMovements, request).movements
    }

    static func lines(_ lines: [(String, Int64)]) -> [InventoryV1.StockLine] {
        lines.map { .init(sku: $0.0, quantity: $0.1) }
    }

    /// Balances equal the movements and the open reservations, and stay within the hard rule.
    func audit() throws {
        let faults = try self.host.store.readAndWait { reader in
            try reader.all(
                """
                SELECT s.sku, s.on_hand, s.reserved,
                    (SELECT COALESCE(SUM(on_hand_delta), 0) FROM movements m
                     WHERE m.sku = s.sku AND m.location = s.location),
                    (SELECT COALESCE(SUM(reserved_delta), 0) FROM movements m
                     WHERE m.sku = s.sku AND m.location = s.location),
                    (SELECT COALESCE(SUM(l.quantity - l.issued), 0)
                     FROM reservations r JOIN reservation_lines l
                        ON l.line_key / 1024 = r.reservation_number
                     WHERE r.state IN (1, 2) AND l.sku = s.sku AND r.location = s.location)
                FROM stock s
                """
            ) { row -> String? in
                let (onHand, reserved) = (row.int(1), row.int(2))
                let sound =
                    0 <= reserved && reserved <= onHand && onHand == row.int(3)
                    && reserved == row.int(4) && reserved == row.int(5)
                return sound
                    ? nil
                    : "\(row.text(0)): \(onHand)/\(reserved), moved \(row.int(3))/\(row.int(4)), "
                        + "open \(row.int(5))"
            }.compactMap(\.self)
        }
        #expect(faults.isEmpty, "\(faults)")
    }
}

/// Runs `body` on an inventory service without products, and audits its books at the end.
func withWarehouse(_ body: (Warehouse) async throws -> Void) async throws {
    let warehouse = try Warehouse()
    defer { warehouse.network.close() }
    try await body(warehouse)
    try warehouse.audit()
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
