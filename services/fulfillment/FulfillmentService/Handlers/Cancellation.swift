// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

/// Orders are kept from going out.
enum Cancellation {
    /// Stops what was not handed over, and every plan that comes later.
    ///
    /// Refused, with nothing stopped, when nothing is left to stop: all was handed over, and the
    /// order has no units that are not in a shipment.
    static func cancel(
        _ request: FulfillmentV1.CancelShipmentsRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<FulfillmentV1.CancelShipmentsReply> {
        let order = try checkedOrder(request.orderID)
        let reason = try checkedText(request.reason, "reason")
        let shipments = try ShipmentTable.ofOrder(order, in: tx)
        let gone = shipments.filter(\.state.wasHandedOver)
        if let first = gone.first, !request.hasOpenUnits,
            !shipments.contains(where: \.state.isStoppable),
            try !StoppedOrderTable.contains(order, in: tx)
        {
            throw FulfillmentError.notStoppable(
                shipment: first.id.description,
                state: first.state
            )
        }
        try StoppedOrderTable.insert(order, reason: reason, in: tx)
        for shipment in shipments where shipment.state.isStoppable {
            try self.cancel(shipment, reason, tx, context)
        }
        // A repeat names the same: what is cancelled and was not withdrawn for a change.
        let stopped = shipments.filter { !$0.state.wasHandedOver && $0.withdrawnBy.isEmpty }
        return .reply(
            .init(
                shipmentIDs: stopped.map(\.id.description),
                handedOver: gone.map(\.id.description),
                committed: gone.lines,
                shortPicks: try self.outstanding(of: order, shipments, in: tx)
            )
        )
    }

    /// What was not on the shelf, and whose plan has not come: whoever gives the order's units up has
    /// to know that these are none.
    private static func outstanding(
        of order: OrderID,
        _ shipments: [Shipment],
        in tx: Transaction
    ) throws -> [FulfillmentV1.ShortPick] {
        try shipments.compactMap { shipment in
            guard let plan = shipment.shortPickPlan,
                try !LaterPlanTable.contains(plan, of: order, in: tx)
            else { return nil }
            return FulfillmentV1.ShortPick(
                shipmentID: shipment.id.description,
                location: shipment.location,
                lines: shipment.shortLines.messages
            )
        }
    }

    private static func cancel(
        _ shipment: Shipment,
        _ reason: String,
        _ tx: Transaction,
        _ context: CallContext
    ) throws {
        var shipment = shipment
        let hadSaga = shipment.state.hasSaga
        try shipment.move(to: .cancelled, at: tx.time)
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
