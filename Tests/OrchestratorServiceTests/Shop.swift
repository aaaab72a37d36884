// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import Protobuf
import RPC
import ServiceKit
import Store
import Synchronization
import Testing

@testable import OrchestratorService

/// What a participant of the stub shop says to a call.
enum Say: Sendable {
    case ok
    /// A definite refusal.
    case refuse(String)
    /// It may have happened: the answer is lost.
    case lose
    /// It fails in a way that is always the same and decides nothing.
    case choke
}

/// The orchestrator, and four participants that say what a test tells them.
final class Shop: Sendable {
    /// What to say to the nth call (from 1) of a step; `-pay` is the compensation of `pay`.
    typealias Script = @Sendable (_ step: String, _ nth: Int) -> Say

    private struct Body: Equatable {
        let path: String
        let bytes: [UInt8]
    }

    private struct State {
        var script: Script = { _, _ in .ok }
        var story: [String] = []
        var keys: [SagaStepKey] = []
        var counts: [String: Int] = [:]
        /// What the steps reply; an empty message unless a test says.
        var replies: [String: [UInt8]] = [:]
        /// The first request under each key, and the last of each step.
        var bodies: [String: Body] = [:]
        var requests: [String: [UInt8]] = [:]
        /// What came from the outbox, not from a saga's step.
        var told: [Body] = []
        /// Takes the place of the script.
        var answer: (@Sendable (SagaStepKey) -> Say)?
        /// Of an orchestrator that the test itself opened.
        var adopted: Channel?
    }

    let network: ServiceNetwork
    private let state = Mutex(State())
    private let host: Mutex<ServiceHost<OrchestratorService>?>

    init() throws {
        self.network = try ServiceNetwork()
        self.host = Mutex(nil)
        self.connectOrder()
        self.connectInventory()
        self.connectBilling()
        self.connectFulfillment()
        try self.open()
    }

    /// Runs a test in a shop and closes it.
    static func with(
        _ script: @escaping Script = { _, _ in .ok },
        _ body: (Shop) async throws -> Void
    ) async throws {
        let shop = try Shop()
        shop.say(script)
        do {
            try await body(shop)
        } catch {
            shop.network.close()
            throw error
        }
        shop.network.close()
    }

    var channel: Channel {
        get throws {
            if let adopted = self.state.withLock({ $0.adopted }) { return adopted }
            return try #require(self.host.withLock { $0 }).channel
        }
    }

    /// Uses an orchestrator that the test opened by itself, until `open`.
    func adopt(_ channel: Channel) {
        self.state.withLock { $0.adopted = channel }
    }

    func say(_ script: @escaping Script) {
        self.state.withLock { $0.script = script }
    }

    /// Lets `answer` say what becomes of each call, in place of the script.
    func hear(_ answer: @escaping @Sendable (SagaStepKey) -> Say) {
        self.state.withLock { $0.answer = answer }
    }

    /// What the steps reply from now on.
    func answer(_ replies: [String: [UInt8]]) {
        self.state.withLock { $0.replies = replies }
    }

