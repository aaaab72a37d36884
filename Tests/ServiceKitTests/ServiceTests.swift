// SPDX-License-Identifier: MIT
import Foundation
import OMSProtos
import RPC
import ServiceKit
import Store
import Testing

/// A service as a whole: start, health, chores, drain.
@Suite struct ServiceTests {
    @Test func queryReadsWhatWasAnswered() async throws {
        try await withToy { _, toy, _ in
            _ = try await toy.call(
                CustomerV1.CustomerService.upsertCustomer,
                .named("Ada"),
                id: "r1"
            )
            let found = try await toy.call(
                CustomerV1.CustomerService.getCustomer,
                .init(customerID: "c1")
            )
            #expect(found.customer?.name == "Ada")
        }
    }

    @Test func queryMayRefuse() async throws {
        try await withToy { _, toy, _ in
            let error = await failure { () async throws(RPCError) in
                try await toy.call(CustomerV1.CustomerService.getCustomer, .init(customerID: "c9"))
            }
            #expect(error?.code == .notFound)
            #expect(error?.reason == "NO_CUSTOMER")
        }
    }

    @Test func methodOutsideTheContractIsUnimplemented() async throws {
        try await withToy { _, toy, _ in
            let error = await failure { () async throws(RPCError) in
                try await toy.call(OrderV1.OrderService.listOrders, .init())
            }
            #expect(error?.code == .unimplemented)
        }
    }

    @Test func healthTellsTheFigures() async throws {
        try await withToy { network, toy, _ in
            _ = try await toy.call(
                CustomerV1.CustomerService.upsertCustomer,
                .named("Ada"),
                id: "r1"
            )
            network.advance(by: .seconds(7))
            let health = try await toy.call(CommonV1.Health.check, .init())
            #expect(health.state == .serving)
            #expect(health.service == "toy")
            #expect(health.pid == Int64(getpid()))
            #expect(health.uptimeMs == 7000)
            #expect(health.residentBytes > 0)
            #expect(health.feedSequence == 1)
            #expect(health.outboxPending == 0)
        }
    }

    @Test func serviceWithAnUnboundMethodDoesNotStart() throws {
        let network = try ServiceNetwork()
        defer { network.close() }
        let error = #expect(throws: ContractError.self) { try network.host(Forgetful.self) }
        #expect(error?.unbound == [OrderV1.OrderService.getOrder.path])
    }

    @Test func secondProcessOverTheSameFilesDoesNotStart() async throws {
        try await withToy { network, toy, _ in
            #expect(throws: StoreError.self) { try network.host(ToyService.self) }
            _ = toy
        }
    }

    @Test func choreRunsByTheClock() async throws {
        try await withToy { network, toy, _ in
            try toy.runChores()
            #expect(try head(toy) == 1)
            network.advance(by: .seconds(59))
            #expect(try head(toy) == 1)
            network.advance(by: .seconds(1))
            #expect(try head(toy) == 2)
            network.advance(by: .seconds(60))
            #expect(try head(toy) == 3)
        }
    }

    @Test func drainLetsTheCallUnderWayFinishAndRefusesTheNext() async throws {
        try await withToy { network, toy, _ in
            let gate = Gate.holdingTheWriter(of: toy.store)
            async let under = toy.call(
                CustomerV1.CustomerService.upsertCustomer,
                .named("Ada"),
                id: "r1"
            )
            try await eventually("the call waits") { toy.store.queuedWrites == 1 }
            let drained = Gate()
            Thread.detachNewThread {
                toy.drain()
                drained.open()
            }
            network.scheduler.settle()
            gate.open()
            #expect(try await under.created)
            drained.wait()
            let refused = await failure { () async throws(RPCError) in
                try await toy.call(
                    CustomerV1.CustomerService.upsertCustomer,
                    .named("Ada"),
                    id: "r2"
                )
            }
            #expect(refused != nil)
        }
    }

    private func head(_ toy: ServiceHost<ToyService>) throws -> Int64 {
        // The chore's write was queued when the time came; this one is after it.
        try toy.store.writeAndWait { _ in }
        return try toy.store.readAndWait { try $0.feedHead() }
    }
}

/// A service that promises a method and does not bind it.
private struct Forgetful: Service {
    static let name = "forgetful"
    static let contracts = [
        ServiceDescriptor(
            name: "toy.v1.Forgetful",
            methods: [AnyMethod(OrderV1.OrderService.getOrder)]
        )
    ]
    static let migrations: [Migration] = []

    init(_ environment: ServiceEnvironment) {}

    func register(in routes: Routes) {}
}
