// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import RPC
import ServiceKit
import Store

/// The pivot of a shipment: goods pass to the carrier, or to the buyer at the counter.
enum HandOver {
    /// The carrier has it: from here on it cannot be stopped.
    static func handOver(
        _ request: FulfillmentV1.HandOverRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<FulfillmentV1.HandOverReply> {
        let time = try checkedTime(request.occurredAtMs, now: tx.time)
        let driver = try checkedText(request.driver, "driver")
        let number =
            request.trackingNumber.isEmpty
            ? "" : try checkedKey(request.trackingNumber, "tracking_number")
        var shipment = try ShipmentHandlers.shipment(request.shipmentID, in: tx)
        if shipment.isCounterSale {
            try self.overTheCounter(&shipment, at: time, tx, context)
        } else {
            let carrier = try stored(
                try CarrierTable.find(shipment.carrierID, in: tx),
                "shipment.carrier_id"
            )
            try self.give(
                &shipment,
                to: Taking(carrier: carrier, driver: driver, manifest: 0, time: time),
                number: number,
                tx,
                context
            )
        }
        return .reply(.init(shipment: shipment.message))
    }

    /// A carrier that takes shipments, and when.
    struct Taking {
        let carrier: Carrier
        let driver: String
        /// 0 for one shipment alone.
        let manifest: Int64
        let time: Timestamp
    }

    /// Gives one shipment to its carrier; an empty number is that of the label, or made.
    ///
    /// Writes nothing when it refuses.
    static func give(
        _ shipment: inout Shipment,
        to taking: Taking,
        number: String,
        _ tx: Transaction,
        _ context: CallContext
    ) throws {
        let hadLabel = shipment.hasLabel
        try shipment.handOver(
            driver: taking.driver,
            manifest: taking.manifest,
            at: taking.time
        )
        // A driver is asked for only where the move is legal otherwise.
        let isOwnFleet = taking.carrier.kind == .ownFleet
        if isOwnFleet, taking.driver.isEmpty {
            throw FulfillmentError.driverRequired(shipment: shipment.id.description)
        }
        if hadLabel {
            guard number.isEmpty || number == shipment.trackingNumber else {
                throw FulfillmentError.labelled(
                    shipment: shipment.id.description,
                    number: shipment.trackingNumber
                )
            }
        } else {
            try self.track(&shipment, number, taking.carrier, in: tx)
            shipment.freightCost = taking.carrier.rate?.cost(weightGrams: shipment.weightGrams)
        }
        try ShipmentTable.save(&shipment, in: tx)
        try SagaOutbox.signal("handed-over", shipment, at: taking.time, in: tx)
        try BillingOutbox.accrueFreight(shipment, at: taking.time, in: tx)
        let whom = isOwnFleet ? "driver \(taking.driver)" : shipment.carrierID
        try tx.publish(
            shipment,
            "handed over to \(whom), tracking \(shipment.trackingNumber)",
            context,
            at: taking.time
        )
    }

    /// Sets the number given, or one that is ours.
    static func track(
        _ shipment: inout Shipment,
        _ number: String,
        _ carrier: Carrier,
        in tx: Transaction
    ) throws {
        shipment.trackingNumber =
            number.isEmpty ? shipment.makeTrackingNumber(carrier.kind) : number
        try self.checkNumber(of: shipment, in: tx)
    }

    /// Refuses a number that is another shipment's.
    static func checkNumber(of shipment: Shipment, in tx: Transaction) throws {
        let holder = try ShipmentTable.find(
            carrier: shipment.carrierID,
            tracking: shipment.trackingNumber,
            in: tx
        )
        guard holder == nil || holder?.id == shipment.id else {
            throw FulfillmentError.trackingTaken(shipment.trackingNumber)
        }
    }

    /// The buyer takes a READY shipment along: handed over and delivered at once.
    static func overTheCounter(
        _ shipment: inout Shipment,
        at time: Timestamp? = nil,
        _ tx: Transaction,
        _ context: CallContext
    ) throws {
        let time = time ?? tx.time
        try shipment.handOver(driver: "", manifest: 0, at: time)
        try SagaOutbox.signal("handed-over", shipment, at: time, in: tx)
        try shipment.deliver(proof: "", at: time)
        try Outcome.record(&shipment, "handed over at the counter", context, at: time, in: tx)
    }
}
