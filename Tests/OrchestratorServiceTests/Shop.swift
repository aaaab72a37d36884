// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import Protobuf
import RPC
import ServiceKit
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
}

/// The orchestrator, and four participants that say what a test tells them.
final class Shop: Sendable {
    /// What to say to the nth call (from 1) of a step; `-pay` is the compensation of `pay`.
    typealias Script = @Sendable (_ step: String, _ nth: Int) -> Say

    private struct State {
        var script: Script = { _, _ in .ok }
        var story: [String] = []
        var keys: [SagaStepKey] = []
        var counts: [String: Int] = [:]
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

    private func reply<Request, Reply>(
        _ stub: StubPeer,
        _ method: Method<Request, Reply>,
        _ reply: Reply = Reply()
    ) {
        stub.on(method) { _, context in
            try self.hear(context)
            return reply
        }
    }

    /// Notes a call, and throws what the script says.
    private func hear(_ context: CallContext) throws {
        let key = try #require(context.saga)
        let step = (key.operation == .compensate ? "-" : "") + key.step
        let say = self.state.withLock { state in
            state.story.append(step)
            state.keys.append(key)
            state.counts["\(key.sagaID)/\(step)", default: 0] += 1
            let nth = state.counts["\(key.sagaID)/\(step)"] ?? 1
            return state.answer?(key) ?? state.script(step, nth)
        }
        switch say {
        case .ok: return
        case .refuse(let reason):
            throw Refusal(.failedPrecondition, "no", reason: reason).rpcError
        case .lose:
            throw RPCError(.unavailable, "the link broke", processed: .maybe)
        }
    }

    private func connectOrder() {
        self.network.stub("order") { stub in
            self.reply(stub, OrderV1.OrderService.rejectOrder)
            self.reply(stub, OrderV1.OrderService.confirmOrder)
            self.reply(stub, OrderV1.OrderService.beginFulfillment)
            self.reply(stub, OrderV1.OrderService.recordDelivery)
            self.reply(stub, OrderV1.OrderService.markCancelled)
            self.reply(stub, OrderV1.OrderService.resumeOrder)
        }
    }

    func connectInventory() {
        self.network.stub("inventory") { stub in
            self.reply(stub, InventoryV1.InventoryService.reserve)
            self.reply(stub, InventoryV1.InventoryService.commitReservation)
            self.reply(stub, InventoryV1.InventoryService.releaseReservation)
            let cost = CommonV1.Money(minorUnits: 777, currency: "EUR")
            self.reply(
                stub,
                InventoryV1.InventoryService.issue,
                InventoryV1.IssueReply(cost: cost)
            )
        }
    }

    private func connectBilling() {
        let stub = self.network.stub("billing") { stub in
            self.reply(stub, BillingV1.BillingService.authorize)
            self.reply(stub, BillingV1.BillingService.void)
            self.reply(stub, BillingV1.BillingService.capture)
            self.reply(stub, BillingV1.BillingService.refund)
        }
        stub.on(BillingV1.BillingService.createInvoice) { request, context in
            try self.hear(context)
            #expect(request.cost == CommonV1.Money(minorUnits: 777, currency: "EUR"))
            #expect(request.issuedAtMs == 22)
            return BillingV1.CreateInvoiceReply()
        }
    }

    private func connectFulfillment() {
        self.network.stub("fulfillment") { stub in
            self.reply(stub, FulfillmentV1.FulfillmentService.planShipments)
            self.reply(stub, FulfillmentV1.FulfillmentService.markReady)
            self.reply(stub, FulfillmentV1.FulfillmentService.cancelShipments)
        }
    }
}
