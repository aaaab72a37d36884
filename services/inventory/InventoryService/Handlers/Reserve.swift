// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import RPC
import ServiceKit
import Store

extension InventoryService {
    /// The most lines one reservation can have; the same as an order.
    static let reserveLinesMax = 500
    /// How long a hold lasts when the request does not say.
    static let defaultHold = Duration.seconds(15 * 60)
    /// The longest hold: a forgotten one gives its stock back within a month.
    static let longestHoldMs: Int64 = 30 * 86_400_000

    /// Sets stock aside for an order; what becomes of what is not there, the request says.
    ///
    /// An order has one reservation. Asking for the same again gives the same answer while it holds
    /// stock; anything else is refused.
    func reserve(
        _ request: InventoryV1.ReserveRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<InventoryV1.ReserveReply> {
        let order = try key(request.orderID, field: "order_id")
        let lines = try merged(request.lines, atMost: Self.reserveLinesMax)
        let preferred =
            request.location.isEmpty ? "" : try location(request.location, in: tx)
        let hold = try Self.hold(request.ttlMs)
        let shortage = try Self.checked(request.shortage)
        guard
            var reservation = try ReservationTable.insert(
                order: order,
                location: preferred,
                expiresAt: Timestamp(milliseconds: tx.time.milliseconds + hold),
                shipComplete: request.shipComplete,
                in: tx
            )
        else { return try self.attach(order, lines, preferred, tx) }
        let plan = try self.plan(lines, preferring: preferred, tx)
        let missing = plan.missing
        if !missing.isEmpty {
            let takesNothing = shortage == .refuse || shortage == .partial && plan.takes.isEmpty
            guard !takesNothing else {
                throw InventoryError.insufficientStock(order: order, plan.shortages)
            }
        }
        let actor = actor(context)
        let held = try self.take(plan, for: order, tx, actor: actor)
        try ReservationLineTable.insert(held, of: reservation.number, in: tx)
        try tx.publish(
            type: "stock.reserved",
            subject: order,
            summary: "\(reservation.id) holds \(lines.count) products for order \(order)"
                + (missing.isEmpty ? "" : ", \(missing.count) of them in part or not at all"),
            actor: actor
        )
        if !missing.isEmpty {
            try self.leave(
                missing,
                to: &reservation,
                shortage == .backorder ? .queued : .undecided,
                tx,
                actor: actor
            )
        }
        try self.noteReorder(plan, tx, actor: actor)
        return .reply(
            InventoryV1.ReserveReply(
                reservationID: reservation.id,
                state: .held,
                held: held.map(\.proto),
                shortLines: missing.map(\.proto)
            )
        )
    }

    private func attach(
        _ order: String,
        _ lines: [StockUnits],
        _ location: String,
        _ tx: Transaction
    ) throws -> Answer<InventoryV1.ReserveReply> {
        let reservation = try self.reservation(of: order, tx)
        guard reservation.state.holdsStock else {
            throw InventoryError.illegalTransition(
                order: order,
                from: reservation.state,
                to: .held
            )
        }
        guard location == reservation.location else {
            throw InventoryError.keyConflict(order: order, field: "location", value: location)
        }
        let held = try ReservationLineTable.of(reservation.number, in: tx)
        let backorders = try self.backorders(of: reservation, tx)
        let wanted = bySKU(
            held.map { StockUnits(sku: $0.sku, units: $0.quantity) } + backorders.map(\.units)
        )
        guard wanted == lines else {
            throw InventoryError.keyConflict(
                order: order,
                field: "lines",
                value: "\(lines.count) products, before \(wanted.count)"
            )
        }
        return .reply(
            InventoryV1.ReserveReply(
                reservationID: reservation.id,
                state: reservation.state.proto,
                held: held.filter { $0.open > 0 }.map {
                    AllocatedUnits(sku: $0.sku, location: $0.location, units: $0.open).proto
                },
                shortLines: backorders.map(\.units.proto)
            )
        )
    }

    private static func hold(_ ttlMs: Int64) throws(InventoryError) -> Int64 {
        guard (0...Self.longestHoldMs).contains(ttlMs) else {
            throw .invalid(
                field: "ttl_ms",
                value: String(ttlMs),
                remedy: "Send at most \(Self.longestHoldMs) (30 days), or 0 for 15 minutes."
            )
        }
        return ttlMs == 0 ? Self.defaultHold.wholeMilliseconds : ttlMs
    }

    private static func checked(
        _ shortage: InventoryV1.Shortage
    ) throws(InventoryError) -> InventoryV1.Shortage {
        switch shortage {
        case .unspecified: return .refuse
        case .refuse, .partial, .backorder, .hold: return shortage
        case .unrecognized(let number):
            throw .invalid(
                field: "shortage",
                value: String(number),
                remedy: "Send REFUSE, PARTIAL, BACKORDER or HOLD."
            )
        }
    }
}
