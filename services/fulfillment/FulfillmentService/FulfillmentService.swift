// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import ServiceKit
import Store

/// Carriers and shipments.
///
/// See `services/fulfillment/README.md`.
public struct FulfillmentService: Service {
    /// `fulfillment`.
    public static let name = "fulfillment"
    /// oms.fulfillment.v1.FulfillmentService.
    public static let contracts = [FulfillmentV1.FulfillmentService.descriptor]
    /// The tables.
    public static let migrations = fulfillmentMigrations
    /// The orchestrator, which is told of picks, packs, hand-overs and deliveries.
    public static let peers = ["orchestrator"]

    /// Makes the service; it holds nothing outside its tables.
    public init(_ environment: ServiceEnvironment) {}

    /// Binds each method of the contract.
    public func register(in routes: Routes) {
        typealias Contract = FulfillmentV1.FulfillmentService

        routes.mutation(Contract.upsertCarrier, CarrierHandlers.upsert)
        routes.query(Contract.listCarriers) { request, reader, _ in
            try CarrierHandlers.list(request, reader)
        }

        routes.mutation(Contract.planShipments, Planning.plan)
        routes.mutation(Contract.pick, ShipmentHandlers.pick)
        routes.mutation(Contract.pack, ShipmentHandlers.pack)
        routes.mutation(Contract.markReady, ShipmentHandlers.markReady)
        routes.mutation(Contract.handOver, ShipmentHandlers.handOver)
        routes.mutation(Contract.carrierEvent, CarrierEvents.receive)
        routes.mutation(Contract.deliver, ShipmentHandlers.deliver)
        routes.mutation(Contract.cancelShipments, Planning.cancel)

        routes.query(Contract.getShipment) { request, reader, _ in
            try ShipmentQueries.get(request, reader)
        }
        routes.query(Contract.listShipments) { request, reader, _ in
            try ShipmentQueries.list(request, reader)
        }
        routes.watch(Contract.watch)
    }
}
