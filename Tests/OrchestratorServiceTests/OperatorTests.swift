// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Testing

@testable import OrchestratorService

/// Parked sagas, and the verbs that move them.
@Suite struct OperatorTests {
    private let saga = "place-order:SO-1"

    /// A shop whose carrier desk refuses the plan once.
    private let refusePlan: Shop.Script = { step, _ in
        step == "plan" ? .refuse("NO_CARRIER") : .ok
    }

    @Test func aRefusalAfterThePivotParksAndARetryUnderANewKeyGoesOn() async throws {
        try await Shop.with(self.refusePlan) { shop in
            try await shop.place()
            let parked = try await shop.reach(self.saga, .parkedForward)
            #expect(parked.reason == "DECISION_NEEDED")
            #expect(parked.allowedVerbs == ["retry", "resolve-ok"])
            #expect(parked.step("plan")?.lastError == "NO_CARRIER")
            _ = try await shop.retry(self.saga)
            try await shop.reach(self.saga, .completed)
            #expect(shop.story.suffix(2) == ["plan", "plan~1"])
        }
    }

    @Test func aRepeatedVerbUnderOneRequestIDIsDoneOnce() async throws {
        let script: Shop.Script = { step, _ in
            step.hasPrefix("plan") ? .refuse("NO_CARRIER") : .ok
        }
        try await Shop.with(script) { shop in
            try await shop.place()
            try await shop.reach(self.saga, .parkedForward)
            _ = try await shop.retry(self.saga, id: "once")
            try await shop.reachCall("plan~1")
            try await shop.reach(self.saga, .parkedForward)
            _ = try await shop.retry(self.saga, id: "once")
            try await shop.reach(self.saga, .parkedForward)
            #expect(!shop.story.contains("plan~2"))
        }
    }

    @Test func aStepIsResolvedWithEvidenceOnly() async throws {
        try await Shop.with(self.refusePlan) { shop in
            try await shop.place()
            try await shop.reach(self.saga, .parkedForward)
            let error = await #expect(throws: RPCError.self) {
                _ = try await shop.resolve(self.saga, "plan", .ok, evidence: "")
            }
            #expect(error?.code == .invalidArgument)
            let wrong = await #expect(throws: RPCError.self) {
                _ = try await shop.resolve(self.saga, "plan", .failed)
            }
            #expect(wrong?.details.first?.reason == "PAST_PIVOT")
        }
    }

    @Test func aResolvedStepLetsTheSagaEndAndHistoryTellsWhy() async throws {
        try await Shop.with(self.refusePlan) { shop in
            try await shop.place()
            try await shop.reach(self.saga, .parkedForward)
            _ = try await shop.resolve(self.saga, "plan", .ok, evidence: "planned by phone")
            try await shop.reach(self.saga, .completed)
            let history = try await shop.get(self.saga).history
            #expect(history.contains { $0.summary.contains("ada: planned by phone") })
            #expect(history.map(\.sequence) == Array(1...Int64(history.count)))
        }
    }

    /// A change of the order would wait for the plan that never comes.
    @Test func fulfillmentIsToldOfAPlanThatWasSettledByHand() async throws {
        let plan = FulfillmentV1.FulfillmentService.planShipments
        try await Shop.with(self.refusePlan) { shop in
            try await shop.place()
            try await shop.reach(self.saga, .parkedForward)
            var asked = try shop.request("plan", as: FulfillmentV1.PlanShipmentsRequest.self)
            _ = try await shop.resolve(self.saga, "plan", .ok, evidence: "planned by phone")
            try await shop.reachTold(plan, 1)
            asked.lines = []
            asked.carrierID = ""
            #expect(try shop.told(plan) == [asked])
            #expect(!asked.customerID.isEmpty && !asked.terms.isEmpty)

            let input = OrchestratorV1.FillBackorderInput(
                fillID: "SO-1/2",
                orderID: "SO-1",
                lines: [.init(sku: "TEA", location: "MAIN", quantity: 1)]
            )
            _ = try await shop.start("fill-backorder", "SO-1/2", input.encoded())
            try await shop.reach("fill-backorder:SO-1/2", .parkedForward)
            _ = try await shop.resolve("fill-backorder:SO-1/2", "plan", .failed)
            try await shop.reachTold(plan, 2)
            #expect(try shop.told(plan).last == .init(orderID: "SO-1", planID: "fill:2"))
        }
    }

    @Test func nobodyIsToldOfAStepThatIsTriedAgainOrThatNobodyWaitsFor() async throws {
        let script: Shop.Script = { step, _ in
            step == "plan" || step.hasPrefix("finish") ? .refuse("NOT_NOW") : .ok
        }
        try await Shop.with(script) { shop in
            try await shop.place()
            try await shop.reach(self.saga, .parkedForward)
            _ = try await shop.retry(self.saga)
            try await shop.reach(self.saga, .completed)
            try await shop.cancelOrder()
            try await shop.reach("cancel-order:SO-1", .parkedForward)
            _ = try await shop.resolve("cancel-order:SO-1", "finish", .ok)
            try await shop.reach("cancel-order:SO-1", .completed)
            shop.network.advance(by: .seconds(30))
            #expect(try shop.told(FulfillmentV1.FulfillmentService.planShipments) == [])
            #expect(try shop.store.readAndWait { try $0.pendingOutbox(after: 0, limit: 9) } == [])
        }
    }

    @Test func aCompensationThatIsRefusedParksAloneAndIsRetried() async throws {
        let script: Shop.Script = { step, nth in
            if step == "authorize" { return .refuse("PAYMENT_DECLINED") }
            return step == "-reserve" && nth <= 3 ? .refuse("STUCK") : .ok
        }
        try await Shop.with(script) { shop in
            try await shop.place()
            let parked = try await shop.reach(self.saga, .parkedCompensation)
            #expect(parked.reason == "COMPENSATION_FAILED: PAYMENT_DECLINED")
            #expect(parked.step("reserve")?.state == .parked)
            #expect(parked.step("accept")?.state == .compensated)
            _ = try await shop.retry(self.saga)
            let saga = try await shop.reach(self.saga, .compensated)
            #expect(saga.reason == "PAYMENT_DECLINED")
        }
    }

    @Test func aParkedSagaBlocksNoOther() async throws {
        try await Shop.with { shop in
            shop.say { step, nth in step == "plan" && nth == 1 ? .refuse("NO_CARRIER") : .ok }
            try await shop.place("SO-1")
            try await shop.reach(self.saga, .parkedForward)
            shop.say { _, _ in .ok }
            try await shop.place("SO-2")
            try await shop.reach("place-order:SO-2", .completed)
        }
    }

    @Test func aParkedSagaIsStillParkedAfterARestart() async throws {
        try await Shop.with(self.refusePlan) { shop in
            try await shop.place()
            try await shop.reach(self.saga, .parkedForward)
            shop.crash()
            try shop.open()
            try await shop.reach(self.saga, .parkedForward)
            _ = try await shop.retry(self.saga)
            try await shop.reach(self.saga, .completed)
            #expect(shop.keys.last?.epoch == 2)
        }
    }

    @Test func nothingIsRetriedThatGoesWell() async throws {
        try await Shop.with { shop in
            try await shop.place()
            try await shop.reach(self.saga, .completed)
            let error = await #expect(throws: RPCError.self) {
                _ = try await shop.retry(self.saga)
            }
            #expect(error?.details.first?.reason == "SAGA_ENDED")
            let unknown = await #expect(throws: RPCError.self) {
                _ = try await shop.retry("place-order:SO-404", id: "retry-2")
            }
            #expect(unknown?.code == .notFound)
        }
    }
}
