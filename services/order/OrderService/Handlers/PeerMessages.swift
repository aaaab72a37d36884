// SPDX-License-Identifier: MIT
import OMSProtos
import Protobuf
import RPC
import Store

extension OutboxMessage {
    /// A call to billing that belongs to this change; messages `about` one thing keep their order.
    static func toBilling<Request: Message, Reply>(
        _ method: Method<Request, Reply>,
        _ request: Request,
        about key: String,
        _ context: CallContext
    ) -> OutboxMessage {
        self.to("billing", method, request, key, context)
    }

    /// A call to fulfillment that belongs to this change.
    static func toFulfillment<Request: Message, Reply>(
        _ method: Method<Request, Reply>,
        _ request: Request,
        about key: String,
        _ context: CallContext
    ) -> OutboxMessage {
        self.to("fulfillment", method, request, key, context)
    }

    /// Tells the saga of a return what the inspection found.
    static func inspected(
        _ id: ReturnID,
        _ signal: OrchestratorV1.InspectedSignal,
        _ context: CallContext
    ) -> OutboxMessage {
        self.to(
            "orchestrator",
            OrchestratorV1.OrchestratorService.signal,
            OrchestratorV1.SignalRequest(
                sagaID: id.sagaID,
                name: "inspected",
                signalID: "inspected",
                payload: signal.encoded()
            ),
            id.description,
            context
        )
    }

    private static func to<Request: Message, Reply>(
        _ peer: String,
        _ method: Method<Request, Reply>,
        _ request: Request,
        _ key: String,
        _ context: CallContext
    ) -> OutboxMessage {
        OutboxMessage(
            peer: peer,
            method: method.path,
            orderingKey: key,
            payload: request.encoded(),
            actor: context.actor,
            traceID: context.traceID
        )
    }
}
