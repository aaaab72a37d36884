// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

/// Freight of orders of which nothing arrives.
extension OrderService {
    /// Has the freight given back when what was still to come of an order is given up, and what went
    /// before is lost or came back.
    ///
    /// Where a shipment is lost last, its own credit has the freight. Called again it changes nothing:
    /// the saga has the order's key.
    func creditFreight(
        of head: OrderHead,
        _ lines: [OrderLine],
        _ tx: Transaction,
        _ context: CallContext
    ) throws {
        guard lines.totals.isInVain else { return }
        let due = try ShipmentTable.shipments(of: head.id, in: tx).keptFreight
        guard due > 0 else { return }
        let id = head.id.description
        let input = OrchestratorV1.CreditFreightInput(
            orderID: id,
            customerID: head.customerID,
            freight: Money(minorUnits: due, currency: head.net.currency).proto
        )
        try tx.enqueue(
            .start(OrderHead.freightSaga, key: id, order: id, input: input.encoded(), context)
        )
    }
}
