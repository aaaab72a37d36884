// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Testing

@testable import FulfillmentService

/// Many shipments go at once.
@Suite struct ManifestTests {
    private func ready(
        _ fulfillment: Fulfillment,
        _ numbers: ClosedRange<Int>,
        carrier: String = "SPEEDY",
        location: String = "MAIN"
    ) async throws {
        for number in numbers {
            try await fulfillment.plan(order: "SO-\(number)", carrier: carrier) {
                for index in $0.lines.indices { $0.lines[index].location = location }
            }
            try await fulfillment.pick("SH-\(number)-1")
            try await fulfillment.pack("SH-\(number)-1")
            try await fulfillment.markReady("SH-\(number)-1")
        }
    }

    @Test func takesAllThatIsReadyOfACarrierAtALocation() async throws {
        try await withFulfillment { fulfillment in
            try await self.ready(fulfillment, 1...3)
            try await self.ready(fulfillment, 4...4, location: "WEST")
            try await self.ready(fulfillment, 5...5, carrier: "TRUCK")
            try await fulfillment.hold(order: "SO-2")
            let reply = try await fulfillment.call(
                Contract.createManifest,
                .init(carrierID: "SPEEDY", location: "MAIN", occurredAtMs: 77)
            )
            #expect(reply.manifest?.manifestID == "MAN-1")
            #expect(reply.manifest?.shipmentIDs == ["SH-1-1", "SH-3-1"])
            #expect(reply.manifest?.handedOverAtMs == 77)
            #expect(reply.rejects.map(\.shipmentID) == ["SH-2-1"])
            #expect(reply.rejects.first?.reason.hasPrefix("HELD") == true)
            let gone = try await fulfillment.shipment("SH-1-1")
            #expect(gone.state == .handedOver)
            #expect(gone.manifestID == "MAN-1")
            #expect(gone.trackingNumber == "TRK-1-1")
            #expect(try fulfillment.outbox().filter { $0 == "handed-over" }.count == 2)
            let rest = try await fulfillment.call(
                Contract.createManifest,
                .init(carrierID: "SPEEDY")
            )
            #expect(rest.manifest?.shipmentIDs == ["SH-4-1"])
        }
    }

    @Test func rejectsEachThatCannotGoAlone() async throws {
        try await withFulfillment { fulfillment in
            try await self.ready(fulfillment, 1...1)
            try await self.ready(fulfillment, 2...2, carrier: "TRUCK")
            try await self.ready(fulfillment, 3...3, location: "WEST")
            try await fulfillment.plan(order: "SO-4")
            let wanted = ["SH-2-1", "SH-3-1", "SH-4-1", "SH-9-1", "SH-1-1", "SH-1-1"]
            let reply = try await fulfillment.call(
                Contract.createManifest,
                .init(carrierID: "SPEEDY", shipmentIDs: wanted, location: "MAIN")
            )
            #expect(reply.manifest?.shipmentIDs == ["SH-1-1"])
            #expect(
                reply.rejects.map { $0.reason.prefix { $0 != ":" } } == [
                    "OTHER_CARRIER", "OTHER_LOCATION", "ILLEGAL_TRANSITION", "SHIPMENT_NOT_FOUND",
                ]
            )
            // Nothing goes: no manifest, and its number is free.
            let none = try await fulfillment.call(
                Contract.createManifest,
                .init(carrierID: "SPEEDY", shipmentIDs: ["SH-4-1"])
            )
            #expect(none.manifest == nil)
            #expect(none.rejects.count == 1)
        }
    }

    @Test func refusesWhatIsNoManifest() async throws {
        try await withFulfillment { fulfillment in
            try await self.ready(fulfillment, 1...1, carrier: "TRUCK")
            func create(_ request: FulfillmentV1.CreateManifestRequest) async throws {
                _ = try await fulfillment.call(Contract.createManifest, request)
            }
            await refuses(.notFound, "UNKNOWN_CARRIER") { try await create(.init(carrierID: "X")) }
            await refuses(.failedPrecondition, "NOTHING_READY") {
                try await create(.init(carrierID: "SPEEDY"))
            }
            await refuses(.invalidArgument, "DRIVER_REQUIRED") {
                try await create(.init(carrierID: "TRUCK"))
            }
            let many = (1...501).map { "SH-\($0)-1" }
            await refuses(.invalidArgument, "INVALID") {
                try await create(.init(carrierID: "SPEEDY", shipmentIDs: many))
            }
            try await create(.init(carrierID: "TRUCK", driver: "Ana"))
            #expect(try await fulfillment.shipment("SH-1-1").driver == "Ana")
        }
    }

    @Test func listsManifestsByPageAndCarrier() async throws {
        try await withFulfillment { fulfillment in
            for (number, carrier) in [(1, "SPEEDY"), (2, "TRUCK"), (3, "SPEEDY")] {
                try await self.ready(fulfillment, number...number, carrier: carrier)
                _ = try await fulfillment.call(
                    Contract.createManifest,
                    .init(carrierID: carrier, driver: "Ana")
                )
            }
            func list(_ request: FulfillmentV1.ListManifestsRequest) async throws
                -> FulfillmentV1.ListManifestsReply
            { try await fulfillment.call(Contract.listManifests, request) }
            let own = try await list(.init(carrierID: "SPEEDY")).manifests
            #expect(own.map(\.manifestID) == ["MAN-1", "MAN-3"])
            #expect(own.map(\.shipmentIDs) == [["SH-1-1"], ["SH-3-1"]])
            let first = try await list(.init(page: .init(pageSize: 2)))
            #expect(first.nextPageToken == "MAN-2")
            let rest = try await list(.init(page: .init(pageToken: first.nextPageToken)))
            #expect(rest.manifests.map(\.manifestID) == ["MAN-3"])
            await refuses(.invalidArgument, "INVALID") {
                try await list(.init(page: .init(pageToken: "MAN-0")))
            }
        }
    }
}
