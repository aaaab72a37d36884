// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import ServiceKit
import Store

/// More or fewer units for a reservation.
extension InventoryService {
    /// Sets more units aside for a committed reservation, all or none, once per change.
    func extend(
        _ request: InventoryV1.ExtendReservationRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<InventoryV1.ExtendReservationReply> {
        let change = try key(request.changeID, field: "change_id")
        let lines = try merged(request.lines, atMost: Self.reserveLinesMax)
        let reservation = try self.reservation(of: request.orderID, tx)
        let order = reservation.orderID
        guard reservation.state == .committed else {
            throw InventoryError.illegalTransition(
                order: order,
                from: reservation.state,
                to: .committed
            )
        }
        guard try ChangeTable.add(.extend, change, of: order, in: tx) else {
            let held = try ChangeTable.extended(by: change, of: order, in: tx)
            return .reply(InventoryV1.ExtendReservationReply(held: held.map(\.proto)))
        }
        let plan = try self.plan(lines, preferring: reservation.location, tx)
        guard plan.missing.isEmpty else {
            throw InventoryError.insufficientStock(order: order, plan.shortages)
        }
        let actor = actor(context)
        let held = try self.take(plan, for: order, tx, actor: actor)
        try ReservationLineTable.add(held, to: reservation.number, in: tx)
        try ChangeTable.add(held, to: change, of: order, in: tx)
        try tx.publish(
            type: "stock.extended",
            subject: order,
            summary: "\(reservation.id) holds more of \(lines.count) products for \(change)",
            actor: actor
        )
        try self.noteReorder(plan, tx, actor: actor)
        return .reply(InventoryV1.ExtendReservationReply(held: held.map(\.proto)))
    }

    /// Gives up units of a reservation: backordered ones first, then what is held and not issued.
    ///
    /// Once per change; last what shipments that go on may hold. As the compensation of Extend it
    /// gives back exactly what that took. Units that a picker did not find are written off. Nothing
    /// left makes the reservation RELEASED, or ISSUED when a part of it left the house.
    func shrink(
        _ request: InventoryV1.ShrinkReservationRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<InventoryV1.ShrinkReservationReply> {
        let change =
            request.changeID.isEmpty ? "" : try key(request.changeID, field: "change_id")
        let wanted =
            request.lines.isEmpty
            ? [] : try merged(request.lines, atMost: Self.reserveLinesMax)
        let committed = try placed(request.committed, field: "committed")
        let shortPicks = try self.shortPicks(request.shortPicks, tx)
        var reservation = try self.reservation(of: request.orderID, tx)
        let actor = actor(context)
        var details = InventoryV1.ReservationDetails()
        if context.saga?.operation == .compensate {
            let freed = try self.undoExtension(change, of: reservation, tx)
            if !freed.isEmpty {
                _ = try self.free(freed, of: &reservation, change, tx, actor: actor)
            }
        } else {
            try self.holdBack(change, of: reservation, tx)
            if try self.isNew(change, of: reservation, wanted, tx) {
                _ = try self.live(reservation.orderID, for: .released, tx)
                let rest = try self.book(
                    shortPicks,
                    outOf: wanted,
                    of: &reservation,
                    tx,
                    actor: actor
                )
                let before = try ReservationLineTable.of(reservation.number, in: tx).unplanned
                let freed = try rest.flatMap {
                    try self.give(up: $0, of: reservation, sparing: committed, tx)
                }
                let after = try ReservationLineTable.of(reservation.number, in: tx).unplanned
                details.unplanned = before.less(after).map(\.proto)
                details.told = try self.free(freed, of: &reservation, change, tx, actor: actor)
                    .map(\.proto)
            }
        }
        let lines = try ReservationLineTable.of(reservation.number, in: tx)
        details.issued = lines.issued.map(\.proto)
        return .reply(
            InventoryV1.ShrinkReservationReply(
                held: lines.planned.map(\.proto),
                backordered: try self.queued(of: reservation, tx).map(\.proto),
                details: details
            )
        )
    }

    /// Makes available what was taken off the lines, and ends the reservation when it was the last;
    /// returns what a fill plans now, as the order waits for nothing more.
    private func free(
        _ freed: [AllocatedUnits],
        of reservation: inout Reservation,
        _ change: String,
        _ tx: Transaction,
        actor: String
    ) throws -> [AllocatedUnits] {
        for units in freed {
            try self.giveBack(units, of: reservation.orderID, tx, actor: actor, reason: change)
        }
        let told = try self.settle(&reservation, change, tx, actor: actor)
        try self.serve(bySKU(freed.map(\.stock)).map(\.sku), tx, actor: actor)
        return told
    }

    private func isNew(
        _ change: String,
        of reservation: Reservation,
        _ wanted: [StockUnits],
        _ tx: Transaction
    ) throws -> Bool {
        if wanted.isEmpty { return false }
        if change.isEmpty { return true }
        return try ChangeTable.add(.shrink, change, of: reservation.orderID, in: tx)
    }

    /// Takes units out of what an order waits for and then out of its lines; returns the latter.
    private func give(
        up units: StockUnits,
        of reservation: Reservation,
        sparing committed: [AllocatedUnits] = [],
        _ tx: Transaction
    ) throws -> [AllocatedUnits] {
        var missing = units.units
        for backorder in try self.backorders(of: reservation, tx)
        where backorder.sku == units.sku && missing > 0 {
            let part = min(missing, backorder.missing)
            try BackorderTable.reduce(backorder, by: part, in: tx)
            missing -= part
        }
        let lines = try ReservationLineTable.of(reservation.number, in: tx)
            .filter { $0.sku == units.sku && $0.open > 0 }
        let parts = lines.parts(of: missing, sparing: committed)
        guard parts.reduce(0, +) == missing else {
            throw InventoryError.notReserved(
                order: reservation.orderID,
                sku: units.sku,
                wanted: units.units,
                open: units.units - missing + parts.reduce(0, +)
            )
        }
        return try zip(lines, parts).filter { $1 > 0 }.map { line, part in
            try self.reduce(line, by: part, tx)
        }
    }

    /// Takes what an extension added out of the lines again; what was moved to another location by
    /// a short pick is found there or among what the order waits for.
    private func undoExtension(
        _ change: String,
        of reservation: Reservation,
        _ tx: Transaction
    ) throws -> [AllocatedUnits] {
        let order = reservation.orderID
        let extended = try ChangeTable.extended(by: change, of: order, in: tx)
        guard reservation.state.holdsStock, !extended.isEmpty else { return [] }
        try ChangeTable.deleteExtended(by: change, of: order, in: tx)
        var freed: [AllocatedUnits] = []
        for units in extended {
            var missing = units.units
            let line = try ReservationLineTable.of(reservation.number, in: tx).first {
                $0.sku == units.sku && $0.location == units.location && $0.open > 0
            }
            if let line {
                let part = min(missing, line.open)
                // Those that wait for the order to be complete were there before.
                freed.append(try self.reduce(line, by: part, isPlanned: true, tx))
                missing -= part
            }
            if missing > 0 {
                let moved = StockUnits(sku: units.sku, units: missing)
                freed += try self.give(up: moved, of: reservation, tx)
            }
        }
        return freed
    }

    /// Takes open units off a line, those first that no shipment was planned for; with `isPlanned`,
    /// those last.
    func reduce(
        _ line: ReservedLine,
        by units: Int64,
        isPlanned: Bool = false,
        _ tx: Transaction
    ) throws -> AllocatedUnits {
        var line = line
        line.quantity -= units
        line.unplanned =
            isPlanned ? min(line.unplanned, line.open) : max(0, line.unplanned - units)
        try ReservationLineTable.update(line, in: tx)
        return AllocatedUnits(sku: line.sku, location: line.location, units: units)
    }

    /// Ends a reservation of which nothing is left, or lets the rest of it be shipped when it no longer
    /// waits for anything; returns that rest.
    private func settle(
        _ reservation: inout Reservation,
        _ change: String,
        _ tx: Transaction,
        actor: String
    ) throws -> [AllocatedUnits] {
        let lines = try ReservationLineTable.of(reservation.number, in: tx)
        let waits = try !self.backorders(of: reservation, tx).isEmpty
        var told: [AllocatedUnits] = []
        if !waits {
            // Of an order that ships complete; no shipment of it was planned that a change withdrew.
            told = try self.planAll(reservation, tx)
            if !told.isEmpty { try self.startFill(of: &reservation, told, tx, actor: actor) }
        }
        guard !waits, lines.allSatisfy({ $0.open == 0 }) else {
            try tx.publish(
                type: "stock.shrunk",
                subject: reservation.orderID,
                summary: "\(reservation.id) holds or wants fewer units"
                    + (change.isEmpty ? "" : " for \(change)"),
                actor: actor
            )
            return told
        }
        let end: ReservationState = lines.isEmpty ? .released : .issued
        try self.move(&reservation, to: end, "has nothing left to ship", tx, actor)
        return told
    }
}
