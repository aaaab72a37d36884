// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import RPC
import ServiceKit
import Store

extension InventoryService {
    /// Adds goods to the stock, all lines or none, and serves those who wait for them.
    ///
    /// The caller has checked everything: `lines` have each SKU once and in order, `location` exists,
    /// `reference` is the delivery note or empty. The caller also posts what the goods are worth.
    /// Returns which orders got units of them, in the order of serving; throws `unknownSKUs`, or
    /// `overflow` when there would be more than can be counted.
    @discardableResult
    func arrive(
        _ lines: [StockUnits],
        at location: String,
        reference: String,
        occurredAt time: Timestamp,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> [RescuedUnits] {
        let cause = MovementCause(
            kind: .receive,
            location: location,
            reference: reference,
            actor: actor(context),
            at: time
        )
        var unknown: [String] = []
        for line in lines where try self.add(line, cause, tx) == nil { unknown.append(line.sku) }
        guard unknown.isEmpty else { throw InventoryError.unknownSKUs(unknown) }
        // The sum of merged lines cannot overflow: 1000 × (2^31 − 1).
        let units = lines.reduce(0) { $0 + $1.units }
        let note = reference.isEmpty ? "" : " with \(reference)"
        try tx.publish(
            type: "stock.received",
            subject: reference.isEmpty ? location : reference,
            summary: "\(units) units of \(lines.count) products received at \(location)\(note)",
            actor: cause.actor
        )
        return try self.serve(lines.map(\.sku), tx, actor: cause.actor)
    }

    /// Adds units to on hand, or to quarantine, where the SKU may never have been; nil when there is
    /// no such product.
    func add(
        _ line: StockUnits,
        toQuarantine: Bool = false,
        _ cause: MovementCause,
        _ tx: Transaction
    ) throws -> InventoryV1.StockLevel? {
        func add() throws -> InventoryV1.StockLevel? {
            try StockTable.move(
                line.sku,
                onHand: toQuarantine ? 0 : line.units,
                quarantine: toQuarantine ? line.units : 0,
                cause,
                in: tx
            )
        }
        if let level = try add() { return level }
        guard try ProductTable.exists(line.sku, in: tx) else { return nil }
        try StockTable.open(line.sku, at: cause.location, in: tx)
        if let level = try add() { return level }
        throw InventoryError.overflow(field: "lines.quantity", value: "\(line.sku) \(line.units)")
    }

    /// Takes goods that go back to their supplier out of the stock, all lines or none; only what is not
    /// reserved.
    ///
    /// The caller has checked everything, as for `arrive`, and posts what the goods were worth. Throws
    /// `notAvailable` with each line that is short.
    func returnToSupplier(
        _ lines: [StockUnits],
        at location: String,
        reference: String,
        occurredAt time: Timestamp,
        _ tx: Transaction,
        _ context: CallContext
    ) throws {
        let cause = MovementCause(
            kind: .supplierReturn,
            location: location,
            reference: reference,
            actor: actor(context),
            at: time
        )
        try self.takeOff(lines, cause, tx)
        for line in lines {
            guard let stock = try StockTable.everywhere(line.sku, in: tx) else { continue }
            try self.noteReorder(
                stock,
                before: stock.available + line.units,
                after: stock.available,
                at: location,
                tx,
                actor: cause.actor
            )
        }
    }

    /// Takes units off what is available at a location; throws `notAvailable` with each line that is
    /// short.
    func takeOff(_ lines: [StockUnits], _ cause: MovementCause, _ tx: Transaction) throws {
        var shortages: [Shortage] = []
        for line in lines
        where try StockTable.move(line.sku, onHand: -line.units, cause, in: tx) == nil {
            let available = try StockTable.available(line.sku, at: cause.location, in: tx) ?? 0
            shortages.append(Shortage(sku: line.sku, wanted: line.units, available: available))
        }
        guard shortages.isEmpty else {
            throw InventoryError.notAvailable(location: cause.location, shortages)
        }
    }
}
