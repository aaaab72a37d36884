// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Testing

@testable import FulfillmentService

/// Shipments that do not arrive.
@Suite struct ExceptionTests {
    /// It was handed over at 100.
    @Test func nothingThatComesAfterTheHandOverIsToldOfATimeBeforeIt() async throws {
        try await withFulfillment { fulfillment in
            try await fulfillment.bring(to: .handedOver)
            let before = try await fulfillment.shipment()
            let error = await #expect(throws: RPCError.self) {
                try await fulfillment.deliver(at: 99)
            }
            #expect(error?.code == .invalidArgument)
            #expect(error?.details.first?.field == "occurred_at_ms")
            #expect(error?.details.first?.value == "99")
            #expect(error?.details.first?.remedy.contains("handed over at 100 ") == true)
            await refuses(.invalidArgument, "INVALID") { try await fulfillment.report(at: 99) }
            #expect(try await fulfillment.shipment() == before)
            try await fulfillment.report(at: 100)
            await refuses(.invalidArgument, "INVALID") {
                try await fulfillment.resolve(.returnToSender, at: 99)
            }
            try await fulfillment.resolve(.returnToSender, at: 100)
            await refuses(.invalidArgument, "INVALID") { try await fulfillment.returned(at: 99) }
            #expect(try await fulfillment.returned(at: 100).state == .returned)
        }
    }

    /// Whoever handed it over has a clock that is ahead of ours.
    @Test func nowAlwaysFollowsTheHandOver() async throws {
        try await withFulfillment { fulfillment in
            try await fulfillment.bring(to: .ready)
            let now = try await fulfillment.shipment().stateSinceMs
            try await fulfillment.handOver(at: now + 3_600_000)
            #expect(try await fulfillment.deliver().state == .delivered)
        }
    }

    @Test func isTriedAgainAtAnotherAddress() async throws {
        try await withFulfillment { fulfillment in
            try await fulfillment.bring(to: .handedOver)
            let reported = try await fulfillment.report()
            #expect(reported.state == .exception)
            #expect(reported.exceptionKind == "ADDRESS")
            #expect(reported.exceptionNote == "no such street")
            #expect(reported.stateSinceMs == 200)
            #expect(
                try fulfillment.types().suffix(2) == [
                    "shipment.exception", "alert.delivery_failed",
                ]
            )
            let address = CommonV1.Address(name: "Alfreds", city: "Hamburg", country: "DE")
            let tried = try await fulfillment.resolve(.retry, shipTo: address, at: 300)
            #expect(tried.state == .inTransit)
            #expect(tried.shipTo == address)
            #expect(tried.exceptionKind == "")
            // What happened before it was resolved is late.
            #expect(try await !fulfillment.event("late", .exception, at: 250).applied)
            #expect(try await fulfillment.event("ok", .delivered, at: 400).applied)
        }
    }

    @Test func comesBackAndTellsItsSaga() async throws {
        try await withFulfillment { fulfillment in
            try await fulfillment.bring(to: .exception)
            #expect(try await fulfillment.resolve(.returnToSender).state == .returning)
            #expect(try fulfillment.outbox().last == "handed-over")
            #expect(try await fulfillment.returned(at: 900).state == .returned)
            #expect(try fulfillment.outbox().last == "returned")
            await refuses(.failedPrecondition, "ILLEGAL_TRANSITION") {
                try await fulfillment.returned()
            }
            #expect(try fulfillment.outbox().filter { $0 == "returned" }.count == 1)
        }
    }

    @Test func isGivenUpAndTellsItsSaga() async throws {
        try await withFulfillment { fulfillment in
            try await fulfillment.bring(to: .exception)
            #expect(try await fulfillment.resolve(.lost).state == .lost)
            #expect(try fulfillment.outbox().last == "lost")
            #expect(try fulfillment.types().filter { $0 == "alert.delivery_failed" }.count == 2)
            await refuses(.failedPrecondition, "ILLEGAL_TRANSITION") {
                try await fulfillment.resolve(.retry)
            }
        }
    }

    @Test func isLostOnItsWayBack() async throws {
        try await withFulfillment { fulfillment in
            try await fulfillment.bring(to: .returning)
            await refuses(.failedPrecondition, "ILLEGAL_TRANSITION") {
                try await fulfillment.resolve(.retry)
            }
            #expect(try await fulfillment.resolve(.lost).state == .lost)
        }
    }

    @Test func refusesToResolveWhatIsNoException() async throws {
        try await withFulfillment { fulfillment in
            try await fulfillment.bring(to: .inTransit)
            await refuses(.failedPrecondition, "NOT_IN_EXCEPTION") {
                try await fulfillment.resolve(.lost)
            }
            await refuses(.invalidArgument, "INVALID") {
                try await fulfillment.resolve(.unspecified)
            }
            await refuses(.invalidArgument, "INVALID") { try await fulfillment.report("RAIN") }
            try await fulfillment.report("MISSED")
            // It is known better now, and nobody is alarmed for nothing.
            #expect(try await fulfillment.report("DAMAGED", at: 210).exceptionKind == "DAMAGED")
            #expect(try fulfillment.types().filter { $0 == "alert.delivery_failed" }.count == 1)
            await refuses(.invalidArgument, "INVALID") {
                try await fulfillment.resolve(.returnToSender, shipTo: .init(city: "Ulm"))
            }
            #expect(try await fulfillment.shipment().state == .exception)
        }
    }

    // MARK: Claims

    private func file(
        _ fulfillment: Fulfillment,
        _ minorUnits: Int64 = 4000
    ) async throws(RPCError) -> FulfillmentV1.Shipment {
        let request = FulfillmentV1.FileClaimRequest(
            shipmentID: "SH-100001-1",
            amount: .init(minorUnits: minorUnits, currency: "USD"),
            reference: "C-77",
            note: "gone"
        )
        return try await fulfillment.call(Contract.fileClaim, request).shipment ?? .init()
    }

    private func decide(
        _ fulfillment: Fulfillment,
        _ state: FulfillmentV1.Claim.State
    ) async throws(RPCError) -> FulfillmentV1.Shipment {
        let request = FulfillmentV1.DecideClaimRequest(
            shipmentID: "SH-100001-1",
            state: state,
            occurredAtMs: 900
        )
        return try await fulfillment.call(Contract.decideClaim, request).shipment ?? .init()
    }

    @Test func claimsAndTellsTheBooksWhatIsOwedAndWhatCame() async throws {
        try await withFulfillment { fulfillment in
            try await fulfillment.bring(to: .lost)
            await refuses(.failedPrecondition, "NO_CLAIM") {
                try await self.decide(fulfillment, .accepted)
            }
            let filed = try await self.file(fulfillment)
            #expect(filed.claim?.state == .filed)
            #expect(filed.claim?.amount == .init(minorUnits: 4000, currency: "USD"))
            #expect(filed.claim?.reference == "C-77")
            #expect(try fulfillment.messages(to: "billing").isEmpty)
            await refuses(.failedPrecondition, "CLAIM_FILED") { try await self.file(fulfillment) }
            await refuses(.failedPrecondition, "ILLEGAL_TRANSITION") {
                try await self.decide(fulfillment, .paid)
            }
            #expect(try await self.decide(fulfillment, .accepted).claim?.state == .accepted)
            #expect(try await self.decide(fulfillment, .paid).claim?.state == .paid)
            await refuses(.failedPrecondition, "ILLEGAL_TRANSITION") {
                try await self.decide(fulfillment, .paid)
            }
            let told = try fulfillment.messages(to: "billing").map {
                #expect($0.method == AccountingV1.AccountingService.recordClaim.path)
                return try AccountingV1.RecordClaimRequest.decode($0.payload)
            }
            #expect(told.map(\.paid) == [false, true])
            #expect(told.allSatisfy { $0.amount?.minorUnits == 4000 && $0.occurredAtMs == 900 })
        }
    }

    @Test func tellsTheBooksNothingOfADeniedClaim() async throws {
        try await withFulfillment { fulfillment in
            try await fulfillment.bring(to: .returned)
            _ = try await self.file(fulfillment)
            #expect(try await self.decide(fulfillment, .denied).claim?.state == .denied)
            #expect(try fulfillment.messages(to: "billing").isEmpty)
            for state in [FulfillmentV1.Claim.State.filed, .unspecified] {
                await refuses(.invalidArgument, "INVALID") {
                    try await self.decide(fulfillment, state)
                }
            }
        }
    }

    @Test func claimsOnlyWhatTheCarrierLostOrSpoilt() async throws {
        try await withFulfillment { fulfillment in
            try await fulfillment.bring(to: .handedOver)
            await refuses(.failedPrecondition, "NOT_CLAIMABLE") { try await self.file(fulfillment) }
            try await fulfillment.report("ADDRESS")
            await refuses(.failedPrecondition, "NOT_CLAIMABLE") { try await self.file(fulfillment) }
            try await fulfillment.report("DAMAGED", at: 210)
            for amount in [0, -1, 10_000_000_000_001] as [Int64] {
                await refuses(.invalidArgument, "INVALID") {
                    try await self.file(fulfillment, amount)
                }
            }
            #expect(try await self.file(fulfillment).claim?.state == .filed)
        }
    }

    @Test func decidesEveryClaimByItsTable() {
        #expect(Claim.State.moves.map(\.from) == Claim.State.allCases)
        for state in Claim.State.allCases {
            #expect(!state.next.contains(state))
            #expect(!state.next.contains(.filed))
        }
        #expect(Claim.State.allCases.filter(\.next.isEmpty) == [.paid, .denied])
    }
}
