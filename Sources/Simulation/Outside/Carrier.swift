// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import RPC

/// A shipper of another house: it has the parcels it was given, and tells of them late, twice, and
/// not always in order.
final class Carrier {
    /// What becomes of a parcel.
    enum Fate: String {
        case delivered, lost, returned
    }

    /// A parcel in its hands.
    struct Parcel {
        let shipmentID: String
        let orderID: String
        let carrierID: String
        let tracking: String
        let fate: Fate
        var isTold = false
    }

    private typealias Service = FulfillmentV1.FulfillmentService

    private let caller: Caller
    /// Of every parcel; nil draws it.
    private let fate: Fate?
    /// By shipment.
    private(set) var parcels: [String: Parcel] = [:]
    /// Shipments it was given twice: goods left the house twice.
    private(set) var doubles: [String] = []
    /// Told of each order something was delivered of.
    var onDelivery: ((_ order: String) -> Void)?

    init(_ caller: Caller, fate: Fate? = nil) {
        self.caller = caller
        self.fate = fate
    }

    /// Whether every parcel's end was told.
    var isDone: Bool { self.parcels.values.allSatisfy(\.isTold) }

    /// A parcel is handed over.
    func take(_ shipment: FulfillmentV1.Shipment) {
        let lot = self.caller.draw(100)
        let parcel = Parcel(
            shipmentID: shipment.shipmentID,
            orderID: shipment.orderID,
            carrierID: shipment.carrierID,
            tracking: shipment.trackingNumber,
            fate: self.fate ?? (lot < 92 ? .delivered : lot < 96 ? .lost : .returned)
        )
        if self.parcels.updateValue(parcel, forKey: parcel.shipmentID) != nil {
            self.doubles.append(parcel.shipmentID)
        }
        self.drive(parcel)
    }

    private func drive(_ parcel: Parcel) {
        let end: FulfillmentV1.ShipmentState =
            switch parcel.fate {
            case .delivered: .delivered
            case .lost: .lost
            case .returned: .returning
            }
        var at = Int64(self.caller.draw(2_000))
        var events: [(FulfillmentV1.ShipmentState, Int64)] = [(.inTransit, at)]
        at += Int64(500 + self.caller.draw(4_000))
        if parcel.fate == .delivered, self.caller.draw(2) == 0 {
            events.append((.outForDelivery, at))
        }
        at += Int64(500 + self.caller.draw(4_000))
        for (index, (status, time)) in events.enumerated() {
            // Told late now and then: behind the end, for example.
            let late = self.caller.draw(5) == 0 ? Int64(self.caller.draw(10_000)) : 0
            self.tell(parcel, status, "\(index)", happens: time, told: time + late)
            if self.caller.draw(6) == 0 {
                self.tell(parcel, status, "\(index)", happens: time, told: time + 50)
            }
        }
        self.tell(parcel, end, "end", happens: at, told: at)
    }

    /// Tells of something that happens in so many milliseconds, a while later.
    private func tell(
        _ parcel: Parcel,
        _ status: FulfillmentV1.ShipmentState,
        _ number: String,
        happens: Int64,
        told: Int64
    ) {
        let time = self.caller.process.clock.now.milliseconds + happens
        let id = "\(parcel.tracking)-\(number)"
        let request = FulfillmentV1.CarrierEventRequest(
            carrierID: parcel.carrierID,
            eventID: id,
            trackingNumber: parcel.tracking,
            status: status,
            occurredAtMs: time
        )
        let isEnd = number == "end"
        let key = "event-\(id)-\(isEnd ? "" : "\(told)")"
        self.caller.after(.milliseconds(told)) {
            self.caller.settle("fulfillment", Service.carrierEvent, request, key: key) { _ in
                if isEnd { self.ended(parcel) }
            }
        }
    }

    private func ended(_ parcel: Parcel) {
        switch parcel.fate {
        case .lost: self.parcels[parcel.shipmentID]?.isTold = true
        case .delivered:
            self.parcels[parcel.shipmentID]?.isTold = true
            self.onDelivery?(parcel.orderID)
        case .returned:
            let wait = Duration.milliseconds(Int64(1_000 + self.caller.draw(5_000)))
            self.caller.after(wait) {
                let request = FulfillmentV1.RecordReturnedRequest(shipmentID: parcel.shipmentID)
                let key = "returned-\(parcel.shipmentID)"
                self.caller.settle("fulfillment", Service.recordReturned, request, key: key) { _ in
                    self.parcels[parcel.shipmentID]?.isTold = true
                }
            }
        }
    }
}
