// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import RPC
import ServiceKit
import Store

/// Products, stock and reservations; the README tells what it owns and promises.
public struct InventoryService: FileQueryable {
    /// The name in command lines and files.
    public static let name = "inventory"
    /// What other programs may call.
    public static let contracts = [
        InventoryV1.InventoryService.descriptor, PurchasingV1.PurchasingService.descriptor,
    ]
    /// The orchestrator is told of units that somebody waited for, billing of what stock is worth.
    public static let peers = ["orchestrator", "billing"]
    /// The schema's history.
    public static let migrations = inventoryMigrations
    /// Purchase orders.
    public static let numbers = [PurchaseTable.number]

    /// The clock for what queries tell of the present.
    let time: any TimeSource

    /// Makes the service; all of its state is in the store.
    public init(_ environment: ServiceEnvironment) throws {
        self.time = environment.time
    }

    private init(time: any TimeSource) {
        self.time = time
    }

    /// Binds the queries.
    public static func registerQueries(in routes: Routes, time: any TimeSource) {
        InventoryService(time: time).register(in: routes)
    }

    /// Ends holds that ran out of time, up to 200 a second, and tells of late vendors.
    public var chores: [Chore] {
        [Chore(name: "expire holds", every: .seconds(1)) { try self.expire(atMost: 200, $0) }]
            + self.purchasingChores
    }

    /// Binds each method of the contract to its handler.
    public func register(in routes: Routes) {
        typealias Methods = InventoryV1.InventoryService
        routes.mutation(Methods.upsertSupplier, self.upsertSupplier)
        routes.query(Methods.listSuppliers) { request, reader, _ in
            try self.listSuppliers(request, reader)
        }
        routes.mutation(Methods.upsertProduct, self.upsertProduct)
        routes.query(Methods.getProduct) { request, reader, _ in
            try self.getProduct(request, reader)
        }
        routes.query(Methods.listProducts) { request, reader, _ in
            try self.listProducts(request, reader)
        }
        routes.query(Methods.getStock) { request, reader, _ in try self.getStock(request, reader) }
        routes.mutation(Methods.receive, self.receive)
        routes.mutation(Methods.reserve, self.reserve)
        routes.mutation(Methods.commitReservation, self.commit)
        routes.mutation(Methods.releaseReservation, self.release)
        routes.mutation(Methods.issue, self.issue)
        routes.query(Methods.listReservations) { request, reader, _ in
            try self.listReservations(request, reader)
        }
        routes.query(Methods.listMovements) { request, reader, _ in
            try self.listMovements(request, reader)
        }
        routes.mutation(Methods.upsertLocation, self.upsertLocation)
        routes.query(Methods.listLocations) { _, reader, _ in try self.listLocations(reader) }
        routes.mutation(Methods.transfer, self.transfer)
        routes.mutation(Methods.count, self.count)
        routes.mutation(Methods.adjust, self.adjust)
        routes.query(Methods.listBackorders) { request, reader, _ in
            try self.listBackorders(request, reader)
        }
        routes.mutation(Methods.prioritise, self.prioritise)
        routes.query(Methods.lowStock) { request, reader, _ in try self.lowStock(request, reader) }
        routes.query(Methods.reportTurnover) { request, reader, _ in
            try self.reportTurnover(request, reader)
        }
        routes.mutation(Methods.backorder, self.backorder)
        routes.mutation(Methods.dropShortage, self.dropShortage)
        routes.mutation(Methods.extendReservation, self.extend)
        routes.mutation(Methods.shrinkReservation, self.shrink)
        routes.mutation(Methods.pauseFills, self.pauseFills)
        routes.mutation(Methods.resumeFills, self.resumeFills)
        routes.mutation(Methods.reallocate, self.reallocate)
        routes.mutation(Methods.receiveReturned, self.receiveReturned)
        routes.mutation(Methods.disposeReturned, self.disposeReturned)
        routes.watch(Methods.watch)
        self.registerPurchasing(in: routes)
    }
}
