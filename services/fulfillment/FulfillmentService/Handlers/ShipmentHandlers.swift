// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

/// What the warehouse and the drivers do with a shipment.
enum ShipmentHandlers {
    /// Boxes one shipment can have.
    private static let boxesMax: UInt32 = 10_000

    /// The goods are taken from the shelf; the shipment's saga begins.
    static func pick(
        _ request: FulfillmentV1.PickRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<FulfillmentV1.PickReply> {
        _ = try checkedTime(request.occurredAtMs, now: tx.time)
        var shipment = try self.shipment(request.shipmentID, in: tx)
        try shipment.move(to: .picked)
        try ShipmentTable.save(&shipment, in: tx)
        try SagaOutbox.start(shipment, in: tx)
        try tx.publish(shipment, "picked", context)
        return .reply(.init(shipment: shipment.message))
    }

    /// The goods are in boxes; the saga may capture.
    static func pack(
        _ request: FulfillmentV1.PackRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<FulfillmentV1.PackReply> {
        let time = try checkedTime(request.occurredAtMs, now: tx.time)
        guard request.boxes <= Self.boxesMax, request.weightGrams >= 0 else {
            throw FulfillmentError.invalid(
                field: request.boxes > Self.boxesMax ? "boxes" : "weight_grams",
                value: "\(request.boxes) boxes, \(request.weightGrams) g",
                remedy: "0 to \(Self.boxesMax) boxes and a weight of 0 or more are required"
            )
        }
        var shipment = try self.shipment(request.shipmentID, in: tx)
        try shipment.move(to: .packed)
        shipment.boxes = request.boxes
        shipment.weightGrams = request.weightGrams
        try ShipmentTable.save(&shipment, in: tx)
        try SagaOutbox.signal("packed", shipment, at: time, in: tx)
        try tx.publish(shipment, "packed, \(request.boxes) boxes", context)
        return .reply(.init(shipment: shipment.message))
    }

    /// The saga's word that payment is settled.
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
        try shipment.move(to: .ready)
        try ShipmentTable.save(&shipment, in: tx)
        try tx.publish(shipment, "paid for or on account: ready to hand over", context)
        return .reply(.init(state: shipment.state.message))
    }

    /// The carrier has it: from here on it cannot be stopped.
    static func handOver(
        _ request: FulfillmentV1.HandOverRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<FulfillmentV1.HandOverReply> {
        let time = try checkedTime(request.occurredAtMs, now: tx.time)
        var shipment = try self.shipment(request.shipmentID, in: tx)
        let driver = try checkedText(request.driver, "driver")
        let kind = try self.carrier(of: shipment, in: tx).kind
        // A driver is asked for only where the move would be legal otherwise.
        if kind == .ownFleet, driver.isEmpty, shipment.state == .ready {
            throw FulfillmentError.driverRequired(shipment: shipment.id.description)
        }
        let tracking = try self.tracking(request.trackingNumber, shipment, kind, in: tx)
        try shipment.handOver(tracking: tracking, driver: driver, at: time)
        try ShipmentTable.save(&shipment, in: tx)
        try SagaOutbox.signal("handed-over", shipment, at: time, in: tx)
        let whom = kind == .ownFleet ? "driver \(driver)" : shipment.carrierID
        try tx.publish(shipment, "handed over to \(whom), tracking \(tracking)", context, at: time)
        return .reply(.init(shipment: shipment.message))
    }

    /// It arrived, says somebody of ours: the driver, or an operator for a carrier without events.
    static func deliver(
        _ request: FulfillmentV1.DeliverRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<FulfillmentV1.DeliverReply> {
        let time = try checkedTime(request.occurredAtMs, now: tx.time)
        var shipment = try self.shipment(request.shipmentID, in: tx)
        let proof = try checkedText(request.proofOfDelivery, "proof_of_delivery")
        try shipment.deliver(proof: proof, at: time)
        if proof.isEmpty, try self.carrier(of: shipment, in: tx).kind == .ownFleet {
            throw FulfillmentError.proofRequired(shipment: shipment.id.description)
        }
        try ShipmentTable.save(&shipment, in: tx)
        try SagaOutbox.signal("delivered", shipment, at: time, in: tx)
        try tx.publish(
            shipment,
            "delivered" + (proof.isEmpty ? "" : ", proof: \(proof)"),
            context,
            at: time
        )
        return .reply(.init(shipment: shipment.message))
    }

    static func shipment(_ id: String, in queries: some Queries) throws -> Shipment {
        guard let key = ShipmentID(id), let shipment = try ShipmentTable.find(key, in: queries)
        else { throw FulfillmentError.noShipment(id) }
        return shipment
    }

    private static func carrier(of shipment: Shipment, in tx: Transaction) throws -> Carrier {
        try stored(try CarrierTable.find(shipment.carrierID, in: tx), "shipment.carrier_id")
    }

    /// The number of the request, or one made of the shipment's id, which no other shipment has.
    private static func tracking(
        _ number: String,
        _ shipment: Shipment,
        _ kind: Carrier.Kind,
        in tx: Transaction
    ) throws -> String {
        let made = (kind == .ownFleet ? "LTL-" : "TRK-") + shipment.id.description.dropFirst(3)
        let number = number.isEmpty ? made : try checkedKey(number, "tracking_number")
        let taken = try ShipmentTable.find(
            carrier: shipment.carrierID,
            tracking: number,
            in: tx
        )
        guard taken == nil || taken?.id == shipment.id else {
            throw FulfillmentError.trackingTaken(number)
        }
        return number
    }
}

extension Transaction {
    /// Tells the operators of a shipment's new state.
    ///
    /// The subject is the order, so that one subject tells the whole story of it.
    func publish(
        _ shipment: Shipment,
        _ sentence: String,
        _ context: CallContext,
        at time: Timestamp? = nil
    ) throws {
        let state = shipment.state.rawValue.lowercased().split(separator: "_")
        try self.publish(
            type: "shipment.\(state.joined(separator: "-"))",
            subject: shipment.id.order.description,
            summary: "\(shipment.id) of \(shipment.id.order) \(sentence)",
            actor: context.cause,
            at: time
        )
    }
}
