// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import ServiceKit
import Store

/// Something is the matter with a shipment, and somebody decides what becomes of it.
enum Exceptions {
    /// The shipment cannot be delivered; in EXCEPTION already, it is said more exactly why.
    static func report(
        _ request: FulfillmentV1.ReportExceptionRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<FulfillmentV1.ReportExceptionReply> {
        let time = try checkedTime(request.occurredAtMs, now: tx.time)
        let kind = try ExceptionKind(checked: request.kind)
        let note = try checkedText(request.note, "note")
        var shipment = try ShipmentHandlers.shipment(request.shipmentID, in: tx)
        let isKnown = shipment.state == .exception
        try shipment.fail(kind, note: note, at: time)
        try shipment.checkFollowsHandOver(request.occurredAtMs)
        try Outcome.record(
            &shipment,
            "exception: \(kind.rawValue)",
            context,
            at: time,
            alerts: !isKnown,
            in: tx
        )
        return .reply(.init(shipment: shipment.message))
    }

    /// Tried again, sent back, or given up; one on its way back can only be given up.
    static func resolve(
        _ request: FulfillmentV1.ResolveExceptionRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<FulfillmentV1.ResolveExceptionReply> {
        let time = try checkedTime(request.occurredAtMs, now: tx.time)
        let note = try checkedText(request.note, "note")
        let (target, words) = try self.target(of: request.resolution)
        var shipment = try ShipmentHandlers.shipment(request.shipmentID, in: tx)
        let from = shipment.state
        let wasInTrouble = from == .exception || from == .returning && target == .lost
        try shipment.travel(to: target, at: time)
        guard wasInTrouble else {
            throw FulfillmentError.notInException(
                shipment: shipment.id.description,
                state: from
            )
        }
        try shipment.checkFollowsHandOver(request.occurredAtMs)
        if target != .inTransit, !note.isEmpty { shipment.exceptionNote = note }
        if let address = request.shipTo, address != .init() {
            guard target == .inTransit else {
                throw FulfillmentError.invalid(
                    field: "ship_to",
                    value: address.city,
                    remedy: "only a retry goes to another address"
                )
            }
            shipment.shipTo = try checkedAddress(address, "ship_to")
        }
        try Outcome.record(&shipment, words, context, at: time, in: tx)
        return .reply(.init(shipment: shipment.message))
    }

    private static func target(
        of resolution: FulfillmentV1.ResolveExceptionRequest.Resolution
    ) throws(FulfillmentError) -> (ShipmentState, words: String) {
        switch resolution {
        case .retry: return (.inTransit, "resolved: delivery is tried again")
        case .returnToSender: return (.returning, "resolved: comes back to us")
        case .lost: return (.lost, "resolved: given up as lost")
        case .unspecified, .unrecognized:
            throw .invalid(
                field: "resolution",
                value: resolution.name,
                remedy: "RETRY, RETURN_TO_SENDER or LOST is required"
            )
        }
    }
}
