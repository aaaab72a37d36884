// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import ServiceKit
import Store

/// The calls that only read orders.
extension OrderService {
    /// One order, by its id or by the shop's reference.
    func getOrder(
        _ request: OrderV1.GetOrderRequest,
        _ reader: Reader
    ) throws -> OrderV1.GetOrderReply {
        let id: OrderID?
        let asked: String
        if request.orderID.isEmpty {
            guard !request.clientReference.isEmpty else {
                throw OrderError.invalid(
                    field: "order_id",
                    value: "",
                    remedy: "Give order_id, or channel and client_reference."
                )
            }
            asked = "\(request.channel.name) \(request.clientReference)"
            id = try OrderTable.find(request.channel, request.clientReference, in: reader)
        } else {
            asked = request.orderID
            id = OrderID(asked)
        }
        guard let id, let order = try OrderList.order(id, in: reader) else {
            throw OrderError.unknownOrder(asked)
        }
        return OrderV1.GetOrderReply(order: order)
    }

    /// Orders by number, or by their last change, a page at a time.
    ///
    /// The page token is the last page's last number. By change it is the last change, at the end of
    /// the list too, so that an export goes on where it stopped.
    func listOrders(
        _ request: OrderV1.ListOrdersRequest,
        _ reader: Reader
    ) throws -> OrderV1.ListOrdersReply {
        try reader.expect(generation: request.generation)
        // 100 orders of 500 lines stay below the largest message.
        let size = request.page.size(atMost: request.includeLines ? 100 : 1000)
        let after = try Self.position(request.page?.pageToken ?? "")
        var orders = try OrderList.page(
            Self.filter(request),
            after: after,
            limit: size + 1,
            lines: request.includeLines,
            in: reader
        )
        let more = orders.count > size
        if more { orders.removeLast() }
        if request.byChange {
            let last = orders.last?.changeSequence ?? after
            return OrderV1.ListOrdersReply(orders: orders, nextPageToken: String(last))
        }
        let last = more ? orders.last.flatMap { OrderID($0.orderID) } : nil
        return OrderV1.ListOrdersReply(
            orders: orders,
            nextPageToken: last.map { String($0.number) } ?? ""
        )
    }

    /// Everything that happened to an order, oldest first.
    func timeline(
        _ request: OrderV1.TimelineRequest,
        _ reader: Reader
    ) throws -> OrderV1.TimelineReply {
        let id = try self.head(request.orderID, reader).id
        // An order's life has a few dozen events; the bound only keeps the reply below a frame.
        let events = try reader.feed(subject: id.description, limit: 1000)
        return OrderV1.TimelineReply(
            events: events.map { event in
                CommonV1.Event(
                    sequence: event.sequence,
                    occurredAtMs: event.at.milliseconds,
                    type: event.type,
                    subject: event.subject,
                    summary: event.summary,
                    actor: event.actor
                )
            }
        )
    }

    private static func filter(
        _ request: OrderV1.ListOrdersRequest
    ) throws(OrderError) -> OrderFilter {
        OrderFilter(
            state: Int64(request.state.rawValue),
            channel: Int64(request.channel.rawValue),
            customerID: try boundedText(request.customerID, field: "customer_id"),
            carrierID: try boundedText(request.carrierID, field: "carrier_id"),
            sku: try boundedText(request.sku, field: "sku"),
            orderedFromMs: request.orderedFromMs,
            orderedBeforeMs: request.orderedBeforeMs,
            text: try boundedText(request.text, field: "text"),
            byChange: request.byChange
        )
    }

    private static func position(_ token: String) throws(OrderError) -> Int64 {
        if token.isEmpty { return 0 }
        guard let number = Int64(token), number >= 0 else {
            throw .invalid(
                field: "page.page_token",
                value: token,
                remedy: "Send the next_page_token of the page before, or nothing."
            )
        }
        return number
    }
}
