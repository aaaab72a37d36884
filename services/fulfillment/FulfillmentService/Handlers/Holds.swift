// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

/// Orders on hold: nothing of them is picked, packed or handed over.
enum Holds {
    /// Holds what was not handed over, and what is planned until the release.
    static func hold(
        _ request: FulfillmentV1.HoldShipmentsRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<FulfillmentV1.HoldShipmentsReply> {
        let order = try checkedOrder(request.orderID)
        let reason = try checkedText(request.reason, "reason")
        let isNew = try HeldOrderTable.insert(order, reason: reason, in: tx)
        let shipments = try self.mark(order, held: true, in: tx)
        if isNew {
            let words = reason.isEmpty ? "" : ": \(reason)"
            try self.tell(
                "shipment.held",
                order,
                "held, \(shipments.count) of them" + words,
                tx,
                context
            )
        }
        return .reply(.init(shipmentIDs: shipments.map(\.id.description)))
    }

    /// Lets the shipments of an order go on; one that is not held is left as it is.
    static func release(
        _ request: FulfillmentV1.ReleaseShipmentsRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<FulfillmentV1.ReleaseShipmentsReply> {
        let order = try checkedOrder(request.orderID)
        guard try HeldOrderTable.delete(order, in: tx) else { return .reply(.init()) }
        let shipments = try self.mark(order, held: false, in: tx)
        try self.tell(
            "shipment.released",
            order,
            "released, \(shipments.count) of them",
            tx,
            context
        )
        return .reply(.init(shipmentIDs: shipments.map(\.id.description)))
    }

    /// The shipments that can still be stopped, each marked.
    private static func mark(
        _ order: OrderID,
        held: Bool,
        in tx: Transaction
    ) throws -> [Shipment] {
        var shipments = try ShipmentTable.ofOrder(order, in: tx).filter(\.state.isStoppable)
        for index in shipments.indices where shipments[index].isHeld != held {
            shipments[index].isHeld = held
            try ShipmentTable.save(&shipments[index], in: tx)
        }
        return shipments
    }

    private static func tell(
        _ type: String,
        _ order: OrderID,
        _ words: String,
        _ tx: Transaction,
        _ context: CallContext
    ) throws {
        try tx.publish(
            type: type,
            subject: order.description,
            summary: "Shipments of \(order) \(words)",
            actor: context.cause
        )
    }
}
