// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import ServiceKit
import Store

/// What carriers would take, and the label of the one that is chosen.
enum Labels {
    /// Carriers a quote asks, first ones first.
    private static let carriersMax = 1000

    /// Each carrier with a rate, the cheapest first.
    static func quote(
        _ request: FulfillmentV1.QuoteRatesRequest,
        _ reader: Reader
    ) throws -> FulfillmentV1.QuoteRatesReply {
        let shipment = try ShipmentHandlers.shipment(request.shipmentID, in: reader)
        try shipment.checkLabelTime()
        let carriers = try CarrierTable.page(after: "", limit: self.carriersMax, in: reader)
        return .init(rates: self.rates(carriers, weightGrams: shipment.weightGrams))
    }

    /// Amounts of different currencies are not compared: they stand by currency.
    static func rates(
        _ carriers: [Carrier],
        weightGrams: Int64
    ) -> [FulfillmentV1.Rate] {
        let costs = carriers.compactMap { carrier in
            carrier.rate.map { (id: carrier.id, cost: $0.cost(weightGrams: weightGrams)) }
        }
        return costs.sorted {
            ($0.cost.currency.code, $0.cost.minorUnits, $0.id)
                < ($1.cost.currency.code, $1.cost.minorUnits, $1.id)
        }.map { FulfillmentV1.Rate(carrierID: $0.id, cost: .init($0.cost)) }
    }

    /// Makes the label; a repeat with the same carrier is the same one.
    static func create(
        _ request: FulfillmentV1.CreateLabelRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<FulfillmentV1.CreateLabelReply> {
        var shipment = try ShipmentHandlers.shipment(request.shipmentID, in: tx)
        try shipment.checkLabelTime()
        let id = request.carrierID.isEmpty ? shipment.carrierID : request.carrierID
        if shipment.hasLabel, id == shipment.carrierID {
            return .reply(.init(shipment: shipment.message, labelText: shipment.labelText))
        }
        guard let carrier = try CarrierTable.find(id, in: tx) else {
            throw FulfillmentError.unknownCarrier(id)
        }
        try shipment.label(with: carrier)
        try HandOver.checkNumber(of: shipment, in: tx)
        try ShipmentTable.save(&shipment, in: tx)
        let cost = shipment.freightCost.map { ", \($0)" } ?? ""
        try tx.publish(
            shipment,
            "labelled for \(carrier.id), tracking \(shipment.trackingNumber)\(cost)",
            context,
            type: "shipment.labelled"
        )
        return .reply(.init(shipment: shipment.message, labelText: shipment.labelText))
    }

    /// Gives the label up; its number is not used again.
    static func void(
        _ request: FulfillmentV1.VoidLabelRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<FulfillmentV1.VoidLabelReply> {
        let reason = try checkedText(request.reason, "reason")
        var shipment = try ShipmentHandlers.shipment(request.shipmentID, in: tx)
        let number = shipment.trackingNumber
        try shipment.voidLabel()
        try ShipmentTable.save(&shipment, in: tx)
        try tx.publish(
            shipment,
            "label \(number) voided" + (reason.isEmpty ? "" : ": \(reason)"),
            context,
            type: "shipment.label-voided"
        )
        return .reply(.init(shipment: shipment.message))
    }
}
