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
    /// part of it is in a shipment already. A cancellation that came before has given the units up,
    /// and nothing is left to do.
    func reallocate(
        _ request: InventoryV1.ReallocateRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<InventoryV1.ReallocateReply> {
        let shipment = try key(request.shipmentID, field: "shipment_id")
        let location = try location(request.location, in: tx)
        let missing = try merged(request.lines, atMost: Self.reserveLinesMax)
        var reservation = try self.reservation(of: request.orderID, tx)
        if try MovementTable.hasShortPick(of: shipment, in: tx) { return .reply(.init()) }
        guard reservation.state == .committed else {
            throw InventoryError.illegalTransition(
                order: reservation.orderID,
                from: reservation.state,
                to: .committed
            )
        }
        let actor = actor(context)
        let pick = ShortPick(shipment: shipment, location: location, missing: missing)
        try self.writeOff(pick, of: reservation, tx, actor: actor)
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
}
