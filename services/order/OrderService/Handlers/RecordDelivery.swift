// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

extension OrderService {
    /// Books units that reached the buyer; with the last one the order is complete.
    ///
    /// Taken while cancelling too: what arrived has arrived, and counts when the order resumes.
    func recordDelivery(
        _ request: OrderV1.RecordDeliveryRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<OrderV1.RecordDeliveryReply> {
        let shipment = try key(request.shipmentID, field: "shipment_id")
        let units = try Self.units(request.lines)
        var head = try self.head(request.orderID, tx)
        guard head.lifecycle.acceptsDelivery else {
            // Cannot be applied, and so says what was wanted and what is allowed.
            _ = try head.apply(.complete)
            return .reply(OrderV1.RecordDeliveryReply(state: head.lifecycle.state.proto))
        }
        let before = try OrderTable.deliveries(of: head.id, in: tx)
        let after: [DeliveryLine]
        do {
            after = try deliver(units, on: before)
        } catch {
            throw OrderError.overDelivery(
                head.id,
                sku: error.sku,
                wanted: error.wanted,
                open: error.open
            )
        }
        for (old, new) in zip(before, after) where old != new {
            try OrderTable.update(new, in: tx)
        }
        if after.allSatisfy(\.isDone), head.lifecycle.state == .inFulfillment {
            let at = request.deliveredAtMs
            try self.complete(
                &head,
                at: at > 0 ? Timestamp(milliseconds: at) : tx.time,
                tx,
                context
            )
        } else {
            try self.save(head, "delivered", "received shipment \(shipment)", tx, context)
        }
        return .reply(OrderV1.RecordDeliveryReply(state: head.lifecycle.state.proto))
    }

    /// Ends an order all of whose units are delivered.
    func complete(
        _ head: inout OrderHead,
        at time: Timestamp,
        _ tx: Transaction,
        _ context: CallContext
    ) throws {
        guard try head.apply(.complete) else { return }
        head.completedAt = time
        try self.save(head, "completed", "completed: every unit delivered", tx, context)
    }

    /// Units by SKU; lines of one SKU are added up.
    private static func units(
        _ lines: [OrderV1.UnitLine]
    ) throws(OrderError) -> [String: Int64] {
        guard (1...Placement.linesMax).contains(lines.count) else {
            throw .invalid(
                field: "lines",
                value: "\(lines.count) lines",
                remedy: "Send 1 to \(Placement.linesMax) lines."
            )
        }
        var units: [String: Int64] = [:]
        for (index, line) in lines.enumerated() {
            guard let quantity = Quantity(line.quantity) else {
                throw .invalid(
                    field: "lines[\(index)].quantity",
                    value: String(line.quantity),
                    remedy: "Send 1 to \(Quantity.max)."
                )
            }
            // At most 500 × (2^31 − 1): the sum cannot overflow.
            units[line.sku, default: 0] += quantity.units
        }
        return units
    }
}

extension DeliveryLine {
    /// Whether nothing of the line is left to deliver.
    var isDone: Bool { self.delivered == self.quantity }
}

extension Lifecycle {
    /// Whether units of the order can be on their way to the buyer.
    var acceptsDelivery: Bool {
        self.state == .inFulfillment
            || (self.state == .cancelling && self.interrupted == .inFulfillment)
    }
}
