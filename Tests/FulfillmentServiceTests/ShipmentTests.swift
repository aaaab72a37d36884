// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import Protobuf
import RPC
import Store
import Testing

@testable import FulfillmentService

/// A shipment on its way.
@Suite struct ShipmentTests {
    @Test func goesFromTheShelfToTheBuyerAndTellsItsSagaInOrder() async throws {
        try await withFulfillment { fulfillment in
            try await fulfillment.plan()
            try await fulfillment.pick()
            let packed = try await fulfillment.pack(at: 10)
            #expect(packed.boxes == 2)
            #expect(packed.weightGrams == 1500)
            #expect(try await fulfillment.markReady() == .ready)
            let gone = try await fulfillment.handOver(at: 20)
            #expect(gone.trackingNumber == "TRK-100001-1")
            #expect(gone.handedOverAtMs == 20)
            let delivered = try await fulfillment.deliver(at: 30)
            #expect(delivered.state == .delivered)
            #expect(delivered.deliveredAtMs == 30)
            #expect(delivered.proofOfDelivery == "signed by Ana")
            #expect(
                try fulfillment.outbox() == [
                    "start shipment:SH-100001-1", "packed", "handed-over", "delivered",
                ]
            )
        }
    }

    @Test func tellsTheOperatorsEveryChangeInASentence() async throws {
        try await withFulfillment { fulfillment in
            try await fulfillment.bring(to: .outForDelivery)
            _ = try await fulfillment.event("e-2", .delivered, at: 300)
            let events = try fulfillment.store.readAndWait {
                try $0.feed(subject: "SO-100001", limit: 100)
            }
            #expect(
                events.map(\.summary) == [
                    "SH-100001-1 of SO-100001 planned at MAIN with carrier SPEEDY, 2 lines",
                    "SH-100001-1 of SO-100001 picked",
                    "SH-100001-1 of SO-100001 packed, 2 boxes",
                    "SH-100001-1 of SO-100001 paid for or on account: ready to hand over",
                    "SH-100001-1 of SO-100001 handed over to SPEEDY, tracking TRK-100001-1",
                    "SH-100001-1 of SO-100001 out for delivery, says SPEEDY",
                    "SH-100001-1 of SO-100001 delivered, says SPEEDY",
                ]
            )
            #expect(events.last?.type == "shipment.delivered")
            #expect(events.last?.at == .init(milliseconds: 300))
            #expect(events.allSatisfy { $0.actor == "tester" })
        }
    }

    @Test func givesTheSagaTheTermsThePlanBroughtAndTheTimesOfTheFacts() async throws {
        try await withFulfillment { fulfillment in
            try await fulfillment.bring(to: .handedOver)
            let messages = try fulfillment.store.readAndWait {
                try $0.pendingOutbox(after: 0, limit: 10)
            }
            let start = try OrchestratorV1.StartRequest.decode(messages[0].payload)
            let input = try OrchestratorV1.ShipmentInput.decode(start.input)
            #expect(input.shipmentID == "SH-100001-1")
            #expect(input.terms?.orderID == "SO-100001")
            #expect(input.terms?.customerID == "ALFKI")
            #expect(input.terms?.billTo?.name == "Maria Anders")
            #expect(
                input.lines == [.init(sku: "CHAI", quantity: 3), .init(sku: "TOFU", quantity: 1)]
            )
            #expect(input.location == "MAIN")
            #expect(input.carrierID == "SPEEDY")
            let signal = try OrchestratorV1.SignalRequest.decode(messages[2].payload)
            let payload = try OrchestratorV1.ShipmentSignal.decode(signal.payload)
            #expect(
                payload
                    == .init(
                        occurredAtMs: 100,
                        trackingNumber: "TRK-100001-1",
                        carrierID: "SPEEDY"
                    )
            )
        }
    }

    /// Every state against every verb: what the table has is done, the rest is refused unchanged.
    @Test(arguments: ShipmentState.allCases)
    func refusesEveryMoveTheTableDoesNotHave(state: ShipmentState) async throws {
        let verbs: [(to: ShipmentState, verb: @Sendable (Fulfillment) async throws -> Void)] = [
            (.picked, { try await $0.pick() }),
            (.packed, { try await $0.pack() }),
            (.handedOver, { try await $0.handOver() }),
            (.delivered, { try await $0.deliver() }),
        ]
        for (target, verb) in verbs where !state.next.contains(target) {
            try await withFulfillment { fulfillment in
                try await fulfillment.bring(to: state)
                let before = try await fulfillment.shipment()
                let told = try fulfillment.outbox()
                let error = await #expect(throws: RPCError.self) { try await verb(fulfillment) }
                #expect(error?.code == .failedPrecondition)
                let detail = error?.details.first
                #expect(detail?.reason == "ILLEGAL_TRANSITION")
                #expect(detail?.value == state.rawValue)
                for allowed in state.next {
                    #expect(detail?.remedy.contains(allowed.rawValue) == true)
                }
                #expect(try await fulfillment.shipment() == before)
                #expect(try fulfillment.outbox() == told)
            }
        }
    }

    @Test func isReadyOnlyOncePackedAndStaysWhatItBecame() async throws {
        try await withFulfillment { fulfillment in
            try await fulfillment.plan()
            await refuses(.failedPrecondition, "ILLEGAL_TRANSITION") {
                try await fulfillment.markReady()
            }
            try await fulfillment.pick()
            try await fulfillment.pack()
            for _ in 0..<2 { #expect(try await fulfillment.markReady() == .ready) }
            try await fulfillment.handOver()
            #expect(try await fulfillment.markReady() == .handedOver)
        }
        try await withFulfillment { fulfillment in
            try await fulfillment.bring(to: .cancelled)
            #expect(try await fulfillment.markReady() == .cancelled)
        }
    }

    @Test func needsADriverAndAProofOnOwnTrucks() async throws {
        try await withFulfillment { fulfillment in
            try await fulfillment.bring(to: .ready, carrier: "TRUCK")
            await refuses(.invalidArgument, "DRIVER_REQUIRED") {
                try await fulfillment.handOver()
            }
            let gone = try await fulfillment.handOver(driver: "Ana")
            #expect(gone.trackingNumber == "LTL-100001-1")
            await refuses(.invalidArgument, "PROOF_REQUIRED") {
                try await fulfillment.deliver(proof: "")
            }
            #expect(try await fulfillment.deliver().state == .delivered)
        }
        try await withFulfillment { fulfillment in
            try await fulfillment.bring(to: .handedOver)
            let delivered = try await fulfillment.deliver(proof: "")
            #expect(delivered.state == .delivered)
        }
    }

    @Test func keepsTrackingNumbersApart() async throws {
        try await withFulfillment { fulfillment in
            for number in [1, 2] {
                try await fulfillment.plan(order: "SO-\(number)")
                try await fulfillment.pick("SH-\(number)-1")
                try await fulfillment.pack("SH-\(number)-1")
                try await fulfillment.markReady("SH-\(number)-1")
            }
            let first = try await fulfillment.handOver("SH-1-1", tracking: "1Z-7")
            #expect(first.trackingNumber == "1Z-7")
            await refuses(.alreadyExists, "TRACKING_TAKEN") {
                try await fulfillment.handOver("SH-2-1", tracking: "1Z-7")
            }
            await refuses(.invalidArgument, "INVALID") {
                try await fulfillment.handOver("SH-2-1", tracking: "1Z 7")
            }
            #expect(try await fulfillment.shipment("SH-2-1").state == .ready)
        }
    }

    @Test func refusesWhatIsNotThere() async throws {
        try await withFulfillment { fulfillment in
            for id in ["", "SH-100001-1", "SH-1", "SH-01-1", "SH-1-0", "SH-1-1000", "SO-1"] {
                await refuses(.notFound, "SHIPMENT_NOT_FOUND") { try await fulfillment.pick(id) }
            }
            try await fulfillment.bring(to: .picked)
            await refuses(.invalidArgument, "INVALID") {
                try await fulfillment.call(
                    Contract.pack,
                    .init(shipmentID: "SH-100001-1", boxes: 10_001)
                )
            }
            await refuses(.invalidArgument, "INVALID") {
                try await fulfillment.call(
                    Contract.pack,
                    .init(shipmentID: "SH-100001-1", weightGrams: -1)
                )
            }
            await refuses(.invalidArgument, "INVALID") { try await fulfillment.pack(at: -1) }
            // A clock may be ahead, by a day.
            let tomorrow = ManualTime().now.milliseconds + 86_400_000
            let error = await #expect(throws: RPCError.self) {
                try await fulfillment.pack(at: tomorrow + 1)
            }
            let reason = try #require(error?.details.first)
            #expect(reason.reason == "INVALID" && reason.field == "occurred_at_ms")
            #expect(reason.value == String(tomorrow + 1) && reason.remedy.contains("a day ahead"))
            await refuses(.invalidArgument, "INVALID") { try await fulfillment.pack(at: .max) }
        }
    }

    @Test func reachesAnEndFromEveryState() {
        for state in ShipmentState.allCases {
            var reached: Set<ShipmentState> = [state]
            while true {
                let further = reached.union(reached.flatMap(\.next))
                if further == reached { break }
                reached = further
            }
            #expect(reached.contains { $0.isEnd })
        }
        let ends = ShipmentState.allCases.filter(\.isEnd)
        #expect(Set(ends) == [.delivered, .cancelled, .returned, .lost])
        #expect(Set(ShipmentState.moves.map(\.from)) == Set(ShipmentState.allCases))
        #expect(ShipmentState.moves.count == ShipmentState.allCases.count)
    }
}
