// SPDX-License-Identifier: MIT
import OMSProtos
import Saga

/// Cancel order: stop what has not left the house, then give it back.
///
/// The order is CANCELLING already; `accept` stands for that, and what undoes it puts the order
/// back where it was. Goods that were handed over are out of reach: the order goes on with them,
/// and keeps the stock and the money that they come to.
enum CancelOrder {
    static let definition = Self.definition(version: 2)
    /// The one before, which gave up what short picks had not found as if it were on the shelf.
    static let leavingShortPicks = Self.definition(version: 1)

    private static func definition(version: UInt32) -> SagaDefinition {
        SagaDefinition(
            "cancel-order",
            version: version,
            steps: [
                .compensatable("accept", undo: "order.ResumeOrder"),
                .pivot("stop", "fulfillment.CancelShipments", keepsReply: true),
                .retriable("units", "order.CancelUnits", keepsReply: true),
                .retriable("shrink", "inventory.ShrinkReservation"),
                .retriable("reduce", "billing.ReduceAuthorization"),
                .retriable("finish", "order.MarkCancelled"),
            ]
        )
    }
}

extension OrchestratorV1.CancelOrderInput: SagaInput {
    var businessKey: String { self.orderID }

    /// The first cancellation has the order's key, each later one `ORDER/N`, N from 2.
    ///
    /// One that was refused is undone and over; a start under its key would only attach to it.
    func isAbout(_ key: String) -> Bool {
        key == self.orderID || SagaIDs.number(in: key, of: self.orderID).map { $0 >= 2 } ?? false
    }

    func action(of step: String, in saga: SagaInstance) -> Invocation? {
        switch step {
        case "stop":
            Invocation(
                FulfillmentV1.FulfillmentService.cancelShipments,
                FulfillmentV1.CancelShipmentsRequest(
                    orderID: self.orderID,
                    reason: self.reason,
                    hasOpenUnits: self.hasOpenUnits
                )
            )
        case "units":
            Invocation(
                OrderV1.OrderService.cancelUnits,
                OrderV1.CancelUnitsRequest(
                    orderID: self.orderID,
                    handedOver: self.stopped(saga).handedOver
                )
            )
        case "shrink":
            Invocation(
                InventoryV1.InventoryService.shrinkReservation,
                InventoryV1.ShrinkReservationRequest(
                    orderID: self.orderID,
                    changeID: saga.id,
                    lines: self.left(saga).cancelled.map(\.stock),
                    committed: self.stopped(saga).committed.map(\.allocated),
                    shortPicks: self.shortPicks(saga)
                )
            )
        case "reduce":
            Invocation(
                BillingV1.BillingService.reduceAuthorization,
                BillingV1.ReduceAuthorizationRequest(
                    orderID: self.orderID,
                    changeID: saga.id,
                    total: self.left(saga).total,
                    breakdown: self.left(saga).breakdown
                )
            )
        case "finish":
            Invocation(
                OrderV1.OrderService.markCancelled,
                OrderV1.MarkCancelledRequest(orderID: self.orderID)
            )
        default: nil
        }
    }

    /// What left the house, and what is on no shelf.
    private func stopped(_ saga: SagaInstance) -> FulfillmentV1.CancelShipmentsReply {
        saga.kept("stop")
    }

    /// What `shrink` writes off.
    ///
    /// A saga of the older definition may have called it already, and repeats what it said.
    private func shortPicks(_ saga: SagaInstance) -> [InventoryV1.ShortPick] {
        saga.definition.hash == CancelOrder.leavingShortPicks.hash
            ? [] : self.stopped(saga).shortPicks.map(\.unfound)
    }

    /// What was cancelled, and what the rest of the order comes to.
    private func left(_ saga: SagaInstance) -> OrderV1.CancelUnitsReply { saga.kept("units") }

    func compensation(of step: String, in saga: SagaInstance) -> Invocation? {
        guard step == "accept" else { return nil }
        return Invocation(
            OrderV1.OrderService.resumeOrder,
            OrderV1.ResumeOrderRequest(orderID: self.orderID, reason: saga.reason)
        )
    }
}
