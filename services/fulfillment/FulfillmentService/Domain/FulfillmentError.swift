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
    /// All of the order was handed over, and nothing of it is open.
    case notStoppable(shipment: String, state: ShipmentState)
    /// Own trucks carry it: somebody has to be named.
    case driverRequired(shipment: String)
    case proofRequired(shipment: String)

    /// The order was stopped: nothing of it is planned any more.
    case orderCancelled(order: String)
    /// A plan that takes from the order's first plan, or a change, came before that one; a retry
    /// will find it.
    case noFirstPlan(order: String)
    /// A change came before what an earlier change, or a short pick, of the order plans; a retry will
    /// find it.
    case planOutstanding(order: String, plan: String)
    case tooManyShipments(order: String)
    /// The order is on hold.
    case held(shipment: String, order: String)
    /// The change was taken back before it withdrew anything.
    case changeRefused(change: String)

    case counterSale(shipment: String)
    case notPacked(shipment: String, state: ShipmentState)
    case labelled(shipment: String, number: String)
    case noLabel(shipment: String)
    case otherCarrier(shipment: String, carrier: String)
    case otherLocation(shipment: String, location: String)
    case nothingReady(carrier: String)

    case notInException(shipment: String, state: ShipmentState)
    case notClaimable(shipment: String, state: ShipmentState)
    case claimFiled(shipment: String)
    case noClaim(shipment: String)
    case illegalClaim(shipment: String, from: Claim.State, to: Claim.State)
}

extension FulfillmentError: RPCErrorConvertible {
    /// The status a client sees.
    var rpcError: RPCError {
        let words = self.words
        return RPCError(
            words.code,
            words.message,
            details: [
                ErrorReason(
                    words.reason,
                    field: words.field,
                    value: String(words.value.prefix(120)),
                    remedy: words.remedy
                )
            ]
        )
    }
}
