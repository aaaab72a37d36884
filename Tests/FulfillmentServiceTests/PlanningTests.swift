// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Testing

@testable import FulfillmentService

/// Orders become shipments.
@Suite struct PlanningTests {
    @Test func plansAnOrderOnceUnderAnyKey() async throws {
        try await withFulfillment { fulfillment in
            for key in ["one", "one", "two"] {
                let ids = try await fulfillment.plan(key: key)
                #expect(ids == ["SH-100001-1"])
            }
            let shipment = try await fulfillment.shipment()
            #expect(shipment.orderID == "SO-100001")
            #expect(shipment.state == .planned)
            #expect(shipment.carrierID == "SPEEDY")
            #expect(shipment.shipTo?.city == "Berlin")
            #expect(shipment.lines.map(\.sku) == ["CHAI", "TOFU"])
            #expect(shipment.version == 1)
            #expect(try fulfillment.outbox().isEmpty)
        }
    }

    @Test func refusesAnUnknownCarrierAndPlansNothing() async throws {
        try await withFulfillment { fulfillment in
            await refuses(.notFound, "UNKNOWN_CARRIER") {
                try await fulfillment.plan(carrier: "PIGEON")
            }
            await refuses(.notFound, "SHIPMENT_NOT_FOUND") { try await fulfillment.shipment() }
        }
    }

    @Test func takesTheFirstCarrierWhenNobodyNamesOne() async throws {
        try await withFulfillment(carriers: false) { fulfillment in
            await refuses(.failedPrecondition, "NO_CARRIER") {
                try await fulfillment.plan(carrier: "", key: "early")
            }
            try await fulfillment.carrier("ZEBRA", .ownFleet)
            try await fulfillment.carrier("ANT", .thirdParty)
            try await fulfillment.plan(carrier: "")
            #expect(try await fulfillment.shipment().carrierID == "ANT")
        }
    }

    @Test func refusesWrongRequests() async throws {
        try await withFulfillment { fulfillment in
            let changes: [(inout FulfillmentV1.PlanShipmentsRequest) -> Void] = [
                { $0.orderID = "" }, { $0.orderID = "SO-01" }, { $0.orderID = "SH-1-1" },
                { $0.orderID = "SO-9223372036854775807" },
                { $0.planID = "" }, { $0.customerID = "two words" }, { $0.carrierID = "two words" },
                { $0.lines[0].location = "two words" },
                {
                    $0.lines[0].quantity = 2_147_483_647; $0.lines[1].sku = "CHAI"
                },
                { $0.shipTo?.street = String(repeating: "x", count: 4097) },
                { $0.lines = Array(repeating: $0.lines[0], count: 501) },
                { $0.lines[0].sku = "" },
                { $0.lines[0].quantity = 0 }, { $0.lines[1].quantity = -1 },
                { $0.lines[1].quantity = 2_147_483_648 },
                { $0.terms = [0xFF] },
            ]
            for change in changes {
                var request = planRequest(order: "SO-100001", carrier: "SPEEDY")
                change(&request)
                let wrong = request
                await refuses(.invalidArgument, "INVALID") {
                    try await fulfillment.call(Contract.planShipments, wrong)
                }
            }
            let listed = try await fulfillment.call(Contract.listShipments, .init())
            #expect(listed.shipments.isEmpty)
        }
    }

    @Test func addsAndChangesCarriers() async throws {
        try await withFulfillment(carriers: false) { fulfillment in
            var carrier = FulfillmentV1.Carrier(
                carrierID: "UPS",
                name: "United Package",
                kind: .thirdParty,
                phone: "(503) 555-3199"
            )
            func upsert() async throws -> FulfillmentV1.UpsertCarrierReply {
                try await fulfillment.call(Contract.upsertCarrier, .init(carrier: carrier))
            }
            let first = try await upsert()
            #expect(first.created)
            #expect(first.carrier?.version == 1)
            // The same again changes nothing.
            #expect(try await upsert().carrier?.version == 1)
            carrier.phone = ""
            #expect(try await upsert().carrier?.version == 2)
            #expect(try await !upsert().created)
            carrier.kind = .unspecified
            await refuses(.invalidArgument, "INVALID") { try await upsert() }
            carrier.kind = .ownFleet
            carrier.name = ""
            await refuses(.invalidArgument, "INVALID") { try await upsert() }
            carrier.carrierID = "two words"
            await refuses(.invalidArgument, "INVALID") { try await upsert() }
        }
    }

    @Test func listsCarriersByPage() async throws {
        try await withFulfillment(carriers: false) { fulfillment in
            for id in ["C", "A", "B"] { try await fulfillment.carrier(id, .thirdParty) }
            let first = try await fulfillment.call(
                Contract.listCarriers,
                .init(page: .init(pageSize: 2))
            )
            #expect(first.carriers.map(\.carrierID) == ["A", "B"])
            let rest = try await fulfillment.call(
                Contract.listCarriers,
                .init(page: .init(pageSize: 2, pageToken: first.nextPageToken))
            )
            #expect(rest.carriers.map(\.carrierID) == ["C"])
            #expect(rest.nextPageToken.isEmpty)
            let whole = try await fulfillment.call(
                Contract.listCarriers,
                .init(page: .init(pageSize: .max))
            )
            #expect(whole.carriers.map(\.carrierID) == ["A", "B", "C"])
        }
    }

    @Test func listsShipmentsByStateOrderAndCarrier() async throws {
        try await withFulfillment { fulfillment in
            for number in 1...4 {
                let carrier = number == 3 ? "TRUCK" : "SPEEDY"
                try await fulfillment.plan(order: "SO-\(number)", carrier: carrier)
            }
            try await fulfillment.pick("SH-2-1")
            func list(_ request: FulfillmentV1.ListShipmentsRequest) async throws -> [String] {
                try await fulfillment.call(Contract.listShipments, request)
                    .shipments.map(\.shipmentID)
            }
            #expect(try await list(.init()) == ["SH-1-1", "SH-2-1", "SH-3-1", "SH-4-1"])
            #expect(try await list(.init(state: .picked)) == ["SH-2-1"])
            #expect(try await list(.init(orderID: "SO-3")) == ["SH-3-1"])
            #expect(try await list(.init(carrierID: "TRUCK")) == ["SH-3-1"])
            #expect(try await list(.init(orderID: "SO-3", carrierID: "SPEEDY")).isEmpty)
            let page = try await fulfillment.call(
                Contract.listShipments,
                .init(page: .init(pageSize: 2), state: .planned)
            )
            #expect(page.shipments.map(\.shipmentID) == ["SH-1-1", "SH-3-1"])
            let rest = FulfillmentV1.ListShipmentsRequest(
                page: .init(pageToken: page.nextPageToken),
                state: .planned
            )
            #expect(try await list(rest) == ["SH-4-1"])
            await refuses(.invalidArgument, "INVALID") {
                try await list(.init(page: .init(pageToken: "SH-1")))
            }
        }
    }
}
