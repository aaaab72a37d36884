// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import Protobuf
import RPC
import ServiceKit
import Store
import Synchronization

/// A small service that does one thing of each kind, told by its requests.
struct ToyService: Service {
    static let name = "toy"
    static let peers = ["sink"]
    static let contracts = [
        ServiceDescriptor(
            name: "toy.v1.Toy",
            methods: [
                AnyMethod(CustomerV1.CustomerService.upsertCustomer),
                AnyMethod(CustomerV1.CustomerService.getCustomer),
                AnyMethod(OrderV1.OrderService.placeOrder),
                AnyMethod(OrderV1.OrderService.confirmOrder),
                AnyMethod(OrderV1.OrderService.rejectOrder),
                AnyMethod(OrderV1.OrderService.resumeOrder),
                AnyMethod(OrderV1.OrderService.cancelOrder),
                AnyMethod(OrderV1.OrderService.recordDelivery),
                AnyMethod(OrderV1.OrderService.watch),
            ]
        )
    ]
    static let migrations = [
        Migration(
            version: 1,
            statements: [
                "CREATE TABLE customer(id TEXT PRIMARY KEY, name TEXT NOT NULL, runs BIGINT NOT NULL)",
                "CREATE TABLE orders(id TEXT PRIMARY KEY, state BIGINT NOT NULL)",
                "CREATE TABLE intent(id TEXT PRIMARY KEY, state TEXT NOT NULL)",
            ]
        )
    ]

    let provider: Provider

    init(_ environment: ServiceEnvironment) throws {
        self.provider = Provider.of(environment.dataDirectory)
    }

    var chores: [Chore] {
        [
            Chore(name: "count", every: .seconds(60)) { transaction in
                try transaction.publish(type: "toy.chore", subject: "chore", summary: "ran")
            }
        ]
    }

    func register(in routes: Routes) {
        self.registerCustomers(routes)
        self.registerOrders(routes)
        self.registerEffect(routes)
        self.registerOutbox(routes)
        routes.watch(OrderV1.OrderService.watch)
    }

    /// `name` tells what happens: `refused`, `declined`, `unavailable` or `broken`.
    private func registerCustomers(_ routes: Routes) {
        routes.mutation(CustomerV1.CustomerService.upsertCustomer) {
            request,
            transaction,
            context in
            let id = request.customer?.customerID ?? ""
            let name = request.customer?.name ?? ""
            try transaction.run(
                """
                INSERT INTO customer(id, name, runs) VALUES ($1, $2, 1)
                ON CONFLICT (id) DO UPDATE SET runs = runs + 1
                """,
                id,
                name
            )
            try transaction.publish(
                type: "customer.upserted",
                subject: id,
                summary: name,
                actor: context.actor
            )
            switch name {
            case "refused":
                throw Refusal(.failedPrecondition, "not today", reason: "NOT_TODAY", value: id)
            case "declined":
                return .refuse(
                    Refusal(.failedPrecondition, "declined", reason: "DECLINED").rpcError
                )
            case "unavailable": throw RPCError(.unavailable, "not yet", processed: .no)
            case "broken": throw Broken()
            default: return .reply(.init(customer: request.customer, created: true))
            }
        }
        routes.query(CustomerV1.CustomerService.getCustomer) { request, reader, _ in
            let found = try reader.first(
                "SELECT name, runs FROM customer WHERE id = $1",
                request.customerID
            ) { (name: $0.text(0), runs: $0.int(1)) }
            guard let found else {
                throw Refusal(.notFound, "no such customer", reason: "NO_CUSTOMER")
            }
            return .init(customer: .init(name: found.name), orders: found.runs)
        }
    }

