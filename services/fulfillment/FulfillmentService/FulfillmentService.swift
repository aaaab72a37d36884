// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import RPC
import ServiceKit
import Store

/// Carriers and shipments.
///
/// See `services/fulfillment/README.md`.
public struct FulfillmentService: FileQueryable {
    /// `fulfillment`.
    public static let name = "fulfillment"
    /// oms.fulfillment.v1.FulfillmentService.
    public static let contracts = [FulfillmentV1.FulfillmentService.descriptor]
    /// The tables.
    public static let migrations = fulfillmentMigrations
    /// The orchestrator, which is told of picks, packs, hand-overs and what became of them, and
    /// billing, which is told of freight and claims.
    public static let peers = ["orchestrator", "billing"]

    /// Makes the service; it holds nothing outside its tables.
    public init(_ environment: ServiceEnvironment) {}

    private init() {}

    /// Binds the queries.
    public static func registerQueries(in routes: Routes, time: any TimeSource) {
        FulfillmentService().register(in: routes)
    }

    /// Binds each method of the contract.
    public func register(in routes: Routes) {
        typealias Contract = FulfillmentV1.FulfillmentService

        routes.mutation(Contract.upsertCarrier, CarrierHandlers.upsert)
        routes.query(Contract.listCarriers) { request, reader, _ in
            try CarrierHandlers.list(request, reader)
        }
        self.registerPlans(in: routes)
        self.registerWay(in: routes)
        routes.query(Contract.getShipment) { request, reader, _ in
            try ShipmentQueries.get(request, reader)
        }
        routes.query(Contract.listShipments) { request, reader, _ in
            try ShipmentQueries.list(request, reader)
        }
        routes.query(Contract.board) { request, reader, _ in
            try ShipmentQueries.board(request, reader)
        }
        routes.watch(Contract.watch)
    }

    /// What the sagas and the order service ask for.
    private func registerPlans(in routes: Routes) {
        typealias Contract = FulfillmentV1.FulfillmentService

        routes.mutation(Contract.planShipments, Planning.plan)
        routes.mutation(Contract.markReady, ShipmentHandlers.markReady)
        // Also undoes an order that nothing was planned for: no action is looked for.
        routes.mutation(
            Contract.cancelShipments,
            compensation: .always,
            Cancellation.cancel
        )
        routes.mutation(Contract.withdrawShipments, Withdrawal.withdraw)
        routes.mutation(Contract.restoreShipments, Withdrawal.restore)
        routes.mutation(Contract.holdShipments, Holds.hold)
        routes.mutation(Contract.releaseShipments, Holds.release)
        routes.mutation(Contract.eraseCustomer, Customers.erase)
        routes.mutation(Contract.mergeCustomers, Customers.merge)
    }

    /// From the shelf to the buyer, or back.
    private func registerWay(in routes: Routes) {
        typealias Contract = FulfillmentV1.FulfillmentService

        routes.mutation(Contract.pick, ShipmentHandlers.pick)
        routes.mutation(Contract.pack, ShipmentHandlers.pack)
        routes.query(Contract.quoteRates) { request, reader, _ in
            try Labels.quote(request, reader)
        }
        routes.mutation(Contract.createLabel, Labels.create)
        routes.mutation(Contract.voidLabel, Labels.void)
        routes.mutation(Contract.handOver, HandOver.handOver)
        routes.mutation(Contract.createManifest, Manifests.create)
        routes.query(Contract.listManifests) { request, reader, _ in
            try Manifests.list(request, reader)
        }
        routes.mutation(Contract.carrierEvent, CarrierEvents.receive)
        routes.mutation(Contract.deliver, Outcome.deliver)
        routes.mutation(Contract.reportException, Exceptions.report)
        routes.mutation(Contract.resolveException, Exceptions.resolve)
        routes.mutation(Contract.recordReturned, Outcome.recordReturned)
        routes.mutation(Contract.fileClaim, Claims.file)
        routes.mutation(Contract.decideClaim, Claims.decide)
    }
}
