// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

extension InventoryService {
    /// Counts in what a supplier delivered: all lines or none, never more than is open.
    ///
    /// The delivery note is the key: the same again attaches. The stock serves who waits first, and
    /// the receipt says who got units; lines that are complete close their requisitions; the books
    /// hear of it through the outbox.
    func receivePurchaseOrder(
        _ request: PurchasingV1.ReceivePurchaseOrderRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<PurchasingV1.ReceivePurchaseOrderReply> {
        let units = try merged(request.lines)
        let note = try label(request.deliveryNote, field: "delivery_note")
        let at = try occurred(request.occurredAtMs, now: tx.time)
        var order = try PurchaseTable.find(id: request.purchaseOrderID, in: tx)
        if let known = try self.receipt(note, units, of: order, tx) {
            return .reply(
                PurchasingV1.ReceivePurchaseOrderReply(
                    receipt: known.proto,
                    purchaseOrder: try self.proto(order, tx)
                )
            )
        }
        let taken = try order.receive(units)
        var receipt = try ReceiptTable.insert(
            units,
            of: order,
            deliveryNote: note,
            receivedAt: at,
            in: tx
        )
        // The order first: the stock must not count as incoming what it is given.
        let event = order.state == .received ? "received" : "part_received"
        let what = "\(receipt.id) with \(note)"
        let proto = try self.save(order, event, what, tx, context)
        for (location, units) in taken.byLocation(of: order.lines) {
            receipt.rescued += try self.arrive(
                units,
                at: location,
                reference: receipt.id,
                occurredAt: at,
                tx,
                context
            )
        }
        receipt.rescued.removeLast(max(0, receipt.rescued.count - ReceiptTable.rescuedMax))
        try ReceiptTable.add(receipt.rescued, to: receipt.number, in: tx)
        try self.closeRequisitions(of: order, tx, context)
        try self.post(taken, of: order, as: receipt.id, at: at, isReturn: false, tx, context)
        return .reply(
            PurchasingV1.ReceivePurchaseOrderReply(receipt: receipt.proto, purchaseOrder: proto)
        )
    }

    /// The receipt this delivery note has already; throws `keyConflict` when it says something else.
    private func receipt(
        _ note: String,
        _ units: [StockUnits],
        of order: PurchaseOrder,
        _ tx: Transaction
    ) throws -> Receipt? {
        let known = try ReceiptTable.find(
            supplier: order.supplierID,
            deliveryNote: note,
            in: tx
        )
        guard let known else { return nil }
        guard known.purchaseOrder == order.number, known.lines == units else {
            throw PurchasingError.keyConflict(field: "delivery_note", value: note, of: known.id)
        }
        return known
    }

    /// Ends the requisitions of the lines of which everything came.
    private func closeRequisitions(
        of order: PurchaseOrder,
        _ tx: Transaction,
        _ context: CallContext
    ) throws {
        let held = try RequisitionTable.held(by: order, in: tx)
        for line in order.lines where line.open == 0 {
            for var requisition in held[Place(sku: line.sku, location: line.location)] ?? [] {
                try requisition.close()
                try self.save(requisition, "closed", "received with \(order.id)", tx, context)
            }
        }
    }
}
