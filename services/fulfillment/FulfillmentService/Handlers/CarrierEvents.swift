// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

/// What carriers tell of their own accord: late, twice, in any order.
enum CarrierEvents {
    private static let statuses: [ShipmentState] = [
        .inTransit, .outForDelivery, .delivered, .exception, .returning, .lost,
    ]

    /// Applies an event, or keeps it and says why it changed nothing.
    static func receive(
        _ request: FulfillmentV1.CarrierEventRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<FulfillmentV1.CarrierEventReply> {
        let eventID = try checkedKey(request.eventID, "event_id")
        let note = try checkedText(request.note, "note")
        let time = try checkedTime(request.occurredAtMs, now: tx.time)
        guard let status = ShipmentState(request.status), self.statuses.contains(status) else {
            throw FulfillmentError.invalid(
                field: "status",
                value: request.status.name,
                remedy: "use one of \(self.statuses.map(\.rawValue).joined(separator: ", "))"
            )
        }
        var shipment = try self.shipment(request, in: tx)
        let ignored = shipment.reasonToIgnore(status, at: time)
        let isNew = try CarrierEventTable.insert(
            carrier: request.carrierID,
            event: eventID,
            shipment: shipment.id,
            status: status,
            at: time,
            note: note,
            ignoredBecause: ignored ?? "",
            in: tx
        )
        if let ignored = isNew ? ignored : "the event was received before" {
            return .reply(.init(ignoredBecause: ignored, shipment: shipment.message))
        }
        let words = note.isEmpty ? "event \(eventID) of \(request.carrierID)" : note
        try shipment.apply(status, note: words, at: time)
        try Outcome.record(
            &shipment,
            "\(status.words), says \(request.carrierID)",
            context,
            at: time,
            in: tx
        )
        return .reply(.init(applied: true, shipment: shipment.message))
    }

    private static func shipment(
        _ request: FulfillmentV1.CarrierEventRequest,
        in tx: Transaction
    ) throws -> Shipment {
        let found = try ShipmentTable.find(
            carrier: request.carrierID,
            tracking: request.trackingNumber,
            in: tx
        )
        if let found { return found }
        guard try CarrierTable.find(request.carrierID, in: tx) != nil else {
            throw FulfillmentError.unknownCarrier(request.carrierID)
        }
        throw FulfillmentError.unknownTracking(
            carrier: request.carrierID,
            number: request.trackingNumber
        )
    }
}
