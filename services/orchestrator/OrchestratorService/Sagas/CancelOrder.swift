// SPDX-License-Identifier: MIT
import OMSProtos
import Saga

/// Cancel order: stop what has not left the house, then give everything back.
///
/// The order is CANCELLING already; `accept` stands for that, and what undoes it puts the order
/// back where it was. Money before goods: void comes before refund, so that a capture that races
/// is either refused or refunded.
enum CancelOrder {
    static let definition = SagaDefinition(
        "cancel-order",
        steps: [
            .compensatable("accept", undo: "order.ResumeOrder"),
            .pivot("stop", "fulfillment.CancelShipments"),
            .retriable("release", "inventory.ReleaseReservation"),
            .retriable("void", "billing.Void"),
            .retriable("refund", "billing.Refund"),
            .retriable("finish", "order.MarkCancelled"),
        ]
    )
}

extension OrchestratorV1.CancelOrderInput: SagaInput {
    var businessKey: String { self.orderID }

    /// The first cancellation has the order's key, each later one `ORDER/N`, N from 2.
    ///
    /// One that was refused is undone and over; a start under its key would only attach to it.
    func isAbout(_ key: String) -> Bool {
        guard key != self.orderID else { return true }
        guard key.hasPrefix("\(self.orderID)/") else { return false }
        let number = key.dropFirst(self.orderID.count + 1)
        guard let count = Int64(number), count >= 2 else { return false }
        // One text for each number, so that one cancellation has one key.
        return number == String(count)
    }

    func invocation(of action: String, in saga: SagaInstance) -> Invocation? {
        switch action {
        case "order.ResumeOrder":
            Invocation(
                OrderV1.OrderService.resumeOrder,
                OrderV1.ResumeOrderRequest(orderID: self.orderID, reason: saga.reason)
            )
        case "fulfillment.CancelShipments":
            Invocation(
                FulfillmentV1.FulfillmentService.cancelShipments,
                FulfillmentV1.CancelShipmentsRequest(orderID: self.orderID, reason: self.reason)
            )
        case "inventory.ReleaseReservation":
            Invocation(
                InventoryV1.InventoryService.releaseReservation,
                InventoryV1.ReleaseReservationRequest(orderID: self.orderID, reason: self.reason)
            )
        case "billing.Void":
            Invocation(
                BillingV1.BillingService.void,
                BillingV1.VoidRequest(orderID: self.orderID, reason: self.reason)
            )
        case "billing.Refund":
            Invocation(
                BillingV1.BillingService.refund,
                BillingV1.RefundRequest(orderID: self.orderID, reason: self.reason)
            )
        case "order.MarkCancelled":
            Invocation(
                OrderV1.OrderService.markCancelled,
                OrderV1.MarkCancelledRequest(orderID: self.orderID)
            )
        default: nil
        }
    }
}
