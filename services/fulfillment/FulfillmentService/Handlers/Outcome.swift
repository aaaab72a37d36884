// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import RPC
import ServiceKit
import Store

/// What becomes of a shipment after the hand-over.
enum Outcome {
    /// It arrived, says somebody of ours: the driver, or an operator for a carrier without events.
    static func deliver(
        _ request: FulfillmentV1.DeliverRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<FulfillmentV1.DeliverReply> {
        let time = try checkedTime(request.occurredAtMs, now: tx.time)
        let proof = try checkedText(request.proofOfDelivery, "proof_of_delivery")
        var shipment = try ShipmentHandlers.shipment(request.shipmentID, in: tx)
        try shipment.deliver(proof: proof, at: time)
        try shipment.checkFollowsHandOver(request.occurredAtMs)
        if proof.isEmpty,
            try CarrierTable.find(shipment.carrierID, in: tx)?.kind == .ownFleet
        {
            throw FulfillmentError.proofRequired(shipment: shipment.id.description)
        }
        try self.record(
            &shipment,
            "delivered" + (proof.isEmpty ? "" : ", with a proof"),
            context,
            at: time,
            in: tx
        )
        return .reply(.init(shipment: shipment.message))
    }

    /// A parcel that came back is in the house.
    static func recordReturned(
        _ request: FulfillmentV1.RecordReturnedRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<FulfillmentV1.RecordReturnedReply> {
        let time = try checkedTime(request.occurredAtMs, now: tx.time)
        var shipment = try ShipmentHandlers.shipment(request.shipmentID, in: tx)
        try shipment.travel(to: .returned, at: time)
        try shipment.checkFollowsHandOver(request.occurredAtMs)
        try self.record(&shipment, "back in the house", context, at: time, in: tx)
        return .reply(.init(shipment: shipment.message))
    }

    /// Writes a shipment after a move, and tells everybody who waits for it: its saga of an end,
    /// the operators of the move, and somebody in particular when it did not arrive, which
    /// `alerts` says is news.
    static func record(
        _ shipment: inout Shipment,
        _ sentence: String,
        _ context: CallContext,
        at time: Timestamp,
        alerts: Bool = true,
        in tx: Transaction
    ) throws {
        try ShipmentTable.save(&shipment, in: tx)
        switch shipment.state {
        case .delivered, .lost, .returned:
            try SagaOutbox.signal(shipment.state.dashed, shipment, at: time, in: tx)
        default: break
        }
        try tx.publish(shipment, sentence, context, at: time)
        if alerts, shipment.state == .exception || shipment.state == .lost {
            let kind = shipment.exceptionKind.map { ": \($0.rawValue)" } ?? ""
            try tx.publish(
                shipment,
                "was not delivered, \(shipment.state.words)\(kind)",
                context,
                type: "alert.delivery_failed",
                at: time
            )
        }
    }
}
