// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import ServiceKit
import Store

extension OrderService {
    /// Begins to undo an order at the buyer's wish; a saga ends it, or resumes the order.
    ///
    /// While the place-order saga still decides, that saga is told to turn back; later, a cancel-order
    /// saga is started. An order that is cancelling or cancelled already gives the same answer.
    func cancel(
        _ request: OrderV1.CancelOrderRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<OrderV1.CancelOrderReply> {
        let reason = try boundedText(request.reason, field: "reason")
        var head = try self.head(request.orderID, tx)
        if try head.apply(.cancel) {
            head.reason = reason
            let id = head.id.description
            if head.lifecycle.interrupted == .pending {
                try tx.enqueue(.cancel(saga: head.placeSagaID, order: id, context))
            } else {
                head.cancellations += 1
                let input = OrchestratorV1.CancelOrderInput(orderID: id, reason: reason)
                try tx.enqueue(
                    .start(
                        OrderHead.cancelSaga,
                        key: head.cancelKey,
                        order: id,
                        input: input.encoded(),
                        context
                    )
                )
            }
            let why = reason.isEmpty ? "no reason given" : reason
            try self.save(head, "cancelling", "is being cancelled: \(why)", tx, context)
        }
        return .reply(
            OrderV1.CancelOrderReply(
                orderID: head.id.description,
                state: head.lifecycle.state.proto,
                sagaID: head.sagaID
            )
        )
    }
}
