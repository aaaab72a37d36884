// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import ServiceKit
import Store

extension InventoryService {
    /// Makes a hold permanent; it no longer expires.
    ///
    /// When it had expired, the stock is taken once more if it is still there.
    func commit(
        _ request: InventoryV1.CommitReservationRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<InventoryV1.CommitReservationReply> {
        var reservation = try self.reservation(of: request.orderID, tx)
        if reservation.state == .expired {
            let lines = try ReservationTable.lines(of: reservation.number, in: tx)
            let shortages = try self.take(
                lines.map { StockUnits(sku: $0.sku, units: $0.open) },
                for: reservation.orderID,
                at: reservation.location,
                tx,
                context
            )
            guard shortages.isEmpty else {
                throw InventoryError.expired(order: reservation.orderID, shortages)
            }
        }
        if reservation.state != .committed {
            try self.move(&reservation, to: .committed, "is committed", tx, actor(context))
        }
        return .reply(InventoryV1.CommitReservationReply(state: reservation.state.proto))
    }

    /// Gives back what is set aside and not yet issued.
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
            if reservation.state.holdsStock {
                try self.giveBack(reservation, tx, actor(context))
            }
            let why = reason.isEmpty ? "" : ": \(reason)"
            try self.move(&reservation, to: .released, "is released\(why)", tx, actor(context))
        }
        return .reply(InventoryV1.ReleaseReservationReply(state: reservation.state.proto))
    }

    /// Ends the holds whose time ran out; a pure function of the transaction's time and the tables.
    ///
    /// At most `limit` of them, the longest overdue first, so that a backlog never blocks the writer.
    func expire(atMost limit: Int, _ tx: Transaction) throws {
        for var reservation in try ReservationTable.overdue(at: tx.time, limit: limit, in: tx) {
            try self.giveBack(reservation, tx, Self.name)
            try self.move(&reservation, to: .expired, "ran out of time", tx, Self.name)
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

    /// Moves what is open from reserved to available.
    private func giveBack(_ reservation: Reservation, _ tx: Transaction, _ actor: String) throws {
        let cause = MovementCause(
            kind: .release,
            location: reservation.location,
            reference: reservation.orderID,
            actor: actor,
            at: tx.time
        )
        for line in try ReservationTable.lines(of: reservation.number, in: tx) where line.open > 0 {
            let level = try StockTable.move(
                line.sku,
                onHand: 0,
                reserved: -line.open,
                cause,
                in: tx
            )
            guard level != nil else { throw CorruptRow() }
        }
    }
}
