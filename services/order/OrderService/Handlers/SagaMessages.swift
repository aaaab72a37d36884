// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Store

/// Messages about one order arrive in the order written.
extension OutboxMessage {
    /// Starts the saga `type` of an order.
    static func start(
        _ type: String,
        key: String,
        order: String,
        input: [UInt8],
        _ context: CallContext
    ) -> OutboxMessage {
        OutboxMessage(
            peer: "orchestrator",
            method: OrchestratorV1.OrchestratorService.start.path,
            orderingKey: order,
            payload: OrchestratorV1.StartRequest(type: type, businessKey: key, input: input)
                .encoded(),
            actor: context.actor,
            traceID: context.traceID
        )
    }

    /// Tells a saga of an order what happened; `id` is unique among the saga's signals.
    static func signal(
        _ name: String,
        id: String,
        saga: String,
        order: String,
        _ context: CallContext
    ) -> OutboxMessage {
        OutboxMessage(
            peer: "orchestrator",
            method: OrchestratorV1.OrchestratorService.signal.path,
            orderingKey: order,
            payload: OrchestratorV1.SignalRequest(sagaID: saga, name: name, signalID: id)
                .encoded(),
            actor: context.actor,
            traceID: context.traceID
        )
    }

    /// Stops the shipments of an order that were not handed over.
    static func holdShipments(
        of order: String,
        reason: String,
        _ context: CallContext
    ) -> OutboxMessage {
        OutboxMessage(
            peer: "fulfillment",
            method: FulfillmentV1.FulfillmentService.holdShipments.path,
            orderingKey: order,
            payload: FulfillmentV1.HoldShipmentsRequest(orderID: order, reason: reason).encoded(),
            actor: context.actor,
            traceID: context.traceID
        )
    }

    /// Lets the shipments of an order go on.
    static func releaseShipments(of order: String, _ context: CallContext) -> OutboxMessage {
        OutboxMessage(
            peer: "fulfillment",
            method: FulfillmentV1.FulfillmentService.releaseShipments.path,
            orderingKey: order,
            payload: FulfillmentV1.ReleaseShipmentsRequest(orderID: order).encoded(),
            actor: context.actor,
            traceID: context.traceID
        )
    }
}

/// Who caused what a call does: the operator it names, else its saga, else the caller.
func actor(_ context: CallContext) -> String {
    if !context.actor.isEmpty { return context.actor }
    if let saga = context.saga { return "saga:\(saga.sagaID)" }
    return context.peer
}
