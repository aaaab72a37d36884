// SPDX-License-Identifier: MIT
import OMSProtos
import ServiceKit
import Store

/// Units of an order that ships complete wait for those it does not have yet.
extension InventoryService {
    /// What a change added to an order that ships complete and waits goes with the rest of it.
    ///
    /// Once per change, and only when it is applied: before, a fill would have units planned that the
    /// undoing of the change takes back.
    func holdBack(
        _ change: String,
        of reservation: Reservation,
        _ tx: Transaction
    ) throws {
        guard !change.isEmpty, reservation.state == .committed, reservation.shipComplete,
            try !self.backorders(of: reservation, tx).isEmpty
        else { return }
        let order = reservation.orderID
        let added = try ChangeTable.extended(by: change, of: order, in: tx)
        guard !added.isEmpty else { return }
        try ChangeTable.deleteExtended(by: change, of: order, in: tx)
        for var line in try ReservationLineTable.of(reservation.number, in: tx) {
            let here = added.filter { $0.sku == line.sku && $0.location == line.location }
            guard !here.isEmpty else { continue }
            let units = here.reduce(line.unplanned) { $0 + $1.units }
            line.unplanned = min(units, line.open)
            try ReservationLineTable.update(line, in: tx)
        }
    }
}

extension [StockUnits] {
    /// How many units of each SKU are in this list and not in the other; both have each SKU once.
    func less(_ other: [StockUnits]) -> [StockUnits] {
        let left = Dictionary(other.map { ($0.sku, $0.units) }, uniquingKeysWith: +)
        return self.compactMap { line in
            let units = line.units - (left[line.sku] ?? 0)
            return units > 0 ? StockUnits(sku: line.sku, units: units) : nil
        }
    }
}
