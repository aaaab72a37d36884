// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

/// Goods that came back.
extension InventoryService {
    /// Counts returned goods in, to quarantine; the reply tells their standard cost.
    func receiveReturned(
        _ request: InventoryV1.ReceiveReturnedRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<InventoryV1.ReceiveReturnedReply> {
        let reference = try key(request.reference, field: "reference")
        let lines = try merged(request.lines, atMost: Self.reserveLinesMax)
        let cause = MovementCause(
            kind: .return,
            location: try location(request.location, in: tx),
            reference: reference,
            actor: actor(context),
            at: try occurred(request.occurredAtMs, now: tx.time)
        )
        try self.requireProducts(lines.map(\.sku), tx)
        for line in lines { _ = try self.add(line, toQuarantine: true, cause, tx) }
        let cost = try Self.standardCost(of: lines, for: reference, tx)
        try StockBooks.post(
            .returned,
            try StockBooks.value(of: lines, in: tx),
            memo: "\(reference) counted in at \(cause.location)",
            at: cause.at,
            actor: cause.actor,
            in: tx
        )
        try tx.publish(
            type: "stock.returned",
            subject: reference,
            summary: "\(lines.reduce(0) { $0 + $1.units }) units of \(lines.count) products came "
                + "back to \(cause.location)",
            actor: cause.actor
        )
        return .reply(InventoryV1.ReceiveReturnedReply(cost: cost?.proto))
    }

    /// Takes goods out of quarantine, no more than the same reference brought there: back on the
    /// shelf, scrapped, or sent back to the buyer.
    func disposeReturned(
        _ request: InventoryV1.DisposeReturnedRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<InventoryV1.DisposeReturnedReply> {
        let reference = try key(request.reference, field: "reference")
        let restocked = try Self.optional(request.restocked, "restocked")
        let scrapped = try Self.optional(request.scrapped, "scrapped")
        let rejected = try Self.optional(request.rejected, "rejected")
        let cause = MovementCause(
            kind: .restock,
            location: try location(request.location, in: tx),
            reference: reference,
            actor: actor(context),
            at: try occurred(request.occurredAtMs, now: tx.time)
        )
        try self.check(restocked + scrapped + rejected, cause, tx)
        try self.dispose(restocked, .restocked, cause, tx)
        try self.dispose(scrapped, .scrapped, cause.with(.scrap), tx)
        var sentBack = cause.with(.return)
        sentBack.reason = "sent back to the buyer"
        try self.dispose(rejected, .rejected, sentBack, tx)
        func units(_ lines: [StockUnits]) -> Int64 { lines.reduce(0) { $0 + $1.units } }
        try tx.publish(
            type: "stock.disposed",
            subject: reference,
            summary: "\(units(restocked)) units back on the shelf, \(units(scrapped)) scrapped, "
                + "\(units(rejected)) sent back",
            actor: cause.actor
        )
        try self.serve(restocked.map(\.sku), tx, actor: cause.actor)
        return .reply(InventoryV1.DisposeReturnedReply())
    }

    /// The lines of one way to dispose, which may be none.
    private static func optional(
        _ lines: [InventoryV1.StockLine],
        _ field: String
    ) throws(InventoryError) -> [StockUnits] {
        lines.isEmpty ? [] : try merged(lines, atMost: Self.reserveLinesMax, field: field)
    }

    /// Throws `notInQuarantine` when the reference has not brought that much, or it was disposed of.
    private func check(
        _ lines: [StockUnits],
        _ cause: MovementCause,
        _ tx: Transaction
    ) throws {
        var shortages: [Shortage] = []
        for line in bySKU(lines) {
            let there = try MovementTable.quarantined(
                line.sku,
                at: cause.location,
                by: cause.reference,
                in: tx
            )
            if there < line.units {
                shortages.append(
                    Shortage(sku: line.sku, wanted: line.units, available: there)
                )
            }
        }
        guard shortages.isEmpty else {
            throw InventoryError.notInQuarantine(reference: cause.reference, shortages)
        }
    }

    private func dispose(
        _ lines: [StockUnits],
        _ rule: StockBooks.Rule,
        _ cause: MovementCause,
        _ tx: Transaction
    ) throws {
        guard !lines.isEmpty else { return }
        for line in lines {
            let level = try StockTable.move(
                line.sku,
                onHand: cause.kind == .restock ? line.units : 0,
                quarantine: -line.units,
                cause,
                in: tx
            )
            guard level != nil else {
                throw InventoryError.overflow(field: "restocked.quantity", value: line.sku)
            }
        }
        try StockBooks.post(
            rule,
            try StockBooks.value(of: lines, in: tx),
            memo: "\(cause.reference) at \(cause.location)",
            at: cause.at,
            actor: cause.actor,
            in: tx
        )
    }
}
