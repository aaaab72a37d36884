// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Testing

@testable import FulfillmentService

/// Orders that go out in parts.
@Suite struct PlanTests {
    @Test func makesOneShipmentForEachLocation() async throws {
        try await withFulfillment { fulfillment in
            for _ in 0..<2 {
                let ids = try await fulfillment.plan {
                    $0.lines = [
                        .init(sku: "CHAI", location: "EAST", quantity: 3),
                        .init(sku: "CHAI", location: "WEST", quantity: 2),
                        .init(sku: "TOFU", location: "EAST", quantity: 1),
                        .init(sku: "CHAI", location: "EAST", quantity: 4),
                        .init(sku: "GENEN", quantity: 1),
                    ]
                }
                #expect(ids == ["SH-100001-1", "SH-100001-2", "SH-100001-3"])
            }
            let east = try await fulfillment.shipment("SH-100001-1")
            #expect(east.location == "EAST")
            #expect(
                east.lines == [.init(sku: "CHAI", quantity: 7), .init(sku: "TOFU", quantity: 1)]
            )
            #expect(try await fulfillment.shipment("SH-100001-2").lines.map(\.quantity) == [2])
            #expect(try await fulfillment.shipment("SH-100001-3").location == "MAIN")
        }
    }

    @Test func givesLaterPlansWhatTheFirstOneHad() async throws {
        try await withFulfillment { fulfillment in
            #expect(try await fulfillment.plan(carrier: "TRUCK") { $0.lines = [] }.isEmpty)
            for _ in 0..<2 {
                #expect(try await fulfillment.planMore("fill:1") == ["SH-100001-1"])
            }
            #expect(try await fulfillment.planMore("fill:2") == ["SH-100001-2"])
            let later = try await fulfillment.shipment("SH-100001-2")
            #expect(later.carrierID == "TRUCK")
            #expect(later.shipTo?.street == "Obere Str. 57")
            try await fulfillment.pick("SH-100001-2")
            let input = try fulfillment.input(of: "shipment", as: OrchestratorV1.ShipmentInput.self)
            #expect(input.terms?.customerID == "ALFKI")
            // The first plan again is what it was: nothing.
            #expect(try await fulfillment.plan(carrier: "TRUCK").isEmpty)
        }
    }

    @Test func takesANewAddressAndCarrierForThePlansAfterIt() async throws {
        try await withFulfillment { fulfillment in
            try await fulfillment.plan()
            try await fulfillment.plan(carrier: "TRUCK") {
                $0.customerID = ""
                $0.terms = []
                $0.shipTo = .init(name: "Alfreds", city: "Hamburg", country: "DE")
                $0.planID = "CH-1"
            }
            try await fulfillment.planMore("fill:1")
            let after = try await fulfillment.shipment("SH-100001-3")
            #expect(after.shipTo?.city == "Hamburg")
            #expect(after.carrierID == "TRUCK")
            #expect(try await fulfillment.shipment().shipTo?.city == "Berlin")
        }
    }

    @Test func keepsAPlanWithoutLinesFromPlanningLater() async throws {
        try await withFulfillment { fulfillment in
            try await fulfillment.plan()
            #expect(try await fulfillment.planMore("CH-1", []).isEmpty)
            #expect(try await fulfillment.planMore("CH-1").isEmpty)
        }
    }

    @Test func sendsAPlanBackThatCameBeforeTheFirst() async throws {
        try await withFulfillment { fulfillment in
            // To be sent again, under the same key: nothing is decided.
            await refuses(.unavailable, "NO_FIRST_PLAN") {
                try await fulfillment.planMore("fill:1")
            }
            for change: (inout FulfillmentV1.PlanShipmentsRequest) -> Void in [
                { $0.customerID = "" }, { $0.terms = [] },
            ] {
                await refuses(.unavailable, "NO_FIRST_PLAN") {
                    try await fulfillment.plan(key: nil, change)
                }
            }
            try await fulfillment.plan()
            #expect(try await fulfillment.planMore("fill:1") == ["SH-100001-2"])
        }
    }

    @Test func refusesAnUnknownCarrierAlsoWithoutLinesAndStoresNothing() async throws {
        try await withFulfillment { fulfillment in
            await refuses(.notFound, "UNKNOWN_CARRIER") {
                try await fulfillment.plan(carrier: "PIGEON") { $0.lines = [] }
            }
            await refuses(.unavailable, "NO_FIRST_PLAN") {
                try await fulfillment.planMore("fill:1")
            }
        }
    }

    @Test func hasRoomFor999ShipmentsOfAnOrder() async throws {
        try await withFulfillment { fulfillment in
            let lines = (1...500).map {
                FulfillmentV1.PlannedLine(sku: "CHAI", location: "L\($0)", quantity: 1)
            }
            try await fulfillment.plan { $0.lines = lines }
            #expect(try await fulfillment.planMore("a", Array(lines.prefix(499))).count == 499)
            await refuses(.failedPrecondition, "TOO_MANY_SHIPMENTS") {
                try await fulfillment.planMore("b")
            }
        }
    }

    // MARK: Over the counter

    @Test func sellsOverTheCounterAsSoonAsItIsPaid() async throws {
        try await withFulfillment(carriers: false) { fulfillment in
            try await fulfillment.plan(carrier: "") { $0.counterSale = true }
            let packed = try await fulfillment.shipment()
            #expect(packed.state == .packed)
            #expect(packed.counterSale)
            #expect(try fulfillment.outbox() == ["start shipment:SH-100001-1", "packed"])
            for _ in 0..<2 { #expect(try await fulfillment.markReady() == .delivered) }
            #expect(
                try fulfillment.outbox() == [
                    "start shipment:SH-100001-1", "packed", "handed-over", "delivered",
                ]
            )
            #expect(try fulfillment.messages(to: "billing").isEmpty)
        }
    }

    @Test func keepsACounterSaleOfAHeldOrderOnTheShelf() async throws {
        try await withFulfillment { fulfillment in
            try await fulfillment.hold()
            try await fulfillment.plan { $0.counterSale = true }
            #expect(try await fulfillment.shipment().state == .planned)
            #expect(try fulfillment.outbox().isEmpty)
            try await fulfillment.release()
            try await fulfillment.pick()
            try await fulfillment.pack()
            await refuses(.failedPrecondition, "COUNTER_SALE") { try await fulfillment.label() }
            try await fulfillment.hold()
            #expect(try await fulfillment.markReady() == .ready)
            await refuses(.failedPrecondition, "HELD") { try await fulfillment.handOver() }
            try await fulfillment.release()
            #expect(try await fulfillment.handOver().state == .delivered)
            #expect(try fulfillment.outbox().suffix(2) == ["handed-over", "delivered"])
        }
    }
}
