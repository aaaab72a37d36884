// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

/// Orders that replace returned goods.
extension OrderService {
    /// Places an order from within another call; the same reference attaches.
    func placeExchange(
        _ request: OrderV1.PlaceOrderRequest,
        exchangeOf: String,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> OrderV1.PlaceOrderReply {
        let placement = try self.placement(of: request, tx)
        let (head, attached) = try self.place(placement, exchangeOf: exchangeOf, tx, context)
        return head.placeReply(attached: attached)
    }

    /// What a replacement would come to.
    func exchangeTotal(
        of request: OrderV1.PlaceOrderRequest,
        _ tx: Transaction
    ) throws -> Money {
        try self.placement(of: request, tx).total
    }
}