    /// The last request of a step.
    func request<Request: Message>(_ step: String, as type: Request.Type) throws -> Request {
        try Request.decode(try #require(self.state.withLock { $0.requests[step] }))
    }

    /// What the orchestrator told of by a method beside its sagas, as far as it came.
    func told<Request: Message, Reply>(
        _ method: Method<Request, Reply>
    ) throws -> [Request] {
        try self.state.withLock { $0.told }.filter { $0.path == method.path }
            .map { try Request.decode($0.bytes) }
    }

    /// The database of the orchestrator.
    var store: Store {
        get throws { try #require(self.host.withLock { $0 }).store }
    }

    /// The calls so far: `pay`, or `-pay` for its compensation.
    var story: [String] { self.state.withLock { $0.story } }

    /// The keys of the calls so far.
    var keys: [SagaStepKey] { self.state.withLock { $0.keys } }

    // MARK: The orchestrator's life

    func open() throws {
        let host = try self.network.host(OrchestratorService.self)
        self.host.withLock { $0 = host }
        self.state.withLock { $0.adopted = nil }
    }

    /// Stops the orchestrator as a crash does.
    func crash() {
        let host = self.host.withLock { host in
            defer { host = nil }
            return host
        }
        host?.close()
    }

    // MARK: Participants

    private func reply<Request, Reply>(_ stub: StubPeer, _ method: Method<Request, Reply>) {
        stub.on(method) { request, context in
            guard context.saga != nil else {
                let body = Body(path: method.path, bytes: request.encoded())
                self.state.withLock { $0.told.append(body) }
                return try Reply.decode([])
            }
            let step = try self.hear(context, "\(method.path)", request.encoded())
            return try Reply.decode(self.state.withLock { $0.replies[step] ?? [] })
        }
    }

    /// Notes a call, and throws what the script says; the name of the step for its reply.
    private func hear(_ context: CallContext, _ path: String, _ body: [UInt8]) throws -> String {
        let key = try #require(context.saga)
        let step = (key.operation == .compensate ? "-" : "") + key.step
        let call = "\(key.sagaID)/\(step)"
        let (say, first) = self.state.withLock { state in
            state.story.append(step)
            state.keys.append(key)
            state.counts[call, default: 0] += 1
            let first = state.bodies[call] ?? Body(path: path, bytes: body)
            state.bodies[call] = first
            state.requests[step] = body
            let nth = state.counts[call] ?? 1
            return (state.answer?(key) ?? state.script(step, nth), first)
        }
        // A participant takes a repeat with another body for another call.
        #expect(first == Body(path: path, bytes: body), "\(call) is not the same at each attempt")
        switch say {
        case .ok: return String(step.prefix { $0 != "~" })
        case .refuse(let reason):
            throw Refusal(.failedPrecondition, "no", reason: reason).rpcError
        case .choke: throw RPCError(.internalError, "cannot be")
        case .lose:
            throw RPCError(.unavailable, "the link broke", processed: .maybe)
        }
    }

    private func connectOrder() {
        self.network.stub("order") { stub in
            self.reply(stub, OrderV1.OrderService.rejectOrder)
            self.reply(stub, OrderV1.OrderService.askCustomer)
            self.reply(stub, OrderV1.OrderService.awaitStock)
            self.reply(stub, OrderV1.OrderService.awaitPayment)
            self.reply(stub, OrderV1.OrderService.continueOrder)
            self.reply(stub, OrderV1.OrderService.holdBySaga)
            self.reply(stub, OrderV1.OrderService.reduceOrder)
            self.reply(stub, OrderV1.OrderService.confirmOrder)
            self.reply(stub, OrderV1.OrderService.beginFulfillment)
            self.reply(stub, OrderV1.OrderService.abandonShipment)
            self.reply(stub, OrderV1.OrderService.recordShipped)
            self.reply(stub, OrderV1.OrderService.recordDelivery)
            self.reply(stub, OrderV1.OrderService.recordUndelivered)
            self.reply(stub, OrderV1.OrderService.cancelUnits)
            self.reply(stub, OrderV1.OrderService.markCancelled)
            self.reply(stub, OrderV1.OrderService.resumeOrder)
            self.reply(stub, OrderV1.OrderService.applyChange)
            self.reply(stub, OrderV1.OrderService.refuseChange)
            self.reply(stub, ReturnsV1.ReturnService.settleReturn)
            self.reply(stub, ReturnsV1.ReturnService.placeExchange)
            self.reply(stub, ReturnsV1.ReturnService.closeReturn)
        }
    }

    func connectInventory() {
        self.network.stub("inventory") { stub in
            self.reply(stub, InventoryV1.InventoryService.reserve)
            self.reply(stub, InventoryV1.InventoryService.backorder)
            self.reply(stub, InventoryV1.InventoryService.dropShortage)
            self.reply(stub, InventoryV1.InventoryService.commitReservation)
            self.reply(stub, InventoryV1.InventoryService.releaseReservation)
            self.reply(stub, InventoryV1.InventoryService.extendReservation)
            self.reply(stub, InventoryV1.InventoryService.shrinkReservation)
            self.reply(stub, InventoryV1.InventoryService.pauseFills)
            self.reply(stub, InventoryV1.InventoryService.resumeFills)
            self.reply(stub, InventoryV1.InventoryService.reallocate)
            self.reply(stub, InventoryV1.InventoryService.issue)
            self.reply(stub, InventoryV1.InventoryService.receiveReturned)
            self.reply(stub, InventoryV1.InventoryService.disposeReturned)
        }
    }

    func connectBilling() {
        self.network.stub("billing") { stub in
            self.reply(stub, BillingV1.BillingService.authorize)
            self.reply(stub, BillingV1.BillingService.approvePayment)
            self.reply(stub, BillingV1.BillingService.authorizeMore)
            self.reply(stub, BillingV1.BillingService.reduceAuthorization)
            self.reply(stub, BillingV1.BillingService.void)
            self.reply(stub, BillingV1.BillingService.capture)
            self.reply(stub, BillingV1.BillingService.createInvoice)
            self.reply(stub, BillingV1.BillingService.createCreditNote)
            self.reply(stub, BillingV1.BillingService.refund)
            self.reply(stub, BillingV1.BillingService.post)
        }
    }

    private func connectFulfillment() {
        self.network.stub("fulfillment") { stub in
            self.reply(stub, FulfillmentV1.FulfillmentService.planShipments)
            self.reply(stub, FulfillmentV1.FulfillmentService.markReady)
            self.reply(stub, FulfillmentV1.FulfillmentService.cancelShipments)
            self.reply(stub, FulfillmentV1.FulfillmentService.withdrawShipments)
            self.reply(stub, FulfillmentV1.FulfillmentService.restoreShipments)
        }
    }
}
