// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import RPC
import Testing

@testable import FulfillmentService

/// What carriers tell: late, twice, out of order.
@Suite struct CarrierEventTests {
    @Test func movesTheShipmentToTheBuyer() async throws {
        try await withFulfillment { fulfillment in
            try await fulfillment.bring(to: .handedOver)
            #expect(try await fulfillment.event("a", .inTransit, at: 200).applied)
            #expect(try await fulfillment.event("b", .outForDelivery, at: 300).applied)
            let last = try await fulfillment.event("c", .delivered, at: 400)
            #expect(last.applied)
            #expect(last.shipment?.state == .delivered)
            #expect(last.shipment?.deliveredAtMs == 400)
            #expect(try fulfillment.outbox().last == "delivered")
        }
    }

    @Test func ignoresARepeatUnderAnotherKey() async throws {
        try await withFulfillment { fulfillment in
            try await fulfillment.bring(to: .handedOver)
            #expect(try await fulfillment.event("a", .exception, at: 200).applied)
            #expect(try await fulfillment.event("b", .inTransit, at: 300).applied)
            let again = try await fulfillment.event("a", .exception, at: 200)
            #expect(!again.applied)
            #expect(again.ignoredBecause == "the event was received before")
            #expect(try await fulfillment.shipment().state == .inTransit)
        }
    }

    @Test func ignoresWhatIsLateOrGoesBack() async throws {
        try await withFulfillment { fulfillment in
            try await fulfillment.bring(to: .handedOver)
            #expect(try await fulfillment.event("b", .outForDelivery, at: 300).applied)
            // Overtaken on its way here.
            let back = try await fulfillment.event("a", .inTransit, at: 200)
            #expect(back.ignoredBecause.contains("which IN_TRANSIT does not follow"))
            // A legal move, but it happened before what is known.
            let late = try await fulfillment.event("x", .exception, at: 250)
            #expect(late.ignoredBecause.contains("before the newest event"))
            let same = try await fulfillment.event("y", .outForDelivery, at: 350)
            #expect(same.ignoredBecause.contains("OUT_FOR_DELIVERY already"))
            #expect(try await fulfillment.shipment().state == .outForDelivery)
        }
    }

    @Test func believesADeliveryWhateverItsClockSaysAndNothingAfterIt() async throws {
        try await withFulfillment { fulfillment in
            try await fulfillment.bring(to: .outForDelivery)
            #expect(try await fulfillment.event("d", .delivered, at: 150).applied)
            for (id, status) in [
                ("e", FulfillmentV1.ShipmentState.exception), ("f", .inTransit), ("g", .delivered),
            ] {
                #expect(try await !fulfillment.event(id, status, at: 900).applied)
            }
            let told = try fulfillment.outbox().filter { $0 == "delivered" }
            #expect(told.count == 1)
        }
    }

    @Test func goesOnAfterAnException() async throws {
        try await withFulfillment { fulfillment in
            try await fulfillment.bring(to: .exception)
            #expect(try await fulfillment.shipment().exceptionKind == "ADDRESS")
            #expect(try await fulfillment.event("b", .inTransit, at: 300).applied)
            #expect(try await fulfillment.event("c", .exception, at: 400).applied)
            #expect(try await fulfillment.event("d", .delivered, at: 500).applied)
        }
    }

    @Test func sendsBackOrLosesWhatTheCarrierSaysAndTellsTheSagaOfTheEnd() async throws {
        try await withFulfillment { fulfillment in
            try await fulfillment.bring(to: .inTransit)
            #expect(try await fulfillment.event("r", .returning, at: 300).applied)
            // A delivery to us is no delivery to the buyer.
            let home = try await fulfillment.event("d", .delivered, at: 400)
            #expect(home.ignoredBecause.contains("which DELIVERED does not follow"))
            #expect(try fulfillment.outbox().last == "handed-over")
            #expect(try await fulfillment.event("l", .lost, at: 500).applied)
            #expect(try await !fulfillment.event("m", .lost, at: 600).applied)
            #expect(try await !fulfillment.event("n", .inTransit, at: 700).applied)
            #expect(try fulfillment.outbox().filter { $0 == "lost" }.count == 1)
            let alerts = try fulfillment.types().filter { $0 == "alert.delivery_failed" }
            #expect(alerts.count == 1)
        }
    }

    @Test func refusesWhatItCannotPlace() async throws {
        try await withFulfillment { fulfillment in
            try await fulfillment.bring(to: .handedOver)
            await refuses(.notFound, "UNKNOWN_CARRIER") {
                try await fulfillment.event("a", .inTransit, at: 1, carrier: "PIGEON")
            }
            await refuses(.notFound, "UNKNOWN_TRACKING") {
                try await fulfillment.event("a", .inTransit, at: 1, tracking: "TRK-2-1")
            }
            await refuses(.notFound, "UNKNOWN_TRACKING") {
                try await fulfillment.event("a", .inTransit, at: 1, tracking: "")
            }
            for status in [FulfillmentV1.ShipmentState.cancelled, .unspecified, .ready] {
                await refuses(.invalidArgument, "INVALID") {
                    try await fulfillment.event("a", status, at: 1)
                }
            }
            await refuses(.invalidArgument, "INVALID") {
                try await fulfillment.event("", .inTransit, at: 1)
            }
            await refuses(.invalidArgument, "INVALID") {
                try await fulfillment.event("a", .inTransit, at: -1)
            }
            // None of them took the event's id.
            let reply = try await fulfillment.event("a", .inTransit, at: 200)
            #expect(reply.applied)
        }
    }

    /// In whatever order the events of a delivery come, it ends delivered and told once.
    @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
    func endsDeliveredInAnyOrder(seed: UInt64) async throws {
        try await withFulfillment { fulfillment in
            try await fulfillment.bring(to: .handedOver)
            var random = SeededGenerator(seed: seed)
            let story: [(String, FulfillmentV1.ShipmentState, Int64)] = [
                ("a", .inTransit, 200), ("b", .exception, 300), ("c", .inTransit, 400),
                ("d", .outForDelivery, 500), ("e", .delivered, 600),
            ]
            for (id, status, time) in (story + story).shuffled(using: &random) {
                _ = try await fulfillment.event(id, status, at: time)
            }
            let shipment = try await fulfillment.shipment()
            #expect(shipment.state == .delivered)
            #expect(shipment.deliveredAtMs == 600)
            #expect(try fulfillment.outbox().filter { $0 == "delivered" }.count == 1)
        }
    }
}
