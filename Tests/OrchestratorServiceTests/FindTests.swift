// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Saga
import ServiceKit
import Synchronization
import Testing

@testable import OrchestratorService

/// Sagas that are brought into memory for somebody.
@Suite(.serialized) struct FindTests {
    /// An orchestrator whose runtime a test gets hold of.
    struct OpenOrchestrator: Service {
        static let name = "orchestrator"
        static let contracts = OrchestratorService.contracts
        static let migrations = OrchestratorService.migrations
        static let peers = OrchestratorService.peers
        /// Of the last one that was made; only the tests below make any, one after the other.
        static let runtime = Mutex<SagaRuntime?>(nil)
        let inner: OrchestratorService

        init(_ environment: ServiceEnvironment) throws {
            let inner = try OrchestratorService(environment)
            self.inner = inner
            Self.runtime.withLock { $0 = inner.runtime }
        }

        func register(in routes: Routes) { self.inner.register(in: routes) }
        func recover() throws { try self.inner.recover() }
    }

    /// A start that only attaches has put one that has not begun in its place: it would take no signal.
    @Test func whoWaitsForAReadGetsNoneThatHasNotBegun() async throws {
        try await Shop.with { shop in
            shop.crash()
            let host = try shop.network.host(OpenOrchestrator.self)
            shop.adopt(host.channel)
            try await shop.ship()
            try await shop.reach("shipment:SH-1-1", .waiting)
            let runtime = try #require(OpenOrchestrator.runtime.withLock { $0 })
            let start = OrchestratorV1.StartRequest(
                type: "shipment",
                businessKey: "SH-1-1",
                input: Paths.shipmentInput("SH-1-1")
            )
            let state: SagaState? = await withCheckedContinuation { continuation in
                runtime.scheduler.execute {
                    runtime.find("shipment:SH-1-1") { found in
                        let live = try? found.get()
                        continuation.resume(returning: live?.saga.state)
                    }
                    runtime.start(start) { _ in }
                }
            }
            #expect(state == .waiting)
            OpenOrchestrator.runtime.withLock { $0 = nil }
        }
    }

    /// The first that asks does nothing with it; the second would change what nobody writes.
    @Test func aSagaIsInMemoryForAllWhoWaitForTheSameRead() async throws {
        try await Shop.with { shop in
            shop.crash()
            let host = try shop.network.host(OpenOrchestrator.self)
            shop.adopt(host.channel)
            try await shop.ship()
            try await shop.reach("shipment:SH-1-1", .waiting)
            let runtime = try #require(OpenOrchestrator.runtime.withLock { $0 })
            let isInMemory: [Bool] = await withCheckedContinuation { continuation in
                let seen = Mutex<[Bool]>([])
                runtime.scheduler.execute {
                    for _ in 0..<3 {
                        runtime.find("shipment:SH-1-1") { found in
                            guard case .success(let live?) = found else { return }
                            let all = seen.withLock { seen in
                                seen.append(runtime.live[live.id] === live)
                                return seen
                            }
                            if all.count == 3 { continuation.resume(returning: all) }
                        }
                    }
                }
            }
            #expect(isInMemory == [true, true, true])
            OpenOrchestrator.runtime.withLock { $0 = nil }
        }
    }
}
