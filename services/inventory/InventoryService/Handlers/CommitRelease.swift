// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import RPC
import ServiceKit
import Store

extension InventoryService {
    /// Makes a hold permanent; it no longer expires.
    ///
    /// When it had expired, the stock is taken once more if it is still there. The reply tells what
    /// may be shipped now: nothing, while an order that ships complete waits for more.
    func commit(
        _ request: InventoryV1.CommitReservationRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<InventoryV1.CommitReservationReply> {
        var reservation = try self.reservation(of: request.orderID, tx)
        let before = reservation.state
        if before == .expired { try self.takeAgain(&reservation, tx, actor: actor(context)) }
        if before != .committed {
            try self.move(&reservation, to: .committed, "is committed", tx, actor(context))
        }
        let backordered = try self.queued(of: reservation, tx)
        var lines = try ReservationLineTable.of(reservation.number, in: tx)
        if before != .committed, reservation.shipComplete, !backordered.isEmpty {
            for index in lines.indices {
                lines[index].unplanned = lines[index].open
                try ReservationLineTable.update(lines[index], in: tx)
            }
        }
        return .reply(
            InventoryV1.CommitReservationReply(
                state: reservation.state.proto,
                held: lines.planned.map(\.proto),
                backordered: backordered.map(\.proto)
            )
        )
    }

    /// Gives back what is set aside and not yet issued, and waits for nothing more.
    ///
    /// Nothing to give back is success: the caller wants to be sure that nothing is held. After it,
    /// neither Commit nor Reserve can take stock for this order.
    func release(
        _ request: InventoryV1.ReleaseReservationRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<InventoryV1.ReleaseReservationReply> {
        let order = try key(request.orderID, field: "order_id")
        // Cut, not refused: a compensation must not fail over its wording.
        let reason = request.reason.prefix(200)
        guard var reservation = try ReservationTable.find(order: order, in: tx) else {
            return .reply(InventoryV1.ReleaseReservationReply(state: .released))
        }
        switch reservation.state {
        case .released, .issued: break
        case .held, .committed, .expired:
            let skus =
                reservation.state.holdsStock
                ? try self.giveBackAll(of: reservation, tx, actor(context)) : []
            if reservation.wasShort { try BackorderTable.delete(order: order, in: tx) }
            let why = reason.isEmpty ? "" : ": \(reason)"
            try self.move(&reservation, to: .released, "is released\(why)", tx, actor(context))
            try self.serve(skus, tx, actor: actor(context))
        }
        return .reply(InventoryV1.ReleaseReservationReply(state: reservation.state.proto))
    }

    /// Ends the holds whose time ran out; a pure function of the transaction's time and the tables.
    ///
    /// At most `limit` of them, the longest overdue first, so that a backlog never blocks the writer.
    /// What they waited for leaves the queue, and comes back to it should they be committed yet.
    func expire(atMost limit: Int, _ tx: Transaction) throws {
        for var reservation in try ReservationTable.overdue(at: tx.time, limit: limit, in: tx) {
            let skus = try self.giveBackAll(of: reservation, tx, Self.name)
            if reservation.wasShort {
                try BackorderTable.lapse(order: reservation.orderID, in: tx)
            }
            try self.move(&reservation, to: .expired, "ran out of time", tx, Self.name)
            try self.serve(skus, tx, actor: Self.name)
        }
    }

    // MARK: What they share

    /// The reservation of an order; throws `unknownReservation`.
    func reservation(of order: String, _ queries: some Queries) throws -> Reservation {
        guard let reservation = try ReservationTable.find(order: order, in: queries) else {
            throw InventoryError.unknownReservation(order: order)
        }
        return reservation
    }

    /// Writes the next state and tells the feed; `what` follows the reservation's id.
    func move(
        _ reservation: inout Reservation,
        to state: ReservationState,
        _ what: String,
        _ tx: Transaction,
        _ actor: String
    ) throws {
        guard reservation.state.next.contains(state) else {
            throw InventoryError.illegalTransition(
                order: reservation.orderID,
                from: reservation.state,
                to: state
            )
        }
        reservation.state = state
        try ReservationTable.update(reservation, in: tx)
        try tx.publish(
            type: "stock.\(state.name.lowercased())",
            subject: reservation.orderID,
            summary: "\(reservation.id) of order \(reservation.orderID) \(what)",
            actor: actor
        )
    }

    /// Takes what an expired hold had once more, wherever it is now, or throws `expired`.
    ///
    /// What it waited for is taken too when it is there by now, else it goes back into the queue.
    private func takeAgain(
        _ reservation: inout Reservation,
        _ tx: Transaction,
        actor: String
    ) throws {
        let order = reservation.orderID
        let had = bySKU(
            try ReservationLineTable.of(reservation.number, in: tx).map {
                StockUnits(sku: $0.sku, units: $0.quantity)
            }
        )
        let lapsed = try self.backorders(of: reservation, tx).filter { $0.state == .lapsed }
        let wanted = bySKU(had + lapsed.map(\.units))
        let plan = try self.plan(wanted, preferring: reservation.location, tx)
        let found = Dictionary(plan.held.map { ($0.sku, $0.units) }, uniquingKeysWith: +)
        let shortages = had.compactMap { line -> Shortage? in
            let available = found[line.sku] ?? 0
            guard available < line.units else { return nil }
            return Shortage(sku: line.sku, wanted: line.units, available: available)
        }
        guard shortages.isEmpty else {
            throw InventoryError.expired(order: order, shortages)
        }
        try ReservationLineTable.delete(of: reservation.number, in: tx)
        let held = try self.take(plan, for: order, tx, actor: actor)
        try ReservationLineTable.insert(held, of: reservation.number, in: tx)
        for backorder in lapsed { try BackorderTable.delete(backorder, in: tx) }
        try self.leave(plan.missing, to: &reservation, .queued, tx, actor: actor)
        try self.noteReorder(plan, tx, actor: actor)
    }

    /// Moves what is open from reserved to available; returns the SKUs.
    private func giveBackAll(
        of reservation: Reservation,
        _ tx: Transaction,
        _ actor: String
    ) throws -> [String] {
        var skus: [String] = []
        #if OMS_PLANTED_BUGS
            if PlantedBug.releaseKeepsStock.isOn { return [] }
        #endif
        for line in try ReservationLineTable.of(reservation.number, in: tx) where line.open > 0 {
            let units = AllocatedUnits(sku: line.sku, location: line.location, units: line.open)
            try self.giveBack(units, of: reservation.orderID, tx, actor: actor)
            if !skus.contains(line.sku) { skus.append(line.sku) }
        }
        return skus
    }
}
