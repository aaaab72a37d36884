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
        switch try self.placeOrder(request, tx, context) {
        case .reply(let reply), .replyKeeping(let reply, _), .hold(let reply, _, _): return reply
        case .refuse(let error): throw error
        case .perform: throw ReplyUnfit()
        }
    }

    /// What a replacement would come to.
    func exchangeTotal(
        of request: OrderV1.PlaceOrderRequest,
        _ tx: Transaction
    ) throws -> Money {
        try Placement(request).total
    }
}
