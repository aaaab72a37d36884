// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import ServiceKit
import Store

/// Orders become shipments, or are kept from becoming any.
enum Planning {
    /// Plans an order's shipment, once: a repeat under any key is the shipments there are.
    ///
    /// An order that was stopped before gets none, which is success: its cancellation has won.
    static func plan(
        _ request: FulfillmentV1.PlanShipmentsRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<FulfillmentV1.PlanShipmentsReply> {
        let plan = try ShipmentPlan(request)
        let carrier = plan.carrierID.isEmpty ? try CarrierTable.defaultID(in: tx) : plan.carrierID
        guard let carrier else { throw FulfillmentError.noCarrier }
        if try ShipmentTable.insert(plan, carrierID: carrier, in: tx) {
            try tx.publish(
                type: "shipment.planned",
                subject: plan.id.order.description,
                summary: "\(plan.id) of \(plan.id.order) planned with carrier \(carrier),"
                    + " \(plan.lines.count) lines",
                actor: context.cause
            )
            return .reply(.init(shipmentIDs: [plan.id.description]))
        }
        let planned = try ShipmentTable.ofOrder(plan.id.order, in: tx)
        if planned.isEmpty, try !StoppedOrderTable.contains(plan.id.order.number, in: tx) {
            throw FulfillmentError.unknownCarrier(carrier)
        }
        return .reply(.init(shipmentIDs: planned.map(\.id.description)))
    }

    /// Stops every shipment of an order; refused, with nothing stopped, when one was handed over.
    static func cancel(
        _ request: FulfillmentV1.CancelShipmentsRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<FulfillmentV1.CancelShipmentsReply> {
        let order = try checkedOrder(request.orderID)
        let reason = try checkedText(request.reason, "reason")
        let shipments = try ShipmentTable.ofOrder(order, in: tx)
        if let gone = shipments.first(where: \.state.wasHandedOver) {
            throw FulfillmentError.notStoppable(
                shipment: gone.id.description,
                state: gone.state
            )
        }
        if shipments.isEmpty {
            try StoppedOrderTable.insert(order.number, reason: reason, in: tx)
        }
        for shipment in shipments where shipment.state != .cancelled {
            try self.cancel(shipment, reason, tx, context)
        }
        return .reply(.init(shipmentIDs: shipments.map(\.id.description)))
    }

    private static func cancel(
        _ shipment: Shipment,
        _ reason: String,
        _ tx: Transaction,
        _ context: CallContext
    ) throws {
        var shipment = shipment
        let hadSaga = shipment.state.hasSaga
        try shipment.move(to: .cancelled)
        try ShipmentTable.save(&shipment, in: tx)
        if hadSaga {
            // Turns back a saga that has not captured, ends one that has.
            try SagaOutbox.signal("cancelled", shipment, at: tx.time, in: tx)
        }
        try tx.publish(
            shipment,
            "cancelled" + (reason.isEmpty ? "" : ": \(reason)"),
            context
        )
    }
}
