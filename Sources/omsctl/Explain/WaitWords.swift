// SPDX-License-Identifier: MIT
import OMSProtos

/// A sentence for something that an order waits for.
enum WaitWords {
    static func parked(_ saga: OrchestratorV1.Saga) -> String? {
        guard let step = saga.parkedStep else { return nil }
        let reason = step.lastError.isEmpty ? saga.reason : step.lastError
        let tries = step.attempts == 1 ? "1 try" : "\(step.attempts) tries"
        let way = saga.state == .parkedForward ? "go on" : "take back what it did"
        return Sentence.ended(
            "An operator must settle \(saga.sagaID): it cannot \(way) at the step "
                + "\(Show.dash(step.name)) after \(tries), \(Show.dash(reason))"
        )
    }

    static func backorder(_ line: InventoryV1.BackorderLine) -> String {
        let missing = "\(line.quantity - line.filled) × \(line.sku)"
        return line.promisedAtMs == 0
            ? "\(missing) must come in; no date is promised."
            : "\(missing) must come in, promised for \(Show.time(line.promisedAtMs))."
    }

    static func shipment(_ shipment: FulfillmentV1.Shipment) -> String? {
        let goods = shipment.lines.map { "\($0.quantity) × \($0.sku)" }.joined(separator: ", ")
        let what = "\(shipment.shipmentID) (\(goods))"
        let carrier = shipment.carrierID.isEmpty ? "the carrier" : shipment.carrierID
        let stopped = shipment.held ? ", once the hold of the order is released" : ""
        switch shipment.state {
        case .planned: return "\(what) must be picked at \(shipment.location)\(stopped)."
        case .picked: return "\(what) must be packed\(stopped)."
        case .packed: return "\(what) is packed and waits for its payment."
        case .ready: return "\(what) must be handed over to \(carrier)\(stopped)."
        case .handedOver, .inTransit, .outForDelivery:
            let tracking =
                shipment.trackingNumber.isEmpty ? "" : ", tracking \(shipment.trackingNumber)"
            return "\(what) is on its way with \(carrier)\(tracking)."
        case .exception:
            let note = shipment.exceptionNote.isEmpty ? "" : ", \(shipment.exceptionNote)"
            return "\(what) could not be delivered (\(Sentence.words(shipment.exceptionKind))"
                + "\(note)): somebody must decide to try again, bring it back or give it up."
        case .returning: return "\(what) is on its way back to us."
        default: return nil
        }
    }

    static func rma(_ rma: ReturnsV1.Return) -> String? {
        switch rma.state {
        case .requested: "The return \(rma.returnID) must be authorized or denied."
        case .authorized:
            "The goods of the return \(rma.returnID) must come until "
                + "\(Show.time(rma.expiresAtMs))."
        case .received: "The goods of the return \(rma.returnID) must be inspected."
        case .settling: "The return \(rma.returnID) is being settled."
        default: nil
        }
    }
}
