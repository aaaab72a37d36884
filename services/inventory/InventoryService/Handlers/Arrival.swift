// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import RPC
import Store

/// Units of an arrival that went to an order which waited for them.
struct RescuedUnits: Hashable, Sendable {
    let orderID: String
    let sku: String
    let units: Int64
    /// Nothing of the order is backordered any more.
    let isComplete: Bool
}

extension InventoryService {
    /// Adds bought goods to the stock of a location, and says which waiting orders got units.
    func arrive(
        _ lines: [StockUnits],
        at location: String,
        reference: String,
        occurredAt: Timestamp,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> [RescuedUnits] {
        let cause = MovementCause(
            kind: .receive,
            location: location,
            reference: reference,
            actor: actor(context),
            at: occurredAt
        )
        for line in lines {
            try StockTable.open(line.sku, at: location, in: tx)
            let level = try StockTable.move(
                line.sku,
                onHand: line.units,
                reserved: 0,
                cause,
                in: tx
            )
            guard level != nil else {
                throw InventoryError.overflow(
                    field: "lines.quantity",
                    value: "\(line.sku) \(line.units)"
                )
            }
        }
        return []
    }

    /// Takes goods that go back to their supplier out of the stock: only what is not reserved.
    func returnToSupplier(
        _ lines: [StockUnits],
        at location: String,
        reference: String,
        occurredAt: Timestamp,
        _ tx: Transaction,
        _ context: CallContext
    ) throws {
        let cause = MovementCause(
            kind: .countAdjust,
            location: location,
            reference: reference,
            actor: actor(context),
            at: occurredAt
        )
        var short: [Shortage] = []
        for line in lines {
            let level = try StockTable.move(
                line.sku,
                onHand: -line.units,
                reserved: 0,
                cause,
                in: tx
            )
            guard level == nil else { continue }
            let available = try StockTable.available(line.sku, at: location, in: tx) ?? 0
            short.append(Shortage(sku: line.sku, wanted: line.units, available: available))
        }
        guard short.isEmpty else {
            throw InventoryError.insufficientStock(order: reference, short)
        }
    }
}
