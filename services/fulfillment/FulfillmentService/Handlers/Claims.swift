// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import ServiceKit
import Store

/// Carriers pay for what they lose and spoil.
enum Claims {
    static func file(
        _ request: FulfillmentV1.FileClaimRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<FulfillmentV1.FileClaimReply> {
        let claim = try Claim(request)
        var shipment = try ShipmentHandlers.shipment(request.shipmentID, in: tx)
        try shipment.file(claim)
        try ShipmentTable.save(&shipment, in: tx)
        try tx.publish(
            shipment,
            "claimed from \(shipment.carrierID): \(claim.amount)",
            context,
            type: "claim.filed"
        )
        return .reply(.init(shipment: shipment.message))
    }

    /// The carrier accepts, pays or denies; the books hear of what it owes and of what came.
    static func decide(
        _ request: FulfillmentV1.DecideClaimRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<FulfillmentV1.DecideClaimReply> {
        let time = try checkedTime(request.occurredAtMs, now: tx.time)
        let note = try checkedText(request.note, "note")
        guard let state = Claim.State(rawValue: request.state.name), state != .filed else {
            throw FulfillmentError.invalid(
                field: "state",
                value: request.state.name,
                remedy: "ACCEPTED, PAID or DENIED is required"
            )
        }
        var shipment = try ShipmentHandlers.shipment(request.shipmentID, in: tx)
        let claim = try shipment.decideClaim(state, note: note)
        try ShipmentTable.save(&shipment, in: tx)
        if state == .accepted || state == .paid {
            try BillingOutbox.recordClaim(claim, shipment, at: time, in: tx)
        }
        let word = state.rawValue.lowercased()
        try tx.publish(
            shipment,
            "claim of \(claim.amount) \(word) by \(shipment.carrierID)",
            context,
            type: "claim.\(word)",
            at: time
        )
        return .reply(.init(shipment: shipment.message))
    }
}
