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

    /// Sets stock aside for an order: all lines or none.
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
        let location = try location(request.location)
        let hold = try Self.hold(request.ttlMs)
        guard
            let reservation = try ReservationTable.insert(
                order: order,
                location: location,
                expiresAt: Timestamp(milliseconds: tx.time.milliseconds + hold),
                in: tx
            )
        else { return try self.attach(order, lines, location, tx) }
        let shortages = try self.take(lines, for: order, at: location, tx, context)
        guard shortages.isEmpty else {
            throw InventoryError.insufficientStock(order: order, shortages)
        }
        try ReservationTable.insert(lines, of: reservation.number, in: tx)
        try tx.publish(
            type: "stock.reserved",
            subject: order,
            summary: "\(reservation.id) holds \(lines.count) products for order \(order)",
            actor: actor(context)
        )
        return .reply(
            InventoryV1.ReserveReply(reservationID: reservation.id, state: .held)
        )
    }

    /// Moves each line from available to reserved, in the order of the SKUs.
    ///
    /// Returns the lines that were short; the caller then throws, and nothing was taken.
    func take(
        _ lines: [StockUnits],
        for order: String,
        at location: String,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> [Shortage] {
        let cause = MovementCause(
            kind: .reserve,
            location: location,
            reference: order,
            actor: actor(context),
            at: tx.time
        )
        var shortages: [Shortage] = []
        var unknown: [String] = []
        for line in lines {
            let level = try StockTable.move(
                line.sku,
                onHand: 0,
                reserved: line.units,
                cause,
                in: tx
            )
            if level != nil { continue }
            let available = try StockTable.available(line.sku, at: location, in: tx)
            if try available == nil && !ProductTable.exists(line.sku, in: tx) {
                unknown.append(line.sku)
            } else {
                shortages.append(
                    Shortage(sku: line.sku, wanted: line.units, available: available ?? 0)
                )
            }
        }
        guard unknown.isEmpty else { throw InventoryError.unknownSKUs(unknown) }
        return shortages
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
        let held = try ReservationTable.lines(of: reservation.number, in: tx)
        guard location == reservation.location else {
            throw InventoryError.keyConflict(order: order, field: "location", value: location)
        }
        guard held.map({ StockUnits(sku: $0.sku, units: $0.quantity) }) == lines else {
            throw InventoryError.keyConflict(
                order: order,
                field: "lines",
                value: "\(lines.count) products, before \(held.count)"
            )
        }
        return .reply(
            InventoryV1.ReserveReply(
                reservationID: reservation.id,
                state: reservation.state.proto
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
}
