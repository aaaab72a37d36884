// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

/// The steps of the shipment saga after the hand-over.
///
/// They are taken whatever the order's state: what arrived has arrived. Their repetition changes
/// nothing.
extension OrderService {
    /// Books a shipment that reached the buyer; with the last unit the order is complete.
    ///
    /// No lines means all of the shipment; other units than it holds are refused.
    func recordDelivery(
        _ request: OrderV1.RecordDeliveryRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<OrderV1.RecordDeliveryReply> {
        let time = try recordedTime(request.deliveredAtMs, field: "delivered_at_ms", now: tx.time)
        var head = try self.head(request.orderID, tx)
        var (shipment, before) = try self.shipment(request.shipmentID, of: head, tx)
        let units = shipment.units(before)
        if !request.lines.isEmpty {
            let told = try unitsBySKU(request.lines)
            guard told == units else {
                throw ShipmentError.otherUnits(
                    shipment.id,
                    told: readable(told),
                    inShipment: readable(units)
                )
            }
        }
        switch shipment.stage {
        case .delivered: break
        case .abandoned, .stopped, .lost, .returnedToSender:
            throw ShipmentError.shipmentEnded(shipment.id, shipment.stage)
        case .begun, .shipped:
            var lines = before
            // What arrived was handed over, even when that news is late.
            if shipment.stage == .begun { try shipment.move(.ship, on: &lines) }
            try shipment.move(.deliver, on: &lines)
            shipment.stage = .delivered
            try LineTable.update(from: before, to: lines, in: tx)
            try ShipmentTable.update(shipment, in: tx)
            if try !self.completeIfDone(&head, lines, at: time, tx, context) {
                try self.save(head, "delivered", "received \(shipment.id)", tx, context)
            }
            try self.notify(
                "order-delivered",
                of: head,
                with: [("lines", readable(units))],
                tx,
                context
            )
        }
        return .reply(OrderV1.RecordDeliveryReply(state: head.lifecycle.state.proto))
    }

    /// Books a shipment that will not arrive, and answers what the buyer gets back.
    ///
    /// That is the share of its units in what was invoiced, whatever was lost or returned before.
    /// It has the freight only when nothing of the order arrived or will.
    func recordUndelivered(
        _ request: OrderV1.RecordUndeliveredRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<OrderV1.RecordUndeliveredReply> {
        let time = try recordedTime(request.occurredAtMs, field: "occurred_at_ms", now: tx.time)
        var head = try self.head(request.orderID, tx)
        var (shipment, before) = try self.shipment(request.shipmentID, of: head, tx)
        switch shipment.stage {
        case .lost, .returnedToSender: return .reply(Self.undelivered(head, shipment, before))
        case .abandoned, .stopped, .delivered:
            throw ShipmentError.shipmentEnded(shipment.id, shipment.stage)
        case .begun, .shipped: break
        }
        var lines = before
        if shipment.stage == .begun { try shipment.move(.ship, on: &lines) }
        try shipment.lose(on: &lines)
        shipment.stage = request.returnedToSender ? .returnedToSender : .lost
        if lines.totals.isInVain {
            shipment.creditedFreight = try ShipmentTable.shipments(of: head.id, in: tx).keptFreight
        }
        try LineTable.update(from: before, to: lines, in: tx)
        try ShipmentTable.update(shipment, in: tx)
        try ShipmentTable.credit(shipment, in: tx)
        if try !self.completeIfDone(&head, lines, at: time, tx, context) {
            let how = request.returnedToSender ? "came back" : "is lost"
            try self.save(
                head,
                "undelivered",
                "will not get \(shipment.id): it \(how)",
                tx,
                context
            )
        }
        try self.notify(
            request.returnedToSender ? "shipment-returned" : "shipment-lost",
            of: head,
            with: [
                ("shipment", shipment.id.description),
                ("lines", readable(shipment.units(before))),
            ],
            tx,
            context
        )
        return .reply(Self.undelivered(head, shipment, lines))
    }

    private static func undelivered(
        _ head: OrderHead,
        _ shipment: OrderShipment,
        _ lines: [OrderLine]
    ) -> OrderV1.RecordUndeliveredReply {
        OrderV1.RecordUndeliveredReply(
            state: head.lifecycle.state.proto,
            charge: shipment.charge(
                lines,
                of: { $0.credited },
                freight: shipment.creditedFreight,
                head.net.currency
            )
        )
    }
}
