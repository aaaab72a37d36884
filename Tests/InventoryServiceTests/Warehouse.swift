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

    func receive(
        _ lines: [(String, Int64)],
        at location: String = ""
    ) async throws(RPCError) {
        _ = try await self.call(
            Methods.receive,
            .init(location: location, lines: Self.lines(lines))
        )
    }

    /// Adds a location.
    func location(_ key: String, rank: UInt32 = 0) async throws(RPCError) {
        let location = InventoryV1.Location(location: key, name: "The \(key)", rank: rank)
        _ = try await self.call(Methods.upsertLocation, .init(location: location))
    }

    func reserve(
        _ order: String,
        _ lines: [(String, Int64)],
        ttlMs: Int64 = 0,
        at location: String = "",
        _ shortage: InventoryV1.Shortage = .unspecified,
        shipComplete: Bool = false
    ) async throws(RPCError) -> InventoryV1.ReserveReply {
        try await self.call(
            Methods.reserve,
            .init(
                orderID: order,
                lines: Self.lines(lines),
                location: location,
                ttlMs: ttlMs,
                shortage: shortage,
                shipComplete: shipComplete
            )
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
        shipment: String = "SH-1",
        at location: String = ""
    ) async throws(RPCError) -> CommonV1.Money? {
        try await self.call(
            Methods.issue,
            .init(
                orderID: order,
                shipmentID: shipment,
                lines: Self.lines(lines),
                location: location
            )
        ).cost
    }

    /// (on hand, reserved) of a SKU at a location.
    func level(_ sku: String, at location: String = "MAIN") async throws -> [Int64] {
        let levels = try await self.call(
            Methods.getStock,
            .init(sku: sku, location: location)
        ).levels
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

    // MARK: What the services beside it are told

    /// Everything in the outbox for a peer's method, oldest first; no peer is there to take it.
    func told<Request: Message, Reply>(
        _ method: Method<Request, Reply>
    ) throws -> [Request] {
        try self.host.store.readAndWait { try $0.pendingOutbox(after: 0, limit: 100_000) }
            .filter { $0.method == method.path }
            .map { try Request.decode($0.payload) }
    }

    /// The postings so far, as `rule: debit/credit amount`.
    func postings() throws -> [String] {
        try self.told(BillingV1.BillingService.post).map { entry in
            let debit = entry.lines.first { $0.debitMinor > 0 }
            let credit = entry.lines.first { $0.creditMinor > 0 }
            #expect(debit?.debitMinor == credit?.creditMinor)
            return "\(entry.rule): \(debit?.account ?? 0)/\(credit?.account ?? 0) "
                + "\(debit?.debitMinor ?? 0)"
        }
    }

    /// What an account was debited less what it was credited.
    func posted(_ account: UInt32) throws -> Int64 {
        try self.told(BillingV1.BillingService.post).flatMap(\.lines)
            .filter { $0.account == account }
            .reduce(0) { $0 + $1.debitMinor - $1.creditMinor }
    }

    /// The sagas that were started for backorders: (fill id, `units SKU@location`).
    func fills() throws -> [String: [String]] {
        let fills = try self.told(OrchestratorV1.OrchestratorService.start).map { start in
            #expect(start.type == "fill-backorder")
            let input = try OrchestratorV1.FillBackorderInput.decode(start.input)
            #expect(input.fillID == start.businessKey)
            return (input.fillID, input.lines.map(\.text))
        }
        return Dictionary(uniqueKeysWithValues: fills)
    }

    /// The sagas that were told that their stock is there.
    func signals() throws -> [String] {
        try self.told(OrchestratorV1.OrchestratorService.signal).map {
            #expect($0.name == "stock" && $0.signalID == "stock")
            return $0.sagaID
        }
    }

    /// The types and subjects of the change feed, oldest first.
    func events(_ type: String) throws -> [String] {
        try self.host.store.readAndWait { reader in
            try reader.all(
                "SELECT subject FROM feed WHERE type = $1 ORDER BY sequence",
                type
            ) { $0.text(0) }
        }
    }

    // MARK: The books

    /// What is wrong in the books at one moment, in words.
    func faults() throws -> [String] {
        try self.host.store.readAndWait { reader in
            try Self.balances(reader) + Self.queues(reader)
        }
    }

    /// Balances equal the movements and the open reservations, and stay within the hard rule.
    private static func balances(_ reader: Reader) throws -> [String] {
        try reader.all(
            """
            SELECT s.sku, s.on_hand, s.reserved, s.quarantine,
                (SELECT COALESCE(SUM(on_hand_delta), 0) FROM movements m
                 WHERE m.sku = s.sku AND m.location = s.location),
                (SELECT COALESCE(SUM(reserved_delta), 0) FROM movements m
                 WHERE m.sku = s.sku AND m.location = s.location),
                (SELECT COALESCE(SUM(quarantine_delta), 0) FROM movements m
                 WHERE m.sku = s.sku AND m.location = s.location),
                (SELECT COALESCE(SUM(l.quantity - l.issued), 0)
                 FROM reservations r JOIN reservation_lines l
                    ON l.line_key / 65536 = r.reservation_number
                 WHERE r.state IN (1, 2) AND l.sku = s.sku AND l.location = s.location),
                (SELECT COUNT(*) FROM movements m
                 WHERE m.sku = s.sku AND m.location = s.location
                    AND (reserved < 0 OR reserved > on_hand OR quarantine < 0)),
                s.location
            FROM stock s
            """
        ) { row -> String? in
            let (onHand, reserved, quarantine) = (row.int(1), row.int(2), row.int(3))
            let sound =
                0 <= reserved && reserved <= onHand && quarantine >= 0 && onHand == row.int(4)
                && reserved == row.int(5) && quarantine == row.int(6) && reserved == row.int(7)
                && row.int(8) == 0
            return sound
                ? nil
                : "\(row.text(0))@\(row.text(9)): \(onHand)/\(reserved)/\(quarantine), moved "
                    + "\(row.int(4))/\(row.int(5))/\(row.int(6)), open \(row.int(7))"
        }.compactMap(\.self)
    }

    /// Nobody waits for what is available, but where a short pick left the books in doubt, and only
    /// living reservations wait.
    private static func queues(_ reader: Reader) throws -> [String] {
        let waiting = try reader.all(
            """
            SELECT DISTINCT b.sku FROM backorders b WHERE b.state = 2
                AND (SELECT SUM(on_hand - reserved) FROM stock s WHERE s.sku = b.sku) > 0
                AND NOT EXISTS (
                    SELECT 1 FROM movements m WHERE m.sku = b.sku AND m.reason = 'short pick')
            """
        ) { "\($0.text(0)) is available and backordered" }
        let dead = try reader.all(
            """
            SELECT b.order_id FROM backorders b JOIN reservations r ON r.order_id = b.order_id
            WHERE r.was_short = 0 OR (b.state = 3) <> (r.state = 4)
                OR b.state <> 3 AND r.state NOT IN (1, 2)
            """
        ) { "\($0.text(0)) waits without a reason" }
        return waiting + dead
    }

    /// Expects the books to be sound.
    func audit(_ when: String = "") throws {
        let faults = try self.faults()
        #expect(faults.isEmpty, "\(when) \(faults)")
    }
}

/// Runs `body` on an inventory service without products, and audits its books at the end.
///
/// Billing and the orchestrator are away, so that the outbox keeps what they would be told.
func withWarehouse(_ body: (Warehouse) async throws -> Void) async throws {
    let warehouse = try Warehouse()
    defer { warehouse.network.close() }
    try await body(warehouse)
    try warehouse.audit()
}

extension CommonV1.Money {
    static func usd(_ cents: Int64) -> Self { Self(minorUnits: cents, currency: "USD") }
}

extension InventoryV1.AllocatedLine {
    /// For example `3 TEA@MAIN`.
    var text: String { "\(self.quantity) \(self.sku)@\(self.location)" }
}

extension InventoryV1.StockLine {
    /// For example `3 TEA`.
    var text: String { "\(self.quantity) \(self.sku)" }
}

extension RPCError {
    /// The first reason's word.
    var reason: String { self.details.first?.reason ?? "" }
    /// The first reason's field.
    var field: String { self.details.first?.field ?? "" }
}
