// SPDX-License-Identifier: MIT
import OMSProtos

extension Shipment {
    /// What an operator may do now, as the command line's verbs.
    var allowedVerbs: [String] {
        var verbs: [String] = []
        let canMove = { (state: ShipmentState) in
            self.state.next.contains(state) && !(self.isHeld && state.isBarredByHold)
        }
        if canMove(.picked) { verbs.append("pick") }
        if canMove(.packed) { verbs.append("pack") }
        if self.isLabelTime, !self.isCounterSale {
            verbs += ["rates", self.hasLabel ? "void" : "label"]
        }
        if canMove(.handedOver) { verbs.append("handover") }
        if canMove(.delivered) { verbs.append("deliver") }
        if canMove(.exception) || self.state == .exception { verbs.append("exception") }
        if self.state == .exception || self.state == .returning { verbs.append("resolve") }
        if canMove(.returned) { verbs.append("returned") }
        if self.claim == nil, self.isClaimable { verbs.append("claim") }
        if let claim, !claim.state.next.isEmpty { verbs.append("decide-claim") }
        return verbs
    }

    /// The shipment as the contract has it.
    var message: FulfillmentV1.Shipment {
        FulfillmentV1.Shipment(
            shipmentID: self.id.description,
            orderID: self.id.order.description,
            carrierID: self.carrierID,
            state: self.state.message,
            shipTo: self.shipTo,
            lines: self.lines.messages,
            trackingNumber: self.trackingNumber,
            proofOfDelivery: self.proofOfDelivery,
            handedOverAtMs: self.handedOverAt?.milliseconds ?? 0,
            deliveredAtMs: self.deliveredAt?.milliseconds ?? 0,
            version: self.version,
            boxes: self.boxes,
            weightGrams: self.weightGrams,
            location: self.location,
            held: self.isHeld,
            shortLines: self.shortLines.messages,
            manifestID: self.manifest == 0 ? "" : Manifest.id(self.manifest),
            freightCost: self.freightCost.map { CommonV1.Money($0) },
            exceptionKind: self.exceptionKind?.rawValue ?? "",
            exceptionNote: self.exceptionNote,
            claim: self.claim?.message,
            driver: self.driver,
            counterSale: self.isCounterSale,
            allowedVerbs: self.allowedVerbs,
            stateSinceMs: self.stateSince.milliseconds
        )
    }
}
