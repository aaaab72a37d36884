// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Testing

@testable import FulfillmentService

/// Orders that change, and orders on hold.
@Suite struct ChangeTests {
    private func withdraw(
        _ fulfillment: Fulfillment,
        _ change: String = "CH-1",
        carrier: String = "",
        fills: UInt32 = 0
    ) async throws(RPCError) -> FulfillmentV1.WithdrawShipmentsReply {
        let request = FulfillmentV1.WithdrawShipmentsRequest(
            orderID: "SO-100001",
            changeID: change,
            carrierID: carrier,
            fills: fills
        )
        return try await fulfillment.call(Contract.withdrawShipments, request)
    }

    private func restore(
        _ fulfillment: Fulfillment,
        _ change: String = "CH-1"
    ) async throws(RPCError) -> [String] {
        let request = FulfillmentV1.RestoreShipmentsRequest(
            orderID: "SO-100001",
            changeID: change
        )
        return try await fulfillment.call(Contract.restoreShipments, request).shipmentIDs
    }

    /// One shipment picked (at EAST), one planned (at WEST).
    private func planTwo(_ fulfillment: Fulfillment) async throws {
        try await self.pickOneShort(fulfillment)
        try await fulfillment.planMore("short:SH-100001-1", [])
    }

    /// The same, before anybody knows whether what was short is elsewhere.
    private func pickOneShort(_ fulfillment: Fulfillment) async throws {
        try await fulfillment.plan {
            $0.lines = [
                .init(sku: "CHAI", location: "EAST", quantity: 3),
                .init(sku: "TOFU", location: "WEST", quantity: 2),
            ]
        }
        try await fulfillment.pick(short: [.init(sku: "CHAI", quantity: 1)])
    }

    @Test func withdrawsOnlyWhatNobodyPickedAndTellsTheRest() async throws {
        try await withFulfillment { fulfillment in
            try await self.planTwo(fulfillment)
            let told = try fulfillment.outbox()
            for _ in 0..<2 {
                let reply = try await self.withdraw(fulfillment)
                #expect(reply.shipmentIDs == ["SH-100001-2"])
                #expect(reply.withdrawn == [.init(sku: "TOFU", location: "WEST", quantity: 2)])
                #expect(reply.committed == [.init(sku: "CHAI", location: "EAST", quantity: 2)])
            }
            #expect(try await fulfillment.shipment().state == .picked)
            #expect(try await fulfillment.shipment("SH-100001-2").state == .cancelled)
            #expect(try fulfillment.outbox() == told)
            // What is planned after it is not the change's any more.
            try await fulfillment.planMore("CH-1")
            #expect(try await self.withdraw(fulfillment).shipmentIDs == ["SH-100001-2"])
            #expect(try await fulfillment.shipment("SH-100001-3").state == .planned)
            // Neither it nor the cancelled one is a shipment that the cancellation stopped.
            #expect(try await fulfillment.cancel() == ["SH-100001-1", "SH-100001-3"])
        }
    }

    @Test func withdrawsNothingForACarrierThatIsUnknown() async throws {
        try await withFulfillment { fulfillment in
            try await self.planTwo(fulfillment)
            for _ in 0..<2 {
                await refuses(.notFound, "UNKNOWN_CARRIER") {
                    try await self.withdraw(fulfillment, carrier: "NOPE")
                }
            }
            await refuses(.invalidArgument, "INVALID") {
                try await self.withdraw(fulfillment, carrier: "A B")
            }
            #expect(try await fulfillment.shipment("SH-100001-2").state == .planned)
            // One that is known by then is taken.
            try await fulfillment.carrier("NOPE", .thirdParty)
            let reply = try await self.withdraw(fulfillment, carrier: "NOPE")
            #expect(reply.shipmentIDs == ["SH-100001-2"])
        }
    }

    @Test func withdrawsNothingBeforeTheFirstPlanHasCome() async throws {
        try await withFulfillment { fulfillment in
            for _ in 0..<2 {
                await refuses(.unavailable, "NO_FIRST_PLAN") {
                    try await self.withdraw(fulfillment)
                }
            }
            try await fulfillment.plan()
            #expect(try await self.withdraw(fulfillment).shipmentIDs == ["SH-100001-1"])
        }
    }

