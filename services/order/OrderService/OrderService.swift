// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import RPC
import ServiceKit
import Store

/// Order capture and the life of every order; the README tells what it owns and promises.
public struct OrderService: FileQueryable {
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
    /// Messages that nobody has taken yet.
    public static let companions = ["mail"]
    /// Orders, returns and messages.
    public static let numbers = [OrderTable.number, ReturnTable.number, MailTable.number]
    /// Where messages to customers are left.
    let mailDrop: FileDrop

    /// Makes the service; all of its state is in the store, and in the files of the mail drop.
    public init(_ environment: ServiceEnvironment) throws {
        self.mailDrop = FileDrop(directory: environment.dataDirectory + "/mail")
    }

    private init(mailDrop: FileDrop) {
        self.mailDrop = mailDrop
    }

    /// Binds the queries, none of which sends mail.
    public static func registerQueries(in routes: Routes, time: any TimeSource) {
        OrderService(mailDrop: FileDrop(directory: "mail")).register(in: routes)
    }

    /// Time limits of waiting orders and of returns, and the mail shell.
    public var chores: [Chore] {
        [Chore(name: "time limits", every: .seconds(60)) { try self.cancelOverdue(atMost: 50, $0) }]
            + self.returnChores + self.mailChores
    }

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
        routes.query(Methods.listTaxClasses) { request, reader, _ in
            try self.listTaxClasses(request, reader)
        }
        routes.mutation(Methods.upsertTaxClass, self.upsertTaxClass)
        routes.watch(Methods.watch)
        self.registerDecisions(in: routes)
        self.registerSagaSteps(in: routes)
    }

    /// What people decide about an order on its way.
    private func registerDecisions(in routes: Routes) {
        typealias Methods = OrderV1.OrderService
        routes.mutation(Methods.cancelOrder, self.cancel)
        routes.mutation(Methods.holdOrder, self.hold)
        routes.mutation(Methods.releaseOrder, self.release)
        routes.mutation(Methods.answerChoice, self.answerChoice)
        routes.mutation(
            Methods.changeOrder,
            onReplay: { try self.replayChangeOrder($0, $1, $2) },
            self.changeOrder
        )
        routes.query(Methods.getChange) { request, reader, _ in
            try self.getChange(request, reader)
        }
    }

    /// The steps of its sagas.
    private func registerSagaSteps(in routes: Routes) {
        typealias Methods = OrderV1.OrderService
        routes.mutation(Methods.confirmOrder, self.confirm)
        routes.mutation(Methods.askCustomer, self.askCustomer)
        routes.mutation(Methods.awaitStock, self.awaitStock)
        routes.mutation(Methods.awaitPayment, self.awaitPayment)
        routes.mutation(Methods.continueOrder, self.continueOrder)
        routes.mutation(Methods.holdBySaga, self.holdBySaga)
        routes.mutation(Methods.reduceOrder, self.reduce)
        routes.mutation(Methods.beginFulfillment, self.beginFulfillment)
        routes.mutation(Methods.abandonShipment, self.abandonShipment)
        routes.mutation(Methods.recordShipped, self.recordShipped)
        routes.mutation(Methods.recordDelivery, self.recordDelivery)
        routes.mutation(Methods.recordUndelivered, self.recordUndelivered)
        routes.mutation(Methods.cancelUnits, self.cancelUnits)
        routes.mutation(Methods.markCancelled, self.markCancelled)
        routes.mutation(Methods.applyChange, self.applyChange)
        // Compensations of steps whose forward action is no call to this service.
        routes.mutation(Methods.rejectOrder, compensation: .always, self.reject)
        routes.mutation(Methods.resumeOrder, compensation: .always, self.resume)
        routes.mutation(Methods.refuseChange, compensation: .always, self.refuseChange)
    }
}