    private func registerOrders(_ routes: Routes) {
        routes.mutation(
            OrderV1.OrderService.placeOrder,
            onReplay: { request, stored, transaction in
                let state = try transaction.first(
                    "SELECT state FROM orders WHERE id = $1",
                    request.clientReference
                ) { $0.int(0) }
                guard state == 1 else { return .reply(.init(state: .confirmed, attached: true)) }
                return .hold(stored, until: request.clientReference, atMost: .seconds(2))
            }
        ) { request, transaction, _ in
            try transaction.run(
                "INSERT INTO orders(id, state) VALUES ($1, 1)",
                request.clientReference
            )
            return .hold(
                .init(state: .pending),
                until: request.clientReference,
                atMost: .seconds(2)
            )
        }
        routes.mutation(OrderV1.OrderService.confirmOrder) { request, transaction, _ in
            try transaction.run("UPDATE orders SET state = 2 WHERE id = $1", request.orderID)
            let reply = OrderV1.PlaceOrderReply(state: .confirmed)
            transaction.resolve(subject: request.orderID, reply: reply.encoded())
            return .reply(.init(state: .confirmed))
        }
        routes.mutation(OrderV1.OrderService.rejectOrder) { request, transaction, _ in
            try transaction.run("UPDATE orders SET state = 7 WHERE id = $1", request.orderID)
            return .reply(.init(state: .rejected))
        }
        routes.mutation(OrderV1.OrderService.resumeOrder, compensation: .always) { _, _, _ in
            .reply(.init(state: .confirmed))
        }
    }

    private func registerEffect(_ routes: Routes) {
        let provider = self.provider
        routes.mutation(OrderV1.OrderService.cancelOrder) { request, transaction, _ in
            let id = request.orderID
            try transaction.run(
                "INSERT INTO intent(id, state) VALUES ($1, 'open') ON CONFLICT DO NOTHING",
                id
            )
            return .perform(
                Effect(
                    run: { done in provider.act(id, done) },
                    then: { (outcome: String, transaction) in
                        try transaction.run(
                            "UPDATE intent SET state = $2 WHERE id = $1",
                            id,
                            outcome
                        )
                        switch outcome {
                        case "refused":
                            throw Refusal(.failedPrecondition, "no", reason: "PROVIDER_REFUSED")
                        case "unknown":
                            return .refuse(RPCError(.unavailable, "who knows", processed: .maybe))
                        default: return .reply(.init(orderID: id, state: .cancelled))
                        }
                    }
                )
            )
        }
    }

    /// Each line becomes a message to the sink, keyed by the order.
    private func registerOutbox(_ routes: Routes) {
        routes.mutation(OrderV1.OrderService.recordDelivery) { request, transaction, context in
            for line in request.lines {
                let message = OrderV1.MarkCancelledRequest(orderID: line.sku)
                try transaction.enqueue(
                    OutboxMessage(
                        peer: "sink",
                        method: OrderV1.OrderService.markCancelled.path,
                        orderingKey: request.orderID,
                        payload: message.encoded(),
                        actor: context.actor
                    )
                )
            }
            return .reply(.init())
        }
    }
}

struct Broken: Error {}

/// The outside world of the toy service; outlives its hosts, as the world does.
final class Provider: Sendable {
    private struct State {
        var asked: [String] = []
        var waiting: [(id: String, done: @Sendable (String) -> Void)] = []
    }

    private static let all = Mutex<[String: Provider]>([:])
    private let state = Mutex(State())

    static func of(_ directory: String) -> Provider {
        Self.all.withLock { all in
            if let known = all[directory] { return known }
            let provider = Provider()
            all[directory] = provider
            return provider
        }
    }

    /// Whose effects ran, in order.
    var asked: [String] { self.state.withLock { $0.asked } }

    func act(_ id: String, _ done: @escaping @Sendable (String) -> Void) {
        self.state.withLock { state in
            state.asked.append(id)
            state.waiting.append((id, done))
        }
    }

    /// Ends the oldest effect that waits.
    func answer(_ outcome: String) {
        let waiting = self.state.withLock { $0.waiting.isEmpty ? nil : $0.waiting.removeFirst() }
        waiting?.done(outcome)
    }
}
