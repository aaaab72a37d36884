// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

/// Stock is moved, counted and corrected.
extension InventoryService {
    /// Moves stock between locations, all lines or none; only what is not reserved.
    func transfer(
        _ request: InventoryV1.TransferRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<InventoryV1.TransferReply> {
        let lines = try merged(request.lines, atMost: Self.receiveLinesMax)
        let from = try location(request.from, field: "from", in: tx)
        let to = try location(request.to, field: "to", in: tx)
        guard from != to else {
            throw InventoryError.invalid(
                field: "to",
                value: to,
                remedy: "Name another location than the one the goods come from."
            )
        }
        let cause = MovementCause(
            kind: .transferOut,
            location: from,
            reference: "",
            actor: actor(context),
            at: try occurred(request.occurredAtMs, now: tx.time),
            reason: try reason(request.reason)
        )
        try self.requireProducts(lines.map(\.sku), tx)
        try self.takeOff(lines, cause, tx)
        for line in lines { _ = try self.add(line, cause.with(.transferIn, at: to), tx) }
        try tx.publish(
            type: "stock.transferred",
            subject: from,
            summary: "\(lines.reduce(0) { $0 + $1.units }) units of \(lines.count) products moved "
                + "from \(from) to \(to)",
            actor: cause.actor
        )
        try self.serve(lines.map(\.sku), tx, actor: cause.actor)
        let levels = try lines.flatMap {
            [try self.level($0.sku, at: from, tx), try self.level($0.sku, at: to, tx)]
        }
        return .reply(InventoryV1.TransferReply(levels: levels))
    }

    /// Sets on hand to what was counted, never below what is reserved.
    func count(
        _ request: InventoryV1.CountRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<InventoryV1.CountReply> {
        let lines = try Self.counted(request.lines)
        let location = try location(request.location, in: tx)
        let reason = try reason(request.reason)
        let cause = MovementCause(
            kind: .countAdjust,
            location: location,
            reference: "",
            actor: actor(context),
            at: try occurred(request.occurredAtMs, now: tx.time),
            reason: reason.isEmpty ? "COUNT" : reason
        )
        try self.requireProducts(lines.map(\.sku), tx)
        var changes: [StockUnits] = []
        for line in lines {
            let before = try StockTable.balance(line.sku, at: location, in: tx)?.onHand ?? 0
            if line.units != before {
                changes.append(StockUnits(sku: line.sku, units: line.units - before))
            } else {
                try StockTable.open(line.sku, at: location, in: tx)
            }
        }
        try self.correct(changes, cause, tx)
        try tx.publish(
            type: "stock.counted",
            subject: location,
            summary: "\(lines.count) products counted at \(location), \(changes.count) differ",
            actor: cause.actor
        )
        // Also what was found to be right: a short pick may have left it in doubt.
        try self.serve(lines.map(\.sku), tx, actor: cause.actor)
        let levels = try lines.map { try self.level($0.sku, at: location, tx) }
        return .reply(InventoryV1.CountReply(levels: levels))
    }

    /// Changes on hand by a signed number, never below what is reserved.
    func adjust(
        _ request: InventoryV1.AdjustRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<InventoryV1.AdjustReply> {
        let sku = try key(request.sku, field: "sku")
        guard request.delta != 0, (-Quantity.max...Quantity.max).contains(request.delta) else {
            throw InventoryError.invalid(
                field: "delta",
                value: String(request.delta),
                remedy: "Send units to add, or below zero to take away, at most \(Quantity.max)."
            )
        }
        let location = try location(request.location, in: tx)
        let cause = MovementCause(
            kind: .countAdjust,
            location: location,
            reference: "",
            actor: actor(context),
            at: try occurred(request.occurredAtMs, now: tx.time),
            reason: try reason(request.reason, isRequired: true)
        )
        try self.requireProducts([sku], tx)
        try self.correct([StockUnits(sku: sku, units: request.delta)], cause, tx)
        try tx.publish(
            type: "stock.adjusted",
            subject: sku,
            summary: "\(sku) at \(location) by \(request.delta): \(cause.reason)",
            actor: cause.actor
        )
        if request.delta > 0 { try self.serve([sku], tx, actor: cause.actor) }
        let level = try self.level(sku, at: location, tx)
        return .reply(InventoryV1.AdjustReply(level: level))
    }

    // MARK: What they share

    /// Changes on hand by signed units and posts their value.
    private func correct(
        _ changes: [StockUnits],
        _ cause: MovementCause,
        _ tx: Transaction
    ) throws {
        for change in changes {
            if change.units > 0 {
                _ = try self.add(change, cause, tx)
            } else {
                try self.lower(change, cause, tx)
            }
        }
        if !changes.isEmpty {
            try StockBooks.post(
                .counted,
                try StockBooks.value(of: changes, in: tx),
                memo: "\(cause.reason) at \(cause.location)",
                at: cause.at,
                actor: cause.actor,
                in: tx
            )
        }
    }

    private func lower(
        _ change: StockUnits,
        _ cause: MovementCause,
        _ tx: Transaction
    ) throws {
        guard let stock = try StockTable.everywhere(change.sku, in: tx) else { throw CorruptRow() }
        let row = stock.rows.first { $0.location == cause.location }
        let moved = try row.flatMap {
            try StockTable.move(change.sku, from: $0.balance, onHand: change.units, cause, in: tx)
        }
        guard moved != nil else {
            throw InventoryError.belowReserved(
                sku: change.sku,
                location: cause.location,
                wanted: (row?.balance.onHand ?? 0) + change.units,
                reserved: row?.balance.reserved ?? 0
            )
        }
        try self.noteReorder(
            stock,
            before: stock.available,
            after: stock.available + change.units,
            at: cause.location,
            tx,
            actor: cause.actor
        )
    }

    /// Throws `unknownSKUs` unless there is a product of each.
    func requireProducts(_ skus: [String], _ tx: Transaction) throws {
        let unknown = try skus.filter { try !ProductTable.exists($0, in: tx) }
        guard unknown.isEmpty else { throw InventoryError.unknownSKUs(unknown) }
    }

    /// The counted lines, checked, in the byte order of their SKUs.
    private static func counted(
        _ lines: [InventoryV1.CountedStock]
    ) throws(InventoryError) -> [StockUnits] {
        guard (1...Self.receiveLinesMax).contains(lines.count) else {
            throw .invalid(
                field: "lines",
                value: "\(lines.count) lines",
                remedy: "Send 1 to \(Self.receiveLinesMax) lines."
            )
        }
        var counted: [String: Int64] = [:]
        for (index, line) in lines.enumerated() {
            let sku = try key(line.sku, field: "lines[\(index)].sku")
            guard (0...Balance.onHandMax).contains(line.counted) else {
                throw .invalid(
                    field: "lines[\(index)].counted",
                    value: String(line.counted),
                    remedy: "Send what is there, 0 or more."
                )
            }
            guard counted.updateValue(line.counted, forKey: sku) == nil else {
                throw .invalid(
                    field: "lines[\(index)].sku",
                    value: sku,
                    remedy: "Count each SKU once."
                )
            }
        }
        return bySKU(counted.map { StockUnits(sku: $0.key, units: $0.value) })
    }
}
