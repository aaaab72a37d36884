// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import RPC
import ServiceKit
import Store

extension InventoryService {
    func approvePurchaseOrder(
        _ request: PurchasingV1.ApprovePurchaseOrderRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<PurchasingV1.ApprovePurchaseOrderReply> {
        var order = try PurchaseTable.find(id: request.purchaseOrderID, in: tx)
        try order.apply(.approve, to: .approved)
        let proto = try self.save(order, "approved", "may be sent", tx, context)
        return .reply(PurchasingV1.ApprovePurchaseOrderReply(purchaseOrder: proto))
    }

    func sendPurchaseOrder(
        _ request: PurchasingV1.SendPurchaseOrderRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<PurchasingV1.SendPurchaseOrderReply> {
        var order = try PurchaseTable.find(id: request.purchaseOrderID, in: tx)
        try order.apply(.send, to: .sent)
        order.sentAt = tx.time
        let proto = try self.save(order, "sent", "sent to \(order.supplierID)", tx, context)
        return .reply(PurchasingV1.SendPurchaseOrderReply(purchaseOrder: proto))
    }

    /// Writes the date the supplier promised, or promised anew for what is still open.
    func acknowledgePurchaseOrder(
        _ request: PurchasingV1.AcknowledgePurchaseOrderRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<PurchasingV1.AcknowledgePurchaseOrderReply> {
        guard let promised = try instant(request.promisedAtMs, field: "promised_at_ms") else {
            throw InventoryError.invalid(
                field: "promised_at_ms",
                value: "0",
                remedy: "Send the date the supplier promised."
            )
        }
        var order = try PurchaseTable.find(id: request.purchaseOrderID, in: tx)
        try order.apply(
            .acknowledge,
            to: order.state == .partReceived ? .partReceived : .acknowledged
        )
        order.promisedAt = promised
        let what = "\(order.supplierID) promises it for \(promised)"
        let proto = try self.save(order, "acknowledged", what, tx, context)
        return .reply(PurchasingV1.AcknowledgePurchaseOrderReply(purchaseOrder: proto))
    }

    /// Gives up an order of which nothing came; its requisitions can be bought otherwise.
    func cancelPurchaseOrder(
        _ request: PurchasingV1.CancelPurchaseOrderRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<PurchasingV1.CancelPurchaseOrderReply> {
        let reason = try boundedText(request.reason, field: "reason")
        var order = try PurchaseTable.find(id: request.purchaseOrderID, in: tx)
        try order.apply(.cancel, to: .cancelled)
        order.reason = reason
        try self.settleRequisitions(of: order, tx, context)
        let why = reason.isEmpty ? "no reason given" : reason
        let proto = try self.save(order, "cancelled", "cancelled: \(why)", tx, context)
        return .reply(PurchasingV1.CancelPurchaseOrderReply(purchaseOrder: proto))
    }

    /// Ends an order of which a part came; requisitions go on for what they did not get.
    func shortClosePurchaseOrder(
        _ request: PurchasingV1.ShortClosePurchaseOrderRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<PurchasingV1.ShortClosePurchaseOrderReply> {
        let reason = try boundedText(request.reason, field: "reason")
        var order = try PurchaseTable.find(id: request.purchaseOrderID, in: tx)
        try order.apply(.shortClose, to: .shortClosed)
        order.reason = reason
        try self.settleRequisitions(of: order, tx, context)
        let why = reason.isEmpty ? "no reason given" : reason
        let proto = try self.save(order, "short_closed", "the rest is off: \(why)", tx, context)
        return .reply(PurchasingV1.ShortClosePurchaseOrderReply(purchaseOrder: proto))
    }

    /// Ends or reopens each requisition the order still has, by what came on its line.
    private func settleRequisitions(
        of order: PurchaseOrder,
        _ tx: Transaction,
        _ context: CallContext
    ) throws {
        let held = try RequisitionTable.held(by: order, in: tx)
        for line in order.lines {
            let own = held[Place(sku: line.sku, location: line.location)] ?? []
            for requisition in try settled(own, received: line.received) {
                let (event, what) =
                    requisition.state == .closed
                    ? ("closed", "received with \(order.id)")
                    : ("reopened", "\(requisition.quantity) will not come with \(order.id)")
                try self.save(requisition, event, what, tx, context)
            }
        }
    }

    /// Tells once per promise that an order is late.
    func tellLateVendors(atMost limit: Int, _ tx: Transaction) throws {
        for order in try PurchaseTable.untoldLate(at: tx.time, limit: limit, in: tx) {
            try PurchaseTable.setLateTold(order.number, in: tx)
            let promised = order.promisedAt.map { " for \($0)" } ?? ""
            try tx.publish(
                type: "alert.vendor_late",
                subject: order.id,
                summary: "\(order.supplierID) is late with \(order.id), promised\(promised)"
            )
        }
    }

    /// Writes an order, tells of it, and gives it as the contract carries it.
    func save(
        _ order: PurchaseOrder,
        _ event: String,
        _ summary: String,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> PurchasingV1.PurchaseOrder {
        let saved = try PurchaseTable.update(order, in: tx)
        try self.publish(event, saved, summary, tx, context)
        return try self.proto(saved, tx)
    }

    /// Tells what became of an order.
    func publish(
        _ event: String,
        _ order: PurchaseOrder,
        _ summary: String,
        _ tx: Transaction,
        _ context: CallContext
    ) throws {
        try tx.publish(
            type: "purchase.\(event)",
            subject: order.id,
            summary: "\(order.id): \(summary)",
            actor: actor(context)
        )
    }
}
