// SPDX-License-Identifier: MIT
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
    /// The carrier has trouble with it: goes on, or is delivered, once that is solved.
    case exception = "EXCEPTION"

    /// The one table of moves: state, and where it may go.
    static let moves: [(from: Self, to: [Self])] = [
        (.planned, [.picked, .cancelled]),
        (.picked, [.packed, .cancelled]),
        (.packed, [.ready, .cancelled]),
        (.ready, [.handedOver, .cancelled]),
        (.handedOver, [.inTransit, .outForDelivery, .exception, .delivered]),
        (.inTransit, [.outForDelivery, .exception, .delivered]),
        (.outForDelivery, [.exception, .delivered]),
        (.exception, [.inTransit, .outForDelivery, .delivered]),
        (.delivered, []),
        (.cancelled, []),
    ]

    /// Where it may go from here.
    var next: [Self] { Self.moves.first { $0.from == self }?.to ?? [] }

    /// Whether it may still be stopped.
    var isStoppable: Bool { self.next.contains(.cancelled) }

    /// Whether the carrier has it, or had it.
    var wasHandedOver: Bool { !self.isStoppable && self != .cancelled }

    /// Whether the shipment's saga was started, which the pick does.
    var hasSaga: Bool { self != .planned }

    /// Reads what a caller sent; nil for `UNSPECIFIED` and for a state newer than this build.
    init?(_ state: FulfillmentV1.ShipmentState) {
        self.init(rawValue: state.name)
    }

    var message: FulfillmentV1.ShipmentState {
        FulfillmentV1.ShipmentState(name: self.rawValue) ?? .unspecified
    }
}
