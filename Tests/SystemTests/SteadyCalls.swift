// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import OMSProtos
import Protobuf
import RPC

/// Calls of all five services at a fixed rate, queries and mutations, as a careful caller makes them:
/// each mutation under a request id of its own, and each call willing to wait for its service and to
/// be repeated.
///
/// Safe to send because what is not a constant is touched only on the loop's thread.
final class SteadyCalls: @unchecked Sendable {
    /// How many ended how, since the start.
    struct Tally: Sendable {
        var begun = 0
        var succeeded = 0
        /// Units that were received, as far as the replies say.
        var received: Int64 = 0
        var placed = 0
        /// The first few failures.
        var failures: [String] = []

        var failed = 0
        var open: Int { self.begun - self.succeeded - self.failed }
    }

    static let sku = "STEADY"
    private static let perTick = 5
    private static let tick: Duration = .milliseconds(5)
    /// Beyond so many unended calls none begin: a bound, not expected to be met.
    private static let openMax = 20_000

    private let loop: EventLoop
    private let channels: [String: Channel]
    private let run: String
    private var tally = Tally()
    private var next = MonotonicInstant(nanoseconds: 0)
    private var isStopped = false
    private var whenEnded: OneShot<Tally>?

    /// Calls the services of a cluster; `run` is part of every request id.
    init(_ cluster: Cluster, run: String) throws {
        let loop = try EventLoop(name: "steady")
        self.loop = loop
        self.run = run
        var options = ChannelOptions()
        options.pendingCallsMax = Self.openMax
        let services = ["inventory", "billing", "fulfillment", "order", "orchestrator"]
        self.channels = Dictionary(
            uniqueKeysWithValues: try services.map { name in
                let endpoint = try cluster.endpoint(of: name)
                let channel = Channel(
                    to: endpoint,
                    loop: loop,
                    identity: "steady",
                    options: options
                )
                return (name, channel)
            }
        )
    }

    /// A thousand calls a second from now on.
    func start() {
        self.loop.execute {
            self.next = self.loop.now
            self.goOn()
        }
    }

    /// How it stands.
    var current: Tally { self.loop.runAndWait { self.tally } }

    /// Begins no more, waits until every call has ended, and tells how.
    func stop() -> Tally {
        let ended = OneShot<Tally>()
        self.loop.execute {
            self.isStopped = true
            self.whenEnded = ended
            self.tellIfEnded()
        }
        defer { self.loop.stop() }
        return ended.wait()
    }

    private func goOn() {
        if self.isStopped { return }
        while self.next <= self.loop.now {
            self.next = self.next + Self.tick
            for _ in 0..<Self.perTick where self.tally.open < Self.openMax { self.begin() }
        }
        self.loop.schedule(at: self.next) { self.goOn() }
    }

    private func begin() {
        self.tally.begun += 1
        let number = self.tally.begun
        switch number % 20 {
        case 0, 10: self.receive(number)
        case 5: self.upsertCustomer(number)
        case 15 where number % 100 == 15: self.place(number)
        case 15: self.upsertCarrier(number)
        case 1, 6, 11, 16:
            self.ask("inventory", InventoryV1.InventoryService.getStock, .init(sku: Self.sku))
        case 2, 7, 12, 17:
            self.ask("billing", BillingV1.BillingService.trialBalance, .init())
        case 3, 8, 13, 18:
            self.ask("fulfillment", FulfillmentV1.FulfillmentService.listCarriers, .init())
        case 4, 9:
            self.ask("order", CustomerV1.CustomerService.getCustomer, .init(customerID: "STEADY"))
        default:
            self.ask("orchestrator", OrchestratorV1.OrchestratorService.countSagas, .init())
        }
    }

    private func receive(_ number: Int) {
        let request = InventoryV1.ReceiveRequest(
            lines: [.init(sku: Self.sku, quantity: 1)],
            reference: "steady \(number)"
        )
        self.change("inventory", InventoryV1.InventoryService.receive, request, number) { _ in
            self.tally.received += 1
        }
    }

    private func upsertCustomer(_ number: Int) {
        let customer = CustomerV1.Customer(customerID: "STEADY", name: "Steady \(number)")
        let method = CustomerV1.CustomerService.upsertCustomer
        self.change("order", method, .init(customer: customer), number)
    }

    private func upsertCarrier(_ number: Int) {
        let carrier = FulfillmentV1.Carrier(
            carrierID: "STEADY",
            name: "Steady \(number)",
            kind: .thirdParty
        )
        let method = FulfillmentV1.FulfillmentService.upsertCarrier
        self.change("fulfillment", method, .init(carrier: carrier), number)
    }

    private func place(_ number: Int) {
        let price = CommonV1.Money(minorUnits: 500, currency: "USD")
        let request = OrderV1.PlaceOrderRequest(
            channel: .online,
            customerID: "STEADY",
            lines: [.init(sku: Self.sku, quantity: 1, unitPrice: price)],
            paymentMethod: .card,
            paymentToken: "tok_approve",
            clientReference: "\(self.run)-\(number)"
        )
        self.change("order", OrderV1.OrderService.placeOrder, request, number) { _ in
            self.tally.placed += 1
        }
    }

    private func ask<Request, Reply>(
        _ service: String,
        _ method: Method<Request, Reply>,
        _ request: Request
    ) {
        var options = Self.careful
        options.isIdempotent = true
        self.call(service, method, request, options) { _ in }
    }

    private func change<Request, Reply>(
        _ service: String,
        _ method: Method<Request, Reply>,
        _ request: Request,
        _ number: Int,
        _ succeeded: @escaping @Sendable (Reply) -> Void = { _ in }
    ) {
        var options = Self.careful
        options.requestID = "\(self.run)-\(number)"
        self.call(service, method, request, options, succeeded)
    }

    /// Waits for a service that is away and repeats what it left open.
    private static var careful: CallOptions {
        var options = CallOptions(timeout: CallOptions.unaryTimeoutMax)
        options.waitForReady = true
        options.retry = .standard
        return options
    }

    private func call<Request, Reply>(
        _ service: String,
        _ method: Method<Request, Reply>,
        _ request: Request,
        _ options: CallOptions,
        _ succeeded: @escaping @Sendable (Reply) -> Void
    ) {
        self.channels[service]?.call(method, request, options: options) { result in
            switch result {
            case .success(let reply):
                self.tally.succeeded += 1
                succeeded(reply)
            case .failure(let error):
                self.tally.failed += 1
                if self.tally.failures.count < 10 {
                    self.tally.failures.append("\(method.path): \(error)")
                }
            }
            self.tellIfEnded()
        }
    }

    private func tellIfEnded() {
        if self.tally.open == 0 { self.whenEnded.take()?.set(self.tally) }
    }
}
