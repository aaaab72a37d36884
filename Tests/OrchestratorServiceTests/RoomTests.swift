// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Saga
import ServiceKit
import Testing

@testable import OrchestratorService

/// Memory that is full, definitions that are gone.
@Suite struct RoomTests {
    /// An orchestrator with room for four sagas.
    struct SmallOrchestrator: Service {
        static let name = "orchestrator"
        static let contracts = OrchestratorService.contracts
        static let migrations = OrchestratorService.migrations
        static let peers = OrchestratorService.peers
        let inner: OrchestratorService

        init(_ environment: ServiceEnvironment) throws {
            var options = RuntimeOptions()
            options.liveMax = 4
            options.pageSize = 3
            options.windowMax = 2
            self.inner = try OrchestratorService(environment, types: .all, options: options)
        }

        func register(in routes: Routes) { self.inner.register(in: routes) }
        func recover() throws { try self.inner.recover() }
    }

    /// An orchestrator whose place-order has another meaning.
    struct NewerOrchestrator: Service {
        static let name = "orchestrator"
        static let contracts = OrchestratorService.contracts
        static let migrations = OrchestratorService.migrations
        static let peers = OrchestratorService.peers
        let inner: OrchestratorService

        init(_ environment: ServiceEnvironment) throws {
            let changed = SagaDefinition(
                "place-order",
                version: 2,
                steps: PlaceOrder.definition.steps
            )
            let types = SagaTypes([
                SagaTypes.Entry(definition: changed) {
                    try OrchestratorV1.PlaceOrderInput.decode($0)
                }
            ])
            self.inner = try OrchestratorService(
                environment,
                types: types,
                options: RuntimeOptions()
            )
        }

        func register(in routes: Routes) { self.inner.register(in: routes) }
        func recover() throws { try self.inner.recover() }
    }

    /// An orchestrator of the release before the definitions changed.
    struct OlderOrchestrator: Service {
        static let name = "orchestrator"
        static let contracts = OrchestratorService.contracts
        static let migrations = OrchestratorService.migrations
        static let peers = OrchestratorService.peers
        let inner: OrchestratorService

        init(_ environment: ServiceEnvironment) throws {
            let types = SagaTypes([
                SagaTypes.Entry(definition: PlaceOrder.invoicingTheCancelled) {
                    try OrchestratorV1.PlaceOrderInput.decode($0)
                },
                SagaTypes.Entry(definition: ChangeOrder.fillingMeanwhile) {
                    try OrchestratorV1.ChangeOrderInput.decode($0)
                },
                SagaTypes.Entry(definition: ShortPick.planningWhatIsHeld) {
                    try OrchestratorV1.ShortPickInput.decode($0)
                },
                SagaTypes.Entry(definition: ReturnGoods.exchangingWhatIsCredited) {
                    try OrchestratorV1.ReturnInput.decode($0)
                },
                SagaTypes.Entry(definition: CancelOrder.leavingShortPicks) {
                    try OrchestratorV1.CancelOrderInput.decode($0)
                },
            ])
            self.inner = try OrchestratorService(
                environment,
                types: types,
                options: RuntimeOptions()
            )
        }

        func register(in routes: Routes) { self.inner.register(in: routes) }
        func recover() throws { try self.inner.recover() }
    }

    @Test(arguments: [
        ("place-order", "a backorder that the pivot refuses: a fill of it waits for no plan"),
        ("change-order", "down"), ("short-pick", "found nowhere"),
        ("return-goods", "exchange of what cost nothing"),
    ])
    func aSagaOfTheReleaseBeforeGoesOnAsItBegan(type: String, name: String) async throws {
        let path = try #require(Paths.all.first { $0.type == type && $0.name == name })
        let additions = ["-fills", "pause-fills", "plan", "exchange"]
        let new = try #require(path.story.first { additions.contains($0) })
        try await Shop.with { shop in
            shop.crash()
            let older = try shop.network.host(OlderOrchestrator.self)
            shop.adopt(older.channel)
            shop.answer(path.replies)
            // Nothing is answered before the release changes.
            shop.say { _, _ in .lose }
            _ = try await shop.start(path.type, path.key, path.input)
            for signal in path.signals { _ = try await shop.signal(path.id, signal) }
            try await shop.reachCall(path.story[0] == "pause-fills" ? "withdraw" : path.story[0])
            older.close()
            shop.say { step, _ in path.refusals[step].map(Say.refuse) ?? .ok }
            try shop.open()
            try await shop.reach(path.id, path.end)
            #expect(!shop.story.contains(new))
        }
    }

    /// It knew of no short picks, and repeats what it asked the stock for.
    @Test func aCancellationOfTheReleaseBeforeRepeatsWhatItGaveUp() async throws {
        let path = try #require(
            Paths.all.first { $0.type == "cancel-order" && $0.story.contains("shrink") }
        )
        try await Shop.with { shop in
            shop.crash()
            let older = try shop.network.host(OlderOrchestrator.self)
            shop.adopt(older.channel)
            shop.answer(path.replies)
            shop.say { step, _ in step == "shrink" ? .lose : .ok }
            _ = try await shop.start(path.type, path.key, path.input)
            try await shop.reachCall("shrink")
            older.close()
            shop.say { _, _ in .ok }
            try shop.open()
            try await shop.reach(path.id, path.end)
            let shrink = try shop.request("shrink", as: InventoryV1.ShrinkReservationRequest.self)
            #expect(shrink.shortPicks.isEmpty)
        }
    }

    @Test func moreSagasThanThereIsRoomForAllEnd() async throws {
        try await Shop.with { shop in
            shop.crash()
            let host = try shop.network.host(SmallOrchestrator.self)
            shop.adopt(host.channel)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for order in 1...60 { group.addTask { try await shop.place("SO-\(order)") } }
                try await group.waitForAll()
            }
            for order in 1...60 { try await shop.reach("place-order:SO-\(order)", .completed) }
            #expect(shop.story.count == 300)
        }
    }

    @Test func aSagaOfAnUnknownDefinitionIsShownParkedAndGoesOnWhenItsReleaseIsBack() async throws {
        let script: Shop.Script = { step, nth in step == "authorize" && nth == 1 ? .lose : .ok }
        try await Shop.with(script) { shop in
            try await shop.place()
            try await shop.reachCall("authorize")
            shop.crash()

            let newer = try shop.network.host(NewerOrchestrator.self)
            shop.adopt(newer.channel)
            let parked = try await shop.reach("place-order:SO-1", .parkedForward)
            #expect(parked.reason == "VERSION_MISSING")
            let error = await #expect(throws: RPCError.self) {
                _ = try await shop.retry("place-order:SO-1")
            }
            #expect(error?.code == .unavailable)
            newer.close()

            try shop.open()
            try await shop.signal("place-order:SO-1", "anything")
            try await shop.reach("place-order:SO-1", .completed)
        }
    }
}
