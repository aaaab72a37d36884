// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import RPC
import ServiceKit
import Store

/// What the warehouse does with a shipment.
enum ShipmentHandlers {
    /// Boxes one shipment can have.
    private static let boxesMax: UInt32 = 10_000

    /// The goods are taken from the shelf; the shipment's saga begins, and another one for what
    /// was not there.
    static func pick(
        _ request: FulfillmentV1.PickRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<FulfillmentV1.PickReply> {
        let time = try checkedTime(request.occurredAtMs, now: tx.time)
        let short = try ShipmentLines(request.shortLines, field: "short_lines")
        var shipment = try self.shipment(request.shipmentID, in: tx)
        try shipment.pick(short: short, at: time)
        try ShipmentTable.save(&shipment, in: tx)
        if shipment.state == .picked { try SagaOutbox.start(shipment, in: tx) }
        if !short.isEmpty { try SagaOutbox.startShortPick(shipment, in: tx) }
        try tx.publish(shipment, self.words(of: shipment), context)
        return .reply(.init(shipment: shipment.message))
    }

    private static func words(of shipment: Shipment) -> String {
        let short = shipment.shortLines.units
        if shipment.state == .cancelled { return "cancelled: nothing of it was on the shelf" }
        return short == 0 ? "picked" : "picked, \(short) units short"
    }

    /// The goods are in boxes; the saga may capture.
    static func pack(
        _ request: FulfillmentV1.PackRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<FulfillmentV1.PackReply> {
        let time = try checkedTime(request.occurredAtMs, now: tx.time)
        let hasBoxes = request.boxes <= Self.boxesMax
        guard hasBoxes, (0...Shipment.weightGramsMax).contains(request.weightGrams) else {
            throw FulfillmentError.invalid(
                field: hasBoxes ? "weight_grams" : "boxes",
                value: "\(request.boxes) boxes, \(request.weightGrams) g",
                remedy: "0 to \(Self.boxesMax) boxes and 0 to \(Shipment.weightGramsMax) g"
                    + " are required"
            )
        }
        var shipment = try self.shipment(request.shipmentID, in: tx)
        try shipment.pack(boxes: request.boxes, weightGrams: request.weightGrams, at: time)
        try ShipmentTable.save(&shipment, in: tx)
        try SagaOutbox.signal("packed", shipment, at: time, in: tx)
        try tx.publish(shipment, "packed, \(request.boxes) boxes", context)
        return .reply(.init(shipment: shipment.message))
    }

    /// The saga's word that payment is settled; what goes over the counter goes now.
    ///
    /// What went further, or was cancelled, stays so.
    static func markReady(
        _ request: FulfillmentV1.MarkReadyRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<FulfillmentV1.MarkReadyReply> {
        var shipment = try self.shipment(request.shipmentID, in: tx)
        if shipment.state == .ready || !shipment.state.isStoppable {
            return .reply(.init(state: shipment.state.message))
        }
        try shipment.move(to: .ready, at: tx.time)
        if shipment.isCounterSale, !shipment.isHeld {
            try HandOver.overTheCounter(&shipment, tx, context)
            return .reply(.init(state: shipment.state.message))
        }
        try ShipmentTable.save(&shipment, in: tx)
        try tx.publish(shipment, "paid for or on account: ready to hand over", context)
        return .reply(.init(state: shipment.state.message))
    }

    static func shipment(_ id: String, in queries: some Queries) throws -> Shipment {
        guard let key = ShipmentID(id), let shipment = try ShipmentTable.find(key, in: queries)
        else { throw FulfillmentError.noShipment(id) }
        return shipment
    }
}

extension Transaction {
    /// Tells the operators of a shipment's new state.
    ///
    /// The subject is the order, so that one subject tells the whole story of it. What people wrote
    /// of the receiver stays out: the feed is never erased.
    func publish(
        _ shipment: Shipment,
        _ sentence: String,
        _ context: CallContext,
        type: String? = nil,
        at time: Timestamp? = nil
    ) throws {
        try self.publish(
            type: type ?? "shipment.\(shipment.state.dashed)",
            subject: shipment.id.order.description,
            summary: "\(shipment.id) of \(shipment.id.order) \(sentence)",
            actor: context.cause,
            at: time
        )
    }
}
