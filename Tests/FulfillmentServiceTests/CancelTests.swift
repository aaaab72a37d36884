// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Testing

@testable import FulfillmentService

/// An order is cancelled while its shipment is somewhere.
@Suite struct CancelTests {
    @Test(arguments: [ShipmentState.planned, .picked, .packed, .ready])
    func stopsWhatWasNotHandedOver(state: ShipmentState) async throws {
        try await withFulfillment { fulfillment in
            try await fulfillment.bring(to: state)
            let told = try fulfillment.outbox()
            for _ in 0..<2 { #expect(try await fulfillment.cancel() == ["SH-100001-1"]) }
            #expect(try await fulfillment.shipment().state == .cancelled)
            // A saga that was started is told, once; one that was not is not.
            let news = state == .planned ? [] : ["cancelled"]
            #expect(try fulfillment.outbox() == told + news)
            await refuses(.failedPrecondition, "ILLEGAL_TRANSITION") {
                try await fulfillment.handOver()
            }
        }
    }

    @Test(
        arguments: [
            ShipmentState.handedOver, .inTransit, .exception, .delivered, .returned, .lost,
        ]
    )
    func refusesOnceItWasHandedOver(state: ShipmentState) async throws {
        try await withFulfillment { fulfillment in
            try await fulfillment.bring(to: state)
            let told = try fulfillment.outbox()
            await refuses(.failedPrecondition, "NOT_STOPPABLE") { try await fulfillment.cancel() }
            #expect(try await fulfillment.shipment().state.name == state.rawValue)
            #expect(try fulfillment.outbox() == told)
            // Nothing was stopped, also no plan that comes later.
            #expect(try await fulfillment.planMore("fill:1") == ["SH-100001-2"])
        }
    }

    @Test func stopsWhatIsLeftOfAnOrderThatWasPartlyHandedOver() async throws {
        try await withFulfillment { fulfillment in
            try await fulfillment.bring(to: .handedOver)
            let committed = try await fulfillment.shipment().lines.map {
                FulfillmentV1.PlannedLine(sku: $0.sku, location: "MAIN", quantity: $0.quantity)
            }
            try await fulfillment.planMore("fill:1")
            for _ in 0..<2 {
                let reply = try await fulfillment.call(
                    Contract.cancelShipments,
                    .init(orderID: "SO-100001")
                )
                #expect(reply.shipmentIDs == ["SH-100001-2"])
                #expect(reply.handedOver == ["SH-100001-1"])
                #expect(reply.committed == committed)
            }
            #expect(try await fulfillment.shipment().state == .handedOver)
            #expect(try await fulfillment.shipment("SH-100001-2").state == .cancelled)
            await refuses(.failedPrecondition, "ORDER_CANCELLED") {
                try await fulfillment.planMore("fill:2")
            }
            // What was planned before is what it is.
            #expect(try await fulfillment.planMore("fill:1") == ["SH-100001-2"])
        }
    }

    @Test func stopsPlansOfUnitsThatAreInNoShipmentYet() async throws {
        try await withFulfillment { fulfillment in
            try await fulfillment.bring(to: .delivered)
            #expect(try await fulfillment.cancel(open: true).isEmpty)
            await refuses(.failedPrecondition, "ORDER_CANCELLED") {
                try await fulfillment.planMore("fill:1")
            }
        }
    }

    @Test func keepsAnOrderWithoutShipmentsFromEverGettingOne() async throws {
        try await withFulfillment { fulfillment in
            let stopped = try await fulfillment.cancel()
            #expect(stopped.isEmpty)
            // The plan comes late: the cancellation has won.
            for planned in 0..<2 {
                await refuses(.failedPrecondition, "ORDER_CANCELLED") {
                    if planned == 0 { try await fulfillment.plan() }
                    return try await fulfillment.planMore("fill:1")
                }
            }
            await refuses(.notFound, "SHIPMENT_NOT_FOUND") { try await fulfillment.shipment() }
            // One without lines asks for nothing.
            #expect(try await fulfillment.planMore("fill:1", []) == [])
            #expect(try await fulfillment.plan { $0.lines = [] } == [])
            await refuses(.failedPrecondition, "ORDER_CANCELLED") {
                try await fulfillment.planMore("fill:1")
            }
            #expect(try await fulfillment.plan(order: "SO-100002") == ["SH-100002-1"])
            await refuses(.invalidArgument, "INVALID") {
                try await fulfillment.cancel(order: "100001")
            }
        }
    }

    /// Nothing was planned when place-order turned back, and a fill of its backorder waits.
    @Test func undoesAnOrderThatNothingWasPlannedFor() async throws {
        try await withFulfillment { fulfillment in
            var options = CallOptions()
            options.saga = SagaStepKey(
                sagaID: "place-order:SO-100001",
                step: "fills",
                operation: .compensate,
                epoch: 1
            )
            await refuses(.unavailable, "NO_FIRST_PLAN") {
                try await fulfillment.planMore("fill:1")
            }
            _ = try await fulfillment.channel.unary(
                Contract.cancelShipments,
                .init(orderID: "SO-100001", hasOpenUnits: true),
                options: options
            )
            await refuses(.failedPrecondition, "ORDER_CANCELLED") {
                try await fulfillment.planMore("fill:1")
            }
        }
    }

    /// Whoever gives its units up has to know that they are on no shelf.
    @Test func tellsOfAShortPickThatIsNotPlannedYet() async throws {
        try await withFulfillment { fulfillment in
            try await fulfillment.plan()
            try await fulfillment.pick(short: [.init(sku: "CHAI", quantity: 2)])
            let short = FulfillmentV1.ShortPick(
                shipmentID: "SH-100001-1",
                location: "MAIN",
                lines: [.init(sku: "CHAI", quantity: 2)]
            )
            for _ in 0..<2 {
                let reply = try await fulfillment.call(
                    Contract.cancelShipments,
                    .init(orderID: "SO-100001")
                )
                #expect(reply.shortPicks == [short])
                await refuses(.failedPrecondition, "ORDER_CANCELLED") {
                    try await fulfillment.planMore("short:SH-100001-1")
                }
            }
        }
    }

    @Test func tellsOfNoShortPickThatIsPlanned() async throws {
        try await withFulfillment { fulfillment in
            try await fulfillment.plan()
            try await fulfillment.pick(short: [.init(sku: "CHAI", quantity: 2)])
            _ = try await fulfillment.call(
                Contract.planShipments,
                .init(orderID: "SO-100001", planID: "short:SH-100001-1")
            )
            let reply = try await fulfillment.call(
                Contract.cancelShipments,
                .init(orderID: "SO-100001")
            )
            #expect(reply.shipmentIDs == ["SH-100001-1"] && reply.shortPicks.isEmpty)
        }
    }

    @Test func isWonByExactlyOneOfCancelAndHandOver() async throws {
        try await withFulfillment { fulfillment in
            for number in 1...100 {
                let (order, id) = ("SO-\(number)", "SH-\(number)-1")
                try await fulfillment.plan(order: order)
                try await fulfillment.pick(id)
                try await fulfillment.pack(id)
                try await fulfillment.markReady(id)
                async let cancelled = try? fulfillment.cancel(order: order)
                async let gone = try? fulfillment.handOver(id)
                let outcome = await (cancelled != nil, gone != nil)
                #expect(outcome.0 != outcome.1)
                let state = try await fulfillment.shipment(id).state
                #expect(state == (outcome.0 ? .cancelled : .handedOver))
            }
        }
    }
}