    @Test func withdrawsNothingBeforeWhatAnEarlierChangePlans() async throws {
        try await withFulfillment { fulfillment in
            try await self.planTwo(fulfillment)
            _ = try await self.withdraw(fulfillment, "CH-1")
            await refuses(.unavailable, "PLAN_OUTSTANDING") {
                try await self.withdraw(fulfillment, "CH-2")
            }
            // A repeat of the earlier one waits for nothing.
            #expect(try await self.withdraw(fulfillment, "CH-1").shipmentIDs == ["SH-100001-2"])
            try await fulfillment.planMore("CH-1")
            #expect(try await self.withdraw(fulfillment, "CH-2").shipmentIDs == ["SH-100001-3"])
        }
    }

    @Test func withdrawsNothingBeforeWhatAShortPickPlans() async throws {
        try await withFulfillment { fulfillment in
            try await self.pickOneShort(fulfillment)
            await refuses(.unavailable, "PLAN_OUTSTANDING") {
                try await self.withdraw(fulfillment)
            }
            try await fulfillment.planMore("short:SH-100001-1")
            let reply = try await self.withdraw(fulfillment)
            #expect(reply.shipmentIDs == ["SH-100001-2", "SH-100001-3"])
        }
    }

    @Test func withdrawsNothingBeforeWhatFillsPlan() async throws {
        try await withFulfillment { fulfillment in
            try await self.planTwo(fulfillment)
            try await fulfillment.planMore("fill:2")
            await refuses(.unavailable, "PLAN_OUTSTANDING") {
                try await self.withdraw(fulfillment, fills: 2)
            }
            try await fulfillment.planMore("fill:1")
            let reply = try await self.withdraw(fulfillment, fills: 2)
            #expect(reply.shipmentIDs == ["SH-100001-2", "SH-100001-3", "SH-100001-4"])
            await refuses(.invalidArgument, "INVALID") {
                try await self.withdraw(fulfillment, "CH-2", fills: .max)
            }
        }
    }

    /// The orchestrator sends it without lines when an operator settled it by hand.
    @Test func waitsForNoPlanThatWasSettled() async throws {
        try await withFulfillment { fulfillment in
            try await fulfillment.plan { ($0.lines, $0.carrierID) = ([], "") }
            await refuses(.unavailable, "PLAN_OUTSTANDING") {
                try await self.withdraw(fulfillment, fills: 1)
            }
            #expect(try await fulfillment.planMore("fill:1", []) == [])
            #expect(try await self.withdraw(fulfillment, fills: 1).shipmentIDs == [])
            try await fulfillment.planMore("CH-1", [])
            #expect(try await self.withdraw(fulfillment, "CH-2", fills: 1).shipmentIDs == [])
        }
    }

    @Test func waitsForNoPlanOfAnEarlierChangeThatWasRefused() async throws {
        try await withFulfillment { fulfillment in
            try await self.planTwo(fulfillment)
            _ = try await self.withdraw(fulfillment, "CH-1")
            _ = try await self.restore(fulfillment, "CH-1")
            #expect(try await self.withdraw(fulfillment, "CH-2").shipmentIDs == ["SH-100001-3"])
        }
    }

    /// Also not when a part of it left and the rest was cancelled: nothing more is planned of it.
    @Test func withdrawsNothingOfAnOrderThatWasCancelled() async throws {
        try await withFulfillment { fulfillment in
            try await self.pickOneShort(fulfillment)
            try await fulfillment.pack()
            try await fulfillment.markReady()
            try await fulfillment.handOver()
            try await fulfillment.planMore("short:SH-100001-1", [])
            _ = try await self.withdraw(fulfillment, "CH-1")
            try await fulfillment.cancel(open: true)
            for fills: UInt32 in [0, 1] {
                await refuses(.failedPrecondition, "ORDER_CANCELLED") {
                    try await self.withdraw(fulfillment, "CH-2", fills: fills)
                }
            }
            #expect(try await self.restore(fulfillment, "CH-2").isEmpty)
            // What was withdrawn before is still told.
            let again = try await self.withdraw(fulfillment, "CH-1")
            #expect(again.shipmentIDs == ["SH-100001-2"])
        }
    }

