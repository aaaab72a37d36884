// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import ServiceKit
import Store

/// Order capture and the life of every order; the README tells what it owns and promises.
public struct OrderService: Service {
    /// The name in command lines and files.
    public static let name = "order"
    /// What other programs may call.
    public static let contracts = [
        OrderV1.OrderService.descriptor, CustomerV1.CustomerService.descriptor,
        ReturnsV1.ReturnService.descriptor,
    ]
    /// The schema's history.
    public static let migrations = orderMigrations
    /// Its sagas are started through the outbox; the other two hear of merged and erased customers.
    public static let peers = ["orchestrator", "billing", "fulfillment"]
    /// Where messages to customers are left.
    let mailDrop: FileDrop

    /// Makes the service; all of its state is in the store, and in the files of the mail drop.
    public init(_ environment: ServiceEnvironment) throws {
        self.mailDrop = FileDrop(directory: environment.dataDirectory + "/mail")
    }

    /// Expiry of returns, and the mail shell.
    public var chores: [Chore] { self.returnChores + self.mailChores }

    /// Binds each method of the contract to its handler.
    public func register(in routes: Routes) {
        typealias Methods = OrderV1.OrderService
        self.registerCustomers(in: routes)
        self.registerReturns(in: routes)
        self.registerDesk(in: routes)
        routes.mutation(
            Methods.placeOrder,
            onReplay: { try self.replayPlaceOrder($0, $1, $2) },
            self.placeOrder
        )
        routes.query(Methods.getOrder) { request, reader, _ in try self.getOrder(request, reader) }
        routes.query(Methods.listOrders) { request, reader, _ in
            try self.listOrders(request, reader)
        }
        routes.query(Methods.timeline) { request, reader, _ in try self.timeline(request, reader) }
        routes.mutation(Methods.cancelOrder, self.cancel)
        routes.watch(Methods.watch)
        routes.mutation(Methods.confirmOrder, self.confirm)
        // Both are compensations of steps whose forward action is no call to this service.
        routes.mutation(Methods.rejectOrder, compensation: .always, self.reject)
        routes.mutation(Methods.resumeOrder, compensation: .always, self.resume)
        routes.mutation(Methods.beginFulfillment, self.beginFulfillment)
        routes.mutation(Methods.recordDelivery, self.recordDelivery)
        routes.mutation(Methods.markCancelled, self.markCancelled)
    }
}
