// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Testing

@testable import OrchestratorService

/// Starting, attaching, listing and counting.
@Suite struct StartTests {
    @Test func aSecondStartAttaches() async throws {
        try await Shop.with { shop in
            #expect(try await shop.place() == false)
            #expect(try await shop.place())
            try await shop.reach("place-order:SO-1", .completed)
            #expect(try await shop.place())
            #expect(shop.story.count { $0 == "reserve" } == 1)
        }
    }

    @Test func startsAtTheSameTimeMakeOneSaga() async throws {
        try await Shop.with { shop in
            let attached = try await withThrowingTaskGroup(of: Bool.self) { group in
                for _ in 0..<16 { group.addTask { try await shop.place() } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(attached.count { !$0 } == 1)
            try await shop.reach("place-order:SO-1", .completed)
            #expect(shop.story.count == 5)
        }
    }

    @Test(arguments: ["", "SO 1", String(repeating: "x", count: 65), "SÖ-1"])
    func aBadKeyIsRefused(key: String) async throws {
        try await Shop.with { shop in
            let error = await #expect(throws: RPCError.self) { try await shop.place(key) }
            #expect(error?.code == .invalidArgument)
            #expect(error?.details.first?.reason == "INVALID_BUSINESS_KEY")
        }
    }

    @Test func anUnknownTypeAndAForeignInputAreRefused() async throws {
        try await Shop.with { shop in
            let type = await #expect(throws: RPCError.self) {
                _ = try await shop.start("no-such", "SO-1", [])
            }
            #expect(type?.details.first?.reason == "UNKNOWN_SAGA_TYPE")
            let other = OrchestratorV1.CancelOrderInput(orderID: "SO-2").encoded()
            for input in [[], other, [0xFF]] {
                let error = await #expect(throws: RPCError.self) {
                    _ = try await shop.start("cancel-order", "SO-1", input)
                }
                #expect(error?.details.first?.reason == "INVALID_INPUT")
            }
            let counts = try await shop.counts()
            #expect(counts.isEmpty)
        }
    }

    @Test func anOrderIsCancelledASecondTimeUnderAKeyOfItsOwn() async throws {
        try await Shop.with { shop in
            shop.say { step, _ in step == "stop" ? .refuse("NOT_STOPPABLE") : .ok }
            try await shop.cancelOrder()
            try await shop.reach("cancel-order:SO-1", .compensated)
            shop.say { _, _ in .ok }
            let input = OrchestratorV1.CancelOrderInput(orderID: "SO-1").encoded()
            #expect(try await shop.start("cancel-order", "SO-1/2", input) == false)
            try await shop.reach("cancel-order:SO-1/2", .completed)
        }
    }

    @Test(arguments: ["SO-2/2", "SO-1/1", "SO-1/02", "SO-1/+2", "SO-1/", "SO-1/x", "SO-12"])
    func aCancellationUnderAKeyOfSomethingElseIsRefused(key: String) async throws {
        try await Shop.with { shop in
            let input = OrchestratorV1.CancelOrderInput(orderID: "SO-1").encoded()
            let error = await #expect(throws: RPCError.self) {
                _ = try await shop.start("cancel-order", key, input)
            }
            #expect(error?.details.first?.reason == "INVALID_INPUT")
        }
    }

    private func input(_ type: String, _ id: String) -> [UInt8] {
        switch type {
        case "change-order":
            OrchestratorV1.ChangeOrderInput(changeID: id, orderID: "SO-1").encoded()
        case "fill-backorder":
            OrchestratorV1.FillBackorderInput(fillID: id, orderID: "SO-1").encoded()
        case "short-pick": OrchestratorV1.ShortPickInput(shipmentID: id).encoded()
        case "credit-freight": OrchestratorV1.CreditFreightInput(orderID: id).encoded()
        default: OrchestratorV1.ReturnInput(returnID: id).encoded()
        }
    }

    @Test(arguments: [
        ("change-order", "SO-1/1"), ("fill-backorder", "SO-1/7"), ("short-pick", "SH-1-1"),
        ("return-goods", "RMA-1"), ("credit-freight", "SO-1"),
    ])
    func aSagaStartsUnderTheKeyOfItsInput(type: String, key: String) async throws {
        try await Shop.with { shop in
            let attached = try await shop.start(type, key, self.input(type, key))
            #expect(!attached)
        }
    }

    @Test(arguments: [
        ("change-order", "SO-1/1", "SO-1/2"), ("change-order", "SO-2/1", "SO-2/1"),
        ("change-order", "SO-1/0", "SO-1/0"), ("change-order", "SO-1", "SO-1"),
        ("fill-backorder", "SO-1/7", "SO-1/8"), ("fill-backorder", "SO-1", "SO-1"),
        ("fill-backorder", "SO-11/7", "SO-11/7"), ("short-pick", "SH-1-1", "SH-1-2"),
        ("return-goods", "RMA-1", "RMA-2"), ("credit-freight", "SO-1", "SO-2"),
    ])
    func aSagaUnderAnotherKeyIsRefused(type: String, id: String, key: String) async throws {
        try await Shop.with { shop in
            let error = await #expect(throws: RPCError.self) {
                _ = try await shop.start(type, key, self.input(type, id))
            }
            #expect(error?.details.first?.reason == "INVALID_INPUT")
        }
    }

    @Test func listsAreFilteredAndPaged() async throws {
        let script: Shop.Script = { step, _ in step == "plan" ? .refuse("NO_CARRIER") : .ok }
        try await Shop.with(script) { shop in
            for order in 1...5 { try await shop.place("SO-\(order)") }
            for order in 1...5 { try await shop.reach("place-order:SO-\(order)", .parkedForward) }
            try await shop.cancelOrder("SO-3")
            try await shop.reach("cancel-order:SO-3", .completed)

            var request = OrchestratorV1.ListSagasRequest(
                page: CommonV1.PageRequest(pageSize: 2),
                type: "place-order"
            )
            var ids: [String] = []
            repeat {
                let reply = try await shop.list(request)
                ids += reply.sagas.map(\.sagaID)
                request.page?.pageToken = reply.nextPageToken
            } while request.page?.pageToken != ""
            #expect(ids == (1...5).map { "place-order:SO-\($0)" })

            let open = try await shop.list(OrchestratorV1.ListSagasRequest(openOnly: true))
            #expect(open.sagas.count == 5)
            let done = try await shop.list(OrchestratorV1.ListSagasRequest(state: .completed))
            #expect(done.sagas.map(\.sagaID) == ["cancel-order:SO-3"])
            let keyed = try await shop.list(OrchestratorV1.ListSagasRequest(businessKey: "SO-3"))
            #expect(keyed.sagas.map(\.type) == ["cancel-order", "place-order"])
            #expect(try await shop.counts() == [.parkedForward: 5, .completed: 1])
        }
    }

    @Test func anUnknownSagaIsNotFound() async throws {
        try await Shop.with { shop in
            let error = await #expect(throws: RPCError.self) { _ = try await shop.get("nope") }
            #expect(error?.code == .notFound)
        }
    }
}
