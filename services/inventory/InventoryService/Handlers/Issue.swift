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
        var lines = try ReservationTable.lines(of: reservation.number, in: tx)
        try Self.issue(wanted, from: &lines, of: reservation, tx)
        let cause = MovementCause(
            kind: .issue,
            location: reservation.location,
            reference: shipment,
            actor: actor(context),
            at: try occurred(request.occurredAtMs, tx)
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
        let cost = try Self.cost(of: wanted, for: reservation.orderID, tx)
        if lines.allSatisfy({ $0.open == 0 }) {
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

    /// Books the units on the reservation's lines, which have each SKU once.
    private static func issue(
        _ wanted: [StockUnits],
        from lines: inout [ReservedLine],
        of reservation: Reservation,
        _ tx: Transaction
    ) throws {
        for units in wanted {
            let index = lines.firstIndex { $0.sku == units.sku }
            guard let index, lines[index].open >= units.units else {
                throw InventoryError.notReserved(
                    order: reservation.orderID,
                    sku: units.sku,
                    wanted: units.units,
                    open: index.map { lines[$0].open } ?? 0
                )
            }
            lines[index].issued += units.units
            try ReservationTable.update(lines[index], in: tx)
        }
    }

    private static func cost(
        of wanted: [StockUnits],
        for order: String,
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
                    order: order,
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
