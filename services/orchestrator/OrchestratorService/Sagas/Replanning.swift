// SPDX-License-Identifier: MIT
import OMSProtos

/// Which units are shipped anew after a change: those withdrawn and those added, less those the
/// change took off the shelf.
///
/// What is set aside alone does not say: it holds the units of picked shipments until they are
/// issued and, under the older definition of the saga, those of a backorder that is just being
/// filled, which its own saga plans.
struct Replanning {
    let shipments: FulfillmentV1.WithdrawShipmentsReply
    let increases: [InventoryV1.StockLine]
    let decreases: [InventoryV1.StockLine]
    /// The reservation before the decreases; empty when there are none.
    let before: InventoryV1.ShrinkReservationReply
    /// The reservation after them.
    let after: InventoryV1.ShrinkReservationReply

    fileprivate struct Place: Hashable {
        let sku: String
        let location: String
    }

    /// Of each SKU and location, in the order of both.
    var lines: [FulfillmentV1.PlannedLine] {
        var wanted = self.wanted
        var free = Self.sums(self.after.held, \.place, \.quantity)
        let committed = Self.sums(self.shipments.committed, \.place, \.quantity)
        var planned: [Place: Int64] = [:]
        let places = free.keys.sorted { ($0.sku, $0.location) < ($1.sku, $1.location) }
        // First what no picked shipment can be about, then what is left: the units of a shipment
        // that was issued are committed, and no longer set aside.
        for spared in [committed, [:]] {
            for place in places {
                let room = (free[place] ?? 0) - (spared[place] ?? 0)
                let count = min(wanted[place.sku] ?? 0, room)
                guard count > 0 else { continue }
                wanted[place.sku, default: 0] -= count
                free[place, default: 0] -= count
                planned[place, default: 0] += count
            }
        }
        return places.compactMap { place in
            planned[place].map {
                FulfillmentV1.PlannedLine(sku: place.sku, location: place.location, quantity: $0)
            }
        }
    }

    /// Units of each SKU.
    private var wanted: [String: Int64] {
        var wanted = Self.sums(self.shipments.withdrawn, \.sku, \.quantity)
        for line in self.increases { wanted[line.sku, default: 0] &+= line.quantity }
        let waitedBefore = Self.sums(self.before.backordered, \.sku, \.quantity)
        let waitsAfter = Self.sums(self.after.backordered, \.sku, \.quantity)
        for (sku, count) in Self.sums(self.decreases, \.sku, \.quantity) {
            // Backordered units went first; only the others were planned.
            let waiting = max(0, (waitedBefore[sku] ?? 0) - (waitsAfter[sku] ?? 0))
            wanted[sku, default: 0] -= max(0, count - waiting)
        }
        return wanted
    }

    private static func sums<Line, Key: Hashable>(
        _ lines: [Line],
        _ key: (Line) -> Key,
        _ quantity: (Line) -> Int64
    ) -> [Key: Int64] {
        Dictionary(lines.map { (key($0), max(0, quantity($0))) }, uniquingKeysWith: &+)
    }
}

extension InventoryV1.AllocatedLine {
    fileprivate var place: Replanning.Place {
        Replanning.Place(sku: self.sku, location: self.location)
    }
}

extension FulfillmentV1.PlannedLine {
    fileprivate var place: Replanning.Place {
        Replanning.Place(sku: self.sku, location: self.location)
    }
}
