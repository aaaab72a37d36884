// SPDX-License-Identifier: MIT
import OMSProtos
import ServiceKit
import Store

/// What of some lines can be set aside, as the tables are now; nothing is taken yet.
struct AllocationPlan: Sendable {
    /// What was wanted, each SKU once.
    let wanted: [StockUnits]
    /// The stock of each line.
    let stocks: [SKUStock]
    /// By line, then by location.
    let takes: [AllocationPolicy.Take]

    /// What can be set aside of a line.
    func units(_ line: Int) -> Int64 {
        self.takes.reduce(0) { $0 + ($1.line == line ? $1.units : 0) }
    }

    /// What can be set aside, where.
    var held: [AllocatedUnits] {
        self.takes.map {
            AllocatedUnits(sku: self.wanted[$0.line].sku, location: $0.location, units: $0.units)
        }
    }

    /// What is wanted and nowhere to be had.
    var missing: [StockUnits] {
        self.wanted.enumerated().compactMap { line, wanted in
            let missing = wanted.units - self.units(line)
            return missing > 0 ? StockUnits(sku: wanted.sku, units: missing) : nil
        }
    }

    /// The lines that are short, for a refusal.
    var shortages: [Shortage] {
        self.wanted.enumerated().compactMap { line, wanted in
            let units = self.units(line)
            guard units < wanted.units else { return nil }
            return Shortage(sku: wanted.sku, wanted: wanted.units, available: units)
        }
    }
}

extension InventoryService {
    /// Looks where lines can be set aside; throws `unknownSKUs`.
    ///
    /// `preferred` is where to take from first, `excluded` a location that is not looked at; both may
    /// be empty.
    func plan(
        _ wanted: [StockUnits],
        preferring preferred: String,
        excluding excluded: String = "",
        _ tx: Transaction
    ) throws -> AllocationPlan {
        var stocks: [SKUStock] = []
        stocks.reserveCapacity(wanted.count)
        var unknown: [String] = []
        for line in wanted {
            if let stock = try StockTable.everywhere(line.sku, in: tx) {
                stocks.append(stock)
            } else {
                unknown.append(line.sku)
            }
        }
        guard unknown.isEmpty else { throw InventoryError.unknownSKUs(unknown) }
        var places: [String: [Int64]] = [:]
        for (line, stock) in stocks.enumerated() {
            for row in stock.rows where row.balance.available > 0 && row.location != excluded {
                let none = [Int64](repeating: 0, count: wanted.count)
                places[row.location, default: none][line] = row.balance.available
            }
        }
        // Where there is no choice, ranks say nothing.
        let ranks = places.count > 1 ? try LocationTable.ranks(in: tx) : [:]
        let takes = AllocationPolicy.allocate(
            wanted.map(\.units),
            from: places.map { location, available in
                AllocationPolicy.Place(
                    location: location,
                    rank: ranks[location] ?? .max,
                    available: available
                )
            },
            preferring: preferred
        )
        return AllocationPlan(wanted: wanted, stocks: stocks, takes: takes)
    }

    /// Moves what a plan found from available to reserved, SKU by SKU and location by location.
    ///
    /// The plan must have been made in this transaction, with nothing moved since.
    func take(
        _ plan: AllocationPlan,
        for order: String,
        _ tx: Transaction,
        actor: String
    ) throws -> [AllocatedUnits] {
        let cause = MovementCause(
            kind: .reserve,
            location: "",
            reference: order,
            actor: actor,
            at: tx.time
        )
        for (line, stock) in plan.stocks.enumerated() {
            for row in stock.rows {
                guard
                    let take = plan.takes.first(where: {
                        $0.line == line && $0.location == row.location
                    })
                else { continue }
                let level = try StockTable.move(
                    stock.sku,
                    from: row.balance,
                    reserved: take.units,
                    cause.with(.reserve, at: row.location),
                    in: tx
                )
                guard level != nil else { throw CorruptRow() }
            }
        }
        return plan.held
    }

    /// Moves units of a reservation from reserved to available.
    func giveBack(
        _ units: AllocatedUnits,
        of order: String,
        _ tx: Transaction,
        actor: String,
        reason: String = ""
    ) throws {
        let cause = MovementCause(
            kind: .release,
            location: units.location,
            reference: order,
            actor: actor,
            at: tx.time,
            reason: reason
        )
        let level = try StockTable.move(units.sku, reserved: -units.units, cause, in: tx)
        guard level != nil else { throw CorruptRow() }
    }

    // MARK: The reorder point

    /// Tells of each SKU of a plan that fell to its reorder point by what was taken.
    func noteReorder(_ plan: AllocationPlan, _ tx: Transaction, actor: String) throws {
        for (line, stock) in plan.stocks.enumerated() where stock.reorder.level > 0 {
            let taken = plan.units(line)
            guard taken > 0 else { continue }
            try self.noteReorder(
                stock,
                before: stock.available,
                after: stock.available - taken,
                at: plan.takes.first { $0.line == line }?.location ?? defaultLocation,
                tx,
                actor: actor
            )
        }
    }

    /// Tells purchasing, and the feed, of a SKU whose available units fell to its reorder point.
    ///
    /// The alert comes once, when the point is crossed; the requisition is raised for as long as what
    /// is there and on order is no more than the reorder point.
    func noteReorder(
        _ stock: SKUStock,
        before: Int64,
        after: Int64,
        at location: String,
        _ tx: Transaction,
        actor: String
    ) throws {
        guard after < before, stock.reorder.isDue(available: after, incoming: 0) else { return }
        if stock.reorder.crossed(from: before, to: after) {
            try tx.publish(
                type: "alert.low_stock",
                subject: stock.sku,
                summary: "\(stock.sku): \(after) available, reorder point \(stock.reorder.level)",
                actor: actor
            )
        }
        let incoming = try self.incoming(stock.sku, tx)
        guard stock.reorder.isDue(available: after, incoming: incoming) else { return }
        try Requisitions.raise(
            sku: stock.sku,
            quantity: stock.reorder.orderQuantity,
            location: location,
            cause: .reorderPoint,
            orderIDs: [],
            tx,
            actor: actor
        )
    }

    /// What suppliers still owe of a SKU, for all locations.
    func incoming(_ sku: String, _ queries: some Queries) throws -> Int64 {
        try PurchaseTable.incoming(sku: sku, in: queries)
    }
}
