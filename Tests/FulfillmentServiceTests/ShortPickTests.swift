// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Testing

@testable import FulfillmentService

/// Not everything was on the shelf.
@Suite struct ShortPickTests {
    @Test func goesOnWithWhatWasPickedAndSeeksTheRest() async throws {
        try await withFulfillment { fulfillment in
            try await fulfillment.plan()
            let picked = try await fulfillment.pick(
                short: [.init(sku: "CHAI", quantity: 1), .init(sku: "CHAI", quantity: 1)]
            )
            #expect(picked.state == .picked)
            #expect(
                picked.lines == [.init(sku: "CHAI", quantity: 1), .init(sku: "TOFU", quantity: 1)]
            )
            #expect(picked.shortLines == [.init(sku: "CHAI", quantity: 2)])
            #expect(
                try fulfillment.outbox() == [
                    "start shipment:SH-100001-1", "start short-pick:SH-100001-1",
                ]
            )
            let saga = try fulfillment.input(of: "shipment", as: OrchestratorV1.ShipmentInput.self)
            #expect(
                saga.lines == [.init(sku: "CHAI", quantity: 1), .init(sku: "TOFU", quantity: 1)]
            )
            let short = try fulfillment.input(
                of: "short-pick",
                as: OrchestratorV1.ShortPickInput.self
            )
            #expect(short.orderID == "SO-100001")
            #expect(short.location == "MAIN")
            #expect(short.lines == [.init(sku: "CHAI", quantity: 2)])
            try await fulfillment.pack()
            #expect(try await fulfillment.markReady() == .ready)
        }
    }

    @Test func endsWhenNothingWasThere() async throws {
        try await withFulfillment { fulfillment in
            try await fulfillment.plan()
            let all: [FulfillmentV1.ShipmentLine] = [
                .init(sku: "CHAI", quantity: 3), .init(sku: "TOFU", quantity: 1),
            ]
            let shipment = try await fulfillment.pick(short: all)
            #expect(shipment.state == .cancelled)
            #expect(shipment.lines.isEmpty)
            #expect(shipment.shortLines == all)
            // The shipment's saga never was.
            #expect(try fulfillment.outbox() == ["start short-pick:SH-100001-1"])
            await refuses(.failedPrecondition, "ILLEGAL_TRANSITION") {
                try await fulfillment.pick(short: all)
            }
            // What is found elsewhere goes out in a shipment of its own.
            #expect(
                try await fulfillment.planMore(
                    "short:SH-100001-1",
                    [
                        .init(sku: "CHAI", location: "WEST", quantity: 3)
                    ]
                ) == ["SH-100001-2"]
            )
        }
    }

    @Test(
        arguments: [
            FulfillmentV1.ShipmentLine(sku: "CHAI", quantity: 4),
            .init(sku: "PAVLOVA", quantity: 1), .init(sku: "CHAI", quantity: 0),
            .init(sku: "CHAI", quantity: -1), .init(sku: "", quantity: 1),
        ]
    )
    func refusesWhatCannotBeShort(line: FulfillmentV1.ShipmentLine) async throws {
        try await withFulfillment { fulfillment in
            try await fulfillment.plan()
            await refuses(.invalidArgument, "INVALID") { try await fulfillment.pick(short: [line]) }
            #expect(try await fulfillment.shipment().state == .planned)
        }
    }

    @Test func keepsLinesAsText() throws {
        var lines = ShipmentLines()
        for (sku, quantity) in [("CHAI", 3), ("TÖFU-½", 1), ("CHAI", 2)] as [(String, Int64)] {
            let isAdded = lines.add(sku, quantity)
            #expect(isAdded)
        }
        #expect(lines.text == "5 CHAI\n1 TÖFU-½")
        #expect(ShipmentLines(text: lines.text) == lines)
        #expect(ShipmentLines(text: "") == ShipmentLines.none)
        for wrong in ["CHAI", "x CHAI", "0 CHAI", "1"] {
            #expect(ShipmentLines(text: wrong) == nil)
        }
    }
}
