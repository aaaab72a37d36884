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
        var free = self.free
        var planned: [Place: Int64] = [:]
        let places = free.keys.sorted { ($0.sku, $0.location) < ($1.sku, $1.location) }
        // Units that were issued are committed and no longer set aside. An inventory that does not
        // tell them hides others behind them, which come second.
        for spared in self.after.details == nil ? [self.committed, [:]] : [self.committed] {
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

    /// What is set aside, less what a fill plans.
    private var free: [Place: Int64] {
        let told = Self.sums(self.after.details?.told ?? [], \.place, \.quantity)
        return Self.sums(self.after.held, \.place, \.quantity)
            .merging(told.mapValues { -$0 }, uniquingKeysWith: &+)
    }

    /// What picked shipments hold and was not issued.
    private var committed: [Place: Int64] {
        let issued = Self.sums(self.after.details?.issued ?? [], \.place, \.quantity)
        return Self.sums(self.shipments.committed, \.place, \.quantity)
            .reduce(into: [:]) { $0[$1.key] = max(0, $1.value - (issued[$1.key] ?? 0)) }
    }

    /// Units of each SKU; more than there are when some wait until the order is complete.
    private var wanted: [String: Int64] {
        var wanted = Self.sums(self.shipments.withdrawn, \.sku, \.quantity)
        for line in self.increases { wanted[line.sku, default: 0] &+= line.quantity }
        let waitedBefore = Self.sums(self.before.backordered, \.sku, \.quantity)
        let waitsAfter = Self.sums(self.after.backordered, \.sku, \.quantity)
        let unplanned = Self.sums(self.after.details?.unplanned ?? [], \.sku, \.quantity)
        for (sku, count) in Self.sums(self.decreases, \.sku, \.quantity) {
            // Backordered units went first, then those that wait for them; only the others were
            // planned.
            let waiting = max(0, (waitedBefore[sku] ?? 0) - (waitsAfter[sku] ?? 0))
            wanted[sku, default: 0] -= max(0, count - waiting - (unplanned[sku] ?? 0))
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
