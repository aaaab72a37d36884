// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import ServiceKit
import Store

extension InventoryService {
    /// Finds other units for those that a picker did not find on the shelf.
    ///
    /// The books of the location are corrected by a count, other locations are tried, and the rest is
    /// backordered. What is held now may be shipped at once, also of an order that ships complete: a
    /// part of it is in a shipment already.
    func reallocate(
        _ request: InventoryV1.ReallocateRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<InventoryV1.ReallocateReply> {
        let shipment = try key(request.shipmentID, field: "shipment_id")
        let location = try location(request.location, in: tx)
        let missing = try merged(request.lines, atMost: Self.reserveLinesMax)
        var reservation = try self.reservation(of: request.orderID, tx)
        guard reservation.state == .committed else {
            throw InventoryError.illegalTransition(
                order: reservation.orderID,
                from: reservation.state,
                to: .committed
            )
        }
        let actor = actor(context)
        try self.writeOff(missing, at: location, of: reservation, shipment, tx, actor: actor)
        let plan = try self.plan(
            missing,
            preferring: reservation.location,
            excluding: location,
            tx
        )
        let held = try self.take(plan, for: reservation.orderID, tx, actor: actor)
        try ReservationLineTable.add(held, to: reservation.number, in: tx)
        let units = missing.reduce(0) { $0 + $1.units }
        try tx.publish(
            type: "stock.reallocated",
            subject: reservation.orderID,
            summary: "\(units) units of \(shipment) were not at \(location); "
                + "\(held.reduce(0) { $0 + $1.units }) are set aside elsewhere",
            actor: actor
        )
        try self.leave(plan.missing, to: &reservation, .queued, tx, actor: actor)
        try self.noteReorder(plan, tx, actor: actor)
        return .reply(
            InventoryV1.ReallocateReply(
                held: held.map(\.proto),
                backordered: plan.missing.map(\.proto)
            )
        )
    }

    /// Takes units off the reservation's lines at a location, and off its books.
    private func writeOff(
        _ missing: [StockUnits],
        at location: String,
        of reservation: Reservation,
        _ shipment: String,
        _ tx: Transaction,
        actor: String
    ) throws {
        let lines = try ReservationLineTable.of(reservation.number, in: tx)
        let cause = MovementCause(
            kind: .countAdjust,
            location: location,
            reference: shipment,
            actor: actor,
            at: tx.time,
            reason: "short pick"
        )
        for units in missing {
            let line = lines.first { $0.sku == units.sku && $0.location == location }
            guard let line, line.open >= units.units else {
                throw InventoryError.notReserved(
                    order: reservation.orderID,
                    sku: units.sku,
                    wanted: units.units,
                    open: line?.open ?? 0
                )
            }
            // A shipment was planned for them.
            let freed = try self.reduce(line, by: units.units, isPlanned: true, tx)
            try self.giveBack(
                freed,
                of: reservation.orderID,
                tx,
                actor: actor,
                reason: "short pick of \(shipment)"
            )
            guard
                try StockTable.move(units.sku, onHand: -units.units, cause, in: tx) != nil
            else { throw CorruptRow() }
        }
        let lost = missing.map { StockUnits(sku: $0.sku, units: -$0.units) }
        try StockBooks.post(
            .counted,
            try StockBooks.value(of: lost, in: tx),
            memo: "Short pick of \(shipment) at \(location)",
            at: tx.time,
            actor: actor,
            in: tx
        )
    }
}
