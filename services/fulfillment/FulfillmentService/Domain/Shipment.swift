// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos

/// A shipment and its moves; every move goes through the one table.
///
/// Table: shipment, one row; shipment_line for its lines, which never change.
struct Shipment: Hashable, Sendable {
    let id: ShipmentID
    let carrierID: String
    let shipTo: CommonV1.Address
    var lines: [FulfillmentV1.ShipmentLine] = []

    var state: ShipmentState
    var boxes: UInt32 = 0
    var weightGrams: Int64 = 0
    var trackingNumber = ""
    var driver = ""
    var proofOfDelivery = ""
    var handedOverAt: Timestamp?
    var deliveredAt: Timestamp?
    /// When the newest of the carrier's events that were applied happened, by the carrier's clock.
    var lastEventAt: Timestamp?
    var version: Int64 = 1

    mutating func move(to state: ShipmentState) throws(FulfillmentError) {
        guard self.state.next.contains(state) else {
            throw .illegalTransition(
                shipment: self.id.description,
                from: self.state,
                to: state
            )
        }
        self.state = state
    }

    mutating func handOver(
        tracking: String,
        driver: String,
        at time: Timestamp
    ) throws(FulfillmentError) {
        try self.move(to: .handedOver)
        self.trackingNumber = tracking
        self.driver = driver
        self.handedOverAt = time
    }

    mutating func deliver(proof: String, at time: Timestamp) throws(FulfillmentError) {
        try self.move(to: .delivered)
        self.proofOfDelivery = proof
        self.deliveredAt = time
    }

    // MARK: Events of the carrier

    /// Why an event of the carrier is not applied; nil when it is.
    ///
    /// Events come late, twice and in any order. A move that the table does not have would go back.
    /// Among those it has, one that happened before what is known is late, but a delivery is final
    /// whenever its news arrives.
    func reasonToIgnore(_ status: ShipmentState, at time: Timestamp) -> String? {
        guard self.state.next.contains(status) else {
            return self.state == status
                ? "the shipment is \(status.rawValue) already"
                : "the shipment is \(self.state.rawValue), which \(status.rawValue) does not follow"
        }
        if status != .delivered, let last = self.lastEventAt, time < last {
            return "it happened before the newest event, of \(last)"
        }
        return nil
    }

    /// Applies an event that is not to be ignored.
    mutating func apply(
        _ status: ShipmentState,
        note: String,
        at time: Timestamp
    ) throws(FulfillmentError) {
        if status == .delivered {
            try self.deliver(proof: note, at: time)
        } else {
            try self.move(to: status)
        }
        self.lastEventAt = max(time, self.lastEventAt ?? time)
    }

    var message: FulfillmentV1.Shipment {
        FulfillmentV1.Shipment(
            shipmentID: self.id.description,
            orderID: self.id.order.description,
            carrierID: self.carrierID,
            state: self.state.message,
            shipTo: self.shipTo,
            lines: self.lines,
            trackingNumber: self.trackingNumber,
            proofOfDelivery: self.proofOfDelivery,
            handedOverAtMs: self.handedOverAt?.milliseconds ?? 0,
            deliveredAtMs: self.deliveredAt?.milliseconds ?? 0,
            version: self.version,
            boxes: self.boxes,
            weightGrams: self.weightGrams
        )
    }
}
