// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

extension InventoryService {
    /// Books goods out of the house for a shipment, from what its order has committed.
    ///
    /// The reply's cost is the standard cost of all that was issued; a product without a cost adds 0.
    func issue(
        _ request: InventoryV1.IssueRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<InventoryV1.IssueReply> {
        let shipment = try key(request.shipmentID, field: "shipment_id")
        let wanted = try merged(request.lines, atMost: Self.reserveLinesMax)
        var reservation = try self.reservation(of: request.orderID, tx)
        guard reservation.state == .committed else {
            throw InventoryError.illegalTransition(
                order: reservation.orderID,
                from: reservation.state,
                to: .issued
            )
        }
        let location = request.location.isEmpty ? defaultLocation : request.location
        var lines = try ReservationLineTable.of(reservation.number, in: tx)
        for units in wanted {
            try self.rehome(units, to: location, &lines, of: reservation, tx, actor(context))
        }
        try Self.issue(wanted, at: location, from: &lines, of: reservation, tx)
        let cause = MovementCause(
            kind: .issue,
            location: location,
            reference: shipment,
            actor: actor(context),
            at: try occurred(request.occurredAtMs, now: tx.time)
        )
        for line in wanted {
            let level = try StockTable.move(
                line.sku,
                onHand: -line.units,
                reserved: -line.units,
                cause,
                in: tx
            )
            guard level != nil else { throw CorruptRow() }
        }
        let cost = try Self.standardCost(of: wanted, for: reservation.orderID, tx)
        // What is available does not change, so that no reorder point is crossed here.
        if try lines.allSatisfy({ $0.open == 0 }) && self.backorders(of: reservation, tx).isEmpty {
            try self.move(&reservation, to: .issued, "left as \(shipment)", tx, cause.actor)
        } else {
            try tx.publish(
                type: "stock.part_issued",
                subject: reservation.orderID,
                summary: "\(wanted.count) products of \(reservation.id) left as \(shipment)",
                actor: cause.actor
            )
        }
        return .reply(InventoryV1.IssueReply(cost: cost?.proto))
    }

    /// Sets aside at `location` what left from there and is set aside for the order elsewhere.
    ///
    /// A cancellation of some units cannot tell which of them are in a shipment already; when it gave
    /// back the wrong ones, the right ones are exchanged for them here, as far as they are available.
    private func rehome(
        _ units: StockUnits,
        to location: String,
        _ lines: inout [ReservedLine],
        of reservation: Reservation,
        _ tx: Transaction,
        _ actor: String
    ) throws {
        let here = lines.first { $0.sku == units.sku && $0.location == location }?.open ?? 0
        guard here < units.units else { return }
        let order = reservation.orderID
        var missing = units.units - here
        guard
            let balance = try StockTable.balance(units.sku, at: location, in: tx),
            balance.available >= missing
        else { return }
        let found = AllocatedUnits(sku: units.sku, location: location, units: missing)
        for line in lines
        where line.sku == units.sku && line.location != location && line.open > 0 && missing > 0 {
            let part = try self.reduce(line, by: min(missing, line.open), tx)
            try self.giveBack(part, of: order, tx, actor: actor, reason: "left from \(location)")
            missing -= part.units
        }
        // Not set aside elsewhere either: the caller refuses, and all of this is taken back.
        guard missing == 0 else { return }
        let cause = MovementCause(
            kind: .reserve,
            location: location,
            reference: order,
            actor: actor,
            at: tx.time
        )
        let level = try StockTable.move(units.sku, reserved: found.units, cause, in: tx)
        guard level != nil else { throw CorruptRow() }
        try ReservationLineTable.add([found], to: reservation.number, in: tx)
        lines = try ReservationLineTable.of(reservation.number, in: tx)
    }

    /// Books the units on the reservation's lines at a location, which have each SKU once.
    private static func issue(
        _ wanted: [StockUnits],
        at location: String,
        from lines: inout [ReservedLine],
        of reservation: Reservation,
        _ tx: Transaction
    ) throws {
        for units in wanted {
            let index = lines.firstIndex { $0.sku == units.sku && $0.location == location }
            guard let index, lines[index].open >= units.units else {
                throw InventoryError.notReserved(
                    order: reservation.orderID,
                    sku: units.sku,
                    wanted: units.units,
                    open: index.map { lines[$0].open } ?? 0
                )
            }
            lines[index].issued += units.units
            lines[index].unplanned = min(lines[index].unplanned, lines[index].open)
            try ReservationLineTable.update(lines[index], in: tx)
        }
    }

    /// The standard cost of goods, in one currency; nil when none of them has a cost.
    static func standardCost(
        of wanted: [StockUnits],
        for reference: String,
        _ tx: Transaction
    ) throws -> Money? {
        var total: Money?
        for line in wanted {
            guard let unit = try ProductTable.cost(of: line.sku, in: tx) else { continue }
            do {
                let cost = try unit.multiplied(by: line.units)
                total = try total?.adding(cost) ?? cost
            } catch MoneyError.currencyMismatch(let expected, let found) {
                throw InventoryError.mixedCosts(
                    reference: reference,
                    currencies: [expected.code, found.code]
                )
            } catch {
                throw InventoryError.overflow(field: "cost", value: line.sku)
            }
            // More than the books take: seen here, it can be corrected in the catalogue.
            guard (total?.minorUnits ?? 0) <= Money.minorUnitsMax else {
                throw InventoryError.overflow(field: "cost", value: line.sku)
            }
        }
        return total
    }
}
