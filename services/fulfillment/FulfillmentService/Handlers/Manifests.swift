// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import RPC
import ServiceKit
import Store

/// A carrier takes many shipments at once.
enum Manifests {
    /// Hands over what can be, and says of the rest why it cannot.
    ///
    /// When nothing can be handed over there is no manifest.
    static func create(
        _ request: FulfillmentV1.CreateManifestRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<FulfillmentV1.CreateManifestReply> {
        let time = try checkedTime(request.occurredAtMs, now: tx.time)
        let driver = try checkedText(request.driver, "driver")
        guard let carrier = try CarrierTable.find(request.carrierID, in: tx) else {
            throw FulfillmentError.unknownCarrier(request.carrierID)
        }
        guard carrier.kind != .ownFleet || !driver.isEmpty else {
            throw FulfillmentError.driverRequired(shipment: "each shipment of \(carrier.id)")
        }
        let number = try ManifestTable.nextNumber(in: tx)
        var manifest = Manifest(
            number: number,
            carrierID: carrier.id,
            driver: driver,
            handedOverAt: time
        )
        let taking = HandOver.Taking(
            carrier: carrier,
            driver: driver,
            manifest: number,
            time: time
        )
        var rejects: [FulfillmentV1.ManifestReject] = []
        for id in try self.wanted(request, in: tx) {
            do {
                manifest.shipments.append(try self.take(id, request.location, taking, tx, context))
            } catch let error as FulfillmentError {
                let words = error.words
                rejects.append(.init(shipmentID: id, reason: "\(words.reason): \(words.message)"))
            }
        }
        guard !manifest.shipments.isEmpty else { return .reply(.init(rejects: rejects)) }
        try ManifestTable.insert(manifest, in: tx)
        try tx.publish(
            type: "manifest.created",
            subject: Manifest.id(number),
            summary: "\(Manifest.id(number)) of \(carrier.id):"
                + " \(manifest.shipments.count) shipments, \(rejects.count) rejected",
            actor: context.cause,
            at: time
        )
        return .reply(.init(manifest: manifest.message, rejects: rejects))
    }

    /// The shipments of the request, each once, or all that are READY.
    private static func wanted(
        _ request: FulfillmentV1.CreateManifestRequest,
        in tx: Transaction
    ) throws -> [String] {
        guard request.shipmentIDs.count <= Manifest.shipmentsMax else {
            throw FulfillmentError.invalid(
                field: "shipment_ids",
                value: String(request.shipmentIDs.count),
                remedy: "at most \(Manifest.shipmentsMax) shipments go on one manifest"
            )
        }
        var seen: Set<String> = []
        let named = request.shipmentIDs.filter { seen.insert($0).inserted }
        if !named.isEmpty { return named }
        let ready = try ShipmentTable.ready(
            carrier: request.carrierID,
            location: request.location,
            limit: Manifest.shipmentsMax,
            in: tx
        )
        guard !ready.isEmpty else {
            throw FulfillmentError.nothingReady(carrier: request.carrierID)
        }
        return ready.map(\.id.description)
    }

    private static func take(
        _ id: String,
        _ location: String,
        _ taking: HandOver.Taking,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> ShipmentID {
        var shipment = try ShipmentHandlers.shipment(id, in: tx)
        guard !shipment.isCounterSale else { throw FulfillmentError.counterSale(shipment: id) }
        guard shipment.carrierID == taking.carrier.id else {
            throw FulfillmentError.otherCarrier(shipment: id, carrier: shipment.carrierID)
        }
        guard location.isEmpty || shipment.location == location else {
            throw FulfillmentError.otherLocation(shipment: id, location: shipment.location)
        }
        try HandOver.give(&shipment, to: taking, number: "", tx, context)
        return shipment.id
    }

    static func list(
        _ request: FulfillmentV1.ListManifestsRequest,
        _ reader: Reader
    ) throws -> FulfillmentV1.ListManifestsReply {
        let page = Page(request.page)
        let manifests = try ManifestTable.page(
            after: try page.manifest(),
            carrier: request.carrierID,
            limit: page.size,
            in: reader
        )
        return .init(
            manifests: manifests.map(\.message),
            nextPageToken: page.nextToken(manifests.map { Manifest.id($0.number) })
        )
    }
}
