// SPDX-License-Identifier: MIT
import OMSProtos
import ServiceKit
import Store

/// Units of a shipment that were not on the shelf.
struct ShortPick: Hashable, Sendable {
    /// Of one order; an order has no more shipments.
    static let countMax = 999
    /// What the books say of their movements, and are known by.
    static let reason = "short pick"

    let shipment: String
    let location: String
    let missing: [StockUnits]
}

/// A short pick is booked once, by whoever comes first: its own saga, which looks for other units, or
/// the cancellation of its order, which gives them up.
extension InventoryService {
    /// The short picks of a request; each shipment is picked once.
    func shortPicks(
        _ picks: [InventoryV1.ShortPick],
        _ queries: some Queries
    ) throws -> [ShortPick] {
        let shipments = Set(picks.map(\.shipmentID))
        guard picks.count <= ShortPick.countMax, shipments.count == picks.count else {
            throw InventoryError.invalid(
                field: "short_picks",
                value: "\(picks.count) of \(shipments.count) shipments",
                remedy: "Name at most \(ShortPick.countMax) shipments, each once."
            )
        }
        return try picks.enumerated().map { index, pick in
            let path = "short_picks[\(index)]"
            return ShortPick(
                shipment: try key(pick.shipmentID, field: "\(path).shipment_id"),
                location: try location(pick.location, field: "\(path).location", in: queries),
                missing: try merged(
                    pick.lines,
                    atMost: Self.reserveLinesMax,
                    field: "\(path).lines"
                )
            )
        }
    }

    /// Books those that are not booked yet, and gives what of `wanted` is to be given up besides.
    ///
    /// More than is wanted no longer is left to the reservation, as a short pick of its own would.
    func book(
        _ picks: [ShortPick],
        outOf wanted: [StockUnits],
        of reservation: inout Reservation,
        _ tx: Transaction,
        actor: String
    ) throws -> [StockUnits] {
        let new = try picks.filter { try !MovementTable.hasShortPick(of: $0.shipment, in: tx) }
        for pick in new {
            try self.writeOff(pick, of: reservation, tx, actor: actor)
            let units = pick.missing.reduce(0) { $0 + $1.units }
            try tx.publish(
                type: "stock.written_off",
                subject: reservation.orderID,
                summary: "\(units) units of \(pick.shipment) were not at \(pick.location), "
                    + "and are wanted no longer",
                actor: actor
            )
        }
        let gone = new.flatMap(\.missing).map { StockUnits(sku: $0.sku, units: -$0.units) }
        let rest = bySKU(wanted + gone)
        let short = rest.filter { $0.units < 0 }.map { StockUnits(sku: $0.sku, units: -$0.units) }
        try self.leave(short, to: &reservation, .queued, tx, actor: actor)
        return rest.filter { $0.units > 0 }
    }

    /// Takes units off the reservation's lines at a location, and off its books.
    func writeOff(
        _ pick: ShortPick,
        of reservation: Reservation,
        _ tx: Transaction,
        actor: String
    ) throws {
        let lines = try ReservationLineTable.of(reservation.number, in: tx)
        let cause = MovementCause(
            kind: .countAdjust,
            location: pick.location,
            reference: pick.shipment,
            actor: actor,
            at: tx.time,
            reason: ShortPick.reason
        )
        for units in pick.missing {
            let line = lines.first { $0.sku == units.sku && $0.location == pick.location }
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
                reason: "short pick of \(pick.shipment)"
            )
            guard
                try StockTable.move(units.sku, onHand: -units.units, cause, in: tx) != nil
            else { throw CorruptRow() }
        }
        let lost = pick.missing.map { StockUnits(sku: $0.sku, units: -$0.units) }
        try StockBooks.post(
            .counted,
            try StockBooks.value(of: lost, in: tx),
            memo: "Short pick of \(pick.shipment) at \(pick.location)",
            at: tx.time,
            actor: actor,
            in: tx
        )
    }
}
