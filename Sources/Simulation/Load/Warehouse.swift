// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import RPC

/// Who picks, packs and hands over what is planned.
final class Warehouse {
    private typealias Work = FulfillmentV1.FulfillmentService

    private let caller: Caller
    private let carrier: Carrier
    /// Told of the order of each shipment that is being handed over.
    var onHandOver: ((_ order: String) -> Void)?
    private var isStopped = false
    /// How many picks find a unit too few; nil draws it for each.
    private var shortPicks: Int?
    /// Shipments that somebody has in hand.
    private var underWay: Set<String> = []
    /// How often a shipment was tried to be moved on, for a key of its own each time.
    private var tries: [String: Int] = [:]

    init(_ caller: Caller, _ carrier: Carrier, shortPicks: Int? = nil) {
        self.caller = caller
        self.carrier = carrier
        self.shortPicks = shortPicks
    }

    func begin() { self.look() }

    func stop() { self.isStopped = true }

    private func look() {
        guard !self.isStopped else { return }
        self.shipments(in: .planned) { self.pick($0) }
        self.shipments(in: .picked) { self.pack($0) }
        self.shipments(in: .ready) { self.handOver($0) }
        self.caller.after(.milliseconds(Int64(300 + self.caller.draw(900)))) { self.look() }
    }

    private func shipments(
        in state: FulfillmentV1.ShipmentState,
        _ act: @escaping (FulfillmentV1.Shipment) -> Void
    ) {
        let request = FulfillmentV1.ListShipmentsRequest(state: state)
        self.caller.ask("fulfillment", Work.listShipments, request) { result in
            guard case .success(let reply) = result else { return }
            for shipment in reply.shipments where !shipment.held { act(shipment) }
        }
    }

    private func take(_ id: String, _ verb: String, _ act: (_ key: String) -> Void) {
        guard self.underWay.insert(id).inserted else { return }
        let number = self.tries["\(verb)-\(id)", default: 0] + 1
        self.tries["\(verb)-\(id)"] = number
        act("\(verb)-\(id)-\(number)")
    }

    private func pick(_ shipment: FulfillmentV1.Shipment) {
        let id = shipment.shipmentID
        self.take(id, "pick") { key in
            var request = FulfillmentV1.PickRequest(shipmentID: id)
            if self.findsTooFew(), let line = shipment.lines.first {
                // One unit is not on the shelf.
                request.shortLines = [FulfillmentV1.ShipmentLine(sku: line.sku, quantity: 1)]
            }
            self.caller.settle("fulfillment", Work.pick, request, key: key) { _ in
                self.underWay.remove(id)
            }
        }
    }

    private func findsTooFew() -> Bool {
        guard let left = self.shortPicks else { return self.caller.draw(25) == 0 }
        self.shortPicks = max(0, left - 1)
        return left > 0
    }

    private func pack(_ shipment: FulfillmentV1.Shipment) {
        let id = shipment.shipmentID
        self.take(id, "pack") { key in
            let request = FulfillmentV1.PackRequest(shipmentID: id, boxes: 1, weightGrams: 1200)
            self.caller.settle("fulfillment", Work.pack, request, key: key) { _ in
                self.underWay.remove(id)
            }
        }
    }

    private func handOver(_ shipment: FulfillmentV1.Shipment) {
        let id = shipment.shipmentID
        self.take(id, "hand") { key in
            self.onHandOver?(shipment.orderID)
            let request = FulfillmentV1.HandOverRequest(shipmentID: id, driver: "sim")
            self.caller.settle("fulfillment", Work.handOver, request, key: key) { outcome in
                self.underWay.remove(id)
                guard case .done(let reply) = outcome, let shipment = reply.shipment else { return }
                // What goes over the counter is in the buyer's hands.
                if !shipment.carrierID.isEmpty { self.carrier.take(shipment) }
            }
        }
    }
}
