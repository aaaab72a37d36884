// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos

/// Where a shipment stands.
enum ShipmentState: String, CaseIterable, Sendable {
    case planned = "PLANNED"
    case picked = "PICKED"
    case packed = "PACKED"
    /// Paid for, or on account: may be handed over.
    case ready = "READY"
    /// The pivot: from here on it cannot be stopped.
    case handedOver = "HANDED_OVER"
    case inTransit = "IN_TRANSIT"
    case outForDelivery = "OUT_FOR_DELIVERY"
    case delivered = "DELIVERED"
    case cancelled = "CANCELLED"
    /// The carrier has trouble with it: tried again, sent back or given up.
    case exception = "EXCEPTION"
    /// On its way back to us.
    case returning = "RETURNING"
    /// Back in the house.
    case returned = "RETURNED"
    case lost = "LOST"

    /// The one table of moves: state, and where it may go.
    static let moves: [(from: Self, to: [Self])] = [
        (.planned, [.picked, .cancelled]),
        (.picked, [.packed, .cancelled]),
        (.packed, [.ready, .cancelled]),
        (.ready, [.handedOver, .cancelled]),
        (.handedOver, [.inTransit, .outForDelivery, .exception, .returning, .lost, .delivered]),
        (.inTransit, [.outForDelivery, .exception, .returning, .lost, .delivered]),
        (.outForDelivery, [.exception, .returning, .lost, .delivered]),
        (.exception, [.inTransit, .outForDelivery, .returning, .lost, .delivered]),
        (.returning, [.returned, .lost]),
        (.delivered, []),
        (.cancelled, []),
        (.returned, []),
        (.lost, []),
    ]

    /// Where it may go from here.
    var next: [Self] {
        #if OMS_PLANTED_BUGS
            if PlantedBug.cancelledMayLeave.isOn, self == .cancelled { return [.handedOver] }
        #endif
        return Self.moves.first { $0.from == self }?.to ?? []
    }

    /// Whether nothing can happen to it any more.
    var isEnd: Bool { self.next.isEmpty }

    /// Whether it may still be stopped.
    var isStoppable: Bool { self.next.contains(.cancelled) }

    /// Whether the carrier has it, or had it.
    var wasHandedOver: Bool { !self.isStoppable && self != .cancelled }

    /// Whether the shipment's saga was started, which the pick does.
    var hasSaga: Bool { self != .planned }

    /// Whether a shipment that is held must not come here.
    var isBarredByHold: Bool { self == .picked || self == .packed || self == .handedOver }

    /// The state as a sentence has it: `out for delivery`.
    var words: String { self.lowercased.joined(separator: " ") }

    /// The state as the type of an event has it: `out-for-delivery`.
    var dashed: String { self.lowercased.joined(separator: "-") }

    private var lowercased: [Substring] { self.rawValue.lowercased().split(separator: "_") }

    /// Reads what a caller sent; nil for `UNSPECIFIED` and for a state newer than this build.
    init?(_ state: FulfillmentV1.ShipmentState) {
        self.init(rawValue: state.name)
    }

    var message: FulfillmentV1.ShipmentState {
        FulfillmentV1.ShipmentState(name: self.rawValue) ?? .unspecified
    }
}
