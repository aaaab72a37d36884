// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Store

extension OutboxMessage {
    private static let orchestrator = "orchestrator"

    /// Starts the saga `type` of an order.
    ///
    /// Messages about one order arrive in the order written.
    static func start(
        _ type: String,
        key: String,
        order: String,
        input: [UInt8],
        _ context: CallContext
    ) -> OutboxMessage {
        OutboxMessage(
            peer: self.orchestrator,
            method: OrchestratorV1.OrchestratorService.start.path,
            orderingKey: order,
            payload: OrchestratorV1.StartRequest(type: type, businessKey: key, input: input)
                .encoded(),
            actor: context.actor,
            traceID: context.traceID
        )
    }

    /// Tells the place-order saga of an order that the buyer wants it undone.
    static func cancel(saga: String, order: String, _ context: CallContext) -> OutboxMessage {
        OutboxMessage(
            peer: self.orchestrator,
            method: OrchestratorV1.OrchestratorService.signal.path,
            orderingKey: order,
            payload: OrchestratorV1.SignalRequest(
                sagaID: saga,
                name: "cancel",
                signalID: "cancel"
            ).encoded(),
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
