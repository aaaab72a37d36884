// SPDX-License-Identifier: MIT
import RPC

extension FulfillmentError {
    /// What a status says of a refusal.
    struct Words {
        let code: StatusCode
        let reason: String
        let message: String
        let field: String
        let value: String
        let remedy: String

        init(
            _ code: StatusCode,
            _ reason: String,
            _ message: String,
            _ field: String,
            _ value: String,
            _ remedy: String
        ) {
            self.code = code
            self.reason = reason
            self.message = message
            self.field = field
            self.value = value
            self.remedy = remedy
        }

        /// The shipment is in no state for it.
        init(_ reason: String, _ message: String, of shipment: String, _ remedy: String) {
            self.init(.failedPrecondition, reason, message, "shipment_id", shipment, remedy)
        }
    }

    var words: Words {
        switch self {
        case .invalid(let field, let value, let remedy):
            Words(.invalidArgument, "INVALID", "\(field): \(remedy)", field, value, remedy)
        case .illegalTransition(let shipment, let from, let to):
            Self.illegal(
                shipment,
                "shipment_id",
                from.rawValue,
                to.rawValue,
                from.next.map(\.rawValue)
            )
        case .illegalClaim(let shipment, let from, let to):
            Self.illegal(
                "the claim of \(shipment)",
                "state",
                from.rawValue,
                to.rawValue,
                from.next.map(\.rawValue)
            )
        case .noShipment(let id):
            Words(
                .notFound,
                "SHIPMENT_NOT_FOUND",
                "there is no shipment \(id)",
                "shipment_id",
                id,
                "list the shipments of the order"
            )
        case .notStoppable(let shipment, let state):
            Words(
                .failedPrecondition,
                "NOT_STOPPABLE",
                "\(shipment) is \(state.rawValue): it cannot be stopped",
                "order_id",
                state.rawValue,
                "offer the buyer a return"
            )
        case .orderCancelled(let order):
            Words(
                .failedPrecondition,
                "ORDER_CANCELLED",
                "\(order) was cancelled",
                "order_id",
                order,
                "place a new order"
            )
        case .noFirstPlan(let order):
            Words(
                .unavailable,
                "NO_FIRST_PLAN",
                "\(order) has no plan that names customer and terms",
                "order_id",
                order,
                "send the order's first plan, then this one again"
            )
        case .planOutstanding(let order, let plan):
            Words(
                .unavailable,
                "PLAN_OUTSTANDING",
                "\(order) waits for its plan \(plan)",
                "order_id",
                order,
                "send that plan, then this change again"
            )
        case .tooManyShipments(let order):
            Words(
                .failedPrecondition,
                "TOO_MANY_SHIPMENTS",
                "\(order) has \(ShipmentID.indexMax) shipments",
                "order_id",
                order,
                "place a new order for the rest"
            )
        case .held(let shipment, let order):
            Words(
                "HELD",
                "\(shipment) is held with its order",
                of: shipment,
                "release the hold of \(order) first"
            )
        case .changeRefused(let change):
            Words(
                .failedPrecondition,
                "CHANGE_REFUSED",
                "the change \(change) was taken back",
                "change_id",
                change,
                "propose a new change"
            )
        case .unknownCarrier(let id):
            Words(
                .notFound,
                "UNKNOWN_CARRIER",
                "there is no carrier \(id)",
                "carrier_id",
                id,
                "list the carriers, or add this one"
            )
        case .noCarrier:
            Words(
                .failedPrecondition,
                "NO_CARRIER",
                "there is no carrier at all",
                "carrier_id",
                "",
                "add a carrier"
            )
        case .unknownTracking(let carrier, let number):
            Words(
                .notFound,
                "UNKNOWN_TRACKING",
                "\(carrier) carries nothing under \(number)",
                "tracking_number",
                number,
                "check the number with the carrier"
            )
        case .trackingTaken(let number):
            Words(
                .alreadyExists,
                "TRACKING_TAKEN",
                "another shipment has the number \(number)",
                "tracking_number",
                number,
                "a tracking number is one shipment's"
            )
        case .driverRequired(let shipment):
            Words(
                .invalidArgument,
                "DRIVER_REQUIRED",
                "\(shipment) goes by own truck: who drives?",
                "driver",
                "",
                "name the driver"
            )
        case .proofRequired(let shipment):
            Words(
                .invalidArgument,
                "PROOF_REQUIRED",
                "\(shipment) came by own truck: who signed?",
                "proof_of_delivery",
                "",
                "give the proof of delivery"
            )
        case .otherCarrier(let shipment, let carrier):
            Words(
                "OTHER_CARRIER",
                "\(shipment) goes with \(carrier)",
                of: shipment,
                "leave it out, or label it with this carrier"
            )
        case .otherLocation(let shipment, let location):
            Words(
                "OTHER_LOCATION",
                "\(shipment) leaves from \(location)",
                of: shipment,
                "leave it out, or make the manifest of that location"
            )
        case .nothingReady(let carrier):
            Words(
                .failedPrecondition,
                "NOTHING_READY",
                "nothing of \(carrier) is READY",
                "carrier_id",
                carrier,
                "see what is packed and not paid for"
            )
        case .counterSale(let shipment):
            Words(
                "COUNTER_SALE",
                "\(shipment) goes over the counter",
                of: shipment,
                "it needs no carrier and no label"
            )
        case .notPacked(let shipment, let state):
            Words(
                "NOT_PACKED",
                "\(shipment) is \(state.rawValue), not PACKED or READY",
                of: shipment,
                state.isStoppable ? "pack it first" : "a label is made before the hand-over"
            )
        case .labelled(let shipment, let number):
            Words(
                "LABELLED",
                "\(shipment) has the label \(number)",
                of: shipment,
                "void the label first"
            )
        case .noLabel(let shipment):
            Words("NO_LABEL", "\(shipment) has no label", of: shipment, "create a label")
        case .notInException(let shipment, let state):
            Words(
                "NOT_IN_EXCEPTION",
                "\(shipment) is \(state.rawValue): nothing is the matter",
                of: shipment,
                "report the exception first"
            )
        case .notClaimable(let shipment, let state):
            Words(
                "NOT_CLAIMABLE",
                "\(shipment) is \(state.rawValue): the carrier owes nothing",
                of: shipment,
                "report the damage, or resolve the exception as lost"
            )
        case .claimFiled(let shipment):
            Words(
                "CLAIM_FILED",
                "\(shipment) has a claim already",
                of: shipment,
                "decide the claim"
            )
        case .noClaim(let shipment):
            Words("NO_CLAIM", "\(shipment) has no claim", of: shipment, "file a claim")
        }
    }

    private static func illegal(
        _ what: String,
        _ field: String,
        _ from: String,
        _ to: String,
        _ next: [String]
    ) -> Words {
        let allowed = next.joined(separator: ", ")
        return Words(
            .failedPrecondition,
            "ILLEGAL_TRANSITION",
            "\(what) is \(from) and cannot become \(to)",
            field,
            from,
            allowed.isEmpty ? "\(from) is the end" : "from here it may become: \(allowed)"
        )
    }
}
