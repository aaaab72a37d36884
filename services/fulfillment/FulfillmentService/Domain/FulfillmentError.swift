// SPDX-License-Identifier: MIT
import RPC

/// Why the fulfillment service refused a call.
enum FulfillmentError: Error, Hashable {
    /// The request itself is wrong; the sender must change it.
    case invalid(field: String, value: String, remedy: String)
    case unknownCarrier(String)
    /// No carrier was named and there is none to choose.
    case noCarrier
    case noShipment(String)
    /// The carrier has no shipment with this number.
    case unknownTracking(carrier: String, number: String)
    /// The carrier has another shipment with this number.
    case trackingTaken(String)
    /// The shipment is in a state from which it cannot go there.
    case illegalTransition(shipment: String, from: ShipmentState, to: ShipmentState)
    /// A shipment of the order was handed over.
    case notStoppable(shipment: String, state: ShipmentState)
    /// Own trucks carry it: somebody has to be named.
    case driverRequired(shipment: String)
    case proofRequired(shipment: String)
}

extension FulfillmentError: RPCErrorConvertible {
    /// The status a client sees.
    var rpcError: RPCError {
        let (code, reason, message, field, value, remedy) = self.words
        return RPCError(
            code,
            message,
            details: [
                ErrorReason(
                    reason,
                    field: field,
                    value: String(value.prefix(120)),
                    remedy: remedy
                )
            ]
        )
    }

    private typealias Words = (
        StatusCode, reason: String, message: String, field: String, value: String, remedy: String
    )

    private var words: Words {
        switch self {
        case .invalid(let field, let value, let remedy):
            (.invalidArgument, "INVALID", "\(field): \(remedy)", field, value, remedy)
        case .unknownCarrier(let id):
            (
                .notFound, "UNKNOWN_CARRIER", "there is no carrier \(id)", "carrier_id", id,
                "list the carriers, or add this one"
            )
        case .noCarrier:
            (
                .failedPrecondition, "NO_CARRIER", "there is no carrier at all", "carrier_id", "",
                "add a carrier"
            )
        case .noShipment(let id):
            (
                .notFound, "SHIPMENT_NOT_FOUND", "there is no shipment \(id)", "shipment_id", id,
                "list the shipments of the order"
            )
        case .unknownTracking(let carrier, let number):
            (
                .notFound, "UNKNOWN_TRACKING", "\(carrier) carries nothing under \(number)",
                "tracking_number", number, "check the number with the carrier"
            )
        case .trackingTaken(let number):
            (
                .alreadyExists, "TRACKING_TAKEN", "another shipment has the number \(number)",
                "tracking_number", number, "a tracking number is one shipment's"
            )
        case .illegalTransition(let shipment, let from, let to):
            Self.illegal(shipment, from, to)
        case .notStoppable(let shipment, let state):
            (
                .failedPrecondition, "NOT_STOPPABLE",
                "\(shipment) is \(state.rawValue): it cannot be stopped", "order_id",
                state.rawValue, "offer the buyer a return"
            )
        case .driverRequired(let shipment):
            (
                .invalidArgument, "DRIVER_REQUIRED", "\(shipment) goes by own truck: who drives?",
                "driver", "", "name the driver"
            )
        case .proofRequired(let shipment):
            (
                .invalidArgument, "PROOF_REQUIRED", "\(shipment) came by own truck: who signed?",
                "proof_of_delivery", "", "give the proof of delivery"
            )
        }
    }

    private static func illegal(
        _ shipment: String,
        _ from: ShipmentState,
        _ to: ShipmentState
    ) -> Words {
        let allowed = from.next.map(\.rawValue).joined(separator: ", ")
        return (
            .failedPrecondition, "ILLEGAL_TRANSITION",
            "\(shipment) is \(from.rawValue) and cannot become \(to.rawValue)", "shipment_id",
            from.rawValue,
            allowed.isEmpty ? "\(from.rawValue) is the end" : "from here it may become: \(allowed)"
        )
    }
}
