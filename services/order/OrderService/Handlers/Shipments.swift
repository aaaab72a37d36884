// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

/// The steps of the shipment saga up to the hand-over: what each shipment holds, and is charged.
extension OrderService {
    /// A warehouse picked a shipment: its units are in shipment, and charged their share.
    func beginFulfillment(
        _ request: OrderV1.BeginFulfillmentRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<OrderV1.BeginFulfillmentReply> {
        let id = try key(request.shipmentID, field: "shipment_id")
        var head = try self.head(request.orderID, tx)
        let before = try LineTable.lines(of: head.id, in: tx)
        if let known = try ShipmentTable.find(id, in: tx) {
            guard known.orderNumber == head.id.number else {
                throw ShipmentError.unknownShipment(head.id, id)
            }
            guard known.stage.isActive else { throw ShipmentError.shipmentEnded(id, known.stage) }
            return .reply(Self.begun(head, known, before))
        }
        let units = try unitsBySKU(request.lines)
        let isFirst = try head.apply(.beginFulfillment, at: tx.time)
        let carried = try ShipmentTable.shipments(of: head.id, in: tx).chargedFreight
        var lines = before
        let shipment = OrderShipment(
            id: id,
            orderNumber: head.id.number,
            stage: .begun,
            // The first shipment that counts carries all of it.
            freight: carried == 0 ? head.freight.minorUnits : 0,
            creditedFreight: 0,
            parts: try self.parts(units, of: lines, head.id)
        )
        try shipment.move(.pick, on: &lines)
        try LineTable.update(from: before, to: lines, in: tx)
        try ShipmentTable.insert(shipment, in: tx)
        try self.save(
            head,
            isFirst ? "in_fulfillment" : "picked",
            "being picked as \(id): \(readable(units))",
            tx,
            context
        )
        return .reply(Self.begun(head, shipment, lines))
    }

    /// The shipment was not packed after all: its units are open again.
    ///
    /// What a cancellation stopped before stays cancelled.
    func abandonShipment(
        _ request: OrderV1.AbandonShipmentRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<OrderV1.AbandonShipmentReply> {
        let head = try self.head(request.orderID, tx)
        var (shipment, before) = try self.shipment(request.shipmentID, of: head, tx)
        var lines = before
        switch shipment.stage {
        case .abandoned, .stopped: break
        case .begun:
            try shipment.move(.putBack, on: &lines)
            shipment.stage = .abandoned
            try LineTable.update(from: before, to: lines, in: tx)
            try ShipmentTable.update(shipment, in: tx)
            try self.save(head, "shipment_abandoned", "unpacked \(shipment.id)", tx, context)
        case .shipped, .delivered, .lost, .returnedToSender:
            throw ShipmentError.shipmentEnded(shipment.id, shipment.stage)
        }
        return .reply(OrderV1.AbandonShipmentReply(state: head.lifecycle.state.proto))
    }

    /// The shipment was handed over, and the buyer is told.
    ///
    /// Taken whatever the order's state: what left has left.
    func recordShipped(
        _ request: OrderV1.RecordShippedRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<OrderV1.RecordShippedReply> {
        let carrier = try boundedText(request.carrierID, field: "carrier_id")
        let tracking = try boundedText(request.trackingNumber, field: "tracking_number")
        let head = try self.head(request.orderID, tx)
        var (shipment, before) = try self.shipment(request.shipmentID, of: head, tx)
        switch shipment.stage {
        case .shipped, .delivered, .lost, .returnedToSender: break
        case .abandoned, .stopped: throw ShipmentError.shipmentEnded(shipment.id, shipment.stage)
        case .begun:
            var lines = before
            try shipment.move(.ship, on: &lines)
            shipment.stage = .shipped
            try LineTable.update(from: before, to: lines, in: tx)
            try ShipmentTable.update(shipment, in: tx)
            let how = [carrier, tracking].filter { !$0.isEmpty }.joined(separator: " ")
            try self.save(
                head,
                "shipped",
                "shipped \(shipment.id)" + (how.isEmpty ? "" : " with \(how)"),
                tx,
                context
            )
            try self.notify(
                "order-shipped",
                of: head,
                with: [
                    ("carrier", carrier), ("tracking", tracking),
                    ("lines", readable(shipment.units(lines))),
                ],
                tx,
                context
            )
        }
        return .reply(OrderV1.RecordShippedReply(state: head.lifecycle.state.proto))
    }

    // MARK: What they share

    /// A shipment of the order with its parts, and all lines of the order.
    func shipment(
        _ id: String,
        of head: OrderHead,
        _ tx: Transaction
    ) throws -> (OrderShipment, [OrderLine]) {
        guard let shipment = try ShipmentTable.find(key(id, field: "shipment_id"), in: tx),
            shipment.orderNumber == head.id.number
        else { throw ShipmentError.unknownShipment(head.id, id) }
        return (shipment, try LineTable.lines(of: head.id, in: tx))
    }

    /// What a shipment of `units` holds of each line, earlier lines of a SKU first.
    private func parts(
        _ units: [String: Int64],
        of lines: [OrderLine],
        _ order: OrderID
    ) throws -> [OrderShipment.Part] {
        do {
            return try lines.spread(units, for: .pick).map { index, count in
                OrderShipment.Part(
                    lineKey: lines[index].key,
                    quantity: count,
                    charge: lines[index].charge(of: count),
                    discount: lines[index].discountShare(of: count)
                )
            }
        } catch {
            throw ShipmentError.shortOfUnits(order, .pick, error)
        }
    }

    private static func begun(
        _ head: OrderHead,
        _ shipment: OrderShipment,
        _ lines: [OrderLine]
    ) -> OrderV1.BeginFulfillmentReply {
        OrderV1.BeginFulfillmentReply(
            state: head.lifecycle.state.proto,
            charge: shipment.charge(lines, freight: shipment.freight, head.net.currency)
        )
    }
}
