// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Testing

@testable import FulfillmentService

/// Where the work is, and what may be done.
@Suite struct BoardTests {
    private func plan(
        _ fulfillment: Fulfillment,
        _ order: String,
        at location: String
    ) async throws {
        try await fulfillment.plan(order: order) {
            for index in $0.lines.indices { $0.lines[index].location = location }
        }
    }

    @Test func countsWhatHasNotEndedByLocationAndState() async throws {
        try await withFulfillment { fulfillment in
            for (order, location) in [
                ("SO-1", "WEST"), ("SO-2", "EAST"), ("SO-3", "EAST"), ("SO-4", "EAST"),
            ] {
                try await self.plan(fulfillment, order, at: location)
            }
            try await fulfillment.hold(order: "SO-3")
            try await fulfillment.pick("SH-2-1", short: [.init(sku: "CHAI", quantity: 1)])
            try await fulfillment.pack("SH-2-1", at: 5000)
            try await fulfillment.cancel(order: "SO-4")
            let all = try await fulfillment.call(Contract.board, .init()).rows
            #expect(
                all.map { "\($0.location) \($0.state.name)" } == [
                    "EAST PLANNED", "EAST PACKED", "WEST PLANNED",
                ]
            )
            #expect(all.map(\.shipments) == [1, 1, 1])
            #expect(all.map(\.units) == [4, 3, 4])
            #expect(all.map(\.held) == [1, 0, 0])
            #expect(all[1].oldestSinceMs == 5000)
            let west = try await fulfillment.call(Contract.board, .init(location: "WEST")).rows
            #expect(west.map(\.location) == ["WEST"])
            #expect(try await fulfillment.call(Contract.board, .init(location: "X")).rows.isEmpty)
        }
    }

    @Test func listsShipmentsOfALocation() async throws {
        try await withFulfillment { fulfillment in
            for (order, location) in [("SO-1", "WEST"), ("SO-2", "EAST"), ("SO-3", "WEST")] {
                try await self.plan(fulfillment, order, at: location)
            }
            func list(_ request: FulfillmentV1.ListShipmentsRequest) async throws -> [String] {
                try await fulfillment.call(Contract.listShipments, request)
                    .shipments.map(\.shipmentID)
            }
            #expect(try await list(.init(location: "WEST")) == ["SH-1-1", "SH-3-1"])
            #expect(try await list(.init(orderID: "SO-3", location: "WEST")) == ["SH-3-1"])
            #expect(try await list(.init(orderID: "SO-2", location: "WEST")).isEmpty)
            #expect(try await list(.init(state: .picked, location: "WEST")).isEmpty)
        }
    }

    /// In every state, held or not, a verb is offered when and only when the service does it.
    @Test(arguments: ShipmentState.allCases, [false, true])
    func offersTheVerbsThatTheServiceDoes(state: ShipmentState, held: Bool) async throws {
        let id = "SH-100001-1"
        let claim = FulfillmentV1.FileClaimRequest(
            shipmentID: id,
            amount: .init(minorUnits: 1, currency: "USD")
        )
        let verbs: [(String, @Sendable (Fulfillment) async throws -> Void)] = [
            ("pick", { try await $0.pick() }),
            ("pack", { try await $0.pack() }),
            ("rates", { _ = try await $0.call(Contract.quoteRates, .init(shipmentID: id)) }),
            ("label", { _ = try await $0.label() }),
            ("void", { _ = try await $0.call(Contract.voidLabel, .init(shipmentID: id)) }),
            ("handover", { try await $0.handOver() }),
            ("deliver", { try await $0.deliver() }),
            ("exception", { try await $0.report() }),
            ("resolve", { try await $0.resolve(.lost) }),
            ("returned", { try await $0.returned() }),
            ("claim", { _ = try await $0.call(Contract.fileClaim, claim) }),
            (
                "decide-claim",
                {
                    let request = FulfillmentV1.DecideClaimRequest(shipmentID: id, state: .accepted)
                    _ = try await $0.call(Contract.decideClaim, request)
                }
            ),
        ]
        for (verb, act) in verbs {
            try await withFulfillment { fulfillment in
                try await fulfillment.bring(to: state)
                if held { try await fulfillment.hold() }
                let offered = try await fulfillment.shipment().allowedVerbs
                let isDone = await (try? act(fulfillment)) != nil
                #expect(offered.contains(verb) == isDone, "\(verb) in \(state), held: \(held)")
            }
        }
    }
}