    @Test func plansAgainWhatARefusedChangeWithdrew() async throws {
        try await withFulfillment { fulfillment in
            try await self.planTwo(fulfillment)
            _ = try await self.withdraw(fulfillment)
            for _ in 0..<2 { #expect(try await self.restore(fulfillment) == ["SH-100001-3"]) }
            let again = try await fulfillment.shipment("SH-100001-3")
            #expect(again.state == .planned)
            #expect(again.location == "WEST")
            #expect(again.lines == [.init(sku: "TOFU", quantity: 2)])
            #expect(again.shipTo?.city == "Berlin")
            #expect(again.carrierID == "SPEEDY")
            try await fulfillment.pick("SH-100001-3")
            await refuses(.failedPrecondition, "CHANGE_REFUSED") {
                try await self.withdraw(fulfillment)
            }
        }
    }

    @Test func restoresNothingThatWasNeverWithdrawnAndKeepsTheChangeOut() async throws {
        try await withFulfillment { fulfillment in
            try await self.planTwo(fulfillment)
            #expect(try await self.restore(fulfillment).isEmpty)
            await refuses(.failedPrecondition, "CHANGE_REFUSED") {
                try await self.withdraw(fulfillment)
            }
            #expect(try await fulfillment.shipment("SH-100001-2").state == .planned)
            #expect(try await self.withdraw(fulfillment, "CH-2").shipmentIDs == ["SH-100001-2"])
        }
    }

    @Test func restoresNothingOfAnOrderThatWasCancelledMeanwhile() async throws {
        try await withFulfillment { fulfillment in
            try await self.planTwo(fulfillment)
            _ = try await self.withdraw(fulfillment)
            try await fulfillment.cancel()
            #expect(try await self.restore(fulfillment).isEmpty)
            await refuses(.notFound, "SHIPMENT_NOT_FOUND") {
                try await fulfillment.shipment("SH-100001-3")
            }
        }
    }

    // MARK: Holds

    @Test func holdsWhatIsNotHandedOver() async throws {
        try await withFulfillment { fulfillment in
            for (state, verb): (ShipmentState, @Sendable () async throws -> Void) in [
                (.planned, { try await fulfillment.pick() }),
                (.picked, { try await fulfillment.pack() }),
                (.packed, {}),
                (.ready, { try await fulfillment.handOver() }),
            ] {
                if state == .planned { try await fulfillment.plan() }
                for _ in 0..<2 { #expect(try await fulfillment.hold() == ["SH-100001-1"]) }
                #expect(try await fulfillment.shipment().held)
                if state == .packed {
                    // Payment may be settled all the same.
                    #expect(try await fulfillment.markReady() == .ready)
                } else {
                    let error = await #expect(throws: RPCError.self) { try await verb() }
                    #expect(error?.details.first?.reason == "HELD")
                    #expect(error?.details.first?.remedy.contains("SO-100001") == true)
                    #expect(try await fulfillment.shipment().state.name == state.rawValue)
                }
                #expect(try await fulfillment.release() == ["SH-100001-1"])
                #expect(try await fulfillment.release().isEmpty)
                try await verb()
            }
            #expect(try await fulfillment.shipment().state == .handedOver)
            #expect(try await fulfillment.hold().isEmpty)
            #expect(try await !fulfillment.shipment().held)
            #expect(try await fulfillment.deliver().state == .delivered)
        }
    }

    @Test func makesHeldShipmentsOfAHeldOrder() async throws {
        try await withFulfillment { fulfillment in
            #expect(try await fulfillment.hold().isEmpty)
            try await fulfillment.plan()
            #expect(try await fulfillment.shipment().held)
            await refuses(.failedPrecondition, "HELD") { try await fulfillment.pick() }
            try await fulfillment.plan(order: "SO-100002")
            #expect(try await !fulfillment.shipment("SH-100002-1").held)
            // A held order can be cancelled.
            #expect(try await fulfillment.cancel() == ["SH-100001-1"])
        }
    }
}
