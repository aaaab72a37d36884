// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

extension InventoryService {
    /// Sends received goods back to their supplier: all lines or none, and only what is on hand and
    /// not reserved.
    ///
    /// The supplier's reference, when there is one, is the key: the same again attaches.
    func returnToSupplier(
        _ request: PurchasingV1.ReturnToSupplierRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<PurchasingV1.ReturnToSupplierReply> {
        let units = try merged(request.lines)
        let reason = try boundedText(request.reason, field: "reason")
        let reference =
            request.reference.isEmpty ? "" : try label(request.reference, field: "reference")
        let at = try occurred(request.occurredAtMs, now: tx.time)
        var order = try PurchaseTable.find(id: request.purchaseOrderID, in: tx)
        if let known = try self.supplierReturn(reference, units, of: order, tx) {
            return .reply(
                PurchasingV1.ReturnToSupplierReply(
                    purchaseOrder: try self.proto(order, tx),
                    credit: Money(minorUnits: known.credit, currency: order.currency).proto
                )
            )
        }
        try order.apply(.sendBack, to: order.state)
        let taken = try self.takeBack(units, of: order, tx)
        for part in taken { order.lines[part.line].returned += part.units }
        let credit = try cost(
            of: taken.map { (order.lines[$0.line].unitPrice, $0.units) },
            in: order.currency
        )
        let goods = SupplierReturn(
            number: try SupplierReturnTable.nextNumber(in: tx),
            purchaseOrder: order.number,
            reference: reference,
            reason: reason,
            credit: credit.minorUnits,
            returnedAt: at,
            lines: units
        )
        try SupplierReturnTable.insert(goods, to: order.supplierID, in: tx)
        for (location, units) in taken.byLocation(of: order.lines) {
            try self.returnToSupplier(
                units,
                at: location,
                reference: goods.id,
                occurredAt: at,
                tx,
                context
            )
        }
        try self.post(taken, of: order, as: goods.id, at: at, isReturn: true, tx, context)
        let why = reason.isEmpty ? "no reason given" : reason
        let proto = try self.save(order, "returned", "\(goods.id) goes back: \(why)", tx, context)
        return .reply(
            PurchasingV1.ReturnToSupplierReply(purchaseOrder: proto, credit: credit.proto)
        )
    }

    /// The return this reference has already; throws `keyConflict` when it says something else.
    private func supplierReturn(
        _ reference: String,
        _ units: [StockUnits],
        of order: PurchaseOrder,
        _ tx: Transaction
    ) throws -> SupplierReturn? {
        let known = try SupplierReturnTable.find(
            supplier: order.supplierID,
            reference: reference,
            in: tx
        )
        guard let known else { return nil }
        guard known.purchaseOrder == order.number, known.lines == units else {
            throw PurchasingError.keyConflict(field: "reference", value: reference, of: known.id)
        }
        return known
    }

    /// The lines from which units go back: where they are free, as far as that goes.
    ///
    /// What is free nowhere stays on the lines it came on, for the stock to refuse.
    private func takeBack(
        _ units: [StockUnits],
        of order: PurchaseOrder,
        _ tx: Transaction
    ) throws -> [TakenUnits] {
        var free: [Place: Int64] = [:]
        for line in order.lines {
            let available = try StockTable.available(line.sku, at: line.location, in: tx) ?? 0
            free[Place(sku: line.sku, location: line.location)] = available
        }
        let (taken, short) = spread(units, over: order.lines) {
            min($0.returnable, free[Place(sku: $0.sku, location: $0.location)] ?? 0)
        }
        if short.isEmpty { return taken }
        let (allowed, excess) = spread(units, over: order.lines) { $0.returnable }
        guard excess.isEmpty else { throw PurchasingError.overReturn(order.id, excess) }
        return allowed
    }
}
